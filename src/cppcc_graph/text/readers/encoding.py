"""Bytes into text: the encodings Chinese reports come in, never a guess that loses characters."""

import codecs
import re
from typing import Final

from cppcc_graph.errors import InputError

# What browsers do with these labels: the older Chinese codes are read as their superset. Labels not
# listed are not believed; a page that says iso-8859-1 over Chinese bytes is common.
_LABELS: Final = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "gb18030": "gb18030",
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
}
_DECLARED: Final = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,500}?\b(?:charset|encoding)\s*=\s*[\"']?([\w-]+)"
)
# A declaration further down is not found; browsers look at the first 1,024 bytes.
_HEAD: Final = 4_096
_UTF_16: Final = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
# Measured: a Chinese report read as GB18030 has .999 of its characters in GB 2312; the same report
# in Big5 wrongly read so .34, in Shift-JIS .01, French in Latin-1 .2.
_KNOWN_SHARE: Final = 0.5
_BINARY: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")


def decode(data: bytes, name: str) -> str:
    """Return the text of strict UTF-8 (a byte order mark is dropped), else of plausible GB18030.

    Newlines are kept as they are.

    Raises:
        InputError: the bytes are neither, or are no text.

    """
    if data.startswith(tuple(_UTF_16)):
        raise InputError(f"{name}: is UTF-16; save it as UTF-8")
    return _text(data, name, encodings=["utf-8", "gb18030"])


def decode_html(data: bytes, name: str) -> str:
    """Return the text of a page by its byte order mark, its declaration, as UTF-8 or as GB18030.

    A declaration that the bytes contradict is passed over.

    Raises:
        InputError: none of these encodings fits, or the bytes are no text.

    """
    for mark, encoding in _UTF_16.items():
        if data.startswith(mark):
            return _text(data[len(mark) :], name, encodings=[encoding])
    if data.startswith(codecs.BOM_UTF8):
        return _text(data, name, encodings=["utf-8"])
    found = _DECLARED.search(data[:_HEAD].lower())
    declared = _LABELS.get(found[1].decode("ascii", "replace")) if found else None
    return _text(data, name, encodings=[*([declared] if declared else []), "utf-8", "gb18030"])


def _text(data: bytes, name: str, *, encodings: list[str]) -> str:
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text and (encoding != "gb18030" or _plausible(text)):
            return text.removeprefix("\ufeff")
    if b"\0" in data:
        raise InputError(f"{name}: has NUL bytes, so it is no text; save it as UTF-8")
    raise InputError(f"{name}: is neither UTF-8 nor GB18030; save it as UTF-8")


def _plausible(text: str) -> bool:
    """Return whether text read as GB18030 can be Chinese: many other bytes happen to decode too."""
    if _BINARY.search(text):
        return False
    foreign = [character for character in text if not character.isascii()]
    known = "".join(foreign).encode("gb2312", "ignore").decode("gb2312")
    return len(known) >= _KNOWN_SHARE * len(foreign)
