"""Options and output that several commands share."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from cppcc_graph.text.reading import ReportText

Command = TypeVar("Command", bound=Callable[..., Any])


def data_option(command: Command) -> Command:
    """Add ``--data``: one or more datasets, by default the one that comes with the project."""
    return click.option(
        "--data",
        type=click.Path(path_type=Path),
        multiple=True,
        help="A dataset (.nq, .trig, .ttl, …), by default the one that comes with the project; "
        "give it again to ask several together.",
    )(command)


def language_option(command: Command) -> Command:
    """Add ``--lang``: zh, the default, or en."""
    return click.option(
        "--lang",
        type=click.Choice(["zh", "en"]),
        default="zh",
        show_default=True,
        help="The language of labels and headings.",
    )(command)


def page_option(command: Command) -> Command:
    """Add ``--out``: where a page is written to."""
    return click.option(
        "--out",
        type=click.Path(path_type=Path, allow_dash=True),
        required=True,
        help="Where the page goes; - is standard output.",
    )(command)


def radius_option(command: Command) -> Command:
    """Add ``--radius``: how much around ``--focus`` is taken."""
    return click.option(
        "--radius",
        type=click.IntRange(0, 20),
        show_default="2",
        help="How many edges around the focus.",
    )(command)


def format_option(*forms: str) -> Callable[[Command], Command]:
    """Return an option ``--format`` with the given forms, the first of which is the default."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(forms),
        default=forms[0],
        show_default=True,
        help="How the answer is written.",
    )


def rules_option(command: Command) -> Command:
    """Add ``--rules``: a folder of one's own packs, given as ``own``; see ``use_rules``."""
    return click.option(
        "--rules",
        "own",
        type=click.Path(path_type=Path),
        help="A folder of your own packs (units.toml, …), beside those of the project if they say "
        "“adds = true”, else in their place (docs/rules.md).",
    )(command)


def use_rules(own: Path | None) -> None:
    """Read with the packs of a folder, too; called before anything is read."""
    if own is not None:
        from cppcc_graph.text.rulebook import use

        use(own)


def past_option(command: Command) -> Command:
    """Add ``--past``: files of decisions that confidence goes with."""
    return click.option(
        "--past",
        type=click.Path(path_type=Path),
        multiple=True,
        help="The decisions.jsonl of an earlier review: how sure a candidate is follows from what "
        "was made of its rule's (docs/review.md); give it again for several.",
    )(command)


def terminal_width(out: Path | None = None) -> int | None:
    """Return how many cells wide the terminal is that is written to, None for a pipe or file."""
    if out is not None or not sys.stdout.isatty():
        return None
    import shutil  # slow to load

    return shutil.get_terminal_size().columns


def dataset_paths(data: tuple[Path, ...]) -> tuple[Path, ...]:
    """Return the named datasets, else the shipped one."""
    from cppcc_graph.resources import folder

    return data or (folder("data") / "dataset.nq",)


def show(columns: Sequence[str], rows: Sequence[Sequence[str]], form: str) -> None:
    """Print a table in the given form: table, csv, json, md or html."""
    from cppcc_graph.view.tables import written

    click.echo(written(columns, rows, form, width=terminal_width()))


def keep_text(path: Path, report: "ReportText") -> None:
    """Keep the text that facts refer to beside a report that is not itself that text."""
    from cppcc_graph.rdf.serialize import write_bytes
    from cppcc_graph.text.lines import others
    from cppcc_graph.text.reading import READ

    data = report.text.encode("utf-8")
    if str(path) == "-" or path.read_bytes() == data:
        return
    twins = [other for other in others(path) if other.stem == path.stem]
    place = path.with_name((path.name if twins else path.stem) + READ)
    write_bytes(place, data)
    click.echo(f"wrote {place}: the text that the facts refer to, for --text", err=True)


def tell_unread(facts: Path, number: int) -> None:
    """Say how many passages of a facts file no one has read yet, and what to do."""
    if number:
        click.echo(
            f"unread: {number:,} sentences, in {facts} with “readingState: unread”; read them and "
            "say what they are",
            err=True,
        )
