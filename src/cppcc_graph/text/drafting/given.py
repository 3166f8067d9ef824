"""At which session a report was given, as the line below its title says: ——2022年1月9日在…第三次会议上."""

import re
from typing import Final, NamedTuple

from cppcc_graph.text.drafting.days import ordinal

_NUMBER: Final = r"[一二三四五六七八九十\d]{1,3}"
_GIVEN: Final = re.compile(
    r"[\s\u3000—–―\-（(]{0,6}(?P<year>(?:19|20)\d\d)年(?P<month>\d{1,2})月(?P<day>\d{1,2})日[\s\u3000]?在"
    r"(?:中国人民政治协商会议|政协)[^，。；\n]{2,20}?"
    rf"(?P<name>第(?P<term>{_NUMBER})届委员会[\s\u3000]?第(?P<number>{_NUMBER})次(?:全体)?会议)上"
)


class Given(NamedTuple):
    """A session as a line names it: its day, its name, the term it is in and its number there."""

    day: str
    name: str
    term: int
    number: int


#: A line below a title that has but a day: （2026年1月12日）.
_DAY: Final = re.compile(
    r"[\s\u3000—–―\-]{0,6}[（(]?(?P<year>(?:19|20)\d\d)年(?P<month>\d{1,2})月(?P<day>\d{1,2})日[）)]?\s{0,4}"
)


def day_alone(words: str) -> str:
    """Return the day that a line below a title has and nothing else, "" for any other line.

    >>> day_alone("（2026年1月12日）"), day_alone("2026年1月12日召开")
    ('2026-01-12', '')
    """
    found = _DAY.fullmatch(words)
    if found is None:
        return ""
    return "-".join((found["year"], found["month"].zfill(2), found["day"].zfill(2)))


def given(words: str) -> Given | None:
    """Return the session that a line below a title says a report was given at; None if it says of none.

    >>> given("——2022年1月9日在政协示例县第十届委员会第三次会议上")
    Given(day='2022-01-09', name='第十届委员会第三次会议', term=10, number=3)
    >>> given("2022年1月9日在政协礼堂召开会议")
    """
    found = _GIVEN.match(words)
    if found is None:
        return None
    day = "-".join((found["year"], found["month"].zfill(2), found["day"].zfill(2)))
    name = "".join(found["name"].split())
    return Given(day, name, ordinal(found["term"]), ordinal(found["number"]))
