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
    type=click.Path(path_type=Path),
    help="The report's text: its digest and every offset are verified, quotations are added.",
)
def command(facts: tuple[Path, ...], out: Path, text: Path | None) -> None:
    """Turn reviewed facts into a checked dataset.

    FACTS are facts files (docs/facts.md); without any, the reports that come with the project are
    built. Every mistake is reported with file and line, and then nothing is written.

    \b
    Examples:
      cppcc-graph build --out dataset.nq
      cppcc-graph build reports/shili-2020/facts.yaml --out shili.nq
      cppcc-graph build --text jingzhou-2020.txt --out with-quotations.nq
      cppcc-graph build --out - | gzip > dataset.nq.gz
    """
    from cppcc_graph.pipeline import build, quotations_of, shipped_sources, with_facts
    from cppcc_graph.rdf.serialize import write_bytes
    from cppcc_graph.rdf.store import open_dataset
    from cppcc_graph.rdf.summary import summary

    sources = with_facts(facts) if facts else shipped_sources()
    data = build(sources, quotations_of(sources, text) if text else None)
    if str(out) == "-":
        sys.stdout.buffer.write(data)
        return
    write_bytes(out, data)
    rows = [(zh, en, f"{number:,}") for zh, en, number in summary(open_dataset(out))]
    show(("种类", "kind", "number"), rows, "table")
    quads = data.count(b"\n")
    click.echo(f"wrote {out} ({quads:,} quads)", err=True)
