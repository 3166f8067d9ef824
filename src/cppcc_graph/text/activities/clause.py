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
    read = _read(text, start, end, told, bodies, figures)
    if read is None:
        return
    begin, subject, trigger = read
    verb, at, first = trigger
    after = at + len(verb)
    if no_act(text, begin, end) or only_people(text, verb, after, end, figures):
        return
    # 承诺将捐资, 委员将出席: 将 right before a verb tells of what is to come.
    wish = not planned and (
        (text[first - 1] == "将" and shall(text, first - 1, end)) or hoped(text, start, end)
    )
    if not counted_from(figures, begin) and only_meant(text, begin, at, end, wish=wish):
        return
    if not_done(text, start, at) or called_off(text, start, end):
        return
    span = (begin, end)
    if not _says_something(text, span, trigger, subject, figures, planned=planned):
        return
    body = subject[-1] if subject else None
    opened = body.start if body and body.end == begin else begin
    begin = _predicate(text, span, trigger, subject, persons, figures, follows=follows)
    if begin >= end:
        return
    report = titled_report(text, after) if verb[-1] == "《" and verb[-2] == "的" else None
    if report:
        begin, end = at, end if report["sent"] else report.end()
    context = f"{text[:_TITLE]}\n{around.section}\n{text[around.start : around.end]}"
    time = time_of(text, start, (body.end if body else start, first), end, when)
    sure = 0.75 if verb in lexicon().concrete else 0.6
    end = last = _ended(text, start, after, end, verb)
    for piece_start, piece_end, said in items_of(text, begin, end, verb, figures):
        # 甲捐20万元、|乙|捐口罩5000只: who gave the second thing stands between both.
        who_from = last + 1 if last + 1 < piece_start else start
        last = piece_end
        clause = text[start:piece_end] if piece_start == begin else ""
        kind = activity_type(_plain(text[piece_start:piece_end]), said, context, clause=clause)
        who_to = max(who_from, min(opened, piece_start))
        args: dict[str, str | bool] = {
            "type": kind,
            "status": "planned" if planned or wish else "done",
            "trigger": "" if said == NO_VERB else said,
            "organiser": "",
            "participants": ""
            if kind == "donation" and _OTHERS_GIVE.match(text, piece_start, piece_end)
            else participants_of(text, who_from, who_to, piece_start, piece_end, persons),
            # Found once all activities are known: see circumstances.py.
            "topic": "",
            "place": "",
            "time": time,
        }
        yield Mention("activity", piece_start, piece_end, args, "activities/clause@1", sure)


def _read(
    text: str,
    start: int,
    end: int,
    told: Sequence[tuple[str, int]],
    bodies: Sequence[Mention],
    figures: Sequence[Mention],
) -> tuple[int, Sequence[Mention], tuple[str, int, int]] | None:
    """Return where a clause begins behind its opening, its subject, and its verb with two places.

    None if neither a verb nor a count tells of an activity.
    """
    subject = subject_of(text, start, bodies) if bodies else ()
    begin = opening(text, start, end, subject[-1] if subject else None, told)
    if text.startswith("：", end) and _LABEL.fullmatch(text, begin, end):
        return None
    if told and told[0][1] < begin:
        told = verbs(text, begin, end)  # 联合|督办: a verb before it may hide another
    trigger = telling_verb(text, begin, told, bodies) or counted_event(text, begin, end, figures)
    return None if trigger is None or end - begin < 4 else (begin, subject, trigger)


def _says_something(
    text: str,
    span: tuple[int, int],
    trigger: tuple[str, int, int],
    subject: Sequence[Mention],
    figures: Sequence[Mention],
    *,
    planned: bool,
) -> bool:
    """Tell whether a verb with what stands around it tells of an activity, and of none that is wanting."""
    begin, end = span
    verb, at, _ = trigger
    after = at + len(verb)
    words = lexicon()
    if verb not in words.concrete or end - after <= _NOTHING:
        before = text[begin:at]
        if subject and subject[-1].end == begin and act_together(text, subject):
            before = f"联合{before}"
        counted = counted_from(figures, at)
        if not carries(verb, text[after:end], before, counted=counted, planned=planned):
            return False
    return not (words.lacking.search(text, begin, end) or is_wanting(text, begin, (at, after), end))


def _predicate(
    text: str,
    span: tuple[int, int],
    trigger: tuple[str, int, int],
    subject: Sequence[Mention],
    persons: InOrder,
    figures: Sequence[Mention],
    *,
    follows: bool,
) -> int:
    """Return where what was done begins; the end of the clause if it tells of nothing by itself."""
    begin, end = span
    verb, at, first = trigger
    after = at + len(verb)
    told_from = past_when(text, begin, first)
    # 甲委《关于培训的提案》由乙督办: a verb within the title is none of its own.
    led = at if text.find("》由", first, at) >= 0 else first
    begin = predicate_of(text, told_from, led, verb, subject, persons)
    if begin >= end:
        return end  # a name was read where the verb stands: 副市长牛视察
    if (
        verb == "参加"
        and begin > told_from
        and not counted_from(figures, after)
        and (follows or not lexicon().event.search(text, after, end))
    ):
        return end  # who took part in what is told before: 46名委员参加学习
    return past_when(text, begin, first)


def _ended(text: str, start: int, after: int, end: int, verb: str) -> int:
    """Return where what was done ends; ``after`` is where its verb does."""
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
    return _NAMED_AFTER.sub("", piece) if "学习委" in piece else piece
