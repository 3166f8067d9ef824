"""PDF into text with pypdfium2, which the extra ``pdf`` installs; no other module imports it."""

import re
from collections.abc import Iterator
from types import ModuleType
from typing import Any, Final

from cppcc_graph.errors import InputError, MissingExtraError
from cppcc_graph.text.readers.paragraphs import unfold

MAX_PAGES: Final = 2_000
# Two thousand pages may all point to one stream, so a small file can hold any amount of text.
MAX_CHARACTERS: Final = 20_000_000
_PASSWORD: Final = 4
# PDFium marks a hyphen at the end of a line by U+0002 and joins the lines itself.
_HYPHEN: Final = "\x02"
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")


def read_pdf(data: bytes, name: str) -> tuple[str, str]:
    """Return the text of a PDF, one line per paragraph, and the name and version of its reader.

    Lines are joined and running heads and feet dropped as ``paragraphs.unfold`` says. What stands
    outside the page is left out. Not to be called from two threads at once: PDFium is not made
    for it.

    Raises:
        InputError: it is no PDF, is broken or locked, or has too many pages or characters.
        MissingExtraError: pypdfium2 is not installed.

    """
    library = _library(name)
    text = unfold([*_pages(data, name, library=library)])
    return text, f"pypdfium2 {library.version.PYPDFIUM_INFO.version}"


def _library(name: str) -> ModuleType:
    try:
        import pypdfium2
        import pypdfium2.version
    except ImportError as error:
        raise MissingExtraError(
            f"{name}: reading PDF needs pypdfium2; run: pip install 'cppcc-graph[pdf]'"
        ) from error
    library: ModuleType = pypdfium2
    return library


def _pages(data: bytes, name: str, *, library: ModuleType) -> Iterator[list[str]]:
    try:
        document = library.PdfDocument(data)
    except library.PdfiumError as error:
        if error.err_code == _PASSWORD:
            raise InputError(f"{name}: needs a password; save it without one") from error
        raise InputError(f"{name}: cannot be read as PDF ({error}); get the file again") from error
    with document:
        if len(document) > MAX_PAGES:
            raise InputError(
                f"{name}: has {len(document):,} pages, at most {MAX_PAGES:,} are read; split it"
            )
        read = 0
        for index in range(len(document)):
            try:
                words = _words(document, index)
            except library.PdfiumError as error:
                raise InputError(
                    f"{name}: page {index + 1} cannot be read ({error}); get the file again"
                ) from error
            read += len(words)
            if read > MAX_CHARACTERS:
                raise InputError(
                    f"{name}: holds over {MAX_CHARACTERS:,} characters, as no report does; split it"
                )
            lines = (
                words.replace(_HYPHEN, "-").replace("\r\n", "\n").replace("\r", "\n").split("\n")
            )
            yield [line for line in (_CONTROLS.sub("", line) for line in lines) if line.strip()]


def _words(document: Any, index: int) -> str:
    page = document[index]
    try:
        # The bounded call gives characters outside the basic plane; the one by range need not.
        text = page.get_textpage()
        words: str = text.get_text_bounded()
        text.close()
    finally:
        page.close()
    return words
