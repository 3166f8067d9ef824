"""Facts files into quads: the published context and a JSON-LD processor, and nothing else."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, parse

from cppcc_graph.errors import ResourceError
from cppcc_graph.facts.document import Document
from cppcc_graph.rdf.context import FILES

_OA: Final = "http://www.w3.org/ns/oa#"


def facts_quads(document: Document, *, base: str, ontology: Path) -> Iterator[Quad]:
    """Yield the quads of one checked facts file.

    ``base`` is the IRI that ids without prefix are resolved against. The statements about passages
    and fact graphs are in the graph ``<base>meta``, the facts in the graph of their passage.

    Raises:
        ResourceError: the context file is missing.

    """
    path = ontology / FILES[document.language]
    try:
        context = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ResourceError(f"{path}: {error}; run “make ontology” or reinstall") from error
    # Whatever the file's own @context says, the packaged one is used: nothing is fetched.
    packaged = {**document.data, "@context": context["@context"]}
    yield from parse(json.dumps(packaged), RdfFormat.JSON_LD, base_iri=base)


def quotation_quads(quotations: Mapping[str, str], quads: Iterable[Quad]) -> Iterator[Quad]:
    """Yield ``oa:exact`` for the place of each passage, in the graph that describes the passage.

    ``quotations`` maps a passage's IRI to the wording; the source of the pattern is the Web
    Annotation Data Model, section 4.2.4 (a text position selector may be joined by a quotation).
    """
    for quad in quads:
        if quad.predicate.value == _OA + "hasSelector" and isinstance(quad.subject, NamedNode):
            wording = quotations.get(quad.subject.value)
            if wording is not None and isinstance(quad.object, NamedNode):
                exact = NamedNode(_OA + "exact")
                yield Quad(quad.object, exact, Literal(wording, language="zh"), quad.graph_name)


def merged(quads: Iterable[Quad]) -> Iterator[Quad]:
    """Yield the triples of all graphs once each, in the default graph.

    pyoxigraph's own union of graphs does not remove duplicates, so counts over it are wrong.
    """
    seen = set()
    for quad in quads:
        if quad.triple not in seen:
            seen.add(quad.triple)
            yield Quad(quad.subject, quad.predicate, quad.object, DefaultGraph())
