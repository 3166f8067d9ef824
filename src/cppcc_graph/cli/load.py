"""``cppcc-graph load``."""

import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cppcc_graph.cli.meter import Meter, Quiet
from cppcc_graph.cli.sources import endpoint, is_url

if TYPE_CHECKING:
    from cppcc_graph.rdf.load import Keep, Merge


@click.command(name="load")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "--store",
    required=True,
    metavar="PATH|URL",
    help="Where the data go: a folder, made when it is not there, or the URL of a SPARQL endpoint; "
    "name and password come from CPPCC_GRAPH_USER and CPPCC_GRAPH_PASSWORD, or from ~/.netrc.",
)
@click.option(
    "--add",
    "keep",
    flag_value="add",
    help="Add to what the store holds; otherwise the files take its place.",
)
@click.option(
    "--merge",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Repeat the statements of named graphs in the default graph, where plain patterns look: "
    "when some are found to lack there, always, or never.",
)
@click.option(
    "--labels",
    "indexed",
    flag_value="yes",
    help="Keep labels ready too, so that part of a name is found among millions at once; takes "
    "about 45 s for a million labels, after the store has taken its place.",
)
@click.option(
    "--progress",
    "shown",
    flag_value="yes",
    help="Show the progress, which a terminal gets anyway.",
)
@click.option(
    "--graph-store",
    default="",
    metavar="URL",
    help="Where an endpoint takes graphs (SPARQL 1.1 Graph Store Protocol), when it is not known.",
)
def command(
    files: tuple[Path, ...],
    store: str,
    keep: str | None,
    merge: str,
    indexed: str | None,
    shown: str | None,
    graph_store: str,
) -> None:
    """Load datasets into a store, on disk or at an endpoint.

    FILES are datasets (.nq, .trig, .ttl, .nt, .jsonld, .rdf, also with .gz or .zst); - is standard
    input, as N-Quads. On disk a new store is built beside the old one and takes its place in one
    step: whoever reads meanwhile sees the old data, and a load that fails or is killed changes
    nothing. An endpoint gets graph by graph; a load that broke off goes on where it was when the
    same command is given again.

    \b
    Examples:
      cppcc-graph load dataset.nq --store reports.store
      cppcc-graph load country.nq --store country.store --labels
      cppcc-graph load more.trig.gz --store reports.store --add
      cppcc-graph build --out - | cppcc-graph load - --store reports.store
      CPPCC_GRAPH_USER=dba CPPCC_GRAPH_PASSWORD=… \\
        cppcc-graph load dataset.nq --store https://example.org/sparql
    """
    from cppcc_graph.rdf.load import Keep, Merge

    kept = Keep(keep) if keep else Keep.NOTHING
    meter = Meter() if shown or sys.stderr.isatty() else Quiet()
    if is_url(store):
        if indexed:
            raise click.UsageError("--labels goes with a store on disk")
        _upload(files, store, kept, Merge(merge), graph_store, meter)
        return
    if graph_store:
        raise click.UsageError("--graph-store goes with the URL of an endpoint")
    _load(files, Path(store), kept, Merge(merge), meter)
    if indexed:
        _index(Path(store))


def _load(
    files: Sequence[Path], target: Path, keep: "Keep", merge: "Merge", meter: Meter | Quiet
) -> None:
    from cppcc_graph.rdf.load import load

    with meter:
        done = load(files, target, keep=keep, merge=merge, report=meter.show)
    held = f"{done.quads:,} quads, {done.graphs:,} named graphs"
    rate = f"{done.seconds:.1f} s, {done.quads / max(done.seconds, 0.001):,.0f} quads/s"
    click.echo(f"wrote {target} ({held}; {rate})", err=True)


def _index(target: Path) -> None:
    from cppcc_graph.rdf.disk import open_on_disk
    from cppcc_graph.rdf.label_index import FILE, build
    from cppcc_graph.rdf.places import place_of

    count = build(open_on_disk(target), place_of(target) / FILE)
    click.echo(f"wrote {target / FILE} ({count:,} labels)", err=True)


def _upload(
    files: Sequence[Path],
    url: str,
    keep: "Keep",
    merge: "Merge",
    graph_store: str,
    meter: Meter | Quiet,
) -> None:
    from pyoxigraph import Store

    from cppcc_graph.rdf.load import Keep, load
    from cppcc_graph.rdf.upload import state_name, upload

    there = endpoint(url)
    with meter, tempfile.TemporaryDirectory(prefix="cppcc-graph-") as temporary:
        folder = Path(temporary)
        load(files, folder / "store", keep=Keep.NOTHING, merge=merge, report=meter.show)
        done = upload(
            there,
            Store.read_only(str(folder / "store")),
            graph_store=graph_store,
            keep=keep,
            state=_state_folder() / state_name(url, files),
            folder=folder,
            report=meter.show,
        )
    for note in done.notes:
        click.echo(note, err=True)
    gone = f"; {done.removed:,} old graphs removed" if done.removed else ""
    held = f"{done.triples:,} statements, {done.graphs:,} named graphs sent now"
    click.echo(f"loaded into {url} ({held}{gone})", err=True)


def _state_folder() -> Path:
    home = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state"
    return Path(home) / "cppcc-graph"
