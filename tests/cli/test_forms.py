"""Forms of answers, files they go to, limits, and options that a question brings along."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pyarrow import parquet

from .conftest import ROOT, Done, Run

TWO = "SELECT ?n ?w { VALUES (?n ?w) { (1 '=a') (2 '<b>') } }"


@pytest.mark.parametrize("flag", [("--csv",), ("--format", "csv"), ("--csv", "--format", "csv")])
def test_a_form_is_named_by_its_flag_or_by_format(flag: tuple[str, ...], run: Run) -> None:
    assert run("query", TWO, *flag) == Done(0, "n,w\n1,'=a\n2,<b>\n", "")


def test_two_forms_are_one_too_many(run: Run) -> None:
    done = run("query", TWO, "--csv", "--json")

    assert (done.status, done.out) == (2, "")
    assert "the answer is written in one form, not csv and json" in done.err


@pytest.mark.parametrize(
    ("form", "start"),
    [
        ("tsv", "?n\t?w\n1\t"),
        ("json", '{"head":{"vars":["n","w"]}'),
        ("xml", '<?xml version="1.0"?><sparql'),
        ("md", "| n | w |\n| --- | --- |\n"),
        ("html", "<!DOCTYPE html>\n<html"),
        ("table", "n │ w\n──┼──"),
    ],
)
def test_every_form_is_written(form: str, start: str, run: Run) -> None:
    done = run("query", TWO, "--format", form)

    assert done.out.startswith(start)
    assert (done.status, done.out[-1]) == (0, "\n")


def test_the_page_escapes_what_is_in_cells_and_loads_nothing(run: Run) -> None:
    page = run("query", TWO, "--html").out

    assert "<td>&lt;b&gt;</td>" in page
    assert "default-src 'none'" in page
    assert "http" not in page.replace('http-equiv="Content-Security-Policy"', "")


@pytest.mark.parametrize(
    "arguments",
    [("--csv", "out.csv"), ("--csv=out.csv",), ("--out", "out.csv", "--csv")],
)
def test_the_file_after_a_form_is_where_the_answer_goes(
    arguments: tuple[str, ...], run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert run("query", TWO, *arguments) == Done(0, "", "")
    assert (tmp_path / "out.csv").read_text("utf-8") == "n,w\n1,'=a\n2,<b>\n"


def test_parquet_goes_to_a_file(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "out.parquet"

    done = run("query", TWO, "--parquet", path, "--limit", "1")

    assert done == Done(0, "", "")
    assert parquet.read_table(path).to_pylist() == [{"n": 1, "w": "=a"}]
    assert run("ask", "donations", "--parquet", path) == Done(0, "", "")
    assert parquet.read_table(path).column("数值").to_pylist()[0] == 3220000.0


def test_a_query_that_fails_leaves_the_old_file(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old")

    assert run("query", "SELECT * { ?s ?p", "--csv", path).status == 1
    assert (path.read_text(), list(tmp_path.iterdir())) == ("old", [path])


@pytest.mark.parametrize(("limit", "rows"), [("0", 0), ("3", 3)])
@pytest.mark.parametrize("form", ["csv", "json", "table"])
def test_a_limit_gives_the_first_rows(limit: str, rows: int, form: str, run: Run) -> None:
    out = run("query", "SELECT ?s { ?s ?p ?o }", "--limit", limit, "--format", form).out

    found = {
        "csv": lambda: out.count("\n") - 1,
        "json": lambda: len(json.loads(out)["results"]["bindings"]),
        "table": lambda: out.count("\n") - 2,
    }[form]()
    assert found == rows


def test_a_limit_holds_for_triples_and_questions(run: Run) -> None:
    assert run("query", "CONSTRUCT WHERE { ?s a ?o }", "--limit", "2").out.count(" a ") == 2
    assert run("ask", "activities", "--limit", "2", "--csv").out.count("\n") == 3


@pytest.mark.parametrize(
    ("query", "form", "out"),
    [("ASK {}", "xml", "<boolean>true</boolean>"), ("ASK {}", "csv", "true\n")],
)
def test_truth_has_a_form(query: str, form: str, out: str, run: Run) -> None:
    assert out in run("query", query, "--format", form).out


@pytest.mark.parametrize("form", ["tsv", "parquet"])
def test_truth_is_no_table(form: str, run: Run) -> None:
    assert "ASK gives true or false" in run("query", "ASK {}", "--format", form).err


PRODUCT = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


@pytest.mark.parametrize(
    ("query", "options", "told"),
    [
        (PRODUCT, ("--timeout", "0.5"), "query: not answered within 0.5 s and stopped"),
        (f"SELECT * {'{' * 2000}{'}' * 2000}", (), "nested 2,000 deep, the limit is 256"),
        (
            f"ASK {{ FILTER({'(' * 30000}1{')' * 30000}) }}",
            ("--timeout", "600"),
            "nested 30,002 deep",
        ),
        (
            "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f LIMIT 1",
            ("--memory", "0.3"),
            "needs more than 0.3 GiB of memory",
        ),
    ],
)
def test_a_runaway_query_ends_at_a_limit_with_status_124(
    query: str, options: tuple[str, ...], told: str, run: Run
) -> None:
    done = run("query", query, *options)

    assert (done.status, done.out) == (124, "")
    assert done.err.startswith("cppcc-graph: query: ")
    assert told in done.err


def test_a_question_within_its_limit_is_answered_as_without(run: Run) -> None:
    assert run("ask", "donations", "--timeout", "600").out == run("ask", "donations").out


def test_a_question_ends_at_its_limit_too(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    # One that is never answered: a worker may be quicker than a parent whose turn has not come.
    monkeypatch.setattr("cppcc_graph.cli.told.tell", lambda *_: time.sleep(600))

    assert run("ask", "activities", "--timeout", "0.1").status == 124


def test_silences_come_through_the_worker(run: Run) -> None:
    arguments = ("ask", "proposal-statistics", "--csv")

    assert run(*arguments, "--timeout", "600") == run(*arguments)
    assert run(*arguments).err.startswith("来源未说明: ")


def test_a_plan_is_explained(run: Run) -> None:
    text = run("query", "SELECT ?s { ?s a cppcc:Gap }", "--explain")
    told = json.loads(run("query", "SELECT ?s { ?s a cppcc:Gap }", "--explain", "--json").out)

    assert "pattern ?s rdf:type cppcc:Gap" in text.out
    assert told["parts"][-1]["detail"] == "?s rdf:type cppcc:Gap"
    assert run("query", "ASK {}", "--explain", "--csv").status == 2


def test_a_parameter_is_an_option_of_its_question(run: Run) -> None:
    by_option = run("ask", "who-supervised", "--proposal", "贫困", "--csv")

    assert by_option.out.count("\n") == 2
    assert by_option == run("ask", "--proposal=贫困", "who-supervised", "--csv")
    assert by_option == run("ask", "who-supervised", "--param", "proposal=贫困", "--csv")
    assert "--proposal VALUE" in run("ask", "who-supervised", "--help").out


def test_an_ambiguous_label_is_answered_with_ids_to_choose_from(run: Run) -> None:
    done = run("ask", "outcomes-of-proposal", "--proposal", "提案")

    assert (done.status, done.out) == (1, "")
    assert done.err.startswith(
        "cppcc-graph: “提案” names several things; use one of these ids:\n  e:"
    )


def test_an_option_the_question_does_not_have_is_told_with_those_it_has(run: Run) -> None:
    done = run("ask", "who-supervised", "--propsal", "贫困")

    assert done.status == 2
    assert "there is no option --propsal; who-supervised-key-proposals takes --proposal" in done.err
    assert run("ask", "--nothing", "x").status == 2


def test_questions_are_listed_under_the_headings_of_their_groups(run: Run) -> None:
    listed = run("ask", "--list", "--lang", "en").out.split("\n")

    assert listed[0] == "Bodies and people"
    assert "Proposals" in listed
    line = next(line for line in listed if line.startswith("  who-supervised-key-proposals "))
    assert line.endswith("Who supervised the handling of key proposals? --proposal <key proposal>")


def test_the_cookbook_is_what_the_questions_say(run: Run) -> None:
    page = (ROOT / "docs" / "cookbook.md").read_text("utf-8")

    assert run("ask", "--doc") == Done(0, page, "")


def test_evidence_is_written_as_a_page(run: Run, tmp_path: Path) -> None:
    done = run("why", "何光中", "--html", tmp_path / "he.html")

    assert done == Done(0, "", "")
    assert "<title>何光中  e:person-he-guangzhong</title>" in (tmp_path / "he.html").read_text(
        "utf-8"
    )


def completed(line: str, shell: str = "bash") -> list[str]:
    """Return what a shell is told when the tabulator is pressed at the end of a line."""
    words = line.split(" ")
    asked = {"CPPCC_GRAPH_LINE": line, "_CPPCC_GRAPH_COMPLETE": f"{shell}_complete"}
    asked |= {
        "COMP_WORDS": line,
        "COMP_CWORD": words[-1] if shell == "fish" else str(len(words) - 1),
    }
    program = "import sys; sys.argv[0] = 'cppcc-graph'; from cppcc_graph.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, env=os.environ | asked, check=False
    )
    assert done.stderr == b""
    return [word for word in done.stdout.decode().split("\n") if word]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("cppcc-graph draw --kinds pro", ["proposal", "Proposal", "ProposalGroup"]),
        (
            "cppcc-graph draw --kinds body,提案",
            ["body,提案与事项", "body,提案办理环节", "body,提案", "body,提案组"],
        ),
        ("cppcc-graph export --kinds=bod", ["body"]),
        ("cppcc-graph measure --kinds zzz", []),
        ("cppcc-graph draw --focus 何光", ["何光中"]),
    ],
)
def test_groups_classes_and_things_to_draw_are_completed(line: str, found: list[str]) -> None:
    assert completed(line) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("cppcc-graph qu", ["query"]),
        ("cppcc-graph ask who-s", ["who-supervised-key-proposals"]),
        ("cppcc-graph ask 谁督办", ["who-supervised-key-proposals"]),
        ("cppcc-graph ask who-supervised --pro", ["--proposal"]),
        ("cppcc-graph ask who-supervised --proposal 贫困", ["关于建立解决相对贫困长效机制的建议"]),
        ("cppcc-graph ask activities --type dona", ["donation"]),
        ("cppcc-graph ask activities --type 捐", ["donation"]),
        # bash itself keeps what stands before the colon.
        ("cppcc-graph why e:person-he", ["person-he-guangzhong"]),
        ("cppcc-graph why 何光", ["何光中"]),
        ("cppcc-graph why 何 --data no-such.nq 何", []),
    ],
)
def test_bash_completes_the_whole_line(line: str, found: list[str]) -> None:
    assert completed(line) == found


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells_are_told_labels_too(shell: str) -> None:
    told = "\n".join(completed("cppcc-graph why 何光", shell))

    assert "何光中" in told


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_script(shell: str, run: Run) -> None:
    done = run("completion", shell)

    assert (done.status, done.err) == (0, "")
    assert f"_CPPCC_GRAPH_COMPLETE={shell}_complete" in done.out


def test_bash_takes_the_script_and_completes() -> None:
    script = (
        'eval "$(cppcc-graph completion bash)"; '
        'COMP_LINE="cppcc-graph ask who-supervised --proposal 贫困"; '
        "COMP_POINT=${#COMP_LINE}; "
        '_cppcc_graph_completion cppcc-graph; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"

    done = subprocess.run(
        ["bash", "-c", script],
        capture_output=True,
        env=os.environ | {"PATH": path, "LC_ALL": "C.UTF-8"},
        check=True,
    )

    assert done.stdout.decode() == "关于建立解决相对贫困长效机制的建议\n"
