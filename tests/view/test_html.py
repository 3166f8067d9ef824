"""The page of a table in a real browser without a network: it sorts, and runs nothing from cells."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browsing import patient
from cppcc_graph.view.html import as_html, fragment

ROWS = [("10", "乙<script>document.title='x'</script>"), ("9", "甲"), ("", "丙")]


def test_the_page_names_its_one_script_and_loads_nothing() -> None:
    page = as_html(("n", "<b>"), ROWS, title='a "b" & c', language="en")

    assert page.count("<script>") == 1
    assert '<th scope="col">&lt;b&gt;</th>' in page
    assert "<title>a &#34;b&#34; &amp; c</title>" in page
    assert re.search(r"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-", page)


def test_a_fragment_is_a_table_and_notes() -> None:
    assert fragment(("a",), [("<",)], notes=["n&"]) == (
        '<table>\n<thead><tr><th scope="col">a</th></tr></thead>\n<tbody>\n'
        "<tr><td>&lt;</td></tr>\n</tbody>\n</table>\n<p>n&amp;</p>"
    )


@pytest.fixture
def page(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    path = tmp_path / "table.html"
    path.write_text(as_html(("n", "w"), ROWS, title="样例"), "utf-8")
    opened = patient(browser.new_page(offline=True))
    opened.goto(path.as_uri())
    yield opened
    opened.close()


def test_a_click_sorts_numbers_as_numbers_and_what_is_not_stated_last(page: Page) -> None:
    def column() -> list[str]:
        return [cell.inner_text() for cell in page.query_selector_all("tbody td:first-child")]

    page.click("th button >> nth=0")
    up = column()
    page.click("th button >> nth=0")

    assert (up, column()) == (["9", "10", ""], ["10", "9", ""])
    assert page.get_attribute("th >> nth=0", "aria-sort") == "descending"
    assert page.title() == "样例"
