"""RDF files as streams: the ending of a name says the format, ``.gz`` and ``.zst`` the packing."""

import gzip
import io
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from pyoxigraph import RdfFormat

from cppcc_graph.errors import InputError, MissingExtraError

FORMATS: Final = {
    ".nq": RdfFormat.N_QUADS,
    ".trig": RdfFormat.TRIG,
    ".ttl": RdfFormat.TURTLE,
    ".nt": RdfFormat.N_TRIPLES,
    ".jsonld": RdfFormat.JSON_LD,
    ".rdf": RdfFormat.RDF_XML,
}
_PACKED: Final = (".gz", ".zst")
# Oxigraph asks for 2 kB at a time: what unpacks is asked for more at once.
_BLOCK: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class RdfFile:
    """A file, its format and how it is packed: ``.gz``, ``.zst`` or not at all."""

    path: Path
    form: RdfFormat
    packing: str

    @property
    def size(self) -> int:
        """The size as it lies on disk, in bytes; 0 for a pipe."""
        return 0 if str(self.path) == "-" else self.path.stat().st_size


def rdf_file(path: Path) -> RdfFile:
    """Return what the name of a file says about it; ``-`` is standard input, read as N-Quads.

    Raises:
        InputError: the ending is that of no known format.

    """
    if str(path) == "-":
        return RdfFile(path, RdfFormat.N_QUADS, "")
    packing = path.suffix if path.suffix in _PACKED else ""
    ending = Path(path.stem).suffix if packing else path.suffix
    form = FORMATS.get(ending)
    if form is None:
        if path.is_dir():
            raise InputError(f"{path}: is a folder; if it is a store, give it with --store")
        known = " ".join(FORMATS)
        raise InputError(f"{path}: no RDF format ends in “{ending}”; use one of {known}")
    return RdfFile(path, form, packing)


@contextmanager
def stream(file: RdfFile) -> Iterator[tuple[IO[bytes], Callable[[], int]]]:
    """Yield the unpacked bytes of a file, and what tells how many packed bytes have been read.

    Raises:
        InputError: the file is missing or cannot be read.
        MissingExtraError: it is packed with Zstandard and the extra is not installed.

    """
    if str(file.path) == "-":
        yield sys.stdin.buffer, lambda: 0
        return
    try:
        raw = file.path.open("rb")
    except FileNotFoundError as error:
        mend = f"run “cppcc-graph build --out {file.path}” or name another dataset with --data"
        raise InputError(f"{file.path}: there is no such dataset; {mend}") from error
    except OSError as error:
        mend = "name a dataset file with --data"
        raise InputError(f"{file.path}: {error.strerror}; {mend}") from error
    with raw:
        source: IO[bytes] = raw
        if file.packing == ".gz":
            source = io.BufferedReader(gzip.GzipFile(fileobj=raw), _BLOCK)
        elif file.packing == ".zst":
            source = io.BufferedReader(_zstandard(raw), _BLOCK)
        yield (_with_context(file, source) if file.form is RdfFormat.JSON_LD else source), raw.tell


@contextmanager
def reading(file: RdfFile) -> Iterator[None]:
    """Say where a file is broken, in the words of the parser, when what is done with it fails.

    Raises:
        InputError: the file is no good RDF of its format, or its packing is broken.

    """
    try:
        yield
    except (SyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None)
        name, mend = f"{file.path}", "mend the file or build it again"
        if name == "-":
            name, mend = (
                "standard input",
                "it is read as plain N-Quads; name a file of another format",
            )
        place = f"{name}:{line}" if line else name
        detail = getattr(error, "msg", str(error))
        raise InputError(f"{place}: {detail}; {mend}") from error
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise InputError(f"{file.path}: {error}; pack or fetch the file again") from error


def _with_context(file: RdfFile, source: IO[bytes]) -> IO[bytes]:
    """Return JSON-LD with the packaged context in place of the address of the published one."""
    from cppcc_graph.rdf.published import ADDRESS, packaged  # which other formats do not need

    data = source.read()
    if ADDRESS in data:
        data = packaged(data.decode("utf-8"), str(file.path))[0].encode("utf-8")
    return io.BytesIO(data)


def _zstandard(raw: IO[bytes]) -> io.RawIOBase:
    try:
        from cppcc_graph.rdf.zstd import Unpacked
    except ImportError as error:
        raise MissingExtraError(
            f"{raw.name}: is packed with Zstandard; run “pip install 'cppcc-graph[zstd]'”"
        ) from error
    return Unpacked(raw)
