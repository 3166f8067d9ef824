"""Patterns of word lists find what the plain list of alternatives finds."""

import re

from hypothesis import given
from hypothesis import strategies as st

from cppcc_graph.text.scan import any_of, beginnings, branches, covered, endings

WORDS = st.lists(st.text("政协委(", min_size=1, max_size=4), min_size=1)


@given(WORDS, st.text("政协委(", max_size=12))
def test_any_of_finds_the_longest_of_the_words_at_each_place(words: list[str], text: str) -> None:
    listed = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    assert re.findall(any_of(words), text) == re.findall(listed, text)


@given(WORDS, st.text("政协委(", max_size=12))
def test_beginnings_find_what_the_pattern_of_the_words_finds(words: list[str], text: str) -> None:
    found = beginnings(words).each(text, 0, len(text))

    assert found == [(each[0], each.start()) for each in re.finditer(any_of(words), text)]


def test_beginnings_keep_to_their_stretch_of_text() -> None:
    words = beginnings(["调研", "调研报告", "送"])

    assert words.each("送调研报告", 0, 4) == [("送", 0), ("调研", 1)]
    assert words.each("送调研报告", 1, 5) == [("调研报告", 1)]


def test_branches_are_the_words_with_the_same_rest() -> None:
    told = re.compile(branches("解决 化解", "了?难题"))

    assert [each[0] for each in told.finditer("解决难题，化解了难题，难题")] == [
        "解决难题",
        "化解了难题",
    ]


@given(WORDS, st.text("政协委(", max_size=12))
def test_endings_find_the_longest_word_that_ends_at_each_place(words: list[str], text: str) -> None:
    found = endings(words)

    for stop in range(len(text) + 1):
        here = [word for word in words if text.endswith(word, 0, stop)]
        assert found.at(text, stop) == max(here, key=len, default="")


def test_covered_places_are_those_of_all_stretches() -> None:
    assert [*covered("送调研报告", [(1, 3), (2, 4)])] == [0, 1, 1, 1, 0]
