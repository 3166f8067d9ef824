"""Answers of any length, written by the engine: a million rows are never a million objects."""

import re
from collections.abc import Callable
from io import BytesIO
from typing import Final, cast

from pyoxigraph import (
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    parse_query_results,
)

from cppcc_graph.rdf.prefixes import PREFIXES

#: Forms that the engine writes by itself, as the recommendations have them.
ENGINE: Final = {
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
    "tsv": QueryResultsFormat.TSV,
}

_PIECE: Final = 1 << 18
_NAME: Final = rb"(?=[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?[,\r])"
# The order is that of PREFIXES, in which a name is shortened everywhere else.
# A pattern that begins with the base is found as fast as bytes are; what stands before it, the
# start of the cell, is looked at afterwards.
_BASES: Final = [
    (base, re.compile(re.escape(base) + rb"(?<=[,\n]" + re.escape(base) + rb")" + _NAME), short)
    for base, short in ((base.encode(), f"{name}:".encode()) for name, base in PREFIXES.items())
]
_FORMULA: Final = re.compile(rb"([,\n])([=+\-@\t][^,\r\n]*)")
_QUOTED: Final = re.compile(rb'"(?:[^"]|"")*"|[^"]+')


class Sink:
    """Something the engine can write to: bytes are passed on, nothing is kept."""

    def __init__(self, write: Callable[[bytes], object]) -> None:
        self._write = write

    def write(self, data: bytes) -> int:
        """Pass ``data`` on and return its length, as a binary file would."""
        self._write(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Do nothing: nothing is kept."""


class _Enough(Exception):  # noqa: N818 - it is no error
    """All rows that were wanted are there: the engine may stop."""


def write_engine(
    found: QuerySolutions | QueryBoolean, form: str, write: Callable[[bytes], object]
) -> None:
    """Write an answer as json, xml or tsv, the way the SPARQL 1.1 recommendations have them."""
    found.serialize(cast("BytesIO", Sink(write)), ENGINE[form])


def write_csv(found: QuerySolutions, write: Callable[[bytes], object]) -> None:
    """Write an answer as CSV: the engine's, made safe for spreadsheets and short for people.

    Lines end with a line feed; IRIs of the usual prefixes are prefixed names; a text that a
    spreadsheet would run as a formula gets an apostrophe in front, a number does not.
    """
    held = bytearray()

    def take(data: bytes) -> None:
        held.extend(data)
        if len(held) > _PIECE:
            cut = _last_end(held)
            write(_spoken(bytes(held[:cut])))
            del held[:cut]

    found.serialize(cast("BytesIO", Sink(take)), QueryResultsFormat.CSV)
    write(_spoken(bytes(held)))


def first(found: QuerySolutions, rows: int) -> QuerySolutions:
    """Return the first ``rows`` rows of an answer; the engine stops looking for more."""
    lines: list[bytes] = []
    rest = bytearray()

    def take(data: bytes) -> None:
        rest.extend(data)
        *whole, left = bytes(rest).split(b"\n")
        lines.extend(whole)
        rest[:] = left
        if len(lines) > rows:
            raise _Enough

    try:
        # A row is a line here: line ends within literals are escaped.
        found.serialize(cast("BytesIO", Sink(take)), QueryResultsFormat.TSV)
    except _Enough:
        del lines[rows + 1 :]
    text = b"".join(line + b"\n" for line in lines)
    return cast("QuerySolutions", parse_query_results(text, QueryResultsFormat.TSV))


def _last_end(data: bytearray) -> int:
    """Return where the last record that is whole ends; 0 if there is none."""
    end = data.rfind(b"\r\n")
    while end >= 0 and data.count(b'"', 0, end) % 2:
        end = data.rfind(b"\r\n", 0, end)
    return end + 2 if end >= 0 else 0


def _spoken(records: bytes) -> bytes:
    if b'"' not in records:
        return _plain(records)
    # Between quoted cells stand whole cells only, so both kinds can be told apart by the quote.
    return _QUOTED.sub(
        lambda part: _quoted(part[0]) if part[0][:1] == b'"' else _plain(part[0]), records
    )


def _plain(records: bytes) -> bytes:
    records = b"\n" + records  # so that a cell always has something before it
    for base, cell, name in _BASES:
        if base in records:
            records = cell.sub(name, records)
    records = _FORMULA.sub(lambda cell: cell[1] + _harmless(cell[2]), records)
    return records.replace(b"\r\n", b"\n")[1:]


def _quoted(cell: bytes) -> bytes:
    return b"\"'" + cell[1:] if cell[1:2] in (b"=", b"+", b"-", b"@", b"\t", b"\r") else cell


def _harmless(cell: bytes) -> bytes:
    try:
        float(cell)
    except ValueError:
        return b"'" + cell
    return cell
