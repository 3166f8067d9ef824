"""Decisions outlive a new extraction: by id, then by quotation and context, and are never dropped."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cppcc_graph.errors import QuestionError
from cppcc_graph.facts.decisions import Status, digest, parse
from cppcc_graph.facts.journal import Journal, read_decisions
from cppcc_graph.text.candidate import Candidate, Mention, candidate
from cppcc_graph.text.carry import NO_RULE, Carried, carry
from cppcc_graph.text.session import ADDED, REMOVED, Session, compared, shown

TEXT = "示例市政协2021年工作报告\n全年召开协商座谈会3次，视察3次。𠮷祥委员捐款约12万元。\n"


def found(raw: str, quote: str, kind: str = "figure", nth: int = 0, **args: str) -> Candidate:
    at = -1
    for _ in range(nth + 1):
        at = raw.index(quote, at + 1)
    mention = Mention(kind, at, at + len(quote), args or {"value": "3"}, "test/rule@1", 0.8)
    return candidate(mention, raw=raw, digest=digest(raw), span=(at, at + len(quote)))


def facts(raw: str = TEXT) -> list[Candidate]:
    return [
        found(raw, "3次", of="协商座谈会"),
        found(raw, "3次", nth=1, of="视察"),
        found(raw, "𠮷祥", "person", name="𠮷祥"),
        found(raw, "约12万元", value="120000"),
    ]


def session(path: Path, raw: str = TEXT, proposals: list[Candidate] | None = None) -> Any:
    return Session(
        raw,
        text=digest(raw),
        report="shili.txt",
        proposals=facts(raw) if proposals is None else proposals,
        journal=Journal(path),
    )


def again(path: Path, raw: str, proposals: list[Candidate]) -> Carried:
    decisions = read_decisions(path).values()
    return carry(decisions, proposals, raw=raw, text=digest(raw), report="shili.txt")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Decisions: the first accepted, the second rejected, the third edited, the fourth accepted."""
    path = tmp_path / "decisions.jsonl"
    opened = session(path)
    first, second, third, fourth = (item.proposal.id for item in opened.items)
    opened.decide(first, Status.ACCEPTED, by="li")
    opened.decide(second, Status.REJECTED, by="li", note="重复")
    start = TEXT.index("𠮷")
    opened.decide(
        third, Status.EDITED, by="li", place=(start, start + 4), quote="𠮷祥委员",
        args={"name": "𠮷祥", "role": "委员"},
    )  # fmt: skip
    opened.decide(fourth, Status.ACCEPTED, by="li")
    opened._journal.close()
    return path


def told(carried: Carried) -> list[tuple[str, str, str]]:
    return [(line.quote, line.status, line.note) for line in carried.lines()]


DECIDED = [
    ("3次", "accepted", ""),
    ("3次", "rejected", "重复"),
    ("𠮷祥", "superseded", ""),
    ("𠮷祥委员", "edited", ""),
    ("约12万元", "accepted", ""),
]


def test_the_same_text_has_the_same_decisions(path: Path) -> None:
    carried = again(path, TEXT, facts())

    assert told(carried) == DECIDED
    assert [dict(line.args) for line in carried.facts()] == [
        {"of": "协商座谈会"},
        {"name": "𠮷祥", "role": "委员"},
        {"value": "120000"},
    ]
    assert {line.decided_by for line in carried.facts()} == {"li"}


def test_a_text_that_moved_has_them_too_each_at_its_own_place(path: Path) -> None:
    moved = "（更正稿）\n" + TEXT.replace("工作报告\n", "工作报告\n各位委员：\n一年来。")
    carried = again(path, moved, facts(moved))

    assert told(carried) == DECIDED
    assert [moved[line.start : line.end] == line.quote for line in carried.lines()] == [True] * 5
    assert carried.lost == ()


def test_words_in_another_context_are_another_fact(path: Path) -> None:
    other = TEXT.replace("召开协商座谈会3次，视察3次", "另有3次未办，又3次未成")
    carried = again(
        path, other, [found(other, "3次", of="协商座谈会"), found(other, "3次", nth=1, of="视察")]
    )

    assert told(carried)[:2] == [("3次", "candidate", ""), ("3次", "candidate", "")]


def test_a_fact_that_no_rule_finds_any_more_is_kept_and_flagged(path: Path) -> None:
    carried = again(path, TEXT, facts()[:1])

    assert told(carried) == [
        ("3次", "accepted", ""),
        ("𠮷祥委员", "edited", NO_RULE),
        ("约12万元", "accepted", NO_RULE),
    ]
    moved = f"序。{TEXT}"
    assert told(again(path, moved, [])) == [
        ("3次", "accepted", NO_RULE),
        ("𠮷祥委员", "edited", NO_RULE),
        ("约12万元", "accepted", NO_RULE),
    ]


def test_a_fact_whose_words_are_gone_is_told_and_not_used(path: Path) -> None:
    other = TEXT.replace("约12万元", "一笔款").replace("𠮷祥委员", "委员")
    carried = again(path, other, [])

    assert told(carried) == [("3次", "accepted", NO_RULE)]
    assert sorted(each.kind for each in carried.lost) == ["figure", "person"]


def test_a_rule_that_reads_the_same_words_anew_has_to_be_decided_on_again(path: Path) -> None:
    anew = found(TEXT, "约12万元", value="120000", bound="approx")
    carried = again(path, TEXT, [*facts()[:3], anew])

    assert sorted(told(carried)[4:]) == [
        ("约12万元", "accepted", NO_RULE),
        ("约12万元", "candidate", ""),
    ]


def test_a_rule_that_learns_what_was_mended_gives_no_second_fact(path: Path) -> None:
    learnt = found(TEXT, "𠮷祥委员", "person", name="𠮷祥", role="委员")
    carried = again(path, TEXT, [*facts(), learnt])

    assert told(carried) == DECIDED


def test_decisions_on_another_report_in_the_file_are_left_alone(path: Path) -> None:
    decisions = read_decisions(path).values()
    other = "邻市政协工作报告\n召开协商座谈会3次，视察3次。\n"
    carried = carry(decisions, [], raw=other, text=digest(other), report="linshi.txt")

    assert carried == Carried((), (), ())


def test_a_line_mended_by_hand_that_points_nowhere_decides_nothing(path: Path) -> None:
    lines = [json.loads(line) for line in path.read_text().splitlines()]
    for line in lines:
        if "edit" in line:
            line["edit"]["end"] = 9999
    decisions = [parse(json.dumps(line)) for line in lines]
    carried = carry(decisions, facts(), raw=TEXT, text=digest(TEXT), report="shili.txt")

    assert ("𠮷祥", "candidate", "") in told(carried)
    without = carry(decisions, [], raw=TEXT, text=digest(TEXT), report="shili.txt")
    assert [each.kind for each in without.lost] == ["person"]
    moved = f"序。{TEXT}"
    third = carry(decisions, facts(moved), raw=moved, text=digest(moved), report="shili.txt")
    assert ("𠮷祥", "candidate", "") in told(third)


def test_a_review_of_the_moved_text_writes_the_decisions_for_it(path: Path) -> None:
    moved = f"序。{TEXT}"
    opened = session(path, moved)
    opened._journal.close()

    texts = {decision.text for decision in read_decisions(path).values()}
    assert texts == {digest(moved)}
    assert told(again(path, moved, facts(moved))) == DECIDED
    back = session(path)
    back._journal.close()
    assert told(again(path, TEXT, facts())) == DECIDED


def test_undo_goes_back_one_decision_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "decisions.jsonl"
    opened = session(path)
    first = opened.items[0].proposal.id
    opened.decide(first, Status.ACCEPTED, by="li")
    opened.decide(first, Status.EDITED, by="li", args={"of": "协商会"})
    opened.decide(first, Status.REJECTED, by="li")

    states = []
    while (item := opened.undo()) is not None:
        states.append((item.status, dict(item.fact.args), read_decisions(path)[first].status))
    opened._journal.close()

    assert states == [
        (Status.EDITED, {"of": "协商会"}, Status.EDITED),
        (Status.ACCEPTED, {"of": "协商座谈会"}, Status.ACCEPTED),
        (Status.CANDIDATE, {"of": "协商座谈会"}, Status.CANDIDATE),
    ]
    assert not path.read_text()


def test_an_edit_is_checked_against_the_text(tmp_path: Path) -> None:
    opened = session(tmp_path / "decisions.jsonl")
    first = opened.items[0].proposal

    for place, quote in (((0, 2), "别的"), ((5, 5), ""), ((0, 999), None), ((-1, 2), None)):
        with pytest.raises(QuestionError):
            opened.decide(first.id, Status.EDITED, by="li", place=place, quote=quote)
    with pytest.raises(QuestionError, match="is no fact of this review"):
        opened.decide("nothing", Status.ACCEPTED, by="li")
    with pytest.raises(QuestionError, match="“三” is no number"):
        opened.decide(first.id, Status.EDITED, by="li", args={"value": "三"})
    same = opened.decide(first.id, Status.EDITED, by="li", args=dict(first.args))
    opened._journal.close()

    assert same.status is Status.ACCEPTED


def test_what_a_reader_added_is_kept_like_what_was_accepted(tmp_path: Path) -> None:
    path = tmp_path / "decisions.jsonl"
    opened = session(path)
    start = TEXT.index("捐款")
    for kind, place, quote in (
        ("dream", (0, 1), None), ("place", (3, 3), None), ("place", (0, 2), "别的"),
    ):  # fmt: skip
        with pytest.raises(QuestionError):
            opened.add(kind, by="li", place=place, quote=quote, args={})
    place = (start, start + 2)
    args = {"type": "donation", "status": "done", "topic": ""}
    opened.add("activity", by="li", place=place, quote="捐款", args=args)
    again_item = opened.add("activity", by="li", place=place, args=args)
    opened._journal.close()

    moved = f"序。{TEXT}"
    assert dict(again_item.fact.args) == {"type": "donation", "status": "done"}
    assert ("捐款", "accepted", NO_RULE) in told(again(path, TEXT, facts()))
    assert ("捐款", "accepted", NO_RULE) in told(again(path, moved, facts(moved)))


def test_what_is_sure_enough_is_accepted_but_not_what_rules_took_away(tmp_path: Path) -> None:
    gone = facts()[0]._replace(confidence=0.99)
    both, changes = compared([gone, facts()[1]], [facts()[1], facts()[3]])
    path = tmp_path / "decisions.jsonl"
    with Journal(path) as journal:
        opened = Session(
            TEXT, text=digest(TEXT), report="shili.txt", proposals=both, journal=journal, changes=changes
        )  # fmt: skip
        number = opened.accept_above(0.8, by="policy")
        items = [shown(i, opened.changes.get(i.proposal.id, "")) for i in opened.items]

    assert number == 2
    assert [(item["status"], item["change"], item["by"]) for item in items] == [
        ("candidate", REMOVED, ""),
        ("accepted", "", "policy"),
        ("accepted", ADDED, "policy"),
    ]


def test_what_a_model_proposed_is_not_taken_for_removed_by_rules() -> None:
    proposed = facts()[0]._replace(rule="model/some")

    assert compared([proposed], []) == ([proposed], {})


@settings(deadline=None, max_examples=60)
@given(
    st.text(alphabet="示例𠮷，。3次\n", max_size=30),
    st.text(alphabet="示例𠮷，。3次\n", max_size=30),
)
def test_a_decision_never_lands_on_other_words(before: str, after: str) -> None:
    raw = "".join([before, "召开协商座谈会3次。", after])
    decided = again_of(raw)
    other = "".join([after, "召开协商座谈会3次。", before])
    carried = carry(decided, [found(other, "3次")], raw=other, text=digest(other), report="a.txt")

    assert [other[c.start : c.end] == c.quote for c in carried.lines()] == [True] * len(
        carried.lines()
    )
    assert {c.quote for c in carried.facts()} <= {"3次"}


def again_of(raw: str) -> list[Any]:
    from cppcc_graph.text.carry import decide

    return [
        decide(
            found(raw, "3次"), Status.ACCEPTED, raw=raw, text=digest(raw), report="a.txt", by="li"
        )
    ]
