"""Clauses are found whole, with and without brackets in their sentence, and by any place in them."""

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
