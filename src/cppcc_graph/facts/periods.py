"""A period that several files introduce: with the same dates and name it is one (decision 48)."""

from typing import Final

from cppcc_graph.facts.terms import END_DATE, LABEL, PERIOD, START_DATE
from cppcc_graph.facts.things import Block, Statement, Things

_DATES: Final = (START_DATE, END_DATE)


def is_period_of_two_files(first: Block, again: Block) -> bool:
    """Say whether a thing that is introduced again is a period, and first of another file."""
    other = first.place.document is not again.place.document
    return other and any(PERIOD in kind.ancestors for kind in again.kinds or ())


def difference(first: Block, again: Block, things: Things) -> str:
    """Return what two introductions of a period give differently, "" if they say the same.

    A label in a language that only one of them has is more said, and nothing else.
    """
    if first.kinds != again.kinds:
        return "another type"
    one, other = _said(first, things), _said(again, things)
    if any(one.get(field) != other.get(field) for field in _DATES):
        return "other dates"
    both = [field for field in one.keys() & other.keys() if field.startswith(LABEL)]
    return "another label" if any(one[field] != other[field] for field in both) else ""


def _said(block: Block, things: Things) -> dict[str, set[str]]:
    """Return the values that stand in a block by field; those of a label by its language."""
    said: dict[str, set[str]] = {}
    for field, statements in things.said.get(block.iri, {}).items():
        for statement in statements:
            if _stands_in(statement, block):
                value = str(statement.value)
                name = f"{field}@{value.rsplit('@', 1)[1]}" if field == LABEL else field
                said.setdefault(name, set()).add(value)
    return said


def _stands_in(statement: Statement, block: Block) -> bool:
    place, around = statement.place, block.place
    same = place.document is around.document
    return same and place.steps[: len(around.steps)] == around.steps
