"""Two ways to write one body are equal when compared; two bodies are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cppcc_graph.reuse.names import at_place, compared, folded, is_relative

SAME = [
    ("政协荆州市委员会", "荆州市政协"),
    ("中国人民政治协商会议荆州市委员会", "荆州市政协"),
    ("政協荊州市委員會", "荆州市政协"),
    ("政协湖北省荆州市委员会", "荆州市政协"),
    ("荆州市政协委员会", "荆州市政协"),
    ("中共荆州市委员会", "荆州市委"),
    ("中国共产党荆州市委员会", "荆州市委"),
    ("荆州市人民政府", "荆州市政府"),
    ("荆州市人民政府办公室", "荆州市政府办"),
    ("荆州市纪律检查委员会监察委员会", "荆州市纪委监委"),
    ("荆州市卫生健康委员会", "荆州市卫健委"),
    ("荆州市发展和改革委员会", "荆州市发改委"),
    ("荆州市中级人民法院", "荆州市中院"),
    ("荆州市住房和城乡建设局", "荆州市住建局"),
    ("荆州市工商业联合会", "荆州市工商联"),
    ("  荆州市（教育）局 ", "荆州市教育局"),
    ("ＡＢＣ公司", "abc公司"),
    ("沙市区人民政府", "沙市区政府"),
    ("全国政协", "中国人民政治协商会议全国委员会"),
]
OTHERS = [
    ("荆州市政协", "荆门市政协"),
    ("荆州市政协", "荆州市委"),
    ("荆州市教育局", "荆州市教育工委"),
    ("荆州市生态环境局", "荆州市环保局"),
    ("示例市第一中学", "示例市第二中学"),
    ("荆州区政府", "荆州市政府"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_ways_to_write_one_body_are_equal(one: str, other: str) -> None:
    assert compared(one) == compared(other)


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_two_bodies_stay_apart(one: str, other: str) -> None:
    assert compared(one) != compared(other)


@given(st.text(max_size=20))
def test_any_text_has_a_form_and_folding_again_changes_nothing(name: str) -> None:
    assert isinstance(compared(name), str)
    assert folded(folded(name)) == folded(name)


@pytest.mark.parametrize(
    ("form", "relative", "completed"),
    [
        ("市政协", "relative", "示例市政协"),
        ("区政府", "relative", "区政府"),  # a district is not the city the table is from
        ("教育局", "", "示例市教育局"),
        ("示甲", "", "示甲"),
        ("样板市政协", "", "样板市政协"),
    ],
)
def test_a_name_without_its_place_is_completed(form: str, relative: str, completed: str) -> None:
    assert (is_relative(form), at_place(form, "示例市")) == (bool(relative), completed)
