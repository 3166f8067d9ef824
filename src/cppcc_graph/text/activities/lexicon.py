"""The verbs that may tell of an activity, and the other words of the rule book that go with them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from cppcc_graph.text.activity_types import by_sign
from cppcc_graph.text.rulebook import book, word_set, words
from cppcc_graph.text.scan import Beginnings, Sought, any_of, beginnings, spotting


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words and patterns of the rule book, made once.

    ``nouns`` and ``named`` are told by their first sign, ``verb`` is the longest where several begin.
    """

    verbs: Beginnings
    verb: re.Pattern[str]
    concrete: frozenset[str]
    nominal: frozenset[str]
    supervising: frozenset[str]
    alone: frozenset[str]
    last: frozenset[str]
    speak: frozenset[str]
    nouns: Mapping[str, tuple[str, ...]]
    named: Mapping[str, tuple[str, ...]]
    event: re.Pattern[str]
    lacking: Sought
    wanting: Sought
    leads: re.Pattern[str]
    verbless: re.Pattern[str]


#: Who supervises a proposal is part of what is told.
_BY_WHOM: Final = re.compile("督办|领办|领衔")


@cache
def lexicon() -> Lexicon:
    """Return the words and patterns of the rule book for activities."""
    listed = [word for name in ("concrete", "weak", "last") for word in words("activities", name)]
    return Lexicon(
        verbs=beginnings(listed),
        verb=re.compile(spotting(listed)),
        supervising=frozenset(verb for verb in listed if _BY_WHOM.search(verb)),
        concrete=word_set("activities", "concrete"),
        nominal=word_set("activities", "nominal"),
        alone=word_set("activities", "alone"),
        last=word_set("activities", "last"),
        speak=word_set("activities", "speak"),
        nouns=by_sign("nouns"),
        named=by_sign("named"),
        event=re.compile(
            rf"{any_of(words('activities', 'event'))}(?:\d|$|[，。；、“”（]|[^\u4e00-\u9fff]|等|后$)"
        ),
        lacking=Sought(str(book("activities")["lacking"])),
        wanting=Sought(str(book("activities")["wanting"])),
        leads=re.compile(any_of(words("activities", "leads"))),
        verbless=re.compile(rf"^.{{0,20}}{any_of(words('activities', 'verbless'))}[”）]?$"),
    )


def verbs(text: str, start: int, end: int) -> list[tuple[str, int]]:
    """Return the verbs in a stretch of text with their places, the longest at each place."""
    return _behind_committees(text, lexicon().verbs.each(text, start, end), end)


def all_verbs(text: str) -> list[tuple[str, int]]:
    """Return the same of a whole text."""
    return _behind_committees(text, lexicon().verbs.everywhere(text), len(text))


def _behind_committees(text: str, told: list[tuple[str, int]], end: int) -> list[tuple[str, int]]:
    """Return verbs with what follows a committee in place of one that begins within it: 县政协|调研, not 协调."""
    within = [
        number
        for number, (verb, at) in enumerate(told)
        if verb[0] == "协" and text[at - 1 : at] == "政"
    ]
    for number in reversed(within):
        verb, at = told[number]
        stop = told[number + 1][1] if number + 1 < len(told) else end
        told[number : number + 1] = lexicon().verbs.each(
            text, at + 1, min(stop, at + len(verb) + _LONGEST)
        )
    return told


#: No verb is longer.
_LONGEST: Final = 8
