"""How two things are related: the shortest ways between them, each step with its passage."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Any

import networkx as nx

from cppcc_graph.errors import QuestionError
from cppcc_graph.network.measure import plain_of
from cppcc_graph.network.project import Network


@dataclass(frozen=True, slots=True)
class Step:
    """One statement along a way: it says ``label`` of ``source`` and ``target``, in both languages.

    ``start`` and ``goal`` are the ends in the order of the way, which may go against the statement;
    ``evidence`` is that of the edge.
    """

    start: str
    goal: str
    source: str
    target: str
    label: dict[str, str]
    evidence: dict[str, Any]


def ways(
    network: Network, one: str, other: str, *, without: Collection[str] = (), most: int = 3
) -> list[list[list[Step]]]:
    """Return the shortest ways between two things, directions ignored; none if there are none.

    A way is a list of steps, a step all statements that join its two ends, in the order of the
    text. At most ``most`` ways are returned, in the order of the IRIs they lead over. ``without``
    names things that no way may lead over, such as a committee that everything is joined to.

    Raises:
        QuestionError: one of the two is no node, or both are the same.

    """
    for node in (one, other):
        if node not in network:
            raise QuestionError(f"{node}: is not drawn as a node; choose another thing")
    if one == other:
        raise QuestionError("both names mean the same thing; name two things")
    barred = set(without) - {one, other}
    plain = plain_of(network)
    plain.remove_nodes_from(barred)
    ordered: nx.Graph[str] = nx.Graph()
    ordered.add_nodes_from(sorted(plain))
    ordered.add_edges_from(sorted(plain.edges()))
    try:
        paths = sorted(islice(nx.all_shortest_paths(ordered, one, other), 1000))
    except nx.NetworkXNoPath:
        return []
    return [[list(_steps(network, a, b)) for a, b in pairwise(path)] for path in paths[:most]]


def _steps(network: Network, start: str, goal: str) -> Iterator[Step]:
    for source, target in ((start, goal), (goal, start)):
        for data in (network.get_edge_data(source, target) or {}).values():
            yield Step(start, goal, source, target, data["label"], data["evidence"])
