"""Places of the table of divisions, and the codes that decide among namesakes."""

import pytest

from cppcc_graph.text.divisions import code_of, codes, ending_at, short_names
from cppcc_graph.text.extract import extract


def test_a_name_that_stands_once_has_its_code() -> None:
    assert code_of("荆州市", within=()) == "421000"


@pytest.mark.parametrize(
    ("above", "code"), [(("北京市",), "110105"), (("长春市", "吉林省"), "220104"), ((), "")]
)
def test_the_place_above_decides_among_namesakes(above: tuple[str, ...], code: str) -> None:
    assert code_of("朝阳区", within=above) == code


def test_an_invented_place_has_no_code() -> None:
    assert code_of("示例市", within=("湖北省",)) == ""


def test_provinces_and_prefectures_have_short_names() -> None:
    assert (short_names()["大连"], short_names()["内蒙古"]) == ("大连市", "内蒙古自治区")
    assert "监利" not in short_names()


def test_the_longest_name_that_ends_there_is_found() -> None:
    assert ending_at("湖北省荆州市沙市区", 9) == "沙市区"
    assert ending_at("示例市", 3) == ""


def test_codes_have_six_digits() -> None:
    assert {len(code) for own in codes().values() for code in own} == {6}


def test_places_of_a_text_carry_their_codes() -> None:
    text = "示例市政协组织委员赴大连、湖北省荆州市考察，并到青石县调研。"

    found = extract(text, place="示例市", year=2021)

    assert [dict(c.args) for c in found.candidates if c.kind == "place"] == [
        {"name": "大连市", "code": "210200"},
        {"name": "湖北省", "code": "420000"},
        {"name": "荆州市", "code": "421000"},
        {"name": "青石县"},
    ]
