"""Officials who answer or report at a meeting hold none, and the meeting has its matter and its organiser."""

import re

import pytest

from cppcc_graph.text.draft import draft
from cppcc_graph.text.extract import extract

_TITLE = "政协示例县委员会2021年提案工作报告\n"


def acts(sentence: str) -> list[tuple[str, str, str]]:
    """Return each activity with who came to it and what it is about."""
    return [
        (each.quote, str(each.args.get("participants", "")), str(each.args.get("topic", "")))
        for each in extract(f"{_TITLE}{sentence}\n").candidates
        if each.kind == "activity"
    ]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "“一老一小”服务保障专题协商会召开，县民政局、县卫健局、县教育局现场回应委员关切。",
            [
                (
                    "“一老一小”服务保障专题协商会召开",
                    "县民政局、县卫健局、县教育局",
                    "“一老一小”服务保障",
                )
            ],
        ),
        (
            "召开老旧小区改造专题协商会，县住建局、县城管局到会通报情况。",
            [("召开老旧小区改造专题协商会", "县住建局、县城管局", "老旧小区改造")],
        ),
        (
            "召开老旧小区改造专题协商会，县发改局、县财政局负责人现场答复委员提问。",
            [("召开老旧小区改造专题协商会", "县发改局、县财政局负责人", "老旧小区改造")],
        ),
        (
            "养老服务专题协商会举行，县民政局负责人介绍有关情况。",
            [("养老服务专题协商会举行", "县民政局负责人", "养老服务")],
        ),
        (
            "围绕“夜经济”召开专题协商会，县商务局作情况通报。",
            [("围绕“夜经济”召开专题协商会", "县商务局", "夜经济")],
        ),
        ("县公安局到会听取意见，与委员面对面交流。", []),
        ("县农业农村局、县水利局现场回应委员提出的问题。", []),
    ],
)
def test_officials_who_answer_come_to_the_meeting(
    sentence: str, told: list[tuple[str, str, str]]
) -> None:
    assert acts(sentence) == told


def test_a_meeting_that_is_its_own_subject_is_the_committees() -> None:
    text = f"{_TITLE}养老服务专题协商会举行，县民政局现场回应委员关切。\n"

    facts = draft(extract(text), text)

    assert re.findall(r"organizer: e:d\w{8}-(\w+)", facts) == ["committee"]


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        ("县长张伟向委员通报经济社会发展情况。", ["briefing"]),
        ("副县长李强到会通报全县项目建设情况。", ["briefing"]),
        ("召开常委会会议，县长王大成通报经济社会发展情况。", ["standingCommitteeMeeting"]),
        ("召开常委会会议，副县长李强到会通报全县项目建设情况。", ["standingCommitteeMeeting"]),
    ],
)
def test_what_officials_tell_is_a_briefing_where_no_meeting_is_told(
    sentence: str, codes: list[str]
) -> None:
    text = f"{_TITLE}{sentence}\n"

    assert re.findall(r"activityType: (\w+)", draft(extract(text), text)) == codes
