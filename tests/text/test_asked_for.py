"""What is advised is no number of fact, and with whom a matter is talked over is no part of it."""

import re

import pytest

from cppcc_graph.text.draft import draft
from cppcc_graph.text.extract import extract

_TITLE = "政协示例县委员会2021年工作报告\n"


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("县政协围绕柳河治理召开专题协商会，与会委员建议在上游新建污水处理站4座。", []),
        ("县政协开展柳河治理视察，参加视察的委员希望增建水闸3座。", []),
        ("围绕交通召开协商会，与会代表呼吁新建公交站12个。", []),
        ("召开养老协商会，与会人员认为需新建养老院2所。", []),
        ("召开养老协商会，参会专家提出增设床位200张。", []),
        ("组织委员视察茶产业，提出新建茶园5000亩的建议。", []),
        ("委员们提出，应新建停车场3处。", []),
        ("围绕柳河治理召开协商会，参加委员30人次。", ["30"]),
        ("县政协开展柳河治理视察，发现问题14个。", ["14"]),
        ("围绕柳河治理开展协商，提出建议12条。", ["12"]),
    ],
)
def test_what_is_asked_for_is_no_number(sentence: str, values: list[str]) -> None:
    text = f"{_TITLE}{sentence}\n"

    facts = draft(extract(text), text)

    assert re.findall(r"^ +value: (\S+)", facts, re.MULTILINE) == values


@pytest.mark.parametrize(
    ("sentence", "topic"),
    [
        ("就“金融支持小微企业”与县金融办、人民银行青禾县支行开展界别协商。", "金融支持小微企业"),
        ("就“金融支持小微企业”与县金融办开展界别协商。", "金融支持小微企业"),
        ("围绕农村饮水与县水利局和县住建局、县农业农村局进行协商。", "农村饮水"),
        ("就校园安全与县教育局、县公安局、县市场监管局面对面协商。", "校园安全"),
        ("就电动车管理同县公安局、县城管局开展对口协商。", "电动车管理"),
        ("聚焦物业管理与县住建局及街道办事处召开协商座谈会。", "物业管理"),
        ("就医保支付和县医保局、县人民医院开展对口协商。", "医保支付"),
        ("围绕河长制落实与县水利局等部门开展协商。", "河长制落实"),
        ("围绕“数字经济与实体经济融合”开展协商。", "数字经济与实体经济融合"),
        ("就城乡融合与县域经济发展开展协商。", "城乡融合与县域经济发展"),
    ],
)
def test_partners_are_no_part_of_the_matter(sentence: str, topic: str) -> None:
    found = extract(f"{_TITLE}{sentence}\n").candidates

    assert [each.args.get("topic") for each in found if each.kind == "activity"] == [topic]
