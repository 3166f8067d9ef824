"""Where a text names its places; of two that overlap the longer one, and zones with the place they are named after."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from cppcc_graph.text.context import Context
from cppcc_graph.text.places.gazetteer import Gazetteer
from cppcc_graph.text.places.lists import leads
from cppcc_graph.text.rulebook import word_set, words
from cppcc_graph.text.scan import any_of

#: 武汉都市圈, 关中城市群: named after a city that is known by its bare name.
_REGIONS: Final = ("都市圈", "城市群", "经济圈")
#: A province of another state: 蒙古国南戈壁省.
_ABROAD: Final = re.compile(r"[\u4e00-\u9fff]{2,5}?(?:省|州|道|府|市)(?![政长级委])")
_ZONE_LEAD: Final = re.compile(r"(?:中国（)?[\u4e00-\u9fff]{2,3}）?自由贸易试验区$")
_INTO: Final = frozenset("在来赴驻援莅入抵返")
_SIGN_GOES_ON: Final = re.compile(
    r"[，。、]|香港|台商|台胞|投资|考察|创业|务工|高校|就业|经商|侨|指导|观摩|客商|企业"
)
#: Where people were moved to, called after the settlement it is in.
_RESETTLED: Final = ("安置区", "安置点")
_MORE: Final = frozenset("省市县区州盟旗镇乡村河湖江山湾")
#: What is called after a hill or a harbour.
_OWN_SITE: Final = re.compile("(?:革命|抗日)?烈士(?:陵园|墓园)|集装箱码头|客运码头")
_SETTLED: Final = frozenset("省市县区州盟旗镇乡村")


def spots_of(text: str, known: Gazetteer, about: Context) -> list[tuple[int, str, int]]:
    """Return start, words and end of what names a place, in order; the longest of two wins.

    A zone named after a place is one: 示例综合保税区.
    """
    found: list[tuple[int, int, str]] = []
    stems = frozenset((*known.names, about.bare))
    for name in {*known.names, *known.short, about.bare} - {""}:
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            if text.startswith("祝", end) and text.endswith("隆", 0, at):
                at = text.find(name, end)
                continue  # 隆重庆祝
            zone = _zone_end(text, end) if name in stems else 0
            if not zone and name[-1] not in _MORE and text.startswith(_RESETTLED, end):
                zone = end + len("安置区")  # 锦绣新城安置区
            if not zone and name[-1] not in _SETTLED and (site := _OWN_SITE.match(text, end)):
                zone = site.end()  # 狮子岭烈士陵园; that of a county has no name of its own
            if not zone and (house := venue().match(text, end)):
                zone = house.end()  # 示例宾馆, 示例国际大酒店
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
    if about.level:
        found += _own_zones(text, about.level)
    if about.bare:
        # 在荆香港同胞: the first sign of the name stands for the place after 在 and 来. Where other
        # committees come to, 外地政协来荆考察, is told of every report, and where nothing is done.
        at = text.find(about.bare[0])
        while at >= 0:
            visit = text[at - 1 : at] == "来" and text.find("政协", max(0, at - 6), at) >= 0
            if text[at - 1 : at] in _INTO and not visit and _SIGN_GOES_ON.match(text, at + 1):
                found.append((at, -(at + 1), about.bare))
            at = text.find(about.bare[0], at + 1)
    kept: list[tuple[int, str, int]] = []
    for at, minus, name in sorted(found):
        if not kept or at >= kept[-1][2]:
            kept.append((at, name, -minus))
    return kept


def with_listed(
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
def _own_zone(level: str) -> re.Pattern[str]:
    zones = [zone for zone in words("places", "zone") if zone[-1] in "区园"]
    # 县行政中心 is where offices are, and 市会展中心管理处 one of them.
    centres = [venue for venue in words("places", "venues") if venue.endswith("中心")]
    return re.compile(
        rf"{level}(?P<zone>{any_of([*zones, *centres])})(?![域内外长业管服行从经设建])"
    )


def _own_zones(text: str, level: str) -> Iterator[tuple[int, int, str]]:
    """Yield the zones and centres of the report's own place, which a bare level tells: 县产业集聚区."""
    for found in _own_zone(level).finditer(text):
        before = text[max(0, found.start() - 1) : found.start()]
        led = not "\u4e00" <= before <= "\u9fff" or leads().at(text, found.start())
        if led and before not in _NO_LEVEL:
            yield found.start("zone"), -found.end(), found["zone"]


#: What stands before a sign for a level that tells no place: 全县工业园区, 城市新区.
_NO_LEVEL: Final = frozenset("全各本该两城都上省市县区跨外入强兴")


@cache
def _zone() -> re.Pattern[str]:
    return re.compile(rf"{any_of(words('places', 'zone'))}(?!域|内|外|长)")


_HAN: Final = "\u3400-\u9fff"
#: What does not stand between the name of a place and that of its zone, which is near.
_NO_ZONE: Final = re.compile(
    rf"考察|学习|调研|视察|参观|察看|查看|走访|观摩|检查|招商|慰问|划定|设立|规划|引进|布局|落户|建设|打造|推进|加快|创建|[和与及到的等是有为属作在]|[^{_HAN}]"
)
_ZONE_WITHIN: Final = 6
#: What lies at a river or hill, or is built in a village, is no place of its name.
_LAND: Final = {
    **dict.fromkeys("山河湖江岭溪", ("湿地", "经济带", "片区", "景区", "风景区")),
    **dict.fromkeys("村镇乡", ("大桥",)),
}
_ZONE_REACH: Final = 24


def _zone_end(text: str, start: int) -> int:
    """Return where a zone that is named after a place ends, whose name ends at ``start``; 0 for none."""
    zone = _zone().search(text, start, start + _ZONE_REACH)
    if not zone or zone.start() - start > _ZONE_WITHIN:
        return 0
    if zone.start() == start and zone[0] in _LAND.get(text[start - 1], ()):
        return 0  # 鹭湖湿地, 长江经济带, 柳溪村大桥
    barred = _NO_ZONE.search(text, start, zone.start() + 1)
    return 0 if barred and barred.start() < zone.start() else zone.end()


@cache
def venue() -> re.Pattern[str]:
    """Return the pattern of a house for meetings, behind the name that it has."""
    return re.compile(
        rf"(?:国际|人民|迎宾|商务|假日|县|市|区|州|旗|)大?{any_of(words('places', 'venues'))}(?![业管服行从经设建])"
    )


@cache
def _foreign() -> frozenset[str]:
    return word_set("places", "foreign")
