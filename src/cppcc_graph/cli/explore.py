"""``cppcc-graph explore``."""

import sys
from pathlib import Path

import click

from cppcc_graph.cli.asking import complete_thing
from cppcc_graph.cli.options import language_option, page_option
from cppcc_graph.cli.sources import Source, source_options


@click.command(name="explore")
@page_option
@click.option(
    "--focus",
    metavar="THING",
    shell_complete=complete_thing,
    help="Open with what is around one thing: id or label.",
)
@click.option("--title", help="The heading of the page.")
@language_option
@source_options
def command(out: Path, focus: str | None, title: str | None, lang: str, source: Source) -> None:
    """Write a page to explore a large graph, with a SPARQL engine inside.

    The page is one HTML file that needs no network. It opens with an overview, communities or the
    tree of places; what lies beneath is asked for in SPARQL inside the page, never more than 2,000
    things at once. Named questions and a pane for queries of your own are in it.

    \b
    Examples:
      cppcc-graph explore --out explore.html
      cppcc-graph explore --focus 何光中 --lang en --out he.html
      cppcc-graph explore --data 2020.nq --data 2021.nq --out years.html
    """
    from cppcc_graph.pipeline import explore
    from cppcc_graph.rdf.questions import questions
    from cppcc_graph.rdf.serialize import write_bytes
    from cppcc_graph.resources import folder
    from cppcc_graph.view.explorer import render_explorer, title_of

    store = source.open()
    seen = explore(store, focus=focus)
    page = render_explorer(
        store,
        seen.overview,
        title={"zh": title, "en": title} if title else title_of(store),
        language=lang,
        focus=seen.centre,
        questions=questions(folder("queries")),
    ).encode("utf-8")
    if str(out) == "-":
        sys.stdout.buffer.write(page)
        return
    write_bytes(out, page)
    size = f"{len(seen.overview.things)} things, {len(page) / 1e6:.1f} MB"
    click.echo(f"wrote {out} ({size})", err=True)
