"""How members came and went, by the words around a number or a name: 增补委员7名, 选举甲为主席, 乙辞去委员职务."""

import re
from typing import Final

from cppcc_graph.text.candidate import Candidate

#: How far before and behind a number or a name the words are looked for.
_NEAR: Final = 80
_PEOPLE: Final = frozenset(["名", "位", "人"])
_SEAT: Final = "(?:政协)?(?:常务委员|常委|委员)(?!会)"
_ADDED: Final = "增补|补选|增选|增设|新增|协商增补"
_ENDED: Final = "免去|撤销|取消|罢免|终止|劝辞|清退|约谈|诫勉谈话|提醒谈话|通报批评"
#: 增补委员|7名, 撤销委员资格|1名, 免去…常委|2人.
_BEFORE: Final = re.compile(
    rf"(?:{_ADDED}|{_ENDED})(?:了)?[^，,。；;：:\d《》]{{0,12}}?{_SEAT}(?:资格|职务)?(?:共|计|等)?$"
)
#: 增补|7名|委员, 同意|3名|委员辞去….
_VERB_BEFORE: Final = re.compile(
    rf"(?:{_ADDED}|{_ENDED}|接受|同意|批准)(?:了)?(?:[\u4e00-\u9fff]{{2,4}}等)?$"
)
_SEAT_AFTER: Final = re.compile(
    rf"(?:履职[^，,。；;]{{0,8}}的)?[^，,。；;：:、\d《》]{{0,6}}?{_SEAT}(?:资格|职务)?(?=[，,。；;、\s]|$)"
)
_TO_SEAT: Final = re.compile(rf"为[^，,。；;：:、\d《》]{{0,12}}?{_SEAT}(?=[，,。；;、\s]|$)")
#: 2名委员因工作变动|辞去委员职务, 5名委员|被约谈.
_WENT: Final = re.compile(
    rf"[^，,。；;：:、\d《》]{{0,6}}?{_SEAT}(?:因[^，,。；;：:]{{1,16}}|[主自]动|请求|申请|先后|相继|依章程?|被|予以){{0,3}}"
    r"(?:辞去|辞职|请辞|辞任|退出|约谈|免去|撤销|取消|劝辞|劝退|终止|诫勉|不再担任)[^，,。；;：:\d]{0,16}"
)
_MARK: Final = re.compile(r"[，,。；;：:\n]")


def change_of(each: Candidate, before: str, after: str) -> str:
    """Return the words that tell how many members came or went, "" where a number tells none.

    ``before`` and ``after`` are the words around it in its passage.
    """
    if each.args.get("unit") not in _PEOPLE:
        return ""
    clause = _MARK.split(before[-_NEAR:])[-1].lstrip("　 ●•")
    said = _BEFORE.search(clause)
    if said:
        return f"{said[0]}{each.quote}"
    led = _VERB_BEFORE.search(clause)
    seat = (_SEAT_AFTER.match(after) or _TO_SEAT.match(after)) if led else None
    if led and seat and led[0][:2] not in ("接受", "同意", "批准"):
        return f"{led[0]}{each.quote}{seat[0]}"
    went = _WENT.match(after)
    return f"{each.quote}{went[0]}" if went else ""


_NAMES: Final = r"(?:[\u4e00-\u9fff]{2,4}(?:同志)?[、和]){0,12}"
_CHOSEN: Final = re.compile(rf"(?P<verb>选举|推选|补选|增选|增补|任命)(?:产生)?(?:了)?{_NAMES}$")
_OTHERS: Final = (
    r"(?:同志|委员)?(?:(?:、|和)[\u4e00-\u9fff]{2,4}){0,12}"
    r"(?:等?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[人名位](?:同志|(?:政协)?(?:委员|常委))?)?"
)
_OFFICE: Final = "委员(?!会)|常委|主席|秘书长|主任"
_INTO: Final = re.compile(
    rf"{_OTHERS}(?:为|任|担任)(?P<office>[^，,。；;：:]{{0,24}}(?:{_OFFICE})(?:委员(?!会))?)"
)
#: 增补甲、乙等5名|委员: what they became is the noun itself.
_AS: Final = re.compile(
    r"(?:同志)?(?:(?:、|和)[\u4e00-\u9fff]{2,4}){0,12}等?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[人名位]"
    rf"(?P<office>[^，,。；;：:为任]{{0,8}}{_SEAT})(?=[，,。；;、\s]|$)"
)
_LEFT: Final = re.compile(
    rf"(?:同志)?(?:因[^，,。；;：:]{{1,16}})?(?:请求|申请|主动)?(?:辞去|请辞|辞任)(?=[^，,。；;：:]{{0,30}}(?:{_OFFICE}))"
)
#: 免去|甲、|乙|县政协秘书长职务, 撤销|丙|委员资格.
_TAKEN: Final = re.compile(rf"(?:免去|免除|罢免|撤[销免])(?:了)?{_NAMES}$")
_FROM: Final = re.compile(
    rf"(?:同志)?(?:(?:、|和)[\u4e00-\u9fff]{{2,4}}){{0,12}}(?:同志)?(?:等?(?:\d{{1,3}}|[一二三四五六七八九十]{{1,3}})[人名位](?:同志)?)?"
    rf"的?(?=[^，,。；;：:]{{0,30}}(?:{_OFFICE})(?:的)?(?:职务|资格))"
)
#: What is said of one who left a seat, by wish or not.
_RESIGNED: Final = "resigned"
_REMOVED: Final = "removed"
ENDED: Final = frozenset([_RESIGNED, _REMOVED])
_HOLDS: Final = {
    "增补": "coOpted",
    "补选": "elected",
    "增选": "elected",
    "选举": "elected",
    "任命": "appointed",
}


def change_told(raw: str, person: Candidate) -> str:
    """Return the code of how a person came to an office or left it, "" where the words do not tell.

    >>> from types import SimpleNamespace as Named
    >>> change_told("增补李明为县政协委员", Named(start=2, end=4)), change_told("李明辞去委员职务", Named(start=0, end=2))
    ('coOpted', 'resigned')
    >>> change_told("免去李明县政协秘书长职务", Named(start=2, end=4))
    'removed'
    """
    chosen = _CHOSEN.search(raw, max(0, person.start - _NEAR), person.start)
    if chosen and _office(raw, person, chosen):
        return _HOLDS.get(chosen["verb"], "elected")
    if _LEFT.match(raw, person.end, person.end + _NEAR):
        return _RESIGNED
    taken = _TAKEN.search(raw, max(0, person.start - _NEAR), person.start)
    return _REMOVED if taken and _FROM.match(raw, person.end, person.end + _NEAR) else ""


def office_told(raw: str, person: Candidate) -> str:
    """Return the words of the office that a person came to, "" where none are told behind the name.

    >>> from types import SimpleNamespace as Named
    >>> office_told("选举李明等5名委员为常务委员", Named(start=2, end=4))
    '常务委员'
    """
    chosen = _CHOSEN.search(raw, max(0, person.start - _NEAR), person.start)
    return _office(raw, person, chosen) if chosen else ""


def _office(raw: str, person: Candidate, chosen: re.Match[str]) -> str:
    """Return the words of the office that somebody who was chosen by a verb came to, "" if none."""
    into = _INTO.match(raw, person.end, person.end + _NEAR)
    if into is None and chosen["verb"] in ("增补", "增选", "补选"):
        into = _AS.match(raw, person.end, person.end + _NEAR)
    return into["office"] if into else ""
