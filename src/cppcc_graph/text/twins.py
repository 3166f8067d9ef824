"""One report in several formats: files of one name in one folder, and whether their texts are one.

A committee publishes a page and a Word file of one report; read twice, each of its facts would count
twice. Which file is read, and which is not, is told: nothing is left out in silence (decision 51).
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Final

from cppcc_graph.errors import CppccGraphError
from cppcc_graph.text.normal import normal
from cppcc_graph.text.reading import read_report

#: The formats, the one that loses least on the way to a text first.
_ORDER: Final = (".txt", ".md", ".docx", ".html", ".htm", ".pdf")
#: What differs between two formats of one text is neither a word nor a number.
_SIGNS: Final = re.compile(r"[0-9A-Za-z\u3400-\u4dbf\u4e00-\u9fff]+")
_NUMBER: Final = re.compile(r"\d+(?:\.\d+)?")
#: How many signs make a piece; two texts are compared by the pieces that both have.
_PIECE: Final = 8
#: From this share of common pieces on, in percent, two texts with the same numbers are one report.
_NEARLY: Final = 95


class Kinship(Enum):
    """What two files of one name have in common."""

    SAME = "same report"
    ANOTHER = "another text"


@dataclass(frozen=True, slots=True)
class Twin:
    """A file that has the name of another, and how many percent of their texts are alike."""

    path: Path
    of: Path
    kinship: Kinship
    alike: int

    def __str__(self) -> str:
        share = "the same text" if self.alike == 100 else f"{self.alike} % alike"
        if self.kinship is Kinship.SAME:
            return (
                f"{self.path}: same report as {self.of} ({share}); not read, "
                "give it alone to read it instead"
            )
        return (
            f"{self.path}: has the name of {self.of} and another text ({share}); both are read, "
            "take one away if they are one report"
        )


@dataclass(frozen=True, slots=True)
class _Text:
    path: Path
    signs: str
    numbers: Counter[str]

    def pieces(self) -> frozenset[str]:
        last = max(1, len(self.signs) - _PIECE + 1)
        return frozenset(self.signs[at : at + _PIECE] for at in range(last))


def without_twins(paths: Sequence[Path]) -> tuple[list[Path], list[Twin]]:
    """Return the paths to read in their order, and what was found of files that share a name.

    What cannot be read is no twin of anything; whoever reads it next says why.
    """
    by_name: dict[tuple[Path, str], list[Path]] = {}
    for path in paths:
        by_name.setdefault((path.parent, path.stem), []).append(path)
    twins = [twin for group in by_name.values() if len(group) > 1 for twin in _twins(group)]
    left = {twin.path for twin in twins if twin.kinship is Kinship.SAME}
    return [path for path in paths if path not in left], sorted(twins, key=lambda t: t.path)


def _twins(group: Iterable[Path]) -> list[Twin]:
    """Return what each file is of those before it that are read."""
    read: list[_Text] = []
    found = []
    for path in sorted(group, key=_rank):
        try:
            text = _text(path)
        except CppccGraphError:
            continue
        seen = [_compared(text, before) for before in read]
        same = [twin for twin in seen if twin.kinship is Kinship.SAME]
        found += same[:1] or seen
        if not same:
            read.append(text)
    return found


def _rank(path: Path) -> tuple[int, Path]:
    ending = path.suffix.lower()
    return (_ORDER.index(ending) if ending in _ORDER else len(_ORDER)), path


def _text(path: Path) -> _Text:
    text = normal(read_report(path).text).text
    return _Text(path, "".join(_SIGNS.findall(text)), Counter(_NUMBER.findall(text)))


def _compared(text: _Text, before: _Text) -> Twin:
    if text.signs == before.signs:
        return Twin(text.path, before.path, Kinship.SAME, 100)
    ours, theirs = text.pieces(), before.pieces()
    # Rounded down: 100 is told of nothing but the same text.
    alike = min(99, 100 * len(ours & theirs) // len(ours | theirs))
    # One number more, or another: one of the two was mended, and nobody says which.
    one = alike >= _NEARLY and text.numbers == before.numbers
    return Twin(text.path, before.path, Kinship.SAME if one else Kinship.ANOTHER, alike)
