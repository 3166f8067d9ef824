"""Outcomes: what the source says became of a proposal or other advice. Always claims, never causes."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from cppcc_graph.text.candidate import Mention, in_order
from cppcc_graph.text.coordination import joined_to
from cppcc_graph.text.outcomes.advice import (
    ADVICE,
    CALLED_ADVICE,
    advice_before,
    advice_in_words,
    by_turns,
    reaches,
)
from cppcc_graph.text.outcomes.clause import outcome_of
from cppcc_graph.text.outcomes.items import items_of
from cppcc_graph.text.outcomes.purposes import with_purposes
from cppcc_graph.text.outcomes.shared import of_each
from cppcc_graph.text.outcomes.spoken_of import spoken_of
from cppcc_graph.text.outcomes.uptake import MOVED, TAKEN, moved, received
from cppcc_graph.text.problems import problem
from cppcc_graph.text.structure import Line, Structure, hoped
from cppcc_graph.text.tables import rows

_RESULT_LABEL: Final = re.compile(
    r"(?:成\s?效|办理结果|落实情况|办理情况|办理成效|结\s?果|办理进展|成果)\s?[:：]"
)
#: So many titles stand side by side at most.
_SIDE: Final = 5
#: What stands behind the words of proposals: “…”的提案被市水利局采纳, 《…》《…》等7件提案分别被采纳.
_NAMED_BY: Final = re.compile(
    r"中的(?=[\d一二三四五六七八九十]{1,4}[余多]?[条项](?:意见|建议|对策){1,2}[^，。；]{0,8}(?:写[入进]|采纳|吸[收纳]|转化|落实|[列纳]入|进入|被|得到))"
    r"|的?等?(?:(?:\d{1,4}[余多]?|[一二两三四五六七八九十多]{1,3})?[件篇份条项批])?的?(?:重点|优秀|集体)?"
    "(?:提案(?:建议)?|社情民意信息|信息|报告|建议案|建议)?(?:分别|先后|全部|均|都|已){0,2}(?=[被获得引受])"
)
#: A sentence that turns to another matter than the one before it.
_ELSEWHERE: Final = re.compile(
    r"\s{0,9}+(?:针对(?:委员|代表|群众|社会)|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月[^。；]{0,30}(?:常委会|主席会议|常务委员会)"
    # What a committee answers and prints, and whom it receives: its own work, with no one told of who did it.
    r"|(?:共|还|全年|累计|及时|认真|先后){0,3}(?:(?:办理|回复|答复|受理|处理|接待|接收|转办)[^，。；]{0,8}(?:留言|来信|来访|信访|网帖|热线)|编[发报印写辑]|慰问|看望|接待(?=[^，。；]{0,12}(?:政协|考察[团组]))))"
)


def outcomes(
    text: str,
    shape: Structure,
    titles: Sequence[Mention],
    figures: Sequence[Mention],
) -> Iterator[Mention]:
    """Yield outcomes in order, each with the advice it is said to come from.

    An outcome needs advice before it in the same line, or in the line above for entries of a list.
    """
    advice = [
        title
        for title in titles
        if title.kind == "proposal"
        or ADVICE.search(str(title.args["title"]))
        or CALLED_ADVICE.search(text, max(0, title.start - 8), title.start + 1)
    ]
    results = {
        row.cells["result"]: text[slice(*row.cells["title"])]
        for row in rows(text)
        if row.cell("result")
    }
    seen = 0
    carried, carried_to = "", 0
    places, numbers = in_order(advice), in_order(figures)
    ends = [each.end for each in advice]
    labels = list(_RESULT_LABEL.finditer(text))
    led = list(MOVED.finditer(text))
    led_at = [*(each.start() for each in led), len(text)]
    line_start = line_end = turned = spoken = 0
    for sentence in shape.sentences:
        if sentence.start >= line_end:
            line_start = text.rfind("\n", 0, sentence.start + 1) + 1
            line_end = text.find("\n", sentence.start)
            line_end = len(text) if line_end < 0 else line_end
        if sentence.planned:
            continue
        if sentence.line is Line.HEADING and not places.within(sentence.start, sentence.end):
            continue
        if _ELSEWHERE.match(text, sentence.start, sentence.end) or (
            not places.within(sentence.start, sentence.end) and problem(text, sentence)
        ):
            turned = sentence.start
        since = turned if turned > line_start else line_start
        labelled = None
        for each in labels:
            if since <= each.start() and each.end() <= sentence.end:
                labelled = each
                break
        taken = TAKEN.search(text, sentence.start, sentence.end)
        first = bisect_left(led_at, sentence.start)
        moving = led[first : bisect_left(led_at, sentence.end, first)]
        if not (
            taken
            or labelled
            or results
            or moving
            or sentence.start < carried_to
            or reaches(places, since, sentence.end)
        ):
            continue  # most sentences tell of no outcome
        for start, end in with_purposes(text, sentence):
            if hoped(text, start, end):
                continue
            begin = start
            label = _RESULT_LABEL.search(text, start, end) if labelled else None
            if label:
                begin = label.end()
            last = bisect_right(ends, begin)
            of, listed = advice_before(text, since, advice[last - 1]) if last else ("", False)
            turn = by_turns(text, start, advice[max(0, last - 2) : last]) if of else ""
            if turn:
                begin, of = start + 2, turn
            elif of and last > 1:
                side = joined_to(text, advice[max(0, last - _SIDE) : last], -1)
                # What was merged is handled as one.
                apart = len(side) > 1 and text.find("并案", side[-1].end, begin) < 0
                told = spoken_of(text[begin:end], side) if apart else None
                # They are spoken of in their order.
                if told and told.start >= spoken:
                    of, spoken = str(told.args["title"]), told.start
            if labelled and begin >= labelled.end():
                listed = True
            inside = places.within(start, end)
            if inside:
                inside = joined_to(text, inside, 0)
                begin, of = inside[-1].end, str(inside[0].args["title"])
                named = _NAMED_BY.match(text, begin, end)
                begin = named.end() if named else begin
                if hoped(text, begin, end):
                    continue  # 《…》将列入下年计划
            direct = received(text, begin, end) if taken else None
            direct = direct or (moved(text, begin, end, moving) if moving else None)
            for (low, high), title in results.items():
                if low <= start < high:
                    of, listed = title, True
                    grade = re.match(r"\s*[ABC]类[。；，]?", text[begin:end])
                    begin += grade.end() if grade else 0
            if not of and direct:
                of = advice_in_words(text, since, direct, advice[last - 1] if last else None)
                if "批示" not in direct[0]:
                    carried, carried_to = of, text.find("\n", end)
            if not of and start < carried_to:
                of = carried
            if not of:
                continue
            mention = outcome_of(
                text,
                begin,
                end,
                of,
                listed=listed,
                direct=bool(direct),
                figures=numbers,
            )
            if mention is not None and mention.start >= seen:
                seen = mention.end
                for item in items_of(text, mention, numbers):
                    yield from of_each(text, item, inside) if inside else (item,)
