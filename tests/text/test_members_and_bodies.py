"""Who is told of, and of which body: persons, their committees and places in invented sentences of own work."""

import pytest

from cppcc_graph.text.extract import extract

HEAD = "示例县政协2021年工作报告\n一、2021年主要工作\n"


def told(text: str, kind: str) -> list[tuple[str, ...]]:
    """Return what is found of a kind in a sentence of a report, in order."""
    found = extract(f"{HEAD}{text}\n", place="示例县", year=2021).candidates
    keys = ("name", "role", "body") if kind == "person" else ("name",)
    return [
        tuple(str(each.args.get(key, "")) for key in keys)
        for each in found
        if each.kind == kind and each.start >= len(HEAD)
    ]


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        # 所在 begins behind the name.
        (
            "委员柳芳所在的县第三人民医院派出医护人员驰援邻市。",
            [("柳芳", "委员", "政协示例县委员会")],
        ),
        ("为6位老干部祝寿。", []),
        # A rare surname with two signs before what only people do.
        (
            "州委常委、统战部部长才让主持会议。",
            [("才让", "州委常委、统战部部长", "州委")],
        ),
        (
            "通过了接受卢平同志辞去县政协副主席职务的决定。",
            [("卢平", "县政协副主席", "政协示例县委员会")],
        ),
        # A name by sound goes on with the last sign of a listed one.
        ("佛教界委员格桑丹增宣讲政策。", [("格桑丹增", "委员", "政协示例县委员会")]),
        # Who is told behind the chair of a committee is of the same one.
        (
            "市政协主席田长河，副主席谢兰、廖向远出席。",
            [
                ("田长河", "市政协主席", "市政协"),
                ("谢兰", "副主席", "市政协"),
                ("廖向远", "副主席", "市政协"),
            ],
        ),
        (
            "会议由市政协主席田长河主持，副主席谢兰，秘书长熊立出席。",
            [
                ("田长河", "市政协主席", "市政协"),
                ("谢兰", "副主席", "市政协"),
                ("熊立", "秘书长", "市政协"),
            ],
        ),
        (
            "市政协主席田长河来县调研，组织委员视察后，副主席谢兰汇报。",
            [("田长河", "市政协主席", "市政协"), ("谢兰", "副主席", "政协示例县委员会")],
        ),
        # A member of the sector of a federation is none of the federation.
        ("县工商联界别委员章立平捐资。", [("章立平", "委员", "政协示例县委员会")]),
        ("港区省政协委员郑家树捐资。", [("郑家树", "省政协委员", "省政协")]),
    ],
)
def test_persons_have_their_whole_names_and_their_own_bodies(
    text: str, persons: list[tuple[str, str, str]]
) -> None:
    assert told(text, "person") == persons


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("资助家乡山区学校。", []),
        ("接待澳门工商联会参访团2批。", []),
        ("县政协获评“全国政协系统先进单位”。", ["政协示例县委员会"]),
        ("赴全国政协干部培训中心学习。", ["中国人民政治协商会议全国委员会干部培训中心"]),
        ("九届市政协文史资料委员会征集稿件。", ["市政协文史资料委员会"]),
        ("九届市政协组织委员到县视察。", ["市政协"]),  # no city is called 九届市
        ("市委常委、统战部部长何立到会。", ["市委", "市委统战部"]),
        ("县委常委、统战部部长何立到会。", ["中共示例县委员会", "中共示例县委员会统一战线工作部"]),
    ],
)
def test_bodies_are_whole_and_those_that_are_meant(text: str, bodies: list[str]) -> None:
    assert told(text, "body") == [(each,) for each in bodies]


@pytest.mark.parametrize(
    "text",
    [
        "合同金额达3.6亿港元。",
        "12名委员在隔离病区工作。",
        "先后提拔县处级干部3名。",
        "引进投资20亿元的智能家居产业园。",
    ],
)
def test_money_wards_and_ranks_are_no_places(text: str) -> None:
    assert told(text, "place") == []
