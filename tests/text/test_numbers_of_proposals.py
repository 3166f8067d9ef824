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


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("对12件联名提案合并办理。", "12件联名提案合并办理", "12"),
        ("将内容相近的8件提案合并办理。", "8件提案合并办理", "8"),
        ("对18件同类提案进行并案办理。", "18件同类提案进行并案办理", "18"),
        ("对6件重复提案并案处理。", "6件重复提案并案处理", "6"),
        ("对15件关于停车难的提案合并办理。", "15件关于停车难的提案合并办理", "15"),
        ("其中对16件相似提案作了合并处理。", "16件相似提案作了合并处理", "16"),
        ("对7件提案实行合并答复。", "7件提案实行合并答复", "7"),
    ],
)
def test_proposals_are_merged_of_whatever_kind_they_are(text: str, quote: str, value: str) -> None:
    found = [
        each
        for each in extract(text, place="示例县", year=2021).candidates
        if each.kind == "metric"
    ]

    assert [(each.quote, each.args["metric"], each.args["value"]) for each in found] == [
        (quote, "merged", value)
    ]


@pytest.mark.parametrize("text", ["把9件相同内容的提案合并为3件。", "将14件同类提案合并成5件。"])
def test_how_many_are_left_of_those_merged_is_no_number_of_the_merged(text: str) -> None:
    found = extract(text, place="示例县", year=2021).candidates

    assert [each.quote for each in found if each.kind == "metric"] == []
    assert "提案合" not in {each.args.get("of") for each in found}
