"""Places that nothing but a verb of going tells: 到红井沟开展活动, 深入凤栖寨走访."""

import re
from collections.abc import Collection, Iterator
from functools import cache
from typing import Final

from cppcc_graph.text.going import WENT_TO
from cppcc_graph.text.places.endings import UPPER, is_counted_kind
from cppcc_graph.text.places.lists import is_name, leads
from cppcc_graph.text.rulebook import signs, word_set, words
from cppcc_graph.text.scan import any_of, headed

#: What somebody does there, or the next of a list.
_DONE_THERE: Final = r"(?=开展|举办|举行|召开|视察|调研|考察|察看|查看|看望|慰问|走访|实地|蹲点|驻点|参观|接受|重温|宣讲|义诊|送|现场|督办|设立|布展|布设|、|和|及|等|，|。)"


def gone_to(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and name of the places whose ends are too common to tell them elsewhere."""
    for found in headed(text, _gone()):
        name = found["name"]
        kind = name[-2:] in word_set("places", "no_spots") or name in word_set("places", "none")
        led = leads().at(name, len(name) - 1)
        if len(name) > 2 and not kind and len(led) < len(name) - 1 and is_name(name):
            yield (*found.span("name"), name)
    yield from _within_dykes(text)
    yield from _met_in(text)
    yield from _parks(text)


def _within_dykes(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and name of the lands within dykes that a word beside tells: 视察永丰垸堤防."""
    for found in headed(text, _dyked()):
        at = found.start("names")
        names = found["names"].split("、")
        kinds = word_set("places", "no_spots")
        if all(len(name) > 2 and name[-2:] not in kinds and is_name(name) for name in names):
            for name in names:
                yield at, at + len(name), name
                at += len(name) + 1


def again(text: str, told: Collection[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and name of the places that are named once more: 到岩脚寨走访, …，岩脚寨列入名录."""
    ends = word_set("places", "spots") | _SETTLED
    names = {text[start:end] for start, end, _ in told if end - start > _SHORT_NAME}
    known = {start for start, _, _ in told}
    for name in sorted(name for name in names if name[-1] in ends or name[-2:] in _SETTLED):
        at = text.find(name)
        while at >= 0:
            if at not in known and text[at + len(name) : at + len(name) + 1] not in _LONGER:
                yield at, at + len(name), name
            at = text.find(name, at + len(name))


_SETTLED: Final = frozenset(
    {"村", "镇", "乡", "社区", "街道", "河", "湖", "江", "山", "溪", "水库", "湿地"}
)
#: 大树坳乡 is named after 大树坳, and another place.
_LONGER: Final = frozenset("省市县区州旗镇乡村街社河湖江山溪水路组屯")
#: Names of two signs may be part of other words.
_SHORT_NAME: Final = 2


def _parks(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and name of parks that are called by what is made there: 石门循环经济产业园."""
    for found in headed(text, _PARK):
        own = _PARK_OF.search(text, max(0, found.start() - 7), found.start())
        if not own or {own[1], own[1][:2], own[1][-2:]} & leads().words:
            continue
        start, end = own.start(1), found.end()
        if is_name(own[1]) and not is_counted_kind(text, start, end, "园"):
            yield start, end, text[start:end]


#: What is made there, and a word for a park.
_PARK: Final = re.compile(
    r"(?:循环经济|工业集中|农产品加工|食品加工|新型材料|新材料|新能源|现代农业|生态农业|高效农业|设施农业|休闲农业|观光农业|农业科技|农业"
    r"|文化旅游|文化创意|文旅|电商|电子商务|冷链物流|物流|食品|化工|光伏|医药|中医药|创业|民族|冶金|纺织|机电|智能制造|安置)"
    r"(?:科技|示范|孵化|产业|集聚|创新|工业)?(?:园区|园|示范区|集中区|集聚区|基地|(?<=工业集中)区|(?<=安置)[区点])"
)
_PARK_OF: Final = re.compile(
    r"(?:赴|走进|深入到?|前往|来到|"
    rf"{WENT_TO}"
    r"|在|视察了?|察看了?|考察了?|参观了?|引进|促成|建成|针对|整治|关停|[的、])"
    r"([\u4e00-\u9fff]{2,3}?)$"
)


def _met_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and name of the houses where somebody meets: 在柳溪宾馆召开, 在国际会展中心举行."""
    yield from _led_to(text, _house(), _IN)
    yield from _led_to(text, _SITE, _TO)


def _led_to(
    text: str, sites: re.Pattern[str], lead: re.Pattern[str]
) -> Iterator[tuple[int, int, str]]:
    for site in headed(text, sites):
        found = lead.search(text, max(0, site.start() - 10), site.start())
        own = found[1] if found else ""
        if upper := max((own.rfind(sign) for sign in UPPER), default=-1) + 1:
            own = own[upper:]  # 雁湖市|红船精神展示馆
        # 在县委礼堂: the house of a body has no name; in 在高校体育馆 nor has a kind of them.
        if (
            len(own) > 1
            and not _DEED.search(own)
            and not set(own) & _OF_BODY
            and {own[:2], own[-2:]}.isdisjoint(word_set("places", "kinds"))
        ):
            yield site.start() - len(own), site.end(), text[site.start() - len(own) : site.end()]


#: What long names are called by that a verb of going leads to: 赴乌兰图雅烈士陵园祭扫.
_SITE: Final = re.compile(
    "(?:烈士陵园|革命公墓|工业园区|产业园区|工业集中区|景区|牧场|垭口|草原|展示馆|陈列馆|展览馆|故居)"
    "(?=开展|举办|举行|召开|进行|接受|重温|祭扫|瞻仰|视察|调研|考察|察看|参观|走访|慰问|义诊|实地|现场|新建|[、，。])"
)
_TO: Final = re.compile(
    r"(?:赴|走进|前往|来到|翻越|深入|在|" rf"{WENT_TO}" r")([\u4e00-\u9fff]{3,8}?)$"
)
#: 到凉风垭布展陈列馆: what is done there is no part of a name.
_DEED: Final = re.compile("布展|布设|举办|开展|建设|设立|参观|考察|视察|调研|走访|[新改扩]建|打造")
_IN: Final = re.compile(r"[在于到](?<![受得达收感提做看听遇接想直来]到)([\u4e00-\u9fff]{2,8}?)$")
_OF_BODY: Final = frozenset("委府局厅院协党校社的了各全每某家会部办村镇乡")


@cache
def _house() -> re.Pattern[str]:
    houses = any_of(words("places", "venues"))
    return re.compile(
        rf"{houses}(?=[\u4e00-\u9fff\d]{{0,8}}?(?:隆重|胜利|顺利|如期|成功)?"
        r"(?:召开|举行|举办|开展|开幕|闭幕|视察|考察|调研|察看|参观))"
    )


@cache
def _dyked() -> re.Pattern[str]:
    beside = any_of(words("places", "dyked"))
    return re.compile(
        r"(?:视察了?|调研了?|察看了?|查看了?|巡查了?|走访了?|督导|深入|赴|"
        rf"{WENT_TO}"
        r"|围绕|聚焦|推进|推动|实施|就|对|完成|支持)"
        rf"(?P<names>[\u4e00-\u9fff]{{1,3}}[圩垸](?:、[\u4e00-\u9fff]{{1,3}}[圩垸]){{0,6}})(?={beside}|调研[^，。；]{{0,4}}(?:防汛|防洪)|视察[^，。；]{{0,4}}(?:防汛|防洪))"
    )


@cache
def _gone() -> re.Pattern[str]:
    ends = signs("places", "spots")
    return re.compile(
        r"(?:赴|走进|深入到?|前往|来到|"
        rf"{WENT_TO}"
        r"|在|、(?<=[寺庙庵宫观堂祠寨沟圩垸埠墟]、))"
        rf"(?P<name>[\u4e00-\u9fff]{{1,3}}[{ends}]){_DONE_THERE}"
    )
