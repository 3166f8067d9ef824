"""How much of a report the rules understood: every sentence and every number is accounted for."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Final

from cppcc_graph.text.activities.headings import is_lead
from cppcc_graph.text.activities.lexicon import lexicon, verbs
from cppcc_graph.text.candidate import Candidate
from cppcc_graph.text.drafting.of_names import honoured, left_a_seat
from cppcc_graph.text.drafting.said_of import advice_undone
from cppcc_graph.text.extract import Extraction
from cppcc_graph.text.negation import called_off, negated
from cppcc_graph.text.normal import Normal
from cppcc_graph.text.rulebook import Rule, rules_of, words
from cppcc_graph.text.structure import Line

_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*|[一二两三四五六七八九十百千万亿]{2,}")
_ORDINAL: Final = re.compile(r"第\s?$|[（(]\s?$")
_CLAUSES: Final = re.compile("[，。；：、]")
_BEGUN: Final = re.compile(r"[\u4e00-\u9fff]{2}")
#: What sentences are grouped under that have no verb and begin with no word.
NO_VERB: Final = "no verb"
_WORD: Final = re.compile(r"[\u4e00-\u9fff]")
#: Kinds whose presence means that a sentence is understood: a name alone is not a fact, unless the
#: words behind it say that its bearer was honoured or left a seat, or that advice was not taken up.
_FACTS: Final = frozenset(
    {"figure", "metric", "activity", "outcome", "relation", "proposal", "document"}
)
#: Kinds a number may stand in, the first that fits is told; the rest are reasons to ignore it.
_HOLDERS: Final = {
    "figure": "figure",
    "date": "date",
    "document": "title",
    "proposal": "title",
    "body": "name",
    "place": "name",
    "person": "name",
}
#: What a sentence begins with that is no verb of its own.
_LEAD: Final = re.compile(
    r"^[\s　●•◆■▲\-*—（(]*(?:[一二三四五六七八九十\d]+[、.．)）]|[一二三四五六七八九十]是|（[一二三四五六七八九十]+）)?"
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
class Group:
    """Sentences not understood that share a verb: the next rule to write."""

    verb: str
    sentences: tuple[Read, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """The sentences in order, and the numbers of the text by what was made of them.

    A number stands in a figure, a date, a title or a name, or is ignored for a reason (ordinal,
    fixed word, list mark, blanked); ``unread`` are the places of the others.
    """

    sentences: tuple[Read, ...]
    numbers: dict[str, int]
    unread: tuple[tuple[int, int], ...] = ()

    def count(self, state: State) -> int:
        """Return how many sentences are in a state."""
        return sum(sentence.state is state for sentence in self.sentences)


def coverage(found: Extraction) -> Coverage:
    """Return what the rules made of each sentence and of each number of a report."""
    text = found.normal
    facts = [each for each in found.candidates if each.kind in _FACTS]
    taken: set[int] = set()
    for fact in facts:
        taken.update(range(fact.start, fact.end))
    starts = [each.start for each in found.candidates]
    sentences = []
    for sentence in found.shape.sentences:
        start, end = text.span(sentence.start, sentence.end)
        state, reason = State.NOT_UNDERSTOOD, ""
        if not taken.isdisjoint(range(start, end)):
            state = State.MODELLED
        elif sentence.line is Line.HEADING or is_lead(text.text, sentence):
            state, reason = State.RHETORIC, "heading"
        else:
            undone = any(says_undone(text.text, *part) for part in sentence.clauses)
            reason = "" if undone else rhetoric(text.text[sentence.start : sentence.end])
            state = State.RHETORIC if reason else state
        if state is State.NOT_UNDERSTOOD:
            inside = found.candidates[bisect_left(starts, start) : bisect_left(starts, end)]
            told = not sentence.planned and (
                honoured(text.raw, start, end, inside) or bool(advice_undone(text.raw, start, end))
            )
            state = State.MODELLED if told or left_a_seat(text.raw, inside) else state
        sentences.append(Read(start, end, state, reason))
    numbers = list(_numbers(found.candidates, text))
    counts = Counter(reason for _, _, reason in numbers)
    unread = tuple((start, end) for start, end, reason in numbers if reason == _UNREAD)
    return Coverage(tuple(sentences), dict(sorted(counts.items())), unread)


def groups(found: Extraction, read: Coverage) -> list[Group]:
    """Return the sentences not understood by their first verb, the largest group first."""
    by_verb: dict[str, list[Read]] = {}
    for sentence in read.sentences:
        if sentence.state is State.NOT_UNDERSTOOD:
            said = found.normal.raw[sentence.start : sentence.end]
            by_verb.setdefault(_verb(said), []).append(sentence)
    ordered = sorted(by_verb.items(), key=lambda item: (-len(item[1]), item[1][0].start))
    return [Group(verb, tuple(sentences)) for verb, sentences in ordered]


@cache
def _rules() -> tuple[Rule, ...]:
    return rules_of("rhetoric")


def rhetoric(said: str) -> str:
    """Return the rule that says why a sentence tells no fact, "" if none does."""
    if len(_WORD.findall(said)) < 5:
        return "fragment"
    bare = said.strip()
    return next((rule.id for rule in _rules() if rule.pattern("pattern").search(bare)), "")


def says_undone(text: str, start: int, end: int) -> bool:
    """Tell whether a clause says that a deed was not done: that is a fact, whatever stands around it."""
    return called_off(text, start, end) or any(
        negated(text, start, at)
        for verb, at in verbs(text, start, end)
        if verb in lexicon().concrete
    )


def _verb(said: str) -> str:
    words_of = _LEAD.sub("", said)
    first = next(iter(verbs(words_of, 0, len(words_of))), None)
    if first:
        return first[0]
    clauses = [clause.strip() for clause in _CLAUSES.split(words_of) if clause.strip()] or [""]
    # What begins with no word, such as a number or a dash, has no name of its own.
    begun = _BEGUN.match(clauses[0 if "，" in words_of else -1])
    return begun[0] if begun else NO_VERB


#: So many signs of a line may stand before a mark of a list.
_MARK: Final = 40
_UNREAD: Final = "not understood"
_DOTS: Final = ("·", "•", "・")
_NAMED_DAY: Final = re.compile(r"\d{1,2}[·•・]\d{1,2}(?!\d)")


def _numbers(candidates: Sequence[Candidate], text: Normal) -> Iterator[tuple[int, int, str]]:
    raw, kept = text.raw, set(text.places)
    inside: dict[str, set[int]] = {holder: set() for holder in _HOLDERS.values()}
    for each in candidates:
        if each.kind in _HOLDERS:
            inside[_HOLDERS[each.kind]].update(range(each.start, each.end))
    fixed = re.compile(
        "|".join(sorted(map(re.escape, words("fixed", "fixed")), key=len, reverse=True))
    )
    listed = {at for hit in fixed.finditer(raw) for at in range(*hit.span())}
    for found in _NUMBER.finditer(raw):
        at, end = found.span()
        holder = next((kind for kind, places in inside.items() if at in places), "")
        holder = holder or ("" if at in kept else "layout")
        yield at, end, holder or _ignored(raw, at, end, listed)


def _ignored(raw: str, start: int, end: int, listed: set[int]) -> str:
    """Return why a number is no fact."""
    before, after = raw[max(0, start - 2) : start], raw[end : end + 1]
    line = raw[max(0, start - _MARK) : start].rpartition("\n")[2].strip(" 　（(#*")
    if "*" in before or after == "*":
        return "blanked"
    if start in listed:
        return "fixed word"
    named = after in _DOTS and _NAMED_DAY.match(raw, start)
    if named or (before[-1:] in _DOTS and before[:1].isdigit()):
        return "fixed word"  # “7·29”洪灾 is called by its day
    if raw.startswith("周年", end):
        return "anniversary"
    if _ORDINAL.search(before) or after in "届号次" or before.endswith("届"):
        return "ordinal"
    if not line and after in "、.．)） ）":
        return "list mark"
    if not raw[start].isascii():
        return "word"
    if before[-1:].isascii() and before[-1:].isalpha():
        return "code"
    return _UNREAD
