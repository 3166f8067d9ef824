"""The prefixes every query may use without declaring them."""

import re
from typing import Final

from cppcc_graph.rdf.identifiers import ENTITIES, REPORTS, SCHEMES, TERMS

PREFIXES: Final = {
    "cppcc": TERMS,
    "e": ENTITIES,
    "code": SCHEMES,
    "report": REPORTS,
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": "http://www.w3.org/ns/oa#",
    "qb": "http://purl.org/linked-data/cube#",
    "sdmx-measure": "http://purl.org/linked-data/sdmx/2009/measure#",
    "sdmx-attribute": "http://purl.org/linked-data/sdmx/2009/attribute#",
    "sdmx-dimension": "http://purl.org/linked-data/sdmx/2009/dimension#",
}

#: The declarations in one line, so that an engine's line numbers need one line taken off.
PROLOGUE: Final = " ".join(f"PREFIX {name}: <{iri}>" for name, iri in PREFIXES.items()) + "\n"

_LOCAL: Final = re.compile(r"[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?")


def shortened(iri: str) -> str:
    """Return the IRI as a prefixed name where one reads back as the same IRI, else unchanged.

    >>> shortened("https://w3id.org/cppcc-graph/id/cppcc-jingzhou")
    'e:cppcc-jingzhou'
    >>> shortened("https://example.org/a/b")
    'https://example.org/a/b'
    """
    for name, base in PREFIXES.items():
        if iri.startswith(base) and _LOCAL.fullmatch(iri[len(base) :]):
            return f"{name}:{iri[len(base) :]}"
    return iri


def expanded(name: str) -> str:
    """Return the IRI of a prefixed name; anything else is returned unchanged.

    >>> expanded("e:cppcc-jingzhou")
    'https://w3id.org/cppcc-graph/id/cppcc-jingzhou'
    """
    prefix, colon, local = name.partition(":")
    if colon and prefix in PREFIXES and not local.startswith("//"):
        return PREFIXES[prefix] + local
    return name
