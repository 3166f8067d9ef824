"""Names of places: those of the table of divisions, and those that the text itself teaches."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import pairwise
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.context import Context
from cppcc_graph.text.divisions import (
    PEOPLES,
    code_of,
    codes,
    county_names,
    ending_at,
    lower_places,
    provinces,
    short_names,
)
from cppcc_graph.text.place_lists import counted, leads, sites
from cppcc_graph.text.registers import places_of
from cppcc_graph.text.rulebook import word_set, words
from cppcc_graph.text.scan import Endings, any_of, covered, endings

_HAN: Final = "\u3400-\u9fff"
#: A place may be a prefix of these, and then it is part of a body's name.
_UPPER: Final = frozenset("省市县区州盟旗")
#: A village may be in a town too.
_UPPER_OF_SMALL: Final = _UPPER | frozenset("镇乡道")
_LEVEL: Final = re.compile(
    r"(?=.{1,15}+$)(?:特别行政区|(?:[\u4e00-\u9fff]{1,2}族){0,4}自治[区州县旗]|地区|[省市县区州盟旗])$"
)
#: What a name of a place never holds: words of bodies and of speech.
_NEVER: Final = frozenset(
    "委府局厅院协党的了在和与及等年月日次项件条个们我该本各全就从向对把被让将会议题案届籍"
)
#: Before a short name of the table: nothing of its own, or a word that sends somebody there or receives somebody.
_SENT: Final = re.compile(
    r"(?:^|[^\u4e00-\u9fff]|赴|到|在|往|自|向|从|与|和|及|对|来|去|由|是|为|援|于|抵|至|经|待|请|邀|访|[进到往向]了)$"
)
_AFTER_SHORT: Final = re.compile(
    r"(?:$|[^\u4e00-\u9fff]|等|考察|学习|调研|参观|招商|[两三四五六][地省市县区州旗]|地震|灾区|和|与|及|的|开展|举办|举行|召开|对接|推介|取经|观摩|走访|拜访|疫情|市场|籍|来|接受|看望|慰问|实地|瞻仰|交流|暴[雨雪]|洪[涝水灾]|水灾|雪灾|旱灾|特大)"
)


_OF_RIVER: Final = re.compile(r"流域|干流|两岸|沿岸|出境|水质|水环境|断面")


@dataclass(frozen=True)
class Gazetteer:
    """The places that a text names; ``names`` are whole names, longest first.

    ``short`` are bare names that stand for one of them: 岐原 for 岐原市.
    """

    names: tuple[str, ...]
    short: dict[str, str]

    @cached_property
    def divisions(self) -> frozenset[str]:
        """The names of provinces, cities, counties and districts, which bodies are named after."""
        return frozenset(name for name in self.names if name[-1] in _UPPER)

    @cached_property
    def division_ends(self) -> Endings:
        """Those names, found by where they end."""
        return endings(self.divisions)

    @cached_property
    def townships(self) -> frozenset[str]:
        """The names of towns, townships and streets, which only some bodies are named after."""
        return frozenset(name for name in self.names if name.endswith(("镇", "乡", "街道")))


def gazetteer(text: str, about: Context) -> Gazetteer:
    """Return the places that a normalised text names."""
    found: Counter[str] = Counter()
    sure: set[str] = set()
    for ending in _ending().finditer(text):
        start, stop = ending.span()
        name, certain = _name(text, start, stop, about)
        if name:
            found[name] += 1
            if certain:
                sure.add(name)
    for name in (about.place, about.parent, *(n for n in places_of(about.place) if n in text)):
        if name:
            found[name] += 9
            sure.add(name)
    kept = {name: count for name, count in found.items() if name in sure or count > 2}
    names = tuple(sorted(_settled(kept), key=lambda name: (-len(name), name)))
    return Gazetteer(names, _short(text, names, about))


def _short(text: str, names: Sequence[str], about: Context) -> dict[str, str]:
    """Return the bare names that stand in the text for a place with its level."""
    known, common = short_names(), _common()
    begins, heads = _short_begins()
    spotted = [
        at for at in [spot.start() for spot in begins.finditer(text)] if text[at : at + 2] in heads
    ]
    said = {text[at : at + length] for at in spotted for length in (2, 3, 4)}
    listed = _famous()
    heads_said = sorted(said.intersection(listed))
    short = {name: name for head in heads_said for name in listed[head] if name in text}
    for name in names:
        bare = _LEVEL.sub("", name)
        if 2 <= len(bare) < len(name) and bare != about.bare and name != about.place:
            short.setdefault(bare, name)
    for at in spotted:
        for length in (2, 3, 4):
            bare = text[at : at + length]
            if bare in known and bare not in common:
                short.setdefault(bare, known[bare])
                if lower := _lower(text, at, length):
                    short.setdefault(*lower)
    short.update(_visited(text, short))
    return short


#: Who is sent somewhere goes to a place, also where its level is left out: 赴会宁、平凉学习.
_GOES_TO: Final = re.compile(r"(?:赴|前往|奔赴|远赴|来到|抵达|到|往|来自|支援|对口)了?")
_GOES_ON: Final = frozenset("、和及与")


def _visited(text: str, short: dict[str, str]) -> dict[str, str]:
    """Return the bare names of counties that stand right behind a word for going there."""
    counties, cities = county_names(), short_names()
    common, upper = _common() - word_set("places", "well_known"), provinces()
    found: dict[str, str] = {}
    for goes in _GOES_TO.finditer(text):
        at = goes.end()
        for before in range(12):
            for length in (4, 3, 2):
                bare = text[at : at + length]
                if bare in upper and _lower(text, at, length):
                    break  # 福建 of 福建安溪
                full = cities.get(bare) or counties.get(bare, "")
                word = bare in common and not (before and bare in cities)
                if full and not word and _AFTER_SHORT.match(text, at + length):
                    break
            else:
                break
            lower = _lower(text, at, length) if bare in upper else None
            if lower:
                at += length
                length, full = len(lower[0]), lower[1]
                bare = lower[0]
            if bare not in short:
                found[bare] = full
            at += length
            if text[at : at + 1] not in _GOES_ON:
                break
            at += 1
    return found


def _lower(text: str, at: int, length: int) -> tuple[str, str] | None:
    """Return bare and full name of what lies in the province that is named right before it."""
    digits = provinces().get(text[at : at + length])
    for more in (4, 3, 2) if digits else ():
        bare = text[at + length : at + length + more]
        full = lower_places().get((digits or "", bare))
        if more == 2 and _in_province(text[at : at + length], bare):
            return bare, bare  # 山西吉县: a name of one sign has its level
        if (
            full
            and not (full[-1] == "区" and bare in _common())
            and _AFTER_SHORT.match(text, at + length + more)
        ):
            return bare, full
    return None


@cache
def _short_begins() -> tuple[re.Pattern[str], frozenset[str]]:
    """Return where short names may begin, a first sign before a second one, and all such pairs."""
    heads = frozenset(
        name[:2]
        for name in {
            *short_names(),
            *words("places", "well_known"),
            *words("places", "foreign"),
        }
    )
    first, second = ("".join(sorted({pair[at] for pair in heads})) for at in (0, 1))
    return re.compile(f"[{first}](?=[{second}])"), heads


@cache
def _famous() -> dict[str, list[str]]:
    """Return the names of places that everybody knows, by their first signs."""
    found: dict[str, list[str]] = {}
    for name in (*words("places", "well_known"), *words("places", "foreign")):
        found.setdefault(name[:4], []).append(name)
    return found


@cache
def _common() -> frozenset[str]:
    return word_set("places", "words_too")


def places(
    text: str, known: Gazetteer, about: Context, taken: Sequence[tuple[int, int]]
) -> Iterator[Mention]:
    """Yield the mentions of known places that are in none of the stretches ``taken``."""
    inside = covered(text, taken)
    above = tuple(name for name in (about.place, about.parent) if name)
    spots = _spots(text, known, about)
    within = _one_in_another(spots, known)
    told = {each[0]: each for each in (*counted(text, known.names), *sites(text))}
    spots = _with(spots, told) if told else spots
    for start, name, end in spots:
        if inside[start] or inside[end - 1]:
            continue
        if start in told and told[start][:2] == (start, end):
            full = told[start][2]
            code = code_of(full, within=above)
            listed: dict[str, str | bool] = {"name": full, "code": code}
            yield Mention("place", start, end, listed, "places/listed@1", 0.75)
            continue
        full, sure = name, 0.85
        if (
            about.level
            and text[start - 1 : start] == about.level
            and name in word_set("places", "zone")
        ):
            # 视察了县经济开发区: that of the report's own place.
            start, full = start - 1, about.place + name
        elif name == about.bare:
            if _quoted(text, start) or text.endswith("中国（", 0, start):
                continue
            river = name[-1] in word_set("places", "natural") and _OF_RIVER.match(text, end)
            full, sure = (name if river else about.own), 0.8
        elif name in known.names and name in known.short and _OF_RIVER.match(text, end):
            pass  # 黛河流域: the river, not the city that is named after it
        elif name in known.short and known.short[name] == name:
            full, sure = words_for(name), 0.85
        elif name in known.short or name in short_names():
            if name in known.names and name not in known.short:
                full = short_names()[name]
            else:
                sent = start in within or _SENT.search(text[max(0, start - 2) : start])
                # 福建沧屿市政协援助…: a body begins right behind the province.
                upper = name in provinces() and inside[end : end + 1] == b"\1"
                if not sent or not (
                    upper or end in within or _AFTER_SHORT.match(text[end : end + 2])
                ):
                    continue
            full, sure = known.short.get(name, full), 0.75
        if text[start - 1 : start] == "“" and text[end : end + 1] == "”" and _branded(name):
            continue  # “赣鄱书院”读书品牌
        args: dict[str, str | bool] = {"name": full, "code": code_of(full, within=above)}
        rule = "places/division@2" if args["code"] else "places/learned@2"
        yield Mention("place", start, end, args, rule, 0.93 if args["code"] else sure)


def _one_in_another(spots: Sequence[tuple[int, str, int]], known: Gazetteer) -> frozenset[int]:
    """Return where a place begins right behind the one that it lies in: 江苏苏州."""
    found = set()
    for (_, upper, middle), (start, name, _) in pairwise(spots):
        if middle == start and upper in provinces() and name[-1] in _UPPER and name not in codes():
            found.add(start)  # 福建沧屿市: in no table
        elif middle == start:
            above, lower = (
                codes().get(short_names().get(each) or known.short.get(each, each), ())
                for each in (upper, name)
            )
            if any(a.endswith("0000") and b[:2] == a[:2] for a in above for b in lower):
                found.add(start)
    return frozenset(found)


@cache
def _zone() -> re.Pattern[str]:
    return re.compile(rf"{any_of(words('places', 'zone'))}(?!域|内|外|长)")


#: What does not stand between the name of a place and that of its zone, which is near.
_NO_ZONE: Final = re.compile(rf"建设|打造|推进|加快|创建|[和与及到的等是有为属作在]|[^{_HAN}]")
_ZONE_WITHIN: Final = 6
_ZONE_REACH: Final = 24


def _zone_end(text: str, start: int) -> int:
    """Return where a zone that is named after a place ends, whose name ends at ``start``; 0 for none."""
    zone = _zone().search(text, start, start + _ZONE_REACH)
    if not zone or zone.start() - start > _ZONE_WITHIN:
        return 0
    barred = _NO_ZONE.search(text, start, zone.start() + 1)
    return 0 if barred and barred.start() < zone.start() else zone.end()


def _spots(text: str, known: Gazetteer, about: Context) -> list[tuple[int, str, int]]:
    """Return start, words and end of what names a place, in order; the longest of two wins.

    A zone named after a place is one: 示例综合保税区.
    """
    found: list[tuple[int, int, str]] = []
    stems = frozenset((*known.names, about.bare))
    for name in {*known.names, *known.short, about.bare} - {""}:
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            zone = _zone_end(text, end) if name in stems else 0
            abroad = _ABROAD.match(text, end) if name in _foreign() else None
            level = text[end : end + 1] in _MORE and name == about.bare
            region = text.startswith(_REGIONS, end) and name in known.short
            if region:
                found.append((at, -(end + 3), text[at : end + 3]))
                at = text.find(name, end)
                continue
            if abroad:
                found.append((at, -abroad.end(), text[at : abroad.end()]))
                at = text.find(name, end)
                continue
            if zone:
                lead = _ZONE_LEAD.search(text, max(0, at - 12), at)
                begin = lead.start() if lead else at
                found.append((begin, -zone, text[begin:zone]))
            elif not level:
                found.append((at, -end, name))
            at = text.find(name, end)
    if about.bare:
        # 在荆香港同胞: the first sign of the name stands for the place after 在 and 来.
        at = text.find(about.bare[0])
        while at >= 0:
            if text[at - 1 : at] in _INTO and _SIGN_GOES_ON.match(text, at + 1):
                found.append((at, -(at + 1), about.bare))
            at = text.find(about.bare[0], at + 1)
    kept: list[tuple[int, str, int]] = []
    for at, minus, name in sorted(found):
        if not kept or at >= kept[-1][2]:
            kept.append((at, name, -minus))
    return kept


def _with(
    spots: Sequence[tuple[int, str, int]], told: Mapping[int, tuple[int, int, str]]
) -> list[tuple[int, str, int]]:
    """Return the spots with the places of lists, which stand for what they overlap with.

    What names a place as a whole by itself stays: 青石镇 in a list of towns.
    """
    taken = {(start, end) for start, _, end in spots}
    added = [(start, name[: end - start], end) for start, end, name in told.values()]
    added = [each for each in added if (each[0], each[2]) not in taken]
    free = [
        (start, name, end)
        for start, name, end in spots
        if not any(start < stop and begin < end for begin, _, stop in added)
    ]
    return sorted((*free, *added))


@cache
def _foreign() -> frozenset[str]:
    return word_set("places", "foreign")


#: 武汉都市圈, 关中城市群: named after a city that is known by its bare name.
_REGIONS: Final = ("都市圈", "城市群", "经济圈")
#: A province of another state: 蒙古国南戈壁省.
_ABROAD: Final = re.compile(r"[\u4e00-\u9fff]{2,5}?(?:省|州|道|府|市)(?![政长级委])")
_ZONE_LEAD: Final = re.compile(r"(?:中国（)?[\u4e00-\u9fff]{2,3}）?自由贸易试验区$")
_INTO: Final = frozenset("在来赴驻援莅入抵返")
_SIGN_GOES_ON: Final = re.compile(
    r"[，。、]|香港|台商|台胞|投资|考察|创业|务工|高校|就业|经商|侨|指导|观摩|客商|企业"
)
_MORE: Final = frozenset("省市县区州盟旗镇乡村河湖江山湾")


def words_for(name: str) -> str:
    """Return the full name of a place that everybody knows by its short one."""
    if name in word_set("places", "natural_too"):
        return name
    return short_names().get(name) or county_names().get(name, name)


_SHORT_QUOTE: Final = 10


def _branded(name: str) -> bool:
    """Tell whether a name in quotation marks may be one of a brand: of a site, and of no division."""
    return name.endswith(words("places", "site")) and name not in codes()


def _quoted(text: str, start: int) -> bool:
    low = max(0, start - 20)
    opened = text.rfind("“", low, start)
    # A long quotation is speech or a theme; a short one is a name of its own: “示例”号.
    return opened > text.rfind("”", low, start) and text.find("”", start) - opened < _SHORT_QUOTE


@cache
def _ending() -> re.Pattern[str]:
    ends = [*words("places", "division"), *words("places", "natural"), *words("places", "site")]
    return re.compile(
        rf"{any_of(ends)}(?!长|灯|面|级|域|(?<=乡)[镇村贤亲愁土情音友间]|(?<=村)[落庄镇民干医务史集]|(?<=旗)[帜舰号手]|(?<=市)[民容]|场(?!镇)|情|际|直|容|值|志|史|林|体|水(?!库|质|环)|岸(?!线)|产|料|货|面|澳|道(?!办)|(?<=山)[区寨地茶珍歌洪火坡顶脚羊药楂核竹民]|(?<=[河湖江山溪岛湾港渠泉峡岭塘泽洲])(?:[省市县镇乡村]|[回藏苗彝侗瑶壮满土白]族))"
    )


_ODD: Final = frozenset({"群山", "渔港", "城区", "社区", "小区"})
_GENERIC: Final = frozenset({"高新区", "经开区", "开发区"})


@cache
def _none() -> Endings:
    return endings(words("places", "none"))


#: What a place wants to be is no place: 旅游兴县, 科技强市; nor are kinds of places counted: 百村.
_SLOGAN: Final = re.compile(
    r"(?:[\u4e00-\u9fff][业化态游旅文教农工企质品育技贸通才放新治利牧港商海][立兴强富活稳美]|[进帮联促助兴带万千百][百千万]|如今|以上|兄弟|毗邻|周边|相邻|邻近|沿海)[省市县区州旗乡镇村]$"
)
#: An item of a list that says it in four signs: 林果富县.
_AIM: Final = re.compile(
    rf"(?<![{_HAN}])(?![赴到在往和与及])[{_HAN}]{{2}}[立强富活][省市县区州旗]$"
)
_SLOGAN_ENDS: Final = frozenset("立兴强富活稳美百千万今上弟邻边近海")
_OTHER: Final = re.compile(rf"[^{_HAN}]")
#: 赴雷村镇: a town whose own name ends with 村; 到各村镇, 到村镇银行 are none.
_VILLAGE_TOWN: Final = re.compile(
    rf"(?:赴|往|到(?<![受得达收感提做看听遇接想直]到)|在|、)((?![各全每多两几些有本部个我该农乡下])[{_HAN}]{{1,2}}村镇)$"
)
#: What stands between the names of two towns in a list.
_TOWN_BEFORE: Final = re.compile(rf"[镇乡]、[{_HAN}]{{2}}$")


#: What follows the first of two that act together: 与桐江区政协、石泾县政协协商.
_AND_OTHERS: Final = re.compile(
    rf"(?:政协|人大|委|政府)?[、和与][{_HAN}]{{2,4}}[省市县区州旗](?:政协|人大|委|政府)"
)


def among_others(text: str, start: int, stop: int) -> bool:
    """Tell whether what stands around a name tells that it is one, though it is named only once."""
    return (
        text[start - 1 : start] in ("与", "同")
        or text[start - 2 : start] in provinces()
        or bool(_AND_OTHERS.match(text, stop))
    )


def _in_province(bare: str, name: str) -> bool:
    """Tell whether a province, named in short, has a place of that name with its level."""
    digits = provinces().get(bare, "none")
    return any(code.startswith(digits) for code in codes().get(name, ()))


def _name(text: str, start: int, stop: int, about: Context) -> tuple[str, bool]:
    """Return the name that ends there, and whether what stands before it makes it certain."""
    suffix = text[start:stop]
    listed = ending_at(text, stop) if suffix[-1] in _UPPER else ""
    led = text[start - 1 : start]
    if not listed and suffix not in _GENERIC and (led in _NEVER or not "\u3400" <= led <= "\u9fff"):
        return "", False  # 全市, 本县, ，村: as mostly
    if text[stop - 2] in _SLOGAN_ENDS and (
        _SLOGAN.search(text, max(0, start - 3), stop)
        or (len(listed) < 3 and _AIM.search(text, max(0, start - 3), stop))
    ):
        return "", False  # 生态立县, 文化强区
    if text[stop - 1] in "江河湖海山" and text[stop - 1 : stop + 1] in provinces():
        return "", False  # 新时代江西: no river ends there
    if len(listed) == 3 and _in_province(text[stop - 4 : stop - 2], listed[1:]):
        listed = listed[1:]  # 山西吉县 is no 西吉县
    # 示范县 is no 范县.
    none = len(_none().at(text, stop))
    if listed and listed not in _common() and none <= len(listed):
        more = text[stop - len(listed) - 1 : stop]
        if (
            len(listed) == 2
            and len(more) == 3
            and _count(text, listed) == _count(text, more)
            and (_count(text, more) > 1 or text[stop - 4 : stop - 3] == "、")
            and not _OTHER.match(more)
            and not leads().at(more, 1)
            and none <= len(suffix)
            and more[0] not in _UPPER
        ):
            return more, True  # 石漳县 is no 漳县 where it is never named without its first sign
        return listed, True
    if none > len(suffix) and _TOWN_BEFORE.search(text, max(0, start - 4), start):
        return text[start - 2 : stop], True  # 竹山镇、岭下乡: among towns 下乡 is part of a name
    if suffix == "镇" and led == "村":
        town = _VILLAGE_TOWN.search(text, max(0, start - 4), stop)
        return (town[1], True) if town else ("", False)
    if none > len(suffix) or text[start - 1 : stop] in _ODD:
        return "", False
    before = _OTHER.split(text[max(0, start - 6) : start])[-1]
    if suffix in _GENERIC and (not before or before[-1] in "赴到在往和与及入向由为从对就"):
        return suffix, True
    least = 1 if suffix in word_set("places", "natural") else 2
    if len(before) < least:
        return "", False
    # The name of a higher place ends where that of a lower one begins: 示例市青石县, 沙渚镇海澄村.
    signs = _UPPER if suffix[-1] in _UPPER and suffix not in _SMALL else _UPPER_OF_SMALL
    upper = -1 if signs.isdisjoint(before) else max(map(before.rfind, signs))
    below = 1 <= upper < len(before) - 1
    cut = before[upper + 1 :] if below else before
    if len(cut) > 3 and suffix in _COUNTED:
        cut = cut[_behind_province(cut) :]
    if suffix in _GENERIC and cut[-1:] == about.level and leads().at(cut, len(cut) - 1):
        return suffix, True  # 走访县高新区: that of the report's own place
    if suffix == "州":
        # 甘南州 is short for 甘南藏族自治州.
        for length in (4, 3, 2):
            if short_names().get(cut[-length:], "").endswith("自治州"):
                return cut[-length:] + suffix, True
    if suffix == "路" and _FIGURATIVE.search(text, max(0, start - 8), start):
        return "", False
    if suffix == "州" and (about.place[-1:] != "州" or cut[-2:] == about.bare[-2:]):
        return "", False  # 荆州 is a city, and 云岚州 has its full name
    peoples = _PEOPLES.search(cut) if suffix in _OF_PEOPLES else None
    if peoples:
        clean = _stripped(cut[: peoples.start()], 2)
        return (clean[-4:] + peoples[0] + suffix, True) if len(clean) > 1 else ("", False)
    sounds = _RUN.search(cut) if suffix in _OF_SOUNDS else None
    if sounds and len(sounds[0]) > 2:
        # 阿木古楞旗, 额仁淖尔苏木: names by sound are longer than others.
        return sounds[0] + suffix, True
    clean = _stripped(cut, least)
    if not clean and least == 1 and len(cut) > 2:
        # 整治东环渠: a word that may stand before a name may be part of one, if the name comes again.
        clean = _stripped(cut[:-1], 1)[-1:] + cut[-1:]
        if len(clean) < 2 or text.count(clean + suffix) < 2:
            return "", False
    listed_too = suffix in _COUNTED or text[start - len(before) - 1 : start - len(before)] == "、"
    if clean[-1:] in _SOME and listed_too:
        return "", False  # 甲、乙、丙三市 are three
    kinds = word_set("places", "kinds")
    if clean + suffix in kinds or (clean in kinds and suffix not in _SETTLED_NAMES):
        return "", False  # 小型水库, 老茶区: a kind of places, and no name
    certain = below or len(clean) < len(before) or (start - len(before) > 0 and len(before) < 6)
    if suffix == "镇" and clean[-2:-1] == "为":
        # 捐款为固镇中心小学购书: one sign behind the word that leads to it.
        return clean[-1:] + suffix, bool(_TOWN_OWN.match(text, stop))
    if len(clean) > 3:
        return (clean[-2:] + suffix, False) if not set(clean[-2:]) & _NEVER else ("", False)
    if _two(clean + suffix):
        return "", False  # 安徽芜湖 are two
    if len(clean) < least or set(clean) & _NEVER or clean[-1] in _PREPOSITIONS:
        return "", False
    if clean[0] in "赴到" and suffix in _SETTLED_NAMES:
        clean = clean[1:]  # 赴雷村: a name of one sign behind the word that leads to it
        if len(clean) < least - 1 or leads().at(clean, len(clean)) or clean + suffix in kinds:
            return "", False
    name = clean + suffix
    begins = start - len(clean)
    if text[begins - 1] in "个座条处" and text[begins - 2] in _NUMERALS:
        return "", False  # 5个牧业乡, 27个牧业村: a kind of places, told by how many
    if suffix not in _SETTLED_NAMES and _SO_MANY.match(text, stop):
        return "", False  # 跨境电商产业园2个, 防渗渠3.8公里
    if suffix == "路" and _NO_ROAD.match(text, stop):
        return "", False  # 没有过路客, 受路途所限
    # 引起县政府: a word nobody knows before the report's own level is no name.
    own = suffix in about.place[-1:] + about.parent[-1:]
    if own and name not in (about.place, about.parent) and _OF_BODY.match(text, stop):
        certain = certain and (
            text.count(name) > 1
            or text.endswith("、", 0, start - len(before))
            or among_others(text, begins, stop)
        )
    return name, certain


def _behind_province(before: str) -> int:
    """Return where a name begins behind a province that is named in short: 福建沧屿市; 0 for none."""
    known = provinces()
    return next((at for at in range(2, len(before) - 1) if before[at - 2 : at] in known), 0)


def _two(words_said: str) -> bool:
    """Tell whether a province and a place in it are named, each without its level."""
    known = provinces()
    return any(
        (known[words_said[:length]], words_said[length:]) in lower_places()
        for length in (2, 3)
        if words_said[:length] in known
    )


@lru_cache(maxsize=256)
def _count(text: str, word: str) -> int:
    """Return how often a word stands in a text, counted once for each word."""
    return text.count(word)


#: Signs that write names of places in the tongues of the north and the west.
_RUN: Final = re.compile(
    "(?!(?<=[抵直通到])达)[阿木古楞日更隆莫措若吉什姆周查干敖包呼斯额仁淖尔锡尼布拉格沙乌苏河宝温都巴彦浩特林郭勒兰察图吉达罕茂明安克什腾翁牛喀喇沁奈曼库伦扎鲁科托前杭锦伊金霍洛准哈乃音善丹赛塔德希诺贡嘎玛多措吾艾合买提孜依麻亚其坦萨吐热瓦恰帕美恩哲里毕力海流白那顺毛朝若道满莫旗召套朗桑阔乔别喀玉康卡孜热]{1,6}$"
)
_OF_SOUNDS: Final = frozenset(
    {"旗", "苏木", "嘎查", "口岸", "河", "湖", "山", "镇", "乡", "村", "水库", "淖尔"}
)
_SMALL: Final = ("小区", "社区")
_OF_PEOPLES: Final = frozenset({"乡", "州", "县", "旗", "自治州", "自治县", "自治旗"})
#: Where people live: 水源村 is a name, 水源水库 is none.
_SETTLED_NAMES: Final = frozenset({"省", "市", "县", "镇", "乡", "街道", "村", "社区", "新村"})
_SOME: Final = frozenset("两三四五六七八九十")
_COUNTED: Final = frozenset("省市县区州")
_PEOPLES: Final = re.compile(
    rf"(?:(?:{'|'.join(PEOPLES)}|满族|畲族|土族|水族|锡伯族|仡佬族|撒拉族|东乡族)、?){{1,4}}$"
)
_PREPOSITIONS: Final = frozenset("赴到往至从向对为与和及把被让使将以获由经报送请呈受邀")
#: 迈上快车路, 走出致富路: roads that nobody drives on.
_FIGURATIVE: Final = re.compile(
    "[迈走踏闯奔驶]上|[走闯蹚趟]出|开辟|铺就|铺平|探索|脱贫|致富|发展|振兴"
)
_NO_ROAD: Final = re.compile("[上途客径线程人过子况障面费标灯网基漫难桥长]")
_OF_BODY: Final = re.compile(r"政|委|人大|直|级|属|领导|里")


#: What only a town has, behind its name.
_TOWN_OWN: Final = re.compile("中心[小学卫校幼]|敬老院|养老院|福利院|卫生院|派出所|政府")
_NUMERALS: Final = frozenset("0123456789两二三四五六七八九十余多")
#: How many there are of a kind, or how long it is, at the end of a clause.
_SO_MANY: Final = re.compile(
    r"[\d两二三四五六七八九十百余多.]{1,8}(?:[个座条家处]|公里|千米|米)(?=[，。；、）\n]|$)"
)
#: 环村, 古书院: one sign that tells of what kind a place is.
_OF_KIND: Final = frozenset("环绕通古老新旧全沿")


_UPPER_LOWER: Final = frozenset("上下前后")


def _stripped(words_before: str, least: int) -> str:
    """Return what is left when words that may precede a name are cut off, "" if nothing is."""
    # 修通环村公路, 调查古书院: nothing but a word for a kind is left behind the verb.
    of_kind = len(words_before) > least > 1 and words_before[-1] in _OF_KIND
    if of_kind and leads().at(words_before, len(words_before) - 1) == words_before[:-1]:
        return ""
    last = leads().at(words_before, len(words_before))
    if last and (len(last) > 1 or least == 1 or len(words_before) <= least):
        return ""
    for at in range(len(words_before) - least, 0, -1):
        last = leads().at(words_before, at)
        if last:
            # 包联的上柳沟, 深入下石坝: behind another such word it is part of the name.
            inner = last in _UPPER_LOWER and leads().at(words_before, at - 1)
            return words_before[at - 1 if inner else at :]
    return words_before


def _settled(found: dict[str, int]) -> Iterator[str]:
    """Yield names; of two that end alike the shorter wins when it stands alone as often."""
    for name, count in found.items():
        shorter = (name[at:] for at in range(1, len(name)))
        own = name in codes() or name[0] in _UPPER_LOWER  # 上柳沟村 lies beside 柳沟村
        if own or not any(found.get(other, 0) >= count for other in shorter):
            yield name
