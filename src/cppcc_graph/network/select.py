"""Parts of a network: around one thing, or of some kinds only."""

from collections.abc import Sequence
from difflib import get_close_matches

import networkx as nx

from cppcc_graph.errors import QuestionError
from cppcc_graph.network.kinds import GROUP_OF, GROUPS
from cppcc_graph.network.project import Network


def neighbourhood(network: Network, centre: str, *, radius: int) -> Network:
    """Return the part of the network within ``radius`` edges of ``centre``, directions ignored.

    Attributes are kept. Nodes come in order of distance, then IRI; radius 0 gives the centre alone.

    Raises:
        QuestionError: ``centre`` is no node of the network.

    """
    if centre not in network:
        nearest = get_close_matches(centre, list(network), 3, 0.6)
        raise QuestionError(f"{centre}: is not drawn as a node; choose another thing", nearest)
    plain = network.to_undirected(as_view=True)
    distances = nx.single_source_shortest_path_length(plain, centre, cutoff=radius)
    chosen = sorted(distances, key=lambda node: (distances[node], node))
    return _part(network, chosen)


def of_kinds(network: Network, kinds: Sequence[str]) -> Network:
    """Return the part of the network whose nodes are of the given groups or classes.

    Raises:
        QuestionError: a name is neither a group nor a class; ``.nearest`` holds similar ones.

    """
    known = [group.code for group in GROUPS] + sorted(GROUP_OF)
    for kind in kinds:
        if kind not in known:
            nearest = get_close_matches(kind, known, 3, 0.5)
            groups = ", ".join(group.code for group in GROUPS)
            raise QuestionError(f"“{kind}”: there is no such kind; groups are {groups}", nearest)
    chosen = [n for n, d in network.nodes(data=True) if {d["group"], d["kind"]} & set(kinds)]
    return _part(network, chosen)


def _part(network: Network, nodes: Sequence[str]) -> Network:
    part: Network = nx.MultiDiGraph()
    part.add_nodes_from((node, network.nodes[node]) for node in nodes)
    inside = set(nodes)
    part.add_edges_from((a, b, d) for a, b, d in network.edges(data=True) if {a, b} <= inside)
    return part
