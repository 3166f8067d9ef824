"""Whatever a file holds: every step from bytes to a facts file ends, or says what is wrong."""

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from cppcc_graph.errors import CppccGraphError
from cppcc_graph.facts.decisions import Status, digest, parse
from cppcc_graph.facts.document import read_document
from cppcc_graph.text.carry import carry, decide
from cppcc_graph.text.coverage import coverage
from cppcc_graph.text.draft import draft
from cppcc_graph.text.earlier import Earlier, executions
from cppcc_graph.text.extract import extract
from cppcc_graph.text.reading import read_bytes

from .test_extract import PIECES

ANY = st.text(alphabet=st.characters(), max_size=120)
GENRE = st.lists(
    st.one_of(PIECES, st.sampled_from(["\r", "\x00", "\u2028", '"', "\\", "#", ": "])), max_size=50
)


def steps(text: str) -> None:
    found = extract(text)
    coverage(found)
    read_document(draft(found, text), "draft.yaml")
    executions(Earlier(plans={"e:p": text[:40]}), found)
    decisions = []
    for each in found.candidates:
        assert json.loads(each.line())["quote"] == text[each.start : each.end] == each.quote
        decision = decide(
            each, Status.ACCEPTED, raw=text, text=found.digest, report="r", by="x", edit=None
        )
        decisions.append(parse(decision.line()))
    carried = carry(decisions, found.candidates, raw=text, text=found.digest, report="r")
    assert [c.id for c in carried.facts()] == [c.id for c in found.candidates]
    moved = f"。{text}"
    again = carry(decisions, [], raw=moved, text=digest(moved), report="r")
    assert all(moved[c.start : c.end] == c.quote for c in again.facts())


@settings(max_examples=100, deadline=None)
@given(ANY)
def test_no_text_stops_it(text: str) -> None:
    steps(text)


@settings(max_examples=100, deadline=None)
@given(GENRE)
def test_no_text_of_the_genre_stops_it(pieces: list[str]) -> None:
    steps("".join(pieces))


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(st.binary(max_size=200), ANY.map(lambda t: t.encode("gb18030", "replace"))),
    st.sampled_from(["a.txt", "a.md", "a.html", "a.docx", "a.pdf", "a", "-", "a.xyz", ""]),
)
def test_no_bytes_stop_it_but_with_a_reason(data: bytes, name: Any) -> None:
    try:
        text = read_bytes(data, name=name).text
    except CppccGraphError:
        return
    steps(text)
