"""Sentences that have but names and tell a fact of one: an honour, a seat that was left."""

from collections.abc import Sequence

from cppcc_graph.text.candidate import Candidate
from cppcc_graph.text.drafting.changes import ENDED, change_told
from cppcc_graph.text.drafting.honours import honour, row_end, unnamed


def honoured(raw: str, start: int, end: int, candidates: Sequence[Candidate]) -> bool:
    """Tell whether a sentence says that one of those it names, or only counts, was honoured."""
    named = [each for each in candidates if each.kind in ("person", "body")]
    ends = [row_end(raw, each, named) for each in named]
    ends += [many for _, many in unnamed(raw, start, end)]
    return any(honour(raw, each) for each in ends)


def left_a_seat(raw: str, candidates: Sequence[Candidate]) -> bool:
    """Tell whether a sentence says that a person it names has an office or a seat no longer."""
    return any(each.kind == "person" and change_told(raw, each) in ENDED for each in candidates)
