"""How a number changed, and what was received, is no outcome of its own."""

import pytest

from cppcc_graph.text.extract import extract
from cppcc_graph.text.outcomes.no_result import no_result

HEAD = "政协示例县委员会2021年工作报告\n一、2021年工作回顾\n"


def outcomes(sentence: str) -> list[str]:
    """Return the words of the outcomes of a report that has a sentence."""
    return [c.quote for c in extract(f"{HEAD}{sentence}\n").candidates if c.kind == "outcome"]


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
        ("比上年增长42%", True),
        ("较2020年提高3个百分点", True),
        ("增长35%", True),
        ("共收到委员提案40件", True),
        ("收入增长35%", False),
        ("增长点35个", False),
        ("较上年增长的客流分流到新站", False),
    ],
)
def test_only_a_clause_that_says_no_more_than_growth_is_none(words: str, *, none: bool) -> None:
    assert no_result(words) is none
