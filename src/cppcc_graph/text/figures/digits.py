"""Numbers in digits: whether they count something, and their value."""

import re
from decimal import Decimal
from typing import Final

from cppcc_graph.text.figures.bounds import bounded
from cppcc_graph.text.figures.numbers import CALENDAR
from cppcc_graph.text.figures.numerals import SCALES, numeral

#: Behind the years of a term, which are a time: 4年间, 6年来.
_TERM: Final = frozenset("来间")
#: Digits that may be a year.
_YEAR_LIKE: Final = re.compile(r"[12]\d{3}")
#: After digits that count nothing: a code, or the number of an entry.
_LISTS: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.、）:：/")
#: 90后 are people, 110 is whom one calls.
_NAMED_BY_NUMBER: Final = re.compile(
    r"[5-9][05]后|00后|1(?:10|19|20|22)(?:报警|急救|指挥|联动|平台|热线|电话|接警)|\d{5}(?:热线|平台|电话)"
)


def is_counted(text: str, start: int, found: re.Match[str], *, unit: str) -> bool:
    """Tell whether digits count something: not a year, a date, a code or a number in a list."""
    number: str = found["a"]
    if number[0] == "0" and "." not in number:
        return False
    if (unit and unit != "年" and unit not in CALENDAR) or _is_percentage(found):
        return True
    if unit:
        whole = number.isdigit() and len(number) == 4
        years = unit == "年" and not whole and not found["b"]
        return (
            years
            and not _YEAR_LIKE.match(number)
            and text[found.end() : found.end() + 1] not in _TERM
        )
    end = found.end()
    after = text[end : end + 1]
    if after in "月日号届时年" or after in _LISTS:
        return False
    if found["as"]:
        return True
    if _begins_line(text, start) or (number.isdigit() and len(number) >= 4):
        return False
    if _NAMED_BY_NUMBER.match(text, start):
        return False
    before = text[start - 1 : start] or " "
    return "\u4e00" <= after <= "\u9fff" and before not in "“第-—～~/：+"


def _begins_line(text: str, start: int) -> bool:
    """Tell whether nothing but brackets and blanks stands before a place in its line."""
    while start and text[start - 1] in "（( ":
        start -= 1
    return not start or text[start - 1] == "\n"


def in_digits(
    found: re.Match[str], *, unit: str, bound: str
) -> tuple[Decimal | None, Decimal | None, str, str]:
    """Return value, upper end, unit and bound of a number in digits: 3.2万余元, 5至8%."""
    digits = found["a"]
    value = numeral(digits)
    if len(digits) + len(unit) == found.end() - found.start():
        return value, None, unit, bound  # nothing but digits and a unit, as mostly
    top: Decimal | None = None
    scale, to, more, also, after = found.group("as", "b", "ax", "ay", "qa")
    if to:
        top = numeral(to)
        high = Decimal(SCALES[found["bs"] or scale or ""])
        low = Decimal(SCALES[scale]) if scale else high
        value = None if value is None else value * low
        top = None if top is None else top * high
        bound = "range"
    elif scale:
        value = None if value is None else value * SCALES[scale]
        if value is not None and found["m"]:  # 3万5千亩
            value += Decimal(found["m"]) * SCALES[found["ms"]]
    if found["ten"]:  # 8成
        return value and value * 10, None, "%", bounded(bound, after or "")
    if _is_percentage(found):
        unit = "%"
    return value, top, unit, bounded(bound, more or also or after or "")


def _is_percentage(found: re.Match[str]) -> bool:
    """Tell whether digits are a share of a hundred or ten: 5%, 5%至8%, 5至8%, 8成."""
    return bool(found["per"] or found["bper"] or found["ten"])
