"""``cppcc-graph draw``."""

import re
import sys
from pathlib import Path

import click

from cppcc_graph.cli.options import language_option
from cppcc_graph.cli.sources import Source, source_options


@click.command(name="draw")
@click.option(
    "--out",
    type=click.Path(path_type=Path, allow_dash=True),
    required=True,
    help="Where the page goes; - is standard output.",
)
@click.option("--focus", metavar="THING", help="Draw what is around one thing: an id or a label.")
@click.option(
    "--radius",
    type=click.IntRange(0, 20),
    show_default="2",
    help="How many edges around the focus.",
)
@click.option(
    "--kinds",
    metavar="A,B",
    help="Draw these groups or classes only, by code or by name in either language.",
)
@click.option("--title", help="The heading of the page.")
@language_option
@source_options
def command(
    out: Path,
    focus: str | None,
    radius: int | None,
    kinds: str | None,
    title: str | None,
    lang: str,
    source: Source,
) -> None:
    """Write an interactive picture of the graph.

    The page is one HTML file that needs no network: mail it, open it anywhere. Groups for --kinds
    are body, people, activity, proposal, outcome, document, mechanism, plan, place, honour and gap;
    a class, such as Proposal or 提案, includes those below it.

    \b
    Examples:
      cppcc-graph draw --out jingzhou-2020.html
      cppcc-graph draw --focus 何光中 --radius 2 --out he.html
      cppcc-graph draw --kinds 成效,文件 --out outcomes.html
      cppcc-graph draw --kinds proposal,outcome,document --lang en --out outcomes.html
    """
    from cppcc_graph.pipeline import draw
    from cppcc_graph.rdf.serialize import write_bytes
    from cppcc_graph.view.page import render

    if radius is not None and focus is None:
        raise click.UsageError("--radius goes with --focus: name the thing in the middle")
    wanted = re.split("[,，、]", kinds) if kinds is not None else []
    chosen = tuple(kind.strip() for kind in wanted if kind.strip())
    if kinds is not None and not chosen:
        raise click.UsageError("--kinds names no kind; give groups or classes, as in body,proposal")
    store = source.open()
    near = 2 if radius is None else radius
    drawing = draw(store, focus=focus, radius=near, kinds=chosen, title=title)
    page = render(drawing.network, title=drawing.title, language=lang, centre=drawing.centre)
    if str(out) == "-":
        sys.stdout.buffer.write(page.encode("utf-8"))
        return
    write_bytes(out, page.encode("utf-8"))
    size = f"{drawing.network.number_of_nodes()} nodes, {drawing.network.number_of_edges()} edges"
    click.echo(f"wrote {out} ({size})", err=True)
