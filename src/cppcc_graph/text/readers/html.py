"""HTML into text with the standard library's parser."""

import re
from html.parser import HTMLParser
from typing import Final

from cppcc_graph.errors import InputError
from cppcc_graph.text.readers.encoding import decode_html
from cppcc_graph.text.readers.lines import Lines, NestingError

# fmt: off
_BLOCKS: Final = frozenset((
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hr", "html", "legend", "li", "main", "ol", "p", "pre", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
))
# All that a head can hold is here, so that a head nobody closed does not swallow the report.
_DROPPED: Final = frozenset((
    "canvas", "iframe", "menu", "nav", "noscript", "object", "script", "select", "style", "svg",
    "template", "title",
))
# fmt: on
_DROPPED_BLOCKS: Final = frozenset(("menu", "nav"))
_WIDE: Final = "[\u2018-\u201f\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
# A line break of the source between Han characters is no blank (CSS Text, segment breaks).
_FOLDED: Final = re.compile(rf"(?<={_WIDE})[ \t\f]*[\r\n][ \t\f\r\n]*(?={_WIDE})")
# A no-break space and U+3000 are the report's own and stay.
_BLANKS: Final = re.compile(r"[ \t\f\r\n]+")


def read_html(data: bytes, name: str) -> str:
    """Return the text of a page, one line per block or table row.

    Scripts, styles, navigation, menus, forms' choices and the head are left out, runs of blanks
    are one blank, empty lines are none; ``pre`` keeps its blanks. Numbers of list items and
    texts of pictures are not in the text of a page, so not here.

    Raises:
        InputError: the encoding is none we read, or the markup cannot be followed.

    """
    page = _Page()
    text = decode_html(data, name)
    # Behind the last “>” no tag ends: the parser would search that part again from every “<”.
    end = text.rfind(">") + 1
    try:
        page.feed(text[:end])
        page.feed(text[end:].split("<", 1)[0])
        page.close()
    # html.parser leaks ValueError for a character reference of over 4,300 digits.
    except (ValueError, NestingError) as error:
        raise InputError(f"{name}: cannot be read as HTML ({error}); save it as text") from error
    return "\n".join(page.finish())


class _Page(HTMLParser):
    """Collects the lines of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines = Lines()
        self._parts: list[str] = []
        self._preformatted = False
        # The dropped element we are in, and how many of its name are open.
        self._dropped = ""
        self._depth = 0

    def finish(self) -> list[str]:
        """Return the lines of the whole page."""
        self._break()
        return self._lines.all()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a line where a block begins."""
        if self._dropped:
            self._depth += tag == self._dropped
        elif tag in _DROPPED:
            self._dropped, self._depth = tag, 1
            if tag in _DROPPED_BLOCKS:
                self._break()
        elif tag in _BLOCKS:
            self._break()
            match tag:
                case "table":
                    self._lines.open_table()
                case "tr":
                    self._lines.close_row()
                case "td" | "th":
                    self._lines.open_cell()
                case "pre":
                    self._preformatted = True
                case _:
                    pass

    def handle_endtag(self, tag: str) -> None:
        """End a line where a block ends."""
        if self._dropped:
            self._depth -= tag == self._dropped
            if not self._depth:
                self._dropped = ""
        elif tag in _BLOCKS:
            self._break()
            match tag:
                case "table":
                    self._lines.close_table()
                case "tr":
                    self._lines.close_row()
                case "td" | "th":
                    self._lines.close_cell()
                case "pre":
                    self._preformatted = False
                case _:
                    pass

    def handle_data(self, data: str) -> None:
        """Add words to the line."""
        if self._dropped:
            return
        if not self._preformatted:
            self._parts.append(data)
            return
        first, *others = data.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        self._parts.append(first)
        for line in others:
            self._break()
            self._parts.append(line)

    def parse_marked_section(self, i: int, report: bool = True) -> int:  # noqa: FBT001, FBT002
        """Pass over ``<![…]>`` as browsers do; the parser of Python 3.11 fails on unknown ones."""
        return self.parse_bogus_comment(i, report)

    def _break(self) -> None:
        line = "".join(self._parts)
        self._parts = []
        if self._preformatted:
            line = line.rstrip(" \t\f")
        else:
            line = _BLANKS.sub(" ", _FOLDED.sub("", line)).strip(" ")
        if line:
            self._lines.add(line)
