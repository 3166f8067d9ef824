"""Who works with whom: bodies and people that take part in the same activities."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from cppcc_graph.network.project import Network

_ACTORS: Final = ("body", "people")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two actors and the activities that both have a part in, as IRIs in the network's order."""

    one: str
    other: str
    activities: tuple[str, ...]


def pairs(network: Network) -> list[Pair]:
    """Return the pairs of actors with an activity in common, most activities first.

    An actor has a part in an activity when any statement joins the two: it organised it, took part,
    listened, led, or was its target.
    """
    shared: dict[tuple[str, str], list[str]] = defaultdict(list)
    groups = {node: data["group"] for node, data in network.nodes(data=True)}
    for node in network:
        if groups[node] != "activity":
            continue
        around = {*network.predecessors(node), *network.successors(node)}
        actors = sorted(other for other in around if groups[other] in _ACTORS)
        for pair in combinations(actors, 2):
            shared[pair].append(node)
    found = [Pair(*pair, tuple(activities)) for pair, activities in shared.items()]
    return sorted(found, key=lambda pair: (-len(pair.activities), pair.one, pair.other))
