"""The page in a real browser without a network.

Chromium comes from the system (``apt-get install chromium``); on a machine without one these tests
are skipped, in CI they fail.
"""

import os
import shutil
from collections.abc import Callable, Iterator
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
    drawing = draw(store, focus=None, radius=2, kinds=(), title=None)
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
def opener(browser: Browser, tmp_path: Path) -> Iterator[Callable[[str], Opened]]:
    pages: list[Page] = []

    def opener(html: str) -> Opened:
        file = tmp_path / f"page-{len(pages)}.html"
        file.write_text(html, "utf-8")
        pages.append(browser.new_page(viewport={"width": 1280, "height": 800}))
        return Opened(pages[-1], file)

    yield opener
    for page in pages:
        page.close()


@pytest.fixture
def opened(opener: Callable[[str], Opened], jingzhou: str) -> Opened:
    return opener(jingzhou)


def drawn(*, focus: str | None = None, kinds: tuple[str, ...] = (), language: str = "zh") -> str:
    store = open_dataset(folder("data") / "dataset.nq")
    drawing = draw(store, focus=focus, radius=2, kinds=kinds, title=None)
    return render(drawing.network, title=drawing.title, language=language, centre=drawing.centre)


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


def outcomes(opened: Opened) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = opened.value(
        '() => cppccView.things.filter((t) => t.group === "outcome")'
    )
    return found


def test_every_outcome_is_found_by_its_name_with_its_own_passage(opened: Opened) -> None:
    for outcome in outcomes(opened):
        opened.page.fill("#search", outcome["id"])
        opened.page.keyboard.press("Enter")

        panel = opened.page.inner_text("#panel")
        place = outcome["evidence"]
        assert outcome["label"]["zh"] in panel
        assert f"[{place['start']}, {place['end']})" in panel


def test_every_outcome_stands_in_the_list_and_the_legend(opened: Opened) -> None:
    opened.page.click("#tab")

    listed = opened.page.inner_text("#list")
    assert [o for o in outcomes(opened) if o["label"]["zh"] not in listed] == []
    assert f"成效 ({len(outcomes(opened))})" in listed
    assert opened.page.get_attribute('[data-group="outcome"]', "title") == (
        f"成效 {len(outcomes(opened))}"
    )


def test_the_list_covers_the_graph_and_is_closed_by_escape(opened: Opened) -> None:
    opened.page.click("#tab")

    back = opened.value('() => getComputedStyle(document.getElementById("list")).backgroundColor')
    on_top = opened.value(
        """() => { const box = document.getElementById("list").getBoundingClientRect();
        const seen = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return seen.closest("#list") !== null; }"""
    )
    opened.page.keyboard.press("Escape")
    assert (back, on_top) == ("rgb(255, 255, 255)", True)
    assert opened.page.is_hidden("#list")
    assert opened.page.inner_text("#tab") == "列表"


def test_the_list_shows_what_is_searched_for(opened: Opened) -> None:
    opened.page.click("#tab")

    opened.page.fill("#search", "小龙虾")
    found = opened.page.locator("#list button").all_inner_texts()
    opened.page.fill("#search", "没有这样的")

    assert found
    assert [name for name in found if "小龙虾" not in name] == []
    assert opened.page.inner_text("#list") == "没有找到"


def faint(opened: Opened) -> int:
    number: int = opened.value(
        "() => Object.values(cppccView.network.body.nodes)"
        ".filter((n) => n.options.opacity !== undefined && n.options.opacity < 1).length"
    )
    return number


def test_nothing_is_faint_before_a_click(opener: Callable[[str], Opened]) -> None:
    opened = opener(drawn(focus="何光中"))

    before = faint(opened)
    panel = opened.page.inner_text("#panel h2")
    opened.value("() => cppccView.choose(cppccView.things[0].id)")

    assert (before, panel) == (0, "何光中")
    assert faint(opened) > 0


def test_a_name_on_an_edge_goes_with_the_selection(opened: Opened) -> None:
    names = (
        "() => Object.values(cppccView.network.body.edges)"
        ".filter((e) => e.labelModule.elementOptions.label?.trim()).length"
    )

    opened.value("() => cppccView.choose(cppccView.links[0].from)")
    shown = opened.value(names)
    opened.value("() => cppccView.choose(null)")

    assert shown > 0
    assert opened.value(names) == 0


def test_the_heading_is_the_name_and_changes_with_the_language(
    opener: Callable[[str], Opened],
) -> None:
    opened = opener(drawn(focus="e:person-he-guangzhong"))

    zh = (opened.page.inner_text("h1"), opened.page.title())
    opened.page.click("#language")

    assert zh == ("何光中", "何光中")
    assert (opened.page.inner_text("h1"), opened.page.title()) == ("He Guangzhong",) * 2


OVERPRINTS = """() => {
  const boxes = Object.values(cppccView.network.body.nodes)
    .filter((n) => n.options.label?.trim())
    .map((n) => { const s = n.labelModule.getSize(); return [s.left, s.top, s.left + s.width, s.top + s.height]; });
  let number = 0;
  boxes.forEach((a, i) => boxes.slice(0, i).forEach((b) => {
    if (a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]) number += 1;
  }));
  return [number, boxes.length];
}"""


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("kinds", [(), ("gap",)])
def test_names_do_not_run_into_each_other(
    kinds: tuple[str, ...], language: str, opener: Callable[[str], Opened]
) -> None:
    opened = opener(drawn(kinds=kinds, language=language))
    opened.page.wait_for_timeout(300)

    overprints, names = opened.value(OVERPRINTS)

    assert overprints == 0
    assert names >= 30


def test_english_names_are_cut_late(opener: Callable[[str], Opened]) -> None:
    opened = opener(drawn(kinds=("gap",), language="en"))

    names = opened.value("() => cppccView.network.body.data.nodes.map((n) => n.label)")

    assert 26 <= max(map(len, names)) <= 30


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
    file.write_text(
        render(network, title={"zh": HOSTILE, "en": ""}, language="zh", centre=centre), "utf-8"
    )
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
    drawing = draw(store, focus=None, radius=2, kinds=(), title=None)

    assert render(drawing.network, title=drawing.title, language="zh") == jingzhou
