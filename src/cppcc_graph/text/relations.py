"""Relations between what was found: who proposed, handled, supervised, issued, hosted; what came of it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from cppcc_graph.text.candidate import InOrder, Mention, in_order, together
from cppcc_graph.text.circumstances import Told
from cppcc_graph.text.handling import handling
from cppcc_graph.text.relation import relation
from cppcc_graph.text.structure import Structure


def relations(
    text: str,
    shape: Structure,
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
    yield from _members(text, persons, offices)
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


def _members(text: str, persons: Sequence[Mention], bodies: InOrder) -> Iterator[Mention]:
    for person in persons:
        if person.rule == "persons/again@1":
            continue
        body = str(person.args["body"])
        before = reversed(bodies.within(person.start - 60, person.start))
        last = next((each for each in before if 0 <= person.start - each.end <= 14), None)
        name = person.args["name"]
        if body:
            start, end = _with_role(text, person)
            start, end = (last.start, person.end) if last else (start, end)
            yield relation(start, end, name, "member-of", body, 0.75)
            government = _government(text, person, body)
            if government:
                yield relation(start, end, name, "member-of", government, 0.7)
        employer = str(last.args["name"]) if last else ""
        beside = last is not None and last.end == person.start and person.rule in _OF_LISTS
        if last and employer != body and (beside or _POST.fullmatch(text, last.end, person.start)):
            # 甲公司董事长乙委员 belongs to the company as well.
            yield relation(last.start, person.end, name, "member-of", employer, 0.7)


#: 甲医院某某某、乙医院某某某等委员: each belongs to what stands before the name.
_OF_LISTS: Final = frozenset({"persons/listed@1", "persons/crowd@2"})
_POST: Final = re.compile(
    r"(?:党委|党组|党总支|党支部)?(?:(?:副?书记|副?董事长|副?总经理|总裁|副?院长|副?校长|园长|副?教授|研究员|(?:副?主任)?医师|副?主任|副?会长|负责人|总工程师|"
    r"副?馆长|副?理事长|经理|副?处长|律师|副?秘书长|专家|教师|医生|站长)[、兼]?){1,3}"
)
_HEAD_TOO: Final = re.compile(r"副?书记、(?:代|代理)?(?P<level>[省市县区州旗])长$")
_PARTY: Final = re.compile(r"中共(?P<place>[^，。；]{1,20})委员会")


def _government(text: str, person: Mention, body: str) -> str:
    """Return the government that 市委副书记、市长张明远 heads besides his party post."""
    if not text.endswith("长", 0, person.start):
        return ""
    both = _HEAD_TOO.search(text, max(0, person.start - 12), person.start)
    party = _PARTY.fullmatch(body)
    return f"{party['place']}人民政府" if both and party else ""


_CROWD: Final = re.compile(r"等?(?:[一二两三四五六七八九十\d]+[名位])?(?:政协)?")


def _with_role(text: str, person: Mention) -> tuple[int, int]:
    """Return the place of a name with the role right before or behind it."""
    role = str(person.args["role"])
    before = person.start - len(role)
    if role and before >= 0 and text.startswith(role, before):
        return before, person.end
    crowd = _CROWD.match(text, person.end)
    behind = crowd.end() if crowd else person.end
    if role and text.startswith(role, behind):
        return person.start, behind + len(role)
    return person.start, person.end


_STATISTIC: Final = re.compile(
    r"(?!促|推动|使)[^，。；]{0,20}?(?:满意率|[A-DＡＢＣＤ]类(?:提案|件))"
)
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
            outcome.confidence,
        )


def _activities(text: str, acts: Sequence[Told]) -> Iterator[Mention]:
    for told in acts:
        activity, holders = told.activity, told.hosts
        begun, ended, args = activity.start, activity.end, activity.args
        words, sure = text[begun:ended], activity.confidence
        named: set[str] = set()
        for host in holders:
            name = str(host.args["name"])
            if name not in named:
                named.add(name)
                start, end = min(host.start, begun), max(host.end, ended)
                yield relation(start, end, words, "host", name, sure)
        if args["topic"]:
            yield relation(begun, ended, words, "topic", args["topic"], sure)
        if args["place"]:
            yield relation(begun, ended, words, "location", args["place"], sure)


def _issuers(titles: Sequence[Mention], made: Mapping[int, Sequence[Mention]]) -> Iterator[Mention]:
    for title in titles:
        for body in made.get(title.start, ()) if title.kind == "document" else ():
            start, end = min(title.start, body.start), max(title.end, body.end)
            yield relation(start, end, title.args["title"], "issuer", body.args["name"], 0.7)


#: 关于治理样例河的提案 is about 治理样例河; in lists a title may lack the word for what it is.
_ABOUT: Final = re.compile(
    r"关于(?:进一步)?(?P<of>(?:(?!关于).){2,60}?)(?:的(?:重点)?(?P<form>提案|建议案?|意见|议案|反映|呼吁|[\u4e00-\u9fff]{0,4}报告|[\u4e00-\u9fff]{0,4}(?:方案|意见|办法|措施|规定|细则|条例|规划|计划|通知|倡议书?|制度|评价标准|实施细则)|决定|决议))?"
)


def _subjects(titles: Sequence[Mention]) -> Iterator[Mention]:
    """Yield what proposals and documents are about, once each, where the title itself says so."""
    told = set()
    for title in sorted(titles, key=lambda each: each.start):
        words = str(title.args["title"])
        found = _ABOUT.fullmatch(words) if words not in told else None
        if found and (found["form"] or title.kind == "proposal"):
            told.add(words)
            yield relation(title.start, title.end, words, "about", found["of"], 0.9)
