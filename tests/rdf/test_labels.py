"""What an answer is made from: labels borrowed from other languages, locators told apart."""

import pytest
from pyoxigraph import RdfFormat, Store, parse

from cppcc_graph.rdf.assemble import merged
from cppcc_graph.rdf.labels import with_labels, with_reports
from cppcc_graph.rdf.prefixes import PROLOGUE
from cppcc_graph.rdf.tables import select

OTHER = """
GRAPH report:meta2 {
  report:other a cppcc:SourceReport .
  report:q-1 oa:hasSource report:other ; cppcc:locator "第一段" .
}
"""


def trig(text: str) -> Store:
    quads = list(parse(PROLOGUE.replace("PREFIX", "\nPREFIX") + text, RdfFormat.TRIG))
    store = Store()
    store.bulk_extend([*quads, *merged(quads)])
    return store


def labels(store: Store, language: str) -> list[tuple[str, ...]]:
    wanted = f'SELECT ?s ?l {{ ?s rdfs:label ?l FILTER(LANG(?l) = "{language}") }} ORDER BY ?s ?l'
    return list(select(store, wanted).texts())


def locators(store: Store) -> list[tuple[str, ...]]:
    return list(select(store, "SELECT ?p ?l { ?p cppcc:locator ?l } ORDER BY ?p ?l").texts())


def test_what_has_all_its_labels_is_not_copied(small: Store) -> None:
    assert with_labels(small, "en") is small


@pytest.mark.parametrize(
    ("given", "borrowed"),
    [
        ('"样例河"@zh', "样例河"),
        ('"Probefluss"@de, "样例河"@zh', "样例河"),
        ('"sample river"@en, "样例河"@zh', "sample river"),
        ('"Probefluss"@de', "Probefluss"),
        ('"sample river"', "sample river"),
        ('"b"@zh, "a"@zh', "a"),
    ],
)
def test_a_label_is_borrowed_where_the_language_has_none(given: str, borrowed: str) -> None:
    store = trig(f"GRAPH report:g {{ e:river rdfs:label {given} }}")

    found = with_labels(store, "en")

    assert labels(found, "en") == [("e:river", borrowed)]


def test_the_dataset_itself_stays_as_it_is() -> None:
    store = trig('GRAPH report:g { e:river rdfs:label "样例河"@zh }')

    with_labels(store, "en")

    assert labels(store, "en") == []


def test_locators_of_one_report_stay_as_they_are(small: Store) -> None:
    assert with_reports(small, "zh") is small


def test_locators_of_several_reports_begin_with_its_label(small: Store) -> None:
    both = Store()
    both.bulk_extend([*small, *trig(OTHER)])

    found = with_reports(both, "en")

    assert locators(found) == [
        ("report:p-1", "sample report · 第一段"),
        ("report:p-2", "sample report · 第二段"),
        ("report:q-1", "report:other · 第一段"),
    ]
    assert locators(both)[0] == ("report:p-1", "第一段")
