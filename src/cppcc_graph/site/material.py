"""What the pages tell, and how they name and link it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from cppcc_graph.facts.profile import Field
from cppcc_graph.rdf.identifiers import SCHEMES, scheme_of
from cppcc_graph.rdf.prefixes import shortened
from cppcc_graph.rdf.questions import Question
from cppcc_graph.site.examples import Piece
from cppcc_graph.site.sources import Alignment, Change, uses
from cppcc_graph.site.terms import Vocabulary
from cppcc_graph.site.things import Thing


@dataclass(frozen=True)
class Material:
    """Everything the pages tell: the vocabulary and what stands beside it.

    ``extra`` names further files in both languages; ``fallback`` are examples from data.
    """

    vocabulary: Vocabulary
    questions: Sequence[Question]
    alignments: Sequence[Alignment]
    log: Sequence[tuple[str, list[str]]]
    pieces: Sequence[Piece]
    fallback: Sequence[Piece]
    changes: Sequence[Change]
    snippets: Mapping[str, str]
    things: Sequence[Thing]
    extra: Sequence[tuple[str, str, Sequence[str]]] = field(default=())

    @cached_property
    def asked(self) -> dict[str, list[Question]]:
        """The questions that use each term, by its IRI."""
        return uses(self.questions)

    @cached_property
    def aligned(self) -> dict[str, list[Alignment]]:
        """The alignments of each term, by its IRI."""
        found: dict[str, list[Alignment]] = {}
        for alignment in self.alignments:
            found.setdefault(alignment.subject, []).append(alignment)
        return found


@dataclass(frozen=True, slots=True)
class Links:
    """Names and links of terms for templates: in one language, from a page at ``root``."""

    vocabulary: Vocabulary
    language: str
    base: str

    def name(self, iri: str) -> str:
        """Return the name of a term, scheme or concept, else its prefixed name."""
        return self.vocabulary.words_of(iri).of(self.language)

    def short(self, iri: str) -> str:
        """Return the prefixed name."""
        return shortened(iri)

    def link(self, iri: str) -> str:
        """Return the relative link to a page, nothing for what has none."""
        term = self.vocabulary.by_iri.get(iri)
        if term:
            return f"{self.base}terms/{term.page}.html"
        if iri in self.vocabulary.concepts:
            scheme, concept = self.vocabulary.concepts[iri]
            return f"{self.base}schemes/{scheme.page}.html#{concept.anchor}"
        if any(scheme.iri == iri for scheme in self.vocabulary.schemes):
            return f"{self.base}schemes/{iri.removeprefix(SCHEMES)}.html"
        return ""

    def scheme(self, field: Field) -> str:
        """Return the scheme a coded property takes its values from."""
        return SCHEMES + scheme_of(field.codes[0].iri)
