"""What questions asked of drafts told wrongly: kinds of work, who gave, how many, what is planned."""

import re

import pytest

from cppcc_graph.text.draft import draft
from cppcc_graph.text.extract import extract

HEAD = "政协示例县委员会2021年工作报告\n"


def drafted(sentence: str) -> str:
    """Return the draft of a report that has a sentence besides its title."""
    text = f"{HEAD}{sentence}\n"
    return draft(extract(text), text)


def kinds(sentence: str) -> list[tuple[str, str, str]]:
    """Return class, label and kind of each activity of a draft."""
    return re.findall(r"type: (\w+)\n +label: \"(.*)\"\n +activityType: (\w+)", drafted(sentence))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("委员会客厅发挥特长、作出实效、形成品牌。", []),
        (
            "撰写信息83篇。",
            [("Activity", "撰写信息83篇", "opinionReporting")],
        ),
        (
            "印发《提案办理办法》。",
            [("Activity", "印发《提案办理办法》", "issuing")],
        ),
        (
            "举行了座谈研讨活动。",
            [("Meeting", "举行了座谈研讨活动", "seminar")],
        ),
        (
            "开展学习研讨12次。",
            [("ActivitySeries", "开展学习研讨12次", "study")],
        ),
        ("对2名连续两次无故缺席会议的委员予以劝辞。", []),
    ],
)
def test_the_kind_of_work_is_that_of_what_was_done(
    sentence: str, expected: list[tuple[str, str, str]]
) -> None:
    assert kinds(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "donors"),
    [
        ("委员企业对口帮扶云阜县，捐赠图书1.8万册。", ["委员企业"]),
        ("会员企业先后捐资15万元。", ["会员企业"]),
        ("医卫界委员义诊6场，捐款5万元。", ["医卫界委员"]),
        ("组织企业家帮扶云阜县，捐赠图书1.8万册。", []),
        ("捐款12万元。", []),
    ],
)
def test_who_helped_in_the_clause_before_gave_too(sentence: str, donors: list[str]) -> None:
    facts = drafted(sentence)

    groups = dict(re.findall(r"id: (\S+)\n +type: AgentGroup\n +label: \"(.*)\"", facts))
    given = re.findall(r"activityType: donation\n +eventStatus: held\n((?: +\w+: .*\n)*)", facts)
    (gift,) = given
    assert [groups[each] for each in re.findall(r"participant: (\S+)", gift)] == donors


def test_related_proposals_are_not_those_that_were_received() -> None:
    told = drafted("围绕养老服务，提交相关提案34件，撰写信息83篇。")

    assert "proposalsReceived" not in told


def test_those_who_were_treated_took_part_in_nothing() -> None:
    told = drafted("医卫界委员赴黄崖乡巡诊6次，诊治群众2100多人次。")

    assert re.findall(r"value: (\d+)\n +unit: count\n +counts: (\w+)", told) == [
        ("6", "activity"),
        ("2100", "otherThing"),
    ]


def test_a_tenth_of_a_month_that_a_time_ends_with_is_part_of_it() -> None:
    told = drafted("4月中旬至6月上旬，副主席江平带领委员深入金沟镇，就林果业发展情况进行专题调研。")

    assert re.findall(r"startDate: (\S+)\n +endDate: (\S+)", told) == [("2021-04-11", "2021-06-10")]


def test_an_outcome_is_not_called_by_the_end_of_its_title() -> None:
    told = drafted("团县委关于“为务工人员子女开办‘四点半学校’”的提案已在6个社区试行。")

    assert re.findall(r"type: Outcome\n +label: \"(.*)\"", told) == ["已在6个社区试行"]


def test_what_is_only_planned_is_the_target_of_its_task_and_has_no_publisher() -> None:
    text = f"{HEAD}一、2021年工作\n召开座谈会3次。\n二、2022年工作安排\n县政协制定《示例县政协提案审查细则》。\n"

    facts = draft(extract(text), text)

    (document,) = re.findall(r"id: (\S+)\n +type: Document", facts)
    assert re.findall(r"target: (\S+)", facts) == [document]
    assert "publisher" not in facts
    assert re.findall(r"type: Document\n(?: +.*\n){2} +kind: (\w+)", facts) == ["rules"]
