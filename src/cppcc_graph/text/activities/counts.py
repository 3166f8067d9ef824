"""Counts of events: 常委会会议5次 tells of an activity without a verb, and a number makes a weak verb sure."""

from collections.abc import Sequence
from typing import Final

from cppcc_graph.text.activities.lexicon import lexicon
from cppcc_graph.text.candidate import Mention

#: Stands for the verb of a clause that has none, but an event and how often.
NO_VERB: Final = "次数"
#: Units that count events.
EVENT_UNITS: Final = frozenset(
    ["次", "场", "场次", "期", "轮", "讲", "趟", "批", "批次", "届", "堂"]
)


def counted_event(
    text: str, start: int, end: int, figures: Sequence[Mention]
) -> tuple[str, int, int] | None:
    """Return the trigger of a clause without a verb, an event and how often: 常委会会议5次."""
    for figure in figures:
        if figure.start > start and figure.end >= end - 1:
            if figure.args["unit"] in EVENT_UNITS and lexicon().verbless.match(
                text[start : figure.start]
            ):
                return NO_VERB, start, start
            break
    return None


def counted_from(figures: Sequence[Mention], start: int) -> bool:
    """Tell whether one of the figures of a clause, in order, begins at a place or behind it."""
    return bool(figures) and figures[-1].start >= start
