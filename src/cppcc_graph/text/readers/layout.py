"""Lines of pages into paragraphs by where they stand: indents, columns, gaps, heads and feet."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

from cppcc_graph.text.readers.cells import Piece, Row, tables
from cppcc_graph.text.readers.paragraphs import (
    NEARLY,
    begins,
    ends,
    join,
    running,
    shape,
    shapes,
    tight,
    width,
)

#: As far as lines may stand apart, in characters, and yet begin or end at the same margin.
_SAME: Final = 0.6
#: How much further down than usual a new paragraph begins, if a gap sets it apart.
_GAP: Final = 1.45
#: A margin is one that so many lines share; so many make a column.
_MARGIN: Final = 3
_COLUMN: Final = 5
#: Further than so many characters from a bullet no line stands under its words.
_HANG: Final = 3
#: Columns that a paragraph runs over are at least so much alike in width.
_ALIKE: Final = 0.75
#: Cells stand further apart than so many characters.
_CELLS: Final = 1.1
#: The names of the columns of a table take at most so many lines.
_MOST_NAMES: Final = 24
#: As far apart as names of columns of one and of two lines stand, in characters.
_ABOVE: Final = 1.2
#: On a page of more lines, as no report has, no columns are looked for.
_MOST: Final = 1_000
#: Of the lines of a page, as many as may run across a gutter: a title, a caption.
_ACROSS: Final = 0.2
#: So many of the paragraphs are indented where they are.
_MOSTLY: Final = 0.6
_EDGE: Final = 2
_TWO: Final = 2
#: The number of a page.
_NUMBER: Final = re.compile(r"[—–-] ?\d{1,4} ?[—–-]|第 ?\d{1,4} ?页.{0,9}")
#: What may not begin a line, or end one: it stays with the character before or after it.
_NOT_FIRST: Final = "，。！？；：、）》”’】」』,.!?;:)%％"
_NOT_LAST: Final = "（《“‘【「『("


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: its words, its edges, and how high it stands, all in points.

    ``parts`` are words with their edges, where blanks part them.
    """

    words: str
    left: float
    right: float
    height: float
    parts: tuple[tuple[str, float, float], ...] = ()

    @property
    def em(self) -> float:
        """How wide a Chinese character is in it."""
        if self.parts:
            words, left, right = self.parts[0]
            return max(1.0, (right - left) * 2 / max(1, width(words)))
        return max(1.0, (self.right - self.left) * 2 / max(1, width(self.words)))


@dataclass(frozen=True, slots=True)
class _Column:
    """The edges that the lines of a column share; ``sure`` if enough of them reach the right one."""

    left: float
    right: float
    sure: bool


@dataclass(frozen=True, slots=True)
class _Habits:
    """How far apart the lines of a document stand, 0 if unknown, and whether paragraphs are indented."""

    pitch: float
    indents: bool


def unfold_placed(pages: Sequence[Sequence[Line]]) -> str:
    """Return the paragraphs of pages as lines, without running heads and feet.

    A head or foot is what ``paragraphs.unfold`` says, among the two highest and two lowest lines of
    a page; in a document of two pages it stands on both at the same height. The number of a page,
    written as such, is one, too.

    A line goes on with the next, also across columns and pages, if it reaches the right edge of its
    column, or the first word of the next would not have fitted behind it; unless the next begins
    with an indent or a bullet, or stands further below than lines do. A line that ends a sentence
    goes on only where paragraphs are indented, and none between columns of other widths. A bullet's lines may be indented. Columns are found
    by the gutter between them. Blanks are dropped from lines that are spaced out. A row of a table is
    one line, its cells separated by tabs, as in other formats.
    """
    bodies = [_in_columns(_with_rows(page)) for page in _without_edges(pages)]
    usual = _usual([column for body in bodies for _, column in body])
    placed = [
        (line, column if column.sure else _Column(column.left, column.left + usual, sure=False))
        for body in bodies
        for line, column in body
    ]
    placed = [
        (line, _Column(c.left, max(c.right, line.right), c.sure) if line.right > c.right else c)
        for line, c in placed
    ]
    habits = _Habits(_pitch([line for line, _ in placed]), indents=_indents(placed))
    paragraphs: list[list[str]] = []
    before: tuple[Line, _Column] | None = None
    first = False
    for line, column in placed:
        words = tight(line.words.rstrip(" \t"))
        if before is not None and _goes_on(before, (line, column), habits, first=first):
            join(paragraphs[-1], words)
            first = False
        else:
            paragraphs.append([words])
            first = True
        before = line, column
    return "\n".join("".join(paragraph) for paragraph in paragraphs)


def _goes_on(
    before: tuple[Line, _Column], after: tuple[Line, _Column], habits: _Habits, *, first: bool
) -> bool:
    (line, column), (following, next_column) = before, after
    if "\t" in line.words + following.words:
        return False
    if begins(following.words) or (ends(line.words) and not habits.indents):
        return False
    wide, next_wide = column.right - column.left, next_column.right - next_column.left
    if min(wide, next_wide) < _ALIKE * max(wide, next_wide):
        return False  # a title runs across columns
    down = line.height - following.height
    if abs(column.left - next_column.left) <= 1 and down > _GAP * habits.pitch > 0:
        return False
    em = following.em
    indent = following.left - next_column.left
    # Below a bullet the lines stand under its words.
    hangs = first and begins(line.words) and _SAME * em < following.left - line.left < _HANG * em
    if indent > _SAME * em and not hangs:
        return False
    room = column.right - line.right
    return _full(line, column) or width(_word(following.words)) * em / 2 > room + _SAME * em


def _full(line: Line, column: _Column) -> bool:
    return line.right - column.left >= NEARLY * (column.right - column.left)


def _indents(placed: Sequence[tuple[Line, _Column]]) -> bool:
    """Tell whether paragraphs are indented: what stands below a short line that ends a sentence is."""
    below = [
        after.left - column.left > _SAME * after.em
        for (line, own), (after, column) in pairwise(placed)
        if ends(line.words) and not _full(line, own)
    ]
    return len(below) > 1 and sum(below) >= _MOSTLY * len(below)


def _word(words: str) -> str:
    """Return what of a line could not have stood on the one before without the rest."""
    words = words.lstrip()
    at = 0
    while at < len(words) and words[at] in _NOT_LAST:
        at += 1
    at += 1
    while at < len(words) and (
        words[at] in _NOT_FIRST or (words[at - 1].isascii() and words[at].isascii())
    ):
        if words[at].isspace():
            break
        at += 1
    return words[:at]


def _with_rows(page: Sequence[Line]) -> list[Line]:
    """Return the lines of a page with those of each row of a table as one."""
    pieces = [
        Piece(*part, line.height, line.em, number)
        for number, line in enumerate(page)
        for part in _parted(line)
    ]
    made: dict[int, Line | None] = {}
    for row in tables(pieces):
        first = min(row.lines)
        if first - 1 not in made:
            made.update(_names(page, row, first))
        made.update(dict.fromkeys(row.lines))
        made[first] = Line(row.words, *row.edges)
    found = (made.get(number, line) for number, line in enumerate(page))
    return [line for line in found if line is not None]


def _parted(line: Line) -> list[tuple[str, float, float]]:
    """Return the words of a line that wide gaps part."""
    found = [(line.words, line.left, line.right)] if not line.parts else [line.parts[0]]
    for words, left, right in line.parts[1:]:
        before, begin, end = found[-1]
        if left - end > _CELLS * line.em:
            found.append((words, left, right))
        else:
            found[-1] = f"{before} {words}", begin, right
    return found


def _names(page: Sequence[Line], row: Row, first: int) -> dict[int, Line | None]:
    """Return the lines above the first row of a table as one, if they name all of its columns.

    The names are short, so the gaps between them may be, too; each word stands above one cell.
    """
    said: list[list[str]] = [[] for _ in row.cells]
    top, begin = 0.0, first
    for number in range(first - 1, max(-1, first - 1 - _MOST_NAMES), -1):
        line = page[number]
        parts = line.parts or ((line.words, line.left, line.right),)
        over = [
            [at for at, cell in enumerate(row.cells) if left < cell.right and right > cell.left]
            for _, left, right in parts
        ]
        if any(len(cells) != 1 for cells in over) or line.height < row.edges[2]:
            break
        # A heading above the names stands further up.
        if all(said) and line.height > top + _ABOVE * line.em:
            break
        top = max(top, line.height)
        for (words, *_), (at,) in zip(reversed(parts), reversed(over), strict=True):
            said[at].insert(0, words)
        begin = number
    if not all(said):
        return {}
    words = "\t".join("".join(name) for name in said)
    lines: dict[int, Line | None] = dict.fromkeys(range(begin, first))
    return {**lines, begin: Line(words, row.edges[0], row.edges[1], top)}


def _in_columns(page: Sequence[Line]) -> list[tuple[Line, _Column]]:
    """Return the lines of a page in their order, each with the column it stands in."""
    column_of: dict[int, _Column] = {}
    if not page:
        return []
    for part in _parts(list(enumerate(page))):
        column = _column([line for _, line in part])
        column_of.update((number, column) for number, _ in part)
    return [(line, column_of[number]) for number, line in enumerate(page)]


def _parts(lines: list[tuple[int, Line]]) -> Iterator[list[tuple[int, Line]]]:
    """Yield the lines that stand side by side apart, and those that run across by themselves."""
    best: tuple[int, float] | None = None
    edges = sorted({line.left for _, line in lines}) if len(lines) <= _MOST else []
    for edge in edges:
        right = sum(line.left >= edge - 1 for _, line in lines)
        left = sum(line.right <= edge for _, line in lines)
        across = len(lines) - right - left
        if min(right, left) >= _COLUMN and across <= _ACROSS * len(lines):
            best = min(best or (across, edge), (across, edge))
    if best is None:
        yield lines
        return
    edge = best[1]
    yield from _parts([each for each in lines if each[1].right <= edge])
    yield from _parts([each for each in lines if each[1].left >= edge - 1])
    if across_it := [each for each in lines if each[1].left < edge - 1 and each[1].right > edge]:
        yield across_it


def _column(lines: Sequence[Line]) -> _Column:
    em = median(line.em for line in lines)
    rights = sorted(line.right for line in lines)
    right = rights[len(rights) - 1 - len(rights) // 20]
    full = sum(right - each <= _SAME * em for each in rights)
    lefts = Counter(round(line.left) for line in lines)
    shared = [left for left, count in lefts.items() if count > 1]
    left = min(shared or lefts)
    return _Column(left, right, sure=full >= _MARGIN)


def _usual(columns: Sequence[_Column]) -> float:
    """Return how wide the columns are that most lines stand in."""
    widths = Counter(round(column.right - column.left) for column in columns if column.sure)
    if not widths:
        return max((column.right - column.left for column in columns), default=0.0)
    return float(max(widths, key=lambda each: (widths[each], each)))


def _pitch(lines: Sequence[Line]) -> float:
    """Return how far apart lines usually stand; 0 if no two stand below each other."""
    steps = [a.height - b.height for a, b in pairwise(lines) if a.height > b.height]
    return median(steps) if steps else 0.0


def _without_edges(pages: Sequence[Sequence[Line]]) -> Iterator[list[Line]]:
    tops, feet = [], []
    for page in pages:
        ordered = sorted(page, key=lambda line: -line.height)
        tops.append(frozenset(ordered[:_EDGE]))
        feet.append(frozenset(ordered[-_EDGE:]))
    above, below = _running(tops), _running(feet)
    for number, page in enumerate(pages):
        top, foot = above[number % 2], below[number % 2]
        yield [
            line
            for line in page
            if not (line in tops[number] | feet[number] and _NUMBER.fullmatch(line.words.strip()))
            and not (line in tops[number] and shape(line.words) in top)
            and not (line in feet[number] and shape(line.words) in foot)
        ]


def _running(edges: Sequence[frozenset[Line]]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the shapes that run over the odd pages, and those that run over the even ones."""
    if len(edges) != _TWO:
        return running([shapes(line.words for line in edge) for edge in edges])
    first, second = ({(shape(line.words), round(line.height)) for line in edge} for edge in edges)
    both = frozenset(words for words, _ in first & second)
    return both, both
