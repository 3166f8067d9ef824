"""Profile and reasoning checks by the OWL API, as a program of its own: the JVM stays out of pytest.

``python owlapi_check.py JARS FILE…`` prints, for every RDF file, a JSON object with the breaches of
OWL 2 DL and RL and what HermiT and Openllet conclude. JPype1 must be importable.
"""

import json
import sys
from pathlib import Path
from typing import Any


def start(jars: Path) -> Any:
    import jpype

    jpype.startJVM("-Xmx2g", classpath=[str(jar) for jar in sorted(jars.glob("*.jar"))])
    # The reasoners tell their progress on both streams; the answer goes to a stream of ours.
    silent = jpype.java.io.PrintStream(jpype.java.io.OutputStream.nullOutputStream())
    jpype.java.lang.System.setOut(silent)
    jpype.java.lang.System.setErr(silent)
    return jpype


def breaches(jpype: Any, ontology: Any, profile: str) -> list[str]:
    checker = jpype.JClass(f"org.semanticweb.owlapi.profiles.{profile}")()
    return sorted({str(v) for v in checker.checkOntology(ontology).getViolations()})


def hermit(jpype: Any, ontology: Any) -> Any:
    # xsd:date is no datatype of OWL 2: HermiT is told to leave such values alone.
    settings = jpype.JClass("org.semanticweb.HermiT.Configuration")()
    settings.ignoreUnsupportedDatatypes = True
    factory = jpype.JClass("org.semanticweb.HermiT.ReasonerFactory")()
    return factory.createReasoner(ontology, settings)


def openllet(jpype: Any, ontology: Any) -> Any:
    factory = jpype.JClass("openllet.owlapi.OpenlletReasonerFactory").getInstance()
    return factory.createReasoner(ontology)


def conclusions(make: Any, jpype: Any, ontology: Any) -> dict[str, object]:
    try:
        reasoner = make(jpype, ontology)
        consistent = bool(reasoner.isConsistent())
        bottom = reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom() if consistent else ()
    except jpype.JException as refusal:  # outside OWL 2 DL a reasoner need not answer
        return {"refused": str(refusal.getClass().getSimpleName())}
    return {"consistent": consistent, "unsatisfiable": sorted(str(c) for c in bottom)}


def report(jpype: Any, path: str) -> dict[str, object]:
    manager = jpype.JClass(
        "org.semanticweb.owlapi.apibinding.OWLManager"
    ).createOWLOntologyManager()
    ontology = manager.loadOntologyFromOntologyDocument(jpype.java.io.File(path))
    return {
        "axioms": int(ontology.getLogicalAxiomCount()),
        "DL": breaches(jpype, ontology, "OWL2DLProfile"),
        "RL": breaches(jpype, ontology, "OWL2RLProfile"),
        "HermiT": conclusions(hermit, jpype, ontology),
        "Openllet": conclusions(openllet, jpype, ontology),
    }


if __name__ == "__main__":
    java = start(Path(sys.argv[1]))
    json.dump({Path(path).stem: report(java, path) for path in sys.argv[2:]}, sys.stdout)
