"""When a draft says that something was done: years of what is acted on, and days by which it was over."""

import re

import pytest

from cppcc_graph.text.draft import draft
from cppcc_graph.text.extract import extract


def drafted(sentence: str) -> str:
    """Return the draft of a report on 2022 that has a sentence besides its title."""
    text = f"政协示例县委员会2022年工作报告\n{sentence}\n"
    return draft(extract(text), text)


def dates(sentence: str) -> list[tuple[str, str, str]]:
    """Return the dates of a sentence in a report on 2022, with their first and last day."""
    found = extract(f"政协示例县委员会2022年工作报告\n{sentence}\n")
    return [
        (each.quote, str(each.args.get("start", "")), str(each.args["end"]))
        for each in found.candidates
        if each.kind == "date" and each.start > len("政协示例县委员会2022年工作报告")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "涉及2021年的B类提案46件开展“回头看”，11月，召开提案办理评议会。",
        "督办2021年B类提案46件，11月，召开提案办理评议会。",
        "2021年重点提案全部办结，11月召开座谈会。",
        "2021年未办结的提案逐件落实，11月召开座谈会。",
        "围绕2021年优秀提案评选，11月召开座谈会。",
        "根据2021年协商计划，11月召开座谈会。",
        "听取2021年提案办理情况通报，11月开展视察。",
        "2021年启动的老旧小区改造已经完工，11月开展视察。",
        "审议2023年协商计划，11月开展视察。",
    ],
)
def test_the_year_of_what_is_acted_on_does_not_date_what_follows(sentence: str) -> None:
    assert dates(sentence)[-1] == ("11月", "2022-11", "2022-11")


@pytest.mark.parametrize(
    "sentence",
    [
        "2021年，召开协商会议，11月，开展视察。",
        "2021年3月，召开协商会议，11月，开展视察。",
        "总结2021年3月的协商会议，11月，开展视察。",
        "2021年县政协提案收到120件，11月召开座谈会。",
        "2021年提案工作会议召开，11月召开座谈会。",
    ],
)
def test_a_year_in_which_something_was_done_dates_what_follows(sentence: str) -> None:
    assert dates(sentence)[-1] == ("11月", "2021-11", "2021-11")


def periods(sentence: str) -> list[tuple[str, str, str, str]]:
    """Return the mode in which each activity of a draft is dated, and its period."""
    facts = drafted(sentence)
    known = {
        key: (label, first, last)
        for key, label, first, last in re.findall(
            r"- id: (\S+)\n +type: PeriodOfTime\n +label: \"(.*)\"\n +startDate: (\S+)\n +endDate: (\S+)",
            facts,
        )
    }
    modes = re.split(r"assertionMode: ", facts)[1:]
    return [
        (mode.split("\n", 1)[0], *known[period])
        for mode in modes
        for period in re.findall(r"id: e:d\w{8}-activity-\d+, .*during: ([^,}]+)", mode)
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "县政协于10月底前组织委员视察道路建设。",
            [("inherited", "10月底前", "2022-01-01", "2022-10-31")],
        ),
        (
            "6月底以前，县政协召开主席会议专题协商养老服务。",
            [("inherited", "6月底以前", "2022-01-01", "2022-06-30")],
        ),
        (
            "年底前完成对12件提案的督办。",
            [("inherited", "2022年", "2022-01-01", "2022-12-31")],
        ),
        (
            "11月，县政协召开主席会议专题协商养老服务。",
            [("inherited", "2022-11-01至2022-11-30", "2022-11-01", "2022-11-30")],
        ),
    ],
)
def test_what_was_over_by_a_day_was_done_in_the_year_up_to_it(
    sentence: str, expected: list[tuple[str, str, str, str]]
) -> None:
    assert periods(sentence) == expected


def test_a_task_is_due_in_the_year_of_its_plan_and_in_no_other() -> None:
    text = (
        "政协示例县委员会2022年工作报告\n一、2022年工作\n召开座谈会3次。\n二、2023年工作安排\n"
        "6月底前，县政协召开养老服务专题协商会。\n2025年底前，县政协编印文史资料。\n"
    )
    facts = draft(extract(text), text)

    tasks = re.findall(r"id: (\S+)\n +type: PlannedTask\n +label: \"(.*)\"", facts)
    told = {
        label: re.findall(rf"id: {task},.*?during: (?:e:d\w{{8}}-)?([^,}}]+)", facts)
        for task, label in tasks
    }
    assert told == {
        "2023年工作安排": ["e:period-2023"],
        "召开养老服务专题协商会": ["period-by-2023-06-30"],
        "编印文史资料": [],
    }
    assert re.findall(
        r"period-by-2023-06-30\n +type: PeriodOfTime\n +label: \"(.*)\"\n +startDate: (\S+)\n +endDate: (\S+)",
        facts,
    ) == [("6月底前", "2023-01-01", "2023-06-30")]


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("第12号提案由县政协主席江平督办。", "由县政协主席江平督办第12号提案"),
        (
            "《关于治理柳河的提案》由县政协主席江平督办。",
            "由县政协主席江平督办《关于治理柳河的提案》",
        ),
        ("县政协主席江平督办第12号提案。", "县政协主席江平督办第12号提案"),
        ("完成对12件提案的督办。", "完成对12件提案的督办"),
    ],
)
def test_an_activity_is_called_by_the_proposal_it_acts_on(sentence: str, label: str) -> None:
    assert re.findall(r"type: Activity\n +label: \"(.*)\"", drafted(sentence)) == [label]
