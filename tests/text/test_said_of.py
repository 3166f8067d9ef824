"""What stands beside a title and is said of the proposal: only what is said, and of all of it."""

import time

import pytest

from cppcc_graph.text.drafting.said_of import joint, not_adopted

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
