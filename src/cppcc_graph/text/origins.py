"""What an outcome is said to have come of, where that is no title: the problem, the advice or the activity before it."""

import re
from collections.abc import Collection, Sequence
from typing import Final

from cppcc_graph.text.candidate import InOrder, Mention, in_order
from cppcc_graph.text.outcomes.advice import ROW_OF_ADVICE, begun_with, put_forward
from cppcc_graph.text.scan import line_begin, skippable
from cppcc_graph.text.structure import Structure

#: 委员反映的“就医难”问题，引起…: a problem that is named by those who told of it.
_PROBLEM: Final = re.compile(
    r"(?:反映|呼吁|关注)的?(?:关于)?“(?P<q>[^”]{3,40})”|(?:提出|报送|提交|建议)[的了]?(?:关于)?“(?P<p>[^”]{3,40})”的?(?:问题|(?:专题)?信息|专报|社情民意|诉求|现象)"
)
_ABOUT_IT: Final = re.compile(
    r"关于(?P<q>[^，。；]{4,40}?的(?:信息|社情民意))(?:报送|上报|编报|反映)"
)
_USED: Final = re.compile(r"采用|录用|选用|刊用")
#: 民营企业界提出的“…”等建议有7条得到采纳, 所提建议被…吸收: advice that is named right at what became of it.
_OWN_ADVICE: Final = re.compile(
    r"(?:提出|所提|汇总|上报|梳理|征集|收集|所列)(?=[^。；]{1,80}+$)[^。；]{0,60}?(?P<np>意见建议|对策建议|建议|意见|对策)(?:中|当中)?[，]?(?:有|就有|其中)?$"
)
_WITHIN_ADVICE: Final = re.compile(
    r"^[^，。；]{0,6}?(?:所提|提出|所列|反馈)的?(?:(?:“[^”]{1,30}”、?){1,6}等)?[^，。；《“]{0,8}?(?P<np>意见建议|建议|意见)(?:中|有|已|全部|均|被|得到|悉数|逐条|获)"
)
_SENT_IN: Final = re.compile(
    r"^(?:报送|提交|撰写)的(?P<np>[^，。；《“]{0,8}(?:报告|建议案|专报|信息))(?:得到|被|获|受到|引起)"
)
_MANY_TAKEN: Final = re.compile(
    # Matched where an outcome begins, which is the first sign of what is given to them.
    r"^(?:[^，。；]{0,12}?(?:采纳|吸收|吸纳|被[^，。；]{2,16}(?:写入|纳入|列入))[^，。；]{0,10}|[^，。；]{0,4}[条成项][^，。；]{0,3}(?:得到|被))"
)
#: How an example is told of to others.
_SPREAD: Final = "(?:先后|随后|还|并|已)?(?:被|获|得到|在|受到)[^，。；]{0,24}?(?:推广|推介|转发|报道|刊发|刊登|宣传)"
#: 其做法获省政协推介, 其事迹被…报道.
_EXAMPLE: Final = re.compile(
    rf"^(?:(?:相关|有关|这一|该|其|此项|的)*(?P<np>经验做法|典型经验|典型做法|做法|经验|事迹|案例))?{_SPREAD}"
)
_EXAMPLES: Final = re.compile("做法|经验|模式|工作法")
#: “胡同协商”做法在全市推广, 青竹街道联络组的做法被省政协推介: an example that is named.
_NAMED_EXAMPLE: Final = re.compile(
    rf"^(?P<np>(?!其|该|此|这|相关|有关)[^，。；]{{2,36}}?(?<=[”的])(?:经验做法|做法|经验|模式|工作法)){_SPREAD}"
)
_EXAMPLE_BEFORE: Final = re.compile(r"(?P<np>经验做法|典型经验|典型做法|做法|经验|事迹|案例)[，]?$")
#: A new sentence with a matter of its own: 教科卫体委员会就小学午间配餐暗访体验; 某委员反映的农贸市场脏乱问题.
_MATTER: Final = re.compile(
    r"[就围针聚反提](?:(?:(?<=[^成造高俯迁牵]就)(?![业医学近读地餐是任职诊此])|(?<=围)绕|(?<=针)对|(?<=聚)焦)(?=[^，。；《》暗明走体连多先持深开进提递与同向组召撰反建]{0,33}+[，暗明走体连多先持深开进提递与同向组召撰反建])(?P<m>(?![^，。；《》]{0,10}?(?:委|府|会)(?:提出|确定|部署)的)[^，。；《》]{3,30}?)(?:等?(?:问题|工作|课题))?"
    r"(?:暗访|明察|走访|体验|连续|多次|先后|持续|深入|开展|进行|提交|提出|递交|与|同(?<![协共合如相一等趋雷]同)|向|组织|召开|撰写|反映|建言|，)"
    r"|(?<=反)映的(?P<p>[^，。；“”《》]{3,24}?问题)|(?:(?<=提)出|(?<=反)映)的(?P<a>(?!\d{1,4}[余多]?[条项件])[^，。；“”《》]{3,20}?)(?:的)?(?:建议|信息|线索)，)"
)
#: A series that opinions are printed in is not what was used.
_SERIAL: Final = re.compile(r"专报|信息|社情|民意|简报|参阅|快报|摘报")
_OPINIONS: Final = (re.compile("社情民意信息"), re.compile("社情民意(?!工作|手册|直报|联系)"))
#: What is counted behind a ； and may be used: 《政协简报》20余篇，其中3篇被采用.
_COUNTED_WORKS: Final = re.compile(
    r"(?:《(?P<title>[^《》]{2,20})》|(?P<np>社情民意信息|社情民意|稿件|文章|信息))(?:[\d×X*]{1,4})[余多]?[篇条件则期]"
)
#: What was sent in or drawn up, told with its number: 报送建议案和调研报告27份.
_ADVICE: Final = re.compile(
    r"(?:报送|提交|形成|提出|撰写|上报|编[报发印写]|呈报|反馈|[收征采搜]集|整理|转报)(?:到|了|各类|的)?(?P<np>[\u4e00-\u9fff、]{2,24}?)(?:[\d×X*]|[一二三四五六七八九十百]{1,5}[余多]?[份篇件条项]|若干)"
)
_MORE_ADVICE: Final = re.compile(
    r"[份篇件条项]、(?P<np>[\u4e00-\u9fff]{2,16}?)(?:[\d×X*]|[一二三四五六七八九十百]{1,5}[余多]?[份篇件条项])"
)
#: 提出的460余条建议中有六成被采纳: the outcome names what it is of.
_COUNTED: Final = re.compile(
    r"(?:提出的|所提的?|形成的)?[\d一二三四五六七八九十百×X*]{1,6}[余多]?条(?P<np>意见建议|建议|意见|共识)(?:中|已|全部|均|被|得到)"
)
_NOUN: Final = re.compile(r"(?:建议案?|报告|意见|专报|信息|社情民意|成果|对策|提案|清单|方案)$")
#: 市领导在政协信息上批示31次 says itself what the notes are on.
_GIVEN_ON: Final = re.compile(
    r"在(?:[\d一二三四五六七八九十]{1,3}[件份篇期])?(?P<np>(?!其中?[\d一二三四五六七八九十])[^，。；在《》“”]{2,14})上(?:先后)?(?:作出|作了|作|做出)?(?:重要|肯定性?)?批示"
    # 到县政协调研，就政协工作作出批示3次
    r"|就(?P<on>(?!此|其|该|有关)[^，。；就《》“”\d]{2,14}?)(?:先后|分别|专门|多次){0,2}(?:作出|作了|做出)(?:重要|肯定性?)?批示"
)
#: 某党派报送的2篇信息获批示: whose they are is said of others than the title before.
_OF_ANOTHER: Final = re.compile(
    r"[^，。；《》]{2,16}(?:报送|提交|撰写|反映)的\d{1,3}[余多]?[篇条件份期](?P<np>社情民意信息|信息|提案|建议|报告|专报)"
)
#: 其中11份报告得到批示: of several kinds of advice told before it the one that it names.
_KIND: Final = re.compile(
    r"(?:其中)?(?:有)?(?:\d{1,4}[余多]?[份篇件条项期])?(?P<np>报告|建议案|提案|信息|专报)(?:得到|获|被|受到|引起)"
)
_POINTING: Final = ("所提", "有关", "相关", "这", "该", "提出")
#: How problems are called: what came of one stays with it.
_PROBLEMS: Final = ("问题", "难题", "隐患", "现象")
_TAKEN: Final = re.compile(
    r"(?:其中)?[^，。；]{0,12}?(?=[被获得受引采批吸写纳列进转落整])(?:被|获|得到|受到|引起|采纳|采用|批示|吸收|写入|纳入|列入|进入|转化|落实|整改到位|整改完毕)"
)
_OF_OTHERS: Final = re.compile(r"[约近逾超]?[\d一二三四五六七八九十百×X*]{1,5}[余多]?[名位人家]")
_WORK: Final = frozenset(
    [
        "consultation", "supervision", "investigation", "inspection", "seminar", "visit",
        "standing-committee-meeting", "chairpersons-meeting",
    ]
)  # fmt: skip
#: The committee's help for a village, by which it is called: what it brought there came of that.
_HELP: Final = re.compile(
    skippable(
        "(?:定点|驻点|结对|对口|包联|驻村|包村|联村)(?:帮扶|蹲点|扶贫)|包扶|(?:派出|派驻|选派)了?驻村(?:帮扶)?(?:工作组|工作队)"
    )
)
_PARAGRAPH: Final = 400
#: A meeting on the handling of the proposal that the paragraph before tells of.
_HANDLING: Final = re.compile("[^，。；]{0,8}(?:办理协商会|督办(?:会|座谈会|协商会|调研))")
#: 三是…。四是…: what is told in one item does not come of another.
_ITEM: Final = re.compile(r"[。；](?=[一二三四五六七八九十]是)")


def with_origins(
    text: str,
    shape: Structure,
    outcomes: Sequence[Mention],
    *,
    activities: Sequence[Mention],
    titles: Sequence[Mention],
) -> list[Mention]:
    """Return outcomes, each with what it is said to have come of in its argument ``of``.

    A title that the rules of outcomes found stays, unless a problem or an activity that is told of
    after it stands nearer.
    """
    acts, works = in_order(activities), in_order(titles)
    named = {str(title.args["title"]) for title in titles}
    result: list[Mention] = []
    before: tuple[Mention, str] | None = None  # advice taken up, and what else came of that so far
    for outcome in outcomes:
        origin = put_forward(_Told(text, shape, outcome, acts, works, named).origin())
        taken = outcome.args["type"] in _TAKEN_UP
        if not origin and before and _goes_on(shape, before[0], outcome, acts, works):
            origin, taken = before[1], True
        result.append(outcome.having({**outcome.args, "of": origin}) if origin else outcome)
        before = (outcome, origin) if origin and taken else None
    return result


_TAKEN_UP: Final = frozenset(["reference", "plan-adoption"])


def _goes_on(
    shape: Structure, before: Mention, outcome: Mention, acts: InOrder, works: InOrder
) -> bool:
    """Tell whether an outcome goes on in a sentence with the one before, which came of the same advice."""
    return (
        outcome.args["of"] == before.args["of"]
        and outcome.args["type"] not in _TAKEN_UP
        and shape.at(before.start) is shape.at(outcome.start)
        and not works.within(before.end, outcome.start)
        and not acts.within(before.end, outcome.start)
    )


_AGAIN: Final = "回头看"
#: 又有27件得到解决, 推动31件转为A类.
_SOLVED_SINCE: Final = re.compile(r"[^，。；\d]{0,6}\d{1,4}件")
#: 所提14条建议中，有11条被吸收: of the advice that was told last.
_POINTED: Final = re.compile("所提(?:出的)?[^，。；]{0,8}(?:建议|意见|对策)")
_REPORTED: Final = re.compile("(?:所)?形成的(考察|调研|视察|调查|监督|评议|协商)报告")


class _Told:  # with slots, as a Mention
    """An outcome with what is told around it."""

    __slots__ = (
        "acts", "line", "named", "of", "place", "sentence", "shape", "stop", "text", "titled", "words", "works",
    )  # fmt: skip

    def __init__(
        self,
        text: str,
        shape: Structure,
        outcome: Mention,
        acts: InOrder,
        works: InOrder,
        named: Collection[str],
    ) -> None:
        """Look at the line of an outcome; ``named`` are the titles of the text."""
        place = outcome.start
        self.text: Final = text
        self.shape: Final = shape
        self.acts: Final = acts
        self.works: Final = works
        self.named: Final = named
        self.place: Final = place
        self.stop: Final = outcome.end
        self.sentence: Final = shape.at(place)
        self.of: Final = str(outcome.args["of"])
        self.words: Final = text[place : outcome.end]
        self.titled: Final = self.of in named
        line = max(line_begin(text, place), place - _PARAGRAPH)
        item = _last(_ITEM, text, line, place) if text.find("是", line, place) >= 0 else None
        self.line: Final = item.end() if item else line

    def origin(self) -> str:
        """Return what the outcome came of, "" where the rules of outcomes have said it."""
        of, words = self.of, self.words
        if of == _AGAIN and _SOLVED_SINCE.match(words):
            return ""  # whatever else the paragraph tells
        if another := _OF_ANOTHER.match(words):
            return another["np"]
        for each in self.works.within(self.place, self.stop):
            if each.kind == "proposal":
                return str(each.args["title"])
        if given := self._given_on():
            return given
        if not self.titled and (self._names_itself() or self._in_row()):
            return ""
        within = self.works.within(self.sentence.start, self.place)
        if said := self._problem(within) or self._opinions(within):
            return said
        if within:
            return self._other_title(within)
        own = _own(self.text, self.sentence.start, self.place, words)
        pointed = words.startswith("所提") or _POINTED.match(self.text, self.sentence.start)
        if own and not (self.titled and pointed):
            return own
        if self.titled:
            return self._since_title()
        if _HANDLING.match(of):
            return self._handled()
        return (
            self._advice() or self._reported() or self._discussed() or self._help() or self._done()
        )

    def _given_on(self) -> str:
        """Return on what a written instruction is said to have been given."""
        given = _GIVEN_ON.search(self.words) if "批示" in self.words else None
        if not given or (self.titled and not _SERIAL.search(self.of)):
            return ""
        # 编发监督专报8期，市长在专报上批示: called by its short name.
        sent = _last(_ADVICE, self.text, self.sentence.start, self.place)
        on = str(given["np"] or given["on"])
        return sent["np"] if sent and sent["np"].endswith(on) else on

    def _names_itself(self) -> bool:
        """Tell whether an outcome is of a problem, or of what its own words begin with, that the line names."""
        of = self.of
        kept = of.endswith(_PROBLEMS) or (
            _NOUN.search(of) and self.words.startswith(of) and not of.startswith(_POINTING)
        )
        return bool(kept) and self.text.rfind(of, self.line, self.stop) >= 0

    def _in_row(self) -> bool:
        """Tell whether an outcome is of the advice that its sentence names in a row: 改造公厕、修缮祠堂等建议，."""
        text, start = self.text, self.sentence.start
        opening = begun_with(text, start, self.place)
        if opening is not None and opening[0] == self.of:
            return True
        if text.find("等", start, self.place) < 0:
            return False
        row = ROW_OF_ADVICE.match(text, start, self.place)
        return row is not None and row["of"] == self.of

    def _problem(self, within: Sequence[Mention]) -> str:
        """Return the problem or the matter that is told of behind the last title of the sentence."""
        text, place = self.text, self.place
        start = within[-1].end if within else self.sentence.start
        quoted = text.find("“", start, place) >= 0
        problem = _last(_PROBLEM, text, start, place) if quoted else None
        problem = problem or _last(_ABOUT_IT, text, start, place)
        return next(part for part in problem.groups() if part) if problem else ""

    def _opinions(self, within: Sequence[Mention]) -> str:
        """Return the opinions that were used; a series that they are edited into stands not in between."""
        text, place = self.text, self.place
        if not _USED.search(self.words):
            return ""
        mine = text.find("社情民意", self.sentence.start, place) >= 0 and (
            not within or within[-1].args.get("act") == "published"
        )
        if not mine and self.titled and not _SERIAL.search(self.of):
            return ""
        if text.startswith("；", self.sentence.start - 1):
            counted = _last(_COUNTED_WORKS, text, self.sentence.start, place)
            if counted:
                return counted["title"] or counted["np"]
        for opinions in _OPINIONS:
            if used := opinions.search(text, max(self.line, place - 120), place):
                return used[0]
        return ""

    def _other_title(self, within: Sequence[Mention]) -> str:
        """Return the last title of the sentence where the outcome is said to be of one before it."""
        nearest = within[-1]
        # 某委员的《…》得到支持 is said of this proposal, not of the one before its sentence.
        other = self.titled and self.of not in {str(each.args["title"]) for each in within}
        return str(nearest.args["title"]) if other and nearest.kind == "proposal" else ""

    def _handled(self) -> str:
        """Return the proposal told last, which a meeting on the handling of one is about."""
        place = self.place
        before = self.works.within(place - _PARAGRAPH, place)
        return next(
            (str(each.args["title"]) for each in reversed(before) if each.kind == "proposal"), ""
        )

    def _since_title(self) -> str:
        """Return the matter or the work that is told of since the title that the outcome is of."""
        text, start, place = self.text, self.sentence.start, self.place
        if matter := self._matter():
            return matter
        after = self.works.within(self.line, place)
        if not after or self.shape.at(after[-1].start) is self.sentence:
            return ""
        return _work(text, self.acts, after[-1].end, place, named=self.named) or _looked_into(
            text, self.acts, start, place
        )

    def _matter(self) -> str:
        """Return the matter that the sentence begins with."""
        start = max(self.sentence.start, self.place - 240)
        matter = _last(_MATTER, self.text, start, self.place)
        return next(part for part in matter.groups() if part) if matter else ""

    def _advice(self) -> str:
        """Return the advice that was taken up: what the outcome counts, or what was sent in last."""
        text, start, place = self.text, self.sentence.start, self.place
        counted = _COUNTED.match(self.words)
        if counted:
            return _matter_of(text, self.acts, start, place, advice=counted["np"])
        if not _TAKEN.match(self.words):
            return ""
        advice = max(
            (
                found
                for found in (
                    _last(_ADVICE, text, start, place),
                    _last(_MORE_ADVICE, text, start, place),
                )
                if found and _NOUN.search(found["np"])
            ),
            key=lambda found: found.end(),
            default=None,
        )
        kind = _KIND.match(self.words)
        if kind and advice and not advice["np"].endswith(kind["np"]):
            alike = [
                found
                for pattern in (_ADVICE, _MORE_ADVICE)
                for found in pattern.finditer(text, start, place)
                if found["np"].endswith(kind["np"])
            ]
            advice = alike[-1] if alike else advice
        return _matter_of(text, self.acts, start, place, advice=advice["np"]) if advice else ""

    def _reported(self) -> str:
        """Return the work that a report came of, whatever else was done: 形成的考察报告 is of the 考察.

        Where none is told, it is the report itself.
        """
        text, reported = self.text, _REPORTED.match(self.words)
        if not reported:
            return ""
        for each in reversed(self.acts.within(self.line, self.place)):
            if text.find(reported[1], each.start, each.end) >= 0:
                return text[each.start : each.end]
        return f"{reported[1]}报告"

    def _discussed(self) -> str:
        """Return the last activity of the line that is about what the outcome is of."""
        marked = f"“{self.of}”"  # “新市民”子女入学座谈会召开: told first, and about more than its marks hold
        for each in reversed(self.acts.within(self.line, self.place)):
            if each.args["topic"] == self.of or self.text.startswith(marked, each.start):
                return self.text[each.start : each.end]
        return ""

    def _help(self) -> str:
        """Return the help for a village, unless other work is told of after it."""
        helped = _last(_HELP, self.text, self.sentence.start, self.place)
        if not helped:
            return ""
        since = self.acts.within(helped.end(), self.place)
        return "" if any(each.args["type"] in _WORK for each in since) else helped[0]

    def _done(self) -> str:
        """Return the work before: that of the sentence, its matter, that of the line, or what else was done."""
        text, acts, start, place = self.text, self.acts, self.sentence.start, self.place
        of_others = _OF_OTHERS.match(self.of)
        here = acts.within(start, place)
        told = [each for each in here if text[each.start : each.end] == self.of]
        if told and not of_others:
            # 开展民主监督，走访农户…，推动整改…: what was done for it is not what it came of.
            means = not told[-1].args["topic"]
            return _work(text, acts, start, told[-1].start, named=()) if means else ""
        matter = self._matter()
        if matter and not _work(text, acts, start, place, named=self.named):
            return matter
        return _work(text, acts, self.line, place, named=self.named) or next(
            (
                text[each.start : each.end]
                for each in reversed(here)
                if each.end <= place
                and not _OF_OTHERS.match(text, each.start)
                and (of_others or each.args["type"] in _WORK)
            ),
            "",
        )


_ANY_ADVICE: Final = frozenset(["建议", "意见", "意见建议", "意见和建议", "建议和意见", "整改建议", "整改意见"])  # fmt: skip


def _matter_of(text: str, acts: InOrder, start: int, place: int, *, advice: str) -> str:
    """Return the work of the sentence that unnamed advice was given in, else the words for the advice."""
    any_advice = advice in _ANY_ADVICE or advice.endswith(("等建议", "等意见", "等意见建议"))
    return (any_advice and _work(text, acts, start, place, named=())) or advice


def _own(text: str, start: int, place: int, words: str) -> str:
    """Return the advice or the example that an outcome or the words right before it name."""
    within = _WITHIN_ADVICE.match(words) or _SENT_IN.match(words)
    if within:
        return within["np"]
    if _MANY_TAKEN.match(words):
        advice = _OWN_ADVICE.search(text, max(start, place - 80), place)
        if advice:
            return advice["np"]
    by_name = _NAMED_EXAMPLE.match(words) if _EXAMPLES.search(words) else None
    if by_name:
        return by_name["np"]
    example = _EXAMPLE.match(words)
    if example:
        named = (
            example
            if example["np"]
            else _EXAMPLE_BEFORE.search(text, max(start, place - 12), place)
        )
        return named["np"] if named else ""
    return ""


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    return (None, *pattern.finditer(text, start, end))[-1]


_LOOKED_INTO: Final = frozenset(["supervision", "inspection", "investigation"])
_EVENT: Final = re.compile("(?:开展|组织|进行)[^，。；]{0,8}(?:评议|视察|监督|调研|检查|督查)$")


def _looked_into(text: str, acts: InOrder, start: int, end: int) -> str:
    """Return the words of what a sentence looks into without a matter: 对甲局、乙医院开展民主评议."""
    return next(
        (
            text[act.start : act.end]
            for act in acts.within(start, end)
            if act.end <= end
            and act.args["type"] in _LOOKED_INTO
            and _EVENT.search(text, act.start, act.end)
        ),
        "",
    )


def _work(text: str, acts: InOrder, start: int, end: int, *, named: Collection[str]) -> str:
    """Return the words of the last activity of a stretch that something can come of."""
    for activity in reversed(acts.within(start, end)):
        if activity.end > end or activity.args["type"] not in _WORK:
            continue
        topic = str(activity.args["topic"])
        if topic in named:
            return topic  # who supervises a proposal acts on it
        if topic and not _OF_OTHERS.match(text, activity.start):
            return text[activity.start : activity.end]
    return ""
