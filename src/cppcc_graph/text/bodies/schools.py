"""Universities and schools for officials that bear the name of a real place: 厦门大学, 延安干部学院."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from cppcc_graph.text.bodies.names import words_in
from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.divisions import short_names
from cppcc_graph.text.going import WENT_TO
from cppcc_graph.text.scan import Endings, endings, led

_SCHOOL: Final = re.compile("大学(?![生本习校专者堂城科])|学院(?![派生风路])")
#: 在红杉岭干部学院: its name need not be one of a place that anybody knows.
_FOR_OFFICIALS: Final = re.compile(
    r"(?:[赴在于往、]|"
    rf"{WENT_TO}"
    r"|依托|借助|委托|联合)(?P<name>(?!本|各|某|该|我)[\u4e00-\u9fff]{2,4}?(?:干部|管理|教育)学院)$"
)
#: 中国人民大学, 西南政法大学: no place is named before the field.
_MOST_FIELDS: Final = 4


def schools(text: str) -> Iterator[Mention]:
    """Yield universities, and schools for officials that somebody went to."""
    for found in led(text, ("大学", "学院"), _SCHOOL):
        end = found.end()
        name = _named(text, found.start(), end)
        if name:
            national = "中国" if text.endswith("中国", 0, end - len(name)) else ""
            start = end - len(national + name)
            yield Mention("body", start, end, {"name": national + name}, "bodies/school@1", 0.8)


def _named(text: str, at: int, end: int) -> str:
    """Return the name of a school whose kind stands at a place of the text, "" for none."""
    fields = 0
    while fields < _MOST_FIELDS and (field := _fields().at(text, at)):
        at -= len(field)
        fields += 1
    place = _places().at(text, at)
    if not place and fields:
        place = _regions().at(text, at)
    if place:
        return text[at - len(place) : end]
    named = _famous().at(text, end)
    if named:
        return named
    gone_to = _FOR_OFFICIALS.search(text, max(0, end - 12), end)
    return gone_to["name"] if gone_to else ""


@cache
def _fields() -> Endings:
    return endings(words_in("schools", "fields"))


@cache
def _regions() -> Endings:
    return endings(words_in("schools", "regions"))


@cache
def _famous() -> Endings:
    return endings(words_in("schools", "named"))


@cache
def _places() -> Endings:
    return endings(short_names())
