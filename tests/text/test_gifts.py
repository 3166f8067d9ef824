"""What came of a gift is its own, and a part of a sum is counted once, over a full stop too."""

import re

import pytest

from cppcc_graph.text.draft import draft
from cppcc_graph.text.extract import extract

_TITLE = "政协示例县委员会2021年工作报告\n"


def outcomes(sentence: str) -> list[str]:
    """Return the words of what came of anything."""
    found = extract(f"{_TITLE}{sentence}\n").candidates
    return [each.quote for each in found if each.kind == "outcome"]


@pytest.mark.parametrize(
    "sentence",
    [
        "委员何秋实向县第一中学捐赠图书5000册，湖南禾丰农业有限公司吸纳脱贫人口就业230人。",
        "委员郑十向敬老院捐款3万元，全县养老床位达到1200张。",
        "委员郑十林捐资助学12万元，县教育局新建校舍3栋。",
        "全体委员捐款捐物折合48万元，全县新增就业1200人。",
        "委员企业捐赠口罩5万只，示例镇建成卫生院1所。",
        "委员开展义诊6场，县医院门诊量突破10万人次。",
        "委员陈大伟捐款修建桥梁，恒达公司带动农户增收300万元。",
        "委员向柳溪村捐款10万元。全县脱贫人口人均增收1200元。",
        "委员捐款8万元，目前县民政局新增养老床位200张。",
    ],
)
def test_what_another_did_did_not_come_of_a_gift(sentence: str) -> None:
    assert outcomes(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("委员捐资助学12万元，30名贫困学生圆了大学梦。", ["30名贫困学生圆了大学梦"]),
        ("委员企业捐赠太阳能路灯80盏，村民出行难题得到解决。", ["村民出行难题得到解决"]),
        ("委员开展义诊6场，受益群众1200人。", ["受益群众1200人"]),
        (
            "委员企业捐资200万元，县第一中学利用善款新建图书馆1座。",
            ["县第一中学利用善款新建图书馆1座"],
        ),
    ],
)
def test_what_came_of_a_gift_is_told_of_it(sentence: str, told: list[str]) -> None:
    assert outcomes(sentence) == told


def parts(sentence: str) -> list[tuple[str, bool]]:
    """Return each gift of a draft, and whether it is told as part of another one."""
    text = f"{_TITLE}{sentence}\n"
    return [
        (label, bool(part))
        for label, part in re.findall(
            r"type: Activity\n +label: \"(.*)\"\n +activityType: donation\n +eventStatus: held\n( +partOf: .*\n)?",
            draft(extract(text), text),
        )
    ]


@pytest.mark.parametrize(
    ("sentence", "gifts"),
    [
        (
            "全县委员捐款80万元。其中，非公经济界委员捐款50万元。",
            [("捐款80万元", False), ("捐款50万元", True)],
        ),
        (
            "委员捐款80万元。其中工商联界委员捐款50万元，医卫界委员捐款10万元。",
            [("捐款80万元", False), ("捐款50万元", True), ("捐款10万元", True)],
        ),
        (
            "委员捐款80万元，其中非公经济界委员捐款50万元。",
            [("捐款80万元", False), ("捐款50万元", True)],
        ),
        (
            "委员捐款80万元。此外，工商联界委员捐款50万元。",
            [("捐款80万元", False), ("捐款50万元", False)],
        ),
        (
            "委员捐款80万元。\n其中，工商联界委员捐款50万元。",
            [("捐款80万元", False), ("捐款50万元", False)],
        ),
    ],
)
def test_a_gift_is_part_of_the_one_of_the_sentence_before(
    sentence: str, gifts: list[tuple[str, bool]]
) -> None:
    assert parts(sentence) == gifts


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("组织视察12次。其中，专项视察5次。", ["studiesMade", "otherNumber"]),
        ("开展视察12次，其中专项视察5次。", ["studiesMade", "otherNumber"]),
        ("召开协商会14次。其中召开专题协商会4次。", ["meetingsHeld", "otherNumber"]),
        (
            "召开常委会会议6次，其中议政性会议2次，主席会议14次。",
            ["meetingsHeld", "otherNumber", "meetingsHeld"],
        ),
        (
            "报送社情民意信息120条。其中，反映民生类社情民意信息40条。",
            ["opinionReportsSubmitted"],
        ),
        (
            "报送社情民意信息120条，其中反映民生类社情民意信息40条。",
            ["opinionReportsSubmitted"],
        ),
    ],
)
def test_a_part_is_no_number_of_the_year(sentence: str, told: list[str]) -> None:
    text = f"{_TITLE}{sentence}\n"

    assert re.findall(r"indicator: (\w+)", draft(extract(text), text)) == told
