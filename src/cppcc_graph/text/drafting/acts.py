"""What was done and what is planned, with who, when, where and on what."""

import re
from bisect import bisect_left
from typing import Final

from cppcc_graph.text.candidate import Candidate
from cppcc_graph.text.drafting import subjects
from cppcc_graph.text.drafting.codes.activities import OF_OTHERS, RULEMAKING, activity_class
from cppcc_graph.text.drafting.codes.documents import (
    book_code,
    volume_of,
)
from cppcc_graph.text.drafting.codes.figures import TIMES
from cppcc_graph.text.drafting.days import span
from cppcc_graph.text.drafting.mechanisms import mechanisms
from cppcc_graph.text.drafting.nodes import Node, printable, several, short, text
from cppcc_graph.text.drafting.outcomes import Outcomes
from cppcc_graph.text.scan import line_begin

#: How much it was in all, before the verb.
_IN_ALL: Final = re.compile("(?:累计|共计|合计|总计|一共|先后|共|已){1,2}$")
_LED: Final = re.compile(r"[^，。；]{0,6}?(?:率|带队|带领|牵头|任[^，。；]{0,4}组长|挂帅|领队)")
#: How an activity is tied to a document that it is said to make or change.
#: 在《示例日报》开设专栏, 《示例日报》刊发19篇: the paper is where something was printed, and not what was made.
_IN_MEDIA: Final = re.compile(
    "等?(?:[省市县级以上\\d]{0,8}(?:媒体|报刊))|刊[发登载用]|发表|报道|对此"
)
#: Who does it and no more: 由主席甲督办.
_NEEDS_WHAT: Final = ("督办", "领办", "包案", "办理", "跟踪")
#: Work that papers and advice come of, and what another matter begins with.
_WORKS: Final = frozenset(
    [
        "investigation",
        "inspection",
        "visit",
        "consultation",
        "supervision",
        "seminar",
        "standing-committee-meeting",
        "chairpersons-meeting",
    ]
)
_ANEW: Final = re.compile("[。；;\n]|全年|此外|同时|年内")
#: Who only presides over what is told before, or reports there: 副主席甲主持会议, 局长乙汇报工作.
_PRESIDES: Final = re.compile(
    "(?:分别|亲自)?主持(?:了?(?:会议|座谈会|协商会|活动|讨论))?(?=[，。；,;])"
)
_REPORTS: Final = re.compile(
    "(?:到会|现场|分别|应邀)?(?:作了?|就[^，。；]{2,20})?(?:汇报|通报|介绍)(?!会|材料)[^，。；]{0,20}(?=[，。；,;])"
)
#: What an office may plan that acts on advice; to supervise or consult again is the committee's.
_OF_THE_OFFICE: Final = frozenset(["other", "issuing", "training", "volunteering", "donation"])
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
_FIRST_TIME: Final = re.compile("首次|首度|首届|首场|首期")
#: The trigger of a paper that a study or meeting made: it is drawn as a document, and as no deed of its own.
_FORMED: Final = "形成的《"


class Acts(Outcomes):
    """The activities of a report."""

    def _formed(self, each: Candidate) -> None:
        """Tell what work a paper came of: 会议形成的《…建议案》 is the paper, and no work of its own."""
        self.drawn.add(each.id)
        paper = next((c for c in self._inside(each, "document")), None)
        if paper is None or self._kinds.get(str(paper.args["title"])) == "proposal":
            return
        line = line_begin(self.raw, each.start) - 1
        before = self._candidates[bisect_left(self._starts, line) :]
        works = [
            self.ids.get(f"activity:{c.start}", "")
            for c in before
            if c.kind == "activity" and c.end <= each.start and c.args["status"] == "done"
        ]
        # A series tells of no paper which of its activities it came of.
        if works and self.classes.get(works[-1], "ActivitySeries") != "ActivitySeries":
            self._document(paper)
            document = self._id(paper, str(paper.args["title"]))
            self._now.inferred.append(Node(works[-1], keys={"generated": document}))

    def _activity(self, each: Candidate) -> None:
        code = self._code(each)
        planned = each.args["status"] != "done"
        if str(each.args.get("trigger", "")).startswith(_FORMED) and not planned:
            self._formed(each)
            return
        if each.args["type"] in ("donation", "volunteering") and self._of_project(each):
            self._leave(each)
            return
        if (self._promised(each) or self._bare(each)) if planned else not code:
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
        if not planned:
            self._of_work(each, identity)
        if code == RULEMAKING and not planned:
            self._set_up(each, identity, roles.get("organizer", ""))
        if not planned and not self._inside(each, "metric"):
            if code == "donation":
                donors = {key: roles[key] for key in ("participant",) if key in roles}
                self._given(each, identity, donors)
            else:
                self._counted(each)

    def _of_work(self, each: Candidate, identity: str) -> None:
        """Infer of what one work a paper or advice came that is told right behind it in its sentence.

        组织委员视察教育工作，提出建议5条: that is part of it. 开展调研，形成《…建议案》: that came of it.
        """
        trigger = str(each.args.get("trigger", ""))
        paper = trigger.startswith("形成") and self._inside(each, "document")
        if not paper and not trigger.startswith("提出"):
            return
        work = self._one_before(each)
        if work is None:
            return
        of = self.ids[f"activity:{work.start}"]
        if not paper:
            self._now.inferred.append(Node(identity, keys={"partOf": of}))
            return
        titles = [str(c.args["title"]) for c in paper]
        for c in paper:
            self._document(c)
        papers = [self._id(c, t) for c, t in zip(paper, titles, strict=True)]
        made = [p for p, t in zip(papers, titles, strict=True) if self._kinds.get(t) != "proposal"]
        made = [p for p in made if p in self.introduced]
        if made:
            self._now.inferred.append(Node(of, keys={"generated": several(made)}))

    def _one_before(self, each: Candidate) -> Candidate | None:
        """Return the one work that a sentence tells before an act, None where several of a kind are counted.

        What was held for it (召开座谈会6场) stands between both.
        """
        before = [
            c
            for c in self._local
            if c.kind == "activity" and c.end <= each.start and c.args["status"] == "done"
        ]
        if not before or _ANEW.search(self.raw, before[0].end, each.start):
            return None
        works = [c for c in before if c.args["type"] in _WORKS and self._is_one(c)]
        # Of two works of one sentence, either may be meant.
        one = works[0] if len(works) == 1 else None
        drawn = one is not None and self.ids.get(f"activity:{one.start}") in self.introduced
        return one if drawn else None

    def _promised(self, each: Candidate) -> bool:
        """Tell whether a plan is of those who act on advice: 《…的提案》已建成口袋公园3个，计划明年再建5个.

        It goes on with what they did in its sentence, and the committee is not named behind that.
        """
        done = [c for c in self._local if c.kind == "outcome" and c.end <= each.start]
        if self._place.planned or not done:
            return False
        own = self.own and any(
            c.kind == "body"
            and done[-1].end <= c.start < each.end
            and str(c.args["name"]).startswith(self.own)
            for c in self._local
        )
        return not own and each.args["type"] in _OF_THE_OFFICE

    def _bare(self, each: Candidate) -> bool:
        """Tell whether a plan says who is to supervise and not what: …重点提案12件，由县委领导督办."""
        return each.quote.endswith(_NEEDS_WHAT) and not each.args.get("topic")

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
        presiding = self._told_behind(each, _PRESIDES) if whole else []
        if presiding and "leader" not in keys:
            keys["leader"] = several([self._agent(n) for n in presiding])
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
        came = self._told_behind(each, _REPORTS) if whole else []
        if came:
            there = keys.get("participant", "").strip("[]")
            more = [self._agent(n) for n in came]
            keys["participant"] = several(
                list(dict.fromkeys([*there.split(", "), *more])) if there else more
            )
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

    def _told_behind(self, each: Candidate, deed: re.Pattern[str]) -> list[str]:
        """Return the persons of whom clauses behind an activity say that deed: 召开协商会，副主席甲主持会议."""
        acts = [c.start for c in self._local if c.kind == "activity" and c.start >= each.end]
        stop = min([*acts, self._place.end])
        named = [c for c in self._local if c.kind == "person" and each.end < c.start < stop]
        return [
            str(c.args["name"])
            for c in named
            if deed.match(self.raw, c.end, stop) and not _ANEW.search(self.raw, each.end, c.start)
        ]

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
