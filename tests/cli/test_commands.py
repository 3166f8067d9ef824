"""The commands as a user meets them: what they print, where, and how they refuse."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click import Command

from cppcc_graph.cli import COMMANDS, cli

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


def test_check_says_that_an_audit_takes_a_file(run: Run) -> None:
    assert "--audit FILE" in run("check", "--help").out


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


def test_a_report_that_is_built_twice_is_told(tmp_path: Path, run: Run) -> None:
    text = "政协示例县委员会2021年工作报告\n县政协收到提案90件，立案80件。\n"
    for name, more in (("a", ""), ("b", "谢谢大家。\n")):
        (tmp_path / f"{name}.txt").write_text(text + more, "utf-8")
        run("extract", tmp_path / f"{name}.txt", "--facts", tmp_path / f"{name}.yaml")
    one, both = tmp_path / "one.nq", tmp_path / "both.nq"

    twice = run("build", tmp_path / "a.yaml", tmp_path / "b.yaml", "--out", both)
    once = run("build", tmp_path / "a.yaml", "--out", one)

    assert twice.err.split("\n")[1:] == [
        "warning: 2 reports are called “示例县2021年工作报告”; if they are one report, build it "
        "once: what it counts is counted as often",
        "",
    ]
    assert "warning" not in once.err


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


def test_explore_writes_one_page_and_says_how_large(dataset: Path, run: Run) -> None:
    page = dataset.with_name("explore.html")

    done = run("explore", "--data", dataset, "--focus", "示例市政协委员捐款", "--out", page)

    assert (done.status, done.out) == (0, "")
    assert re.fullmatch(rf"wrote {re.escape(str(page))} \(\d+ things, 2\.\d MB\)\n", done.err)
    assert page.read_text("utf-8").startswith("<!doctype html>")


def test_explore_takes_a_title_and_writes_to_standard_output(dataset: Path, run: Run) -> None:
    done = run("explore", "--data", dataset, "--title", "示例<市>", "--lang", "en", "--out", "-")

    assert '<html lang="en">' in done.out
    assert "<title>示例&lt;市&gt;</title>" in done.out


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (["--focus", "没有这样的"], "nothing is called so"),
        (["--focus", "code:uptake-considered"], "is a detail of other things"),
    ],
)
def test_explore_refuses_a_focus_that_cannot_be_shown(
    options: list[str], complaint: str, dataset: Path, run: Run
) -> None:
    done = run("explore", "--data", dataset, *options, "--out", "-")

    assert (done.status, done.out) == (1, "")
    assert complaint in done.err


def test_explore_of_nothing_says_what_is_missing(tmp_path: Path, run: Run) -> None:
    empty = tmp_path / "empty.ttl"
    empty.write_text("", "utf-8")

    done = run("explore", "--data", empty, "--out", "-")

    assert (done.status, done.out) == (1, "")
    assert "names no thing" in done.err
