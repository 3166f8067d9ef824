"""Rows as columns of Python values, each column of one kind, in batches of bounded size.

A column is of the narrowest kind that all its cells have: truth, whole numbers (of 64 bits),
numbers, days, else text. Text is what people read: literals without quotes, IRIs as prefixed names.
Numbers with a fraction become binary floating point, as tools for tables have it.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from itertools import islice
from typing import Final, TypeAlias

from pyoxigraph import Literal

from cppcc_graph.rdf.tables import Term, text

Value: TypeAlias = str | int | float | bool | date | Decimal | None
Rows: TypeAlias = Iterable[tuple[Term, ...]]

BATCH: Final = 65_536

_XSD: Final = "http://www.w3.org/2001/XMLSchema#"


class Kind(Enum):
    """What all cells of a column are; empty cells are of every kind."""

    EMPTY = "empty"
    TRUTH = "truth"
    WHOLE = "whole"
    NUMBER = "number"
    DAY = "day"
    TEXT = "text"

    def with_kind(self, other: "Kind") -> "Kind":
        """Return the narrowest kind that holds the cells of both."""
        if other in (self, Kind.EMPTY):
            return self
        if self is Kind.EMPTY:
            return other
        numbers = {Kind.WHOLE, Kind.NUMBER}
        return Kind.NUMBER if {self, other} == numbers else Kind.TEXT


@dataclass(frozen=True, slots=True)
class Batch:
    """Some rows as columns: ``values[i]`` holds the cells of column ``i``, of ``kinds[i]``."""

    kinds: tuple[Kind, ...]
    values: tuple[list[Value], ...]


class Wider(Exception):  # noqa: N818 - it asks to begin again
    """A column turns out to be wider than its first rows: begin again with ``kinds``."""

    def __init__(self, kinds: tuple[Kind, ...]) -> None:
        self.kinds = kinds
        super().__init__(kinds)


def batches(
    width: int, rows: Rows, kinds: tuple[Kind, ...] | None = None, size: int = BATCH
) -> Iterator[Batch]:
    """Yield rows of ``width`` cells in batches, all of the same kinds; only a batch is kept.

    The kinds are those of the first batch, or wider ones that are given. There is always a batch,
    be it empty.

    Raises:
        Wider: a later batch does not fit; give its kinds when you ask for the rows again.

    """
    walk = iter(rows)
    part = list(islice(walk, size))
    known = kinds or kinds_of(width, part)
    while True:
        joined = tuple(a.with_kind(b) for a, b in zip(known, kinds_of(width, part), strict=True))
        if joined != known:
            raise Wider(joined)
        yield batch(known, part)
        part = list(islice(walk, size))
        if not part:
            return


def kinds_of(width: int, rows: Rows) -> tuple[Kind, ...]:
    """Return the kind of each of ``width`` columns, after walking the rows once."""
    kinds = [Kind.EMPTY] * width
    for row in rows:
        for at, term in enumerate(row):
            # A column that is text stays text, whatever else comes.
            if kinds[at] is not Kind.TEXT and term is not None:
                kinds[at] = kinds[at].with_kind(kind_of(term))
    return tuple(kinds)


def batch(kinds: tuple[Kind, ...], rows: Sequence[tuple[Term, ...]]) -> Batch:
    """Return rows as columns of the given kinds, which are known to fit."""
    return Batch(
        kinds, tuple([cell(kind, row[at]) for row in rows] for at, kind in enumerate(kinds))
    )


def cell(kind: Kind, term: Term) -> Value:
    """Return a term as a value of a kind, or None where nothing is bound."""
    if term is None:
        return None
    if kind is Kind.TEXT:
        return text(term)
    words = text(term)
    if kind is Kind.WHOLE:
        return int(words)
    if kind is Kind.NUMBER:
        return float(words)
    if kind is Kind.DAY:
        return date.fromisoformat(words)
    return words in ("true", "1")


def value(term: Term) -> Value:
    """Return a term by itself as a Python value: decimals exactly, IRIs as prefixed names."""
    if isinstance(term, Literal) and term.datatype.value == f"{_XSD}decimal":
        return Decimal(term.value)
    if isinstance(term, Literal) and term.datatype.value in _INTEGERS:
        with suppress(ValueError):
            return int(term.value)
    return cell(kind_of(term), term) if term is not None else None


_INTEGERS: Final = frozenset(
    _XSD + name
    for name in (
        "integer", "long", "int", "short", "byte", "nonNegativeInteger", "positiveInteger",
        "nonPositiveInteger", "negativeInteger", "unsignedLong", "unsignedInt", "unsignedShort",
        "unsignedByte",
    )
)  # fmt: skip
_NUMBERS: Final = frozenset(_XSD + name for name in ("decimal", "double", "float"))


def kind_of(term: Term) -> Kind:
    """Return the kind of one cell; ill-typed literals, and days with a time zone, are text."""
    if not isinstance(term, Literal):
        return Kind.EMPTY if term is None else Kind.TEXT
    name = term.datatype.value
    with suppress(ValueError):
        if name in _INTEGERS:
            return Kind.WHOLE if -(1 << 63) <= int(term.value) < 1 << 63 else Kind.TEXT
        if name in _NUMBERS:
            float(term.value)
            return Kind.NUMBER
        if name == f"{_XSD}date":
            date.fromisoformat(term.value)
            return Kind.DAY
        if name == f"{_XSD}boolean" and term.value in ("true", "false", "1", "0"):
            return Kind.TRUTH
    return Kind.TEXT
