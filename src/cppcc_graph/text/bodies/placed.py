"""Bodies named after a place by a suffix of the list: 市政协, 省政府, 示例市财政局."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from cppcc_graph.text.bodies.names import full_name, national_name, suffixes
from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.context import Context
from cppcc_graph.text.context.above import STATIONED
from cppcc_graph.text.divisions import codes, ending_at
from cppcc_graph.text.places.gazetteer import Gazetteer
from cppcc_graph.text.places.names import among_others
from cppcc_graph.text.scan import any_of, endings, headed


@cache
def _chained() -> re.Pattern[str]:
    """Return the pattern of a suffix that shares the place before it.

    What ends as an office does is one before any verb: 人社局召开.
    """
    return re.compile(
        rf"[、和]({any_of(suffixes())})"
        rf"(?:(?=[、，。和等主提办负领对把就在的]|$)|(?<=[局厅联协队站所])(?![长面势员伍])|(?<=委)(?![员托派会长])|(?<=办)(?![理公事好学结实]))"
    )


@cache
def _of_party() -> re.Pattern[str]:
    """Return the pattern of an office of a party committee that shares the place before it."""
    offices = any_of(suffix[1:] for suffix in suffixes() if suffix[0] == "委" and len(suffix) > 2)
    return re.compile(rf"[、和]({offices})(?=[、，。和与等主牵联分共到]|$)")


@cache
def _levelled() -> re.Pattern[str]:
    """Return the pattern of a level before the suffix of a body, the longest of those."""
    heads = "".join(sorted({suffix[0] for suffix in suffixes()}))
    return re.compile(
        rf"(?:省|市|县|区(?<![社园小片景校老库牧辖]区)|州|盟|旗|镇|乡|全国|自治区)(?=[{heads}])"
        rf"(?=(?P<suffix>{any_of(suffixes())})(?!{_GUARD.pattern}))"
    )


_GUARD: Final = re.compile(
    r"员|(?<=政协)工作联络|(?<=政协)系统|(?<=委)(?:[托培屈婉]|派(?!驻纪)|会(?=[和、，。与及]|提|的))|(?<=办)(?:[理结复好实学事法得]|公(?!室|厅))"
    r"|(?<=行)[业为动情]|(?<=[一二三])[中小](?=[心院部时])|(?<=中)[心院]|(?<=小)[部时]"
)


@cache
def _suffix_lengths() -> dict[str, tuple[int, ...]]:
    """Return the lengths of the suffixes that begin with a sign, longest first."""
    lengths: dict[str, set[int]] = {}
    for suffix in suffixes():
        lengths.setdefault(suffix[0], set()).add(len(suffix))
    return {head: tuple(sorted(found, reverse=True)) for head, found in lengths.items()}


def _suffix_at(text: str, at: int) -> str:
    """Return the longest suffix of a body that begins there, "" for none."""
    names = suffixes()
    for length in _suffix_lengths().get(text[at : at + 1], ()):
        suffix = text[at : at + length]
        if suffix in names and not _GUARD.match(text, at + length):
            return suffix
    return ""


def _placed_spots(
    text: str, about: Context, known: Gazetteer
) -> Iterator[tuple[str, str, int, int]]:
    """Yield place, suffix, start and end of what may be a body named after a place."""
    names = endings(known.divisions | known.townships | about.names)
    done = 0
    for found in headed(text, _levelled()):
        at = found.end()
        if at >= done:
            place = names.at(text, at) or found[0]
            done = found.end("suffix")
            yield place, found["suffix"], at - len(place), done
    if about.bare:
        at = text.find(about.bare)
        while at >= 0:
            end = at + len(about.bare)
            suffix = _suffix_at(text, end)
            if suffix.startswith("政协"):
                yield about.bare, suffix, at, end + len(suffix)
            at = text.find(about.bare, end)


def placed_bodies(text: str, about: Context, known: Gazetteer) -> Iterator[Mention]:
    """Yield bodies named by a place and a suffix of the list, and those that share the place."""
    names = suffixes()
    for said, suffix, begin, end in _placed_spots(text, about, known):
        if _of_above(text, said, begin, about):
            said, begin = said[-1], begin + len(said) - 1
        if text.startswith(_TOGETHER, end) and text[begin - 1 : begin] in _JOINS:
            continue  # 沿江市、区政协协作会
        name = names.get(suffix)
        place, start = _meant(text, said, suffix, begin, end, about, known) if name else ("", 0)
        if not name or not place:
            continue
        whole = full_name(place, about)
        full = name.replace("N", whole) if place != "全国" else national_name(name)
        if place in _BARE and whole == place and not (name[0] == "N" and suffix[-1] in "厅局"):
            full = place + suffix  # which province is not known: the words as written
        if place in _SMALL:
            near = _nearest(text, start, place, known)
            if not near and suffix.startswith("政协"):
                continue  # 柳溪镇政协联络组: which town's it is nothing tells, and none has a committee
            full = name.replace("N", near or place)
        if suffix == "委常委会" and text.startswith(("会议", "议"), end):
            # 省委常委会会议: the meeting is one of the committee, whichever province it is of.
            end, full = end - 3, full.removesuffix("常务委员会").removesuffix("常委会")
        branch = _BRANCH.match(text, end) if suffix.endswith("局") else None
        if branch:
            end, full = end + len(branch[0]), full + branch[0]
        led = text[start - 1 : start]
        if led == "、" and len(place) == 1 and _MANY.search(text, max(0, start - 5), start):
            continue  # 各市、州人民政府 are many
        if place == "区" and led in ("省", "市", "县"):
            continue  # 青海、四川等省区政协, 市区工会
        if led == "等" and place in _BARE:
            continue  # 江西、安徽等省政协 are many
        if len(place) == 1 and _SEVERAL.search(text, max(0, start - 2), start):
            continue
        termed = led == "届" and suffix[:2] in _OF_TERM
        term = _TERM.search(text, max(0, start - 4), start) if termed else None
        if term:
            start = term.start()  # 五届市政协
        if place in _OF_PEOPLES and text[start - 2 : start] == "自治":
            start -= 2
        if len(place) > 2 and not term:
            # 福州市长乐区政协: the place above belongs to the name.
            upper = known.division_ends.at(text, start) or ending_at(text, start)
            if (
                len(upper) > 2
                and upper[-1] in "省市州盟"
                and full != name.replace("N", about.place)
            ):
                start, full = start - len(upper), name.replace("N", upper + place)
        exact = len(place) > 1 or bool(about.place)
        yield Mention("body", start, end, {"name": full}, "bodies/placed@1", 0.97 if exact else 0.5)
        if (
            len(place) == 1
            and suffix.startswith("政协")
            and text[max(0, begin - 2) : begin] in _JOINT
            and text[begin - 3 : begin - 2] != "各"
            and not text.endswith("部分", 0, begin - 2)
        ):
            above = full_name(level := text[begin - 2], about)
            other = level + suffix if above == level else name.replace("N", above)
            yield Mention("body", begin - 2, begin - 1, {"name": other}, "bodies/joint@1", 0.6)
        for at, stop, template in _sharing(text, end, suffix):
            shared = {"name": template.replace("N", full_name(place, about))}
            yield Mention("body", at, stop, shared, "bodies/chained@1", 0.75)


_COURTS: Final = frozenset({"法院", "检察院"})
#: What stands in no row behind another body, but a court behind a court.
_NO_ROW: Final = _COURTS | {"委", "人大"}
#: The levels that 驻市, 驻县 tell of whom an upper committee has there.
_SMALL_LEVELS: Final = frozenset("市县区州盟旗")
#: 八市州政协, 三县区政协: several together.
_SEVERAL: Final = re.compile(r"[\d两二三四五六七八九十][省市县区州盟旗]$")


def _sharing(text: str, at: int, suffix: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and template of what shares the place before it: 市发改委、财政局, 市委组织部、统战部."""
    names, chained, of_party = suffixes(), _chained(), _of_party()
    party = "委" if suffix[0] == "委" and len(suffix) > 1 else ""
    while text[at : at + 1] in _JOINS:
        more = chained.match(text, at)
        if not more:
            more = of_party.match(text, at) if party else None
            if not more:
                return
            at = more.end()
            yield more.start(1), at, names[party + more[1]]
            continue
        office = names.get(more[1] + "办", "") if text.startswith("办", more.end()) else ""
        if office and not _GUARD.match(text, more.end() + 1):
            yield more.start(1), more.end() + 1, office  # 县委办、政府办
            return
        court = more[1] in _COURTS and suffix in _COURTS | {"公安局"}  # 县法院、检察院
        if not court and (more[1] in _NO_ROW or not names[more[1]]):
            return
        at = more.end()
        yield more.start(1), at, names[more[1]]


def _of_above(text: str, place: str, start: int, about: Context) -> bool:
    """Tell whether a level behind the reporting place is that of one above: 驻临嵩|省政协委员."""
    if place[-1:] not in ("省", "市") or place == about.own:
        return False
    return (
        "的" in place
        or (place[0] in STATIONED and place[1:2] in _SMALL_LEVELS)  # 驻市|省政协委员
        or (place[0] in "驻住" and place not in codes())  # 住泉|省政协委员
        or place.startswith(("港区", "澳区", "港澳"))  # 港区|省政协委员
        or (place[:-1] == about.bare and text[start - 1 : start] in STATIONED)
    )


def _meant(
    text: str, place: str, suffix: str, start: int, end: int, about: Context, known: Gazetteer
) -> tuple[str, int]:
    """Return the place that a body is of and where its name begins; "" for what is no body."""
    if len(place) > 1:
        if place == about.bare:
            # “示例政协”微信公众号 is none.
            quoted = text[start - 1 : start] == "“" and text[end : end + 1] == "”"
            if quoted or not suffix.startswith("政协"):
                return "", 0
        if place in known.townships and not suffix.startswith(("人民政府", "政府")):
            return "", 0
        # 引起县政府: a word that nobody knows, once, before the report's own level.
        if place[-1] == "省" and place not in codes() and place != about.place:
            led_on = _LEADS_ON.match(place)  # 得到省委领导批示
            if led_on:
                place, start = "省", start + len(place) - 1
        if (
            len(place) > 2
            and place[-1] in (about.level, about.parent[-1:])
            and place
            not in (about.place, about.own, about.parent, about.bare + about.level, "自治区")
            and place not in codes()
            and text.find(place, text.find(place) + 1) < 0
            and text[start - 1 : start] != "、"
            and not among_others(text, start, start + len(place))
        ):
            place, start = place[-1], start + len(place) - 1
    if len(place) == 1 and suffix == "委党校":
        away = _AWAY.search(text, max(0, start - 5), start)
        if away:
            place, start = away[1] + place, away.start(1)
    if len(place) == 1:
        # 深圳市南山区政协: a district that is a word too is one behind its city.
        listed = ending_at(text, start + 1)
        if len(listed) > 2 and len(ending_at(text, start + 1 - len(listed))) > 2:
            place, start = listed, start + 1 - len(listed)
    if suffix == "府" and place not in ("区", "县", "市", "省"):
        return "", 0
    if suffix.startswith("党委") and not place.endswith(("自治区", "自治州")):
        return "", 0  # 社区党委, 区党委: only the regions call their committee so
    if place == "区" and text.endswith("地区", 0, start + 1) and about.place.endswith("地区"):
        place, start = "地区", start - 1
    # 城市政府, 上市 and the like: a bare level word begins a word of its own.
    if (
        len(place) == 1
        and start
        and text[start - 2 : start - 1] != "驻"
        and (text[start - 1] in _IN_WORDS or text.endswith(_OTHERS, 0, start))
    ):
        return "", 0
    return place, start


#: Words for a level; which place is meant, the report must tell.
_BARE: Final = frozenset(["省", "市", "县", "区", "州", "盟", "旗", "镇", "乡", "自治区"])
_OF_TERM: Final = frozenset({"政协", "人大"})
_TERM: Final = re.compile(r"(?<![新上本历])第?[一二三四五六七八九十\d]{1,2}届$")
_JOINT: Final = frozenset({"省、", "市、", "县、", "区、"})
_JOINS: Final = frozenset("、和")
_TOGETHER: Final = ("协作会", "协作区", "协作网", "联谊会", "论坛")
_MANY: Final = re.compile("各[^，。]{0,3}、$")
#: What stands before a level and is no name of a province.
_LEADS_ON: Final = re.compile("得到|受到|收到|引起|获得|获|被|经|报|向|送|由|请|呈|转|与|和")
#: Members study in places that no list has: 赴衢江市委党校.
_AWAY: Final = re.compile("[赴往到在]([^我本全各该，。、赴往到在]{2,3})$")
#: Levels whose nearest place is meant; levels that a people may have of its own.
_SMALL: Final = frozenset("镇乡")
_OF_PEOPLES: Final = frozenset("县州旗")
#: What a bare level word does not stand behind.
_IN_WORDS: Final = frozenset(
    "城都上超夜股各全两跨闹门地辖社园景小乡村该邻县旗弟个两二三四五六七八九十几"
)
#: 友好县政协, 有关市政府 are others.
_OTHERS: Final = (
    "友好", "毗邻", "周边", "相邻", "邻近", "接壤", "有关", "相关", "沿线", "沿江", "沿河", "其他", "其它",
)  # fmt: skip
_BRANCH: Final = re.compile(r"[\u4e00-\u9fff]{2,4}分局")


def _nearest(text: str, place: int, ending: str, known: Gazetteer) -> str:
    """Return the last town or township named shortly before."""
    near = [
        (text.rfind(name, max(0, place - 80), place), name)
        for name in known.names
        if name.endswith(ending)
    ]
    at, name = max(near, default=(-1, ""))
    return name if at >= 0 else ""
