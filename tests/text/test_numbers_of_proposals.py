"""Which proposal a number is of, and which advice in quotation marks is a proposal."""

import pytest

from cppcc_graph.text.extract import extract


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("《关于改造样例桥的提案》《关于治理样例河的提案》（第15号、第27号提案）已办结。",
         [("关于改造样例桥的提案", "15"), ("关于治理样例河的提案", "27")]),
        ("《关于改造样例桥的提案》（第15号）、《关于治理样例河的提案》（第27号）已办结。",
         [("关于改造样例桥的提案", "15"), ("关于治理样例河的提案", "27")]),
        ("《关于改造样例桥的提案》（第15号、第27号）已办结。", [("关于改造样例桥的提案", "")]),
        ("委员李小明提出的“关于改造样例桥”的建议被采纳。", [("关于改造样例桥", "")]),
        ("委员提出的“关于改造样例桥”“关于治理样例河”的建议被采纳。",
         [("关于改造样例桥", ""), ("关于治理样例河", "")]),
        # Advice of a team or a meeting is no proposal.
        ("视察组提出的“关于改造样例桥”的建议被采纳。", []),
        ("调研组提出的关于改造样例桥的建议得到落实。", []),
        ("“关于改造样例桥”的建议案获批示。", []),
    ],
)  # fmt: skip
def test_a_proposal_has_its_own_number(sentence: str, told: list[tuple[str, str]]) -> None:
    found = [
        (str(each.args["title"]), str(each.args.get("number", "")))
        for each in extract(sentence, place="示例县", year=2021).candidates
        if each.kind == "proposal"
    ]

    assert found == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("已解决或列入计划解决的提案占79.4%。", []),
        ("提案所提问题已经解决和列入计划解决的占91.2%。", []),
        ("提案办理中，得到落实或已列入计划的168件。", []),
        ("正在解决或列入计划逐步解决的提案占20.3%。", [("class-b", "20.3")]),
        ("已解决的提案占60%，列入计划解决的提案占20%。", [("class-a", "60"), ("class-b", "20")]),
    ],
)
def test_what_is_solved_or_planned_together_is_of_no_class(
    sentence: str, told: list[tuple[str, str]]
) -> None:
    found = [
        (str(each.args["metric"]), str(each.args["value"]))
        for each in extract(sentence, place="示例县", year=2021).candidates
        if each.kind == "metric"
    ]

    assert found == told
