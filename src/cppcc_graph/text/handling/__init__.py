"""Who put a proposal forward, who handled it and who supervised it: from labels, tables and prose."""

from collections.abc import Iterator, Sequence

from cppcc_graph.text.candidate import InOrder, Mention
from cppcc_graph.text.coordination import MOST, are_beside, are_merged, beside, joined_to
from cppcc_graph.text.handling.clauses import told_in_clauses
from cppcc_graph.text.handling.labels import labelled, tabled
from cppcc_graph.text.handling.proposers import proposers_before
from cppcc_graph.text.handling.reach import is_entry, told_until
from cppcc_graph.text.handling.takers import handlers_by_deed
from cppcc_graph.text.handling.turns import by_turns, of_row, one_each
from cppcc_graph.text.structure import Structure


def handling(
    text: str,
    shape: Structure,
    *,
    proposals: Sequence[Mention],
    bodies: InOrder,
    persons: InOrder,
) -> Iterator[Mention]:
    """Yield proposers, handlers and supervisors of proposals; what is told twice of one title once."""
    told: set[tuple[object, ...]] = set()
    for found in _found(text, shape, proposals=proposals, bodies=bodies, persons=persons):
        same = (found.args["subject"], found.args["predicate"], found.args["object"])
        if same not in told:
            told.add(same)
            yield found


def _found(
    text: str,
    shape: Structure,
    *,
    proposals: Sequence[Mention],
    bodies: InOrder,
    persons: InOrder,
) -> Iterator[Mention]:
    """Yield proposers, handlers and supervisors of proposals, some more than once."""
    yield from labelled(text, proposals, bodies, persons)
    for number, proposal in enumerate(proposals):
        if proposal.rule == "titles/table@1":
            continue
        following = proposals[number + 1] if number + 1 < len(proposals) else None
        near = shape.at(proposal.start).start
        row = beside(text, proposals, number)
        put = list(
            proposers_before(
                text,
                shape,
                row[0],
                bodies.within(near, row[0].start),
                persons.within(near, row[0].start),
            )
        )
        if len(row) > 1:
            put = of_row(text, row, proposal, put)
        yield from put
        # 《甲》《乙》并案办理: what is said of the second is said of both.
        shared, last = proposal, number
        while (
            following
            and last < number + MOST
            and (are_beside(text, shared, following) or are_merged(text, shared, following))
        ):
            shared, last = following, last + 1
            following = proposals[last + 1] if last + 1 < len(proposals) else None
        limit, until = told_until(text, shape, proposal, following)
        # Who stands between titles that are told together put the later one forward.
        named = [
            body
            for body in bodies.within(near, limit)
            if not proposal.end <= body.start < shared.end
        ]
        handled = list(
            told_in_clauses(
                text,
                shape,
                proposal,
                (row, joined_to(text, proposals, number)),
                until,
                named,
                persons.within(near, limit),
            )
        )
        stop = shape.at(proposal.start).end
        around = proposals[max(0, number - MOST) : number + MOST]
        titled = [each for each in around if near <= each.start < stop]
        handled = by_turns(text, titled, handled)
        handled = one_each(text, titled, proposal, handled)
        yield from handled
        if not any(found.args["predicate"] == "handler" for found in handled):
            told = {found.args["object"] for found in handled}
            free = [
                body
                for body in named
                if body.start >= proposal.end and body.args["name"] not in told
            ]
            reach = until if is_entry(text, proposal) else _next_end(text, shape, proposal)
            given = list(handlers_by_deed(text, proposal, row, free, min(reach, until)))
            yield from by_turns(text, titled, given)
    # What sentences say of those in a table they say where it is told of which part each had.
    yield from tabled(text, proposals, bodies, persons)


def _next_end(text: str, shape: Structure, proposal: Mention) -> int:
    """Return where the sentence behind that of a proposal ends, or its own if that ends the line."""
    end = shape.at(proposal.start).end
    return shape.at(end).end if end < len(text) and text[end] != "\n" else end
