"""PDF into text with pypdfium2, which the extra ``pdf`` installs; no other module imports it."""

import re
from array import array
from collections.abc import Iterator
from itertools import pairwise
from types import ModuleType
from typing import Any, Final

from cppcc_graph.errors import InputError, MissingExtraError
from cppcc_graph.text.readers.layout import Line, unfold_placed
from cppcc_graph.text.readers.paragraphs import unfold

MAX_PAGES: Final = 2_000
# Two thousand pages may all point to one stream, so a small file can hold any amount of text.
MAX_CHARACTERS: Final = 20_000_000
# A page with more characters is none of a report: their places are not asked for, one by one.
_MOST: Final = 100_000
_PASSWORD: Final = 4
# PDFium marks a hyphen at the end of a line by U+0002 and joins the lines itself.
_HYPHEN: Final = "\x02"
#: Left and right edge, and height, in points, and the parts of the line with their edges.
_Place = tuple[float, float, float, tuple[tuple[str, float, float], ...]]
_BLANK: Final = frozenset(map(ord, " \t\u3000"))
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")


def read_pdf(data: bytes, name: str) -> tuple[str, str]:
    """Return the text of a PDF, one line per paragraph, and the name and version of its reader.

    Lines are joined and running heads and feet dropped as ``layout.unfold_placed`` says, where PDFium
    tells the places of all lines, else as ``paragraphs.unfold`` does. What stands
    outside the page is left out. Not to be called from two threads at once: PDFium is not made
    for it.

    Raises:
        InputError: it is no PDF, is broken or locked, or has too many pages or characters.
        MissingExtraError: pypdfium2 is not installed.

    """
    library = _library(name)
    pages = [*_pages(data, name, library=library)]
    # Of a page whose characters and lines do not match no line has a place.
    placed = [[line for line in page if isinstance(line, Line)] for page in pages]
    if all(len(lines) == len(page) for lines, page in zip(placed, pages, strict=True)):
        text = unfold_placed(placed)
    else:
        text = unfold([[_said(line) for line in page] for page in pages])
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


def _pages(data: bytes, name: str, *, library: ModuleType) -> Iterator[list[Line | str]]:
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
                words, places = _words(document, index)
            except library.PdfiumError as error:
                raise InputError(
                    f"{name}: page {index + 1} cannot be read ({error}); get the file again"
                ) from error
            read += len(words)
            if read > MAX_CHARACTERS:
                raise InputError(
                    f"{name}: holds over {MAX_CHARACTERS:,} characters, as no report does; split it"
                )
            lines = words.replace("\r\n", "\n").replace("\r", "\n").split("\n")
            if len(places) != len(lines):
                places = [None] * len(lines)
            yield [
                Line(said, *place) if place else said
                for said, place in zip(map(_plain, lines), places, strict=True)
                if said.strip()
            ]


def _plain(line: str) -> str:
    return _CONTROLS.sub("", line.replace(_HYPHEN, "-"))


def _said(line: Line | str) -> str:
    return line.words if isinstance(line, Line) else line


def _words(document: Any, index: int) -> tuple[str, list[_Place | None]]:
    page = document[index]
    try:
        # The bounded call gives characters outside the basic plane; the one by range need not.
        text = page.get_textpage()
        words: str = text.get_text_bounded()
        places = _places(text, words)
        text.close()
    finally:
        page.close()
    return words, places


def _places(text: Any, words: str) -> list[_Place | None]:
    """Return where each line of a page stands, or nothing where lines and characters do not match."""
    import pypdfium2.raw as raw

    if len(words) > _MOST:
        return []
    signs = [raw.FPDFText_GetUnicode(text, at) for at in range(text.count_chars())]
    # PDFium counts in units of UTF-16, as two for a character outside the basic plane.
    units = memoryview(words.encode("utf-16-le", "surrogatepass")).cast("H").tolist()
    if signs != units:
        return []
    places: list[_Place | None] = []
    start = 0
    for line in words.split("\r\n"):
        end = start + len(line.encode("utf-16-le", "surrogatepass")) // 2
        seen = [at for at in range(start, end) if signs[at] not in _BLANK]
        places.append(_place(text, signs, seen) if seen else None)
        start = end + 2
    return places


def _place(text: Any, signs: list[int], seen: list[int]) -> _Place:
    """Return where the characters of a line stand, and its parts if blanks part it."""
    left, bottom, *_ = text.get_charbox(seen[0], loose=True)
    right = text.get_charbox(seen[-1], loose=True)[2]
    parts = []
    begun, begin = seen[0], left
    for before, after in pairwise(seen):
        if after - before > 1:
            end = text.get_charbox(before, loose=True)[2]
            parts.append((_words_of(signs[begun : before + 1]), begin, end))
            begun, begin = after, text.get_charbox(after, loose=True)[0]
    if parts:
        parts.append((_words_of(signs[begun : seen[-1] + 1]), begin, right))
    return left, right, bottom, tuple(parts)


def _words_of(units: list[int]) -> str:
    return _plain(array("H", units).tobytes().decode("utf-16-le", "replace"))
