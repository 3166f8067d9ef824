"""Confidence goes with what readers made of a rule's candidates, and nothing else does."""

from collections import defaultdict
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cppcc_graph.errors import InputError
from cppcc_graph.facts.decisions import Decision, Place, Status
from cppcc_graph.text.confidence import Record, read_records, records, weighed
from cppcc_graph.text.extract import extract
from cppcc_graph.text.score import comparable, read_lines, right

TEXT = "示例市政协2021年工作报告\n全年召开协商座谈会3次，收到提案216件，立案198件。\n"


def decision(identity: str, rule: str, status: Status, by: str = "li") -> Decision:
    edit = Place(0, 2, {}) if status is Status.EDITED else None
    return Decision(
        identity, "a.txt", "t", "figure", Place(0, 1, {}), quote="q", before="b", after="a",
        said="s", status=status, decided_by=by, rule=rule, confidence=0.9, edit=edit,
    )  # fmt: skip


def test_accepted_is_right_and_mended_or_rejected_wrong() -> None:
    made = [
        decision("1", "b/x@1", Status.ACCEPTED),
        decision("2", "b/x@1", Status.ACCEPTED),
        decision("3", "b/x@1", Status.EDITED),
        decision("4", "a/y@2", Status.REJECTED),
        decision("5", "a/y@1", Status.ACCEPTED),
        decision("6", "a/z@1", Status.CANDIDATE),
        decision("7", "a/z@1", Status.SUPERSEDED),
        decision("8", "", Status.ACCEPTED),
        decision("9", "reader/added@1", Status.ACCEPTED),
    ]

    assert list(records(made).items()) == [
        ("a/y@1", Record(1, 0)),
        ("a/y@2", Record(0, 1)),
        ("b/x@1", Record(2, 1)),
    ]


def test_what_a_policy_accepted_tells_nothing_of_a_rule() -> None:
    made = [
        decision("1", "a/x@1", Status.ACCEPTED, by="policy-1 (accept-above 0.9)"),
        decision("2", "a/x@1", Status.REJECTED, by="li"),
    ]

    assert records(made) == {"a/x@1": Record(0, 1)}


@pytest.mark.parametrize(
    ("right", "wrong", "prior", "mean"),
    [
        (8, 2, 0.9, 0.85),
        (10, 0, 0.9, 0.95),
        (0, 10, 0.9, 0.45),
        (990, 0, 0.9, 0.999),
        (1, 0, 0.6, 0.636),
    ],
)
def test_confidence_is_the_mean_of_a_beta_distribution(
    right: int, wrong: int, prior: float, mean: float
) -> None:
    assert Record(right, wrong).mean(prior) == mean


@given(st.integers(0, 10_000), st.integers(1, 10_000), st.floats(0, 1))
def test_the_mean_lies_between_what_was_expected_and_what_was_seen(
    right: int, wrong: int, prior: float
) -> None:
    record = Record(right, wrong)

    low, high = sorted((prior, record.precision))
    assert low - 0.001 <= record.mean(prior) <= high + 0.001


@pytest.mark.parametrize(("right", "wrong"), [(0, 0), (-1, 2)])
def test_a_record_of_nothing_is_none(right: int, wrong: int) -> None:
    with pytest.raises(ValueError, match="is no record"):
        Record(right, wrong)


def test_a_decision_in_two_files_counts_once_and_the_last_line_counts(tmp_path: Path) -> None:
    first, second = tmp_path / "1.jsonl", tmp_path / "2.jsonl"
    lines = [
        decision("1", "a/x@1", Status.REJECTED).line(),
        decision("1", "a/x@1", Status.ACCEPTED).line(),
        decision("2", "a/x@1", Status.ACCEPTED).line(),
    ]
    first.write_text("\n".join(lines) + "\n", "utf-8")
    second.write_text(lines[1] + "\n" + decision("3", "a/x@1", Status.REJECTED).line() + "\n")

    assert read_records([first, second]) == {"a/x@1": Record(2, 1)}
    assert read_records([second, first]) == {"a/x@1": Record(2, 1)}
    assert read_records([]) == {}
    with pytest.raises(InputError, match=r"3\.jsonl: there is no such file of decisions"):
        read_records([tmp_path / "3.jsonl"])


def test_only_confidence_changes_and_only_that_of_the_rule() -> None:
    found = extract(TEXT).candidates
    rule = next(each.rule for each in found if each.kind == "metric")
    before = [each for each in found if each.rule == rule]

    now = weighed(found, {rule: Record(0, 10)})

    assert [each._replace(confidence=0.0) for each in now] == [
        each._replace(confidence=0.0) for each in found
    ]
    assert [(each.id, each.confidence) for each in now if each.rule == rule] == [
        (each.id, round(each.confidence / 2, 3)) for each in before
    ]
    assert [each for each in now if each.rule != rule] == [
        each for each in found if each.rule != rule
    ]


@pytest.mark.parametrize(
    ("sentence", "sure"),
    [
        ("《关于修缮风雨桥的提案》被县文旅局采纳。", {"absorbed": 0.9}),
        ("围绕托育服务开展调研，推动新增托位320个。", {"effect": 0.85}),
        ("针对《关于修缮风雨桥的提案》，县文旅局修缮风雨桥4座。", {"implemented": 0.85}),
        ("围绕托育服务开展调研，调研报告获县长批示。", {"considered": 0.9}),
    ],
)
def test_an_outcome_is_as_sure_as_readers_found_it_right(
    sentence: str, sure: dict[str, float]
) -> None:
    told = [each for each in extract(sentence).candidates if each.kind == "outcome"]

    assert {each.args["uptake"]: each.confidence for each in told} == sure


#: Candidates of one sort and confidence below which a share of them says little.
ENOUGH = 50


@pytest.fixture(scope="module")
def bands() -> dict[tuple[str, str], list[tuple[float, int, float]]]:
    """Confidence, number and share right of the candidates of the readings, by kind and predicate."""
    told: dict[tuple[str, str], dict[float, list[bool]]] = defaultdict(lambda: defaultdict(list))
    for text in sorted(Path(__file__).with_name("reports").glob("*.txt")):
        gold = read_lines(text.with_suffix(".gold.jsonl").read_text("utf-8"), text.name)
        found = extract(text.read_text("utf-8")).candidates
        lines = read_lines("\n".join(each.line() for each in found), text.name)
        read = {each["kind"] for each in gold}
        mine = [each for each in comparable(gold, lines) if each["kind"] in read]
        for each, hit in zip(mine, right(gold, mine), strict=True):
            sort = str(each["kind"]), str(each["args"].get("predicate", ""))
            told[sort][each["confidence"]].append(hit)
    return {
        sort: [(sure, len(hits), sum(hits) / len(hits)) for sure, hits in sorted(by.items())]
        for sort, by in told.items()
    }


def test_what_is_said_of_how_sure_outcomes_are_is_what_the_readings_say(
    bands: dict[tuple[str, str], list[tuple[float, int, float]]],
) -> None:
    told = bands["outcome", ""]
    number = sum(count for _, count, _ in told)

    said = sum(sure * count for sure, count, _ in told) / number
    assert abs(said - sum(share * count for _, count, share in told) / number) < 0.06


def test_what_is_surer_is_right_more_often(
    bands: dict[tuple[str, str], list[tuple[float, int, float]]],
) -> None:
    falls = {
        (*sort, sure): (before, share)
        for sort, told in bands.items()
        for (_, _, before), (sure, _, share) in pairwise(each for each in told if each[1] >= ENOUGH)
        if share < before - 0.02
    }

    assert falls == {}


def test_nothing_is_surer_than_it_is_right_in_the_readings(
    bands: dict[tuple[str, str], list[tuple[float, int, float]]],
) -> None:
    too_sure = {
        (*sort, sure): share
        for sort, told in bands.items()
        for sure, count, share in told
        if count >= ENOUGH and sure > share + 0.03
    }

    assert too_sure == {}
    # Rules were made with these readings: on reports they had not seen they are right less often.
    number = sum(count for told in bands.values() for _, count, _ in told)
    error = sum(abs(sure - share) * n for told in bands.values() for sure, n, share in told)
    assert error / number < 0.04
