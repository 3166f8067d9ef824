"""The files behind the IRIs: the ontology and each scheme in every RDF format."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pyoxigraph import CanonicalizationAlgorithm, Dataset, Quad, RdfFormat, serialize

from cppcc_graph.rdf.identifiers import ONTOLOGY, SCHEMES
from cppcc_graph.rdf.ontology import ontology_quads, shape_quads
from cppcc_graph.rdf.serialize import nquads
from cppcc_graph.reuse.turtle import turtle


def rdf_files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of every RDF file of the site that comes from the ontology folder.

    ``ns`` is the ontology, ``schemes/<name>`` a scheme, ``shapes`` the profile and ``all`` the
    ontology and schemes together, for validators; each in four formats.
    """
    everything = list(ontology_quads(folder))
    of: dict[str, list[Quad]] = {}
    for quad in everything:
        of.setdefault(getattr(quad.graph_name, "value", ""), []).append(quad)
    yield from _formats("ns", of[ONTOLOGY], (folder / "cppcc.ttl").read_bytes())
    for path in sorted((folder / "schemes").glob("*.ttl")):
        yield from _formats(f"schemes/{path.stem}", of[SCHEMES + path.stem], path.read_bytes())
    shapes = Dataset(shape_quads(folder))
    # The parser names blank nodes anew each time; canonical names make equal bytes.
    shapes.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    yield from _formats("shapes", shapes, (folder / "shapes.ttl").read_bytes())
    whole = sorted({Quad(q.subject, q.predicate, q.object) for q in everything}, key=str)
    yield from _formats("all", whole, turtle(whole).encode("utf-8"))


def _formats(name: str, quads: Iterable[Quad], as_turtle: bytes) -> Iterator[tuple[str, bytes]]:
    plain = sorted({Quad(q.subject, q.predicate, q.object) for q in quads}, key=str)
    yield f"{name}.ttl", as_turtle
    yield f"{name}.nt", nquads(plain)
    triples = [quad.triple for quad in plain]
    yield f"{name}.rdf", serialize(triples, format=RdfFormat.RDF_XML) or b""
    yield f"{name}.jsonld", compact(serialize(plain, format=RdfFormat.JSON_LD) or b"[]")


def compact(data: bytes) -> bytes:
    """Return JSON-LD with one thing a line, so that files can be compared line by line."""
    things: list[Any] = json.loads(data)
    lines = [json.dumps(thing, ensure_ascii=False, sort_keys=True) for thing in things]
    return ("[\n" + ",\n".join(lines) + "\n]\n").encode("utf-8")
