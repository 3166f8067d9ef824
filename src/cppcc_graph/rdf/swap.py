"""A directory replaced whole: readers see the old one or the new one and never one in between.

What is built lies beside its target as ``.NAME.loading-…`` until it takes the target's name. A load
that is killed leaves such a directory; the next load into the same target removes it. Loads exclude
each other by a lock on ``.NAME.lock``. A reader holds a shared lock on the directory that it reads,
so that a directory which was replaced under it stays until the next load.
"""

import ctypes
import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from cppcc_graph.errors import InputError
from cppcc_graph.rdf.places import LOCK, MARK, old_place, place_of

_EXCHANGE: Final = 2  # RENAME_EXCHANGE of renameat2(2), RENAME_SWAP of renamex_np(2)
_HERE: Final = -100  # AT_FDCWD: both names count from the working directory


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Yield an empty directory that takes the place of ``target`` when the block ends well.

    Raises:
        InputError: the target is no store, another load is running, another process writes to the
            store, or the place cannot be written.

    """
    refuse_others(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with _lock(target), _unwritten(target):
            _clean(target)
            prefix = _prefix(target)
            new = Path(tempfile.mkdtemp(prefix=prefix, dir=target.parent))
            try:
                # mkdtemp makes it private; a store is to be read like any other file.
                new.chmod(0o755)
                yield new
                _swap(new, target)
            finally:
                _remove(new)
    except FileExistsError as error:
        raise InputError(f"{target}: a file stands where its folder should be") from error
    except OSError as error:
        mend = "name a place that can be written and has room"
        raise InputError(f"{target}: {error.strerror or error}; {mend}") from error


def refuse_others(target: Path) -> None:
    """Refuse what is there and is no Oxigraph store; an empty folder may become one.

    Raises:
        InputError: it is a file, or a folder of something else.

    """
    if target.is_dir():
        if not (target / MARK).exists() and any(target.iterdir()):
            raise InputError(f"{target}: is a folder but no store; name a new place for the store")
    elif target.exists():
        raise InputError(f"{target}: is a file, not a store; name a place for the store")


def copy_links(source: Path, copy: Path) -> None:
    """Make ``copy`` hold the store ``source``: tables, which never change, are hard links."""
    for path in source.iterdir():
        if path.name == LOCK:
            continue
        if path.suffix == ".sst":
            with suppress(OSError):  # a file system without hard links gets copies
                os.link(path, copy / path.name)
                continue
        shutil.copy2(path, copy / path.name)


@contextmanager
def _lock(target: Path) -> Iterator[None]:
    path = target.parent / f".{target.name}.lock"
    while True:
        with path.open("a") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                mend = "wait until it has ended"
                raise InputError(f"{target}: another load into it is running; {mend}") from error
            # Between opening and locking the file may have been removed by the load that held it.
            with suppress(FileNotFoundError):
                if path.stat().st_ino == os.fstat(file.fileno()).st_ino:
                    try:
                        yield
                    finally:
                        path.unlink()
                    return


@contextmanager
def _unwritten(target: Path) -> Iterator[None]:
    """Hold the lock by which Oxigraph keeps a second writer from a store."""
    if not (target / LOCK).exists():
        yield
        return
    with (target / LOCK).open("r+b") as file:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            mend = "stop it (is it “oxigraph serve”?), or load into another place"
            raise InputError(f"{target}: another process holds its write lock; {mend}") from error
        yield


def _prefix(target: Path) -> str:
    return f".{target.name}.loading-"


def _clean(target: Path) -> None:
    """Remove what killed loads left; that no load is running is known."""
    if place_of(target) != target:
        old_place(target).replace(target)
    _remove(old_place(target))
    for path in target.parent.iterdir():
        if path.name.startswith(_prefix(target)):
            _remove(path)


def _remove(directory: Path) -> None:
    """Remove a directory that nobody reads; one that is read is left to the next load."""
    with suppress(FileNotFoundError):
        handle = os.open(directory, os.O_RDONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return
        finally:
            os.close(handle)
        shutil.rmtree(directory)


def _swap(new: Path, target: Path) -> None:
    if target.exists() and not _exchange(new, target):
        # No exchange here (the file system or system cannot): two steps, and between them the
        # old store lies under a name where readers and the next load find it.
        target.replace(old_place(target))
        new.replace(target)
        _remove(old_place(target))
    elif not target.exists():
        new.replace(target)
    handle = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _exchange(one: Path, other: Path) -> bool:
    """Give two directories each other's name in one step; False where that cannot be done."""
    library = ctypes.CDLL(None, use_errno=True)
    names = (os.fsencode(one), os.fsencode(other))
    if hasattr(library, "renameat2"):
        return bool(library.renameat2(_HERE, names[0], _HERE, names[1], _EXCHANGE) == 0)
    if hasattr(library, "renamex_np"):
        return bool(library.renamex_np(*names, _EXCHANGE) == 0)
    return False
