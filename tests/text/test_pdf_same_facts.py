"""The same facts come from a report as text and as PDF, in one column and in two.

The reports are printed as such things look: a page of an office, 28 characters to the line, and a
page of a newspaper in two columns, both with a running head and page numbers.
"""

import html
from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browsing import patient
from cppcc_graph.text.candidate import Candidate
from cppcc_graph.text.extract import extract
from cppcc_graph.text.reading import read_bytes

REPORTS = Path(__file__).with_name("reports")
NAMES = sorted(path.stem for path in REPORTS.glob("*.txt"))
TEXTS = {name: (REPORTS / f"{name}.txt").read_text("utf-8") for name in NAMES}
#: Those with a table of proposals.
TABLES = [name for name, text in TEXTS.items() if "\t" in text]
STYLE = {1: "font: 16pt/1.75 serif", 2: "font: 10.5pt/1.75 serif; columns: 2; column-gap: 10mm"}
EDGE = '<div style="font-size: 9px; width: 100%; text-align: center">{}</div>'


def row(line: str) -> str:
    cells = "".join(f"<td>{html.escape(cell)}</td>" for cell in line.split("\t"))
    return f"<table><tr>{cells}</tr></table>"


def printed(text: str, columns: int, browser: Browser) -> bytes:
    paragraphs = "".join(
        row(line) if "\t" in line else f"<p>{html.escape(line.strip())}</p>"
        for line in text.split("\n")
        if line.strip()
    )
    paragraphs = paragraphs.replace("</table><table>", "")
    page = patient(browser.new_page())
    page.set_content(
        f"<!doctype html><meta charset=utf-8><style>body {{ {STYLE[columns]}; margin: 0 }}"
        "p { margin: 0; text-indent: 2em; text-align: justify; white-space: pre-wrap }"
        "table { border-collapse: collapse; font-size: 10pt } td { border: 1px solid }"
        f"</style>{paragraphs}"
    )
    data = page.pdf(
        format="A4",
        display_header_footer=True,
        header_template=EDGE.format("工作报告汇编"),
        footer_template=EDGE.format("— <span class=pageNumber></span> —"),
        margin={"top": "25mm", "bottom": "25mm", "left": "25mm", "right": "25mm"},
    )
    page.close()
    return data


def told(each: Candidate) -> tuple[str, tuple[tuple[str, object], ...], str]:
    # A break or a blank of the layout is no part of what was said.
    return each.kind, tuple(sorted(each.args.items())), "".join(each.quote.split())


def facts(text: str) -> Counter[object]:
    return Counter(told(each) for each in extract(text).candidates)


#: A table does not fit into a column of a newspaper; lines that were broken before are no paragraphs.
ONE_COLUMN = [*TABLES, "breaks-1"]
PRINTED = [
    (name, columns)
    for name in NAMES
    for columns in (1, 2)
    if columns == 1 or name not in ONE_COLUMN
]


@pytest.mark.parametrize(("name", "columns"), PRINTED)
def test_the_same_facts_come_from_print(name: str, columns: int, browser: Browser) -> None:
    read = read_bytes(printed(TEXTS[name], columns, browser), name=f"{name}.pdf").text

    there, here = facts(read), facts(TEXTS[name])
    assert (here - there, there - here) == (Counter(), Counter())


def test_reports_with_tables_are_few() -> None:
    assert TABLES == ["blanked-1", "handling-1", "office-1"]


@pytest.mark.parametrize("name", NAMES)
def test_an_indent_changes_no_fact(name: str) -> None:
    lines = TEXTS[name].split("\n")

    assert facts("\n".join(line.strip() for line in lines)) == facts(TEXTS[name])
