"""A report that names no place: its bodies keep the bare word, and no word before one becomes a place."""

import pytest

from cppcc_graph.text.context.whose import reporting_place
from cppcc_graph.text.extract import extract

HEAD = (
    "政协提案委员会2021年上半年工作总结\n"
    "半年来，我们在主席会议领导下，围绕年初计划的各项任务，按照提案工作条例的要求，认真做好征集、审查、交办、督办、答复和反馈各个环节的工作，"
    "较好地完成了上半年的任务，现将主要情况汇报如下，不妥之处请同志们批评指正，我们将认真吸取，把下半年的事情办得更好，谢谢大家的支持。\n"
)


@pytest.mark.parametrize(
    "sentence",
    [
        "立案后及时移送市政府督查室。",
        "5月8日同市人大代表工委会商。",
        "6月，我们召集市委研究室和企业家座谈。",
        "材料整理后一并上传市政协网站。",
        "在各旗县区政协中列第二，是唯一受表扬的旗县区政协。",
        "县市政协联动3次，县市政协互学2次。",
    ],
)
def test_a_word_before_a_body_is_no_place_of_the_report(sentence: str) -> None:
    assert reporting_place(HEAD + sentence) == ""


@pytest.mark.parametrize(
    ("sentences", "place"),
    [
        ("立案的提案转到浏阳市政府。", "浏阳市"),  # in the table
        ("6月向青禾市政府通报。7月，青禾市政府作了答复。", "青禾市"),  # comes again
    ],
)
def test_a_name_of_the_table_or_that_comes_again_is_one(sentences: str, place: str) -> None:
    assert reporting_place(HEAD + sentences) == place


def test_bodies_of_a_report_that_names_no_place_keep_the_bare_word() -> None:
    text = HEAD + "立案后及时移送市政府，答复上传市政协网站，市政协逐件登记，市政府逐件销号。\n"

    found = [
        (each.quote, each.args["name"])
        for each in extract(text, year=2021).candidates
        if each.kind == "body"
    ]

    assert found == [
        ("政协提案委员会", "政协提案委员会"),
        ("市政府", "市政府"),
        ("市政协", "市政协"),
        ("市政协", "市政协"),
        ("市政府", "市政府"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "凡人微光汇成了星河。",
        "省政协就中小河流治理开展专题调研。",
        "从停车充电到上楼下楼，件件牵着民心。",
    ],
)
def test_words_that_end_as_places_do_are_none(text: str) -> None:
    found = extract("政协岚江省委员会常务委员会工作报告\n" + text).candidates

    assert [each.quote for each in found if each.kind == "place" and each.start > 18] == []
