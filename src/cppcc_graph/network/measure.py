"""Measures of a network: who is central, which things form communities, who bridges them.

Directions are ignored but for in- and out-degree and PageRank; several statements between two
things count as one line, but for degrees. networkx computes; rustworkx does, to the same figures,
where it is installed. The same network gives the same figures each time.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Final

import networkx as nx
import numpy as np

from cppcc_graph.network.project import Network

#: Up to this many things betweenness is exact; beyond, it is estimated from so many of them.
EXACT: Final = 2_000
SAMPLED: Final = 500
_DAMPING: Final = 0.85
_SEED: Final = 1


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures of one thing.

    ``betweenness`` and ``pagerank`` are shares from 0 to 1, ``bridging`` is the participation
    coefficient of Guimerà and Amaral (2005): 0 for a thing whose lines stay within its community,
    near 1 for one whose lines reach all alike; ``reached`` counts the communities it has lines to.
    Communities are numbered from 1, the largest first.
    """

    node: str
    degree: int
    indegree: int
    outdegree: int
    betweenness: float
    pagerank: float
    community: int
    bridging: float
    reached: int


def measured(network: Network) -> list[Measured]:
    """Return the figures of all things, in the network's order."""
    plain = plain_of(network)
    between = betweenness(plain)
    ranks = pagerank(network)
    member = {node: number for number, group in enumerate(communities(plain), 1) for node in group}
    found = []
    for node in network:
        lines = Counter(member[other] for other in plain[node])
        total = sum(lines.values())
        shares = sum((number / total) ** 2 for number in lines.values())
        found.append(
            Measured(
                node=node,
                degree=network.degree(node),
                indegree=network.in_degree(node),
                outdegree=network.out_degree(node),
                betweenness=between[node],
                pagerank=ranks[node],
                community=member[node],
                bridging=1 - shares if total else 0.0,
                reached=len(lines),
            )
        )
    return found


def plain_of(network: Network) -> "nx.Graph[str]":
    """Return the network without directions and repeated lines; nobody is joined to itself."""
    plain: nx.Graph[str] = nx.Graph()
    plain.add_nodes_from(network)
    plain.add_edges_from(sorted({(min(a, b), max(a, b)) for a, b in network.edges() if a != b}))
    return plain


def betweenness(plain: "nx.Graph[str]") -> dict[str, float]:
    """Return the share of shortest paths that lead through each thing, estimated when large.

    With rustworkx (the extra ``fast``) it is exact at any size.
    """
    if find_spec("rustworkx"):
        return _quick_betweenness(plain)
    if len(plain) > EXACT:
        return dict(nx.betweenness_centrality(plain, k=SAMPLED, seed=_SEED))
    return dict(nx.betweenness_centrality(plain))


def _quick_betweenness(plain: "nx.Graph[str]") -> dict[str, float]:
    import rustworkx

    graph = rustworkx.networkx_converter(plain, keep_attributes=False)
    found = rustworkx.betweenness_centrality(graph)
    # Its threads add in any order: the last digits differ from run to run.
    return {node: round(found[at], 10) for at, node in enumerate(graph.nodes())}


def pagerank(network: Network) -> dict[str, float]:
    """Return PageRank with damping 0.85; several statements between two things weigh as several.

    As :func:`networkx.pagerank`, which needs SciPy for what a sparse sum does here.
    """
    nodes = list(network)
    if not nodes:
        return {}
    index = {node: at for at, node in enumerate(nodes)}
    weights = Counter((index[a], index[b]) for a, b in network.edges())
    ends = np.array(sorted(weights), dtype=np.int64).reshape(-1, 2)
    share = np.array([weights[a, b] for a, b in map(tuple, ends.tolist())], dtype=np.float64)
    out = np.bincount(ends[:, 0], weights=share, minlength=len(nodes))
    share /= out[ends[:, 0]]
    rank = np.full(len(nodes), 1 / len(nodes))
    for _ in range(200):
        lost = rank[out == 0].sum()
        passed = np.bincount(ends[:, 1], weights=share * rank[ends[:, 0]], minlength=len(nodes))
        new = _DAMPING * (passed + lost / len(nodes)) + (1 - _DAMPING) / len(nodes)
        change = np.abs(new - rank).sum()
        rank = new
        if change < 1e-10:
            break
    return dict(zip(nodes, rank.tolist(), strict=True))


def method() -> str:
    """Return the name of the method by which communities are found here."""
    return "Leiden" if find_spec("graspologic_native") else "Louvain"


def communities(plain: "nx.Graph[str]") -> list[list[str]]:
    """Return the communities, the largest first, each sorted; a thing alone is one of its own.

    By the method of Leiden (Traag, Waltman and van Eck 2019) where the extra ``leiden`` is
    installed, else by that of Louvain; both for modularity, with a fixed seed.
    """
    alone = [{node} for node in plain if plain.degree(node) == 0]
    # Both methods depend on the order in which things come, so it is made the same.
    lines = sorted((min(a, b), max(a, b)) for a, b in plain.edges())
    found: Sequence[set[str]] = []
    if lines and method() == "Leiden":
        from graspologic_native import leiden

        edges = [(a, b, 1.0) for a, b in lines]
        _, numbers = leiden(edges, resolution=1.0, seed=_SEED, trials=4)
        found = list(_grouped(numbers).values())
    elif lines:
        ordered: nx.Graph[str] = nx.Graph()
        ordered.add_nodes_from(sorted(node for line in lines for node in line))
        ordered.add_edges_from(lines)
        found = nx.community.louvain_communities(ordered, seed=_SEED)
    return sorted((sorted(group) for group in [*found, *alone]), key=lambda g: (-len(g), g))


def _grouped(numbers: Mapping[str, int]) -> dict[int, set[str]]:
    groups: dict[int, set[str]] = {}
    for node, number in numbers.items():
        groups.setdefault(number, set()).add(node)
    return groups
