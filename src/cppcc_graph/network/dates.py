"""When things took place, as exactly as it is said: the first and the last day of a period.

A thing has the period it is said to be in (``dcterms:temporal``), else days of its own. A year or
a month stands for all of its days. What no date is given for has none: it is never guessed.
"""

import re
from calendar import monthrange
from collections.abc import Sequence
from typing import Final

from pyoxigraph import Literal, NamedNode

from cppcc_graph.network.reading import Statement

_TEMPORAL: Final = "http://purl.org/dc/terms/temporal"
_FIRST: Final = ("http://www.w3.org/ns/dcat#startDate", "http://www.w3.org/ns/prov#startedAtTime")
_LAST: Final = ("http://www.w3.org/ns/dcat#endDate", "http://www.w3.org/ns/prov#endedAtTime")
_DAY: Final = ("http://purl.org/dc/terms/date", "http://purl.org/dc/terms/issued")
_DATE: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?!\d)")


def spans(statements: Sequence[Statement]) -> dict[str, list[str]]:
    """Return the first and the last day of each dated thing, as ISO dates.

    Where several are said, the earliest first and the latest last day are taken.
    """
    own: dict[str, list[str]] = {}
    for statement in statements:
        if isinstance(statement.object, Literal):
            predicate, day = statement.predicate, _days(statement.object.value)
            if day is None:
                continue
            if predicate in _FIRST:
                _add(own, statement.subject, [day[0]])
            elif predicate in _LAST:
                _add(own, statement.subject, [day[1]])
            elif predicate in _DAY:
                _add(own, statement.subject, [*day])
    found: dict[str, list[str]] = {}
    for statement in statements:
        if statement.predicate == _TEMPORAL:
            value = statement.object
            if isinstance(value, NamedNode):
                _add(found, statement.subject, own.get(value.value, []))
            else:
                _add(found, statement.subject, [*(_days(value.value) or ())])
    # Days of its own say when a thing was issued; the period it belongs to goes before them.
    return {thing: [min(days), max(days)] for thing, days in {**own, **found}.items()}


def _add(found: dict[str, list[str]], thing: str, days: Sequence[str]) -> None:
    if days:
        found.setdefault(thing, []).extend(days)


def _days(text: str) -> tuple[str, str] | None:
    """Return the first and the last day that a year, a month or a day stands for."""
    match = _DATE.match(text)
    if match is None:
        return None
    year, month, day = match.groups()
    if int(year) == 0:
        return None
    if month is None:
        return f"{year}-01-01", f"{year}-12-31"
    if not 1 <= int(month) <= 12:
        return None
    last = monthrange(int(year), int(month))[1]
    if day is None:
        return f"{year}-{month}-01", f"{year}-{month}-{last:02}"
    return (f"{year}-{month}-{day}",) * 2 if 1 <= int(day) <= last else None
