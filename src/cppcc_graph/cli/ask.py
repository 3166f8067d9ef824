"""``cppcc-graph ask``."""

import atexit
import gc
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from cppcc_graph.cli.asking import AskCommand, complete_question, values_of
from cppcc_graph.cli.channels import OUT, Say, Write
from cppcc_graph.cli.forms import destination, form_of, form_options
from cppcc_graph.cli.limits import limit_options, limits_of
from cppcc_graph.cli.options import language_option, terminal_width
from cppcc_graph.cli.sources import Source, source_options
from cppcc_graph.errors import QuestionError

if TYPE_CHECKING:
    from cppcc_graph.rdf.questions import Question
    from cppcc_graph.rdf.store import Store

_FORMS: Final = ("table", "csv", "json", "md", "html", "parquet")


@click.command(name="ask", cls=AskCommand)
@click.argument("name", required=False, shell_complete=complete_question)
@click.option("--list", "wanted", flag_value="list", help="List the questions and parameters.")
@click.option("--show", "wanted", flag_value="show", help="Print the question's file.")
@click.option(
    "--explain",
    "wanted",
    flag_value="explain",
    help="Tell the plan and where time went instead of the answer.",
)
@click.option("--doc", "wanted", flag_value="doc", help="Write the cookbook: every question.")
@click.option(
    "--param",
    "parameters",
    multiple=True,
    metavar="NAME=VALUE",
    help="Narrow the question, as the option --NAME VALUE does; things are found by id, label or "
    "part of a label, codes by code or label.",
)
@language_option
@form_options(*_FORMS)
@limit_options
@source_options
@click.pass_context
def command(
    context: click.Context,
    name: str | None,
    wanted: str | None,
    parameters: tuple[str, ...],
    lang: str,
    out: Path | None,
    limit: int | None,
    timeout: float | None,
    memory: float,
    source: Source,
) -> None:
    """Answer a named question.

    NAME is the name of the question, or words of its name or title that no other has. Each of its
    parameters is an option: “ask NAME --help” tells them. What a report does not say is answered
    “not stated in the source”, with the passage where one would expect it; never with a number.

    Exit status: 0 answered, 1 refused (nothing or several things are called so: the ids to choose
    from are listed), 2 wrong usage, 124 stopped by --timeout or --memory.

    \b
    Examples:
      cppcc-graph ask --list
      cppcc-graph ask who-supervised --proposal 贫困
      cppcc-graph ask outcomes-of-proposal --proposal 夜经济 --lang en
      cppcc-graph ask outcomes-by-uptake --uptake 落实
      cppcc-graph ask donations --csv donations.csv
      cppcc-graph ask dates-of-meetings
      cppcc-graph ask donations --show
      cppcc-graph ask donations --explain
      cppcc-graph ask --doc > cookbook.md
    """
    from cppcc_graph.rdf.questions import question
    from cppcc_graph.resources import folder

    form = form_of(context)
    queries = folder("queries")
    if wanted in ("list", "doc"):
        with destination(out, form) as write:
            _about(wanted, queries, lang, form, write)
        return
    if name is None:
        raise click.UsageError("name a question, or list them with --list")
    asked = question(queries, name)
    bindings = dict(_split(parameter) for parameter in parameters) | values_of(context)
    if wanted == "show" and not bindings:
        click.echo(asked.header + asked.sparql, nl=False)
        return
    store = source.open()
    _keep(store)
    if wanted == "show":
        from cppcc_graph.rdf.answers import query_of

        sparql = query_of(store, asked, language=lang, bindings=bindings)
        click.echo(asked.header + sparql, nl=False)
        return

    from cppcc_graph.cli.told import Telling, tell

    if wanted == "explain" and form not in ("table", "json"):
        raise click.UsageError("--explain is told as text or as --json")
    telling = Telling(
        language=lang,
        form=form,
        limit=limit,
        width=terminal_width(out),
    )
    work = partial(tell, store, asked, bindings, telling)
    if wanted == "explain":
        work = partial(_explain, store, asked, bindings, lang, form)
    with destination(out, form) as write:
        hear = partial(_hear, write)
        if timeout is None:
            # The project's own queries need no guard; a worker would only cost time.
            work(hear)
            return
        from cppcc_graph.rdf.limits import within

        within(limits_of(timeout, memory), work, hear)


def _explain(
    store: "Store", asked: "Question", bindings: dict[str, str], language: str, form: str, say: Say
) -> None:
    from cppcc_graph.rdf.answers import runnable
    from cppcc_graph.rdf.explain import explain

    told = explain(store, runnable(store, asked, language=language, bindings=bindings))
    say(OUT, f"{told.as_json() if form == 'json' else told.as_text()}\n".encode())


_kept: list[object] = []


def _keep(store: "Store") -> None:
    """Let the process die with the store in its hands.

    Taking it apart quad by quad would cost a tenth of the time of a cold answer. A cycle that the
    collector does not look at any more stays until the memory itself goes.
    """
    if not _kept:
        atexit.register(gc.freeze)
    _kept[:] = [_kept, store]


def _hear(write: Write, channel: int, piece: bytes) -> None:
    if channel == OUT:
        write(piece)
    else:
        click.echo(piece, nl=False, err=True)


def _split(parameter: str) -> tuple[str, str]:
    name, equals, value = parameter.partition("=")
    if not equals or not value:
        raise QuestionError(f"“{parameter}”: a parameter is written name=value")
    return name.strip(), value.strip()


def _about(
    wanted: str, queries: Path, language: str, form: str, write: Callable[[bytes], object]
) -> None:
    from cppcc_graph.rdf.questions import group_title, questions
    from cppcc_graph.view import cookbook

    every = questions(queries)
    if wanted == "doc":
        write(cookbook.page(every).encode())
    elif form == "table":
        write(cookbook.listing(every, language).encode() + b"\n")
    else:
        from cppcc_graph.view.tables import written

        heads = ("类别", "问题", "内容", "参数")
        if language == "en":
            heads = ("group", "question", "what it asks", "parameters")
        rows = [
            (
                group_title(each.group).of(language),
                each.name,
                each.title.of(language),
                _parameters(each, language),
            )
            for each in every
        ]
        write(written(heads, rows, form).encode() + b"\n")


def _parameters(asked: "Question", language: str) -> str:
    return ", ".join(f"{each.name}=<{each.words.of(language)}>" for each in asked.parameters)
