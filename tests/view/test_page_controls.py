"""Filters, neighbours, paths, time, layouts, export: whatever a reader can change, by mouse or keyboard."""

import re
from xml.etree import ElementTree

import pytest
from axe_playwright_python.sync_playwright import Axe

from .conftest import Opened, Opener, dataset, drawn


def shown(opened: Opened) -> int:
    number: int = opened.value("() => cppccView.shown.size")
    return number


def heading(opened: Opened) -> str:
    return opened.page.inner_text("#panel h2")


def press(opened: Opened, *keys: str) -> None:
    for key in keys:
        opened.page.keyboard.press(key)


def test_the_legend_counts_every_node_once(opened: Opened) -> None:
    counts = opened.page.locator("#legend [data-group] .number").all_inner_texts()

    assert sum(int(count.partition("/")[2] or count) for count in counts) == opened.value(
        "() => cppccView.things.length"
    )
    assert sum(int(count.partition("/")[0]) for count in counts) == shown(opened)


def test_a_kind_is_hidden_and_shown_by_keyboard(opened: Opened) -> None:
    before = shown(opened)
    opened.page.focus('[data-group="outcome"]')

    press(opened, "Space")
    hidden = (shown(opened), opened.page.get_attribute('[data-group="outcome"]', "aria-pressed"))
    focused = opened.value("() => document.activeElement.dataset.group")
    press(opened, "Space")

    assert hidden == (before - 40, "false")
    assert focused == "outcome"
    assert shown(opened) == before


def test_a_kind_is_left_alone_with_shift(opened: Opened) -> None:
    opened.page.click('[data-group="outcome"]', modifiers=["Shift"])

    assert shown(opened) == 40


def test_a_kind_is_left_alone_by_a_double_click(opened: Opened) -> None:
    opened.page.dblclick('[data-group="outcome"]')

    assert shown(opened) == 40


def test_a_class_within_a_kind_is_hidden(opened: Opened) -> None:
    before = shown(opened)
    opened.page.click("#legend summary >> text=小类")

    entry = opened.page.locator('#legend [data-filter^="class"]', has_text="重点提案")
    count = int(entry.locator(".number").inner_text().partition("/")[0])
    entry.click()

    assert (count, shown(opened)) == (1, before - 1)


def test_a_relation_is_hidden_with_its_lines_only(opened: Opened) -> None:
    nodes, lines = shown(opened), opened.value("() => cppccView.shownLinks.length")
    opened.page.click("#legend summary >> text=关系")

    entry = opened.page.locator("#legend button", has_text="产生成效")
    count = int(entry.locator(".number").inner_text().partition("/")[0])
    entry.click()

    assert shown(opened) == nodes
    assert opened.value("() => cppccView.shownLinks.length") == lines - count
    assert count == 41


def test_counts_follow_the_other_filters(opened: Opened) -> None:
    opened.page.uncheck("#undated")

    counts = opened.page.locator("#legend [data-group] .number").all_inner_texts()
    assert sum(int(count.partition("/")[0]) for count in counts) == shown(opened)


def test_neighbours_are_expanded_collapsed_and_undone(opened: Opened) -> None:
    before = shown(opened)
    opened.search("何光中")
    hidden = int(re.sub(r"\D", "", opened.page.inner_text("#expand")))

    opened.page.click("#expand")
    expanded = shown(opened)
    opened.page.click("#collapse")
    collapsed = shown(opened)
    opened.page.keyboard.press("Backspace")

    assert expanded == before + hidden
    assert collapsed <= before
    assert shown(opened) == expanded


def test_a_great_body_is_expanded_by_forty(opened: Opened) -> None:
    before = shown(opened)
    opened.search("政协荆州市委员会")

    opened.page.click("#expand")

    assert shown(opened) == before + 40
    assert opened.page.locator("#expand").count() == 1


def test_a_path_is_found_by_keyboard_with_the_passages_of_each_step(opened: Opened) -> None:
    opened.search("何光中")
    opened.page.focus("#path-from")
    press(opened, "Enter")
    opened.page.keyboard.type("小龙虾交易服务平台上线")
    press(opened, "Enter")

    steps = opened.page.locator(".path > li").all()
    names = [step.locator(".thing").inner_text() for step in steps]
    assert heading(opened) == "路径"
    assert (names[0], names[-1]) == ("何光中", "小龙虾交易服务平台上线")
    assert all(step.locator(".reference").count() for step in steps[1:])
    places = opened.page.locator("#panel .passage").all_inner_texts()
    assert places
    assert all(re.search(r"\[\d+, \d+\)", place) or "登记" in place for place in places)
    assert opened.value("() => cppccView.state.path !== null")

    opened.page.click("#path-end")

    assert heading(opened) == "何光中"


ISLANDS = """
GRAPH e:g { e:a a cppcc:Meeting ; rdfs:label "甲会"@zh . e:b a cppcc:Meeting ; rdfs:label "乙会"@zh .
  e:c a cppcc:Document ; rdfs:label "丙文"@zh . e:a cppcc:generated e:c . }
GRAPH e:meta { e:g cppcc:assertionMode code:mode-stated . }
"""


def test_no_path_says_how_far_it_looked(opener: Opener) -> None:
    opened = opener(drawn(dataset(ISLANDS)), "#path=e:a%20e:b%20any")

    assert "没有找到路径：走到了 2 项，最远 1 步" in opened.panel()


DATED = """
GRAPH e:g {
  e:y a cppcc:Meeting ; rdfs:label "全年"@zh ; dcterms:temporal e:p1 .
  e:m a cppcc:Meeting ; rdfs:label "七月"@zh ; dcterms:temporal e:p2 .
  e:l a cppcc:Document ; rdfs:label "次年"@zh ; dcterms:issued "2021-03-05"^^xsd:date .
  e:n a cppcc:Document ; rdfs:label "无日"@zh .
  e:p1 a dcterms:PeriodOfTime ; dcat:startDate "2020-01-01"^^xsd:date ; dcat:endDate "2020-12-31"^^xsd:date .
  e:p2 a dcterms:PeriodOfTime ; dcat:startDate "2020-07-01"^^xsd:date ; dcat:endDate "2020-07-31"^^xsd:date .
}
GRAPH e:meta { e:g cppcc:assertionMode code:mode-stated . }
"""


def visible(opened: Opened) -> list[str]:
    names: list[str] = opened.value(
        "() => [...cppccView.shown].map((id) => cppccView.things[id].name[0]).sort()"
    )
    return names


def test_time_shows_what_overlaps_and_counts_what_has_no_date(opener: Opener) -> None:
    opened = opener(drawn(dataset(DATED)))
    every = visible(opened)
    opened.page.focus("#time-to")
    press(opened, *["ArrowLeft"] * 3)
    early = (visible(opened), opened.page.inner_text("#time-said"))
    opened.page.focus("#time-from")
    press(opened, *["ArrowRight"] * 6)
    opened.page.focus("#time-to")
    press(opened, *["ArrowLeft"] * 5)
    july = (visible(opened), opened.page.inner_text("#time-said"))
    opened.page.uncheck("#undated")

    assert every == ["七月", "全年", "无日", "次年"]
    assert early == (["七月", "全年", "无日"], "2020-01 – 2020-12 · 有日期 2/3")
    assert july == (["七月", "全年", "无日"], "2020-07 · 有日期 2/3")
    assert visible(opened) == ["七月", "全年"]
    assert "无日期 1 项" in opened.page.inner_text("#time")


def test_without_dates_there_is_no_slider(opener: Opener) -> None:
    assert opener(drawn(dataset(ISLANDS))).page.is_hidden("#time")


def test_playing_rests_where_motion_is_unwanted(opener: Opener, jingzhou: str) -> None:
    assert opener(jingzhou, reduced_motion="reduce").page.is_disabled("#play")
    assert opener(jingzhou).page.is_enabled("#play")


def test_each_layout_places_things_anew(opened: Opened) -> None:
    seen = []
    for name in ("force", "hierarchy", "flow", "timeline"):
        opened.page.click(f"#layout-{name}")
        pressed = opened.page.locator('#bar [aria-pressed="true"]').all_inner_texts()
        seen.append((pressed, str(opened.value("() => cppccView.network.getPositions()"))))

    assert [pressed for pressed, _ in seen] == [["力导"], ["层级"], ["流向"], ["时间"]]
    assert len({spots for _, spots in seen}) == 4


@pytest.mark.parametrize("layout", ["force", "hierarchy", "flow", "timeline"])
def test_a_page_opens_with_the_layout_it_was_made_for(layout: str, opener: Opener) -> None:
    opened = opener(drawn(layout=layout))

    assert opened.page.get_attribute(f"#layout-{layout}", "aria-pressed") == "true"


def test_flow_runs_from_bodies_over_advice_to_outcomes(opened: Opened) -> None:
    columns = opened.value(
        """() => Object.fromEntries(["body", "proposal", "outcome"].map((group) => [group,
        cppccView.things.filter((t) => t.group === group && cppccView.shown.has(t.id))
        .map((t) => cppccView.network.body.nodes[t.id].x).sort((a, b) => a - b)[0]]))"""
    )

    assert columns["body"] < columns["proposal"] < columns["outcome"]


def test_time_opens_with_what_is_dated(opener: Opener) -> None:
    opened = opener(drawn(layout="timeline"))

    dated, shown_, all_ = opened.value(
        "() => [cppccView.things.filter((t) => t.when).map((t) => t.id).sort(), [...cppccView.shown].sort(), cppccView.things.length]"
    )

    assert shown_ == dated
    assert f"有日期的 {len(dated)} 项（全图 {all_} 项）" in opened.panel()
    # No words on lines, and each thing and each heading has its name.
    named, heads, lines = opened.value(
        "() => { const { names, heads, lines } = cppccView.arrangement(); return [names.length, heads.map((h) => h.label), lines.length]; }"
    )
    assert (named, lines) == (len(dated), 0)
    assert [head for head in heads if "续" not in head] == [
        "2017–2019", "2019", "2020", "2020-04-11–20", "2020-07", "2021",
    ]  # fmt: skip

    opened.page.click("#bar-scope")

    assert shown(opened) == all_


def test_in_columns_no_sign_hides_the_name_of_the_next_row(opened: Opened) -> None:
    named = opened.value("() => cppccView.arrangement().names.length")
    largest = opened.value("() => Math.max(...Object.values(cppccView.network.body.nodes).map((n) => n.options.size ?? 0))")  # fmt: skip

    assert named == shown(opened)
    assert largest < 38 * 0.6


def test_physics_is_a_button(opened: Opened) -> None:
    opened.value("() => { window.before = JSON.stringify(cppccView.network.getPositions()); }")
    opened.page.click("#physics")
    opened.until("JSON.stringify(cppccView.network.getPositions()) !== window.before")
    opened.page.click("#physics")

    assert opened.page.get_attribute("#physics", "aria-pressed") == "false"


def test_what_is_seen_is_in_the_address_and_comes_back(opener: Opener, jingzhou: str) -> None:
    one = opener(jingzhou)
    one.page.click("#layout-force")
    one.page.click('[data-group="document"]')
    one.search("何光中")
    one.page.click("#expand")
    one.page.click("#language")
    one.page.click("#theme")
    one.page.focus("#time-to")
    press(one, "ArrowLeft")
    state = "() => [cppccView.state.layout, [...cppccView.shown].sort(), cppccView.state.chosen, document.documentElement.lang, document.documentElement.dataset.theme, cppccView.state.time]"

    other = opener(jingzhou, one.value("() => location.hash"))

    assert other.value(state) == one.value(state)
    assert other.page.inner_text("#panel h2") == "He Guangzhong"


def test_an_address_that_means_nothing_here_is_harmless(opener: Opener, jingzhou: str) -> None:
    opened = opener(
        jingzhou,
        "#at=e:nobody&layout=x&off=body%20%3Cimg%3E&path=a%20b&time=1%202&more=a&theme=pink",
    )

    assert heading(opened) == "这张图"
    assert opened.complaints == []


def test_the_list_is_the_graph_under_the_same_filters(opened: Opened) -> None:
    press(opened, "l")
    names = opened.page.locator("#list .thing").all_inner_texts()
    on_top = opened.value(
        """() => { const box = document.getElementById("list").getBoundingClientRect();
        return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2).closest("#list") !== null; }"""
    )
    opened.page.fill("#search", "小龙虾")
    found = opened.page.locator("#list .thing").all_inner_texts()
    opened.page.fill("#search", "")
    opened.page.focus("#list .thing >> nth=3")
    press(opened, "Enter")
    chosen = (heading(opened), opened.value("() => document.activeElement.id"))
    press(opened, "Escape")

    assert len(names) == shown(opened)
    assert on_top
    assert 0 < len(found) < 12
    assert all("小龙虾" in name for name in found)
    assert chosen == (names[3], "panel")
    assert opened.page.is_hidden("#list")


def test_the_graph_is_walked_by_arrows(opened: Opened) -> None:
    opened.page.focus("#network")
    press(opened, "ArrowDown")
    first = heading(opened)
    press(opened, "ArrowRight")
    second = heading(opened)
    press(opened, "Space", "Enter")

    assert first == "政协荆州市委员会"
    assert second != first
    assert opened.value("() => document.activeElement.id") == "panel"
    press(opened, "Escape")
    assert heading(opened) == "这张图"


def test_tab_reaches_every_control(opened: Opened) -> None:
    mark = """() => [...document.querySelectorAll("button, input, summary, a[href], [tabindex='0']")]
        .filter((e) => !e.disabled && e.checkVisibility() && !e.closest("#said"))
        .map((e, i) => { e.dataset.stop = i; return i; })"""
    wanted = set(opened.value(mark))
    reached = set()
    opened.value("() => document.body.focus()")
    for _ in range(len(wanted) + 5):
        press(opened, "Tab")
        stop = opened.value("() => document.activeElement?.dataset.stop ?? null")
        reached.add(None if stop is None else int(stop))

    assert wanted <= reached
    assert len(wanted) > 30


def test_help_lists_the_keys_and_closes(opened: Opened) -> None:
    press(opened, "?")
    keys = opened.page.inner_text("#help")
    press(opened, "Escape")

    assert "Backspace" in keys
    assert "OFL" in keys
    assert opened.page.is_hidden("#help")


VIEWS = {
    "overview": "() => {}",
    "thing": "() => cppccView.choose(cppccView.hitsFor('小龙虾')[0].id)",
    "relations": "() => document.querySelectorAll('nav details').forEach((d) => { d.open = true; })",
    "list": "() => document.getElementById('tab').click()",
    "help": "() => document.getElementById('help-button').click()",
    "hits": "() => { const s = document.getElementById('search'); s.focus(); s.value = '荆州'; s.dispatchEvent(new Event('input')); }",
    "export": "() => { document.getElementById('export').open = true; }",
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing(view: str, scheme: str, opener: Opener, jingzhou: str) -> None:
    opened = opener(jingzhou, color_scheme=scheme)
    opened.value(VIEWS[view])

    found = Axe().run(opened.page)

    assert found.response["violations"] == [], found.generate_report()


@pytest.mark.parametrize(
    "fragment", ["#lang=en", "#path=e:person-he-guangzhong%20e:jz20-matter-crayfish%20any"]
)
def test_axe_finds_nothing_on_a_phone(fragment: str, opener: Opener, jingzhou: str) -> None:
    opened = opener(jingzhou, fragment, viewport={"width": 390, "height": 844})

    found = Axe().run(opened.page)

    assert found.response["violations"] == [], found.generate_report()
    assert opened.value("() => document.documentElement.scrollWidth") <= 390


OVERPRINTS = """() => { const boxes = cppccView.arrangement().names.map((n) => n.box);
  let number = 0;
  boxes.forEach((a, i) => boxes.slice(0, i).forEach((b) => {
    if (a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]) number += 1; }));
  return [number, boxes.length]; }"""


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    "fragment", ["", "#layout=force", "#all=1&layout=force", "#all=1&layout=timeline"]
)
def test_names_do_not_run_into_each_other(fragment: str, language: str, opener: Opener) -> None:
    opened = opener(drawn(language=language), fragment)

    overprints, names = opened.value(OVERPRINTS)

    assert overprints == 0
    assert names >= 20


SVG = "{http://www.w3.org/2000/svg}"


def test_the_picture_as_svg_holds_names_shapes_and_font(opened: Opened) -> None:
    with opened.page.expect_download() as download:
        opened.page.click("#export summary")
        opened.page.click("#svg")

    picture = download.value.path().read_text("utf-8")
    root = ElementTree.fromstring(picture)
    words = [element.text for element in root.iter(f"{SVG}text")]
    shapes = sum(1 for tag in ("circle", "polygon") for _ in root.iter(SVG + tag))
    assert download.value.suggested_filename == "荆州市政协2020年工作报告解读.svg"
    assert "荆州市政协2020年工作报告解读" in words
    assert "小龙虾交易服务平台上线" in words
    assert shapes > shown(opened)
    assert "@font-face" in picture
    assert "http" not in picture.replace("http://www.w3.org/2000/svg", "")
    assert opened.complaints == []


def test_the_picture_as_png_is_large_enough_for_print(opened: Opened) -> None:
    with opened.page.expect_download() as download:
        opened.page.click("#export summary")
        opened.page.click("#png")

    data = download.value.path().read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(data[16:20], "big") >= 2000


def test_on_paper_there_are_picture_list_and_sources(opener: Opener, jingzhou: str) -> None:
    opened = opener(jingzhou, color_scheme="dark")
    opened.value("() => dispatchEvent(new Event('beforeprint'))")
    opened.page.emulate_media(media="print")

    printed = opened.page.inner_text("#print")
    controls = opened.page.is_visible("#tools")
    theme = "() => document.documentElement.dataset.theme"
    on_paper = opened.value(theme)
    opened.value("() => dispatchEvent(new Event('afterprint'))")

    assert "小龙虾交易服务平台上线 · 落实" in printed
    assert re.search(r"\[\d+\] 明示 · .* · 字符 \[\d+, \d+\)", printed)
    assert not controls
    assert (on_paper, opened.value(theme)) == ("light", "dark")
    assert opened.page.is_hidden("#print")


def test_dark_follows_the_system_and_the_button(opener: Opener, jingzhou: str) -> None:
    opened = opener(jingzhou, color_scheme="dark")
    back = "() => getComputedStyle(document.body).backgroundColor"

    dark = opened.value(back)
    opened.page.click("#theme")

    assert (dark, opened.value(back)) == ("rgb(20, 23, 28)", "rgb(255, 255, 255)")


@pytest.mark.parametrize("layout", ["flow", "hierarchy", "timeline"])
def test_on_a_phone_columns_begin_at_their_corner_and_can_be_read(
    layout: str, opener: Opener, jingzhou: str
) -> None:
    opened = opener(jingzhou, f"#layout={layout}", viewport={"width": 390, "height": 844})

    left, top, scale = opened.value(
        """() => { const { network, shown } = cppccView;
        const spots = [...shown].map((id) => network.canvasToDOM(network.body.nodes[id]));
        return [Math.min(...spots.map((s) => s.x)), Math.min(...spots.map((s) => s.y)), network.getScale()]; }"""
    )

    assert 0 < left < 40
    assert 0 < top < 130
    assert 38 * scale > 14
