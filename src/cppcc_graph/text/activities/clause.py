"""The activities of one clause, from how it opens to its items."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cppcc_graph.text.activities.carrying import carries, no_act, not_done, only_meant, only_people
from cppcc_graph.text.activities.counts import NO_VERB, counted_event, counted_from
from cppcc_graph.text.activities.items import items_of
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
#: The proposal, told after who supervises it: 副主席甲督办的《…》, 由书记乙领办、丙党支部提出的《…》.
_OF_WHICH: Final = re.compile(
    r"(?=[^，。；《]{1,34}+《)(?:的|[^，。；《]{2,30}?(?:提出|提交|所提)的?|[^，。；《]{2,24}(?:委会|支部|总支|工商联|支社|工委|委员|界别?)|的[^，。；《]{2,24}(?:委会|支部|总支|工商联|支社|工委|基层委|委员|界别?)(?:提出的?|提交的?)?)《|的(?=关于[^，。；《》]{2,40}的(?:提案|建议)(?:[，（]|$))"
)
_NOTED: Final = re.compile("并[^，]{0,6}批示")
#: 由文史和学习委编纂: what a committee is named after is not what it does.
_NAMED_AFTER: Final = re.compile("学习(?=委(?!员(?!会)))")
#: Words at the end that say nothing more: 开展调研等有关工作.
_TRAILING: Final = re.compile(r"(?:的?(?:有关|相关)工作|(?<=[告议》果案见息委府])后)$")
#: What was said of something else on the way: 来我市调研提案工作时给予充分肯定.
_WHILE: Final = re.compile(
    r"时(?<![及同适按准临小平顿当届限][时])(?=(?:曾|都|均|也|还|多次|一致|充分|高度){0,2}(?:给予|予以|表示|指出|强调|要求|提出|作出|肯定|评价|称赞|点赞|赞[扬许誉]|认为"
    r"|对[^，。；]{1,16}(?:给予|予以|表示|作出|提出)))"
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
) -> Iterator[Mention]:
    """Yield the activities of a clause: one, or its items where each is told with a count.

    ``follows`` tells whether the sentence has told of others before it.
    """
    subject = subject_of(text, start, bodies) if bodies else ()
    body = subject[-1] if subject else None
    begin = opening(text, start, end, body, told)
    if text.startswith("：", end) and _LABEL.fullmatch(text, begin, end):
        return
    if told and told[0][1] < begin:
        told = verbs(text, begin, end)  # 联合|督办: a verb before it may hide another
    trigger = telling_verb(text, begin, told, bodies) or counted_event(text, begin, end, figures)
    if trigger is None or end - begin < 4:
        return
    verb, at, first = trigger
    after = at + len(verb)
    if only_states(text, begin, at, end):
        return
    if no_act(text, begin, end) or only_people(text, verb, after, end, figures):
        return
    # 承诺将捐资, 委员将出席: 将 right before a verb tells of what is to come.
    wish = not planned and (
        (text[first - 1] == "将" and shall(text, first - 1, end))
        or hoped(text, start, end)
        or text.startswith(_LATER, start)
    )
    if not counted_from(figures, begin) and only_meant(text, begin, at, end, wish=wish):
        return
    if not_done(text, start, at) or called_off(text, start, end):
        return
    concrete = verb in lexicon().concrete
    if not concrete or end - after <= _NOTHING:
        before = text[begin:at]
        if body and body.end == begin and act_together(text, subject):
            before = f"联合{before}"
        counted = counted_from(figures, at)
        if not carries(verb, text[after:end], before, counted=counted, planned=planned):
            return
    if lexicon().lacking.search(text, begin, end) or is_wanting(text, begin, (at, after), end):
        return
    opened = body.start if body and body.end == begin else begin
    told_from = past_when(text, begin, first)
    # 甲委《关于培训的提案》由乙督办: a verb within the title is none of its own.
    led = at if text.find("》由", first, at) >= 0 else first
    begin = predicate_of(text, told_from, led, verb, subject, persons)
    if begin >= end:
        return  # a name was read where the verb stands: 副市长牛视察
    if (
        verb == "参加"
        and begin > told_from
        and not counted_from(figures, after)
        and (follows or not lexicon().event.search(text, after, end))
    ):
        return  # who took part in what is told before: 46名委员参加学习
    begin = past_when(text, begin, first)
    report = titled_report(text, after) if verb[-1] == "《" and verb[-2] == "的" else None
    led_to = bool(report) and _TO_REPORT.search(text, start, at) is not None
    if report:
        begin, end = at, end if report["sent"] else report.end()
    context = f"{text[:_TITLE]}\n{around.section}\n{text[around.start : around.end]}"
    time = time_of(text, start, (body.end if body else start, first), end, when)
    if verb in lexicon().supervising and _OF_WHICH.match(text, after, end):
        end = after
    elif verb in lexicon().supervising and _NOTED.match(text, after, end):
        end = after  # what was noted on it is told as what came of it
    elif text.find("时", after, end) > 0 and (while_ := _WHILE.search(text, after, end)):
        end = while_.start()
    elif text[end - 1] in "作后":
        end = start + len(_TRAILING.sub("", text[start:end]))
    last = end
    for piece_start, piece_end, said in items_of(text, begin, end, verb, figures):
        # 甲捐20万元、|乙|捐口罩5000只: who gave the second thing stands between both.
        who_from = last + 1 if last + 1 < piece_start else start
        last = piece_end
        args: dict[str, str | bool] = {
            "type": activity_type(
                _plain(text[piece_start:piece_end]),
                said,
                context,
                clause=text[start:piece_end] if piece_start == begin else "",
            ),
            "status": "planned" if planned or wish else "done",
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
            args["participants"] = ""  # 协调企业捐赠: others gave
        sure = 0.75 if concrete else 0.6
        yield Mention("activity", piece_start, piece_end, args, "activities/clause@1", sure)


def _plain(piece: str) -> str:
    """Return a piece of a clause without the names of committees that hold a verb."""
    return _NAMED_AFTER.sub("", piece) if "学习委" in piece else piece
