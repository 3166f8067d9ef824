"""Relations between what was found: who proposed, handled, supervised, issued, hosted; what came of it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cppcc_graph.text.candidate import InOrder, Mention, in_order
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
) -> Iterator[Mention]:
    """Yield relations; each span holds both ends."""
    proposals = [title for title in titles if title.kind == "proposal"]
    offices, people = in_order(bodies), in_order(persons)
    yield from _members(text, persons, offices)
    yield from handling(text, shape, proposals=proposals, bodies=offices, persons=people)
    yield from _outcomes(text, titles, outcomes)
    yield from _activities(text, activities)
    yield from _issuers(titles)
    yield from _subjects(titles)


def with_issuers(
    text: str, shape: Structure, titles: Sequence[Mention], bodies: Sequence[Mention]
) -> list[Mention]:
    """Return the titles, documents with the body that issued them where their clause names it."""
    result = []
    for title in titles:
        if title.kind == "document" and title.args["act"] in (
            "issued",
            "revised",
            "drafted",
            "submitted",
        ):
            sentence = shape.at(title.start)
            before = [
                body for body in bodies if sentence.start <= body.start and body.end <= title.start
            ]
            clause_start = next(
                (a for a, b in shape.clauses(sentence) if a <= title.start < b),
                sentence.start,
            )
            near = [body for body in before if body.start >= clause_start]
            if near and not re.search(r"[向对给为]", text[clause_start : near[0].start]):
                title = title.having({**title.args, "issuer": near[0].args["name"]})
        result.append(title)
    return result


def _members(text: str, persons: Sequence[Mention], bodies: InOrder) -> Iterator[Mention]:
    for person in persons:
        if person.args["body"] and person.rule != "persons/again@1":
            near = [
                body
                for body in bodies.within(person.start - 60, person.start)
                if 0 <= person.start - body.end <= 14
            ]
            start, end = _with_role(text, person)
            yield relation(
                near[-1].start if near else start,
                person.end if near else end,
                person.args["name"],
                "member-of",
                person.args["body"],
                0.75,
            )


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


def _outcomes(
    text: str, titles: Sequence[Mention], outcomes: Sequence[Mention]
) -> Iterator[Mention]:
    places: dict[str, int] = {}
    for title in titles:
        places.setdefault(str(title.args["title"]), title.start)
    for outcome in outcomes:
        start = places.get(str(outcome.args["of"]), outcome.start)
        words = outcome.args["of"]
        yield relation(
            min(start, outcome.start),
            outcome.end,
            words,
            "outcome",
            text[outcome.start : outcome.end],
            outcome.confidence,
        )


def _activities(text: str, acts: Sequence[Told]) -> Iterator[Mention]:
    for activity, holders in acts:
        words, sure = text[activity.start : activity.end], activity.confidence
        named: set[str] = set()
        for host in holders:
            name = str(host.args["name"])
            if name not in named:
                named.add(name)
                start, end = min(host.start, activity.start), max(host.end, activity.end)
                yield relation(start, end, words, "host", name, sure)
        for predicate, key in (("topic", "topic"), ("location", "place")):
            value = activity.args[key]
            if value:
                yield relation(activity.start, activity.end, words, predicate, value, sure)


def _issuers(titles: Sequence[Mention]) -> Iterator[Mention]:
    for title in titles:
        if title.kind == "document" and title.args["issuer"]:
            yield relation(
                title.start, title.end, title.args["title"], "issuer", title.args["issuer"], 0.7
            )


#: 关于治理样例河的提案 is about 治理样例河; in lists a title may lack the word for what it is.
_ABOUT: Final = re.compile(
    r"关于(?:进一步)?(?P<of>(?:(?!关于).){2,60}?)(?:的(?:重点)?(?P<form>提案|建议案?|意见|议案|[\u4e00-\u9fff]{0,4}报告|[\u4e00-\u9fff]{0,4}方案|决定|决议))?"
)


def _subjects(titles: Sequence[Mention]) -> Iterator[Mention]:
    """Yield what proposals and documents are about, once each, where the title itself says so."""
    told = set()
    for title in sorted(titles, key=lambda each: each.start):
        words = str(title.args["title"])
        found = _ABOUT.fullmatch(words)
        clear = found and (found["form"] or title.kind == "proposal")
        if found and clear and words not in told:
            told.add(words)
            yield relation(title.start, title.end, words, "about", found["of"], 0.9)
