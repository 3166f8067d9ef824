"""The example of each term: a piece of a file under ``ontology/examples``, in Turtle and JSON-LD.

The examples are pieces of checked files, cut at the blank lines between things, so that no example
is written twice. The JSON-LD is made with the published context and says the same triples.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, parse, serialize

from cppcc_graph.facts.profile import Language, Profile, Value
from cppcc_graph.rdf.context import FILES, KEYWORDS
from cppcc_graph.rdf.identifiers import ROOT
from cppcc_graph.site.terms import RDF

_PREFIX: Final = re.compile(r"^@prefix\s+([\w.-]*):\s*<([^>]*)>\s*\.\s*$", re.M)
_COMMENT: Final = re.compile(r"^#.*$", re.M)
_XSD: Final = "http://www.w3.org/2001/XMLSchema#"
#: An example much longer than this shows more than its term.
_LONG: Final = 1_400
_PLAIN: Final = {
    Value.TEXT: "", Value.STRING: _XSD + "string", Value.INTEGER: _XSD + "integer",
    Value.DECIMAL: _XSD + "decimal", Value.BOOLEAN: _XSD + "boolean", Value.DATE: _XSD + "date",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Piece:
    """What an example file says of one or a few things: its Turtle, prefixes and triples."""

    file: str
    turtle: str
    prefixes: Mapping[str, str]
    quads: tuple[Quad, ...]

    @property
    def document(self) -> str:
        """The piece as a Turtle document of its own."""
        used = {p: iri for p, iri in self.prefixes.items() if re.search(rf"\b{p}:", self.turtle)}
        head = "\n".join(f"@prefix {name}: <{iri}> ." for name, iri in sorted(used.items()))
        return f"{head}\n\n{self.turtle}\n"


def pieces(folder: Path) -> list[Piece]:
    """Return the pieces of all example files below a folder, in the order of files and lines."""
    found = []
    for path in sorted(folder.rglob("*.ttl")):
        if not {"broken", "bad", "invalid"} & {*path.relative_to(folder).parts, *_words(path)}:
            found += _pieces(path, path.relative_to(folder).as_posix())
    return found


def _words(path: Path) -> set[str]:
    return set(re.split(r"[-_.]", path.name))


def _pieces(path: Path, name: str) -> list[Piece]:
    text = path.read_text("utf-8")
    prefixes = dict(_PREFIX.findall(text))
    head = "".join(f"@prefix {p}: <{iri}> .\n" for p, iri in prefixes.items())
    body = _PREFIX.sub("", text)
    found = []
    for block in re.split(r"\n\s*\n", body):
        turtle = _COMMENT.sub("", block).strip()
        try:
            quads = tuple(parse(head + turtle, RdfFormat.TURTLE))
        except SyntaxError:
            continue  # a blank line inside a thing: the rest of it is no document
        if quads:
            found.append(Piece(name, re.sub(r"\n\n+", "\n", turtle), prefixes, quads))
    return found


def example_of(iri: str, found: Iterable[Piece]) -> Piece | None:
    """Return the piece that shows a term best: not too long, and of a class the richest one."""
    typed, using = [], []
    for piece in found:
        if any(q.predicate.value == RDF + "type" and _is(q.object, iri) for q in piece.quads):
            typed.append(piece)
        elif any(q.predicate.value == iri or _is(q.object, iri) for q in piece.quads):
            using.append(piece)
    if typed:
        short = [piece for piece in typed if len(piece.turtle) <= _LONG]
        return max(short, key=lambda piece: len(piece.turtle)) if short else _shortest(typed)
    rich = [piece for piece in using if len(piece.quads) >= 4]
    return _shortest(rich or using) if using else None


def files_with(iri: str, found: Iterable[Piece]) -> list[str]:
    """Return the names of the example files that use a term."""
    return sorted({
        piece.file
        for piece in found
        if any(q.predicate.value == iri or _is(q.object, iri) for q in piece.quads)
    })  # fmt: skip


def _shortest(found: Sequence[Piece]) -> Piece:
    return min(found, key=lambda piece: len(piece.turtle))


def _is(term: object, iri: str) -> bool:
    return isinstance(term, NamedNode) and term.value == iri


def jsonld(piece: Piece, profile: Profile) -> str:
    """Return the triples of a piece as JSON-LD with English keys and the published context."""
    writer = _Writer(piece, profile)
    things = writer.things()
    context: list[Any] = [ROOT + FILES[Language.EN]]
    if writer.used:
        context.append({name: piece.prefixes[name] for name in sorted(writer.used)})
    head = {"@context": context if len(context) > 1 else context[0]}
    body = things[0] if len(things) == 1 else {KEYWORDS["contents"].en: things}
    return json.dumps({**head, **body}, ensure_ascii=False, indent=2)


class _Writer:
    def __init__(self, piece: Piece, profile: Profile) -> None:
        self._piece = piece
        self._kinds = {kind.name.iri: kind.name.en for kind in profile.kinds.values()}
        self._fields = profile.fields
        self._codes = {
            code.iri: code.en for field in profile.fields.values() for code in field.codes
        }
        self._ours = {"cppcc", "e", "report", "code"}
        self.used: set[str] = set()
        self._of: dict[str, list[Quad]] = {}
        for quad in piece.quads:
            self._of.setdefault(_key(quad.subject), []).append(quad)
        self._inner = {_key(q.object) for q in piece.quads if isinstance(q.object, BlankNode)}

    def things(self) -> list[dict[str, Any]]:
        return [self._thing(subject) for subject in self._of if subject not in self._inner]

    def _thing(self, subject: str) -> dict[str, Any]:
        thing: dict[str, Any] = {} if subject.startswith("_:") else {"id": self._short(subject)}
        types = [
            quad.object.value
            for quad in self._of[subject]
            if quad.predicate.value == RDF + "type" and isinstance(quad.object, NamedNode)
        ]
        if types:
            names = [self._kinds.get(iri) or self._short(iri) for iri in types]
            thing["type"] = names[0] if len(names) == 1 else names
        for quad in self._of[subject]:
            if quad.predicate.value != RDF + "type":
                self._put(thing, quad.predicate.value, quad.object)
        return thing

    def _put(self, thing: dict[str, Any], path: str, value: object) -> None:
        field = self._fields.get(path)
        key = field.name.en if field else self._short(path)
        if field and field.value is Value.TEXT and isinstance(value, Literal):
            texts = thing.setdefault(key, {})
            language = value.language or "@none"
            given = texts.get(language)
            texts[language] = value.value if given is None else [*_listed(given), value.value]
            return
        written = self._value(path, value)
        thing[key] = written if key not in thing else [*_listed(thing[key]), written]

    def _value(self, path: str, value: object) -> Any:
        field = self._fields.get(path)
        if isinstance(value, BlankNode):
            return self._thing(_key(value)) if _key(value) in self._of else {}
        if isinstance(value, NamedNode):
            if field and field.value is Value.CODE:
                return self._codes.get(value.value) or self._short(value.value)
            if field and field.value is Value.TERM and value.value in self._fields:
                own = value.value != path
                return self._fields[value.value].name.en if own else self._short(value.value)
            written = self._short(value.value)
            return written if field and field.value is Value.THING else {"id": written}
        if isinstance(value, Literal):
            return self._literal(path, value)
        return str(value)

    def _literal(self, path: str, value: Literal) -> Any:
        field = self._fields.get(path)
        kind = value.datatype.value
        usual = field is not None and _PLAIN.get(field.value) == kind
        if usual and kind in (_XSD + "integer", _XSD + "boolean"):
            return json.loads(value.value)
        if usual or (field and kind == _XSD + "nonNegativeInteger"):
            return json.loads(value.value) if kind.endswith("Integer") else value.value
        if value.language:
            return {"@value": value.value, "@language": value.language}
        return {"@value": value.value, "@type": self._short(kind)}

    def _short(self, iri: str) -> str:
        prefixes = {"cppcc": ROOT + "ns#", "e": ROOT + "id/", "code": ROOT + "scheme/"}
        for name, base in {**self._piece.prefixes, **prefixes}.items():
            if iri.startswith(base) and len(iri) > len(base):
                if name not in self._ours:
                    self.used.add(name)
                return f"{name}:{iri.removeprefix(base)}"
        return iri


def _key(term: object) -> str:
    return f"_:{term.value}" if isinstance(term, BlankNode) else getattr(term, "value", "")


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def pieces_of_data(quads: Iterable[Quad], prefixes: Mapping[str, str]) -> list[Piece]:
    """Return what a dataset says of each of its things, for terms that no example file shows."""
    of: dict[str, set[Quad]] = {}
    for quad in quads:
        if isinstance(quad.subject, NamedNode):
            triple = Quad(quad.subject, quad.predicate, quad.object)
            of.setdefault(quad.subject.value, set()).add(triple)
    found = []
    for subject in sorted(of):
        mine = tuple(sorted(of[subject], key=str))
        data = serialize(
            (quad.triple for quad in mine), format=RdfFormat.TURTLE, prefixes=dict(prefixes)
        )
        turtle = _PREFIX.sub("", (data or b"").decode("utf-8")).strip().replace("\t", "  ")
        found.append(Piece("", turtle, prefixes, mine))
    return found
