"""Who led what is counted, and how members came and went, in a draft."""

import re

import pytest

from cppcc_graph.text.draft import draft
from cppcc_graph.text.extract import extract


def drafted(sentence: str) -> str:
    """Return the draft of a report that has a sentence besides its title."""
    text = f"政协示例县委员会2021年工作报告\n{sentence}\n"
    return draft(extract(text), text)


def led(sentence: str) -> list[tuple[str, str, list[str]]]:
    """Return class and label of each activity of a draft, and who led it."""
    facts = drafted(sentence)
    names = dict(re.findall(r"id: (\S+)\n +type: (?:Person|AgentGroup)\n +label: \"(.*)\"", facts))
    told = []
    for each in re.findall(
        r"type: (Activity|ActivitySeries|Meeting|FieldStudy|Consultation)\n +label: \"(.*)\"\n((?: +\w+: .*\n)*)",
        facts,
    ):
        leaders = re.search(r"leader: \[?([^\]\n]+)", each[2])
        told.append(
            (each[0], each[1], [names[n] for n in leaders[1].split(", ")] if leaders else [])
        )
    return told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "其中3次督办由主席会议成员带队。",
            [("ActivitySeries", "督办由主席会议成员带队", ["主席会议成员"])],
        ),
        (
            "主席会议成员带队督办重点提案3次。",
            [("ActivitySeries", "带队督办重点提案3次", ["主席会议成员"])],
        ),
        (
            "县政协主席江平带队调研5次。",
            [("ActivitySeries", "带队调研5次", ["江平"])],
        ),
        (
            "由副主席田文牵头，组织委员视察4次。",
            [("ActivitySeries", "组织委员视察4次", ["田文"])],
        ),
        ("召开座谈会3次，县政协主席江平参加。", [("ActivitySeries", "召开座谈会3次", [])]),
        ("组织委员视察4次。", [("ActivitySeries", "组织委员视察4次", [])]),
    ],
)
def test_what_is_counted_has_the_leaders_that_are_told(
    sentence: str, expected: list[tuple[str, str, list[str]]]
) -> None:
    assert led(sentence) == expected


def test_how_often_somebody_went_is_no_number_of_proposals() -> None:
    (number,) = re.findall(
        r"value: (\d+)\n +unit: count\n +counts: (\w+)",
        drafted("主席会议成员带队督办重点提案3次。"),
    )

    assert number == ("3", "activity")


def changes(sentence: str) -> list[tuple[str, str, str]]:
    """Return who has which role in the committee or a unit of it, and how it came about."""
    facts = drafted(sentence)
    names = dict(re.findall(r"id: (\S+)\n +type: Person\n +label: \"(.*)\"", facts))
    found = re.findall(
        r"- id: (\S+)\n(?: +type: Person\n +label: .*\n)? +hasMembership:\n +id: .*\n +type: Membership\n"
        r" +organization: .*\n(?: +role: (\w+)\n)?(?: +membershipChange: (\w+)\n)?",
        facts,
    )
    return [(names[person], role, change) for person, role, change in found]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "增补江平、田文等5名委员。",
            [("江平", "member", "coOpted"), ("田文", "member", "coOpted")],
        ),
        (
            "选举江平等5名委员为常务委员。",
            [("江平", "member", ""), ("江平", "standingMember", "elected")],
        ),
        ("任命江平为县政协提案委员会主任。", [("江平", "director", "appointed")]),
        ("免去田文县政协副秘书长职务。", [("田文", "deputySecretaryGeneral", "removed")]),
        ("免去江平同志县政协文史委员会主任职务。", [("江平", "director", "removed")]),
        (
            "会议通过了江平辞去县政协副主席职务的决定。",
            [("江平", "viceChair", "resigned")],
        ),
        ("拟任命江平为县政协提案委员会主任。", []),
        ("拟增补江平为县政协委员。", []),
        ("江平、田文等5名委员参加调研。", [("江平", "member", ""), ("田文", "member", "")]),
    ],
)
def test_how_members_came_and_went_is_told(
    sentence: str, expected: list[tuple[str, str, str]]
) -> None:
    assert changes(sentence) == expected
