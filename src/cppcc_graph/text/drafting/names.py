"""Persons, bodies, places, topics and times: each introduced once, where it is named first."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from cppcc_graph.text.candidate import Candidate
from cppcc_graph.text.coordination import merged_rows
from cppcc_graph.text.drafting import subjects
from cppcc_graph.text.drafting.changes import ENDED, change_told, office_told
from cppcc_graph.text.drafting.codes.bodies import body_codes, place_codes
from cppcc_graph.text.drafting.codes.offices import role_code, seat_told
from cppcc_graph.text.drafting.days import ordinal, span
from cppcc_graph.text.drafting.nodes import Node, printable, quoted, short, text
from cppcc_graph.text.drafting.offices import office_in
from cppcc_graph.text.drafting.within import wholes
from cppcc_graph.text.earlier import EXECUTED_BY, Earlier
from cppcc_graph.text.extract import Extraction
from cppcc_graph.text.handling.takers import BY_DEED

#: Arguments that a rule always gives and a reader or a model may leave out.
_NEEDED: Final = {
    "figure": frozenset({"value", "bound"}),
    "metric": frozenset({"metric", "value", "unit"}),
    "activity": frozenset({"type", "status"}),
    "proposal": frozenset({"title"}),
    "document": frozenset({"title"}),
    "outcome": frozenset({"of", "type", "uptake"}),
    "body": frozenset({"name"}),
    "person": frozenset({"name"}),
    "place": frozenset({"name"}),
}
_TERM: Final = re.compile(r"第?(?P<number>[一二三四五六七八九十\d]{1,3})届")
#: Whose report it is: 受第八届委员会常务委员会的委托.
_REPORTING: Final = re.compile(
    r"第?(?P<number>[一二三四五六七八九十\d]{1,3})届委员会(?:常务委员会|常委会)(?=工作报告|的?委托|，?向大会)"
)
#: 市县政协, 友好县区政协: committees of several places are a group.
_OF_SEVERAL: Final = "bodies/group@"
_MEMBER: Final = re.compile(r"(?:[\u4e00-\u9fff]{1,3})?(?:政协)?(?:委员|常委)")
#: What a column of a table or a label says of a name: no office, and no seat by itself.
_LABEL: Final = re.compile(
    "第一提案人|提案[者人]|提案委员|提出[者人]|联名人|附议人|[督领]办(?:人|领导)|领衔(?:督办)?(?:人|领导)|牵头领导|包案领导|督办|领办"
)
#: An office that was held before is another than the one held now.
_ONCE: Final = re.compile(r"原|前任?|时任|曾任")
#: What stands before 政协委员 and says not of which committee.
_EVERY: Final = "大体级界我本名位分的"
YEAR: Final = re.compile(r"\d{4}|[二一][〇○零九]..年")
#: What stands behind the beginning of a time that lasts: 2019年以来, 5月起; 起草 begins another word.
_SINCE: Final = re.compile("以来|起(?![草到])|至今|开始")


@dataclass(slots=True)
class Graphs:
    """The things of one passage by mode, and the words that have no form there."""

    stated: list[Node] = field(default_factory=list)
    inherited: list[Node] = field(default_factory=list)
    inferred: list[Node] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Place:
    """A passage in the raw text, and whether it is a heading or speaks of plans."""

    start: int
    end: int
    heading: bool
    planned: bool


class Names:
    """The names of a report, with what has been said and introduced so far."""

    def __init__(self, found: Extraction, raw: str, earlier: Earlier) -> None:
        self.found, self.raw, self.earlier = found, raw, earlier
        self.about = found.about
        self.key = f"e:d{found.digest[:8]}"
        self.report = f"report:d{found.digest[:8]}"
        year = found.about.year
        self.period = f"e:period-{year}" if year else f"{self.key}-period"
        self.own = f"政协{self.about.place}委员会" if self.about.place else ""
        self.ids: dict[str, str] = {}
        self.introduced: set[str] = set()
        # What each thing was introduced as.
        self.classes: dict[str, str] = {}
        self.drawn: set[str] = set()
        self._said: set[tuple[str, str, str]] = set()
        # Figures that are another's than the thing they stand in.
        self._others: set[str] = set()
        # Who took part in an activity, by its end.
        self._acted: dict[int, str] = {}
        # The volume that was told last of a series, by the title of that.
        self._volumes: dict[str, str] = {}
        self._term_number = 0
        self._plan = ""
        self._plan_period = ""
        self._authored = False
        self._candidates = [
            each
            for each in found.candidates
            if _NEEDED.get(each.kind, frozenset()) <= each.args.keys()
        ]
        self._starts = [each.start for each in self._candidates]
        self._relations = [each for each in self._candidates if each.kind == "relation"]
        self._local: Sequence[Candidate] = ()
        places = [each for each in self._candidates if each.kind == "place"]
        ends = {each.end: str(each.args["name"]) for each in places}
        # What each place is written right behind, by where it starts.
        self._behind = {each.start: ends[each.start] for each in places if each.start in ends}
        self._wholes = wholes(
            {(str(each.args["name"]), self._behind.get(each.start, "")) for each in places},
            self.about,
        )
        self._named: dict[str, Candidate] = {}
        for each in self._candidates:
            if each.kind in ("person", "body"):
                self._named.setdefault(str(each.args["name"]), each)
        titled = [each for each in self._candidates if each.kind in ("proposal", "document")]
        self._kinds = {str(each.args["title"]): each.kind for each in reversed(titled)}
        proposed = sorted(
            (each for each in titled if each.kind == "proposal"), key=lambda each: each.start
        )
        #: The titles that each one is handled as one with.
        self._merged = {
            str(each.args["title"]): [str(other.args["title"]) for other in row]
            for row in merged_rows(self.raw, proposed)
            for each in row
        }
        self._keyed = {
            str(each.args["title"])
            for each in titled
            if each.kind == "proposal" and each.args.get("key")
        }
        self._executing = {
            each.start for each in self._candidates if each.args.get("predicate") == EXECUTED_BY
        }
        self._now = Graphs()
        self._place = Place(0, 0, heading=False, planned=False)

    def _committee(self) -> str:
        return self.earlier.named.get(self.own) or f"{self.key}-committee"

    def _mine(self, body: Candidate) -> bool:
        return str(body.args["name"]) in (self.own, f"{self.own}常务委员会")

    def _names(self, inside: Sequence[Candidate]) -> None:
        for each in inside:
            if each.kind == "body":
                self._agent(str(each.args["name"]))
                self._registered(each)
                self._term(each)
            elif each.kind == "person":
                self._person(each)
            elif each.kind == "place":
                self._location(str(each.args["name"]), each.start)
                self._within(str(each.args["name"]), self._behind.get(each.start))

    def _registered(self, each: Candidate) -> None:
        """State the level of a committee that a register has introduced, where the report names it first."""
        known, name = str(each.args.get("id", "")), str(each.args["name"])
        if not known or name == self.own or known in self.earlier.ids:
            return
        kind, codes, _ = body_codes(name, self.about)
        if kind == "CPPCCCommittee" and codes and self._new("named", known, ""):
            self._now.stated.append(Node(known, keys=codes))

    def _agent(self, name: str) -> str:
        """Return the id of a person or body and introduce it, if it is named here first."""
        identity = self._agent_id(name)
        if identity in self.introduced:
            return identity
        each = self._named.get(name)
        if each and each.kind == "person":
            self._describe(identity, name, {})
            return identity
        self.introduced.add(identity)
        if each and each.rule.startswith(_OF_SEVERAL):
            keys = {"label": text(name), "membershipKnown": "false"}
            self._state(identity, "AgentGroup", keys)
            return identity
        kind, keys, whole = body_codes(name, self.about)
        if whole:
            keys = {**keys, "unitOf": self._agent(whole)}
        self._state(identity, kind, {"label": text(name), **keys})
        return identity

    def _agent_id(self, name: str) -> str:
        each = self._named.get(name)
        known = str(each.args.get("id", "")) if each else ""
        if name == self.own:
            known = self._committee()
        known = known or self.earlier.named.get(name, "")
        if known:
            self.introduced.add(known)
            return self.ids.setdefault(f"agent:{name}", known)
        if each is None:
            # A committee that only its units are named of.
            number = sum(key.startswith("agent:") for key in self.ids)
            return self.ids.setdefault(f"agent:{name}", f"{self.key}-above-{number}")
        return self.ids.setdefault(f"agent:{name}", f"{self.key}-agent-{each.start}")

    def _term(self, each: Candidate) -> None:
        """Introduce the term of the report's own committee, where its name has it."""
        found = _TERM.search(each.quote)
        if not found or not self.own or not self._mine(each) or "term" in self.ids:
            return
        number = ordinal(found["number"])
        # A new committee meets, and the one before it reports.
        reports = _REPORTING.search(self.raw)
        if not number or (reports and ordinal(reports["number"]) != number):
            return
        identity = self.ids["term"] = f"{self.key}-term-{number}"
        self._term_number = number
        if identity in self.earlier.ids:
            return
        label = text(f"政协第{found['number']}届{self.about.place}委员会")
        keys = {"label": label, "termOf": self._committee(), "ordinal": str(number)}
        self._state(identity, "CommitteeTerm", keys)
        if self._place.heading or reports:
            self._now.stated.append(Node(self.report, keys={"duringTerm": identity}))

    def _person(self, each: Candidate) -> None:
        name, body = str(each.args["name"]), str(each.args.get("body", ""))
        change = change_told(self.raw, each) if body.startswith("政协") else ""
        # Who was relieved of an office, had it before or is only to have it holds none by it; that
        # a member resigned or was removed is told.
        if each.args.get("tenure") and change not in ENDED:
            self._agent(name)
            return
        role = office_in(printable(str(each.args.get("role", ""))), body)
        person = self._agent_id(name)
        if not body or ("holds", person, f"{role}{body}") in self._said:
            self._agent(name)
            return
        self._said.add(("holds", person, f"{role}{body}"))
        if _LABEL.fullmatch(role):
            self._agent(name)
            return
        at = self._agent(body)
        if not role or _MEMBER.fullmatch(role):
            code = {"role": "standingMember" if role.endswith("常委") else "member"} if role else {}
            if change and seat_told(office_told(self.raw, each)) in ("", code.get("role")):
                self._new("change", person, f"{change}{code.get('role', '')}{body}")
                code |= {"membershipChange": change}
            member = Node(
                f"{self.key}-member-{each.start}", "Membership", {"organization": at, **code}
            )
            self._describe(person, name, {"hasMembership": member})
            return
        if change in ENDED:
            self._agent(name)
            return
        held = role_code(role, body)
        # 市政协副主席, then 副主席: one office, told of in other words.
        if held and not _ONCE.search(role) and not self._new("office", person, f"{held}{body}"):
            self._agent(name)
            return
        known = self.ids.get(f"post:{role}{body}")
        if known:
            self._describe(person, name, {"holds": known})
            return
        identity = self.ids[f"post:{role}{body}"] = f"{self.key}-post-{each.start}"
        code = {"role": held} if held else {}
        post = Node(identity, "Post", {"label": text(role), "postIn": at, **code})
        self._describe(person, name, {"holds": post})

    def _describe(self, identity: str, name: str, keys: Mapping[str, str | Node]) -> None:
        """Introduce a person, or say more of one who is known."""
        if identity in self.introduced:
            self._now.stated.append(Node(identity, keys=keys))
        else:
            self._state(identity, "Person", {"label": text(name), **keys})

    def _location(self, name: str, start: int) -> str:
        identity = self.ids.get(f"place:{name}")
        if identity:
            return identity
        identity = self.ids[f"place:{name}"] = f"{self.key}-place-{start}"
        kind, level = place_codes(name, self.about)
        keys = {"label": text(name)} | ({"administrativeLevel": level} if level else {})
        self._state(identity, kind, keys)
        return identity

    def _within(self, name: str, whole: str | None) -> None:
        """State once that a place is part of the wider one right before it: 武陵县柳溪镇."""
        if whole in self._wholes.get(name, ()) and self._new("within", name, f"{whole}"):
            keys = {"partOf": self.ids[f"place:{whole}"]}
            self._now.stated.append(Node(self.ids[f"place:{name}"], keys=keys))

    def _topic(self, *told: str, start: int) -> list[str]:
        """Return the ids of the topics that words name; several may be in quotation marks."""
        topics = []
        names = [name for words in told for name in quoted(printable(words))]
        for number, name in enumerate(names):
            known = f"topic:{name}" in self.ids
            identity = self.ids.setdefault(f"topic:{name}", f"{self.key}-topic-{start}-{number}")
            if not known:
                self._state(identity, "Topic", {"label": text(name)})
            topics.append(identity)
        return topics

    def _group(self, words: str, start: int) -> str:
        """Return the id of a group of people; members of the own committee are part of it."""
        # 3名委员 are told of once: other three are others.
        called = f"group:{words}{start if words[0].isdigit() else ''}"
        known = self.ids.get(called)
        if known:
            return known
        identity = self.ids[called] = f"{self.key}-group-{start}"
        members = words.endswith("委员")
        code = {"classification": "members"} if members else {}
        keys = {"label": text(words), **code, "membershipKnown": "false"}
        self._state(identity, "AgentGroup", keys)
        sector = subjects.sector(words)
        if sector and self.own:
            of = self._sector(sector, start)
            self._now.stated.append(Node(identity, keys={"partOf": of}))
        elif members and self.own and not self._of_other(words):
            self._now.inherited.append(Node(identity, keys={"partOf": self._committee()}))
        return identity

    def _of_other(self, words: str) -> bool:
        """Tell whether members are called those of another committee than the own: 住青山市政协委员."""
        before, _, _ = words.rpartition("政协")
        return (
            "住" in words
            or "驻" in words
            or before[-1:] not in ("", self.about.place[-1:], *_EVERY)
        )

    def _sector(self, words: str, start: int) -> str:
        name = re.sub(r"^(?:\S政协)", "", words)
        known = self.ids.get(f"sector:{name}")
        if known:
            return known
        identity = self.ids[f"sector:{name}"] = f"{self.key}-sector-{start}"
        self._state(identity, "Sector", {"label": text(name)})
        self._now.inherited.append(Node(identity, keys={"unitOf": self._committee()}))
        return identity

    def _time(self, each: Candidate) -> str:
        """Return the id of a period as long as a date is exact, and introduce it.

        What was over by a day, 10月底前, is of the year up to it, which is not in its words.
        """
        first, last = span(each)
        if self._goes_on(each):
            last = max(last, f"{self.about.year}-12-31")
        year = first[:4]
        if (first, last) == (f"{year}-01-01", f"{year}-12-31"):
            identity = f"e:period-{year}"
            label = f"{year}年"
            if identity in self.earlier.ids or 2019 <= int(year) <= 2021:
                self.introduced.add(identity)
        elif not each.args.get("start"):
            identity, label = f"{self.key}-period-by-{last}", printable(each.quote)
        else:
            identity = f"{self.key}-period-{first}-{last}"
            label = f"{first}至{last}" if first != last else first
        self.drawn.add(each.id)
        if identity not in self.introduced:
            keys = {"label": text(label), "startDate": first, "endDate": last}
            mode = self._now.stated if self._dates(each) else self._now.inherited
            self.introduced.add(identity)
            mode.append(Node(identity, "PeriodOfTime", keys))
        return identity

    def _goes_on(self, each: Candidate) -> bool:
        """Tell whether a date only begins a time that goes on to the end of the report's: 2019年以来, 5月起."""
        return self.about.year is not None and _SINCE.match(self.raw, each.end) is not None

    def _dates(self, each: Candidate) -> bool:
        """Tell whether the words of a date say the whole of its time."""
        return (
            bool(each.args.get("start"))
            and YEAR.search(each.quote) is not None
            and not self._goes_on(each)
        )

    def _id(self, each: Candidate, words: str) -> str:
        return self.ids.setdefault(f"{each.kind}:{words}", f"{self.key}-{each.kind}-{each.start}")

    def _state(self, identity: str, kind: str, keys: Mapping[str, str | Node]) -> None:
        self.classes[identity] = kind
        self.introduced.add(identity)
        self._now.stated.append(Node(identity, kind, keys))

    def _add(
        self, each: Candidate, of: str | None, key: str, value: str | Node, title: str = ""
    ) -> None:
        """Say a relation once, where it is said first; of a ``title`` in the mode of what is told."""
        self.drawn.add(each.id)
        if of and self._new(key, of, value if isinstance(value, str) else value.id):
            told = self._now.inferred if each.rule == BY_DEED else self._told_of(title)
            told.append(Node(of, keys={key: value}))

    def _told_of(self, title: str) -> list[Node]:
        """Return the things that a passage tells of a title: inherited where it stands before it."""
        here = not title or any(c.args.get("title") == title for c in self._local)
        return self._now.stated if here else self._now.inherited

    def _new(self, key: str, of: str, value: str) -> bool:
        new = (key, of, value) not in self._said
        self._said.add((key, of, value))
        return new

    def _leave(self, each: Candidate) -> None:
        self._now.left_out.append(f"{each.kind} “{short(printable(each.quote))}”")

    def _inside(self, each: Candidate, kind: str) -> list[Candidate]:
        return [
            c for c in self._local if c.kind == kind and each.start <= c.start and c.end <= each.end
        ]

    def _here(self, name: str) -> bool:
        """Tell whether a passage names a person or body itself."""
        return any(c.kind in ("body", "person") and c.args["name"] == name for c in self._local)
