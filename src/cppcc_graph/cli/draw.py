"""``cppcc-graph draw``."""

import re
import sys
from pathlib import Path

import click

from cppcc_graph.cli.asking import complete_kinds, complete_thing
from cppcc_graph.cli.options import language_option, page_option, radius_option
from cppcc_graph.cli.sources import Source, source_options

#: Above this a page shows its story quickly, but all of it slowly.
_MANY = 10_000


@click.command(name="draw")
@page_option
@click.option(
    "--focus",
    metavar="THING",
    shell_complete=complete_thing,
    help="Draw what is around one thing: an id or a label.",
)
@radius_option
@click.option(
    "--kinds",
    metavar="A,B",
    shell_complete=complete_kinds,
    help="Draw these groups or classes only, by code or by name in either language.",
)
@click.option("--title", help="The heading of the page.")
@click.option(
    "--text",
    "texts",
    type=click.Path(path_type=Path),
    multiple=True,
    help="The report's text; its digest is verified and the sentences are quoted in the page.",
)
@click.option(
    "--layout",
    type=click.Choice(["force", "hierarchy", "flow", "timeline"]),
    show_default="flow, or force around a focus",
    help="The layout that is shown first; the page has buttons for all of them.",
)
@click.option(
    "--measure",
    type=click.Choice(["degree", "indegree", "outdegree", "betweenness", "pagerank", "bridging"]),
    help="Size things by this measure of the whole graph and colour them by community.",
)
@language_option
@source_options
def command(
    out: Path,
    focus: str | None,
    radius: int | None,
    kinds: str | None,
    title: str | None,
    texts: tuple[Path, ...],
    layout: str | None,
    measure: str | None,
    lang: str,
    source: Source,
) -> None:
    """Write an interactive picture of the graph.

    The page is one HTML file that needs no network: mail it, open it anywhere. It opens with the
    main story; everything else is a click away. With --text it holds the report's text, so mind who
    gets it; without, readers who have the text can open it in the page.

    Groups for --kinds are body, people, activity, proposal, outcome, document, mechanism, plan,
    place, honour and gap, or 机构, 提案, 成效 and so on; a class, such as Proposal or 重点提案,
    includes those below it.

    \b
    Examples:
      cppcc-graph draw --out jingzhou-2020.html
      cppcc-graph draw --focus 何光中 --radius 2 --out he.html
      cppcc-graph draw --kinds 成效,文件 --out outcomes.html
      cppcc-graph draw --kinds proposal,outcome,document --lang en --out outcomes.html
      cppcc-graph draw --measure betweenness --out middle.html
      cppcc-graph draw --text jingzhou-2020.txt --layout timeline --out quoted.html
    """
    from cppcc_graph.pipeline import draw, texts_of
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
    drawing = draw(store, focus=focus, radius=near, kinds=chosen, title=title, measure=measure)
    page = render(
        drawing.network,
        title=drawing.title,
        language=lang,
        centre=drawing.centre,
        story=drawing.story,
        layout=layout or "",
        texts=texts_of(drawing.network, texts),
    )
    if str(out) == "-":
        sys.stdout.buffer.write(page.encode("utf-8"))
        return
    write_bytes(out, page.encode("utf-8"))
    if drawing.network.number_of_nodes() > _MANY:
        click.echo("this many things are slow to move; see cppcc-graph explore", err=True)
    size = f"{drawing.network.number_of_nodes()} nodes, {drawing.network.number_of_edges()} edges"
    click.echo(f"wrote {out} ({size})", err=True)
