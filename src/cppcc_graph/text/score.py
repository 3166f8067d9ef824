"""Predicted candidates against a reference reading: per kind, with intervals.

Strict is the same place; relaxed overlaps it; value has overlapping place and the same arguments that
say what the fact is; a relation counts when predicate, subject and object agree.
"""

import json
import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

Fact: TypeAlias = Mapping[str, Any]

#: The arguments that have to agree for a value to be right.
VALUES: Final = {
    "figure": ("value", "unit", "bound"),
    "date": ("start", "end"),
    "body": ("name",),
    "person": ("name",),
    "place": ("name",),
    "document": ("title",),
    "proposal": ("title", "number"),
    "metric": ("metric", "value"),
    "activity": ("type", "status"),
    "outcome": ("type", "uptake"),
}
#: Relations that readings made before they were defined do not have: such a reading says nothing
#: of them, for or against. One that has any is taken to have all.
LATER: Final = frozenset({"about"})
#: The relations that the first readings hold; one that has no other was made to measure these only
#: (decision 0043).
FIRST: Final = frozenset({"proposer", "handler", "supervisor"})
_ROUNDS: Final = 400


@dataclass(frozen=True, slots=True)
class Score:
    """Hits among reference and prediction, with F and its 95 % interval by bootstrap over lines."""

    kind: str
    measure: str
    reference: int
    predicted: int
    hits: int
    low: float
    high: float

    @property
    def precision(self) -> float:
        """Hits among predictions; 1 where nothing was predicted."""
        return self.hits / self.predicted if self.predicted else 1.0

    @property
    def recall(self) -> float:
        """Hits among the reference; 1 where the reference is empty."""
        return self.hits / self.reference if self.reference else 1.0

    @property
    def f(self) -> float:
        """The harmonic mean of precision and recall."""
        return _f(self.hits, self.reference, self.predicted)


def read_lines(text: str, name: str) -> list[Fact]:
    """Return the facts of JSON Lines; each needs start, end, kind and args.

    Raises:
        ValueError: a line is no such fact; the message names it.

    """
    facts: list[Fact] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            fact = json.loads(line)
            needed = {key: fact[key] for key in ("start", "end", "kind", "args")}
            more = {key: fact[key] for key in ("quote", "rule", "confidence") if key in fact}
            facts.append({**needed, **more})
        except (ValueError, KeyError, TypeError) as error:
            raise ValueError(
                f"{name}:{number}: no candidate line ({error}); see docs/candidates.md"
            ) from error
    return facts


def other_text(reference: Sequence[Fact], predicted: Sequence[Fact]) -> str:
    """Return what readings of different texts quote of the same place, "" where there is no such."""
    quotes = {(fact["start"], fact["end"]): fact["quote"] for fact in reference if "quote" in fact}
    for fact in predicted:
        start, end, quote = fact["start"], fact["end"], fact.get("quote")
        said = quotes.get((start, end), quote)
        if said != quote:
            return f"at {start}–{end} “{said}” and “{quote}”"
    return ""


def comparable(reference: Sequence[Fact], predicted: Sequence[Fact]) -> list[Fact]:
    """Return the predictions without the relations that the reference was made too early to have."""
    read = {_arg(fact, "predicate") for fact in reference if fact["kind"] == "relation"}
    first = bool(read) and read <= FIRST
    return [
        fact
        for fact in predicted
        if fact["kind"] != "relation"
        or (
            _arg(fact, "predicate") in FIRST
            if first
            else _arg(fact, "predicate") not in LATER - read
        )
    ]


def scores(reference: Sequence[Fact], predicted: Sequence[Fact]) -> list[Score]:
    """Return the scores by kind, in the order of the kinds' names, of what is comparable."""
    result = []
    predicted = comparable(reference, predicted)
    for kind in sorted({str(fact["kind"]) for fact in reference}):
        gold = [fact for fact in reference if fact["kind"] == kind]
        mine = [fact for fact in predicted if fact["kind"] == kind]
        if kind == "relation":
            result.append(_score(kind, "relation", gold, mine, _same_relation))
            continue
        result.append(_score(kind, "strict", gold, mine, _same_place))
        result.append(_score(kind, "relaxed", gold, mine, _overlap))
        result.append(_score(kind, "value", gold, mine, _same_value))
    return result


def matched(gold: Sequence[Fact], mine: Sequence[Fact]) -> list[int | None]:
    """Return for each fact of the reference the prediction of the same value, or None."""
    taken: set[int] = set()
    found: list[int | None] = []
    for fact in gold:
        same = _same_relation if fact["kind"] == "relation" else _same_value
        hit = next((i for i, p in enumerate(mine) if i not in taken and same(fact, p)), None)
        found.append(hit)
        if hit is not None:
            taken.add(hit)
    return found


def right(reference: Sequence[Fact], predicted: Sequence[Fact]) -> list[bool]:
    """Return for each prediction whether the reference has it, with its arguments."""
    hits: set[int] = set()
    for kind in sorted({str(fact["kind"]) for fact in reference}):
        numbers = [i for i, fact in enumerate(predicted) if fact["kind"] == kind]
        gold = [fact for fact in reference if fact["kind"] == kind]
        found = matched(gold, [predicted[i] for i in numbers])
        hits.update(numbers[at] for at in found if at is not None)
    return [i in hits for i in range(len(predicted))]


def _score(
    kind: str,
    measure: str,
    gold: Sequence[Fact],
    mine: Sequence[Fact],
    same: Callable[[Fact, Fact], bool],
) -> Score:
    taken: set[int] = set()
    hits = []
    by_place = sorted(range(len(mine)), key=lambda i: mine[i]["start"])
    for fact in gold:
        found = next((i for i in by_place if i not in taken and same(fact, mine[i])), None)
        hits.append(found is not None)
        if found is not None:
            taken.add(found)
    low, high = _interval(hits, len(mine) - len(taken))
    return Score(kind, measure, len(gold), len(mine), sum(hits), low, high)


def _interval(hits: Sequence[bool], false: int) -> tuple[float, float]:
    """Return the 2.5 and 97.5 percent points of F over resampled facts; the seed is fixed."""
    outcomes = [(1, 1, 1) if hit else (0, 1, 0) for hit in hits] + [(0, 0, 1)] * false
    if not outcomes:
        return 1.0, 1.0
    source = random.Random(1)  # noqa: S311
    values = []
    for _ in range(_ROUNDS):
        drawn = source.choices(outcomes, k=len(outcomes))
        values.append(_f(*(sum(column) for column in zip(*drawn, strict=True))))
    values.sort()
    return values[int(_ROUNDS * 0.025)], values[int(_ROUNDS * 0.975) - 1]


def _f(hits: int, reference: int, predicted: int) -> float:
    return 2 * hits / (reference + predicted) if reference + predicted else 1.0


def _arg(fact: Fact, key: str) -> Any:
    return fact["args"].get(key, "")


def _same_place(a: Fact, b: Fact) -> bool:
    return bool(a["start"] == b["start"] and a["end"] == b["end"])


def _overlap(a: Fact, b: Fact) -> bool:
    return bool(a["start"] < b["end"] and b["start"] < a["end"])


def _same_value(a: Fact, b: Fact) -> bool:
    keys = VALUES.get(str(a["kind"]), ())
    return _overlap(a, b) and all(_arg(a, key) == _arg(b, key) for key in keys)


def _same_relation(a: Fact, b: Fact) -> bool:
    return _arg(a, "predicate") == _arg(b, "predicate") and all(
        _alike(str(_arg(a, end)), str(_arg(b, end))) for end in ("subject", "object")
    )


def _alike(one: str, other: str) -> bool:
    """Tell whether two wordings mean one end: equal, or one within the other."""
    one, other = one.strip("《》“” "), other.strip("《》“” ")
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) > 3 and short in long)


def confusions(reference: Iterable[Fact], predicted: Iterable[Fact]) -> dict[tuple[str, str], int]:
    """Return how often one kind stands where the reference has another, or nothing."""
    mine = list(predicted)
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for fact in reference:
        same = [p for p in mine if _same_place(fact, p)]
        if any(p["kind"] == fact["kind"] for p in same):
            continue
        other = sorted({str(p["kind"]) for p in same if p["kind"] != "relation"})
        counts[str(fact["kind"]), other[0] if other else "nothing"] += 1
    return dict(sorted(counts.items()))
