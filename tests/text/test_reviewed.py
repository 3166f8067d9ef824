"""The facts of a review: what was accepted, with the ends that it needs and nothing that was rejected."""

import re
from collections.abc import Mapping
from pathlib import Path

from cppcc_graph.facts.decisions import Status
from cppcc_graph.text.reviewed import Facts, to_review

TEXT = (
    "政协示例市委员会2023年工作报告\n"
    "市工商联提出的《关于治理样例河的提案》，由市水利局承办。市政协召开座谈会2次。\n"
)


def decided(tmp_path: Path, decisions: Mapping[tuple[str, str], Status]) -> Facts:
    """Return the facts of decisions by kind and wording."""
    path = tmp_path / "report.txt"
    path.write_text(TEXT, "utf-8")
    reviewed = to_review(path)
    with reviewed.open() as session:
        for each in reviewed.proposals:
            status = decisions.get((each.kind, str(each.args.get("predicate", each.quote))))
            if status:
                session.decide(each.id, status, by="x")
    return reviewed.facts()


def kinds(facts: Facts) -> list[str]:
    """Return the classes of what is introduced, in order, without the report, whose it is and its passages."""
    frame = ("SourceReport", "Passage", "CPPCCCommittee", "AdministrativeDivision", "PeriodOfTime")
    return [kind for kind in re.findall(r" type: (\w+)\n", facts.yaml) if kind not in frame]


def test_an_accepted_relation_brings_its_ends(tmp_path: Path) -> None:
    facts = decided(tmp_path, {("relation", "handler"): Status.ACCEPTED})

    assert kinds(facts) == ["Organization", "Proposal"]
    assert (facts.accepted, facts.used, facts.left_out) == (1, 1, ())


def test_an_end_that_was_rejected_stays_out(tmp_path: Path) -> None:
    facts = decided(
        tmp_path,
        {("relation", "handler"): Status.ACCEPTED, ("body", "市水利局"): Status.REJECTED},
    )

    assert kinds(facts) == ["Proposal"]
    assert (facts.used, [each.args["predicate"] for each in facts.left_out]) == (0, ["handler"])


def test_an_accepted_host_brings_the_activity(tmp_path: Path) -> None:
    facts = decided(tmp_path, {("relation", "host"): Status.ACCEPTED})

    assert kinds(facts) == ["Meeting"]
    assert (facts.used, facts.left_out) == (1, ())
    assert re.search(r"eventStatus: held\n *organizer: e:\w+-committee\n", facts.yaml)
