"""The file of decisions: written at once, never lost, and open to one writer at a time.

Decisions are appended, one line each, and forced to the disk before anyone is told that they are
saved; the last line on a fact counts. When a review ends, the file is sorted and each fact keeps
its last line, so that a diff between two commits is what was decided in between.
"""

import contextlib
import errno
import os
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import IO, Final

from cppcc_graph.errors import InputError
from cppcc_graph.facts.decisions import Decision, Status, parse
from cppcc_graph.facts.locks import CannotLockError, hold

_KEPT: Final = (Status.ACCEPTED, Status.EDITED, Status.REJECTED)


def read_decisions(path: Path) -> dict[str, Decision]:
    """Return the last decision on each fact, by id, in the order of the file; no file, none.

    A last line that the death of a process cut off is passed over: it was never confirmed.

    Raises:
        InputError: the file cannot be read, or a line that was written whole is no decision.

    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}; make it readable") from error
    found: dict[str, Decision] = {}
    *whole, cut = data.split(b"\n")
    for number, line in enumerate((*whole, cut), 1):
        if not line.strip():
            continue
        try:
            decision = parse(line.decode("utf-8"))
        except ValueError as error:
            if number > len(whole):
                break
            raise InputError(
                f"{path}:{number}: is no decision ({error}); mend or delete the line"
            ) from error
        found.pop(decision.id, None)
        found[decision.id] = decision
    return found


class Journal:
    """The open file of decisions; only one at a time has it open, also across processes.

    Raises on opening:
        InputError: another review has it open, it cannot be written, or a line is no decision.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = _lock(path)
        try:
            self.decisions = read_decisions(path)
            self._file = _open(path)
        except BaseException:
            self._lock.close()
            raise

    def __enter__(self) -> "Journal":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def record(self, decisions: Iterable[Decision]) -> None:
        """Append decisions; when this returns they are on the disk.

        Raises:
            InputError: the disk is full or gone; what was saved before stays as it was.

        """
        written = list(decisions)
        size = self._file.seek(0, os.SEEK_END)
        try:
            data = "".join(each.line() + "\n" for each in written).encode("utf-8")
            if self._file.write(data) != len(data):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            os.fsync(self._file.fileno())
        except OSError as error:
            # Half a line must not stand before the next one.
            with contextlib.suppress(OSError):
                self._file.truncate(size)
            raise InputError(f"{self.path}: {error.strerror}; nothing was saved") from error
        for each in written:
            self.decisions.pop(each.id, None)
            self.decisions[each.id] = each

    def close(self) -> None:
        """Sort the file, keep the last line on each fact, and let others open it."""
        if self._file.closed:
            return
        self._file.close()
        try:
            _rewrite(self.path, self.decisions.values())
        finally:
            _give_back(self.path, self._lock)


def _open(path: Path) -> IO[bytes]:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("ab+", buffering=0)
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}; name a file that can be written") from error
    size = file.seek(0, os.SEEK_END)
    file.seek(0)
    cut = file.read(size).rpartition(b"\n")[2]
    if cut:
        _end_line(file, size, cut)
    return file


def _end_line(file: IO[bytes], size: int, cut: bytes) -> None:
    """End a last line that is whole but for its end, and take away one that is not."""
    try:
        parse(cut.decode("utf-8"))
    except ValueError:
        file.truncate(size - len(cut))
    else:
        file.write(b"\n")


def _lock_of(path: Path) -> Path:
    return path.with_name(f".{path.name}.lock")


def _lock(path: Path) -> IO[bytes]:
    """Return a file that is locked for as long as it is open; the lock dies with the process."""
    place = _lock_of(path)
    while True:
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            file = place.open("ab")
        except OSError as error:
            raise InputError(
                f"{path}: {error.strerror}; name a file that can be written"
            ) from error
        try:
            hold(file)
        except BlockingIOError as error:
            file.close()
            raise InputError(f"{path}: another review has it open; close that one first") from error
        except CannotLockError as error:
            file.close()
            raise InputError(
                f"{path}: two reviews at a time could not be kept apart, because this system has "
                "no locks for files; review on Linux, macOS or Windows"
            ) from error
        # Another may have ended its review, and taken the file away, between the two steps.
        with contextlib.suppress(FileNotFoundError):
            if place.stat().st_ino == os.fstat(file.fileno()).st_ino:
                return file
        file.close()


def _give_back(path: Path, lock: IO[bytes]) -> None:
    place = _lock_of(path)
    try:
        # Taken away while it is still ours: whoever waits for it sees that it is gone.
        place.unlink(missing_ok=True)
    except PermissionError:
        # Windows takes no open file away: not ours, and a moment later not the next review's.
        lock.close()
        with contextlib.suppress(OSError):
            place.unlink()
    finally:
        lock.close()


def _rewrite(path: Path, decisions: Iterable[Decision]) -> None:
    lines = "".join(line + "\n" for line in _sorted(decisions)).encode("utf-8")
    if not lines and not path.stat().st_size:
        path.unlink()  # nothing was ever decided: leave no empty file behind
        return
    if lines == path.read_bytes():
        return
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    with os.fdopen(handle, "wb") as file:
        file.write(lines)
        file.flush()
        os.fsync(file.fileno())
    Path(name).chmod(0o644)
    Path(name).replace(path)


def _sorted(decisions: Iterable[Decision]) -> Iterator[str]:
    kept = [each for each in decisions if each.status in _KEPT]
    for each in sorted(kept, key=lambda d: (d.report, d.proposed.start, d.kind, d.id)):
        yield each.line()
