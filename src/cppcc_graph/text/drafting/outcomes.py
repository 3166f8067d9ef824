"""What came of advice and of activities."""

import re
from bisect import bisect_left
from itertools import count
from typing import Final

from cppcc_graph.facts.wordings import MAX_LENGTH
from cppcc_graph.text.candidate import Candidate
from cppcc_graph.text.drafting.advice import Advice, advice_named
from cppcc_graph.text.drafting.codes.bodies import level_of_city, level_of_district
from cppcc_graph.text.drafting.codes.figures import OTHER, figure_indicator
from cppcc_graph.text.drafting.codes.levels import level_told
from cppcc_graph.text.drafting.codes.outcomes import is_taken_up, outcome_code
from cppcc_graph.text.drafting.figures import BEGINS_PART, WRITTEN_IN
from cppcc_graph.text.drafting.nodes import Node, several, short, text
from cppcc_graph.text.drafting.titled import Titled
from cppcc_graph.text.drafting.verbs import verbs_told
from cppcc_graph.text.effects import EFFECTS

#: What stands between a title in marks and what became of it: “为…开办学校”|的提案|已在6个社区试行.
_OF_TITLE: Final = re.compile("^的(?:提案|建议|意见)(?=.)")
#: 其中被省政协采用9条: what binds it to the words before it.
_AND: Final = re.compile("^(?:其中|但|并)(?=被|获|得|已|有)")
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
#: 会议提出的9条建议: of the meeting told before it.
_AT_MEETING: Final = re.compile("会[议上后间]|与会")
#: 比上年增长42%, 增长35%: how the number before it changed; 信访量较上年下降12% names what did.
_COMPARED: Final = re.compile(
    r"(?:均|都|也|并|分别)?[比较](?:上年|上届|上一[届年]|去年|往年|同期|前一?年|20\d\d年)度?(?:同期)?(?:有所|明显|大幅|再|净|约){0,2}"
    r"(?:增长|增加|上升|提高|提升|下降|减少|降低|上涨)了?(?:约|近|超过?|逾)?\d[\d.]{0,7}(?:[%％倍]|个百分点|[\u4e00-\u9fff]{1,2})$"
    r"|(?:同比|环比)?增长了?(?:约|近|超过?|逾)?\d[\d.]{0,7}(?:[%％倍]|个百分点)$"
)
#: The project that a sentence begins with, and what was told of it up to here.
_PROJECT: Final = re.compile(
    r"\s{0,4}(?!(?:[省市县区州旗]?政协|我们|委员|本会)|[^，。；]{0,30}(?:提案|建议|采纳))[^，。；：《》\d]{2,30}的(?!提案|建议)[^，。；：《》\d]{2,24}项目，(?:[^。；]{0,60}[，、])?(?:共|总|已|累计|目前){0,3}"
)
#: What is counted of advice that nothing says more of.
_SOME: Final = (OTHER, "count", "otherThing")
_TITLED: Final = frozenset(["proposal", "document"])


class Outcomes(Titled):
    """The outcomes of a report, each with what it is of."""

    def _outcome(self, each: Candidate) -> None:
        of = self._source(each)
        verb = str(each.args.get("verb", ""))
        kind = outcome_code(each, self.about.place)
        alone = not _COMPARED.match(each.quote)
        alone = alone and not self._of_project(each)
        if not (of and kind and alone and 0 < len(verb) <= MAX_LENGTH):
            self._leave(each)
            return
        part = self._part_before(each)
        said = self.raw[self.raw.rfind("其中", 0, part.start) : each.end] if part else each.quote
        keys = {
            "label": text(short(_AND.sub("", _OF_TITLE.sub("", said)))),
            "outcomeType": kind,
            "uptakeDegree": str(each.args["uptake"]),
        }
        told_by = verbs_told(each.quote, verb, str(each.args["uptake"]))
        keys |= {key: text(said) for key, said in told_by.items()}
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
            if WRITTEN_IN.search(verb) and not self._of_part(each):
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

    def _of_project(self, each: Candidate) -> bool:
        """Tell whether a sentence has a project as its subject, which is nothing of those told before.

        云峰镇议事室推动的排水管网改造项目，投入资金420万元: no outcome of all rooms, and no gift of one.
        """
        before = self.raw[self._place.start : each.start]
        return "项目" in before[-20:] + before[:60] and _PROJECT.fullmatch(before) is not None

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
        if not acts and _AT_MEETING.match(self.raw, advice.start):
            met = self._met_before(advice.start)
            acts = [met] if met and met.id in self.drawn else []
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
