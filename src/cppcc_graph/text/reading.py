"""A report's file into the plain text that all offsets refer to."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Final

from cppcc_graph.errors import InputError
from cppcc_graph.text.readers.docx import read_docx
from cppcc_graph.text.readers.encoding import decode
from cppcc_graph.text.readers.html import read_html
from cppcc_graph.text.readers.pdf import read_pdf

MAX_BYTES: Final = 50_000_000
#: The ending of a text that a reader gave, beside the file it was read from.
READ: Final = ".read.txt"
#: The longest text that is read: some hundred reports. The rules hold all of a text in memory.
MAX_CHARACTERS: Final = 2_000_000
# Office files before 2007, and those of today that need a password.
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RTF: Final = b"{\\rtf"
_MAGIC: Final = {b"%PDF-": ".pdf", b"PK\x03\x04": ".docx"}
_HTML: Final = (b"<!doctype html", b"<html", b"<head", b"<body")
_SNIFFED: Final = 1_024


@dataclass(frozen=True, slots=True)
class ReportText:
    """The text of a report as a reader gave it; offsets are code points of ``text``.

    ``reader`` is the reader, with its version where it is not ours; ``digest`` is the SHA-256 of
    the text's UTF-8 bytes, in lower-case hexadecimal.
    """

    text: str
    name: str
    reader: str
    digest: str


def read_report(path: Path) -> ReportText:
    """Return the text of the file, named by its path; see ``read_bytes``.

    Raises:
        InputError: the file is not there, or cannot be read as text.
        MissingExtraError: its format needs an extra.

    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
            size = max(len(data), path.stat().st_size)
    except FileNotFoundError as error:
        raise InputError(f"{path}: there is no such file; check the name") from error
    except IsADirectoryError as error:
        raise InputError(f"{path}: is a folder; name a file in it") from error
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}; make it readable") from error
    # A path with a NUL character, which no system can open.
    except ValueError as error:
        raise InputError(f"{str(path)!r}: {error}; check the name") from error
    _check_size(size, str(path))
    return read_bytes(data, name=str(path))


def read_bytes(data: bytes, *, name: str) -> ReportText:
    r"""Return the text of a file's bytes, read as the ending of ``name`` says.

    Without an ending, as for ``-``, the first bytes decide. Text (.txt, .md) is kept verbatim, its
    newlines and markup too, so the digest is that of the file if it is UTF-8 without a byte order
    mark. The other readers give lines that end in ``\n``, the last one excepted; what each leaves
    out is said in ``read_html``, ``read_docx`` and ``read_pdf``. The text is never blank.

    >>> read_bytes("一年来，提案216件。".encode(), name="报告.txt").text
    '一年来，提案216件。'

    Raises:
        InputError: the bytes are too many, of another kind than the ending says, broken, or blank.
        MissingExtraError: the format needs an extra.

    """
    _check_size(len(data), name)
    text, reader = _READERS[_ending(data, name)](data, name)
    if not text.strip():
        raise InputError(f"{name}: holds no text; if it is a scan, recognise its characters first")
    if len(text) > MAX_CHARACTERS:
        raise InputError(
            f"{name}: has {len(text):,} characters, at most {MAX_CHARACTERS:,} are read; split it"
        )
    return ReportText(
        text=text,
        name=name,
        reader=reader,
        digest=hashlib.sha256(text.encode("utf-8")).hexdigest(),
    )


def _check_size(size: int, name: str) -> None:
    if size > MAX_BYTES:
        raise InputError(
            f"{name}: has {size:,} bytes, at most {MAX_BYTES:,} are read; "
            "split it or take its pictures out"
        )


def _ending(data: bytes, name: str) -> str:
    if data.startswith(_OLE):
        raise InputError(
            f"{name}: is an Office file of before 2007 or needs a password; save it as plain .docx"
        )
    if data.startswith(_RTF):
        raise InputError(f"{name}: is RTF; save it as .docx")
    found = next((ending for magic, ending in _MAGIC.items() if data.startswith(magic)), "")
    # A bare “.” or “..” too is a name without an ending.
    ending = PurePath(name).suffix.lower()
    if not ending:
        return found or _sniff(data)
    if ending not in _READERS:
        raise InputError(f"{name}: no reader for “{ending}”; use one of {' '.join(_READERS)}")
    if found not in ("", ending):
        raise InputError(f"{name}: begins as a {found} file does; give it that ending")
    return ending


def _sniff(data: bytes) -> str:
    start = data[:_SNIFFED].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    page = start.startswith(_HTML) or (start.startswith(b"<?xml") and b"<html" in start)
    return ".html" if page else ".txt"


def _text(data: bytes, name: str) -> tuple[str, str]:
    return decode(data, name), "text"


def _html(data: bytes, name: str) -> tuple[str, str]:
    return read_html(data, name), "html"


def _docx(data: bytes, name: str) -> tuple[str, str]:
    return read_docx(data, name), "docx"


def _pdf(data: bytes, name: str) -> tuple[str, str]:
    text, library = read_pdf(data, name)
    return text, f"pdf/{library}"


_READERS: Final[dict[str, Callable[[bytes, str], tuple[str, str]]]] = {
    ".txt": _text,
    ".md": _text,
    ".html": _html,
    ".htm": _html,
    ".docx": _docx,
    ".pdf": _pdf,
}
