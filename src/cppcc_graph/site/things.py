"""The things of the shipped graph, each with what is said of it and where."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from cppcc_graph.rdf.identifiers import ENTITIES
from cppcc_graph.rdf.questions import Words
from cppcc_graph.reuse.turtle import turtle
from cppcc_graph.site.examples import Piece
from cppcc_graph.site.terms import RDF, RDFS

_NS: Final = "https://w3id.org/cppcc-graph/ns#"


@dataclass(frozen=True, slots=True)
class Said:
    """One statement: the property, the value, the language of a text (“iri”: a thing), places."""

    path: str
    value: str
    language: str
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing of the graph with its names, classes and statements in both directions."""

    iri: str
    page: str
    names: Words
    kinds: tuple[str, ...]
    said: tuple[Said, ...]
    incoming: tuple[Said, ...]
    quads: tuple[Quad, ...]

    def turtle(self) -> str:
        """Return what is said of the thing as Turtle."""
        return turtle(self.quads)

    def piece(self, prefixes: Mapping[str, str]) -> Piece:
        """Return the thing as JSON-LD can be made from."""
        return Piece("", "", prefixes, self.quads)


def things(quads: Iterable[Quad]) -> Iterator[Thing]:
    """Yield the things of a dataset that have IRIs under ``id/``, sorted by IRI."""
    found = list(quads)
    default = [quad for quad in found if quad.graph_name == DefaultGraph()]
    locators = _locators(default)
    of: dict[str, list[Quad]] = {}
    to: dict[str, list[Quad]] = {}
    places: dict[str, set[str]] = {}
    for quad in found:
        graph = getattr(quad.graph_name, "value", "")
        if graph in locators:
            places.setdefault(str(quad.triple), set()).add(locators[graph])
    for quad in default:
        if isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(ENTITIES):
            of.setdefault(quad.subject.value, []).append(quad)
        if isinstance(quad.object, NamedNode) and quad.object.value.startswith(ENTITIES):
            to.setdefault(quad.object.value, []).append(quad)
    for iri in sorted(of):
        mine = sorted(of[iri], key=str)
        yield Thing(
            iri,
            iri.removeprefix(ENTITIES),
            _names(mine, iri),
            tuple(q.object.value for q in mine
                  if q.predicate.value == RDF + "type" and isinstance(q.object, NamedNode)),
            tuple(_said(q, q.object, places) for q in mine if q.predicate.value != RDF + "type"),
            tuple(_said(q, q.subject, places) for q in sorted(to.get(iri, []), key=str)),
            tuple(mine),
        )  # fmt: skip


def _locators(default: Iterable[Quad]) -> dict[str, str]:
    """Return the locator of the passage behind each fact graph."""
    locator, graphs = {}, {}
    for quad in default:
        if quad.predicate.value == _NS + "locator":
            locator[str(quad.subject)] = getattr(quad.object, "value", "")
        elif quad.predicate.value == _NS + "hasFactGraph":
            graphs[getattr(quad.object, "value", "")] = str(quad.subject)
    return {graph: locator.get(passage, "") for graph, passage in graphs.items()}


def _names(quads: Iterable[Quad], iri: str) -> Words:
    labels = {
        quad.object.language or "": quad.object.value
        for quad in quads
        if quad.predicate.value == RDFS + "label" and isinstance(quad.object, Literal)
    }
    spare = labels.get("zh") or labels.get("en") or labels.get("") or iri.removeprefix(ENTITIES)
    return Words(labels.get("zh", spare), labels.get("en", spare))


def _said(quad: Quad, value: object, places: Mapping[str, set[str]]) -> Said:
    language = "iri"
    if isinstance(value, Literal):
        language = value.language or ""
    text = getattr(value, "value", str(value))
    return Said(
        quad.predicate.value, text, language, tuple(sorted(places.get(str(quad.triple), ())))
    )
