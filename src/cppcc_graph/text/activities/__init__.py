"""Activities: what was done or is planned, clause by clause, with who, what, where and when."""

from collections.abc import Iterator, Sequence

from cppcc_graph.text.activities.ahead import (
    ahead_from,
    done_of_plan,
    lays_down,
    leads_ahead,
    names_plan,
    says_done,
)
from cppcc_graph.text.activities.aside import framed
from cppcc_graph.text.activities.attending import signs
from cppcc_graph.text.activities.clause import in_clause
from cppcc_graph.text.activities.counts import EVENT_UNITS
from cppcc_graph.text.activities.headings import is_lead
from cppcc_graph.text.activities.lexicon import all_verbs
from cppcc_graph.text.activities.neighbours import Neighbours
from cppcc_graph.text.activities.times import time_alone
from cppcc_graph.text.activity_types import OTHER, activity_type
from cppcc_graph.text.candidate import Mention, in_order
from cppcc_graph.text.plan_items import announced, theme
from cppcc_graph.text.structure import Line, Structure


def activities(
    text: str,
    shape: Structure,
    bodies: Sequence[Mention],
    persons: Sequence[Mention],
    figures: Sequence[Mention],
    year: int | None,
) -> Iterator[Mention]:
    """Yield the activities of a normalised text in order; ``year`` is that of the report.

    A plan (a section of plans, or 要, 拟, 将 before the verb) has the status ``planned``. The subject
    stays outside the span unless no body is it.
    """
    named, people, numbers = in_order(bodies), in_order(persons), in_order(figures)
    times = in_order([number for number in figures if number.args["unit"] in EVENT_UNITS])
    told = all_verbs(text)
    spots = [*(at for _, at in told), len(text)]
    comings = signs(text)
    kind, last, coming = "", 0, 0
    for sentence in shape.sentences:
        if shape.only_plans:
            kind = theme(text, sentence, kind)
            item = announced(text, sentence, kind, named)
            if item is not None:
                yield item
                continue
        # Where neither a verb nor a count of events is, nothing is told.
        first = _next(spots, last, sentence.start)
        last = _next(spots, first, sentence.end)
        nothing = first == last and not times.within(sentence.start, sentence.end)
        if nothing or sentence.line is Line.HEADING or is_lead(text, sentence):
            continue
        when = ""
        beside = Neighbours(text, people)
        ahead = ahead_from(text, sentence.start, sentence.end, year)
        going = False
        plan: str | None = None
        aside = framed(text, sentence.clauses)
        for start, end in sentence.clauses:
            when = time_alone(text, start, end) or when
            begun, first = first, _next(spots, first, end)
            if start in aside:
                start = aside[start]
                if start >= end:
                    continue
                begun = _next(spots, begun, start)
            if beside.still_there(start, end):
                continue
            met = plan if plan is not None and done_of_plan(text, start, end) else None
            plan = names_plan(text, start, end)
            going = going and met is None and not says_done(text, start, end)
            coming = _next(comings, coming, start)
            if comings[coming] < end and beside.came(start, end):
                continue
            done = (
                list(
                    in_clause(
                        text,
                        start,
                        end,
                        planned=sentence.planned or going or start > ahead,
                        when=when,
                        told=told[begun:first],
                        bodies=named.within(start, end),
                        persons=people,
                        figures=numbers.within(start, end),
                        around=sentence,
                        follows=bool(beside.acts),
                        met=met,
                    )
                )
                if begun < first or times.within(start + 1, end)
                else ()
            )
            if met is not None:
                done = [_of_plan(each, met, beside.acts[-1:]) for each in done]
            if done:
                beside.add(done)
            else:
                beside.lead(start, end)
            going = going or _leads_on(text, start, end, done)
        yield from beside.acts


def _next(places: Sequence[int], number: int, start: int) -> int:
    """Return which place, of those in order from a number on, is the first not before ``start``.

    The last of all is behind any start. Most often it is the next one.
    """
    while places[number] < start:
        number += 1
    return number


def _of_plan(act: Mention, matter: str, planned: Sequence[Mention]) -> Mention:
    """Return how much was done of a plan as of the kind of that: 去年计划开展的6项协商，完成5项."""
    kind = activity_type(f"开展{matter}", "开展", "") if matter else OTHER
    if kind == OTHER and planned:
        kind = str(planned[0].args["type"])
    return act if kind == OTHER else act.having({**act.args, "type": kind})


def _leads_on(text: str, start: int, end: int, done: Sequence[Mention]) -> bool:
    """Tell whether what a clause plans, or lays down where it tells of no activity, goes on in the next."""
    if not done:
        return lays_down(text, start, end)
    return any(act.args["status"] == "planned" for act in done) and leads_ahead(text, start, end)
