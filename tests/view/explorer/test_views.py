"""What is on screen: overview, search, expanding, list, legend, keyboard, language."""

from collections.abc import Callable

import pytest
from pyoxigraph import Store

from cppcc_graph.pipeline import explore

from .conftest import COMMITTEE, MATTER, PIXELS, Opened, values, written


def test_the_first_view_counts_every_thing_in_a_community(shown: Opened, store: Store) -> None:
    communities = shown.value("() => explorer.index.communities.map((c) => c.length)")
    things = explore(store, focus=None).overview.things

    assert len(shown.seen()) == len(communities)
    assert sum(communities) == len(things)
    assert f"{len(communities)} 个社群（{len(things)} 项事物）" in shown.page.inner_text("#status")
    shown.drawn()
    assert shown.value(PIXELS) > 50


def test_each_view_says_what_can_be_chosen_and_no_community_is_called_after_a_year(
    shown: Opened,
) -> None:
    names = shown.value(
        "() => explorer.index.communities.map((_, at) => explorer.nameOf(`community:${at}`))"
    )

    assert [name for name in names if name.endswith("年")] == []
    assert names[-1] == "未归入社群的事物"
    assert shown.page.inner_text("#panel .hint") == "选一个社群，再点一次打开它；或搜索一个名称。"
    shown.page.click("#places")
    assert (
        shown.page.inner_text("#panel .hint")
        == "选一个地区，再点一次看它周围的事物；或搜索一个名称。"
    )


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
    # The buttons are made anew when the panel knows all: a click between would be lost.
    shown.settled()
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
    assert "荆州市 201" in shown.page.inner_text("#list")


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
    by_focus.until("location.hash.includes('thing=e%3Aperson-he-guangzhong')")
