"""What a query does and where its time goes, told as far as it can be known.

No engine we speak to tells its plan through a standard call: pyoxigraph 0.5.13 has none, and the
SPARQL protocol has none. So the algebra comes from a second parser (rdflib), and the times are
measured: of the whole query in stages, and of each part of it asked alone. An engine is free to
join parts in another order and to stop early, so the parts need not add up to the whole.
"""

import json
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any, Final, cast

from pyoxigraph import QueryBoolean, QuerySolutions
from pyoxigraph import Store as Oxigraph

from cppcc_graph.rdf.prefixes import PROLOGUE, shortened
from cppcc_graph.rdf.store import Store
from cppcc_graph.rdf.tables import results, text

#: A part asked alone may give far more rows than the query; counting stops here.
_COUNTED: Final = 1_000_000
#: No part of a join is asked alone once the parts before it took this many seconds together.
_PATIENCE: Final = 10.0

_NOTE: Final = """\
The tree is the algebra of the query, not the plan of the engine, which no engine tells by a
standard call: it may join in another order. “read, plan” is measured on an empty store; “first row”
holds all sorting and grouping and, for an endpoint, the network. Rows and times of a pattern are
those of the pattern asked alone and need not add up."""


@dataclass(frozen=True, slots=True)
class Part:
    """A line of the tree: ``rows`` and ``seconds`` of a pattern asked alone, None where not asked.

    ``rows`` counts to a million and stops there.
    """

    depth: int
    operator: str
    detail: str = ""
    rows: int | None = None
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Explanation:
    """Where the time of a query went: the stages of the whole, in seconds, and its parts."""

    rows: int
    stages: tuple[tuple[str, float], ...]
    parts: tuple[Part, ...]
    note: str

    def as_text(self) -> str:
        """Return it for people to read: stages, then the tree with rows and milliseconds."""
        lines = [f"{name:<12} {1000 * seconds:10.1f} ms" for name, seconds in self.stages]
        lines += [f"{'rows':<12} {self.rows:>10}", "", f"{'rows':>10} {'ms':>10}  algebra"]
        for part in self.parts:
            rows = "" if part.rows is None else f"{part.rows}{'+' * (part.rows >= _COUNTED)}"
            took = "" if part.seconds is None else f"{1000 * part.seconds:.1f}"
            told = f"{part.operator} {part.detail}".rstrip()
            lines.append(f"{rows:>10} {took:>10}  {'  ' * part.depth}{told}")
        return "\n".join([*lines, "", self.note])

    def as_json(self) -> str:
        """Return it as a JSON object with rows, stages, parts and the note."""
        told = {
            "rows": self.rows,
            "stages": [{"stage": name, "seconds": seconds} for name, seconds in self.stages],
            "parts": [asdict(part) for part in self.parts],
            "note": self.note,
        }
        return json.dumps(told, ensure_ascii=False, indent=2)


def explain(store: Store, sparql: str) -> Explanation:
    """Run a query to its end, then its patterns alone, and return what was measured.

    Raises:
        QuestionError: the query is refused.
        LimitError: it is nested too deep.

    """
    started = time.perf_counter()
    results(Oxigraph(), sparql)
    # Sorting and grouping are done before the engine gives anything, not with the first row.
    planned = time.perf_counter()
    found = results(store, sparql)
    rows = iter(()) if isinstance(found, QueryBoolean) else iter(found)
    count = 0 if next(rows, None) is None else 1
    first = time.perf_counter()
    count += sum(1 for _ in rows)
    ended = time.perf_counter()
    stages = (
        ("read, plan", planned - started),
        ("first row", first - planned),
        ("other rows", ended - first),
    )
    try:
        tree = _algebra(sparql)
    except Exception as error:  # noqa: BLE001 - rdflib's parser raises what pyparsing and it have
        unread = f"{type(error).__name__}: {error}".split("\n")[0]
        note = f"The second parser cannot read this query ({unread}); only the whole was timed."
        return Explanation(count, stages, (), note)
    return Explanation(count, stages, tuple(_timed(store, _parts(tree, 0, None))), _NOTE)


def _algebra(sparql: str) -> Any:
    from rdflib.plugins.sparql import prepareQuery  # slow to load, and only needed here

    return prepareQuery(PROLOGUE + sparql).algebra


def _parts(node: Any, depth: int, graph: Any) -> Iterator[tuple[Part, str | None]]:
    """Yield the lines of the tree, each with the pattern to ask alone, if it is one."""
    name = node.name
    if name == "BGP":
        for triple in node.triples:
            pattern = " ".join(_written(term) for term in triple)
            alone = f"GRAPH {_written(graph)} {{ {_whole(triple)} }}" if graph else _whole(triple)
            yield Part(depth, "pattern", pattern), alone
        return
    yield Part(depth, name, _detail(node)), None
    inner = node.term if name == "Graph" else graph
    for key in ("p", "p1", "p2"):
        below = node.get(key)
        if hasattr(below, "name"):
            yield from _parts(below, depth + 1, inner)


def _detail(node: Any) -> str:
    if node.name in ("Project", "SelectQuery"):
        return " ".join(map(_written, node.PV or ()))
    if node.name == "Graph":
        return _written(node.term)
    if node.name == "Slice":
        return f"offset {node.start} limit {node.length}"
    if node.name == "OrderBy":
        return f"by {len(node.expr)} keys"
    return _written(node.get("var"))


def _written(term: Any) -> str:
    """Return a term as people write it, with prefixes."""
    if term.__class__.__name__ == "URIRef":
        return shortened(str(term))
    if term.__class__.__name__ == "BNode":
        return "[]"
    return str(term.n3()) if hasattr(term, "n3") else ""


def _whole(triple: Any) -> str:
    # Blank nodes of a query are variables without a name; alone, they need none either.
    return " ".join(term.n3() for term in triple) + " ."


def _timed(store: Store, parts: Iterator[tuple[Part, str | None]]) -> Iterator[Part]:
    spent = 0.0
    for part, pattern in parts:
        if pattern is None or spent > _PATIENCE:
            yield part
            continue
        started = time.perf_counter()
        query = f"SELECT (COUNT(*) AS ?n) {{ SELECT * {{ {pattern} }} LIMIT {_COUNTED} }}"
        (row,) = cast("QuerySolutions", store.query(query))
        seconds = time.perf_counter() - started
        spent += seconds
        yield Part(part.depth, part.operator, part.detail, int(text(row["n"])), seconds)
