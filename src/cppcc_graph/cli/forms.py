"""The forms an answer is written in, as options, and where it goes.

``--csv`` is ``--format csv``; a file that ends in ``.csv`` after it is where the answer goes.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, TypeVar

import click

Decorated = TypeVar("Decorated", bound=Callable[..., Any])
Write = Callable[[bytes], object]

#: Each form with its help; the first is how an answer is shown where none is asked for.
HELP: Final = {
    "table": "",
    "csv": "Write CSV; safe for spreadsheets, ids short.",
    "tsv": "Write SPARQL 1.1 TSV, terms as in Turtle.",
    "json": "Write JSON.",
    "xml": "Write SPARQL 1.1 XML.",
    "md": "Write a Markdown table.",
    "html": "Write one HTML page with a table to sort.",
    "parquet": "Write Parquet (extra “arrow”).",
    "turtle": "Write Turtle (CONSTRUCT and DESCRIBE).",
}
#: Endings of the files that a form may be followed by.
_ENDINGS: Final = {
    **{form: (f".{form}",) for form in HELP},
    "html": (".html", ".htm"),
    "turtle": (".ttl",),
    "parquet": (".parquet", ".pq"),
}
_META: Final = "cppcc_graph.form"


class FormCommand(click.Command):
    """A command whose form options may be followed by the file to write."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read ``--csv FILE.csv`` and ``--csv=FILE`` as ``--csv --out FILE``."""
        return super().parse_args(ctx, list(_with_out(args)))


def form_options(*forms: str) -> Callable[[Decorated], Decorated]:
    """Return the options ``--format FORM``, one flag for each form, and ``--out FILE``.

    What was chosen is told by :func:`form_of`; the first form is the default.
    """

    def with_options(command: Decorated) -> Decorated:
        command = click.option(
            "--out",
            type=click.Path(path_type=Path, allow_dash=True),
            help="Write to this file, whole or not at all; - is standard output.",
        )(command)
        for form in reversed(forms[1:]):
            command = click.option(
                f"--{form}",
                is_flag=True,
                expose_value=False,
                callback=_flagged,
                help=HELP[form],
            )(command)
        return click.option(
            "--format",
            type=click.Choice(forms),
            expose_value=False,
            callback=_named,
            help=f"How the answer is written; {forms[0]} if nothing is said.",
        )(command)

    return with_options


def form_of(context: click.Context, default: str = "table") -> str:
    """Return the form that the options chose."""
    return str(context.meta.get(_META, default))


@contextmanager
def destination(out: Path | None, form: str) -> Iterator[Write]:
    """Give a function that writes to standard output or to the file ``out``.

    A file takes its name when all is written, and never if something failed before.

    Raises:
        InputError: the file cannot be written.
        click.UsageError: bytes that are no text would go to a terminal.

    """
    if out is not None and str(out) != "-":
        from cppcc_graph.rdf.serialize import whole_file  # only files need it

        with whole_file(out) as file:
            yield file.write
        return
    if form == "parquet" and sys.stdout.isatty():
        raise click.UsageError("Parquet is no text; write it to a file: --parquet answer.parquet")
    yield sys.stdout.buffer.write
    sys.stdout.buffer.flush()


def _with_out(args: list[str]) -> Iterator[str]:
    rest = iter(args)
    form = ""
    for arg in rest:
        name, equals, value = arg.partition("=")
        if arg == "--":
            yield arg
            break
        if form and arg.lower().endswith(_ENDINGS[form]) and not arg.startswith("-"):
            yield from ("--out", arg)
            form = ""
            continue
        form = name[2:] if name.startswith("--") and name[2:] in _ENDINGS else ""
        if form and equals:
            yield from (name, "--out", value)
            form = ""
        else:
            yield arg
    yield from rest


def _flagged(context: click.Context, option: click.Parameter, given: bool) -> None:  # noqa: FBT001
    if given and option.name:
        _choose(context, option.name)


def _named(context: click.Context, _: click.Parameter, form: str | None) -> None:
    if form:
        _choose(context, form)


def _choose(context: click.Context, form: str) -> None:
    chosen = context.meta.setdefault(_META, form)
    if chosen != form:
        raise click.UsageError(f"the answer is written in one form, not {chosen} and {form}")
