"""Relations between what was found: who proposed, handled, supervised, issued, hosted; what came of it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from cppcc_graph.text.candidate import Mention, in_order, together
from cppcc_graph.text.circumstances import Told
from cppcc_graph.text.context import Context
from cppcc_graph.text.handling import handling
from cppcc_graph.text.members import members
from cppcc_graph.text.outcomes.sure import UNKNOWN
from cppcc_graph.text.relation import relation
from cppcc_graph.text.structure import Structure


def relations(
    text: str,
    shape: Structure,
    about: Context,
    *,
    bodies: Sequence[Mention],
    persons: Sequence[Mention],
    titles: Sequence[Mention],
    activities: Sequence[Told],
    outcomes: Sequence[Mention],
    made: Mapping[int, Sequence[Mention]],
) -> Iterator[Mention]:
    """Yield relations; each span holds both ends."""
    proposals = [title for title in titles if title.kind == "proposal"]
    offices, people = in_order(bodies), in_order(persons)
    yield from members(text, persons, offices, about)
    yield from handling(text, shape, proposals=proposals, bodies=offices, persons=people)
    yield from _outcomes(text, titles, outcomes)
    yield from _activities(text, activities)
    yield from _issuers(titles, made)
    yield from _subjects(titles)


def with_issuers(titles: Sequence[Mention], made: Mapping[int, Sequence[Mention]]) -> list[Mention]:
    """Return the titles, documents with the bodies that made them."""
    return [
        title.having({**title.args, "issuer": together(made[title.start])})
        if title.kind == "document" and title.start in made
        else title
        for title in titles
    ]


def with_key(titles: Sequence[Mention], links: Sequence[Mention]) -> list[Mention]:
    """Return the titles, proposals that a leader supervises as key proposals."""
    led = {each.args["subject"] for each in links if each.args["predicate"] == "supervisor"}
    return [
        title.having({**title.args, "key": True})
        if title.kind == "proposal" and title.args["title"] in led
        else title
        for title in titles
    ]


_STATISTIC: Final = re.compile(
    r"(?!促|推动|使|[^，。；]{0,20}转为)[^，。；]{0,20}?(?:满意率|[A-DＡＢＣＤ]类(?:提案|件))"
)
#: How often a relation of a sort is right (docs/rules.md). An outcome is now and then of other advice, whatever tells it.
_OF_ITS_ADVICE: Final = 0.82
_HOST: Final = 0.93
_TOPIC: Final = 0.83
_LOCATION: Final = 0.8
_ISSUER: Final = 0.92
_ABOUT_SURE: Final = 0.99
#: How far before an outcome what it came of is told.
_NEAR: Final = 480


def _outcomes(
    text: str, titles: Sequence[Mention], outcomes: Sequence[Mention]
) -> Iterator[Mention]:
    places: dict[str, int] = {}
    for title in titles:
        places.setdefault(str(title.args["title"]), title.start)
    for outcome in outcomes:
        words = str(outcome.args["of"])
        if (words not in places or "满意" in words) and _STATISTIC.match(
            text, outcome.start, outcome.end
        ):
            continue  # how proposals of a year were answered came of no one of them
        start = places.get(words, -1)
        if start < 0:  # an activity or a problem in the paragraph before
            start = text.rfind(words, max(0, outcome.start - _NEAR), outcome.start)
        start = start if start >= 0 else outcome.start
        yield relation(
            min(start, outcome.start),
            outcome.end,
            words,
            "outcome",
            text[outcome.start : outcome.end],
            _OF_ITS_ADVICE if outcome.confidence > UNKNOWN else UNKNOWN,
        )


def _activities(text: str, acts: Sequence[Told]) -> Iterator[Mention]:
    for told in acts:
        activity, holders = told.activity, told.hosts
        begun, ended, args = activity.start, activity.end, activity.args
        words = text[begun:ended]
        named: set[str] = set()
        for host in holders:
            name = str(host.args["name"])
            if name not in named:
                named.add(name)
                start, end = min(host.start, begun), max(host.end, ended)
                yield relation(start, end, words, "host", name, _HOST)
        for topic in told.topics:
            yield relation(begun, ended, words, "topic", topic, _TOPIC)
        if args["place"]:
            yield relation(begun, ended, words, "location", args["place"], _LOCATION)


def _issuers(titles: Sequence[Mention], made: Mapping[int, Sequence[Mention]]) -> Iterator[Mention]:
    for title in titles:
        for body in made.get(title.start, ()) if title.kind == "document" else ():
            start, end = min(title.start, body.start), max(title.end, body.end)
            yield relation(start, end, title.args["title"], "issuer", body.args["name"], _ISSUER)


#: 关于治理样例河的提案 is about 治理样例河; in lists a title may lack the word for what it is.
_ABOUT: Final = re.compile(
    r"关于(?:进一步)?(?:(?:建议|请求|恳请)(?=..)|对(?![^的]{0,16}(?:进行|实[行施]|给予|予以|开展|加[强大快以])|[口外接标照]))?(?P<of>(?:(?!关于).){2,60}?)"
    r"(?:(?<=”)建议|(?:工作|的)?(?:意见)?建议的(?P<kind>提案)|的(?:(?:几|\d|[一二三四五六七八九十])[点条项]|若干|一些|初步)?(?:重点|集体|联名|界别|党派|平时|大会)?(?P<form>提案|意见建议|对策建议|思考|建议案?|(?:社情民意)?信息|专报|意见|议案|反映|呼吁|[\u4e00-\u9fff]{0,4}报告|[\u4e00-\u9fff]{0,4}(?:方案|意见|办法|措施|规定|细则|条例|规划|计划|通知|倡议书?|制度|评价标准|实施细则)|决定|决议))?"
)


def _subjects(titles: Sequence[Mention]) -> Iterator[Mention]:
    """Yield what proposals and documents are about, once each, where the title itself says so."""
    told = set()
    for title in sorted(titles, key=lambda each: each.start):
        words = str(title.args["title"])
        found = _ABOUT.fullmatch(words) if words not in told else None
        if found and (found["form"] or found["kind"] or title.kind == "proposal"):
            told.add(words)
            yield relation(title.start, title.end, words, "about", found["of"], _ABOUT_SURE)
