"""When: dates, ranges of months, terms of years, and what is due by a day."""

import pytest

from cppcc_graph.text.extract import extract

from .names_told import HEAD


def dates(text: str) -> dict[str, tuple[str, str]]:
    """Return first and last day, month or year of the dates behind the head of a report."""
    return {
        each.quote: (str(each.args.get("start", "")), str(each.args["end"]))
        for each in extract(HEAD + text).candidates
        if each.kind == "date" and each.start >= len(HEAD)
    }


def test_ranges_of_months_the_year_told_of_and_days_in_figures() -> None:
    assert dates("5—6月调研，2020年7至8月视察，2019年初启动，是年召开全会，2021-03-05发布。") == {
        "5—6月": ("2021-05", "2021-06"),
        "2020年7至8月": ("2020-07", "2020-08"),
        "2019年初": ("2019-01", "2019-01"),
        "是年": ("2019", "2019"),
        "2021-03-05": ("2021-03-05", "2021-03-05"),
    }
    assert dates("这是年度重点，两年内完成，连续三年投入，3-4个月建成，比例为2020.5。") == {}


def test_a_date_goes_on_to_another_month_and_months_are_over() -> None:
    assert dates(
        "2020年4月中旬至6月上旬调研，7月至9月初视察，11月20日至12月上旬走访，前10个月完成，提前三个月建成。"
    ) == {
        "2020年4月中旬至6月上旬": ("2020-04-11", "2020-06-10"),
        "7月至9月初": ("2020-07", "2020-09-10"),
        "11月20日至12月上旬": ("2020-11-20", "2020-12-10"),
        "前10个月": ("2020-01", "2020-10"),
    }
    assert dates("今年前三季度增长。") == {"今年前三季度": ("2022-01", "2022-09")}
    assert dates("1996年4月2~5日召开，11月3至5日调查，6年来接待，4年间修路，半年内建成。") == {
        "1996年4月2~5日": ("1996-04-02", "1996-04-05"),
        "11月3至5日": ("1996-11-03", "1996-11-05"),
        "6年来": ("2016", "2021"),
        "4年间": ("2018", "2021"),
    }


def test_what_is_done_by_a_time_has_no_first_day() -> None:
    assert dates(
        "6月底前上线，一季度以前梳理，10月1日前整改，去年底前办复，10月之前编印，10月前后座谈，6月前往石门乡，"
        "2020年前三季度走访，3月至4月底前完成。"
    ) == {
        "6月底前": ("", "2021-06-30"),
        "一季度以前": ("", "2021-03"),
        "10月1日前": ("", "2021-10-01"),
        "去年底前": ("", "2021-12-31"),
        "10月之前": ("", "2021-10"),
        "10月": ("2021-10", "2021-10"),
        "6月": ("2021-06", "2021-06"),
        "2020年前三季度": ("2020-01", "2020-09"),
        "3月至4月底": ("2020-03", "2020-04-30"),
    }


def test_a_day_alone_is_of_the_month_of_the_day_before_it() -> None:
    assert dates("3月5日至8日开会，6日下午座谈。9日，走访。会期4日，3日内办结。2日，视察。") == {
        "3月5日至8日": ("2021-03-05", "2021-03-08"),
        "6日": ("2021-03-06", "2021-03-06"),
        "9日": ("2021-03-09", "2021-03-09"),
    }
    # Nothing tells of which month these are.
    assert dates("7月召开会议。6日，走访企业。") == {"7月": ("2021-07", "2021-07")}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("五年来，我们努力。五年累计捐款。回顾五年历程。", {"五年来", "五年"}),
        ("五年来，这是守正创新的五年。", {"五年来", "五年"}),
        ("五年来，编制五年规划，五年内建成，十五年不变，迈向新的五年。", {"五年来"}),
        ("工程历时多年，五年建成学校。", set()),
    ],
)
def test_the_years_of_a_term_are_dates_where_the_report_looks_back_on_them(
    text: str, found: set[str]
) -> None:
    assert set(dates(text)) == found


def test_a_month_or_year_counted_from_the_date_before_it() -> None:
    assert dates("7月遇洪灾，当月捐款9万元。2019年建成，次年投用。回顾一年工作。") == {
        "7月": ("2021-07", "2021-07"),
        "当月": ("2021-07", "2021-07"),
        "2019年": ("2019", "2019"),
        "次年": ("2020", "2020"),
        "一年": ("2021", "2021"),
    }
    assert dates("元月份慰问群众。") == {"元月份": ("2021-01", "2021-01")}
    assert dates("2019年建成，三次年度评议都满意。") == {"2019年": ("2019", "2019")}
    # Nothing tells from which month or year these count.
    assert dates("当月完成。次年开工。每次年会都参加，三次年度评议。") == {}
    assert dates("2019年建成，当月投用。") == {"2019年": ("2019", "2019")}


def test_the_title_of_a_report_on_a_term_tells_its_years() -> None:
    text = "政协枫屏县第四届委员会五年工作总结\n（2012年—2016年）\n　　2012年2月11日召开全会。五年间，共调研9次，6月视察。"
    found = {
        each.quote: (each.args["start"], each.args["end"])
        for each in extract(text).candidates
        if each.kind == "date"
    }

    assert extract(text).about.year == 2016
    assert found["五年间"] == ("2012", "2016")


def test_a_day_told_in_the_body_is_not_that_of_the_report() -> None:
    text = (
        "枫屏县政协简报\n　　县政协积极履职。2012年2月11日召开全会。2016年调研5次，2016年6月视察。"
        "县政协继续努力，团结各界人士，凝心聚力，为枫屏的发展作出更大贡献，以优异成绩回报全县人民的信任与期待。"
    )

    assert extract(text).about.year == 2016


def test_the_report_of_a_term_tells_of_the_years_before_it_is_given() -> None:
    assert dates("过去五年，成效明显。2018年，县政协调研。今后五年继续努力。") == {
        "过去五年": ("2017", "2021"),
        "2018年": ("2018", "2018"),
        "今后五年": ("2022", "2026"),
    }


def test_the_day_of_a_report_is_a_line_of_its_own() -> None:
    text = f"{HEAD.splitlines()[0]}\n（2022年1月18日）\n走访企业6家，召开座谈会2次。\n"
    found = extract(text).candidates

    assert [c.quote for c in found if c.kind == "activity"] == ["走访企业6家", "召开座谈会2次"]


def test_what_is_put_forward_before_a_day_is_due_by_it() -> None:
    assert dates("3月底前提出计划，6月底前提交报告。") == {
        "3月底前": ("", "2021-03-31"),
        "6月底前": ("", "2021-06-30"),
    }


def test_what_was_so_up_to_a_day_has_no_beginning() -> None:
    assert dates("截至2021年12月31日收到提案90件，截止11月底全部办复，10月底通报。") == {
        "2021年12月31日": ("", "2021-12-31"),
        "11月底": ("", "2021-11-30"),
        "10月底": ("2021-10-21", "2021-10-31"),
    }
