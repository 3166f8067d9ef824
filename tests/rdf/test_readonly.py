"""Nests too deep are refused before the engine sees them; quoted brackets are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cppcc_graph.errors import LimitError
from cppcc_graph.rdf.readonly import DEEPEST, depth, refuse


@pytest.mark.parametrize(
    ("sparql", "deep"),
    [
        ("", 0),
        ("SELECT * { { } { } }", 2),
        ("ASK { FILTER((1 = 1)) }", 3),
        ("ASK { ?s ?p '{{{', \"((\", '''[[''', <x:y> # {{{\n }", 1),
        ("}}} {", 1),
        ("ASK { ?s ?p [ ?q ( 1 ) ] }", 3),
    ],
)
def test_brackets_of_all_kinds_are_counted(sparql: str, deep: int) -> None:
    assert depth(sparql) == deep


@pytest.mark.parametrize(
    "sparql",
    [
        f"SELECT * {'{' * 2000}{'}' * 2000}",
        f"ASK {{ FILTER({'(' * 30_000}1{')' * 30_000}) }}",
        f"ASK {{ ?s ?p {'[ ?p ' * 400}{']' * 400} }}",
        # What looks like a comment or a string to the counter may be none to the engine.
        f"ASK {{ ?s ?p e:a\\#b . FILTER({'(' * 3000}1{')' * 3000}) }}",
    ],
)
def test_a_nest_too_deep_is_refused_with_its_depth(sparql: str) -> None:
    with pytest.raises(LimitError, match=r"nested [\d,]+ deep, the limit is 256; write it flatter"):
        refuse(sparql)


def test_what_people_write_is_let_pass() -> None:
    refuse(f"SELECT * {'{' * (DEEPEST - 1)} ?s ?p '{'(' * 300}' {'}' * (DEEPEST - 1)}")


@given(st.integers(0, 40), st.text(alphabet="{}()[]'\"#<> \n\\a?", max_size=40))
def test_a_nest_is_never_deeper_than_its_brackets(levels: int, rest: str) -> None:
    assert depth("{" * levels + rest) <= levels + sum(sign in "{([" for sign in rest)
