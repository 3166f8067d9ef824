"""How rates compare with other years, and who takes on how many, came of no meeting."""

import pytest

from cppcc_graph.text.extract import extract

HEAD = "示例市政协2021年工作报告\n一、2021年主要工作\n"


def told(text: str, kind: str) -> list[str]:
    """Return the words of the candidates of a kind, in order."""
    found = extract(f"{HEAD}{text}\n", place="示例市", year=2021).candidates
    return [each.quote for each in found if each.kind == kind and each.start >= len(HEAD)]


@pytest.mark.parametrize(
    "text",
    [
        "召开提案交办会。提案者对办理结果满意率为97.4%，分别比去年提高0.6个百分点、1.1个百分点。",
        "召开提案交办会。提案满意率99.3%，比2017年提高4.1个百分点。",
        "召开提案交办会，交由73家单位承办。其中，市教育局31件、市住房城乡建设局44件。",
    ],
)
def test_came_of_no_meeting(text: str) -> None:
    assert told(text, "outcome") == []


def test_what_came_of_it_is_told_still() -> None:
    text = "开展专项监督，推动群众办事满意率达98%，比2019年提高3个百分点。"

    assert told(text, "outcome") == ["推动群众办事满意率达98%"]


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        ("30名委员对县公安局等4个单位“打分”，满意率为96.7%。", []),
        ("提案办复率100%，满意率98%。", ["提案办复率100%", "满意率98%"]),
    ],
)
def test_units_that_are_judged_are_no_proposals(text: str, rates: list[str]) -> None:
    assert told(text, "metric") == rates


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        ("监督性提案占比仅为10%左右。", []),
        ("主席督办提案占比提高。", []),
        ("遗址修缮一新，年接待参观者近5万人次。", []),
        ("全年接待来访群众120人次。", ["接待来访群众120人次"]),
    ],
)
def test_what_is_measured_is_no_deed(text: str, deeds: list[str]) -> None:
    assert told(text, "activity") == deeds
