"""What became of each sentence and each number of a report."""

from cppcc_graph.text.coverage import NO_VERB, Group, Read, State, coverage, groups
from cppcc_graph.text.extract import extract

TEXT = """示例市政协2021年工作情况
各位委员：
市政协收到提案216件，立案198件。
我们要团结奋斗，谱写新篇章。
（一）推进民主监督。市政协走访企业12家。
委员工作站建在村头巷尾。
委员工作站建在田间地头。
第3组有5G基站，电话12345，共计7，8号楼。"""


def test_every_sentence_has_a_state_and_rhetoric_a_rule() -> None:
    found = extract(TEXT, place="示例市", year=2021)

    read = coverage(found)

    said = {
        TEXT[each.start : each.end].strip(): (each.state, each.reason) for each in read.sentences
    }
    assert said["示例市政协2021年工作情况"] == (State.RHETORIC, "heading")
    assert said["市政协收到提案216件，立案198件。"] == (State.MODELLED, "")
    assert said["我们要团结奋斗，谱写新篇章。"] == (State.RHETORIC, "slogan")
    assert said["（一）推进民主监督。"] == (State.RHETORIC, "heading")
    assert said["委员工作站建在村头巷尾。"] == (State.NOT_UNDERSTOOD, "")
    assert read.count(State.NOT_UNDERSTOOD) == 3


NAMES = """示例市政协2021年工作情况
县政协荣获全省“读书达人”称号。
县政协力争荣获全省“读书达人”称号。
县政协是人民的政协。
王启明辞去示例市政协副主席职务。
原示例市政协副主席王启明德高望重。
二、2022年工作打算
县政协荣获全省“读书达人”称号。
"""


def test_an_honour_and_a_seat_left_are_understood_where_a_sentence_has_but_names() -> None:
    found = extract(NAMES, place="示例市", year=2021)

    read = coverage(found)

    assert [(NAMES[s.start : s.end].strip(), s.state.value) for s in read.sentences][1:] == [
        ("县政协荣获全省“读书达人”称号。", "modelled"),
        ("县政协力争荣获全省“读书达人”称号。", "not understood"),
        ("县政协是人民的政协。", "not understood"),
        ("王启明辞去示例市政协副主席职务。", "modelled"),
        ("原示例市政协副主席王启明德高望重。", "not understood"),
        ("二、2022年工作打算", "rhetoric"),
        ("县政协荣获全省“读书达人”称号。", "not understood"),
    ]


def test_what_is_not_understood_is_grouped_by_verb() -> None:
    found = extract(TEXT, place="示例市", year=2021)

    group, other = groups(found, coverage(found))

    start = TEXT.index("委员工作站")
    first = Read(start, start + 12, State.NOT_UNDERSTOOD, "")
    second = Read(start + 13, start + 25, State.NOT_UNDERSTOOD, "")
    assert group == Group("委员", (first, second))
    assert (other.verb, len(other.sentences)) == (NO_VERB, 1)


def test_every_number_is_in_a_fact_or_ignored_for_a_reason() -> None:
    read = coverage(extract(TEXT, place="示例市", year=2021))

    assert read.numbers == {
        "date": 1,
        "figure": 3,
        "fixed word": 2,
        "not understood": 1,
        "ordinal": 2,
    }
    assert [TEXT[start:end] for start, end in read.unread] == ["7"]


def test_a_day_that_something_is_called_by_is_a_fixed_word() -> None:
    read = coverage(extract("示例市政协2021年工作情况\n“7·29”洪灾留下的教训是深刻的。\n"))

    assert (read.numbers, read.unread) == ({"date": 1, "fixed word": 2}, ())
