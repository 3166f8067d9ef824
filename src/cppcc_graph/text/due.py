"""What is due in a year to come: 2024年底前全部完成 in a report of 2023."""

import re
from typing import Final

from cppcc_graph.text.candidate import Mention

_BY_YEAR: Final = re.compile(r"(20\d\d)年(?:\d{1,2}月)?[底末]?之?前")


def is_due(text: str, start: int, end: int, year: int | None) -> bool:
    """Tell whether words speak of what is to come in a report of a year; no report of None does."""
    if year is None:
        return False
    return any(int(told) > year for told in _BY_YEAR.findall(text, start, end))


#: How far before an activity its time may be told.
_BEFORE_ACT: Final = 16


def timed(text: str, act: Mention, year: int | None) -> Mention:
    """Return an activity as planned where it is due in a year to come."""
    if year is None:
        return act
    low = max(0, act.start - _BEFORE_ACT)
    begun = max(low, *(text.rfind(mark, low, act.start) for mark in "，。；\n"))
    due = act.args["status"] == "done" and is_due(text, begun, act.end, year)
    return act.having({**act.args, "status": "planned"}) if due else act
