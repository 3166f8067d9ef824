"""Queries only read, ask nobody else, and are refused at the place the user wrote."""

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, Store, Triple

from cppcc_graph.errors import QuestionError
from cppcc_graph.rdf.identifiers import ENTITIES
from cppcc_graph.rdf.prefixes import PREFIXES
from cppcc_graph.rdf.readonly import located
from cppcc_graph.rdf.tables import Table, Term, Triples, run, select, text, triples

TALK, VISIT = NamedNode(ENTITIES + "talk"), NamedNode(ENTITIES + "visit")
SEMINAR = NamedNode(PREFIXES["code"] + "act-seminar")
TYPE = NamedNode(PREFIXES["cppcc"] + "activityType")
# No server listens here; a query that got through would fail with OSError or be silent.
REMOTE = "<http://127.0.0.1:1/sparql>"


def refusal(store: Store, sparql: str) -> str:
    with pytest.raises(QuestionError) as caught:
        run(store, sparql)
    return str(caught.value)


def test_a_select_gives_a_table_with_nothing_where_nothing_is_bound(small: Store) -> None:
    result = run(
        small,
        "SELECT ?a ?by { ?a cppcc:activityType ?t OPTIONAL { ?a cppcc:organizer ?by } } ORDER BY ?a",
    )

    body = NamedNode(ENTITIES + "body")
    assert result == Table(("a", "by"), ((TALK, body), (VISIT, None)))


def test_an_ask_gives_true_or_false(small: Store) -> None:
    answers = [run(small, f"ASK {{ e:{name} a ?class }}") for name in ("talk", "nothing")]

    assert answers == [True, False]


def test_a_construct_gives_each_triple_once_sorted(small: Store) -> None:
    result = run(
        small, "CONSTRUCT { e:talk cppcc:activityType ?t } { ?t ^cppcc:activityType ?a ; ?p ?o }"
    )

    visit = NamedNode(PREFIXES["code"] + "act-visit")
    assert result == Triples((Triple(TALK, TYPE, SEMINAR), Triple(TALK, TYPE, visit)))


def test_triples_are_written_as_turtle_with_the_usual_prefixes() -> None:
    turtle = Triples((Triple(TALK, TYPE, SEMINAR),)).turtle()

    lines = turtle.split("\n")
    assert lines[:-2] == sorted(f"@prefix {name}: <{iri}> ." for name, iri in PREFIXES.items())
    assert lines[-2:] == ["e:talk cppcc:activityType code:act-seminar .", ""]
    assert len(rdflib.Graph().parse(data=turtle, format="turtle")) == 1


def test_a_described_thing_that_is_nowhere_gives_no_triples(small: Store) -> None:
    assert run(small, "DESCRIBE e:nothing") == Triples(())


@pytest.mark.parametrize("sparql", ["ASK {}", "CONSTRUCT WHERE { ?s ?p ?o }"])
def test_a_question_is_a_select(sparql: str, small: Store) -> None:
    with pytest.raises(QuestionError, match="a named question is a SELECT query; this one is not"):
        select(small, sparql)


@pytest.mark.parametrize(
    ("term", "shown"),
    [
        (None, ""),
        (TALK, "e:talk"),
        (NamedNode("https://example.org/a"), "https://example.org/a"),
        (Literal("示例", language="zh"), "示例"),
        (Literal("3430000.50", datatype=NamedNode(PREFIXES["xsd"] + "decimal")), "3430000.50"),
        (BlankNode("b0"), "b0"),
        (Triple(TALK, TYPE, SEMINAR), f"{TALK} {TYPE} {SEMINAR}"),
    ],
)
def test_a_term_is_shown_as_people_read_it(term: Term, shown: str) -> None:
    assert Table(("term",), ((term,),)).texts() == ((shown,),)
    assert text(term) == shown


def test_a_table_has_a_cell_for_each_column() -> None:
    with pytest.raises(ValueError, match="a cell for each column"):
        Table(("a", "b"), ((TALK, TALK), (TALK,)))


def test_a_query_may_declare_prefixes_and_a_base_of_its_own(small: Store) -> None:
    table = select(small, f"BASE <{ENTITIES}> PREFIX e: <http://x/> SELECT ?t {{ <talk> a ?t }}")

    assert table.texts() == (("cppcc:Activity",),)


@pytest.mark.parametrize(
    ("update", "word"),
    [
        ("INSERT DATA { e:a e:b e:c }", "INSERT"),
        ("delete where { ?s ?p ?o }", "DELETE"),
        (
            "PREFIX x: <http://x/> # SELECT\n BASE <http://x/>\nDELETE { ?s ?p ?o } WHERE {}",
            "DELETE",
        ),
        ("WITH <http://x/> DELETE {} WHERE {}", "WITH"),
        ("# SELECT\nCLEAR ALL", "CLEAR"),
        ("DROP GRAPH <http://x/>", "DROP"),
        ("LOAD <http://127.0.0.1:1/>", "LOAD"),
        ("CREATE GRAPH <http://x/>", "CREATE"),
        ("ADD DEFAULT TO <http://x/>", "ADD"),
        ("MOVE DEFAULT TO <http://x/>", "MOVE"),
        ("COPY DEFAULT TO <http://x/>", "COPY"),
    ],
)
def test_what_changes_data_is_refused_and_changes_nothing(
    update: str, word: str, small: Store
) -> None:
    before = set(small)

    message = refusal(small, update)

    assert message == f"{word} changes data; a query only reads: use SELECT or CONSTRUCT"
    assert set(small) == before


def test_an_update_behind_a_query_is_refused_too(small: Store) -> None:
    before = set(small)

    message = refusal(small, "SELECT * {} ; DROP ALL")

    assert message.startswith("query:1:19: not SPARQL near “ALL”")
    assert set(small) == before


@pytest.mark.parametrize(
    "sparql",
    [
        f"SELECT * {{ SERVICE {REMOTE} {{ ?s ?p ?o }} }}",
        f"SELECT * {{ SERVICE SILENT {REMOTE} {{ ?s ?p ?o }} }}",
        f"SELECT * {{ {{}} service{REMOTE}{{ ?s ?p ?o }} }}",
        f"SELECT * {{ SERVICESILENT{REMOTE}{{ ?s ?p ?o }} }}",
        f"SELECT * {{ SERVICE # why\n SILENT # why\r {REMOTE} # why\n {{ ?s ?p ?o }} }}",
        f"SELECT * {{ BIND({REMOTE} AS ?x) SERVICE ?x {{ ?s ?p ?o }} }}",
        "PREFIX : <http://127.0.0.1:1/> SELECT * { SERVICE :x { ?s ?p ?o } }",
        "PREFIX : <http://127.0.0.1:1/> SELECT * { SERVICE:x { ?s ?p ?o } }",
        "PREFIX x: <http://127.0.0.1:1/> SELECT * { SERVICEx:a\\#b { ?s ?p ?o } }",
        # The engine ends a number or word where the keyword begins.
        f"SELECT * {{ ?s ?p 1SERVICE{REMOTE}{{ ?s ?p ?o }} }}",
        f"SELECT * {{ ?s ?p trueSERVICE{REMOTE}{{ ?s ?p ?o }} }}",
        # Here # opens no comment, ' no string, < no IRI, and \r ends a comment.
        f"SELECT * {{ ?s ?p e:a\\#b . SERVICE {REMOTE} {{ ?s ?p ?o }} }}",
        f"SELECT * {{ ?s ?p e:a\\'b . SERVICE {REMOTE} {{ ?s ?p ?o }} FILTER('' = '') }}",
        f"SELECT * {{ ?s <http://x/\\u0041#> ?o . SERVICE {REMOTE} {{ ?s ?p ?o }} }}",
        "SELECT * { ?s ?p ?o FILTER(?a<?b)SERVICE?x#>\n{ ?s ?p ?o } }",
        f"SELECT * {{ # why\r SERVICE {REMOTE} {{ ?s ?p ?o }} }}",
    ],
)
def test_no_query_asks_over_the_network(sparql: str, small: Store) -> None:
    message = refusal(small, sparql)

    assert message == "SERVICE asks over the network; run that query at the endpoint itself"


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT ?service { ?service a cppcc:Gap }",
        "SELECT $service { $service a cppcc:Gap }",
        "PREFIX service: <http://x/> SELECT * { service:a ?p ?o }",
        "# Which service did a body do?\nSELECT * { ?s ?p 'at your service' }",
        "SELECT * { ?s ?p e:service { } }",
        "SELECT ?insert { ?insert a cppcc:Gap }",
        "# INSERT DATA {}\nSELECT * { ?s ?p 'DELETE' }",
    ],
)
def test_the_words_themselves_are_no_mistake(sparql: str, small: Store) -> None:
    assert isinstance(run(small, sparql), Table)


@pytest.mark.parametrize(
    ("sparql", "message"),
    [
        ("", "query:1:1: not SPARQL where it ends"),
        ("SELECT", "query:1:7: not SPARQL where it ends"),
        ("SELECT * {\n  ?s ?p", "query:2:8: not SPARQL where it ends"),
        ("SELECT * {\n ?协商 ?座谈 ] }", "query:2:10: not SPARQL near “] }”"),
        ("\n\n\nSELECT * { ?s ?p '\\ud800' . }", "query:4:26: not SPARQL near “. }”"),
        ("# 一\r\n# 二\r\nSELECT * {\r\n} LIMIT ?x", "query:4:9: not SPARQL near “?x”"),
        (
            "SELECT * { ?s <http://a:b> ?a_variable , ?another_variable }",
            "query:1:27: not SPARQL near “?a_variable , ?another_variabl”",
        ),
    ],
)
def test_a_mistake_is_placed_in_the_query_as_it_was_written(
    sparql: str, message: str, small: Store
) -> None:
    assert refusal(small, sparql) == f"{message}; check keywords, braces and dots before it"


def test_a_misspelt_word_is_told_with_its_own_place(small: Store) -> None:
    message = refusal(small, "SELECT ?x {\n  ?x a cppcc:Gap }\nORDR BY ?x")

    assert message == "query:3:1: “ORDR” is no word of SPARQL; did you mean “ORDER”?"


def test_a_mistake_without_a_place_is_told_as_the_engine_tells_it(small: Store) -> None:
    by_function = refusal(small, "SELECT * { FILTER(cppcc:near(1, 2)) }")
    # No message of the present engine is like this; those of another version may be.
    by_parser = located("too long", "SELECT * {}")

    assert (by_function, by_parser) == (
        "The custom function <https://w3id.org/cppcc-graph/ns#near> is not supported; "
        "see the functions of SPARQL 1.1",
        "not SPARQL: too long; mend the query",
    )


def test_half_a_character_is_no_query(small: Store) -> None:
    message = refusal(small, "SELECT ?\udce6 {}")

    assert message == "the query is not UTF-8; save or type it as UTF-8"


WORDS = [
    "SELECT",
    "*",
    "{",
    "}",
    "?s",
    "?p",
    "e:a",
    ".",
    "SERVICE",
    "<http://x/>",
    "'",
    '"',
    "#",
    "\n",
    "\\",
    "\ud800",
]


@given(st.text() | st.lists(st.sampled_from(WORDS)).map(" ".join))
def test_any_text_is_answered_or_refused(sparql: str) -> None:
    try:
        result: object = run(Store(), sparql)
    except QuestionError as error:
        result = str(error)

    assert isinstance(result, Table | Triples | bool | str)


def test_blank_nodes_of_a_construct_have_the_same_names_each_time(small: Store) -> None:
    query = """CONSTRUCT { [] cppcc:activityType ?t ; rdfs:seeAlso <<( ?a cppcc:activityType _:b )>> }
        { ?a cppcc:activityType ?t }"""

    first, again = (run(small, query) for _ in range(2))

    assert isinstance(first, Triples)
    assert first == again
    assert len(first.triples) == 4
    assert "_:c14n0 " in first.turtle()


def test_very_many_blank_nodes_keep_the_names_that_the_engine_gave() -> None:
    many = [Triple(BlankNode(f"b{n}"), TYPE, SEMINAR) for n in range(10_001)]

    assert set(triples(many).triples) == set(many)
