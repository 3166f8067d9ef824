"""The value of a numeral, Arabic or Chinese, and a number as candidates have it."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final

#: What the signs of single numbers stand for.
DIGIT: Final = {s: n for n, s in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "○": 0}
#: A number in Arabic digits.
ARABIC: Final = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_IS_ARABIC: Final = re.compile(ARABIC)


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
    return Decimal(f"{value}." + "".join(str(DIGIT[sign]) for sign in rest))


#: What the signs stand for that multiply the one before them.
TENS: Final = {"十": 10, "百": 100, "千": 1000}
_LONGEST_NUMBER: Final = 30


def _chinese(words: str) -> int | None:
    if len(words) > _LONGEST_NUMBER:
        return None  # no number of a report, and int() refuses over 4,300 digits
    if len(words) > 1 and all(sign in DIGIT for sign in words):
        return int("".join(str(DIGIT[sign]) for sign in words)) if len(words) > 2 else None
    total = section = digit = 0
    last = 0
    for sign in words:
        if sign in DIGIT:
            digit = DIGIT[sign]
            last = 0
        elif sign in TENS:
            section += (digit or 1) * TENS[sign]
            digit, last = 0, TENS[sign]
        else:
            scale = 10**4 if sign == "万" else 10**8
            total = (total + (section + digit or 1)) * scale
            section = digit = 0
            last = scale
    # 一百二 is 120.
    if digit and last == 0 and len(words) > 1 and words[-2] in "百千万亿":
        digit *= {"百": 10, "千": 100, "万": 1000, "亿": 10**7}[words[-2]]
    return total + section + digit


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


#: What the words behind a number multiply it by.
SCALES: Final = {
    "万亿": 10**12, "亿": 10**8, "千万": 10**7, "百万": 10**6, "十万": 10**5, "万": 10**4,
    "千": 1000, "百": 100, "": 1,
}  # fmt: skip
