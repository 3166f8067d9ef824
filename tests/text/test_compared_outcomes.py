"""How a number changed, and what was received, is no outcome of its own in a draft."""

import re

import pytest

from cppcc_graph.text.draft import draft
from cppcc_graph.text.extract import extract
from cppcc_graph.text.outcomes.no_result import no_result

HEAD = "政协示例县委员会2021年工作报告\n一、2021年工作回顾\n"


def outcomes(sentence: str) -> list[str]:
    """Return the labels of the outcomes in the draft of a report that has a sentence."""
    text = f"{HEAD}{sentence}\n"
    return re.findall(r'type: Outcome\n +label: "(.*)"', draft(extract(text), text))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "《关于改造管网的提案》由县住建局承办，改造管网32公里，较上年增长20%。",
            ["改造管网32公里"],
        ),
        (
            "《关于发展旅游的提案》办理后，全县接待游客120万人次，增长35%。",
            ["全县接待游客120万人次"],
        ),
        (
            "《关于改造管网的提案》由县住建局承办，改造管网32公里，比2019年增长64.5%。",
            ["改造管网32公里"],
        ),
        ("《关于发展旅游的提案》办理后，全县旅游收入增长35%。", ["全县旅游收入增长35%"]),
        ("《关于办好信访的提案》办理后，信访量较上年下降12%。", ["信访量较上年下降12%"]),
        ("《关于修建渡口的提案》由县交通局承办。\n收到提案40件。", []),
        ("《关于修建渡口的提案》由县交通局承办，收到提案40件。", []),
    ],
)
def test_growth_belongs_to_the_number_before_it(sentence: str, expected: list[str]) -> None:
    assert outcomes(sentence) == expected


@pytest.mark.parametrize(
    ("words", "none"),
    [
        ("共收到委员提案40件", True),
        ("收到提案人的感谢信", False),
    ],
)
def test_proposals_received_are_the_result_of_nothing(words: str, *, none: bool) -> None:
    assert no_result(words) is none
