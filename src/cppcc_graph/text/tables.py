"""Tables of proposals: rows of cells between tabs or bars, under a line that names the columns."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_CELL: Final = re.compile(r"[^\t|\n]+")
_COLUMNS: Final = (
    ("number", re.compile(r"案\s?号|编号|提案号")),
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
        if columns and _LEAST < len(kept) < len(columns):
            kept = _parted(text, kept, columns)
        if len(kept) < _LEAST:
            # Of a page, what stands close together is read as one.
            columns = _named_apart(line.strip())
        elif columns and len(kept) == len(columns):
            named = {name: cell for name, cell in zip(columns, kept, strict=True) if name}
            if not re.fullmatch(r"[-:\s]+", text[kept[0][0] : kept[0][1]]):
                yield Row(named)
        else:
            names = [_column(text[start:end]) for start, end in kept]
            columns = names if "title" in names else []
        at += len(line) + 1


#: A table has so many columns at least.
_LEAST: Final = 3
#: The names of columns as they are mostly told, with those that say nothing of a proposal.
_NAME: Final = re.compile(
    r"序号|类别|届次|备注|界别|分类|日期|时间|联名人|(?:提案)?(?:案号|编号)|提案号|案由|提案(?:名称|题目|标题|内容)|题目|标题|名称|提案(?:者|人|单位|委员)|提出(?:者|单位)|第一提案[人者]"
    r"|(?:承办|主办|会办|协办|办理|责任)单位|(?:领衔)?(?:督办|领办|包案|牵头)(?:领导|人)|(?:办理|落实|答复)(?:结果|情况|成效|进展)"
)
#: Where one cell ends and the next begins, of two that stand too close together for a reader of pages.
_SEAMS: Final = {
    ("title", "proposer"): re.compile("[^\t]{4,60}的(?:提案|建议)(?=.)"),
    ("proposer", "handler"): re.compile(
        "[\u4e00-\u9fff]{2,3}(?=[省市县区州旗][\u4e00-\u9fff]{1,12}[局委办厅院会]$)"
    ),
    ("handler", "supervisor"): re.compile(
        "[\u4e00-\u9fff、]{2,20}?(?:[局委办厅院会]|公司|中心|政府)(?=[\u4e00-\u9fff]{2,4}$)(?![\u4e00-\u9fff]{0,3}[局委办厅院会部镇乡心司府]$)"
    ),
}


def _named_apart(line: str) -> list[str]:
    """Return the columns of a line that is nothing but their names, one right behind the other."""
    names, at = [], 0
    while name := _NAME.match(line, at):
        names.append(_column(name[0]))
        at = name.end()
    return names if at == len(line) and len(names) >= _LEAST and "title" in names else []


def _parted(
    text: str, cells: Sequence[tuple[int, int]], columns: Sequence[str]
) -> list[tuple[int, int]]:
    """Return the cells of a row that has one too few, two of which were read as one; else as they are."""
    found: list[list[tuple[int, int]]] = []
    for at, (start, end) in enumerate(cells if len(cells) == len(columns) - 1 else ()):
        seam = _SEAMS.get((columns[at], columns[at + 1]))
        left = seam.match(text, start, end) if seam else None
        if left:
            both = [(start, left.end()), (left.end(), end)]
            found.append([*cells[:at], *both, *cells[at + 1 :]])
    return found[0] if len(found) == 1 else list(cells)


def _column(words: str) -> str:
    if len(words) > 12:
        return ""
    return next((name for name, pattern in _COLUMNS if pattern.search(words)), "")


def _stripped(text: str, start: int, end: int) -> tuple[int, int] | None:
    words = text[start:end]
    lead = len(words) - len(words.lstrip())
    begin, stop = start + lead, start + len(words.rstrip())
    return (begin, stop) if stop > begin else None
