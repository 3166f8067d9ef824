"""Many reports: each read once, by as many workers as there are, and never twice.

The parent reads bytes and writes results; a worker turns the bytes of one report into lines and needs
no folder in common with the parent, so that a cluster will do. What is done stands in ``index.csv``,
by the digest of the file's bytes and of everything else the result depends on: a run that was stopped
goes on where it stopped, and changed rules do the work again.
"""

import hashlib
import os
import signal
import threading
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from concurrent.futures.process import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait as wait_for
from pathlib import Path
from typing import Final, Protocol

from cppcc_graph import __version__
from cppcc_graph.collector import collect_rarely
from cppcc_graph.errors import CppccGraphError, InputError
from cppcc_graph.text.confidence import Records, weighed
from cppcc_graph.text.draft import draft
from cppcc_graph.text.extract import extract
from cppcc_graph.text.index import INDEX, Index, Write
from cppcc_graph.text.reading import MAX_BYTES, READ, read_bytes
from cppcc_graph.text.rulebook import PACKS, files_of

ENDINGS: Final = (".txt", ".md", ".html", ".htm", ".docx", ".pdf")
#: Reports that wait per worker: enough to keep it busy, few enough to keep memory bounded.
_AHEAD: Final = 4
#: Reports for which one more process is worth its start: it loads the rules anew, about a second.
_EACH: Final = 100


@dataclass(frozen=True, slots=True)
class Task:
    """One report as a worker gets it."""

    name: str
    data: bytes
    place: str
    year: int | None
    with_facts: bool
    past: Records = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Result:
    """What a worker made of a report: lines and a draft, or the reason why not."""

    digest: str = ""
    lines: str = ""
    facts: str = ""
    candidates: int = 0
    place: str = ""
    year: str = ""
    failure: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a report; ``failure`` is empty if it was read, now or before."""

    path: Path
    failure: str = ""
    skipped: bool = False


class Workers(Protocol):
    """What the work is given to: processes here, or a cluster."""

    def size(self) -> int:
        """Return how many reports are worked on at a time."""

    def start(self) -> Executor:
        """Return an executor; asked for again when the one before has broken."""


@dataclass(frozen=True, slots=True)
class Processes:
    """Processes on this machine."""

    jobs: int

    def size(self) -> int:
        """Return the number of processes."""
        return self.jobs

    def start(self) -> Executor:
        """Return a pool of processes that share nothing with this one."""
        return ProcessPoolExecutor(
            max_workers=self.jobs, mp_context=get_context("spawn"), initializer=_begin_worker
        )


def _begin_worker() -> None:
    collect_rarely()
    _leave_to_parent()


def _leave_to_parent() -> None:
    """Let Ctrl+C end the parent, which ends the workers, instead of every one of them aloud."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this worker when its parent has died; else it would wait for work for ever."""
    parent = parent_process()
    if parent is not None:
        wait_for([parent.sentinel])
        os._exit(1)


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def processes_for(reports: int) -> int:
    """Return how many processes read so many reports soonest: one for few, at most the cores."""
    return max(1, min(cores(), reports // _EACH))


def work(task: Task) -> Result:
    """Return what the rules find in one report; a report that cannot be read is a result too."""
    try:
        report = read_bytes(task.data, name=task.name)
        found = extract(report.text, place=task.place, year=task.year)
        if task.past:
            found = replace(found, candidates=tuple(weighed(found.candidates, task.past)))
        facts = draft(found, report.text) if task.with_facts else ""
    except CppccGraphError as error:
        return Result(failure=str(error))
    # One report must never stop the others: what no one foresaw is told with its report.
    except Exception as error:  # noqa: BLE001
        return Result(failure=f"{task.name}: {type(error).__name__}: {error}; please report this")
    return Result(
        digest=report.digest,
        lines="".join(each.line() + "\n" for each in found.candidates),
        facts=facts,
        candidates=len(found.candidates),
        place=found.about.place,
        year=str(found.about.year or ""),
    )


@cache
def rules_digest() -> str:
    """Return the SHA-256 of the code and data that turn a text into candidates, own packs included."""
    seen = hashlib.sha256(__version__.encode())
    folder = files("cppcc_graph.text")
    parts = [*folder.iterdir(), *(folder / "rules").iterdir(), *(folder / "readers").iterdir()]
    own = [file for name in PACKS for file in files_of(name)[:1]]
    parts += [file for file in own if file not in parts]
    for part in sorted((p for p in parts if p.is_file()), key=lambda p: (p.name, str(p))):
        if part.name.endswith((".py", ".toml", ".txt")):
            seen.update(part.name.encode() + b"\0" + part.read_bytes() + b"\0")
    return seen.hexdigest()


def reports_in(paths: Sequence[Path], *, out: Path) -> list[Path]:
    """Return the reports among files and folders, sorted, each once; what lies in ``out`` is none.

    Raises:
        InputError: a folder cannot be read.

    """
    found: set[Path] = set()
    for path in paths:
        if not path.is_dir():
            found.add(path)
            continue
        try:
            inside = [f for f in path.rglob("*") if f.suffix.lower() in ENDINGS and f.is_file()]
        except OSError as error:
            raise InputError(f"{path}: {error.strerror}; make it readable") from error
        found.update(
            f for f in inside if not f.name.startswith((".", "~$")) and not f.name.endswith(READ)
        )
    inner = out.resolve()
    return sorted(f for f in found if inner not in f.resolve().parents)


class Batch:
    """A run over many reports into one folder; iterate to do the work.

    ``out`` gets ``<SHA-256 of the text>.jsonl`` for each report, ``facts`` a draft facts file each;
    ``write`` writes a file whole or not at all; ``past`` are the records of rules, which confidence
    goes with.
    """

    def __init__(
        self,
        out: Path,
        *,
        write: Write,
        place: str = "",
        year: int | None = None,
        facts: Path | None = None,
        past: Records | None = None,
    ) -> None:
        self.out = out
        self.write = write
        self.place = place
        self.year = year
        self.facts = facts
        self.past = dict(past or {})
        self._settings = f"{rules_digest()}\0{place}\0{year or ''}"
        for rule, record in sorted(self.past.items()):
            self._settings += f"\0{rule} {record.right} {record.wrong}"

    def run(self, reports: Sequence[Path], workers: Workers) -> Generator[Outcome, None, None]:
        """Yield what became of each report, as they are done; in the end the index is sorted.

        A report that kills its worker is told as a failure, and the others are done all the same.

        Raises:
            InputError: a result cannot be written, or the cluster is gone.

        """
        index = Index(self.out / INDEX, self.write)
        try:
            yield from self._run(iter(reports), workers, index)
        finally:
            index.close()

    def _run(
        self, reports: Iterator[Path], workers: Workers, index: Index
    ) -> Generator[Outcome, None, None]:
        waiting: dict[Future[Result], tuple[Path, str]] = {}
        suspects: list[tuple[Path, str]] = []
        executor: Executor | None = None
        try:
            left = True
            while left or waiting:
                while left and len(waiting) < _AHEAD * workers.size():
                    path = next(reports, None)
                    if path is None:
                        left = False
                        break
                    task, outcome = self._task(path, index)
                    if task is None:
                        yield outcome
                        continue
                    executor = executor or workers.start()
                    try:
                        waiting[executor.submit(work, task)] = path, self._key(task.data, path)
                    except BrokenExecutor:
                        suspects.append((path, self._key(task.data, path)))
                        break
                done, _ = wait(waiting, return_when=FIRST_COMPLETED)
                for future in done:
                    path, key = waiting.pop(future)
                    try:
                        result = future.result()
                    except BrokenExecutor:
                        suspects.append((path, key))
                        continue
                    # A cluster gives a task up after some workers that died of it.
                    except Exception as error:  # noqa: BLE001
                        result = Result(failure=f"{path}: {type(error).__name__}: {error}")
                    yield self._finish(path, key, result, index)
                if suspects:
                    # One of these killed its worker. Each is tried again alone, to find out which.
                    suspects += waiting.values()
                    waiting.clear()
                    if executor is not None:
                        executor.shutdown(wait=False)
                    executor = None
                    for path, key in suspects:
                        yield self._alone(path, key, workers, index)
                    suspects.clear()
        finally:
            for future in waiting:
                future.cancel()
            if executor is not None:
                executor.shutdown(wait=True)

    def _alone(self, path: Path, key: str, workers: Workers, index: Index) -> Outcome:
        task, outcome = self._task(path, index)
        if task is None:
            return outcome
        with workers.start() as executor:
            try:
                result = executor.submit(work, task).result()
            except BrokenExecutor:
                result = Result(
                    failure=f"{path}: the worker died of it, perhaps of too little memory; "
                    "split the report"
                )
        return self._finish(path, key, result, index)

    def _task(self, path: Path, index: Index) -> tuple[Task | None, Outcome]:
        """Return what a worker needs, or None and what became of the report already."""
        try:
            size = path.stat().st_size
            if size > MAX_BYTES:
                failure = f"{path}: has {size:,} bytes, at most {MAX_BYTES:,} are read; split it"
                return None, Outcome(path, failure)
            data = path.read_bytes()
        except OSError as error:
            return None, Outcome(path, f"{path}: {error.strerror}; make it readable")
        digest = index.done(str(path), self._key(data, path))
        if digest and (self.out / f"{digest}.jsonl").exists() and self._drafted(digest):
            return None, Outcome(path, skipped=True)
        task = Task(
            str(path),
            data,
            self.place,
            self.year,
            with_facts=self.facts is not None,
            past=self.past,
        )
        return task, Outcome(path)

    def _drafted(self, digest: str) -> bool:
        return self.facts is None or (self.facts / f"{digest}.yaml").exists()

    def _key(self, data: bytes, path: Path) -> str:
        # The ending says how the bytes are read.
        return hashlib.sha256(
            f"{self._settings}\0{path.suffix.lower()}\0".encode() + data
        ).hexdigest()

    def _finish(self, path: Path, key: str, result: Result, index: Index) -> Outcome:
        if result.failure:
            return Outcome(path, result.failure)
        self.write(self.out / f"{result.digest}.jsonl", result.lines.encode("utf-8"))
        if self.facts is not None:
            self.write(self.facts / f"{result.digest}.yaml", result.facts.encode("utf-8"))
        row = (str(path), result.digest, str(result.candidates), result.place, result.year, key)
        index.add(row)
        return Outcome(path)
