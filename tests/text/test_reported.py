"""What is reported, by whom, and what came of it: each title has what is told of it and nothing of another's."""

import pytest

from cppcc_graph.text.extract import extract

from .names_told import HEAD, relations

FIRST = "关于防范蓝莓滞销的建议"


def outcomes(text: str) -> list[tuple[str, str]]:
    """Return of what the outcomes of a text are, and their words."""
    return [
        (str(each.args["of"]), each.quote)
        for each in extract(HEAD + text).candidates
        if each.kind == "outcome"
    ]


@pytest.mark.parametrize("mark", ["；", "。", "，"])
@pytest.mark.parametrize("verb", ["反映", "撰写", "报送", "上报"])
def test_a_title_that_is_reported_has_its_own_outcomes_whatever_its_last_words(
    mark: str, verb: str
) -> None:
    text = (
        f"《{FIRST}》得到县长敖显宗批示{mark}委员向远帆{verb}的《农村快递收费乱象亟待整治》被全国政协采用，"
        "县邮政局随即开展专项检查。"
    )
    assert outcomes(text) == [
        (FIRST, "得到县长敖显宗批示"),
        ("农村快递收费乱象亟待整治", "被全国政协采用"),
        ("农村快递收费乱象亟待整治", "县邮政局随即开展专项检查"),
    ]
    assert relations(text, "handler") == set()


def test_a_clause_with_another_title_as_its_subject_inherits_nothing() -> None:
    told = outcomes(
        "《关于建设冷库的提案》由县农业局办理，新建冷库3座。《我县山塘管护缺位》被市政协录用，县水利局随即开展排查。"
    )
    assert told == [
        ("关于建设冷库的提案", "新建冷库3座"),
        ("我县山塘管护缺位", "被市政协录用"),
        ("我县山塘管护缺位", "县水利局随即开展排查"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "县政府出台《蓝莓产业扶持办法》",
        "有关内容被《蓝莓产业发展规划》吸收",
        "《蓝莓产业扶持办法》得到落实",
    ],
)
def test_what_was_laid_down_upon_a_proposal_is_still_its_outcome(words: str) -> None:
    of = "关于防范蓝莓滞销的提案"
    assert (of, words) in outcomes(f"《{of}》由县农业农村局办理，{words}。")


def test_a_book_that_somebody_wrote_has_no_outcome_of_a_proposal() -> None:
    text = f"《{FIRST}》被县委采纳，委员向远帆撰写的《枫屏民歌集》获省级优秀图书奖。"
    assert outcomes(text) == [(FIRST, "被县委采纳")]


def test_the_task_force_that_others_set_up_then_came_of_the_inspection() -> None:
    text = (
        "6月，县政协主席敖显宗率部分委员就山塘综合治理开展监督性视察，"
        "形成的视察报告获县委书记温秀莲批示，县政府成立了工作专班。"
    )
    assert "县政府成立了工作专班" in {words for _, words in outcomes(text)}


@pytest.mark.parametrize(
    "text",
    ["县政府成立了文旅工作专班，推进景区建设。", "县政协就山塘治理开展视察，成立了工作专班。"],
)
def test_a_task_force_of_no_advice_or_the_committees_own_is_no_outcome(text: str) -> None:
    assert outcomes(text) == []
