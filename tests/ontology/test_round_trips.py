"""Ontology, shapes, examples and dataset survive every RDF format, by two libraries."""

from collections.abc import Iterable
from functools import cache

import pytest
import rdflib
from pyoxigraph import (
    CanonicalizationAlgorithm,
    Dataset,
    DefaultGraph,
    Quad,
    RdfFormat,
    Triple,
    parse,
    serialize,
)

from cppcc_graph.rdf.ontology import ontology_quads, shape_quads
from cppcc_graph.resources import folder

ONTOLOGY = folder("ontology")
GRAPHS = {
    "N-Triples": (RdfFormat.N_TRIPLES, "nt"),
    "Turtle": (RdfFormat.TURTLE, "turtle"),
    "RDF/XML": (RdfFormat.RDF_XML, "xml"),
    "JSON-LD": (RdfFormat.JSON_LD, "json-ld"),
    "N-Quads": (RdfFormat.N_QUADS, "nquads"),
    "TriG": (RdfFormat.TRIG, "trig"),
}
DATASETS = ("N-Quads", "TriG", "JSON-LD")


def canonical(quads: Iterable[Quad]) -> set[str]:
    dataset = Dataset(quads)
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return {str(quad) for quad in dataset}


def merged(quads: Iterable[Quad]) -> list[Quad]:
    return [Quad(quad.subject, quad.predicate, quad.object) for quad in quads]


@cache
def graph(name: str) -> tuple[Quad, ...]:
    """Return one of the graphs that are published as a file."""
    if name == "ontology":
        return tuple(merged(ontology_quads(ONTOLOGY)))
    if name == "shapes":
        return tuple(merged(shape_quads(ONTOLOGY)))
    own = (
        (
            path,
            path.read_text("utf-8").replace("shili/>", f"shili/{path.parent.name}/{path.stem}/>"),
        )
        for path in sorted((ONTOLOGY / "examples").rglob("*.ttl"))
    )
    return tuple(quad for _, turtle in own for quad in parse(turtle, RdfFormat.TURTLE))


def triples(quads: Iterable[Quad]) -> set[Triple]:
    return {quad.triple for quad in quads}


@pytest.mark.parametrize("name", ["ontology", "shapes", "examples"])
@pytest.mark.parametrize("form", GRAPHS)
def test_a_graph_written_and_read_is_the_same(name: str, form: str) -> None:
    written = serialize(triples(graph(name)), format=GRAPHS[form][0]) or b""

    assert canonical(parse(written, GRAPHS[form][0])) == canonical(graph(name))


@pytest.mark.parametrize("form", GRAPHS)
def test_what_one_library_writes_the_other_reads(form: str) -> None:
    ours, theirs = GRAPHS[form]
    written = serialize(triples(graph("ontology")), format=ours) or b""
    dataset = rdflib.Dataset()

    dataset.parse(data=written, format=theirs)
    back = rdflib.Graph()
    for subject, predicate, value, _ in dataset.quads((None, None, None, None)):
        back.add((subject, predicate, value))
    plain = back.serialize(format="nt", encoding="utf-8")

    assert canonical(parse(plain, RdfFormat.N_TRIPLES)) == canonical(graph("ontology"))


@pytest.mark.parametrize("form", DATASETS)
def test_the_dataset_keeps_its_graphs(form: str) -> None:
    quads = list(parse((folder("data") / "dataset.nq").read_bytes(), RdfFormat.N_QUADS))
    assert any(quad.graph_name == DefaultGraph() for quad in quads)

    written = serialize(quads, format=GRAPHS[form][0]) or b""

    assert canonical(parse(written, GRAPHS[form][0])) == canonical(quads)
