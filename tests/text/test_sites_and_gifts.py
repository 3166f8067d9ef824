"""Places that somebody gives to or learns in, sites with names of their own, years of other things."""

import pytest

from cppcc_graph.text.extract import extract

HEAD = "示例县政协2021年工作报告\n一、2021年主要工作\n"


def found(text: str, kind: str, *keys: str) -> list[tuple[str, ...]]:
    """Return the words and some arguments of the candidates of a kind, in order."""
    return [
        (each.quote, *(str(each.args[key]) for key in keys))
        for each in extract(f"{HEAD}{text}\n", place="示例县", year=2021).candidates
        if each.kind == kind and each.start >= len(HEAD)
    ]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("向湖北捐赠口罩3万只。", [("湖北", "湖北省")]),
        ("工商联为湖北募集大米200吨。", [("湖北", "湖北省")]),
        ("6名医生委员驰援湖北抗疫。", [("湖北", "湖北省")]),
        ("组织委员赴浙江异地培训2期。", [("浙江", "浙江省")]),
        ("鹰嘴岭滑雪场新增雪道5条。", [("鹰嘴岭滑雪场", "鹰嘴岭滑雪场")]),
        ("建成滑雪场2个、城市书房8个。", []),
        ("在望江门城市书房举办读书会。", [("望江门城市书房", "望江门城市书房")]),
        ("组织党员赴狮子岭烈士陵园祭扫。", [("狮子岭烈士陵园", "狮子岭烈士陵园")]),
        ("组织党员到白溪县烈士陵园祭扫。", [("白溪县", "白溪县")]),
        ("委员视察白浦港集装箱码头。", [("白浦港集装箱码头", "白浦港集装箱码头")]),
        ("在白溪县、三道河子等地取样。", [("白溪县", "白溪县"), ("三道河子", "三道河子")]),
        ("为冰天雪地变金山银山献策。", []),
    ],
)
def test_places(text: str, places: list[tuple[str, ...]]) -> None:
    assert found(text, "place", "name") == places


def test_whom_something_is_given_to_is_nobody() -> None:
    assert found("向湖北捐赠口罩3万只。向国庆捐款2万元。", "person", "name") == [
        ("向国庆", "向国庆")
    ]


def test_years_of_what_is_acted_upon_date_nothing_else() -> None:
    text = "9月，提案委对2018年至2019年B类提案开展“回头看”。原计划8月举办的开放日取消。"

    assert found(text, "date", "start", "end") == [
        ("9月", "2021-09", "2021-09"),
        ("2018年至2019年", "2018", "2019"),
        ("8月", "2021-08", "2021-08"),
    ]
