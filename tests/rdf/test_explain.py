"""Where the time of a query goes: stages of the whole, and each pattern asked alone."""

import json

import pytest
from pyoxigraph import Store

from cppcc_graph.errors import QuestionError
from cppcc_graph.rdf import explain as module
from cppcc_graph.rdf.explain import Explanation, Part, explain

QUERY = """SELECT ?l (COUNT(?a) AS ?n) {
  ?a cppcc:activityType ?t . ?t skos:prefLabel ?l OPTIONAL { ?a cppcc:organizer/rdfs:label ?o }
  GRAPH ?g { ?a a [] } FILTER(LANG(?l) = "en")
} GROUP BY ?l ORDER BY ?l LIMIT 1"""


def shape(told: Explanation) -> list[tuple[str, str, int | None]]:
    return [(part.operator, part.detail, part.rows) for part in told.parts]


def test_patterns_are_counted_alone_within_their_graphs(small: Store) -> None:
    told = explain(small, QUERY)

    assert told.rows == 1
    assert [name for name, _ in told.stages] == ["read, plan", "first row", "other rows"]
    found = shape(told)
    for line in (
        ("Slice", "offset 0 limit 1", None),
        ("OrderBy", "by 1 keys", None),
        ("Graph", "?g", None),
        ("pattern", "?a cppcc:activityType ?t", 2),
        ("pattern", "?t skos:prefLabel ?l", 8),
        ("pattern", "?a rdf:type []", 5),
    ):
        assert line in found
    assert all((part.seconds is None) == (part.rows is None) for part in told.parts)


@pytest.mark.parametrize("sparql", ["ASK { ?s a cppcc:Gap }", "DESCRIBE e:talk", "SELECT * {}"])
def test_every_form_of_query_is_told(sparql: str, small: Store) -> None:
    assert explain(small, sparql).parts


def test_it_is_told_as_text_and_as_json() -> None:
    parts = (Part(0, "Project", "?a"), Part(1, "pattern", "?a ?b ?c", 1_000_000, 0.25))
    told = Explanation(3, (("read, plan", 0.001), ("first row", 0.5)), parts, "A note.")

    assert told.as_text().split("\n") == [
        "read, plan          1.0 ms",
        "first row         500.0 ms",
        "rows                  3",
        "",
        "      rows         ms  algebra",
        "                       Project ?a",
        "  1000000+      250.0    pattern ?a ?b ?c",
        "",
        "A note.",
    ]
    assert json.loads(told.as_json())["parts"][1]["rows"] == 1_000_000


def test_patience_ends(small: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PATIENCE", -1.0)

    assert {rows for _, _, rows in shape(explain(small, "SELECT * { ?s ?p ?o }"))} == {None}


def test_what_the_second_parser_cannot_read_is_timed_as_a_whole(small: Store) -> None:
    told = explain(small, "SELECT (TRIPLE(e:a, e:b, e:c) AS ?t) {}")

    assert (told.rows, told.parts) == (1, ())
    assert told.note.startswith("The second parser cannot read this query (")


def test_what_is_refused_is_not_explained(small: Store) -> None:
    with pytest.raises(QuestionError):
        explain(small, "DROP ALL")
