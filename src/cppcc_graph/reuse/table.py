"""The names in a column of somebody's table."""

import csv
import io
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cppcc_graph.errors import InputError
from cppcc_graph.facts.words import did_you_mean
from cppcc_graph.text.readers.encoding import decode

_SEVERAL: Final = re.compile(r"[、；;，,\n\r]+")
_LARGEST_CELL: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Column:
    """The names of a column in the order of their first row, with the number of rows of each."""

    table: str
    names: tuple[tuple[str, int], ...]
    rows: int
    empty: int


def column(path: Path, wanted: str) -> Column:
    """Return the names in a column of a CSV or TSV file (UTF-8 or GB18030); ``-`` is stdin.

    A cell with several names, divided by 、 ; or , counts for each of them.

    Raises:
        InputError: the file cannot be read, is no table, or has no such column.

    """
    name = "standard input" if str(path) == "-" else str(path)
    rows = _rows(decode(_bytes(path), name), name)
    header = next(rows, None)
    if header is None:
        raise InputError(f"{name}: is empty; its first row should name the columns")
    heads = [head.strip() for head in header]
    if heads.count(wanted) != 1:
        raise InputError(f"{name}: {_which(wanted, heads)}")
    place = heads.index(wanted)
    names: Counter[str] = Counter()
    count = empty = 0
    for row in rows:
        if not any(cell.strip() for cell in row):
            continue
        count += 1
        cell = " ".join(row[place].split(" ")).strip() if place < len(row) else ""
        parts = [part for part in map(str.strip, _SEVERAL.split(cell)) if part]
        empty += not parts
        names.update(dict.fromkeys(parts, 1))
    return Column(name, tuple(names.items()), count, empty)


def _rows(text: str, name: str) -> Iterator[Sequence[str]]:
    first = text.partition("\n")[0]
    divider = max(",\t;", key=first.count)
    csv.field_size_limit(_LARGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=divider, strict=True)
    try:
        yield from reader
    except csv.Error as error:
        mend = "mend the quotation marks there"
        raise InputError(f"{name}:{reader.line_num}: {error}; {mend}") from error


def _which(wanted: str, heads: Sequence[str]) -> str:
    if wanted in heads:
        return f"has more than one column “{wanted}”; rename one"
    near = did_you_mean(wanted, heads)
    listed = ", ".join(head for head in heads if head)
    return f"has no column “{wanted}”; {near or 'name one of its columns.'} It has: {listed}"


def _bytes(path: Path) -> bytes:
    if str(path) == "-":
        return sys.stdin.buffer.read()
    if path.suffix.lower() in (".xlsx", ".xls", ".ods", ".et"):
        raise InputError(f"{path}: is a workbook; save the sheet as CSV")
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise InputError(f"{path}: there is no such file; check the name") from error
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}; name a CSV file") from error
