"""Many reports: the same bytes however many workers, nothing done twice, and no report stops others."""

import csv
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

import pytest

from cppcc_graph.errors import InputError, MissingExtraError
from cppcc_graph.rdf.serialize import write_bytes
from cppcc_graph.text import batch, cluster
from cppcc_graph.text.batch import (
    Batch,
    Outcome,
    Processes,
    Task,
    cores,
    processes_for,
    reports_in,
    work,
)
from cppcc_graph.text.cluster import Cluster
from cppcc_graph.text.index import INDEX

#: Seconds after which a cluster that does not answer is given up.
PATIENCE = 240
TEXT = "示例市政协2021年工作报告\n全年召开协商座谈会{}次，收到提案{}件。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    (folder / "inner").mkdir(parents=True)
    for number in range(6):
        (folder / f"{number}.txt").write_text(TEXT.format(number + 2, number + 200), "utf-8")
    (folder / "inner" / "same.md").write_text(TEXT.format(2, 200), "utf-8")
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 broken")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "notes.csv").write_text("no report", "utf-8")
    (folder / ".hidden.txt").write_text("no report", "utf-8")
    return folder


class Here:
    """Workers that are threads: quick to start, for what has nothing to do with processes."""

    def __init__(self, size: int = 2) -> None:
        self._size = size
        self.started = 0

    def size(self) -> int:
        return self._size

    def start(self) -> Executor:
        self.started += 1
        return ThreadPoolExecutor(self._size)


def run(
    folder: Path, out: Path, workers: Any = None, **settings: Any
) -> tuple[list[Outcome], dict[str, bytes]]:
    paths = reports_in([folder], out=out)
    done = list(Batch(out, write=write_bytes, **settings).run(paths, workers or Here()))
    written = {file.name: file.read_bytes() for file in out.iterdir()}
    return sorted(done, key=lambda outcome: str(outcome.path)), written


def test_reports_are_found_once_and_sorted(folder: Path) -> None:
    names = [path.name for path in reports_in([folder, folder / "0.txt"], out=folder / "out")]

    assert names == [
        "0.txt", "1.txt", "2.txt", "3.txt", "4.txt", "5.txt", "broken.docx", "empty.txt", "same.md",
    ]  # fmt: skip
    assert reports_in([folder], out=folder) == []


def test_one_and_two_processes_write_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    _, one = run(folder, tmp_path / "one", Processes(1))
    _, two = run(folder, tmp_path / "two", Processes(2))

    assert one == two
    assert len(one) == 7  # six texts, one of them twice, and the index


def test_what_cannot_be_read_is_told_and_the_others_are_done(folder: Path, tmp_path: Path) -> None:
    outcomes, _ = run(folder, tmp_path / "out")

    told = [outcome.failure for outcome in outcomes if outcome.failure]
    assert len(outcomes) == 9
    assert [Path(message.split(":")[0]).name for message in told] == ["broken.docx", "empty.txt"]


def test_the_index_names_the_file_of_each_report(folder: Path, tmp_path: Path) -> None:
    _, written = run(folder, tmp_path / "out", place="某市")

    rows = list(csv.DictReader(written[INDEX].decode("utf-8").splitlines()))
    assert [Path(row["report"]).name for row in rows] == [
        "0.txt", "1.txt", "2.txt", "3.txt", "4.txt", "5.txt", "same.md",
    ]  # fmt: skip
    assert {row["place"] for row in rows} == {"某市"}
    assert {row["year"] for row in rows} == {"2021"}
    for row in rows:
        lines = written[f"{row['text_sha256']}.jsonl"].count(b"\n")
        assert int(row["candidates"]) == lines > 0


def test_what_is_done_is_not_done_again(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    _, first = run(folder, out)

    again, second = run(folder, out)
    assert second == first
    assert sum(outcome.skipped for outcome in again) == 7

    (folder / "0.txt").write_text(TEXT.format(9, 999), "utf-8")
    changed, _ = run(folder, out)
    assert [o.path.name for o in changed if not o.skipped and not o.failure] == ["0.txt"]

    other, _ = run(folder, out, year=2020)
    assert sum(outcome.skipped for outcome in other) == 0

    next(iter(out.glob("*.jsonl"))).unlink()
    missing, _ = run(folder, out, year=2020)
    assert sum(outcome.skipped for outcome in missing) < 7

    monkeypatch.setattr(batch, "rules_digest", lambda: "other rules")
    anew, _ = run(folder, out, year=2020)
    assert sum(outcome.skipped for outcome in anew) == 0


def test_a_run_that_was_stopped_goes_on_where_it_stopped(folder: Path, tmp_path: Path) -> None:
    out, whole = tmp_path / "out", run(folder, tmp_path / "whole")[1]
    stopped = Batch(out, write=write_bytes).run(reports_in([folder], out=out), Here(1))
    for _ in range(3):
        next(stopped)
    stopped.close()
    # Killed while it wrote the index: half a line at the end.
    with (out / INDEX).open("a", encoding="utf-8") as index:
        index.write('"half a li')

    done, written = run(folder, out)

    assert sum(outcome.skipped for outcome in done) >= 2
    assert written == whole


def test_drafts_are_written_for_all_if_asked(folder: Path, tmp_path: Path) -> None:
    out, facts = tmp_path / "out", tmp_path / "facts"
    run(folder, out)
    done, written = run(folder, out, facts=facts)
    again, _ = run(folder, out, facts=facts)

    names = {name.removesuffix(".jsonl") for name in written} - {INDEX}
    assert {path.stem for path in facts.iterdir()} == names
    assert sum(outcome.skipped for outcome in done) == 0 or len(names) == 6
    assert sum(outcome.skipped for outcome in again) == 7


class Deadly(Executor):
    """An executor whose worker dies of reports named deadly, and takes what waits with it."""

    def __init__(self) -> None:
        self.broken = False

    def submit(self, work: Callable[..., Any], /, *args: Any, **_: Any) -> Future[Any]:
        if self.broken:
            raise BrokenProcessPool("dead")
        future: Future[Any] = Future()
        if "deadly" in args[0].name:
            self.broken = True
            future.set_exception(BrokenProcessPool("died"))
        elif "given-up" in args[0].name:
            future.set_exception(RuntimeError("worker died four times"))
        else:
            future.set_result(work(*args))
        return future


class DeadlyWorkers(Here):
    def start(self) -> Executor:
        self.started += 1
        return Deadly()


def test_a_report_that_kills_its_worker_is_found_out(folder: Path, tmp_path: Path) -> None:
    (folder / "0-deadly.txt").write_text(TEXT.format(3, 4), "utf-8")
    (folder / "4-deadly.txt").write_text(TEXT.format(5, 6), "utf-8")
    (folder / "5-given-up.txt").write_text(TEXT.format(5, 6), "utf-8")
    outcomes, written = run(folder, tmp_path / "out", DeadlyWorkers())

    told = {o.path.name: o.failure.split(": ", 1)[1] for o in outcomes if o.failure}
    assert len(outcomes) == 12
    assert told["0-deadly.txt"].startswith("the worker died of it")
    assert told["4-deadly.txt"].startswith("the worker died of it")
    assert told["5-given-up.txt"] == "RuntimeError: worker died four times"
    assert len(told) == 5
    assert len(written) == 7


def test_a_report_that_goes_away_meanwhile_is_told(folder: Path, tmp_path: Path) -> None:
    paths = [*reports_in([folder], out=tmp_path), folder / "gone.txt"]
    huge = folder / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(50_000_001)

    done = list(Batch(tmp_path / "out", write=write_bytes).run([*paths, huge], Here()))

    told = {o.path.name: o.failure for o in done if o.failure}
    assert "No such file" in told["gone.txt"]
    assert "has 50,000,001 bytes" in told["huge.txt"]


def test_a_fault_of_ours_is_a_failure_of_one_report(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("oops")

    monkeypatch.setattr(batch, "extract", fail)

    result = work(Task("a.txt", b"text", "", None, with_facts=False))

    assert result.failure == "a.txt: ZeroDivisionError: oops; please report this"


def test_a_name_that_is_no_utf8_is_kept(folder: Path, tmp_path: Path) -> None:
    name = os.fsdecode(b"\xca\xbe.txt")
    (folder / name).write_text(TEXT.format(7, 7), "utf-8")

    first, written = run(folder, tmp_path / "out")
    again, _ = run(folder, tmp_path / "out")

    assert os.fsencode(name) in written[INDEX]
    assert [o.skipped for o in again if o.path.name == name] == [True]
    assert not next(o.failure for o in first if o.path.name == name)


def test_an_index_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(InputError, match="name a folder that can be written"):
        list(Batch(tmp_path / "file" / "out", write=write_bytes).run([], Here()))


def test_memory_is_bounded_because_few_reports_wait(tmp_path: Path) -> None:
    waiting: list[int] = []

    class Counting(ThreadPoolExecutor):
        def submit(self, *args: Any, **more: Any) -> Future[Any]:
            waiting.append(self._work_queue.qsize())
            return super().submit(*args, **more)

    class Counted(Here):
        def start(self) -> Executor:
            return Counting(2)

    folder = tmp_path / "reports"
    folder.mkdir()
    for number in range(100):
        (folder / f"{number}.txt").write_text(f"收到提案{number}件。", "utf-8")

    run(folder, tmp_path / "out", Counted())

    assert len(waiting) == 100
    assert max(waiting) <= 8


def test_every_core_is_used() -> None:
    assert cores() == len(os.sched_getaffinity(0))
    assert processes_for(1_000_000) == cores()


@pytest.mark.parametrize(("reports", "processes"), [(1, 1), (40, 1), (199, 1), (200, 2), (999, 4)])
def test_few_reports_are_read_by_few_processes(
    reports: int, processes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cppcc_graph.text.batch.cores", lambda: 4)

    assert processes_for(reports) == processes


# ---- a real cluster


@pytest.fixture
def scheduler(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, list[subprocess.Popen[str]]]]:
    """Start a scheduler and two workers as processes of their own, on ports of loopback."""
    pytest.importorskip("distributed")
    monkeypatch.setattr(cluster, "_PATIENCE", f"{PATIENCE}s")
    environment = {**os.environ, "DASK_DISTRIBUTED__DASHBOARD__LINK": ""}

    def start(*arguments: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", *arguments, "--no-dashboard"],
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            text=True,
            env=environment,
        )

    def wait_for(process: subprocess.Popen[str], words: str) -> str:
        assert process.stderr is not None
        for line in process.stderr:
            if words in line:
                return line
        raise AssertionError(f"never said {words}")

    started = [start("distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0")]
    address = wait_for(started[0], "Scheduler at:").split()[-1]
    for _ in range(2):
        worker = ("distributed.cli.dask_worker", address, "--nthreads", "1", "--no-nanny")
        started.append(start(*worker, "--host", "127.0.0.1"))
        wait_for(started[-1], "Registered to")
    yield address, started[1:]
    for process in reversed(started):
        process.kill()
        process.communicate()


def test_a_cluster_gives_the_same_bytes_also_when_a_worker_dies(
    tmp_path: Path, scheduler: tuple[str, list[subprocess.Popen[str]]]
) -> None:
    address, workers = scheduler
    folder = tmp_path / "reports"
    folder.mkdir()
    for number in range(60):
        (folder / f"{number:02}.txt").write_text(TEXT.format(number + 2, number + 9) * 30, "utf-8")
    _, here = run(folder, tmp_path / "here")
    out = tmp_path / "there"

    opened = Cluster(address)
    try:
        size = opened.size()
        outcomes = []
        paths = reports_in([folder], out=out)
        for outcome in Batch(out, write=write_bytes).run(paths, opened):
            outcomes.append(outcome)
            if len(outcomes) == 5:
                workers[0].send_signal(signal.SIGKILL)
    finally:
        opened.close()

    assert size == 2
    assert [o.failure for o in outcomes if o.failure] == []
    assert {file.name: file.read_bytes() for file in out.iterdir()} == here
    assert workers[0].wait() == -signal.SIGKILL


def test_a_cluster_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed")
    monkeypatch.setattr(cluster, "_PATIENCE", "300ms")

    with pytest.raises(InputError, match=r"tcp://127.0.0.1:9: no scheduler answers"):
        Cluster("tcp://127.0.0.1:9")


def test_a_cluster_without_workers_or_with_other_rules_is_told(
    monkeypatch: pytest.MonkeyPatch, scheduler: tuple[str, list[subprocess.Popen[str]]]
) -> None:
    address, workers = scheduler
    monkeypatch.setattr(cluster, "rules_digest", Other())
    with pytest.raises(InputError, match="has another version of cppcc-graph, or none"):
        Cluster(address)

    for worker in workers:
        worker.kill()
        worker.wait()
    left_alone(address)
    with pytest.raises(InputError, match="the cluster has no workers"):
        Cluster(address)


def left_alone(address: str) -> None:
    """Wait until a scheduler has noticed that its workers are gone."""
    from distributed import Client

    end = time.monotonic() + PATIENCE
    with Client(address, timeout=PATIENCE, set_as_default=False) as client:  # type: ignore[no-untyped-call]
        while client.nthreads():
            assert time.monotonic() < end
            time.sleep(0.05)


class Other:
    """Rules here that are not those of the workers."""

    def __call__(self) -> str:
        return "other"

    def __reduce__(self) -> tuple[Any, ...]:
        return str, ("theirs",)


def test_without_dask_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)

    with pytest.raises(MissingExtraError, match=r"pip install 'cppcc-graph\[dask\]'"):
        Cluster("tcp://127.0.0.1:9")
