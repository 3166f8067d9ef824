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
    return lexicon().verbs.each(text, start, end)
