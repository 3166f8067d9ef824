"""The places that a text names, found once, with the bare names that stand for them."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from cppcc_graph.text.context import Context
from cppcc_graph.text.divisions import codes
from cppcc_graph.text.places.endings import UPPER, place_endings
from cppcc_graph.text.places.leading import UPPER_LOWER
from cppcc_graph.text.places.names import name_ending_at
from cppcc_graph.text.places.short import short_names_in
from cppcc_graph.text.registers import places_of
from cppcc_graph.text.scan import Endings, endings, headed


@dataclass(frozen=True)
class Gazetteer:
    """The places that a text names; ``names`` are whole names, longest first.

    ``short`` are bare names that stand for one of them: 岐原 for 岐原市.
    """

    names: tuple[str, ...]
    short: dict[str, str]

    @cached_property
    def divisions(self) -> frozenset[str]:
        """The names of provinces, cities, counties and districts, which bodies are named after."""
        return frozenset(name for name in self.names if name[-1] in UPPER)

    @cached_property
    def division_ends(self) -> Endings:
        """Those names, found by where they end."""
        return endings(self.divisions)

    @cached_property
    def townships(self) -> frozenset[str]:
        """The names of towns, townships and streets, which only some bodies are named after."""
        return frozenset(name for name in self.names if name.endswith(("镇", "乡", "街道")))


def gazetteer(text: str, about: Context) -> Gazetteer:
    """Return the places that a normalised text names."""
    found: Counter[str] = Counter()
    sure: set[str] = set()
    for ending in headed(text, place_endings()):
        start, stop = ending.span()
        name, certain = name_ending_at(text, start, stop, about)
        if name:
            found[name] += 1
            if certain:
                sure.add(name)
    for name in (about.place, about.parent, *(n for n in places_of(about.place) if n in text)):
        if name:
            found[name] += 9
            sure.add(name)
    kept = {name: count for name, count in found.items() if name in sure or count > 2}
    names = tuple(sorted(_settled(kept), key=lambda name: (-len(name), name)))
    return Gazetteer(names, short_names_in(text, names, about))


def _settled(found: dict[str, int]) -> Iterator[str]:
    """Yield names; of two that end alike the shorter wins when it stands alone as often."""
    for name, count in found.items():
        shorter = (name[at:] for at in range(1, len(name)))
        own = name in codes() or name[0] in UPPER_LOWER
        if own or not any(found.get(other, 0) >= count for other in shorter):
            yield name
