"""Whatever a file holds: every step from bytes to a facts file ends, or says what is wrong."""

import json
from typing import Any

from hypothesis import HealthCheck, given, settings
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
from cppcc_graph.text.rulebook import RULE_PACKS, rules_of

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


#: Each wording that a rule knows: the pattern, whose optional parts a sentence has or lacks.
WORDINGS = [
    pattern
    for pack in RULE_PACKS
    for rule in rules_of(pack)
    for key, pattern in sorted(rule.patterns.items())
    if key in ("before", "after", "verb")
]


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.integers(0, len(WORDINGS) - 1).flatmap(
        lambda number: st.from_regex(WORDINGS[number], fullmatch=True)
    ),
    st.sampled_from(["", "12件", "378件，", "85%", "3个"]),
    st.sampled_from(["", "共收到提案412件，", "《关于治水的提案》由县水利局办理，"]),
)
def test_no_wording_of_a_rule_stops_it(words: str, number: str, before: str) -> None:
    head = "政协示例县委员会常务委员会关于提案工作情况的报告\n"
    extract(f"{head}{before}{words}{number}。")
    extract(f"{head}{before}{number}{words}。")


def test_a_total_of_proposals_without_a_verb() -> None:
    found = extract("政协示例县委员会常务委员会关于提案工作情况的报告\n提案总数412件。").candidates
    told = [each.args for each in found if each.kind == "metric"]
    assert told == [{"metric": "received", "value": "412", "unit": "件", "base": "提案"}]


def test_a_report_that_ends_with_the_title_of_a_proposal() -> None:
    text = "政协示例市委员会2021年工作报告\n市政协提出《关于老街消防改造的提案》"

    steps(text)

    found = [
        (c.kind, c.quote) for c in extract(text).candidates if c.kind in ("proposal", "outcome")
    ]
    assert found == [("proposal", "《关于老街消防改造的提案》")]


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
