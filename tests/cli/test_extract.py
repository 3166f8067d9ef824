"""Extracting and scoring from the command line."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import Done, Run

TEXT = "示例市政协2021年工作报告\n全年召开协商座谈会3次，委员捐款约12万元。收到提案216件。\n"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_candidates_are_written_beside_the_text(report: Path, run: Run) -> None:
    done = run("extract", report)

    lines = report.with_name("candidates.jsonl").read_text("utf-8").splitlines()
    assert done.err == f"wrote {report.with_name('candidates.jsonl')} ({len(lines)} candidates)\n"
    assert done.out.startswith("place: 示例市   year: 2021\n")
    first = next(fact for fact in map(json.loads, lines) if fact["kind"] == "figure")
    assert list(first) == [
        "id", "start", "end", "quote", "prefix", "suffix", "kind", "args", "rule", "confidence", "status",
    ]  # fmt: skip
    assert (first["quote"], first["args"]) == (
        "3次",
        {"value": "3", "unit": "次", "bound": "exact", "of": "协商座谈会"},
    )


def test_a_number_that_is_not_understood_is_told_in_its_words(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "report.txt"
    path.write_text("示例市政协2021年工作情况\n电话簿所列共计7，另附。\n", "utf-8")

    done = run("extract", path)

    assert done.out.endswith("\nnumbers not understood:\n  [22, 23)  电话簿所列共计7，另附。\n")


def test_with_a_draft_the_passages_are_shown_that_check_counts(tmp_path: Path, run: Run) -> None:
    path, facts = tmp_path / "report.txt", tmp_path / "facts.yaml"
    path.write_text(
        "示例市政协2021年工作报告\n各位委员：\n全年召开协商座谈会3次。\n县政协健全工作机制。\n"
        "柳溪的水今年绿得早。\n我们要团结奋斗，谱写新篇章。\n- 1 -\n",
        "utf-8",
    )

    alone = run("extract", path).out
    drafted = run("extract", path, "--facts", facts).out
    checked = run("check", facts, "--text", path).out

    assert drafted.split("\n\n")[2].splitlines() == [
        "sentences      │ number │ passages of the draft",
        "───────────────┼────────┼──────────────────────",
        "modelled       │ 1      │ 2",
        "rhetoric       │ 4      │ 3",
        "not understood │ 2      │ 2",
    ]
    assert alone.split("\n\n")[2].splitlines()[2:] == [
        "modelled       │ 1",
        "rhetoric       │ 4",
        "not understood │ 2",
    ]
    kinds = ("modelled", "rhetoric", "unread")
    assert [re.findall(rf" {kind} +│ (\d+)", checked) for kind in kinds] == [["2"], ["3"], ["2"]]


def test_a_place_that_the_text_never_names_is_warned_of(report: Path, run: Run) -> None:
    other = run("extract", report, "--place", "西林市")
    own = [run("extract", report, "--place", place) for place in ("示例市", "东山省示例市")]
    report.write_text("全年召开协商座谈会3次。\n", "utf-8")
    bare = run("extract", report, "--place", "西林市", "--format", "jsonl")

    warned = "warning: “西林市” stands nowhere in the text; "
    assert other.err.startswith(f"{warned}it names 示例市; check --place\n")
    assert bare.err == f"{warned}check --place\n"
    assert [each.err.count("warning") for each in own] == [0, 0]


def test_earlier_facts_of_another_committee_are_warned_of(report: Path, run: Run) -> None:
    before, facts = report.with_name("before.txt"), report.with_name("before.yaml")
    before.write_text(TEXT.replace("示例市", "样板县"), "utf-8")
    run("extract", before, "--facts", facts)

    done = [run(name, report, "--after", facts) for name in ("extract",)]
    done.append(run("review", report, "--after", facts, "--status"))
    same = run("extract", before, "--after", facts)

    warning = f"warning: {facts} is of 政协样板县委员会, and this report of 政协示例市委员会; "
    assert [each.err.startswith(warning) for each in done] == [True, True]
    assert "warning" not in same.err


#: Lines as long as a page is wide; three numbers are broken over two of them.
WRAPPED = """\
松桥县政协2023年提案工作情况统计

    县政协十届三次会议以来，各位委员积极建言献策，共收到提案2
21件，经审查立案190件。经过各承办单位一年的共同努力，已经解
决或采纳的128件，占67.4%，答复后留作参考的15件，占7.
9%。各位委员还多方筹措资金帮助困难学生，全年委员捐款共计12
6.5万元。
"""


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_the_draft_of_a_text_in_lines_of_one_width_builds_with_it(
    report: Path, run: Run, end: str
) -> None:
    report.write_bytes(WRAPPED.replace("\n", end).encode())
    facts = report.with_suffix(".yaml")
    run("extract", report, "--facts", facts)

    built = run("build", facts, "--text", report, "--out", report.with_suffix(".nq"))

    said = re.findall(r'verbatim: "(.*)"', facts.read_text("utf-8"))
    assert said == ["221件", "190件", "128件", "67.4%", "15件", "7.9%", "126.5万元"]
    assert built.status == 0


def test_a_third_year_knows_the_committee_that_the_second_names_by_id(
    report: Path, run: Run
) -> None:
    years = {f"202{n}": report.with_name(f"202{n}.txt") for n in (1, 2, 3)}
    facts = {year: path.with_suffix(".yaml") for year, path in years.items()}
    for year, path in years.items():
        path.write_text(TEXT.replace("2021", year) + "向政协双岭县委员会学习。\n", "utf-8")
    run("extract", years["2021"], "--facts", facts["2021"])
    run("extract", years["2022"], "--after", facts["2021"], "--facts", facts["2022"])

    both = run("extract", years["2023"], "--after", facts["2022"], "--after", facts["2021"])
    alone = run("extract", years["2023"], "--after", facts["2022"])

    (committee,) = re.findall(r"id: (e:d\w+-committee)\n +type", facts["2021"].read_text("utf-8"))
    assert "warning" not in both.err
    assert alone.err.splitlines()[0] == (
        f"warning: {facts['2022']} is of {committee}, which no file given introduces; give the "
        "facts file that does with --after, too, and this report names it alike"
    )


def test_a_draft_without_the_facts_before_it_is_told_in_one_line(report: Path, run: Run) -> None:
    after, first = report.with_name("after.txt"), report.with_name("first.yaml")
    second = report.with_name("second.yaml")
    after.write_text(TEXT.replace("2021", "2023"), "utf-8")
    run("extract", report, "--facts", first)
    run("extract", after, "--after", first, "--facts", second)

    alone = run("check", second)
    both = run("check", first, second)

    (line,) = alone.err.splitlines()
    assert ": no file given introduces e:d" in line
    assert line.endswith(
        "which this one names; they are of the facts file of another report (--after): give it, too"
    )
    assert both.status == 0
    assert "check and build them together" in second.read_text("utf-8")
    assert "together" not in first.read_text("utf-8")


def test_what_is_unknown_is_told_once_for_its_file(report: Path, run: Run) -> None:
    facts = report.with_name("facts.yaml")
    run("extract", report, "--facts", facts)
    words = facts.read_text("utf-8")
    facts.write_text(words.replace("during: e:period-2021", "during: e:period-1921"), "utf-8")

    (line,) = run("check", facts).err.splitlines()

    assert ": nothing is called “e:period-1921”; did you mean “e:period-2021”?" in line
    assert words.count("during: e:period-2021") == 1 or line.endswith(" more place)")


def test_two_reports_in_a_folder_keep_their_candidates(report: Path, run: Run) -> None:
    other, first = report.with_name("other.txt"), report.with_name("candidates.jsonl")
    other.write_text(TEXT.replace("3次", "十六次"), "utf-8")
    second = report.with_name("other.txt.candidates.jsonl")

    run("extract", report)
    kept = first.read_bytes()
    done = run("extract", other)
    again = run("extract", other)
    run("extract", report)
    status = [run("review", path, "--status") for path in (report, other, first, second)]

    assert done.err.startswith(f"wrote {second} (")
    assert again == done
    assert first.read_bytes() == kept
    assert json.loads(second.read_text("utf-8").splitlines()[0])["quote"] in other.read_text(
        "utf-8"
    )
    assert sorted(path.name for path in report.parent.iterdir()) == [
        "candidates.jsonl", "other.txt", "other.txt.candidates.jsonl", "report.txt",
    ]  # fmt: skip
    # Neither review takes the other's candidates for what rules added and removed.
    assert [(one.status, "rules changed" in one.out) for one in status] == [(0, False)] * 4


def test_a_report_alone_writes_its_candidates_anew_also_when_its_text_changed(
    report: Path, run: Run
) -> None:
    run("extract", report)
    report.write_text(TEXT.replace("3次", "十六次"), "utf-8")
    run("extract", report)

    names = sorted(path.name for path in report.parent.iterdir())
    assert names == ["candidates.jsonl", "report.txt"]
    assert "十六次" in report.with_name("candidates.jsonl").read_text("utf-8")


def test_standard_input_does_not_write_over_another_text(
    report: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(report.parent)
    run("extract", report)
    kept = report.with_name("candidates.jsonl").read_bytes()
    command = [sys.executable, "-m", "cppcc_graph", "extract", "-"]

    same = subprocess.run(command, input=TEXT.encode(), capture_output=True, check=False)
    other = subprocess.run(command, input="提案9件。".encode(), capture_output=True, check=False)

    assert (same.returncode, other.returncode) == (0, 1)
    assert other.stderr.decode() == (
        "cppcc-graph: candidates.jsonl: is of another text; move it away, or say where with --out\n"
    )
    assert report.with_name("candidates.jsonl").read_bytes() == kept


def test_texts_of_two_reports_of_one_name_are_both_kept(report: Path, run: Run) -> None:
    page = report.with_suffix(".html")
    page.write_text(f"<html><body><p>{TEXT}</p></body></html>", "utf-8")
    facts = report.with_name("facts.yaml")

    run("extract", page, "--facts", facts)
    report.unlink()
    run("extract", page, "--facts", facts)

    names = {path.name for path in report.parent.glob("*.read.txt")}
    assert names == {"report.html.read.txt", "report.read.txt"}


def test_jsonl_goes_to_standard_output_and_nowhere_else(report: Path, run: Run) -> None:
    done = run("extract", report, "--format", "jsonl")

    facts = [json.loads(line) for line in done.out.splitlines()]
    assert [TEXT[fact["start"] : fact["end"]] for fact in facts] == [
        fact["quote"] for fact in facts
    ]
    assert list(report.parent.iterdir()) == [report]


def test_a_report_is_read_from_a_pipe(report: Path) -> None:
    command = [sys.executable, "-m", "cppcc_graph", "extract", "-", "--format", "jsonl"]

    piped = subprocess.run(command, input=TEXT.encode(), capture_output=True, check=True)

    assert b'"value": "120000"' in piped.stdout


def test_lines_are_utf_8_whatever_the_console_writes() -> None:
    command = [sys.executable, "-m", "cppcc_graph", "extract", "-", "--format", "jsonl"]
    console = {**os.environ, "PYTHONUTF8": "0", "PYTHONIOENCODING": "gbk"}

    plain = subprocess.run(command, input=TEXT.encode(), capture_output=True, check=True)
    piped = subprocess.run(
        command, input=TEXT.encode(), capture_output=True, check=True, env=console
    )

    assert piped.stdout == plain.stdout
    assert "示例市" in piped.stdout.decode("utf-8")


def test_a_draft_is_facts_that_build(report: Path, run: Run) -> None:
    facts, dataset = report.with_name("facts.yaml"), report.with_name("dataset.nq")

    run("extract", report, "--facts", facts)
    built = run("build", facts, "--out", dataset)
    answer = run("ask", "figures", "--data", dataset, "--format", "csv")

    assert built.status == 0
    assert "216" in answer.out


def test_a_folder_gives_one_file_a_report_and_names_what_cannot_be_read(
    report: Path, run: Run
) -> None:
    folder = report.parent
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 broken")
    out = folder / "out"

    first = run("extract", folder, "--out", out)
    written = {path.name: path.read_bytes() for path in out.iterdir()}
    run("extract", folder, "--out", folder / "again", "--jobs", "2")

    assert first.status == 1
    assert "broken.docx" in first.err
    assert "1 of 2 reports" in first.err
    assert len(written) == 2  # the candidates, and the index
    assert {path.name: path.read_bytes() for path in (folder / "again").iterdir()} == written


def test_a_missing_report_is_told(run: Run) -> None:
    done = run("extract", "no-such.txt")

    assert (done.status, done.out) == (1, "")
    assert done.err.startswith("cppcc-graph: no-such.txt: ")


def test_a_reading_scored_against_itself_is_perfect(report: Path, run: Run) -> None:
    run("extract", report)
    lines = report.with_name("candidates.jsonl")

    done = run("score", lines, lines, "--format", "json", "--confusions")

    rows = json.loads(done.out[: done.out.index("]") + 1])
    assert {row["F"] for row in rows} == {"1.000"}


@pytest.mark.parametrize("line", ["{", "[]", '{"start": 1}'])
def test_a_line_that_is_no_fact_is_told_with_its_number(
    line: str, tmp_path: Path, run: Run
) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(f"\n{line}\n", "utf-8")

    done = run("score", path, path)

    assert (done.status, done.out) == (1, "")
    assert done.err.startswith(f"cppcc-graph: {path}:2: no candidate line")


def test_readings_of_different_texts_are_not_scored(tmp_path: Path, run: Run) -> None:
    gold, other = tmp_path / "gold.jsonl", tmp_path / "other.jsonl"
    for path, quote in ((gold, "36名"), (other, "12件")):
        fact = {"start": 4, "end": 7, "quote": quote, "kind": "figure", "args": {}}
        path.write_text(json.dumps(fact, ensure_ascii=False) + "\n", "utf-8")

    done = run("score", gold, other)

    said = f"{gold} and {other} quote at 4–7 “36名” and “12件”; give two readings of the same text"
    assert done == Done(1, "", f"cppcc-graph: {said}\n")


def test_a_missing_reading_is_told(run: Run) -> None:
    assert run("score", "no-such.jsonl", "no-such.jsonl") == Done(
        1, "", "cppcc-graph: no-such.jsonl: No such file or directory; check the name\n"
    )


def test_a_draft_of_a_page_builds_with_the_text_that_was_read(report: Path, run: Run) -> None:
    page = report.with_suffix(".html")
    page.write_text(
        "<html><body><div>当前位置：首页 &gt; 政协报告</div><ul><li>机构职能</li></ul>"
        f"<p>{TEXT}</p><div>上一篇：县政协召开第56次主席会议</div><div>浏览次数：1284</div></body></html>",
        "utf-8",
    )
    facts, dataset = report.with_name("facts.yaml"), report.with_name("dataset.nq")

    run("extract", page, "--facts", facts)
    built = run("build", facts, "--text", next(report.parent.glob("*.read.txt")), "--out", dataset)

    assert (built.status, built.err.count("is in no passage")) == (0, 0)
    assert dataset.exists()
