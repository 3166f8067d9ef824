"""Where nodes stand: computed once, with a fixed start, so that equal networks look equal."""

import math
from collections.abc import Callable, Mapping
from typing import Final

import networkx as nx
import numpy as np

from cppcc_graph.network.forces import spread
from cppcc_graph.network.layers import Layout, flow, hierarchy, timeline
from cppcc_graph.network.project import Network

#: The distance of neighbours in the drawing's units.
UNIT: Final = 190.0
#: The room of a part that is one node: as wide as its name, and as high as node and name.
_CELL: Final = (2.4 * UNIT, 0.6 * UNIT)
#: Whoever has more neighbours than this pulls only weakly, or all would huddle around it.
_HUB: Final = 25


def places(network: Network) -> dict[str, tuple[float, float]]:
    """Return x and y of every node by forces, rounded to whole units.

    The largest part of the network is laid out by forces from a fixed start; the other parts stand
    in rows below it, the smaller the further down, because forces would throw them far out.
    """
    plain = nx.Graph(network.to_undirected(as_view=True))
    parts = sorted(nx.connected_components(plain), key=lambda part: (-len(part), min(part)))
    found: dict[str, tuple[float, float]] = {}
    bottom = 0.0
    right = 0.0
    alone = sum(len(part) == 1 for part in parts)
    drawn = [_forces(plain, sorted(part)) for part in parts]
    area = sum(
        (max(x for x, _ in spots.values()) + UNIT) * (max(y for _, y in spots.values()) + UNIT)
        for spots in drawn
        if len(spots) > 1
    )
    for part, spots in zip(parts, drawn, strict=True):
        width = max(x for x, _ in spots.values())
        height = max(y for _, y in spots.values())
        single = len(part) == 1
        room, need = (_CELL[0], _CELL[1] - UNIT) if single else (width + UNIT, height)
        if not found:
            found.update(spots)
            square = math.sqrt(alone * _CELL[0] * _CELL[1])
            bottom, limit = height + 1.5 * UNIT, max(width, 6 * UNIT, square, 1.2 * math.sqrt(area))
            row = 0.0
            if single:  # They all are: the first begins the rows.
                bottom, right, row = 0.0, room, need
            continue
        if right + width > limit and right:
            bottom, right, row = bottom + row + UNIT, 0.0, need
        found.update({node: (x + right, y + bottom) for node, (x, y) in spots.items()})
        right, row = right + room, max(row, need)
    return {node: (round(x), round(y)) for node, (x, y) in found.items()}


def _forces(plain: "nx.Graph[str]", part: list[str]) -> dict[str, tuple[float, float]]:
    """Return places with the top left corner at 0, 0; the nodes come in a fixed order."""
    if len(part) == 1:
        return {part[0]: (0.0, 0.0)}
    number = {node: place for place, node in enumerate(part)}
    # Links in a fixed order: sums of floating numbers depend on it.
    links = sorted(
        (min(a, b), max(a, b))
        for node in part
        for a, b in [(number[node], number[other]) for other in plain[node]]
        if a < b
    )
    crowds = [max(plain.degree(part[a]), plain.degree(part[b])) for a, b in links]
    pulls = [1.0 if crowd <= _HUB else _HUB / crowd / 2 for crowd in crowds]
    spots = spread(len(part), np.array(links, dtype=np.int64), np.array(pulls)) * UNIT * 0.8
    spots -= spots.min(axis=0)
    # A picture is wider than high.
    if np.ptp(spots[:, 0]) < np.ptp(spots[:, 1]):
        spots = spots[:, ::-1]
    return {node: (float(x), float(y)) for node, (x, y) in zip(part, spots, strict=True)}


#: The layouts by name; the first is the default of the command line.
LAYOUTS: Final[Mapping[str, Callable[[Network], Layout]]] = {
    "force": lambda network: Layout(places(network)),
    "hierarchy": hierarchy,
    "flow": flow,
    "timeline": timeline,
}
