"""What stands around an activity: who held it, what it was about, where it took place."""

from collections.abc import Sequence
from typing import NamedTuple

from cppcc_graph.text.candidate import Mention, in_order
from cppcc_graph.text.hosts import hosts
from cppcc_graph.text.structure import Structure


class Told(NamedTuple):
    """An activity with the bodies that held it, as they are named in the text."""

    activity: Mention
    hosts: tuple[Mention, ...]


def told(
    text: str,
    shape: Structure,
    activities: Sequence[Mention],
    *,
    bodies: Sequence[Mention],
    persons: Sequence[Mention],
    places: Sequence[Mention],
    titles: Sequence[Mention],
) -> list[Told]:
    """Return activities, in order, with organiser, topic and place from the words around them."""
    proposals = in_order([title for title in titles if title.kind == "proposal"])
    named = in_order(bodies)
    held = hosts(
        text, shape, activities, bodies=named, persons=in_order(persons), proposals=proposals
    )
    result = []
    for activity, holders in zip(activities, held, strict=True):
        args = {
            **activity.args,
            "organiser": "、".join(dict.fromkeys(str(each.args["name"]) for each in holders)),
        }
        result.append(Told(activity.having(args), holders))
    return result
