"""How sure a candidate is, from what readers made of its rule's candidates before.

The number is the mean of a Beta distribution: it begins at what the rule itself says, as if that had
been seen in ten candidates, and goes with every one that a reader accepted, or did not accept as it
was. What a policy accepted by this very number tells nothing of the rule and is left aside.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cppcc_graph.errors import InputError
from cppcc_graph.facts.decisions import Decision, Status
from cppcc_graph.facts.journal import read_decisions
from cppcc_graph.text.candidate import Candidate

#: As many candidates as the number that a rule begins with is worth.
WEIGHT: Final = 10
_DIGITS: Final = 3
#: Who decided, if it was no person (docs/review.md).
_POLICY: Final = re.compile(r"\(accept-above [\d.]+\)$")


@dataclass(frozen=True, slots=True)
class Record:
    """How many candidates of a rule readers took as they were, and how many they mended or rejected."""

    right: int
    wrong: int

    def __post_init__(self) -> None:
        if min(self.right, self.wrong) < 0 or not self.right + self.wrong:
            raise ValueError(f"{self.right} right and {self.wrong} wrong is no record")

    @property
    def precision(self) -> float:
        """The share that was right."""
        return self.right / (self.right + self.wrong)

    def mean(self, prior: float) -> float:
        """Return what a number that was expected has become, to three digits.

        >>> Record(right=8, wrong=2).mean(0.9)
        0.85
        """
        seen = self.right + self.wrong
        return round((WEIGHT * prior + self.right) / (WEIGHT + seen), _DIGITS)


Records = Mapping[str, Record]


def records(decisions: Iterable[Decision]) -> dict[str, Record]:
    """Return the record of each rule, by ``pack/rule@version``, sorted; a new version begins anew."""
    right, wrong = Counter[str](), Counter[str]()
    for each in decisions:
        if not each.rule or each.rule.startswith("reader/") or _POLICY.search(each.decided_by):
            continue
        if each.status is Status.ACCEPTED:
            right[each.rule] += 1
        elif each.status in (Status.EDITED, Status.REJECTED):
            wrong[each.rule] += 1
    return {rule: Record(right[rule], wrong[rule]) for rule in sorted({*right, *wrong})}


def read_records(paths: Iterable[Path]) -> dict[str, Record]:
    """Return the record of each rule in files of decisions; a decision in two of them counts once.

    Raises:
        InputError: a file is not there or cannot be read, or a line is no decision.

    """
    decisions: dict[str, Decision] = {}
    for path in paths:
        if not path.exists():
            raise InputError(f"{path}: there is no such file of decisions; check the name")
        decisions |= read_decisions(path)
    return records(decisions.values())


def weighed(candidates: Iterable[Candidate], known: Records) -> list[Candidate]:
    """Return candidates with the confidence that the records of their rules give; ids stay."""
    return [
        each._replace(confidence=known[each.rule].mean(each.confidence))
        if each.rule in known
        else each
        for each in candidates
    ]
