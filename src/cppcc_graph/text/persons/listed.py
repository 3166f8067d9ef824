"""The names that lists.py finds, with the role that their list has."""

from collections.abc import Iterator, Sequence

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.context import Context
from cppcc_graph.text.persons.lists import Lists
from cppcc_graph.text.persons.names import is_name
from cppcc_graph.text.persons.roles import of_members


def of_lists(text: str, about: Context, bodies: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the names of lists whose role stands behind them, or who are told to have been there."""
    ends = {body.end: str(body.args["name"]) for body in bodies}
    lists = Lists(is_name, ends)
    for rule, sure, listed in (
        ("persons/chosen@1", 0.95, lists.chosen(text)),
        ("persons/listed@1", 0.97, lists.many(text)),
        ("persons/author@1", 0.6, lists.authors(text)),
        ("persons/present@1", 0.55, lists.present(text)),
        ("persons/leading@1", 0.55, lists.leading(text)),
        ("persons/honoured@1", 0.55, lists.honoured(text)),
        ("persons/register@1", 0.95, lists.register(text)),
    ):
        for each in listed:
            role = each.role.removeprefix("政协")
            if role == "代表" and about.house != "人大":
                continue  # of workers, of farmers: deputies are a congress's
            office = next(
                (ends[at] for at in range(each.office, each.office - 4, -1) if at in ends), ""
            )
            args: dict[str, str | bool] = {
                "name": text[each.start : each.end],
                "role": role,
                "body": office or of_members(role, about),
            }
            yield Mention("person", each.start, each.end, args, rule, sure)
