"""Who was relieved of an office, had it before or is only to have it does not hold it."""

import re

import pytest

from cppcc_graph.text.draft import draft
from cppcc_graph.text.extract import extract

_TITLE = "政协示例县委员会2021年工作报告\n"
OWN = "政协示例县委员会"


def told(sentence: str) -> tuple[dict[str, str], set[tuple[str, str]], list[str]]:
    """Return the tenure of each person, who is of which body, and whom a draft gives an office or a seat."""
    text = f"{_TITLE}{sentence}\n"
    found = extract(text)
    people = {
        str(each.args["name"]): str(each.args.get("tenure", ""))
        for each in found.candidates
        if each.kind == "person"
    }
    members = {
        (str(each.args["subject"]), str(each.args["object"]))
        for each in found.candidates
        if each.args.get("predicate") == "member-of"
    }
    # That a member resigned or was removed is told of the seat: see test_draft_missed.py, test_draft_leaders.py.
    held = re.findall(
        r"type: Person\n +label: \"(.*)\"\n +(?:holds|hasMembership):((?:\n {14,}.*)*)",
        draft(found, text),
    )
    holders = [
        name for name, seat in held if not re.search("membershipChange: (?:resigned|removed)", seat)
    ]
    return people, members, holders


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        ("免去钱一的文史委员会主任职务。", {"钱一": "ended"}),
        ("免去石大成同志县政协副秘书长职务。", {"石大成": "ended"}),
        ("通过关于接受石大成辞去县政协常务委员、委员职务的决定。", {"石大成": "ended"}),
        ("会议接受李强辞去县政协副主席职务的请求。", {"李强": "ended"}),
        (
            "会议接受李强、钱一鸣辞去县政协常委职务。",
            {"李强": "ended", "钱一鸣": "ended"},
        ),
        ("会议同意孙小梅辞去县政协委员职务。", {"孙小梅": "ended"}),
        ("撤销赵四海、钱多多委员资格。", {"赵四海": "ended", "钱多多": "ended"}),
        ("原县政协主席赵六应邀出席。", {"赵六": "ended"}),
        ("县政协原副主席赵六德、原秘书长王成到会。", {"赵六德": "ended", "王成": "ended"}),
        ("邀请前县政协副主席王大成座谈。", {"王大成": "ended"}),
        ("县政协老主席赵六德出席座谈会。", {"赵六德": "ended"}),
        ("原任县政协秘书长王大成出席。", {"王大成": "ended"}),
        ("经济委员会主任吴小九（已辞职）。", {"吴小九": "ended"}),
        ("拟任命吴九为经济委员会主任。", {"吴九": "proposed"}),
        ("拟任经济委员会主任吴小九作供职发言。", {"吴小九": "proposed"}),
        (
            "拟增补吴小九、郑小十为县政协委员。",
            {"吴小九": "proposed", "郑小十": "proposed"},
        ),
    ],
)
def test_who_does_not_hold_an_office_is_of_no_body_by_it(
    sentence: str, people: dict[str, str]
) -> None:
    assert told(sentence) == (people, set(), [])


@pytest.mark.parametrize(
    ("sentence", "holder", "body"),
    [
        ("补选周明礼为县政协副主席。", "周明礼", OWN),
        ("春节前县政协主席王大成走访慰问。", "王大成", OWN),
        ("平原县政协主席王大成到访。", "王大成", "政协平原县委员会"),
        ("建议县政协委员王大成担任监督员。", "王大成", OWN),
        ("时任县政协副主席王成调研。", "王成", OWN),
    ],
)
def test_who_holds_one_keeps_it(sentence: str, holder: str, body: str) -> None:
    assert told(sentence) == ({holder: ""}, {(holder, body)}, [holder])


def test_one_is_appointed_and_another_relieved() -> None:
    sentence = "会议决定任命周明礼为提案委员会主任，免去石大成的提案委员会主任职务。"

    assert told(sentence) == (
        {"周明礼": "", "石大成": "ended"},
        {("周明礼", f"{OWN}提案委员会")},
        ["周明礼"],
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "会议决定任命周明礼为提案委员会主任。",
        "主席会议决定免去石大成的提案委员会主任职务。",
        "会议增补王大成为县政协委员。",
        "会议选举李强为县政协主席。",
        "会议补选李强、钱一鸣为常务委员。",
        "会议任命钱一鸣为副秘书长。",
    ],
)
def test_a_decision_on_an_office_is_no_meeting(sentence: str) -> None:
    text = f"{_TITLE}{sentence}\n"

    assert "type: Meeting" not in draft(extract(text), text)
