"""Tables of proposals: rows of cells between tabs or bars, under a line that names the columns."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_CELL: Final = re.compile(r"[^\t|\n]+")
_COLUMNS: Final = (
    ("number", re.compile(r"案\s?号|编号|提案号|序号")),
    ("title", re.compile(r"案\s?由|提案(?:名称|题目|标题|内容)|题目|标题|名称")),
    ("proposer", re.compile(r"提案(?:者|人|单位|委员)|提出(?:者|单位)|第一提案")),
    ("handler", re.compile(r"(?:承办|主办|会办|协办|办理|责任)单位|主办|会办")),
    ("supervisor", re.compile(r"督办|领办|领衔|包案")),
    ("result", re.compile(r"结果|情况|成效|进展|落实|答复")),
)


@dataclass(frozen=True, slots=True)
class Row:
    """One proposal of a table: the places of its cells by what their column holds."""

    cells: dict[str, tuple[int, int]]

    def cell(self, name: str) -> tuple[int, int] | None:
        """Return the place of a cell, or None where the table has no such column."""
        return self.cells.get(name)


@lru_cache(maxsize=2)
def rows(text: str) -> tuple[Row, ...]:
    """Return the rows of all tables that have a column of titles, in order."""
    return tuple(_rows(text))


def _rows(text: str) -> Iterator[Row]:
    if "\t" not in text and "|" not in text:
        return
    columns: list[str] = []
    at = 0
    for line in text.split("\n"):
        cells = [
            _stripped(text, at + found.start(), at + found.end()) for found in _CELL.finditer(line)
        ]
        kept = [cell for cell in cells if cell is not None]
        if len(kept) < 3:
            columns = []
        elif columns and len(kept) == len(columns):
            named = {name: cell for name, cell in zip(columns, kept, strict=True) if name}
            if not re.fullmatch(r"[-:\s]+", text[kept[0][0] : kept[0][1]]):
                yield Row(named)
        else:
            names = [_column(text[start:end]) for start, end in kept]
            columns = names if "title" in names else []
        at += len(line) + 1


def _column(words: str) -> str:
    if len(words) > 12:
        return ""
    return next((name for name, pattern in _COLUMNS if pattern.search(words)), "")


def _stripped(text: str, start: int, end: int) -> tuple[int, int] | None:
    words = text[start:end]
    lead = len(words) - len(words.lstrip())
    begin, stop = start + lead, start + len(words.rstrip())
    return (begin, stop) if stop > begin else None
