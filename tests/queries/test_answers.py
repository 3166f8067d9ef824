"""Every named question against the rows a person has read and agreed to, on two engines.

``python tests/queries/test_answers.py`` writes the files in ``expected/`` anew; review their diff.
"""

import re
from functools import cache
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import Store

from cppcc_graph.rdf.answers import Answer, answer, query_of
from cppcc_graph.rdf.labels import LANGUAGES
from cppcc_graph.rdf.prefixes import PROLOGUE, shortened
from cppcc_graph.rdf.questions import question, questions
from cppcc_graph.rdf.store import open_dataset
from cppcc_graph.resources import folder
from cppcc_graph.view.tables import as_markdown

EXPECTED = Path(__file__).with_name("expected")
NAMES = [asked.name for asked in questions(folder("queries"))]
NOT_STATED = {
    "handling-results",
    "dates-of-meetings",
    "handling-duration",
    "handling-units",
    "member-count",
    "proposers-of-digest-entries",
    "special-committees",
    "task-execution",
    "topics-of-bimonthly-consultations",
}


@cache
def oxigraph() -> Store:
    return open_dataset(folder("data") / "dataset.nq")


@cache
def plain_rdflib() -> rdflib.Dataset:
    dataset = rdflib.Dataset()
    dataset.parse(str(folder("data") / "dataset.nq"), format="nquads")
    return dataset


def answered(name: str, language: str) -> Answer:
    return answer(oxigraph(), question(folder("queries"), name), language=language, bindings={})


def written(name: str) -> str:
    """Return the answer in both languages as Markdown: rows, or what is not stated."""
    parts = [f"# {name}"]
    for language in LANGUAGES:
        found = answered(name, language)
        parts.append(found.question.title.of(language))
        heads = [words.of(language) for _, words in found.question.columns]
        if found.table.rows:
            parts.append(as_markdown(heads, found.table.texts()))
        for gap in found.silences:
            place = f"{gap.source} · {gap.locator} [{gap.start}, {gap.end})"
            parts.append(f"- not stated: {gap.label} ({gap.note}) {place}")
    return "\n\n".join(parts) + "\n"


@pytest.mark.parametrize("name", NAMES)
def test_a_question_has_the_rows_that_were_agreed(name: str) -> None:
    assert written(name) == (EXPECTED / f"{name}.md").read_text("utf-8")


def test_no_answer_is_left_without_its_question() -> None:
    assert {path.stem for path in EXPECTED.iterdir()} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_rdflib_gives_the_same_rows_in_the_same_order(name: str) -> None:
    asked = question(folder("queries"), name)
    query = query_of(oxigraph(), asked, language="zh", bindings={})

    theirs = [
        tuple("" if cell is None else shortened(str(cell)) for cell in row)
        for row in plain_rdflib().query(PROLOGUE + query)
        if isinstance(row, tuple)
    ]

    assert theirs == [*answered(name, "zh").table.texts()]


@pytest.mark.parametrize("name", NAMES)
def test_a_question_is_asked_of_reports_of_any_year(name: str) -> None:
    title = question(folder("queries"), name).title

    assert re.findall(r"20\d\d", f"{title.zh} {title.en}") == []


def test_a_question_names_only_others_that_there_are() -> None:
    named = [(name, other) for name in NAMES for other in question(folder("queries"), name).see]

    assert ("activities", "tasks-planned") in named
    assert [pair for pair in named if pair[1] not in NAMES or pair[0] == pair[1]] == []


def test_what_the_report_does_not_say_is_said_to_be_unsaid() -> None:
    without_rows = {name for name in NAMES if not answered(name, "zh").table.rows}
    explained = {name for name in without_rows if answered(name, "zh").silences}

    assert (without_rows, explained) == (NOT_STATED, NOT_STATED)


def test_a_figure_of_a_group_does_not_hide_what_the_report_leaves_unsaid() -> None:
    found = answered("proposal-statistics", "en")

    assert [row[:3] for row in found.table.texts()] == [
        ("three filed proposals on regular epidemic control", "proposals filed", "3")
    ]
    assert [gap.label for gap in found.silences] == [
        "the section on proposal handling in 2020 is empty"
    ]


if __name__ == "__main__":
    for each in NAMES:
        (EXPECTED / f"{each}.md").write_text(written(each), "utf-8")
