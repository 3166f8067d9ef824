"""A second text that is easier to match, with the way back to the first.

Widths, quotation marks, punctuation and traditional characters are made one; line breaks inside a
sentence, blanks between Chinese characters, pinyin in brackets and doubled commas are left out.
Matches are made in the second text and reported in the first: no offset is ever guessed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Final

_WIDE: Final = {chr(sign): chr(sign - 0xFEE0) for sign in range(0xFF10, 0xFF5B)} | {
    "％": "%",
    "．": ".",
    "－": "-",
    "　": " ",
    "\u00a0": " ",
    "「": "“",
    "」": "”",
    "『": "‘",
    "』": "’",
    "﹪": "%",
    "～": "~",
    "〔": "（",
    "〕": "）",
    "〈": "《",
    "〉": "》",
}
_MARKS: Final = {
    ",": "，",
    ";": "；",
    ":": "：",
    "?": "？",
    "!": "！",
    "(": "（",
    ")": "）",
    "．": ".",
}
_HAN: Final = "\u3400-\u4dbf\u4e00-\u9fff\u3007"
_PINYIN: Final = re.compile(
    rf"(?<=[{_HAN}])[（(]\s{{0,9}}[a-zA-ZāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜüńňÀ-ÿ'’ ]{{1,80}}[)）]"
)
_BLANK: Final = re.compile(rf"(?<=[{_HAN}，。；：、“”《》（）\d%])[ \u3000\u00a0]+(?=[{_HAN}\d%])")
_DOUBLED: Final = re.compile(r"(?<=([，。；、]))\1+")
_THOUSANDS: Final = re.compile(r"(?<=\d)[，,](?=\d{3}(?!\d))")
_BEGINS: Final = re.compile(
    r"\s{0,60}(?:[●•◆■▲★·○◎\-—*#>|]|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|第[一二三四五六七八九十\d]+[条项章节]|——|[\u4e00-\u9fff]{2,10}\s?[：:])"
)
_ENDS: Final = re.compile(r"[。！？；!?;][”》）]?\s{0,40}$")
_WIDTH: Final = 60
#: How the title of a report ends: the line it stands in is whole, however short the next one is.
_TITLE: Final = re.compile(r"(?:报告|解读|总结|要点|计划|安排|方案|综述|通报|情况)[)）]?\s{0,40}$")


@dataclass(frozen=True, slots=True)
class Normal:
    """The text to match in, and for each of its characters the place in the raw text."""

    text: str
    places: tuple[int, ...]
    raw: str

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the place in the raw text of a stretch that is not empty."""
        return self.places[start], self.places[end - 1] + 1

    def words(self, start: int, end: int) -> str:
        """Return the words of a stretch with the raw text's punctuation, in simplified characters."""
        return "".join(
            sign if "\u3400" <= sign <= "\u9fff" else self.raw[self.places[start + at]]
            for at, sign in enumerate(self.text[start:end])
        )

    def quote(self, start: int, end: int) -> str:
        """Return the wording of a stretch as the raw text has it."""
        begin, finish = self.span(start, end)
        return self.raw[begin:finish]


_SIGNS: Final = str.maketrans(_MARKS)


@cache
def _table() -> dict[int, str]:
    """Return what stands for each sign of another width or script."""
    signs = {**traditional(), **_WIDE}
    return str.maketrans(signs)


def normal(raw: str) -> Normal:
    """Return the text to match in; every character stands for exactly one of the raw text."""
    left_out = set(_left_out(raw))
    if left_out:
        places = [place for place in range(len(raw)) if place not in left_out]
        text = "".join([raw[place] for place in places])
    else:
        places, text = list(range(len(raw))), raw
    text = text.translate(_table())
    if '"' in text:
        # Straight marks open and close by turns.
        signs = text.split('"')
        text = signs[0] + "".join(
            ("”" if at % 2 else "“") + part for at, part in enumerate(signs[1:])
        )
    kept = {found.start() for found in _THOUSANDS.finditer(text)}
    text = text.translate(_SIGNS)
    if kept:
        text = "".join("," if at in kept else sign for at, sign in enumerate(text))
    return Normal(text, tuple(places), raw)


@cache
def traditional() -> dict[str, str]:
    """Return the simplified character for each traditional one that has exactly one."""
    data = files("cppcc_graph.text").joinpath("rules/traditional.txt").read_text("utf-8")
    return {pair[0]: pair[1] for pair in data.split() if len(pair) == 2 and pair[0] > "\u3000"}


def _left_out(raw: str) -> Iterator[int]:
    for pattern in (_PINYIN, _BLANK, _DOUBLED):
        for found in pattern.finditer(raw):
            yield from range(*found.span())
    yield from _inner_breaks(raw)


def _inner_breaks(raw: str) -> Iterator[int]:
    """Yield the line breaks, with the blanks around them, that a line width made.

    Lines of one paragraph are all short, none but the last ends a sentence, and the last does.
    """
    run: list[tuple[int, str]] = []
    at, first = 0, True
    for line in raw.splitlines(keepends=True):
        words = line.strip()
        titled = bool(words) and first and bool(_TITLE.search(words))
        first = first and not words
        goes_on = bool(run) and not _BEGINS.match(line) and not line.startswith(("\u3000", "  "))
        width = _width(words)
        if not goes_on or not words or width > _WIDTH:
            run = []
        if words and width <= _WIDTH and "\t" not in line and not titled:
            run.append((at, line))
            if _ENDS.search(words):
                yield from _joined(run)
                run = []
            elif line.rstrip("\r\n").endswith("  "):
                run = []  # two blanks before the break are Markdown for a break that is meant
        at += len(line)


def _width(words: str) -> int:
    """Return how wide a line was before noise was put into it."""
    noise = sum(
        len(found[0]) for pattern in (_PINYIN, _DOUBLED) for found in pattern.finditer(words)
    )
    return len(words) - noise


def _joined(run: list[tuple[int, str]]) -> Iterator[int]:
    widest = max(_width(line.strip()) for _, line in run)
    for (start, line), (after, following) in pairwise(run):
        words = line.rstrip()
        if _width(words.strip()) >= max(12, widest - 10):
            yield from range(start + len(words), start + len(line))
            yield from range(after, after + len(following) - len(following.lstrip()))
