"""The dataset against the shapes, with the SHACL engine of rudof behind a strict face.

rudof checks the Jingzhou dataset in a fifth of the processor time pySHACL takes; a test holds the
verdicts of both equal on good and broken data (docs/decisions/0008).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pyrudof
from pyoxigraph import Quad, RdfFormat, serialize

from cppcc_graph.errors import ResourceError


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One breach: the thing, the path (an IRI, or empty), the value (or empty) and the constraint.

    ``constraint`` is the local name of the SHACL constraint component, such as ``MinCount``.
    """

    focus: str
    path: str
    value: str
    constraint: str


def violations(quads: Iterable[Quad], shapes: Path) -> list[Violation]:
    """Return how the triples of ``quads`` break the shapes, sorted; graphs are ignored.

    Raises:
        ResourceError: the shapes file cannot be read.

    """
    engine = pyrudof.Rudof(pyrudof.RudofConfig())
    try:
        engine.read_shacl(shapes.read_text(encoding="utf-8"))
    except (OSError, pyrudof.RudofError) as error:
        raise ResourceError(f"{shapes}: {error}; mend the shapes or reinstall") from error
    # Not through a store: Oxigraph turns xsd:nonNegativeInteger into xsd:integer.
    triples = {quad.triple for quad in quads}
    if not triples:
        return []  # rudof takes no data for a mistake
    data = (serialize(sorted(triples, key=str), format=RdfFormat.N_TRIPLES) or b"").decode()
    strict = pyrudof.ReaderMode.Strict
    engine.read_data(data, format=pyrudof.RDFFormat.NTriples, reader_mode=strict)
    report = engine.validate_shacl()
    return sorted(
        Violation(
            focus=result.focus_node,
            path=result.path or "",
            value=result.value or "",
            constraint=_component(result.constraint_component),
        )
        for result in report
    )


def _component(iri: str) -> str:
    return iri.rsplit("#", 1)[1].removesuffix("ConstraintComponent")
