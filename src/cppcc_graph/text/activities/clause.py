"""The activities of one clause, from how it opens to its items."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cppcc_graph.text.activities.ahead import plan_met
from cppcc_graph.text.activities.aside import beside
from cppcc_graph.text.activities.carrying import carries, no_act, not_done, only_meant, only_people
from cppcc_graph.text.activities.counts import NO_VERB, counted_event, counted_from
from cppcc_graph.text.activities.grounds import is_ground
from cppcc_graph.text.activities.how import says_how
from cppcc_graph.text.activities.items import items_of
from cppcc_graph.text.activities.judged import is_judged
from cppcc_graph.text.activities.lexicon import lexicon, verbs
from cppcc_graph.text.activities.opening import opening
from cppcc_graph.text.activities.participants import participants_of
from cppcc_graph.text.activities.states import only_states
from cppcc_graph.text.activities.subject import act_together, predicate_of, subject_of
from cppcc_graph.text.activities.times import past_when, time_of
from cppcc_graph.text.activities.trigger import telling_verb, titled_report
from cppcc_graph.text.activities.wanting import is_wanting
from cppcc_graph.text.activity_types import activity_type
from cppcc_graph.text.candidate import InOrder, Mention
from cppcc_graph.text.differences import differs
from cppcc_graph.text.negation import called_off
from cppcc_graph.text.structure import Sentence, hoped, shall

#: What an object has at least that says something: 等, 了 and 工作 say nothing.
_NOTHING: Final = 2
#: The title of a report stands within so many characters.
_TITLE: Final = 60
#: Who wrote on a report has not drawn it up.
_TO_REPORT: Final = re.compile("[对就在]")
_LATER: Final = ("今后将", "今后要", "今后还")
_OTHERS_GIVE: Final = re.compile(
    "(?:积极|主动|先后)?(?:协调|联系|动员|引导|争取|发动|引荐|牵线)(?=[^，。；]{2,20}?捐)"
)
#: Those who were called on to give, and gave.
_CALLED_ON: Final = re.compile(
    r"(?:积极|主动|先后)?(?:动员|引导|发动)了?(?P<who>[\u4e00-\u9fff]{0,10}?(?:企业家?|商会|协会|乡贤|会员|成员|党员|干部|职工|侨胞|同胞|委员|人士)们?)"
    r"(?=(?:积极|踊跃|主动|累计|先后|自发|共){0,2}(?:[为向给][^，。；、\d]{2,12}?)?(?:捐|认捐|赠))"
)
#: The proposal, told after who supervises it: 副主席甲督办的《…》, 由书记乙领办、丙党支部提出的《…》.
_OF_WHICH: Final = re.compile(
    r"(?=[^，。；《]{1,34}+《)(?:的|[^，。；《]{2,30}?(?:提出|提交|所提)的?|[^，。；《]{2,24}(?:委会|支部|总支|工商联|支社|工委|委员|界别?)|的[^，。；《]{2,24}(?:委会|支部|总支|工商联|支社|工委|基层委|委员|界别?)(?:提出的?|提交的?)?)《|的(?=关于[^，。；《》]{2,40}的(?:提案|建议)(?:[，（]|$))"
)
_NOTED: Final = re.compile("并[^，]{0,6}批示")
#: 由文史和学习委编纂: what a committee is named after is not what it does.
_NAMED_AFTER: Final = re.compile(
    "(?:学习|文史|联络|联谊|宣传)(?:[和与、]?(?:工作|活动|联络|联谊|宣传|学习|文史)){0,2}(?=委(?!员(?!会)))"
)
#: What was given by each of those who are named, which is no gift of its own: 按主席500元、委员300元的标准|共捐款….
_AT_RATE: Final = re.compile(
    r"(?:除了?)?按照?[^，。；]{1,60}?\d[^，。；]{0,40}?的?(?:标准|比例|额度)(?=[^，。；]{2})"
)
#: Words at the end that say nothing more: 开展调研等有关工作.
_TRAILING: Final = re.compile(r"(?:的?(?:有关|相关)工作|(?<=[告议》果案见息委府])后)$")
#: What was said of something else on the way: 来我市调研提案工作时给予充分肯定.
_WHILE: Final = re.compile(
    r"时(?<![及同适按准临小平顿当届限][时])(?=(?:曾|都|均|也|还|多次|一致|充分|高度){0,2}(?:给予|予以|表示|指出|强调|要求|提出|作出|肯定|评价|称赞|点赞|赞[扬许誉]|认为"
    r"|对[^，。；]{1,16}(?:给予|予以|表示|作出|提出)))"
)
#: The group that acts, by who leads it: 以副主席甲为组长的|视察组|察看….
_UNDER: Final = re.compile(
    r"[以由][^，。；为任]{2,40}[为任][^，。；]{0,10}(?:组长|团长|队长|召集人)的[^，。；]{0,8}?(?:组(?!织)|团|队)(?=[^，。；]{3})"
)
#: Who did what the next item tells: 先后有325位委员|、12家单位认捐….
_ONLY_COUNTED: Final = re.compile(
    r"(?:共|先后|并|累计)?有\d{1,5}[余多]?(?:名|位|家|个|户)[^，。；、\d《“]{1,12}"
)
_LABEL: Final = re.compile(
    r"[（）]{0,4}(?:承办|主办|会办|协办|办理|督办|领办|领衔|提案|责任|牵头|包案)[\u4e00-\u9fff]{0,6}"
)


def in_clause(
    text: str,
    start: int,
    end: int,
    *,
    planned: bool,
    when: str,
    told: Sequence[tuple[str, int]],
    bodies: Sequence[Mention],
    persons: InOrder,
    figures: Sequence[Mention],
    around: Sentence,
    follows: bool,
    met: str | None,
) -> Iterator[Mention]:
    """Yield the activities of a clause: one, or its items where each is told with a count.

    ``follows`` tells whether the sentence has told of others before it, ``met`` what the clause
    before it names as planned where it says how much of that was done: 已完成5项.
    """
    clause = _read(text, start, end, told, bodies, figures)
    if clause is None or (met is None and only_states(text, clause.begin, clause.at, end)):
        return
    if no_act(text, clause.begin, end) or clause.brings_together():
        return
    if says_how(text, clause.begin, end) or beside(text, clause.begin, end):
        return
    if is_ground(text, clause.begin, end) or is_judged(text, clause.begin, end):
        return
    if clause.is_resolved_by_others():
        return
    wish = not planned and clause.is_wish()
    if clause.is_undone(wish=wish) or not clause.says_something(planned=planned):
        return
    begin = clause.predicate(persons, follows=follows)
    if begin >= end:
        return
    if begin > clause.begin and (no_act(text, begin, end) or is_ground(text, begin, end)):
        return  # 委员甲在走访时，…
    verb, after = clause.verb, clause.after
    report = titled_report(text, after) if verb[-1] == "《" and verb[-2] == "的" else None
    led_to = bool(report) and _TO_REPORT.search(text, start, clause.at) is not None
    if report:
        begin, end = clause.at, end if report["sent"] else report.end()
    context = f"{text[:_TITLE]}\n{around.section}\n{text[around.start : around.end]}"
    status = "planned" if planned or wish else "done"
    opened, time = clause.opened(), clause.time(end, when)
    end = _ended(text, start, (verb, after), end)
    last = end
    for piece_start, piece_end, said in items_of(text, begin, end, verb, figures):
        # 甲捐20万元、|乙|捐口罩5000只: who gave the second thing stands between both.
        who_from = last + 1 if last + 1 < piece_start else start
        last = piece_end
        if _ONLY_COUNTED.fullmatch(text, piece_start, piece_end):
            continue
        args: dict[str, str | bool] = {
            "type": activity_type(
                _plain(text[piece_start:piece_end]),
                said,
                context,
                clause=text[start:piece_end] if piece_start == begin else "",
            ),
            "status": status,
            "trigger": "" if said == NO_VERB else said,
            "organiser": "",
            "participants": participants_of(
                text,
                who_from,
                max(who_from, min(opened, piece_start)),
                piece_start,
                piece_end,
                persons,
            ),
            # Found once all activities are known: see circumstances.py.
            "topic": "",
            "place": "",
            "time": time,
        }
        if led_to:
            args["participants"] = ""  # 县委书记甲对县政协报送的《…》批示
        if args["type"] == "donation" and _OTHERS_GIVE.match(text, piece_start, piece_end):
            # 协调企业捐赠: others gave, who are told where they were called on: 动员会员企业捐赠.
            called = _CALLED_ON.match(text, piece_start, piece_end)
            args["participants"] = called["who"] if called else ""
        sure = 0.78 if clause.concrete else 0.67
        yield Mention("activity", piece_start, piece_end, args, "activities/clause@1", sure)


def _read(
    text: str,
    start: int,
    end: int,
    told: Sequence[tuple[str, int]],
    bodies: Sequence[Mention],
    figures: Sequence[Mention],
) -> "_Clause | None":
    """Return a clause with the verb or the count that tells its activity; None if there is neither."""
    subject = subject_of(text, start, bodies) if bodies else ()
    begin = opening(text, start, end, subject[-1] if subject else None, told)
    if text.startswith("：", end) and _LABEL.fullmatch(text, begin, end):
        return None
    if text[begin] in "以由" and (under := _UNDER.match(text, begin, end)):
        begin = under.end()
    if text[begin] in "按除" and (paid := _AT_RATE.match(text, begin, end)):
        begin = paid.end()
    if told and told[0][1] < begin:
        told = verbs(text, begin, end)  # 联合|督办: a verb before it may hide another
    trigger = telling_verb(text, begin, told, bodies) or counted_event(text, begin, end, figures)
    if trigger is None or end - begin < 4:
        return None
    return _Clause(text, (start, end), begin, trigger, subject, figures)


class _Clause:  # with slots, as a Mention
    """A clause with the verb that tells its activity, and the body that it begins with."""

    __slots__ = (
        "after", "at", "begin", "body", "concrete", "end", "figures", "first", "start", "subject", "text", "verb",
    )  # fmt: skip

    def __init__(
        self,
        text: str,
        span: tuple[int, int],
        begin: int,
        trigger: tuple[str, int, int],
        subject: Sequence[Mention],
        figures: Sequence[Mention],
    ) -> None:
        """Make it of where it stands, where it begins behind its opening, its verb and its subject."""
        self.text: Final = text
        self.start, self.end = span
        self.begin: Final = begin
        self.verb, self.at, self.first = trigger
        self.after: Final = self.at + len(self.verb)
        self.concrete: Final = self.verb in lexicon().concrete
        self.subject: Final = subject
        self.body: Final = subject[-1] if subject else None
        self.figures: Final = figures

    def brings_together(self) -> bool:
        """Tell whether the clause only says who was brought together."""
        return only_people(self.text, self.verb, self.after, self.end, self.figures)

    def is_resolved_by_others(self) -> bool:
        """Tell whether the clause says what others than the committee resolved: 县委决定开展整治."""
        return (
            self.body is not None
            and self.text.startswith(("决定", "研究决定"), self.begin)
            and not any("政协" in str(body.args["name"]) for body in self.subject)
        )

    def is_wish(self) -> bool:
        """Tell whether the clause tells of what is to come: 承诺将捐资, 委员将出席."""
        text, before = self.text, self.first - 1
        if text[before] == "将" and shall(text, before, self.end):
            return True
        start, end = self.start, self.end
        if text.startswith(_LATER, start):
            return True
        behind = self.body.end if self.body else start  # 县政协提案办将督查…
        meant = hoped(text, start, end) or (behind > start and hoped(text, behind, end))
        return meant and not plan_met(text, start, end)

    def is_undone(self, *, wish: bool) -> bool:
        """Tell whether what the clause says was only meant, not done, or called off."""
        text, start, at, end = self.text, self.start, self.at, self.end
        counted = counted_from(self.figures, self.begin)
        return (
            (not counted and only_meant(text, self.begin, at, end, wish=wish))
            or not_done(text, start, at)
            or called_off(text, start, end)
            or self._only_differs()
        )

    def _only_differs(self) -> bool:
        """Tell whether only a difference is counted: 较上年多捐款20万元 gives nothing besides what was told."""
        first = next((each for each in self.figures if each.start >= self.after), None)
        return first is not None and differs(self.text[self.start : first.start])

    def says_something(self, *, planned: bool) -> bool:
        """Tell whether the verb with what stands around it tells of an activity, and of none that is wanting."""
        text, begin, at, after, end = self.text, self.begin, self.at, self.after, self.end
        if not self.concrete or end - after <= _NOTHING:
            before = text[begin:at]
            if self.opened() < begin and act_together(text, self.subject):
                before = f"联合{before}"
            counted = counted_from(self.figures, at)
            if not carries(self.verb, text[after:end], before, counted=counted, planned=planned):
                return False
        return not (
            lexicon().lacking.search(text, begin, end) or is_wanting(text, begin, (at, after), end)
        )

    def opened(self) -> int:
        """Return where the subject begins, or what was done if none stands right before it."""
        return self.body.start if self.body and self.body.end == self.begin else self.begin

    def predicate(self, persons: InOrder, *, follows: bool) -> int:
        """Return where what was done begins; the end of the clause if it tells of nothing by itself."""
        text, verb, at, first, end = self.text, self.verb, self.at, self.first, self.end
        told_from = past_when(text, self.begin, first)
        # 甲委《关于培训的提案》由乙督办: a verb within the title is none of its own.
        led = at if text.find("》由", first, at) >= 0 else first
        begin = predicate_of(text, told_from, led, verb, self.subject, persons)
        if begin >= end:
            return end  # a name was read where the verb stands: 副市长牛视察
        if (
            verb == "参加"
            and begin > told_from
            and not counted_from(self.figures, self.after)
            and (follows or not lexicon().event.search(text, self.after, end))
        ):
            return end  # who took part in what is told before: 46名委员参加学习
        return past_when(text, begin, first)

    def time(self, end: int, when: str) -> str:
        """Return the time of what was done, that of the clause before if the clause tells none."""
        subject = self.body.end if self.body else self.start
        return time_of(self.text, self.start, (subject, self.first), end, when)


def _ended(text: str, start: int, told: tuple[str, int], end: int) -> int:
    """Return where what was done ends; ``told`` are the verb and where it ends."""
    verb, after = told
    if verb in lexicon().supervising and (
        _OF_WHICH.match(text, after, end)
        or _NOTED.match(text, after, end)  # what was noted on it is told as what came of it
    ):
        return after
    if text.find("时", after, end) > 0 and (while_ := _WHILE.search(text, after, end)):
        return while_.start()
    if text[end - 1] in "作后":
        return start + len(_TRAILING.sub("", text[start:end]))
    return end


def _plain(piece: str) -> str:
    """Return a piece of a clause without the names of committees that hold a verb."""
    return _NAMED_AFTER.sub("", piece) if "委" in piece else piece
