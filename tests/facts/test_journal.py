"""The file of decisions: appended, synced, torn, locked, sorted."""

import errno
import fcntl
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cppcc_graph.errors import InputError
from cppcc_graph.facts import journal, locks
from cppcc_graph.facts.decisions import Decision, Place, Status
from cppcc_graph.facts.journal import Journal, read_decisions


def decision(identity: str, start: int = 0, status: Status = Status.ACCEPTED) -> Decision:
    edit = Place(start, start + 2, {}) if status is Status.EDITED else None
    return Decision(
        identity, "a.txt", "t", "figure", Place(start, start + 1, {"value": "1"}),
        quote="q", before="b", after="a", said="s", status=status, decided_by="li", edit=edit,
    )  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "decisions.jsonl"


def test_a_decision_is_on_the_disk_when_it_is_recorded(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[bytes] = []
    sync = os.fsync

    def seen(file: int) -> None:
        sync(file)
        synced.append(path.read_bytes())

    monkeypatch.setattr(os, "fsync", seen)

    with Journal(path) as opened:
        opened.record([decision("a")])
        assert read_decisions(path) == {"a": decision("a")}

    assert synced[0].decode() == decision("a").line() + "\n"


def test_the_last_line_on_a_fact_counts_and_the_file_is_sorted_at_the_end(path: Path) -> None:
    with Journal(path) as opened:
        opened.record([decision("b", 5), decision("a", 7)])
        opened.record([decision("b", 5, Status.REJECTED), decision("c", 1, Status.EDITED)])
        opened.record([decision("d", 2), decision("d", 2, Status.CANDIDATE)])
        assert len(path.read_text().splitlines()) == 6

    assert path.read_text().splitlines() == [
        decision("c", 1, Status.EDITED).line(),
        decision("b", 5, Status.REJECTED).line(),
        decision("a", 7).line(),
    ]
    assert path.stat().st_mode & 0o777 == 0o644
    assert [file.name for file in path.parent.iterdir()] == ["decisions.jsonl"]


def test_nothing_decided_leaves_nothing_behind(path: Path) -> None:
    with Journal(path) as opened:
        opened.close()

    assert list(path.parent.iterdir()) == []


def test_a_file_that_is_as_it_should_be_is_not_written_again(path: Path) -> None:
    with Journal(path) as opened:
        opened.record([decision("a")])
    before = path.stat().st_ino

    with Journal(path):
        pass

    assert path.stat().st_ino == before


@pytest.mark.parametrize("cut", ['{"id": "b", "st', "\udc00", decision("b").line()])
def test_a_last_line_cut_off_by_death_is_passed_over_unless_it_is_whole(
    path: Path, cut: str
) -> None:
    path.parent.mkdir()
    path.write_bytes(f"{decision('a').line()}\n{cut}".encode("utf-8", "surrogatepass"))
    whole = cut == decision("b").line()

    assert set(read_decisions(path)) == ({"a", "b"} if whole else {"a"})
    with Journal(path) as opened:
        opened.record([decision("c")])

    assert set(read_decisions(path)) == ({"a", "b", "c"} if whole else {"a", "c"})


def test_a_broken_line_before_others_is_told_with_its_number(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(f"\nno decision\n{decision('a').line()}\n")

    with pytest.raises(InputError, match=r"decisions.jsonl:2: is no decision"):
        Journal(path)
    path.write_text("")
    Journal(path).close()  # the lock was given back


def test_two_reviews_of_one_file_are_refused_also_from_another_process(path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from cppcc_graph.facts.journal import Journal\n"
        "Journal(Path(sys.argv[1]))"
    )
    with Journal(path):
        with pytest.raises(InputError, match="another review has it open"):
            Journal(path)
        other = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True)

    assert "another review has it open; close that one first" in other.stderr
    assert other.returncode == 1


def test_a_killed_process_loses_nothing_and_gives_the_lock_back(path: Path) -> None:
    code = (
        "import os, signal, sys; from pathlib import Path\n"
        "from cppcc_graph.facts.journal import Journal; from cppcc_graph.facts.decisions import parse\n"
        "opened = Journal(Path(sys.argv[1])); opened.record([parse(sys.argv[2])])\n"
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    done = subprocess.run([sys.executable, "-c", code, path, decision("a").line()], check=False)

    assert done.returncode == -9
    with Journal(path) as opened:
        assert opened.decisions == {"a": decision("a")}


class Full:
    """A file on a full disk that takes a few bytes."""

    def __init__(self, file: Any) -> None:
        self.file = file

    def write(self, data: bytes) -> int:
        return int(self.file.write(data[:9]))

    def __getattr__(self, name: str) -> Any:
        return getattr(self.file, name)


def test_a_full_disk_is_told_and_leaves_no_half_line(path: Path) -> None:
    with Journal(path) as opened:
        opened.record([decision("a")])
        file, opened._file = opened._file, Full(opened._file)  # type: ignore[assignment]
        with pytest.raises(InputError, match="No space left on device; nothing was saved"):
            opened.record([decision("b")])
        opened._file = file

        assert path.read_text() == decision("a").line() + "\n"
        assert set(opened.decisions) == {"a"}


def test_what_cannot_be_opened_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "folder.jsonl").mkdir()

    with pytest.raises(InputError, match="name a file that can be written"):
        Journal(tmp_path / "file" / "decisions.jsonl")
    with pytest.raises(InputError, match="make it readable"):
        Journal(tmp_path / "folder.jsonl")

    def refuse(path: Path) -> dict[str, Decision]:
        return {}

    monkeypatch.setattr(journal, "read_decisions", refuse)
    with pytest.raises(InputError, match="Is a directory; name a file"):
        Journal(tmp_path / "folder.jsonl")


def test_a_lock_that_was_taken_away_meanwhile_is_taken_anew(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = path.with_name(".decisions.jsonl.lock")
    flock = fcntl.flock

    def steps() -> Iterator[None]:
        lock.unlink()  # the other has ended its review …
        yield
        lock.unlink()
        lock.write_text("")  # … and another has begun
        yield
        while True:
            yield

    meanwhile = steps()
    monkeypatch.setattr(fcntl, "flock", lambda *a: (flock(*a), next(meanwhile))[0])

    with Journal(path) as opened:
        assert os.fstat(opened._lock.fileno()).st_ino == lock.stat().st_ino


def test_errno_is_that_of_a_full_disk() -> None:
    assert os.strerror(errno.ENOSPC) == "No space left on device"


class Windows:
    """What Windows has for locks, on what there is here."""

    LK_NBLCK = 2

    def __init__(self) -> None:
        self.calls: list[tuple[int, int]] = []

    def locking(self, file: int, mode: int, length: int) -> None:
        self.calls.append((mode, length))
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def test_two_reviews_are_refused_on_windows_too(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    windows = Windows()
    monkeypatch.setattr(locks, "fcntl", None)
    monkeypatch.setattr(locks, "msvcrt", windows)
    unlink = Path.unlink
    open_ones: list[Any] = []

    def refused_while_open(place: Path, **options: Any) -> None:
        if any(not lock.closed for lock in open_ones):
            raise PermissionError(errno.EACCES, "is open")
        unlink(place, **options)

    monkeypatch.setattr(Path, "unlink", refused_while_open)
    with Journal(path) as opened:
        open_ones.append(opened._lock)
        opened.record([decision("a")])
        with pytest.raises(InputError, match="another review has it open"):
            Journal(path)
    with Journal(path) as opened:
        assert opened.decisions == {"a": decision("a")}

    assert windows.calls == [(2, 1)] * 3
    assert [file.name for file in path.parent.iterdir()] == ["decisions.jsonl"]


def test_a_system_without_locks_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locks, "fcntl", None)
    monkeypatch.setattr(locks, "msvcrt", None)

    with pytest.raises(InputError) as told:
        Journal(path)

    assert str(told.value) == (
        f"{path}: two reviews at a time could not be kept apart, because this system has no locks for "
        "files; review on Linux, macOS or Windows"
    )
