"""What is quoted from the text: the number it spells, and whether the passage has it."""

import hashlib
from collections.abc import Callable, Mapping
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cppcc_graph.errors import FactsError
from cppcc_graph.facts.check import Checked
from cppcc_graph.facts.coverage import check_text
from cppcc_graph.facts.document import read_document
from cppcc_graph.facts.profile import Language, Profile
from cppcc_graph.facts.wordings import number_in
from cppcc_graph.facts.words import values_of

TEXT = "示例市政协2020年工作报告\n　委员全年捐款343万元。召开协商座谈会4次。\n\n同心同德，再创佳绩。会议日期未说明。\n"
VALUE = "              value: 3430000\n"
NS = "https://w3id.org/cppcc-graph/ns#"


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("343万元", "3430000"),
        ("约1.25亿元", "125000000"),
        ("1,280件", "1280"),
        ("１２８０ 件", "1280"),
        ("1000多万条", "10000000"),
        ("3百万", "3000000"),
        ("95.5%", "95.5"),
        ("百分之八十", "80"),
        ("两次", "2"),
        ("十二件", "12"),
        ("二十件", "20"),
        ("一百零五名", "105"),
        ("三千二百余人", "3200"),
        ("两万五千人", "25000"),
        ("千万元", "10000000"),
        ("三万亿元", "3000000000000"),
        ("一亿二千万", "120000000"),
        ("完成12件", "12"),
        ("总数12件", "12"),
        ("3千米", "3"),
        ("300万千瓦", "3000000"),
        ("4.7億元", "470000000"),
        ("1680餘萬元", "16800000"),
    ],
)
def test_a_plain_number_is_read(words: str, number: str) -> None:
    assert number_in(words) == Decimal(number)


@pytest.mark.parametrize(
    "words",
    ["多次", "3至5次", "3万5千", "三四次", "一百二", "二〇二〇年", "数十家", "十几家", "三分之二",
     "九成", "9成", "一系列", "一半", "一倍", "3‰", "2万美元", "九十四点五", ""],
)  # fmt: skip
def test_what_is_no_plain_number_is_left_alone(words: str) -> None:
    assert number_in(words) is None


@given(st.text(st.sampled_from("零一二两三十百千万亿0129.,%约多半几数成分之 元次")))
def test_any_wording_is_read_or_left_alone(words: str) -> None:
    found = number_in(words)

    assert found is None or found >= 0


@pytest.mark.parametrize(
    "more",
    [
        "verbatim: 3次",  # no unit given: a count
        "unit: mu\n              verbatim: 5公顷",
        "unit: kilometre\n              verbatim: 3430000米",
        "precision: several\n              verbatim: 一批",
        "verbatim: {en: 3 times}",
        "uptakeVerb: 捐款3次",
    ],
)
def test_other_units_and_vague_numbers_are_not_compared(
    more: str, good: Mapping[str, str], checked: Callable[[Mapping[str, str]], Checked]
) -> None:
    value = VALUE.replace("3430000", "3") if "verbatim: 3次" in more or "en:" in more else VALUE
    facts = good["facts.yaml"].replace(VALUE, f"{value}              {more}\n", 1)

    assert checked({"facts.yaml": facts}).documents[1].path == "facts.yaml"


def against(profile: Profile, good: Mapping[str, str], line: str, text: str = TEXT) -> list[str]:
    """Return the problems of the good report with one line more, against a text."""
    old, new = (hashlib.sha256(t.encode()).hexdigest() for t in (TEXT, text))
    facts = good["facts.yaml"].replace(VALUE, f"{VALUE}              {line}\n", 1)
    document = read_document(facts.replace(old, f'"{new}"'), "facts.yaml")
    try:
        check_text(document, text.encode(), profile=profile, name="shili.txt")
    except FactsError as error:
        return [str(problem) for problem in error.problems]
    return []


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("verbatim: 343万元", TEXT),
        ("verbatim: ３４３ 万元", TEXT),
        ("verbatim: [343万元, 捐款343万]", TEXT),
        ("verbatim: 343万元", TEXT.replace("343", "３４３")),
        ("uptakeVerb: 捐款", TEXT),
    ],
)
def test_a_wording_of_the_passage_is_good_in_either_width(
    line: str, text: str, profile: Profile, good: Mapping[str, str]
) -> None:
    assert against(profile, good, line, text) == []


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (
            "verbatim: 353万元",
            "37:25: “353万元” is not in the text of “p-2-1”; write it as the text has it",
        ),
        (
            "verbatim: {zh: 4次}",
            "37:30: “4次” is not in the text of “p-2-1”; it is in “p-2-2”: write it there",
        ),
        (
            "verbatim: 43万元",
            "37:25: “43万元” is part of a longer number in “p-2-1”; write the whole number",
        ),
        (
            "verbatim: 款343",
            "37:25: “款343” is part of a longer number in “p-2-1”; write the whole number",
        ),
        (
            "uptakeVerb: 采纳",
            "37:27: “采纳” is not in the text of “p-2-1”; write it as the text has it",
        ),
    ],
)
def test_a_wording_that_the_passage_has_not_is_reported(
    line: str, problem: str, profile: Profile, good: Mapping[str, str]
) -> None:
    assert against(profile, good, line) == [f"facts.yaml:{problem}"]


def test_a_number_that_also_stands_alone_is_good(profile: Profile, good: Mapping[str, str]) -> None:
    text = TEXT.replace("捐款343万元", "343万中3万")
    assert against(profile, good, "verbatim: 3万", text) == []


def with_words(words: str) -> str:
    """Return the text with other words at the end of the first sentence, and as long."""
    sentence = "委员全年捐款343万元"
    return TEXT.replace(sentence, f"{sentence}{words}"[-len(sentence) :], 1)


@pytest.mark.parametrize("broken", ["34\n3万元", "34\r\n    3万元", "34 \n3万元"])
@pytest.mark.parametrize("line", ["verbatim: 343万元", "verbatim: 34 3万元"])
def test_a_line_may_break_within_a_number(
    profile: Profile, good: Mapping[str, str], broken: str, line: str
) -> None:
    assert against(profile, good, line, with_words(broken)) == []


def test_numbers_of_two_lines_stay_two(profile: Profile, good: Mapping[str, str]) -> None:
    text = with_words("34343\n28万元")

    assert against(profile, good, "verbatim: 28万元", text) == []
    assert against(profile, good, "verbatim: '43'", text) == [
        "facts.yaml:37:25: “43” is part of a longer number in “p-2-1”; write the whole number"
    ]


def test_the_values_of_a_key_are_offered(profile: Profile) -> None:
    fields = {field.name.en: field for field in profile.fields.values()}

    offered = {
        key: values_of(fields[key], Language.ZH)
        for key in ("firstTime", "indicator", "topicArea", "label")
    }

    assert offered == {
        "firstTime": "true or false",
        "indicator": "会议次数 or 捐款金额",
        "topicArea": "“cppcc-graph check --keys” lists its codes",
        "label": "",
    }
