"""The commands as a user meets them: what they print, where, and how they refuse."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click import Command

from cppcc_graph.cli import COMMANDS, cli
from cppcc_graph.resources import folder

from .conftest import ROOT, Done, Run


@pytest.fixture
def dataset(shili: Path, run: Run) -> Path:
    """Return the small report as a dataset."""
    run("build", shili / "shili.yaml", "--text", shili / "shili.txt", "--out", shili / "shili.nq")
    return shili / "shili.nq"


def test_the_table_of_commands_repeats_the_first_line_of_each_help() -> None:
    context = cli.make_context("cppcc-graph", ["--help-is-not-asked"], ignore_unknown_options=True)
    commands = {name: cli.get_command(context, name) for name in COMMANDS}

    helps = {
        name: (command.help or "").split("\n")[0]
        for name, command in commands.items()
        if isinstance(command, Command)
    }

    assert helps == COMMANDS


@pytest.mark.parametrize("name", COMMANDS)
def test_every_help_has_examples(name: str, run: Run) -> None:
    done = run(name, "--help")

    assert (done.status, done.err) == (0, "")
    assert f"Examples:\n    cppcc-graph {name}" in done.out


@pytest.mark.parametrize(
    ("name", "complaint"),
    [
        ("asks", "there is no command “asks”; did you mean “ask”?"),
        ("frobnicate", "No such command 'frobnicate'."),
    ],
)
def test_an_unknown_command_is_refused(name: str, complaint: str, run: Run) -> None:
    done = run(name)

    assert done == Done(
        2,
        "",
        "Usage: cppcc-graph [OPTIONS] COMMAND [ARGS]...\n"
        f"Try 'cppcc-graph --help' for help.\n\nError: {complaint}\n",
    )


def test_check_shows_how_a_report_was_read(shili: Path, run: Run) -> None:
    facts = shili / "shili.yaml"

    done = run("check", facts, "--text", shili / "shili.txt")

    assert done == Done(
        0,
        f"{facts}: 38 characters, 94.7% of them in passages\n"
        "读法   │ kind      │ passages\n"
        "───────┼───────────┼─────────\n"
        "已建模 │ modelled  │ 1\n"
        "修辞   │ rhetoric  │ 1\n"
        "  标题 │   heading │ 1\n\n",
        "no mistakes found\n",
    )


def test_check_says_which_report_was_not_compared_with_its_text(shili: Path, run: Run) -> None:
    one, two = shili / "shili.yaml", shili / "shili-2023.yaml"
    texts = ["--text", shili / "shili-2023.txt", "--text", shili / "shili.txt"]

    errors = [
        run("check", one, two).err,
        run("check", one, two, *texts[:2]).err,
        run("check", one, two, *texts).err,
    ]

    told = "no mistakes found\n"
    assert errors == [
        f"{told}not compared with the text: {one}, {two}; give the text with --text\n",
        f"{told}not compared with the text: {one}; give the text with --text\n",
        told,
    ]


def test_check_compares_the_quoted_words_with_the_text(shili: Path, run: Run) -> None:
    facts = shili / "shili.yaml"
    good = facts.read_text("utf-8")
    facts.write_text(good.replace("verbatim: 3次", "verbatim: 三次"), "utf-8")

    silent = run("check", facts)
    done = run("check", facts, "--text", shili / "shili.txt")

    assert silent.status == 0
    assert done == Done(
        1,
        "",
        f"cppcc-graph: {facts}:45:27: “三次” is not in the text of “p-2-1”; "
        "write it as the text has it\n",
    )


def test_check_prints_the_page_of_keys(run: Run) -> None:
    page = (ROOT / "docs" / "keys.md").read_text("utf-8")

    assert run("check", "--keys") == Done(0, page, "")


@pytest.mark.parametrize(
    ("out", "complaint"),
    [
        (".", "is a folder; name a file in it"),
        ("shili.txt/dataset.nq", "a file stands where its folder should be; rename one"),
    ],
)
def test_a_dataset_that_cannot_be_written_is_told(
    out: str, complaint: str, shili: Path, run: Run
) -> None:
    done = run("build", shili / "shili.yaml", "--out", shili / out)

    assert done == Done(1, "", f"cppcc-graph: {shili / out}: {complaint}\n")


def test_build_writes_a_file_of_any_ending(shili: Path, run: Run) -> None:
    done = run("build", shili / "shili.yaml", "--out", shili / "dataset")

    assert (done.status, done.err[:5]) == (0, "wrote")


def test_a_facts_file_is_given_once(shili: Path, run: Run) -> None:
    facts = shili / "shili.yaml"

    done = run("build", facts, facts, "--out", "-")

    assert done == Done(1, "", f"cppcc-graph: {facts}: is given twice; name it once\n")


def test_a_text_of_another_digest_is_refused(shili: Path, run: Run) -> None:
    text = shili / "shili.txt"
    text.write_text(text.read_text("utf-8").replace("12", "13"), "utf-8")

    done = run("build", shili / "shili.yaml", "--text", text, "--out", shili / "shili.nq")

    assert (done.status, done.out) == (1, "")
    assert done.err.startswith(f"cppcc-graph: {text}: sha256 is ")
    assert not (shili / "shili.nq").exists()


def test_build_writes_the_dataset_to_a_pipe(shili: Path) -> None:
    facts = shili / "shili.yaml"
    command: list[str | Path] = [sys.executable, "-m", "cppcc_graph", "build", facts, "--out", "-"]

    done = subprocess.run(command, capture_output=True, check=True)

    assert done.stderr == b""
    assert done.stdout.endswith(b" .\n")
    assert sorted(done.stdout.splitlines()) == done.stdout.splitlines()


def test_a_reader_that_leaves_early_causes_no_complaint(shili: Path) -> None:
    command = f"{sys.executable} -m cppcc_graph build {shili / 'shili.yaml'} --out - | head -1"

    done = subprocess.run(command, shell=True, capture_output=True, check=True)

    assert (done.stdout.count(b"\n"), done.stderr) == (1, b"")


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
        "type=<type>, state=<status>"
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
    assert "\n,示例市政协委员捐款,cash donated,120000,yuan,approximate,约12万元," in done.out


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


def test_a_question_is_shown_with_its_parameters_bound(run: Run) -> None:
    plain = run("ask", "figures", "--show").out
    bound = run("ask", "figures", "--show", "--param", "fact=e:jz20-fig-netizens").out

    iri = "https://w3id.org/cppcc-graph/id/jz20-fig-netizens"
    assert plain.startswith("# title-zh: 有哪些数字，各计什么，出自何处？\n")
    assert plain.replace("#params", f"VALUES ?fact {{ <{iri}> }}") == bound


def test_query_reads_an_argument_a_file_and_standard_input(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    sparql = "SELECT ?n { VALUES ?n { 1 2 } }"
    (tmp_path / "mine.rq").write_text(sparql, "utf-8")

    argument = run("query", sparql, "--format", "csv")
    file = run("query", tmp_path / "mine.rq", "--format", "csv")
    piped = subprocess.run(
        [sys.executable, "-m", "cppcc_graph", "query", "-", "--format", "csv"],
        input=sparql.encode(),
        capture_output=True,
        check=True,
    )

    assert argument == file == Done(0, "n\n1\n2\n", "")
    assert piped.stdout == b"n\n1\n2\n"


@pytest.mark.parametrize(
    ("sparql", "form", "printed"),
    [
        ("ASK { e:cppcc-jingzhou a cppcc:CPPCCCommittee }", "table", "true\n"),
        ("SELECT ?a { VALUES ?a { '政协|a' } }", "md", "| a |\n| --- |\n| 政协\\|a |\n"),
        ("SELECT ?a { VALUES ?a { '政协' } }", "table", "a\n────\n政协\n"),
    ],
)
def test_query_prints_the_form_asked_for(sparql: str, form: str, printed: str, run: Run) -> None:
    assert run("query", sparql, "--format", form) == Done(0, printed, "")


def test_construct_gives_turtle(run: Run) -> None:
    done = run("query", "CONSTRUCT { e:a rdfs:label 'b' } WHERE {}")

    assert done.out.endswith('e:a rdfs:label "b" .\n')


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["SELECT * WHERE {"], "query:1:17: not SPARQL where it ends"),
        (["DELETE WHERE { ?s ?p ?o }"], "DELETE changes data; a query only reads"),
        (["SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }"], "SERVICE asks over the network"),
        (["no-such-file.rq"], "no-such-file.rq: No such file or directory"),
        (["ASK {}", "--data", "no-such.nq"], "no-such.nq: there is no such dataset"),
        (["ASK {}", "--data", "README.md"], "README.md: no RDF format ends in “.md”"),
        (["DESCRIBE e:a", "--format", "csv"], "CONSTRUCT and DESCRIBE give Turtle, not csv"),
        (["SELECT * {}", "--format", "turtle"], "SELECT gives a table"),
    ],
)  # fmt: skip
def test_a_query_that_cannot_be_is_refused(arguments: list[str], complaint: str, run: Run) -> None:
    done = run("query", *arguments)

    assert (done.status, done.out) == (1, "")
    assert done.err.startswith(f"cppcc-graph: {complaint}")


def test_a_query_file_in_another_encoding_is_refused(tmp_path: Path, run: Run) -> None:
    (tmp_path / "mine.rq").write_bytes("SELECT ('政协' AS ?a) {}".encode("gb18030"))

    done = run("query", tmp_path / "mine.rq")

    assert (
        done.err == f"cppcc-graph: {tmp_path / 'mine.rq'}: is not UTF-8; save the query as UTF-8\n"
    )


def test_a_term_that_does_not_exist_is_told_after_the_answer(run: Run) -> None:
    query = "SELECT ?x { ?x a cppcc:Propsal }"
    told = "cppcc:Propsal is no term of the ontology; did you mean cppcc:Proposal?\n"

    assert run("query", query, "--format", "csv") == Done(0, "x\n", told)
    assert run("query", query, "--format", "json").err == told


def test_a_query_file_of_another_ending_is_told_how_to_be_passed(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "mine.txt"
    path.write_text("ASK {}", "utf-8")

    done = run("query", path)

    assert done == Done(
        1,
        "",
        f"cppcc-graph: {path}: is a file, and no query file ends so; end its name in .rq, or write "
        f"“cppcc-graph query - < {path}”\n",
    )


def test_a_query_may_be_longer_than_a_name(run: Run) -> None:
    query = f"ASK {{}} # {'a' * 5000}"

    assert run("query", query) == Done(0, "true\n", "")


def test_why_names_things_by_label_and_terms_in_chinese(run: Run) -> None:
    done = run("why", "e:person-he-guangzhong")

    assert done.out.split("\n")[:5] == [
        "何光中  e:person-he-guangzhong",
        "",
        "主语                               │ 关系     │ 宾语               │ 方式 │ 出处                    │ 位置",
        "───────────────────────────────────┼──────────┼────────────────────┼──────┼─────────────────────────┼─────────────",
        "何光中                             │ 名称     │ He Guangzhong (en) │ 明示 │ 凝聚智慧力量 · ●3 · 句2 │ [1395, 1449)",
    ]
    rest = done.out.split("\n", 1)[1]
    assert not [word for word in ("e:", "rdf:", "foaf:", "org:", "prov:") if word in rest]


def test_why_shows_the_evidence_and_quotes_the_sentence(
    shili: Path, dataset: Path, run: Run
) -> None:
    thing = "捐款约12万元"

    shown = run("why", thing, "--data", dataset)
    quoted = run("why", thing, "--data", dataset, "--text", shili / "shili.txt", "--format", "json")

    assert shown.out.startswith(f"{thing}  e:shili21-fig-donation\n\n")
    found = next(row for row in json.loads(quoted.out) if row["关系"] == "精度")
    assert found == {
        "主语": "捐款约12万元 (e:shili21-fig-donation)",
        "关系": "精度",
        "宾语": "约数",
        "方式": "明示",
        "出处": "第2行 · 句1",
        "位置": "[15, 37)",
        "原文": "全年召开协商座谈会3次,委员捐款约12万元。",
    }


def test_draw_writes_one_page_and_says_where(dataset: Path, run: Run) -> None:
    page = dataset.with_name("page.html")

    done = run("draw", "--data", dataset, "--focus", "示例市政协委员捐款", "--out", page)

    assert done == Done(0, "", f"wrote {page} (1 nodes, 0 edges)\n")
    assert page.read_text("utf-8").startswith("<!DOCTYPE html>")


def test_draw_takes_kinds_by_their_chinese_names(dataset: Path, run: Run) -> None:
    by_code = run("draw", "--data", dataset, "--kinds", "activity,Document", "--out", "-")
    by_name = run("draw", "--data", dataset, "--kinds", "活动，文件", "--out", "-")

    assert (by_name.status, by_name.out) == (0, by_code.out)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--kinds", ""), "--kinds names no kind"),
        (("--kinds", " , "), "--kinds names no kind"),
        (("--radius", "1"), "--radius goes with --focus"),
    ],
)
def test_draw_refuses_options_that_say_nothing(
    options: tuple[str, ...], message: str, dataset: Path, run: Run
) -> None:
    done = run("draw", "--data", dataset, *options, "--out", "-")

    assert (done.status, done.out) == (2, "")
    assert message in done.err


def test_draw_draws_turtle_from_outside(tmp_path: Path, run: Run) -> None:
    outside = tmp_path / "office.ttl"
    outside.write_text(
        "@prefix cppcc: <https://w3id.org/cppcc-graph/ns#> .\n"
        "<https://example.org/p> a cppcc:Proposal ; cppcc:hasOutcome <https://example.org/o> .\n"
        "<https://example.org/o> a cppcc:Outcome .\n",
        "utf-8",
    )
    page = tmp_path / "page.html"

    done = run("draw", "--data", outside, "--out", page)

    assert done == Done(0, "", f"wrote {page} (2 nodes, 1 edges)\n")


def test_draw_of_nothing_does_not_blame_options_that_were_not_given(
    tmp_path: Path, run: Run
) -> None:
    empty = tmp_path / "empty.ttl"
    empty.write_text("<https://example.org/a> <https://example.org/b> 1 .\n", "utf-8")

    done = run("draw", "--data", empty, "--out", "-")

    assert (done.status, done.out) == (1, "")
    assert "names no thing of a class that is drawn" in done.err
    assert "--" not in done.err


def test_draw_refuses_an_unknown_kind(dataset: Path, run: Run) -> None:
    done = run("draw", "--data", dataset, "--kinds", "people,cars", "--out", "-")

    assert (done.status, done.out) == (1, "")
    assert "cars" in done.err
