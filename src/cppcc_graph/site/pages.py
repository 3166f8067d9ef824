"""The pages of the site in one language; the same vocabulary gives the same bytes.

Everything from data goes through Jinja's escaping; diagrams are made by :mod:`.picture`, which
escapes for itself. Pages load only their own style sheet and scripts, by relative links.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from cppcc_graph.rdf.identifiers import SCHEMES, TERMS, scheme_of
from cppcc_graph.rdf.prefixes import shortened
from cppcc_graph.site.examples import example_of, files_with, jsonld
from cppcc_graph.site.material import Links, Material
from cppcc_graph.site.overview import overview
from cppcc_graph.site.picture import Drawer, neighbours
from cppcc_graph.site.sources import Change, changes_of
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
        yield self._page(
            "changes.html",
            "changes",
            self._words["changes"],
            log=m.log,
            versions=_versions(m.changes),
        )

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
            past=self._past(term.iri),
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
        past = self._past(scheme.iri)
        for concept in scheme.concepts:
            name = concept.names.of(self._language)
            past += [(version, f"{name}: {line}") for version, line in self._past(concept.iri)]
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

    def _past(self, iri: str) -> list[tuple[str, str]]:
        """Return what happened to a term, each with its version, newest first."""
        told = []
        for change in self._m.changes:
            if change.term == iri:
                # The word alone is the warning on the page of a deprecated term.
                key = "deprecated-in" if change.change == "deprecated" else change.change
                kind = self._words.get(key, change.change)
                parts = (change.date, kind, change.note.of(self._language))
                told.append((change.version, " ".join(filter(None, parts))))
        return [*told, *changes_of(iri, self._m.log)]

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


def _versions(changes: Iterable[Change]) -> list[tuple[str, str, dict[str, list[Change]]]]:
    """Return version, date and the changes of each kind, in the order given."""
    found: dict[tuple[str, str], dict[str, list[Change]]] = {}
    for change in changes:
        kinds = found.setdefault((change.version, change.date), {})
        kinds.setdefault(change.change, []).append(change)
    return [(version, date, kinds) for (version, date), kinds in found.items()]


def _safe(picture: str) -> Markup:
    return Markup(picture)  # noqa: S704 – made by our own drawer, which escapes every text


def _general(kinds: Iterable[str], vocabulary: Vocabulary) -> list[str]:
    """Return the most general of some kinds."""
    known = set(kinds)
    of = vocabulary.profile.kinds
    return sorted(iri for iri in known if of[iri].ancestors & known == {iri})
