"""Named questions from the command line: narrowing, silences, several reports."""

import json
import re
from pathlib import Path

import pytest

from cppcc_graph.resources import folder

from .conftest import Done, Run


@pytest.fixture
def dataset(shili: Path, run: Run) -> Path:
    """Return the small report as a dataset."""
    run("build", shili / "shili.yaml", "--text", shili / "shili.txt", "--out", shili / "shili.nq")
    return shili / "shili.nq"


def test_questions_are_listed_in_both_languages(run: Run) -> None:
    assert "谁督办了重点提案？" in run("ask", "--list").out
    assert (
        "Who supervised the handling of key proposals?" in run("ask", "--list", "--lang", "en").out
    )


def test_ask_without_a_question_says_how_to_find_one(run: Run) -> None:
    done = run("ask")

    assert done.status == 2
    assert "name a question, or list them with --list" in done.err


def test_a_misspelt_question_is_answered_with_near_ones(run: Run) -> None:
    done = run("ask", "donatoins")

    assert done.status == 1
    assert "donatoins: there is no such question; did you mean donations" in done.err


def test_a_question_is_asked_by_words_of_its_title(run: Run) -> None:
    assert run("ask", "谁督办了重点提案?").out == run("ask", "who-supervised-key-proposals").out
    assert run("ask", "supervised handling key").out.startswith("谁督办了重点提案？\n")
    several = run("ask", "捐款")
    assert (several.status, several.out) == (1, "")
    assert "\n  donations  委员捐款捐物各多少？ / How much did the members donate?" in several.err
    assert "\n  donations-in-total  " in several.err


def test_the_list_tells_the_parameters(run: Run) -> None:
    rows = json.loads(run("ask", "--list", "--lang", "en", "--format", "json").out)

    assert {row["question"]: row["parameters"] for row in rows}["activities"] == (
        "type=<type>, state=<status>, organizer=<organizer>, leader=<leader>"
    )


def test_a_code_is_named_by_its_label(run: Run) -> None:
    arguments = ("ask", "activities", "--format", "csv", "--param")

    by_code = run(*arguments, "type=donation")

    assert by_code.out.count("\n") == 4
    assert run(*arguments, "type=捐赠") == by_code
    refused = run(*arguments, "type=赠")
    assert refused.err.startswith("cppcc-graph: “赠” is no code of the scheme act, nor the label")
    assert refused.err.split("\n")[1] == "  donation  捐赠 / donation"
    assert refused.err.count("\n  ") == 11


def test_the_series_of_activities_are_activities_too(run: Run) -> None:
    done = run("ask", "activities", "--param", "type=全体会议", "--lang", "en", "--format", "csv")

    assert ",activity series,plenary session,held," in done.out


def test_what_was_done_for_an_event_at_a_river_is_found_by_the_river(run: Run) -> None:
    done = run("ask", "activities-at-place", "--param", "location=长江", "--format", "csv")

    assert "长江,检查督办防汛工作,检查督办,长江特大洪水," in done.out


def test_a_figure_without_a_name_is_called_as_the_passage_has_it(shili: Path, run: Run) -> None:
    facts = (shili / "shili.yaml").read_text("utf-8")
    named = "label: {zh: 捐款约12万元, en: about 120 thousand yuan given}\n"
    assert named in facts
    nameless = re.sub(rf" *{re.escape(named)}", "", facts)
    (shili / "shili.yaml").write_text(nameless, "utf-8")
    run("build", shili / "shili.yaml", "--out", shili / "nameless.nq")

    done = run("ask", "figures", "--data", shili / "nameless.nq", "--lang", "en", "--format", "csv")

    assert "\n约12万元,120000,yuan,money,approximate,2021,第2行 · 句1,15,37" in done.out


@pytest.fixture
def other(shili: Path, run: Run) -> Path:
    """Return the small report with proposals counted for a group, and with Chinese labels only."""
    facts = (shili / "shili.yaml").read_text("utf-8")
    facts = facts.replace(", en: donation by members}", "}")
    group = """          - id: e:shili21-proposals
            type: ProposalGroup
            label: {zh: 示例市政协2021年提案, en: proposals of 2021}
            membershipKnown: false
            hasFigure:
              - id: e:shili21-fig-filed
                type: Figure
                label: {zh: 立案198件, en: 198 proposals filed}
                indicator: proposalsFiled
                value: 198
                unit: count
                counts: proposal
                precision: exact
                period: e:period-2021
                verbatim: 198件
"""
    (shili / "shili.yaml").write_text(facts.rstrip("\n") + "\n" + group, "utf-8")
    run("build", shili / "shili.yaml", "--out", shili / "other.nq")
    return shili / "other.nq"


def shipped() -> Path:
    return folder("data") / "dataset.nq"


def test_proposals_counted_for_a_group_are_counted(other: Path, run: Run) -> None:
    done = run("ask", "proposal-statistics", "--data", other, "--format", "csv")

    assert done.out.split("\r\n" if "\r" in done.out else "\n")[1] == (
        "示例市政协2021年提案,立案数,198,个数,确数,2021年,第2行 · 句1,15"
    )
    assert done.err == ""


def test_the_gap_of_one_report_stands_beside_the_rows_of_another(other: Path, run: Run) -> None:
    arguments = ("ask", "proposal-statistics", "--data", other, "--data", shipped())

    table = run(*arguments)
    csv = run(*arguments, "--format", "csv")

    assert "示例市政协2021年工作报告 · 第2行 · 句1" in table.out
    assert table.out.split("来源未说明")[1].count("荆州市政协2020年工作报告解读 · ") == 1
    assert "来源未说明" not in csv.out
    assert csv.err.startswith("来源未说明: “2020年提案办理情况”标题下无内容 | ")
    english = run(*arguments, "--format", "csv", "--lang", "en")
    assert english.err.startswith("not stated in the source: the section on proposal handling")


def test_a_donation_without_donor_is_found_in_every_language(other: Path, run: Run) -> None:
    done = run("ask", "donations", "--data", other, "--format", "csv", "--lang", "en")

    # The activity has a Chinese label only: that is better than no row.
    assert "\n,示例市政协委员捐款,cash donated,120000,yuan,approximate,2021,约12万元," in done.out


def test_a_donor_asked_for_excludes_donations_of_unnamed_ones(other: Path, run: Run) -> None:
    done = run(
        *("ask", "donations", "--data", other, "--data", shipped(), "--format", "csv"),
        *("--param", "donor=荆州市政协委员"),
    )

    assert [line.split(",")[0] for line in done.out.split("\n")[1:-1]] == ["荆州市政协委员"] * 2


@pytest.mark.parametrize(
    ("name", "column", "totals"),
    [
        ("donations-in-total", "合计", ["120000", "21880000", "15020000"]),
        ("meetings-held-in-total", "合计", ["3", "7"]),
    ],
)
def test_sums_keep_reports_and_years_apart(
    name: str, column: str, totals: list[str], other: Path, run: Run
) -> None:
    done = run("ask", name, "--data", other, "--data", shipped(), "--format", "json")

    rows = json.loads(done.out)
    assert [row[column] for row in rows] == totals
    assert (rows[0]["时期"], rows[0]["报告"]) == ("2021年", "示例市政协2021年工作报告")
    assert (rows[-1]["时期"], rows[-1]["报告"]) == ("2020年", "荆州市政协2020年工作报告解读")


def test_ask_narrows_by_part_of_a_label(run: Run) -> None:
    done = run("ask", "figures", "--param", "fact=25万", "--lang", "en", "--format", "csv")

    assert done == Done(
        0,
        "figure,value,unit,counts,precision,period,passage,start,end\n"
        "netizens taking part,250000,count,netizen,exact,2020,注重协商实效 · ●1 · 句4,1725,1769\n",
        "",
    )


@pytest.mark.parametrize(
    ("parameter", "complaint"),
    [
        ("fact", "“fact”: a parameter is written name=value"),
        ("fact=", "“fact=”: a parameter is written name=value"),
        ("colour=red", "figures: has no parameter “colour”; it takes fact"),
        ("fact=zzzz", "“zzzz”: nothing is called so; "),
        ("fact=元", "“元” names several things; use one of these ids:\n"),
    ],
)
def test_a_wrong_parameter_is_refused(parameter: str, complaint: str, run: Run) -> None:
    done = run("ask", "figures", "--param", parameter)

    assert (done.status, done.out) == (1, "")
    assert done.err.startswith(f"cppcc-graph: {complaint}")


def test_a_silence_is_answered_with_its_passage(run: Run) -> None:
    done = run("ask", "member-count", "--lang", "en", "--format", "json")

    assert json.loads(done.out) == [
        {
            "not stated in the source": "number of members and composition by sector not stated",
            "note": "The text gives no number of members and names one sector only.",
            "passage": "Jingzhou CPPCC 2020 work report explained · 标题",
            "offsets": "[4, 19)",
        }
    ]


def test_a_question_without_rows_or_silence_says_so(dataset: Path, run: Run) -> None:
    assert run("ask", "honours", "--data", dataset).out.endswith("没有结果。\n")
    silent = run("ask", "honours", "--data", dataset, "--format", "csv", "--lang", "en")
    assert silent == Done(0, "", "No rows.\n")


def test_what_is_not_noted_is_no_answer_of_the_report(dataset: Path, run: Run) -> None:
    asked = run("ask", "gaps", "--data", dataset, "--lang", "en")

    assert asked.out.endswith(
        "No gap is recorded: nobody has noted what the report leaves unsaid.\n"
    )


def test_a_question_is_shown_with_its_parameters_bound(run: Run) -> None:
    plain = run("ask", "figures", "--show").out
    bound = run("ask", "figures", "--show", "--param", "fact=e:jz20-fig-netizens").out

    iri = "https://w3id.org/cppcc-graph/id/jz20-fig-netizens"
    assert plain.startswith("# title-zh: 有哪些数字，各计什么，出自何处？\n")
    assert plain.replace("#params", f"VALUES ?fact {{ <{iri}> }}") == bound


def test_the_plan_of_a_question_is_told(run: Run) -> None:
    told = run("ask", "who-supervised", "--proposal", "贫困", "--explain")
    as_json = run("ask", "who-supervised", "--proposal", "贫困", "--explain", "--json")
    refused = run("ask", "donations", "--explain", "--csv")

    assert "first row" in told.out
    assert "algebra" in told.out
    assert json.loads(as_json.out)["rows"] == 1
    assert (refused.status, refused.out) == (2, "")
    assert "--explain is told as text or as --json" in refused.err
