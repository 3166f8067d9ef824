"""Work that ends: in a worker process with a deadline, a cap on memory and a deep stack.

The engine can neither be cancelled nor survive a query that is nested too deep or that fills the
memory: it takes its process with it. So the work is done in a fork of this process, which has the
store as it stands (in memory, open on disk, or remote), and what it says comes back through a pipe.
Measured: a fork costs 2–6 ms; 30,000 parentheses are answered on the deep stack.
"""

import os
import pickle
import select
import signal
import struct
import threading
import time
import traceback
import warnings
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Never

from cppcc_graph.errors import LimitError

Say = Callable[[int, bytes], object]
"""Takes a channel (a small number of the caller's own) and a piece of what is said there."""

#: A query of 7,000 unions or 30,000 parentheses stands in this; it is reserved, not used.
_STACKS: Final = (512 << 20, 64 << 20)
_HEAD: Final = struct.Struct("!BI")
_DONE, _FAILED = 254, 255
_PIECE: Final = 1 << 18


@dataclass(frozen=True, slots=True)
class Limits:
    """What work may take: ``seconds`` by the clock, None for no end; ``memory`` in bytes.

    Memory is counted on top of what the process had before, so the size of a store is not.
    """

    seconds: float | None = None
    memory: int = 4 << 30

    def __post_init__(self) -> None:
        if self.seconds is not None and not self.seconds > 0:
            raise ValueError(f"a time limit is more than no time, got {self.seconds}")
        if self.memory <= 0:
            raise ValueError(f"a memory limit is more than nothing, got {self.memory}")


def within(limits: Limits, work: Callable[[Say], None], hear: Say) -> None:
    """Do ``work`` in a worker process and pass on, in order, what it says.

    An error of the project's own that the work raises is raised here. Where the system has no
    ``fork`` (Windows) the work is done in this process, and no limit holds.

    Raises:
        LimitError: the time is over, the memory is used up, or the stack is; the worker is gone.

    """
    if not hasattr(os, "fork"):
        work(hear)
        return
    ears, mouth = os.pipe()
    with warnings.catch_warnings():
        # Python warns of locks that other threads hold: the worker takes none but the engine's.
        warnings.simplefilter("ignore", DeprecationWarning)
        worker = os.fork()
    if worker == 0:  # pragma: no cover - coverage does not follow into the fork
        os.close(ears)
        _serve(work, mouth, limits)
    os.close(mouth)
    try:
        finished = _listen(ears, hear, limits)
    except BaseException:
        _end(worker)
        raise
    finally:
        os.close(ears)
    status = os.waitstatus_to_exitcode(os.waitpid(worker, 0)[1])
    if not finished:
        raise LimitError(_why(status, limits))


def _listen(ears: int, hear: Say, limits: Limits) -> bool:
    """Return whether the worker said that it is done, after passing on all it said."""
    end = None if limits.seconds is None else time.monotonic() + limits.seconds
    poll = select.poll()
    poll.register(ears, select.POLLIN)
    buffer = bytearray()
    while True:
        left = None if end is None else max(0.0, end - time.monotonic())
        if not poll.poll(None if left is None else 1000 * left):
            raise LimitError(
                f"query: not answered within {limits.seconds:g} s and stopped; "
                "ask for less, or allow more with --timeout"
            )
        piece = os.read(ears, _PIECE)
        if not piece:
            return False
        buffer += piece
        while len(buffer) >= _HEAD.size:
            channel, size = _HEAD.unpack_from(buffer)
            if len(buffer) < _HEAD.size + size:
                break
            said = bytes(memoryview(buffer)[_HEAD.size : _HEAD.size + size])
            del buffer[: _HEAD.size + size]
            if channel == _DONE:
                return True
            if channel == _FAILED:
                _raise(said)
            hear(channel, said)


def _raise(said: bytes) -> Never:
    # What is read here was written by a fork of this very process.
    error = pickle.loads(said)  # noqa: S301
    raise error


def _serve(work: Callable[[Say], None], mouth: int, limits: Limits) -> Never:
    """Do the work as the worker: in one thread with a deep stack; never return."""
    _confine(limits.memory)
    thread = None
    for size in _STACKS:
        with suppress(RuntimeError, ValueError):
            threading.stack_size(size)
            thread = threading.Thread(target=_work, args=(work, mouth))
            thread.start()
            break
    if thread is not None:
        thread.join()
    os._exit(1)


def _work(work: Callable[[Say], None], mouth: int) -> None:
    def say(channel: int, piece: bytes) -> None:
        for start in range(0, len(piece), _PIECE):
            part = piece[start : start + _PIECE]
            _write(mouth, _HEAD.pack(channel, len(part)) + part)

    try:
        work(say)
        _write(mouth, _HEAD.pack(_DONE, 0))
    except BaseException as error:  # noqa: BLE001 - whatever it is, the parent shall raise it
        error.add_note(f"in the worker: {''.join(traceback.format_exception(error))}")
        said = _pickled(error)
        _write(mouth, _HEAD.pack(_FAILED, len(said)) + said)
    os._exit(0)


def _pickled(error: BaseException) -> bytes:
    try:
        said = pickle.dumps(error)
        pickle.loads(said)  # noqa: S301 - what cannot be read back is told in words
    except Exception:  # noqa: BLE001 - pickle lets through what a class raises
        return pickle.dumps(RuntimeError(f"{type(error).__name__}: {error}"))
    return said


def _write(mouth: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(mouth, view) :]


def _confine(memory: int) -> None:
    import faulthandler
    import resource

    faulthandler.disable()
    # The last words of Python and of the engine are for their authors, not for users.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with suppress(OSError, ValueError):  # a system without /proc, or a lower limit already set
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
        cap = pages * resource.getpagesize() + _STACKS[0] + memory
        resource.setrlimit(resource.RLIMIT_AS, (cap, resource.getrlimit(resource.RLIMIT_AS)[1]))


def _why(status: int, limits: Limits) -> str:
    if status in (-signal.SIGSEGV, -signal.SIGBUS):
        return "query: too deeply nested or too long for the engine; write it flatter or shorter"
    if status == -signal.SIGABRT:
        held = f"{limits.memory / (1 << 30):g} GiB"
        return f"query: needs more than {held} of memory; ask for less, or allow more with --memory"
    if status == -signal.SIGKILL:
        return "query: was killed from outside, as where the machine is out of memory; ask for less"
    return f"query: the worker ended without an answer (status {status}); ask for less"


def _end(worker: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(worker, signal.SIGKILL)
    with suppress(ChildProcessError):
        os.waitpid(worker, 0)
