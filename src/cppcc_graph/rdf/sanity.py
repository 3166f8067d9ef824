"""Whether a store holds a whole dataset: what the load should have brought, and the shapes."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, cast

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, parse

from cppcc_graph.rdf.identifiers import MERGED_GRAPH, ROOT
from cppcc_graph.rdf.prefixes import shortened
from cppcc_graph.rdf.store import Store
from cppcc_graph.rdf.tables import Table, select
from cppcc_graph.rdf.validate import violations

#: More statements than this are not held against the shapes: they would have to be in memory.
MOST: Final = 2_000_000
_SHOWN: Final = 20
_XSD: Final = "http://www.w3.org/2001/XMLSchema#"
_SHACL: Final = "http://www.w3.org/ns/shacl#"
_NAMED: Final = f"""GRAPH ?g {{ ?s ?p ?o }}
  FILTER(STRSTARTS(STR(?g), "{ROOT}") && ?g != <{MERGED_GRAPH}>)"""
_COUNTS: Final = (
    ("陈述", "statements, each once", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"),
    ("命名图", "named graphs of ours", f"SELECT (COUNT(DISTINCT ?g) AS ?n) {{ {_NAMED} }}"),
    ("文段", "passages", "SELECT (COUNT(DISTINCT ?x) AS ?n) { ?x a cppcc:Passage }"),
)
#: What is wrong, and the query that finds where.
_FAULTS: Final = (
    (
        "is in the graph of a passage and not among the merged statements; load again with "
        "--merge always",
        """SELECT DISTINCT ?s { ?passage cppcc:hasFactGraph ?g . GRAPH ?g { ?s ?p ?o }
        FILTER NOT EXISTS { ?s ?p ?o } }""",
    ),
    (
        "is the graph of a passage and holds nothing; load the dataset again",
        """SELECT DISTINCT ?g { ?passage cppcc:hasFactGraph ?g
        FILTER NOT EXISTS { GRAPH ?g { ?s ?p ?o } } }""",
    ),
    (
        "is the graph of a passage and has no assertion mode; load the dataset again",
        """SELECT DISTINCT ?g { ?passage cppcc:hasFactGraph ?g
        FILTER NOT EXISTS { ?g cppcc:assertionMode ?mode } }""",
    ),
    (
        "is a passage without a report or a place in it; load the dataset again",
        """SELECT DISTINCT ?x { ?x a cppcc:Passage
        FILTER NOT EXISTS { ?x oa:hasSource ?r ; oa:hasSelector/oa:start ?a } }""",
    ),
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a store holds (Chinese, English, number), what is wrong, and what was not looked at."""

    counts: tuple[tuple[str, str, int], ...]
    faults: tuple[str, ...]
    left: tuple[str, ...]


def verdict(store: Store, shapes: Path) -> Verdict:
    """Return what is found in a store: counts, faults of loading, and breaches of the shapes.

    Raises:
        ResourceError: the shapes file cannot be read.

    """
    counts = tuple((zh, en, _number(select(store, query))) for zh, en, query in _COUNTS)
    faults = [fault for wrong, query in _FAULTS for fault in _found(store, wrong, query)]
    many = counts[0][2]
    if many > MOST:
        left = f"{many:,} statements are too many to hold against the shapes; check what was loaded"
        return Verdict(counts, tuple(faults), (left,))
    faults += [
        f"{shortened(each.focus)}: breaks {each.constraint} at {shortened(each.path)}"
        f"{f' with {shortened(each.value)}' if each.value else ''}"
        for each in violations(_merged(store, shapes), shapes)
    ]
    return Verdict(counts, tuple(faults), ())


def _found(store: Store, wrong: str, query: str) -> Iterator[str]:
    rows = select(store, f"{query} LIMIT {_SHOWN + 1}").texts()
    for (name,) in rows[:_SHOWN]:
        yield f"{name}: {wrong}"
    if len(rows) > _SHOWN:
        yield f"… and more that {wrong}"


def _number(table: Table) -> int:
    return int(table.texts()[0][0])


def _merged(store: Store, shapes: Path) -> Iterator[Quad]:
    """Yield the merged statements with the narrower integer types that the shapes ask for.

    Oxigraph and Virtuoso keep one integer type and give it back for all.
    """
    narrow = _narrow(shapes)
    for s, p, o in select(store, "SELECT ?s ?p ?o { ?s ?p ?o }").rows:
        subject, value = cast("NamedNode | BlankNode", s), cast("NamedNode | Literal", o)
        wanted = narrow.get(cast("NamedNode", p).value)
        if wanted and isinstance(value, Literal) and value.datatype.value == _XSD + "integer":
            value = Literal(value.value, datatype=wanted)
        yield Quad(subject, cast("NamedNode", p), value)


def _narrow(shapes: Path) -> dict[str, NamedNode]:
    """Return the integer types, other than the widest, that the shapes ask for, by property."""
    types: dict[object, NamedNode] = {}
    paths: dict[object, str] = {}
    for quad in parse(path=str(shapes), format=RdfFormat.TURTLE):
        if quad.predicate.value == _SHACL + "path" and isinstance(quad.object, NamedNode):
            paths[quad.subject] = quad.object.value
        if quad.predicate.value == _SHACL + "datatype" and isinstance(quad.object, NamedNode):
            types[quad.subject] = quad.object
    return {
        path: types[shape]
        for shape, path in paths.items()
        if shape in types and types[shape].value.endswith("Integer")
    }
