"""RDF that somebody else wrote, read so that a mistake in it can be shown at its place."""

import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pyoxigraph import BlankNode, NamedNode, Quad, RdfFormat, parse

from cppcc_graph.errors import InputError
from cppcc_graph.rdf.prefixes import PREFIXES
from cppcc_graph.rdf.published import packaged

#: The ending of a file name says its format.
FORMATS: Final = {
    ".ttl": RdfFormat.TURTLE,
    ".turtle": RdfFormat.TURTLE,
    ".jsonld": RdfFormat.JSON_LD,
    ".json": RdfFormat.JSON_LD,
    ".nt": RdfFormat.N_TRIPLES,
    ".nq": RdfFormat.N_QUADS,
    ".trig": RdfFormat.TRIG,
    ".rdf": RdfFormat.RDF_XML,
    ".owl": RdfFormat.RDF_XML,
    ".xml": RdfFormat.RDF_XML,
}
#: What relative IRIs are resolved against; nothing of ours is found there.
BASE: Final = "https://example.org/data/"


@dataclass(frozen=True, slots=True)
class Source:
    """One file of RDF: its quads in the order read, its own prefixes and its text.

    ``strays`` are the keys of JSON-LD that mean nothing there, each with what to say of it.
    """

    name: str
    quads: tuple[Quad, ...]
    prefixes: Mapping[str, str]
    text: str
    strays: Mapping[str, str]

    def short(self, term: str) -> str:
        """Return an IRI as this file would write it: with a prefix of its own, else of ours."""
        for name, base in sorted({**PREFIXES, **self.prefixes}.items(), key=lambda p: -len(p[1])):
            local = term.removeprefix(base)
            if base and local != term and re.fullmatch(r"[\w.-]*\w|", local):
                return f"{name}:{local}"
        return f"<{term}>" if ":" in term else term

    def line(self, subject: str, clues: tuple[str, ...] = ()) -> int:
        """Return the line where a thing is described first, 0 where that cannot be seen.

        With ``clues``, the IRIs or words of a statement, it is the line that has most of them, from
        there to the next thing.
        """
        lines = self.text.split("\n")
        names = self._names(subject)
        starts = [n for n, line in enumerate(lines) if any(_opens(line, name) for name in names)]
        if not starts:
            return 0
        words = [self._names(clue) if ":" in clue else {clue} for clue in clues if clue]
        best, found = 0, starts[0]
        for number in range(starts[0], len(lines)):
            # The value tells more than the property, whose name others may have too.
            told = sum(
                weight
                for weight, each in enumerate(words, 1)
                if any(word in lines[number] for word in each)
            )
            if told > best:
                best, found = told, number
            if lines[number].rstrip().endswith(" .") or not lines[number].strip():
                break
        return found + 1

    def line_of_key(self, key: str) -> int:
        """Return the first line with a JSON key, 0 where it cannot be seen."""
        lines = enumerate(self.text.split("\n"), 1)
        return next((n for n, line in lines if re.search(rf'"{re.escape(key)}"\s*:', line)), 0)

    def _names(self, iri: str) -> set[str]:
        """Return the ways a file may write an IRI; JSON writes them in quotation marks."""
        short = self.short(iri)
        # A document may name its things relative to its own address.
        last = re.split(r"[/#]", iri)[-1]
        return {short, f"<{iri}>", f'"{short}"', f'"{iri}"', f'"{last}"'}


def _opens(line: str, name: str) -> bool:
    head = line.strip().lstrip("[{ ")
    if name.startswith('"'):
        return bool(re.search(rf'"(?:@?id|编号)"\s*:\s*{re.escape(name)}', head))
    return head == name or (head.startswith(name) and head[len(name)] in " \t;,")


def read(path: Path) -> Source:
    """Return the RDF of a file; ``-`` is standard input, Turtle or JSON-LD.

    Raises:
        InputError: it is missing, of no known format or broken; the message says where.

    """
    name = str(path)
    if name == "-":
        data = sys.stdin.buffer.read()
        name = "standard input"
        form = RdfFormat.JSON_LD if data.lstrip()[:1] in (b"{", b"[") else RdfFormat.TURTLE
    else:
        data = _bytes(path)
        if path.suffix.lower() not in FORMATS:
            known = " ".join(FORMATS)
            raise InputError(f"{path}: no RDF format ends in “{path.suffix}”; use one of {known}")
        form = FORMATS[path.suffix.lower()]
    text = _decoded(data, name)
    content, prefixes, strays = text, dict[str, str](), dict[str, str]()
    if form is RdfFormat.JSON_LD:
        content, prefixes, strays = packaged(text, name)
    if form is RdfFormat.RDF_XML and "<!DOCTYPE" in text:
        raise InputError(f"{name}: has a DOCTYPE, which is not read; take it out")
    try:
        reader = parse(content, form, base_iri=BASE)
        quads = tuple(reader)
        prefixes |= reader.prefixes
    except (SyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None)
        place = f"{name}:{line}" if line and form is not RdfFormat.JSON_LD else name
        raise InputError(f"{place}: {getattr(error, 'msg', error)}; mend it there") from error
    return Source(name, quads, prefixes, text, strays)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise InputError(f"{path}: there is no such file; check the name") from error
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}; name a file of RDF") from error


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{name}: is not UTF-8 ({error.reason}); save it as UTF-8") from error


def named(term: object) -> str:
    """Return the IRI of a named node or the label of a blank node, nothing for a literal."""
    if isinstance(term, BlankNode):
        return f"_:{term.value}"
    return term.value if isinstance(term, NamedNode) else ""
