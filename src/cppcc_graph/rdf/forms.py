"""What kind of query a query is, and where its prologue ends."""

import re
from dataclasses import dataclass
from typing import Final

from cppcc_graph.rdf.spelling import QUIET

_IRI: Final = r"<[^<>\"{}|^`\\\s]*>"
_START: Final = re.compile(
    rf"\s*(?:(?:PREFIX\s+[^\s:]*:\s*{_IRI}|BASE\s*{_IRI}|#[^\r\n]*)\s*)*"
    r"(?P<word>SELECT|ASK|CONSTRUCT|DESCRIBE)\b",
    re.IGNORECASE,
)
_PREFIX: Final = re.compile(r"PREFIX\s+([^\s:]*):\s*<([^<>\s]*)>", re.IGNORECASE)
_GRAPH: Final = re.compile(
    r"(?<![?$:\w])GRAPH\s*(?:(?P<variable>[?$]\w)|<(?P<iri>[^<>]*)>|(?P<name>[^\s:{]*:[^\s{]*))",
    re.IGNORECASE,
)
_FROM: Final = re.compile(r"(?<![?$:\w])FROM(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Form:
    """The form of a query: its word in capitals, or "" when it is none.

    ``start`` is where the word stands. ``dataset_is_free`` is false where the query itself says
    with FROM which graphs it is about. ``graphs`` are the IRIs of graphs that it names, and
    ``any_graph`` is true where it also has a variable for them.
    """

    word: str
    start: int
    dataset_is_free: bool
    graphs: tuple[str, ...] = ()
    any_graph: bool = False


def form_of(sparql: str) -> Form:
    """Return the form of a query; what is no query has the form "".

    >>> form_of("PREFIX e: <http://example.org/> ASK { ?s ?p 'FROM' }")
    Form(word='ASK', start=32, dataset_is_free=True, graphs=(), any_graph=False)
    >>> form_of("PREFIX e: <http://x.test/> ASK { GRAPH e:g { ?s ?p ?o } }").graphs
    ('http://x.test/g',)
    """
    found = _START.match(sparql)
    if not found:
        return Form("", 0, dataset_is_free=True)
    body = sparql[found.start("word") :]
    free = _FROM.search(QUIET.sub(_blank, body)) is None
    prefixes = dict(_PREFIX.findall(sparql[: found.start("word")]))
    # IRIs stay, what is in strings and comments does not.
    kept = QUIET.sub(lambda quiet: quiet[0] if quiet[0].startswith("<") else _blank(quiet), body)
    graphs: dict[str, None] = {}
    any_graph = False
    for graph in _GRAPH.finditer(kept):
        if graph["variable"]:
            any_graph = True
        elif graph["iri"] is not None:
            graphs[graph["iri"]] = None
        else:
            prefix, _, local = graph["name"].partition(":")
            graphs[prefixes.get(prefix, "") + re.sub(r"\\(.)", r"\1", local)] = None
    start = found.start("word")
    word = found["word"].upper()
    return Form(word, start, dataset_is_free=free, graphs=tuple(graphs), any_graph=any_graph)


def _blank(quiet: re.Match[str]) -> str:
    return " " * len(quiet[0])
