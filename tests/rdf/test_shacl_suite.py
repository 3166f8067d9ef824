"""The SHACL Core suite of the W3C on the engine we ship: every verdict, and every report's results.

The suite is read from beside the repository (../shared/suites); in CI it must be there.
"""

import os
import re
import warnings
from collections import Counter
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import Quad, RdfFormat, parse, serialize

from cppcc_graph.rdf.validate import violations

CORE = Path(__file__).resolve().parents[3] / "shared/suites/data-shapes-test-suite/tests/core"
SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")
SHT = rdflib.Namespace("http://www.w3.org/ns/shacl-test#")
MF = rdflib.Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")

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


def node(value: object) -> str:
    return "_:" if isinstance(value, rdflib.BNode) else str(value or "")


def expected_results(graph: rdflib.Graph, report: rdflib.term.Node) -> Counter[Result]:
    return Counter(
        (
            node(graph.value(result, SH.focusNode)),
            node(graph.value(result, SH.resultPath)),
            node(graph.value(result, SH.value)),
            str(graph.value(result, SH.sourceConstraintComponent)),
        )
        for result in graph.objects(report, SH.result)
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
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # ill-typed literals are part of the suite
        graph = rdflib.Graph().parse(path, publicID=path.as_uri())
        test = graph.value(None, rdflib.RDF.type, SHT.Validate)
        if test is None:
            return None
        action, report = graph.value(test, MF.action), graph.value(test, MF.result)
        data, shapes = (
            Path(str(graph.value(action, part)).removeprefix("file://"))
            for part in (SHT.dataGraph, SHT.shapesGraph)
        )
        found = found_results(data, shapes, place)
        if report == SHT.Failure or report is None:
            return False
        conforms = str(graph.value(report, SH.conforms)).lower() == "true"
        return conforms == (not found) and found == expected_results(graph, report)


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
