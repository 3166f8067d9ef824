"""A quotation stands in the text or it does not; a number is a whole number."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cppcc_graph.text.grounding import ground
from cppcc_graph.text.normal import normal

RAW = "示例市政协召开協商會29个,办结3.5万件。“委员”说(shuō)话，占95 %。收到提案1,280件，又9个。"


def places(quote: str, raw: str = RAW) -> list[str]:
    return [raw[start:end] for start, end in ground(normal(raw), quote, (0, len(raw)))]


@pytest.mark.parametrize(
    ("quote", "stands"),
    [
        ("示例市政协", ["示例市政协"]),
        (" 示例市政协\n", ["示例市政协"]),
        ("召开协商会", ["召开協商會"]),
        ("召开協商會２９个", ["召开協商會29个"]),
        ('"委员"', ["“委员”"]),
        ("说话", ["说(shuō)话"]),
        ("95%", ["95 %"]),
        ("95 %", ["95 %"]),
        ("29个", ["29个"]),
        ("9个", ["9个"]),  # the last one, not the end of 29个
        ("95", []),
        ("3", []),
        ("5万件", []),
        ("3.5", []),
        ("280件", []),
        ("1,280件", ["1,280件"]),
        ("31个", []),
        ("示例县政协", []),
        ("示例政协", []),
        ("", []),
        ("（）", []),
        ("（，）", []),
    ],
)
def test_a_quotation_is_found_as_it_is_or_through_the_normal_text(
    quote: str, stands: list[str]
) -> None:
    assert places(quote) == stands


def test_only_the_block_asked_about_counts() -> None:
    raw = "提案3件。提案3件。"

    assert ground(normal(raw), "3件", (5, 10)) == [(7, 9)]


def test_an_altered_number_stands_nowhere() -> None:
    raw = "收到提案二百一十六件，其中十六件重点。"

    assert places("一十六件", raw) == []
    assert places("十六件", raw) == ["十六件"]
    assert places("二百一十六", raw) == ["二百一十六"]
    assert places("二百一", raw) == []


@settings(deadline=None)
@given(st.text(alphabet="示例𠮷，。３9个()aāé ", max_size=40), st.data())
def test_what_is_found_is_what_was_quoted(raw: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(raw)))
    quote = raw[start : data.draw(st.integers(start, len(raw)))]

    for begin, end in ground(normal(raw), quote, (0, len(raw))):
        found, wanted = normal(raw[begin:end]).text, normal(quote.strip()).text
        assert raw[begin:end] == quote.strip() or found.strip() == wanted.strip()
