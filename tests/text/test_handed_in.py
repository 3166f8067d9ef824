"""What a body hands in by its title is a deed of it; what somebody proposes is told of as a proposal."""

import pytest

from cppcc_graph.text.extract import extract

HEAD = "政协柳河市委员会常务委员会工作报告\n（2021年1月8日）\n"


@pytest.mark.parametrize(
    ("text", "handed_in"),
    [
        (
            "5月，市政协农业委就光伏扶贫开展调研，提交《关于推进光伏扶贫的调研报告》。",
            ["提交《关于推进光伏扶贫的调研报告》"],
        ),
        (
            "会后，市政协向市委提交了《关于培育家政服务业的建议案》。",
            ["向市委提交了《关于培育家政服务业的建议案》"],
        ),
        ("会后，市政协提交《提案工作手册》。", []),
        ("民盟市委会提交《关于治理柳河的提案》，建议清淤。", []),
        ("九三学社市委会提交《关于发展夜经济的建议》，被市商务局采纳。", []),
    ],
)
def test_reports_and_formal_advice_are_handed_in(text: str, handed_in: list[str]) -> None:
    found = extract(HEAD + text).candidates

    assert [
        each.quote for each in found if each.kind == "activity" and each.args["type"] == "issuing"
    ] == handed_in
