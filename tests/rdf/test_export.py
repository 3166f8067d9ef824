"""Each RDF format read back is the dataset, or its merged statements where it holds no graphs."""

from itertools import starmap

import pytest
import rdflib
from pyoxigraph import (
    CanonicalizationAlgorithm,
    Dataset,
    DefaultGraph,
    NamedNode,
    Quad,
    RdfFormat,
    Store,
    Triple,
    parse,
)

from cppcc_graph.rdf.export import FORMS, exported
from cppcc_graph.rdf.store import open_dataset
from cppcc_graph.resources import folder


@pytest.fixture(scope="module")
def jingzhou() -> Store:
    return open_dataset(folder("data") / "dataset.nq")


def same(one: set[Quad], other: set[Quad]) -> bool:
    datasets = [Dataset(one), Dataset(other)]
    for dataset in datasets:
        dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return datasets[0] == datasets[1]


@pytest.mark.parametrize("name", ["nquads", "trig", "jsonld"])
def test_formats_with_graphs_hold_all_of_them(jingzhou: Store, name: str) -> None:
    read = set(parse(exported(jingzhou, name), FORMS[name].syntax))

    assert same(read, set(jingzhou))


@pytest.mark.parametrize("name", ["turtle", "ntriples", "rdfxml"])
def test_formats_without_graphs_hold_the_merged_statements(jingzhou: Store, name: str) -> None:
    merged = set(jingzhou.quads_for_pattern(None, None, None, DefaultGraph()))

    read = set(parse(exported(jingzhou, name), FORMS[name].syntax))

    # RDF/XML and Turtle are read by Oxigraph into terms as they stand; the store kept integers.
    assert same(read, merged)


@pytest.mark.parametrize(("name", "form"), [("turtle", "turtle"), ("rdfxml", "xml")])
def test_rdflib_reads_them_too(jingzhou: Store, name: str, form: str) -> None:
    merged = len(set(jingzhou.quads_for_pattern(None, None, None, DefaultGraph())))

    assert len(rdflib.Graph().parse(data=exported(jingzhou, name), format=form)) == merged


def test_every_stated_fact_has_a_reifier_that_leads_to_its_passage(jingzhou: Store) -> None:
    triples = list(parse(exported(jingzhou, "rdf12"), RdfFormat.TURTLE))

    store = Store()
    store.bulk_extend(starmap(Quad, ((t.subject, t.predicate, t.object) for t in triples)))
    found = store.query(
        """PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
        PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX e: <https://w3id.org/cppcc-graph/id/>
        PREFIX cppcc: <https://w3id.org/cppcc-graph/ns#>
        SELECT ?passage ?mode { ?proposal cppcc:handlingSupervisor ?who .
          ?r rdf:reifies <<( ?proposal cppcc:handlingSupervisor ?who )>> ;
             cppcc:assertionMode ?mode ; prov:wasDerivedFrom ?passage }"""
    )
    told = {(row["passage"].value, row["mode"].value) for row in found}  # type: ignore[union-attr]

    assert told == {
        (
            "https://w3id.org/cppcc-graph/report/jingzhou-2020/p-33-2",
            "https://w3id.org/cppcc-graph/scheme/mode-stated",
        )
    }


def test_a_nanopublication_wraps_each_fact_graph_of_a_passage(jingzhou: Store) -> None:
    quads = set(parse(exported(jingzhou, "nanopub"), RdfFormat.TRIG))

    np = "http://www.nanopub.org/nschema#"
    wrapped = {q.object for q in quads if q.predicate.value == np + "hasAssertion"}
    of_passages = {
        q.subject
        for q in jingzhou.quads_for_pattern(
            None, NamedNode("https://w3id.org/cppcc-graph/ns#factGraphOf"), None, DefaultGraph()
        )
        if isinstance(q.subject, NamedNode)
        and next(jingzhou.quads_for_pattern(None, None, None, q.subject), None)
    }
    assert wrapped == of_passages
    for graph in wrapped:
        assert isinstance(graph, NamedNode)
        said = {q.triple for q in jingzhou.quads_for_pattern(None, None, None, graph)}
        assert {q.triple for q in quads if q.graph_name == graph} == said
    heads = {q.subject for q in quads if q.object == NamedNode(np + "Nanopublication")}
    assert len(heads) == len(wrapped)


def test_a_store_gives_the_same_bytes_each_time(jingzhou: Store) -> None:
    again = open_dataset(folder("data") / "dataset.nq")

    assert [exported(jingzhou, name) for name in FORMS] == [exported(again, n) for n in FORMS]


def test_nameless_things_are_named_alike_within_triples_too() -> None:
    source = '_:x <http://e.org/p> <<( _:x <http://e.org/q> "v" )>> .'
    stores = []
    for _ in range(2):
        store = Store()
        store.load(source.encode(), RdfFormat.N_TRIPLES)
        stores.append(exported(store, "ntriples"))

    assert stores[0] == stores[1]
    assert any(isinstance(t.object, Triple) for t in parse(stores[0], RdfFormat.N_TRIPLES))
