"""``cppcc-graph why``."""

import re
from pathlib import Path
from typing import Final

import click

from cppcc_graph.cli.asking import complete_thing
from cppcc_graph.cli.forms import FormCommand, destination, form_of, form_options
from cppcc_graph.cli.options import language_option, terminal_width
from cppcc_graph.cli.sources import Source, source_options

_ID: Final = re.compile(r" \(e:[A-Za-z0-9-]+\)$")


@click.command(name="why", cls=FormCommand)
@click.argument("thing", shell_complete=complete_thing)
@click.option(
    "--text",
    "texts",
    type=click.Path(path_type=Path),
    multiple=True,
    help="The report's text; its digest is verified and the sentences are quoted. Give it again "
    "for other reports.",
)
@language_option
@form_options("table", "csv", "json", "md", "html")
@source_options
@click.pass_context
def command(
    context: click.Context,
    thing: str,
    texts: tuple[Path, ...],
    lang: str,
    out: Path | None,
    source: Source,
) -> None:
    """Show the evidence for a thing.

    THING is an IRI, an id such as e:cppcc-jingzhou, a label or part of one. Every statement about
    it is shown with the passage it was read from, its offsets in code points, and whether it is
    stated, inherited, inferred, observed, registered or derived. The table calls things by their
    labels; all other forms add their ids.

    Words that stand twice in a report may make two things of one label: these are listed with their
    ids, and nothing is shown until one id is given. With --text, each statement is quoted from the
    offsets of its own passage; no wording is searched for, so the second place is quoted as itself.

    \b
    Examples:
      cppcc-graph why 何光中
      cppcc-graph why e:jz20-fig-netizens --lang en
      cppcc-graph why 何光中 --html he.html
      cppcc-graph why 夜经济成为新的经济增长点 --text jingzhou-2020.txt
    """
    from cppcc_graph.rdf.prefixes import shortened
    from cppcc_graph.rdf.why import evidence_of
    from cppcc_graph.view.tables import written

    store = source.open()
    found, statements = evidence_of(store, thing, language=lang, texts=texts)
    heads = {
        "zh": ["主语", "关系", "宾语", "方式", "出处", "位置"],
        "en": ["subject", "relation", "object", "mode", "passage", "offsets"],
    }[lang]
    rows = [
        [
            s.subject,
            s.predicate,
            s.object,
            s.mode,
            s.locator or "",
            "" if s.start is None else f"[{s.start}, {s.end})",
        ]
        for s in statements
    ]
    if any(s.quotation for s in statements):
        heads = [*heads, "原文" if lang == "zh" else "quotation"]
        rows = [[*row, s.quotation or ""] for row, s in zip(rows, statements, strict=True)]
    form = form_of(context)
    name = f"{found.label}  {shortened(found.node.value)}"
    with destination(out, form) as write:
        if form == "html":
            from cppcc_graph.view.html import as_html

            write(as_html(heads, rows, title=name, language=lang).encode() + b"\n")
            return
        if form == "table":
            write(f"{name}\n\n".encode())
            # Labels say who is who; ids would make the table twice as wide and break in mid-word.
            rows = [[_ID.sub("", cell) for cell in row] for row in rows]
        write(written(heads, rows, form, width=terminal_width(out)).encode() + b"\n")
