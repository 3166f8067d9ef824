"""How much of the advice told before it was taken up, by whom, and what it was turned into."""

import pytest

from cppcc_graph.text.extract import extract

HEAD = "政协云岭县委员会2021年工作报告\n一、2021年主要工作\n"


def taken(text: str) -> list[tuple[str, str, str, str]]:
    """Return quotation, origin, uptake and verb of the outcomes of a sentence."""
    return [
        (each.quote, str(each.args["of"]), str(each.args["uptake"]), str(each.args["verb"]))
        for each in extract(HEAD + text).candidates
        if each.kind == "outcome"
    ]


def counted(text: str) -> list[tuple[str, str, str, str]]:
    """Return name, value and base of the metrics of a sentence, with what its figure counts."""
    found = extract(HEAD + text).candidates
    of = {each.end: str(each.args.get("of", "")) for each in found if each.kind == "figure"}
    return [
        (
            str(each.args["metric"]),
            str(each.args["value"]),
            str(each.args["base"]),
            next(words for end, words in of.items() if each.start < end <= each.end),
        )
        for each in found
        if each.kind == "metric"
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "开展对口协商，提出建议21条，县卫健局吸纳8条。",
            ("县卫健局吸纳8条", "开展对口协商", "absorbed", "吸纳"),
        ),
        (
            "围绕果园灌溉开展协商，提出建议10条，全部转化为工作措施。",
            ("全部转化为工作措施", "围绕果园灌溉开展协商", "absorbed", "转化"),
        ),
        (
            "召开议事会2次，形成共识6条，均已转化为部门举措。",
            ("均已转化为部门举措", "召开议事会2次", "absorbed", "转化"),
        ),
        (
            "提出意见建议56条，转化为部门工作举措31条。",
            ("转化为部门工作举措31条", "意见建议", "absorbed", "转化"),
        ),
        (
            "提出的46条意见建议，有38条转化为具体举措。",
            ("有38条转化为具体举措", "意见建议", "absorbed", "转化"),
        ),
        (
            "形成意见建议20条，8条列入明年计划。",
            ("8条列入明年计划", "意见建议", "absorbed", "列入"),
        ),
        (
            "《关于疏通暗渠的提案》列入年度计划。",
            ("列入年度计划", "关于疏通暗渠的提案", "absorbed", "列入"),
        ),
        (
            "提案办理协商形成意见建议33条，承办单位采纳29条。",
            ("承办单位采纳29条", "意见建议", "absorbed", "采纳"),
        ),
    ],
)
def test_advice_that_the_clause_before_counts_is_taken_up(
    text: str, told: tuple[str, str, str, str]
) -> None:
    assert taken(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "开展培训6期，收获全部转化为工作举措。",
        "引进项目8个，全部转化为投资。",
        "开展协商，拟将8条列入计划。",
        "明年将3条意见列入计划。",
    ],
)
def test_what_is_no_advice_or_is_yet_to_be_is_not_taken_up(text: str) -> None:
    assert taken(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "提案办理协商形成意见建议33条，承办单位采纳29条。",
            ("adopted", "29", "意见建议", "意见建议"),
        ),
        ("提出建议11条，6条转化为县文旅局的工作举措。", ("adopted", "6", "建议", "建议")),
        ("提出意见30条，16条转化为改进工作的举措。", ("adopted", "16", "意见", "意见")),
        ("提案办复后，已采纳和解决的48件。", ("class-a", "48", "提案", "已采纳和解决的提案")),
    ],
)
def test_so_much_of_the_advice_is_counted_and_not_what_it_was_turned_into(
    text: str, told: tuple[str, str, str, str]
) -> None:
    assert counted(text) == [told]
