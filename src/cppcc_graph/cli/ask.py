"""``cppcc-graph ask``."""

from typing import TYPE_CHECKING

import click

from cppcc_graph.cli.options import format_option, language_option, show
from cppcc_graph.cli.sources import Source, source_options
from cppcc_graph.errors import QuestionError

if TYPE_CHECKING:
    from cppcc_graph.rdf.answers import Answer
    from cppcc_graph.rdf.questions import Question


@click.command(name="ask")
@click.argument("name", required=False)
@click.option("--list", "wanted", flag_value="list", help="List the questions and parameters.")
@click.option("--show", "wanted", flag_value="show", help="Print the question's file.")
@click.option(
    "--param",
    "parameters",
    multiple=True,
    metavar="NAME=VALUE",
    help="Narrow the question; things are found by id, label or part of a label, codes by code "
    "or label.",
)
@language_option
@format_option("table", "csv", "json", "md")
@source_options
def command(
    name: str | None,
    wanted: str | None,
    parameters: tuple[str, ...],
    lang: str,
    form: str,
    source: Source,
) -> None:
    """Answer a named question.

    NAME is the name of the question, or words of its name or title that no other has. What a
    report does not say is answered “not stated in the source”, with the passage where one would
    expect it; never with a number.

    \b
    Examples:
      cppcc-graph ask --list
      cppcc-graph ask who-supervised-key-proposals
      cppcc-graph ask outcomes-of-proposal --param proposal=夜经济 --lang en
      cppcc-graph ask outcomes-by-uptake --param uptake=落实
      cppcc-graph ask donations --format csv > donations.csv
      cppcc-graph ask dates-of-meetings
      cppcc-graph ask donations --show
    """
    from cppcc_graph.rdf.answers import answer, query_of
    from cppcc_graph.rdf.questions import question, questions
    from cppcc_graph.resources import folder

    queries = folder("queries")
    if wanted == "list":
        rows = [
            (q.group, q.name, q.title.of(lang), _parameters(q, lang)) for q in questions(queries)
        ]
        heads = ("类别", "问题", "内容", "参数")
        if lang == "en":
            heads = ("group", "question", "what it asks", "parameters")
        show(heads, rows, form)
        return
    if name is None:
        raise click.UsageError("name a question, or list them with --list")
    asked = question(queries, name)
    if wanted == "show" and not parameters:
        click.echo(asked.header + asked.sparql, nl=False)
        return
    bindings = dict(_split(parameter) for parameter in parameters)
    store = source.open()
    if wanted == "show":
        sparql = query_of(store, asked, language=lang, bindings=bindings)
        click.echo(asked.header + sparql, nl=False)
        return
    _print(answer(store, asked, language=lang, bindings=bindings), lang, form)


def _split(parameter: str) -> tuple[str, str]:
    name, equals, value = parameter.partition("=")
    if not equals or not value:
        raise QuestionError(f"“{parameter}”: a parameter is written name=value")
    return name.strip(), value.strip()


def _parameters(asked: "Question", language: str) -> str:
    return ", ".join(f"{each.name}=<{each.words.of(language)}>" for each in asked.parameters)


def _print(answered: "Answer", language: str, form: str) -> None:
    if form == "table":
        click.echo(answered.question.title.of(language))
        click.echo()
    if answered.table.rows:
        heads = [words.of(language) for _, words in answered.question.columns]
        show(heads, answered.table.texts(), form)
        if answered.silences:
            _add(answered, language, form)
    elif answered.silences:
        if form == "table":
            click.echo("来源未说明。" if language == "zh" else "not stated in the source.")
        show(*_silences(answered, language), form)
    else:
        click.echo("没有结果。" if language == "zh" else "No rows.", err=form != "table")


def _add(answered: "Answer", language: str, form: str) -> None:
    """Tell the silences beside rows: below a table, else apart, so that output stays one table."""
    if form == "table":
        click.echo()
        show(*_silences(answered, language), form)
        return
    told = "来源未说明" if language == "zh" else "not stated in the source"
    for row in _silences(answered, language)[1]:
        click.echo(f"{told}: {' | '.join(row)}", err=True)


def _silences(answered: "Answer", language: str) -> tuple[list[str], list[tuple[str, ...]]]:
    heads = ["not stated in the source", "note", "passage", "offsets"]
    if language == "zh":
        heads = ["来源未说明", "说明", "出处", "位置"]
    return heads, [
        (s.label, s.note, f"{s.source} · {s.locator}", f"[{s.start}, {s.end})")
        for s in answered.silences
    ]
