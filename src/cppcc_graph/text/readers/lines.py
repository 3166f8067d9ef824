"""The lines of a marked-up document, with the rows of its tables as one line each."""

from dataclasses import dataclass, field
from typing import Final

MAX_NESTING: Final = 50
# A cell with more lines than this is a column of a page laid out by a table, not a value.
_MOST_LINES: Final = 10


class NestingError(ValueError):
    """A document nests tables or text boxes deeper than any report does."""


@dataclass(slots=True)
class _Table:
    """An open table: the finished cells of its open row."""

    cells: list[list[str]] = field(default_factory=list)
    cell_open: bool = False
    layout: bool = False


class Lines:
    """Collects lines in the order of the document; tables, rows and cells are opened and closed.

    A row becomes one line, its cells separated by tabs, the lines of a cell by a blank. Spans of
    cells are not unfolded. A row of one cell, with a table inside or with a cell of many lines
    only lays out the page, so its lines stay lines. Rows and cells may be left unclosed, and calls
    that fit no open table do nothing.
    """

    def __init__(self) -> None:
        self._sinks: list[list[str]] = [[]]
        self._tables: list[_Table] = []

    def add(self, line: str) -> None:
        """Add a line to the open cell, else to the document."""
        self._sinks[-1].append(line)

    def open_table(self) -> None:
        """Begin a table.

        Raises:
            NestingError: too many tables are open.

        """
        if len(self._tables) == MAX_NESTING:
            raise NestingError(f"tables nest deeper than {MAX_NESTING}")
        if self._tables:
            self._tables[-1].layout = True
        self._tables.append(_Table())

    def open_cell(self) -> None:
        """Begin a cell; a cell still open ends."""
        if self._tables:
            self.close_cell()
            self._tables[-1].cell_open = True
            self._sinks.append([])

    def close_cell(self) -> None:
        """End the open cell, if there is one."""
        if self._tables and self._tables[-1].cell_open:
            self._tables[-1].cell_open = False
            self._tables[-1].cells.append(self._sinks.pop())

    def close_row(self) -> None:
        """End the open row of the innermost table, if there is one."""
        if self._tables:
            self.close_cell()
            table = self._tables[-1]
            self._sinks[-1].extend(_row(table))
            table.cells, table.layout = [], False

    def close_table(self) -> None:
        """End the innermost table, if there is one."""
        if self._tables:
            self.close_row()
            self._tables.pop()

    def all(self) -> list[str]:
        """Return all lines; tables still open end."""
        while self._tables:
            self.close_table()
        return self._sinks[0]


def _row(table: _Table) -> list[str]:
    cells = table.cells
    if table.layout or len(cells) == 1 or any(len(cell) > _MOST_LINES for cell in cells):
        return [line for cell in cells for line in cell]
    row = "\t".join(" ".join(filter(None, cell)).replace("\t", " ") for cell in cells)
    return [row] if row.strip() else []
