"""The graph from Python: open it, ask it, and take the answer to pandas, polars or Arrow.

::

    import cppcc_graph as cg

    graph = cg.open()
    graph.ask("donations", lang="en").to_pandas()

Nothing is loaded before it is used: ``import cppcc_graph`` loads neither the engine nor a table
library, and a result asks when it is first looked at.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

from cppcc_graph.errors import InputError, MissingExtraError, QuestionError

if TYPE_CHECKING:
    from cppcc_graph.rdf.asked import Asked
    from cppcc_graph.rdf.columns import Value
    from cppcc_graph.rdf.store import Store

#: How many rows a result shows of itself in a notebook.
_SHOWN: Final = 50


def open(*places: str | Path, timeout: float | None = None) -> "Graph":
    """Return the graph of dataset files, of a store, or without arguments the shipped one.

    A place is a file (.nq, .trig, .ttl, …), the folder of a store on disk, or the URL of a SPARQL
    endpoint; several files are one graph together. ``timeout`` in seconds is for every query that
    is asked of it, None for no end.

    Raises:
        InputError: a place is missing or cannot be read.

    """
    from cppcc_graph.rdf.opening import open_store

    return Graph(open_store([str(place) for place in places]), timeout)


@dataclass(frozen=True, slots=True)
class Graph:
    """A graph to be asked; ``store`` is whoever owns the data."""

    store: "Store"
    timeout: float | None = None

    def query(self, sparql: str, *, timeout: float | None = None) -> "Result":
        """Return the answer to a SELECT query; the usual prefixes need no declaration.

        With ``timeout`` (seconds) the query runs in a process of its own that is killed at its end.

        Raises:
            QuestionError: the query is not SPARQL, changes data, asks a remote service, or is no
                SELECT.
            LimitError: it is nested too deep, or not answered in time.

        """
        from cppcc_graph.rdf.asked import asked

        rows = asked(self.store, sparql, timeout or self.timeout)
        return Result(rows, rows.columns)

    def ask(
        self, name: str, *, lang: str = "zh", timeout: float | None = None, **parameters: object
    ) -> "Result":
        """Return the answer to a named question, its columns named in ``lang`` (zh or en).

        ``parameters`` are those of the question: things by id, label or part of one, codes by code
        or label. What the sources leave unsaid is in ``.silences``.

        Raises:
            QuestionError: no or several questions are called so, a parameter is unknown, or names
                nothing or several things.
            LimitError: it is not answered in time.

        """
        from cppcc_graph.rdf.answers import checked_columns, runnable, silences
        from cppcc_graph.rdf.asked import Asked, asked
        from cppcc_graph.rdf.labels import by_report
        from cppcc_graph.rdf.questions import question
        from cppcc_graph.resources import folder

        if lang not in ("zh", "en"):
            raise QuestionError(f"lang is zh or en, not “{lang}”")
        named = question(folder("queries"), name)
        bindings = {key: str(value) for key, value in parameters.items()}
        sparql = runnable(self.store, named, language=lang, bindings=bindings)
        found = asked(self.store, sparql, timeout or self.timeout)
        checked_columns(named, found.columns)
        rows = Asked(found.columns, lambda: by_report(found.ask()))
        heads = tuple(words.of(lang) for _, words in named.columns)
        gaps = tuple(
            f"{gap.label} ({gap.source} · {gap.locator})"
            for gap in silences(self.store, named, lang)
        )
        return Result(rows, heads, title=named.title.of(lang), silences=gaps)

    def why(
        self, thing: str, *, lang: str = "zh", text: str | Path | Sequence[str | Path] | None = None
    ) -> "Result":
        """Return the evidence for a thing: every statement about it with passage and offsets.

        ``thing`` is an id, a label or part of one; ``text`` a file with the report's text, or
        several of several reports, which are then quoted.

        Raises:
            QuestionError: nothing or several things are called so.
            InputError: a text cannot be read, or is that of no report in the graph.

        """
        from cppcc_graph.rdf.asked import kept
        from cppcc_graph.rdf.why import evidence_of

        given = (text,) if isinstance(text, str | Path) else text or ()
        texts = [Path(each) for each in given]
        found, statements = evidence_of(cast("Any", self.store), thing, language=lang, texts=texts)
        heads = {
            "zh": ("主语", "关系", "宾语", "方式", "出处", "起", "止", "原文"),
            "en": (
                *("subject", "relation", "object", "mode"),
                *("passage", "start", "end", "quotation"),
            ),
        }[lang]
        rows = [
            (s.subject, s.predicate, s.object, s.mode, s.locator, s.start, s.end, s.quotation)
            for s in statements
        ]
        return Result(kept(rows), heads, title=found.label)

    def questions(self, lang: str = "zh") -> dict[str, str]:
        """Return the named questions: name to title, in the order of their groups."""
        from cppcc_graph.rdf.questions import questions
        from cppcc_graph.resources import folder

        return {each.name: each.title.of(lang) for each in questions(folder("queries"))}

    def draw(
        self,
        *,
        focus: str | None = None,
        radius: int = 2,
        kinds: str | Sequence[str] = (),
        title: str | None = None,
        layout: str = "",
        measure: str | None = None,
        text: str | Path | Sequence[str | Path] = (),
        lang: str = "zh",
    ) -> "Picture":
        """Return a picture of the graph, or of what is within ``radius`` edges around ``focus``.

        It is the page that ``cppcc-graph draw`` writes with the options of the same names:
        ``kinds`` are groups or classes by code or name, ``layout`` is force, hierarchy, flow or
        timeline, ``measure`` sizes things by a figure of the whole graph, ``text`` are files with
        the reports' texts, which are then quoted.

        Raises:
            QuestionError: the focus names no thing or several; a kind, layout, measure or language
                is unknown.
            InputError: a text cannot be read, or is that of no report in the graph.

        """
        from cppcc_graph.network.layout import LAYOUTS
        from cppcc_graph.network.marked import MEASURES
        from cppcc_graph.pipeline import draw, texts_of
        from cppcc_graph.view.page import render

        _one_of("lang", lang, ("zh", "en"))
        _one_of("layout", layout, ("", *LAYOUTS))
        _one_of("measure", measure, (None, *MEASURES))
        drawn = draw(
            cast("Any", self.store),
            focus=focus,
            radius=radius,
            kinds=(kinds,) if isinstance(kinds, str) else kinds,
            title=title,
            measure=measure,
        )
        texts = (text,) if isinstance(text, str | Path) else text
        page = render(
            drawn.network,
            title=drawn.title,
            language=lang,
            centre=drawn.centre,
            story=drawn.story,
            layout=layout,
            texts=texts_of(drawn.network, [Path(each) for each in texts]),
        )
        return Picture(page, drawn.title[lang])

    def show(self, **options: Any) -> None:
        """Show the picture: in a notebook below the cell, else in the browser.

        ``options`` are those of :meth:`draw`, which says what is raised.

        Raises:
            InputError: there is neither notebook nor browser.

        """
        self.draw(**options).show()

    def _repr_html_(self) -> str:
        return self.draw()._repr_html_()


@dataclass(frozen=True, slots=True)
class Picture:
    """A page that draws a graph; ``html`` is the whole of it and needs no network."""

    html: str = field(repr=False)
    title: str

    def save(self, path: str | Path) -> Path:
        """Write the page to a file, whole or not at all, and return its path.

        Raises:
            InputError: the file cannot be written.

        """
        from cppcc_graph.rdf.serialize import write_bytes

        write_bytes(Path(path), self.html.encode("utf-8"))
        return Path(path)

    def show(self) -> None:
        """Show the page: in a notebook below the cell, else in the browser.

        Raises:
            InputError: there is neither.

        """
        try:
            from IPython import get_ipython
            from IPython.display import display
        except ImportError:
            _browse(self)
            return
        if get_ipython() is None:
            _browse(self)
        else:
            display(self)  # type: ignore[no-untyped-call]

    def _repr_html_(self) -> str:
        # In a frame of its own: the page has its own style, scripts and policy.
        return (
            f'<iframe srcdoc="{escape(self.html)}" title="{escape(self.title)}" '
            'width="100%" height="640" style="border:0" '
            # Its pictures can be saved and it can be printed.
            'sandbox="allow-scripts allow-downloads allow-modals"></iframe>'
        )


class Result:
    """An answer: rows with named columns. Iterating gives a dictionary for each row.

    Rows are asked for when they are looked at, and again when they are looked at again: a result of
    a million rows takes no memory by itself.
    """

    def __init__(
        self,
        rows: "Asked",
        columns: Sequence[str],
        *,
        title: str = "",
        silences: Sequence[str] = (),
    ) -> None:
        """Make a result of rows; :class:`Graph` does."""
        self._rows = rows
        #: The names of the columns, in order.
        self.columns = tuple(columns)
        #: What was asked, in the language of the answer; nothing for SPARQL.
        self.title = title
        #: What the sources leave unsaid of what was asked, each with its place.
        self.silences = tuple(silences)

    def __iter__(self) -> Iterator[dict[str, "Value"]]:
        for row in self.rows():
            yield dict(zip(self.columns, row, strict=True))

    def __len__(self) -> int:
        return sum(1 for _ in self._rows.ask())

    def rows(self) -> Iterator[tuple["Value", ...]]:
        """Yield the rows as tuples: int, Decimal, float, bool, date, text, None where unbound."""
        from cppcc_graph.rdf.columns import value

        return (tuple(map(value, row)) for row in self._rows.ask())

    def to_dicts(self) -> list[dict[str, "Value"]]:
        """Return a list with a dictionary for each row; values as of :meth:`rows`."""
        return list(self)

    def to_pandas(self) -> Any:
        """Return a ``pandas.DataFrame``; numbers with a fraction are floating point.

        Raises:
            MissingExtraError: pandas is not installed.

        """
        pandas = _library("pandas", "pandas")
        kinds, values = self._columns()
        # Whole numbers and truth may lack, which the plain types of numpy cannot say.
        types = {"whole": "Int64", "truth": "boolean"}
        series = [
            pandas.Series(column, dtype=types.get(kind, None if column else "object"))
            for kind, column in zip(kinds, values, strict=True)
        ]
        frame = pandas.concat(series, axis=1) if series else pandas.DataFrame()
        frame.columns = list(self.columns)
        return frame

    def to_polars(self) -> Any:
        """Return a ``polars.DataFrame``; numbers with a fraction are floating point.

        Raises:
            MissingExtraError: polars is not installed.

        """
        polars = _library("polars", "polars")
        types = {
            "truth": polars.Boolean,
            "whole": polars.Int64,
            "number": polars.Float64,
            "day": polars.Date,
        }
        kinds, values = self._columns()
        return polars.DataFrame(
            [
                polars.Series(name, column, dtype=types.get(kind, polars.String))
                for name, kind, column in zip(self.columns, kinds, values, strict=True)
            ]
        )

    def to_arrow(self) -> Any:
        """Return a ``pyarrow.Table``; numbers with a fraction are floating point.

        Raises:
            MissingExtraError: pyarrow is not installed.

        """
        from cppcc_graph.rdf.arrow import arrow_table

        return arrow_table(self.columns, self._rows.ask)

    def to_parquet(self, path: str | Path) -> Path:
        """Write the rows to a Parquet file, batch by batch, and return its path.

        Raises:
            InputError: the file cannot be written.
            MissingExtraError: pyarrow is not installed.

        """
        from cppcc_graph.rdf.arrow import write_parquet
        from cppcc_graph.rdf.serialize import whole_file

        with whole_file(Path(path)) as file:
            write_parquet(self.columns, self._rows.ask, file)
        return Path(path)

    def to_csv(self, path: str | Path) -> Path:
        """Write the rows to a CSV file in UTF-8, row by row, and return its path.

        Raises:
            InputError: the file cannot be written.

        """
        from cppcc_graph.rdf.serialize import whole_file
        from cppcc_graph.view.tables import csv_lines

        with whole_file(Path(path)) as file:
            for line in csv_lines(self.columns, self._texts(None)):
                file.write(f"{line}\n".encode())
        return Path(path)

    def __repr__(self) -> str:
        from cppcc_graph.view.tables import plain

        cells = list(self._texts(_SHOWN + 1))
        more = [f"… more than {_SHOWN} rows"] if len(cells) > _SHOWN else []
        return "\n".join([plain(self.columns, cells[:_SHOWN], width=None), *more, *self.silences])

    def _repr_html_(self) -> str:
        from cppcc_graph.view.html import fragment

        cells = list(self._texts(_SHOWN + 1))
        notes = [f"… more than {_SHOWN} rows"] if len(cells) > _SHOWN else []
        return fragment(self.columns, cells[:_SHOWN], notes=[*notes, *self.silences])

    def _texts(self, limit: int | None) -> Iterator[tuple[str, ...]]:
        from cppcc_graph.rdf.tables import text

        return (tuple(map(text, row)) for row in islice(self._rows.ask(), limit))

    def _columns(self) -> tuple[list[str], list[list["Value"]]]:
        from cppcc_graph.rdf.columns import batch, kinds_of

        rows = list(self._rows.ask())
        whole = batch(kinds_of(len(self.columns), rows), rows)
        return [kind.value for kind in whole.kinds], list(whole.values)


def _one_of(name: str, value: str | None, known: Sequence[str | None]) -> None:
    if value not in known:
        names = ", ".join(each for each in known if each)
        raise QuestionError(f"{name} is one of {names}; not “{value}”")


def _browse(picture: Picture) -> None:
    import tempfile
    import webbrowser

    with tempfile.NamedTemporaryFile("wb", suffix=".html", delete=False) as file:
        file.write(picture.html.encode("utf-8"))
    if not webbrowser.open(Path(file.name).as_uri()):
        raise InputError(f"{file.name}: no browser was found to show it; open the file yourself")


def _library(name: str, extra: str) -> Any:
    from importlib import import_module

    try:
        return import_module(name)
    except ImportError as error:
        raise MissingExtraError(
            f"{name} is not installed; run: pip install 'cppcc-graph[{extra}]'"
        ) from error
