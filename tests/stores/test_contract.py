"""One contract for every store: what memory answers, disk, Oxigraph's server and Virtuoso answer."""

from pathlib import Path

import pytest

from cppcc_graph.network.overview import overview
from cppcc_graph.network.project import project
from cppcc_graph.pipeline import draw
from cppcc_graph.rdf.answers import answer
from cppcc_graph.rdf.export import FORMS, exported
from cppcc_graph.rdf.questions import Question, question, questions
from cppcc_graph.rdf.spelling import unknown_terms
from cppcc_graph.rdf.store import Store
from cppcc_graph.rdf.summary import summary
from cppcc_graph.rdf.tables import run
from cppcc_graph.rdf.why import evidence_of
from cppcc_graph.resources import folder
from cppcc_graph.view.explorer import render_explorer, title_of
from stores.conftest import DATASET

QUESTIONS = questions(folder("queries"))


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("asked", QUESTIONS, ids=[each.name for each in QUESTIONS])
def test_every_named_question_has_the_same_answer(
    asked: Question, language: str, store: Store, memory: Store
) -> None:
    expected = answer(memory, asked, language=language, bindings={})

    found = answer(store, asked, language=language, bindings={})

    assert (found.table.texts(), found.silences) == (expected.table.texts(), expected.silences)


@pytest.mark.parametrize(
    ("name", "bindings"),
    [
        ("activities", {"leader": "省政协党组领导"}),
        ("activities", {"organizer": "政协荆州市委员会", "type": "座谈会"}),
        ("activities-at-place", {"location": "沙市区"}),
        ("outcomes-of-proposal", {"proposal": "夜经济"}),
    ],
)
def test_a_narrowed_question_has_the_same_answer(
    name: str, bindings: dict[str, str], store: Store, memory: Store
) -> None:
    asked = question(folder("queries"), name)
    expected = answer(memory, asked, language="zh", bindings=bindings)

    found = answer(store, asked, language="zh", bindings=bindings)

    assert found.table.texts() == expected.table.texts()
    assert expected.table.texts()


@pytest.mark.parametrize(
    "thing", ["何光中", "e:cppcc-jingzhou", "e:cppcc-jingzhou-members", "夜经济成为新的经济增长点"]
)
def test_the_evidence_for_a_thing_is_the_same(thing: str, store: Store, memory: Store) -> None:
    expected = evidence_of(memory, thing, language="zh", texts=())

    assert evidence_of(store, thing, language="zh", texts=()) == expected


def test_the_whole_picture_is_the_same(store: Store, memory: Store) -> None:
    expected, found = project(memory), project(store)

    assert list(found.nodes(data=True)) == list(expected.nodes(data=True))
    assert list(found.edges(data=True)) == list(expected.edges(data=True))


def test_the_picture_around_a_thing_is_the_same(store: Store, memory: Store) -> None:
    expected = draw(memory, focus="何光中", radius=2, kinds=(), title=None)

    found = draw(store, focus="何光中", radius=2, kinds=(), title=None)

    assert (found.title, found.centre) == (expected.title, expected.centre)
    assert list(found.network.edges(data=True)) == list(expected.network.edges(data=True))


@pytest.mark.parametrize("name", sorted(FORMS))
def test_an_export_has_the_same_bytes(name: str, store: Store, memory: Store) -> None:
    assert exported(store, name) == exported(memory, name)


def test_the_page_to_explore_has_the_same_bytes(store: Store, memory: Store) -> None:
    pages = [
        render_explorer(
            each,
            overview(each),
            title=title_of(each),
            language="zh",
            focus=None,
            questions=QUESTIONS,
        )
        for each in (store, memory)
    ]

    assert pages[0] == pages[1]


def test_what_is_counted_is_the_same(store: Store, memory: Store) -> None:
    assert summary(store) == summary(memory)


QUERIES = [
    # More rows than an endpoint gives at once, and in an order.
    "SELECT ?s ?p ?o { ?s ?p ?o FILTER(isIRI(?s) && isIRI(?o)) } ORDER BY ?s ?p ?o",
    "SELECT ?s ?p ?o { GRAPH ?g { ?s ?p ?o } FILTER(isIRI(?s) && isIRI(?o) && STRSTARTS(STR(?g), 'https://w3id.org/cppcc-graph/') && ?g != <https://w3id.org/cppcc-graph/graph/merged>) } ORDER BY ?s ?p ?o ?g",
    # Statements of several graphs count once.
    "SELECT (COUNT(*) AS ?n) { ?s a cppcc:Passage ; cppcc:locator ?where }",
    "SELECT ?b (COUNT(?x) AS ?n) { ?x a ?b } GROUP BY ?b ORDER BY ?b",
    "SELECT ?s ?value { ?s cppcc:membershipKnown ?value } ORDER BY ?s",
    "ASK { e:cppcc-jingzhou a org:Organization }",
    "ASK { e:cppcc-jingzhou a cppcc:Proposal }",
    "CONSTRUCT { ?s a ?class } WHERE { ?s a ?class FILTER(isIRI(?s) && ?class = cppcc:Outcome) }",
    "SELECT ?label { e:cppcc-jingzhou rdfs:label ?label } ORDER BY STR(?label)",
    "SELECT ?s { ?s <http://example.org/none> ?o }",
    # A graph by its IRI, alone and beside plain patterns.
    "SELECT (COUNT(*) AS ?n) { GRAPH <https://w3id.org/cppcc-graph/graph/derived> { ?s ?p ?o } }",
    "PREFIX g: <https://w3id.org/cppcc-graph/graph/> SELECT (COUNT(*) AS ?n) { ?s a ?c GRAPH g:derived { ?s ?p ?o } }",
]


@pytest.mark.parametrize("query", QUERIES)
def test_sparql_has_the_same_answer(query: str, store: Store, memory: Store) -> None:
    assert run(store, query) == run(memory, query)


def test_a_misspelt_term_is_noticed(store: Store, memory: Store) -> None:
    query = "SELECT * { e:cppcc-jingzhouu cppcc:organiser ?x }"

    assert unknown_terms(store, query) == unknown_terms(memory, query)
    assert len(unknown_terms(memory, query)) == 2


def test_the_dataset_is_the_shipped_one(memory: Store) -> None:
    assert Path(DATASET).is_file()
    assert run(memory, "ASK { ?s ?p ?o }") is True
