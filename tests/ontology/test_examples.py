"""The examples conform, their broken twins fail with the announced message, by two engines.

Every file is read into a namespace of its own, so that one run of an engine judges them all.
"""

import difflib
import re
from collections import defaultdict
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pyshacl
import pytest
import rdflib
from pyoxigraph import NamedNode, Quad, RdfFormat, parse, serialize

from cppcc_graph.rdf.ontology import ontology_quads
from cppcc_graph.rdf.validate import violations
from cppcc_graph.resources import folder

ONTOLOGY = folder("ontology")
EXAMPLES = ONTOLOGY / "examples"
SHAPES = ONTOLOGY / "shapes.ttl"
NAMESPACE = "https://example.org/shili/"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")

#: Classes of other vocabularies that the profile describes.
REUSED = {"Location", "Membership", "Organization", "OrganizationalUnit", "PeriodOfTime", "Person"}
REUSED |= {"Post", "TextPositionSelector"}

Messages = dict[str, set[str]]  # by file


def name_of(path: Path) -> str:
    return path.relative_to(EXAMPLES).with_suffix("").as_posix()


FILES = {name_of(path): path for path in sorted(EXAMPLES.rglob("*.ttl"))}
BROKEN = {name: path for name, path in FILES.items() if name.startswith("broken/")}


def announced(path: Path) -> set[str]:
    return set(re.findall(r"^# expected: (.+)$", path.read_text("utf-8"), re.MULTILINE))


@cache
def all_quads() -> tuple[Quad, ...]:
    quads = list(ontology_quads(ONTOLOGY))
    for name, path in FILES.items():
        turtle = path.read_text("utf-8").replace(f"<{NAMESPACE}>", f"<{NAMESPACE}{name}/>")
        quads += parse(turtle, RdfFormat.TURTLE)
    return tuple(quads)


def file_of(focus: str) -> str:
    assert focus.startswith(NAMESPACE), focus
    return focus.removeprefix(NAMESPACE).rsplit("/", 1)[0]


@cache
def by_rudof() -> Messages:
    found: Messages = defaultdict(set)
    for violation in violations(all_quads(), SHAPES):
        found[file_of(violation.focus)].add(violation.message)
    return dict(found)


@cache
def by_pyshacl() -> Messages:
    triples = {quad.triple for quad in all_quads()}
    graph = rdflib.Graph()
    graph.parse(data=serialize(triples, format=RdfFormat.N_TRIPLES), format="nt")
    _, report, _ = pyshacl.validate(graph, shacl_graph=rdflib.Graph().parse(SHAPES))
    found: Messages = defaultdict(set)
    for result in report.objects(None, SH.result):  # not those inside sh:detail
        messages = report.objects(result, SH.resultMessage)
        english = {str(m) for m in messages if isinstance(m, rdflib.Literal) and m.language == "en"}
        assert english, f"no English message: {report.value(result, SH.focusNode)}"
        found[file_of(str(report.value(result, SH.focusNode)))] |= english
    return dict(found)


@pytest.mark.parametrize("engine", [by_rudof, by_pyshacl], ids=["rudof", "pySHACL"])
def test_examples_conform_and_their_broken_twins_give_the_announced_message(
    engine: Callable[[], Messages],
) -> None:
    assert engine() == {name: announced(path) for name, path in BROKEN.items()}


def test_every_class_and_every_stage_has_a_file_that_shows_it_and_a_broken_twin() -> None:
    classes = {
        quad.subject.value.rsplit("#", 1)[1]
        for quad in ontology_quads(ONTOLOGY)
        if quad.predicate.value == RDF_TYPE and isinstance(quad.subject, NamedNode)
        if "/ns#" in quad.subject.value and str(quad.object).endswith("owl#Class>")
    }
    stages = {
        quad.subject.value.rsplit("stage-", 1)[1]
        for quad in ontology_quads(ONTOLOGY)
        if isinstance(quad.subject, NamedNode) and "/scheme/stage-" in quad.subject.value
    }

    expected = {f"classes/{name}" for name in classes | REUSED} | {f"steps/{s}" for s in stages}
    assert {name for name in FILES if name.startswith(("classes/", "steps/"))} == expected
    assert {name.removeprefix("broken/") for name in BROKEN} == expected


@pytest.mark.parametrize("name", [name for name in FILES if name.startswith("classes/")])
def test_a_class_file_describes_first_a_thing_of_its_class(name: str) -> None:
    first = next(
        triple
        for triple in parse(FILES[name].read_bytes(), RdfFormat.TURTLE)
        if triple.predicate.value == RDF_TYPE
    )

    assert isinstance(first.object, NamedNode)
    assert re.split("[#/]", first.object.value)[-1] == name.removeprefix("classes/")


@pytest.mark.parametrize("name", [name for name in FILES if name.startswith("steps/")])
def test_a_step_file_shows_a_dated_step_of_its_stage(name: str) -> None:
    triples = list(parse(FILES[name].read_bytes(), RdfFormat.TURTLE))
    said = {(re.split("[#/]", t.predicate.value)[-1], re.split("[#/]", str(t.object))[-1].rstrip(">"))
            for t in triples if str(t.subject) == f"<{NAMESPACE}step>"}  # fmt: skip

    assert ("stage", f"stage-{name.removeprefix('steps/')}") in said
    assert [value for key, value in said if key == "temporal" and value.startswith("day-2")]


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_twin_has_one_mistake_and_announces_one_message(name: str) -> None:
    good = FILES[name.removeprefix("broken/")].read_text("utf-8").splitlines()
    twin = BROKEN[name].read_text("utf-8").splitlines()

    changes = [line for line in difflib.ndiff(good, twin) if line[:2] in ("- ", "+ ")]
    wrong = [line for line in changes if not line[2:].startswith("#")]

    assert 1 <= len(wrong) <= 4, wrong
    assert len(announced(BROKEN[name])) == 1
