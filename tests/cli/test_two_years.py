"""Two invented reports of one committee, read as a user reads them: extract, build, ask, why."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from cppcc_graph.pipeline import build, with_facts
from cppcc_graph.rdf.store import open_dataset
from cppcc_graph.text.draft import draft
from cppcc_graph.text.earlier import proposed_after, read_earlier
from cppcc_graph.text.extract import extract
from cppcc_graph.view.charts.gallery import CHARTS

from .conftest import Run

FIRST = """政协松桥市委员会2022年工作报告

一、2022年工作回顾
全年征集提案186件，立案152件。
《关于加快清溪治理的提案》由市水利局主办、市财政局会办，推动清溪治理方案出台。
金明远等8名委员联名提出的《关于新建社区食堂的提案》，由市民政局办理。
《关于开通夜间公交的提案》未予采纳，市交通局已向委员说明理由。
召开专题协商会6次。
政协委员金明远捐款10万元资助贫困学生。
委员捐款共计50万元，其中金明远捐款20万元，捐赠物资折合18万元。
报送社情民意信息63条，其中8条获市领导批示。
副主席林照野率队赴松桥市白鹭镇调研农村供水。

二、2023年工作安排
组织委员就清溪水质开展民主监督。
"""
SECOND = """政协松桥市委员会2023年工作报告

一、2023年工作回顾
全年收到提案203件，立案171件。
6月，组织委员就清溪水质开展民主监督。
《关于开通夜间公交的提案》被市交通局采纳，开通夜间线路3条。
针对《关于农村垃圾分类的提案》，市城管局增设分类站点20处。
《关于开设老年课堂的提案》暂未采纳。
举办专题协商会8次。
报送社情民意信息71条。
副主席林照野率队赴松桥市白鹭镇视察农村供水。
"""


@pytest.fixture(scope="module")
def years(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the graph of both reports as the rules draft them."""
    place = tmp_path_factory.mktemp("years")
    facts: list[Path] = []
    for name, text in (("first", FIRST), ("second", SECOND)):
        earlier = read_earlier(facts)
        found = extract(text)
        more = found.candidates + tuple(proposed_after(earlier, found))
        found = replace(found, candidates=more)
        path = place / f"{name}.yaml"
        path.write_text(draft(found, text, earlier=earlier), "utf-8")
        (place / f"{name}.txt").write_text(text, "utf-8")
        facts.append(path)
    (place / "years.nq").write_bytes(build(with_facts(facts)))
    return place / "years.nq"


def asked(run: Run, years: Path, *question: str) -> list[dict[str, str]]:
    done = run("ask", *question, "--data", years, "--csv")
    assert done.status == 0, done.err
    return list(csv.DictReader(io.StringIO(done.out)))


def test_a_person_is_asked_for_as_a_donor(years: Path, run: Run) -> None:
    rows = asked(run, years, "donations", "--donor", "金明远")

    assert ("金明远", "100000") in {(row["捐赠者"], row["数值"]) for row in rows}
    assert {row["捐赠者"] for row in rows} == {"金明远"}


def test_who_asks_for_planned_activities_is_told_where_plans_are(years: Path, run: Run) -> None:
    done = run("ask", "activities", "--state", "planned", "--data", years)

    assert done.err.splitlines() == [
        f"另见: cppcc-graph ask {name}" for name in ("tasks-planned", "who-led", "who-held")
    ]
    assert run("ask", "tasks-planned", "--data", years).err == ""


def test_a_unit_that_is_inferred_to_handle_is_marked_so(years: Path, run: Run) -> None:
    rows = asked(run, years, "handling-units")

    assert {(row["主办"], row["会办"], row["承办（未分主会办）"], row["方式"]) for row in rows} >= {
        ("松桥市水利局", "", "", "明示"),
        ("", "松桥市财政局", "", "明示"),
        ("", "", "松桥市民政局", "明示"),
        ("", "", "松桥市城市管理局", "推断"),
    }


def test_that_a_plan_was_carried_out_is_marked_as_inferred(years: Path, run: Run) -> None:
    (row,) = asked(run, years, "task-execution")

    assert (row["任务"], row["方式"]) == ("组织委员就清溪水质开展民主监督", "推断")
    assert row["出处"].startswith("松桥市2023年工作报告 · ")


def test_a_proposal_that_was_not_adopted_is_not_without_outcome(years: Path, run: Run) -> None:
    results = asked(run, years, "handling-results")
    without = {row["事项"] for row in asked(run, years, "matters-without-outcome")}

    assert [(r["提案"], r["办理结果"], r["方式"]) for r in results] == [
        ("关于开设老年课堂的提案", "未采纳", "明示"),
        ("关于开通夜间公交的提案", "未采纳", "明示"),
    ]
    assert without == {"关于新建社区食堂的提案"}


def test_a_proposal_of_two_years_is_two_things_that_may_be_one(years: Path, run: Run) -> None:
    (row,) = asked(run, years, "possibly-the-same")

    assert (row["其一"], row["其二"], row["方式"]) == (*["关于开通夜间公交的提案"] * 2, "推断")
    assert [row[key][:7] for key in ("其一出处", "其二出处")] == ["松桥市2023", "松桥市2022"]
    several = run("why", "关于开通夜间公交的提案", "--data", years)
    told = {line.split("(")[1][:7] for line in several.err.splitlines() if line[:2] == "  "}
    assert told == {"松桥市2022", "松桥市2023"}


def test_why_quotes_the_text_of_every_report_that_is_given(years: Path, run: Run) -> None:
    texts = [years.with_name(f"{name}.txt") for name in ("first", "second")]
    given = [part for text in texts for part in ("--text", text)]

    done = run("why", "政协松桥市委员会", "--data", years, *given, "--csv")

    rows = list(csv.DictReader(io.StringIO(done.out)))
    told = {(row["出处"][:7], row["原文"]) for row in rows if row["出处"]}
    assert {report for report, _ in told} == {"松桥市2022", "松桥市2023"}
    assert [quoted for _, quoted in told if not quoted] == []


def test_who_asks_for_a_title_of_two_reports_is_told_how_to_choose(years: Path, run: Run) -> None:
    done = run("ask", "outcomes-of-proposal", "--proposal", "夜间公交", "--data", years)

    head, first, second, last = done.err.splitlines()
    assert head.endswith("names several things, in several reports; ask of each by its id:")
    assert ["松桥市2022" in first, "松桥市2023" in second] == [True, True]
    assert last.startswith("Some of them may be one (ask possibly-the-same)")
    of = run("ask", "outcomes-of-proposal", "--proposal", second.split()[0], "--data", years)
    assert "开通夜间线路3条" in of.out


def test_a_year_is_compared_with_how_exact_its_numbers_are(years: Path, run: Run) -> None:
    rows = asked(run, years, "figures-by-year", "--i", "proposalsReceived")

    assert [(r["上一年"], r["上一年精度"], r["数值"], r["精度"]) for r in rows] == [
        ("", "", "186", "确数"),
        ("186", "确数", "203", "确数"),
    ]


def test_only_committees_that_a_report_names_occur(years: Path, run: Run) -> None:
    rows = asked(run, years, "levels-of-cppcc-bodies")

    assert [row["政协组织"] for row in rows] == ["政协松桥市委员会"]
    assert rows[0]["首次出现"].startswith("松桥市2022")


def test_figures_are_compared_whatever_the_verb_and_a_part_is_not_the_whole(
    years: Path, run: Run
) -> None:
    rows = asked(run, years, "figures-by-year")

    later = {row["指标"]: (row["上一年"], row["数值"], row["增减"]) for row in rows if row["增减"]}
    assert later == {
        "会议次数": ("6", "8", "2"),
        "收到提案数": ("186", "203", "17"),
        "立案数": ("152", "171", "19"),
        "社情民意报送数": ("63", "71", "8"),
    }
    assert [(r["指标"], r["数值"]) for r in rows if r["数据"].startswith("其中")] == [
        ("其他数据", "8")
    ]


def test_a_part_of_a_gift_is_told_as_one_and_not_added_to_its_sum(years: Path, run: Run) -> None:
    rows = asked(run, years, "donations")
    totals = asked(run, years, "donations-in-total")

    assert {(row["数值"], row["属于"]) for row in rows} == {
        ("100000", ""),
        ("500000", ""),
        ("200000", "捐款共计50万元"),
        # Goods are no part of what was given in money.
        ("180000", ""),
    }
    assert {(row["指标"], row["合计"]) for row in totals} == {
        ("捐款金额", "600000"),
        ("捐物折价", "180000"),
    }


def test_a_member_has_a_seat_among_people_and_posts(years: Path, run: Run) -> None:
    rows = asked(run, years, "people-and-posts")

    seats = {(row["职务"], row["所在机构"]) for row in rows if row["人物"] == "金明远"}
    assert seats == {("委员", "政协松桥市委员会")}


def test_what_was_done_at_a_place_is_told_of_every_year(years: Path, run: Run) -> None:
    rows = asked(run, years, "activities-at-place", "--location", "白鹭镇")

    assert [(row["地点"], row["活动"], row["出处"].split()[0]) for row in rows] == [
        ("白鹭镇", "率队赴松桥市白鹭镇视察农村供水", "松桥市2023年工作报告"),
        ("白鹭镇", "率队赴松桥市白鹭镇调研农村供水", "松桥市2022年工作报告"),
    ]


def test_who_led_what_is_told_of_every_year(years: Path, run: Run) -> None:
    rows = asked(run, years, "activities", "--leader", "林照野")

    assert {(row["领衔者"], row["类型"], row["出处"].split()[0]) for row in rows} == {
        ("林照野", "调研", "松桥市2022年工作报告"),
        ("林照野", "视察", "松桥市2023年工作报告"),
    }


def test_an_answer_tells_one_year_after_the_other(years: Path, run: Run) -> None:
    told = run("ask", "activities", "--data", years, "--format", "json").out

    rows = [(row["出处"].split(" · ")[0], int(row["位置"])) for row in json.loads(told)]
    assert rows == sorted(rows)
    assert {report for report, _ in rows} == {
        "松桥市2022年工作报告",
        "松桥市2023年工作报告",
    }


def test_a_plan_that_no_report_tells_as_done_is_one_whose_execution_is_not_known(
    run: Run, tmp_path: Path
) -> None:
    text = f"{FIRST}举办委员培训班。\n"
    found = extract(text)
    (tmp_path / "a.yaml").write_text(draft(found, text), "utf-8")
    earlier = read_earlier([tmp_path / "a.yaml"])
    later = extract(SECOND)
    later = replace(later, candidates=later.candidates + tuple(proposed_after(earlier, later)))
    (tmp_path / "b.yaml").write_text(draft(later, SECOND, earlier=earlier), "utf-8")
    (tmp_path / "both.nq").write_bytes(
        build(with_facts([tmp_path / "a.yaml", tmp_path / "b.yaml"]))
    )

    rows = asked(run, tmp_path / "both.nq", "plans-without-execution")

    assert [(row["任务"], row["任务年度"]) for row in rows] == [("举办委员培训班", "2023年")]


def test_what_two_years_count_by_different_measure_words_is_not_compared(
    run: Run, tmp_path: Path
) -> None:
    facts: list[Path] = []
    said = {2022: "编印信息120篇。", 2023: "编印信息130条。"}
    for year, sentences in said.items():
        text = f"政协松桥市委员会{year}年工作报告\n\n{sentences}\n"
        facts.append(tmp_path / f"{year}.yaml")
        facts[-1].write_text(draft(extract(text), text, earlier=read_earlier(facts[:-1])), "utf-8")
    (tmp_path / "both.nq").write_bytes(build(with_facts(facts)))

    rows = asked(run, tmp_path / "both.nq", "figures-by-year")

    assert {(row["数据"], row["上一年"], row["数值"]) for row in rows} == {
        ("信息120篇", "", "120"),
        ("信息130条", "", "130"),
    }


def test_a_flow_says_of_which_report_each_outcome_is(years: Path) -> None:
    picture = CHARTS["flow"].make(open_dataset(years), "zh")

    assert {row[-1].partition(" · ")[0] for row in picture.rows} == {
        "松桥市2022年工作报告",
        "松桥市2023年工作报告",
    }


def test_figures_of_two_years_each_say_of_which_report_they_are(years: Path) -> None:
    picture = CHARTS["figures"].make(open_dataset(years), "zh")

    filed = [row for row in picture.rows if row[0].startswith("立案")]
    assert [(row[0], row[-1]) for row in filed] == [
        ("立案152件", "松桥市2022年工作报告 · 句3"),
        ("立案171件", "松桥市2023年工作报告 · 句3"),
    ]
    assert "立案152件 [1]" in picture.texts
    assert "[1] 松桥市2022年工作报告" in picture.texts


def test_the_steps_of_a_way_say_of_which_report_they_are(years: Path, run: Run) -> None:
    done = run("measure", "path", "林照野", "政协松桥市委员会", "--format", "csv", "--data", years)

    assert done.status == 0, done.err
    passages = {row["出处"].partition(" · ")[0] for row in csv.DictReader(io.StringIO(done.out))}
    assert passages == {"松桥市2022年工作报告", "松桥市2023年工作报告"}
