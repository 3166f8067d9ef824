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

_KIND: Final = re.compile(
    "同乡(?:总|联谊)?会|会馆(?!修|建|旧|保)|宗亲(?:总|联谊)?会|乡亲(?:总|联谊)?会|(?:社团|联谊)?总会|联谊会|青年会|校友会|商会"
)
_HOUSES: Final = ("商会", "会馆")
_OF_KIN: Final = ("同乡", "宗亲", "乡亲")
_HAN: Final = "\u4e00-\u9fff"
_BEFORE: Final = re.compile(rf"[{_HAN}]{{2,12}}$")
#: Where such clubs are: 旅美, 驻深.
_ABROAD: Final = re.compile(
    "(?:[旅驻][美英法德日澳加韩泰新马菲印欧港台京沪深穗莞汉蓉渝津杭苏宁厦]|在[京沪深穗港台])(?=.{2})"
)
#: What says of what kind they are, or how many, and is no name.
_GENERAL: Final = re.compile(
    "[的了各多家些和与及等、个]|海外|境外|国外|异地|外地|内地|本地|各地|有关|相关|部分|通过|同乡|商会|协会|社团|企业|行业|民间|基层|旅外|侨团|[旅港澳台侨]胞"
)


def clubs(text: str, names: Endings) -> Iterator[Mention]:
    """Yield clubs of people from one place: 香港八桂同乡总会, 新加坡福建会馆.

    A chamber is one where it tells of two places: that it is in, and that its members come from.
    """
    for kind in _KIND.finditer(text):
        before = _BEFORE.search(text, max(0, kind.start() - 12), kind.start())
        if not before:
            continue
        start, seat = _begin(text, before.start(), kind.start(), names)
        named = text[start : kind.start()]
        if len(named) < 2 or _GENERAL.search(named) or named in word_set("places", "none"):
            continue
        if kind[0] in _HOUSES and not seat:
            continue  # 柳溪商会, 湖广会馆: of one place, as others are, or a house
        if (
            not kind[0].startswith((*_OF_KIN, *_HOUSES))
            and text[start : start + seat] not in _far()
        ):
            continue  # 省慈善总会, 市青年联谊会: found by their place
        yield Mention(
            "body", start, kind.end(), {"name": text[start : kind.end()]}, "bodies/club@1", 0.65
        )


def _begin(text: str, start: int, stop: int, names: Endings) -> tuple[int, int]:
    """Return where the name of a club begins, and how many signs of it tell where the club is."""
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
