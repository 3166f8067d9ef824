"""Clubs of people from one place, and chambers that they have in another: 八桂同乡总会, 深圳云岭商会."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.divisions import county_names, short_names
from cppcc_graph.text.places.lists import leads
from cppcc_graph.text.places.short import words_too
from cppcc_graph.text.rulebook import word_set
from cppcc_graph.text.scan import Endings

_OF_KIN: Final = (
    "同乡会",
    "同乡总会",
    "同乡联谊会",
    "宗亲会",
    "宗亲总会",
    "宗亲联谊会",
    "乡亲会",
    "乡亲联谊会",
)
#: Of one place they are found as others are: 柳溪商会; 湖广会馆 is a house.
_HOUSES: Final = ("商会", "会馆")
#: Of others they are found by their place: 省慈善总会, 市青年联谊会.
_FAR_ONLY: Final = ("社团总会", "联谊总会", "总会", "联谊会", "青年会", "校友会")
_HAN: Final = "\u4e00-\u9fff"
_BEFORE: Final = re.compile(rf"[{_HAN}]{{2,12}}$")
#: Where such clubs are: 旅美, 驻深.
_ABROAD: Final = re.compile(
    "(?:[旅驻][美英法德日澳加韩泰新马菲印欧港台京沪深穗莞汉蓉渝津杭苏宁厦]|在[京沪深穗港台])(?=.{2})"
)
#: What says of what kind they are, or how many, and is no name.
_GENERAL: Final = re.compile(
    "[的了各多家些和与及等、个]|海外|境外|国外|异地|外地|内地|本地|各地|有关|相关|部分|通过|同乡|商会|协会|社团|企业|行业|民间|基层|旅外|侨团|[旅港澳台侨]胞|(?:参加|出席|走访|拜访|拜会|访问|会见|成立|组建|筹建)$"
)


def clubs(text: str, names: Endings) -> Iterator[Mention]:
    """Yield clubs of people from one place: 香港八桂同乡总会, 新加坡福建会馆.

    A chamber is one where it tells of two places: that it is in, and that its members come from.
    """
    for kind in (*_OF_KIN, *_HOUSES, *_FAR_ONLY):
        stop = text.find(kind)
        while stop >= 0:
            start, seat = _begin(text, stop, names)
            named, end = text[start:stop], stop + len(kind)
            told = kind in _OF_KIN or bool(seat if kind in _HOUSES else named[:seat] in _far())
            if kind == "商会" and text[stop - 1] in "协会面磋":
                stop = text.find(kind, end)  # 召开远程协商会
                continue
            general = _GENERAL.search(named) or named in word_set("places", "none")
            if told and len(named) > 1 and not general:
                args: dict[str, str | bool] = {"name": text[start:end]}
                yield Mention("body", start, end, args, "bodies/club@1", 0.65)
            stop = text.find(kind, end)


def _begin(text: str, stop: int, names: Endings) -> tuple[int, int]:
    """Return where the name of a club begins, and how many signs of it tell where the club is."""
    before = _BEFORE.search(text, max(0, stop - 12), stop)
    if not before:
        return stop, 0
    start = before.start()
    for at in range(start, stop - 1):
        abroad = _ABROAD.match(text, at, stop)
        if abroad and (at == start or leads().at(text, at)):
            return at, 2
        for length in (5, 4, 3, 2):
            seat = text[at : at + length]
            known = seat in _seats() or names.at(text, at + length) == seat
            if known and at + length + 2 <= stop and not _led(text, at + length, stop):
                return at, length
    # 组织委员参加八桂同乡总会: behind the last word that leads to a name.
    free = not "\u4e00" <= text[start - 1 : start] <= "\u9fff"
    for at in range(stop - 2, start, -1):
        lead = leads().at(text, at)
        if lead and at - len(lead) >= start:
            return at, 0
    return (start, 0) if free else (stop, 0)


def _led(text: str, start: int, stop: int) -> bool:
    """Tell whether a word that leads to a name stands there: 天津两市走访云岭商会."""
    return any(len(leads().at(text, at)) > 1 for at in range(start + 2, stop))


@cache
def _seats() -> frozenset[str]:
    """Return the short names of provinces, cities and counties, and of other states."""
    return (frozenset(short_names()) | frozenset(county_names()) | _far()) - words_too()


@cache
def _far() -> frozenset[str]:
    """Return where people have gone to live abroad."""
    return word_set("places", "foreign") | {"香港", "澳门", "台湾"}
