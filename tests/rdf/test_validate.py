"""The shapes, by the engine we ship and by another: the verdicts agree."""

from pathlib import Path

import pyshacl
import pytest
import rdflib
from pyoxigraph import Quad, RdfFormat, parse, serialize

from cppcc_graph.errors import ResourceError
from cppcc_graph.rdf.ontology import ontology_quads
from cppcc_graph.rdf.profile import shipped_profile
from cppcc_graph.rdf.validate import Violation, violations
from cppcc_graph.rdf.wording import sentence
from cppcc_graph.resources import folder

PREFIXES = """
@prefix : <https://w3id.org/cppcc-graph/ns#> . @prefix e: <https://w3id.org/cppcc-graph/id/> .
@prefix code: <https://w3id.org/cppcc-graph/scheme/> . @prefix org: <http://www.w3.org/ns/org#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix dcterms: <http://purl.org/dc/terms/> .
@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix oa: <http://www.w3.org/ns/oa#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix m: <http://purl.org/linked-data/sdmx/2009/measure#> .
"""
GOOD = """
e:c a :CPPCCCommittee, org:Organization ; rdfs:label "政协示例市委员会"@zh ; :administrativeLevel code:level-prefecture .
e:t a :CommitteeTerm, dcterms:PeriodOfTime ; rdfs:label "第五届"@zh ; :termOf e:c ; :ordinal 5 .
e:p a dcterms:PeriodOfTime ; rdfs:label "2020年"@zh ;
  dcat:startDate "2020-01-01"^^xsd:date ; dcat:endDate "2020-12-31"^^xsd:date .
e:a a :Activity ; rdfs:label "示例座谈会"@zh ; :activityType code:act-seminar ; :eventStatus code:status-held ; :organizer e:c .
e:o a :Outcome ; rdfs:label "成效"@zh ; :outcomeOf e:a ; :outcomeType code:outcome-advice ;
  :uptakeDegree code:uptake-offered ; :uptakeVerb "建言"@zh .
e:s a oa:TextPositionSelector ; oa:start "3"^^xsd:nonNegativeInteger ; oa:end "9"^^xsd:nonNegativeInteger .
"""
ID = "https://w3id.org/cppcc-graph/id/"
NS = "https://w3id.org/cppcc-graph/ns#"
CODE = "https://w3id.org/cppcc-graph/scheme/"

BROKEN = [
    (
        "no level",
        " ; :administrativeLevel code:level-prefecture",
        "",
        "MinCount",
        "administrativeLevel",
    ),
    ("two numbers of one term", ":ordinal 5", ":ordinal 5, 6", "MaxCount", "ordinal"),
    ("a place organizes", ":organizer e:c", ":organizer e:p", "Node", "organizer"),
    ("no such code", "code:act-seminar", "code:uptake-offered", "Node", "activityType"),
    ("ordinal in words", ":ordinal 5", ':ordinal "五"', "Datatype", "ordinal"),
    ("ends before it starts", '"2020-12-31"', '"2019-12-31"', "LessThanOrEquals", "startDate"),
    ("offsets turned round", '"3"^^', '"30"^^', "LessThan", "start"),
    ("an outcome of nothing", ":outcomeOf e:a ;", "", "MinCount", "outcomeOf"),
    ("an outcome without its verb", ' ; :uptakeVerb "建言"@zh', "", "Or", ""),
    ("a label in French", '"示例座谈会"@zh', '"séance"@fr', "LanguageIn", "label"),
    ("two Chinese labels", '"成效"@zh', '"成效"@zh, "效果"@zh', "UniqueLang", "label"),
]


def dataset(turtle: str) -> list[Quad]:
    return [*parse(PREFIXES + turtle, RdfFormat.TURTLE), *ontology_quads(folder("ontology"))]


def conforms_by_pyshacl(quads: list[Quad]) -> bool:
    graph = rdflib.Graph()
    triples = {quad.triple for quad in quads}
    graph.parse(data=serialize(triples, format=RdfFormat.N_TRIPLES), format="nt")
    shapes = rdflib.Graph().parse(folder("ontology") / "shapes.ttl")
    conforms, _, _ = pyshacl.validate(graph, shacl_graph=shapes)
    return bool(conforms)


def test_good_data_conforms_by_both_engines() -> None:
    quads = dataset(GOOD)

    found = violations(quads, folder("ontology") / "shapes.ttl")

    assert (found, conforms_by_pyshacl(quads)) == ([], True)


@pytest.mark.parametrize(("why", "old", "new", "constraint", "path"), BROKEN)
def test_broken_data_is_found_by_both_engines(
    why: str, old: str, new: str, constraint: str, path: str
) -> None:
    assert GOOD.count(old) == 1, why
    quads = dataset(GOOD.replace(old, new))

    found = violations(quads, folder("ontology") / "shapes.ttl")

    assert {(v.constraint, v.path.replace("#", "/").rsplit("/", 1)[-1]) for v in found} == {
        (constraint, path)
    }
    assert not conforms_by_pyshacl(quads)


def test_the_committed_dataset_conforms_by_both_engines() -> None:
    quads = list(parse((folder("data") / "dataset.nq").read_bytes(), RdfFormat.N_QUADS))

    found = violations(quads, folder("ontology") / "shapes.ttl")

    assert (found, conforms_by_pyshacl(quads)) == ([], True)


@pytest.mark.parametrize(
    ("violation", "words"),
    [
        (
            Violation(ID + "x", NS + "termOf", "", "MinCount"),
            "e:x lacks “termOf”; add it, or record a Gap if the source does not say",
        ),
        (
            Violation(ID + "x", "", "", "Or", "an outcome quotes its verb"),
            "e:x fits none of the alternatives: an outcome quotes its verb",
        ),
        (
            Violation(ID + "x", "", "", "Or"),
            "e:x fits none of the alternatives: see its shape in ontology/shapes.ttl",
        ),
        (
            Violation(ID + "x", "http://example.org/p#odd", ID + "y", "Closed"),
            "e:x breaks Closed at “odd”: e:y",
        ),
    ],
)
def test_a_breach_is_put_in_words(violation: Violation, words: str) -> None:
    assert sentence(violation, shipped_profile()) == words


def test_no_data_breaks_nothing() -> None:
    assert violations([], folder("ontology") / "shapes.ttl") == []


def test_missing_shapes_are_an_error_that_says_so(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match=r"shapes\.ttl: .*mend the shapes or reinstall"):
        violations([], tmp_path / "shapes.ttl")
