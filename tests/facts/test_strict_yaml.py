"""libyaml and PyYAML read the same, and a long list of mistakes is shown in part."""

from collections.abc import Mapping

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from cppcc_graph.errors import DataInvalidError, FactsError, Problem, QuestionError
from cppcc_graph.facts import strict_yaml
from cppcc_graph.facts.strict_yaml import MAX_DEPTH, read_yaml
from cppcc_graph.resources import folder

needs_libyaml = pytest.mark.skipif(strict_yaml._FAST is None, reason="this PyYAML has no libyaml")


def both(text: str) -> tuple[object, object]:
    """Return what libyaml and then PyYAML alone make of a text: data and marks, or problems."""
    fast = outcome(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(strict_yaml, "_FAST", None)
        slow = outcome(text)
    return fast, slow


def outcome(text: str) -> object:
    try:
        return read_yaml(text, "facts.yaml")
    except FactsError as error:
        return error.problems


@needs_libyaml
def test_libyaml_is_what_reads_the_good_files(
    good: Mapping[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def unused(*_: object) -> None:
        raise AssertionError("PyYAML was asked")

    monkeypatch.setattr(strict_yaml._Loader, "compose_node", unused)

    assert {name for name, text in good.items() if read_yaml(text, name)} == set(good)


@needs_libyaml
def test_both_read_the_good_files_alike(good: Mapping[str, str]) -> None:
    shipped = [
        path.read_text("utf-8") for path in sorted((folder("data") / "registers").glob("*.yaml"))
    ]

    for text in (*good.values(), *shipped):
        fast, slow = both(text)

        assert isinstance(fast, tuple)
        assert isinstance(fast[0], dict)
        assert fast == slow


# Pieces of which good files are made, each on lines of its own or in a flow.
SCALARS = st.sampled_from(
    [
        "示例",
        "𠀀二",
        "'一''二'",
        '"一\\n二"',
        "17",
        "0123",
        "true",
        "'x: y'",
        "一  # why",
        "a\n    b",
    ]
)
ENTRIES = st.lists(
    st.one_of(
        st.builds("k{}: {}".format, st.integers(0, 30), SCALARS),
        st.builds("k{}: [{}, {{a: {}}}]".format, st.integers(0, 30), SCALARS, SCALARS),
        st.builds("k{}:\n  - {}\n  - a: {}".format, st.integers(0, 30), SCALARS, SCALARS),
        st.builds(
            "k{}: |\n  {}\n  二 #1".format, st.integers(0, 30), st.sampled_from(["一", "𠀀: x"])
        ),
        st.builds("k{}: >-\n  一\n\n  二".format, st.integers(0, 30)),
        st.just("# 说明 ]"),
        st.just(""),
    ),
    max_size=8,
).map("\n".join)


@needs_libyaml
@settings(deadline=None)
@given(text=ENTRIES)
def test_both_read_what_people_write_alike(text: str) -> None:
    fast, slow = both(text)

    assert fast == slow


@needs_libyaml
@pytest.mark.parametrize(
    "text",
    [
        "a: &x 1\nb: *x\n",
        "a: *x\n",
        "a: !x 1\n",
        "a: !!str 1\n",
        "[" * (MAX_DEPTH + 1),
        "a: [\n",
        'a: "\\UFFFFFFFF"\n',
        "a: \x07\n",
        "a: 1\na: 2\n",
        "a: 示例 # why\n",
        "a:\n\tb: 1\n",
        "",
        "a: 1\n---\nb: 2\n",
    ],
)
def test_a_mistake_is_told_by_pyyaml_either_way(text: str) -> None:
    fast, slow = both(text)

    assert isinstance(fast, tuple)
    assert {type(problem) for problem in fast} == {Problem}
    assert fast == slow


@needs_libyaml
@pytest.mark.parametrize("depth", [MAX_DEPTH - 1, MAX_DEPTH])
def test_both_count_depth_alike(depth: int) -> None:
    text = "[" * depth + "x" + "]" * depth

    fast, slow = both(text)

    assert fast == slow


def test_a_pyyaml_without_libyaml_will_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(strict_yaml, "_FAST", None)

    data, marks = read_yaml("a: 示例\n", "facts.yaml")

    assert data == {"a": "示例"}
    assert (marks.values, marks.keys) == ({(): (1, 1), ("a",): (1, 4)}, {("a",): (1, 1)})
    assert issubclass(strict_yaml._Loader, yaml.BaseLoader)


@pytest.mark.parametrize(
    ("number", "last"),
    [
        (1, "facts.yaml:1:1: wrong"),
        (20, "facts.yaml:20:1: wrong"),
        (21, "… and 1 more"),
        (400, "… and 380 more"),
    ],
)
def test_twenty_problems_are_shown_and_all_are_kept(number: int, last: str) -> None:
    problems = [Problem("facts.yaml", line, 1, "wrong") for line in range(1, number + 1)]

    error = FactsError(problems)

    lines = str(error).split("\n")
    assert error.problems == tuple(problems)
    assert lines[:20] == [str(problem) for problem in problems[:20]]
    assert (len(lines), lines[-1]) == (min(number, 21), last)


def test_errors_keep_what_they_are_about() -> None:
    invalid = DataInvalidError(["facts.yaml:1: a", "facts.yaml:2: b"])
    question = QuestionError("ask differently", ["one", "two"])

    assert (str(invalid), invalid.violations) == (
        "facts.yaml:1: a\nfacts.yaml:2: b",
        ("facts.yaml:1: a", "facts.yaml:2: b"),
    )
    assert (str(question), question.nearest) == ("ask differently", ("one", "two"))
    assert QuestionError("alone").nearest == ()
