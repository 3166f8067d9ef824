"""What a report is about as a whole: whose it is and which year it tells of."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from cppcc_graph.text.divisions import PEOPLES, codes, county_names, provinces, short_names
from cppcc_graph.text.rulebook import word_set
from cppcc_graph.text.scan import begun

_LEVELS: Final = "省市县区州盟旗"
_NAME: Final = r"[\u4e00-\u9fff]{2,7}?(?:自治[区州县旗]|地区|[省市县区州盟旗])"
#: Names with peoples are longer than others: 青岭彝族苗族自治州.
_OF_PEOPLES: Final = r"[\u4e00-\u9fff]{6,12}?自治[区州县旗]"
_SELF: Final = (
    re.compile(
        rf"(?:中国人民政治协商会议|政协)(?:第?[一二三四五六七八九十\d]+届)?({_NAME}|{_OF_PEOPLES})(?:第[一二三四五六七八九十\d]+届)?(?:工作)?委员会"
    ),
    re.compile(rf"({_NAME})政协(?!委员会|委)"),
    re.compile(rf"政协({_NAME})(?=委|第|常|党|十|[一二三四五六七八九]届|工委|工作委)"),
    re.compile(rf"(?:中共|民革|民盟|民建|民进)({_NAME})委"),
    re.compile(rf"({_NAME})(?:人大|人民代表大会|人民政府|委|政府)"),
)
_LEAD: Final = re.compile(
    r"^(?:.*?(?:中共|召开|在|向|对|为|与|和|及|由|受|的|各|全|本|我|省|是|让|到|赴|使|以|被|据|请|报|给|等))+(?=[\u4e00-\u9fff]{2})"
)
_NO_NAME: Final = frozenset(
    "的全各本该我省市县区城邀请报送收看参加组织来自邻跨对向和与及据为在由以地建设一两三承办获列推荐选评举召开加参受上下荣赴入被直级等将协党筹"
)
#: Words for a level that name no place by themselves.
_NO_PLACES: Final = frozenset(
    [
        "地区",
        "社区",
        "城区",
        "市区",
        "自治县",
        "自治州",
        "自治区",
        "自治旗",
        "族县",
        "族区",
        "族州",
        "族旗",
    ]
)
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
#: The signs that years are written with, to digits.
YEAR_SIGNS: Final = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_Y: Final = r"(?:20\d\d|19\d\d|(?:二[〇○零]|一九)[〇○零一二三四五六七八九]{2})"
_YEAR: Final = re.compile(
    r"(20(?<!\d20)\d\d|19(?<!\d19)\d\d|二[〇○零][〇○零一二三四五六七八九]{2}|一九[〇○零一二三四五六七八九]{2})年"
)
_LAST: Final = re.compile(
    rf"(?:过去|回顾)(?:的)?({_Y})年|({_Y})年(?:度)?(?:主要)?(?:工作(?:回顾|情况|总结)|，(?:在|我们|市政协|区政协|县政协|省政协|州政协|旗政协)(?!将|要|拟|计划))"
)
_LAST_BEGINS: Final = re.compile("[过回12二一](?=[去顾09〇○零九])")
#: 2023年以来 at the beginning of an article: what follows is told of that year.
_SINCE: Final = re.compile(rf"(?:^|\n)[ \u3000]{{0,8}}({_Y})年以来，")
_OF_TERM: Final = re.compile("过去(?:的)?[四五]年|[四五]年来|[四五]年(?:的)?工作|今后[四五]年")
#: A plan names its year in its title, or in its first words: 2022年是….
_PLAN: Final = re.compile(rf"({_Y})年(?:度)?[^\n。，]{{0,24}}(?:要点|计划|安排|打算|方案)")
_NO_PLAN: Final = re.compile("报告|总结|回顾|情况|述评|综述|完成")
_PLAN_OF: Final = re.compile(rf"(?:^|\n)[ \u3000]{{0,8}}({_Y})年，?是")
#: The day a report was given or published, in its head: with month and day.
_GIVEN: Final = re.compile(
    rf"({_Y})年(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月[\d一二三四五六七八九十]{{1,3}}日"
)
_MONTHS: Final = {word: n for n, word in enumerate("一二三四五六七八九十", 1)} | {
    "十一": 11,
    "十二": 12,
}


@dataclass(frozen=True, slots=True)
class Context:
    """Whose committee reports, and of which year; "" and None if unknown.

    ``parent`` is the next place above, ``province`` the one above that for counties and districts.
    ``year`` is the one told of, ``now`` the one in which the report is given: 今年 of a report given
    in January is not the year it tells of.
    """

    place: str
    parent: str
    year: int | None
    now: int | None = None
    province: str = ""
    #: Whose report it is by its kind: 政协, or 人大 for that of a People's Congress.
    house: str = "政协"

    #: The word for the level of the place: 省, 市, 县, 区, 州, 盟 or 旗.
    level: str = field(init=False)
    #: The name without its level and without the places above it: 示例 for 示例市.
    bare: str = field(init=False)
    #: The short names of the place: 示例, 青石县, 示例市.
    names: frozenset[str] = field(init=False)
    #: The name without the places above it: 青石县 for 示例市青石县.
    own: str = field(init=False)

    def __post_init__(self) -> None:
        own = _ABOVE.sub("", self.place)
        bare = _LEVEL.sub("", own)
        level = "地区" if self.place.endswith("地区") else self.place[-1:]
        object.__setattr__(self, "level", level)
        object.__setattr__(self, "own", own)
        bare = bare if len(bare) > 1 else ""
        short = bare + level if bare else ""
        object.__setattr__(self, "bare", bare)
        object.__setattr__(self, "names", frozenset((bare, own, short)) - {""})


_ABOVE: Final = re.compile(r"^.*[省市州](?=.{2,20}[市县区旗]$)")
_LEVEL: Final = re.compile(
    rf"(?:(?:{'|'.join(PEOPLES)}|满族|畲族|土族|水族|仡佬族|鄂温克族|达斡尔族|锡伯族){{0,4}}自治)?(?:地区|[省市县区州盟旗])$"
)


def context(text: str, *, place: str = "", year: int | None = None) -> Context:
    """Return what the text says of itself; ``place`` and ``year`` given by the user win."""
    found = place or _in_full(text, _place(text))
    given = _given(text)
    told = year or _year(text, given)
    now = given[0] if given and (told is None or 0 <= given[0] - told <= 1) else None
    parent = _parent(text, found)
    province = "" if parent.endswith(("省", "自治区")) else _province(text, found)
    if not parent and (place_level(found) in ("市", "州", "盟") or found.endswith("地区")):
        parent, province = province, ""
    return Context(found, parent, told, now or told, province, _house(text))


_CONGRESS: Final = re.compile("人大常委会|人民代表大会常务委员会|各位代表")


def _house(text: str) -> str:
    """Return 人大 for the report of a People's Congress, else 政协."""
    head = text[:_OPENING]
    of_congress = _CONGRESS.search(head) and "政协" not in head[: 2 * _TITLE]
    return "人大" if of_congress and text.count("人大") > text.count("政协") else "政协"


def _in_full(text: str, place: str) -> str:
    """Return the name with its peoples for its short form: 青岭州 is 青岭彝族苗族自治州."""
    if place[-1:] not in _AUTONOMOUS or place.endswith("自治" + place[-1]):
        return place
    whole = re.search(rf"{place[:-1]}[\u4e00-\u9fff]{{1,12}}?自治{place[-1]}", text)
    if whole or place in codes():
        return whole[0] if whole else place
    listed = (short_names() if place[-1] == "州" else county_names()).get(place[:-1], "")
    return listed if listed.endswith(f"自治{place[-1]}") else place


_AUTONOMOUS: Final = frozenset("州县旗")


def place_level(place: str) -> str:
    """Return the last sign of a name, which tells its level; "" for none."""
    return place[-1:]


#: Words of titles that no place begins with, besides those that may stand before a place.
_OF_TITLE: Final = frozenset(
    ["年度", "数说", "聚焦", "走进", "推动", "致敬", "现将", "下面", "现在"]
)


#: Signs of speech that no name of a place holds: 28日在市政协….
_NO_SIGNS: Final = frozenset("在的了是把被让向于将")


def _led(name: str, verbs: frozenset[str]) -> str:
    """Return a name without the words that lead up to it: 示例市 for 年度示例市; "" if none is left."""
    while name not in codes() and (name[:2] in verbs or name[:2] in _OF_TITLE):
        name = name[2:]
    whole = len(name) > 2 and not _NO_SIGNS & set(name[:-1])
    return name if whole or name in codes() else ""


#: The title and first lines.
_HEADED: Final = 120


_JOINS: Final = frozenset("和与及由向对被把的")


def _place(text: str) -> str:
    counts: Counter[str] = Counter()
    verbs = word_set("places", "before")
    names: dict[str, str] = {}
    for weight, pattern in zip((6, 2, 3, 1, 1), _SELF, strict=True):
        for found in _near(text, pattern, weight):
            said = found[1]
            name = names.get(said)
            if name is None:
                name = names[said] = _led(_LEAD.sub("", said), verbs)
            if name[-2:-1] in _JOINS:
                continue  # 领导和省政协
            if len(name) >= 2 and name[0] not in "省市县区州全各本该" and name not in _NO_PLACES:
                # The title and first lines say whose report it is.
                listed = 2 if name in codes() else 1
                counts[name] += weight * listed * (4 if found.start() < _HEADED else 1)
    if not counts:
        return ""
    # What stands once, and in no title, may be any words before 市政协; what comes again is a name.
    sure = {
        name: count
        for name, count in counts.items()
        if (at := text.find(name)) < _HEADED or text.find(name, at + len(name)) >= 0
    }
    counts = Counter(sure) if sure else counts
    best = max(counts.values())
    first = min(
        (name for name, count in counts.items() if count == best), key=lambda n: (text.find(n), n)
    )
    # 数说示例县: words before a name that stands alone more often are none of it.
    short = first[-3:]
    inner = set(first[:-3]) & set(_LEVELS)
    if short in _NO_PLACES:
        return first
    return short if not inner and text.count(short) > text.count(first) else first


#: Words for bodies that a name may stand before; what is looked for begins with a sign of its own.
_COMMITTEE: Final = re.compile(rf"政协(?<=[{_LEVELS}]..)")
_OTHER_BODY: Final = re.compile(
    rf"[政人委](?<=[{_LEVELS}].)(?:(?<=政)府|(?<=人)(?:大|民代表大会|民政府)|(?<=委))"
)
#: The longest name.
_BEFORE_ANCHOR: Final = 10


def _near(text: str, pattern: re.Pattern[str], weight: int) -> Iterator[re.Match[str]]:
    """Yield what names a place before a word for one of its bodies.

    Patterns that begin with a name are tried near such words only, not at every character.
    """
    if weight in (6, 3) or pattern is _SELF[3]:
        yield from pattern.finditer(text)
        return
    done = 0
    anchors = _COMMITTEE if pattern is _SELF[1] else _OTHER_BODY
    for anchor in anchors.finditer(text):
        start = max(done, anchor.start() - _BEFORE_ANCHOR)
        found = pattern.search(text, start, anchor.end() + 4)
        if found and found.end() >= anchor.start():
            done = found.end()
            yield found


@cache
def _above_patterns(level: str) -> tuple[re.Pattern[str], ...]:
    """Return patterns of places of a level: its sign, before a body, and anywhere."""
    return (
        re.compile(level),
        re.compile(
            rf"(?P<lead>[\u4e00-\u9fff]?)(?P<name>[\u4e00-\u9fff]{{2}})(?P<level>{level})(?<![夜早菜超楼股闹]市)(?=委|政协|政府|人大|高|的|、|，|先|第|《|自(?!治)|宗|公安局|生态环境局|市场监|税务局|交警|规划)"
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


_NAMED_PROVINCE: Final = re.compile(
    "|".join(sorted(f"{p}(?=委|政协|政府|人大)" for p in PROVINCES))
)


_VISITED: Final = re.compile("(?:赴|到|往|支援|援助|帮扶|来自|考察|参观|学习|走访|接待|迎接)$")


def _visited(text: str, at: int) -> bool:
    """Tell whether a place is one that somebody goes to, so that it says nothing of where one is."""
    return bool(_VISITED.search(text, max(0, at - 2), at))


def _elsewhere(text: str, at: int) -> bool:
    """Tell whether a province is named in short right before a place: 福建沧屿市, 河南林州."""
    known = provinces()
    return text[at - 2 : at] in known or text[at - 1 : at + 1] in known


#: Who lives in a place and is of the one above: 驻临嵩省政协委员.
STATIONED: Final = ("驻", "住", "在")


def _stationed(text: str, at: int, name: str, place: str) -> bool:
    """Tell whether a name is that of the reporting place, before the level of one above."""
    return name[:-1] == place[:-1] and text[at - 1 : at] in STATIONED


def _parent(text: str, place: str) -> str:
    """Return the place above: a province the text names, or for a county the city it names most."""
    listed = codes().get(place, ())
    if len(listed) == 1 and not listed[0].endswith("0000"):
        digits = listed[0]
        stem = digits[:2] + "0000" if digits.endswith("00") else digits[:4] + "00"
        known = _by_code().get(stem) or _by_code().get(digits[:2] + "0000", "")
        if known:
            return known
    prefix = _ABOVE.match(place)
    if prefix:
        return prefix[0]  # 示例市青石县
    if place.endswith("盟") and _OF_LEAGUES[:3] in text:
        return _OF_LEAGUES
    above = {"市": "省", "州": "省", "县": "[市州盟]", "区": "市", "旗": "[盟市]"}.get(place[-1:])
    if place.endswith("地区"):
        above = "省"
    if above is None:
        return ""
    verbs = word_set("places", "before")
    counts: Counter[str] = Counter()
    level, named, loose = _above_patterns(above)
    for found in _levelled(text, level, named):
        name = found["name"] + found["level"]
        at = found.start("name")
        if _visited(text, at) or _elsewhere(text, at) or _stationed(text, at, name, place):
            continue
        if name in PROVINCES:
            counts[name] += 3  # 福建省: 建 is a verb elsewhere
        elif (
            name != place
            and not set(name[:-1]) & _NO_NAME
            and name[:-1] not in verbs
            and not _many(name)
            and not _aim(text, name)
        ):
            counts[name] += 1
    if not counts:
        names = (
            found[0] for found in _levelled(text, level, loose) if not _visited(text, found.start())
        )
        counts.update(
            name
            for name in names
            if name != place
            and not set(name[:-1]) & _NO_NAME
            and name[:-1] not in verbs
            and not _many(name)
            and not _aim(text, name)
        )
    ranked = sorted(counts.items(), key=lambda item: (-item[1], text.find(item[0])))
    return ranked[0][0] if ranked and (ranked[0][1] > 1 or len(ranked) == 1) else ""


def _province(text: str, place: str) -> str:
    """Return the province of a place: by its code, else the one province that the text names."""
    listed = codes().get(place, ())
    if len({digits[:2] for digits in listed}) == 1:
        name = _by_code().get(f"{listed[0][:2]}0000", "")
        return "" if name == place else name
    if place.endswith("省"):
        return ""
    if place.endswith(("旗", "盟")) and _OF_LEAGUES[:3] in text:
        return _OF_LEAGUES
    verbs = word_set("places", "before")
    counts: Counter[str] = Counter()
    for found in _levelled(text, _above_patterns("省")[0], _OF_PROVINCE):
        if (
            found["n"] not in verbs
            and not _many(found["n"] + "省")
            and not set(found["n"]) & _NO_PROVINCE
            and not _visited(text, found.start("n"))
            and not _stationed(text, found.start("n"), found["n"] + "省", place)
        ):
            counts[found["n"] + "省"] += 1
    if not counts:
        counts.update(found[0] for found in _NAMED_PROVINCE.finditer(text))
    return counts.most_common(1)[0][0] if len(counts) == 1 else ""


def _many(name: str) -> bool:
    """Tell whether a name is a word for places of a kind: 部分省, 兄弟市."""
    return name in word_set("places", "none")


def _aim(text: str, name: str) -> bool:
    """Tell whether words are an aim, as 文旅兴市: no known place, and none that has a committee."""
    aims = name[-2:-1] in _AIMS and name not in codes()
    return aims and not re.search(f"{name}(?:委|政协|政府|人大|人民政府)", text)


_AIMS: Final = frozenset("兴强富立")
#: 九月经省水利厅, 多次由省政协: what stands before the bare word.
_NO_PROVINCE: Final = _NO_NAME | frozenset("年月日经各个等次批")


@cache
def _by_code() -> dict[str, str]:
    return {code: name for name, own in codes().items() for code in own}


#: Leagues and banners are of this region alone.
_OF_LEAGUES: Final = "内蒙古自治区"


def _given(text: str) -> tuple[int, int] | None:
    """Return year and month of the day in the head of a report, or at its very end."""
    # What a sentence of its body tells of, as a summary has no head, is another day.
    head = text[:260].partition("。")[0]
    found = _GIVEN.search(head) or _GIVEN.search(text[-40:])
    if not found:
        return None
    month = found[2]
    return int(found[1].translate(YEAR_SIGNS)), int(month) if month.isdigit() else _MONTHS[month]


#: How far the title of a report reaches, and its first words.
_TITLE: Final = 60
_OPENING: Final = 400


#: The years of a term, in the title of the report on it: （2012年—2016年）.
_YEARS_OF_TERM: Final = re.compile(rf"{_Y}年?[—–至~－-]{{1,2}}({_Y})年")


def _planned_year(text: str) -> int | None:
    """Return the year that a plan is for, None for a text that is no plan."""
    title = text[:_TITLE]
    if not re.search("要点|计划|安排|打算|方案", title) or _NO_PLAN.search(title):
        return None
    found = _PLAN.search(text[: 2 * _TITLE]) or _PLAN_OF.search(text[:_OPENING])
    return int(found[1].translate(YEAR_SIGNS)) if found else None


def _year(text: str, given: tuple[int, int] | None) -> int | None:
    head = text[:200]
    planned = _planned_year(text)
    if planned:
        return planned
    of_term = _YEARS_OF_TERM.search(text[: 2 * _TITLE].partition("。")[0])
    if of_term:
        return int(of_term[1].translate(YEAR_SIGNS))
    titled = re.search(
        rf"({_Y})年(?:度)?(?:工作|履职|提案|常委会|政协|重点)(?!(?:打算|计划|安排|要点|思路))", head
    )
    if titled:
        return int(titled[1].translate(YEAR_SIGNS))
    named = next(begun(text, _LAST_BEGINS, _LAST), None) or _SINCE.search(text[:_OPENING])
    told = int(next(filter(None, named.groups())).translate(YEAR_SIGNS)) if named else None
    # The report of a term tells of years of it, 2018年，县政协…; it is given after the last.
    in_term = given and told and told < given[0] - 1 and _OF_TERM.search(text[: 2 * _OPENING])
    if told and not in_term:
        return told
    if given:
        # A report to a plenary is given in the first months of the year after the one it tells of.
        return given[0] - 1 if given[1] <= 5 else given[0]
    years = Counter(int(year.translate(YEAR_SIGNS)) for year in _YEAR.findall(text))
    if not years:
        return None
    ranked = sorted(years.items(), key=lambda item: (-item[1], item[0]))
    return ranked[0][0]
