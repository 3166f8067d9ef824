"""What is wanting is no activity; what is done about something wanting is one."""

import pytest

from cppcc_graph.text.extract import extract

HEAD = "政协示例县委员会常务委员会工作报告\n（2022年1月）\n"


def _activities(sentence: str) -> list[tuple[str, str]]:
    found = extract(HEAD + sentence).candidates
    return [
        (each.quote, str(each.args.get("topic", ""))) for each in found if each.kind == "activity"
    ]


@pytest.mark.parametrize("lead", ["", "同时，我们也清醒认识到，", "主要是"])
@pytest.mark.parametrize(
    "said",
    [
        "民主监督还需加强",
        "协商议政的力度还不够",
        "提案督办缺乏力度",
        "专题视察覆盖面不广",
        "调研视察工作开展得不够经常",
        "学习培训流于形式",
        "界别协商成效不明显",
        "对口协商存在薄弱环节",
        "走访委员仍需改进",
        "对提案办理重视不够",
        "专题视察不够深入的问题",
    ],
)
def test_what_is_wanting_is_no_activity(lead: str, said: str) -> None:
    assert _activities(f"{lead}{said}。") == []


@pytest.mark.parametrize(
    ("sentence", "quote", "topic"),
    [
        (
            "针对停车位不足问题开展专题视察。",
            "针对停车位不足问题开展专题视察",
            "停车位不足问题",
        ),
        (
            "就解决物业管理不到位召开专题协商会。",
            "就解决物业管理不到位召开专题协商会",
            "解决物业管理不到位",
        ),
        ("组织委员视察水质不高情况。", "组织委员视察水质不高情况", "水质不高情况"),
        (
            "针对工资尚未得到支付问题开展专题视察。",
            "针对工资尚未得到支付问题开展专题视察",
            "工资尚未得到支付问题",
        ),
        (
            "针对道路安全受到影响问题开展民主监督。",
            "针对道路安全受到影响问题开展民主监督",
            "道路安全受到影响问题",
        ),
    ],
)
def test_what_is_done_about_something_wanting_is_one(sentence: str, quote: str, topic: str) -> None:
    assert _activities(sentence) == [(quote, topic)]


def test_a_topic_is_no_denial_and_a_denial_none_of_the_topic() -> None:
    assert _activities("针对停车位不足问题未开展视察。") == []
    assert _activities("因人员不足未召开专题协商会。") == []
