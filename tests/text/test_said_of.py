"""What stands beside a title and is said of the proposal: only what is said, and of all of it."""

import time

import pytest

from cppcc_graph.text.draft import draft
from cppcc_graph.text.drafting.said_of import handling_result, joint, not_adopted, refused
from cppcc_graph.text.extract import extract

TITLE = "《关于新建社区食堂的提案》"


@pytest.mark.parametrize(
    ("after", "said"),
    [
        ("未予采纳，市民政局已作说明。", True),
        ("暂未采纳。", True),
        ("因条件不成熟，暂未被市民政局采纳。", True),
        ("没有得到采纳。", True),
        ("被市民政局采纳。", False),
        ("提出的3条建议中1条未采纳。", False),
        ("部分建议未采纳。", False),
        ("没有被采纳的建议，承办单位作了解释。", False),
        ("未采纳部分要继续研究。", False),
        ("未采纳的原因已向委员说明。", True),
        ("其中两条未采纳。", False),
        ("如未采纳，须向委员说明。", False),
        ("去年未采纳，今年被市民政局采纳。", False),
        ("起初未采纳，后被市民政局采纳。", False),
        ("由市民政局办理。未采纳的建议逐一说明。", False),
        ("由市民政局办理，《关于修缮城门的提案》未采纳。", False),
        ("采取未来三年行动。", False),
    ],
)
def test_a_proposal_is_not_adopted_where_its_own_clauses_say_so(after: str, *, said: bool) -> None:
    assert not_adopted(TITLE + after, len(TITLE)) is said


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("李明远等8名委员联名提出的", "，由市民政局办理。", True),
        ("李明远、王小川等委员联名提交", "。", True),
        ("", "（由李明远等五位委员联名提出）。", True),
        ("李明远等4名委员", "被市民政局采纳。", True),
        ("1.", "（第77号），提案人：李明远、王小川等5名委员，承办单位：市民政局。", True),
        ("1.", "（第77号），提案人：李明远委员，承办单位：市民政局。", False),
        ("李明远委员提出的", "。", False),
        ("市农工党、市工商联联名提出的", "。", False),
        ("8名委员联名提出建议，", "由市民政局办理。", False),
        ("", "由市民政局办理。8名委员联名提出另一件。", False),
    ],
)
def test_several_members_signed_where_the_words_beside_the_title_say_so(
    before: str, after: str, *, said: bool
) -> None:
    text = before + TITLE + after

    assert joint(text, len(before), len(before) + len(TITLE)) is said


def test_a_hostile_line_takes_no_time() -> None:
    line = "未委员联名被" * 17_000
    began = time.process_time()

    not_adopted(line, 0)
    joint(line, 50_000, 50_010)

    assert time.process_time() - began < 0.05


@pytest.mark.parametrize(
    ("after", "code"),
    [
        ("因资金不足未能落实。", "cannotNow"),
        ("由县交通局主办，因规划调整暂未落实。", "cannotNow"),
        ("受条件所限无法实施。", "cannotNow"),
        ("未能得到落实，但已列入规划。", ""),
        ("目前尚未落实。", ""),
        ("反映的积水问题因资金不足未能解决。", ""),
        ("因资金不足未能落实的部分，明年续办。", ""),
        ("其中两条因资金不足未能落实。", ""),
        ("因条件不成熟，未予采纳。", "notAdopted"),
        ("由市民政局落实。", ""),
    ],
)
def test_what_nobody_could_do_is_a_result_of_handling(after: str, code: str) -> None:
    assert handling_result(TITLE + after, len(TITLE)) == code


@pytest.mark.parametrize(
    ("said", "clauses"),
    [
        (
            "副主席带队调研，提出的“一镇一品”建议尚未被相关部门采纳。",
            ["提出的“一镇一品”建议尚未被相关部门采纳"],
        ),
        ("县政协建议新建码头3处，目前尚未落实。", ["目前尚未落实"]),
        ("委员的8条建议未被采纳，2条建议没有落实。", ["委员的8条建议未被采纳", "2条建议没有落实"]),
        ("提出建议8条，均被采纳。", []),
        ("对建议未采纳的部分逐条说明。", []),
        ("县里的规定未落实。", []),
    ],
)
def test_clauses_that_refuse_advice_are_found(said: str, clauses: list[str]) -> None:
    assert refused(said) == clauses


def test_a_draft_names_a_refusal_that_no_fact_tells() -> None:
    text = (
        "政协示例县委员会2021年工作报告\n"
        "副主席何秀清带队开展渡口专题调研，提出的“一镇一品”建议尚未被相关部门采纳。\n"
        "《关于修建渡口的提案》因资金不足未能落实。\n"
    )
    lines = draft(extract(text), text).split("\n")

    assert [line for line in lines if line.startswith("  # Not taken up")] == [
        "  # Not taken up, which no fact of the next passage says:"
        " “提出的“一镇一品”建议尚未被相关部门采纳”"
    ]
    assert [line.strip() for line in lines if "handlingResult" in line] == [
        "handlingResult: cannotNow"
    ]
