"""Pinyin initials without a dictionary: the first letters of Chinese words, for search.

The first level of GB 2312 is sorted by pinyin, so 23 boundaries on its codes give the letter. One
reading for each sign: 重庆 gives zq. Signs of the second level, sorted by radical, give nothing.
"""

from bisect import bisect_right
from typing import Final

_LETTERS: Final = "abcdefghjklmnopqrstwxyz"
_BOUNDS: Final = (
    0xB0A1, 0xB0C5, 0xB2C1, 0xB4EE, 0xB6EA, 0xB7A2, 0xB8C1, 0xB9FE, 0xBBF7, 0xBFA6, 0xC0AC, 0xC2E8,
    0xC4C3, 0xC5B6, 0xC5BE, 0xC6DA, 0xC8BB, 0xC8F6, 0xCBFA, 0xCDDA, 0xCEF4, 0xD1B9, 0xD4D1,
)  # fmt: skip
_LAST: Final = 0xD7F9


def initials(text: str) -> str:
    """Return the first letters of the signs of a text; what is ASCII already stays.

    >>> initials("重点提案")
    'zdta'
    """
    return "".join(_letter(sign) for sign in text if not sign.isspace()).casefold()


def _letter(sign: str) -> str:
    if sign.isascii():
        return sign if sign.isalnum() else ""
    try:
        data = sign.encode("gb2312")
    except UnicodeEncodeError:
        return ""
    code = int.from_bytes(data, "big")
    return _LETTERS[bisect_right(_BOUNDS, code) - 1] if _BOUNDS[0] <= code <= _LAST else ""
