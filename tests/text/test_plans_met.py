"""What was done of what had once been planned: 去年计划开展的6项协商，完成5项."""

import pytest

from cppcc_graph.text.extract import extract

HEAD = "政协示例县委员会2021年工作报告\n一、2021年主要工作\n"


def acts(text: str) -> list[tuple[str, str, str]]:
    """Return quotation, type and status of the activities of a sentence."""
    return [
        (each.quote, str(each.args["type"]), str(each.args["status"]))
        for each in extract(HEAD + text).candidates
        if each.kind == "activity"
    ]


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("去年计划开展的6项协商，完成5项。", ("完成5项", "consultation")),
        ("年初计划开展的6项调研，已完成5项。", ("完成5项", "investigation")),
        ("上年计划举办培训班4期，实际举办3期。", ("实际举办3期", "training")),
        ("去年确定的6项重点视察，完成5项，1项结转今年。", ("完成5项", "inspection")),
        ("去年安排的8次调研，因疫情只开展6次。", ("因疫情只开展6次", "investigation")),
        ("原计划召开协商会4次，截至目前已召开3次。", ("已召开3次", "consultation")),
        ("计划开展的10次协商活动全部完成。", ("开展的10次协商活动全部完成", "consultation")),
        (
            "去年计划开展的6项协商，完成5项，今年计划开展视察8次。",
            ("完成5项", "consultation"),
        ),
    ],
)
def test_what_was_done_of_a_plan_is_done_and_of_its_kind(text: str, done: tuple[str, str]) -> None:
    assert [(quote, kind) for quote, kind, status in acts(text) if status == "done"] == [done]


@pytest.mark.parametrize(
    "text",
    [
        "年初计划开展调研6项，举办培训4期。",
        "年初计划开展6次视察，完成调研报告6篇。",
        "计划开展的6项协商，推迟到明年。",
        "今年计划开展协商6项，召开座谈会3次。",
        "计划于5月开展协商6项，完成视察3次。",
    ],
)
def test_what_is_told_along_with_a_plan_is_planned_too(text: str) -> None:
    assert {status for _, _, status in acts(text)} == {"planned"}


def test_how_it_went_is_neither_a_topic_nor_counted() -> None:
    found = extract(f"{HEAD}年初安排的12项协商如期完成，实际举办3期。").candidates

    assert [each.args.get("topic", "") for each in found if each.kind == "activity"] == ["", ""]
    assert [each.args.get("of", "") for each in found if each.kind == "figure"] == ["", ""]
