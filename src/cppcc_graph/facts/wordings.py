"""Short wordings of the source: their length, their number, and whether the text has them."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Final

from cppcc_graph.errors import Problem
from cppcc_graph.facts.profile import Profile
from cppcc_graph.facts.terms import (
    HAS_FACT_GRAPH,
    PRECISION,
    RESULT_VERB,
    UNIT,
    UPTAKE_VERB,
    VALUE,
    VERBATIM,
)
from cppcc_graph.facts.things import Statement, Things

MAX_LENGTH: Final = 24
#: The fields whose values are words of the source itself.
QUOTED: Final = (VERBATIM, UPTAKE_VERB, RESULT_VERB)

_DIGITS: Final = {sign: number for number, sign in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "两": 2,
}
_TENS: Final = {"十": 10, "百": 100, "千": 1000}
_SCALES: Final = _TENS | {"万": 10**4, "亿": 10**8}
#: The signs of numbers in traditional script: 4.7億.
_SIMPLIFIED: Final = str.maketrans("萬億兩餘幾點倍", "万亿两余几点倍")
# 千 in 千米, 千克 and 千瓦 belongs to the unit.
_SCALE: Final = r"(?:[十百万亿]|千(?![米克瓦]))+"
_NUMBER: Final = re.compile(
    r"(?P<digits>(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?)"
    rf"(?:[多余]?(?P<scale>{_SCALE}))?%?"
    r"|(?P<words>(?:[零〇一二两三四五六七八九十百万亿]|千(?![米克瓦]))+)"
)
# Wordings that spell no plain number: 数十, 十几, 三分之二, 九成, 一系列, 一半, 一倍, 3‰, 2万美元.
_NOT_PLAIN: Final = re.compile(
    r"[半‰点倍番]|[数几](?=[十百千万亿])|(?<=[十百千万])几|(?<=[0-9一二三四五六七八九])成"
    r"|分之|系列|[美港欧日]元|英镑"
)
_PERCENT: Final = re.compile(r"百分之(?=[0-9零一二两三四五六七八九十百])")
_VAGUE: Final = frozenset({"range", "several"})
# A unit that is not here is converted by the reader too often to be compared: 亩, 公顷, 克.
_UNIT_WORDS: Final = {
    "yuan": "",
    "count": "",
    "percent": "",
    "day": "天|日",
    "year": "年",
    "hour": "小时",
    "squareMetre": "平方米",
    "kilometre": "公里|千米",
    "tonne": "吨",
}
#: Units that a wording names without doubt right after its number: 3日 may be a date, 3元 is yuan.
_NAMED: Final = re.compile(
    r"(?<=[0-9十百千万亿一二两三四五六七八九多余])(?:(?P<yuan>元(?!化))|(?P<percent>%)|(?P<squareMetre>平方米)"
    r"|(?P<kilometre>公里|千米)|(?P<tonne>吨(?!位))|(?P<hour>小时))|百分之"
)
_BLANK: Final = re.compile("(?<![0-9A-Za-z]) | (?![0-9A-Za-z])")
_BLANKS: Final = re.compile(r"(?<!\s)\s+")


def wording_problems(things: Things, profile: Profile) -> Iterator[Problem]:
    """Yield wordings that are too long, and those of numbers that value or unit disagree with."""
    for statement in things.statements:
        if statement.field.name.iri not in QUOTED:
            continue
        words, key = _words(statement), _key(statement)
        if len(words) > MAX_LENGTH or re.search("[。！？]", words):
            message = (
                f"“{key}” is a sentence or longer than {MAX_LENGTH} characters; write the short "
                "wording alone"
            )
            yield statement.place.problem(message)
        elif statement.field.name.iri == VERBATIM:
            yield from _disagreement(statement, things, profile)


def quotation_problems(things: Things, wordings: Mapping[str, str]) -> Iterator[Problem]:
    """Yield what is quoted from a passage and not in its text.

    ``wordings`` holds the text of each passage by its IRI, in the order of the text. Widths of
    characters and blanks beside Chinese characters make no difference, and a line may break within
    a number.
    """
    passages = {
        str(graph.value): passage
        for passage in wordings
        for graph in things.values(passage, HAS_FACT_GRAPH)
    }
    plain = {passage: _readings(text) for passage, text in wordings.items()}
    ids = {block.iri: str(block.id_place.value) for block in things.introductions.values()}
    for statement in things.statements:
        passage = passages.get(statement.graph)
        if passage is None or statement.field.name.iri not in QUOTED:
            continue
        words = _plain(_words(statement))
        if any(words in reading for reading in plain[passage]):
            if not _stands_in(words, plain[passage]):
                message = (
                    f"“{_words(statement)}” is part of a longer number in “{ids[passage]}”; "
                    "write the whole number"
                )
                yield statement.place.problem(message)
            continue
        other = next((ids[other] for other in plain if _stands_in(words, plain[other])), "")
        mend = f"it is in “{other}”: write it there" if other else "write it as the text has it"
        message = f"“{_words(statement)}” is not in the text of “{ids[passage]}”; {mend}"
        yield statement.place.problem(message)


def number_in(words: str) -> Decimal | None:
    """Return the number that a wording spells, None unless it spells exactly one plainly.

    >>> number_in("约343万元"), number_in("一千二百余人"), number_in("３,０００多条")
    (Decimal('3430000'), Decimal('1200'), Decimal('3000'))
    >>> number_in("3至5次"), number_in("数十家"), number_in("三分之二")
    (None, None, None)
    """
    plain = _PERCENT.sub("", _plain(words).translate(_SIMPLIFIED))
    found = list(_NUMBER.finditer(plain))
    if len(found) != 1 or _NOT_PLAIN.search(plain):
        return None
    number = found[0]
    if number["words"]:
        return _chinese(number["words"])
    value = Decimal(number["digits"].replace(",", ""))
    for sign in number["scale"] or "":
        value *= _SCALES[sign]
    return value


def _chinese(words: str) -> Decimal | None:
    """Return the value of a Chinese numeral; None for one in which digits stand side by side."""
    total = section = digit = 0
    before = ""
    for sign in words:
        if sign in _DIGITS:
            if before in _DIGITS and before not in "零〇":
                return None  # 三四次 is three or four
            digit = _DIGITS[sign]
        elif sign in _TENS:
            section += (digit or 1) * _TENS[sign]
            digit = 0
        elif sign == "万":
            total += (section + digit or 1) * _SCALES[sign]
            section = digit = 0
        else:
            total = (total + section + digit or 1) * _SCALES[sign]
            section = digit = 0
        before = sign
    # 一百二 is a hundred and twenty, not a hundred and two.
    if digit and len(words) > 1 and words[-2] in "百千万亿":
        return None
    return Decimal(total + section + digit)


def _disagreement(statement: Statement, things: Things, profile: Profile) -> Iterator[Problem]:
    words = _words(statement)
    number = number_in(words)
    units = things.values(statement.subject, UNIT)
    unit = _code(units[0], profile) if units else "count"
    named = _NAMED.search(_plain(words)) if units else None
    spelt = named and (named.lastgroup or "percent")
    if named and number is not None and spelt != unit:
        message = (
            f"“{_key(units[0])}” is {unit}, but “{words}” says {named[0]}; "
            f"write {spelt}, or mend the wording"
        )
        yield units[0].place.problem(message)
        return
    vague = any(_code(s, profile) in _VAGUE for s in things.values(statement.subject, PRECISION))
    if number is None or vague or not re.search(_UNIT_WORDS.get(unit, r"(?!)"), words):
        return
    for value in things.values(statement.subject, VALUE):
        if Decimal(str(value.value)) != number:
            message = (
                f"“{_key(value)}” is {value.value}, but “{words}” is {number.normalize():f}; "
                "mend one of them"
            )
            yield value.place.problem(message)


def _readings(text: str) -> tuple[str, ...]:
    """Return a text with its line breaks as blanks, and without: a line may end within a number."""
    return tuple(dict.fromkeys((_plain(text), _plain(unbroken(text)))))


def unbroken(words: str) -> str:
    r"""Return words without line breaks and the blanks around them.

    >>> unbroken("12\r\n    6.5万元")
    '126.5万元'
    """

    def kept(blanks: re.Match[str]) -> str:
        return "" if len(f"{blanks[0]}.".splitlines()) > 1 else blanks[0]

    return _BLANKS.sub(kept, words)


def _stands_in(words: str, readings: Iterable[str]) -> bool:
    """Say whether the words stand in a reading of a text, and not as a part of a longer number."""
    return any(_stands_whole(words, reading) for reading in readings)


def _stands_whole(words: str, text: str) -> bool:
    numbers = [found.span() for found in _NUMBER.finditer(text)]
    at = text.find(words)
    while at >= 0:
        edges = (at, at + len(words))
        if not any(start < edge < end for start, end in numbers for edge in edges):
            return True
        at = text.find(words, at + 1)
    return False


def _plain(text: str) -> str:
    # A line break is a blank.
    return _BLANK.sub("", " ".join(unicodedata.normalize("NFKC", text).split()))


def _words(statement: Statement) -> str:
    # The value of a text ends with its language, as in 343万元@zh.
    return str(statement.value).rsplit("@", 1)[0]


def _key(statement: Statement) -> str:
    return statement.field.name.key(statement.place.document.language)


def _code(statement: Statement, profile: Profile) -> str:
    codes = profile.fields[statement.field.name.iri].codes
    return next((code.en for code in codes if code.iri == statement.value), "")
