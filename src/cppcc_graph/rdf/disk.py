"""Stores on disk, opened to be asked."""

import fcntl
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pyoxigraph import Store as Oxigraph

from cppcc_graph.errors import InputError
from cppcc_graph.rdf.places import MARK, place_of
from cppcc_graph.rdf.store import Results

if TYPE_CHECKING:
    from cppcc_graph.rdf.label_index import LabelIndex

# A load may take the place of the directory while it is being opened; then it is opened again.
_TRIES: Final = 5


class DiskStore:
    """An Oxigraph directory, opened read-only; it shows the data that it had when it was opened.

    While the object lives, a load into the same place leaves the directory that it reads alone.
    """

    def __init__(self, path: Path) -> None:
        """Open the store at ``path``.

        Raises:
            InputError: there is no store, or it cannot be read.

        """
        self._handle = -1
        self._path = path
        self._labels: tuple[LabelIndex | None] | None = None
        left = _TRIES
        while True:
            left -= 1
            try:
                self._handle = _pinned(path)
                self._store = Oxigraph.read_only(_name(self._handle, path))
                return
            except (OSError, RuntimeError, ValueError) as error:
                self.__del__()
                if not left:
                    raise _refused(path, error) from error

    def __del__(self) -> None:
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1

    def __repr__(self) -> str:
        return f"DiskStore({str(self._path)!r})"

    def query(self, query: str, /) -> Results:
        """Return the answer to SPARQL 1.1; no prefix is declared for it."""
        return self._store.query(query)

    @property
    def labels(self) -> "LabelIndex | None":
        """The labels kept ready inside the directory, None where ``load --labels`` made none."""
        if self._labels is None:
            from cppcc_graph.rdf.label_index import index_in  # SQLite is loaded by who looks

            self._labels = (index_in(self._path),)
        return self._labels[0]

    def __len__(self) -> int:
        """Return the number of quads."""
        return len(self._store)


def open_on_disk(path: Path) -> DiskStore:
    """Return the store at ``path``, opened read-only.

    Raises:
        InputError: there is no store at this place, it is of another version, or damaged.

    """
    here = place_of(path)
    if not here.exists():
        mend = f"load one with “cppcc-graph load FILE --store {path}”"
        raise InputError(f"{path}: there is no such store; {mend}")
    if not here.is_dir():
        raise InputError(f"{path}: is a file, not a store; give a dataset file with --data")
    if not (here / MARK).exists():
        raise InputError(f"{path}: is a folder but no store; name the folder that load has made")
    return DiskStore(here)


def _pinned(path: Path) -> int:
    """Return a handle of the directory, which stays that of this directory when names change."""
    handle = os.open(path, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_SH)
    return handle


def _name(handle: int, path: Path) -> str:
    # Oxigraph opens file after file by name. Through the handle all are of one directory.
    return f"/proc/self/fd/{handle}" if sys.platform == "linux" else str(path)


def _refused(path: Path, error: Exception) -> InputError:
    words = str(error).splitlines()[0].replace("/proc/self/fd/", "")
    if "version" in words:
        mend = "load the files again with this version of pyoxigraph"
    else:
        mend = "load the files again (cppcc-graph load), or look at the disk"
    return InputError(f"{path}: cannot be opened as a store ({words}); {mend}")
