"""``cppcc-graph site``."""

from pathlib import Path

import click


@click.command(name="site")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    help="The folder to write; an older site there is replaced.",
)
@click.option(
    "--ontology",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Another ontology folder than the one that comes with the project.",
)
def command(out: Path, ontology: Path | None) -> None:
    """Write the documentation site of the ontology.

    One page for each term and code list in Chinese and English, with definition, diagram, example,
    queries and alignments; search, and how to use the ontology in data of one's own. The site is
    static and self-contained: open index.html, or put the folder on any web server. The RDF files
    behind the IRIs are part of it (ontology/w3id says how they are found).

    \b
    Examples:
      cppcc-graph site --out docs-site
      cppcc-graph site --out docs-site --ontology my/ontology
    """
    from cppcc_graph.site.build import Places, write_site

    count = write_site(out, Places(ontology=ontology) if ontology else Places())
    click.echo(f"wrote {out}/index.html ({count} files)", err=True)
