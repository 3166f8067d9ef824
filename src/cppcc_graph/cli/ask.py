"""``cppcc-graph ask``."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cppcc_graph.cli.options import data_option, dataset_paths, format_option, language_option, show
from cppcc_graph.errors import QuestionError

if TYPE_CHECKING:
    from cppcc_graph.rdf.questions import Answer


@click.command(name="ask")
@click.argument("name", required=False)
@click.option("--list", "wanted", flag_value="list", help="List the questions.")
@click.option("--show", "wanted", flag_value="show", help="Print the SPARQL of the question.")
@click.option(
    "--param",
    "parameters",
    multiple=True,
    metavar="NAME=VALUE",
    help="Narrow the question; things are found by id, label or part of a label.",
)
@language_option
@format_option("table", "csv", "json", "md")
@data_option
def command(
    name: str | None,
    wanted: str | None,
    parameters: tuple[str, ...],
    lang: str,
    form: str,
    data: tuple[Path, ...],
) -> None:
    """Answer a named question.

    What the report does not say is answered “not stated in the source”, with the passage where one
    would expect it; never with a number.

    \b
    Examples:
      cppcc-graph ask --list
      cppcc-graph ask who-supervised-key-proposals
      cppcc-graph ask outcomes-of-proposal --param proposal=夜经济 --lang en
      cppcc-graph ask donations --format csv > donations.csv
      cppcc-graph ask dates-of-meetings
      cppcc-graph ask donations --show
    """
    from cppcc_graph.rdf.questions import answer, query_of, question, questions
    from cppcc_graph.rdf.store import open_dataset
    from cppcc_graph.resources import folder

    queries = folder("queries")
    if wanted == "list":
        rows = [(q.group, q.name, q.title.of(lang)) for q in questions(queries)]
        heads = ("类别", "问题", "内容") if lang == "zh" else ("group", "question", "what it asks")
        show(heads, rows, form)
        return
    if name is None:
        raise click.UsageError("name a question, or list them with --list")
    asked = question(queries, name)
    if wanted == "show" and not parameters:
        click.echo(asked.sparql, nl=False)
        return
    bindings = dict(_split(parameter) for parameter in parameters)
    store = open_dataset(*dataset_paths(data))
    if wanted == "show":
        click.echo(query_of(store, asked, language=lang, bindings=bindings), nl=False)
        return
    _print(answer(store, asked, language=lang, bindings=bindings), lang, form)


def _split(parameter: str) -> tuple[str, str]:
    name, equals, value = parameter.partition("=")
    if not equals or not value:
        raise QuestionError(f"“{parameter}”: a parameter is written name=value")
    return name.strip(), value.strip()


def _print(answered: "Answer", language: str, form: str) -> None:
    if form == "table":
        click.echo(answered.question.title.of(language))
        click.echo()
    if answered.table.rows:
        heads = [words.of(language) for _, words in answered.question.columns]
        show(heads, answered.table.texts(), form)
    elif answered.silences:
        rows = [
            (s.label, s.note, f"{s.source} · {s.locator}", f"[{s.start}, {s.end})")
            for s in answered.silences
        ]
        if language == "zh":
            told, heads = "来源未说明", ["来源未说明", "说明", "出处", "位置"]
        else:
            told = "not stated in the source"
            heads = ["not stated in the source", "note", "passage", "offsets"]
        if form == "table":
            click.echo(f"{told}。" if language == "zh" else f"{told}.")
        show(heads, rows, form)
    else:
        click.echo("没有结果。" if language == "zh" else "No rows.", err=form != "table")
