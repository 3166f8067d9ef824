"""The rows of tables on a page: a PDF has none, only lines that stand side by side.

Cells are written one after the other, so the lines of a page go down in a cell, then up and to the
right into the next, then down and to the left into the next row. Two rows or more whose cells, three
or more, stand below each other are a table; three columns of a newspaper are one row and none.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final, NamedTuple

from cppcc_graph.text.readers.paragraphs import join

#: In characters: as far apart as lines of a cell may stand, and as much as edges may differ.
_BELOW: Final = 2.6
_SAME: Final = 0.4
_FEWEST: Final = 3


class Piece(NamedTuple):
    """Words that stand by themselves on a line of a page, in points; ``line`` is the line's number."""

    words: str
    left: float
    right: float
    height: float
    em: float
    line: int


@dataclass(slots=True)
class _Cell:
    """Pieces below each other, with the edges of all of them."""

    pieces: list[Piece]
    left: float
    right: float

    def add(self, piece: Piece) -> None:
        self.pieces.append(piece)
        self.left = min(self.left, piece.left)
        self.right = max(self.right, piece.right)

    @property
    def words(self) -> str:
        said = [self.pieces[0].words.strip()]
        for piece in self.pieces[1:]:
            join(said, piece.words)
        return "".join(said)

    def beside(self, other: "_Cell") -> bool:
        """Tell whether a cell stands wholly beside this one, not below or above it."""
        return other.left >= self.right or other.right <= self.left


@dataclass(slots=True)
class Row:
    """The cells of a row, from left to right."""

    cells: list[_Cell] = field(default_factory=list)

    @property
    def lines(self) -> set[int]:
        """The numbers of the lines that the row is made of."""
        return {piece.line for cell in self.cells for piece in cell.pieces}

    @property
    def words(self) -> str:
        """The words of the cells, separated by tabs."""
        return "\t".join(cell.words for cell in self.cells)

    @property
    def edges(self) -> tuple[float, float, float]:
        """The left and right edge, and how high the lowest line stands."""
        low = min(piece.height for cell in self.cells for piece in cell.pieces)
        return self.cells[0].left, self.cells[-1].right, low

    def above(self, other: "Row") -> bool:
        """Tell whether each cell of another row stands below the one of this."""
        if len(self.cells) != len(other.cells) or len(self.cells) < _FEWEST:
            return False
        pairs = zip(self.cells, other.cells, strict=True)
        return not any(cell.beside(below) for cell, below in pairs)


def tables(pieces: Sequence[Piece]) -> list[Row]:
    """Return the rows of all tables on a page, whose pieces stand in the order they were written."""
    found = _rows(pieces)
    kept: list[Row] = []
    for row, following in pairwise(found):
        if row.above(following):
            kept += [row, following] if not kept or kept[-1] is not row else [following]
    # A line that two rows share is of no table.
    shared = Counter(line for row in found for line in row.lines)
    return [row for row in kept if all(shared[line] == 1 for line in row.lines)]


def _rows(pieces: Sequence[Piece]) -> list[Row]:
    rows: list[Row] = []
    before: Piece | None = None
    for piece in pieces:
        if before is not None and _right_of(rows[-1], before, piece):
            rows[-1].cells.append(_cell(piece))
        elif before is not None and _below(rows[-1].cells[-1], before, piece):
            rows[-1].cells[-1].add(piece)
        else:
            rows.append(Row([_cell(piece)]))
        before = piece
    return rows


def _cell(piece: Piece) -> _Cell:
    return _Cell([piece], piece.left, piece.right)


def _right_of(row: Row, before: Piece, piece: Piece) -> bool:
    slack = _SAME * piece.em
    return piece.left >= row.cells[-1].right - slack and piece.height >= before.height - slack


def _below(cell: _Cell, before: Piece, piece: Piece) -> bool:
    down = before.height - piece.height
    slack = _SAME * piece.em
    return (
        0 < down <= _BELOW * piece.em
        and piece.left < cell.right
        and piece.right > cell.left
        and piece.left >= cell.left - 3 * slack
    )
