"""A page of what was taken for what, and whether confidence means something."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from cppcc_graph.text.score import Fact, Score, comparable, confusions, matched, right, scores

_BINS: Final = 10
_SHOWN: Final = 40


@dataclass(frozen=True, slots=True)
class Bin:
    """Predictions of about one confidence: how many, the mean confidence, and the share right."""

    low: float
    count: int
    confidence: float
    right: float


@dataclass(frozen=True, slots=True)
class ByRule:
    """What a rule proposed, and how much of it was right."""

    rule: str
    predicted: int
    hits: int

    @property
    def precision(self) -> float:
        """Right ones among those proposed."""
        return self.hits / self.predicted


def calibration(reference: Sequence[Fact], predicted: Sequence[Fact]) -> tuple[list[Bin], float]:
    """Return the bins in order of confidence, and the expected calibration error.

    A prediction is right if the reference has its kind and arguments at an overlapping place.
    Predictions without a confidence are left out.
    """
    told = [
        fact
        for fact in comparable(reference, predicted)
        if isinstance(fact.get("confidence"), int | float)
    ]
    hits = right(reference, told)
    by_bin: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for fact, hit in zip(told, hits, strict=True):
        sure = float(fact["confidence"])
        by_bin[min(_BINS - 1, int(sure * _BINS))].append((sure, hit))
    bins = []
    for number, pairs in sorted(by_bin.items()):
        count = len(pairs)
        mean = sum(sure for sure, _ in pairs) / count
        share = sum(hit for _, hit in pairs) / count
        bins.append(Bin(number / _BINS, count, mean, share))
    total = sum(each.count for each in bins)
    error = sum(each.count * abs(each.confidence - each.right) for each in bins) / (total or 1)
    return bins, error


def by_rule(reference: Sequence[Fact], predicted: Sequence[Fact]) -> list[ByRule]:
    """Return the rules by name, with how much of what each proposed was right."""
    counts: dict[str, list[bool]] = defaultdict(list)
    predicted = comparable(reference, predicted)
    for fact, hit in zip(predicted, right(reference, predicted), strict=True):
        counts[str(fact.get("rule", "")) or "—"].append(hit)
    return [ByRule(rule, len(hits), sum(hits)) for rule, hits in sorted(counts.items())]


def page(reference: Sequence[Fact], predicted: Sequence[Fact], *, title: str) -> str:
    """Return one HTML page: scores, confusions, misses, false ones, calibration, rules.

    It makes no request and runs no script; quotations are shown only where the lines hold them.
    """
    predicted = comparable(reference, predicted)
    bins, error = calibration(reference, predicted)
    parts = [
        _table("Scores", _SCORE_HEAD, [_score_row(each) for each in scores(reference, predicted)]),
        _table(
            "Where one kind stands for another",
            ("reference", "predicted", "number"),
            [(a, b, f"{n}") for (a, b), n in confusions(reference, predicted).items()],
        ),
        *_lists(reference, predicted),
        _table(
            f"Calibration: expected error {error:.3f}",
            ("confidence from", "predictions", "mean confidence", "share right"),
            [(f"{b.low:.1f}", f"{b.count}", f"{b.confidence:.3f}", f"{b.right:.3f}") for b in bins],
        ),
        _table(
            "Rules",
            ("rule", "proposed", "right", "precision"),
            [
                (r.rule, f"{r.predicted}", f"{r.hits}", f"{r.precision:.3f}")
                for r in by_rule(reference, predicted)
            ],
        ),
    ]
    return _PAGE.format(title=escape(title), body="\n".join(parts))


_SCORE_HEAD: Final = (
    "kind", "measure", "precision", "recall", "F", "95 %", "reference", "predicted",
)  # fmt: skip
_PAGE: Final = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>{title}</title>
<style>
body {{ font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }}
table {{ border-collapse: collapse; margin: 0.5rem 0 1.5rem; }}
th, td {{ border: 1px solid #bbb; padding: 0.15rem 0.5rem; text-align: left; vertical-align: top; }}
</style>
<h1>{title}</h1>
{body}
</html>
"""


def _score_row(score: Score) -> tuple[str, ...]:
    return (
        score.kind,
        score.measure,
        f"{score.precision:.3f}",
        f"{score.recall:.3f}",
        f"{score.f:.3f}",
        f"{score.low:.3f}–{score.high:.3f}",
        f"{score.reference}",
        f"{score.predicted}",
    )


def _lists(reference: Sequence[Fact], predicted: Sequence[Fact]) -> list[str]:
    """Return per kind a table of what was missed and of what is false, the first of each."""
    tables = []
    for kind in sorted({str(fact["kind"]) for fact in (*reference, *predicted)}):
        gold = [fact for fact in reference if fact["kind"] == kind]
        mine = [fact for fact in predicted if fact["kind"] == kind]
        taken = matched(gold, mine)
        missed = [fact for fact, found in zip(gold, taken, strict=True) if found is None]
        hits = {found for found in taken if found is not None}
        false = [fact for at, fact in enumerate(mine) if at not in hits]
        rows = [("missed", *_shown(fact)) for fact in missed[:_SHOWN]]
        rows += [("false", *_shown(fact)) for fact in false[:_SHOWN]]
        if rows:
            head = f"{kind}: {len(missed)} missed, {len(false)} false"
            tables.append(_table(head, ("", "place", "wording", "arguments"), rows))
    return tables


def _shown(fact: Fact) -> tuple[str, str, str]:
    said = ", ".join(f"{key} {value}" for key, value in fact["args"].items() if value != "")
    return f"[{fact['start']}, {fact['end']})", str(fact.get("quote", "")), said


def _table(title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    def cells(tag: str, values: Sequence[str]) -> str:
        return "".join(f"<{tag}>{escape(value)}</{tag}>" for value in values)

    body = "\n".join(f"<tr>{cells('td', row)}</tr>" for row in rows) or "<tr><td>none</td></tr>"
    return f"<h2>{escape(title)}</h2>\n<table>\n<tr>{cells('th', head)}</tr>\n{body}\n</table>"
