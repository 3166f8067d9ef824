"""The statements of a dataset as the projection needs them: asserted ones, with their evidence."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import Literal, NamedNode

from cppcc_graph.network.sources import Source, Text, meanings, sources
from cppcc_graph.rdf.identifiers import (
    DERIVED_GRAPH,
    MERGED_GRAPH,
    ONTOLOGY,
    SCHEMES,
    SHAPES,
    TERMS,
    code_of,
)
from cppcc_graph.rdf.ontology import ontology_store
from cppcc_graph.rdf.store import Store
from cppcc_graph.rdf.tables import Table, Term, select
from cppcc_graph.rdf.whole import graphs_filter
from cppcc_graph.resources import folder

_TYPE: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
# What graphs say, but for those of words, of what follows, and of everything once more. The engine
# leaves them out: an endpoint would send twice as many rows.
_SAID: Final = f"""SELECT ?g ?s ?p ?o WHERE {{ GRAPH ?g {{ ?s ?p ?o }}
  FILTER(?g NOT IN (<{DERIVED_GRAPH}>, <{ONTOLOGY}>, <{SHAPES}>)
    && !STRSTARTS(STR(?g), "{SCHEMES}")) """
_UNSAID: Final = f"""SELECT ?s ?p ?o WHERE {{ ?s ?p ?o
  FILTER NOT EXISTS {{ GRAPH ?g {{ ?s ?p ?o }} FILTER(?g != <{MERGED_GRAPH}>) }} }}"""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a statement was read: the mode, and the passage unless it is from a register.

    The mode is *unsourced* for what a dataset says in no fact graph, as plain Turtle does.
    ``report`` is the label of the report, ``source`` its IRI.
    """

    mode: str
    locator: str = ""
    start: int = 0
    end: int = 0
    report: str = ""
    quotation: str = ""
    source: str = ""


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
    that give the edge's source, target and label; ``inverses`` a property to its inverse;
    ``supers`` a class to those above it, the nearest first. ``texts`` holds what a thing is said
    to have in each language, ``sources`` the reports by IRI, ``meanings`` what codes mean.
    """

    statements: tuple[Statement, ...]
    names: Mapping[str, Text]
    kinds: Mapping[str, str]
    roles: Mapping[str, str]
    ends: Mapping[str, tuple[str, str, str]]
    inverses: Mapping[str, str]
    ranks: Mapping[str, int]
    supers: Mapping[str, tuple[str, ...]]
    objects: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    texts: Mapping[tuple[str, str], Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    meanings: Mapping[str, Text] = field(default_factory=dict)

    def values(self, thing: str, predicate: str) -> tuple[str, ...]:
        """Return the IRIs that a thing is said to have, also where the inverse is what is said."""
        return self.objects.get((thing, predicate), ())


def read(store: Store) -> Reading:
    """Return what a dataset asserts; derived statements and the ontology's own are left out.

    A dataset that does not bring the ontology is read with the one that comes with the project.
    """
    evidence = dict(_evidence(store))
    statements = tuple(sorted(_statements(store, evidence), key=_order))
    schema = store if _pairs(store, "cppcc:viewRole") else ontology_store(folder("ontology"))
    inverses = _pairs(schema, "owl:inverseOf")
    inverses |= {b: a for a, b in inverses.items()}
    supers = _supers(schema) | _supers(store)
    return Reading(
        statements=statements,
        names=_names(schema) | _names(store),
        kinds=_kinds(statements, supers),
        roles=_pairs(schema, "cppcc:viewRole") | _pairs(store, "cppcc:viewRole"),
        ends=_ends(schema) | _ends(store),
        inverses=inverses,
        ranks={code: int(rank) for code, rank in _pairs(schema, "cppcc:uptakeRank").items()},
        supers=supers,
        objects=_objects(statements, inverses),
        texts=_texts(statements),
        sources=sources(store),
        meanings=meanings(schema) | meanings(store),
    )


def _evidence(store: Store) -> Iterator[tuple[str, Evidence]]:
    table = select(
        store,
        """SELECT ?g ?mode ?locator ?start ?end ?report ?exact ?source WHERE {
          ?g cppcc:assertionMode ?mode .
          OPTIONAL { ?p cppcc:hasFactGraph ?g ; cppcc:locator ?locator ;
              oa:hasSource ?source ; oa:hasSelector ?s . ?source rdfs:label ?report .
            ?s oa:start ?start ; oa:end ?end . FILTER(LANG(?report) = "zh")
            OPTIONAL { ?s oa:exact ?exact } } }""",
    )
    for graph, mode, locator, start, end, report, exact, source in table.rows:
        yield (
            _iri(graph),
            Evidence(
                mode=code_of(_iri(mode)),
                locator=_words(locator),
                start=int(_words(start) or 0),
                end=int(_words(end) or 0),
                report=_words(report),
                quotation=_words(exact),
                source=_iri(source),
            ),
        )


def _statements(store: Store, evidence: Mapping[str, Evidence]) -> Iterator[Statement]:
    silent = _silent(store)
    asserted: set[tuple[Term, ...]] = set()
    loose = []
    for graph, *triple in select(store, f"{_SAID}{graphs_filter(store)} }}").rows:
        name, spo = _iri(graph), tuple(triple)
        if name in silent:
            continue
        found = evidence.get(name)
        if found is None:
            loose.append(spo)
            continue
        asserted.add(spo)
        yield from _statement(spo, found)
    # The default graph repeats what the others say; what only it says was asserted there.
    loose += select(store, _UNSAID).rows
    for spo in loose:
        if spo not in asserted:
            asserted.add(spo)
            yield from _statement(spo, Evidence("unsourced"))


def _silent(store: Store) -> set[str]:
    """Return the graphs that assert nothing about things but speak of passages and graphs."""
    described = "SELECT DISTINCT ?g { GRAPH ?g { ?x cppcc:assertionMode|cppcc:hasFactGraph ?y } }"
    return {_iri(graph) for (graph,) in select(store, described).rows}


def _statement(triple: tuple[Term, ...], evidence: Evidence) -> Iterator[Statement]:
    subject, predicate, value = triple
    if isinstance(subject, NamedNode) and isinstance(value, NamedNode | Literal):
        yield Statement(subject.value, _iri(predicate), value, evidence)


def _order(statement: Statement) -> tuple[object, ...]:
    where = statement.evidence
    what = (statement.subject, statement.predicate, str(statement.object))
    # What has a passage comes first: a thing is introduced there.
    return (
        where.mode == "unsourced",
        where.start,
        where.end,
        *what,
        where.mode,
        where.locator,
        where.report,
    )


def _names(store: Store) -> dict[str, Text]:
    names: dict[str, Text] = {}
    table = select(store, "SELECT ?x ?l { ?x rdfs:label|skos:prefLabel ?l } ORDER BY ?x ?l")
    for thing, label in table.rows:
        if isinstance(thing, NamedNode) and isinstance(label, Literal):
            names.setdefault(thing.value, {})[label.language or "zh"] = label.value
    return names


def _kinds(
    statements: tuple[Statement, ...], supers: Mapping[str, tuple[str, ...]]
) -> dict[str, str]:
    """Return the class of each thing: the first that is said, or a narrower one."""
    kinds: dict[str, str] = {}
    for statement in statements:
        if statement.predicate == _TYPE and isinstance(statement.object, NamedNode):
            kind = statement.object.value
            if kinds.setdefault(statement.subject, kind) in supers.get(kind, ()):
                kinds[statement.subject] = kind
    return kinds


def _supers(store: Store) -> dict[str, tuple[str, ...]]:
    """Return the classes above each class, the nearest first; above itself none stands."""
    table = select(store, "SELECT ?x ?y { ?x rdfs:subClassOf ?y } ORDER BY ?x ?y")
    above: dict[str, dict[str, None]] = {}
    for x, y in table.rows:
        if isinstance(x, NamedNode) and isinstance(y, NamedNode):
            above.setdefault(x.value, {})[y.value] = None
    found = {}
    for kind in above:
        seen = dict.fromkeys(above[kind])
        for upper in (queue := list(seen)):
            fresh = [one for one in above.get(upper, ()) if one not in seen]
            seen |= dict.fromkeys(fresh)
            queue += fresh
        found[kind] = tuple(one for one in seen if one != kind)
    return found


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


def _texts(
    statements: tuple[Statement, ...],
) -> dict[tuple[str, str], dict[str, tuple[str, ...]]]:
    found: dict[tuple[str, str], dict[str, dict[str, None]]] = {}
    for statement in statements:
        value = statement.object
        if isinstance(value, Literal) and value.language:
            said = found.setdefault((statement.subject, statement.predicate), {})
            said.setdefault(value.language, {})[value.value] = None
    return {key: {tag: tuple(said) for tag, said in tags.items()} for key, tags in found.items()}


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
