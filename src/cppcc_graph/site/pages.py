"""The pages of the site in one language; the same vocabulary gives the same bytes.

Everything from data goes through Jinja's escaping; diagrams are made by :mod:`.picture`, which
escapes for itself. Pages load only their own style sheet and scripts, by relative links.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from cppcc_graph.facts.profile import Field
from cppcc_graph.rdf.identifiers import SCHEMES, TERMS, scheme_of
from cppcc_graph.rdf.prefixes import shortened
from cppcc_graph.rdf.questions import Question
from cppcc_graph.site.examples import Piece, example_of, files_with, jsonld
from cppcc_graph.site.initials import initials
from cppcc_graph.site.overview import overview
from cppcc_graph.site.picture import Drawer, neighbours
from cppcc_graph.site.sources import Alignment, changes_of, uses
from cppcc_graph.site.terms import Scheme, Term, Vocabulary
from cppcc_graph.site.things import Thing
from cppcc_graph.site.words import words

TEMPLATES: Final = Path(__file__).with_name("templates")
_ENDS: Final = ("ttl", "jsonld", "rdf", "nt")
_MENU: Final = (
    ("index.html", "start"), ("use.html", "use"), ("terms.html", "terms"),
    ("schemes.html", "schemes"), ("questions.html", "questions"),
    ("alignments.html", "alignments"), ("graph.html", "graph"), ("changes.html", "changes"),
)  # fmt: skip
_TYPES: Final = (
    ("ttl", "text/turtle"), ("jsonld", "application/ld+json"), ("rdf", "application/rdf+xml"),
)  # fmt: skip


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


def pages(material: Material, language: str) -> Iterator[tuple[str, str]]:
    """Yield path and HTML of every page in a language; English ones are below ``en/``."""
    maker = _Maker(material, language)
    yield from maker.single_pages()
    for term in material.vocabulary.terms:
        yield maker.term(term)
    for scheme in material.vocabulary.schemes:
        yield maker.scheme(scheme)
    known = {thing.iri: thing for thing in material.things}
    for thing in material.things:
        yield maker.thing(thing, known)


def search_index(material: Material, language: str) -> str:
    """Return the script with the search index of a language."""
    w, vocabulary = words(language), material.vocabulary
    other = "en" if language == "zh" else "zh"
    entries = [
        (t.names, t.short, w[t.kind], f"terms/{t.page}.html", t.definition, "")
        for t in vocabulary.terms
    ]
    for scheme in vocabulary.schemes:
        page = f"schemes/{scheme.page}.html"
        code = f"{w['code']} · {scheme.names.of(language)}"
        entries.append(
            (scheme.names, f"code:{scheme.page}", w["scheme"], page, scheme.definition, "")
        )
        entries += [
            (c.names, f"code:{c.anchor}", code, f"{page}#{c.anchor}", c.definition,
             f"{c.others.zh} {c.others.en}".strip())
            for c in scheme.concepts
        ]  # fmt: skip
    rows = [
        {
            "name": names.of(language), "other": names.of(other), "zh": names.zh, "en": names.en,
            "id": short, "kind": kind, "url": url, "py": initials(names.zh),
            "def": definition.of(language), "also": also,
        }
        for names, short, kind, url, definition, also in entries
    ]  # fmt: skip
    lines = ",\n".join(json.dumps(row, ensure_ascii=False, sort_keys=True) for row in rows)
    return f"window.cppccIndex = [\n{lines}\n];\n"


class _Maker:
    def __init__(self, material: Material, language: str) -> None:
        self._m = material
        self._v = material.vocabulary
        self._language = language
        self._other = "en" if language == "zh" else "zh"
        self._pages = "" if language == "zh" else "en/"
        self._words = words(language)
        self._templates = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            keep_trailing_newline=True,
        )

    def single_pages(self) -> Iterator[tuple[str, str]]:
        v, m = self._v, self._m
        counts = {
            "class": len(v.of("class")), "property": len(v.of("property")),
            "scheme": len(v.schemes), "concept": len(v.concepts), "question": len(m.questions),
        }  # fmt: skip
        title = self._words["start"]
        picture = overview(v, self._drawer(""), title=title, language=self._language)
        yield self._page(
            "index.html",
            "index",
            self._words["site"],
            counts=counts,
            picture=_safe(picture),
            extra=m.extra,
            ends=_ENDS,
        )
        yield self._page("use.html", "use", self._words["use"], snippets=m.snippets)
        groups = [
            ("classes", v.of("class")), ("properties", v.of("property")),
            ("annotations", v.of("annotation")), ("foreign", [t for t in v.terms if not t.own]),
        ]  # fmt: skip
        yield self._page("terms.html", "terms", self._words["terms"], groups=groups)
        yield self._page("schemes.html", "schemes", self._words["schemes"], schemes=v.schemes)
        asked = [(group, list(each)) for group, each in groupby(m.questions, lambda q: q.group)]
        yield self._page("questions.html", "questions", self._words["questions"], groups=asked)
        yield self._page("alignments.html", "alignments", self._words["alignments"],
                         alignments=m.alignments, subjects=True)  # fmt: skip
        yield self._page("graph.html", "graph", self._words["graph"], things=m.things)
        yield self._page("changes.html", "changes", self._words["changes"], log=m.log)

    def term(self, term: Term) -> tuple[str, str]:
        v, m = self._v, self._m
        field = v.profile.fields.get(term.iri)
        kind = v.profile.kinds.get(term.iri)
        entry = field or kind
        below = [other.iri for other in v.terms if term.iri in other.parents]
        owners = [k.name.iri for k in v.profile.kinds.values() if term.iri in k.fields]
        title = f"{term.names.of(self._language)} · {self._words['neighbours']}"
        picture = neighbours(term, v, self._drawer("terms/"), title=title)
        return self._page(
            f"terms/{term.page}.html",
            "term",
            f"{term.names.of(self._language)} ({term.short})",
            summary=term.definition.of(self._language),
            term=term,
            below=below,
            owners=_general(owners, v),
            field=field,
            keys=entry.name if entry else None,
            rows=list(self._rows(term)),
            rules=[rule for a in sorted(kind.ancestors) for rule in v.rules.get(a, ())]
            if kind
            else [],
            picture=_safe(picture),
            questions=m.asked.get(term.iri, []),
            alignments=m.aligned.get(term.iri, []),
            subjects=False,
            past=changes_of(term.iri, m.log),
            **self._example(term.iri),
        )

    def scheme(self, scheme: Scheme) -> tuple[str, str]:
        v, m = self._v, self._m
        users = [
            f.name.iri for f in v.profile.fields.values()
            if f.codes and SCHEMES + scheme_of(f.codes[0].iri) == scheme.iri
        ]  # fmt: skip
        shown = next((c.iri for c in scheme.concepts if example_of(c.iri, m.pieces)), None)
        shown = shown or (scheme.concepts[0].iri if scheme.concepts else scheme.iri)
        past = changes_of(scheme.iri, m.log)
        for concept in scheme.concepts:
            past += [change for change in changes_of(concept.iri, m.log) if change not in past]
        return self._page(
            f"schemes/{scheme.page}.html",
            "scheme",
            f"{scheme.names.of(self._language)} (code:{scheme.page})",
            summary=scheme.definition.of(self._language),
            scheme=scheme,
            users=users,
            ranked=any(concept.rank for concept in scheme.concepts),
            aligned=m.aligned,
            asked=m.asked,
            past=past,
            formats=[(f"schemes/{scheme.page}.{end}", kind) for end, kind in _TYPES],
            **self._example(shown),
        )

    def thing(self, thing: Thing, known: Mapping[str, Thing]) -> tuple[str, str]:
        formats = [(f"doc/{thing.page}.ttl", "text/turtle"),
                   (f"doc/{thing.page}.jsonld", "application/ld+json")]  # fmt: skip
        return self._page(
            f"doc/{thing.page}.html",
            "thing",
            thing.names.of(self._language),
            thing=thing,
            known=known,
            formats=formats,
        )

    def _example(self, iri: str) -> dict[str, Any]:
        piece = example_of(iri, self._m.pieces) or example_of(iri, self._m.fallback)
        if piece is None:
            return {"turtle": "", "jsonld": "", "file": "", "files": []}
        return {
            "turtle": piece.document,
            "jsonld": jsonld(piece, self._v.profile) + "\n",
            "file": piece.file,
            "files": files_with(iri, self._m.pieces),
        }

    def _rows(self, term: Term) -> Iterator[dict[str, Any]]:
        """Yield the properties of a class: required ones first, then its own, then inherited."""
        kinds, fields = self._v.profile.kinds, self._v.profile.fields
        kind = kinds.get(term.iri)
        if kind is None:
            return
        above = {
            path: other.name.iri
            for other in kinds.values()
            if other.name.iri in kind.ancestors - {term.iri}
            for path in other.fields
        }
        for path in sorted(
            kind.fields, key=lambda p: (p not in kind.required, p in above, shortened(p))
        ):
            if path in fields:
                yield {
                    "iri": path,
                    "field": fields[path],
                    "required": path in kind.required,
                    "single": path in kind.single,
                    "above": above.get(path, ""),
                }

    def _drawer(self, folder: str) -> Drawer:
        links = Links(self._v, self._language, self._base(folder))
        return Drawer(links.name, links.link)

    def _base(self, page: str) -> str:
        """Return the way from a page to the folder of the language's pages."""
        return "../" * page.count("/")

    def _page(self, page: str, template: str, title: str, **values: Any) -> tuple[str, str]:
        site = self._words["site"]
        path = self._pages + page
        root = "../" * path.count("/")
        twin = f"{root}{'en/' if self._language == 'zh' else ''}{page}"
        v = self._v
        given = {"summary": "", "formats": [(f"ns.{end}", kind) for end, kind in _TYPES], **values}
        html = self._templates.get_template(f"{template}.html.j2").render(
            title=title if title == site else f"{title} – {site}",
            language=self._language,
            other=self._other,
            root=root,
            twin=twin,
            pages=self._pages,
            here=page,
            menu=_MENU,
            w=self._words,
            l=Links(v, self._language, self._base(page)),
            ns=TERMS,
            about=v.about,
            version=v.value("versionInfo"),
            licence=v.value("license"),
            **given,
        )
        return path, "\n".join(line.rstrip() for line in html.split("\n"))


def _safe(picture: str) -> Markup:
    return Markup(picture)  # noqa: S704 – made by our own drawer, which escapes every text


def _general(kinds: Iterable[str], vocabulary: Vocabulary) -> list[str]:
    """Return the most general of some kinds."""
    known = set(kinds)
    of = vocabulary.profile.kinds
    return sorted(iri for iri in known if of[iri].ancestors & known == {iri})
