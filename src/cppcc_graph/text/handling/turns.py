"""Several titles in a row or a sentence: what is said of all of them, and what of each by turns."""

from collections.abc import Sequence

from cppcc_graph.text.candidate import Mention


def of_row(
    text: str, row: Sequence[Mention], proposal: Mention, put: Sequence[Mention]
) -> list[Mention]:
    """Return who put one title of a row forward, from those of its first: all, or by turns.

    甲、乙分别提出的《一》《二》: the first of them the first title.
    """
    if text.find("分别", row[0].start - 12, row[0].start) >= 0 and len(put) == len(row):
        put = [sorted(put, key=lambda each: each.start)[row.index(proposal)]]
    title = proposal.args["title"]
    return [
        each.at(each.start, max(each.end, proposal.end)).having({**each.args, "subject": title})
        for each in put
    ]


def by_turns(text: str, titled: Sequence[Mention], handled: list[Mention]) -> list[Mention]:
    """Return what is told of one of several titles of a sentence, the handlers behind all by turns.

    甲提出的《一》、乙提出的《二》，分别由市水利局、市教育局办理: the first of them has the first title.
    """
    offices = sorted(
        (each for each in handled if each.args["predicate"] == "handler"), key=lambda each: each.end
    )
    if len(offices) < 2:
        return handled
    row = [each for each in titled if each.end <= offices[0].end]
    if len(row) != len(offices) or text.find("分别", row[-1].end, offices[0].end) < 0:
        return handled
    others = [each for each in handled if each.args["predicate"] != "handler"]
    return others + [
        office.at(title.start, office.end).having({**office.args, "subject": title.args["title"]})
        for title, office in zip(row, offices, strict=True)
    ]


def one_each(
    text: str, titled: Sequence[Mention], proposal: Mention, handled: list[Mention]
) -> list[Mention]:
    """Return what is told of one of several titles of a sentence that as many supervise, one each.

    甲、乙分别领办《一》、《二》, 《一》《二》分别由甲、乙领办, 由甲、乙分别领办: the first of them the first title.
    """
    supervisors = sorted(
        (each for each in handled if each.args["predicate"] == "supervisor"),
        key=lambda each: each.start,
    )
    if len(supervisors) < 2 or len(supervisors) != len(titled):
        return handled
    if (
        text.find("分别", supervisors[-1].start, titled[0].start) < 0
        and text.find("分别", titled[-1].end, supervisors[0].end) < 0
        and not text.startswith("分别", supervisors[-1].end)
    ):
        return handled
    own = supervisors[titled.index(proposal)]
    return [each for each in handled if each.args["predicate"] != "supervisor" or each is own]
