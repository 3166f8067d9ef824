"""Where nodes stand: computed once, with a fixed start, so that equal networks look equal."""

import math
from typing import Final

import networkx as nx

from cppcc_graph.network.project import Network

#: The distance of neighbours in the drawing's units.
UNIT: Final = 190.0
_ROUNDS: Final = 200
#: The room of a part that is one node: as wide as its name, and as high as node and name.
_CELL: Final = (2.4 * UNIT, 0.6 * UNIT)
#: Whoever has more neighbours than this pulls only weakly, or all would huddle around it.
_HUB: Final = 25


def places(network: Network) -> dict[str, tuple[float, float]]:
    """Return x and y of every node, rounded to whole units.

    The largest part of the network is laid out by forces from a fixed start; the other parts stand
    in rows below it, the smaller the further down, because forces would throw them far out.
    """
    plain = nx.Graph(network.to_undirected())
    parts = sorted(nx.connected_components(plain), key=lambda part: (-len(part), min(part)))
    found: dict[str, tuple[float, float]] = {}
    bottom = 0.0
    right = 0.0
    alone = sum(len(part) == 1 for part in parts)
    for part in parts:
        spots = _forces(plain.subgraph(sorted(part)))
        width = max(x for x, _ in spots.values())
        height = max(y for _, y in spots.values())
        single = len(part) == 1
        room, need = (_CELL[0], _CELL[1] - UNIT) if single else (width + UNIT, height)
        if not found:
            found.update(spots)
            square = math.sqrt(alone * _CELL[0] * _CELL[1])
            bottom, limit = height + 1.5 * UNIT, max(width, 6 * UNIT, square)
            row = 0.0
            if single:  # They all are: the first begins the rows.
                bottom, right, row = 0.0, room, need
            continue
        if right + width > limit and right:
            bottom, right, row = bottom + row + UNIT, 0.0, need
        found.update({node: (x + right, y + bottom) for node, (x, y) in spots.items()})
        right, row = right + room, max(row, need)
    return {node: (round(x), round(y)) for node, (x, y) in found.items()}


def _forces(part: "nx.Graph[str]") -> dict[str, tuple[float, float]]:
    """Return places with the top left corner at 0, 0."""
    size = part.number_of_nodes()
    if size == 1:
        return dict.fromkeys(part, (0.0, 0.0))
    # Nodes enter in a fixed order: the layout's start is random numbers in the order of nodes.
    ordered: nx.Graph[str] = nx.Graph()
    ordered.add_nodes_from(sorted(part))
    for start, end in sorted(map(sorted, part.edges)):
        crowd = max(part.degree(start), part.degree(end))
        ordered.add_edge(start, end, weight=1.0 if crowd <= _HUB else _HUB / crowd / 10)
    spots = nx.spring_layout(
        ordered, seed=7, iterations=_ROUNDS, k=2.0 / math.sqrt(size), method="force"
    )
    scale = UNIT * math.sqrt(size) / 2.4
    left = min(float(x) for x, _ in spots.values())
    top = min(float(y) for _, y in spots.values())
    return {
        node: ((float(x) - left) * scale, (float(y) - top) * scale)
        for node, (x, y) in spots.items()
    }
