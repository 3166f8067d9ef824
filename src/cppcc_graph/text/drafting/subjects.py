"""Who acts in a sentence that names no body: its members, or by the custom of the genre the committee."""

import re
from typing import Final

from cppcc_graph.text.activities.lexicon import verbs
from cppcc_graph.text.candidate import Candidate

_BREAK: Final = re.compile(r"[，；、：]")
_OPENING: Final = re.compile(
    r"[\s　●•◆■▲\-*—]*(?:（[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十\d]{1,3}[、.．]|[一二三四五六七八九]是)?"
    r"(?:一年来|全年|年内|今年|去年|同时|此外|期间|会后|会前|[一二三四五六七八九十\d]{1,2}月(?:[一二三四五六七八九十\d]{1,3}日|[上中下]旬|初|底)?"
    r"|[^，。；]{1,12}(?:以来|期间))?"
)
#: Words that a clause without a subject begins with, besides a verb.
_ADVERBIAL: Final = re.compile(
    r"围绕|紧扣|聚焦|针对|就|对|以|在|向|为|与|会同|联合|依托|组织|邀请|先后|共|累计|继续|持续|深入|认真|积极|切实|扎实|集中|严格|精心|坚持"
)
_MEMBERS: Final = re.compile(
    # 组织医卫界委员义诊: those who are called on are the members, not the call.
    r"(?:(?:组织|发动|动员|邀请|引导|号召|倡议|安排)(?=[\u4e00-\u9fff]{1,6}界))?(?P<who>(?:广大|全体|各界|[\u4e00-\u9fff]{1,6}界(?:别)?|港澳台?侨?|青年|女|企业家|市|县|区|州|旗|省)?(?:政协)?委员)(?!会|履职|提案|工作|企业|培训)"
)
_CALLS: Final = re.compile(
    r"(?:积极|持续|深入|精心|常态化)?(?:牵头|牵线|主办|承办|启动|推进|实施)|组织|发动|动员|倡议|号召|引导|带动|联合|开展|举办"
)
_GIVERS: Final = re.compile(
    r"(?P<who>(?:政协)?委员(?:所在)?企业|会员企业|爱心企业|民营企业|爱心人士|干部职工|机关干部|干部|职工|党员|会员|企业家|企业)(?=捐|认捐|先后|分别|向|为|自发|踊跃|积极|主动|纷纷|累计|共)"
)
_CROWD: Final = re.compile(
    r"(?:\d{1,4}[余多]?[名位])?(?:[\u4e00-\u9fff]{2,12}(?:委员|常委|人士|代表)|委员)"
)
_JOINED: Final = re.compile("[、和与及]")
_MANY_GIVE: Final = re.compile(
    r"[\u4e00-\u9fff]{0,12}(?:企业家?|商会|协会|乡贤|会员|成员|党员|干部|职工|侨胞|同胞|委员|常委|人士)们?"
)
_SECTOR: Final = re.compile(r"(?P<sector>[\u4e00-\u9fff]{2,6}界(?:别)?)(?:政协)?委员")


def clause_start(raw: str, at: int) -> int:
    """Return where the clause of a place begins."""
    return max(raw.rfind(sign, 0, at) for sign in "，；：。\n") + 1


def begins_clause(raw: str, low: int, at: int) -> bool:
    """Tell whether nothing but a mark of a list or a time stands before a place in its clause."""
    opened = _OPENING.match(raw, max(low, clause_start(raw, at)), at)
    return opened is not None and opened.end() == at


def members(said: str) -> str:
    """Return the members that a clause begins with as they are called: 广大委员捐款; "" if none."""
    found = _MEMBERS.match(said)
    return found["who"] if found else ""


def calls(said: str) -> bool:
    """Tell whether who acts does not give but has others give: 组织委员捐款."""
    return bool(_CALLS.match(said))


def givers(said: str) -> str:
    """Return the people that a clause of a gift begins with as they are called, "" if none."""
    found = _GIVERS.match(said)
    return found["who"] if found else ""


#: What joins a clause without a subject to the one whose subject acts in it too.
_GOES_ON: Final = re.compile(
    r"[，,；;](?:同时[，,]?|此外[，,]?|另外[，,]?)?(?:并且?|还|又|也|再|其中|另(?!外)|(?<=同时)|(?<=同时[，,])|(?<=此外[，,])|(?<=另外[，,]))(?:为此|先后|累计|自发|主动|积极|踊跃|纷纷|分别|共|当场|现场|一次性)*"
)


def goes_on(between: str) -> bool:
    """Tell whether the words between two acts join them, so that who did the first did the second too."""
    return bool(_GOES_ON.fullmatch(between))


def crowd(words: str) -> str:
    """Return who takes part if the words name a group of people, "" if they say more or less."""
    return words if _CROWD.fullmatch(words) else ""


def crowds(words: str) -> list[str]:
    """Return the groups that words name, where they name several and nothing else: 住甲市委员和县政协委员.

    >>> crowds("住青山市政协委员和县政协委员"), crowds("省、市、县三级政协委员")
    (['住青山市政协委员', '县政协委员'], [])
    """
    parts = _JOINED.split(words)
    return parts if len(parts) > 1 and all(_CROWD.fullmatch(part) for part in parts) else []


def gave(words: str) -> str:
    """Return those who gave something if the words name a group of people or firms, "" else."""
    return words if _MANY_GIVE.fullmatch(words) else ""


def called_on(words: str, said: str) -> str:
    """Return those who gave as they were called on to, by who is told to act and the clause; "" if none.

    >>> called_on("企业", "发动企业捐款100万元"), called_on("企业", "走访企业，捐款5万元")
    ('企业', '')
    """
    called = words and any(f"{call}{words}" in said for call in _CALLS_ON)
    return gave(words) if called else ""


#: Whom these lead to gave, where a gift is told and no offer.
_CALLS_ON: Final = ("发动", "发动了", "动员", "动员了", "引导", "引导了", "组织", "带动")


#: Those of a committee who lead without being named: 主席会议成员带队督办, 督办由党组成员牵头.
_LEADERS: Final = r"(?:[省市县区州盟旗]?政协)?(?:主席会议成员|(?:领导|主席|党组)?班子成员|党组成员|正?副主席|主席、副主席|领导(?:同志|班子)?)"
_LEAD: Final = "(?:带队|率队|牵头|领衔|领队|主持)"
_ALL_LEADERS: Final = re.compile(_LEADERS)
_LEADS: Final = re.compile(rf"(?:分别|先后|亲自|多次)?{_LEAD}")
_LED_BY: Final = re.compile(rf"由(?P<who>{_LEADERS})(?:分别|先后|亲自)?{_LEAD}$")


def leading(told: str, said: str) -> str:
    """Return those who lead an activity and are not named, by who is told to act and its words; "" if none.

    >>> leading("主席会议成员", "带队督办重点提案3次"), leading("", "督办由党组成员牵头"), leading("委员", "带队调研")
    ('主席会议成员', '党组成员', '')
    """
    if _ALL_LEADERS.fullmatch(told) and _LEADS.match(said):
        return told
    found = _LED_BY.search(said)
    return found["who"] if found else ""


def sector(words: str) -> str:
    """Return the sector whose members are meant, "" if none is named."""
    found = _SECTOR.fullmatch(words)
    return found["sector"] if found else ""


#: Who helps others to hold something does not hold it: 配合市政协开展调研.
_HELPS: Final = re.compile(
    r"(?:配合|协助)[^，。；]{0,16}(?:政协|人大|党委|政府|[省市县区州旗]委)[^，。；]{0,8}?(?:开展|组织|做好|举办|召开|完成|进行|搞好)"
)


def unsaid(raw: str, start: int, each: Candidate, named: list[Candidate]) -> bool:
    """Tell whether no clause of a sentence up to an activity names who acts.

    ``start`` is where the sentence begins, ``named`` are the bodies and persons in it.
    """
    if any(start <= other.start < each.start for other in named):
        return False
    if _HELPS.search(raw, clause_start(raw, each.start), each.end):
        return False
    # 养老服务专题协商会召开: no one is named, as what is held is the subject.
    held = each.args["type"] == "consultation" and _IS_HELD.search(raw, each.start, each.end)
    at = start
    while at < each.end:
        stop = _BREAK.search(raw, at, each.end)
        end = stop.start() if stop else each.end
        if not _opens(raw, at, end) and not (held and at <= each.start):
            return False
        at = end + 1
    return True


_IS_HELD: Final = re.compile(
    "(?:协商|议政|恳谈)[^，。；]{0,4}会(?:议)?[^，。；]{0,2}(?:召开|举[行办])$"
)
#: With whom somebody acts who is not named: 会同市政协开展调研, 与县文联联合举办展览.
_TOGETHER_WITH: Final = re.compile(
    r"(?:拟|将|先后|还|并|又|积极|首次|多次)?(?:会同|联合|携手|联手|协同|与|和|同)"
)


def beside(raw: str, start: int, other: Candidate, named: list[Candidate]) -> bool:
    """Tell whether a body is named only as acting together with someone who is not named.

    ``start`` is where the sentence begins, ``named`` are the bodies and persons in it.
    """
    at = max(start, clause_start(raw, other.start))
    opened = _OPENING.match(raw, at, other.start)
    if not _TOGETHER_WITH.fullmatch(raw, opened.end() if opened else at, other.start):
        return False
    if any(start <= each.start < other.start for each in named):
        return False
    while start < at:
        stop = _BREAK.search(raw, start, at)
        end = stop.start() if stop else at
        if not _opens(raw, start, end):
            return False
        start = end + 1
    return True


def _opens(raw: str, start: int, end: int) -> bool:
    """Tell whether a clause begins with its verb, or with what stands before a verb."""
    opened = _OPENING.match(raw, start, end)
    begin = opened.end() if opened else start
    if begin >= end or _ADVERBIAL.match(raw, begin, end):
        return True
    first = next(iter(verbs(raw, begin, end)), None)
    return bool(first and first[1] == begin)
