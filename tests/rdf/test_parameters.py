"""No string given as a parameter can change a query: it is refused, or bound as it is."""

from typing import cast

from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, QuerySolutions, Store

from cppcc_graph.errors import QuestionError
from cppcc_graph.rdf.answers import query_of
from cppcc_graph.rdf.prefixes import PREFIXES, PROLOGUE
from cppcc_graph.rdf.questions import Parameter, Question, Words
from cppcc_graph.rdf.tables import Term

WORDS = Words("值", "value")
PARAMETERS = {
    "text": "text",
    "thing": "label",
    "body": "label:org:Organization",
    "code": "code:act",
    "number": "integer",
}
ASKED = Question(
    name="echo",
    title=WORDS,
    group="test",
    number=None,
    columns=(),
    parameters=tuple(Parameter(name, WORDS, kind) for name, kind in PARAMETERS.items()),
    missing=(),
    header="",
    sparql='SELECT * {\n  VALUES ?lang { "zh" }\n  #params\n}\n',
)

# What could close a string, a block or a line, open another, or be put in by the question itself.
HOSTILE = [
    *"\"'\\{}<>#?$|^`\n\r\t\x00\x85\u2028示 .;:@%",
    '"""', "\\u0022", "\\U0000007D", "#params", 'VALUES ?lang { "zh" }', "} UNION {", "SERVICE", "<x>",
    "e:", "code:", "http://", "urn:", "市政协", "seminar", "-", "0", "17", "\ud800", "٣", "²",
]  # fmt: skip
ANY = st.text() | st.lists(st.sampled_from(HOSTILE), max_size=12).map("".join)
# Letters and digits of all scripts, for kinds that refuse most else.
PLAIN = st.text(st.characters(categories=["L", "N"]), max_size=4) | st.sampled_from(
    ["seminar", "visit", "Seminar", "协商座谈", "走访"]
)
CODES = {"seminar": "seminar", "visit": "visit", "协商座谈": "seminar", "走访": "visit"}


def bound(store: Store, name: str, value: str) -> Term:
    """Return what the parameter is bound to in the only answer of the query made for a value."""
    query = query_of(store, ASKED, language="en", bindings={name: value})
    # To the engine itself: what run() refuses has not been changed either.
    (row,) = cast("QuerySolutions", store.query(PROLOGUE + query))
    assert row["lang"] == Literal("en")
    return cast("Term", row[name])


def refused(store: Store, name: str, value: str) -> bool:
    try:
        query_of(store, ASKED, language="en", bindings={name: value})
    except QuestionError:
        return True
    return False


def whole(value: str) -> bool:
    return not any("\ud800" <= sign <= "\udfff" for sign in value)


@given(value=ANY)
def test_a_text_is_bound_as_it_is(value: str, small: Store) -> None:
    if whole(value):
        assert bound(small, "text", value) == Literal(value)
    else:
        assert refused(small, "text", value)


@given(value=ANY | PLAIN, name=st.sampled_from(["thing", "body"]))
def test_a_label_is_bound_to_a_thing_that_is_there(value: str, name: str, small: Store) -> None:
    if not refused(small, name, value):
        term = bound(small, name, value)
        assert isinstance(term, NamedNode)
        assert any(small.quads_for_pattern(term, None, None, None))


@given(value=ANY | PLAIN)
def test_a_code_is_bound_to_a_concept_of_the_scheme(value: str, small: Store) -> None:
    name = value.strip().removeprefix("code:act-").casefold()

    if refused(small, "code", value):
        assert name not in CODES
    else:
        assert bound(small, "code", value) == NamedNode(PREFIXES["code"] + "act-" + CODES[name])


@given(value=ANY | PLAIN | st.integers().map(str))
def test_a_number_is_bound_as_an_integer(value: str, small: Store) -> None:
    fits = value.removeprefix("-").isdecimal() and value.isascii()

    if fits and len(value.removeprefix("-")) <= 18:
        term = bound(small, "number", value)
        assert isinstance(term, Literal)
        assert (int(term.value), term.datatype) == (
            int(value),
            NamedNode(PREFIXES["xsd"] + "integer"),
        )
    else:
        assert refused(small, "number", value)


@given(
    values=st.fixed_dictionaries(
        {"text": ANY.filter(whole), "number": st.integers(-99, 99).map(str)}
    )
)
def test_parameters_do_not_touch_each_other(values: dict[str, str], small: Store) -> None:
    query = query_of(small, ASKED, language="zh", bindings=values)

    (row,) = cast("QuerySolutions", small.query(PROLOGUE + query))
    assert (row["text"], row["number"], row["lang"]) == (
        Literal(values["text"]),
        Literal(int(values["number"])),
        Literal("zh"),
    )
