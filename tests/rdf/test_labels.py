"""What an answer is asked with: labels borrowed from other languages, locators told apart."""

import pytest
import rdflib
from pyoxigraph import RdfFormat, Store, parse

from cppcc_graph.rdf.assemble import merged
from cppcc_graph.rdf.labels import LANGUAGES, borrowing, by_report, told_apart
from cppcc_graph.rdf.prefixes import PROLOGUE
from cppcc_graph.rdf.questions import question, questions
from cppcc_graph.rdf.tables import Table, select
from cppcc_graph.resources import folder

OTHER = """
GRAPH report:meta2 {
  report:other a cppcc:SourceReport .
  report:q-1 oa:hasSource report:other ; cppcc:locator "第一段" .
}
"""
STRANGE = """
GRAPH report:meta3 {
  <https://example.org/r> a cppcc:SourceReport ; rdfs:label "Bericht"@de, "报告"@zh .
  report:r-1 oa:hasSource <https://example.org/r> ; cppcc:locator "第一段" .
}
"""
LABELS = """SELECT ?s ?l { VALUES ?lang { "zh" }
  ?s a ?type ; rdfs:label ?l . FILTER(LANG(?l) = ?lang) } ORDER BY ?s ?l"""
LOCATORS = "SELECT ?p ?l { ?p cppcc:locator ?l } ORDER BY ?p ?l"


def trig(text: str) -> Store:
    quads = list(parse(PROLOGUE.replace("PREFIX", "\nPREFIX") + text, RdfFormat.TRIG))
    store = Store()
    store.bulk_extend([*quads, *merged(quads)])
    return store


def locators(store: Store, language: str) -> list[tuple[str, ...]]:
    found = select(store, told_apart(store, LOCATORS, language))
    return list(Table(found.columns, tuple(by_report(found.rows))).texts())


CASES = [
    ('"样例河"@zh', ["样例河"]),
    ('"Probefluss"@de, "样例河"@zh', ["样例河"]),
    ('"sample river"@en, "样例河"@zh', ["sample river"]),
    ('"Probefluss"@de', ["Probefluss"]),
    ('"sample river"', ["sample river"]),
    ('"b"@zh, "a"@zh', ["a"]),
    ('"b"@fr, "a"@ja', ["b"]),
    ('"b"@en, "a"@en', ["a", "b"]),
]


@pytest.mark.parametrize(("given", "called"), CASES)
def test_a_label_is_borrowed_where_the_language_has_none(given: str, called: list[str]) -> None:
    store = trig(f"GRAPH report:g {{ e:river a cppcc:River ; rdfs:label {given} }}")

    table = select(store, borrowing(LABELS, "en")).texts()

    assert table == tuple(("e:river", label) for label in called)


@pytest.mark.parametrize(("given", "called"), CASES)
def test_rdflib_borrows_the_same(given: str, called: list[str]) -> None:
    graph = rdflib.Graph()
    prologue = PROLOGUE.replace("PREFIX", "\nPREFIX")
    graph.parse(data=f"{prologue} e:river a cppcc:River ; rdfs:label {given} .", format="turtle")

    rows = graph.query(PROLOGUE + borrowing(LABELS, "en"))

    assert [str(row[1]) for row in rows if isinstance(row, tuple)] == called


def test_each_branch_of_a_union_borrows_for_its_own_thing() -> None:
    store = trig("""GRAPH report:g {
      e:who org:holds e:post ; org:hasMembership e:seat .
      e:post rdfs:label "示例县主席"@zh . e:seat org:role e:role .
      e:role skos:prefLabel "成员"@zh, "member"@en . }""")
    query = """SELECT ?label { { VALUES ?lang { "zh" }
      e:who org:holds ?x . ?x rdfs:label ?label . FILTER(LANG(?label) = ?lang) } UNION {
      VALUES ?lang { "zh" }
      e:who org:hasMembership ?y . ?y org:role ?z .
      ?z skos:prefLabel ?label . FILTER(LANG(?label) = ?lang) } } ORDER BY STR(?label)"""

    assert select(store, borrowing(query, "en")).texts() == (("member",), ("示例县主席",))


def test_a_label_that_nothing_in_the_query_leads_to_stays_as_it_is() -> None:
    query = 'SELECT ?l { VALUES ?lang { "zh" } BIND("样例"@zh AS ?l) FILTER(LANG(?l) = ?lang) }'

    assert borrowing(query, "en") == query


@pytest.mark.parametrize("name", [asked.name for asked in questions(folder("queries"))])
def test_every_label_of_a_shipped_question_may_be_borrowed(name: str) -> None:
    for language in LANGUAGES:
        query = borrowing(question(folder("queries"), name).sparql, language)

        assert "= ?lang" not in query


def test_a_query_without_locators_is_not_changed(small: Store) -> None:
    both = Store()
    both.bulk_extend([*small, *trig(OTHER)])

    assert told_apart(both, LABELS, "zh") == LABELS


def test_locators_of_one_report_stay_as_they_are(small: Store) -> None:
    assert told_apart(small, LOCATORS, "zh") == LOCATORS


@pytest.mark.parametrize("language", LANGUAGES)
def test_locators_of_several_reports_begin_with_its_label(small: Store, language: str) -> None:
    both = Store()
    both.bulk_extend([*small, *trig(STRANGE)])

    found = locators(both, language)

    own = {"zh": "样例报告", "en": "sample report"}[language]
    assert found == [
        ("report:p-1", f"{own} · 第一段"),
        ("report:p-2", f"{own} · 第二段"),
        ("report:r-1", "报告 · 第一段"),
    ]


def test_where_a_report_has_no_label_all_are_called_by_their_ids(small: Store) -> None:
    both = Store()
    both.bulk_extend([*small, *trig(OTHER)])

    assert locators(both, "zh") == [
        ("report:p-1", "report:r · 第一段"),
        ("report:p-2", "report:r · 第二段"),
        ("report:q-1", "report:other · 第一段"),
    ]


def test_a_report_without_label_outside_our_names_is_called_by_its_iri(small: Store) -> None:
    both = Store()
    both.bulk_extend([*small, *trig(STRANGE.replace("rdfs:label", "rdfs:comment"))])

    assert locators(both, "zh")[-1] == ("report:r-1", "https://example.org/r · 第一段")
