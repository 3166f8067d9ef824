"""Numbers in Chinese characters: ranges, and the small ones that count nothing by themselves."""

import re
from decimal import Decimal
from typing import Final

from cppcc_graph.text.figures.bounds import bounded
from cppcc_graph.text.figures.numbers import CALENDAR
from cppcc_graph.text.figures.numerals import DIGIT, SCALES, TENS, numeral
from cppcc_graph.text.rulebook import word_set

#: 十七八条, 三十五六名: a range of ones behind tens.
_ONES_RANGE: Final = re.compile(r"([二三四五六七八九]?十)([一二三四五六七八])([二三四五六七八九])")
#: 二三十, 七八百: a range of tens or more.
_TENS_RANGE: Final = re.compile(r"([一二两三四五六七八])([二三四五六七八九])([十百千万])")
#: 三万居民: a number of this size needs no measure word.
_LARGE: Final = re.compile(r"[一二两三四五六七八九十百千]{1,9}(?:万|亿)|[一二两三四五六七八九]千")
_SMALL: Final = re.compile(r"[零〇一二两三四五六七八九]{1,2}")


def in_words(
    text: str, start: int, qualifier: str, found: re.Match[str], *, unit: str, bound: str
) -> tuple[Decimal | None, Decimal | None, str]:
    """Return value, upper end and bound of a number written in Chinese characters."""
    end = found.end()
    number: str = found["c"]
    if unit in CALENDAR:
        return None, None, bound
    before, after = text[max(0, start - 1) : start] or " ", text[end : end + 1]
    bound = bounded(bound, found["cx"] or found["cy"] or found["qa"] or "")
    if (
        not unit
        and (found["cs"] or _LARGE.fullmatch(number))
        and "\u4e00" <= after <= "\u9fff"
        and before not in "“第"
    ):
        value = numeral(number)
        return value and value * SCALES[found["cs"] or ""], None, bound
    if not unit or before in "“第其统万初":
        return None, None, bound
    if unit == "年" and (len(number) > 2 or number == "一" or after in "级度"):
        return None, None, bound
    if found["d"]:
        return numeral(number), numeral(found["d"]), "range"
    pair = _SMALL.fullmatch(number)
    if pair and len(number) == 2:
        low, high = (DIGIT[sign] for sign in number)
        return (Decimal(low), Decimal(high), "range") if high == low + 1 else (None, None, bound)
    ones = _ONES_RANGE.fullmatch(number)
    if ones and DIGIT[ones[3]] == DIGIT[ones[2]] + 1:
        base = numeral(ones[1]) or Decimal(0)
        return base + DIGIT[ones[2]], base + DIGIT[ones[3]], "range"
    tens = _TENS_RANGE.fullmatch(number)
    if tens and DIGIT[tens[2]] == DIGIT[tens[1]] + 1:
        times = Decimal(TENS.get(tens[3], 10**4))
        return DIGIT[tens[1]] * times, DIGIT[tens[2]] * times, "range"
    value = _counted_in_words(text, start, found, unit=unit, qualified=qualifier or found["cx"])
    return value, None, bound


_LONE: Final = word_set("units", "counting")
#: Units that make a single Chinese digit a figure, but not beside quotation marks.
_MEASURED: Final = ("个", "条", "支", "年", "个月", "个多月", "周", "讲", "周年", "大类")
#: 五点意见: points are counted, and so are no hours.
_POINTS: Final = re.compile("意见|建议|要求|希望|体会|启示|经验|做法|主张")


def _counted_in_words(
    text: str, start: int, found: re.Match[str], *, unit: str, qualified: str | None
) -> Decimal | None:
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
        value *= SCALES[found["cs"]]
    return value


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
