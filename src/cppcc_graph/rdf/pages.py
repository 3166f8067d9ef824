"""Answers that an endpoint cuts, fetched page by page.

Virtuoso cuts at a number of rows and says so in the header ``X-SPARQL-MaxRows``. The query becomes
an inner one, and its rows are fetched by LIMIT and OFFSET. An order within the inner query is
sorted by the server as a whole; sorting in the outer one is refused past the same number of rows.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

Fetch = Callable[[str], bytes]
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


def collected(query: Query, first: bytes, fetch: Fetch) -> bytes | None:
    """Return the whole answer as JSON, given what came first; None where it cannot be had.

    The number of rows is counted by the endpoint, and the first page has to be the rows that came
    first: else pages might repeat some rows and leave out others.
    """
    begun = json.loads(first)
    variables = begun["head"]["vars"]
    rows: list[Any] = begun["results"]["bindings"]
    size = len(rows)
    counted = json.loads(fetch(query.count()))["results"]["bindings"]
    total = int(counted[0][_COUNT]["value"])
    if total > size:
        again = _rows(fetch(query.page(variables, offset=0, limit=size)))
        if again != rows:
            return None
    while 0 < len(rows) < total:
        more = _rows(fetch(query.page(variables, offset=len(rows), limit=size)))
        if not more:
            return None
        rows += more
    if len(rows) != total:
        return None
    whole = {"head": {"vars": variables}, "results": {"bindings": rows}}
    return json.dumps(whole, ensure_ascii=False).encode("utf-8")


def _rows(body: bytes) -> list[Any]:
    rows: list[Any] = json.loads(body)["results"]["bindings"]
    return rows
