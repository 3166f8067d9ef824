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
NEARLY: Final = 0.85
_OFTEN: Final = 1 / 3
_WIDE: Final = r"[\u2e80-\u9fff\uff00-\uff60“”‘’…—]"
_APART: Final = re.compile(rf"(?<={_WIDE}) (?={_WIDE})")
_TOGETHER: Final = re.compile(rf"(?<={_WIDE})(?={_WIDE})")
#: So many blanks between two characters, and more of them than not, make a line a spaced-out one.
_MANY: Final = 4
_BETWEEN: Final = re.compile(rf"(?<={_WIDE}) (?=\S)|(?<=\S) (?={_WIDE})")


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
    everywhere = _longest([width(line) for page in bodies for line in page])
    paragraphs: list[list[str]] = []
    goes_on = False
    for page in bodies:
        widths = [width(line) for line in page]
        longest = _longest(widths)
        full = sum(wide >= NEARLY * longest for wide in widths)
        if full < max(_FEWEST, _OFTEN * len(page)):
            longest = everywhere
        for line, wide in zip(page, widths, strict=True):
            words = line.rstrip(" \t")
            if goes_on and not begins(words):
                join(paragraphs[-1], words)
            else:
                paragraphs.append([words])
            goes_on = not ends(words) and wide >= NEARLY * longest
    return "\n".join("".join(paragraph) for paragraph in paragraphs)


def begins(words: str) -> bool:
    """Tell whether a line begins a paragraph by its own signs: an indent or a bullet."""
    return words.startswith(_STARTS)


def ends(words: str) -> bool:
    """Tell whether a line ends a sentence."""
    return words.rstrip(" \t").rstrip(_CLOSERS).endswith(_ENDS)


def join(paragraph: list[str], words: str) -> None:
    """Put the words of a line behind those of a paragraph."""
    words = words.strip(" \t")
    paragraph += [_gap(paragraph[-1], words), words]


def tight(words: str) -> str:
    """Return a line without the blanks between its characters, where it was spaced out to be full.

    >>> tight("征 集 提 案 230 件 ， 立 案 210件")
    '征集提案230件，立案210件'
    >>> tight("主席 张明远  副主席 李 强")
    '主席 张明远  副主席 李 强'
    """
    apart = len(_APART.findall(words))
    if apart < _MANY or apart <= len(_TOGETHER.findall(words)):
        return words
    return _BETWEEN.sub("", words)


def _without_edges(pages: Sequence[Sequence[str]]) -> Iterable[list[str]]:
    tops = running([shapes(page[:_EDGE]) for page in pages])
    feet = running([shapes(page[-_EDGE:]) for page in pages])
    for number, page in enumerate(pages):
        top, foot = tops[number % 2], feet[number % 2]
        yield [
            line
            for place, line in enumerate(page)
            if not (place < _EDGE and shape(line) in top)
            and not (place >= len(page) - _EDGE and shape(line) in foot)
        ]


def running(edges: Sequence[frozenset[str]]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the shapes that run over the odd pages, and those that run over the even ones."""
    anywhere = _most(edges)
    return anywhere | _most(edges[0::2]), anywhere | _most(edges[1::2])


def _most(edges: Sequence[frozenset[str]]) -> frozenset[str]:
    counts = Counter(shape for edge in edges for shape in edge)
    needed = max(_FEWEST, len(edges) // 2 + 1)
    return frozenset(shape for shape, count in counts.items() if count >= needed)


def shapes(lines: Iterable[str]) -> frozenset[str]:
    """Return the shapes of lines."""
    return frozenset(shape(line) for line in lines)


def shape(line: str) -> str:
    """Return a line without blanks and with each number as ``#``: — 3 — and — 12 — are one foot."""
    return _DIGITS.sub("#", _BLANKS.sub("", line))


def _longest(widths: Sequence[int]) -> int:
    return sorted(widths)[len(widths) - 1 - len(widths) // 20] if widths else 0


def width(line: str) -> int:
    """Return how wide a line is in narrow columns; a Chinese character takes two."""
    return sum(1 + _wide(character) for character in line.rstrip())


def _wide(character: str) -> bool:
    # “A” is ambiguous: Chinese fonts set “ ” … — as wide as a character.
    return east_asian_width(character) in "WFA"


def _gap(before: str, after: str) -> str:
    return "" if _wide(before[-1]) or _wide(after[0]) else " "
