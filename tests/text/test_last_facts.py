"""Smaller facts that a draft must not state: values before, crowds, journals, columns as offices, groups as deeds."""

import re

import pytest

from cppcc_graph.text.draft import draft
from cppcc_graph.text.extract import extract

_TITLE = "政协示例县委员会2021年工作报告\n"


def drafted(sentence: str) -> str:
    """Return the draft of a report that has a sentence besides its title."""
    text = f"{_TITLE}{sentence}\n"
    return draft(extract(text), text)


def values(sentence: str) -> list[tuple[str, str, str]]:
    """Return indicator, value and year of each number of a draft."""
    return re.findall(
        r"indicator: (\w+)\n +value: (\S+)\n(?: +.*\n){3} +period: \S+?-(\d{4})", drafted(sentence)
    )


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "县政协就农村饮水开展视察，推动自来水覆盖率由61%提高到100%。",
            [("otherNumber", "100", "2021")],
        ),
        (
            "县政协就茶产业开展协商，户均收入由2.1万元增加到3.4万元。",
            [("otherNumber", "34000", "2021")],
        ),
        (
            "就物业管理开展监督，投诉量由320件下降至85件。",
            [("otherNumber", "85", "2021")],
        ),
        (
            "就养老服务开展协商，推动护理床位占比从35%升至52%。",
            [("otherNumber", "52", "2021")],
        ),
        (
            "就城区绿化开展协商，推动绿化覆盖率由34%提高到41%。",
            [("otherNumber", "41", "2021")],
        ),
        ("提案办复率由92%提升到100%。", [("replyRate", "100", "2021")]),
        # Where the time of the value before is told, it is a number of that time.
        (
            "县政协围绕茶产业开展视察，推动茶农由2018年的120人增加到200人。",
            [("otherNumber", "120", "2018"), ("otherNumber", "200", "2021")],
        ),
    ],
)
def test_a_value_before_is_no_number_of_the_year(
    sentence: str, told: list[tuple[str, str, str]]
) -> None:
    assert values(sentence) == told


@pytest.mark.parametrize(
    "sentence",
    [
        "县政协围绕旅游开展视察，接待游客突破400万人次。",
        "召开常委会会议，专题协商全域旅游，全年接待游客突破400万人次。",
        "召开常委会会议协商文旅融合，旅游综合收入达到18亿元。",
        "召开主席会议协商工业发展，全县工业总产值达到180亿元。",
        "召开常委会会议协商税源建设，财政总收入增长到12亿元。",
        "围绕景区建设开展视察，吸引国内外游客80万人次。",
    ],
)
def test_what_a_whole_place_earned_came_of_no_meeting(sentence: str) -> None:
    found = extract(f"{_TITLE}{sentence}\n").candidates

    assert [each.quote for each in found if each.kind == "outcome"] == []


def test_guests_take_part_in_nothing() -> None:
    sentence = "县政协围绕旅游开展视察，推动全县接待游客增加到200万人次。"

    assert values(sentence) == [("otherNumber", "2000000", "2021")]
    assert values("组织委员视察，参加委员420人次。") == [("participations", "420", "2021")]


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("编发《社情民意》专刊118期。", ["Document"]),
        ("编印《社情民意信息》46期。", ["Document"]),
        ("社情民意信息《关于桥梁隐患的反映》被采用。", ["PublicOpinionReport"]),
    ],
)
def test_a_journal_is_no_report_of_its_own(sentence: str, kinds: list[str]) -> None:
    facts = drafted(sentence)

    assert re.findall(r"type: (Document|PublicOpinionReport)\n", facts) == kinds
    assert facts.count("kind: opinionReport") == kinds.count("PublicOpinionReport")


def test_a_column_of_a_table_is_no_office() -> None:
    table = "序号\t案由\t提案人\n1\t关于改造样例桥的提案\t贺子谦\n2\t关于治理样例河的提案\t李小明\n"

    facts = drafted(table)

    assert 'label: "贺子谦"' in facts
    assert not re.search("type: (?:Post|Membership)", facts)


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        ("组建民主监督小组5个。", []),
        ("成立民主监督小组6个，开展民主监督12次。", ["democraticOversight"]),
        ("县政协十届一次会议胜利召开，第四次会议开幕。", ["plenarySession"]),
        ("常委会第四次会议闭幕。", ["standingCommitteeMeeting"]),
    ],
)
def test_what_is_set_up_or_opened(sentence: str, codes: list[str]) -> None:
    assert re.findall(r"activityType: (\w+)", drafted(sentence)) == codes


@pytest.mark.parametrize("lead", ["牵头开展", "组织开展", "积极牵头开展", "启动", "持续推进"])
def test_who_leads_a_campaign_of_gifts_organises_it(lead: str) -> None:
    facts = drafted(f"县政协{lead}“金秋助学”活动。")

    assert re.findall(r"(organizer|participant): e:d\w{8}-committee", facts) == ["organizer"]


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("组织党员赴红岩岭烈士陵园、周家大屋旧址开展主题教育。", "红岩岭烈士陵园、周家大屋旧址"),
        ("赴周家大屋旧址参观学习。", "周家大屋旧址"),
        ("到周家湾村、时家沟水库视察。", "周家湾村、时家沟水库"),
        ("到关家大屋旧址视察。", "关家大屋旧址"),
        ("到于家老宅旧址、红岩岭烈士陵园视察。", "于家老宅旧址、红岩岭烈士陵园"),
    ],
)
def test_a_family_stands_in_the_name_of_a_place(sentence: str, place: str) -> None:
    found = extract(f"{_TITLE}{sentence}\n").candidates

    assert [each.args.get("place") for each in found if each.kind == "activity"] == [place]
