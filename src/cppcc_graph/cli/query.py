"""``cppcc-graph query``."""

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from cppcc_graph.cli.forms import FormCommand, destination, form_of, form_options
from cppcc_graph.cli.limits import limit_options, limits_of
from cppcc_graph.cli.options import terminal_width
from cppcc_graph.cli.sources import Source, source_options
from cppcc_graph.errors import InputError

if TYPE_CHECKING:
    from cppcc_graph.cli.channels import Say
    from cppcc_graph.rdf.store import Store

_FORMS: Final = ("table", "csv", "tsv", "json", "xml", "md", "html", "parquet", "turtle")


@click.command(name="query", cls=FormCommand)
@click.argument("sparql")
@click.option(
    "--explain",
    "instead",
    flag_value="plan",
    help="Tell the plan and where time went instead of the answer.",
)
@form_options(*_FORMS)
@limit_options
@source_options
@click.pass_context
def command(
    context: click.Context,
    sparql: str,
    instead: str | None,
    out: Path | None,
    limit: int | None,
    timeout: float | None,
    memory: float,
    source: Source,
) -> None:
    """Run SPARQL over the dataset.

    SPARQL is the query itself, the name of a file that ends in .rq or .sparql, or - for standard
    input. The usual prefixes (cppcc, e, code, rdfs, skos, dcterms, org, prov, oa, …) need no
    declaration. SELECT gives a table, CONSTRUCT and DESCRIBE give Turtle, ASK true or false.
    Answers of any length are streamed as CSV, TSV, JSON, XML and Parquet.

    The query runs in a process of its own. Exit status: 0 answered, 1 refused, 2 wrong usage,
    124 stopped by a limit (--timeout, --memory, or nesting over 256 deep).

    \b
    Examples:
      cppcc-graph query 'SELECT ?label { ?x a cppcc:Outcome ; rdfs:label ?label }' --limit 5
      cppcc-graph query mine.rq --csv mine.csv
      cppcc-graph query mine.rq --timeout 10 --parquet mine.parquet
      cat mine.rq | cppcc-graph query - --html > mine.html
      cppcc-graph query mine.rq --explain
      cppcc-graph query 'DESCRIBE e:cppcc-jingzhou'
    """
    from cppcc_graph.cli.answering import say_answer
    from cppcc_graph.rdf.limits import within
    from cppcc_graph.rdf.readonly import refuse
    from cppcc_graph.rdf.spelling import unknown_terms

    text = _text(sparql)
    refuse(text)  # before the data are read, which may take longer
    form = form_of(context)
    store = source.open()
    if instead and form not in ("table", "json"):
        raise click.UsageError("--explain is told as text or as --json")
    work = partial(_explain, store, text, form)
    if not instead:
        work = partial(say_answer, store, text, form=form, limit=limit, width=terminal_width(out))
    with destination(out, form) as write:
        within(limits_of(timeout, memory), work, lambda _, piece: write(piece))
    # After the answer: a query with a misspelt term is answered all the same, by nothing.
    for sentence in unknown_terms(store, text):
        click.echo(sentence, err=True)


def _explain(store: "Store", text: str, form: str, say: "Say") -> None:
    from cppcc_graph.rdf.explain import explain

    told = explain(store, text)
    say(1, f"{told.as_json() if form == 'json' else told.as_text()}\n".encode())


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
