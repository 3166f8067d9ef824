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
