"""What a dataset is called and what it holds, counted."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from pyoxigraph import DefaultGraph, NamedNode, RdfFormat, parse

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
from cppcc_graph.site.terms import RDF

DATASET: Final = ROOT + "void#dataset"
DUMP: Final = ROOT + "data/dataset.nq"
LICENCE: Final = "https://creativecommons.org/licenses/by/4.0/"
TITLE: Final = {"zh": "政协知识图谱：荆州市政协2020年", "en": "CPPCC Graph: Jingzhou 2020"}
ABOUT: Final = {
    "zh": "从荆州市政协2020年工作报告解读中逐句读出的机构、活动、提案、成效与数据，"
    "每项陈述附其出处。",
    "en": "Bodies, activities, proposals, outcomes and figures read sentence by sentence from the "
    "Jingzhou CPPCC 2020 work report, each statement with the place it was read from.",
}
#: The parts of the dataset by the beginning of their graphs' names: name, IRI, Chinese, English.
PARTS: Final = (
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
        if quad.predicate.value == RDF + "type" and isinstance(quad.object, NamedNode)
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
    for name, start, _, _ in PARTS:
        found = set[str]().union(*(t for g, t in named.items() if g.startswith(start)))
        yield name, len(found)


def _spaces(iris: Iterable[str]) -> set[str]:
    return {base for iri in iris for base in PREFIXES.values() if iri.startswith(base)}
