"""Word documents (.docx) into text with the standard library's zip and XML readers."""

import zipfile
from dataclasses import dataclass, field
from io import BytesIO
from typing import Final, Never
from xml.etree.ElementTree import XMLParser

from cppcc_graph.errors import InputError
from cppcc_graph.text.readers.lines import MAX_NESTING, Lines, NestingError

MAX_XML: Final = 50_000_000
# Texts in a .docx shrink 5 to 60 times, deflate's most is about 1,030.
MAX_RATIO: Final = 200
_RATIO_FROM: Final = 1_000_000
_BODY: Final = "word/document.xml"
# The packaging standard allows no other compression; bzip2 and lzma could ask for much memory.
_METHODS: Final = frozenset((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))
_ENCRYPTED: Final = 0x1

# The transitional and the strict name of the same words.
_WORDS: Final = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
_CHOICES: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
# Settings hold tab stops, which are no tabs; “rt” is the pinyin above a word; text moved away
# stands again where it was moved to. Deleted text and field codes have elements of their own.
_DROPPED: Final = frozenset(("pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr", "moveFrom", "rt"))
_MARKS: Final = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_SPACES: Final = str.maketrans("\t\r\n", "   ")


def read_docx(data: bytes, name: str) -> str:
    """Return the text of a Word document, one line per paragraph or table row.

    Empty paragraphs are empty lines, tabs are tabs, breaks begin a line; a text box follows the
    paragraph it is tied to, once. Tracked insertions are in the text, deletions are not. Heads and
    feet, notes, comments, formulas and the numbers Word gives to list items are left out.

    Raises:
        InputError: it is no Word document, is too large, or declares entities.

    """
    body = _Body()
    try:
        xml = _xml(data, name)
        # S314: the body refuses document types, so no entity can be declared.
        parser = XMLParser(target=body)  # noqa: S314
        parser.feed(xml)
        parser.close()
    except _DoctypeError as error:
        raise InputError(
            f"{name}: declares a document type, which Word never does; save it again as .docx"
        ) from error
    except InputError:
        raise
    # zipfile and expat leak about a dozen classes for broken bytes: BadZipFile, zlib.error,
    # EOFError, RuntimeError, NotImplementedError, OSError, ValueError, LookupError, ParseError …
    except Exception as error:
        raise InputError(
            f"{name}: cannot be read as .docx ({error}); save it again as .docx"
        ) from error
    return "\n".join(body.lines.all())


def _xml(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        if _BODY not in archive.NameToInfo:
            raise InputError(f"{name}: holds no {_BODY}, so it is no .docx; save it as .docx")
        info = archive.getinfo(_BODY)
        if info.file_size > MAX_XML:
            raise InputError(
                f"{name}: its text takes {info.file_size:,} bytes unpacked, "
                f"at most {MAX_XML:,} are read; split it"
            )
        if info.file_size > max(_RATIO_FROM, MAX_RATIO * info.compress_size):
            raise InputError(
                f"{name}: its text unpacks to over {MAX_RATIO} times its size, as no report does; "
                "save it again as .docx"
            )
        if info.flag_bits & _ENCRYPTED:
            raise InputError(f"{name}: is encrypted; save it without a password")
        if info.compress_type not in _METHODS:
            raise InputError(f"{name}: is packed as no .docx is; save it again as .docx")
        # Sizes in the directory may lie: zipfile reads no more than the stated size, and checks it.
        return archive.read(info)


class _DoctypeError(Exception):
    """The XML declares a document type."""


@dataclass(slots=True)
class _Paragraph:
    """An open paragraph: its words so far, and the lines of its text boxes."""

    parts: list[str] = field(default_factory=list)
    boxes: list[str] = field(default_factory=list)


class _Body:
    """Collects the lines of the main part from the events of the XML parser."""

    def __init__(self) -> None:
        self.lines = Lines()
        # The document, then the text boxes we are in.
        self._open = [self.lines]
        self._paragraphs: list[_Paragraph] = []
        # For each open list of alternatives, whether one was taken.
        self._taken: list[bool] = []
        self._dropped = 0
        self._in_text = False

    def doctype(self, name: str, pubid: str | None, system: str | None) -> Never:
        """Refuse a document type: only there can entities be declared."""
        raise _DoctypeError(name, pubid, system)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Open an element."""
        word = _word(tag)
        if self._dropped or word in _DROPPED or not self._chosen(tag):
            self._dropped += 1
            return
        match word:
            case "p":
                self._paragraphs.append(_Paragraph())
            case "t":
                self._in_text = True
            case "tab" | "br" | "cr" | "noBreakHyphen":
                self._add(_MARKS[word])
            case "tbl":
                self._open[-1].open_table()
            case "tr":
                self._open[-1].close_row()
            case "tc":
                self._open[-1].open_cell()
            case "txbxContent":
                if len(self._open) == MAX_NESTING:
                    raise NestingError(f"text boxes nest deeper than {MAX_NESTING}")
                self._open.append(Lines())
            case _:
                pass

    def end(self, tag: str) -> None:
        """Close an element."""
        if self._dropped:
            self._dropped -= 1
            return
        match _word(tag):
            case "p":
                paragraph = self._paragraphs.pop()
                for line in [*"".join(paragraph.parts).split("\n"), *paragraph.boxes]:
                    self._open[-1].add(line)
            case "t":
                self._in_text = False
            case "tbl":
                self._open[-1].close_table()
            case "tr":
                self._open[-1].close_row()
            case "tc":
                self._open[-1].close_cell()
            case "txbxContent":
                lines = self._open.pop().all()
                if self._paragraphs:
                    self._paragraphs[-1].boxes.extend(lines)
            case _:
                if tag == _CHOICES + "AlternateContent":
                    self._taken.pop()

    def data(self, text: str) -> None:
        """Add the words of a text element."""
        if self._in_text and not self._dropped:
            self._add(text.translate(_SPACES))

    def close(self) -> None:
        """Do nothing: all is said in ``lines``."""

    def _add(self, text: str) -> None:
        if self._paragraphs:
            self._paragraphs[-1].parts.append(text)

    def _chosen(self, tag: str) -> bool:
        """Return whether to read an element: of alternatives only the first.

        Word writes a text box twice, for itself and for older versions.
        """
        if tag == _CHOICES + "AlternateContent":
            self._taken.append(False)
        elif tag in (_CHOICES + "Choice", _CHOICES + "Fallback") and self._taken:
            taken, self._taken[-1] = self._taken[-1], True
            return not taken
        return True


def _word(tag: str) -> str:
    """Return the name of an element of WordprocessingML, of any other nothing."""
    for namespace in _WORDS:
        if tag.startswith(namespace):
            return tag.removeprefix(namespace)
    return ""
