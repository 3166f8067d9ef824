"""YAML is read strictly: only what stands there, and every part with its place."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cppcc_graph.errors import FactsError, Problem
from cppcc_graph.facts.document import read_document
from cppcc_graph.facts.profile import Language
from cppcc_graph.facts.strict_yaml import MAX_BYTES, Json

# Characters that YAML and JSON write alike in quotes.
WORDS = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufffe\uffff"),
    min_size=1,
    max_size=20,
).filter(str.strip)
DATA = st.recursive(
    WORDS | st.integers(-(10**17), 10**17) | st.booleans(),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=4)
        | st.dictionaries(WORDS, inner, min_size=1, max_size=4)
    ),
    max_leaves=20,
)


@settings(deadline=None)
@given(DATA)
def test_data_written_as_json_come_back_as_they_were(data: Json) -> None:
    written = {"@context": "context.jsonld", "data": data}

    document = read_document(json.dumps(written, ensure_ascii=False), "facts.yaml")

    assert document.data == written


# What YAML has words and signs for, so that mistakes come together.
SIGNS = [*"\n\t-:：{}[]\"'#&*!|>?%\\@9示", "id", "---", "\ufeff", "\x85", "\ud800"]
PIECES = st.sampled_from([*SIGNS, " ", "  ", "- ", ": ", " #", "&a", "*a", "%YAML 1.", '"\\U'])


@settings(deadline=None)
@given(st.text() | st.lists(PIECES | st.text(max_size=3), max_size=30).map("".join))
def test_any_text_is_read_or_refused_with_problems(text: str) -> None:
    read = outcome(text)

    if isinstance(read, dict):
        assert json.loads(json.dumps(read)) == read
    else:
        assert {problem.path for problem in read} == {"facts.yaml"}


def outcome(text: str) -> Any:
    """Return the data, or else the problems."""
    try:
        return read_document(text, "facts.yaml").data
    except FactsError as error:
        return error.problems


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("0", 0),
        ("-7", -7),
        ("123456789012345678", 123456789012345678),
        ("1234567890123456789", "1234567890123456789"),
        ("0123", "0123"),
        ("+5", "+5"),
        ("-0", "-0"),
        ("0x1f", "0x1f"),
        ("1_000", "1_000"),
        ("343.50", "343.50"),
        ("1e3", "1e3"),
        ("'5'", "5"),
        ("true", True),
        ("false", False),
        ("'true'", "true"),
        ("True", "True"),
        ("no", "no"),
        ("12:30", "12:30"),
        ("2020-07-01", "2020-07-01"),
        ("'null'", "null"),
        ("示例  # two blanks before a comment", "示例"),
        ("'示例' # after quotes", "示例"),
        ("word # no Chinese text is cut", "word"),
        ("示例#1", "示例#1"),
        ("一行\n  二行", "一行 二行"),
    ],
)
def test_a_scalar_is_what_its_letters_say(written: str, value: Json) -> None:
    document = read_document(f'"@context": context.jsonld\nkey: {written}\n', "facts.yaml")

    assert document.data["key"] == value


def test_the_context_names_the_language_of_the_keys(good: Mapping[str, str]) -> None:
    languages = {name: read_document(text, name).language for name, text in good.items()}

    assert languages == {
        "bodies.yaml": Language.EN,
        "facts.yaml": Language.EN,
        "chinese.yaml": Language.ZH,
    }


def test_places_know_line_column_and_key() -> None:
    text = '"@context": context.jsonld\nlist:\n  - 一\n  - {key: 二}\n'

    top = read_document(text, "facts.yaml").top
    key = list(top.entries()["list"].items())[1].entries()["key"]

    assert (key.value, key.line) == ("二", 4)
    assert key.problem("value") == Problem("facts.yaml", 4, 11, "value")
    assert key.key_problem("key") == Problem("facts.yaml", 4, 6, "key")
    assert (list(key.items()), key.entries()) == ([key], {})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "facts.yaml:1:1: the file is empty; see docs/facts.md"),
        ("# nothing but a comment\n", "facts.yaml:1:1: the file is empty; see docs/facts.md"),
        ("- a\n", "facts.yaml:1:1: a facts file is a map; write @context, id, contents"),
        (
            "title: 收到多少提案？\nparams: [of]\n",
            "facts.yaml:1:1: is no facts file: it has “title”, “params”, and not @context, id and "
            "contents (docs/facts.md); name another file",
        ),
        ("]", "facts.yaml:1:1: cannot be read as YAML (expected the node content, but found ']'); "
              "put it in quotes or mend the line"),
        ("%YAML 2.0\n---\na: b\n", "facts.yaml:1:1: cannot be read as YAML (found incompatible YAML "
              "document (version 1.* is required)); put it in quotes or mend the line"),
        ("a: 示例 # x\nb: 示例 # y\n",
         "facts.yaml:1:7: “ #” cuts the text here; put the text in quotes, or the comment on its own "
         "line or after two blanks\n"
         "facts.yaml:2:7: “ #” cuts the text here; put the text in quotes, or the comment on its own "
         "line or after two blanks"),
        ("a: e:x\n  b:c\n",
         "facts.yaml:1:4: “b:c” is read as more of this value; write “: ” (colon and blank) after a "
         "key, or put the value in quotes"),
        ("[" * 41, "facts.yaml:1:41: nested deeper than 40; write it flatter"),
    ],
)  # fmt: skip
def test_a_text_that_is_no_facts_file_is_refused(text: str, expected: str) -> None:
    with pytest.raises(FactsError) as caught:
        read_document(text, "facts.yaml")

    assert str(caught.value) == expected


def test_a_file_over_the_limit_is_not_parsed() -> None:
    text = '"@context": context.jsonld\nkey: ' + "示" * (MAX_BYTES // 3)

    with pytest.raises(FactsError) as caught:
        read_document(text, "facts.yaml")

    assert str(caught.value) == "facts.yaml:1:1: the file is larger than 5,000,000 bytes; split it"


def test_nested_aliases_are_refused_before_they_are_expanded() -> None:
    levels = "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10))

    with pytest.raises(FactsError) as caught:
        read_document(f"a0: &a0 [x]\n{levels}", "facts.yaml")

    message = "anchors (&x) and aliases (*x) are refused; write the value out or quote it"
    assert caught.value.problems == (Problem("facts.yaml", 1, 5, message),)
