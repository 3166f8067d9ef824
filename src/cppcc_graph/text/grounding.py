"""Where a quotation stands: exactly, then through the normalised text, never by likeness."""

import re
from bisect import bisect_left
from typing import Final

from cppcc_graph.text.normal import Normal, normal

_DIGIT: Final = re.compile(r"[\d〇零一二两三四五六七八九十百千万亿]")
_GOES_ON: Final = re.compile(r"\s?[%％‰]|[.,．]\d")
_WENT_BEFORE: Final = re.compile(r"\d[.,．]$")


def ground(text: Normal, quote: str, block: tuple[int, int]) -> list[tuple[int, int]]:
    """Return the places of a quotation inside a block, in code points of the raw text, in order.

    A number is a whole number: 9个 does not stand inside 29个. What is found exactly is not looked for
    again; otherwise widths, quotation marks, traditional characters, blanks and pinyin are set aside.
    """
    words = quote.strip()
    if not words:
        return []
    raw, (first, last) = text.raw, block
    exact = [(at, at + len(words)) for at in _all(raw, words, first, last)]
    exact = [place for place in exact if _whole(raw, *place)]
    if exact:
        return exact
    wanted = normal(words).text.strip()
    if not wanted:
        return []
    begin, end = bisect_left(text.places, first), bisect_left(text.places, last)
    found = [(at, at + len(wanted)) for at in _all(text.text, wanted, begin, end)]
    return [text.span(*place) for place in found if _whole(text.text, *place)]


def _all(text: str, words: str, begin: int, end: int) -> list[int]:
    places = []
    at = text.find(words, begin, end)
    while at >= 0:
        places.append(at)
        at = text.find(words, at + len(words), end)
    return places


def _whole(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch begins and ends no number in the middle."""
    before = _DIGIT.match(text[start]) and (
        (start > 0 and _DIGIT.match(text[start - 1]))
        or _WENT_BEFORE.search(text[max(0, start - 2) : start])
    )
    after = _DIGIT.match(text[end - 1]) and (_DIGIT.match(text, end) or _GOES_ON.match(text, end))
    return not before and not after
