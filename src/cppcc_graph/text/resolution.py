"""Why a bare word such as 市政协 or 今年 means what it is taken for, and where the text says so.

Nothing is resolved by rewriting: the name stands in the arguments, the reason beside them.
"""

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.context import Context
from cppcc_graph.text.divisions import codes
from cppcc_graph.text.scan import line_begin, spotted

_CN: Final = str.maketrans("0123456789", "〇一二三四五六七八九")


@dataclass(frozen=True, slots=True)
class Resolution:
    """The rule that resolved a word, and the place of the text that says so.

    There is no such place where a table or the user says it.
    """

    by: str
    evidence: tuple[int, int] | None = None


#: The kinds of what may have to be resolved.
RESOLVED: Final = frozenset({"body", "place", "date"})


@dataclass(frozen=True, slots=True)
class Resolver:
    """What the bare words of one report are resolved by."""

    text: str
    places: dict[str, tuple[str, Resolution]]
    year: Resolution | None

    def of(self, mention: Mention) -> Resolution | None:
        """Return why a mention means more than its own words say; None if it does not."""
        if mention.kind == "date":
            return self._year(mention) if mention.rule.startswith("dates/relative") else None
        if mention.kind not in RESOLVED:
            return None
        name, words = str(mention.args["name"]), self.text[mention.start : mention.end]
        for place, (bare, resolution) in self.places.items():
            if place in name:
                return None if bare in words else resolution
        return None

    def _year(self, date: Mention) -> Resolution | None:
        """Return what gives a date its year: a full date before it in its line, or the report's."""
        year = str(date.args["start"] or date.args["end"])[:4]
        told = _places(self.text, year)
        before = bisect_right(told, date.start - len(f"{year}年"))
        if not before or told[before - 1] < line_begin(self.text, date.start):
            return self.year
        at = told[before - 1]
        return Resolution("context/line@1", (at, at + 5))


def resolver(text: str, about: Context, *, place: str = "", year: int | None = None) -> Resolver:
    """Return what resolves the bare words of a normalised text.

    ``place`` and ``year`` are what the user gave, as in ``context``; they need no evidence.
    """
    places = {}
    if about.place:
        named = (
            Resolution("given/place@1") if place else _named(text, about.place, "context/place@1")
        )
        places[about.place] = (about.bare or about.place, named)
    for above in (about.parent, about.province):
        if above:
            by = "divisions/above@1" if codes().get(about.place) else "context/above@1"
            places.setdefault(above, (above[:2], _named(text, above, by)))
    return Resolver(text, places, _told(text, about, year))


def _named(text: str, name: str, by: str) -> Resolution:
    at = text.find(name)
    return Resolution(by, (at, at + len(name)) if at >= 0 else None)


def _told(text: str, about: Context, year: int | None) -> Resolution | None:
    if year is not None:
        return Resolution("given/year@1")
    for told in (about.year, about.now):
        if told is None:
            continue
        places = [at for at in (text.find(each) for each in _spellings(str(told))) if at >= 0]
        if places:
            return Resolution("context/year@1", (min(places), min(places) + 5))
    return None


@lru_cache(maxsize=8)
def _places(text: str, year: str) -> list[int]:
    """Return in order where a text tells a year."""
    return spotted(text, _spellings(year))


@lru_cache(maxsize=64)
def _spellings(year: str) -> tuple[str, ...]:
    """Return how a year may be written."""
    return f"{year}年", f"{year.translate(_CN)}年"
