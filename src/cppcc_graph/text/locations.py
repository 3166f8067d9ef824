"""Where an activity took place: the places or seats that its clause says it was done in, or that it looked at."""

import re
from collections.abc import Sequence
from typing import Final

from cppcc_graph.text.candidate import InOrder, Mention
from cppcc_graph.text.structure import Structure
from cppcc_graph.text.surroundings import Surroundings

#: What leads to a place; 到会, 得到 and 深入开展 are words of their own.
_TO: Final = re.compile(
    r"分赴|奔赴|前往|走进|深入|地点(?:为|在|：)|到(?<![受得达收感提做看听遇接想直来]到)(?!会|位|底|期|场)|赴|在(?!线)|来|回(?!头|应|访)|依托|走访|蹲点|对口支援"
)
#: Verbs whose object names a place: 视察桑田区….
_AT: Final = re.compile(r"视察|察看|查看|考察|踏勘|踏访|调研")
_BEFORE_NAME: Final = re.compile(
    r"[^，。；、]{0,8}?的|本[省市县区州旗]|我[省市县区州旗]|外地|了|等"
)
_JOINED: Final = frozenset(["、", "和", "及", "与", "，"])
_PART: Final = re.compile(r"革命老区|老区|高新区|开发区|工业园区?|景区")
_SEAT: Final = re.compile(
    r"[\u4e00-\u9fff]{2,12}?(?:学院|党校|干部学院|大学|文化馆|博物馆|纪念馆|旧址)"
)
_NOT_THERE: Final = re.compile(
    r"(?:平台|会议|大会|全会|会)?上|方面|领域|的?(?:领导|指导|支持|督办|督促)下|报刊|媒体"
)


def locations(
    text: str,
    shape: Structure,
    activities: Sequence[Mention],
    *,
    around: Sequence[Surroundings],
    bodies: InOrder,
    places: InOrder,
) -> list[str]:
    """Return for each activity, in their order, where it took place as the text names it, else "".

    ``around`` tells for each which words around it are its own.
    """
    return [
        _gone_to(text, near.begun, activity.end, bodies, places)
        or _looked_at(text, activity, places)
        or _told_after(text, activity, places)
        or _clause_before(text, shape, activity, near, places)
        for activity, near in zip(activities, around, strict=True)
    ]


def _gone_to(text: str, start: int, end: int, bodies: InOrder, places: InOrder) -> str:
    at = start
    while lead := _TO.search(text, at, end):  # faster than finditer where mostly none is found
        at = lead.end()
        modified = _BEFORE_NAME.match(text, at, end)
        for begin in (at, modified.end() if modified else at):
            where = _names(text, begin, end, places)
            if where:
                return where
            if lead[0] in ("来", "回", "走访", "蹲点", "对口支援"):
                continue
            body = next(iter(bodies.within(begin, begin + 1)), None)
            if body and body.end <= end and not _NOT_THERE.match(text, body.end):
                if text[body.end : body.end + 1] in "主副书的" or lead[0] == "在":
                    continue
                return text[body.start : body.end]
        seat = _SEAT.match(text, at, end)
        if seat and lead[0] in ("在", "依托", "到", "赴"):
            return seat[0]
    return ""


def _names(text: str, at: int, end: int, places: InOrder) -> str:
    """Return the places that are named from a place of the text on, joined as the text joins them."""
    stop = at
    for place in places.within(at, end):
        joined = stop > at and text[stop : place.start] in _JOINED
        if place.start == at or joined or place.start == stop:
            stop = place.end
        else:
            break
    more = _PART.match(text, stop, end) if stop > at else None
    return text[at : more.end() if more else stop].strip("，")


def _looked_at(text: str, activity: Mention, places: InOrder) -> str:
    at, end = activity.start, activity.end
    while verb := _AT.search(text, at, end):
        at = verb.end()
        where = _names(text, at, end, places)
        if where:
            return where
    return ""


_TOLD: Final = re.compile(r"，地点(?:为|在|：)")


def _told_after(text: str, activity: Mention, places: InOrder) -> str:
    if not text.startswith("，地", activity.end):
        return ""
    told = _TOLD.match(text, activity.end)
    return _names(text, told.end(), told.end() + 30, places) if told else ""


#: What makes such a clause an activity of its own.
_DONE: Final = re.compile(r"走访|察看|视察|调研|慰问|考察|宣讲|义诊|检查")
_GONE: Final = re.compile("分赴|前往|深入|走进|赴")
_GONE_WITHIN: Final = 12
_STOP: Final = re.compile("[，。；]")


def _clause_before(
    text: str, shape: Structure, activity: Mention, near: Surroundings, places: InOrder
) -> str:
    """Return the places of a clause that says nothing else: 深入甲县、乙镇，就…开展调研."""
    start, end = shape.parts[near.clause]
    if start == activity.start:
        start, end = shape.parts[near.clause - 1]
    if not near.before <= start < activity.start:
        return ""
    gone = _GONE.search(text, start, min(start + _GONE_WITHIN + 2, end))
    if (
        not gone
        or start < shape.at(activity.start).start
        or _STOP.search(text, start, gone.start())
        or _DONE.search(text, gone.end(), end)
    ):
        return ""
    return _names(text, gone.end(), end, places)
