"""Mentions of places: those of the table of divisions, and those that the text itself teaches."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.context import Context
from cppcc_graph.text.divisions import code_of, codes, county_names, provinces, short_names
from cppcc_graph.text.places.endings import UPPER
from cppcc_graph.text.places.gazetteer import Gazetteer
from cppcc_graph.text.places.gone_to import again, gone_to
from cppcc_graph.text.places.lists import and_so_on, counted, sites
from cppcc_graph.text.places.settled import settled, waters
from cppcc_graph.text.places.short import AFTER_SHORT, OF_BODY
from cppcc_graph.text.places.spots import spots_of, with_listed
from cppcc_graph.text.rulebook import word_set, words
from cppcc_graph.text.scan import covered

#: Before a short name of the table: nothing of its own, or a word that sends somebody there or receives somebody.
_SENT: Final = re.compile(
    r"(?:^|[^\u4e00-\u9fff]|赴|到|在|往|自|向|从|与|和|及|对|来|去|由|是|有|为|援|于|抵|至|经|待|请|邀|访|[进到往向]了)$"
)
_OF_RIVER: Final = re.compile(r"流域|干流|两岸|沿岸|出境|水质|水环境|断面")


def places(
    text: str, known: Gazetteer, about: Context, taken: Sequence[tuple[int, int]]
) -> Iterator[Mention]:
    """Yield the mentions of known places that are in none of the stretches ``taken``."""
    inside = covered(text, taken)
    above = tuple(name for name in (about.place, about.parent) if name)
    spots = spots_of(text, known, about)
    within = _one_in_another(spots, known)
    told = {
        each[0]: each
        for each in (
            *settled(text),
            *waters(text),
            *gone_to(text),
            *and_so_on(text),
            *counted(text, known.names),
            *sites(text),
        )
    }
    told |= {each[0]: each for each in again(text, told.values())}
    spots = with_listed(spots, told) if told else spots
    for start, name, end in spots:
        if inside[start] or inside[end - 1]:
            continue
        if start in told and told[start][:2] == (start, end):
            full = told[start][2]
            code = code_of(full, within=above)
            listed: dict[str, str | bool] = {"name": full, "code": code}
            yield Mention("place", start, end, listed, "places/listed@1", 0.92)
            continue
        full, sure = name, 0.85
        if (
            about.level
            and text[start - 1 : start] == about.level
            and (name in word_set("places", "zone") or name in word_set("places", "venues"))
        ):
            # 视察了县经济开发区: that of the report's own place.
            start, full = start - 1, about.place + name
        elif name == about.bare:
            if _quoted(text, start) or text.endswith("中国（", 0, start):
                continue
            river = name[-1] in word_set("places", "natural") and _OF_RIVER.match(text, end)
            full, sure = (name if river else about.own), 0.94
        elif name in known.names and name in known.short and _OF_RIVER.match(text, end):
            pass  # 黛河流域: the river, not the city that is named after it
        elif name in known.short and known.short[name] == name:
            full, sure = _full_name(name), 0.85
        elif name in known.short or name in short_names():
            if name in known.names and name not in known.short:
                full = short_names()[name]
            else:
                paired = start in within or end in within
                if paired and OF_BODY.match(text, end):
                    continue  # 湖北黄冈中学
                sent = paired or _SENT.search(text[max(0, start - 2) : start])
                # 福建沧屿市政协援助…: a body begins right behind the province.
                upper = name in provinces() and inside[end : end + 1] == b"\1"
                if not sent or not (
                    upper
                    or end in within
                    or start in within
                    or AFTER_SHORT.match(text[end : end + 2])
                ):
                    continue
            full, sure = known.short.get(name, full), 0.75
        marked = text[start - 1 : start] == "“" and text[end : end + 1] == "”"
        called = name not in codes() and text.startswith(words("places", "called"), end + 1)
        roomed = text.startswith(words("places", "rooms"), end + 1)
        once = _ONCE.search(text, max(0, start - 6), start)
        if marked and (called or roomed or _branded(name) or once):
            continue  # “赣鄱书院”读书品牌, “清河”专项行动, “澄浦”议事堂, 昔日的“悬崖村”
        if text.startswith(words("places", "papers"), end) and name[-1] not in UPPER:
            continue  # 汐州日报, 岫南卫视
        args: dict[str, str | bool] = {"name": full, "code": code_of(full, within=above)}
        rule = "places/division@2" if args["code"] else "places/learned@2"
        yield Mention("place", start, end, args, rule, 0.98 if args["code"] else sure)


#: What people called a place, as a word and no name.
_ONCE: Final = re.compile("(?:昔日|往日|过去|曾经|当年|从前|以前|有名|变|成为|为|号称)的?“$")


def _full_name(name: str) -> str:
    """Return the full name of a place that everybody knows by its short one."""
    if name in word_set("places", "natural_too"):
        return name
    return short_names().get(name) or county_names().get(name, name)


def _branded(name: str) -> bool:
    """Tell whether a name in quotation marks may be one of a brand: of a site, and of no division."""
    return name.endswith(words("places", "site")) and name not in codes()


_SHORT_QUOTE: Final = 10


def _quoted(text: str, start: int) -> bool:
    """Tell whether a name stands in a short quotation."""
    low = max(0, start - 20)
    opened = text.rfind("“", low, start)
    # A long quotation is speech or a theme; a short one is a name of its own: “示例”号.
    if opened <= text.rfind("”", low, start):
        return False
    return text.find("”", start, opened + _SHORT_QUOTE) >= 0


def _one_in_another(spots: Sequence[tuple[int, str, int]], known: Gazetteer) -> frozenset[int]:
    """Return where a place begins right behind the one that it lies in: 江苏苏州."""
    found = set()
    for (_, upper, middle), (start, name, _) in pairwise(spots):
        if middle == start and upper in provinces() and name[-1] in UPPER and name not in codes():
            found.add(start)  # 福建沧屿市: in no table
        elif middle == start and upper in known.short and name[-1] not in UPPER:
            found.add(start)  # 嘉兴南湖
        elif middle == start:
            above, lower = (
                codes().get(short_names().get(each) or known.short.get(each, each), ())
                for each in (upper, name)
            )
            if any(a.endswith("0000") and b[:2] == a[:2] for a in above for b in lower):
                found.add(start)
    return frozenset(found)
