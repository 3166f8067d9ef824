"""``cppcc-graph export``."""

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from cppcc_graph.cli.asking import complete_kinds, complete_thing
from cppcc_graph.cli.options import language_option, radius_option
from cppcc_graph.cli.sources import Source, source_options

if TYPE_CHECKING:
    from cppcc_graph.rdf.store import Store

_GRAPH_FORMS: Final = ("gexf", "graphml", "cytoscape", "node-link", "dot", "csv", "neo4j")
_RDF_FORMS: Final = (
    "nquads", "trig", "jsonld", "turtle", "ntriples", "rdfxml", "rdf12", "nanopub",
)  # fmt: skip


@click.command(name="export")
@click.option(
    "--out",
    type=click.Path(path_type=Path, allow_dash=True),
    required=True,
    help="Where it goes: a file, a folder for csv and neo4j, or - for standard output.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice([*_GRAPH_FORMS, *_RDF_FORMS]),
    help="The format; without it the ending of the file's name says it.",
)
@click.option(
    "--focus",
    metavar="THING",
    shell_complete=complete_thing,
    help="Only what is around one thing: an id or a label.",
)
@radius_option
@click.option(
    "--kinds",
    metavar="A,B",
    shell_complete=complete_kinds,
    help="These groups or classes only, by code or name, as in draw.",
)
@language_option
@source_options
def command(
    out: Path,
    form: str | None,
    focus: str | None,
    radius: int | None,
    kinds: str | None,
    lang: str,
    source: Source,
) -> None:
    """Write the graph in a format other programs open.

    \b
    Networks, as drawn by draw:
      gexf (.gexf)          Gephi: types, colours, places, dates as a time line
      graphml (.graphml)    yEd, igraph, Gephi
      cytoscape (.cyjs)     Cytoscape
      node-link (.json)     networkx.node_link_graph, D3
      dot (.dot .gv)        Graphviz
      csv                   a folder with nodes.csv and edges.csv
      neo4j                 a folder for neo4j-admin database import
    \b
    RDF, all of it:
      nquads (.nq)  trig (.trig)  jsonld (.jsonld)     with all graphs
      turtle (.ttl)  ntriples (.nt)  rdfxml (.rdf)     the merged statements
      rdf12                 Turtle 1.2: a reifier for each statement says where it was read
      nanopub               TriG: a nanopublication for each fact graph

    --focus, --radius, --kinds and --lang are for networks.

    \b
    Examples:
      cppcc-graph export --out jingzhou.gexf
      cppcc-graph export --focus 何光中 --out he.graphml
      cppcc-graph export --format neo4j --out neo4j/
      cppcc-graph export --out jingzhou.trig
      cppcc-graph export --format turtle --out - | head
    """
    chosen = form or _by_ending(out)
    if chosen in _RDF_FORMS and (focus or kinds or radius is not None):
        raise click.UsageError(
            f"{chosen} holds the whole dataset: --focus and the like go with networks"
        )
    if radius is not None and focus is None:
        raise click.UsageError("--radius goes with --focus: name the thing in the middle")
    store = source.open()
    if chosen in _RDF_FORMS:
        from cppcc_graph.rdf.export import exported

        _write(out, exported(store, chosen))
        return
    near = 2 if radius is None else radius
    _network(store, out, chosen, (focus, near, kinds, lang))


def _network(
    store: "Store", out: Path, form: str, wanted: tuple[str | None, int, str | None, str]
) -> None:
    from cppcc_graph.pipeline import draw
    from cppcc_graph.view.files.formats import FOLDERS, WRITERS

    focus, radius, kinds, lang = wanted
    chosen = tuple(kind.strip() for kind in re.split("[,，、]", kinds or "") if kind.strip())
    network = draw(store, focus=focus, radius=radius, kinds=chosen, title=None).network
    if form in FOLDERS:
        if str(out) == "-":
            raise click.UsageError(f"{form} is a folder of files: name a folder with --out")
        for name, content in FOLDERS[form](network, lang).items():
            _write(out / name, content.encode("utf-8"))
        return
    _write(out, WRITERS[form](network, lang).encode("utf-8"))


def _by_ending(out: Path) -> str:
    from cppcc_graph.rdf.export import FORMS
    from cppcc_graph.view.files.formats import ENDINGS, FOLDERS

    endings = {**ENDINGS, **{end: name for name, form in FORMS.items() for end in form.endings}}
    found = endings.get(out.suffix)
    if found is None:
        known = " ".join(endings)
        folders = " or ".join(f"--format {name}" for name in FOLDERS)
        raise click.UsageError(
            f"{out}: says no format; give --format, or end the name in {known}; "
            f"for a folder of tables give {folders}"
        )
    return found


def _write(out: Path, data: bytes) -> None:
    from cppcc_graph.rdf.serialize import write_bytes

    if str(out) == "-":
        sys.stdout.buffer.write(data)
        return
    write_bytes(out, data)
    click.echo(f"wrote {out} ({len(data):,} bytes)", err=True)
