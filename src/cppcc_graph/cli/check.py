"""``cppcc-graph check``."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cppcc_graph.cli.options import show

if TYPE_CHECKING:
    from cppcc_graph.facts.coverage import Coverage


@click.command(name="check")
@click.argument("facts", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--text",
    type=click.Path(path_type=Path),
    help="The report's text: its digest and every offset are verified too.",
)
def command(facts: tuple[Path, ...], text: Path | None) -> None:
    """Check facts files without writing anything.

    FACTS are facts files (docs/facts.md); without any, the reports that come with the project are
    checked. Every mistake is reported with file and line. Then it is shown how each report was
    read: sentences modelled, set aside as rhetoric, and gaps of the source.

    \b
    Examples:
      cppcc-graph check
      cppcc-graph check reports/shili-2020/facts.yaml
      cppcc-graph check --text jingzhou-2020.txt
    """
    from cppcc_graph.pipeline import build, coverages, quotations_of, shipped_sources, with_facts

    sources = with_facts(facts) if facts else shipped_sources()
    build(sources, quotations_of(sources, text) if text else None)
    for path, read in coverages(sources):
        share = read.covered / read.length
        click.echo(f"{path}: {read.length:,} characters, {share:.1%} of them in passages")
        show(("读法", "kind", "passages"), list(_rows(read)), "table")
        click.echo()
    click.echo("no mistakes found", err=True)


def _rows(read: "Coverage") -> Iterator[tuple[str, str, str]]:
    from cppcc_graph.facts.terms import READING_STATE, RHETORIC_REASON
    from cppcc_graph.rdf.profile import shipped_profile

    fields = shipped_profile().fields
    for field, counts, indent in (
        (READING_STATE, read.states, ""),
        (RHETORIC_REASON, read.reasons, "  "),
    ):
        names = {code.iri: code for code in fields[field].codes}
        for iri, count in counts.items():
            yield indent + names[iri].zh, indent + names[iri].en, f"{count}"
