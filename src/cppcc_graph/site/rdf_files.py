"""The files behind the IRIs: the ontology and each scheme in every RDF format."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from pyoxigraph import Quad, RdfFormat, serialize

from cppcc_graph.rdf.identifiers import ONTOLOGY, SCHEMES
from cppcc_graph.rdf.ontology import ontology_quads, shape_quads
from cppcc_graph.rdf.prefixes import PREFIXES
from cppcc_graph.rdf.serialize import nquads

#: The ending of each format but Turtle, which is copied as it was written.
FORMATS: Final = {"nt": RdfFormat.N_TRIPLES, "rdf": RdfFormat.RDF_XML, "jsonld": RdfFormat.JSON_LD}


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
    shapes = [Quad(q.subject, q.predicate, q.object) for q in shape_quads(folder)]
    yield from _formats("shapes", shapes, (folder / "shapes.ttl").read_bytes())
    whole = sorted({Quad(q.subject, q.predicate, q.object) for q in everything}, key=str)
    yield from _formats("all", whole, turtle(whole))


def turtle(quads: Iterable[Quad], prefixes: Mapping[str, str] | None = None) -> bytes:
    """Return triples as Turtle with the usual prefixes, in the order given."""
    used = PREFIXES if prefixes is None else {**PREFIXES, **prefixes}
    return (
        serialize((q.triple for q in quads), format=RdfFormat.TURTLE, prefixes=used) or b""
    ).replace(b"\t", b"  ")


def _formats(name: str, quads: Iterable[Quad], as_turtle: bytes) -> Iterator[tuple[str, bytes]]:
    plain = sorted({Quad(q.subject, q.predicate, q.object) for q in quads}, key=str)
    yield f"{name}.ttl", as_turtle
    yield f"{name}.nt", nquads(plain)
    triples = [quad.triple for quad in plain]
    yield f"{name}.rdf", serialize(triples, format=RdfFormat.RDF_XML, prefixes=PREFIXES) or b""
    yield f"{name}.jsonld", compact(serialize(plain, format=RdfFormat.JSON_LD) or b"[]")


def compact(data: bytes) -> bytes:
    """Return JSON-LD with one thing a line, so that files can be compared line by line."""
    things: list[Any] = json.loads(data)
    lines = [json.dumps(thing, ensure_ascii=False, sort_keys=True) for thing in things]
    return ("[\n" + ",\n".join(lines) + "\n]\n").encode("utf-8")
