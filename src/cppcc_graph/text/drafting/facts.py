"""What the candidates of one report say, passage by passage, as things of a facts file.

What a passage says itself is stated; what it leaves to its reader, such as the year or by the custom
of the genre who acts, is inherited. What a candidate does not say is left out.
"""

import json
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from cppcc_graph.facts.wordings import MAX_LENGTH, number_in
from cppcc_graph.text.candidate import Candidate
from cppcc_graph.text.drafting import codes, subjects
from cppcc_graph.text.drafting.nodes import Node, printable, several, short, text
from cppcc_graph.text.earlier import EXECUTED_BY, Earlier
from cppcc_graph.text.extract import Extraction

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
#: What relations say of a proposal in a facts file.
_TIES: Final = {
    "proposer": "proposer",
    "handler": "handler",
    "supervisor": "handlingSupervisor",
}
_LEADS: Final = re.compile(r"(?:主办|牵头办理)(?=[，。；、）\s]|$)")
_HELPS: Final = re.compile(r"(?:会办|协办)(?=[，。；、）\s]|$)")
_FIRST: Final = re.compile(
    r"[》”」]?(?:（[^）]{1,12}）)?(?:被列为|列为|是)?(?:市政协|县政协|区政协)?(?:一号|1号|第一号)(?:重点)?提案"
)
_TERM: Final = re.compile(r"第?(?P<number>[一二三四五六七八九十\d]{1,3})届")
_MEMBER: Final = re.compile(r"(?:[\u4e00-\u9fff]{1,3})?(?:政协)?(?:委员|常委)")
_LEADING: Final = re.compile(r"率|带队|带领|牵头|主持|领衔")
_REPORT: Final = re.compile(r"报告|工作要点|总结")
_YEAR: Final = re.compile(r"\d{4}|[二一][〇○零九]..年")
_NUMBER: Final = re.compile(
    r"^[\s　#*]*(?:第?[一二三四五六七八九十]{1,3}(?:、|部分[：:\s　]?))?|[\s　#*]+$"
)
_DIGITS: Final = "〇一二三四五六七八九"


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


class Facts:
    """The things of a report; each is introduced once, where it is named first."""

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
        self.drawn: set[str] = set()
        self._said: set[tuple[str, str, str]] = set()
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
        self._named: dict[str, Candidate] = {}
        for each in self._candidates:
            if each.kind in ("person", "body"):
                self._named.setdefault(str(each.args["name"]), each)
        titled = [each for each in self._candidates if each.kind in ("proposal", "document")]
        self._kinds = {str(each.args["title"]): each.kind for each in reversed(titled)}
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

    # --- one passage

    def passage(self, place: Place, *, first: bool) -> Graphs:
        """Return the things of a passage; the first one has the committee and the period, too."""
        self._now, self._place = Graphs(), place
        low = bisect_left(self._starts, place.start)
        high = bisect_left(self._starts, place.end)
        inside = [each for each in self._candidates[low:high] if each.end <= place.end]
        self._local = inside
        # A relation belongs to the sentence that its other end stands in.
        told = [each for each in self._relations if place.start < each.end <= place.end]
        if first:
            self._frame()
        self._names(inside)
        if place.heading:
            self._heading(inside)
        for each in inside:
            self._thing(each)
        for each in told:
            self._relation(each)
        self._figures(inside)
        return self._now

    def finish(self) -> None:
        """Count names and titles as drawn wherever they stand, once they are introduced."""
        for each in self._candidates:
            name = str(each.args.get("name", each.args.get("title", "")))
            if name and self.ids.get(f"{_sort(each.kind)}:{name}") in self.introduced:
                self.drawn.add(each.id)

    # --- what the whole report has

    def _frame(self) -> None:
        if self.own and self._committee() not in self.earlier.ids:
            level = codes.level_of(self.about.place, self.about) or "county"
            keys = {"label": text(self.own), "administrativeLevel": level}
            self._state(self._committee(), "CPPCCCommittee", keys)
        self.introduced.add(self._committee())
        self.ids[f"agent:{self.own}"] = self._committee()
        year = self.about.year
        registered = year is not None and 2019 <= year <= 2021
        if not registered and self.period not in self.earlier.ids:
            dates = {"startDate": f"{year}-01-01", "endDate": f"{year}-12-31"} if year else {}
            label = text(f"{year}年" if year else "报告期")
            self._state(self.period, "PeriodOfTime", {"label": label, **dates})

    def _committee(self) -> str:
        return self.earlier.named.get(self.own) or f"{self.key}-committee"

    def _heading(self, inside: Sequence[Candidate]) -> None:
        """Take from a heading whose report it is, and which year its plans are for."""
        said = self.raw[self._place.start : self._place.end]
        body = next((each for each in inside if each.kind == "body"), None)
        if body and not self._authored and _REPORT.search(said) and self._mine(body):
            self._authored = True
            author = self._agent(str(body.args["name"]))
            self._now.stated.append(Node(self.report, keys={"author": author}))
        year = next((each for each in inside if _is_year(each)), None)
        if year and self._place.planned and not body and self._plans_after(self._place.end):
            self._plan = f"{self.key}-plan-{self._place.start}"
            keys = {"label": text(_NUMBER.sub("", said)), "eventStatus": "planned"}
            self._state(self._plan, "PlannedTask", keys)
            self._plan_period = self._time(year)
            self._now.stated.append(Node(self._plan, keys={"during": self._plan_period}))
            if self.own:
                self._now.inherited.append(Node(self._plan, keys={"organizer": self._committee()}))

    def _plans_after(self, at: int) -> bool:
        return any(
            c.kind == "activity" and c.args["status"] != "done"
            for c in self._candidates[bisect_left(self._starts, at) :]
        )

    def _mine(self, body: Candidate) -> bool:
        return str(body.args["name"]) in (self.own, f"{self.own}常务委员会")

    # --- names

    def _names(self, inside: Sequence[Candidate]) -> None:
        for each in inside:
            if each.kind == "body":
                self._agent(str(each.args["name"]))
                self._term(each)
            elif each.kind == "person":
                self._person(each)
            elif each.kind == "place":
                self._location(str(each.args["name"]), each.start)

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
        kind, keys, whole = codes.body(name, self.about)
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
        number = _ordinal(found["number"])
        if not number:
            return
        identity = self.ids["term"] = f"{self.key}-term-{number}"
        if identity in self.earlier.ids:
            return
        label = text(f"政协第{found['number']}届{self.about.place}委员会")
        keys = {"label": label, "termOf": self._committee(), "ordinal": str(number)}
        self._state(identity, "CommitteeTerm", keys)
        if self._place.heading:
            self._now.stated.append(Node(self.report, keys={"duringTerm": identity}))

    def _person(self, each: Candidate) -> None:
        name, body = str(each.args["name"]), str(each.args.get("body", ""))
        role = printable(str(each.args.get("role", "")))
        person = self._agent_id(name)
        if not body or ("holds", person, f"{role}{body}") in self._said:
            self._agent(name)
            return
        self._said.add(("holds", person, f"{role}{body}"))
        at = self._agent(body)
        if not role or _MEMBER.fullmatch(role):
            code = {"role": "standingMember" if role.endswith("常委") else "member"} if role else {}
            member = Node(
                f"{self.key}-member-{each.start}", "Membership", {"organization": at, **code}
            )
            self._describe(person, name, {"hasMembership": member})
            return
        known = self.ids.get(f"post:{role}{body}")
        if known:
            self._describe(person, name, {"holds": known})
            return
        identity = self.ids[f"post:{role}{body}"] = f"{self.key}-post-{each.start}"
        code = {"role": codes.role(role)} if codes.role(role) else {}
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
        kind, level = codes.place(name, self.about)
        keys = {"label": text(name)} | ({"administrativeLevel": level} if level else {})
        self._state(identity, kind, keys)
        return identity

    def _topic(self, words: str, start: int) -> list[str]:
        """Return the ids of the topics that words name; several may be in quotation marks."""
        topics = []
        for number, each in enumerate(re.split(r"[”》]、?(?:和)?[“《]", words)):
            name = printable(each).strip("“”《》 ")
            if not name:
                continue
            known = f"topic:{name}" in self.ids
            identity = self.ids.setdefault(f"topic:{name}", f"{self.key}-topic-{start}-{number}")
            if not known:
                self._state(identity, "Topic", {"label": text(name)})
            topics.append(identity)
        return topics

    def _group(self, words: str, start: int) -> str:
        """Return the id of a group of people; members of the own committee are part of it."""
        known = self.ids.get(f"group:{words}")
        if known:
            return known
        identity = self.ids[f"group:{words}"] = f"{self.key}-group-{start}"
        members = words.endswith("委员")
        code = {"classification": "members"} if members else {}
        keys = {"label": text(words), **code, "membershipKnown": "false"}
        self._state(identity, "AgentGroup", keys)
        sector = subjects.sector(words)
        if sector and self.own:
            of = self._sector(sector, start)
            self._now.stated.append(Node(identity, keys={"partOf": of}))
        elif members and self.own:
            self._now.inherited.append(Node(identity, keys={"partOf": self._committee()}))
        return identity

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
        """Return the id of a period as long as a date is exact, and introduce it."""
        first, last = _days(str(each.args["start"]), str(each.args["end"]))
        year = first[:4]
        if (first, last) == (f"{year}-01-01", f"{year}-12-31"):
            identity = f"e:period-{year}"
            label = f"{year}年"
            if identity in self.earlier.ids or 2019 <= int(year) <= 2021:
                self.introduced.add(identity)
        else:
            identity = f"{self.key}-period-{first}-{last}"
            label = f"{first}至{last}" if first != last else first
        self.drawn.add(each.id)
        if identity not in self.introduced:
            keys = {"label": text(label), "startDate": first, "endDate": last}
            mode = self._now.stated if _YEAR.search(each.quote) else self._now.inherited
            self.introduced.add(identity)
            mode.append(Node(identity, "PeriodOfTime", keys))
        return identity

    # --- things

    def _thing(self, each: Candidate) -> None:
        if each.kind == "metric":
            self._metric(each)
        elif each.kind == "activity":
            self._activity(each)
        elif each.kind == "proposal":
            self._proposal(each)
        elif each.kind == "document":
            self._document(each)
        elif each.kind == "outcome":
            self._outcome(each)

    def _id(self, each: Candidate, words: str) -> str:
        return self.ids.setdefault(f"{each.kind}:{words}", f"{self.key}-{each.kind}-{each.start}")

    def _proposal(self, each: Candidate) -> None:
        title = str(each.args["title"])
        identity = self._id(each, title)
        more: dict[str, str] = {}
        if each.args.get("number") and self._new("number", identity, ""):
            more["proposalNumber"] = json.dumps(str(each.args["number"]))
        first = title in self._keyed and _FIRST.match(self.raw, each.end)
        if first and self._new("rank", identity, ""):
            more["keyProposalRank"] = "1"
        if identity not in self.introduced:
            kind = "KeyProposal" if title in self._keyed else "Proposal"
            keys = {"label": text(short(title)), "title": text(title), "kind": "proposal"}
            self._state(identity, kind, {**keys, **more})
        elif more:
            # A list at the end says what the first mention did not.
            self._now.stated.append(Node(identity, keys=more))

    def _document(self, each: Candidate) -> None:
        title = str(each.args["title"])
        if self._kinds.get(title) == "proposal":
            return
        identity = self._id(each, title)
        if identity in self.introduced:
            return
        code = codes.document(title) or codes.book(self.raw, each)
        keys = {"label": text(short(title)), "title": text(title)} | (
            {"kind": code} if code else {}
        )
        self._state(identity, "Document", keys)

    def _activity(self, each: Candidate) -> None:
        code = codes.activity(each)
        planned = each.args["status"] != "done"
        if not code and not planned:
            self._leave(each)
            return
        keys = {"label": text(short(each.quote))}
        if planned:
            kind = "PlannedTask"
            keys["eventStatus"] = "planned"
        else:
            kind = codes.activity_class(code, each.quote)
            if each.start not in self._executing and self._often(each):
                kind = "ActivitySeries"
            keys["activityType"] = code
            keys["eventStatus"] = "held"
            if code in ("democraticOversight", "specialOversight", "invitedSupervision"):
                keys["performsFunction"] = "oversight"
        identity = self._id(each, str(each.start))
        self.drawn.add(each.id)
        self._state(identity, kind, {**keys, **self._roles(each, kind)})
        self._unsaid(each, identity, kind)
        if not planned:
            self._counted(each)

    def _often(self, each: Candidate) -> bool:
        """Tell whether an activity is counted: several of a kind, whose members are unknown.

        A series has no place of its own; where one is told, the activity stays one.
        """
        if each.args.get("place"):
            return False
        numbers = [c for c in self._inside(each, "figure") if c.args.get("unit") in codes.TIMES]
        return len(numbers) == 1 and str(numbers[0].args["value"]) != "1"

    def _roles(self, each: Candidate, kind: str) -> dict[str, str]:
        """Return who did an activity, with whom, where and on what, as the passage names it."""
        keys: dict[str, str] = {}
        hosts = [n for n in str(each.args.get("organiser", "")).split("、") if n in self._named]
        named = [self._agent(n) for n in hosts if self._here(n)]
        giving = each.args["type"] == "donation" and not subjects.calls(each.quote)
        if named and not giving:
            keys["organizer"] = several(named)
        people = self._people(each)
        whole = kind not in ("PlannedTask", "ActivitySeries")
        if "首次" in each.quote and whole:
            keys["firstTime"] = "true"
        if people and whole:
            lead = "leader" if _LEADING.search(each.quote) else "participant"
            keys[lead] = several([self._agent(n) for n in people])
        crowd = self._doers(each) or subjects.crowd(str(each.args.get("participants", "")))
        if crowd and kind != "PlannedTask" and "participant" not in keys:
            keys["participant"] = self._group(crowd, each.start)
        elif named and giving and kind != "PlannedTask" and "participant" not in keys:
            keys["participant"] = several(named)
        place = str(each.args.get("place", ""))
        if place and whole:
            keys["at"] = several(self._places(place, each))
        topics = self._topic(str(each.args.get("topic", "")), each.start)
        if topics:
            keys["topic"] = several(topics)
        if whole and kind == "Activity":
            keys |= self._works(each)
        for predicate in ("organizer", "at", "topic"):
            if predicate in keys:
                self._said.add(("activity", each.quote, predicate))
        return keys

    def _people(self, each: Candidate) -> list[str]:
        """Return the names of the persons who act: told as participants, or before the verb."""
        told = [
            n
            for n in str(each.args.get("participants", "")).split("、")
            if n in self._named and self._named[n].kind == "person" and self._here(n)
        ]
        at = each.quote.find(str(each.args.get("trigger", "")) or each.quote)
        before = [c for c in self._inside(each, "person") if c.end <= each.start + at]
        return list(dict.fromkeys([*told, *(str(c.args["name"]) for c in before)]))

    def _doers(self, each: Candidate) -> str:
        """Return the people who act by the words of the text, "" if it does not say so."""
        who = subjects.members(each.quote)
        if each.args["type"] == "donation":
            who = who or subjects.givers(each.quote)
        body = next((c for c in self._local if c.kind == "body" and c.end == each.start), None)
        return f"{body.quote}{who}" if who and body else who

    def _places(self, words: str, each: Candidate) -> list[str]:
        named = [c for c in self._local if c.kind == "place" and c.quote in words]
        if named:
            return list(dict.fromkeys(self._location(str(c.args["name"]), c.start) for c in named))
        return [self._location(printable(words), each.start)]

    def _works(self, each: Candidate) -> dict[str, str]:
        """Return the documents that an activity issued or revised."""
        for work in self._inside(each, "document"):
            title, act = str(work.args["title"]), work.args.get("act")
            if self._kinds.get(title) == "proposal" or act not in (
                "issued",
                "revised",
                "published",
            ):
                continue
            self._document(work)
            return {"actsOn" if act == "revised" else "generated": self._id(work, title)}
        return {}

    def _unsaid(self, each: Candidate, identity: str, kind: str) -> None:
        """Say in the inherited graph who acts and when, where the passage leaves it to its reader."""
        keys: dict[str, str] = {}
        host = [n for n in str(each.args.get("organiser", "")).split("、") if n in self._named]
        away = [n for n in host if not self._here(n)]
        if away:
            keys["organizer"] = several([self._agent(n) for n in away])
            self._said.add(("activity", each.quote, "organizer"))
        elif not each.args.get("organiser") and self._by_custom(each):
            keys["organizer"] = self._committee()
        if kind == "PlannedTask":
            if self._plan:
                keys["partOf"] = self._plan
            when = self._plan_period
        else:
            when = self.period
        dated = self._dated(each)
        if dated:
            period = self._time(dated)
            if _YEAR.search(dated.quote):
                self._now.stated.append(Node(identity, keys={"during": period}))
            else:
                keys["during"] = period
        elif when:
            keys["during"] = when
        if keys:
            self._now.inherited.append(Node(identity, keys=keys))

    def _by_custom(self, each: Candidate) -> bool:
        """Tell whether a sentence without a subject speaks of the committee, as the genre has it.

        Who gave money or help it does not say so.
        """
        if not self.own or each.args["type"] in ("donation", "volunteering"):
            return False
        named = [c for c in self._local if c.kind in ("body", "person")]
        return subjects.unsaid(self.raw, self._place.start, each, named)

    def _dated(self, each: Candidate) -> Candidate | None:
        time = str(each.args.get("time", ""))
        if not time:
            return None
        return next(
            (
                c
                for c in self._local
                if c.kind == "date"
                and (time.startswith(c.quote) or c.quote.startswith(time))
                and _days(str(c.args.get("start", "")), str(c.args.get("end", "")))[0]
            ),
            None,
        )

    def _outcome(self, each: Candidate) -> None:
        of = self._source(each)
        verb = str(each.args.get("verb", ""))
        if not of or each.args["type"] not in codes.OUTCOMES or not 0 < len(verb) <= MAX_LENGTH:
            self._leave(each)
            return
        keys = {
            "label": text(short(each.quote)),
            "outcomeOf": of,
            "outcomeType": codes.OUTCOMES[str(each.args["type"])],
            "uptakeDegree": str(each.args["uptake"]),
            "uptakeVerb": text(verb),
        }
        works = [
            self._id(c, str(c.args["title"]))
            for c in self._inside(each, "document")
            if self._kinds.get(str(c.args["title"])) != "proposal"
            and c.args["title"] != each.args["of"]
        ]
        if works:
            for c in self._inside(each, "document"):
                self._document(c)
            works = list(dict.fromkeys(works))
            keys["realizedIn"] = several(works)
            if re.search(r"写入|纳入|吸收", verb):
                self._now.stated.extend(Node(w, keys={"incorporates": of}) for w in works)
        self.drawn.add(each.id)
        self._state(self._id(each, str(each.start)), "Outcome", keys)

    def _source(self, each: Candidate) -> str:
        """Return the id of what an outcome came of: a title, or an activity told just before."""
        title = str(each.args["of"])
        of = self.ids.get(f"{self._kinds.get(title, 'proposal')}:{title}", "")
        if of in self.introduced:
            return of
        words = title.strip("　 ●•“”\n")
        near = [
            c
            for c in self._local
            if c.kind == "activity"
            and c.start < each.start
            and words in c.quote
            and c.args["status"] == "done"
            and self.ids.get(f"activity:{c.start}") in self.introduced
        ]
        return self.ids[f"activity:{near[-1].start}"] if near and words else ""

    # --- relations

    def _relation(self, each: Candidate) -> None:
        predicate, name = str(each.args.get("predicate", "")), str(each.args.get("object", ""))
        subject = str(each.args.get("subject", ""))
        if predicate == EXECUTED_BY:
            self._executed(each)
        elif predicate in _TIES:
            self._tie(each, _TIES[predicate], subject, name)
        elif predicate == "about":
            of = self.ids.get(f"{self._kinds.get(subject, 'proposal')}:{subject}")
            if of in self.introduced:
                topics = self._topic(name, each.start)
                self._add(each, of, "topic", several(topics)) if topics else None
        elif predicate == "issuer":
            of = self.ids.get(f"document:{subject}")
            if of in self.introduced and name in self._named:
                works = [c for c in self._candidates if c.args.get("title") == subject]
                drafted = any(c.args.get("act") in ("drafted", "submitted") for c in works)
                key = "author" if drafted else "publisher"
                self._add(each, of, key, self._agent(name))
        elif predicate == "member-of":
            person = self.ids.get(f"agent:{subject}")
            if any(s[:2] == ("holds", person) and s[2].endswith(name) for s in self._said):
                self.drawn.add(each.id)
            elif self._named.get(subject) and name in self._named:
                member = {"organization": self._agent(name)}
                agent = self._agent(subject)
                self._said.add(("holds", agent, name))
                node = Node(f"{self.key}-member-{each.start}", "Membership", member)
                self._add(each, agent, "hasMembership", node)
        elif predicate == "outcome":
            if any(
                c.kind == "outcome" and c.quote == name and c.id in self.drawn
                for c in self._candidates
            ):
                self.drawn.add(each.id)
        else:
            key = {"host": "organizer", "location": "at", "topic": "topic"}.get(predicate, "")
            if ("activity", subject, key) in self._said:
                self.drawn.add(each.id)

    def _executed(self, each: Candidate) -> None:
        activity = self.ids.get(f"activity:{each.start}")
        if activity in self.introduced:
            self.drawn.add(each.id)
            keys = {"executedBy": str(activity)}
            self._now.inferred.append(Node(str(each.args["subject_id"]), keys=keys))

    def _tie(self, each: Candidate, key: str, subject: str, name: str) -> None:
        of = self.ids.get(f"proposal:{subject}")
        if of not in self.introduced:
            return
        if name in self._named:
            agent = self._agent(name)
        elif re.fullmatch(r"[\u4e00-\u9fff]{2,12}界(?:别)?", name) and self.own:
            agent = self._sector(name, each.end)
        else:
            return
        self._add(each, of, key, agent)
        if key == "handler" and name in self._named:
            part = self._part(each, name)
            if part == "leadHandler" and not self._new("lead", of, ""):
                return
            if part:
                self._add(each, of, part, agent)

    def _part(self, each: Candidate, name: str) -> str:
        """Return the part of a handler that the words around it tell: 主办 or 会办."""
        agent = next(
            (
                c
                for c in self._candidates
                if c.kind == "body"
                and c.args["name"] == name
                and each.start <= c.start
                and c.end <= each.end
            ),
            None,
        )
        if agent is None:
            return ""
        before = self.raw[max(0, agent.start - 6) : agent.start]
        if _LEADS.match(self.raw, agent.end) or re.search(r"主办(?:单位)?\s?[:：]$", before):
            return "leadHandler"
        if _HELPS.match(self.raw, agent.end) or re.search(r"[会协]办(?:单位)?\s?[:：]$", before):
            return "coHandler"
        return ""

    # --- figures

    def _metric(self, each: Candidate) -> None:
        name, base = str(each.args["metric"]), str(each.args.get("base", ""))
        figure = next(
            (c for c in self._inside(each, "figure") if c.args["value"] == each.args["value"]), None
        )
        if figure is None or not self.own or name not in codes.METRICS:
            self._leave(each)
            return
        indicator, counts = codes.METRICS[name]
        of = ""
        if name in ("filed", "received") and base not in codes.WHOLES:
            # A part is told by its name; of what whole it is, by the base.
            of, indicator = name, codes.part(base) or codes.OTHER
        unit = "percent" if each.args["unit"] == "%" else "count"
        self.drawn.add(each.id)
        said = (indicator, unit, counts)
        self._figure(each, figure, about=self._committee(), said=said, base=of)

    def _counted(self, each: Candidate) -> None:
        """State how often an activity took place, or how much was given, if it says one number."""
        figures = self._inside(each, "figure")
        if len(figures) != 1 or self._inside(each, "metric"):
            return
        (figure,) = figures
        kind, unit = str(each.args["type"]), str(figure.args.get("unit", ""))
        often = codes.counted(codes.activity(each), each.quote)
        if kind == "donation" and unit == "元":
            about = self._id(each, str(each.start))
            goods = re.search(r"捐物|物资|物品|折合|折价|价值", each.quote)
            if goods and re.search(r"捐款|善款|现金|资金", each.quote):
                return  # money and goods together are neither
            said = ("donatedCash", "yuan", "money")
            if goods:
                said = ("donatedGoodsValue", "yuan", "goodsValue")
        elif often and unit in codes.TIMES and self._ours(each):
            about, said = self._committee(), often
        else:
            return
        self._figure(each, figure, about=about, said=said)

    def _ours(self, each: Candidate) -> bool:
        """Tell whether the committee acts: it is named, or no one is, as the genre has it."""
        return bool(self.own) and each.args.get("organiser", "") in ("", self.own)

    def _figures(self, inside: Sequence[Candidate]) -> None:
        """State the numbers that stand in no metric and count no activity, where they have a code."""
        for each in inside:
            if each.kind != "figure" or each.id in self.drawn:
                continue
            around = [c for c in inside if c.start <= each.start and each.end <= c.end]
            if any(c.kind == "metric" and c.id in self.drawn for c in around):
                self.drawn.add(each.id)
                continue
            holder = next(
                (c for kind in ("outcome", "activity") for c in around if c.kind == kind), None
            )
            before = self.raw[max(0, each.start - 4) : each.start]
            kind = str(holder.args["type"]) if holder and holder.kind == "activity" else ""
            said = codes.figure(each, before, kind)
            planned = self._place.planned or (
                holder is not None and holder.args.get("status") == "planned"
            )
            about = ""
            if holder is not None and holder.id in self.drawn:
                about = self.ids[f"{holder.kind}:{holder.start}"]
            if said and said[0] in ("memberCount", "keyProposals", "opinionReportsSubmitted"):
                about = self._committee() if self.own else ""
            if planned or said is None or not about:
                self._leave(each)
                continue
            self._figure(each, each, about=about, said=said)

    def _figure(
        self,
        each: Candidate,
        figure: Candidate,
        *,
        about: str,
        said: tuple[str, str, str],
        base: str = "",
    ) -> None:
        """State a figure about a thing; ``said`` are indicator, unit and what is counted.

        ``base`` is the code of what a part is a part of.
        """
        indicator, unit, counts = said
        verbatim, value = figure.quote.strip(), Decimal(str(figure.args["value"]))
        spelled = number_in(verbatim)
        if len(verbatim) > MAX_LENGTH or (unit != "mu" and spelled not in (None, value)):
            self._leave(figure)  # a reader has to say which of both is right
            return
        label = each.quote if each.kind != "figure" else f"{each.args.get('of', '')}{each.quote}"
        self.drawn.add(figure.id)
        node = Node(
            f"{self.key}-figure-{each.start}-{each.end}",
            "Figure",
            {
                "label": text(short(label)),
                "indicator": indicator,
                "value": str(value),
                "unit": unit,
                "counts": counts,
                **({"base": base} if base else {}),
                "precision": codes.BOUNDS.get(str(figure.args["bound"]), "exact"),
                "period": self.period,
                "verbatim": text(verbatim),
            },
        )
        self._now.stated.append(Node(about, keys={"hasFigure": node}))

    # --- small things

    def _state(self, identity: str, kind: str, keys: Mapping[str, str | Node]) -> None:
        self.introduced.add(identity)
        self._now.stated.append(Node(identity, kind, keys))

    def _add(self, each: Candidate, of: str | None, key: str, value: str | Node) -> None:
        """State a relation once, where it is said first."""
        self.drawn.add(each.id)
        if of and self._new(key, of, value if isinstance(value, str) else value.id):
            self._now.stated.append(Node(of, keys={key: value}))

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


def _sort(kind: str) -> str:
    return "agent" if kind in ("person", "body") else kind


def _is_year(each: Candidate) -> bool:
    return each.kind == "date" and bool(re.fullmatch(r"\d{4}", str(each.args.get("start", ""))))


def _ordinal(words: str) -> int:
    """Return the number that up to three Chinese or Arabic digits write, 0 if none."""
    if words.isdigit():
        return int(words)
    tens, found, ones = words.partition("十")
    if not found:
        return _DIGITS.find(words) if len(words) == 1 else 0
    return (_DIGITS.find(tens) if tens else 1) * 10 + (_DIGITS.find(ones) if ones else 0)


def _days(start: str, end: str) -> tuple[str, str]:
    """Return the first and the last possible day of two years, months or days, "" if none."""
    first = {4: f"{start}-01-01", 7: f"{start}-01", 10: start}.get(len(start), "")
    last = {4: f"{end}-12-31", 10: end}.get(len(end), "")
    if len(end) == 7:
        year, month = int(end[:4]), int(end[5:])
        last = f"{end}-{_LENGTHS[month - 1] + (month == 2 and _leap(year)):02d}"
    return (first, last) if first and last and first <= last else ("", "")


_LENGTHS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def in_order(graphs: Graphs) -> Iterator[tuple[str, list[Node]]]:
    """Yield the modes that a passage has things of, each with its things."""
    for mode, nodes in (
        ("stated", graphs.stated),
        ("inherited", graphs.inherited),
        ("inferred", graphs.inferred),
    ):
        if nodes:
            yield mode, nodes
