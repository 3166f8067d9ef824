"""Bodies: committees, parties, government offices and federations, with their full names."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from cppcc_graph.text.bodies.alone import standing_alone
from cppcc_graph.text.bodies.clubs import clubs
from cppcc_graph.text.bodies.committees import special_committees
from cppcc_graph.text.bodies.firms import firms_of_speakers, givers, visited_seats
from cppcc_graph.text.bodies.names import words_in, words_of
from cppcc_graph.text.bodies.offices import clipped_offices, composed_offices
from cppcc_graph.text.bodies.others import other_bodies
from cppcc_graph.text.bodies.own import branches, own_bodies
from cppcc_graph.text.bodies.parties import parties_together, party_committees
from cppcc_graph.text.bodies.placed import placed_bodies
from cppcc_graph.text.bodies.rooms import town_rooms, towns_together
from cppcc_graph.text.bodies.schools import schools
from cppcc_graph.text.bodies.terms import (
    congress_committees,
    congresses,
    formal_names,
    term_between,
    termed_committees,
)
from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.context import Context
from cppcc_graph.text.places.gazetteer import Gazetteer
from cppcc_graph.text.registers import body_ids
from cppcc_graph.text.scan import endings

__all__ = ["bodies", "words_in", "words_of"]

_TITLE: Final = re.compile(r"《[^《》]*(?:《[^《》]*》[^《》]*)*》")


def bodies(text: str, about: Context, known: Gazetteer) -> Iterator[Mention]:
    """Yield the bodies of a normalised text in order, each with its full name.

    A bare 市政协 is that of the report's own city, 省政协 that of the province above; where the
    place is unknown the name keeps the bare word.
    """
    titles = [found.span() for found in _TITLE.finditer(text)]
    opened = [start for start, _ in titles]
    names = endings(known.divisions | about.names)
    found = sorted(
        (
            *placed_bodies(text, about, known),
            *composed_offices(text, about, names),
            *party_committees(text, about, known),
            *formal_names(text),
            *termed_committees(text, about, names),
            *congresses(text, about, names),
            *term_between(text, about, names),
            *congress_committees(text, about, names),
            *parties_together(text, about),
            *town_rooms(text, known),
            *towns_together(text),
            *clubs(text, names),
            *firms_of_speakers(text),
            *schools(text),
            *visited_seats(text),
            *givers(text),
            *standing_alone(text),
            *special_committees(text, about, names),
            *own_bodies(text, about),
            *branches(text, about),
            *other_bodies(text, about, known),
            *clipped_offices(text, about),
        ),
        key=lambda mention: (mention.start, -mention.end),
    )
    last, known_ids = -1, body_ids()
    for mention in found:
        start, args = mention.start, mention.args
        if start < last or ((at := bisect_right(opened, start)) and start < titles[at - 1][1]):
            continue
        last = mention.end
        identity = known_ids.get(str(args["name"]))
        yield mention.having({**args, "id": identity}) if identity else mention
