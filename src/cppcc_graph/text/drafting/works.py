"""What was done and what came of it: activities, proposals, documents and outcomes."""

import json
import re
from bisect import bisect_left
from itertools import count
from typing import Final

from cppcc_graph.facts.wordings import MAX_LENGTH
from cppcc_graph.text.candidate import Candidate
from cppcc_graph.text.drafting import said_of, subjects
from cppcc_graph.text.drafting.advice import Advice, advice_named
from cppcc_graph.text.drafting.changes import change_told, office_told
from cppcc_graph.text.drafting.codes.activities import OF_OTHERS, RULEMAKING, activity_class
from cppcc_graph.text.drafting.codes.bodies import level_of_city, level_of_district
from cppcc_graph.text.drafting.codes.documents import (
    book_code,
    document_code,
    opinion_code,
    reported_by,
    volume_of,
)
from cppcc_graph.text.drafting.codes.figures import OTHER, TIMES, figure_indicator
from cppcc_graph.text.drafting.codes.levels import level_told
from cppcc_graph.text.drafting.codes.offices import role_code, seat_told
from cppcc_graph.text.drafting.codes.outcomes import is_taken_up, outcome_code
from cppcc_graph.text.drafting.days import span
from cppcc_graph.text.drafting.figures import BEGINS_PART
from cppcc_graph.text.drafting.gifts import Gifts
from cppcc_graph.text.drafting.honours import honour, row_end, unnamed
from cppcc_graph.text.drafting.mechanisms import mechanisms
from cppcc_graph.text.drafting.nodes import TITLE, Node, printable, several, short, text
from cppcc_graph.text.effects import EFFECTS
from cppcc_graph.text.persons.tenure import PROPOSED

_FIRST: Final = re.compile(
    r"[》”」]?(?:（[^）]{1,12}）)?(?:被列为|列为|是)?(?:市政协|县政协|区政协)?(?:一号|1号|第一号)(?:重点)?提案"
)
#: How much it was in all, before the verb.
_IN_ALL: Final = re.compile("(?:累计|共计|合计|总计|一共|先后|共|已){1,2}$")
_LED: Final = re.compile(r"[^，。；]{0,6}?(?:率|带队|带领|牵头|任[^，。；]{0,4}组长|挂帅|领队)")
#: How an activity is tied to a document that it is said to make or change.
#: 在《示例日报》开设专栏, 《示例日报》刊发19篇: the paper is where something was printed, and not what was made.
_IN_MEDIA: Final = re.compile(
    "等?(?:[省市县级以上\\d]{0,8}(?:媒体|报刊))|刊[发登载用]|发表|报道|对此"
)
#: What appears in issues behind its title: 《柳溪民情》专刊12期.
_ISSUES: Final = re.compile(
    "》?(?:专刊|专报|简报|特刊|期刊|内刊)?(?:共|累计|达)?[0-9]{1,4}[余多]?期"
)
#: Who does it and no more: 由主席甲督办.
_NEEDS_WHAT: Final = ("督办", "领办", "包案", "办理", "跟踪")
_DONE_TO: Final = {"issued": "generated", "published": "generated", "revised": "actsOn"}
_LEADING: Final = re.compile(r"率|带队|带领|牵头|主持|领衔")
#: A clause that says of somebody only that they led: 由副主席甲牵头，组织委员调研.
_ONLY_LED: Final = re.compile(
    "(?:同志|分别|亲自|共同)?(?:牵头|带队|率队|领队|挂帅|任[^，。；]{0,4}组长|为组长|领衔|负责)"
)
#: Who supervises a proposal and who only comes to that.
_ONLY_THERE: Final = re.compile("参加|参与|出席|列席|邀请|陪同|协助|配合")
#: What a number that counts what follows it stands behind.
_ALONE: Final = re.compile("(?:[，。；：\\n]|其中|共有?|有)$")
#: What says of people how often they did something: 两次|无故缺席会议的委员.
_WHO_WERE: Final = re.compile(
    "[^，。；]{0,16}(?:缺席|未|不)[^，。；]{0,12}的(?:政协)?(?:委员|人员|单位)"
)
#: What stands between a title in marks and what became of it: “为…开办学校”|的提案|已在6个社区试行.
_OF_TITLE: Final = re.compile("^的(?:提案|建议|意见)(?=.)")
_FIRST_TIME: Final = re.compile("首次|首度|首届|首场|首期")
#: What may be honoured.
_HONOURED: Final = frozenset(["person", "body", "proposal"])
#: What advice is counted in, and what says that none of it was left out.
_ADVICE_UNITS: Final = frozenset(["条", "项", "点", "个", "件", "份", "篇", "%"])
_OF_ALL: Final = re.compile(r"全部|均|悉数|都被")
_PARTLY: Final = re.compile("部分|有的|有些|一些|大多|多数|不少|若干|[一二三四五六七八九]成")
#: Papers and broadcasters are of no level of the state.
_MEDIA: Final = re.compile(r"媒体|报[刊纸社道]|[日晚]报|报》|电视|广播|网站")
_NOTE: Final = re.compile(r"“[^”]*(?:”|$)")
_USED_IN: Final = re.compile(r"[在向被由获](?P<where>[^，。；]*)$")
#: How many signs stand at most between how many there are and what came of them, and none of these.
_NEAR: Final = 6
_MARKS: Final = re.compile(r"[，,、。；;：:\n]")
#: What a document takes in.
_WRITTEN_IN: Final = re.compile("写[入进]|[纳列载融编]入|吸[收纳]")
#: What is counted of advice that nothing says more of.
_SOME: Final = (OTHER, "count", "otherThing")

_TITLED: Final = frozenset(["proposal", "document"])


class Works(Gifts):
    """The names and numbers of a report and what it tells."""

    def _thing(self, each: Candidate) -> None:
        if each.kind in ("person", "body"):
            self._honoured(each, "recognizes", self._agent(str(each.args["name"])))
            self._changed(each)
        elif each.kind == "metric":
            self._metric(each)
        elif each.kind == "activity":
            self._activity(each)
        elif each.kind == "proposal":
            self._proposal(each)
        elif each.kind == "document":
            self._document(each)
        elif each.kind == "outcome":
            self._outcome(each)

    def _changed(self, each: Candidate) -> None:
        """State how a person came to an office or a seat in the committee, or resigned from one."""
        body, role = str(each.args.get("body", "")), str(each.args.get("role", ""))
        told = each.kind == "person" and body.startswith("政协") and not self._place.planned
        # Who is to be appointed has not been.
        told = told and each.args.get("tenure") != PROPOSED
        change = change_told(self.raw, each) if told else ""
        agent = self._agent_id(str(each.args["name"]))
        # 选举甲等5名委员为常务委员: members they were before.
        seat = seat_told(office_told(self.raw, each)) if change else ""
        seat = role_code(role, body) or seat or seat_told(printable(role))
        if not change or not seat or not self._new("change", agent, f"{change}{seat}{body}"):
            return
        keys = {"organization": self._agent(body), "role": seat, "membershipChange": change}
        node = Node(f"{self.key}-change-{each.start}", "Membership", keys)
        self._now.stated.append(Node(agent, keys={"hasMembership": node}))

    def _proposal(self, each: Candidate) -> None:
        title = str(each.args["title"])
        identity = self._id(each, title)
        more: dict[str, str] = {}
        if each.args.get("number") and self._new("number", identity, ""):
            more["proposalNumber"] = json.dumps(str(each.args["number"]))
        first = title in self._keyed and _FIRST.match(self.raw, each.end)
        if first and self._new("rank", identity, ""):
            more["keyProposalRank"] = "1"
        if not self._place.planned:
            more |= self._said_around(each, identity)
        if identity not in self.introduced:
            kind = "KeyProposal" if title in self._keyed else "Proposal"
            keys = {"label": text(short(title, TITLE)), "title": text(title), "kind": "proposal"}
            self._state(identity, kind, {**keys, **more})
        elif more:
            # A list at the end says what the first mention did not.
            self._now.stated.append(Node(identity, keys=more))
        self._honoured(each, "recognizesOutput", identity)

    def _honoured(self, each: Candidate, key: str, receiver: str) -> None:
        """State the honour that the words behind a name or title tell of."""
        city, district = level_of_city(self.about), level_of_district(self.about)
        end = row_end(self.raw, each, (c for c in self._local if c.kind in _HONOURED))
        found = None if self._place.planned else honour(self.raw, end, city=city, district=district)
        if found is None or not self._new("honour", receiver, found[0]):
            return
        self._recognition(each.start, found, key, receiver)
        self._now.inherited.append(
            Node(f"{self.key}-honour-{each.start}", keys={"during": self._period_of(each)})
        )

    def _honoured_unnamed(self) -> None:
        """State the honours of those whom a passage names by their number alone: 3名委员被评为….

        Whose people they are it need not say.
        """
        city, district = level_of_city(self.about), level_of_district(self.about)
        if self._place.planned:
            return
        for start, end in unnamed(self.raw, self._place.start, self._place.end):
            found = honour(self.raw, end, city=city, district=district)
            if found:
                group = self._group(self.raw[start:end], start)
                self._recognition(start, found, "recognizes", group)
                keys = {"during": self.period}
                self._now.inherited.append(Node(f"{self.key}-honour-{start}", keys=keys))

    def _recognition(self, start: int, found: tuple[str, str], key: str, receiver: str) -> None:
        words, level = found
        identity = f"{self.key}-honour-{start}"
        keys = {"label": text(short(words)), key: receiver}
        self._state(
            identity, "Recognition", keys | ({"administrativeLevel": level} if level else {})
        )

    def _said_around(self, each: Candidate, identity: str) -> dict[str, str]:
        """Return what the words beside a title say of the proposal, each once."""
        said = {}
        if said_of.not_adopted(self.raw, each.end) and self._new("result", identity, ""):
            said["handlingResult"] = "notAdopted"
        if said_of.joint(self.raw, each.start, each.end) and self._new("origin", identity, ""):
            said["originKind"] = "joint"
        return said

    def _document(self, each: Candidate) -> None:
        title = str(each.args["title"])
        if self._kinds.get(title) == "proposal":
            return
        book = book_code(self.raw, each)
        if book and (volume := volume_of(self.raw, each)):
            self.drawn.add(each.id)
            self._volumes[title] = self._id(each, title + volume)
            title += volume
        identity = self._id(each, title)
        if identity in self.introduced:
            return
        # 《社情民意》专刊118期 is where they appear, no report of its own.
        journal = title.startswith("社情民意") or _ISSUES.match(self.raw, each.end)
        opinion = opinion_code(self.raw, each)
        code = opinion or document_code(title) or book
        code = "" if journal and code == "opinionReport" else code
        keys = {"label": text(short(title, TITLE)), "title": text(title)} | (
            {"kind": code} if code else {}
        )
        one = code == "opinionReport"
        kind = "PublicOpinionReport" if one else "Document"
        agents = [c for c in self._local if c.kind in ("person", "body")] if one else []
        if who := reported_by(self.raw, each, agents):
            keys["proposer"] = several([self._agent(name) for name in who])
        self._state(identity, kind, keys)

    def _activity(self, each: Candidate) -> None:
        code = self._code(each)
        planned = each.args["status"] != "done"
        if not code and not planned:
            self._leave(each)
            return
        keys = {"label": text(self._called(each))}
        if planned:
            kind = "PlannedTask"
            keys["eventStatus"] = "planned"
        else:
            kind = activity_class(code, each.quote)
            if each.start not in self._executing and self._often(each):
                kind = "ActivitySeries"
            keys["activityType"] = code
            keys["eventStatus"] = "held"
            if code in ("democraticOversight", "specialOversight", "invitedSupervision"):
                keys["performsFunction"] = "oversight"
            whole = self._whole(each) if code == "donation" else ""
            if whole:
                keys["partOf"] = whole
        identity = self._id(each, str(each.start))
        self.drawn.add(each.id)
        roles = self._roles(each, kind)
        self._state(identity, kind, {**keys, **roles})
        self._unsaid(each, identity, kind)
        if code == RULEMAKING and not planned:
            self._set_up(each, identity, roles.get("organizer", ""))
        if not planned and not self._inside(each, "metric"):
            if code == "donation":
                donors = {key: roles[key] for key in ("participant",) if key in roles}
                self._given(each, identity, donors)
            else:
                self._counted(each)

    def _called(self, each: Candidate) -> str:
        """Return the words of an activity, with the proposal it acts on where that stands before them.

        《…的提案》由主席甲督办 is 由主席甲督办《…的提案》.
        """
        title = str(each.args.get("topic", ""))
        bare = each.quote.endswith(_NEEDS_WHAT) and self._matters(each) == [title]
        if not bare or self._kinds.get(title) != "proposal":
            return short(each.quote)
        return short(each.quote + (title if title.endswith("号提案") else f"《{title}》"))

    def _set_up(self, each: Candidate, activity: str, organizer: str) -> None:
        """State the mechanisms that an activity is said to have set up: 建立界别召集人制度."""
        made = []
        for number, (name, kind) in enumerate(mechanisms(printable(each.quote))):
            known = self.ids.get(f"mechanism:{name}")
            identity = known or f"{self.key}-mechanism-{each.start}-{number}"
            made.append(identity)
            if known is None:
                self.ids[f"mechanism:{name}"] = identity
                keys = {"label": text(name), "mechanismKind": kind}
                self._state(
                    identity, "Mechanism", keys | ({"organizer": organizer} if organizer else {})
                )
        if made:
            self._now.stated.append(Node(activity, keys={"actsOn": several(made)}))

    def _often(self, each: Candidate) -> bool:
        """Tell whether an activity is counted: several of a kind, whose members are unknown.

        A series has no place of its own; where one is told, the activity stays one.
        """
        if each.args.get("place"):
            return False
        numbers = [
            c
            for c in self._local
            if c.kind == "figure"
            and c.args.get("unit") in TIMES
            # 对连续两次缺席的委员: who they were, and not how often something was done.
            and not _WHO_WERE.match(self.raw, c.end, each.end)
            and (
                each.start <= c.start < c.end <= each.end
                # 其中3次督办由主席会议成员带队
                or (c.end == each.start and _ALONE.search(self.raw, c.start - 3, c.start))
            )
        ]
        return len(numbers) == 1 and str(numbers[0].args["value"]) != "1"

    def _roles(self, each: Candidate, kind: str) -> dict[str, str]:
        """Return who did an activity, with whom, where and on what, as the passage names it."""
        keys: dict[str, str] = {}
        hosts = self._hosts(each)
        named = [self._agent(n) for n in hosts if self._here(n)]
        giving = each.args["type"] == "donation" and not subjects.calls(each.quote)
        if named and not giving:
            keys["organizer"] = several(named)
        people = self._people(each)
        whole = kind not in ("PlannedTask", "ActivitySeries")
        if whole and _FIRST_TIME.search(
            f"{self.raw[max(0, each.start - 2) : each.start]}{each.quote}"
        ):
            keys["firstTime"] = "true"
        leads = people and (
            _LEADING.search(each.quote) or self._led(each, people) or self._supervises(each)
        )
        if people and (whole or (leads and kind == "ActivitySeries")):
            keys["leader" if leads else "participant"] = several([self._agent(n) for n in people])
        done = kind != "PlannedTask"
        led_by = self._leaders_before(each) if done and "leader" not in keys else []
        if led_by:
            keys["leader"] = several([self._agent(n) for n in led_by])
            if keys.get("participant") == keys["leader"]:
                del keys["participant"]
        told = str(each.args.get("participants", ""))
        leading = subjects.leading(told, each.quote) if done and "leader" not in keys else ""
        if leading:
            keys["leader"] = self._group(leading, each.start)
        crowds = subjects.crowds(told)
        if crowds and kind != "PlannedTask" and "participant" not in keys:
            keys["participant"] = several(
                [self._group(who, each.start + n) for n, who in enumerate(crowds)]
            )
        # 向企业捐款 names firms in its own clause who gave nothing; those who were called on did.
        own = self.raw[subjects.clause_start(self.raw, each.start) : each.end]
        helps = each.args["type"] == "volunteering" and not subjects.calls(own.lstrip())
        glad = subjects.gave(told) if helps or (giving and told not in own) else ""
        glad = glad or (subjects.called_on(told, own) if each.args["type"] == "donation" else "")
        crowd = self._doers(each) or subjects.crowd(told) or glad
        if crowd and kind != "PlannedTask" and "participant" not in keys:
            keys["participant"] = self._group(crowd, each.start)
        before, joined = self._before(each)
        if giving and kind != "PlannedTask" and "participant" not in keys:
            if named:
                # 县政协组织委员走访农户，并捐款: whether the committee or the members gave is open.
                keys["organizer" if joined and before else "participant"] = several(named)
            elif before and (joined or self._gave_before(each)):
                keys["participant"] = before
        self._acted[each.end] = keys.get("participant", before)
        place = str(each.args.get("place", ""))
        if place and whole:
            keys["at"] = several(self._places(place, each))
        matters = self._matters(each)
        acted_on = {m: self._proposed(m) for m in matters} if whole else {}
        topics = self._topic(*(m for m in matters if not acted_on.get(m)), start=each.start)
        if topics:
            keys["topic"] = several(topics)
        if whole and kind == "Activity":
            keys |= self._works(each)
        elif kind == "PlannedTask" and (to_come := self._to_come(each)):
            keys["target"] = several(to_come)
        if proposals := [acted for acted in acted_on.values() if acted]:
            keys["actsOn"] = several([*filter(None, [keys.get("actsOn", "")]), *proposals])
        for predicate in ("organizer", "at", "topic"):
            if predicate in keys:
                self._said.add(("activity", each.quote, predicate))
        return keys

    def _matters(self, each: Candidate) -> list[str]:
        """Return what an activity is about, all titles where it is one of a row: 分别领办《一》《二》."""
        topic = str(each.args.get("topic", ""))
        row = [
            str(told.args["object"])
            for told in self._relations
            if told.args["predicate"] == "topic"
            and (told.start, told.end) == (each.start, each.end)
        ]
        row.sort(key=lambda title: self.raw.rfind(title, 0, each.end))
        return row if topic in row else [topic]

    def _proposed(self, title: str) -> str:
        """Return the id of the proposal that a title is of, "" where it is of none of the report.

        甲督办《…的提案》: what was acted on is the proposal, and no topic called like it.
        """
        if self._kinds.get(title) != "proposal":
            return ""
        told = next(
            (c for c in self._local if c.kind == "proposal" and c.args["title"] == title), None
        )
        return self._id(told, title) if told else self._titled(title)

    def _gave_before(self, each: Candidate) -> bool:
        """Tell whether a gift follows another one in its sentence: 委员捐款12万元，捐赠大米500公斤."""
        acts = [c for c in self._local if c.kind == "activity" and c.end < each.start]
        alone = each.quote.startswith((str(each.args["trigger"]), "向", "为", "给"))
        # 委员企业帮扶某县，捐赠图书: who helped gave, too.
        return alone and bool(acts) and acts[-1].args["type"] in ("donation", "volunteering")

    def _supervises(self, each: Candidate) -> bool:
        """Tell whether who is named with an activity leads the handling of a proposal: 主席甲督办的《…》."""
        trigger = str(each.args.get("trigger", ""))
        return (
            trigger.endswith(("督办", "领办"))
            and each.args["type"] == "proposal-handling"
            and _ONLY_THERE.search(each.quote) is None
        )

    def _leaders_before(self, each: Candidate) -> list[str]:
        """Return the persons whom the clause before an activity only tells to have led it: 由副主席甲牵头，…."""
        begin = subjects.clause_start(self.raw, each.start)
        start = max(self._place.start, subjects.clause_start(self.raw, begin - 1)) if begin else 0
        if begin <= self._place.start or self.raw[begin - 1] != "，":
            return []
        named = [
            c for c in self._local if c.kind == "person" and start <= c.start and c.end < begin
        ]
        led = named and _ONLY_LED.fullmatch(self.raw, named[-1].end, begin - 1)
        return list(dict.fromkeys(str(c.args["name"]) for c in named)) if led else []

    def _led(self, each: Candidate, people: list[str]) -> bool:
        """Tell whether the words behind those who are named before an activity say that they led it."""
        named = [
            c
            for c in self._local
            if c.kind == "person" and c.end <= each.start and c.args["name"] in people
        ]
        return bool(named) and _LED.match(self.raw, named[-1].end, each.start) is not None

    def _people(self, each: Candidate) -> list[str]:
        """Return the names of the persons who act: told as participants, or before the verb."""
        told = [
            n
            for n in str(each.args.get("participants", "")).split("、")
            if n in self._named and self._named[n].kind == "person" and self._here(n)
        ]
        at = each.quote.find(str(each.args.get("trigger", "")) or each.quote)
        before = [c for c in self._inside(each, "person") if c.end <= each.start + at]
        own = [str(c.args["name"]) for c in before]
        if own:
            # 由县长何某领办、主席刘某督办: who did the first is named in it, and not in the second.
            told = [n for n in told if n in own or not self._of_another(n, each)]
        return list(dict.fromkeys([*told, *own]))

    def _of_another(self, name: str, each: Candidate) -> bool:
        """Tell whether a person is named in this passage only in activities before one."""
        spans = [
            (c.start, c.end) for c in self._local if c.kind == "activity" and c.end <= each.start
        ]
        named = [c for c in self._local if c.kind == "person" and c.args["name"] == name]
        return bool(named) and all(
            any(start <= c.start and c.end <= end for start, end in spans) for c in named
        )

    def _before(self, each: Candidate) -> tuple[str, bool]:
        """Return who did what an act without a subject follows, and whether it is joined to that.

        委员义诊6场，并捐款: those who gave are the same.
        """
        end = max(
            (c.end for c in self._local if c.kind == "activity" and c.end < each.start), default=0
        )
        between = self.raw[end : each.start]
        joined = subjects.goes_on(between)
        apart = _IN_ALL.sub("", between)  # 会员企业积极捐款捐物，累计捐款8万元
        return (self._acted.get(end, "") if joined or apart in "，," else ""), joined

    def _doers(self, each: Candidate) -> str:
        """Return the people who act by the words of the text, "" if it does not say so.

        They stand at the beginning of the clause, or after the body that they belong to.
        """
        begin = max(self._place.start, subjects.clause_start(self.raw, each.start))
        # 甲捐20万元、乙捐口罩5000只: who gave the second stands behind the first.
        begin = max(
            [c.end + 1 for c in self._local if c.kind == "activity" and begin < c.end < each.start],
            default=begin,
        )
        bodies = [
            c for c in self._local if c.kind == "body" and begin <= c.start < c.end <= each.start
        ]
        said = self.raw[bodies[-1].end if bodies else begin : each.end].lstrip("　 ●•")
        said = said.removeprefix("其中")
        who = subjects.members(said)
        if each.args["type"] == "donation":
            who = who or subjects.givers(said)
        return f"{bodies[-1].quote}{who}" if who and bodies else who

    def _places(self, words: str, each: Candidate) -> list[str]:
        named = [c for c in self._local if c.kind == "place" and c.quote in words]
        if named:
            return list(dict.fromkeys(self._location(str(c.args["name"]), c.start) for c in named))
        return [self._location(printable(words), each.start)]

    def _works(self, each: Candidate) -> dict[str, str]:
        """Return the documents that an activity issued or revised."""
        works: dict[str, list[str]] = {}
        for work in self._inside(each, "document"):
            title, act = str(work.args["title"]), str(work.args.get("act", ""))
            venue = self.raw[work.start - 1 : work.start] == "在" or _IN_MEDIA.match(
                self.raw, work.end
            )
            if self._kinds.get(title) != "proposal" and act in _DONE_TO and not venue:
                self._document(work)
                if book_code(self.raw, work):
                    title += volume_of(self.raw, work)
                works.setdefault(_DONE_TO[act], []).append(self._id(work, title))
        return {key: several(list(dict.fromkeys(ids))) for key, ids in works.items()}

    def _to_come(self, each: Candidate) -> list[str]:
        """Return the documents that are only planned to be issued, revised or published."""
        if each.args["type"] not in ("issuing", "publication"):
            return []
        works = [
            work
            for work in self._inside(each, "document")
            if self._kinds.get(str(work.args["title"])) != "proposal"
        ]
        for work in works:
            self._document(work)
        return list(dict.fromkeys(self._id(work, str(work.args["title"])) for work in works))

    def _is_to_come(self, title: str) -> bool:
        """Tell whether a passage says of a document that it is to be issued, and not that it was."""
        here = [c for c in self._local if c.kind == "document" and c.args["title"] == title]
        tasks = [c for c in self._local if c.kind == "activity" and c.args["status"] != "done"]
        return bool(here) and all(
            any(task.start <= c.start and c.end <= task.end for task in tasks) for c in here
        )

    def _unsaid(self, each: Candidate, identity: str, kind: str) -> None:
        """Say in the inherited graph who acts and when, where the passage leaves it to its reader."""
        keys: dict[str, str] = {}
        host = self._hosts(each)
        away = [n for n in host if not self._here(n)]
        if away:
            keys["organizer"] = several([self._agent(n) for n in away])
            self._said.add(("activity", each.quote, "organizer"))
        elif self._with_others(each, host) if host else self._by_custom(each) or self._apart(each):
            keys["organizer"] = self._committee()
        if kind == "PlannedTask":
            if self._plan:
                keys["partOf"] = self._plan
            when = self._plan_period
        else:
            when = self._period_of(each)
        dated = self._dated(each)
        if dated and not dated.args.get("start") and not self._begun(dated, each):
            pass  # 2026年底前: since when, neither the words nor the report's year tell
        elif dated:
            period = self._time(dated)
            if self._dates(dated):
                self._now.stated.append(Node(identity, keys={"during": period}))
            else:
                keys["during"] = period
        elif when:
            keys["during"] = when
        if keys:
            self._now.inherited.append(Node(identity, keys=keys))

    def _hosts(self, each: Candidate) -> list[str]:
        """Return the names of those who are told to hold an activity, and may."""
        told = str(each.args.get("organiser", "")).split("、")
        hosts = [name for name in told if name in self._named]
        return [] if self._apart(each) else hosts

    def _apart(self, each: Candidate) -> bool:
        """Tell whether a meeting that is not the standing committee's is told with it as the subject.

        常委会召开会议6次，主席会议14次: the chairpersons met, by their own right.
        """
        standing = each.args.get("organiser") == f"{self.own}常务委员会"
        return standing and bool(self.own) and self._code(each) in OF_OTHERS

    def _with_others(self, each: Candidate, hosts: list[str]) -> bool:
        """Tell whether those who are named act together with the committee: 会同市政协开展调研."""
        giving = each.args["type"] in ("donation", "volunteering")
        if not self.own or not hosts or giving or self.own in hosts:
            return False
        named = [
            c
            for c in self._local
            if c.kind in ("body", "person") and c.start < each.end and c.args["name"] != self.own
        ]
        first = next((c for c in named if c.args["name"] == hosts[0]), None)
        return first is not None and subjects.beside(self.raw, self._place.start, first, named)

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
                and all(span(c))
            ),
            None,
        )

    def _begun(self, due: Candidate, each: Candidate) -> bool:
        """Tell whether what is told to be over by a day lies in the year of the report, or of its plans."""
        year, of = self.about.year, span(due)[0][:4]
        planned = each.args["status"] != "done"
        return year is not None and of in (f"{year}", f"{year + planned}")

    def _outcome(self, each: Candidate) -> None:
        of = self._source(each)
        verb = str(each.args.get("verb", ""))
        kind = outcome_code(each, self.about.place)
        if not of or not kind or not 0 < len(verb) <= MAX_LENGTH:
            self._leave(each)
            return
        part = self._part_before(each)
        said = self.raw[self.raw.rfind("其中", 0, part.start) : each.end] if part else each.quote
        keys = {
            "label": text(short(_OF_TITLE.sub("", said))),
            "outcomeType": kind,
            "uptakeDegree": str(each.args["uptake"]),
            "uptakeVerb": text(verb),
        }
        if level := self._taken_up_at(each, kind):
            keys["uptakeLevel"] = level
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
            if _WRITTEN_IN.search(verb) and not self._of_part(each):
                self._now.stated.extend(Node(w, keys={"incorporates": of}) for w in works)
        self.drawn.add(each.id)
        identity = self._id(each, str(each.start))
        if identity in self.introduced:
            # 《甲》《乙》被采纳: one of each, told with the same words.
            others = (f"{identity}-{number}" for number in count(2))
            identity = next(each for each in others if each not in self.introduced)
        self._state(identity, "Outcome", keys)
        # That an activity led to what is told after it is the reader's conclusion.
        told = self._now.inferred if each.rule.startswith(EFFECTS) else self._told_of_source(each)
        # 《甲》《乙》并案办理: what became of one is of each.
        fellows = (self._titled(other) for other in self._merged.get(str(each.args["of"]), ()))
        every = dict.fromkeys([of, *filter(None, fellows)])
        told.append(Node(identity, keys={"outcomeOf": several(list(every))}))
        if part and not any(c.start <= part.start < c.end for c in self._metrics()):
            counted = figure_indicator(part, "", self._clause(part)) or _SOME
            words = self.raw[part.start : each.end]
            self._figure(part, part, about=identity, said=counted, label=words)

    def _taken_up_at(self, each: Candidate, kind: str) -> str:
        """Return the code of the level at which advice was used or noted, as its words tell; or ""."""
        # What a note says asks somebody else: 书记批示“请县政府研究”.
        said = _NOTE.sub("", each.quote)
        verb = str(each.args.get("verb", ""))
        if not is_taken_up(kind, verb) or _MEDIA.search(said):
            return ""
        if "推" in verb:
            # 柳溪县政协的做法在全省推广: where it is used, not where it comes from.
            said = "".join(_USED_IN.findall(said))
        city, district = level_of_city(self.about), level_of_district(self.about)
        return level_told(said, city=city, district=district)

    def _of_part(self, each: Candidate) -> bool:
        """Tell whether an outcome is of some of the advice only: 提出建议18条，其中7条写入《…》."""
        if self._part_before(each):
            return True
        whole = self._advice_of(each)
        counted = any(
            c.args.get("unit") in _ADVICE_UNITS
            for c in self._inside(each, "figure")
            # Of 提出的11条建议 it is told what became of all of them.
            if whole is None or not whole.start <= c.start < whole.end
        )
        return (counted and not _OF_ALL.search(each.quote)) or bool(_PARTLY.search(each.quote))

    def _metrics(self) -> list[Candidate]:
        return [c for c in self._local if c.kind == "metric"]

    def _part_before(self, each: Candidate) -> Candidate | None:
        """Return the number of what an outcome is of, where it stands before it: 其中6份得到批示."""
        figures = [
            c
            for c in self._local
            if c.kind == "figure"
            and c.args.get("unit") in _ADVICE_UNITS
            and each.start - _NEAR <= c.end <= each.start
            and c.id not in self.drawn
        ]
        if not figures or not BEGINS_PART.search(self.raw, self._place.start, figures[-1].start):
            return None
        between = self.raw[figures[-1].end : each.start]
        return None if _MARKS.search(between) else figures[-1]

    def _titled(self, title: str) -> str:
        """Return the id of a proposal or document, "" for none that has been introduced."""
        of = self.ids.get(f"{self._kinds.get(title, 'proposal')}:{title}", "")
        return of if of in self.introduced else ""

    def _source(self, each: Candidate) -> str:
        """Return the id of what an outcome came of: a title, or an activity told just before."""
        title = str(each.args["of"])
        words = title.strip("　 ●•“”\n")
        # 《甲的社情民意信息》被采用: words at the end of a title, or right behind it, are of that.
        for c in reversed(self._local):
            if c.kind in _TITLED and c.end <= each.start <= c.end + len(words) + 1 and words:
                of = self._titled(str(c.args["title"]))
                if of and words in self.raw[c.start : each.start]:
                    return of
        if of := self._titled(title):
            return of
        near = [
            c
            for c in self._local
            if c.kind == "activity"
            and c.start < each.start
            and words in c.quote
            and c.args["status"] == "done"
            and self.ids.get(f"activity:{c.start}") in self.introduced
        ]
        if near and words:
            return self.ids[f"activity:{near[-1].start}"]
        return self._source_before(each) or self._advice(each)

    def _advice_of(self, each: Candidate) -> Advice | None:
        """Return the advice without a title that an outcome is told of, by the words that call it so."""
        of = str(each.args["of"])
        if of in self._kinds:
            return None
        at = self.raw.find(str(each.args.get("verb", "")), each.start, each.end)
        # 批示 and 采纳 stand behind it, wherever the words of the outcome begin.
        return advice_named(self.raw, self._place.start, max(at, each.start), of)

    def _advice(self, each: Candidate) -> str:
        """Return the id of advice without a title that an outcome came of, introduced once; "" if none."""
        advice = self._advice_of(each)
        if advice is None:
            return ""
        identity = self.ids.setdefault(
            f"advice:{advice.start}", f"{self.key}-advice-{advice.start}"
        )
        if identity not in self.introduced:
            keys = {
                "label": text(short(self.raw[advice.start : advice.end])),
                "kind": advice.kind,
            }
            if advice.several:
                keys["membershipKnown"] = "false"
            self._state(identity, "OutputGroup" if advice.several else "AdvisoryOutput", keys)
            for c in self._local:
                if c.kind == "figure" and advice.start <= c.start and c.end <= advice.end:
                    self._how_many(c, identity)
            if source := self._gave(advice):
                self._now.inferred.append(Node(source, keys={"generated": identity}))
        return identity

    def _how_many(self, figure: Candidate, advice: str) -> None:
        """State how many pieces of advice there were, unless that is told as how many were adopted."""
        said = figure_indicator(figure, "", self._clause(figure))
        if said is None or said[0] != OTHER or figure.id in self.drawn:
            return
        if not any(c.start <= figure.start and figure.end <= c.end for c in self._metrics()):
            self._figure(figure, figure, about=advice, said=said)

    def _gave(self, advice: Advice) -> str:
        """Return the id of the work of a sentence, on one matter, behind which its advice is told."""
        acts = [
            c
            for c in self._local
            if c.kind == "activity"
            and c.end <= advice.start
            and c.args["status"] == "done"
            and c.args.get("topic")
            and self.ids.get(f"activity:{c.start}") in self.introduced
        ]
        return self.ids[f"activity:{acts[-1].start}"] if acts else ""

    def _source_before(self, each: Candidate) -> str:
        """Return the id of the activity that an outcome came of, told in a passage before; "" if none.

        Where something else was done in its own passage before it, that is nearer.
        """
        if any(c.kind == "activity" and c.end <= each.start for c in self._local):
            return ""
        ids = [
            self.ids.get(f"activity:{c.start}", "")
            for c in self._candidates[: bisect_left(self._starts, self._place.start)]
            if c.kind == "activity" and c.quote == each.args["of"] and c.args["status"] == "done"
        ]
        return ids[-1] if ids and ids[-1] in self.introduced else ""

    def _told_of_source(self, each: Candidate) -> list[Node]:
        """Return the things that are told as an outcome's source is: inherited where it stands before."""
        title = str(each.args["of"])
        if self._titled(title):
            return self._told_of(title)
        before = self._source_before(each)
        return self._now.inherited if before and before == self._source(each) else self._now.stated
