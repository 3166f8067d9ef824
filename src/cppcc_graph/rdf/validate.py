"""The dataset against the shapes, with the SHACL engine of rudof behind a strict face.

rudof checks the Jingzhou dataset in a fifth of the processor time pySHACL takes; a test holds the
verdicts of both equal on good and broken data (docs/decisions/0008).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pyrudof
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse, serialize

from cppcc_graph.errors import ResourceError

_ENGLISH: Final = re.compile(r', "([^"]*)"@en')


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One breach: the thing, the path (an IRI, or empty), the value (or empty) and the constraint.

    ``constraint`` is the local name of the SHACL constraint component, such as ``MinCount``;
    ``message`` is the English ``sh:message`` of the shape, or empty where it has none.
    """

    focus: str
    path: str
    value: str
    constraint: str
    message: str = ""


def violations(quads: Iterable[Quad], shapes: Path) -> list[Violation]:
    """Return how the triples of ``quads`` break the shapes, sorted; graphs are ignored.

    Raises:
        ResourceError: the shapes file cannot be read.

    """
    engine = pyrudof.Rudof(pyrudof.RudofConfig())
    try:
        text = shapes.read_text(encoding="utf-8")
        engine.read_shacl(text)
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
    messages = _messages(text)
    return sorted(
        Violation(
            focus=result.focus_node,
            path=result.path or "",
            value=result.value or "",
            constraint=_component(result.constraint_component),
            message=messages.get(result.source_shape or "") or _english(result.message or ""),
        )
        for result in report
    )


def _component(iri: str) -> str:
    return iri.rsplit("#", 1)[1].removesuffix("ConstraintComponent")


def _messages(shapes: str) -> dict[str, str]:
    """Return the English ``sh:message`` of each named shape: rudof gives it for some only."""
    message = "http://www.w3.org/ns/shacl#message"
    return {
        triple.subject.value: triple.object.value
        for triple in parse(shapes, RdfFormat.TURTLE)
        if isinstance(triple.object, Literal) and triple.object.language == "en"
        if triple.predicate.value == message and isinstance(triple.subject, NamedNode)
    }


def _english(messages: str) -> str:
    # For other shapes rudof gives its own words, then every sh:message: "…", "…"@en, "…"@zh
    found = _ENGLISH.search(messages)
    return found[1] if found else ""
