"""One holder at a time of an open file, by what the system has; the hold dies with the process."""

import errno
from importlib import import_module
from typing import IO, Any


def _module(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError:
        return None


# Linux, macOS and their kind have the one, Windows the other.
fcntl = _module("fcntl")
msvcrt = _module("msvcrt")


class CannotLockError(Exception):
    """The system has no locks for files."""


def hold(file: IO[bytes]) -> None:
    """Hold a file for as long as it is open.

    Raises:
        BlockingIOError: another process, or another open file of this one, holds it.
        CannotLockError: the system has no locks.

    """
    try:
        if fcntl is not None:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        elif msvcrt is not None:
            # The first byte stands for the file; it need not be there.
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            raise CannotLockError
    except OSError as error:
        raise BlockingIOError(errno.EAGAIN, "is held by another") from error
