"""Rows that can be asked for again and again, by SPARQL or from what is known already."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from typing import Final, cast

from pyoxigraph import (
    Literal,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    parse_query_results,
)

from cppcc_graph.errors import QuestionError
from cppcc_graph.rdf.limits import Limits, Say, within
from cppcc_graph.rdf.readonly import refuse
from cppcc_graph.rdf.store import Store
from cppcc_graph.rdf.streams import Sink
from cppcc_graph.rdf.tables import Term, columns, results, rows

#: A query longer than this may be a chain too long for the stack (of unions, signs, bindings), so
#: it is asked in a worker, whose stack is deep.
_LONG: Final = 8_000


@dataclass(frozen=True, slots=True)
class Asked:
    """The names of columns, and a function that gives the rows from the start each time."""

    columns: tuple[str, ...]
    ask: Callable[[], Iterator[tuple[Term, ...]]]


def asked(store: Store, sparql: str, seconds: float | None = None) -> Asked:
    """Ask a SELECT (or ASK) query now, and return what gives its rows.

    Without ``seconds`` the engine is asked again each time; with it, or for a query longer than
    8,000 signs, the query runs once in a worker process and what it found is kept as bytes.

    Raises:
        QuestionError: the query is not SPARQL, changes data, asks a remote service, or gives
            triples.
        LimitError: it is nested too deep, or not answered in time.

    """
    refuse(sparql)
    if seconds is not None or len(sparql) > _LONG:
        data = bytearray()
        work = partial(_say, store, sparql)
        within(Limits(seconds), work, lambda _, piece: data.extend(piece))
        found = bytes(data)
        return Asked(columns(_read(found)), lambda: rows(_read(found)))
    first = _table(results(store, sparql))
    if isinstance(first, bool):
        return kept([(first,)], ("answer",))
    waiting = [first]

    def ask() -> Iterator[tuple[Term, ...]]:
        # What was asked to check the query gives the rows the first time.
        return rows(waiting.pop() if waiting else cast("QuerySolutions", results(store, sparql)))

    return Asked(columns(first), ask)


def kept(values: Sequence[Sequence[object]], names: Sequence[str] = ()) -> Asked:
    """Return rows of Python values as rows of terms; None stays None."""
    terms = [tuple(None if each is None else Literal(each) for each in row) for row in values]  # type: ignore[arg-type]
    return Asked(tuple(names), lambda: iter(terms))


def _table(found: object) -> QuerySolutions | bool:
    if isinstance(found, QueryTriples):
        raise QuestionError(
            "CONSTRUCT and DESCRIBE give triples, not rows; use “cppcc-graph query”, or SELECT"
        )
    return bool(found) if isinstance(found, QueryBoolean) else cast("QuerySolutions", found)


def _say(store: Store, sparql: str, say: Say) -> None:
    found = _table(results(store, sparql))
    if isinstance(found, bool):
        say(1, f'?answer\n"{str(found).lower()}"^^<{_BOOLEAN}>\n'.encode())
    else:
        found.serialize(cast("BytesIO", Sink(partial(say, 1))), QueryResultsFormat.TSV)


def _read(found: bytes) -> QuerySolutions:
    return cast("QuerySolutions", parse_query_results(found, QueryResultsFormat.TSV))


_BOOLEAN: Final = "http://www.w3.org/2001/XMLSchema#boolean"
