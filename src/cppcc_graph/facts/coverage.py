"""How much of a report's text was read, and whether the facts fit the text they were read from."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from cppcc_graph.errors import FactsError, InputError, Problem
from cppcc_graph.facts.document import Document, Place
from cppcc_graph.facts.profile import Profile
from cppcc_graph.facts.terms import (
    END,
    PASSAGE,
    READING_STATE,
    RHETORIC_REASON,
    SELECTOR,
    SOURCE_REPORT,
    START,
    TEXT_DIGEST,
    TEXT_LENGTH,
)
from cppcc_graph.facts.things import Things
from cppcc_graph.facts.walk import read_things
from cppcc_graph.facts.wordings import quotation_problems

_SHOWN: Final = 8  # characters of a digest
_SIGNS: Final = 12  # of text that is in no passage: enough to find it, too few to be a sentence


@dataclass(frozen=True, slots=True)
class Coverage:
    """What was made of a report's text.

    ``report`` is its IRI; ``length`` and ``covered`` are code points; ``states`` and ``reasons``
    count passages by the IRI of their reading state and rhetoric reason, sorted by IRI.
    """

    report: str
    length: int
    covered: int
    states: Mapping[str, int]
    reasons: Mapping[str, int]

    def __post_init__(self) -> None:
        if not 0 <= self.covered <= self.length:
            raise ValueError(f"{self.covered} of {self.length} code points cannot be covered")


@dataclass(frozen=True, slots=True)
class _Passage:
    iri: str
    start: int
    end: int
    start_place: Place
    end_place: Place


def coverage(document: Document, profile: Profile) -> Coverage | None:
    """Return what was made of the report of a checked file, or None for a register."""
    things, _ = read_things([document], profile)
    report = _report(things)
    if report is None:
        return None
    passages = _passages(things)
    return Coverage(
        report=report,
        length=int(things.values(report, TEXT_LENGTH)[0].value),
        covered=sum(passage.end - passage.start for passage in passages),
        states=_counted(things, passages, field=READING_STATE),
        reasons=_counted(things, passages, field=RHETORIC_REASON),
    )


def check_text(document: Document, text: bytes, *, profile: Profile, name: str) -> dict[str, str]:
    """Return the wording of each passage of a checked report file by the passage's IRI.

    ``text`` is the report's text in UTF-8 and ``name`` is how messages call it. Wordings are in
    the order of the text.

    Raises:
        InputError: it is another text, or the file describes no report.
        FactsError: offsets do not fit the text, part of the text is in no passage, or what is
            quoted from a passage does not stand in it.

    """
    things, _ = read_things([document], profile)
    report = _report(things)
    if report is None:
        raise InputError(f"{document.path}: describes no report; name the facts file of the text")
    stated = things.values(report, TEXT_DIGEST)[0]
    found = hashlib.sha256(text).hexdigest()
    if found != stated.value:
        raise InputError(
            f"{name}: sha256 is {found[:_SHOWN]}, the facts say {str(stated.value)[:_SHOWN]} "
            f"({document.path}:{stated.place.line}); use the text that was read, or read this one"
        )
    try:
        words = text.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(f"{name}: is not UTF-8 ({error.reason}); save it as UTF-8") from error
    length = things.values(report, TEXT_LENGTH)[0]
    if length.value != len(words):
        message = f"the text has {len(words)} code points; write that"
        raise FactsError([length.place.problem(message)])
    passages = _passages(things)
    problems = [*_edges(passages, words), *_uncovered(passages, words, last=length.place)]
    if problems:
        raise FactsError(sorted(problems))
    wordings = {passage.iri: words[passage.start : passage.end] for passage in passages}
    problems = list(quotation_problems(things, wordings))
    if problems:
        raise FactsError(sorted(problems))
    return wordings


def _report(things: Things) -> str | None:
    for iri in things.introductions:
        if any(SOURCE_REPORT in kind.ancestors for kind in things.kinds(iri)):
            return iri
    return None


def _passages(things: Things) -> list[_Passage]:
    passages = []
    for iri in things.introductions:
        if any(PASSAGE in kind.ancestors for kind in things.kinds(iri)):
            selector = str(things.values(iri, SELECTOR)[0].value)
            start, end = things.values(selector, START)[0], things.values(selector, END)[0]
            passages.append(_Passage(iri, int(start.value), int(end.value), start.place, end.place))
    return passages


def _counted(things: Things, passages: Sequence[_Passage], *, field: str) -> dict[str, int]:
    found = (s.value for passage in passages for s in things.values(passage.iri, field))
    return dict(sorted(Counter(str(value) for value in found).items()))


def _edges(passages: Sequence[_Passage], words: str) -> Iterator[Problem]:
    for passage in passages:
        if words[passage.start].isspace():
            message = f"a blank stands at {passage.start}; begin the passage at its first character"
            yield passage.start_place.problem(message)
        if words[passage.end - 1].isspace():
            message = f"a blank stands before {passage.end}; end the passage at its last character"
            yield passage.end_place.problem(message)


def _uncovered(passages: Sequence[_Passage], words: str, *, last: Place) -> Iterator[Problem]:
    """Yield the stretches of text in no passage that are not blank, with their first signs."""
    done = 0
    # Passages of a checked file are in the order of the text and do not overlap.
    borders = [*((p.start, p.end, p.start_place) for p in passages), (len(words), 0, last)]
    for start, end, place in borders:
        left = words[done:start]
        if left.strip():
            first = done + len(left) - len(left.lstrip())
            after = done + len(left.rstrip())
            line = words.count("\n", 0, first) + 1
            begins = " ".join(words[first : min(after, first + _SIGNS)].split())
            begins += "…" if after > first + _SIGNS else ""
            message = (
                f"the text from {first} to {after} (its line {line}: “{begins}”) is in no passage; "
                "add a passage for it"
            )
            yield place.problem(message)
        done = end
