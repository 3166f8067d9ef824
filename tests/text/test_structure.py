"""Clauses are found whole, with and without brackets in their sentence, and by any place in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cppcc_graph.text.structure import clauses, structure

TEXT = st.text("甲乙《》“”（），。；：\n", max_size=24)
CLOSES = {"《": "》", "“": "”", "（": "）"}


def by_sign(text: str) -> list[tuple[int, int]]:
    """Return the clauses of a text, read sign by sign."""
    found, begun, closing = [], 0, []
    for at, sign in enumerate(text):
        if sign in CLOSES:
            closing.append(CLOSES[sign])
        elif closing and sign == closing[-1]:
            closing.pop()
        elif not closing and sign in "，。；：\n":
            found.append((begun, at))
            begun = at + 1
    return [(start, end) for start, end in (*found, (begun, len(text))) if end > start]


@given(TEXT)
def test_clauses_end_at_marks_outside_titles_quotations_and_brackets(text: str) -> None:
    assert clauses(text, 0, len(text)) == by_sign(text)


@given(TEXT)
def test_a_place_is_in_its_clause_or_else_only_in_its_sentence(text: str) -> None:
    shape = structure(text)
    for place in range(len(text)) if shape.sentences else ():
        sentence = shape.at(place)
        around = [part for part in sentence.clauses if part[0] <= place < part[1]]

        assert [shape.clause(place)] == (around or [(sentence.start, sentence.end)])


@pytest.mark.parametrize(
    "lines",
    [
        # The whole paragraph, with what stands before it as it was.
        [
            ("今年召开座谈会3次。", False),
            ("\n明年，市政协将按照市委部署，重点做好以下几个方面的工作。", True),
            ("在协商议政上，召开协商会2次。", True),
            ("\n各位委员，让我们携手前进！", True),
        ],
        # As far as the section goes.
        [
            ("一、协商工作\n", False),
            ("来年要着力抓好以下工作：召开协商会2次。", True),
            ("\n（一）开展视察3次。", True),
            ("\n二、监督工作\n", False),
            ("开展监督2次。", False),
        ],
        [("去年市政协按照将要出台的规划，重点做好以下工作。", False), ("召开协商会2次。", False)],
        [("一年来，市政协主要抓好以下三项工作。", False), ("召开协商会2次。", False)],
        [("提案工作取得进展，主要做好三项工作。", False), ("召开协商会2次。", False)],
    ],
)
def test_a_sentence_announces_a_plan_that_has_no_heading(lines: list[tuple[str, bool]]) -> None:
    shape = structure("".join(words for words, _ in lines))

    assert [each.planned for each in shape.sentences] == [planned for _, planned in lines]
