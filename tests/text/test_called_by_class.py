"""Bodies that are called by their class after they were named: 县教育局…。该局开展检查12次."""

import re

import pytest

from cppcc_graph.text.draft import draft
from cppcc_graph.text.extract import extract

HEAD = "政协云岭县委员会2021年工作报告\n"


def held(text: str) -> list[tuple[str, str]]:
    """Return the activities of a sentence with who held them."""
    return [
        (each.quote, str(each.args.get("organiser", "")))
        for each in extract(HEAD + text).candidates
        if each.kind == "activity"
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("县教育局很重视。该局开展检查12次。", [("开展检查12次", "云岭县教育局")]),
        (
            "县教育局、县公安局联合办理。该局开展检查8场，召开座谈会2次。",
            [("开展检查8场", "云岭县公安局"), ("召开座谈会2次", "云岭县公安局")],
        ),
        (
            "县卫健委很重视，县水利局也很重视。该委组织巡回义诊12场次。",
            [("组织巡回义诊12场次", "云岭县卫生健康委员会")],
        ),
        (
            "县政协提案委员会很重视。该委开展回访8次。",
            [("开展回访8次", "政协云岭县委员会提案委员会")],
        ),
        ("柳溪商会热心公益。该商会捐款12万元。", [("捐款12万元", "柳溪商会")]),
        ("沙溪镇政府很重视。该镇新建公厕5座。", [("新建公厕5座", "沙溪镇人民政府")]),
        ("县水利局很重视。该单位新建水闸3座。", [("新建水闸3座", "云岭县水利局")]),
        # Whose class nobody named is of.
        ("县政协很重视。该局开展检查12次。", [("该局开展检查12次", "")]),
        ("县政协很重视。该委召开会议3次。", [("召开会议3次", "")]),
        ("县教育局很重视。\n该局开展检查12次。", [("该局开展检查12次", "")]),
    ],
)
def test_the_last_body_of_a_class_acts_where_it_is_called_by_that(
    text: str, told: list[tuple[str, str]]
) -> None:
    assert held(text) == told


def test_what_a_class_is_called_by_is_no_body_of_its_own() -> None:
    found = extract(f"{HEAD}县教育局很重视。该局开展检查12次。").candidates

    assert [each.quote for each in found if each.kind == "body"][1:] == ["县教育局"]


@pytest.mark.parametrize(
    "text",
    [
        "《关于守护校园的提案》由县公安局承办。县公安局召开座谈会2次。",
        "《关于守护校园的提案》由县公安局承办。该局召开座谈会2次。",
        "县政协走访企业。该单位召开座谈会2次。",
        "县政协走访企业。该局成效明显，召开座谈会2次。",
    ],
)
def test_meetings_of_others_are_no_number_of_the_committee(text: str) -> None:
    found = extract(f"{HEAD}{text}\n")
    facts = draft(found, f"{HEAD}{text}\n")

    assert "meetingsHeld" not in facts
    assert re.findall(r"indicator: (\w+)\n\s+value: 2\n", facts) == ["otherNumber"]


def test_meetings_of_the_committee_are_its_number_with_others_named_besides() -> None:
    text = f"{HEAD}县政协就该局工作召开座谈会2次。\n"

    assert re.findall(r"indicator: (\w+)\n\s+value: 2\n", draft(extract(text), text)) == [
        "meetingsHeld"
    ]
