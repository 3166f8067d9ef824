"""``cppcc-graph query``."""

import sys
from pathlib import Path

import click

from cppcc_graph.cli.options import format_option, show
from cppcc_graph.cli.sources import Source, source_options
from cppcc_graph.errors import InputError, QuestionError


@click.command(name="query")
@click.argument("sparql")
@format_option("table", "csv", "json", "md", "turtle")
@source_options
def command(sparql: str, form: str, source: Source) -> None:
    """Run SPARQL over the dataset.

    SPARQL is the query itself, the name of a file that ends in .rq or .sparql, or - for standard
    input. The usual prefixes (cppcc, e, code, rdfs, skos, dcterms, org, prov, oa, …) need no
    declaration. SELECT gives a table, CONSTRUCT and DESCRIBE give Turtle, ASK true or false.

    \b
    Examples:
      cppcc-graph query 'SELECT ?label { ?x a cppcc:Outcome ; rdfs:label ?label } LIMIT 5'
      cppcc-graph query mine.rq --format csv > mine.csv
      cat mine.rq | cppcc-graph query -
      cppcc-graph query 'DESCRIBE e:cppcc-jingzhou'
    """
    from cppcc_graph.rdf.spelling import unknown_terms
    from cppcc_graph.rdf.tables import Table, Triples, run, run_json

    text = _text(sparql)
    store = source.open()
    if form == "json":
        click.echo(run_json(store, text).decode("utf-8"))
        _warn(unknown_terms(store, text))
        return
    result = run(store, text)
    if isinstance(result, Triples):
        if form not in ("table", "turtle"):
            raise QuestionError(f"CONSTRUCT and DESCRIBE give Turtle, not {form}")
        click.echo(result.turtle(), nl=False)
    elif isinstance(result, Table):
        if form == "turtle":
            raise QuestionError("SELECT gives a table; use --format table, csv, json or md")
        show(result.columns, result.texts(), form)
    else:
        click.echo(str(result).lower())
    _warn(unknown_terms(store, text))


def _warn(sentences: list[str]) -> None:
    # After the answer: a query with a misspelt term is answered all the same, by nothing.
    for sentence in sentences:
        click.echo(sentence, err=True)


def _text(sparql: str) -> str:
    if sparql == "-":
        return sys.stdin.read()
    if not sparql.endswith((".rq", ".sparql")):
        if _is_file(sparql):
            mend = f"end its name in .rq, or write “cppcc-graph query - < {sparql}”"
            raise InputError(f"{sparql}: is a file, and no query file ends so; {mend}")
        return sparql
    try:
        return Path(sparql).read_text(encoding="utf-8")
    except OSError as error:
        raise InputError(f"{sparql}: {error.strerror}; check the name of the query file") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{sparql}: is not UTF-8; save the query as UTF-8") from error


def _is_file(sparql: str) -> bool:
    try:
        return Path(sparql).is_file()
    except OSError:
        return False  # a query may be longer than a name can be
