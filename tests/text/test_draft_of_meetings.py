"""What drafts tell of the papers of meetings, and of the session at which a report was given."""

import re

import pytest

from cppcc_graph.text.draft import draft
from cppcc_graph.text.extract import extract

HEAD = "政协示例县委员会常务委员会工作报告\n"


def drafted(*lines: str) -> str:
    """Return the draft of a report that has lines besides its title."""
    text = HEAD + "".join(f"{line}\n" for line in lines)
    return draft(extract(text), text)


def test_a_report_is_of_the_kind_that_its_title_says() -> None:
    assert re.findall(r"^    kind: (\w+)$", drafted("召开会议2次。"), re.MULTILINE) == [
        "workReport"
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "县政协围绕“做强茶业”召开常委会会议。会议形成的《关于做强茶业的建议案》得到县长批示。",
        "县政协围绕茶业开展调研，形成的《关于做强茶业的调研报告》得到县长批示。",
    ],
)
def test_a_paper_that_came_of_work_is_no_work_of_its_own(sentence: str) -> None:
    facts = drafted(sentence)

    ((work, _),) = re.findall(r"id: (\S+-activity-\d+)\n +type: (\w+)", facts)
    ((paper, _),) = re.findall(r"id: (\S+)\n +type: (Document)", facts)
    assert re.findall(r"- \{id: (\S+), generated: (\S+)\}", facts) == [(work, paper)]


def test_what_binds_an_outcome_to_the_words_before_it_is_not_in_its_label() -> None:
    facts = drafted("报送社情民意信息126条，其中被省政协采用9条。")

    assert re.findall(r'type: Outcome\n +label: "(.*)"', facts) == ["被省政协采用9条"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "——2022年1月9日在政协示例县第十届委员会第三次会议上",
            [("第十届委员会第三次会议", "3", "2022-01-09")],
        ),
        (
            "（2022年12月19日在中国人民政治协商会议示例县第十届委员会第三次会议上）",
            [("第十届委员会第三次会议", "3", "2022-12-19")],
        ),
        ("2022年1月9日在政协示例县礼堂", []),
        ("——2022年1月在政协示例县第十届委员会第三次会议上", []),
    ],
)
def test_a_report_has_the_session_and_the_day_it_was_given_at(
    line: str, expected: list[tuple[str, str, str]]
) -> None:
    facts = drafted(line, "召开会议2次。")
    session = r'type: Session\n +label: "(.*)"\n(?: .*\n)*? +runningNumber: (\d+)\n'
    # The day is that of the report: the session may last longer.
    found = re.findall(
        session + r" +actsOn: report:\w+\n(?: .*\n)*?"
        r" +- \{id: report:\w+, during: \S+?(\d{4}-\d\d-\d\d)\}\n",
        facts,
    )

    assert found == expected


def test_the_term_that_a_session_is_in_must_be_that_of_the_report() -> None:
    # What a term did is told to the next one: 第九届的报告, 第十届第一次会议.
    text = (
        "政协示例县第九届委员会常务委员会工作报告\n"
        "——2022年1月9日在政协示例县第十届委员会第一次会议上\n召开会议2次。\n"
    )

    assert "type: Session" not in draft(extract(text), text)


def test_a_report_has_the_day_that_is_told_first() -> None:
    facts = drafted(
        "——2022年1月9日在政协示例县第十届委员会第三次会议上",
        "发布时间：2022-01-20　来源：示例县融媒体中心",
        "召开会议2次。",
    )

    assert re.findall(r"during: \S+?(\d{4}-\d\d-\d\d)\}", facts) == ["2022-01-09"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "就营商环境开展民主评议，反馈问题37个，已整改33个。",
            [("问题37个", "otherThing"), ("问题已整改33个", "otherThing")],
        ),
        (
            "接待外地政协来访考察27批312人次。",
            [("考察27批", "activity"), ("考察312人次", "participation")],
        ),
    ],
)
def test_a_number_is_called_by_what_was_done_and_who_came(
    sentence: str, expected: list[tuple[str, str]]
) -> None:
    found = re.findall(
        r'type: Figure\n +label: "(.*)"\n(?: .*\n)*? +counts: (\w+)', drafted(sentence)
    )

    assert found == expected


def test_an_activity_without_a_trigger_is_drafted() -> None:
    assert "召开主席会议3次" in drafted("召开主席会议3次，常委会会议5次。")


def test_a_series_generates_no_paper() -> None:
    told = "县政协召开协商会6次，形成的《关于做强茶业的调研报告》得到县长批示。"

    assert "generated" not in drafted(told)
