"""Datasets as sorted N-Quads: equal datasets are equal bytes, so a diff is a list of facts."""

import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from pyoxigraph import Quad, RdfFormat, serialize

from cppcc_graph.errors import InputError


def nquads(quads: Iterable[Quad]) -> bytes:
    """Return the quads as N-Quads in UTF-8, one a line, sorted by line, each once."""
    data = serialize(quads, format=RdfFormat.N_QUADS) or b""
    # split at \n only: splitlines() would also cut at U+0085 and U+2028 inside a literal.
    lines = sorted(set(data.split(b"\n")) - {b""})
    return b"".join(line + b"\n" for line in lines)


def write_bytes(path: Path, data: bytes) -> None:
    """Write a file whole or not at all: to a neighbour first, which then takes its name.

    Raises:
        InputError: the file cannot be written.

    """
    with whole_file(path) as file:
        file.write(data)


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """Give a file to write to that takes the name ``path`` at the end, if nothing was raised.

    Raises:
        InputError: the file cannot be written.

    """
    if path.is_dir():
        raise InputError(f"{path}: is a folder; name a file in it")
    try:
        if path.exists() and not path.is_file():
            with path.open("wb") as file:  # a device or pipe keeps its place, as /dev/null must
                yield file
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except (FileExistsError, NotADirectoryError) as error:
        raise InputError(f"{path}: a file stands where its folder should be; rename one") from error
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}; name a file that can be written") from error
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
        # mkstemp makes the file private; a dataset is to be read like any other file.
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise InputError(f"{path}: {error.strerror}; name a file that can be written") from error
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def in_order(data: bytes) -> bytes:
    """Return Turtle or TriG with its prefixes sorted: the engine writes them in any order."""
    lines = data.split(b"\n")
    head = [line for line in lines if line.startswith(b"@prefix ")]
    return b"\n".join([*sorted(head), *lines[len(head) :]])
