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
_FROM: Final = re.compile(r"(?<![?$:\w])FROM(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Form:
    """The form of a query: its word in capitals, or "" when it is none.

    ``start`` is where the word stands. ``dataset_is_free`` is false where the query itself says
    with FROM which graphs it is about.
    """

    word: str
    start: int
    dataset_is_free: bool


def form_of(sparql: str) -> Form:
    """Return the form of a query; what is no query has the form "".

    >>> form_of("PREFIX e: <http://example.org/> # select\\nASK { ?s ?p 'FROM' }")
    Form(word='ASK', start=45, dataset_is_free=True)
    """
    found = _START.match(sparql)
    if not found:
        return Form("", 0, dataset_is_free=True)
    rest = QUIET.sub(lambda quiet: " " * len(quiet[0]), sparql[found.start("word") :])
    free = _FROM.search(rest) is None
    return Form(found["word"].upper(), found.start("word"), dataset_is_free=free)
