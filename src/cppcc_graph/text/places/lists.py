"""Places of lists: 上洋、溪口两个乡, whose word for the level comes last, and sites that were visited."""

import re
from collections.abc import Collection, Iterator
from functools import cache, lru_cache
from typing import Final

from cppcc_graph.text.divisions import county_names, provinces, short_names
from cppcc_graph.text.figures.numerals import numeral
from cppcc_graph.text.rulebook import word_set, words
from cppcc_graph.text.scan import Endings, endings, headed

#: 等9个产茶乡镇, 两个乡, 三村: how many there are, and what they are.
_CLASS: Final = re.compile(
    r"(?:(?P<open>等)?(?P<count>\d{1,3}(?!\d)|[两二三四五六七八九十])(?:个|座|条)?|等)"
    r"(?:产[\u4e00-\u9fff]{1,2}?|贫困|深度贫困|脱贫|行政|自然|建制|移民|边境|偏远|边远|沿[江河湖海线边]|山区|库区|牧业|农业|民族|少数民族|受灾|相关|城市|农村|试点|重点|传统|古)?"
    r"(?P<class>乡镇（街道）|乡（镇）|乡镇街道|乡镇|镇街|镇乡|街道|县区|县市|乡|镇|村落|村寨|村|社区|片区|县|市|区|州|旗|盟|苏木|嘎查|水库|灌区|景区)"
    r"(?![级长直域内外委政府属民管容场城务庄贤])"
)
#: Where such words begin behind an item.
_BEGINS: Final = re.compile(
    r"[等0-9两二三四五六七八九十](?<=[\u4e00-\u9fff].)"
    r"(?=[\d两二三四五六七八九十]{0,3}[个座条]?[\u4e00-\u9fff]{0,5}?[乡镇街县村社市区州旗盟苏嘎水灌景片])"
)
#: Classes that say of no item which of two levels it has.
_MIXED: Final = frozenset(
    ["乡镇（街道）", "乡（镇）", "乡镇街道", "乡镇", "镇街", "镇乡", "县区", "县市", "村寨"]
)
_SUFFIXES: Final = (
    "镇",
    "乡",
    "开发区",
    "高新区",
    "街道",
    "村",
    "社区",
    "县",
    "市",
    "区",
    "州",
    "旗",
    "苏木",
    "嘎查",
)
#: What no name of a place holds.
_NEVER: Final = frozenset(
    "委府局厅院协党的了在和与及等年月日次项件个们我该本各全就从向对把被让将会议题案届人员界"
)
_ITEM: Final = re.compile("[\u4e00-\u9fff]{1,14}$")
_LONGEST: Final = 4


@cache
def leads() -> Endings:
    """Return the words that stand before the name of a place: 赴, 前往."""
    return endings(words("places", "before"))


def counted(text: str, names: Collection[str]) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and full name of the places whose level is told behind a list of them.

    Where the level is not clear (9个乡镇), the name is the bare one, or one that the text has elsewhere.
    """
    for begin in _BEGINS.finditer(text):
        found = _CLASS.match(text, begin.start())
        if not found:
            continue
        items = _named(text, begin.start())
        if not found["count"]:
            # 甲、乙等乡镇; 视察了甲、乙等乡, where nothing but places can stand.
            fits = len(items) > 1 and (
                found["class"] in _MIXED
                or (found["class"] in _PLAIN and _gone_to(text, items[-1][0]))
            )
        else:
            number = numeral(found["count"])
            fits = number is not None and (
                len(items) <= number if found["open"] else len(items) == number
            )
        if not items or not fits or (len(items) < 2 and not found["open"]):
            continue
        for start, end in items:
            name = text[start:end]
            if name.endswith((*_SUFFIXES, found["class"])):
                continue  # found by its own level
            if found["class"] not in _MIXED:
                yield start, end, name + found["class"].removesuffix("落")
            else:
                full = (name + suffix for suffix in _SUFFIXES)
                peoples = (
                    each for each in names if each.endswith("族乡") and each.startswith(name)
                )
                whole = next((each for each in full if each in names), next(peoples, name))
                yield start, end, whole


def and_so_on(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and name of the places of lists that end openly: 深入腊子口、哈达铺等地.

    Those that the table of divisions has are found without it.
    """
    at = text.find("等地")
    while at >= 0:
        items = _named(text, at) if text[at + 2 : at + 3] not in _NOT_OPEN else []
        if len(items) > 1 and _gone_to(text, items[-1][0]):
            for start, end in items:
                upper = next((n for n in (2, 3) if text[start : start + n] in provinces()), 0)
                start += upper if end - start > upper + 1 else 0  # 陕西华阴
                name = text[start:end]
                known = name in short_names() or name in county_names()
                if _is_own(name) and not (known and name not in word_set("places", "words_too")):
                    yield start, end, name
        at = text.find("等地", at + 2)


#: 等地区, 等地方, 等地级市: no list of places ends there.
_NOT_OPEN: Final = frozenset("区方级市质下表理铁税名块段产")


def _is_own(name: str) -> bool:
    """Tell whether an item may be the name of one place: 田间, 工厂 are kinds of them."""
    return name not in _KINDS and name[-1] not in _KIND_ENDS


_KINDS: Final = frozenset(
    ["田间", "地头", "田头", "工厂", "车间", "学校", "军营", "工地", "企业", "村组", "机关", "农户", "商场", "车站", "一线", "现场", "外地", "国外", "省外", "周边", "校园", "厂矿", "商圈", "集市"]
)  # fmt: skip
_KIND_ENDS: Final = frozenset("省市县区州旗镇乡村里中内外所店站场家户头厂校")


def _gone_to(text: str, at: int) -> bool:
    """Tell whether somebody goes to what begins there."""
    return bool(_GOING.search(text, max(0, at - 4), at))


_PLAIN: Final = frozenset("乡镇村县市旗") | {"苏木", "嘎查", "街道", "社区"}
_GOING: Final = re.compile("(?:赴|往|到|深入|走进|视察了?|察看了?|考察了?|走访了?|来自|在)$")


def _named(text: str, stop: int) -> list[tuple[int, int]]:
    """Return start and end of the names of a list that ends there; none if any word is no name."""
    found: list[tuple[int, int]] = []
    for start, end in _items(text, stop):
        if not is_name(text[start:end]):
            # 惠及上洋、溪口两个乡: what a join parts off may be the word that leads up to the list.
            return found if found and text[end] in "和与及" else []
        found.append((start, end))
    lengths = [end - start for start, end in found]
    if len(found) > 2 and lengths[-1] == 2 * lengths[0] == 4 and max(lengths[:-1]) == 2:
        # 收录白石、黄泥、青草等26个村: the first of names of two signs has a verb before it.
        found[-1] = (found[-1][1] - 2, found[-1][1])
    return found


def _items(text: str, stop: int) -> Iterator[tuple[int, int]]:
    """Yield the items of a list that ends at a place of the text, the last one first."""
    end = stop
    while True:
        found = _ITEM.search(text, max(0, end - 14), end)
        if not found:
            return
        # 赵岗和李岗两村: a join within the last words parts two items.
        joined = max(text.rfind(sign, found.start() + 2, end - 2) for sign in "和与及")
        start = max(found.start(), joined + 1)  # 和政 and 永和 are names
        if start == found.start() and (text[start - 1 : start] != "、" or end - start > _LONGEST):
            start = _begin(text, start, end)
        yield start, end
        if start > 1 and text[start - 1] in "、和与及" and start == max(found.start(), joined + 1):
            end = start - 1
        else:
            return


def _begin(text: str, start: int, end: int) -> int:
    """Return where the first item begins, behind the words that lead up to it."""
    # 黑石乡白杨坪、红花岭两个村: the town that they are in is named before them.
    upper = max(text.rfind(sign, start + 2, end - 2) for sign in "乡镇县市区")
    if upper >= 0:
        return upper + 1
    for at in range(end - 2, start, -1):
        if leads().at(text, at) and at - len(leads().at(text, at)) >= start:
            return at
    return start


#: Names that hold a sign of speech.
_ALL_THE_SAME: Final = re.compile(
    "向阳|向荣|和[平政静田顺龙林]|[永太仁政泰安兴康祥共明义中福协]和|团结|及第|清明|月亮|光明|会龙|会仙"
)


def _spoken(item: str) -> bool:
    """Tell whether words hold a sign that no name of a place has."""
    return bool(set(_ALL_THE_SAME.sub("", item)) & _NEVER)


def is_name(item: str) -> bool:
    """Tell whether an item of a list of places may be a name."""
    return (
        2 <= len(item) <= _LONGEST
        and not _spoken(item)
        and item not in word_set("places", "before")
        and item not in word_set("places", "kinds")
    )


#: Somebody goes to a list of sites.
_JOINS: Final = re.compile("[、和]")
_GOES: Final = re.compile("深入到|深入|走进|前往|来到|到|赴|察看了?|视察了?|考察了?|走访了?")
#: What ends the list of them.
_STOP: Final = re.compile(
    r"等(?:地|处|单位|企业|\d)|视察|考察|调研|参观|察看|实地|开展|检查|走访|，|。|；|：|\n"
)
_WIDEST: Final = 64
_SITES: Final = "基地|厂|矿|陵园|市场|码头|电站|变电站|客运站|汽车站|纪念馆|展览馆|科技园|示范园|生态园|物流园|创业园|农庄|山庄|渡口|茶园|果园|牧场|茶场|养殖场|体育馆|文化中心|体育中心|产业园|工业园"
_SEATS: Final = "小学|中学|幼儿园|学校|公司|集团|养老院|敬老院|福利院|合作社"
_SITE: Final = re.compile(_SITES)
_SEAT: Final = re.compile(_SEATS)
_NAME: Final = re.compile("[\u4e00-\u9fff]{2,12}")
_ANY: Final = re.compile(
    rf"(?:{_SEATS}|{_SITES})(?=、|和|等|视察|考察|调研|参观|察看|实地|开展|检查|走访|，|。)"
)


def sites(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and name of the works and markets in lists of what was visited."""
    return _visited(text, _SITE)


def seats(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and name of the schools and firms in lists of what was visited."""
    return _visited(text, _SEAT)


@lru_cache(maxsize=1)  # works are asked for, and schools
def _told_of_any(text: str) -> bool:
    return next(headed(text, _ANY), None) is not None


def _visited(text: str, kind: re.Pattern[str]) -> Iterator[tuple[int, int, str]]:
    for goes in headed(text, _GOES) if _told_of_any(text) else ():
        at = goes.end()
        first = text.find("、", at, at + _WIDEST // 2)
        stop = _STOP.search(text, first, at + _WIDEST) if first >= 0 else None
        if not stop or _STOP.search(text, at, first):
            continue
        for part in _JOINS.split(text[at : stop.start()]):
            found = kind.search(part, 2)
            name = part[: found.start()] if found else ""
            if (
                found
                and _NAME.fullmatch(name)
                and (found.end() == len(part) or _OF_SITE.match(part, found.end()))
                and not _general(name)
            ):
                yield at, at + found.end(), part[: found.end()]
            at += len(part) + 1


#: What of the last site of a list was looked at: 红柳沟金矿矿区生态恢复情况.
_OF_SITE: Final = re.compile("矿区|厂区|库区|周边|沿线|生态|建设|运行|安全|改造|项目|现场|情况|的")


#: 走访余村、来到万亩茶园: what is told next, or how large it is.
_NO_SITE: Final = re.compile(f"^(?:{_GOES.pattern})|亩")


def _general(name: str) -> bool:
    """Tell whether words before a kind of site are no name: 部分, 中小企业, 农村."""
    return (
        _spoken(name)
        or bool(_NO_SITE.search(name))
        or name in word_set("places", "kinds")
        or name in word_set("places", "before")
        or name[0] in "省市县区州旗镇乡村"
    )
