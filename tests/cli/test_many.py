"""Folders of reports and a proposing model, from the command line."""

import json
import os
import pty
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cli.conftest import Run
from cppcc_graph.cli.progress import Progress, line
from cppcc_graph.text.batch import Processes
from text.test_proposer import GOOD, Model, facts, model, status

__all__ = ["model"]
TEXT = "示例市政协2021年工作报告\n全年召开协商座谈会3次，老街改造获居民点赞。收到提案29个。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(TEXT.replace("29", f"{number + 50}"), "utf-8")
    return folder


def test_a_folder_is_read_into_its_own_folder_of_candidates(folder: Path, run: Run) -> None:
    first = run("extract", folder, "--jobs", "1")
    again = run("extract", folder)

    out = folder / "candidates"
    assert (first.status, first.out, first.err) == (0, "", f"3 of 3 reports in {out}\n")
    assert again.err == f"3 of 3 reports in {out} (3 were there before)\n"
    assert len(list(out.glob("*.jsonl"))) == 3


def test_a_report_in_two_formats_is_read_once_and_that_is_told(folder: Path, run: Run) -> None:
    text, page = folder / "0.txt", folder / "0.html"
    page.write_text(f"<html><body>{text.read_text('utf-8')}</body></html>", "utf-8")

    done = run("extract", folder)

    assert (done.status, done.err) == (
        0,
        f"{page}: same report as {text} (the same text); not read, give it alone to read it "
        f"instead\n3 of 3 reports in {folder / 'candidates'}\n",
    )


@pytest.mark.parametrize(("asked", "taken"), [((), 1), (("--jobs", "2"), 2)])
def test_few_reports_take_one_process_unless_told(
    asked: tuple[str, ...],
    taken: int,
    folder: Path,
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen: list[int] = []

    def size(self: Processes) -> int:
        seen.append(self.jobs)
        return self.jobs

    monkeypatch.setattr("cppcc_graph.text.batch.Processes.size", size)
    run("extract", folder, *asked)

    assert set(seen) == {taken}


def test_bad_files_are_told_and_the_others_are_done(folder: Path, run: Run) -> None:
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 broken")

    done = run("extract", folder, "--jobs", "1", "--facts", folder / "drafts")

    assert done.status == 1
    assert done.err.splitlines()[0].startswith(f"{folder / 'broken.docx'}: ")
    out, drafts = folder / "candidates", folder / "drafts"
    assert done.err.endswith(
        f"3 of 4 reports in {out}\n"
        f"drafts of facts files in {drafts}, named by the digest of the text "
        f"({out / 'index.csv'} says which); review them before you build\n"
    )
    for draft in (folder / "drafts").iterdir():
        assert run("build", draft, "--out", folder / "x.nq").status == 0


YEARS = {
    "2022": "政协松桥市委员会2022年工作报告\n全年收到提案216件。\n二、2023年工作安排\n组织委员视察清溪治理。\n",
    "2023": "政协松桥市委员会2023年工作报告\n全年收到提案243件。\n二、2024年工作安排\n举办委员培训班。\n",
    "statistics": "松桥市政协2023年提案工作情况\n全年收到提案243件，立案225件。\n",
}


def test_drafts_of_successive_years_and_of_one_year_build_together(
    tmp_path: Path, run: Run
) -> None:
    for name, text in YEARS.items():
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    run("extract", tmp_path, "--jobs", "1", "--facts", tmp_path / "drafts")
    drafts = sorted((tmp_path / "drafts").iterdir())
    texts = [part for name in YEARS for part in ("--text", tmp_path / f"{name}.txt")]

    built = run("build", *drafts, *texts, "--out", tmp_path / "x.nq")

    introduced = re.findall(r"- id: e:period-\d+", "".join(d.read_text("utf-8") for d in drafts))
    assert sorted(introduced) == [f"- id: e:period-{y}" for y in (2022, 2023, 2023, 2023, 2024)]
    assert built.status == 0


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--format", "jsonl"), "leave --format out"),
        (("--after", "x.yaml"), "one report at a time"),
        (("--propose", "http://127.0.0.1:9", "--model", "m"), "one report at a time"),
        (("--jobs", "1", "--dask", "tcp://127.0.0.1:9"), "give one"),
    ],
)
def test_options_that_do_not_go_together_are_told(
    folder: Path, run: Run, options: tuple[str, ...], message: str
) -> None:
    done = run("extract", folder, *options)

    assert done.status == 2
    assert message in done.err


def test_a_folder_without_reports_is_told(tmp_path: Path, run: Run) -> None:
    done = run("extract", tmp_path)

    assert done.status == 1
    assert f"{tmp_path}: holds no report (.txt " in done.err


def test_several_files_need_a_folder_for_the_results(folder: Path, run: Run) -> None:
    done = run("extract", folder / "0.txt", folder / "1.txt")

    assert done.status == 2
    assert "several reports need --out FOLDER" in done.err
    assert run("extract", folder / "0.txt", "--jobs", "2").status == 2


def test_an_unreachable_cluster_is_told(
    folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("distributed")
    monkeypatch.setattr("cppcc_graph.text.cluster._PATIENCE", "300ms")

    done = run("extract", folder, "--dask", "tcp://127.0.0.1:9")

    assert done.status == 1
    assert "no scheduler answers" in done.err


def test_progress_is_for_terminals_only(folder: Path) -> None:
    command = [sys.executable, "-m", "cppcc_graph", "extract", str(folder), "--jobs", "1"]
    piped = subprocess.run(command, capture_output=True, check=True)
    ours, theirs = pty.openpty()
    subprocess.run([*command, "--out", str(folder / "again")], stderr=theirs, check=True)
    os.close(theirs)
    seen = b""
    try:
        while chunk := os.read(ours, 65536):
            seen += chunk
    except OSError:  # the end of a pseudo-terminal
        pass
    os.close(ours)

    assert b"\r" not in piped.stderr
    assert b"3/3  100%" in seen
    assert b"left reports" in seen


def test_workers_end_with_a_parent_that_is_killed(folder: Path) -> None:
    for number in range(400):
        (folder / f"more-{number}.txt").write_text(TEXT * 40, "utf-8")
    command = [sys.executable, "-m", "cppcc_graph", "extract", str(folder), "--jobs", "2"]
    # Workers hold the pipe open for as long as they live.
    process = subprocess.Popen(command, stderr=subprocess.PIPE)
    index = folder / "candidates" / "index.csv"
    while not index.exists() or index.read_bytes().count(b"\n") < 3:
        assert process.poll() is None
        time.sleep(0.02)
    process.kill()
    assert process.stderr is not None
    process.stderr.read()

    assert process.wait() == -9
    assert index.read_bytes().count(b"\n") < 400
    process.stderr.close()


def test_a_killed_run_goes_on_and_ends_with_the_bytes_of_a_whole_one(
    folder: Path, run: Run
) -> None:
    for number in range(40):
        (folder / f"more-{number:02}.txt").write_text(
            TEXT.replace("29", f"{number + 90}") * 20, "utf-8"
        )
    bad = {
        folder / "broken.docx": b"PK\x03\x04 broken",
        folder / "empty.txt": b"",
        folder / "locked.pdf": b"%PDF-1.4 no",
    }
    for path, data in bad.items():
        path.write_bytes(data)
    out, whole = folder / "candidates", folder.parent / "whole"
    command = [sys.executable, "-m", "cppcc_graph", "extract", str(folder), "--jobs", "2"]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as process:
        while not (out / "index.csv").exists() or (out / "index.csv").read_bytes().count(b"\n") < 9:
            assert process.poll() is None
            time.sleep(0.02)
        process.kill()
        assert process.stderr is not None
        process.stderr.read()  # to its end: the workers have ended too

    resumed = run("extract", folder, "--jobs", "1")
    again = run("extract", folder, "--jobs", "2", "--out", whole)

    assert (resumed.status, again.status, resumed.out) == (1, 1, "")
    *told, last = resumed.err.splitlines()
    assert sorted(line.split(": ")[0] for line in told) == sorted(map(str, bad))
    assert re.fullmatch(rf"43 of 46 reports in {out} \((\d+) were there before\)", last)
    # Who is killed while he writes leaves a hidden neighbour of the file, which nobody reads.
    assert {path.name: path.read_bytes() for path in out.iterdir() if path.name[0] != "."} == {
        path.name: path.read_bytes() for path in whole.iterdir()
    }


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        (line(0, 0, worked=0, seconds=0), "0/0  0%"),
        (line(5, 10, worked=0, seconds=3), "5/10  50%"),
        (line(10, 36_010, worked=10, seconds=10), "10/36,010  0%  1.0/s  10:00:00 left"),
        (line(10, 70, worked=10, seconds=10), "10/70  14%  1.0/s  1:00 left"),
    ],
)
def test_progress_tells_rate_and_time_left(told: str, shown: str) -> None:
    assert told == shown


def test_what_is_said_meanwhile_has_a_line_of_its_own(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    with Progress(1, "reports") as progress:
        progress.say("broken")
        progress.step()

    assert capsys.readouterr().err.startswith("\r\x1b[Kbroken\n\r\x1b[K1/1  100%")


# ---- a model


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "report.txt"
    path.write_text(TEXT, "utf-8")
    return path


def proposed(report: Path) -> list[str]:
    lines = report.with_name("candidates.jsonl").read_text("utf-8").splitlines()
    return [f["quote"] for f in map(json.loads, lines) if f["rule"].startswith("model/")]


def test_a_model_proposes_and_is_asked_once(report: Path, run: Run, model: Model) -> None:
    model.replies = [GOOD]
    first = run("extract", report, "--propose", model.address, "--model", "small")
    second = run("extract", report, "--propose", model.address, "--model", "small")

    assert proposed(report) == ["老街改造获居民点赞"]
    assert (first.status, second.status, len(model.asked)) == (0, 0, 1)
    assert first.err.startswith("small: blocks asked: 1, new: 1, proposed: 1\n")
    assert second.err.startswith("small: blocks from the cache: 1, new: 1, proposed: 1\n")
    cache = report.parent / "cache" / "cppcc-graph" / "proposals"
    assert cache.stat().st_mode & 0o077 == 0


def test_without_being_asked_no_model_is_asked(report: Path, run: Run, model: Model) -> None:
    run("extract", report)

    assert model.asked == []


def test_a_proposal_is_reviewed_like_any_other(report: Path, run: Run, model: Model) -> None:
    model.replies = [GOOD]
    run("extract", report, "--propose", model.address, "--model", "small")
    run("review", report, "--accept-above", "0.6", "--by", "li")
    run("extract", report)

    lines = report.with_name("candidates.jsonl").read_text("utf-8").splitlines()
    kept = [f for f in map(json.loads, lines) if f["rule"] == "model/small"]
    assert [(f["quote"], f["status"]) for f in kept] == [("老街改造获居民点赞", "accepted")]


def test_text_that_leaves_the_machine_is_warned_of(
    report: Path, run: Run, model: Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    model.replies = [facts()]
    monkeypatch.setattr("cppcc_graph.text.chat.stays_here", lambda _: False)

    done = run("extract", report, "--propose", model.address, "--model", "small")

    assert done.err.startswith(
        f"warning: the report's text leaves this machine for {model.address}\n"
    )
    assert "small: blocks asked: 1\n" in done.err


def test_a_model_of_no_use_stops_the_command(report: Path, run: Run, model: Model) -> None:
    model.replies = [status(500)]

    done = run("extract", report, "--propose", model.address, "--model", "small")

    assert done.status == 1
    assert "gave no answer that is of use" in done.err
    assert not report.with_name("candidates.jsonl").exists()


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--propose", "http://127.0.0.1:9"), "--propose needs --model NAME"),
        (("--propose",), "--propose needs --model NAME"),
        (("--propose", "ftp://x", "--model", "m"), "takes the address of a model"),
        (("--model", "m"), "--model goes with --propose"),
    ],
)
def test_what_a_model_needs_is_told(
    report: Path, run: Run, options: tuple[str, ...], message: str
) -> None:
    done = run("extract", report, *options)

    assert done.status == 2
    assert message in done.err
