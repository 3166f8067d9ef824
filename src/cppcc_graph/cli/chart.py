"""``cppcc-graph chart``."""

import sys
from pathlib import Path
from typing import Final

import click

from cppcc_graph.cli.options import language_option
from cppcc_graph.cli.sources import Source, source_options

_NAMES: Final = ("uptake", "flow", "activities", "figures", "timeline", "bodies")
_FORMS: Final = ("svg", "png", "html")


@click.command(name="chart")
@click.argument("name", type=click.Choice(_NAMES))
@click.option(
    "--out",
    type=click.Path(path_type=Path, allow_dash=True),
    required=True,
    help="Where it goes: a file that ends in .svg, .png or .html, or - for standard output.",
)
@click.option(
    "--format", "form", type=click.Choice(_FORMS), help="The format, where no name says it."
)
@language_option
@source_options
def command(name: str, out: Path, form: str | None, lang: str, source: Source) -> None:
    """Write a static picture: bars, a flow, a time line, the order of bodies.

    \b
    NAME is one of
      uptake      outcomes by degree of uptake
      flow        advice, what came of it, and how far it was taken up
      activities  activities by type and function
      figures     figures by what they count, with how exact they are
      timeline    what is dated, from its first to its last possible day
      bodies      which body is part of which, and which guides which

    SVG carries the signs it shows as a font, so it looks the same everywhere; a page (.html) has
    the table beside the picture; PNG needs the extra png.

    \b
    Examples:
      cppcc-graph chart flow --out flow.svg
      cppcc-graph chart uptake --lang en --out uptake.png
      cppcc-graph chart figures --out figures.html
      cppcc-graph chart activities --format svg --out - > activities.svg
    """
    from cppcc_graph.rdf.serialize import write_bytes
    from cppcc_graph.view.charts.gallery import CHARTS
    from cppcc_graph.view.charts.output import page, png
    from cppcc_graph.view.charts.svg import svg

    chosen = form or out.suffix.removeprefix(".")
    if chosen not in _FORMS:
        raise click.UsageError(f"{out}: says no format; end the name in .svg, .png or .html")
    picture = CHARTS[name].make(source.open(), lang)
    if chosen == "png":
        written = png(picture)
    else:
        written = (page(picture, lang) if chosen == "html" else svg(picture)).encode("utf-8")
    if str(out) == "-":
        sys.stdout.buffer.write(written)
        return
    write_bytes(out, written)
    click.echo(f"wrote {out} ({len(written):,} bytes)", err=True)
