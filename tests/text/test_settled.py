"""Settlements that are called by signs or words of speech, where what stands around makes them certain."""

import pytest

from cppcc_graph.text.extract import extract


def named(sentence: str) -> list[str]:
    found = extract(f"示例县政协2021年工作报告\n{sentence}", place="示例县")
    return [
        str(c.args["name"])
        for c in found.candidates
        if c.kind == "place" and c.start > 14 and c.args["name"] != "示例县"
    ]


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("赴新月村开展走访。", ["新月村"]),
        ("到云台镇月湖村、日光村、星火村看望农户。", ["云台镇", "月湖村", "日光村", "星火村"]),
        ("赴高桥镇院前村、书院村调研。", ["高桥镇", "院前村", "书院村"]),
        ("委员赴濮院镇视察。", ["濮院镇"]),
        (
            "赴点军区土城乡三岔口村开展帮扶调研。",
            ["点军区", "土城乡", "三岔口村"],
        ),
        ("到团结村、前进村和建设村座谈。", ["团结村", "前进村", "建设村"]),
        ("走访柳溪街道老街社区、西街社区。", ["柳溪街道", "老街社区", "西街社区"]),
        ("深入查家村、清一社区走访。", ["查家村", "清一社区"]),
        ("到青石镇幸福村开展义诊，幸福村的路修好了。", ["青石镇", "幸福村", "幸福村"]),
        ("赴建设镇、会龙镇考察。", ["建设镇", "会龙镇"]),
        ("走进汀洲区柳岸社区，就加装电梯协商。", ["汀洲区", "柳岸社区"]),
        ("视察月牙湖，月牙湖重现生机。", ["月牙湖", "月牙湖"]),
        ("考察党河水库、会仙湖湿地，就七里河治理协商。", ["党河水库", "会仙湖", "七里河"]),
        ("赴乌兰图雅烈士陵园接受教育。", ["乌兰图雅烈士陵园"]),
        ("赴雁湖市星火精神展示馆、在夏牧季牧场走访。", ["雁湖市", "星火精神展示馆", "夏牧季牧场"]),
    ],
)
def test_a_frame_makes_the_name_of_a_settlement_certain(sentence: str, places: list[str]) -> None:
    assert named(sentence) == places


@pytest.mark.parametrize(
    "sentence",
    [
        "深入幸福村、和谐社区，宣讲政策。",
        "到会乡镇、部门负责人作了交流发言。",
        "到党建示范村、月度示范社区调研。",
        "走访团结村民，深入协商示范村。",
        "到联系村、结对村走访，深入每月村开展活动。",
        "统筹全区新城乡一体化建设。",
        "在议事村，群众说事；会议村镇代表参加。",
        "视察历史文化街区，打造历史文化街区3处。",
        "提出建设村，要加快步伐。",
        "围绕城市内河治理协商，对日常河湖巡查开展监督。",
        "就沿江河道治理协商，推进两岸河堤建设。",
        "到重点工业园区、各景区调研，深入田间地头牧场。",
        "昔日的“悬崖村”变成了家园，曾经“光头山”披上了绿装。",
        "走访嘎查村47个，赴偏远嘎查义诊，配合做好州县换届。",
        "把建言写在雪山草地上，潮涌江海再扬帆。",
        "近三成街道委员联络组活动载体单一，七成乡镇没有阵地。",
    ],
)
def test_what_is_said_of_settlements_is_no_name(sentence: str) -> None:
    assert named(sentence) == []
