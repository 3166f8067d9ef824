"""Numbers with what they count: value in base units, unit, and how exact they are."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from string import ascii_letters
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.rulebook import word_set, words
from cppcc_graph.text.scan import any_of

_DIGIT: Final = {s: n for n, s in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "○": 0}
_TENS: Final = {"十": 10, "百": 100, "千": 1000}
_SCALES: Final = {
    "万亿": 10**12, "亿": 10**8, "千万": 10**7, "百万": 10**6, "十万": 10**5, "万": 10**4,
    "千": 1000, "百": 100, "": 1,
}  # fmt: skip

_ARABIC: Final = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_CHINESE: Final = r"[零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+)?"
_BEFORE: Final = {
    "约": "approx", "大约": "approx", "约有": "approx", "约占": "approx", "约为": "approx", "近": "nearly", "接近": "nearly", "将近": "nearly",
    "逾": "more-than", "超": "more-than", "超过": "more-than", "突破": "more-than", "多于": "more-than",
    "达": "at-least", "达到": "at-least", "多达": "at-least", "高达": "at-least", "至少": "at-least",
    "不少于": "at-least", "不低于": "at-least", "不下": "at-least", "不下于": "at-least", "不超过": "at-most", "不多于": "at-most",
    "不高于": "at-most", "至多": "at-most", "最多": "at-most", "上": "at-least", "成": "approx", "数": "approx", "好": "approx",
}  # fmt: skip
_AFTER: Final = {
    "多": "more-than", "余": "more-than", "有余": "more-than", "来": "approx", "几": "more-than",
    "左右": "approx", "上下": "approx", "以上": "at-least", "及以上": "at-least", "以下": "at-most", "以内": "at-most", "之内": "at-most", "之多": "at-least",
}  # fmt: skip
_QUALIFIERS: Final = frozenset(w for w in _BEFORE if w not in "上成数好")
_QUALIFIED: Final = frozenset(word[-1] for word in _QUALIFIERS)
_UNITS: Final = any_of(words("units", "unit"))
_UNIT_SIGNS: Final = "".join(sorted({unit[0] for unit in words("units", "unit")}))
_SLASH: Final = r"(?:（[次条项件份人只台辆艘头株户家处个部套]）|/[次条项件])?"
_UNIT: Final = rf"(?: ?(?=[{_UNIT_SIGNS}])(?!大[关军山])(?P<u>{_UNITS}{_SLASH}))?(?P<qa>左右|上下|以上|及以上|以下|以内|之内|之多|(?<=倍)多)?"
_PART: Final = r"[一二三四五六七八九十百千万\d]{1,20}+分之[一二三四五六七八九十百千万\d]"
#: 成 behind a number that is no tenth: 9成立, 3成员.
_NO_TENTHS: Final = "(?![立员为本果功就长熟绩效分])"
#: A number in digits, and one in words or of both.
_DIGITS: Final = re.compile(
    rf"(?!{_PART})(?P<a>{_ARABIC})(?P<ax>多|余)?(?P<as>万亿|千万|百万|十万|[百万亿]|千(?![米克瓦]))?"
    rf"(?:(?<=[亿万千])(?P<m>\d{{1,4}})(?P<ms>[万百]|千(?![米克瓦])))?(?P<ay>多|余|来)?(?:(?P<per>\s?%)|(?P<ten>(?<=[^\d.]\d)成{_NO_TENTHS}))?"
    rf"(?:(?:至|到|[-—~－]{{1,2}})(?P<b>{_ARABIC})(?P<bs>万亿|[百千万亿])?(?P<bper>%)?)?{_UNIT}"
)
_WORDS: Final = re.compile(
    rf"(?:百分之(?P<pc>{_CHINESE}|{_ARABIC})(?P<pca>以上|左右|多)?"
    rf"|(?P<part>[一二三四五六七八九十百千万\d]{{1,20}}+)分之(?P<of>[一二三四五六七八九十百千万\d]+)(?P<parta>以上|左右|强|多)?"
    rf"|(?P<tenth>[一二两三四五六七八九])成(?P<half>[一二三四五六七八九半])?(?P<tentha>以上|左右|上下|多)?{_NO_TENTHS}"
    rf"|(?P<vague>数|几|上|好几|成(?=百|千))(?P<vs>十万|百万|千万|[十百千万亿]+)"
    rf"|(?P<c>{_CHINESE})(?P<cx>多|余|几|来)?(?P<cs>[万亿])?(?P<cy>多|余)?"
    rf"(?:(?:至|到)(?P<d>{_CHINESE}))?"
    rf"){_UNIT}"
)
_LONGEST_NUMBER: Final = 30
_FIXED: Final = re.compile(any_of(words("fixed", "fixed")))
_NUMERALS: Final = frozenset(["十一", "五一", "六一", "七一", "八一", "五四", "三八"])
#: 三万居民: a number of this size needs no measure word.
_YEAR_LIKE: Final = re.compile(r"[12]\d{3}")
#: 十七八条, 三十五六名: a range of ones behind tens.
_ONES_RANGE: Final = re.compile(r"([二三四五六七八九]?十)([一二三四五六七八])([二三四五六七八九])")
_TENS_RANGE: Final = re.compile(r"([一二两三四五六七八])([二三四五六七八九])([十百千万])")
_LARGE: Final = re.compile(r"[一二两三四五六七八九十百千]{1,9}(?:万|亿)|[一二两三四五六七八九]千")
_SMALL: Final = re.compile(r"[零〇一二两三四五六七八九]{1,2}")
_LONE: Final = word_set("units", "counting")
# Units that make a single Chinese digit a figure, but not beside quotation marks.
_MEASURED: Final = ("个", "条", "支", "年", "个月", "个多月", "周", "讲", "周年", "大类")
#: Before what is no number but an ordinal, a part of a code, or one that is blanked.
_NO_NUMBER: Final = frozenset("第初.*×＊＿□" + ascii_letters)
#: What stands for a number that is left out.
_BLANKS: Final = frozenset("*×＊＿□")
#: 届 before the name of a body and the number of its session: 市六届人大三次会议, 十届市政协三次常委会议.
_SESSION: Final = re.compile(
    r"届(?:[省市县区州旗盟]?(?:政协|人大)(?:常委会)?|[省市县区州旗盟]?(?:委|纪委))$"
)


#: 半小时, 两个半小时, 半数以上, 过半.
_HALF: Final = re.compile(
    r"(?P<q>约|近|不到)?(?:(?P<n>[一两二三四五六]|(?<![\d.])\d{1,2})个)?半个?(?P<u>小时|分钟|月|(?<![老大]半)天(?!空|后|前))|(?P<all>半数)(?P<more>以上)?|(?P<over>(?<![已要双])过半)(?!年)"
)


#: So many signs may stand before 半 in them.
_BEFORE_HALF: Final = 5


def figures(text: str) -> Iterator[Mention]:
    """Yield the figures of a normalised text in order; ordinals, dates and fixed words are none."""
    halves = list(_halves(text))
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


def _halves(text: str) -> Iterator[Mention]:
    for found in _half_told(text):
        if found["u"]:
            value, unit = (
                ((numeral(found["n"]) if found["n"] else None) or Decimal(0)) + Decimal("0.5"),
                found["u"],
            )
            unit = "个月" if unit == "月" else unit
            bound = _BEFORE.get(found["q"] or "", "exact")
        else:
            value, unit = Decimal("0.5"), ""
            bound = "more-than" if found["over"] else "at-least" if found["more"] else "exact"
        args: dict[str, str | bool] = {"value": plain(value), "unit": unit, "bound": bound}
        yield Mention("figure", found.start(), found.end(), args, "figures/half@1", 0.8)


def _half_told(text: str) -> Iterator[re.Match[str]]:
    """Yield the same as ``_HALF.finditer``, tried only around 半."""
    done, half = 0, text.find("半")
    while half >= 0:
        for at in range(max(done, half - _BEFORE_HALF), half + 1):
            found = _HALF.match(text, at)
            if found:
                done = found.end()
                yield found
                break
        half = text.find("半", max(half + 1, done))


_SIGN: Final = r"[\d零〇一二两三四五六七八九十百千万亿数几上]"
# A search for one sign and more of them is faster than one for many.
_SIGNS: Final = re.compile(f"{_SIGN}{_SIGN}*+")
#: What one sign in words must be followed by to be a number: a unit, or more of the number.
_GO_ON: Final = frozenset(_UNIT_SIGNS + " 分成点多余几来至到左上以及之万亿")
#: 好 and 成 begin a number only in 好几 and 成百.
_ALSO_BEGUN: Final = frozenset({"好几", "成百", "成千"})


#: Units of dates and ordinals: numbers with one of them count nothing.
_CALENDAR: Final = frozenset(["月", "日", "号", "届", "时"])
#: What says right after digits that they are a date: 2023年, 6月. No longer unit may begin so.
_DATE_SIGNS: Final = (_CALENDAR | {"年"}) - {u[0] for u in words("units", "unit") if len(u) > 1}
_DATED: Final = re.compile(r"(?:[^年]|(?<=\d{4})年)(?![（/])")


def _numbers(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield what may be a number behind what qualifies it, from left to right, none within another.

    Nothing is tried but where its signs are, and no single sign such as 一 that nothing makes a number.
    """
    done = 0
    for signs in _SIGNS.finditer(text):
        at, stop = signs.span()
        if at < done:
            at = done
        behind = text[stop : stop + 1]
        if stop - at == 1 and behind not in _GO_ON and not text[at].isascii():
            continue  # 进一步, 统一: no number without a unit, as most of these signs
        if (
            behind in _DATE_SIGNS
            and text[at:stop].isdecimal()
            and (behind != "年" or stop - at == 4)
            and _DATED.match(text, stop)
        ):
            continue
        if at > done and text[at - 1 : at + 1] in _ALSO_BEGUN:
            at -= 1
        while at < stop:
            found = _DIGITS.match(text, at) if text[at].isdecimal() else None
            found = found or _WORDS.match(text, at)
            if found:
                qualified = text[at - 1 : at] in _QUALIFIED
                yield (_qualifier(text, done, at) if qualified else ""), found
                done = at = found.end()
            else:
                at += 1


def _qualifier(text: str, start: int, end: int) -> str:
    """Return the word right before a number that says how exact it is, "" if there is none."""
    for length in (3, 2, 1):
        if end - length >= start and text[end - length : end] in _QUALIFIERS:
            return text[end - length : end]
    return ""


def _whole(text: str) -> Iterator[Mention]:
    # The next of them is the last of the list.
    fixed = [found.span() for found in _FIXED.finditer(text)][::-1]
    at, titled = 0, "《" in text
    for qualifier, found in _numbers(text):
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


#: 读书班一期，: what is held or printed so many times, where else 一期 is a stage of works.
_ISSUED: Final = re.compile("[班刊报坛堂]$|沙龙$|讲座$|信息$|杂志$|专栏$")
_CLOSED: Final = re.compile("[，。；、]|$")
#: Behind what 前 counts months from the first; it is "" at the beginning of a text.
_BEFORE_FIRST: Final = "，。；：、（年\n\u3000 "
_IS_ARABIC: Final = re.compile(_ARABIC)


@lru_cache(maxsize=4096)  # a report says the same numbers again and again
def numeral(words: str) -> Decimal | None:
    """Return the value of an Arabic or Chinese numeral, or None.

    >>> numeral("二百一十六"), numeral("1,280"), numeral("百"), numeral("九十四点五")
    (Decimal('216'), Decimal('1280'), Decimal('100'), Decimal('94.5'))
    """
    if _IS_ARABIC.fullmatch(words):
        return Decimal(words.replace(",", ""))
    whole, _, rest = words.partition("点")
    value = _chinese(whole)
    if value is None or not rest:
        return None if value is None else Decimal(value)
    return Decimal(f"{value}." + "".join(str(_DIGIT[sign]) for sign in rest))


def _chinese(words: str) -> int | None:
    if len(words) > _LONGEST_NUMBER:
        return None  # no number of a report, and int() refuses over 4,300 digits
    if len(words) > 1 and all(sign in _DIGIT for sign in words):
        return int("".join(str(_DIGIT[sign]) for sign in words)) if len(words) > 2 else None
    total = section = digit = 0
    last = 0
    for sign in words:
        if sign in _DIGIT:
            digit = _DIGIT[sign]
            last = 0
        elif sign in _TENS:
            section += (digit or 1) * _TENS[sign]
            digit, last = 0, _TENS[sign]
        else:
            scale = 10**4 if sign == "万" else 10**8
            total = (total + (section + digit or 1)) * scale
            section = digit = 0
            last = scale
    # 一百二 is 120.
    if digit and last == 0 and len(words) > 1 and words[-2] in "百千万亿":
        digit *= {"百": 10, "千": 100, "万": 1000, "亿": 10**7}[words[-2]]
    return total + section + digit


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
    bound = _BEFORE[bound_word] if bound_word else "exact"
    if found.re is _DIGITS:
        if not _is_counted(text, start, found, unit=unit):
            return None
        value, top, unit, bound = _in_digits(found, unit=unit, bound=bound)
    elif found["c"]:
        value, top, bound = _in_words(text, start, qualifier, found, unit=unit, bound=bound)
    else:
        value, top, unit, bound = _in_parts(found, unit=unit, bound=bound)
    if value is None:
        return None
    if unit == "%" and value == 100 and bound == "at-least" and bound_word in ("达", "达到"):
        # 达到100%: nothing is above the whole.
        bound, begin = "exact", begin + len(bound_word)
    args: dict[str, str | bool] = {"value": plain(value), "unit": unit, "bound": bound}
    if top is not None:
        args["max"] = plain(top)
    if unit == "个多月":
        args |= {"unit": "个月", "bound": "more-than"}
    return Mention("figure", begin, end, args, "figures/number@1", 0.97 if unit else 0.8)


_Value = Decimal | None


def _in_digits(found: re.Match[str], *, unit: str, bound: str) -> tuple[_Value, _Value, str, str]:
    """Return value, upper end, unit and bound of a number in digits: 3.2万余元, 5至8%."""
    digits = found["a"]
    value = numeral(digits)
    if len(digits) + len(unit) == found.end() - found.start():
        return value, None, unit, bound  # nothing but digits and a unit, as mostly
    top: _Value = None
    scale, to, more, also, after = found.group("as", "b", "ax", "ay", "qa")
    if to:
        top = numeral(to)
        high = Decimal(_SCALES[found["bs"] or scale or ""])
        low = Decimal(_SCALES[scale]) if scale else high
        value = None if value is None else value * low
        top = None if top is None else top * high
        bound = "range"
    elif scale:
        value = None if value is None else value * _SCALES[scale]
        if value is not None and found["m"]:  # 3万5千亩
            value += Decimal(found["m"]) * _SCALES[found["ms"]]
    if found["ten"]:  # 8成
        return value and value * 10, None, "%", _bounded(bound, after or "")
    if _is_percentage(found):
        unit = "%"
    return value, top, unit, _bounded(bound, more or also or after or "")


_LASTING: Final = re.compile(r"(?:连续|历时|为期|长达|已满|用时|耗时|工作|居住|住了|坚持)$")


def _is_term(text: str, start: int, qualifier: str, found: re.Match[str]) -> bool:
    """Tell whether years only name the term that is told of: 近三年, 五年工作回顾, 今后五年."""
    if qualifier == "近" or found.re is _DIGITS:
        return qualifier == "近"
    bare = not (qualifier or found["cx"] or found["qa"] or found["cy"])
    return bool(found["c"]) and bare and not _LASTING.search(text, max(0, start - 2), start)


@lru_cache(maxsize=4096)
def plain(value: Decimal) -> str:
    """Return a number without exponent and without needless zeros.

    >>> plain(Decimal("3.430E+6")), plain(Decimal("96.80")), plain(Decimal(2) / 3)
    ('3430000', '96.8', '0.6667')
    """
    if value != value.to_integral_value():
        value = value.quantize(Decimal("0.0001")) if -value.as_tuple().exponent > 4 else value  # type: ignore[operator]
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _bounded(bound: str, after: str) -> str:
    return _AFTER[after] if after in _AFTER and bound in ("exact", "at-least") else bound


def _in_parts(found: re.Match[str], *, unit: str, bound: str) -> tuple[_Value, _Value, str, str]:
    """Return value, no upper end, unit and bound of what is a share, or vague: 百分之五, 两成, 数百人."""
    if found["vague"]:
        bound = "at-least" if found["vague"] == "上" else "approx"
        return numeral(found["vs"]) if unit else None, None, unit, bound
    bound = _bounded(bound, found["pca"] or found["parta"] or found["tentha"] or "")
    if found["pc"]:
        return numeral(found["pc"]), None, "%", bound
    if found["part"]:
        whole, part = numeral(found["part"]), numeral(found["of"])
        return (part / whole if whole and part else None), None, "", bound
    tens = Decimal(_DIGIT[found["tenth"]] * 10)
    half = found["half"]
    return tens + (5 if half == "半" else _DIGIT[half] if half else 0), None, "%", bound


#: After digits that count nothing: a code, or the number of an entry.
_LISTS: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.、）:：/")


def _is_percentage(found: re.Match[str]) -> bool:
    """Tell whether digits are a share of a hundred or ten: 5%, 5%至8%, 5至8%, 8成."""
    return bool(found["per"] or found["bper"] or found["ten"])


def _is_counted(text: str, start: int, found: re.Match[str], *, unit: str) -> bool:
    """Tell whether digits count something: not a year, a date, a code or a number in a list."""
    number: str = found["a"]
    if number[0] == "0" and "." not in number:
        return False
    if (unit and unit != "年" and unit not in _CALENDAR) or _is_percentage(found):
        return True
    if unit:
        whole = number.isdigit() and len(number) == 4
        years = unit == "年" and not whole and not found["b"]
        return years and not _YEAR_LIKE.match(number)
    end = found.end()
    after = text[end : end + 1]
    if after in "月日号届时年" or after in _LISTS:
        return False
    if found["as"]:
        return True
    line_start = text.rfind("\n", 0, start) + 1
    if not text[line_start:start].strip("（( ") or (number.isdigit() and len(number) >= 4):
        return False
    if _NAMED_BY_NUMBER.match(text, start):
        return False
    before = text[start - 1 : start] or " "
    return "\u4e00" <= after <= "\u9fff" and before not in "“第-—～~/：+"


#: 90后 are people, 110 is whom one calls.
_NAMED_BY_NUMBER: Final = re.compile(
    r"[5-9][05]后|00后|1(?:10|19|20|22)(?:报警|急救|指挥|联动|平台|热线|电话|接警)|\d{5}(?:热线|平台|电话)"
)


def _in_words(
    text: str, start: int, qualifier: str, found: re.Match[str], *, unit: str, bound: str
) -> tuple[_Value, _Value, str]:
    """Return value, upper end and bound of a number written in Chinese characters."""
    end = found.end()
    number: str = found["c"]
    if unit in _CALENDAR:
        return None, None, bound
    before, after = text[max(0, start - 1) : start] or " ", text[end : end + 1]
    bound = _bounded(bound, found["cx"] or found["cy"] or found["qa"] or "")
    if (
        not unit
        and (found["cs"] or _LARGE.fullmatch(number))
        and "\u4e00" <= after <= "\u9fff"
        and before not in "“第"
    ):
        value = numeral(number)
        return value and value * _SCALES[found["cs"] or ""], None, bound
    if not unit or before in "“第其统万初":
        return None, None, bound
    if unit == "年" and (len(number) > 2 or number == "一" or after in "级度"):
        return None, None, bound
    if found["d"]:
        return numeral(number), numeral(found["d"]), "range"
    pair = _SMALL.fullmatch(number)
    if pair and len(number) == 2:
        low, high = (_DIGIT[sign] for sign in number)
        return (Decimal(low), Decimal(high), "range") if high == low + 1 else (None, None, bound)
    ones = _ONES_RANGE.fullmatch(number)
    if ones and _DIGIT[ones[3]] == _DIGIT[ones[2]] + 1:
        base = numeral(ones[1]) or Decimal(0)
        return base + _DIGIT[ones[2]], base + _DIGIT[ones[3]], "range"
    # 二三十: a range of tens.
    tens = _TENS_RANGE.fullmatch(number)
    if tens and _DIGIT[tens[2]] == _DIGIT[tens[1]] + 1:
        times = Decimal(_TENS.get(tens[3], 10**4))
        return _DIGIT[tens[1]] * times, _DIGIT[tens[2]] * times, "range"
    value = _counted_in_words(text, start, found, unit=unit, qualified=qualifier or found["cx"])
    return value, None, bound


def _counted_in_words(
    text: str, start: int, found: re.Match[str], *, unit: str, qualified: str | None
) -> _Value:
    """Return a plain number, unless it is one of those small ones that count nothing by themselves."""
    end = found.end()
    number: str = found["c"]
    before = text[max(0, start - 1) : start] or " "
    bare = not (qualified or found["qa"])
    if number in ("百", "千", "万", "百万", "千万", "亿") and not qualified:
        return None  # 百人以上 and 亿元以上 are kinds of things
    if number == "十" and bare and unit not in _LONE:
        return None
    if number == "一" and bare and not _one(text, start, end, unit):
        return None
    others = number in "二两三四五六七八九" and unit not in _LONE and bare
    others = others and not (unit == "点" and _POINTS.match(text, end))
    if others and (unit not in _MEASURED or before in "“”、"):
        return None
    value = numeral(number)
    if value is not None and found["cs"]:
        value *= _SCALES[found["cs"]]
    return value


#: 五点意见: points are counted, and so are no hours.
_POINTS: Final = re.compile("意见|建议|要求|希望|体会|启示|经验|做法|主张")
#: 参加一次调研, 提交一件提案: what a member shall do, or a committee did, once.
_DONE_ONCE: Final = re.compile(
    r"(?:开展|参加|提交|提出|撰写|举办|召开|组织|进行|反映|报送|听取|安排)$"
)
_ONCE: Final = re.compile(
    r"(?=[^，。；调提建轮督视协会培学座信社监讲走评汇述检]{0,8}+[调提建轮督视协会培学座信社监讲走评汇述检])[^，。；]{0,8}?(?:调研|提案|建议|轮训|督查|督办|视察|协商|会议|培训|学习|座谈|信息|社情民意|监督|讲座|走访|评议|汇报|述职|检查)"
)
_SPENT: Final = re.compile(r"(?:为期|历时|用时|耗时)$")


def _one(text: str, start: int, end: int, unit: str) -> bool:
    """Tell whether 一 counts: before a measure word, and not in 每一件, 唯一 or 有一次."""
    before, after = text[max(0, start - 1) : start] or " ", text[end : end + 1]
    if unit == "周年" or (unit in ("周", "天", "个月") and _SPENT.search(text, start - 2, start)):
        return True
    if unit not in _LONE or before in "“进这每另逐任同唯有":
        return False
    if after in "，。；、！\n” " or not after:
        return unit != "案"
    return bool(
        unit in ("次", "件", "篇")
        and _DONE_ONCE.search(text, max(0, start - 2), start)
        and _ONCE.match(text, end)
    )
