"""The answer to SPARQL in any form: the work that limits hold for, done in a worker process."""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import Final

from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples

from cppcc_graph.cli.channels import OUT, Say, Write
from cppcc_graph.errors import QuestionError
from cppcc_graph.rdf.store import Store
from cppcc_graph.rdf.streams import ENGINE, first, write_csv, write_engine
from cppcc_graph.rdf.tables import Term, columns, results, rows, text, triples

_PIECE: Final = 1 << 20


def say_answer(
    store: Store, sparql: str, say: Say, *, form: str, limit: int | None, width: int | None
) -> None:
    """Ask, and say the answer on channel 1; ``width`` is that of the terminal, None for a file.

    Raises:
        QuestionError: the query is refused, or its answer has no such form.
        LimitError: the query is nested too deep.

    """
    write = partial(say, OUT)
    found = results(store, sparql, limit)
    if isinstance(found, QueryTriples):
        if form not in ("table", "turtle"):
            raise QuestionError(f"CONSTRUCT and DESCRIBE give Turtle, not {form}")
        write(triples(islice(found, limit)).turtle().encode())
    elif form == "turtle":
        raise QuestionError("SELECT gives a table; use --format table, csv, json or md")
    elif isinstance(found, QueryBoolean):
        _truth(found, form, write)
    elif form == "parquet":
        # Asked again, and not kept, where the types of columns take a second look.
        names, waiting = columns(found), [found]
        del found

        def ask() -> Iterator[tuple[Term, ...]]:
            again = waiting.pop() if waiting else results(store, sparql, limit)
            return islice(_rows(again), limit)

        write_parquet(names, ask, write)
    else:
        cut = found if limit is None else first(found, limit)
        _rows_as(cut, form, width, write)


def write_parquet(
    names: Sequence[str], ask: Callable[[], Iterator[tuple[Term, ...]]], write: Write
) -> None:
    """Write rows as Parquet, by way of a temporary file; ``ask`` may be called again.

    Raises:
        MissingExtraError: pyarrow is not installed.

    """
    from cppcc_graph.rdf import arrow

    with tempfile.TemporaryFile() as spool:
        arrow.write_parquet(names, ask, spool)
        spool.seek(0)
        while piece := spool.read(_PIECE):
            write(piece)


def _rows_as(found: QuerySolutions, form: str, width: int | None, write: Write) -> None:
    if form == "csv":
        write_csv(found, write)
    elif form in ENGINE:
        write_engine(found, form, write)
        write(b"" if form == "tsv" else b"\n")
    else:
        from cppcc_graph.view.tables import written

        cells = [tuple(map(text, row)) for row in rows(found)]
        write(written(columns(found), cells, form, width=width).encode() + b"\n")


def _truth(found: QueryBoolean, form: str, write: Write) -> None:
    if form in ("tsv", "parquet"):
        raise QuestionError(f"ASK gives true or false, which has no form in {form}; use --json")
    if form in ENGINE:
        write_engine(found, form, write)
        write(b"\n")
    else:
        write(f"{str(bool(found)).lower()}\n".encode())


def _rows(found: object) -> Iterator[tuple[Term, ...]]:
    return rows(found) if isinstance(found, QuerySolutions) else iter(())
