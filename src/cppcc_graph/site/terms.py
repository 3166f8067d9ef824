"""What an ontology folder declares, as values a page can be made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from pyoxigraph import Quad

from cppcc_graph.facts.profile import Profile
from cppcc_graph.rdf.identifiers import TERMS
from cppcc_graph.rdf.prefixes import shortened
from cppcc_graph.rdf.questions import Words

RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
OWL: Final = "http://www.w3.org/2002/07/owl#"
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
DCTERMS: Final = "http://purl.org/dc/terms/"
SH: Final = "http://www.w3.org/ns/shacl#"


@dataclass(frozen=True, slots=True)
class Term:
    """A class or property: of the ontology, or of another vocabulary the profile uses.

    ``page`` is the name of its page; ``more`` holds what else is said of it, as (predicate IRI,
    value) with IRIs for things.
    """

    iri: str
    kind: str
    page: str
    names: Words
    definition: Words
    examples: Words
    parents: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    ranges: tuple[str, ...] = ()
    inverses: tuple[str, ...] = ()
    chains: tuple[tuple[str, ...], ...] = ()
    more: tuple[tuple[str, str, str], ...] = ()
    history: tuple[tuple[str, str, str], ...] = ()

    @property
    def short(self) -> str:
        """The prefixed name."""
        return shortened(self.iri)

    @property
    def own(self) -> bool:
        """Whether the term is of this ontology."""
        return self.iri.startswith(TERMS)

    @property
    def deprecated(self) -> bool:
        """Whether the ontology says that it should not be used any more."""
        return any(p == OWL + "deprecated" and v == "true" for p, v, _ in self.history)


@dataclass(frozen=True, slots=True)
class Concept:
    """A code of a scheme; ``broader`` holds IRIs, ``more`` what else is said of it."""

    iri: str
    anchor: str
    names: Words
    definition: Words
    others: Words
    scope: Words
    notation: str
    rank: str
    broader: tuple[str, ...]
    more: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Scheme:
    """A code list with its concepts, in the order of their rank, then of the file."""

    iri: str
    page: str
    names: Words
    definition: Words
    concepts: tuple[Concept, ...]
    more: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Vocabulary:
    """Everything the ontology folder declares; ``about`` is what the ontology says of itself.

    ``rules`` holds by class what its shape says in words beside “required” and “at most one”.
    """

    terms: tuple[Term, ...]
    schemes: tuple[Scheme, ...]
    profile: Profile
    about: Mapping[str, tuple[tuple[str, str], ...]]
    quads: frozenset[Quad] = field(repr=False, default=frozenset())
    rules: Mapping[str, tuple[Words, ...]] = field(default_factory=dict)

    @cached_property
    def by_iri(self) -> dict[str, Term]:
        """The terms by IRI."""
        return {term.iri: term for term in self.terms}

    @cached_property
    def concepts(self) -> dict[str, tuple[Scheme, Concept]]:
        """The concepts by IRI, each with its scheme."""
        return {c.iri: (scheme, c) for scheme in self.schemes for c in scheme.concepts}

    def words_of(self, iri: str) -> Words:
        """Return the name of a term, concept or scheme, else its prefixed name."""
        if iri in self.by_iri:
            return self.by_iri[iri].names
        if iri in self.concepts:
            return self.concepts[iri][1].names
        for scheme in self.schemes:
            if scheme.iri == iri:
                return scheme.names
        return Words(shortened(iri), shortened(iri))

    def of(self, kind: str) -> list[Term]:
        """Return the own terms of a kind."""
        return [term for term in self.terms if term.own and term.kind == kind]

    def value(self, name: str) -> str:
        """Return what the ontology says of itself under a local name, the first in English."""
        found = [text for text, language in self.about.get(name, ()) if language in ("en", "")]
        return found[0] if found else ""
