"""Lines without an end: what they hold is read in a time that grows as they do."""

import sys
from decimal import Decimal
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from cppcc_graph.text import extract as extracting
from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.coordination import MOST, beside
from cppcc_graph.text.extract import extract
from cppcc_graph.text.measured.divided import divided_by_sum
from cppcc_graph.text.outcomes.advice import advice_before
from cppcc_graph.text.scan import line_begin, line_end
from cppcc_graph.text.structure import structure
from cppcc_graph.text.titles import titles

#: What is said again and again, with the number of the time.
SAYINGS = {
    "titles": "《关于治理第{}条河道的建议》",
    "titles joined": "市政协提交《关于第{}项工作的提案》、",
    "proposals": "县政协委员张三{}提出的关于治理河道的提案由县水利局办理，",
    "numbers": "提案{}件",
    "what came of it": "第{}条建议被市政府采纳，推动建成学校3所，",
}
#: The same of reports in lines.
LINES = {
    "titles with results": "{}、关于治理河道的建议\n办理情况：已采纳。\n",
    "rows of a table": "| {} | 关于治理河道的建议 | 县水利局 | 已采纳。 |\n",
}


def calls(text: str) -> int:
    """Return how many calls an extraction makes: no other work on the machine changes it."""
    counted = 0

    def count(_frame: FrameType, _event: str, _argument: object) -> None:
        nonlocal counted
        counted += 1

    sys.setprofile(count)
    try:
        extract(text)
    finally:
        sys.setprofile(None)
    return counted


def said(saying: str, length: int) -> str:
    """Return a line of so many signs at most."""
    return "".join(saying.format(n) for n in range(1000, 1000 + length // len(saying)))


@pytest.mark.parametrize("what", LINES)
def test_twice_as_many_lines_take_twice_as_many_calls(what: str) -> None:
    head = "| 序号 | 案由 | 承办单位 | 办理结果 |\n" if "rows" in what else ""
    extract(head + said(LINES[what], 500))  # what is made once is made
    half, whole = (calls(head + said(LINES[what], length)) for length in (8000, 16000))
    assert whole < 2.2 * half


@pytest.mark.parametrize("what", SAYINGS)
def test_a_line_twice_as_long_takes_twice_as_many_calls(what: str) -> None:
    extract(said(SAYINGS[what], 500))  # what is made once is made
    half, whole = (calls(said(SAYINGS[what], length)) for length in (8000, 16000))
    assert whole < 2.4 * half


def test_a_sentence_without_an_end_is_cut_behind_marks() -> None:
    text = "市政协召开会议，" * 600 + "会议闭幕。县政协召开会议。"
    found = structure(text).sentences
    assert [each.end - each.start for each in found] == [2000, 2000, 805, 8]
    assert [text[each.end - 1] for each in found] == ["，", "，", "。", "。"]
    assert [each.start for each in found] == [0, *(each.end for each in found[:-1])]


def test_what_is_never_closed_keeps_no_sentence_open_without_bound() -> None:
    text = "“" + "市政协召开会议。" * 600 + "”"
    found = structure(text).sentences
    assert max(each.end - each.start for each in found) <= 2000
    assert "".join(text[each.start : each.end] for each in found) == text


@pytest.mark.parametrize(
    ("fields", "told"), [(40, ("关于治理河道的建议", False)), (400, ("", False))]
)
def test_what_came_of_a_title_is_not_told_far_below_it(fields: int, told: tuple[str, bool]) -> None:
    row = Mention("proposal", 0, 9, {"title": "关于治理河道的建议"}, "titles/row@1", 0.9)
    text = "关于治理河道的建议" + "\n责任单位：县水利局" * fields + "\n已采纳。"
    assert advice_before(text, text.index("已采纳"), row) == told


def test_where_lines_begin_and_end_is_told_as_a_search_would() -> None:
    text = "\n甲乙\n\n丙\n丁"
    places = range(len(text) + 1)
    assert [line_begin(text, at) for at in places] == [text.rfind("\n", 0, at) + 1 for at in places]
    assert [line_end(text, at) for at in places] == [
        min(text.find("\n", at) % (len(text) + 1), len(text)) for at in places
    ]


def test_no_module_goes_back_to_the_line_s_begin_sign_by_sign() -> None:
    sources = Path(extracting.__file__).parent.rglob("*.py")
    back = {each.name for each in sources if 'rfind("\\n", 0,' in each.read_text("utf-8")}
    # These look at a few lines of a text.
    assert back <= {"frame.py", "normal.py", "bullets.py", "documents.py"}


class Row(list[Mention]):
    """Figures that are looked at one by one: a copy of all that follow is as long as a text."""

    def __getitem__(self, at: Any) -> Any:
        assert isinstance(at, int)
        return super().__getitem__(at)


def test_counts_that_may_divide_a_whole_are_looked_at_one_by_one() -> None:
    text = "提案3件提案4件"
    row = Row(
        Mention("figure", at, at + 2, {"value": text[at], "unit": "件"}, "", 0.9) for at in (2, 6)
    )
    assert divided_by_sum(text, row, 0, {Decimal(7): "filed"}) == ("filed", 6)


def test_a_row_of_titles_has_a_bound() -> None:
    text = "《关于治理河道的建议》" * 3 * MOST
    works = list(titles(text, structure(text), ""))
    assert len(works) == 3 * MOST
    assert [len(beside(text, works, number)) for number in (0, 75, 149)] == [50, 100, 51]
