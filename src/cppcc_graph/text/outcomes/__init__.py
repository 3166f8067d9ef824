"""Outcomes: what the source says became of a proposal or other advice. Always claims, never causes."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cppcc_graph.text.candidate import Mention, in_order
from cppcc_graph.text.negation import may_deny
from cppcc_graph.text.outcomes.advice import ROW_OF_ADVICE, advice_in_words, begun_with, reaches
from cppcc_graph.text.outcomes.blocks import block_of, blocks, told_in_block
from cppcc_graph.text.outcomes.clause import outcome_of
from cppcc_graph.text.outcomes.issues import is_own
from cppcc_graph.text.outcomes.items import items_of
from cppcc_graph.text.outcomes.purposes import with_purposes
from cppcc_graph.text.outcomes.shared import of_each
from cppcc_graph.text.outcomes.signs import signs, tellings
from cppcc_graph.text.outcomes.uptake import led_by, moved, received
from cppcc_graph.text.outcomes.whose import whose
from cppcc_graph.text.scan import Sought, line_end
from cppcc_graph.text.structure import Structure, hoped


def outcomes(
    text: str,
    shape: Structure,
    titles: Sequence[Mention],
    figures: Sequence[Mention],
) -> Iterator[Mention]:
    """Yield outcomes in order, each with the advice it is said to come from.

    An outcome needs advice before it in the same line, or in the line above for entries of a list.
    """
    known, numbers = signs(text, titles), in_order(figures)
    entries = blocks(text, known.named)
    seen = spoken = 0
    carried, carried_from, carried_to = "", 0, 0
    shared: Sequence[Mention] = ()  # the row that the clause before told of
    opened, opened_to = "", 0  # advice that a sentence of the line began with
    for told in tellings(text, shape, known):
        sentence, since = told.sentence, told.since
        block = block_of(entries, sentence) if entries else None
        if block is not None:
            yield from told_in_block(text, sentence, block, numbers)
            continue
        opening = begun_with(text, sentence.start, sentence.end)
        goes_on = sentence.start < opened_to and _GOES_ON.match(text, sentence.start) is not None
        if not (
            told.taken
            or opening
            or goes_on
            or told.labelled >= 0
            or known.results
            or told.moving
            or sentence.start < carried_to
            or led_by(text, sentence.start, sentence.end)
            or reaches(known.named, since, sentence.end)
        ):
            continue  # most sentences tell of no outcome
        row, past = ("", 0) if opening is None else opening
        of_row = opening is not None and not known.named.within(sentence.start, past)
        if of_row:
            carried, carried_from, carried_to = row, sentence.start, sentence.end
            opened, opened_to = row, line_end(text, sentence.end)
        elif goes_on:
            carried, carried_from, carried_to = opened, sentence.start, sentence.end
        for start, end in with_purposes(text, sentence):
            if start < past:
                continue
            if told_in_row := _row(text, start, end):
                if start == sentence.start:
                    carried_to = max(carried_to, sentence.end)
                row = told_in_row
                if start < carried_to:
                    carried, carried_from = row, start  # what follows came of these
                continue
            advice = (
                None
                if hoped(text, start, end)
                else whose(text, known, told, start, end, spoken=spoken)
            )
            if advice is None:
                continue
            of, begin, spoken = advice.title, advice.begin, advice.spoken
            if of_row and not advice.titles:
                of = ""  # 关于打响品牌等建议，推动…: of the row, and of no title told before it
            direct = received(text, begin, end) if told.taken else None
            direct = direct or (moved(text, begin, end, told.moving) if told.moving else None)
            if not of and direct:
                of = row or advice_in_words(
                    text, since, direct, next(iter(known.before(begin)[-1:]), None)
                )
                if "批示" not in direct[0]:
                    carried, carried_from, carried_to = of, start, _reach(text, end)
            elif not of and (upon := led_by(text, start, end)):
                # 县委根据政协建议，将…列入: what they did stands in the next clause.
                carried, carried_from, carried_to = upon, start, sentence.end
            if not of and start < carried_to and since <= carried_from:
                of = carried
            if not of:
                continue
            mention = outcome_of(
                text,
                begin,
                end,
                of,
                listed=advice.listed,
                direct=bool(direct),
                figures=numbers,
            )
            if mention is None and direct and carried_from == start and may_deny(text[start:end]):
                carried_to = 0  # 尚未得到书面反馈: nothing came of it
            last = known.before(begin)[-1:] if mention is not None else ()
            if mention is not None and last and last[0].args["title"] == of:
                mention = None if is_own(text, last[0], mention) else mention
            if mention is not None and mention.start >= seen:
                alike = _alike(text, mention, shared, seen)
                seen = mention.end
                shared = advice.titles or alike
                for item in items_of(text, mention, numbers):
                    yield from of_each(text, item, shared) if shared else (item,)


def _alike(text: str, mention: Mention, shared: Sequence[Mention], seen: int) -> Sequence[Mention]:
    """Return the row of titles that a clause goes on with by 并: 得到批示，并在文件中得到体现; none where it does not."""
    goes_on = (
        len(shared) > 1
        and text.startswith("，并", seen)
        and mention.start - seen <= 2
        and mention.args["of"] == shared[-1].args["title"]
    )
    return shared if goes_on else ()


#: A sentence with no one who acts: what the advice told before it brought about.
_GOES_ON: Final = re.compile("(?:有[力效]|直接|成功)?(?:推动|促成|促使|助推|促进)(?!提案)")


def _row(text: str, start: int, end: int) -> str:
    """Return what a clause that only names advice in a row calls it, "" where it tells something else."""
    if text.find("等", start, end) < 0:
        return ""
    row = ROW_OF_ADVICE.fullmatch(text, start, end)
    return row["of"] if row else ""


def _reach(text: str, end: int) -> int:
    """Return how far what a clause tells of advice without a title goes on: its line, or its item of a list."""
    line = line_end(text, end)
    own = _OWN_ITEM.search(text, end, line)
    return own.start() if own else line


#: ；积极参与…: an item of what the same people did besides.
_OWN_ITEM: Final = Sought("；(?:积极|主动|参与|参加|举办|开展|组织|召开|起草|加强|强化|发挥)")
