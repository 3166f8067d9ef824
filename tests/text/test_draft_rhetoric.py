"""Why passages of drafts tell no fact: what a report says is wanting is no slogan."""

import re

import pytest

from cppcc_graph.text.draft import draft
from cppcc_graph.text.extract import extract

HEAD = "政协示例县委员会2021年工作报告\n"


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("各位委员、同志们：", "address"),
        ("同志们！", "address"),
        ("我受政协示例县委员会委托，向大会报告工作，请予审议。", "address"),
        ("我们也清醒地看到，调查研究的深度还不够，民主监督的实效有待增强。", "shortcoming"),
        ("各位委员，工作中还存在不足。", "shortcoming"),
        ("在此，我代表常委会表示衷心的感谢！", "praise"),
        ("必须坚持党的领导，必须坚持服务大局。", "exhortation"),
        ("各位委员，让我们携手同心、共创未来！", "exhortation"),
        ("让我们携手同心、共创未来！", "exhortation"),
        ("2022年是全面贯彻新部署的开局之年。", "context"),
        ("各位委员，潮平两岸阔，风正一帆悬。", "slogan"),
        ("协商民主的程序更加成熟。", "slogan"),
    ],
)
def test_a_passage_of_rhetoric_says_which(sentence: str, reason: str) -> None:
    text = f"{HEAD}{sentence}\n"
    facts = draft(extract(text), text)

    assert re.findall(r"rhetoricReason: (\w+)", facts)[-1:] == [reason]
