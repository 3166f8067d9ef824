"""What the ontology folder declares, as values a page can be made from.

Nothing here is a list of terms: whatever the ontology, the schemes and the shapes declare is read.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final

from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from cppcc_graph.facts.profile import Field, Kind, Profile
from cppcc_graph.rdf.identifiers import ONTOLOGY, SCHEMES, TERMS, local_name
from cppcc_graph.rdf.ontology import ontology_quads, shape_quads
from cppcc_graph.rdf.prefixes import shortened
from cppcc_graph.rdf.profile import read_profile
from cppcc_graph.rdf.questions import Words

RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
OWL: Final = "http://www.w3.org/2002/07/owl#"
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
DCTERMS: Final = "http://purl.org/dc/terms/"
SH: Final = "http://www.w3.org/ns/shacl#"

#: What a term is, from the classes it is declared with; a class of OWL that is not here is no term.
_KINDS: Final = {
    OWL + "Class": "class",
    OWL + "ObjectProperty": "property",
    OWL + "DatatypeProperty": "property",
    OWL + "SymmetricProperty": "property",
    OWL + "AnnotationProperty": "annotation",
}
#: What a page shows in places of its own; every other statement is listed as it is.
_SHOWN: Final = {
    RDF + "type", RDFS + "label", RDFS + "isDefinedBy", RDFS + "subClassOf", RDFS + "domain",
    RDFS + "range", RDFS + "subPropertyOf", SKOS + "definition", SKOS + "example",
    SKOS + "prefLabel", SKOS + "altLabel", SKOS + "inScheme", SKOS + "topConceptOf",
    SKOS + "notation", SKOS + "broader", SKOS + "scopeNote", OWL + "inverseOf",
    OWL + "propertyChainAxiom", DCTERMS + "license", TERMS + "uptakeRank",
}  # fmt: skip
#: Predicates that tell of the term's past and are shown as its history.
HISTORY: Final = {
    DCTERMS + "created", DCTERMS + "modified", DCTERMS + "issued", DCTERMS + "isReplacedBy",
    DCTERMS + "replaces", OWL + "deprecated", OWL + "versionInfo", SKOS + "changeNote",
    SKOS + "historyNote", SKOS + "editorialNote",
}  # fmt: skip


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


def read_vocabulary(folder: Path) -> Vocabulary:
    """Return what an ontology folder declares; terms are sorted by name, own ones first.

    Raises:
        ResourceError: a file is missing or cannot be read.

    """
    quads = frozenset(ontology_quads(folder))
    profile = read_profile(folder)
    reader = _Reader(quads)
    own = [reader.term(iri, kind) for iri, kind in reader.declared()]
    known = {term.iri for term in own}
    foreign = [*_foreign(profile.kinds.values(), "class"), *_foreign(profile.fields.values(), "")]
    terms = [*own, *(term for term in foreign if term.iri not in known)]
    terms.sort(key=lambda term: (not term.own, term.kind, term.page.casefold()))
    about = reader.about(ONTOLOGY)
    rules = dict(_rules(_Reader(frozenset(shape_quads(folder)))))
    return Vocabulary(tuple(terms), tuple(reader.schemes()), profile, about, quads, rules)


def _rules(shapes: "_Reader") -> Iterator[tuple[str, tuple[Words, ...]]]:
    for shape in shapes.subjects():
        for target in shapes.iris(shape, SH + "targetClass"):
            own = [shapes.words(shape, SH + "message")]
            own += [shapes.words(p, SH + "message") for p in shapes.nodes(shape, SH + "property")]
            told = tuple(dict.fromkeys(rule for rule in own if rule.en))
            if told:
                yield target, told


def _foreign(entries: Iterable[Kind | Field], kind: str) -> Iterator[Term]:
    for entry in entries:
        iri = entry.name.iri
        names = Words(entry.name.zh, entry.name.en)
        page = shortened(iri).replace(":", "-")
        if not iri.startswith(TERMS) and "/" not in page:
            nothing = Words("", "")
            yield Term(iri, kind or "property", page, names, nothing, nothing)


class _Reader:
    def __init__(self, quads: frozenset[Quad]) -> None:
        self._of: dict[str, list[tuple[str, NamedNode | BlankNode | Literal]]] = {}
        for quad in sorted(quads, key=str):
            if not isinstance(quad.object, NamedNode | BlankNode | Literal):
                continue
            subject = quad.subject
            if isinstance(subject, NamedNode | BlankNode):
                self._of.setdefault(subject.value, []).append((quad.predicate.value, quad.object))

    def subjects(self) -> list[str]:
        return sorted(self._of)

    def nodes(self, iri: str, predicate: str) -> list[str]:
        """Return the things, blank nodes too, that a predicate leads to."""
        found = [v.value for p, v in self._of.get(iri, []) if p == predicate]
        return sorted(found, key=lambda node: self.texts(node, SH + "message"))

    def declared(self) -> list[tuple[str, str]]:
        found: dict[str, str] = {}
        for iri in sorted(self._of):
            if iri.startswith(TERMS):
                for value in self.iris(iri, RDF + "type"):
                    if value in _KINDS:
                        found.setdefault(iri, _KINDS[value])
        return list(found.items())

    def term(self, iri: str, kind: str) -> Term:
        parent = RDFS + ("subClassOf" if kind == "class" else "subPropertyOf")
        return Term(
            iri,
            kind,
            local_name(iri),
            self.words(iri, RDFS + "label"),
            self.words(iri, SKOS + "definition"),
            self.words(iri, SKOS + "example"),
            parents=self.iris(iri, parent),
            domains=self.iris(iri, RDFS + "domain"),
            ranges=self.iris(iri, RDFS + "range"),
            inverses=self.inverses(iri),
            chains=tuple(self.list_of(head) for head in self.chain_heads(iri)),
            more=tuple(self.rest(iri)),
            history=tuple(self.past(iri)),
        )

    def schemes(self) -> Iterator[Scheme]:
        for iri in sorted(self._of):
            if OWL + "Ontology" in self.iris(iri, RDF + "type") or not iri.startswith(SCHEMES):
                continue
            if SKOS + "ConceptScheme" in self.iris(iri, RDF + "type"):
                members = [c for c in sorted(self._of) if iri in self.iris(c, SKOS + "inScheme")]
                concepts = sorted(
                    (self.concept(member) for member in members),
                    key=lambda c: (not c.rank, c.rank.zfill(4)),
                )
                yield Scheme(
                    iri,
                    local_name(iri),
                    self.words(iri, SKOS + "prefLabel"),
                    self.words(iri, SKOS + "definition"),
                    tuple(concepts),
                    tuple(self.rest(iri)),
                )

    def concept(self, iri: str) -> Concept:
        texts = {text: self.texts(iri, text) for text in (SKOS + "notation", TERMS + "uptakeRank")}
        return Concept(
            iri,
            local_name(iri),
            self.words(iri, SKOS + "prefLabel"),
            self.words(iri, SKOS + "definition"),
            self.words(iri, SKOS + "altLabel"),
            self.words(iri, SKOS + "scopeNote"),
            next((text for text, _ in texts[SKOS + "notation"]), ""),
            next((text for text, _ in texts[TERMS + "uptakeRank"]), ""),
            self.iris(iri, SKOS + "broader"),
            tuple(self.rest(iri)) + tuple(self.past(iri)),
        )

    def about(self, iri: str) -> dict[str, tuple[tuple[str, str], ...]]:
        found: dict[str, list[tuple[str, str]]] = {}
        for predicate, value in self._of.get(iri, []):
            language = value.language or "" if isinstance(value, Literal) else ""
            found.setdefault(local_name(predicate), []).append((value.value, language))
        return {name: tuple(values) for name, values in found.items()}

    def words(self, iri: str, predicate: str) -> Words:
        """Return all texts of a predicate in both languages, several joined by a semicolon."""
        texts = self.texts(iri, predicate)
        zh = "；".join(text for text, language in texts if language == "zh")
        en = "; ".join(text for text, language in texts if language == "en")
        return Words(zh or en, en or zh)

    def texts(self, iri: str, predicate: str) -> list[tuple[str, str]]:
        return [
            (value.value, value.language or "")
            for found, value in self._of.get(iri, [])
            if found == predicate and isinstance(value, Literal)
        ]

    def iris(self, iri: str, predicate: str) -> tuple[str, ...]:
        return tuple(
            value.value
            for found, value in self._of.get(iri, [])
            if found == predicate and isinstance(value, NamedNode)
        )

    def inverses(self, iri: str) -> tuple[str, ...]:
        other = [s for s in sorted(self._of) if iri in self.iris(s, OWL + "inverseOf")]
        return tuple(dict.fromkeys((*self.iris(iri, OWL + "inverseOf"), *other)))

    def chain_heads(self, iri: str) -> list[str]:
        return [
            value.value
            for found, value in self._of.get(iri, [])
            if found == OWL + "propertyChainAxiom" and isinstance(value, BlankNode)
        ]

    def list_of(self, head: str) -> tuple[str, ...]:
        first = self.iris(head, RDF + "first")
        rest = [v.value for p, v in self._of.get(head, []) if p == RDF + "rest"]
        return (*first, *self.list_of(rest[0])) if rest and rest[0] != RDF + "nil" else first

    def rest(self, iri: str) -> Iterator[tuple[str, str, str]]:
        for predicate, value in self._of.get(iri, []):
            if predicate not in _SHOWN | HISTORY and not isinstance(value, BlankNode):
                yield _stated(predicate, value)

    def past(self, iri: str) -> Iterator[tuple[str, str, str]]:
        for predicate, value in self._of.get(iri, []):
            if predicate in HISTORY and not isinstance(value, BlankNode):
                yield _stated(predicate, value)


def _stated(predicate: str, value: NamedNode | Literal) -> tuple[str, str, str]:
    """Return predicate, value and the language of a text, “iri” for a thing."""
    language = "iri" if isinstance(value, NamedNode) else value.language or ""
    return predicate, value.value, language
