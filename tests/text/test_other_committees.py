"""Committees of other places that are named only once are not the report's own."""

import pytest

from cppcc_graph.text.extract import extract

HEAD = "示例县政协2021年工作报告\n一、2021年主要工作\n"
OWN = "政协示例县委员会"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("与毗邻的云河县政协签订协议。", ["政协云河县委员会"]),
        ("同下游的青湾县政府会商。", ["青湾县人民政府"]),
        ("接待云河县政协考察团3批。", ["政协云河县委员会"]),
        ("学习云河县政协经验。", ["政协云河县委员会"]),
        ("云河县政协来我县考察。", ["政协云河县委员会"]),
        ("陪同云河县政协视察。", ["政协云河县委员会"]),
        ("参加青湾县政协举办的联谊会。", ["政协青湾县委员会"]),
        ("接待外县政协考察团3批。", ["外县政协"]),
        ("赴结对县政协学习。", ["结对县政协"]),
        ("走访退休县政协干部。", [OWN]),
        ("联合推荐县政协委员。", [OWN]),
        ("向上级市政协汇报。", ["市政协"]),
        ("争取县政府支持。", ["示例县人民政府"]),
        ("县卫健委就农村小规模学校建设作了说明。", ["示例县卫生健康委员会"]),
        ("县人社局就业服务中心开展培训。", ["示例县人力资源和社会保障局"]),
    ],
)
def test_whose_committee_it_is(text: str, names: list[str]) -> None:
    found = extract(f"{HEAD}{text}\n", place="示例县", year=2021).candidates

    assert [
        each.args["name"] for each in found if each.kind == "body" and each.start >= len(HEAD)
    ] == names


@pytest.mark.parametrize("text", ["县委书记、县长每年领衔督办提案。", "县长每人领办1件。"])
def test_how_often_is_nobody(text: str) -> None:
    found = extract(f"{HEAD}{text}\n", place="示例县", year=2021).candidates

    assert [each.quote for each in found if each.kind == "person"] == []
