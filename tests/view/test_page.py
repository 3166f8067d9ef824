"""The page in a real browser without a network: what it shows first, search, and the panel."""

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Playwright, expect

from browsing import launch
from cppcc_graph.pipeline import draw
from cppcc_graph.rdf.store import open_dataset
from cppcc_graph.resources import folder
from cppcc_graph.view.page import render

from .conftest import Opened, Opener, dataset, drawn

COLOURS = """() => { const canvas = document.querySelector("#network canvas");
    const data = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
    const seen = new Set();
    for (let i = 0; i < data.length; i += 4) seen.add(data.slice(i, i + 3).join());
    return seen.size; }"""


def test_the_page_asks_nothing_of_the_network_and_complains_of_nothing(opened: Opened) -> None:
    opened.drawn()

    assert (opened.outside, opened.complaints) == ([], [])


def test_nothing_in_the_page_names_another_file(jingzhou: str) -> None:
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', jingzhou)
    program = jingzhou[jingzhou.rindex("<script>") + 8 : jingzhou.rindex("</script>")]
    head = jingzhou[: jingzhou.index('id="nodes"')]

    assert policy is not None
    assert "script-src 'sha256-" in policy[1]
    assert "unsafe-inline" not in policy[1].partition("style-src")[0]
    assert "default-src 'none'" in policy[1]
    assert re.findall(r'(?:src|href)="?[^" >]*|url\((?!data:)', head) == []
    assert "innerHTML" not in program
    assert "http" not in re.sub(r"http://www\.w3\.org/2000/svg", "", program).replace(
        "^https?:", ""
    )


def test_the_page_with_its_font_is_small_enough_to_mail(jingzhou: str) -> None:
    assert "@font-face" in jingzhou
    assert len(jingzhou.encode("utf-8")) <= 700_000


def test_the_same_data_give_the_same_bytes(jingzhou: str) -> None:
    store = open_dataset(folder("data") / "dataset.nq")
    drawing = draw(store, focus=None, radius=2, kinds=(), title=None)

    again = render(drawing.network, title=drawing.title, language="zh", story=drawing.story)

    assert again == jingzhou


@pytest.mark.parametrize("seed", ["1", "2"])
def test_chance_and_the_locale_change_no_byte(seed: str, jingzhou: str, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    settings = {"PYTHONHASHSEED": seed, "LC_ALL": "C", "PYTHONUTF8": "0", "TZ": "Asia/Shanghai"}

    subprocess.run(
        [sys.executable, "-m", "cppcc_graph", "draw", "--out", file],
        env={**os.environ, **settings},
        check=True,
        capture_output=True,
    )

    assert file.read_bytes() == jingzhou.encode("utf-8")


def test_something_is_drawn(opened: Opened) -> None:
    opened.drawn()

    assert opened.value(COLOURS) > 50


def test_it_is_drawn_where_3d_is_switched_off(
    playwright: Playwright, jingzhou: str, tmp_path: Path
) -> None:
    file = tmp_path / "page.html"
    file.write_text(jingzhou, "utf-8")
    browser = launch(playwright, "--disable-3d-apis")

    opened = Opened(browser.new_page(), file)
    opened.drawn()

    assert opened.value(COLOURS) > 50
    assert opened.complaints == []
    browser.close()


def test_the_embedded_font_is_used(opened: Opened) -> None:
    opened.drawn()

    fonts = opened.value("() => [...document.fonts].map((f) => [f.family, f.status])")

    assert fonts == [["cppcc-graph", "loaded"]]


def test_it_opens_in_a_frame_that_has_no_origin(opener: Opener, jingzhou: str) -> None:
    escaped = jingzhou.replace("&", "&amp;").replace('"', "&quot;")
    outer = opener("<!DOCTYPE html><div id=network><canvas></canvas></div>")

    outer.page.set_content(
        f'<iframe sandbox="allow-scripts" width=1200 height=700 srcdoc="{escaped}"></iframe>'
    )
    frame = outer.page.frame_locator("iframe")
    frame.locator("#panel h2").wait_for()

    assert frame.locator("#panel h2").inner_text() == "这张图"
    assert outer.complaints == []


def test_the_first_view_is_the_story_and_says_so(opened: Opened) -> None:
    shown, every = opened.value("() => [cppccView.shown.size, cppccView.things.length]")
    outcomes = opened.value(
        '() => cppccView.things.filter((t) => t.group === "outcome" && !cppccView.shown.has(t.id)).length'
    )

    assert 60 < shown < every / 2
    assert outcomes == 0
    assert f"共 {shown} 项（全图 {every} 项）" in opened.panel()
    assert f"显示 {shown} 项，隐藏 {every - shown} 项" in opened.page.inner_text("#count")

    opened.page.click("#bar-scope")

    assert opened.value("() => cppccView.shown.size") == every


def test_outcomes_are_counted_by_degree(opened: Opened) -> None:
    rows = opened.page.locator(".rows summary").all_inner_texts()

    assert [row.split() for row in rows][:2] == [["见效", "5"], ["落实", "8"]]
    assert "不表示因果" in opened.panel()


@pytest.mark.parametrize("kinds", [("gap",), ("body", "people")])
def test_what_was_asked_for_is_shown(kinds: tuple[str, ...], opener: Opener) -> None:
    opened = opener(drawn(kinds=kinds))

    assert opened.value("() => cppccView.shown.size === cppccView.things.length")


def test_a_search_goes_to_the_proposal_and_shows_its_outcomes(opened: Opened) -> None:
    opened.search("小龙虾")

    assert opened.page.inner_text("#panel h2") == "疫情后荆州小龙虾产业发展"
    became = opened.page.locator(".became > li").all_inner_texts()
    assert [line.partition("[")[0].replace("\n", "") for line in became] == [
        "小龙虾产业健康快速发展见效",
        "小龙虾交易服务平台上线落实",
        "小龙虾加工企业全部复工复产推动助力",
    ]
    assert "[3330, 3346)" in opened.panel()
    assert opened.value("() => cppccView.state.chosen === cppccView.hitsFor('小龙虾')[0].id")


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("荆州市", "荆州市"),
        ("jzszx", "荆州市政协委员"),
        ("He Guangzhong", "何光中"),
        ("ＨＥ　guangzhong", "何光中"),
        ("e:person-he-guangzhong", "何光中"),
        ("https://w3id.org/cppcc-graph/id/person-he-guangzhong", "何光中"),
        ("hgz", "何光中"),
    ],
)
def test_names_are_found_in_both_languages_by_id_and_by_initials(
    words: str, first: str, opened: Opened
) -> None:
    assert opened.value(f"() => cppccView.hitsFor({words!r})[0].name[0]") == first


def test_hits_come_exact_then_from_the_beginning_then_inside(opened: Opened) -> None:
    names = opened.value("() => cppccView.hitsFor('荆州').map((t) => [t.name[0], t.aliases ?? []])")

    tiers = [
        min(0 if n == "荆州" else 1 if n.startswith("荆州") else 2 if "荆州" in n else 3 for n in (name, *aliases))
        for name, aliases in names
    ]  # fmt: skip
    # Outcomes stand below what led to them, wherever their own name begins.
    assert tiers.index(1) < tiers.index(2)
    assert tiers[:15] == sorted(tiers[:15])


def test_hits_are_listed_counted_and_chosen_by_arrow_keys(opened: Opened) -> None:
    opened.page.keyboard.press("/")
    opened.page.keyboard.type("夜经济")
    listed = opened.page.locator("#hits li").all_inner_texts()
    said = opened.page.inner_text("#said")

    opened.page.keyboard.press("ArrowDown")
    opened.page.keyboard.press("ArrowDown")
    active = opened.page.get_attribute("#search", "aria-activedescendant")
    opened.page.keyboard.press("Enter")

    assert said == f"找到 {len(listed)} 项"
    assert active == "hits-1"
    assert opened.page.inner_text("#panel h2") in listed[1]
    assert opened.page.is_hidden("#hits")


def test_what_is_not_there_is_said(opened: Opened) -> None:
    opened.search("没有这样的")

    assert opened.page.inner_text("#said") == "没有找到"


def outcomes(opened: Opened) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = opened.value(
        """() => cppccView.things.filter((t) => t.group === "outcome")
        .map((t) => ({ ...t, where: cppccView.config.places[t.place] }))"""
    )
    return found


def test_every_outcome_is_found_by_its_id_with_its_own_passage_and_degree(opened: Opened) -> None:
    for outcome in outcomes(opened):
        opened.search(outcome["iri"])

        panel = opened.panel()
        assert outcome["name"][0] in panel
        assert f"[{outcome['where']['start']}, {outcome['where']['end']})" in panel
        assert not outcome.get("rank") or f"{outcome['rank']}/7" in panel


def test_a_figure_comes_with_its_exactness_and_its_source(opened: Opened) -> None:
    figures = opened.value(
        """() => { const thing = cppccView.things.find((t) => t.figures); cppccView.choose(thing.id);
        return thing.figures.map(([f]) => cppccView.config.texts[f][0]); }"""
    )

    shown = opened.page.locator("#panel .figure").all_inner_texts()
    assert shown[: len(figures)] == figures
    assert all(re.search(r"\([^)]+\)$", figure) for figure in figures)
    assert opened.page.locator("#panel .figure + .references button").count() >= len(figures)


def test_relations_are_links_in_both_directions(opened: Opened) -> None:
    opened.search("何光中")
    opened.page.click("#panel .thing >> text=关于建立解决相对贫困长效机制的建议")
    there = opened.page.inner_text("#panel h2")
    opened.page.click("#panel .thing >> text=何光中")

    assert there == "关于建立解决相对贫困长效机制的建议"
    assert opened.page.inner_text("#panel h2") == "何光中"


def test_a_number_leads_to_its_source(opened: Opened) -> None:
    opened.search("何光中")

    opened.page.click("#panel .reference")

    assert opened.value("() => document.activeElement.classList.contains('passage')")


TEXT = "𠮷𠮷示例市政协工作报告\n市政协召开座谈会。𠮷会上提出三条建议。\n"
TRIG = f"""
GRAPH report:meta {{
  report:r a cppcc:SourceReport ; rdfs:label "示例报告"@zh, "sample report"@en ;
    cppcc:textDigest "{hashlib.sha256(TEXT.encode()).hexdigest()}" .
  report:p-1 a cppcc:Passage ; oa:hasSource report:r ; oa:hasSelector report:s-1 ;
    cppcc:locator "第2行 · 句2" ; cppcc:hasFactGraph report:g-1 .
  report:s-1 oa:start {TEXT.index("会上")} ; oa:end {TEXT.index("建议。") + 3} .
  report:g-1 cppcc:assertionMode code:mode-stated .
}}
GRAPH report:g-1 {{ e:talk a cppcc:Meeting ; rdfs:label "座谈会"@zh, "talk"@en . }}
"""


def test_with_the_text_the_sentence_is_marked_in_its_paragraph(opener: Opener) -> None:
    digest = hashlib.sha256(TEXT.encode()).hexdigest()

    opened = opener(drawn(dataset(TRIG), focus="座谈会", texts={digest: TEXT}))

    assert opened.page.inner_text("#panel mark") == "会上提出三条建议。"
    assert opened.page.inner_text("#panel blockquote") == "市政协召开座谈会。𠮷会上提出三条建议。"
    assert opened.page.locator("#text-file").count() == 0


def test_without_the_text_it_is_opened_by_who_has_it(opener: Opener, tmp_path: Path) -> None:
    opened = opener(drawn(dataset(TRIG), focus="座谈会"))
    right, wrong = tmp_path / "right.txt", tmp_path / "wrong.txt"
    right.write_bytes(TEXT.encode())
    wrong.write_bytes(TEXT.encode() + b"\n")
    note = opened.panel()

    opened.page.set_input_files("#text-file", wrong)
    expect(opened.page.locator("#said")).to_contain_text("SHA-256")
    refused = (opened.page.inner_text("#said"), opened.page.locator("#panel mark").count())
    opened.page.set_input_files("#text-file", right)
    opened.page.wait_for_selector("#panel mark")

    assert TEXT.strip() not in opened.page.content()
    assert "本页未收原文" in note
    assert refused[0].startswith("此文件的 SHA-256")
    assert refused[1] == 0
    assert opened.page.inner_text("#panel mark") == "会上提出三条建议。"
    assert "本页未收原文" not in opened.panel()


@pytest.mark.parametrize("size", [0, 1, 55, 56, 63, 64, 65, 1000])
def test_digests_are_those_of_the_standard(size: int, opened: Opened) -> None:
    data = bytes(number % 256 for number in range(size))

    found = opened.value(f"() => cppccView.sha256(new Uint8Array({list(data)}))")

    assert found == hashlib.sha256(data).hexdigest()


def test_what_a_report_leaves_unsaid_is_dashed(opened: Opened) -> None:
    dashed = opened.value(
        """() => { const dash = (mode) => cppccView.links.find((l) => l.mode === mode);
        document.getElementById("bar-scope").click();
        return cppccView.network.body.edges[dash("inferred").id].options.dashes; }"""
    )

    assert dashed


def test_lines_to_outcomes_are_the_thicker_the_higher_the_degree(opened: Opened) -> None:
    widths = opened.value(
        """() => cppccView.shownLinks.filter((l) => cppccView.things[l.to].rank)
        .map((l) => [cppccView.things[l.to].rank, cppccView.network.body.edges[l.id].options.width])"""
    )
    by_rank = dict(sorted(widths))

    assert len(by_rank) > 4
    assert list(by_rank.values()) == sorted(by_rank.values())
    opened.page.click("#legend summary >> text=采纳程度")
    assert "只说提出了意见建议" in opened.page.inner_text("#legend")


def test_the_heading_is_the_name_and_changes_with_the_language(opener: Opener) -> None:
    opened = opener(drawn(focus="e:person-he-guangzhong"))

    zh = (opened.page.inner_text("h1"), opened.page.title(), opened.page.inner_text("#panel h2"))
    opened.page.click("#language")

    assert zh == ("何光中",) * 3
    assert (opened.page.inner_text("h1"), opened.page.title()) == ("He Guangzhong",) * 2
    assert opened.page.get_attribute("html", "lang") == "en"
    assert "Legend" in opened.page.inner_text("#legend")
