"""The words around activities: which of them are an activity's own, and in which clause it stands."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.structure import Structure


class Surroundings:  # with slots, as a Mention
    """Where the words of an activity begin, where the activity before it ends, and its place among clauses.

    ``clause`` counts the clauses of the text, ``shape.parts``, that end before the activity begins.
    """

    __slots__ = ("before", "begun", "clause")

    def __init__(self, begun: int, before: int, clause: int) -> None:
        """Make it of what was found."""
        self.begun: Final = begun
        self.before: Final = before
        self.clause: Final = clause


def surroundings(shape: Structure, activities: Sequence[Mention]) -> list[Surroundings]:
    """Return for each activity, in order, what stands around it; activities begin in a clause.

    Its own words begin with its clause, or where an activity before it in that clause ends.
    """
    found = []
    before = 0
    for activity in activities:
        place = activity.start
        clause = bisect_right(shape.ends, place)
        begun = shape.parts[clause][0]
        found.append(Surroundings(before if begun < before <= place else begun, before, clause))
        before = activity.end
    return found


def clauses_before(
    shape: Structure, activity: Mention, around: Surroundings
) -> Iterator[tuple[int, int]]:
    """Yield the clauses of a sentence before an activity, up to the activity before, the nearest first."""
    first = shape.at(activity.start).start
    for at in range(around.clause - 1, -1, -1):
        start, end = shape.parts[at]
        if start < first or end < around.before:
            return
        yield start, end
