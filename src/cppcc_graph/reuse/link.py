"""Links proposed from names to things: with score and reason, never made by themselves.

A name is compared in four steps, and the first that finds something decides: the label as it is,
another name of the thing, the normalised form of both (:mod:`cppcc_graph.reuse.names`), then the
edit distance. A place or number that differs counts more than any other character: 荆门市政府 is
one character from 荆州市政府 and another body.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import islice
from typing import Final

import numpy as np
from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cdist

from cppcc_graph.reuse.names import at_place, compared, folded, is_relative, place_of

_BATCH: Final = 1_000
_NUMBERS: Final = frozenset("0123456789一二三四五六七八九十东西南北")
#: What a likeness is worth at most: below every other way of matching.
_LIKE: Final = 0.85


class Way(Enum):
    """How a name was matched, from the surest to the least sure."""

    LABEL = "exact label"
    ALIAS = "another name of it"
    NORMAL = "same after normalisation"
    RELATIVE = "names no place; only one thing fits"
    LIKE = "similar spelling"
    NONE = "nothing found"


SCORES: Final = {Way.LABEL: 1.0, Way.ALIAS: 0.95, Way.NORMAL: 0.9, Way.RELATIVE: 0.75}


@dataclass(frozen=True, slots=True, order=True)
class Known:
    """One name of a thing of the dataset; ``main`` is False for an alias or title."""

    name: str
    iri: str
    label: str
    main: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """One thing a name may mean: score from 0 to 1, and how many things share the best way.

    ``iri`` and ``label`` are empty where nothing was found.
    """

    name: str
    rows: int
    iri: str
    label: str
    score: float
    way: Way
    reason: str
    rivals: int


@dataclass(frozen=True, slots=True)
class Limits:
    """What is proposed: likenesses from ``least`` on, at most ``most`` of them for a name.

    ``place`` completes names that leave it out: with 荆州市, 市政协 is 荆州市政协.
    """

    least: float = 0.6
    most: int = 3
    place: str = ""


class Linker:
    """Proposes things for names."""

    def __init__(self, known: Iterable[Known], limits: Limits) -> None:
        self._limits = limits
        kept = (k for k in known if not limits.place or k.main or not is_relative(compared(k.name)))
        self._known = sorted(set(kept))
        self._main = _index(k for k in self._known if k.main)
        self._other = _index(k for k in self._known if not k.main)
        self._normal = _index(self._known, compared)
        self._endings = _index(self._known, lambda name: _relative(compared(name)))
        self._folded = _index(self._known, folded)

    def proposals(
        self, names: Sequence[tuple[str, int]], *, done: Callable[[int], None] | None = None
    ) -> Iterator[Proposal]:
        """Yield proposals in the order of ``names`` (each with its rows), the best first.

        ``done`` is told after each batch how many names it had.
        """
        rest = iter(names)
        while batch := list(islice(rest, _BATCH)):
            found = [self._found(name, rows) for name, rows in batch]
            unsure = [place for place, each in enumerate(found) if not each]
            for place, likes in zip(unsure, self._like([batch[p] for p in unsure]), strict=True):
                found[place] = likes
            for each in found:
                yield from each
            if done:
                done(len(batch))

    def _found(self, name: str, rows: int) -> list[Proposal]:
        """Return what a name means by every way but likeness."""
        form = compared(name)
        place = compared(self._limits.place) if self._limits.place else ""
        completed = at_place(form, place) if place else form
        relative = is_relative(form)
        # 市政府 is another name of one city's government; in a table it is that of its city.
        ways = [
            (Way.LABEL, self._main.get(name, [])),
            (Way.ALIAS, [] if relative else self._other.get(name, [])),
            (Way.NORMAL, [k for k in self._normal.get(form, []) if k.main or not relative]),
            (Way.NORMAL, self._normal.get(completed, []) if completed != form else []),
        ]
        if relative and not place:
            ways.append((Way.RELATIVE, self._endings.get(_relative(form), [])))
        for number, (way, knowns) in enumerate(ways):
            things = {known.iri: known for known in reversed(knowns)}
            if things:
                told = f"{way.value}: {form}" if way is Way.NORMAL else way.value
                told = f"at {self._limits.place}: {completed}" if number == 3 else told
                if len(things) > 1:
                    told = f"ambiguous, {len(things)} things are called so"
                # Several things of one name: none of them is likelier than its share.
                score = round(SCORES[way] / len(things), 3)
                return [
                    Proposal(name, rows, known.iri, known.label, score, way, told, len(things))
                    for known in sorted(things.values(), key=lambda known: known.iri)
                ]
        return []

    def _like(self, names: Sequence[tuple[str, int]]) -> Iterator[list[Proposal]]:
        """Yield for each name what is spelt nearly so, or that nothing is."""
        if not names or not self._known:
            yield from ([_nothing(name, rows)] for name, rows in names)
            return
        place = compared(self._limits.place) if self._limits.place else ""
        forms = [compared(name) for name, _ in names]
        forms = [at_place(form, place) if place else form for form in forms]
        short = self._scores(forms, list(self._normal))
        # A wrong character inside 人民政府 keeps it from being shortened: compare the whole too.
        whole = [folded(name) for name, _ in names]
        whole = [at_place(form, place) if place else form for form in whole]
        long = self._scores(whole, list(self._folded))
        for place_, (name, rows) in enumerate(names):
            likes = {
                **self._likes(whole[place_], long[place_], self._folded),
                **self._likes(forms[place_], short[place_], self._normal),
            }
            yield self._ranked(name, rows, likes) or [_nothing(name, rows)]

    def _scores(self, forms: Sequence[str], others: Sequence[str]) -> np.ndarray:
        return cdist(
            forms,
            others,
            scorer=Levenshtein.normalized_similarity,
            dtype=np.float32,
            score_cutoff=self._limits.least,
        )

    def _likes(
        self, form: str, scores: np.ndarray, index: dict[str, list[Known]]
    ) -> dict[Known, tuple[float, str]]:
        """Return the known names that are like a form, each with its likeness and the reason."""
        others = list(index)
        found: dict[Known, tuple[float, str]] = {}
        for place in np.flatnonzero(scores):
            likeness, why = _judged(form, others[place], float(scores[place]))
            if likeness >= self._limits.least:
                found |= dict.fromkeys(index[others[place]], (likeness, why))
        return found

    def _ranked(
        self, name: str, rows: int, likes: dict[Known, tuple[float, str]]
    ) -> list[Proposal]:
        best: dict[str, tuple[float, Known, str]] = {}
        for known, (likeness, why) in likes.items():
            score = round(likeness * _LIKE, 3)
            if known.iri not in best or best[known.iri][0] < score:
                best[known.iri] = (score, known, why)
        ranked = sorted(best.values(), key=lambda found: (-found[0], found[1]))
        rivals = sum(1 for score, _, _ in ranked if score == ranked[0][0])
        return [
            Proposal(name, rows, known.iri, known.label, score, Way.LIKE, why, rivals)
            for score, known, why in ranked[: self._limits.most]
        ]


def _judged(form: str, other: str, score: float) -> tuple[float, str]:
    """Return a likeness with what differs, taken down where a place or a number differs.

    Of two bodies at one place the place says nothing: 荆州市财政局 is not like 荆州市政府.
    """
    edits = [op for op in Levenshtein.opcodes(form, other) if op.tag != "equal"]
    changed: set[str] = set()
    for op in edits:
        changed |= {*form[op.src_start : op.src_end], *other[op.dest_start : op.dest_end]}
    count = sum(max(op.src_end - op.src_start, op.dest_end - op.dest_start) for op in edits)
    told = f"{form} / {other}"
    if changed & _NUMBERS:
        return score * 0.6, f"another number or direction: {told}"
    mine, theirs = place_of(form), place_of(other)
    rest, others = form[len(mine) :], other[len(theirs) :]
    if rest and others and mine != theirs and not (is_relative(form) or is_relative(other)):
        return score * 0.5, f"another place: {told}"
    if rest and others and mine and theirs and mine[-1] != theirs[-1]:
        return score * 0.5, f"another level: {told}"  # 省政协 / 市政协
    if rest and others and mine == theirs:
        score = min(score, Levenshtein.normalized_similarity(rest, others))
    differs = "1 character differs" if count == 1 else f"{count} characters differ"
    return score, f"{differs}: {told}"


def _relative(form: str) -> str:
    """Return a compared form with its place cut down to the level, 荆州市政协 to 市政协."""
    place = place_of(form)
    return place[-1:] + form[len(place) :] if place and len(form) > len(place) else ""


def _index(
    known: Iterable[Known], form: Callable[[str], str] = lambda name: name
) -> dict[str, list[Known]]:
    found: dict[str, list[Known]] = {}
    for each in known:
        key = form(each.name)
        if key and folded(each.name):
            found.setdefault(key, []).append(each)
    return found


def _nothing(name: str, rows: int) -> Proposal:
    return Proposal(name, rows, "", "", 0.0, Way.NONE, Way.NONE.value, 0)
