"""The review page in a real browser, with real keys; see test_page.py for where Chromium is from."""

import json
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from browsing import PATIENCE, axe
from cppcc_graph.facts.decisions import digest
from cppcc_graph.facts.journal import Journal, read_decisions
from cppcc_graph.text.extract import extract
from cppcc_graph.text.forms import CODES
from cppcc_graph.text.session import ADDED, REMOVED, Session
from cppcc_graph.view.review import ReviewServer

AXE = axe()
HOSTILE = "<img src=x onerror=window.fired=1></script><script>window.fired=1</script>"
# 𠮷 is one code point and two UTF-16 units: every place after it would be off by one.
TEXT = (
    "示例市政协2021年工作报告\n"
    "𠮷祥委员等36名委员提出《关于样例河保护的提案》，被市水利局采纳。\n"
    f"全年召开协商座谈会3次，委员捐款约12万元。收到提案216件，立案198件。{HOSTILE}\n"
)


class Opened:
    """A review in a browser: its page, its file of decisions, and what the page complained of."""

    def __init__(self, browser: Browser, path: Path, **context: Any) -> None:
        self.path = path
        self.found = extract(TEXT)
        self.journal = Journal(path)
        proposals = self.found.candidates
        self.session = Session(
            TEXT,
            text=digest(TEXT),
            report="report.txt",
            proposals=proposals,
            journal=self.journal,
            changes={proposals[1].id: ADDED, proposals[2].id: REMOVED},
        )
        self.server = ReviewServer(
            self.session, port=0, token="t" * 32, reviewer="li", language="zh"
        )
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.context = browser.new_context(
            **{"viewport": {"width": 1280, "height": 800}, "color_scheme": "light", **context}
        )
        self.context.set_default_timeout(PATIENCE)
        self.page: Page = self.context.new_page()
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.load()

    def load(self) -> None:
        self.page.goto(self.server.address)
        self.page.wait_for_selector("body[data-ready]")

    def stop(self) -> None:
        self.server.shutdown()
        self.server.server_close()

    def close(self) -> None:
        self.context.close()
        self.stop()
        self.journal.close()

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)
            self.settle()

    def settle(self) -> None:
        """Wait until the page has done what it was told so far, however slow the machine is."""
        self.page.evaluate("() => cppccReview.settled()")

    def selected(self) -> str:
        return self.page.locator('#list [aria-selected="true"] .words').text_content() or ""

    def saved(self) -> list[tuple[str, str]]:
        """Return what the file says now, in the order of the text."""
        found = sorted(read_decisions(self.path).values(), key=lambda d: (d.final.start, d.id))
        return [(TEXT[d.final.start : d.final.end], d.status.value) for d in found]

    def only(self, kind: str) -> None:
        self.page.select_option("#kind", kind)
        self.page.focus("#list")

    def axe(self) -> list[str]:
        self.page.evaluate(AXE)  # not a script element: the page's policy forbids them
        found = self.page.evaluate("() => axe.run(document)")
        return [
            f"{each['id']}: {[node['target'] for node in each['nodes'][:3]]}"
            for each in found["violations"]
        ]


Opener = Callable[..., Opened]


@pytest.fixture
def opener(browser: Browser, tmp_path: Path) -> Iterator[Opener]:
    made: list[Opened] = []

    def open_review(**context: Any) -> Opened:
        made.append(Opened(browser, tmp_path / f"{len(made)}" / "decisions.jsonl", **context))
        return made[-1]

    yield open_review
    for each in made:
        each.close()


@pytest.fixture
def opened(opener: Opener) -> Opened:
    return opener()


def test_the_page_asks_only_its_own_server_and_complains_of_nothing(opened: Opened) -> None:
    assert opened.complaints == []
    assert {url.rsplit("/", 1)[0] + "/" for url in opened.requests} == {opened.server.address}


def test_text_and_highlights_are_those_of_the_report(opened: Opened) -> None:
    text = opened.page.evaluate('() => document.getElementById("text").textContent')
    opened.only("figure")
    marked = opened.page.locator("#text .in").all_inner_texts()

    figures = [c.quote for c in opened.found.candidates if c.kind == "figure"]
    assert text == TEXT
    assert "".join(marked) == "".join(figures)
    assert "36名" in "".join(marked)


def test_one_key_decides_and_goes_on(opened: Opened) -> None:
    opened.only("figure")
    first = opened.selected()
    opened.press("a")
    second = opened.selected()
    opened.press("r", "a")

    figures = [c.quote for c in opened.found.candidates if c.kind == "figure"]
    assert [first, second] == figures[:2]
    assert opened.saved() == [
        (figures[0], "accepted"),
        (figures[1], "rejected"),
        (figures[2], "accepted"),
    ]
    assert {d.decided_by for d in read_decisions(opened.path).values()} == {"li"}
    total = len(opened.found.candidates)
    assert opened.page.inner_text("#count") == f"3 / {total} 已定 · ✓ 2 · ✎ 0 · ✗ 1"


def test_keys_that_come_faster_than_the_disk_answers_are_not_lost(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = opened.journal.record
    written = threading.Semaphore(0)  # a disk that writes when it is told to, on any machine

    def slowly(decisions: Any) -> None:
        assert written.acquire(timeout=60)
        record(decisions)

    monkeypatch.setattr(opened.journal, "record", slowly)
    opened.only("figure")
    for key in "arau":
        opened.page.keyboard.press(key)
    written.release(3)
    expect(opened.page.locator("#count")).to_contain_text("✓ 2 · ✎ 0 · ✗ 1")
    written.release()
    expect(opened.page.locator("#count")).to_contain_text("✓ 1 · ✎ 0 · ✗ 1")

    assert [status for _, status in opened.saved()] == ["accepted", "rejected", "candidate"]


def test_undo_takes_back_one_after_the_other(opened: Opened) -> None:
    opened.only("figure")
    first = opened.selected()
    opened.press("a", "r", "u")
    after_one = opened.saved()
    opened.press("u")

    assert after_one[0] == (first, "accepted")
    assert [status for _, status in after_one[1:]] == ["candidate"]
    assert {status for _, status in opened.saved()} == {"candidate"}
    assert opened.selected() == first
    opened.press("u")
    assert opened.page.inner_text("#alert") == "没有可撤销的决定"


@pytest.mark.parametrize("keys", ["jk", "np", ("ArrowDown", "ArrowUp")])
def test_keys_move_without_deciding(opened: Opened, keys: Any) -> None:
    opened.only("figure")
    figures = [c.quote for c in opened.found.candidates if c.kind == "figure"]

    opened.press(keys[0], keys[0])
    down = opened.selected()
    opened.press(keys[1])

    assert (down, opened.selected()) == (figures[2], figures[1])
    assert opened.saved() == []


def test_arguments_are_edited_by_keyboard_alone(opened: Opened) -> None:
    opened.only("figure")
    opened.press("e")
    field = opened.page.locator('#edit [data-arg="of"]')
    field.focus()
    opened.page.keyboard.press("Control+a")
    opened.page.keyboard.type("委员联名")
    opened.page.fill("#edit-note", "核对过")
    opened.press("Enter")

    (decision,) = read_decisions(opened.path).values()
    assert decision.status.value == "edited"
    assert decision.note == "核对过"
    assert decision.edit is not None
    assert decision.edit.args["of"] == "委员联名"
    opened.press("k")
    assert "委员联名" in opened.page.inner_text("#card")


def test_a_code_is_chosen_from_its_list_and_told_in_words(opened: Opened) -> None:
    opened.only("figure")
    opened.press("e")
    field = opened.page.locator('#edit [data-arg="bound"]')
    assert field.locator("option").all_inner_texts() == ["", *CODES["figure", "bound"].values()]
    field.select_option("nearly")
    field.focus()
    opened.press("Enter")
    opened.settle()

    (decision,) = read_decisions(opened.path).values()
    assert decision.edit is not None
    assert decision.edit.args["bound"] == "nearly"
    opened.press("k")
    assert "接近" in opened.page.inner_text("#card")
    opened.page.click("#language")
    assert "nearly" in opened.page.inner_text("#card")
    assert opened.complaints == []


def test_a_resolved_word_shows_the_words_it_rests_on(opened: Opened) -> None:
    opened.only("body")
    assert opened.page.locator("#card .because").count() == 0
    opened.press("j")

    assert [words.strip() for words in opened.page.locator("#card .because").all_inner_texts()] == [
        "依据 示例市 [0, 3) · context/place@1"
    ]


def test_letters_typed_into_a_field_decide_nothing(opened: Opened) -> None:
    opened.press("/")
    opened.page.keyboard.type("are")
    typed = opened.page.input_value("#search")
    opened.press("Escape")

    assert typed == "are"
    assert opened.saved() == []


def test_escape_leaves_an_edit_as_it_was(opened: Opened) -> None:
    opened.press("e")
    opened.page.keyboard.type("xyz")
    opened.press("Escape", "j")

    assert opened.page.locator("#edit").count() == 0
    assert opened.saved() == []


def test_a_span_is_edited_by_choosing_words_after_a_rare_character(opened: Opened) -> None:
    opened.only("figure")
    opened.page.fill("#search", "36名")
    opened.page.focus("#list")
    opened.press("e")
    opened.page.evaluate(
        """() => { const spans = [...document.querySelectorAll("#text span")];
        const first = spans.find((s) => s.textContent.includes("𠮷祥"));
        const range = document.createRange();
        const at = first.textContent.indexOf("祥");
        range.setStart(first.firstChild, at); range.setEnd(first.firstChild, at + 1);
        getSelection().removeAllRanges(); getSelection().addRange(range); }"""
    )
    opened.page.click("#take")
    start = TEXT.index("祥")
    assert opened.page.input_value("#edit-start") == str(start)
    opened.page.fill("#edit-end", str(start + 3))
    assert "祥委员" in opened.page.inner_text("#edit blockquote strong")
    opened.page.click("#edit button.main")
    opened.settle()

    assert opened.saved() == [("祥委员", "edited")]
    assert opened.complaints == []


def test_what_no_rule_found_is_added_from_the_text(opened: Opened) -> None:
    opened.press("m")
    assert opened.page.inner_text("#alert") == "先在左边选中文字"
    opened.page.evaluate(
        """() => { const span = [...document.querySelectorAll("#text span")].find((s) => s.textContent.includes("𠮷祥委员"));
        const at = span.textContent.indexOf("𠮷祥委员"), range = document.createRange();
        range.setStart(span.firstChild, at); range.setEnd(span.firstChild, at + "𠮷祥".length);
        getSelection().removeAllRanges(); getSelection().addRange(range); }"""
    )
    opened.press("m")
    opened.page.select_option("#add-kind", "person")
    assert opened.page.input_value('#edit [data-arg="name"]') == "𠮷祥"
    opened.page.fill('#edit [data-arg="role"]', "委员")
    opened.press("Enter")
    opened.settle()

    (decision,) = read_decisions(opened.path).values()
    assert (decision.kind, decision.status.value, decision.rule) == (
        "person", "accepted", "reader/added@1",
    )  # fmt: skip
    assert opened.saved() == [("𠮷祥", "accepted")]
    assert opened.selected() == "𠮷祥"
    opened.press("u")
    assert {status for _, status in opened.saved()} == {"candidate"}
    assert opened.complaints == []


def test_a_span_that_is_none_is_told_and_not_saved(opened: Opened) -> None:
    opened.press("e")
    opened.page.fill("#edit-start", "5")
    opened.page.fill("#edit-end", "3")
    opened.page.click("#edit button.main")

    expect(opened.page.locator("#alert")).to_contain_text("没有保存")
    assert opened.saved() == []


def test_filters_narrow_list_and_highlights(opened: Opened) -> None:
    opened.page.fill("#from", "0.95")
    sure = [c for c in opened.found.candidates if c.confidence >= 0.95]
    assert opened.page.inner_text("#shown") == f"显示 {len(sure)} 条"

    opened.page.fill("#from", "0")
    opened.page.fill("#search", "样例河")
    named = opened.page.locator("#list .words").all_text_contents()
    assert named
    assert opened.page.locator("#text .in").count() >= 1

    opened.page.fill("#search", "没有这样的词")
    assert (opened.page.text_content("#list") or "").strip() == "没有符合条件的候选"
    opened.press("Escape", "a", "e", "r")
    assert opened.saved() == []


def test_what_rules_added_and_removed_is_shown(opened: Opened) -> None:
    assert "新增 1 条，去掉 1 条" in opened.page.inner_text("#changes")
    for status in ("added", "removed"):
        opened.page.select_option("#status", status)
        assert opened.page.inner_text("#shown") == "显示 1 条"


def test_a_click_in_the_text_chooses_the_narrowest_fact_then_the_wider(opened: Opened) -> None:
    spot = opened.page.locator("#text .in", has_text="216件").first
    spot.click()
    first = opened.selected()
    spot.click()

    assert first == "216件"
    assert "216件" in opened.selected()
    assert len(opened.selected()) > len(first)


def test_a_page_whose_server_has_died_says_that_nothing_is_saved(opened: Opened) -> None:
    opened.only("figure")
    opened.press("a")
    opened.stop()
    opened.context.set_offline(True)
    opened.press("a")

    expect(opened.page.locator("#alert")).to_contain_text("没有保存")
    assert opened.page.inner_text("#count").startswith("1 / ")


def test_decisions_are_there_when_the_page_is_loaded_again(opened: Opened) -> None:
    opened.only("figure")
    opened.press("a", "r")
    opened.load()

    assert opened.page.inner_text("#count").split(" · ")[1:] == ["✓ 1", "✎ 0", "✗ 1"]


def test_the_language_changes_everything_but_the_report(opened: Opened) -> None:
    opened.page.click("#language")

    assert opened.page.get_attribute("html", "lang") == "en"
    assert "Accept" in opened.page.inner_text("#card")
    assert opened.page.inner_text("#count").endswith("decided · ✓ 0 · ✎ 0 · ✗ 0")
    assert opened.page.title() == "Review · report.txt"


def test_the_help_names_every_key(opened: Opened) -> None:
    opened.press("?")
    keys = opened.page.inner_text("#keys")
    opened.press("a", "Escape")

    assert [word for word in ("采纳", "修改", "否定", "撤销", "搜索") if word not in keys] == []
    assert opened.saved() == []
    assert opened.page.is_hidden("#help")


def test_hostile_words_stay_words(opened: Opened) -> None:
    opened.press("e")
    opened.page.fill("#edit-note", HOSTILE)
    opened.press("Enter", "k")

    assert opened.page.evaluate("() => window.fired") is None
    assert HOSTILE in opened.page.inner_text("#card")
    assert json.loads(opened.path.read_text().splitlines()[0])["note"] == HOSTILE


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1280, 800), (390, 844)])
def test_it_is_accessible_in_every_light_and_size(
    opener: Opener, scheme: str, size: tuple[int, int]
) -> None:
    opened = opener(color_scheme=scheme, viewport={"width": size[0], "height": size[1]})

    start = opened.axe()
    opened.only("figure")
    opened.press("a", "r", "e")
    editing = opened.axe()
    opened.press("Escape", "?")
    helping = opened.axe()

    assert (start, editing, helping) == ([], [], [])
    assert opened.page.evaluate("() => document.documentElement.scrollWidth") <= size[0]


def test_dark_is_dark_and_the_choice_is_kept(opener: Opener) -> None:
    opened = opener(color_scheme="dark")
    colour = "() => getComputedStyle(document.body).backgroundColor"
    dark = opened.page.evaluate(colour)
    opened.page.click("#theme")
    light = opened.page.evaluate(colour)
    opened.load()

    assert (dark, light) == ("rgb(20, 23, 28)", "rgb(255, 255, 255)")
    assert opened.page.evaluate(colour) == light
