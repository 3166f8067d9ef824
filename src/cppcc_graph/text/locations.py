"""Where an activity took place: the places or seats that its clause says it was done in, or that it looked at."""

import re
from collections.abc import Sequence
from typing import Final

from cppcc_graph.text.candidate import InOrder, Mention
from cppcc_graph.text.going import WENT_TO
from cppcc_graph.text.structure import Structure
from cppcc_graph.text.surroundings import Surroundings

#: What leads to a place; 到会, 得到 and 深入开展 are words of their own.
_TO: Final = re.compile(
    r"分赴|奔赴|前往|走进|走遍|踏遍|深入|地点(?:为|在|：)|"
    rf"{WENT_TO}"
    r"(?!会|位|底|期|场)|赴|在(?!线)|来|回(?!头|应|访)|依托|走访|蹲点|对口支援|"
    r"沿(?![线街途岸海江])|包[抓联保扶]|做好(?=[^，。；]{2,12}(?:帮扶|驻村|结对))|抓好(?=[^，。；]{2,12}(?:帮扶|驻村|结对))|驻(?=[^，。；]{2,12}(?:蹲点|驻点|调研|帮扶|扶贫))|挂联|联系(?!点|[群党委])|帮扶|驰援"
)
#: Verbs whose object names a place: 视察桑田区….
_AT: Final = re.compile(r"视察|察看|查看|考察|踏勘|踏访|调研|出访|访问|巡查|登上|横跨|硬化")
_BEFORE_NAME: Final = re.compile(
    r"[^，。；、]{0,8}?的|本[省市县区州旗]|我[省市县区州旗]|外地|了|等"
)
_JOINED: Final = frozenset(["、", "和", "及", "与", "，"])
_PART: Final = re.compile(
    r"革命老区|老区|高新区|开发区|工业园区?|景区|海岛|[\u4e00-\u9fff]{0,4}(?:剧院|礼堂|会堂|会议中心|文化中心|体育馆|宾馆|酒店|会展中心)|[\u4e00-\u9fff]{0,4}(?:陵园|纪念馆|敬老院|福利院|展览馆)"
)
#: One more of a list of places, told to be one by how its name ends.
_NEXT: Final = re.compile(
    r"[、和]([\u4e00-\u9fff]{1,10}?(?:[县市区旗镇乡村州]|街道|社区|水库))(?=[、，。；的等和]|实地|开展|调研|视察|走访|察看|考察|检查|督[查办]|看望|慰问|宣讲|义诊|召开)"
)
#: Whether names are of places is told by what they are counted as.
_AMONG: Final = re.compile(
    r"(?:分赴|奔赴|前往|走进|深入|赴|"
    rf"{WENT_TO}"
    r"|对|在|视察|察看|查看|踏勘|走访)了?"
    r"(?P<names>[\u4e00-\u9fff]{2,8}?(?:[、和][\u4e00-\u9fff]{2,8}?){0,8})等(?:[\d×X]{1,4}|[一二三四五六七八九十两几多]{1,3})[余多]?[个座条处]"
    r"[^，。；、\d]{0,6}?(?:乡镇|[乡镇村县市区旗州省]|街道|社区|嘎查|苏木|水库|河流|园区|景区)"
)
_GONE_TO_SEE: Final = re.compile(
    r"(?:赴|"
    rf"{WENT_TO}"
    r")(?![^，。；赴到]{0,20}(?:[外各我本全]|内地|大陆|沿海|县区|乡镇|部分|有关|相关|基层|先进|发达|兄弟|周边|企业|委员|政协|实地|两地|单位|学校|部门))"
    r"(?P<names>[^，。；、和等赴到“《\s\d]{2,6}?(?:[、和][^，。；、和等赴到“《\s\d]{2,6}?){0,6})(?:等地)?(?:开展|进行)?(?:学习|考察|参观|取经|观摩|招商|对标)"
)
#: After these an office is where somebody went; after others it is a person or a place.
_TO_BODIES: Final = frozenset(
    {"分赴", "奔赴", "前往", "走进", "深入", "到", "赴", "在", "依托", "地点为", "地点在", "地点："}
)
_SEAT: Final = re.compile(
    r"[\u4e00-\u9fff]{2,12}?(?:学院|党校|干部学院|大学|文化馆|博物馆|纪念馆|旧址|剧院|礼堂|会堂|会议中心)"
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
        or _listed(text, near.begun, activity.end)
        or _looked_at(text, activity, places)
        or _given_to(text, activity, places)
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
            if where and (len(where) > 1 or lead[0] != "来"):
                return where
            if lead[0] not in _TO_BODIES:
                continue
            body = next(iter(bodies.within(begin, begin + 1)), None)
            if body and body.end <= end and not _NOT_THERE.match(text, body.end):
                if text[body.end : body.end + 1] in "主副书的" or lead[0] == "在":
                    continue
                return _seats(text, body, end, bodies)
        seat = _SEAT.match(text, at, end)
        if seat and lead[0] in ("在", "依托", "到", "赴"):
            return seat[0]
    return ""


def _seats(text: str, first: Mention, end: int, bodies: InOrder) -> str:
    """Return a body and those that are joined to it, as the seats that somebody went to."""
    stop = first.end
    for body in bodies.within(stop, end):
        if text[stop : body.start] not in _JOINED:
            break
        stop = body.end
    return text[first.start : stop]


def _listed(text: str, start: int, end: int) -> str:
    """Return places that are told by a list only: 到甲、乙、丙等9个乡镇察看, 赴丁、戊考察."""
    if text.find("等", start, end) >= 0:
        among = _AMONG.search(text, start, end)
        if among:
            return among["names"]
    if text.find("赴", start, end) < 0 and text.find("到", start, end) < 0:
        return ""
    gone = _GONE_TO_SEE.search(text, start, end)
    return gone["names"] if gone else ""


def _names(text: str, at: int, end: int, places: InOrder) -> str:
    """Return the places that are named from a place of the text on, with the house in the last one."""
    stop = _last_named(text, at, end, places)
    if stop == at:
        return ""
    part = _PART.match(text, stop, end)
    return text[at : part.end() if part else stop].strip("，")


def _last_named(text: str, at: int, end: int, places: InOrder) -> int:
    """Return where the places end that are named from a place of the text on, joined as it joins them."""
    stop = at
    for place in places.within(at, end):
        joined = stop > at and text[stop : place.start] in _JOINED
        if place.start == at or joined or place.start == stop:
            stop = place.end
        else:
            break
    while stop > at and (more := _NEXT.match(text, stop, end)):
        stop = more.end()
    return stop


def _looked_at(text: str, activity: Mention, places: InOrder) -> str:
    at, end = activity.start, activity.end
    while verb := _AT.search(text, at, end):
        at = verb.end() + text.startswith("了", verb.end())
        where = _names(text, at, end, places)
        if where:
            return where
    return ""


#: Who is given something lives there: 给青石村送去图书, 为柳湾县6所小学改造操场.
_FOR: Final = re.compile("[给为向](?<![作成改称建变转认送交捐设定命]为)")
_GIVES: Final = frozenset({"donation", "volunteering"})
#: 为四川灾区捐款: whoever was struck there, no place where it was done; 向云溪籍侨胞赠书: whence they come.
_STRICKEN: Final = re.compile("籍|地震|灾区|灾民|受灾|抗[震洪疫]|疫区|红十字|慈善")


def _given_to(text: str, activity: Mention, places: InOrder) -> str:
    """Return the places that something was given to."""
    if activity.args["type"] not in _GIVES:
        return ""
    lead = _FOR.search(text, activity.start, activity.end)
    if lead is None:
        return ""
    stop = _last_named(text, lead.end(), activity.end, places)
    return "" if _STRICKEN.match(text, stop) else text[lead.end() : stop].strip("，")


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
#: Who led others there may be named before.
_LED: Final = re.compile("带队|率队|率(?![先领])")
_LED_WITHIN: Final = 40
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
    led = _LED.search(text, start, min(start + _LED_WITHIN, end))
    gone = _GONE.search(text, start, min((led.end() if led else start) + _GONE_WITHIN + 2, end))
    if (
        not gone
        or start < shape.at(activity.start).start
        or _STOP.search(text, start, gone.start())
        or _DONE.search(text, gone.end(), end)
    ):
        return ""
    return _names(text, gone.end(), end, places)
