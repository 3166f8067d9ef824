"""The questions on paper: the list in a terminal, and the cookbook page with their SPARQL."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from cppcc_graph.rdf.questions import Parameter, Question, group_title
from cppcc_graph.view.tables import cells

_INTRODUCTION: Final = """\
# Cookbook: the named questions

Every question that `cppcc-graph ask` answers, with its parameters, its columns and its SPARQL.
This page is written by `cppcc-graph ask --doc`; a test holds it equal. How a question is written:
[questions.md](questions.md); how they are used: [tutorials/questions.md](tutorials/questions.md).

每个问题都可以用中文或英文提问：`cppcc-graph ask 名称`，参数用 `--参数名 值`，
值可以是标签的一部分。
"""
_KINDS: Final = {
    "label": "id, label or part of one",
    "code": "code or label of the scheme {detail}",
    "integer": "whole number",
    "text": "text",
}


def listing(every: Sequence[Question], language: str) -> str:
    """Return the questions under the headings of their groups, as a terminal shows them."""
    wide = max((cells(each.name) for each in every), default=0)
    lines: list[str] = []
    for group, asked in groupby(every, lambda each: each.group):
        lines += (
            ["", group_title(group).of(language)] if lines else [group_title(group).of(language)]
        )
        for each in asked:
            takes = "".join(f" --{p.name} <{p.words.of(language)}>" for p in each.parameters)
            lines.append(f"  {each.name:<{wide}}  {each.title.of(language)}{takes}")
    return "\n".join(lines)


def page(every: Sequence[Question]) -> str:
    """Return the cookbook as Markdown, in the order of the questions given."""
    parts = [_INTRODUCTION]
    for group, asked in groupby(every, lambda each: each.group):
        title = group_title(group)
        parts.append(f"## {title.zh} · {title.en}\n")
        parts += [_recipe(each) for each in asked]
    return "\n".join(parts)


def _recipe(asked: Question) -> str:
    lines = [
        f"### {asked.name}",
        "",
        f"**{asked.title.zh}** {asked.title.en}",
        "",
        "```sh",
        f"cppcc-graph ask {asked.name}",
        *(f"cppcc-graph ask {asked.name} --{each.name} VALUE" for each in asked.parameters),
        "```",
        "",
    ]
    if asked.aliases:
        lines += [f"Also called {', '.join(f'`{name}`' for name in asked.aliases)}.", ""]
    if asked.see:
        others = ", ".join(f"[{name}](#{name})" for name in asked.see)
        lines += [f"See also {others}.", ""]
    if asked.parameters:
        lines += [*(_parameter(each) for each in asked.parameters), ""]
    columns = ", ".join(f"{words.zh} ({words.en})" for _, words in asked.columns)
    lines += [f"Columns: {columns}.", ""]
    lines += ["```sparql", asked.sparql.rstrip("\n"), "```", ""]
    return "\n".join(lines)


def _parameter(parameter: Parameter) -> str:
    kind, _, detail = parameter.kind.partition(":")
    how = _KINDS[kind].format(detail=detail)
    classes = detail.replace(",", "` or `")
    of = f" of a `{classes}`" if kind == "label" and detail else ""
    return f"- `--{parameter.name}` {parameter.words.zh} / {parameter.words.en}: {how}{of}"
