"""The dataset described for machines, with its real counts: VoID, DCAT and a Croissant card.

``make data`` writes them to ``ontology/``; a test holds the files equal to what is counted here.
Counted is the default graph, which holds every triple once; subsets are the named graphs.
"""

import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, parse

from cppcc_graph import __version__
from cppcc_graph.rdf.identifiers import (
    DERIVED_GRAPH,
    ENTITIES,
    ONTOLOGY,
    REGISTERS,
    REPORTS,
    ROOT,
    SCHEMES,
)
from cppcc_graph.rdf.prefixes import PREFIXES
from cppcc_graph.rdf.serialize import write_bytes
from cppcc_graph.reuse.turtle import turtle
from cppcc_graph.site.terms import read_vocabulary

DATASET: Final = ROOT + "void#dataset"
DUMP: Final = ROOT + "data/dataset.nq"
LICENCE: Final = "https://creativecommons.org/licenses/by/4.0/"
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
_TITLE: Final = {"zh": "政协知识图谱：荆州市政协2020年", "en": "CPPCC Graph: Jingzhou 2020"}
_ABOUT: Final = {
    "zh": "从荆州市政协2020年工作报告解读中逐句读出的机构、活动、提案、成效与数据，"
    "每项陈述附其出处。",
    "en": "Bodies, activities, proposals, outcomes and figures read sentence by sentence from the "
    "Jingzhou CPPCC 2020 work report, each statement with the place it was read from.",
}
#: The parts of the dataset by the beginning of their graphs' names: name, IRI, Chinese, English.
_PARTS: Final = (
    ("reports", REPORTS, "报告", "reports"),
    ("registers", REGISTERS, "登记", "registers"),
    ("ontology", ONTOLOGY, "本体", "ontology"),
    ("schemes", SCHEMES, "代码表", "code lists"),
    ("derived", DERIVED_GRAPH, "推出的陈述", "derived statements"),
)


@dataclass(frozen=True, slots=True)
class Counts:
    """What a dataset holds: triples once, terms, classes and properties with their triples."""

    triples: int
    entities: int
    subjects: int
    objects: int
    classes: tuple[tuple[str, int], ...]
    properties: tuple[tuple[str, int], ...]
    parts: tuple[tuple[str, int], ...]
    graphs: int
    vocabularies: tuple[str, ...]
    size: int
    sha256: str


def count(data: bytes) -> Counts:
    """Return the counts of a dataset in N-Quads."""
    quads = list(parse(data, RdfFormat.N_QUADS))
    default = [quad for quad in quads if quad.graph_name == DefaultGraph()]
    named: dict[str, set[str]] = {}
    for quad in quads:
        if isinstance(quad.graph_name, NamedNode):
            named.setdefault(quad.graph_name.value, set()).add(str(quad.triple))
    classes = Counter(
        quad.object.value
        for quad in default
        if quad.predicate.value == _RDF + "type" and isinstance(quad.object, NamedNode)
    )
    properties = Counter(quad.predicate.value for quad in default)
    subjects = {quad.subject for quad in default}
    return Counts(
        triples=len(default),
        entities=sum(getattr(s, "value", "").startswith(ENTITIES) for s in subjects),
        subjects=len(subjects),
        objects=len({quad.object for quad in default}),
        classes=tuple(sorted(classes.items())),
        properties=tuple(sorted(properties.items())),
        parts=tuple(_parts(named)),
        graphs=len(named),
        vocabularies=tuple(sorted(_spaces([*classes, *properties]))),
        size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
    )


def _parts(named: dict[str, set[str]]) -> Iterator[tuple[str, int]]:
    for name, start, _, _ in _PARTS:
        found = set[str]().union(*(t for g, t in named.items() if g.startswith(start)))
        yield name, len(found)


def _spaces(iris: Iterable[str]) -> set[str]:
    return {base for iri in iris for base in PREFIXES.values() if iri.startswith(base)}


def void(counts: Counts) -> bytes:
    """Return the VoID description as Turtle."""
    out = _Statements()
    this = DATASET
    out.type(this, _VOID + "Dataset")
    out.texts(this, _DCT + "title", _TITLE)
    out.texts(this, _DCT + "description", _ABOUT)
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
    words = {name: (zh, en) for name, _, zh, en in _PARTS}
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
        (graph, _TITLE, _ABOUT),
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


def croissant(counts: Counts) -> bytes:
    """Return the Croissant 1.0 card of the dataset as JSON-LD.

    Croissant describes tables; N-Quads are given as the file they are, without record sets.
    """
    card: dict[str, Any] = {
        "@context": {
            "@language": "en", "@vocab": "https://schema.org/", "sc": "https://schema.org/",
            "cr": "http://mlcommons.org/croissant/", "rai": "http://mlcommons.org/croissant/RAI/",
            "dct": _DCT, "citeAs": "cr:citeAs", "column": "cr:column",
            "conformsTo": "dct:conformsTo",
            "data": {"@id": "cr:data", "@type": "@json"},
            "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
            "examples": {"@id": "cr:examples", "@type": "@json"},
            "extract": "cr:extract", "field": "cr:field", "fileProperty": "cr:fileProperty",
            "fileObject": "cr:fileObject", "fileSet": "cr:fileSet", "format": "cr:format",
            "includes": "cr:includes", "isLiveDataset": "cr:isLiveDataset",
            "jsonPath": "cr:jsonPath", "key": "cr:key", "md5": "cr:md5",
            "parentField": "cr:parentField", "path": "cr:path", "recordSet": "cr:recordSet",
            "references": "cr:references", "regex": "cr:regex", "repeated": "cr:repeated",
            "replace": "cr:replace", "separator": "cr:separator", "source": "cr:source",
            "subField": "cr:subField", "transform": "cr:transform",
        },
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "name": "cppcc-graph-jingzhou-2020",
        "alternateName": [_TITLE["en"], _TITLE["zh"]],
        "description": f"{_ABOUT['en']} {counts.triples} triples about {counts.entities} things "
        f"in {counts.graphs} named graphs.",
        "url": DATASET,
        "sameAs": DATASET,
        "license": LICENCE,
        "version": __version__,
        "inLanguage": ["zh", "en"],
        "keywords": ["CPPCC", "政协", "提案", "knowledge graph", "RDF"],
        "creator": {"@type": "sc:Organization", "name": "cppcc-graph contributors"},
        "citeAs": f"cppcc-graph contributors. {_TITLE['en']}, version {__version__}. {DATASET}",
        "isLiveDataset": False,
        "distribution": [
            {
                "@type": "cr:FileObject",
                "@id": "dataset.nq",
                "name": "dataset.nq",
                "description": "Sorted N-Quads: a named graph for each passage, and the default "
                "graph with every triple once.",
                "contentUrl": DUMP,
                "encodingFormat": "application/n-quads",
                "contentSize": f"{counts.size} B",
                "sha256": counts.sha256,
            }
        ],
    }  # fmt: skip
    return (json.dumps(card, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


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
