"""Rows asked for again: by the engine, by a worker, or from what is known."""

import pytest
from pyoxigraph import Literal, Store

from cppcc_graph.errors import LimitError, QuestionError
from cppcc_graph.rdf.asked import Asked, asked, kept

TALKS = "SELECT ?l { ?a a cppcc:Activity ; rdfs:label ?l FILTER(LANG(?l) = 'en') } ORDER BY ?l"
ROWS = [(Literal("sample talk", language="en"),), (Literal("sample visit", language="en"),)]


@pytest.mark.parametrize("seconds", [None, 20.0])
def test_rows_are_given_from_the_start_each_time(seconds: float | None, small: Store) -> None:
    found = asked(small, TALKS, seconds)

    assert (found.columns, list(found.ask()), list(found.ask())) == (("l",), ROWS, ROWS)


@pytest.mark.parametrize("seconds", [None, 20.0])
def test_an_ask_is_a_row_of_truth(seconds: float | None, small: Store) -> None:
    found = asked(small, "ASK { ?a a cppcc:Gap }", seconds)

    assert (found.columns, list(found.ask())) == (("answer",), [(Literal(True),)])  # noqa: FBT003


@pytest.mark.parametrize("seconds", [None, 20.0])
@pytest.mark.parametrize(
    ("sparql", "told"),
    [
        ("CONSTRUCT WHERE { ?s ?p ?o }", "give triples, not rows"),
        ("SELECT", "not SPARQL where it ends"),
        ("DROP ALL", "DROP changes data"),
    ],
)
def test_what_gives_no_rows_is_refused_at_once(
    sparql: str, told: str, seconds: float | None, small: Store
) -> None:
    with pytest.raises(QuestionError, match=told):
        asked(small, sparql, seconds)


def test_a_chain_too_long_for_the_stack_is_asked_in_a_worker(small: Store) -> None:
    found = asked(small, f"ASK {{ FILTER({'!' * 60_000}true) }}")

    assert list(found.ask()) == [(Literal(True),)]  # noqa: FBT003


def test_a_query_that_takes_too_long_is_stopped(small: Store) -> None:
    product = " . ".join(f"?a{n} ?b{n} ?c{n}" for n in range(9))

    with pytest.raises(LimitError, match=r"not answered within 0\.2 s"):
        asked(small, f"SELECT (COUNT(*) AS ?n) {{ {product} }}", 0.2)


def test_known_values_are_rows_too() -> None:
    found = kept([(1, None, "a")], ("n", "m", "w"))

    assert isinstance(found, Asked)
    assert list(found.ask()) == [(Literal(1), None, Literal("a"))]
