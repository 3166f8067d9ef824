"""The verbs of outcomes in drafts: what links one to the advice, and what became."""

import re

import pytest

from cppcc_graph.text.draft import draft
from cppcc_graph.text.drafting.verbs import verbs_told
from cppcc_graph.text.extract import extract

HEAD = "政协示例县委员会2021年工作报告\n"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "《关于办好养老的提案》由县卫健局主办，促成县医院与7个乡镇卫生院组建医共体。",
            [{"uptakeVerb": "促成", "resultVerb": "组建"}],
        ),
        (
            "就柳河开展视察，推动柳河治理规划出台。",
            [{"uptakeVerb": "推动", "resultVerb": "出台"}],
        ),
        (
            "就停车难开展协商式监督，推动新增公共停车泊位860个。",
            [{"uptakeVerb": "推动", "resultVerb": "新增"}],
        ),
        (
            "《关于办好养老的提案》，县民政局投入资金60万元，新建幸福院12所。",
            [{"resultVerb": "投入"}, {"resultVerb": "新建"}],
        ),
        (
            "《关于办好养老的提案》被县政府采纳，写入《养老三年计划》，得到县长批示。",
            [{"uptakeVerb": "采纳"}, {"uptakeVerb": "写入"}, {"uptakeVerb": "批示"}],
        ),
        (
            "《关于办好养老的提案》助力养老事业高质量发展。",
            [{"uptakeVerb": "助力"}],
        ),
    ],
)
def test_the_link_and_the_deed_are_told_apart(
    sentence: str, expected: list[dict[str, str]]
) -> None:
    text = f"{HEAD}{sentence}\n"
    facts = draft(extract(text), text)

    nodes = re.findall(r"uptakeDegree: .*\n((?: +(?:uptake|result)Verb: .*\n)*)", facts)
    assert [dict(re.findall(r'(\w+): "(.*)"', node)) for node in nodes] == expected


@pytest.mark.parametrize(
    ("words", "verb", "degree", "expected"),
    [
        # Who does a thing as others' deed, or for a purpose, is no link.
        ("县政府推动新建水闸3座", "新建", "implemented", {"resultVerb": "新建"}),
        ("为推进试点设立专班", "设立", "implemented", {"resultVerb": "设立"}),
        ("推进会成立专班", "成立", "implemented", {"resultVerb": "成立"}),
        # 治理 and 改造 name things where words go on behind them.
        (
            "推动沿河治理资金到位、改造工程建成",
            "推动",
            "contributed",
            {"uptakeVerb": "推动", "resultVerb": "建成"},
        ),
        (
            "推动改造小区12个",
            "推动",
            "implemented",
            {"uptakeVerb": "推动", "resultVerb": "改造"},
        ),
        (
            "提案有力促成沿河小区改造",
            "促成",
            "implemented",
            {"uptakeVerb": "促成", "resultVerb": "改造"},
        ),
        ("共督促整改23处", "督促整改", "effect", {"uptakeVerb": "督促", "resultVerb": "整改"}),
        ("县水利局促成", "促成", "implemented", {"uptakeVerb": "促成"}),
    ],
)
def test_a_link_begins_its_clause(
    words: str, verb: str, degree: str, expected: dict[str, str]
) -> None:
    assert verbs_told(words, verb, degree) == expected
