"""Turtle in the same bytes each time: pyoxigraph writes prefixes in an order that changes."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from pyoxigraph import Quad, RdfFormat, serialize

from cppcc_graph.rdf.prefixes import PREFIXES

_PREFIX: Final = re.compile(r"^@prefix ([\w.-]*): <[^>]*> \.$")


def turtle(quads: Iterable[Quad], more: Mapping[str, str] | None = None) -> str:
    """Return triples as Turtle, things in order of first mention, with the prefixes it uses."""
    of: dict[str, list[Quad]] = {}
    for quad in quads:
        of.setdefault(str(quad.subject), []).append(quad)
    triples = (quad.triple for mine in of.values() for quad in mine)
    prefixes = {**PREFIXES, **(more or {})}
    data = serialize(triples, format=RdfFormat.TURTLE, prefixes=prefixes) or b""
    lines = data.decode("utf-8").replace("\t", "  ").split("\n")
    body = [line for line in lines if not _PREFIX.match(line)]
    text = "\n".join(body)
    head = sorted(
        line
        for line in lines
        if (found := _PREFIX.match(line)) and re.search(rf"(?<![\w-]){found[1]}:", text)
    )
    spaced = re.sub(r"^(?=\S)", "\n", text, flags=re.M)
    return "\n".join(head) + "\n" + spaced
