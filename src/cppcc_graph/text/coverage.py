"""How much of a report the rules understood: every sentence and every number is accounted for."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from cppcc_graph.text.candidate import Candidate
from cppcc_graph.text.extract import Extraction
from cppcc_graph.text.structure import Line

_NUMBER: Final = re.compile(r"\d+(?:\.\d+)?")
_ORDINAL: Final = re.compile(r"第\s*$|[（(]\s*$")
_SLOGAN: Final = re.compile(
    r"坚持|以习近平|高举|牢固|深刻|全面贯彻|始终|不断|更加|奋力|团结|凝心聚力|贡献|新征程|新篇章|精神|要求|指导|引领|使命|"
    r"初心|担当|伟大|各位委员|同志们|谢谢|审议|清醒|不足|差距|感谢|归功|有待|还不够"
)
#: Kinds whose presence means that a sentence is understood: a name alone is not a fact.
_FACTS: Final = frozenset(
    {"figure", "metric", "activity", "outcome", "relation", "proposal", "document"}
)


class State(Enum):
    """What became of a sentence."""

    MODELLED = "modelled"
    RHETORIC = "rhetoric"
    NOT_UNDERSTOOD = "not understood"


@dataclass(frozen=True, slots=True)
class Read:
    """One sentence, in places of the raw text, with its state and for rhetoric the reason."""

    start: int
    end: int
    state: State
    reason: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """The sentences in order, and the numbers of the text by what was made of them."""

    sentences: tuple[Read, ...]
    numbers: dict[str, int]

    def count(self, state: State) -> int:
        """Return how many sentences are in a state."""
        return sum(sentence.state is state for sentence in self.sentences)


def coverage(found: Extraction) -> Coverage:
    """Return what the rules made of each sentence and of each number of a report."""
    text = found.normal
    facts = [each for each in found.candidates if each.kind in _FACTS]
    sentences = []
    for sentence in found.shape.sentences:
        start, end = text.span(sentence.start, sentence.end)
        words = text.text[sentence.start : sentence.end]
        if any(fact.start < end and start < fact.end for fact in facts):
            state, reason = State.MODELLED, ""
        elif sentence.line is Line.HEADING:
            state, reason = State.RHETORIC, "heading"
        elif len(re.sub(r"[\s\W]", "", words)) < 5:
            state, reason = State.RHETORIC, "fragment"
        elif _SLOGAN.search(words):
            state, reason = State.RHETORIC, "slogan"
        else:
            state, reason = State.NOT_UNDERSTOOD, ""
        sentences.append(Read(start, end, state, reason))
    return Coverage(tuple(sentences), _numbers(found.candidates, text.raw))


def _numbers(candidates: Sequence[Candidate], raw: str) -> dict[str, int]:
    inside: dict[str, set[int]] = {"figure": set(), "date": set(), "title": set()}
    for each in candidates:
        kind = "title" if each.kind in ("document", "proposal") else each.kind
        if kind in inside:
            inside[kind].update(range(each.start, each.end))
    counts: Counter[str] = Counter()
    for found in _NUMBER.finditer(raw):
        at = found.start()
        place = next((kind for kind, places in inside.items() if at in places), "")
        if not place:
            before, after = raw[max(0, at - 2) : at], raw[found.end() : found.end() + 1]
            listed = after in ("、", ".", "．") or not raw[raw.rfind("\n", 0, at) + 1 : at].strip()
            place = "ordinal" if _ORDINAL.search(before) or listed or after in "号届" else "other"
        counts[place] += 1
    return dict(sorted(counts.items()))
