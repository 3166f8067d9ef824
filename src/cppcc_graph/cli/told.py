"""An answer to a named question, told in any form: rows, and what the sources leave unsaid."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice

from cppcc_graph.cli.channels import ERR, OUT, Say, Write
from cppcc_graph.rdf.answers import Silence, checked_columns, runnable, silences
from cppcc_graph.rdf.labels import by_report
from cppcc_graph.rdf.questions import Question
from cppcc_graph.rdf.store import Store
from cppcc_graph.rdf.tables import Term, columns, rows, solutions, text
from cppcc_graph.view.tables import csv_lines, written


@dataclass(frozen=True, slots=True)
class Telling:
    """How an answer is told: ``limit`` rows, None for all; ``width`` cells, None for a file."""

    language: str
    form: str
    limit: int | None
    width: int | None


def tell(
    store: Store, asked: Question, bindings: Mapping[str, str], how: Telling, say: Say
) -> None:
    """Ask and tell: rows on channel 1; beside them, unless as a table, silences on channel 2.

    Raises:
        QuestionError: a parameter is unknown, has the wrong form, or names no or several things.

    """
    query = runnable(store, asked, language=how.language, bindings=bindings)
    found = solutions(store, query)
    checked_columns(asked, columns(found))
    heads = [words.of(how.language) for _, words in asked.columns]
    gaps = _cells(silences(store, asked, how.language))
    if how.form == "parquet":
        _parquet(store, query, heads, how.limit, partial(say, OUT))
        say(ERR, _beside(gaps, how.language))
        return
    if how.form == "table":
        say(OUT, f"{asked.title.of(how.language)}\n\n".encode())
    every = islice(by_report(rows(found)), how.limit)
    start = next(every, None)
    if start is not None:
        _rows(asked, heads, chain([start], every), gaps, how, say)
    elif gaps:
        if how.form == "table":
            zh, en = "来源未说明。", "not stated in the source."
            say(OUT, f"{zh if how.language == 'zh' else en}\n".encode())
        say(OUT, f"{_written(asked, _heads(how.language), gaps, how)}\n".encode())
    else:
        none = asked.none.of(how.language)
        say(OUT if how.form == "table" else ERR, f"{none}\n".encode())
    for name in asked.see:
        hint = "另见" if how.language == "zh" else "see also"
        say(ERR, f"{hint}: cppcc-graph ask {name}\n".encode())


def _rows(
    asked: Question,
    heads: Sequence[str],
    every: Iterator[tuple[Term, ...]],
    gaps: Sequence[Sequence[str]],
    how: Telling,
    say: Say,
) -> None:
    cells = (tuple(map(text, row)) for row in every)
    if how.form == "csv":
        for line in csv_lines(heads, cells):
            say(OUT, f"{line}\n".encode())
    else:
        say(OUT, f"{_written(asked, heads, list(cells), how)}\n".encode())
    if gaps and how.form == "table":
        below = _written(asked, _heads(how.language), gaps, how)
        say(OUT, f"\n{below}\n".encode())
    else:
        # Apart, so that output stays one table.
        say(ERR, _beside(gaps, how.language))


def _written(
    asked: Question, heads: Sequence[str], cells: Sequence[Sequence[str]], how: Telling
) -> str:
    if how.form == "html":
        from cppcc_graph.view.html import as_html

        return as_html(heads, cells, title=asked.title.of(how.language), language=how.language)
    return written(heads, cells, how.form, width=how.width)


def _parquet(
    store: Store, query: str, heads: Sequence[str], limit: int | None, write: Write
) -> None:
    from cppcc_graph.cli.answering import write_parquet

    write_parquet(heads, lambda: islice(by_report(rows(solutions(store, query))), limit), write)


def _heads(language: str) -> list[str]:
    if language == "zh":
        return ["来源未说明", "说明", "出处", "位置"]
    return ["not stated in the source", "note", "passage", "offsets"]


def _cells(found: Sequence[Silence]) -> list[tuple[str, ...]]:
    return [
        (gap.label, gap.note, f"{gap.source} · {gap.locator}", f"[{gap.start}, {gap.end})")
        for gap in found
    ]


def _beside(gaps: Sequence[Sequence[str]], language: str) -> bytes:
    lines = [f"{_heads(language)[0]}: {' | '.join(gap)}\n" for gap in gaps]
    return "".join(lines).encode()
