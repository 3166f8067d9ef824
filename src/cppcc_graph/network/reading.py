"""The statements of a dataset as the projection needs them: asserted ones, with their evidence."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from pyoxigraph import Literal, NamedNode, Store

from cppcc_graph.rdf.identifiers import DERIVED_GRAPH, ONTOLOGY, SCHEMES, SHAPES, TERMS, code_of
from cppcc_graph.rdf.tables import Table, select

#: A text in the languages it is known in; a text without a language stands under "zh".
Text: TypeAlias = dict[str, str]

_TYPE: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_LABEL: Final = "http://www.w3.org/2000/01/rdf-schema#label"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a statement was read: the mode, and the passage unless it is from a register."""

    mode: str
    locator: str = ""
    start: int = 0
    end: int = 0
    report: str = ""
    quotation: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """One asserted statement; ``object`` is an IRI or a literal."""

    subject: str
    predicate: str
    object: NamedNode | Literal
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Reading:
    """A dataset: its asserted statements in order, names, classes, and how classes are drawn.

    ``roles`` maps a class to node, edge, badge or hidden; ``ends`` an edge class to the properties
    that give the edge's source, target and label; ``inverses`` a property to its inverse.
    """

    statements: tuple[Statement, ...]
    names: Mapping[str, Text]
    kinds: Mapping[str, str]
    roles: Mapping[str, str]
    ends: Mapping[str, tuple[str, str, str]]
    inverses: Mapping[str, str]
    ranks: Mapping[str, int]
    objects: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)

    def values(self, thing: str, predicate: str) -> tuple[str, ...]:
        """Return the IRIs that a thing is said to have, also where the inverse is what is said."""
        return self.objects.get((thing, predicate), ())


def read(store: Store) -> Reading:
    """Return what a dataset asserts; derived statements and the ontology's own are left out."""
    evidence = dict(_evidence(store))
    statements = tuple(sorted(_statements(store, evidence), key=_order))
    inverses = _pairs(store, "owl:inverseOf")
    inverses |= {b: a for a, b in inverses.items()}
    return Reading(
        statements=statements,
        names=_names(store),
        kinds=_kinds(statements),
        roles=_pairs(store, "cppcc:viewRole"),
        ends=_ends(store),
        inverses=inverses,
        ranks={code: int(rank) for code, rank in _pairs(store, "cppcc:uptakeRank").items()},
        objects=_objects(statements, inverses),
    )


def _evidence(store: Store) -> Iterator[tuple[str, Evidence]]:
    table = select(
        store,
        """SELECT ?g ?mode ?locator ?start ?end ?report ?exact WHERE {
          ?g cppcc:assertionMode ?mode .
          OPTIONAL { ?p cppcc:hasFactGraph ?g ; cppcc:locator ?locator ;
              oa:hasSource/rdfs:label ?report ; oa:hasSelector ?s .
            ?s oa:start ?start ; oa:end ?end . FILTER(LANG(?report) = "zh")
            OPTIONAL { ?s oa:exact ?exact } } }""",
    )
    for graph, mode, locator, start, end, report, exact in table.rows:
        yield (
            _iri(graph),
            Evidence(
                mode=code_of(_iri(mode)),
                locator=_words(locator),
                start=int(_words(start) or 0),
                end=int(_words(end) or 0),
                report=_words(report),
                quotation=_words(exact),
            ),
        )


def _statements(store: Store, evidence: Mapping[str, Evidence]) -> Iterator[Statement]:
    schema = (DERIVED_GRAPH, ONTOLOGY, SHAPES)
    for quad in store.quads_for_pattern(None, None, None, None):
        graph = quad.graph_name
        if not isinstance(graph, NamedNode) or graph.value in schema:
            continue
        found = evidence.get(graph.value)
        if found is None or graph.value.startswith(SCHEMES):
            continue
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
            yield Statement(quad.subject.value, quad.predicate.value, quad.object, found)


def _order(statement: Statement) -> tuple[object, ...]:
    where = statement.evidence
    return (where.start, where.end, statement.subject, statement.predicate, str(statement.object))


def _names(store: Store) -> dict[str, Text]:
    names: dict[str, Text] = {}
    table = select(store, "SELECT ?x ?l { ?x rdfs:label|skos:prefLabel ?l } ORDER BY ?x ?l")
    for thing, label in table.rows:
        if isinstance(thing, NamedNode) and isinstance(label, Literal):
            names.setdefault(thing.value, {})[label.language or "zh"] = label.value
    return names


def _kinds(statements: tuple[Statement, ...]) -> dict[str, str]:
    kinds: dict[str, str] = {}
    for statement in statements:
        if statement.predicate == _TYPE and isinstance(statement.object, NamedNode):
            kinds.setdefault(statement.subject, statement.object.value)
    return kinds


def _objects(
    statements: tuple[Statement, ...], inverses: Mapping[str, str]
) -> dict[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], dict[str, None]] = {}
    for statement in statements:
        if isinstance(statement.object, NamedNode):
            other = statement.object.value
            found.setdefault((statement.subject, statement.predicate), {})[other] = None
            inverse = inverses.get(statement.predicate)
            if inverse:
                found.setdefault((other, inverse), {})[statement.subject] = None
    return {key: tuple(values) for key, values in found.items()}


def _pairs(store: Store, predicate: str) -> dict[str, str]:
    table: Table = select(store, f"SELECT ?x ?y {{ ?x {predicate} ?y }} ORDER BY ?x ?y")
    return {_iri(x): getattr(y, "value", "") for x, y in table.rows if isinstance(x, NamedNode)}


def _ends(store: Store) -> dict[str, tuple[str, str, str]]:
    table = select(
        store,
        "SELECT ?c ?s ?t ?l { ?c cppcc:edgeSource ?s ; cppcc:edgeTarget ?t ; cppcc:edgeLabel ?l }",
    )
    return {_iri(c): (_iri(s), _iri(t), _iri(label)) for c, s, t, label in table.rows}


def _iri(term: object) -> str:
    return term.value if isinstance(term, NamedNode) else ""


def _words(term: object) -> str:
    return term.value if isinstance(term, Literal) else ""


def own(name: str) -> str:
    """Return the IRI of a term of our ontology."""
    return TERMS + name
