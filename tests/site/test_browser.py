"""The site in a real browser without a network: looked at, searched, walked by keyboard, printed."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from browsing import PATIENCE, axe, patient

AXE = axe()
PAGES = [
    "index.html", "en/index.html", "use.html", "en/use.html", "terms.html", "schemes.html",
    "questions.html", "alignments.html", "changes.html", "graph.html", "terms/Proposal.html",
    "en/terms/hasOutcome.html", "terms/org-Organization.html", "schemes/uptake.html",
    "en/schemes/act.html", "doc/cppcc-jingzhou.html",
]  # fmt: skip


SOME = ["index.html", "en/use.html", "terms/Proposal.html", "schemes/uptake.html"]


@pytest.fixture(params=[(390, "light"), (1440, "light"), (1440, "dark")], ids=str)
def context(browser: Browser, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    width, scheme = request.param
    made = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, offline=True
    )
    made.set_default_timeout(PATIENCE)
    yield made
    made.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = patient(browser.new_page(viewport={"width": 1280, "height": 900}))
    opened.context.set_offline(True)
    yield opened
    opened.close()


def watched(page: Page) -> tuple[list[str], list[str]]:
    """Return lists that fill with what a page complains about and what it asks for."""
    complaints: list[str] = []
    requests: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))
    return complaints, requests


def test_no_page_breaks_a_rule_of_accessibility_or_asks_the_network(
    context: BrowserContext, site: Path
) -> None:
    opened = context.new_page()
    opened.goto((site / "index.html").as_uri())
    # Every page on a phone; at the width of a desk and in the dark some of each kind.
    narrow = opened.evaluate("window.innerWidth") < 600
    opened.close()
    for name in PAGES if narrow else SOME:
        opened = context.new_page()
        complaints, requests = watched(opened)
        opened.goto((site / name).as_uri())
        wide = opened.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        opened.evaluate(AXE)
        found: list[Any] = opened.evaluate(
            "axe.run({preload: false}).then(r => r.violations.map(v => [v.id, v.nodes[0].html.slice(0, 200)]))"
        )

        assert (name, complaints, wide, found) == (name, [], 0, [])
        assert [url for url in requests if not url.startswith(site.as_uri())] == []
        opened.close()


@pytest.mark.parametrize(
    ("language", "words", "first"),
    [
        ("", "提案", "terms/Proposal.html"),
        ("", "ProPosal", "terms/Proposal.html"),
        ("", "zdta", "terms/KeyProposal.html"),
        ("", "採納程度", None),
        ("", "重點提案", "terms/KeyProposal.html"),
        ("", "采纳程度", None),
        ("en", "key proposal", "terms/KeyProposal.html"),
        ("en", "uptake-absorbed", "schemes/uptake.html#uptake-absorbed"),
    ],
)
def test_search_finds_terms_in_both_languages_and_by_initials(
    language: str, words: str, first: str | None, page: Page, site: Path
) -> None:
    page.goto((site / language / "index.html").as_uri())

    page.keyboard.press("/")
    page.keyboard.type(words)
    assert page.locator("#found li").count() >= 1
    page.keyboard.press("ArrowDown")
    assert page.locator("#found li").first.get_attribute("aria-selected") == "true"
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "index.html" not in url)

    if first:
        assert page.url == (site / language).as_uri() + f"/{first}"


def test_what_is_not_found_is_said(page: Page, site: Path) -> None:
    page.goto((site / "index.html").as_uri())
    page.fill("#q", "qqqqxyz")

    assert page.locator("#told").inner_text() == "没有找到"
    assert page.locator("#found").is_hidden()


def test_the_language_switch_leads_to_the_same_page_and_back(page: Page, site: Path) -> None:
    page.goto((site / "terms" / "Outcome.html").as_uri())
    assert page.locator("h1").inner_text().startswith("成效")

    page.click(".switch")
    page.wait_for_url((site / "en" / "terms" / "Outcome.html").as_uri())
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.locator("h1").inner_text().startswith("outcome")

    page.click(".switch")
    page.wait_for_url((site / "terms" / "Outcome.html").as_uri())


def test_a_box_of_the_diagram_leads_to_its_term_by_keyboard(page: Page, site: Path) -> None:
    page.goto((site / "terms" / "Proposal.html").as_uri())

    page.locator("svg a[aria-label^='办理环节'], svg a[aria-label*='HandlingStep']").first.focus()
    page.keyboard.press("Enter")

    page.wait_for_url(lambda url: not url.endswith("Proposal.html"))


def test_the_first_stop_of_the_keyboard_skips_to_the_content(page: Page, site: Path) -> None:
    page.goto((site / "index.html").as_uri())
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.locator("#content")).to_be_focused()


def test_copying_gives_the_example_as_it_is(page: Page, site: Path) -> None:
    page.goto((site / "use.html").as_uri())
    page.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text; }")
    page.locator("button.copy").first.click()

    wanted = (site / "use" / "office.ttl").read_text("utf-8")
    assert page.evaluate("window.copied").strip() == wanted.strip()


def test_pages_print_without_their_controls(page: Page, site: Path) -> None:
    page.goto((site / "terms" / "Proposal.html").as_uri())
    page.emulate_media(media="print")

    assert page.locator(".find").is_hidden()
    assert page.locator("button.copy").first.is_hidden()
    assert page.locator("pre.code").first.is_visible()
    assert page.pdf()[:5] == b"%PDF-"


def test_a_link_to_a_question_opens_it(page: Page, site: Path) -> None:
    page.goto((site / "questions.html").as_uri() + "#key-proposals")

    assert page.locator("#key-proposals").get_attribute("open") is not None


def test_a_phone_is_told_that_a_diagram_goes_on_and_long_rules_are_folded(
    page: Page, site: Path
) -> None:
    page.goto((site / "terms/Proposal.html").as_uri())
    assert page.locator(".swipe").is_hidden()
    rules = page.locator("details", has_text="校验时会说的话")
    assert not rules.locator("li").first.is_visible()
    rules.locator("summary").focus()
    page.keyboard.press("Enter")
    assert rules.locator("li").first.is_visible()

    page.set_viewport_size({"width": 390, "height": 844})
    expect(page.locator(".swipe")).to_be_visible()
    page.emulate_media(media="print")
    assert page.locator(".swipe").is_hidden()
