"""The SHACL Core suite of the W3C on the engine we ship: every verdict, and every report's results.

The suite is read from beside the repository (../shared/suites); in CI it must be there.
"""

import os
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Dataset, Literal, NamedNode, Quad, RdfFormat, parse, serialize

from cppcc_graph.rdf.validate import violations

CORE = Path(__file__).resolve().parents[3] / "shared/suites/data-shapes-test-suite/tests/core"
SH = "http://www.w3.org/ns/shacl#"
SHT = "http://www.w3.org/ns/shacl-test#"
MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")

#: Tests by folder; and those where verdict or results differ (none).
EXPECTED = {"complex": 2, "misc": 5, "node": 32, "path": 13, "property": 38, "targets": 7}
EXPECTED |= {"validation-reports": 1}
DIFFERENT: set[str] = set()

Result = tuple[str, str, str, str]  # focus node, path, value, constraint component


def plain(value: str) -> str:
    """Return a literal's lexical form; a blank node or a path that is no IRI as ``_:``."""
    literal = re.fullmatch(r'"(.*)"(@[\w-]+|\^\^\S+)?', value, re.DOTALL)
    if literal:
        return literal[1]
    return "_:" if value.startswith(("_:", "(", "^")) else value


def values(suite: Dataset, subject: NamedNode | BlankNode, term: str) -> Iterator[object]:
    for quad in suite.quads_for_subject(subject):
        if quad.predicate.value == term:
            yield quad.object


def one(suite: Dataset, subject: object, term: str) -> str:
    """Return the value as text, ``_:`` for a blank node, nothing for none."""
    assert isinstance(subject, NamedNode | BlankNode)
    value = next(values(suite, subject, term), None)
    if isinstance(value, NamedNode | Literal):
        return value.value
    return "_:" if value is not None else ""


def expected_results(suite: Dataset, report: NamedNode | BlankNode) -> Counter[Result]:
    return Counter(
        (
            one(suite, result, SH + "focusNode"),
            one(suite, result, SH + "resultPath"),
            one(suite, result, SH + "value"),
            one(suite, result, SH + "sourceConstraintComponent"),
        )
        for result in values(suite, report, SH + "result")
    )


def found_results(data: Path, shapes: Path, place: Path) -> Counter[Result]:
    quads = parse(data.read_bytes(), RdfFormat.TURTLE, base_iri=data.as_uri())
    triples = parse(shapes.read_bytes(), RdfFormat.TURTLE, base_iri=shapes.as_uri())
    # The engine is given no base IRI, so relative ones are resolved before.
    absolute = place / "shapes.ttl"
    absolute.write_bytes(serialize((t.triple for t in triples), format=RdfFormat.N_TRIPLES) or b"")
    found = violations([Quad(q.subject, q.predicate, q.object) for q in quads], absolute)
    component = SH + "{}ConstraintComponent"
    return Counter(
        (plain(v.focus), plain(v.path), plain(v.value), component.format(v.constraint))
        for v in found
    )


def run(path: Path, place: Path) -> bool | None:
    """Return whether verdict and results are those of the suite; None for a file with no test."""
    # Not a store: that would rewrite some literals, and the suite compares them as written.
    suite = Dataset(parse(path.read_bytes(), RdfFormat.TURTLE, base_iri=path.as_uri()))
    tests = suite.quads_for_object(NamedNode(SHT + "Validate"))
    test = next((quad for quad in tests if quad.predicate == TYPE), None)
    if test is None:
        return None
    assert isinstance(test.subject, NamedNode | BlankNode)
    action = next(values(suite, test.subject, MF + "action"))
    report = next(values(suite, test.subject, MF + "result"))
    assert isinstance(report, NamedNode | BlankNode)
    data, shapes = (
        Path(one(suite, action, SHT + part).removeprefix("file://"))
        for part in ("dataGraph", "shapesGraph")
    )
    found = found_results(data, shapes, place)
    conforms = one(suite, report, SH + "conforms") == "true"
    return conforms == (not found) and found == expected_results(suite, report)


def test_the_core_suite_passes_with_exactly_these_counts(tmp_path: Path) -> None:
    if not CORE.is_dir() and os.environ.get("CI") != "true":
        pytest.skip("the suite is not beside the repository")
    assert CORE.is_dir(), "the SHACL suite belongs in ../shared/suites"

    results = {
        path.relative_to(CORE).with_suffix("").as_posix(): run(path, tmp_path)
        for path in sorted(CORE.rglob("*.ttl"))
        if path.name != "manifest.ttl"
    }

    tests = {name: verdict for name, verdict in results.items() if verdict is not None}
    assert Counter(name.split("/")[0] for name in tests) == EXPECTED
    assert {name for name, verdict in tests.items() if not verdict} == DIFFERENT
