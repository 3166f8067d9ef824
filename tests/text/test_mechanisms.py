"""What is set up as a rule is a mechanism and no meeting."""

import re

import pytest

from cppcc_graph.text.draft import draft
from cppcc_graph.text.drafting.mechanisms import mechanisms
from cppcc_graph.text.extract import extract


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        (
            "与邻近的永和县、双岭县政协建立三县政协联席会议制度。",
            [("三县政协联席会议制度", "system")],
        ),
        ("建立界别召集人制度。", [("界别召集人制度", "system")]),
        ("建立提案办理协商会议机制。", [("提案办理协商会议机制", "mechanism")]),
        ("与县委、县政府建立提案交办联席会议机制。", [("提案交办联席会议机制", "mechanism")]),
        ("探索建立“周四协商会”制度。", [("“周四协商会”制度", "system")]),
        ("创新建立主席接待日制度。", [("主席接待日制度", "system")]),
        (
            "建立委员联系群众制度、委员述职机制。",
            [("委员联系群众制度", "system"), ("委员述职机制", "mechanism")],
        ),
    ],
)
def test_a_rule_that_is_set_up_is_a_mechanism(sentence: str, named: list[tuple[str, str]]) -> None:
    text = f"政协示例县委员会2021年工作报告\n{sentence}\n"

    facts = draft(extract(text), text)

    assert re.findall(r"type: Mechanism\n +label: \"(.*)\"\n +mechanismKind: (\w+)", facts) == named
    assert re.findall(r"activityType: (\w+)", facts) == ["rulemaking"]
    assert not re.search("type: (?:Meeting|Consultation|ActivitySeries)", facts)


@pytest.mark.parametrize(
    "words", ["健全工作机制", "建立健全各项制度", "修订《学习制度》", "建立制度12项", "开展调研"]
)
def test_what_has_no_name_is_none(words: str) -> None:
    assert mechanisms(words) == []
