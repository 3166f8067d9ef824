"""Who chairs a meeting, who told something, branches of the committee's party, proposals filed when merged."""

import pytest

from cppcc_graph.text.extract import extract

HEAD = "政协云岭县委员会2021年工作报告\n"


def told(text: str, kind: str) -> list[tuple[str, ...]]:
    """Return quotation and arguments but for the empty ones of what is found of a kind in a sentence."""
    return [
        (each.quote, *(str(value) for value in each.args.values() if value))
        for each in extract(HEAD + text).candidates
        if each.kind == kind and each.start >= len(HEAD)
    ]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "大会执行主席郑思源、陆文涛、何静在台上就座。",
            [("郑思源", "大会执行主席"), ("陆文涛", "大会执行主席"), ("何静", "大会执行主席")],
        ),
        ("闭幕会由执行主席郑思源主持。", [("郑思源", "执行主席")]),
        (
            "主席团常务主席郑思源、何静出席。",
            [("郑思源", "主席团常务主席"), ("何静", "主席团常务主席")],
        ),
        ("县政协主席郑思源主持。", [("郑思源", "县政协主席", "政协云岭县委员会")]),
    ],
)
def test_who_chairs_a_sitting_is_not_the_chair_of_the_committee(
    text: str, people: list[tuple[str, ...]]
) -> None:
    assert [(quote, *rest[1:]) for quote, *rest in told(text, "person")] == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("据郑思源介绍，合作社已有社员60户。", [("郑思源", "郑思源")]),
        ("据何秋平回忆，当年桥上没有护栏。", [("何秋平", "何秋平")]),
        ("根据郑思源介绍，补植苗木。", []),
        ("据任课教师介绍，课时不足。", []),
        ("据工作组介绍，路已通车。", []),
        ("据有关方介绍，路已通车。", []),
        ("据平川县介绍，路已通车。", []),
    ],
)
def test_by_whose_word_something_is_told_is_somebody(
    text: str, people: list[tuple[str, ...]]
) -> None:
    assert told(text, "person") == people


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("县政协党支部过组织生活12次。", [("县政协党支部", "政协云岭县委员会党支部")]),
        ("县政协机关党支部换届。", [("县政协机关党支部", "政协云岭县委员会机关党支部")]),
        ("县政协机关党总支换届。", [("县政协机关党总支", "政协云岭县委员会机关党总支")]),
    ],
)
def test_a_branch_of_the_party_in_the_committee_is_a_body(
    text: str, bodies: list[tuple[str, ...]]
) -> None:
    assert told(text, "body") == bodies


@pytest.mark.parametrize(
    ("text", "metrics"),
    [
        (
            "登记提案150件，立案131件，合并立案119件。",
            [
                ("立案131件", "filed", "131", "件", "提案"),
                ("合并立案119件", "filed", "119", "件", "提案"),
            ],
        ),
        (
            "收到提案150件，合并立案119件。",
            [
                ("收到提案150件", "received", "150", "件", "提案"),
                ("合并立案119件", "filed", "119", "件", "提案"),
            ],
        ),
        (
            "提案立案131件，合并立案9件。",
            [
                ("立案131件", "filed", "131", "件", "提案"),
                ("合并立案9件", "merged", "9", "件", "提案"),
            ],
        ),
        ("提案经审查，合并办理12件。", [("合并办理12件", "merged", "12", "件", "提案")]),
        ("提案经审查，合并后立案119件。", [("立案119件", "filed", "119", "件", "提案")]),
    ],
)
def test_how_many_are_filed_when_merged_is_not_how_many_are_merged(
    text: str, metrics: list[tuple[str, ...]]
) -> None:
    assert told(text, "metric") == metrics


def test_whom_a_visit_goes_to_is_no_place() -> None:
    text = "县领导看望委员\n县委书记郑思源来到驻地，看望慰问出席县政协三届一次会议的委员。"

    found = extract(text)

    assert [
        (each.quote, each.args["name"]) for each in found.candidates if each.kind == "body"
    ] == [
        ("县委", "县委"),
        ("县政协", "县政协"),
    ]


@pytest.mark.parametrize("place", ["本溪市", "全州县", "全南县"])
def test_a_place_of_the_table_reports_whatever_its_first_sign(place: str) -> None:
    text = f"{place}政协2021年工作报告\n县政协召开主席会议。\n".replace(
        "县政协召", f"{place[-1]}政协召"
    )

    found = extract(text)

    assert [each.args["name"] for each in found.candidates if each.kind == "body"] == [
        f"政协{place}委员会",
        f"政协{place}委员会",
    ]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("各区县（市）政协汇报。", [("区县（市）政协", "区县（市）政协")]),
        ("邀请县（市）政协参加。", [("县（市）政协", "县（市）政协")]),
    ],
)
def test_committees_of_several_levels_have_all_of_them(
    text: str, bodies: list[tuple[str, ...]]
) -> None:
    assert told(text, "body") == bodies
