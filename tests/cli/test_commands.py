"""The commands as a user meets them: what they print, where, and how they refuse."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click import Command

from cppcc_graph.cli import COMMANDS, cli

from .conftest import Done, Run


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


def test_an_unknown_command_is_refused(run: Run) -> None:
    assert run("frobnicate").status == 2


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
    done = run("ask", "donation")

    assert done.status == 1
    assert "donation: there is no such question; did you mean donations" in done.err


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
    assert run("ask", "donations", "--data", dataset).out.endswith("没有结果。\n")
    silent = run("ask", "donations", "--data", dataset, "--format", "csv", "--lang", "en")
    assert silent == Done(0, "", "No rows.\n")


def test_a_question_is_shown_with_its_parameters_bound(run: Run) -> None:
    plain = run("ask", "figures", "--show").out
    bound = run("ask", "figures", "--show", "--param", "fact=e:jz20-fig-netizens").out

    iri = "https://w3id.org/cppcc-graph/id/jz20-fig-netizens"
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


def test_draw_refuses_an_unknown_kind(dataset: Path, run: Run) -> None:
    done = run("draw", "--data", dataset, "--kinds", "people,cars", "--out", "-")

    assert (done.status, done.out) == (1, "")
    assert "cars" in done.err
