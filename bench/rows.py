"""What an engine answered, in a form in which answers of different engines can be compared.

Engines write the same row in different ways: as integers of another type, decimals of more or fewer
places, nameless nodes by names of their own, in another order where none is asked for. What is left
is a digest of the sorted rows; a wrong answer has another one.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from decimal import Context, InvalidOperation
from typing import Final, NamedTuple

Row = Sequence[str]
_XSD: Final = "http://www.w3.org/2001/XMLSchema#"
_WORDS: Final = ("string", "date", "dateTime", "gYear", "anyURI")
# Places in which engines agree about quotients and averages.
_PLACES: Final = Context(prec=9)


class Answer(NamedTuple):
    """How many rows (or triples) there are, and a digest of them."""

    rows: int
    digest: str


def answer(rows: Iterable[Row]) -> Answer:
    """Return what is compared of some rows; their order does not count."""
    lines = sorted(json.dumps(list(row), ensure_ascii=False) for row in rows)
    digest = hashlib.sha256("\n".join(lines).encode()).hexdigest()
    return Answer(len(lines), digest[:16])


def of_json(data: bytes) -> Answer:
    """Return the answer that SPARQL 1.1 JSON holds."""
    told = json.loads(data)
    names = told["head"]["vars"]
    return answer(
        [_cell(row[name]) if name in row else "" for name in names]
        for row in told["results"]["bindings"]
    )


def of_terms(rows: Iterable[Iterable[object]]) -> Answer:
    """Return the answer that rows of terms are, of rdflib or pyoxigraph."""
    return answer([_term(term) for term in row] for row in rows)


def _cell(term: dict[str, str]) -> str:
    return "_:" if term["type"] == "bnode" else plain(term["value"], term.get("datatype", ""))


def _term(term: object) -> str:
    if term is None:
        return ""
    if type(term).__name__ in ("BNode", "BlankNode"):
        return "_:"
    # The terms of rdflib are texts themselves, and what they are the value of is another matter.
    words = term if isinstance(term, str) else getattr(term, "value", "")
    kind = getattr(term, "datatype", None)
    return plain(str(words), str(getattr(kind, "value", kind) or ""))


def plain(value: str, datatype: str) -> str:
    """Return a term as it is compared: numbers and truth by their value, others as they are."""
    kind = datatype.removeprefix(_XSD)
    if kind == "boolean":
        return "true" if value in ("true", "1") else "false"
    if kind == datatype or kind in _WORDS:
        return value
    try:
        return str(_PLACES.create_decimal(value).normalize(_PLACES))
    except InvalidOperation:
        return value
