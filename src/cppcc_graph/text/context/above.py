"""The places above the one that reports: the city of a county, the province of both."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Final

from cppcc_graph.text.divisions import PEOPLES, codes, provinces
from cppcc_graph.text.rulebook import word_set
from cppcc_graph.text.sounded import sounded

PROVINCES: Final = frozenset(
    f"{name}省"
    for name in [
        "河北",
        "山西",
        "辽宁",
        "吉林",
        "黑龙江",
        "江苏",
        "浙江",
        "安徽",
        "福建",
        "江西",
        "山东",
        "河南",
        "湖北",
        "湖南",
        "广东",
        "海南",
        "四川",
        "贵州",
        "云南",
        "陕西",
        "甘肃",
        "青海",
    ]
)
_NO_NAME: Final = frozenset(
    "的全各本该我省市县区城邀请报送收看参加组织来自邻跨对向和与及据为在由以地建设一两三承办获列推荐选评举召开加参受上下荣赴入被直级等将协党筹得到引起经呈转批增争驻住了届"
)
#: What stands before the name of a district or county in its full one: 示例市青石县.
ABOVE: Final = re.compile(r"^.*[省市州](?=.{2,20}[市县区旗]$)")


@cache
def _above_patterns(level: str) -> tuple[re.Pattern[str], ...]:
    """Return patterns of places of a level: its sign, before a body, and anywhere."""
    return (
        re.compile(level),
        re.compile(
            rf"(?P<name>[\u4e00-\u9fff]{{2}})(?P<level>{level})(?<![夜早菜超楼股闹]市)(?=委|政协|政府|人大|高|的|、|，|先|第|《|自(?!治)|宗|公安局|生态环境局|市场监|税务局|交警|规划)"
        ),
        re.compile(
            rf"(?:(?<![\u4e00-\u9fff])|(?<=[紧扣在对为是把从由与和向来自赴到]))[\u4e00-\u9fff]{{2}}{level}"
        ),
    )


def _levelled(
    text: str, level: re.Pattern[str], pattern: re.Pattern[str]
) -> Iterator[re.Match[str]]:
    """Yield what ``pattern.finditer`` yields, tried two and three signs before a level only."""
    done = 0
    for sign in level.finditer(text):
        for at in (sign.start() - 3, sign.start() - 2):
            if at >= done and (found := pattern.match(text, at)):
                done = found.end()
                yield found


_OF_PROVINCE: Final = re.compile(
    r"(?:(?<![\u4e00-\u9fff])|(?<=[在对为是把从由与和向来自赴到好、]))(?P<n>[\u4e00-\u9fff]{2})省(?!级|直|内|外|市|委|政|人)"
)


_OF_BODY: Final = re.compile("省(?=委|政协|政府|人大)")


def _provinces_with_bodies(text: str) -> Iterator[str]:
    """Yield the names of provinces that stand before bodies: 四川省委."""
    for found in _OF_BODY.finditer(text):
        at, end = found.span()
        yield from (text[at - n : end] for n in (2, 3) if text[at - n : end] in PROVINCES)


_VISITED: Final = re.compile("(?:赴|到|往|支援|援助|帮扶|来自|考察|参观|学习|走访|接待|迎接)$")


#: 赴12个乡镇和|浙江省…: what is named beside those that somebody goes to.
_VISITED_TOO: Final = re.compile(r"(?:赴|前往|考察|学习)[^，,。；;：:\n]{1,24}[和与及、]$")


def _visited(text: str, at: int) -> bool:
    """Tell whether a place is one that somebody goes to, so that it says nothing of where one is."""
    if _VISITED.search(text, max(0, at - 2), at):
        return True
    joined = text[at - 1 : at] in ("和", "与", "及", "、")
    return joined and _VISITED_TOO.search(text, max(0, at - 28), at) is not None


def _of_others(text: str, at: int, province: str, place: str) -> bool:
    """Tell whether a province is named to say where another place lies: 浙江省|安吉县, 江西省|上饶市政协.

    Where the city of the reporting place stands between (江西省上饶市某县), it is its own.
    """
    own = text.find(place, at, at + _CITY_AND_PLACE)
    if own >= 0 and not _BETWEEN.search(text, at, own):
        return False
    digits = codes().get(province, ("",))[0][:2]
    behind = (text[at : at + length] for length in range(2, _CITY_AND_PLACE))
    return bool(digits) and any(
        code.startswith(digits) for name in behind for code in codes().get(name, ())
    )


#: How many signs the names of a city and a county have at most, and what does not stand in them.
_CITY_AND_PLACE: Final = 16
_BETWEEN: Final = re.compile(r"[，,。；;：:、\n和与及赴到]")


def _elsewhere(text: str, at: int) -> bool:
    """Tell whether a province is named in short right before a place: 福建沧屿市, 河南林州."""
    known = provinces()
    return text[at - 2 : at] in known or text[at - 1 : at + 1] in known


#: Who lives in a place and is of the one above: 驻临嵩省政协委员.
STATIONED: Final = ("驻", "住", "在")


def _stationed(text: str, at: int, name: str, place: str) -> bool:
    """Tell whether a name is that of the reporting place, before the level of one above."""
    return name[:-1] == place[:-1] and text[at - 1 : at] in STATIONED


#: 与江西省|上饶市政协联合…: a committee says of its own city no province.
_WITH_PROVINCE: Final = re.compile(r"(?:与|同|和|联合|对接)[\u4e00-\u9fff]{2,3}省$")


def _joined_elsewhere(text: str, at: int) -> bool:
    """Tell whether a city is named with its province as somebody to act with."""
    return text[at - 1 : at] == "省" and bool(_WITH_PROVINCE.search(text, max(0, at - 6), at))


def next_above(text: str, place: str) -> str:
    """Return the place above: a province the text names, or for a county the city it names most."""
    listed = codes().get(place, ())
    if len(listed) == 1 and not listed[0].endswith("0000"):
        digits = listed[0]
        stem = digits[:2] + "0000" if digits.endswith("00") else digits[:4] + "00"
        known = _by_code().get(stem) or _by_code().get(digits[:2] + "0000", "")
        if known:
            return known
    prefix = ABOVE.match(place)
    if prefix:
        return prefix[0]  # 示例市青石县
    if place.endswith("盟") and _of_region(text):
        return _OF_LEAGUES
    above = {"市": "省", "州": "省", "县": "[市州盟]", "区": "市", "旗": "[盟市]"}.get(place[-1:])
    if place.endswith("地区"):
        above = "省"
    if above is None:
        return ""
    counts: Counter[str] = Counter()
    if "州" in above:
        counts.update(_prefectures(text))
    level, named, loose = _above_patterns(above)
    for found in _levelled(text, level, named):
        at = found.start("name")
        # 苏吉图市: names by sound are longer than others.
        by_sound = sounded(text[max(0, at - 4) : found.end("name")], found["level"])
        name = (by_sound or found["name"]) + found["level"]
        at = found.start("level") - len(name) + 1
        if _visited(text, at) or _elsewhere(text, at) or _stationed(text, at, name, place):
            continue
        if _joined_elsewhere(text, at):
            continue
        if name in PROVINCES:
            counts[name] += 3  # 福建省: 建 is a verb elsewhere
        elif _may_be(text, name, place):
            counts[name] += 1
    if not counts:
        names = (
            found[0] for found in _levelled(text, level, loose) if not _visited(text, found.start())
        )
        counts.update(name for name in names if _may_be(text, name, place))
    ranked = sorted(counts.items(), key=lambda item: (-item[1], text.find(item[0])))
    return ranked[0][0] if ranked and (ranked[0][1] > 1 or len(ranked) == 1) else ""


#: A prefecture of some peoples before its bodies: 云坎彝族苗族自治州政协.
_PREFECTURE: Final = re.compile("自治州(?=委|政协|政府|人大|人民政府|党委)")
_ITS_NAME: Final = re.compile(
    rf"(?P<lead>[\u4e00-\u9fff]?)(?P<name>[\u4e00-\u9fff]{{2}}(?:(?:{'|'.join(PEOPLES)}|满族|畲族|土族|水族|仡佬族|羌族)、?){{1,3}})$"
)


def _prefectures(text: str) -> Iterator[str]:
    """Yield the names of autonomous prefectures whose bodies are named, with two signs before the peoples."""
    for found in _PREFECTURE.finditer(text):
        name = _ITS_NAME.search(text, max(0, found.start() - 16), found.start())
        if name and not set(name["name"][:2]) & _NO_NAME and not _visited(text, name.start("name")):
            yield f"{name['name']}自治州"


def _may_be(text: str, name: str, place: str) -> bool:
    """Tell whether words before a level may name a place above the one that reports."""
    return (
        name != place
        and not set(name[:-1]) & _NO_NAME
        and name[:-1] not in word_set("places", "before")
        and not _many(name)
        and not _aim(text, name)
    )


def province_above(text: str, place: str) -> str:
    """Return the province of a place: by its code, else the one province that the text names."""
    listed = codes().get(place, ())
    if len({digits[:2] for digits in listed}) == 1:
        name = _by_code().get(f"{listed[0][:2]}0000", "")
        return "" if name == place else name
    if place.endswith("省"):
        return ""
    if place.endswith(("旗", "盟")) and _of_region(text):
        return _OF_LEAGUES
    verbs = word_set("places", "before")
    counts: Counter[str] = Counter()
    for found in _levelled(text, _above_patterns("省")[0], _OF_PROVINCE):
        if (
            found["n"] not in verbs
            and not _many(found["n"] + "省")
            and not set(found["n"]) & _NO_PROVINCE
            and not _visited(text, found.start("n"))
            and not _of_others(text, found.end(), found["n"] + "省", place)
            and not _stationed(text, found.start("n"), found["n"] + "省", place)
        ):
            counts[found["n"] + "省"] += 1
    if not counts:
        counts.update(_provinces_with_bodies(text))
    return counts.most_common(1)[0][0] if len(counts) == 1 else ""


def _many(name: str) -> bool:
    """Tell whether a name is a word for places of a kind, or for some: 部分省, 兄弟市, 河西五市."""
    return name in word_set("places", "none") or name[-2:-1] in _SO_MANY


def _aim(text: str, name: str) -> bool:
    """Tell whether words are an aim, as 文旅兴市: no known place, and none that has a committee."""
    aims = name[-2:-1] in _AIMS and name not in codes()
    return aims and not re.search(f"{name}(?:委|政协|政府|人大|人民政府)", text)


#: How many, before their level.
_SO_MANY: Final = frozenset("二三四五六七八九十")
_AIMS: Final = frozenset("兴强富立")
#: 九月经省水利厅, 多次由省政协: what stands before the bare word.
_NO_PROVINCE: Final = _NO_NAME | frozenset("年月日经各个等次批")


@cache
def _by_code() -> dict[str, str]:
    return {code: name for name, own in codes().items() for code in own}


#: Leagues and banners are of this region alone.
_OF_LEAGUES: Final = "内蒙古自治区"


def _of_region(text: str) -> bool:
    """Tell whether a text of a league or banner names the region above it, by its name or bare level."""
    return _OF_LEAGUES[:3] in text or any(f"自治区{body}" in text for body in _ITS_BODIES)


_ITS_BODIES: Final = ("政协", "党委", "人大", "人民政府", "政府")
