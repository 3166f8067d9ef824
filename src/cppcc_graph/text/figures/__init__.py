"""Numbers with what they count: value in base units, unit, and how exact they are."""

import re
from collections.abc import Iterable, Iterator, Sequence
from string import ascii_letters
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.figures.bounds import BOUNDS
from cppcc_graph.text.figures.chinese import in_words
from cppcc_graph.text.figures.digits import in_digits, is_counted
from cppcc_graph.text.figures.halves import half_figures
from cppcc_graph.text.figures.numbers import numbers_in
from cppcc_graph.text.figures.numerals import plain
from cppcc_graph.text.figures.parts import in_parts
from cppcc_graph.text.figures.shapes import IN_DIGITS
from cppcc_graph.text.rulebook import words
from cppcc_graph.text.scan import any_of, headed


def figures(text: str) -> Iterator[Mention]:
    """Yield the figures of a normalised text in order; ordinals, dates and fixed words are none."""
    halves = list(half_figures(text))
    return _in_turn(halves, _whole(text)) if halves else _whole(text)


def _in_turn(halves: Sequence[Mention], figures: Iterable[Mention]) -> Iterator[Mention]:
    """Yield halves and whole figures in the order of the text; none begins within a half."""
    at = 0
    for figure in figures:
        while at < len(halves) and halves[at].start <= figure.start:
            yield halves[at]
            at += 1
        if at and figure.start < halves[at - 1].end:
            continue
        yield figure
    yield from halves[at:]


_FIXED: Final = re.compile(any_of(words("fixed", "fixed")))
_NUMERALS: Final = frozenset(["十一", "五一", "六一", "七一", "八一", "五四", "三八"])
#: 读书班一期，: what is held or printed so many times, where else 一期 is a stage of works.
_ISSUED: Final = re.compile("[班刊报坛堂]$|沙龙$|讲座$|信息$|杂志$|专栏$")
_CLOSED: Final = re.compile("[，。；、]|$")


def _whole(text: str) -> Iterator[Mention]:
    # The next of them is the last of the list.
    fixed = [found.span() for found in headed(text, _FIXED)][::-1]
    at, titled = 0, "《" in text
    for qualifier, found in numbers_in(text):
        start, end = found.span()
        if qualifier:
            start -= len(qualifier)
        if start < at:
            continue
        if titled:
            opened = text.rfind("《", start - 40 if start > 40 else 0, start)
            if opened >= 0 and text.find("》", opened, start) < 0:
                continue
        while fixed and fixed[-1][1] <= start:
            fixed.pop()
        # 十二期 is no 二期, 十一件 no 十一, and 五大类 no 五大: a fixed word begins where the number does, and ends it.
        if (
            fixed
            and start >= fixed[-1][0]
            and not (_ISSUED.search(text, max(0, start - 3), start) and _CLOSED.match(text, end))
            and not (
                end > fixed[-1][1]
                and found["u"]
                and (found["u"] == "大类" or text[slice(*fixed[-1])] in _NUMERALS)
            )
        ):
            continue
        figure = _figure(text, start, qualifier, found)
        if figure is not None:
            at = end
            yield figure


#: Before what is no number but an ordinal, a part of a code, or one that is blanked.
_NO_NUMBER: Final = frozenset("第初.*×＊＿□" + ascii_letters)
#: What stands for a number that is left out.
_BLANKS: Final = frozenset("*×＊＿□")
#: 届 before the name of a body and the number of its session: 市六届人大三次会议, 十届市政协三次常委会议.
_SESSION: Final = re.compile(
    r"届(?:[省市县区州旗盟]?(?:政协|人大)(?:常委会)?|[省市县区州旗盟]?(?:委|纪委))$"
)
#: The same without 届: what a body or a place calls its sessions by.
_OF_SESSIONS: Final = frozenset("省市县区州旗盟协会")
_ITS_SESSION: Final = re.compile("党代会|人代会|代表大会|全[委会体]|(?:常委|主席)会议?(?!成员)")
#: Since or in which session something was: 三次会议以来, but 召开三次会议.
_NAMED_SESSION: Final = re.compile(
    "(?:全体)?(?:会议|全会)(?:召开|闭幕|开幕|结束)?(?:以来|以后|之后|期间|提案)"
)
_HOUR: Final = re.compile(
    "(?:[上中下]午|晚上?|凌晨|延[长至后]|提前[至到]|(?<![加升增涨提])[至到])$"
)
#: Behind what 前 counts months from the first; it is "" at the beginning of a text.
_BEFORE_FIRST: Final = "，。；：、（年\n\u3000 "


def _figure(text: str, start: int, qualifier: str, found: re.Match[str]) -> Mention | None:
    """Return the figure of a number that begins with its qualifier, None if it counts nothing."""
    end = found.end()
    before = text[start - 1] if start else ""
    if before in _NO_NUMBER or text[end : end + 1] in _BLANKS:
        return None
    unit = found["u"] or ""
    if unit == "年" and _is_term(text, start, qualifier, found):
        return None
    begin, bound_word = start, qualifier
    if qualifier == "约" and before in "签合条公预履协相" and text[start - 2 : start] != "折合":
        begin, bound_word = start + 1, ""
    if before == "前" and unit == "个月" and text[start - 2 : start - 1] in _BEFORE_FIRST:
        return None  # 前10个月 is a time, 全会前两个月 is none
    if before == "届" or (before in "协大会委" and _SESSION.search(text, max(0, begin - 8), begin)):
        return None  # 五届十二次全会, 市六届人大三次会议
    if unit == "次" and before in _OF_SESSIONS and _ITS_SESSION.match(text, end):
        return None  # 县政协七次常委会议
    if unit == "次" and found.re is not IN_DIGITS and _NAMED_SESSION.match(text, end):
        return None  # 三次会议以来
    if unit == "分" and before == "时" and text[start - 2 : start - 1].isdigit():
        return None  # 23时30分
    if unit == "点" and before in "午晚晨上至到" and _HOUR.search(text, max(0, start - 3), start):
        return None  # 下午5点, 延长至21点
    bound = BOUNDS[bound_word] if bound_word else "exact"
    if found.re is IN_DIGITS:
        if not is_counted(text, start, found, unit=unit):
            return None
        value, top, unit, bound = in_digits(found, unit=unit, bound=bound)
    elif found["c"]:
        value, top, bound = in_words(text, start, qualifier, found, unit=unit, bound=bound)
    else:
        value, top, unit, bound = in_parts(found, unit=unit, bound=bound)
    if value is None:
        return None
    args: dict[str, str | bool] = {"value": plain(value), "unit": unit, "bound": bound}
    if top is not None:
        args["max"] = plain(top)
    if unit == "个多月":
        args |= {"unit": "个月", "bound": "more-than"}
    return Mention("figure", begin, end, args, "figures/number@1", 0.99 if unit else 0.8)


_LASTING: Final = re.compile(r"(?:连续|历时|为期|长达|已满|用时|耗时|工作|居住|住了|坚持)$")


def _is_term(text: str, start: int, qualifier: str, found: re.Match[str]) -> bool:
    """Tell whether years only name the term that is told of: 近三年, 五年工作回顾, 今后五年."""
    if qualifier == "近" or found.re is IN_DIGITS:
        return qualifier == "近"
    bare = not (qualifier or found["cx"] or found["qa"] or found["cy"])
    return bool(found["c"]) and bare and not _LASTING.search(text, max(0, start - 2), start)
