"""What a draft says, read as its answers are: acts are on proposals, and deeds of the kind they are."""

import re

import pytest

from cppcc_graph.text.context import Context
from cppcc_graph.text.draft import draft
from cppcc_graph.text.drafting.codes.bodies import body_codes
from cppcc_graph.text.extract import extract

HEAD = "政协清禾县委员会2021年工作报告\n"


def drafted(sentence: str) -> str:
    text = HEAD + sentence + "\n"
    found = extract(text, place="清禾县", year=2021)
    return draft(found, text).replace(f"e:d{found.digest[:8]}", "e:")


@pytest.mark.parametrize(
    ("sentence", "acted_on", "topics"),
    [
        ("县长何启明领衔督办《关于加快村道改造的提案》。", ["e:-proposal-27"], ["加快村道改造"]),
        (
            "县政协主席刘兴国督办《关于保护古井的提案》，县住建局修缮古井5口。",
            ["e:-proposal-28"],
            ["保护古井"],
        ),
        ("县政协主席刘兴国带队围绕古井保护开展调研。", [], ["古井保护"]),
    ],
)
def test_a_proposal_that_is_supervised_is_acted_upon_and_no_topic(
    sentence: str, acted_on: list[str], topics: list[str]
) -> None:
    facts = drafted(sentence)

    # What the title says is the topic of the proposal, which is no topic itself.
    assert re.findall("actsOn: (\\S+)", facts) == acted_on
    assert re.findall('type: Topic\n +label: "(.*)"', facts) == topics


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        (
            "县政协编成《选题参考》印送委员；会同县委组织部举办提案撰写培训班3期。",
            ["publication", "training"],
        ),
        ("县政协制定《提案撰写办法》。", ["issuing"]),
        ("县政协联合县卫健局开通心理援助热线。", []),
        ("县政协委员捐赠口罩2000只。", ["donation"]),
    ],
)
def test_a_deed_is_of_the_kind_that_its_words_tell(sentence: str, codes: list[str]) -> None:
    assert re.findall(r"activityType: (\w+)", drafted(sentence)) == codes


@pytest.mark.parametrize("name", ["清禾县归国华侨联合会", "清禾县科学技术协会", "清禾县妇女联合会"])
def test_a_people_s_organization_is_one(name: str) -> None:
    about = Context("清禾县", "", 2021)

    assert body_codes(name, about) == (
        "Organization",
        {"classification": "peoplesOrganization"},
        "",
    )
