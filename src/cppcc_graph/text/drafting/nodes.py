"""Things of a facts file, written as YAML that people read and change."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

#: How long a label may be: a picture cuts for itself what it has no room for, but a sentence of the
#: report is no label. Titles are names, and whole.
LABEL: Final = 40
TITLE: Final = 80
_UNPRINTABLE: Final = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff\s]+"
)
_INDENT: Final = "          "


@dataclass(frozen=True, slots=True)
class Node:
    """A thing with what is said of it; ``kind`` is "" where more is said of a thing known already.

    Values are YAML as it is written, or a thing of their own.
    """

    id: str
    kind: str = ""
    keys: Mapping[str, "str | Node"] = field(default_factory=dict)

    def lines(self) -> Iterator[str]:
        """Yield the lines of the thing as an item of ``facts``."""
        plain = {key: value for key, value in self.keys.items() if isinstance(value, str)}
        if not self.kind and len(plain) == len(self.keys):
            said = "".join(f", {key}: {value}" for key, value in plain.items())
            yield f"{_INDENT}- {{id: {self.id}{said}}}"
            return
        yield f"{_INDENT}- id: {self.id}"
        yield from self._rest(f"{_INDENT}  ")

    def _rest(self, indent: str) -> Iterator[str]:
        if self.kind:
            yield f"{indent}type: {self.kind}"
        for key, value in self.keys.items():
            if isinstance(value, Node):
                yield f"{indent}{key}:"
                yield f"{indent}  id: {value.id}"
                yield from value._rest(f"{indent}  ")
            else:
                yield f"{indent}{key}: {value}"


def text(words: str) -> str:
    """Return text as a quoted YAML scalar: JSON strings are YAML."""
    return json.dumps(printable(words), ensure_ascii=False)


def several(values: list[str]) -> str:
    """Return one value, or several as a YAML list."""
    return values[0] if len(values) == 1 else f"[{', '.join(values)}]"


def printable(words: str) -> str:
    """Return words without the signs that a file may hold and YAML may not."""
    return _UNPRINTABLE.sub(" ", words).strip()


#: Words in one pair of marks, and several of them, one after the other.
_MARKED: Final = r"[“《][^“”《》]*[”》]"
_ALL_MARKED: Final = re.compile(rf"{_MARKED}(?:[、和与及]?{_MARKED})*")


def quoted(words: str) -> list[str]:
    """Return what stands in marks, each for itself, where words are nothing else; else the words.

    >>> quoted("“乡村振兴”和“文旅融合”"), quoted("打造“一江两岸”")
    (['乡村振兴', '文旅融合'], ['打造“一江两岸”'])
    """
    if not _ALL_MARKED.fullmatch(words):
        return [words] if words.strip("“”《》 ") else []
    names = (each[1:-1].strip() for each in re.findall(_MARKED, words))
    return [name for name in names if name]


_CLOSING: Final = {"《": "》", "“": "”", "（": "）", "(": ")", "‘": "’", "「": "」"}


def short(words: str, room: int = LABEL) -> str:
    """Return words without blanks, cut where a label would be too long, with its marks closed.

    >>> short("修订《柳塘县政协委员履职考核与激励约束管理实施办法》", 24)
    '修订《柳塘县政协委员履职考核与激励约束管理实…》'
    """
    words = re.sub(r"\s+", "", words)
    if len(words) <= room:
        return words
    cuts = (words[:kept].rstrip("".join(_CLOSING)) for kept in range(room - 1, -1, -1))
    return next(f"{cut}…{_open(cut)}" for cut in cuts if len(cut) + len(_open(cut)) < room)


def _open(words: str) -> str:
    """Return what closes the marks that words leave open, the last first."""
    marks: list[str] = []
    for sign in words:
        if sign in _CLOSING:
            marks.append(_CLOSING[sign])
        elif marks and sign == marks[-1]:
            marks.pop()
    return "".join(reversed(marks))
