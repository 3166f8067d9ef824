"""Numbers of a report: of the committee, or of the activity or outcome that they stand in."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from cppcc_graph.facts.wordings import MAX_LENGTH, number_in, unbroken
from cppcc_graph.text.bodies.those import THAT
from cppcc_graph.text.candidate import Candidate
from cppcc_graph.text.differences import differs
from cppcc_graph.text.drafting import subjects
from cppcc_graph.text.drafting.changes import change_of
from cppcc_graph.text.drafting.codes.activities import OF_BODIES, activity_code, times_held
from cppcc_graph.text.drafting.codes.figures import (
    OTHER,
    TIMES,
    WHOLES,
    bound_code,
    figure_indicator,
    metric_indicator,
    part_indicator,
    share_label,
)
from cppcc_graph.text.drafting.names import Names
from cppcc_graph.text.drafting.nodes import Node, short, text
from cppcc_graph.text.drafting.parts import is_class, is_taken, is_verdict
from cppcc_graph.text.drafting.seats import MEMBERS, NEAR, seats
from cppcc_graph.text.effects import OWN_BODY
from cppcc_graph.text.scan import line_begin

#: A number that begins a part of what was counted before it.
BEGINS_PART: Final = re.compile(r"其中[，有共]{0,2}$")

#: What parts a number from 其中: it is the first behind it, or beside that one: 其中专项视察5次、重点视察3次.
_NO_PART: Final = re.compile(r"[。；;\n]|\d[^，,、\d]{0,8}[，,]|另|此外|同时")
#: What follows is told beside it, and not as a part of it.
_APART: Final = re.compile(
    r"[。；;\n]|全年|年内|一年来|累计|共(?=召开|举[行办]|开展|组织)|此外|同时"
)
#: Who goes out to study does so once, unless several did, or often: 主席会议成员带队调研, 多次赴企业走访.
_WENT: Final = re.compile("率(?![先直真])|带队|带领|领队|赴|前往")
_MORE_THAN_ONE: Final = re.compile(
    "成员|主席们|班子|分别|分批|分头|多次|每[月年季]|全年|常态化|经常|定期|各"
)
#: How many signs a year is written with; a month or a day has more.
_YEAR: Final = 4

#: A number is broken over two lines at most.
_ONE_BREAK: Final = 1

#: 已整改33个: what was done of those that the clause before has named.
_DONE_OF: Final = re.compile(r"[，,；;、]((?:均|全部)?(?:已|未|尚未)[\u4e00-\u9fff]{2,6})$")
#: How many signs before and behind a number its clause is looked for, and who came.
_NEAR: Final = 40
#: What a document takes in.
WRITTEN_IN: Final = re.compile("写[入进]|[纳列载融编]入|吸[收纳]")
#: Of what was put forward at a meeting before, behind whose mark it is told: ，会议提出的21条建议中有9条….
_GIVEN_THERE: Final = re.compile(
    r"(?:^|[，,。；;\n])(?:会[议上后间]|与会(?:人员|委员|代表)?)(?:共|上|所)?(?:提出|形成|收集|梳理|征集|归纳|商定)[^。；\n]*$"
)
_MEETS: Final = re.compile("会(?![后前员同商上务计长])|协商|座谈|论坛|议政")
#: So far back such a meeting is told of.
_FAR: Final = 120
_MARK: Final = re.compile(r"[，,。；;：:（(）)\n]")
#: Indicators of the committee, whatever its number stands in.
_OF_COMMITTEE: Final = frozenset(
    [
        "memberCount",
        "standingMemberCount",
        "sectorCount",
        "keyProposals",
        "opinionReportsSubmitted",
        "opinionReportsUsed",
    ]
)

#: Who came and what was found is said of the activity told before: 参训委员130人次, 发现问题14个.
_SAID_OF: Final = re.compile(
    r"[，,；](?:共有?|累计|先后|并){0,2}(?:参[加与训会]|出席|到会|与会|发现|(?:查找?|找|排查|摸排)出)[^，,。；\d]{0,16}$"
)
_CAME: Final = re.compile(
    r"^[^，,。；\d]{0,12}?(?:参[加与训会]|出席|到会|受训|听讲)[^，,。；\d]{0,8}(?=[，,。；]|$)"
)

#: What is noted by leaders, where no work and no outcome holds the number: 先后4次对政协工作作出批示.
_ON_OUR_WORK: Final = re.compile("政协|提案|建议案|履职|协商成果|调研报告|社情民意|建言")
#: 与会委员建议在上游新建污水处理站4座: that is neither who came nor what was found.
_ADVISES: Final = re.compile(
    "建议|呼吁|希望|认为|倡议|要求|主张|提议|提出|[应需]当?(?=[新增改扩配建设加])|拟|计划"
)
_PUT: Final = re.compile("提出|形成|提交|反映|呼吁")
#: What a value before is followed by, with the one after it: 61%提高到100%, 800张增至1200张.
_GREW: Final = re.compile(
    r"(?:左右|以上|以下|不到)?(?:，|,)?(?:逐步|大幅|快速|迅速|稳步|直接|再|又|已|猛)?"
    r"(?:(?:提高|提升|上升|增加|增长|扩大|发展|上涨|攀升|跃升|拓展|回升|下降|降低|减少|缩短|缩小|压缩|压减|精简|调整|回落|下调|上调|改变|变更|扩容|扩展|延长|减轻)[到至为成]|[增升降减涨跌扩缩变跃压改]至|[增升降减涨跌扩缩变]到|[变改]为)"
    r"(?:目前的?|现在的?|如今的?|20\d\d年的?|今年的?|约|近|逾|超过)?\s?[\d一二三四五六七八九十百零]"
)
#: 提出增设床位200张.
_TO_DO: Final = re.compile(
    "新建|增[设加建派配]|改造|扩建|加装|建设|修建|配备|设立|安装|新增|开通|引进"
)
_PROPOSED: Final = re.compile(r"[^，,。；;\d]{0,12}的(?:意见|建议|对策|设想|诉求|呼声|要求|提案)")
#: 县长、副县长各领办1件, 每人督办2件: how many each of them, and not how many in all.
_OF_EACH: Final = re.compile(
    r"(?:各自?(?=[领督包牵提撰联走开组举召报捐办约有占确选推征]|[近约超]?[\d一二两三四五六七八九十])|每(?:一?[人名位个户家届月周]|季度?))[^，,、。；;：:\n\d]{0,12}$"
)
#: 频次下降31%: how much it changed, and no share of anything.
_CHANGED: Final = re.compile(
    "(?:(?:同比|环比)?(?:增长|增加|上升|提高|提升|上涨|下降|减少|降低|缩短|压缩|压减|下跌|回落)了?)(?:约|近|超过?|逾)?$"
)
#: Proposals of one member, and of several.
_ONES_OWN: Final = "个人"
_JOINT: Final = "联名"
#: Shares of proposers that are part of a rate, and none.
_VERDICTS: Final = ("基本满意", "基本满意率", "非常满意", "非常满意率")

#: A date that belongs to a thing, and no number: 2018年建成的泵站3座, but 由2018年的92%升到….
_OF_NOUN: Final = re.compile(r"(?!的$)[^，]{0,60}的")
#: What a number is compared with.
_COMPARED: Final = ("比", "较", "同比", "相比", "相较")


class Figures(Names):
    """The names of a report and its numbers."""

    #: Where the passage begins that counted the members, if one did.
    _members_in = -1

    def _metric(self, each: Candidate) -> None:
        name, base = str(each.args["metric"]), str(each.args.get("base", ""))
        figure = next(
            (c for c in self._inside(each, "figure") if c.args["value"] == each.args["value"]), None
        )
        # A target is no number of the year that is told of.
        aim = each.args.get("status") == "planned"
        coded = metric_indicator(name, base, each.quote)
        if aim or figure is None or not self.own or coded is None or self._of_each(figure):
            self._leave(each)
            return
        indicator, counts = coded
        of = ""
        if name in ("filed", "received") and base not in WHOLES:
            # A part is told by its name; of what whole it is, by the base.
            of, indicator = name, part_indicator(base) or OTHER
            # 委员联名提案37件，委员个人提案105件: neither of both is all that members put forward.
            if _ONES_OWN in base and _JOINT in self._beside(each):
                indicator = OTHER
        elif base.endswith("提案") and base not in WHOLES and name.endswith("-rate"):
            indicator = OTHER  # 重点提案办结率100% is no rate of all
        unit = "percent" if each.args["unit"] == "%" else "count"
        label = ""
        if unit == "percent" and counts != "share":
            # A类326件，占57.4%: the share is no number of replies, and its name is not theirs.
            indicator, counts = OTHER, "share"
            label = share_label(each.quote)
        about = self._came_of(each, figure) if name == "adopted" else self._committee()
        if not about:
            self._leave(each)
            return
        self.drawn.add(each.id)
        said = (indicator, unit, counts)
        self._figure(each, figure, about=about, said=said, base=of, label=label)

    def _beside(self, each: Candidate) -> str:
        """Return the words around a number, up to the ends of its sentence, as far as they are near."""
        before = self.raw[max(self._place.start, each.start - _NEAR) : each.start]
        after = self.raw[each.end : min(self._place.end, each.end + _NEAR)]
        return f"{before}{after}"

    def _came_of(self, each: Candidate, figure: Candidate) -> str:
        """Return what a number of adopted advice is of: the outcome that tells of advice on one matter.

        就养老开展调研，提出建议18条，其中7条被采纳: the committee may have given other advice besides, so
        that it is no number of the year. It is "" where the outcome has no form.
        """
        of_matter = any(
            c.kind == "proposal"
            or (c.kind == "activity" and (c.args.get("topic") or self._is_one(c)))
            for c in self._local
            if c.start < each.start
        )
        told = [
            c
            for c in self._local
            if c.kind == "outcome" and c.start <= figure.start and figure.end <= c.end
        ]
        of_matter = of_matter or any(self._on_matter(str(c.args["of"])) for c in told)
        # 提出建议48条，其中21条被《…规划》采纳: others may have been adopted elsewhere.
        of_matter = of_matter or any(
            self._inside(c, "document") or WRITTEN_IN.search(str(c.args.get("verb", "")))
            for c in told
        )
        meeting = self._at_meeting(figure)
        if meeting and told and told[0].id in self.drawn:
            return self.ids.get(f"outcome:{told[0].start}", "")
        if meeting:
            return self.ids.get(f"activity:{meeting.start}", "") if meeting.id in self.drawn else ""
        if not of_matter or not told:
            return self._committee()
        if told[0].id not in self.drawn:
            return ""
        return self.ids.get(f"outcome:{told[0].start}", "")

    def _at_meeting(self, figure: Candidate) -> Candidate | None:
        """Return the one meeting at which the advice was given that a number is of, None where none is told.

        召开协商会，会议提出的21条建议中9条被采纳: they are no number of the year.
        """
        if not _GIVEN_THERE.search(self.raw, max(0, figure.start - _NEAR), figure.start):
            return None
        return self._met_before(figure.start)

    def _met_before(self, at: int) -> Candidate | None:
        """Return the meeting that was told last before a place in its line, None where several are counted."""
        low = max(line_begin(self.raw, at) - 1, at - _FAR)
        near = [c for c in self._candidates if low < c.start < c.end <= at]
        met = [c for c in near if c.kind == "activity" and _MEETS.search(c.quote)]
        counted = any(
            c.args.get("unit") in TIMES and met[-1].start <= c.start and c.end <= met[-1].end
            for c in near
            if met
        )
        return met[-1] if met and not counted else None

    def _on_matter(self, of: str) -> bool:
        """Tell whether what advice stands in is a proposal or document, or was done about a matter."""
        return of in self._kinds or any(
            c.kind == "activity" and c.quote == of and c.args.get("topic") for c in self._candidates
        )

    def _counted(self, each: Candidate) -> None:
        """State how often an activity took place, if it says one number."""
        figures = self._inside(each, "figure")
        often = times_held(self._code(each), each.quote)
        if often and len(figures) == 1 and self._ours(each):
            (figure,) = figures
            if str(figure.args.get("unit", "")) not in TIMES or self._of_each(figure):
                return
            if self._within_another(each) or self._of_whole(each.start) or self._others_act(each):
                about = self.ids[f"activity:{each.start}"]
                self._figure(each, figure, about=about, said=(OTHER, *often[1:]))
            else:
                self._figure(each, figure, about=self._committee(), said=often)

    def _of_whole(self, at: int) -> bool:
        """Tell whether a number is told as a part of one before it: 视察12次。其中，专项视察5次."""
        begun = self.raw.rfind("其中", self._place.start, at)
        return begun >= 0 and not _NO_PART.search(self.raw, begun, at)

    def _within_another(self, each: Candidate) -> bool:
        """Tell whether an activity is told as part of one before it, so that it is no number of the year.

        赴柳溪镇调研，召开座谈会6场: the committee may have held other meetings besides.
        """
        if self._code(each) in OF_BODIES:
            return False
        before = [
            c
            for c in self._local
            if c.kind == "activity"
            and c.end < each.start
            and c.args["status"] == "done"
            and not _APART.search(self.raw, c.end, each.start)
        ]
        return any(self._is_one(c) for c in before)

    def _is_one(self, each: Candidate) -> bool:
        """Tell whether an activity is one, about something, somewhere, led by one or on a day, and not counted."""
        counted = any(c.args.get("unit") in TIMES for c in self._inside(each, "figure"))
        day = any(
            c.kind == "date"
            and c.quote == each.args.get("time")
            and len(str(c.args.get("start", ""))) > _YEAR
            for c in self._local
        )
        # 副主席甲率队赴12个乡镇调研: that somebody led it, or went out, makes it one as well.
        went = _WENT.search(each.quote) and not _MORE_THAN_ONE.search(
            self.raw, subjects.clause_start(self.raw, each.start), each.end
        )
        return not counted and bool(day or each.args.get("topic") or each.args.get("place") or went)

    def _code(self, each: Candidate) -> str:
        """Return the code of an activity's kind by its words and those of its sentence before it."""
        return activity_code(each, self.raw[self._place.start : each.start])

    def _ours(self, each: Candidate) -> bool:
        """Tell whether the committee or a body of its own acts, or no one is named.

        Where no one is, it is the committee, as the genre has it.
        """
        named = str(each.args.get("organiser", "")).split("、")
        return bool(self.own) and all(not name or name.startswith(self.own) for name in named)

    def _others_act(self, each: Candidate) -> bool:
        """Tell whether nobody is told to hold an activity, but others act in its sentence.

        《…》由县公安局办理。县公安局召开座谈会2次: for a proposal, and by its office. 该局召开座谈会2次:
        whichever that is.
        """
        if each.args.get("organiser"):
            return False
        low = self._place.start
        called = [that.start() for that in THAT.finditer(self.raw, low, each.end)]
        if any(subjects.begins_clause(self.raw, low, at) for at in called):
            return True
        acting = [
            c
            for c in self._local
            if c.kind == "body"
            and c.end <= each.start
            and subjects.begins_clause(self.raw, low, c.start)
        ]
        # The last body that a clause begins with.
        return bool(acting) and not str(acting[-1].args["name"]).startswith(self.own)

    def _figures(self, inside: Sequence[Candidate]) -> None:
        """State the numbers that stand in no metric and count no activity, where they have a code."""
        for each in inside:
            if each.kind != "figure" or each.id in self.drawn or each.id in self._others:
                continue
            if self._differs(each) or self._advised(each) or self._was(each) or self._of_each(each):
                self._leave(each)
                continue
            if self._came_and_went(each) or self._part_of_proposals(each, inside):
                continue
            around = [c for c in inside if c.start <= each.start and each.end <= c.end]
            if any(c.kind == "metric" and c.id in self.drawn for c in around):
                self.drawn.add(each.id)
                continue
            holder = next(
                (c for kind in ("outcome", "activity") for c in around if c.kind == kind), None
            )
            holder = holder or self._told_before(each, inside)
            before = self.raw[max(0, each.start - 4) : each.start]
            kind = str(holder.args["type"]) if holder and holder.kind == "activity" else ""
            said = self._seats(each) or figure_indicator(each, kind, self._clause(each))
            if said and said[0] != "standingMemberCount" and BEGINS_PART.search(before):
                # 报送信息63条，其中8条获批示: what is counted of a part is not the whole again.
                said = (OTHER, *said[1:])
            elif said and said[0] == "opinionReportsSubmitted" and self._of_whole(each.start):
                said = (OTHER, *said[1:])  # 其中，民生类信息40条
            planned = self._place.planned or (
                holder is not None and holder.args.get("status") == "planned"
            )
            about = ""
            if holder is not None and holder.id in self.drawn:
                # A paper that a study made is drawn as a document: it has found nothing.
                about = self.ids.get(f"{holder.kind}:{holder.start}", "")
            verdict = str(each.args.get("of", "")).endswith(_VERDICTS)
            noted = said is not None and said[0] == "instructionsReceived" and not about
            if noted and not _ON_OUR_WORK.search(self._clause(each)):
                noted = False  # 省领导对粮食工作批示3次
            if said and (said[0] in _OF_COMMITTEE or verdict or noted):
                about = self._committee() if self.own else ""
            if planned or said is None or not about:
                self._leave(each)
                continue
            label = self._how_changed(each)
            if label:
                said = (said[0], said[1], "otherThing")
            self._figure(each, each, about=about, said=said, label=label)

    def _how_changed(self, each: Candidate) -> str:
        """Return the name of a rate that says how much something grew or fell, "" for any other number."""
        of = str(each.args.get("of", ""))
        low = max(self._place.start, each.start - _NEAR)
        changed = _CHANGED.search(self.raw, low, each.start) if each.quote[-1:] in "%％成" else None
        return f"{of}{changed[0]}{each.quote}" if of and changed else ""

    def _of_each(self, each: Candidate) -> bool:
        """Tell whether a number is that of each of several, whose sum nothing tells: 各领办1件."""
        low = max(self._place.start, each.start - _NEAR)
        return _OF_EACH.search(self.raw, low, each.start) is not None

    def _came_and_went(self, each: Candidate) -> bool:
        """State of the committee how many members were added or left, where a number tells that."""
        low, high = self._place.start, self._place.end
        planned = any(
            c.kind == "activity" and c.start <= each.start < c.end and c.args["status"] != "done"
            for c in self._local
        )
        if self._place.planned or planned or not self.own:
            return False
        words = change_of(each, self.raw[low : each.start], self.raw[each.end : high])
        if not words:
            return False
        part = BEGINS_PART.search(self.raw, low, each.start - words.find(each.quote))
        label = f"其中{words}" if part else words
        said = (OTHER, "count", "member")
        self._figure(each, each, about=self._committee(), said=said, label=label)
        return True

    def _part_of_proposals(self, each: Candidate, inside: Sequence[Candidate]) -> bool:
        """State how many proposals were of a class, taken by a body or answered well, where a number tells it."""
        told = any(
            c.kind in ("metric", "outcome", "proposal") and c.start <= each.start < c.end
            for c in inside
        )
        if self._place.planned or not self.own or told:
            return False
        before = self.raw[max(0, self._place.start - _FAR) : each.start]
        of, share = str(each.args.get("of", "")), each.args.get("unit") == "%"
        said = (OTHER, "percent", "share") if share else (OTHER, "count", "proposal")
        if is_verdict(each) or is_class(each, before):
            label = (
                f"{of}占{each.quote}" if share and "占" not in each.quote else f"{of}{each.quote}"
            )
            self._figure(each, each, about=self._committee(), said=said, label=label)
            return True
        body = next((c for c in inside if c.kind == "body" and c.end == each.start), None)
        if body is None or OWN_BODY.search(str(body.args["name"])) or not is_taken(each, before):
            return False
        label = f"{body.quote}承办提案{each.quote}"
        about = self._agent(str(body.args["name"]))
        self._figure(each, each, about=about, said=said, label=label)
        return True

    def _told_before(self, figure: Candidate, inside: Sequence[Candidate]) -> Candidate | None:
        """Return the activity before a figure where that counts who came to it or what it found."""
        acts = [c for c in inside if c.kind == "activity" and c.end <= figure.start]
        if not acts:
            return None
        said = self.raw[max(acts[-1].end, figure.start - 24) : figure.start]
        apart = said[-1:] in "，,；"
        if _ADVISES.search(said):
            return None
        came = apart and _CAME.match(self.raw[figure.end : figure.end + _NEAR])
        return acts[-1] if came or _SAID_OF.search(said) else None

    def _was(self, each: Candidate) -> bool:
        """Tell whether a number is what another one grew from, at a time that nothing tells: 由61%提高到100%."""
        return (
            _GREW.match(self.raw, each.end, each.end + _NEAR) is not None
            and self._period_of(each) == self.period
        )

    def _advised(self, each: Candidate) -> bool:
        """Tell whether a number is of what is only asked for: 提出新建茶园5000亩的建议."""
        low = max(self._place.start, each.start - _NEAR)
        begun = max(self.raw.rfind(mark, low, each.start) for mark in "，,。；;：\n") + 1
        put = _PUT.search(self.raw, max(low, begun), each.start)
        return put is not None and bool(
            _PROPOSED.match(self.raw, each.end) or _TO_DO.match(self.raw, put.end(), each.start)
        )

    def _clause(self, each: Candidate) -> str:
        """Return the words between the marks around a number, as far as they are near."""
        before, after = (
            self.raw[max(0, each.start - _NEAR) : each.start],
            self.raw[each.end : each.end + _NEAR],
        )
        return f"{_MARK.split(before)[-1]}{each.quote}{_MARK.split(after)[0]}"

    def _differs(self, each: Candidate) -> bool:
        """Tell whether a number says how many more or less than before: 较去年多报送18条."""
        low = max(self._place.start, each.start - _FAR)
        begun = max(low, max(self.raw.rfind(mark, low, each.start) for mark in "，,；;：:") + 1)
        return differs(self.raw[begun : each.start], self.raw[low:begun])

    def _seats(self, each: Candidate) -> tuple[str, str, str] | None:
        """Return what a number of members, standing members or sectors of the committee says."""
        low, high = self._place.start, self._place.end
        before, after = (
            self.raw[max(low, each.start - NEAR) : each.start],
            self.raw[each.end : high],
        )
        said = seats(each, before, after, counted=self._members_in == low)
        if said == MEMBERS:
            self._members_in = low
        return said

    def _period_of(self, figure: Candidate) -> str:
        """Return the period a figure is of: that of the last date before it, else the report's.

        五年来召开24次, 2020年收到98件: what is told of other years is no number of this one.
        """
        begun = max(self.raw.rfind(mark, 0, figure.start) for mark in "。；\n")
        dates = [
            c
            for c in self._local
            if c.kind == "date"
            # 6月底前 is no period that a number is of.
            and c.args.get("start")
            and begun < c.end <= figure.start
            # 比上年增加19件，立案率83.4%: what is compared with says no more of when.
            and not self.raw.endswith(_COMPARED, 0, c.start)
            # 修复2018年建成的泵站3座: that is when the pump was built.
            and not _OF_NOUN.match(self.raw, c.end, figure.start)
        ]
        if not dates or self._within_year(dates[-1]):
            return self.period
        return self._time(dates[-1])

    def _within_year(self, date: Candidate) -> bool:
        """Tell whether a date lies in the year of the report, or tells of no year."""
        years = {str(date.args[key])[:4] for key in ("start", "end") if date.args.get(key)}
        return self.about.year is None or years == {f"{self.about.year}"}

    def _done_of(self, each: Candidate) -> str:
        """Return what a clause says was done of so many, where it does not name them: 反馈问题37个，已整改33个."""
        low = max(self._place.start, each.start - _NEAR)
        done = _DONE_OF.search(self.raw, low, each.start)
        named = str(each.args.get("of", ""))
        return done[1] if done and named and named not in done[1] else ""

    def _figure(
        self,
        each: Candidate,
        figure: Candidate,
        *,
        about: str,
        said: tuple[str, str, str],
        base: str = "",
        label: str = "",
    ) -> None:
        """State a figure about a thing; ``said`` are indicator, unit and what is counted.

        ``base`` is the code of what a part is a part of, ``label`` the name if its words are not.
        """
        indicator, unit, counts = said
        verbatim, value = unbroken(figure.quote.strip()), Decimal(str(figure.args["value"]))
        spelled = number_in(verbatim)
        # The number of a page stands on a line of its own within it: that is no wording of the text.
        split = len(figure.quote.split("\n")) > _ONE_BREAK + 1
        if split or len(verbatim) > MAX_LENGTH or (unit != "mu" and spelled not in (None, value)):
            self._leave(figure)  # a reader has to say which of both is right
            return
        own = each.quote if each.kind != "figure" else f"{each.args.get('of', '')}{each.quote}"
        if each.kind == "figure" and (done := self._done_of(each)):
            own = f"{each.args.get('of', '')}{done}{each.quote}"
        label = label or own
        if each.kind == "figure" and BEGINS_PART.search(
            self.raw, max(0, each.start - 4), each.start
        ):
            label = f"其中{label}"
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
                "precision": bound_code(str(figure.args["bound"])),
                "period": self._period_of(figure),
                "verbatim": text(verbatim),
            },
        )
        self._now.stated.append(Node(about, keys={"hasFigure": node}))
