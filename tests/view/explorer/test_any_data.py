"""Any data and any browser: no network, no WebGL, hostile names, many things, no graphs; and axe."""

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Playwright

from browsing import launch
from cppcc_graph.pipeline import explore
from cppcc_graph.rdf.questions import questions
from cppcc_graph.rdf.store import opened
from cppcc_graph.resources import folder
from cppcc_graph.view.explorer import render_explorer

from ..conftest import dataset
from .conftest import MATTER, PIXELS, Opened, written

HOSTILE = "<img src=x onerror=window.fired=1></script><script>window.fired=1</script>\u202e&quot;"


def test_the_page_asks_nothing_of_the_network_and_complains_of_nothing(shown: Opened) -> None:
    shown.search("小龙虾")
    shown.page.click("#tab-sparql")
    shown.page.click("#run")
    shown.until("document.querySelector('#results table') !== null")

    assert (shown.requests, shown.complaints) == ([], [])


def test_sigma_draws_where_there_is_a_graphics_card(
    opener: Callable[..., Opened], jingzhou: str
) -> None:
    # Asked for in the address: a browser without a card would take the plain canvas.
    opened = opener(jingzhou, "#render=webgl")
    opened.show(MATTER)

    assert "WebGL" in opened.page.inner_text("#status")
    assert opened.value("() => explorer.view.name") == "webgl"
    opened.drawn()
    place = opened.value("(iri) => explorer.view.screen(iri)", MATTER)
    box = opened.page.locator("#stage").bounding_box()
    assert box is not None
    opened.page.mouse.click(box["x"] + place["x"], box["y"] + place["y"])
    opened.until("!explorer.scene.graph.getNodeAttribute(explorer.scene.selected, 'open')")


def test_without_webgl_the_picture_is_drawn_on_a_canvas(
    playwright: Playwright, tmp_path: Path, jingzhou: str
) -> None:
    started = launch(playwright, "--disable-3d-apis")
    file = tmp_path / "page.html"
    file.write_text(jingzhou, "utf-8")
    # Even where sigma is asked for.
    opened = Opened(started.new_page(), file, "#render=webgl")
    opened.show(MATTER)
    opened.drawn()

    place = opened.value("(iri) => explorer.view.screen(iri)", MATTER)
    box = opened.page.locator("#stage").bounding_box()
    assert box is not None
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
    shown.ask("who-supervised-key-proposals")

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


def test_parts_that_nothing_joins_stand_side_by_side_with_their_names(
    opener: Callable[..., Opened],
) -> None:
    lines = [
        f'<http://example.org/{n}> <http://www.w3.org/2000/01/rdf-schema#label> "示例事项之{n:02}"@zh .\n'
        f"<http://example.org/{n}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/cppcc-graph/ns#Matter> .\n"
        f"<http://example.org/{n}> <http://purl.org/dc/terms/isPartOf> <http://example.org/{n - n % 4}> .\n"
        for n in range(48)
    ]
    shown = opener(written(opened("".join(lines).encode())))
    shown.drawn()

    spots, names = shown.value(
        """() => { const spots = explorer.scene.graph.mapNodes((_, { x, y, size }) => [x, y, size]);
        const names = [];
        const write = CanvasRenderingContext2D.prototype.fillText;
        CanvasRenderingContext2D.prototype.fillText = function (words, x, y) { names.push([words, x, y, this.measureText(words).width / 2]); write.call(this, words, x, y); };
        explorer.view.draw();
        CanvasRenderingContext2D.prototype.fillText = write;
        return [spots, names.filter(([words]) => words.startsWith("示例事项之"))]; }"""
    )

    assert len(spots) == len(names) == 12
    wide, high = (max(s[at] for s in spots) - min(s[at] for s in spots) for at in (0, 1))
    # Twelve parts of one dot each, with room for a name, fill the picture.
    assert wide * high < 12 * 250 * 120
    on_screen = shown.value(
        "() => explorer.scene.graph.mapNodes((key, { size }) => [explorer.view.screen(key), explorer.view.grown(size)])"
    )
    covered = [
        words
        for words, x, y, half in names
        for spot, size in on_screen
        if abs(spot["x"] - x) < half + size - 1 and abs(spot["y"] - y) < 6 + size - 1
    ]
    assert covered == []


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


def test_the_wording_is_quoted_where_the_dataset_has_it(opener: Callable[..., Opened]) -> None:
    store = dataset(
        """GRAPH report:meta {
          report:r a cppcc:SourceReport ; rdfs:label "样例报告"@zh .
          report:p a cppcc:Passage ; oa:hasSource report:r ; oa:hasSelector report:s ;
            cppcc:locator "第一段" ; cppcc:hasFactGraph report:g .
          report:s oa:start 0 ; oa:end 9 ; oa:exact "市政协召开座谈会。"@zh .
          report:g cppcc:assertionMode code:mode-stated . }
        GRAPH report:g { e:talk a cppcc:Activity ; rdfs:label "座谈会"@zh ; cppcc:organizer e:body .
          e:body a org:Organization ; rdfs:label "市政协"@zh . }"""
    )
    shown = opener(written(store, focus="座谈会"))
    shown.until("explorer.scene.selected !== null")
    shown.settled()

    assert shown.page.locator("#panel dd q").all_inner_texts() == ["市政协召开座谈会。"] * 2
    assert "第一段 · [0, 9) · 明示" in shown.page.inner_text("#panel")
    assert "本页未收原文" not in shown.page.inner_text("#panel")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(scheme: str, opener: Callable[..., Opened], jingzhou: str) -> None:
    shown = opener(jingzhou, color_scheme=scheme)
    shown.show(MATTER)

    found = []
    for tab in ("graph", "list", "questions", "sparql"):
        shown.page.click(f"#tab-{tab}")
        if tab == "questions":
            shown.ask("donations")
        result = Axe().run(shown.page)
        found += [
            (tab, each["id"], [node["html"][:160] for node in each["nodes"]])
            for each in result.response["violations"]
        ]

    assert found == []
