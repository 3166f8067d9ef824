"""Short names: 岐原 for 岐原市, cities and counties that somebody goes to, places that everybody knows."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from cppcc_graph.text.context import Context
from cppcc_graph.text.divisions import codes, county_names, lower_places, provinces, short_names
from cppcc_graph.text.rulebook import word_set, words
from cppcc_graph.text.scan import Heads, headed, led, places_of

_LEVEL: Final = re.compile(
    r"(?=.{1,15}+$)(?:特别行政区|(?:[\u4e00-\u9fff]{1,2}族){0,4}自治[区州县旗]|地区|[省市县区州盟旗])$"
)


def short_names_in(text: str, names: Sequence[str], about: Context) -> dict[str, str]:
    """Return the bare names that stand in the text for a place with its level."""
    known, common = short_names(), words_too()
    spotted = places_of(text, _short_begins())
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
                if lower := _lower(text, at, length) or _lower_behind_level(text, at, length):
                    short.setdefault(*lower)
    short.update(_visited(text, short))
    short.update(_stricken(text, short))
    return short


#: What follows such a name: nothing of its own either, or what somebody does there.
AFTER_SHORT: Final = re.compile(
    r"(?:$|[^\u4e00-\u9fff]|等|考察|学习|调研|参观|招商|[两三四五六][地省市县区州旗]|地震|灾[区后]|和|与|及|的|开展|举办|举行|召开|对接|推介|取经|观摩|走访|拜访|疫情|市场|籍|来|接受|看望|慰问|实地|瞻仰|交流|对标|研[学修]|培训|招引|洽谈|签约|进行|运送|捐|募|异地|抗疫|防疫|疫区|支援|援建|驰援|挂职|跟班|调查|视察|专题|抗[震洪击]|救灾|参[会展加]|出席|推广|宣介|暴[雨雪]|洪[涝水灾]|水灾|雪灾|旱灾|特大)"
)
#: Who is sent somewhere goes to a place, also where its level is left out: 赴会宁、平凉学习.
_GOES_TO: Final = re.compile(r"(?:赴|前往|奔赴|远赴|来到|抵达|到|往|来自|支援|对口)了?")
_GOES_ON: Final = frozenset("、和及与")


def _visited(text: str, short: dict[str, str]) -> dict[str, str]:
    """Return the bare names of counties that stand right behind a word for going there."""
    counties, cities = county_names(), short_names()
    common, upper = words_too() - word_set("places", "well_known"), provinces()
    found: dict[str, str] = {}
    for goes in headed(text, _GOES_TO):
        at = goes.end()
        for before in range(12):
            for length in (4, 3, 2):
                bare = text[at : at + length]
                if bare in upper and _lower(text, at, length):
                    break  # 福建 of 福建安溪
                full = cities.get(bare) or counties.get(bare, "")
                word = bare in common and not before
                if full and not word and AFTER_SHORT.match(text, at + length):
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


#: “5·12”汶川特大地震: what is named before a disaster is a place.
_DISASTER: Final = re.compile("地震|强震|震灾|泥石流")
_VERY_STRONG: Final = ("特大", "强烈")


def _stricken(text: str, short: dict[str, str]) -> dict[str, str]:
    """Return the bare names of counties that stand right before a disaster."""
    counties, found = county_names(), dict[str, str]()
    for disaster in led(text, ("地震", "强震", "震灾", "泥石流"), _DISASTER):
        stop = disaster.start() - 2 * text.endswith(_VERY_STRONG, 0, disaster.start())
        for length in (4, 3, 2):
            bare = text[max(0, stop - length) : stop]
            if bare in counties and bare not in short and bare not in words_too():
                found[bare] = counties[bare]
                break
    return found


def _lower_behind_level(text: str, at: int, length: int) -> tuple[str, str] | None:
    """Return bare and full name of what lies in the province that is named with its level: 四川省什邡."""
    stop = at + length
    if text[stop : stop + 1] != "省":
        return None
    digits = provinces().get(text[at:stop])
    for more in (4, 3, 2) if digits else ():
        bare = text[stop + 1 : stop + 1 + more]
        full = lower_places().get((digits or "", bare))
        if full and bare not in words_too() and AFTER_SHORT.match(text, stop + 1 + more):
            return bare, full
    return None


def _lower(text: str, at: int, length: int) -> tuple[str, str] | None:
    """Return bare and full name of what lies in the province that is named right before it."""
    digits = provinces().get(text[at : at + length])
    for more in (4, 3, 2) if digits else ():
        bare = text[at + length : at + length + more]
        full = lower_places().get((digits or "", bare))
        if more == 2 and in_province(text[at : at + length], bare):
            return bare, bare  # 山西吉县: a name of one sign has its level
        if (
            full
            and not (full[-1] == "区" and bare in words_too())
            and (
                AFTER_SHORT.match(text, at + length + more)
                or not (bare in words_too() or OF_BODY.match(text, at + length + more))
            )
        ):
            return bare, full
    return None


#: 湖北某某中学: what stands behind the province is the name of a body.
OF_BODY: Final = re.compile("[大中小]学|学院|医院|银行|商会|集团|公司")


def in_province(bare: str, name: str) -> bool:
    """Tell whether a province, named in short, has a place of that name with its level."""
    digits = provinces().get(bare, "none")
    return any(code.startswith(digits) for code in codes().get(name, ()))


@cache
def _short_begins() -> Heads:
    """Return the first two signs of all short names."""
    listed = (short_names(), words("places", "well_known"), words("places", "foreign"))
    return Heads(frozenset(name[:2] for names in listed for name in names))


@cache
def _famous() -> dict[str, list[str]]:
    """Return the names of places that everybody knows, by their first signs."""
    found: dict[str, list[str]] = {}
    for name in (*words("places", "well_known"), *words("places", "foreign")):
        found.setdefault(name[:4], []).append(name)
    return found


@cache
def words_too() -> frozenset[str]:
    """Return the names of places that are words as well."""
    return word_set("places", "words_too")
