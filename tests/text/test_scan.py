"""Patterns of word lists find what the plain list of alternatives finds."""

import re

from hypothesis import given
from hypothesis import strategies as st

from cppcc_graph.text.scan import any_of

WORDS = st.lists(st.text("政协委(", min_size=1, max_size=4), min_size=1)


@given(WORDS, st.text("政协委(", max_size=12))
def test_any_of_finds_the_longest_of_the_words_at_each_place(words: list[str], text: str) -> None:
    listed = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    assert re.findall(any_of(words), text) == re.findall(listed, text)
