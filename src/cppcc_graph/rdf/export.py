"""A dataset in every RDF format, also as RDF 1.2 with reifiers and as nanopublications.

Turtle, N-Triples and RDF/XML hold no graphs: they hold the merged statements. N-Quads, TriG and
JSON-LD hold all graphs. In RDF 1.2 each statement of a fact graph has a reifier that says where it
was read; a nanopublication (nanopub.net, guidelines of 2015) wraps each fact graph of a passage.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias, cast

from pyoxigraph import (
    BlankNode,
    CanonicalizationAlgorithm,
    Dataset,
    DefaultGraph,
    NamedNode,
    Quad,
    QuerySolutions,
    RdfFormat,
    Triple,
    serialize,
)

from cppcc_graph.rdf.identifiers import ROOT
from cppcc_graph.rdf.prefixes import PREFIXES, PROLOGUE
from cppcc_graph.rdf.serialize import in_order
from cppcc_graph.rdf.store import Store
from cppcc_graph.rdf.whole import Value, graphs_filter, nameless, reunited

Node: TypeAlias = NamedNode | BlankNode


@dataclass(frozen=True, slots=True)
class Form:
    """An RDF format: its serialization, the endings of names, and whether it holds graphs."""

    syntax: RdfFormat
    endings: tuple[str, ...]


#: The formats by name.
FORMS: Final = {
    "nquads": Form(RdfFormat.N_QUADS, (".nq",)),
    "trig": Form(RdfFormat.TRIG, (".trig",)),
    "jsonld": Form(RdfFormat.JSON_LD, (".jsonld",)),
    "turtle": Form(RdfFormat.TURTLE, (".ttl",)),
    "ntriples": Form(RdfFormat.N_TRIPLES, (".nt",)),
    "rdfxml": Form(RdfFormat.RDF_XML, (".rdf", ".owl")),
    "rdf12": Form(RdfFormat.TURTLE, ()),
    "nanopub": Form(RdfFormat.TRIG, ()),
}
_NP: Final = "http://www.nanopub.org/nschema#"
_CPPCC: Final = PREFIXES["cppcc"]
_PROV: Final = PREFIXES["prov"]
_TYPE: Final = NamedNode(PREFIXES["rdf"] + "type")
_REIFIES: Final = NamedNode(PREFIXES["rdf"] + "reifies")
_MERGED: Final = "SELECT ?s ?p ?o { ?s ?p ?o }"
_FACTS: Final = """SELECT ?s ?p ?o ?g ?mode ?passage {
  ?g cppcc:assertionMode ?mode . OPTIONAL { ?g cppcc:factGraphOf ?passage }
  GRAPH ?g { ?s ?p ?o } }"""


def exported(store: Store, name: str) -> bytes:
    """Return the dataset in the format of that name (a key of :data:`FORMS`).

    Statements are sorted, so the same dataset gives the same bytes.

    Raises:
        KeyError: there is no format of that name.

    """
    form = FORMS[name]
    if name == "nanopub":
        quads = list(_nanopublications(store))
    elif form.syntax.supports_datasets:
        quads = reunited([*_merged(store), *_graphs(store)])
    else:
        quads = [*_merged(store), *(_reified(store) if name == "rdf12" else ())]
    statements = sorted(set(_renamed(quads)), key=_by_graph)
    prefixes = {**PREFIXES, "np": _NP} if name == "nanopub" else PREFIXES
    given = statements if form.syntax.supports_datasets else [q.triple for q in statements]
    return in_order(serialize(given, format=form.syntax, prefixes=prefixes) or b"")


def _renamed(quads: list[Quad]) -> list[Quad]:
    """Return the quads with blank nodes named by RDFC-1.0: each store names them anew."""
    about = [quad for quad in quads if nameless(quad)]
    if not about:
        return quads
    renamed = Dataset(about)
    renamed.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    left = set(about)
    return [*(quad for quad in quads if quad not in left), *renamed]


def _by_graph(quad: Quad) -> tuple[str, str]:
    return str(quad.graph_name), str(quad)


def _rows(store: Store, query: str) -> Iterator[tuple[Value | None, ...]]:
    for solution in cast("QuerySolutions", store.query(PROLOGUE + query)):
        yield tuple(cast("tuple[Value | None, ...]", tuple(solution)))


def _merged(store: Store) -> Iterator[Quad]:
    for s, p, o in _rows(store, _MERGED):
        yield Quad(cast("Node", s), cast("NamedNode", p), cast("Value", o), DefaultGraph())


def _graphs(store: Store) -> Iterator[Quad]:
    query = f"SELECT ?s ?p ?o ?g {{ GRAPH ?g {{ ?s ?p ?o }} {graphs_filter(store)} }}"
    for s, p, o, g in _rows(store, query):
        yield Quad(cast("Node", s), cast("NamedNode", p), cast("Value", o), cast("NamedNode", g))


def _reified(store: Store) -> Iterator[Quad]:
    """Yield a reifier for each statement of a fact graph, which says its passage and its mode.

    Source: RDF 1.2 Concepts, section 1.5 (triple terms and reification). The reifier's name is that
    of its graph with a number, in the order of the statements.
    """
    for number, (s, p, o, g, mode, passage) in enumerate(sorted(_rows(store, _FACTS), key=str)):
        graph = cast("NamedNode", g)
        reifier = NamedNode(f"{graph.value}-r{number}")
        said = Triple(cast("Node", s), cast("NamedNode", p), cast("Value", o))
        yield Quad(reifier, _REIFIES, said)
        yield Quad(reifier, NamedNode(_CPPCC + "assertionMode"), cast("NamedNode", mode))
        if passage is not None:
            derived = NamedNode(_PROV + "wasDerivedFrom")
            yield Quad(reifier, derived, cast("NamedNode", passage))


def _nanopublications(store: Store) -> Iterator[Quad]:
    """Yield the four graphs of a nanopublication for each fact graph of a passage.

    The assertion is the fact graph itself under its own name; head, provenance and publication
    information get its name with an ending. No time is stated: the library has no clock.
    """
    known: set[str] = set()
    for s, p, o, g, mode, passage in _rows(store, _FACTS):
        if passage is None:
            continue  # registers and what is derived were read in no passage
        graph = cast("NamedNode", g)
        yield Quad(cast("Node", s), cast("NamedNode", p), cast("Value", o), graph)
        if graph.value in known:
            continue
        known.add(graph.value)
        parts = {
            part: NamedNode(f"{graph.value}-{part}") for part in ("np", "head", "prov", "info")
        }
        head, info = parts["head"], parts["info"]
        yield Quad(parts["np"], _TYPE, NamedNode(_NP + "Nanopublication"), head)
        yield Quad(parts["np"], NamedNode(_NP + "hasAssertion"), graph, head)
        yield Quad(parts["np"], NamedNode(_NP + "hasProvenance"), parts["prov"], head)
        yield Quad(parts["np"], NamedNode(_NP + "hasPublicationInfo"), info, head)
        assertion = NamedNode(_CPPCC + "assertionMode")
        yield Quad(graph, assertion, cast("NamedNode", mode), parts["prov"])
        derived = NamedNode(_PROV + "wasDerivedFrom")
        yield Quad(graph, derived, cast("NamedNode", passage), parts["prov"])
        licence = NamedNode(PREFIXES["dcterms"] + "license")
        yield Quad(
            parts["np"], licence, NamedNode("https://creativecommons.org/licenses/by/4.0/"), info
        )
        yield Quad(parts["np"], NamedNode(_PROV + "wasAttributedTo"), NamedNode(ROOT), info)
