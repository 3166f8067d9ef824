"""SPARQL over a dataset, and answers as tables."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

from pyoxigraph import (
    BlankNode,
    CanonicalizationAlgorithm,
    Dataset,
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Triple,
    serialize,
)

from cppcc_graph.errors import QuestionError
from cppcc_graph.rdf.prefixes import PREFIXES, PROLOGUE, shortened
from cppcc_graph.rdf.store import Results, Store

#: Triples with blank nodes up to which these get names of their own.
_NAMED_ANEW: Final = 10_000
Term: TypeAlias = NamedNode | BlankNode | Literal | Triple | None


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
    """The answer of CONSTRUCT or DESCRIBE, sorted; :func:`triples` makes it."""

    triples: tuple[Triple, ...]

    def turtle(self) -> str:
        """Return the triples as Turtle with the usual prefixes; equal triples are equal bytes."""
        from cppcc_graph.rdf.serialize import in_order  # rows, the usual answer, need no files

        data = serialize(self.triples, format=RdfFormat.TURTLE, prefixes=PREFIXES) or b""
        return in_order(data).decode("utf-8")


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
        LimitError: it is nested too deep.

    """
    return collected(results(store, sparql))


def collected(found: Results) -> Result:
    """Return what an engine found as one value, read to its end."""
    if isinstance(found, QueryBoolean):
        return bool(found)
    if isinstance(found, QueryTriples):
        return triples(found)
    return Table(columns(found), tuple(rows(found)))


def triples(found: Iterable[Triple]) -> Triples:
    """Return triples each once, sorted, and blank nodes named by what is said of them.

    The engine gives blank nodes new names in every process. Those of more than 10,000 triples keep
    what they got: to compare that many takes longer than to find them.
    """
    each = set(found)
    nameless = [t for t in each if _has_blank(t)]
    if 0 < len(nameless) <= _NAMED_ANEW:
        renamed = Dataset(Quad(t.subject, t.predicate, t.object) for t in nameless)
        renamed.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
        each.difference_update(nameless)
        each.update(quad.triple for quad in renamed)
    return Triples(tuple(sorted(each, key=str)))


def _has_blank(triple: Triple) -> bool:
    last = triple.object
    return (
        isinstance(triple.subject, BlankNode)
        or isinstance(last, BlankNode)
        or (isinstance(last, Triple) and _has_blank(last))
    )


def columns(found: QuerySolutions) -> tuple[str, ...]:
    """Return the names of the projected variables, in the order of ``SELECT``."""
    return tuple(variable.value for variable in found.variables)


def rows(found: QuerySolutions) -> Iterator[tuple[Term, ...]]:
    """Yield the rows as the engine finds them; they are not kept."""
    return (tuple(row) for row in found)


def select(store: Store, sparql: str) -> Table:
    """Return the answer to a SELECT query of the project's own, which is known to be harmless.

    Raises:
        QuestionError: the query is not SPARQL, or no SELECT.

    """
    return Table(columns(found := solutions(store, sparql)), tuple(rows(found)))


def solutions(store: Store, sparql: str) -> QuerySolutions:
    """Return what the engine finds for a query as of :func:`select`, row by row.

    Raises:
        QuestionError: as :func:`select`.

    """
    found = _asked(store, sparql)
    if not isinstance(found, QuerySolutions):
        raise QuestionError("a named question is a SELECT query; this one is not")
    return found


def results(store: Store, sparql: str, limit: int | None = None) -> Results:
    """Return what the engine finds for a query that a user wrote, as the engine gives it.

    With a ``limit`` a store that can gives no more rows than that; others give all.

    Raises:
        QuestionError: as :func:`run`.
        LimitError: as :func:`run`.

    """
    from cppcc_graph.rdf.readonly import refuse

    refuse(sparql)
    return _asked(store, sparql, limit)


def _asked(store: Store, sparql: str, limit: int | None = None) -> Results:
    # Who is far away need not send what nobody wants to see.
    first: Callable[[str, int], Results] | None = getattr(store, "first", None)
    try:
        if first is not None and limit is not None:
            return first(PROLOGUE + sparql, limit)
        return store.query(PROLOGUE + sparql)
    except SyntaxError as error:
        # Only a query that fails needs the lists of words that say how to mend it.
        from cppcc_graph.rdf.readonly import located

        raise QuestionError(located(str(error), sparql)) from error
    except UnicodeEncodeError as error:
        raise QuestionError("the query is not UTF-8; save or type it as UTF-8") from error
    except RuntimeError as error:
        raise QuestionError(f"{error}; see the functions of SPARQL 1.1") from error
