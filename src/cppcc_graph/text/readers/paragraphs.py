"""Pages of short lines into paragraphs: what reading a PDF gives, and what the report said."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final
from unicodedata import east_asian_width

# Running heads and feet are looked for in so many lines at each edge of a page.
_EDGE: Final = 2
_FEWEST: Final = 3
_DIGITS: Final = re.compile(r"\d+")
_BLANKS: Final = re.compile(r"\s+")
_ENDS: Final = tuple("。！？；：!?;:")
_CLOSERS: Final = "”’」』）》】)\"'"
_STARTS: Final = ("\u3000", "  ", "●", "•", "◆", "■")
# A full line may be short by what did not fit: a number, a word, a mark that may begin no line.
_NEARLY: Final = 0.85
_OFTEN: Final = 1 / 3


def unfold(pages: Sequence[Sequence[str]]) -> str:
    """Return the paragraphs of pages as lines, without running heads and feet.

    A head or foot is a line among the two outermost of a page that, its digits aside, returns on
    most pages, most odd or most even ones, and on three at least; it is dropped altogether.

    A line goes on with the next, also across pages, if it does not end a sentence and is nearly
    as long as the longest of its page, unless the next begins with an indent or a bullet. On a
    page where few lines are that long, as a title page, the longest of the document is meant; the
    widest twentieth of lines is left aside. Blanks at the ends of lines are dropped; where two
    lines are joined a blank stands between two narrow characters only.
    """
    bodies = [[line for line in page if line.strip()] for page in _without_edges(pages)]
    everywhere = _longest([_width(line) for page in bodies for line in page])
    paragraphs: list[list[str]] = []
    goes_on = False
    for page in bodies:
        widths = [_width(line) for line in page]
        longest = _longest(widths)
        full = sum(width >= _NEARLY * longest for width in widths)
        if full < max(_FEWEST, _OFTEN * len(page)):
            longest = everywhere
        for line, width in zip(page, widths, strict=True):
            words = line.rstrip(" \t")
            if goes_on and not words.startswith(_STARTS):
                words = words.lstrip(" \t")
                paragraphs[-1] += [_gap(paragraphs[-1][-1], words), words]
            else:
                paragraphs.append([words])
            ends = words.rstrip(_CLOSERS).endswith(_ENDS)
            goes_on = not ends and width >= _NEARLY * longest
    return "\n".join("".join(paragraph) for paragraph in paragraphs)


def _without_edges(pages: Sequence[Sequence[str]]) -> Iterable[list[str]]:
    tops = _running([_shapes(page[:_EDGE]) for page in pages])
    feet = _running([_shapes(page[-_EDGE:]) for page in pages])
    for number, page in enumerate(pages):
        top, foot = tops[number % 2], feet[number % 2]
        yield [
            line
            for place, line in enumerate(page)
            if not (place < _EDGE and _shape(line) in top)
            and not (place >= len(page) - _EDGE and _shape(line) in foot)
        ]


def _running(edges: Sequence[frozenset[str]]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the shapes that run over the odd pages, and those that run over the even ones."""
    anywhere = _most(edges)
    return anywhere | _most(edges[0::2]), anywhere | _most(edges[1::2])


def _most(edges: Sequence[frozenset[str]]) -> frozenset[str]:
    counts = Counter(shape for edge in edges for shape in edge)
    needed = max(_FEWEST, len(edges) // 2 + 1)
    return frozenset(shape for shape, count in counts.items() if count >= needed)


def _shapes(lines: Iterable[str]) -> frozenset[str]:
    return frozenset(_shape(line) for line in lines)


def _shape(line: str) -> str:
    """Return a line without blanks and with each number as ``#``: — 3 — and — 12 — are one foot."""
    return _DIGITS.sub("#", _BLANKS.sub("", line))


def _longest(widths: Sequence[int]) -> int:
    return sorted(widths)[len(widths) - 1 - len(widths) // 20] if widths else 0


def _width(line: str) -> int:
    """Return the width in narrow columns; a Chinese character takes two."""
    return sum(1 + _wide(character) for character in line.rstrip())


def _wide(character: str) -> bool:
    # “A” is ambiguous: Chinese fonts set “ ” … — as wide as a character.
    return east_asian_width(character) in "WFA"


def _gap(before: str, after: str) -> str:
    return "" if _wide(before[-1]) or _wide(after[0]) else " "
