"""``cppcc-graph link``."""

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cppcc_graph.cli.options import data_option, dataset_paths
from cppcc_graph.errors import InputError

if TYPE_CHECKING:
    from cppcc_graph.reuse.link import Proposal
    from cppcc_graph.reuse.sssom import Origin


@click.command(name="link")
@click.argument("table", type=click.Path(path_type=Path))
@click.option("--column", help="The column with the names; needed unless TABLE is SSSOM.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["sssom", "skos", "table", "csv", "json"]),
    default="sssom",
    show_default=True,
    help="sssom: a table of mappings for review; skos: the same links as Turtle; table, csv and "
    "json: to look at.",
)
@click.option("--out", type=click.Path(path_type=Path), help="The file to write; else the screen.")
@click.option(
    "--kind",
    "kinds",
    type=click.Choice(["body", "person", "place", "document", "activity"]),
    multiple=True,
    help="What the names may be; again for several. By default body, person and place.",
)
@click.option(
    "--place", default="", help="Where the table is from: with 荆州市, 市政协 is 荆州市政协."
)
@click.option(
    "--base",
    default="https://example.org/names/",
    show_default=True,
    help="The namespace of the names, which should be yours.",
)
@click.option(
    "--least",
    type=click.FloatRange(0.3, 1),
    default=0.6,
    show_default=True,
    help="From which similarity of spelling on something is proposed.",
)
@click.option(
    "--most",
    type=click.IntRange(1, 20),
    default=3,
    show_default=True,
    help="How many similar things are proposed for a name.",
)
@data_option
def command(
    table: Path,
    column: str | None,
    form: str,
    out: Path | None,
    kinds: tuple[str, ...],
    place: str,
    base: str,
    least: float,
    most: int,
    data: tuple[Path, ...],
) -> None:
    """Propose links from the names in a table to the things of the dataset.

    TABLE is CSV or TSV (UTF-8 or GBK), or - for standard input. Each name is looked up as a label,
    as another name, in normalised form (width, traditional characters, punctuation, order:
    荆州市政协 is 政协荆州市委员会, 市卫健委 is 市卫生健康委员会), and by edit distance, with score
    and reason. Nothing is merged: where several things fit, all are listed, also what
    was not found. A cell with several names, divided by 、 ; or , counts for each.

    The result is for review: delete the lines that are wrong. An SSSOM file as TABLE (.sssom.tsv)
    is turned into SKOS links.

    \b
    Examples:
      cppcc-graph link proposals.csv --column 主办单位 --out units.sssom.tsv
      cppcc-graph link proposals.csv --column 主办单位 --place 荆州市 --format table
      cppcc-graph link people.csv --column 姓名 --kind person --data mine.nq
      cppcc-graph link units.sssom.tsv --format skos --out units.ttl
    """
    from cppcc_graph import __version__
    from cppcc_graph.reuse.sssom import Origin, as_skos, reviewed

    _check_base(base)
    if table.name.endswith(".sssom.tsv") and column is None:
        _write(as_skos(reviewed(_text(table), str(table))), out)
        return
    if column is None:
        raise InputError(f"{table}: give the column with the names, as in --column 单位")
    found = _proposals(table, column, kinds=kinds, place=place, least=least, most=most, data=data)
    _write(_written(found, form, Origin(base, table.name, __version__)), out)
    _tell(found)


def _proposals(
    table: Path,
    column_name: str,
    *,
    kinds: tuple[str, ...],
    place: str,
    least: float,
    most: int,
    data: tuple[Path, ...],
) -> "list[Proposal]":
    from cppcc_graph.rdf.store import open_dataset
    from cppcc_graph.reuse.known import DEFAULT, known_names
    from cppcc_graph.reuse.link import Limits, Linker
    from cppcc_graph.reuse.table import column

    names = column(table, column_name)
    known = known_names(open_dataset(*dataset_paths(data)), kinds or DEFAULT)
    if not known:
        raise InputError(f"{data[0]}: names nothing of that kind; choose another with --kind")
    linker = Linker(known, Limits(least, most, place))
    hidden = not sys.stderr.isatty() or len(names.names) < 5_000
    with click.progressbar(
        length=len(names.names), label="linking", file=sys.stderr, hidden=hidden
    ) as bar:
        found = list(linker.proposals(names.names, done=bar.update))
    cells = f"{names.rows:,} rows, {names.empty:,} without a name, {len(names.names):,} names"
    click.echo(f"{names.table}: {cells}", err=True)
    return found


def _written(found: "Sequence[Proposal]", form: str, origin: "Origin") -> str:
    from cppcc_graph.reuse.sssom import as_skos, as_sssom, links_of, predicate
    from cppcc_graph.view.tables import as_csv, as_json, plain

    if form == "sssom":
        return "\n".join(as_sssom(found, origin)) + "\n"
    if form == "skos":
        return as_skos(links_of(found, origin))
    from cppcc_graph.rdf.prefixes import shortened

    columns = ("name", "rows", "thing", "label", "score", "relation", "reason")
    rows = [
        (p.name, f"{p.rows}", shortened(p.iri), p.label, f"{p.score:g}",
         predicate(p) if p.iri else "", p.reason)
        for p in found
    ]  # fmt: skip
    if form == "table":
        return plain(columns, rows, width=None) + "\n"
    return {"csv": as_csv, "json": as_json}[form](columns, rows) + "\n"


def _tell(found: "Iterable[Proposal]") -> None:
    """Say on stderr how many names were matched in which way."""
    first: dict[str, Proposal] = {}
    for proposal in found:
        first.setdefault(proposal.name, proposal)
    ways = Counter("ambiguous" if each.rivals > 1 else each.way.value for each in first.values())
    told = ", ".join(f"{count:,} {way}" for way, count in ways.most_common())
    click.echo(f"{told or 'no names'}; proposals only: review them", err=True)


def _check_base(base: str) -> None:
    from pyoxigraph import NamedNode

    if "://" not in base or not base.endswith(("/", "#", ":")):
        raise InputError(f"--base {base}: is no namespace; write one as https://example.org/names/")
    try:
        NamedNode(base)
    except ValueError as error:
        raise InputError(f"--base {base}: {error}; write it without blanks") from error


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except FileNotFoundError as error:
        raise InputError(f"{path}: there is no such file; check the name") from error
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: {error}; name an SSSOM file in UTF-8") from error


def _write(text: str, out: Path | None) -> None:
    if out is None or str(out) == "-":
        click.echo(text, nl=False)
        return
    from cppcc_graph.rdf.serialize import write_bytes

    write_bytes(out, text.encode("utf-8"))
    click.echo(f"wrote {out}", err=True)
