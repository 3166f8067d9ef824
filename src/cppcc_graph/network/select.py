"""Parts of a network: around one thing, or of some kinds only."""

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, Final

import networkx as nx

from cppcc_graph.errors import QuestionError
from cppcc_graph.network.kinds import GROUP_OF, GROUPS
from cppcc_graph.network.project import Network

#: How many things the first view of a large network shows.
STORY: Final = 160
#: The groups of the main story: what stands beside an outcome, what advice is, and who is behind.
_CHAIN: Final = {"proposal", "activity", "mechanism", "document", "outcome", "body"}
_ADVICE: Final = {"proposal", "activity", "mechanism"}
_ACTORS: Final = {"body", "people"}
_PROPOSALS: Final = {"Proposal", "KeyProposal", "ProposalGroup"}
#: Groups that tell of the reading or the place, not of what was done.
_ASIDE: Final = {"gap", "place", "plan"}


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
    return part_of(network, chosen)


def of_kinds(network: Network, kinds: Sequence[str]) -> Network:
    """Return the part of the network whose nodes are of the given groups or classes.

    Both are known by code and by their names in Chinese and English; a class includes those below
    it. Where a group and a class have one name, such as 提案, the group is meant.

    Raises:
        QuestionError: a name is neither a group nor a class; ``.nearest`` holds similar ones.

    """
    known = _names(network)
    folded: dict[str, str] = {}
    for name, code in known.items():
        folded.setdefault(name.casefold(), code)
    wanted = set()
    for kind in kinds:
        named = known.get(kind) or folded.get(kind.casefold())
        if named is None:
            raise _unknown(kind, known)
        wanted.add(named)
    classes = network.graph["classes"]
    below = {kind for kind, data in classes.items() if wanted & {kind, *data["above"]}}
    chosen = [n for n, d in network.nodes(data=True) if {d["group"], d["kind"]} & (wanted | below)]
    return part_of(network, chosen)


def main_story(network: Network, *, limit: int) -> list[str]:
    """Return what the network is about, at most ``limit`` nodes in the order of the network.

    That is what became of advice: outcomes, the higher their degree of uptake the sooner; what led
    to them and where they were taken up; then the bodies and people behind these, and proposals.
    Where there are no outcomes the best connected nodes are taken. A network of up to half the
    limit is its own story.
    """
    if network.number_of_nodes() <= limit // 2:
        return list(network)
    plain = network.to_undirected(as_view=True)
    data = network.nodes
    order = {node: number for number, node in enumerate(network)}

    def rank(node: str) -> tuple[int, int]:
        return (-((data[node].get("uptake") or {}).get("rank") or 0), order[node])

    chosen: dict[str, None] = {}

    def add(nodes: Iterable[str]) -> None:
        for node in nodes:
            if len(chosen) < limit:
                chosen.setdefault(node)

    outcomes = [node for node in network if data[node]["group"] == "outcome"]
    for outcome in sorted(outcomes, key=rank)[: limit // 2]:
        near = sorted(plain[outcome], key=order.__getitem__)
        add([outcome, *(n for n in near if data[n]["group"] in _CHAIN)])
    for node in list(chosen):
        if data[node]["group"] in _ADVICE:
            near = sorted(plain[node], key=order.__getitem__)
            add(n for n in near if data[n]["group"] in _ACTORS or data[n]["kind"] in _PROPOSALS)
    add(n for n in network if data[n]["kind"] in _PROPOSALS)
    by_degree = sorted(network, key=lambda node: (-network.degree(node), order[node]))
    add(n for n in by_degree if data[n]["group"] not in _ASIDE and len(chosen) < limit // 3)
    return sorted(chosen, key=order.__getitem__)


def _names(network: Network) -> dict[str, str]:
    """Return the code of each name of a group or class; codes of classes begin with a capital."""
    known: dict[str, str] = {}
    for group in GROUPS:
        known |= dict.fromkeys((group.code, group.zh, group.en, *group.also), group.code)
    classes: dict[str, dict[str, Any]] = network.graph["classes"]
    for kind in sorted({*GROUP_OF, *classes}):
        known.setdefault(kind, kind)
        for label in classes.get(kind, {}).get("label", {}).values():
            known.setdefault(label, kind)
    return known


def _unknown(kind: str, known: Mapping[str, str]) -> QuestionError:
    # Names that hold the word come before those merely spelt like it.
    parts = [name for name in known if kind.casefold() in name.casefold()]
    alike = get_close_matches(kind, list(known), 3, 0.5)
    nearest = list(dict.fromkeys([*parts, *alike]))[:3]
    hint = f"did you mean {' / '.join(nearest)}? " if nearest else ""
    groups = ", ".join(f"{group.code} {group.zh}" for group in GROUPS)
    return QuestionError(f"“{kind}”: there is no such kind; {hint}groups are {groups}", nearest)


def part_of(network: Network, nodes: Sequence[str]) -> Network:
    """Return the nodes in the given order with all edges between them; attributes are kept.

    networkx' own subgraph is ordered by chance.
    """
    part: Network = nx.MultiDiGraph()
    part.graph.update(network.graph)
    part.add_nodes_from((node, network.nodes[node]) for node in nodes)
    inside = set(nodes)
    part.add_edges_from((a, b, d) for a, b, d in network.edges(data=True) if {a, b} <= inside)
    return part
