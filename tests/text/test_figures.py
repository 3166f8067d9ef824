"""Numbers as reports write them; numbers and names are invented."""

import pytest

from cppcc_graph.text.figures import figures
from cppcc_graph.text.normal import normal

CASES = {
    "收到提案216件": [("216件", "216", "件", "exact")],
    "收到提案二百一十六件": [("二百一十六件", "216", "件", "exact")],
    "收到提案1,280件，办结": [("1,280件", "1280", "件", "exact")],
    "捐款343万元": [("343万元", "3430000", "元", "exact")],
    "捐赠物资约3.2万元": [("约3.2万元", "32000", "元", "approx")],
    "近三千件": [("近三千件", "3000", "件", "nearly")],
    "逾五百人次": [("逾五百人次", "500", "人次", "more-than")],
    "建议四十余条": [("四十余条", "40", "条", "more-than")],
    "建成十几个": [("十几个", "10", "个", "more-than")],
    "视察60多次": [("60多次", "60", "次", "more-than")],
    "占三分之二": [("三分之二", "0.6667", "", "exact")],
    "九成以上的提案": [("九成以上", "90", "%", "at-least")],
    "办复率百分之九十五": [("百分之九十五", "95", "%", "exact")],
    "满意率94.5 %。": [("94.5 %", "94.5", "%", "exact")],
    "批示48件(次)": [("48件(次)", "48", "件（次）", "exact")],
    "每年3至5个": [("3至5个", "3", "个", "range")],
    "每年2—3次": [("2—3次", "2", "次", "range")],
    "上百场活动": [("上百场", "100", "场", "at-least")],
    "走访二三十人": [("二三十人", "20", "人", "range")],
    "25万网友参与": [("25万", "250000", "", "exact")],
    "召开全体会议一次、协商座谈会六次": [
        ("一次", "1", "次", "exact"),
        ("六次", "6", "次", "exact"),
    ],
    "投资约1.5亿元，10多万元": [
        ("约1.5亿元", "150000000", "元", "approx"),
        ("10多万元", "100000", "元", "more-than"),
    ],
    # What counts nothing.
    "第三次会议": [],
    "市政协七届九次常委会会议": [],
    "“十四五”规划": [],
    "首次召开": [],
    "2021年3月5日": [],
    "成立100周年": [],
    "进一步加强": [],
    "5G产业园": [],
    "收到提案***件": [],
    "《产业扶持二十条》": [],
}  # fmt: skip


@pytest.mark.parametrize("text", CASES)
def test_a_number_is_read_with_unit_and_exactness(text: str) -> None:
    read = normal(text)

    found = [
        (read.quote(m.start, m.end), m.args["value"], m.args["unit"], m.args["bound"])
        for m in figures(read.text)
    ]

    assert found == CASES[text]
