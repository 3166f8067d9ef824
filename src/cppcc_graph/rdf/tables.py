"""SPARQL over a dataset, and answers as tables."""

import re
from dataclasses import dataclass
from typing import Final, TypeAlias

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Triple,
    serialize,
)

from cppcc_graph.errors import QuestionError
from cppcc_graph.rdf.prefixes import PREFIXES, PROLOGUE, shortened
from cppcc_graph.rdf.spelling import QUIET, mistake
from cppcc_graph.rdf.store import Store

Term: TypeAlias = NamedNode | BlankNode | Literal | Triple | None

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
_PLACE: Final = re.compile(r"error at (\d+):(\d+)")


@dataclass(frozen=True, slots=True)
class Table:
    """An answer: the names of the columns and rows of terms; None where nothing is bound."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Term, ...], ...]

    def __post_init__(self) -> None:
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError("every row of a table has a cell for each column")

    def texts(self) -> tuple[tuple[str, ...], ...]:
        """Return the rows as text: literals without quotes, IRIs as prefixed names."""
        return tuple(tuple(text(term) for term in row) for row in self.rows)


@dataclass(frozen=True, slots=True)
class Triples:
    """The answer of CONSTRUCT or DESCRIBE, sorted."""

    triples: tuple[Triple, ...]

    def turtle(self) -> str:
        """Return the triples as Turtle with the usual prefixes."""
        data = serialize(self.triples, format=RdfFormat.TURTLE, prefixes=PREFIXES) or b""
        return data.decode("utf-8")


Result: TypeAlias = Table | Triples | bool


def text(term: Term) -> str:
    """Return a term as people read it; nothing for None."""
    if term is None:
        return ""
    return (
        shortened(term.value) if isinstance(term, NamedNode) else getattr(term, "value", str(term))
    )


def run(store: Store, sparql: str) -> Result:
    """Return the answer to a query; the usual prefixes are declared for it.

    Raises:
        QuestionError: the query is not SPARQL, changes data, or would ask a remote service.

    """
    results = _results(store, sparql)
    if isinstance(results, QueryBoolean):
        return bool(results)
    if isinstance(results, QueryTriples):
        return Triples(tuple(sorted(set(results), key=str)))
    columns = tuple(variable.value for variable in results.variables)
    return Table(columns, tuple(tuple(row) for row in results))


def run_json(store: Store, sparql: str) -> bytes:
    """Return the answer to SELECT or ASK as SPARQL 1.1 Query Results JSON, made by the engine.

    Raises:
        QuestionError: as :func:`run`, or the query gives triples.

    """
    results = _results(store, sparql)
    if isinstance(results, QueryTriples):
        raise QuestionError(
            "CONSTRUCT and DESCRIBE give triples, not JSON rows; use --format turtle"
        )
    return results.serialize(format=QueryResultsFormat.JSON) or b""


def select(store: Store, sparql: str) -> Table:
    """Return the answer to a SELECT query.

    Raises:
        QuestionError: as :func:`run`, or the query is no SELECT.

    """
    result = run(store, sparql)
    if not isinstance(result, Table):
        raise QuestionError("a named question is a SELECT query; this one is not")
    return result


def _results(store: Store, sparql: str) -> QuerySolutions | QueryBoolean | QueryTriples:
    keywords = QUIET.sub(" ", sparql)
    update = _UPDATE.match(keywords)
    if update:
        word = update["word"].upper()
        raise QuestionError(f"{word} changes data; a query only reads: use SELECT or CONSTRUCT")
    if _SERVICE.search(sparql):
        raise QuestionError("SERVICE asks over the network; run that query at the endpoint itself")
    try:
        return store.query(PROLOGUE + sparql)
    except SyntaxError as error:
        raise QuestionError(_located(str(error), sparql)) from error
    except UnicodeEncodeError as error:
        raise QuestionError("the query is not UTF-8; save or type it as UTF-8") from error
    except RuntimeError as error:
        raise QuestionError(f"{error}; see the functions of SPARQL 1.1") from error


def _located(message: str, sparql: str) -> str:
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
