"""``cppcc-graph build``."""

import sys
from pathlib import Path

import click

from cppcc_graph.cli.options import show


@click.command(name="build")
@click.argument("facts", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--out",
    type=click.Path(path_type=Path, allow_dash=True),
    required=True,
    help="Where the dataset goes, as sorted N-Quads; - is standard output.",
)
@click.option(
    "--text",
    "texts",
    type=click.Path(path_type=Path),
    multiple=True,
    help="The text of a report: it is compared as “check --text” does, and every passage gets its "
    "quotation; give it again for other reports.",
)
def command(facts: tuple[Path, ...], out: Path, texts: tuple[Path, ...]) -> None:
    """Turn reviewed facts into a checked dataset.

    FACTS are facts files (docs/facts.md); without any, the reports that come with the project are
    built. Mistakes are reported with file and line, all of a stage at once, and then nothing is
    written; mend them and build again.

    \b
    Examples:
      cppcc-graph build --out dataset.nq
      cppcc-graph build reports/shili-2020/facts.yaml --out shili.nq
      cppcc-graph build --text jingzhou-2020.txt --out with-quotations.nq
      cppcc-graph build --out - | gzip > dataset.nq.gz
    """
    from cppcc_graph.pipeline import build, quotations_of, shipped_sources, with_facts
    from cppcc_graph.rdf.serialize import write_bytes
    from cppcc_graph.rdf.store import opened
    from cppcc_graph.rdf.summary import called_alike, summary

    sources = with_facts(facts) if facts else shipped_sources()
    data = build(sources, quotations_of(sources, texts))
    if str(out) == "-":
        sys.stdout.buffer.write(data)
        return
    write_bytes(out, data)
    store = opened(data)
    rows = [(zh, en, f"{number:,}") for zh, en, number in summary(store)]
    show(("种类", "kind", "number"), rows, "table")
    quads = data.count(b"\n")
    click.echo(f"wrote {out} ({quads:,} quads)", err=True)
    for name, number in called_alike(store):
        click.echo(
            f"warning: {number} reports are called “{name}”; if they are one report, build it "
            "once: what it counts is counted as often",
            err=True,
        )
