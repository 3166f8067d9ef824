"""What a query may not be: a change of data, a call over the network, a nest too deep to stand in.

Loaded for queries that a user wrote; the project's own are known to be none of these.
"""

import re
from functools import lru_cache
from typing import Final

from cppcc_graph.errors import LimitError, QuestionError
from cppcc_graph.rdf.spelling import QUIET, mistake

#: How deep groups and parentheses may nest. The engine descends into them on the stack of its
#: thread and takes the process with it where that ends: at 2,000 in 2 MB, at 8,000 in 8 MB.
DEEPEST: Final = 256

_UPDATES: Final = "INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|WITH"
_UPDATE: Final = re.compile(
    rf"\s*(?:(?:PREFIX\s+\S*:|BASE)\s*)*(?P<word>{_UPDATES})\b", re.IGNORECASE
)
# The engine wants no blanks around keywords, so “1SERVICE<…>{” asks the network too. The query is
# searched as it stands: what looks like the end of a comment or string here may be none there.
_GAP: Final = r"(?:\s|#[^\r\n]*[\r\n])*"
_SERVICE: Final = re.compile(
    rf"(?<![?$:])SERVICE{_GAP}(?:SILENT{_GAP})?"
    r"(?:<[^>]*>|[?$][^\s{}#]+|(?:[^\s{}<>\"'#\\]|\\.)*:(?:[^\s{}<>\"'#\\]|\\.)*)"
    rf"{_GAP}\{{",
    re.IGNORECASE,
)
_BRACKET: Final = re.compile(r"[(\[{]|[)\]}]")
_PLACE: Final = re.compile(r"error at (\d+):(\d+)")


@lru_cache(maxsize=64)  # a query is looked at before the data are read, and when it is asked
def refuse(sparql: str) -> None:
    """Let pass a query that only reads, here, and is not nested too deep.

    Raises:
        QuestionError: the query changes data, or would ask a remote service.
        LimitError: its groups or parentheses are nested more than 256 deep.

    """
    keywords = QUIET.sub(" ", sparql)
    update = _UPDATE.match(keywords)
    if update:
        word = update["word"].upper()
        raise QuestionError(f"{word} changes data; a query only reads: use SELECT or CONSTRUCT")
    if _SERVICE.search(sparql):
        raise QuestionError("SERVICE asks over the network; run that query at the endpoint itself")
    deepest = depth(sparql)
    if deepest > DEEPEST:
        raise LimitError(
            f"query: groups and parentheses are nested {deepest:,} deep, the limit is {DEEPEST}; "
            "write it flatter"
        )


def depth(sparql: str) -> int:
    """Return how deep brackets of any kind nest.

    Brackets in strings, comments and IRIs are not counted, nor those that close nothing. Where it
    is unclear what is quoted, brackets are counted as if nothing were: the greater depth counts.

    >>> depth("SELECT (1 AS ?one) { { ?s ?p '((((' } }")
    2
    """
    quiet = _depth(QUIET.sub(" ", sparql))
    # A string the engine sees and the pattern does not (or the other way round) must not hide a
    # nest: quoted brackets count as soon as there are more of them than any real query quotes.
    whole = _depth(sparql)
    return max(quiet, whole) if whole > 8 * DEEPEST else quiet


def _depth(text: str) -> int:
    now = deepest = 0
    for bracket in _BRACKET.findall(text):
        now = now + 1 if bracket in "([{" else max(now - 1, 0)
        deepest = max(deepest, now)
    return deepest


def located(message: str, sparql: str) -> str:
    """Return what the engine says, with the place counted in the query as the user wrote it."""
    misspelt = mistake(sparql)
    if misspelt:
        at, mend = misspelt
        line, column = sparql.count("\n", 0, at) + 1, at - sparql.rfind("\n", 0, at)
        return f"query:{line}:{column}: {mend}"
    found = _PLACE.search(message)
    if not found:
        return f"not SPARQL: {message}; mend the query"
    line, column = int(found[1]) - 1, int(found[2])
    lines = sparql.split("\n")
    here = lines[line - 1][column - 1 :].strip() if 1 <= line <= len(lines) else ""
    near = f"near “{here[:30]}”" if here else "where it ends"
    return f"query:{line}:{column}: not SPARQL {near}; check keywords, braces and dots before it"
