"""Answers that an endpoint cuts, fetched page by page.

Virtuoso cuts at a number of rows and says so in the header ``X-SPARQL-MaxRows``. The query becomes
an inner one, and its rows are fetched by LIMIT and OFFSET. An order within the inner query is
sorted by the server as a whole; sorting in the outer one is refused past the same number of rows.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import IO, Any, Final, TypeAlias, cast

from cppcc_graph.rdf.spool import Spool

Fetch: TypeAlias = Callable[[str], IO[bytes]]
_COUNT: Final = "cppccRows"


@dataclass(frozen=True, slots=True)
class Query:
    """A SELECT query in two parts: declarations, and what begins with SELECT."""

    prologue: str
    body: str

    def page(self, variables: list[str], *, offset: int, limit: int) -> str:
        """Return the query for some of the rows, with the columns as they were."""
        columns = " ".join(f"?{name}" for name in variables)
        inner = f"{{ {{ {self.body}\n}} }}"
        return f"{self.prologue}SELECT {columns} WHERE {inner} OFFSET {offset} LIMIT {limit}"

    def count(self) -> str:
        """Return the query for the number of rows."""
        inner = f"{{ {{ {self.body}\n}} }}"
        return f"{self.prologue}SELECT (COUNT(*) AS ?{_COUNT}) WHERE {inner}"


def collected(query: Query, first: IO[bytes], fetch: Fetch) -> IO[bytes] | None:
    """Return the whole answer as JSON, given what came first; None where it cannot be had.

    The number of rows is counted by the endpoint, and the first page has to be the rows that came
    first: else pages might repeat some rows and leave out others. A page is held at a time.
    """
    begun = json.load(first)
    variables = begun["head"]["vars"]
    rows: list[Any] = begun["results"]["bindings"]
    counted = json.load(fetch(query.count()))["results"]["bindings"]
    total = int(counted[0][_COUNT]["value"])
    if total > len(rows):
        again = _rows(fetch(query.page(variables, offset=0, limit=len(rows))))
        if again != rows:
            return None
    try:
        return cast("IO[bytes]", Spool(_written(query, variables, rows, total, fetch)))
    except _NotWhole:
        return None


class _NotWhole(Exception):  # noqa: N818 - it asks to refuse
    """Pages do not make up the number of rows that was counted."""


def _written(
    query: Query, variables: list[str], rows: list[Any], total: int, fetch: Fetch
) -> Iterator[bytes]:
    """Yield the answer as JSON, page by page; ``rows`` are those of the first."""
    size = len(rows)
    yield b'{"head":' + _json({"vars": variables}) + b',"results":{"bindings":['
    done = 0
    while True:
        for at, row in enumerate(rows):
            yield (b"," if done or at else b"") + _json(row)
        done += len(rows)
        if not 0 < done < total:
            break
        rows = _rows(fetch(query.page(variables, offset=done, limit=size)))
        if not rows:
            break
    if done != total:
        raise _NotWhole
    yield b"]}}"


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode("utf-8")


def _rows(body: IO[bytes]) -> list[Any]:
    rows: list[Any] = json.load(body)["results"]["bindings"]
    return rows
