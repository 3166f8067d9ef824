"""The IRIs of the project, made in this one place. Local names are flat: no slash after the base.

rdflib 7.6 does not unescape an escaped slash in prefixed names: it would name another thing.
"""

from typing import Final

ROOT: Final = "https://w3id.org/cppcc-graph/"
ONTOLOGY: Final = ROOT + "ns"
TERMS: Final = ROOT + "ns#"
ENTITIES: Final = ROOT + "id/"
SCHEMES: Final = ROOT + "scheme/"
SHAPES: Final = ROOT + "shape/"
REPORTS: Final = ROOT + "report/"
REGISTERS: Final = ROOT + "register/"
DERIVED_GRAPH: Final = ROOT + "graph/derived"
#: Where an endpoint has no default graph of its own: the graph that holds every statement once.
MERGED_GRAPH: Final = ROOT + "graph/merged"

#: The prefixes an id in a facts file may have; ids without one belong to the report.
ID_PREFIXES: Final = {"e": ENTITIES, "report": REPORTS, "code": SCHEMES}


def scheme_of(concept: str) -> str:
    """Return the name of the scheme a concept IRI belongs to.

    >>> scheme_of("https://w3id.org/cppcc-graph/scheme/uptake-considered")
    'uptake'
    """
    return concept.removeprefix(SCHEMES).split("-", 1)[0]


def code_of(concept: str) -> str:
    """Return the code of a concept IRI.

    >>> code_of("https://w3id.org/cppcc-graph/scheme/uptake-considered")
    'considered'
    """
    return concept.removeprefix(SCHEMES).split("-", 1)[1]


def local_name(iri: str) -> str:
    """Return what stands after the last ``#`` or ``/``.

    >>> local_name("http://www.w3.org/ns/org#unitOf")
    'unitOf'
    """
    return iri.replace("#", "/").rsplit("/", 1)[1]
