"""Points of an enumeration, 一是…。二是…: what is told in one of them is told of nothing in another."""

import re
from typing import Final

_POINT: Final = re.compile(r"[一二三四五六七八九十]{1,2}是(?!否)")
_OPENS: Final = re.compile(r"(?<![一-龥\d])[一二三四五六七八九十]{1,2}是(?!否)")


def begins_point(text: str, start: int) -> bool:
    """Tell whether a sentence begins a further point: 三是在督办上求实效."""
    return text.startswith("是", start + 1) and _POINT.match(text, start) is not None


def in_another(text: str, line: int, place: int) -> bool:
    """Tell whether a place, before a point that its line goes on with, is itself inside a point.

    What stands before the first is what all points are told of: 《甲》由县水利局办理，一是…。二是….
    """
    return _OPENS.search(text, line, place) is not None
