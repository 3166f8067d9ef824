"""What the candidates of one report say, passage by passage, as things of a facts file.

What a passage says itself is stated; what it leaves to its reader, such as the year or by the custom
of the genre who acts, is inherited. What a candidate does not say is left out.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from cppcc_graph.text.candidate import Candidate
from cppcc_graph.text.drafting.codes.bodies import body_codes, level_of
from cppcc_graph.text.drafting.codes.offices import seat_code, seat_told
from cppcc_graph.text.drafting.days import days
from cppcc_graph.text.drafting.given import given
from cppcc_graph.text.drafting.names import Graphs, Place
from cppcc_graph.text.drafting.nodes import Node, printable, several, text
from cppcc_graph.text.drafting.published import published
from cppcc_graph.text.drafting.works import Works
from cppcc_graph.text.earlier import EXECUTED_BY, POSSIBLY_SAME

#: What relations say of a proposal in a facts file.
_TIES: Final = {
    "proposer": "proposer",
    "handler": "handler",
    "supervisor": "handlingSupervisor",
}
_LEADS: Final = re.compile(r"(?:主办|牵头办理)(?=[，。；、）\s]|$)")
#: 县教育局、县妇联协办: the last of those named together says it of each.
_HELPS: Final = re.compile(
    r"(?:(?:、|和|与)(?![^，。；、]{0,14}(?:主办|牵头|承办|负责))[^，。；、和与：《》\d]{2,16}){0,7}?(?:配合)?(?:会办|协办)(?=[，。；、）\s]|$)"
)
_REPORT: Final = re.compile(r"报告|工作要点|总结")
_NUMBER: Final = re.compile(
    r"^[\s　#*]*(?:第?[一二三四五六七八九十]{1,3}(?:、|部分[：:\s　]?))?|[\s　#*]+$"
)


class Facts(Works):
    """The things of a report; each is introduced once, where it is named first."""

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
        self._published(inside)
        if place.heading:
            self._heading(inside)
            self._given_at()
        # How much advice was taken up is said of the outcome, which has to stand before it.
        for each in sorted(inside, key=lambda c: c.args.get("metric") == "adopted"):
            self._thing(each)
        for each in told:
            self._relation(each)
        self._honoured_unnamed()
        self._figures(inside)
        return self._now

    def finish(self) -> None:
        """Count names and titles as drawn wherever they stand, once they are introduced."""
        for each in self._candidates:
            name = str(each.args.get("name", each.args.get("title", "")))
            if name and self.ids.get(f"{_sort(each.kind)}:{name}") in self.introduced:
                self.drawn.add(each.id)

    def _frame(self) -> None:
        if self.own and self._committee() not in self.earlier.ids:
            level = level_of(self.about.place, self.about) or "county"
            keys = {"label": text(self.own), "administrativeLevel": level}
            if self.about.place:
                keys["area"] = self._own_place(level)
            self._state(self._committee(), "CPPCCCommittee", keys)
        self.introduced.add(self._committee())
        self.ids[f"agent:{self.own}"] = self._committee()
        year = self.about.year
        registered = year is not None and 2019 <= year <= 2021
        if not registered and self.period not in self.earlier.ids:
            dates = {"startDate": f"{year}-01-01", "endDate": f"{year}-12-31"} if year else {}
            label = text(f"{year}年" if year else "报告期")
            self._state(self.period, "PeriodOfTime", {"label": label, **dates})

    def _published(self, inside: Sequence[Candidate]) -> None:
        """State when and by whom the report was published, where a line of its site says so."""
        day, by = published(self.raw[self._place.start : self._place.end])
        keys: dict[str, str] = {}
        if by and self._new("published", self.report, "publisher"):
            named = next((c for c in inside if c.kind == "body" and c.quote in by), None)
            whole = named is not None and named.quote == by
            keys["publisher"] = (
                self._agent(str(named.args["name"])) if named and whole else self._site(by)
            )
        if day and days(day, day)[0] and self._new("published", self.report, "during"):
            keys["during"] = self._day(day)
        if keys:
            self._now.stated.append(Node(self.report, keys=keys))

    def _given_at(self) -> None:
        """State the session at which the report was given, in the term that it is of, and on which day."""
        told = given(self.raw[self._place.start : self._place.end])
        term = self.ids.get("term", "")
        if told is None or not term or not told.number or not days(told.day, told.day)[0]:
            return
        identity = f"{self.key}-session"
        if identity in self.introduced or told.term != self._term_number:
            return
        keys = {
            "label": text(told.name),
            "activityType": "plenarySession",
            "eventStatus": "held",
            "organizer": self._committee(),
            "duringTerm": term,
            "runningNumber": str(told.number),
            "actsOn": self.report,
        }
        self._state(identity, "Session", keys)
        # The day is that of the report: a session of some days hears it on one of them.
        if self._new("published", self.report, "during"):
            self._now.stated.append(Node(self.report, keys={"during": self._day(told.day)}))

    def _site(self, name: str) -> str:
        """Return the id of who published a report, by a name that no rule knows."""
        known = self.ids.get(f"agent:{name}") or self.earlier.named.get(name, "")
        if known:
            return known
        identity = self.ids[f"agent:{name}"] = f"{self.key}-publisher"
        kind, keys, _ = body_codes(name, self.about)
        self._state(identity, kind, {"label": text(name), **keys})
        return identity

    def _day(self, day: str) -> str:
        """Return the id of a day that is written out, and introduce it."""
        identity = f"{self.key}-period-{day}-{day}"
        if identity not in self.introduced:
            keys = {"label": text(day), "startDate": day, "endDate": day}
            self._state(identity, "PeriodOfTime", keys)
        return identity

    def _own_place(self, level: str) -> str:
        """Introduce the place whose committee reports, by its name without those above it."""
        identity = f"{self.key}-place-own"
        self.ids |= {f"place:{name}": identity for name in (self.about.place, self.about.own)}
        keys = {"label": text(self.about.own), "administrativeLevel": level}
        self._state(identity, "AdministrativeDivision", keys)
        return identity

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

    def _relation(self, each: Candidate) -> None:
        predicate, name = str(each.args.get("predicate", "")), str(each.args.get("object", ""))
        subject = str(each.args.get("subject", ""))
        if predicate == EXECUTED_BY:
            self._executed(each)
        elif predicate == POSSIBLY_SAME:
            self._same(each, subject)
        elif predicate in _TIES:
            self._tie(each, _TIES[predicate], subject, name)
        elif predicate == "about":
            of = self.ids.get(f"{self._kinds.get(subject, 'proposal')}:{subject}")
            if of in self.introduced:
                topics = self._topic(name, start=each.start)
                self._add(each, of, "topic", several(topics)) if topics else None
        elif predicate == "issuer":
            of = self._volumes.get(subject) or self.ids.get(f"document:{subject}")
            to_come = self._place.planned or self._is_to_come(subject)
            if of in self.introduced and name in self._named and not to_come:
                works = [c for c in self._candidates if c.args.get("title") == subject]
                drafted = any(c.args.get("act") in ("drafted", "submitted") for c in works)
                key = "author" if drafted else "publisher"
                self._add(each, of, key, self._agent(name), subject)
        elif predicate == "member-of":
            person = self.ids.get(f"agent:{subject}")
            if any(s[:2] == ("holds", person) and s[2].endswith(name) for s in self._said):
                self.drawn.add(each.id)
            elif self._named.get(subject) and name in self._named:
                seat = self._seat_in(each, name)
                role = {"role": seat} if seat else {}
                member = {"organization": self._agent(name), **role}
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

    def _seat_in(self, each: Candidate, name: str) -> str:
        """Return the code of what a person is in a body by the words behind its name, "" if none.

        县政协常委、县中学校长江某: a standing member of the committee.
        """
        body = next((c for c in self._inside(each, "body") if c.args["name"] == name), None)
        if body:
            return seat_code(self.raw[body.end : each.end], name)
        # 恒达公司董事长江某委员: a member of the committee, which is not named.
        return seat_told(printable(each.quote)) if "政协" in name else ""

    def _executed(self, each: Candidate) -> None:
        activity, plan = (
            self.ids.get(f"activity:{each.start}"),
            str(each.args.get("subject_id", "")),
        )
        if plan and activity in self.introduced:
            self.drawn.add(each.id)
            self._now.inferred.append(Node(plan, keys={"executedBy": str(activity)}))

    def _same(self, each: Candidate, title: str) -> None:
        """Say that two proposals may be one: no report says so, and they stay two things."""
        of, other = self.ids.get(f"proposal:{title}", ""), str(each.args.get("object_id", ""))
        if other and of in self.introduced:
            self.drawn.add(each.id)
            self._now.inferred.append(Node(of, keys={"possiblySameAs": other}))

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
        self._add(each, of, key, agent, subject)
        if key == "handler" and name in self._named:
            part = self._part(each, name)
            if part == "leadHandler" and not self._new("lead", of, ""):
                return
            if part:
                self._add(each, of, part, agent, subject)

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


def _sort(kind: str) -> str:
    return "agent" if kind in ("person", "body") else kind


def _is_year(each: Candidate) -> bool:
    return each.kind == "date" and bool(re.fullmatch(r"\d{4}", str(each.args.get("start", ""))))


def in_order(graphs: Graphs) -> Iterator[tuple[str, list[Node]]]:
    """Yield the modes that a passage has things of, each with its things."""
    for mode, nodes in (
        ("stated", graphs.stated),
        ("inherited", graphs.inherited),
        ("inferred", graphs.inferred),
    ):
        if nodes:
            yield mode, nodes
