"""The page in a real browser without a network.

Chromium comes from the system (``apt-get install chromium``); on a machine without one these tests
are skipped, in CI they fail.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from pyoxigraph import RdfFormat, Store

from cppcc_graph.network.project import project
from cppcc_graph.pipeline import draw
from cppcc_graph.rdf.store import open_dataset
from cppcc_graph.resources import folder
from cppcc_graph.view.page import render

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
if CHROMIUM is None and not os.environ.get("CI"):
    pytest.skip("no Chromium here; apt-get install chromium", allow_module_level=True)

HOSTILE = "<img src=x onerror=window.fired=1></script><script>window.fired=1</script>\u202e&quot;"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        # Root may not use Chromium's sandbox; CI and containers run as root.
        options = ["--no-sandbox"] if os.geteuid() == 0 else []
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=options)
        yield started
        started.close()


@pytest.fixture(scope="module")
def jingzhou() -> str:
    store = open_dataset(folder("data") / "dataset.nq")
    drawing = draw(store, focus=None, radius=2, kinds=(), language="zh", title=None)
    return render(drawing.network, title=drawing.title, language="zh")


class Opened:
    """A page, the requests it made beyond its own file, and what it complained about."""

    def __init__(self, page: Page, file: Path) -> None:
        self.page = page
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.context.set_offline(True)
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.goto(file.as_uri())
        page.wait_for_selector("#network canvas")
        self.requests.remove(file.as_uri())

    def value(self, script: str) -> Any:
        return self.page.evaluate(script)


@pytest.fixture
def opened(browser: Browser, jingzhou: str, tmp_path: Path) -> Iterator[Opened]:
    file = tmp_path / "page.html"
    file.write_text(jingzhou, "utf-8")
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    yield Opened(page, file)
    page.close()


def test_the_page_asks_nothing_of_the_network_and_complains_of_nothing(opened: Opened) -> None:
    opened.page.wait_for_timeout(500)

    assert (opened.requests, opened.complaints) == ([], [])


def test_something_is_drawn(opened: Opened) -> None:
    colours = opened.value(
        """() => { const canvas = document.querySelector("#network canvas");
        const data = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
        const seen = new Set();
        for (let i = 0; i < data.length; i += 4) seen.add(data.slice(i, i + 3).join());
        return seen.size; }"""
    )

    assert colours > 50


def test_the_legend_counts_every_node_once(opened: Opened, jingzhou: str) -> None:
    nodes = opened.value('() => JSON.parse(document.getElementById("nodes").textContent).length')
    counts = opened.value(
        '() => [...document.querySelectorAll("#legend li")].map(e => +e.textContent.match(/(\\\\d+)$/)[1])'
        .replace("\\\\", "\\")
    )  # fmt: skip

    assert sum(counts) == nodes > 200


def test_a_search_shows_the_entry_with_its_matter_and_passage(opened: Opened) -> None:
    opened.page.fill("#search", "小龙虾")
    opened.page.keyboard.press("Enter")

    panel = opened.page.inner_text("#panel")
    assert "疫情后荆州小龙虾产业发展" in panel
    assert "[3330, 3346)" in panel


def test_a_group_is_hidden_from_the_legend_by_keyboard(opened: Opened) -> None:
    before = opened.page.inner_text("#count")

    opened.page.focus("#legend button >> nth=0")
    opened.page.keyboard.press("Space")

    assert opened.page.inner_text("#count") != before


def test_the_language_is_switched(opened: Opened) -> None:
    opened.page.click("#language")

    assert opened.page.get_attribute("html", "lang") == "en"
    assert "Legend" in opened.page.inner_text("nav")


def test_a_hostile_label_stays_text(browser: Browser, tmp_path: Path) -> None:
    data = (folder("data") / "dataset.nq").read_text("utf-8")
    word = HOSTILE.replace("\\", "\\\\").replace('"', '\\"')
    store = Store()
    store.load(data.replace("何光中", word).encode(), format=RdfFormat.N_QUADS)
    file = tmp_path / "hostile.html"
    network = project(store)
    centre = "https://w3id.org/cppcc-graph/id/person-he-guangzhong"
    file.write_text(render(network, title=HOSTILE, language="zh", centre=centre), "utf-8")
    page = browser.new_page()

    opened = Opened(page, file)
    page.wait_for_timeout(500)

    assert opened.value("() => window.fired") is None
    assert page.title() == HOSTILE
    assert HOSTILE in page.text_content("#panel")  # type: ignore[operator]
    assert (opened.requests, opened.complaints) == ([], [])
    page.close()


def test_the_same_data_give_the_same_bytes(jingzhou: str) -> None:
    store = open_dataset(folder("data") / "dataset.nq")
    drawing = draw(store, focus=None, radius=2, kinds=(), language="zh", title=None)

    assert render(drawing.network, title=drawing.title, language="zh") == jingzhou
