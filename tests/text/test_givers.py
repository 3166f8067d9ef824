"""Who gave what the next clause tells: 爱心企业慷慨解囊，捐款30万元."""

import pytest

from cppcc_graph.text.draft import draft
from cppcc_graph.text.extract import extract

HEAD = "政协云岭县委员会2021年工作报告\n"


def gifts(text: str) -> list[tuple[str, str, str]]:
    """Return quotation, participants and organiser of the gifts and services of a sentence."""
    return [
        (each.quote, str(each.args.get("participants", "")), str(each.args.get("organiser", "")))
        for each in extract(HEAD + text).candidates
        if each.kind == "activity" and each.args["type"] in ("donation", "volunteering")
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("爱心企业慷慨解囊，捐款30万元。", [("捐款30万元", "爱心企业", "")]),
        ("爱心企业踊跃参与，捐赠物资价值12万元。", [("捐赠物资价值12万元", "爱心企业", "")]),
        ("各界别委员情系灾区，累计捐款18万元。", [("捐款18万元", "各界别委员", "")]),
        ("县政协委员伸出援手，捐款9万元。", [("捐款9万元", "县政协委员", "")]),
        ("各民主党派成员闻令而动，捐款12万元。", [("捐款12万元", "各民主党派成员", "")]),
        ("乡贤倾情助学，资助学生32名。", [("资助学生32名", "乡贤", "")]),
        ("医卫界委员心系乡村，开展义诊6场。", [("开展义诊6场", "医卫界委员", "")]),
        (
            "委员企业不甘人后，为灾区捐款30万元、捐物折合12万元。",
            [("为灾区捐款30万元", "委员企业", ""), ("捐物折合12万元", "委员企业", "")],
        ),
        ("委员陶望舒情系桑梓，捐款10万元。", [("捐款10万元", "陶望舒", "")]),
        ("县政协发出倡议，爱心企业慷慨解囊，捐款30万元。", [("捐款30万元", "爱心企业", "")]),
    ],
)
def test_those_give_of_whom_the_clause_before_tells_how_gladly(
    text: str, told: list[tuple[str, str, str]]
) -> None:
    assert gifts(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("爱心企业慷慨解囊，县红十字会捐款5万元。", [("捐款5万元", "", "云岭县红十字会")]),
        ("委员们心系灾区，协调捐款30万元。", [("协调捐款30万元", "", "")]),
        ("在爱心企业支持下，捐款8万元。", [("捐款8万元", "", "")]),
        ("爱心企业的善举感动乡里，捐款8万元。", [("捐款8万元", "", "")]),
        ("爱心企业慷慨解囊，乡亲交口称赞，捐款8万元。", [("捐款8万元", "", "")]),
    ],
)
def test_others_than_those_of_the_clause_before_may_give(
    text: str, told: list[tuple[str, str, str]]
) -> None:
    assert gifts(text) == told


def test_those_who_give_gladly_take_part_in_the_gift_of_a_draft() -> None:
    text = f"{HEAD}爱心企业慷慨解囊，捐款30万元。\n"
    found = extract(text)
    key = f"e:d{found.digest[:8]}"
    at = text.index("捐")

    lines = [line.strip() for line in draft(found, text).splitlines()]

    assert lines[lines.index(f"- id: {key}-group-{at}") :][:4] == [
        f"- id: {key}-group-{at}",
        "type: AgentGroup",
        'label: "爱心企业"',
        "membershipKnown: false",
    ]
    assert f"participant: {key}-group-{at}" in lines
