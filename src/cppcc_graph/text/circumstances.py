"""What stands around an activity: who held it, what it was about, where it took place."""

from collections.abc import Sequence
from typing import Final

from cppcc_graph.text.activity_types import OTHER
from cppcc_graph.text.candidate import InOrder, Mention, in_order, together
from cppcc_graph.text.hosts import hosts
from cppcc_graph.text.locations import locations
from cppcc_graph.text.structure import Structure
from cppcc_graph.text.surroundings import surroundings
from cppcc_graph.text.topics import of_row, topics

#: Meetings of the committee's own bodies: those of a committee of the party have the same names.
_OWN_MEETINGS: Final = frozenset({"standing-committee-meeting", "plenary-session"})
_PARTY: Final = ("中共", "中国共产党")


def _held_by_party(holders: Sequence[Mention]) -> bool:
    """Tell whether only committees of the party held something."""
    return bool(holders) and all(str(each.args["name"]).startswith(_PARTY) for each in holders)


class Told:
    """An activity with the bodies that held it, as they are named in the text, and all that it is about."""

    __slots__ = ("activity", "hosts", "topics")

    def __init__(
        self, activity: Mention, hosts: tuple[Mention, ...], topics: Sequence[str]
    ) -> None:
        """Make it of what was told."""
        self.activity: Final = activity
        self.hosts: Final = hosts
        self.topics: Final = topics


def told(
    text: str,
    shape: Structure,
    activities: Sequence[Mention],
    *,
    bodies: InOrder,
    persons: InOrder,
    places: Sequence[Mention],
    titles: Sequence[Mention],
) -> list[Told]:
    """Return activities, in order, with organiser, topic and place from the words around them."""
    proposals = in_order([title for title in titles if title.kind == "proposal"])
    known = in_order(places)
    held = hosts(text, shape, activities, bodies=bodies, persons=persons, proposals=proposals)
    around = surroundings(shape, activities)
    about = topics(
        text, shape, activities, around=around, bodies=bodies, places=known, proposals=proposals
    )
    where = locations(text, shape, activities, around=around, bodies=bodies, places=known)
    result = []
    for activity, holders, topic, place in zip(activities, held, about, where, strict=True):
        args = dict(activity.args)
        args["organiser"] = together(holders) if holders else ""
        if args["type"] in _OWN_MEETINGS and _held_by_party(holders):
            args["type"] = OTHER
        args["topic"] = topic
        args["place"] = place
        row = of_row(text, activity, topic, proposals) if topic else []
        matters = list(dict.fromkeys(row)) or ([topic] if topic else [])
        result.append(Told(activity.having(args), holders, matters))
    return result
