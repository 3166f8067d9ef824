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
# The engine's own CSV leaves IRIs with a comma unquoted, and a text looks like an IRI there. So its
# TSV is rewritten, cell by cell: patterns with a fixed answer first, which no Python code
# runs for. Each begins with the sign it looks for; what stands before it, the start of a cell, is
# looked at afterwards.
_END: Final = rb"(?=[\t\n])"
_START: Final = rb"(?<=[\t\n]%s)"
_KIND: Final = rb"(?:@[A-Za-z0-9-]+|\^\^<[^>\t\n]*>)?" + _END
_LOCAL: Final = rb"([A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?)>" + _END
# The order is that of PREFIXES, in which a name is shortened everywhere else.
_BASES: Final = [
    (base, re.compile(re.escape(base) + _LOCAL), name)
    for base, name in (
        (f"<{base}".encode(), f"{name}:".encode()) for name, base in PREFIXES.items()
    )
]
_IRI: Final = re.compile(rb"<" + _START % rb"<" + rb"([^,>\t\n]*)>" + _END)
_ODD_IRI: Final = re.compile(rb"<" + _START % rb"<" + rb"([^>\t\n]*)>" + _END)
_PLAIN: Final = re.compile(
    rb'"' + _START % rb'"' + rb'((?:[^"\\,\t\n=+\-@][^"\\,\t\n]*)?)"' + _KIND
)
_ODD: Final = re.compile(rb'"' + _START % rb'"' + rb'((?:[^"\\\t\n]|\\.)*)"' + _KIND)
_ESCAPE: Final = re.compile(rb"\\(.)")
_ESCAPED: Final = {b"t": b"\t", b"n": b"\n", b"r": b"\r", b"b": b"\b", b"f": b"\f"}
# Stands for a tab within a text until the tabs between cells are commas; no byte of UTF-8.
_TAB: Final = b"\xff"


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
    names = [variable.value for variable in found.variables]
    write(",".join(names).encode() + b"\n")
    held = bytearray()
    left = 1  # the line of names, which has question marks

    def take(data: bytes) -> None:
        nonlocal left
        held.extend(data)
        if left and b"\n" in held:
            del held[: held.index(b"\n") + 1]
            left = 0
        if len(held) > _PIECE:
            # A row is a line here: line ends within literals are escaped.
            end = held.rfind(b"\n") + 1
            write(_spoken(bytes(held[:end])))
            del held[:end]

    found.serialize(cast("BytesIO", Sink(take)), QueryResultsFormat.TSV)
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


def _spoken(lines: bytes) -> bytes:
    cells = b"\n" + lines  # so that a cell always has something before it
    for base, cell, name in _BASES:
        if base in cells:
            cells = cell.sub(name + rb"\1", cells)
    if b"<" in cells:
        cells = _IRI.sub(rb"\1", cells)
        # While texts are still in quotes: afterwards one may look like an IRI.
        cells = _ODD_IRI.sub(lambda cell: _quoted(cell[1]), cells)
    cells = _PLAIN.sub(rb"\1", cells)
    if b'"' in cells:
        cells = _ODD.sub(lambda cell: _quoted(_unescaped(cell[1])), cells)
    return cells[1:].replace(b"\t", b",").replace(_TAB, b"\t")


def _unescaped(text: bytes) -> bytes:
    return _ESCAPE.sub(lambda sign: _ESCAPED.get(sign[1], sign[1]), text)


def _quoted(cell: bytes) -> bytes:
    if cell.startswith((b"=", b"+", b"-", b"@", b"\t", b"\r")):
        cell = _harmless(cell)
    if any(sign in cell for sign in (b'"', b",", b"\n", b"\r")):
        cell = b'"' + cell.replace(b'"', b'""') + b'"'
    return cell.replace(b"\t", _TAB)


def _harmless(cell: bytes) -> bytes:
    try:
        float(cell)
    except ValueError:
        return b"'" + cell
    return cell
