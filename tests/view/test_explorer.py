"""The explorer in a real browser without a network.

Chromium comes from the system (``apt-get install chromium``); on a machine without one these tests
are skipped, in CI they fail. What needs no browser is in ``test_explorer_file.py``.
"""

import json
import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright
from pyoxigraph import Store

from cppcc_graph.pipeline import explore
from cppcc_graph.rdf.answers import query_of
from cppcc_graph.rdf.questions import questions
from cppcc_graph.rdf.store import open_dataset, opened
from cppcc_graph.rdf.tables import run_json, select
from cppcc_graph.resources import folder
from cppcc_graph.view.explorer import render_explorer, title_of

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
if CHROMIUM is None and not os.environ.get("CI"):
    pytest.skip("no Chromium here; apt-get install chromium", allow_module_level=True)

ROOT = Path(__file__).resolve().parents[2]
HOSTILE = "<img src=x onerror=window.fired=1></script><script>window.fired=1</script>\u202e&quot;"
MATTER = "https://w3id.org/cppcc-graph/id/jz20-matter-crayfish"
COMMITTEE = "https://w3id.org/cppcc-graph/id/cppcc-jingzhou"
PIXELS = """() => { const canvas = document.querySelector("#stage canvas");
  const data = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
  const seen = new Set();
  for (let i = 0; i < data.length; i += 4) seen.add(data.slice(i, i + 3).join());
  return seen.size; }"""


def values(store: Store, query: str) -> list[tuple[str, ...]]:
    """Return the rows of a query, IRIs in full."""
    rows = select(store, query).rows
    return [tuple(getattr(term, "value", "") for term in row) for row in rows]


def written(store: Store, *, focus: str | None = None, language: str = "zh") -> str:
    seen = explore(store, focus=focus)
    return render_explorer(
        store,
        seen.overview,
        title=title_of(store),
        language=language,
        focus=seen.centre,
        questions=questions(folder("queries")),
    )


@pytest.fixture(scope="module")
def store() -> Store:
    return open_dataset(folder("data") / "dataset.nq")


@pytest.fixture(scope="module")
def jingzhou(store: Store) -> str:
    return written(store)


def launched(playwright: Playwright, *options: str) -> Browser:
    # Root may not use Chromium's sandbox; CI and containers run as root.
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    return playwright.chromium.launch(executable_path=CHROMIUM, args=[*sandbox, *options])


@pytest.fixture(scope="module")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    started = launched(playwright)
    yield started
    started.close()


class Opened:
    """A page whose engine is ready, the requests it made, and what it complained about."""

    def __init__(self, page: Page, file: Path, address: str = "") -> None:
        self.page = page
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.context.set_offline(True)
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.goto(file.as_uri() + address)
        self.until("document.documentElement.dataset.ready !== undefined")
        # Only the file itself and the worker, which is part of it.
        self.requests = [
            url for url in self.requests if not url.startswith(("blob:", file.as_uri()))
        ]

    def value(self, script: str, argument: Any = None) -> Any:
        return self.page.evaluate(script, argument)

    def until(self, condition: str) -> None:
        """Wait for a condition; the page's policy forbids what Playwright would do for it."""
        end = time.monotonic() + 60
        while not self.page.evaluate(condition):
            assert time.monotonic() < end, f"never true: {condition}\n{self.complaints}"
            time.sleep(0.02)

    def settled(self) -> None:
        """Wait until the panel says all it knows of what is chosen."""
        self.until("!document.querySelector('#panel .hint')")

    def search(self, text: str) -> None:
        self.page.fill("#search", text)
        self.page.press("#search", "Enter")
        self.until("explorer.scene.selected !== null")
        self.settled()

    def seen(self) -> list[str]:
        nodes: list[str] = self.value("() => explorer.scene.graph.nodes()")
        return nodes

    def show(self, iri: str) -> None:
        self.value("(iri) => explorer.act(() => explorer.scene.centre(iri))", iri)
        self.settled()


@pytest.fixture
def opener(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    pages: list[Page] = []

    def opener(html: str, address: str = "", **options: Any) -> Opened:
        file = tmp_path / f"page-{len(pages)}.html"
        file.write_text(html, "utf-8")
        pages.append(browser.new_page(viewport={"width": 1280, "height": 800}, **options))
        return Opened(pages[-1], file, address)

    yield opener
    for page in pages:
        page.close()


@pytest.fixture
def shown(opener: Callable[..., Opened], jingzhou: str) -> Opened:
    return opener(jingzhou)


def test_the_page_asks_nothing_of_the_network_and_complains_of_nothing(shown: Opened) -> None:
    shown.search("小龙虾")
    shown.page.click("#tab-sparql")
    shown.page.click("#run")
    shown.until("document.querySelector('#results table') !== null")

    assert (shown.requests, shown.complaints) == ([], [])


def test_the_first_view_counts_every_thing_in_a_community(shown: Opened, store: Store) -> None:
    communities = shown.value("() => explorer.index.communities.map((c) => c.length)")
    things = explore(store, focus=None).overview.things

    assert len(shown.seen()) == len(communities)
    assert sum(communities) == len(things)
    assert f"{len(communities)} 个社群（{len(things)} 项事物）" in shown.page.inner_text("#status")
    assert shown.value(PIXELS) > 50


def test_a_search_focuses_the_matter_and_its_outcomes(shown: Opened, store: Store) -> None:
    outcomes = {iri for (iri,) in values(store, f"SELECT ?o {{ <{MATTER}> cppcc:hasOutcome ?o }}")}

    shown.search("小龙虾")

    panel = shown.page.inner_text("#panel")
    assert shown.value("() => explorer.scene.selected") == MATTER
    assert outcomes <= set(shown.seen())
    assert "产生成效 (3)" in panel
    assert "[3330, 3346)" in panel
    assert "明示" in panel


@pytest.mark.parametrize(
    "text",
    ["jzszx", "荆州市政协", "Jingzhou Municipal Committee", "e:cppcc-jingzhou", "ＪＺＳＺＸ"],
)
def test_things_are_found_by_initials_other_names_english_and_id(shown: Opened, text: str) -> None:
    found = shown.value("(text) => explorer.search.find(text).map((n) => explorer.index.things[n].iri)", text)  # fmt: skip

    assert found[0] == COMMITTEE


def test_what_is_found_is_counted_and_chosen_by_arrows(shown: Opened) -> None:
    shown.page.fill("#search", "小龙虾")
    shown.page.keyboard.press("ArrowDown")
    shown.page.keyboard.press("ArrowDown")
    second = shown.page.inner_text("#hit-1 bdi")
    counted = shown.page.inner_text("#hits")
    shown.page.keyboard.press("Enter")
    shown.until("explorer.scene.selected !== null")

    assert counted == "8 项"
    assert shown.page.inner_text("#panel h2") == second


def test_nothing_found_is_said(shown: Opened) -> None:
    shown.page.fill("#search", "没有这样的")

    assert shown.page.inner_text("#hits") == "没有找到"
    assert shown.page.is_hidden("#found")


def neighbours(store: Store, iri: str) -> set[str]:
    things = {thing.iri for thing in explore(store, focus=None).overview.things}
    query = f"""SELECT DISTINCT ?x {{ {{ GRAPH ?g {{ <{iri}> ?p ?x }} }} UNION {{ GRAPH ?g {{ ?x ?p <{iri}> }} }}
      ?g cppcc:assertionMode ?m FILTER(?m != code:mode-derived) }}"""
    return {other for (other,) in values(store, query)} & things - {iri}


def test_an_expansion_adds_neighbours_and_is_taken_back(shown: Opened, store: Store) -> None:
    outcome = "https://w3id.org/cppcc-graph/id/jz20-out-crayfish-resumption"
    shown.show(MATTER)
    before = shown.seen()

    shown.page.click("#tab-list >> nth=0")
    shown.page.click(f'#list [data-key="{outcome}"]')
    shown.settled()
    shown.page.click("#expand")
    shown.until(f"explorer.scene.graph.order > {len(before)}")
    after = shown.seen()
    shown.until("document.querySelector('#collapse') !== null")
    shown.page.click("#collapse")
    collapsed = shown.seen()
    shown.page.click("#undo")
    undone = shown.seen()
    shown.page.click("#undo")
    shown.page.click("#redo")

    assert set(after) == {*before, *neighbours(store, outcome)}
    assert collapsed == before
    assert undone == shown.seen() == after


def test_at_most_forty_come_at_once_and_the_rest_is_counted(shown: Opened, store: Store) -> None:
    every = neighbours(store, COMMITTEE)
    shown.show(COMMITTEE)

    first = len(shown.seen())
    told = shown.page.inner_text("#status")
    while (more := shown.page.query_selector("#expand")) is not None:
        before = len(shown.seen())
        more.click()
        shown.until(f"explorer.scene.graph.order > {before}")
        shown.settled()

    assert first == 41
    assert f"{len(every) - 40} 项相邻事物未展开" in told
    assert set(shown.seen()) == {COMMITTEE, *every}


def test_the_query_of_a_view_gives_exactly_its_links(shown: Opened, store: Store) -> None:
    for at in range(8):
        shown.value("(at) => explorer.act(() => explorer.scene.openCommunity(at))", at)
        drawn = shown.value(
            "() => explorer.scene.graph.mapEdges((key, d, from, to) => [from, d.p, to])"
        )
        query = shown.value("() => explorer.viewQuery()")

        links = values(store, query)
        assert sorted(links) == sorted(map(tuple, drawn))
        assert links or at > 3


def test_every_named_question_is_answered_as_on_the_command_line(
    shown: Opened, store: Store
) -> None:
    differing = []
    for question in questions(folder("queries")):
        query = query_of(store, question, language="zh", bindings={})
        here = shown.value(
            """async (name) => { const q = explorer.index.questions.find((q) => q.name === name);
            const { answer } = await explorer.engine.query(
              explorer.queries.complete(explorer.ask.filledIn(q, []))); return answer; }""",
            question.name,
        )
        if sorted(rows_of(here)) != sorted(rows_of(run_json(store, query))):
            differing.append(question.name)

    assert differing == []


def rows_of(answer: str | bytes) -> list[str]:
    bindings = json.loads(answer)["results"]["bindings"]
    return [json.dumps(row, sort_keys=True) for row in bindings]


def test_a_question_is_narrowed_in_its_form_and_its_rows_lead_back(shown: Opened) -> None:
    shown.page.click("#tab-questions")
    shown.page.fill("#filter", "成效")
    shown.page.click('[data-question="outcomes-of-proposal"]')
    shown.until("document.querySelector('#answer table') !== null")
    whole = shown.page.locator("#answer tbody tr").count()

    shown.page.fill("#asked input", "夜经济")
    shown.page.click("#askIt")
    shown.until(f"document.querySelectorAll('#answer tbody tr').length < {whole}")
    rows = shown.page.locator("#answer tbody tr").all_inner_texts()
    shown.page.click("#answer td button >> nth=0")
    shown.until("explorer.scene.selected !== null")

    assert len(rows) == 4
    assert [row for row in rows if "夜经济" not in row] == []
    assert shown.page.inner_text("#panel h2") == rows[0].split("\t")[1]


def test_a_name_that_nothing_has_is_said(shown: Opened) -> None:
    shown.page.click("#tab-questions")
    shown.page.click('[data-question="outcomes-of-proposal"]')
    shown.until("document.querySelector('#answer table') !== null")

    shown.page.fill("#asked input", "没有这样的")
    shown.page.click("#askIt")

    shown.until(
        "document.getElementById('status').textContent.includes('没有叫这个名称的：没有这样的')"
    )


def test_a_query_is_run_saved_and_shown_in_the_graph(shown: Opened, store: Store) -> None:
    query = "SELECT ?o ?label { ?o a cppcc:Outcome ; rdfs:label ?label FILTER(LANG(?label) = 'zh') } ORDER BY ?o"
    rows = select(store, query).texts()
    shown.page.click("#tab-sparql")
    shown.page.fill("#editor", query)
    shown.page.press("#editor", "Control+Enter")
    shown.until("document.querySelector('#results table') !== null")

    with shown.page.expect_download() as saved:
        shown.page.click("#csv")
    text = Path(saved.value.path()).read_text("utf-8")
    cells = shown.page.locator("#results tbody tr").count()
    shown.page.click("#toGraph")
    shown.until("explorer.scene.mode === 'things'")

    lines = [
        f"https://w3id.org/cppcc-graph/id/{iri.removeprefix('e:')},{label}" for iri, label in rows
    ]
    assert text == "\ufeff" + "\n".join(["o,label", *lines]) + "\n"
    assert cells == len(rows)
    assert [f"e:{iri.rsplit('/', 1)[1]}" for iri in shown.seen()] == [iri for iri, _ in rows]


@pytest.mark.parametrize(
    ("query", "shows"),
    [
        ("ASK { e:cppcc-jingzhou a cppcc:CPPCCCommittee }", "是"),
        ("CONSTRUCT { ?s cppcc:outcomeOf ?o } WHERE { ?o cppcc:hasOutcome ?s }", "cppcc:outcomeOf"),
        ("SELECT ?s {\n ?s ?p }", "at 2:9"),
        ("SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }", "not supported"),
        ("SELECT * { ?s a cppcc:Nothing }", "没有结果"),
        ("DELETE WHERE { ?s ?p ?o }", "error"),
    ],
)
def test_each_kind_of_query_is_answered_or_refused(shown: Opened, query: str, shows: str) -> None:
    shown.page.click("#tab-sparql")
    shown.page.fill("#editor", query)
    shown.page.click("#run")
    shown.until("!document.getElementById('run').disabled")

    assert shows in shown.page.inner_text("#results")


def test_a_query_without_end_is_stopped_and_the_engine_comes_back(shown: Opened) -> None:
    shown.page.click("#tab-sparql")
    shown.page.fill("#editor", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")
    shown.page.click("#run")
    shown.page.click("#stop")
    stopped = shown.page.inner_text("#results")

    shown.page.fill("#editor", "SELECT (COUNT(*) AS ?n) { ?a a cppcc:Outcome }")
    shown.page.click("#run")
    shown.until("document.querySelector('#results td') !== null")

    assert "重新启动" in stopped
    assert shown.page.inner_text("#results td") == "40"


def test_everything_is_reached_by_keyboard(shown: Opened) -> None:
    keys = shown.page.keyboard
    keys.press("/")
    keys.type("小龙虾")
    keys.press("Enter")
    shown.until("explorer.scene.selected !== null")
    shown.settled()
    at_stage = shown.value("() => document.activeElement.id")
    start = shown.value("() => explorer.scene.selected")

    keys.press("ArrowRight")
    moved = shown.value("() => explorer.scene.selected")
    shown.settled()
    size = len(shown.seen())
    keys.press("Space")
    shown.until(f"explorer.scene.graph.order !== {size}")
    keys.press("Backspace")
    back = len(shown.seen())
    keys.press("Enter")
    in_panel = shown.value("() => document.activeElement.id")
    keys.press("Escape")

    assert at_stage == "stage"
    assert moved not in (None, start)
    assert back == size
    assert in_panel == "panel"
    assert shown.value("() => explorer.scene.selected") is None


def test_the_list_holds_what_the_picture_shows_and_is_walked_by_arrows(shown: Opened) -> None:
    shown.show(MATTER)
    shown.page.focus("#tab-graph")
    shown.page.keyboard.press("ArrowRight")
    listed = shown.value(
        "() => [...document.querySelectorAll('#list button')].map((b) => b.dataset.key)"
    )
    shown.page.focus("#list button")
    shown.page.keyboard.press("ArrowDown")
    second = shown.value("() => document.activeElement.dataset.key")
    shown.page.keyboard.press("Enter")
    chosen = shown.value("() => explorer.scene.selected")
    shown.settled()
    shown.page.keyboard.press("Space")
    shown.until(f"explorer.scene.graph.order > {len(listed)}")

    assert sorted(listed) == sorted(shown.seen()[: len(listed)])
    assert second == chosen == listed[1]
    assert shown.value("() => document.activeElement.dataset.key") == second


def test_the_legend_hides_a_kind_and_counts_it(shown: Opened) -> None:
    shown.show(MATTER)

    shown.page.focus('#legend [data-group="outcome"]')
    shown.page.keyboard.press("Space")

    assert "按图例隐藏 3 项" in shown.page.inner_text("#status")
    assert shown.value("() => document.activeElement.dataset.group") == "outcome"
    assert shown.page.locator('#list [data-key*="-out-"]').count() == 0


def test_places_form_a_tree_with_counts(shown: Opened, store: Store) -> None:
    places = explore(store, focus=None).overview.places
    shown.page.click("#places")

    assert len(shown.seen()) == len(places)
    shown.page.click("#tab-list")
    assert "荆州市 190" in shown.page.inner_text("#list")


def test_language_and_theme_are_switched(shown: Opened) -> None:
    shown.search("何光中")
    back = shown.value("() => getComputedStyle(document.body).backgroundColor")

    shown.page.click("#language")
    shown.page.click("#theme")

    assert shown.page.get_attribute("html", "lang") == "en"
    assert shown.page.inner_text("#panel h2") == "He Guangzhong"
    assert shown.page.title() == "Jingzhou CPPCC 2020 work report explained"
    assert shown.value("() => getComputedStyle(document.body).backgroundColor") != back
    assert shown.value("() => explorer.theme.back") == "#14171b"


def test_the_address_and_the_focus_say_what_is_shown_first(
    opener: Callable[..., Opened], jingzhou: str, store: Store
) -> None:
    by_address = opener(jingzhou, "#lang=en&thing=e:person-he-guangzhong")
    by_focus = opener(written(store, focus="何光中", language="en"))

    for page in (by_address, by_focus):
        page.until("explorer.scene.selected !== null")
        assert page.page.inner_text("#panel h2") == "He Guangzhong"
    assert "thing=e%3Aperson-he-guangzhong" in by_focus.page.url


def test_sigma_draws_where_there_is_a_graphics_card(
    opener: Callable[..., Opened], jingzhou: str
) -> None:
    # Asked for in the address: a browser without a card would take the plain canvas.
    opened = opener(jingzhou, "#render=webgl")
    opened.show(MATTER)

    assert "WebGL" in opened.page.inner_text("#status")
    assert opened.value("() => explorer.view.name") == "webgl"
    place = opened.value("(iri) => explorer.view.screen(iri)", MATTER)
    box = opened.page.locator("#stage").bounding_box()
    assert box is not None
    opened.page.mouse.click(box["x"] + place["x"], box["y"] + place["y"])
    opened.until("!explorer.scene.graph.getNodeAttribute(explorer.scene.selected, 'open')")


def test_without_webgl_the_picture_is_drawn_on_a_canvas(
    playwright: Playwright, tmp_path: Path, jingzhou: str
) -> None:
    started = launched(playwright, "--disable-3d-apis")
    file = tmp_path / "page.html"
    file.write_text(jingzhou, "utf-8")
    # Even where sigma is asked for.
    opened = Opened(started.new_page(), file, "#render=webgl")
    opened.show(MATTER)

    place = opened.value("(iri) => explorer.view.screen(iri)", MATTER)
    box = opened.page.locator("#stage").bounding_box()
    assert box is not None
    opened.page.wait_for_timeout(100)
    colours = opened.value(PIXELS)
    opened.page.mouse.click(box["x"] + place["x"], box["y"] + place["y"])
    opened.until("explorer.scene.graph.order === 1")
    started.close()

    assert colours > 20


def test_a_hostile_name_stays_text_everywhere(opener: Callable[..., Opened]) -> None:
    data = (folder("data") / "dataset.nq").read_text("utf-8")
    word = HOSTILE.replace("\\", "\\\\").replace('"', '\\"')
    long = "长" * 10_000
    store = opened(data.replace("何光中", word).replace("荆州小龙虾加工企业", long).encode())
    page = render_explorer(
        store,
        explore(store, focus=None).overview,
        title={"zh": HOSTILE, "en": ""},
        language="zh",
        focus="https://w3id.org/cppcc-graph/id/person-he-guangzhong",
        questions=questions(folder("queries")),
    )
    shown = opener(page)
    shown.until("explorer.scene.selected !== null")
    shown.settled()

    shown.page.click("#tab-list")
    shown.page.fill("#search", "onerror")
    found = shown.page.text_content("#found")
    shown.page.click("#tab-questions")
    shown.page.click('[data-question="who-supervised-key-proposals"]')
    shown.until("document.querySelector('#answer table') !== null")

    assert shown.value("() => window.fired") is None
    assert shown.page.title() == HOSTILE
    for part in ("#panel", "#list", "#answer"):
        assert HOSTILE in (shown.page.text_content(part) or "")
    assert HOSTILE[:59] in (found or "")
    assert shown.value("(long) => explorer.search.find(long).length", long) == 1
    assert (shown.requests, shown.complaints) == ([], [])


def test_no_more_than_two_thousand_things_are_shown_and_the_rest_is_counted(
    opener: Callable[..., Opened],
) -> None:
    lines = [
        f'<http://example.org/{n}> <http://www.w3.org/2000/01/rdf-schema#label> "事项{n}"@zh .\n'
        f"<http://example.org/{n}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/cppcc-graph/ns#Matter> .\n"
        f"<http://example.org/{n}> <http://purl.org/dc/terms/isPartOf> <http://example.org/0> .\n"
        for n in range(2100)
    ]
    shown = opener(written(opened("".join(lines).encode())))

    shown.page.click("#tab-sparql")
    shown.page.fill("#editor", "SELECT ?x { ?x a cppcc:Matter }")
    shown.page.click("#run")
    shown.until("document.querySelector('#results table') !== null")
    shown.page.click("#toGraph")
    shown.until("explorer.scene.mode === 'things'")
    crowded = shown.page.inner_text("#status")
    shown.show("http://example.org/0")

    assert "显示 2000 项，共 2100 项" in crowded
    assert "已达 2000 项上限，100 项未显示" in crowded
    assert len(shown.seen()) == 41
    assert "数据未注明文段" in shown.page.inner_text("#panel")


def test_what_stands_in_no_graph_is_shown_beside_what_does(opener: Callable[..., Opened]) -> None:
    plain = f'<http://example.org/own> <http://www.w3.org/2000/01/rdf-schema#label> "自有事项"@zh .\n<http://example.org/own> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/cppcc-graph/ns#Matter> .\n<http://example.org/own> <http://purl.org/dc/terms/relation> <{MATTER}> .\n'
    store = opened((folder("data") / "dataset.nq").read_bytes() + plain.encode())
    shown = opener(written(store))

    shown.show(MATTER)

    assert "http://example.org/own" in shown.seen()
    links = shown.value("() => explorer.scene.graph.mapEdges((k, d, a, b) => [a, d.p, b, d.mode])")
    assert [MATTER, "https://w3id.org/cppcc-graph/ns#hasOutcome", "https://w3id.org/cppcc-graph/id/jz20-out-crayfish-resumption", "stated"] in links  # fmt: skip
    assert ["http://example.org/own", "http://purl.org/dc/terms/relation", MATTER, "unsourced"] in links  # fmt: skip
    assert not [link for link in links if link[1].endswith("outcomeOf")]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(
    scheme: str, opener: Callable[..., Opened], jingzhou: str, viewer: Path
) -> None:
    axe = (viewer / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
    shown = opener(jingzhou, color_scheme=scheme)
    shown.show(MATTER)
    shown.value(axe)

    found = []
    for tab in ("graph", "list", "questions", "sparql"):
        shown.page.click(f"#tab-{tab}")
        if tab == "questions":
            shown.page.click('[data-question="donations"]')
            shown.until("document.querySelector('#answer table') !== null")
        result = shown.value("() => axe.run(document)")
        found += [
            (tab, each["id"], [node["html"][:160] for node in each["nodes"]])
            for each in result["violations"]
        ]

    assert found == []
