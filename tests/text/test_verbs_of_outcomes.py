"""The verb of an outcome stands by itself: without what goes on with it, and of a rate what it did."""

import pytest

from cppcc_graph.text.extract import extract


@pytest.mark.parametrize(
    ("told", "verb"),
    [
        ("补助标准由300元提高到650元", "提高"),
        ("普惠幼儿园覆盖率由61%提高到78.3%", "提高"),
        ("出境断面水质优良率升至100%", "升至"),
        ("国控断面水质达标率稳定在98%以上", "稳定"),
        ("2.3万名村民的饮水困难得以解决", "解决"),
        ("21件转为A类", "转为"),
        ("公开招聘校医120名", "招聘"),
        ("到位资金1.35亿元", "到位"),
    ],
)
def test_a_verb_stands_by_itself(told: str, verb: str) -> None:
    text = f"示例市政协2021年工作报告\n《关于治理柳河的提案》提交后，{told}。\n"

    assert [each.args["verb"] for each in extract(text).candidates if each.kind == "outcome"] == [
        verb
    ]
