"""Datasets made ready for answers: nothing nameless, and places in texts told apart by report."""

from typing import Final, TypeAlias, cast

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad
from pyoxigraph import Store as Oxigraph

from cppcc_graph.rdf.store import Store
from cppcc_graph.rdf.tables import select, text

_Named: TypeAlias = tuple[NamedNode, NamedNode, Literal]
_Place: TypeAlias = tuple[NamedNode, Literal, NamedNode, Literal | None]

LANGUAGES: Final = ("zh", "en")

_LOCATOR: Final = NamedNode("https://w3id.org/cppcc-graph/ns#locator")
_SPOKEN: Final = "rdfs:label skos:prefLabel skos:note"
_UNSPOKEN: Final = """SELECT ?thing ?property ?words WHERE {{
  VALUES ?property {{ {properties} }} ?thing ?property ?words
  FILTER NOT EXISTS {{ ?thing ?property ?same FILTER(LANG(?same) = "{language}") }} }}"""
_PLACES: Final = """SELECT ?passage ?locator ?report ?label WHERE {{
  ?passage cppcc:locator ?locator ; oa:hasSource ?report
  OPTIONAL {{ ?report rdfs:label ?label FILTER(LANG(?label) = "{language}") }} }}"""


def with_labels(store: Store, language: str) -> Store:
    """Return the store, or a copy in which everything with a label has one in ``language``.

    What has none in ``language`` borrows it from Chinese or English, else from any other language:
    then it is the smallest. The borrowed wording is tagged ``language``, so that queries that
    choose by language find it; a copy is therefore good for an answer and nothing else.
    """
    found = select(store, _UNSPOKEN.format(properties=_SPOKEN, language=language)).rows
    borrowed: dict[tuple[NamedNode, NamedNode], Literal] = {}
    for thing, relation, words in cast("list[_Named]", found):
        held = borrowed.get((thing, relation), words)
        borrowed[thing, relation] = min(held, words, key=_order)
    if not borrowed:
        return store
    copy = _copied(store)
    copy.bulk_extend(
        Quad(thing, relation, Literal(words.value, language=language), DefaultGraph())
        for (thing, relation), words in borrowed.items()
    )
    return copy


def with_reports(store: Store, language: str) -> Store:
    """Return the store, or a copy in which locators begin with the report's label.

    A store that holds passages of one report only is returned as it is. Only the merged statements
    are changed, those that queries see outside ``GRAPH``.
    """
    places = select(store, _PLACES.format(language=language)).rows
    if len({report for _, _, report, _ in places}) < 2:
        return store
    copy = _copied(store)
    for passage, locator, report, label in cast("list[_Place]", places):
        copy.remove(Quad(passage, _LOCATOR, locator, DefaultGraph()))
        place = Literal(f"{text(label or report)} · {locator.value}")
        copy.add(Quad(passage, _LOCATOR, place, DefaultGraph()))
    return copy


def _order(words: Literal) -> tuple[bool, str, str]:
    return (words.language not in LANGUAGES, words.language or "", words.value)


def _copied(store: Store) -> Oxigraph:
    copy = Oxigraph()
    copy.bulk_extend(cast("Oxigraph", store))
    return copy
