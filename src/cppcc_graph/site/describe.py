"""The dataset described for machines, with its real counts: VoID, DCAT and a Croissant card.

``make data`` writes them to ``ontology/``; a test holds the files equal to what is counted here.
Counted is the default graph, which holds every triple once; subsets are the named graphs.
"""

import hashlib
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from pyoxigraph import Literal, NamedNode, Quad

from cppcc_graph import __version__
from cppcc_graph.rdf.identifiers import (
    ENTITIES,
    ONTOLOGY,
    ROOT,
)
from cppcc_graph.rdf.serialize import write_bytes
from cppcc_graph.reuse.turtle import turtle
from cppcc_graph.site.counts import (
    ABOUT,
    DATASET,
    DUMP,
    LICENCE,
    PARTS,
    TITLE,
    Counts,
    count,
)
from cppcc_graph.site.croissant import croissant
from cppcc_graph.site.read_terms import read_vocabulary

_VOID: Final = "http://rdfs.org/ns/void#"
_DCAT: Final = "http://www.w3.org/ns/dcat#"
_DCT: Final = "http://purl.org/dc/terms/"
_SD: Final = "http://www.w3.org/ns/sparql-service-description#"
_RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_XSD: Final = "http://www.w3.org/2001/XMLSchema#"
_SPDX: Final = "http://spdx.org/rdf/terms#"
_FOAF: Final = "http://xmlns.com/foaf/0.1/"
_MEDIA: Final = "https://www.iana.org/assignments/media-types/"
_MORE: Final = {"void": _VOID, "dcat": _DCAT, "sd": _SD, "spdx": _SPDX}


def void(counts: Counts) -> bytes:
    """Return the VoID description as Turtle."""
    out = _Statements()
    this = DATASET
    out.type(this, _VOID + "Dataset")
    out.texts(this, _DCT + "title", TITLE)
    out.texts(this, _DCT + "description", ABOUT)
    out.link(this, _DCT + "license", LICENCE)
    out.link(this, _VOID + "dataDump", DUMP)
    out.link(this, _VOID + "feature", "http://www.w3.org/ns/formats/N-Quads")
    out.text(this, _VOID + "uriSpace", ENTITIES)
    out.link(this, _VOID + "exampleResource", ENTITIES + "cppcc-jingzhou")
    for name, number in (
        ("triples", counts.triples), ("entities", counts.entities),
        ("distinctSubjects", counts.subjects), ("distinctObjects", counts.objects),
        ("classes", len(counts.classes)), ("properties", len(counts.properties)),
    ):  # fmt: skip
        out.number(this, _VOID + name, number)
    for base in counts.vocabularies:
        out.link(this, _VOID + "vocabulary", base)
    words = {name: (zh, en) for name, _, zh, en in PARTS}
    for name, number in counts.parts:
        part = f"{DATASET}-{name}"
        out.link(this, _VOID + "subset", part)
        out.type(part, _VOID + "Dataset")
        out.texts(part, _DCT + "title", {"zh": words[name][0], "en": words[name][1]})
        out.number(part, _VOID + "triples", number)
    for kind, path, found in (
        ("class", "entities", counts.classes), ("property", "triples", counts.properties),
    ):  # fmt: skip
        for number, (iri, size) in enumerate(found, 1):
            part = f"{DATASET}-{kind}-{number}"
            out.link(this, f"{_VOID}{kind}Partition", part)
            out.link(part, _VOID + kind, iri)
            out.number(part, _VOID + path, size)
    return out.turtle()


def dcat(counts: Counts, ontology: Path) -> bytes:
    """Return the DCAT catalogue as Turtle: the graph and the ontology with their files."""
    vocabulary = read_vocabulary(ontology)
    out = _Statements()
    catalogue, graph, terms = ROOT + "dcat#catalogue", DATASET, ONTOLOGY
    out.type(catalogue, _DCAT + "Catalog")
    out.texts(catalogue, _DCT + "title", {"zh": "政协知识图谱", "en": "CPPCC Graph"})
    out.link(catalogue, _DCT + "license", LICENCE)
    for dataset, title, about in (
        (graph, TITLE, ABOUT),
        (terms, _both(vocabulary.about, "title"), _both(vocabulary.about, "description")),
    ):
        out.link(catalogue, _DCAT + "dataset", dataset)
        out.type(dataset, _DCAT + "Dataset")
        out.texts(dataset, _DCT + "title", title)
        out.texts(dataset, _DCT + "description", about)
        out.link(dataset, _DCT + "license", LICENCE)
        out.link(dataset, _DCT + "publisher", ROOT + "dcat#contributors")
        for word in ("CPPCC", "政协", "提案"):
            out.text(dataset, _DCAT + "keyword", word, "en" if word.isascii() else "zh")
    out.link(graph, _DCT + "conformsTo", ONTOLOGY)
    out.text(graph, _DCAT + "version", __version__)
    out.text(terms, _DCAT + "version", vocabulary.value("versionInfo"))
    contributors = ROOT + "dcat#contributors"
    out.type(contributors, _FOAF + "Agent")
    out.text(contributors, _FOAF + "name", "cppcc-graph contributors")
    _distribution(out, graph, DUMP, "application/n-quads", counts.size, counts.sha256)
    content = (ontology / "cppcc.ttl").read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    _distribution(out, terms, ROOT + "ns.ttl", "text/turtle", len(content), digest)
    for end, media in (
        ("jsonld", "application/ld+json"), ("rdf", "application/rdf+xml"),
        ("nt", "application/n-triples"),
    ):  # fmt: skip
        _distribution(out, terms, f"{ROOT}ns.{end}", media, None, "")
    return out.turtle()


def _distribution(
    out: "_Statements", dataset: str, url: str, media: str, size: int | None, digest: str
) -> None:
    this = f"{ROOT}dcat#{url.rsplit('/', 1)[1]}"
    out.link(dataset, _DCAT + "distribution", this)
    out.type(this, _DCAT + "Distribution")
    out.link(this, _DCAT + "downloadURL", url)
    out.link(this, _DCAT + "accessURL", url)
    out.link(this, _DCAT + "mediaType", _MEDIA + media)
    out.link(this, _DCT + "license", LICENCE)
    if size is None:
        return
    out.add(this, _DCAT + "byteSize", Literal(f"{size}", datatype=_node("nonNegativeInteger")))
    check = f"{this}-sha256"
    out.link(this, _SPDX + "checksum", check)
    out.type(check, _SPDX + "Checksum")
    out.link(check, _SPDX + "algorithm", _SPDX + "checksumAlgorithm_sha256")
    out.add(check, _SPDX + "checksumValue", Literal(digest, datatype=_node("hexBinary")))


def _both(about: Any, name: str) -> dict[str, str]:
    return {language: text for text, language in about.get(name, ()) if language}


def _node(kind: str) -> NamedNode:
    return NamedNode(_XSD + kind)


class _Statements:
    """Statements collected in order, each once."""

    def __init__(self) -> None:
        self._quads: dict[Quad, None] = {}

    def add(self, subject: str, path: str, value: NamedNode | Literal) -> None:
        self._quads[Quad(NamedNode(subject), NamedNode(path), value)] = None

    def link(self, subject: str, path: str, iri: str) -> None:
        self.add(subject, path, NamedNode(iri))

    def type(self, subject: str, iri: str) -> None:
        self.link(subject, _RDF + "type", iri)

    def text(self, subject: str, path: str, text: str, language: str | None = None) -> None:
        self.add(subject, path, Literal(text, language=language))

    def texts(self, subject: str, path: str, texts: dict[str, str]) -> None:
        for language, text in sorted(texts.items()):
            self.text(subject, path, text, language)

    def number(self, subject: str, path: str, number: int) -> None:
        self.add(subject, path, Literal(f"{number}", datatype=_node("integer")))

    def turtle(self) -> bytes:
        return turtle(self._quads, _MORE).encode("utf-8")


def descriptions(data: bytes, ontology: Path) -> dict[str, bytes]:
    """Return the three files by name."""
    counts = count(data)
    return {
        "void.ttl": void(counts),
        "dcat.ttl": dcat(counts, ontology),
        "croissant.json": croissant(counts),
    }


def main(arguments: Sequence[str]) -> None:
    """Write the three files: dataset, ontology folder."""
    dataset, ontology = map(Path, arguments)
    for name, content in descriptions(dataset.read_bytes(), ontology).items():
        write_bytes(ontology / name, content)


if __name__ == "__main__":
    main(sys.argv[1:])
