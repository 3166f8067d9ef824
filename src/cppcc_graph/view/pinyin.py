"""Pinyin initials of names, for search: 荆州市政协 is found by ``jzszx``.

No dictionary is needed: the hanzi of GB2312 level 1 stand in the order of their pinyin, so the
code of a sign tells its letter. A sign with several readings has the one it is sorted by (重 is z);
signs beyond level 1 have none.
"""

from bisect import bisect_right
from functools import cache
from typing import Final

#: The first code of each letter (GB/T 2312-1980, level 1), in the order of the letters.
_FIRST: Final = (
    (0xB0A1, "a"), (0xB0C5, "b"), (0xB2C1, "c"), (0xB4EE, "d"), (0xB6EA, "e"), (0xB7A2, "f"),
    (0xB8C1, "g"), (0xB9FE, "h"), (0xBBF7, "j"), (0xBFA6, "k"), (0xC0AC, "l"), (0xC2E8, "m"),
    (0xC4C3, "n"), (0xC5B6, "o"), (0xC5BE, "p"), (0xC6DA, "q"), (0xC8BB, "r"), (0xC8F6, "s"),
    (0xCBFA, "t"), (0xCDDA, "w"), (0xCEF4, "x"), (0xD1B9, "y"), (0xD4D1, "z"),
)  # fmt: skip
_CODES: Final = [code for code, _ in _FIRST]
_LAST: Final = 0xD7F9


def initials(name: str) -> str:
    """Return the initials of the hanzi of a name, with its Latin letters and digits between them.

    >>> initials("荆州市政协")
    'jzszx'
    >>> initials("“5G+文旅”")
    '5gwl'
    """
    return "".join(map(_letter, name))


@cache
def _letter(sign: str) -> str:
    if sign.isascii():
        return sign.lower() if sign.isalnum() else ""
    try:
        code = int.from_bytes(sign.encode("gb2312"), "big")
    except UnicodeEncodeError:
        return ""
    return _FIRST[bisect_right(_CODES, code) - 1][1] if _CODES[0] <= code <= _LAST else ""
