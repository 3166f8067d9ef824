"""Measures in the page: sizes, colours of communities, and the words that explain both."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from cppcc_graph.pipeline import draw
from cppcc_graph.rdf.store import open_dataset
from cppcc_graph.resources import folder
from cppcc_graph.view.page import render

from .conftest import Opened, Opener


def measured(*, kinds: tuple[str, ...] = (), focus: str | None = None) -> str:
    store = open_dataset(folder("data") / "dataset.nq")
    drawing = draw(store, focus=focus, radius=1, kinds=kinds, title=None, measure="betweenness")
    return render(
        drawing.network,
        title=drawing.title,
        language="zh",
        centre=drawing.centre,
        story=drawing.story,
    )


@pytest.fixture(scope="session")
def page() -> str:
    return measured()


def colours(opened: Opened) -> set[str]:
    found: list[str] = opened.value(
        "() => [...cppccView.shown].map((id) => cppccView.network.body.nodes[id].options.color.background)"
    )
    return set(found)


def test_what_measures_highest_is_drawn_largest(opener: Opener, page: str) -> None:
    opened = opener(page)

    biggest = opened.value("""() => {
      const size = (id) => cppccView.network.body.nodes[id].options.size;
      return cppccView.things[[...cppccView.shown].reduce((a, b) => size(b) > size(a) ? b : a)].iri;
    }""")
    assert biggest == "e:cppcc-jingzhou"
    assert opened.panel().split("中介度最高者")[1].split("。")[1].split()[:2] == [
        "政协荆州市委员会",
        "0.7395",
    ]
    assert opened.complaints == []
    assert opened.outside == []


def test_the_panel_says_figure_place_and_community(opener: Opener, page: str) -> None:
    opened = opener(page)

    opened.search("政协荆州市委员会")

    assert "中介度 0.7395 · 第 1 位，共 374 项 · 群组 1" in opened.panel()


def test_communities_have_the_colours_until_kinds_get_them_back(opener: Opener, page: str) -> None:
    opened = opener(page)
    listed = opened.page.locator("#communities li").count()
    by_community = colours(opened)

    opened.page.focus("#paint")
    opened.page.keyboard.press("Space")

    assert listed == 8
    assert "#E69F00" in by_community
    assert "paint=kind" in opened.value("() => location.href")
    assert opened.value("() => document.activeElement.id") == "paint"
    activity = opened.value("""() => {
      const id = [...cppccView.shown].find((id) => cppccView.things[id].group === "activity");
      return cppccView.network.body.nodes[id].options.color.background;
    }""")
    assert activity == "#E69F00"


def test_pictures_have_the_colours_of_communities(opener: Opener, page: str) -> None:
    assert 'fill="#8A8F98"' in opener(page).value("() => cppccView.svgPicture()")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_no_rule_of_access_is_broken(opener: Opener, page: str, scheme: str, width: int) -> None:
    opened = opener(page, viewport={"width": width, "height": 800}, color_scheme=scheme)

    assert Axe().run(opened.page).response["violations"] == []
    assert opened.value("() => document.documentElement.scrollWidth") <= width


def test_a_part_keeps_the_figures_of_the_whole(opener: Opener) -> None:
    opened = opener(measured(focus="何光中"))

    assert "共 374 项" in opened.panel()


def test_a_community_whose_name_is_not_drawn_is_listed(opener: Opener) -> None:
    opened = opener(measured(kinds=("body",)))

    assert opened.page.locator("#communities li").count() == 8
    assert opened.page.locator("#communities button").count() < 8


def test_the_same_data_give_the_same_page(page: str) -> None:
    assert measured() == page
