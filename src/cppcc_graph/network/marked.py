"""A network marked with a measure, so that a picture can show it: sizes, ranks and communities."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from cppcc_graph.network.measure import (
    betweenness,
    communities,
    measured,
    method,
    pagerank,
    plain_of,
)
from cppcc_graph.network.project import Network


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure that things can be sized by: its name and its meaning, each in zh and en."""

    name: Mapping[str, str]
    meaning: Mapping[str, str]
    values: Callable[[Network], Mapping[str, float]]


def _bridging(network: Network) -> dict[str, float]:
    return {each.node: each.bridging for each in measured(network)}


MEASURES: Final[Mapping[str, Measure]] = {
    "degree": Measure(
        {"zh": "连接", "en": "degree"},
        {"zh": "连接该事物的陈述数", "en": "the number of statements that join a thing"},
        lambda network: dict(network.degree()),
    ),
    "indegree": Measure(
        {"zh": "入", "en": "in-degree"},
        {"zh": "指向该事物的陈述数", "en": "the number of statements that lead to a thing"},
        lambda network: dict(network.in_degree()),
    ),
    "outdegree": Measure(
        {"zh": "出", "en": "out-degree"},
        {"zh": "由该事物出发的陈述数", "en": "the number of statements that start from a thing"},
        lambda network: dict(network.out_degree()),
    ),
    "betweenness": Measure(
        {"zh": "中介度", "en": "betweenness"},
        {
            "zh": "其他事物之间的最短路径经过该事物的比例",
            "en": "the share of shortest ways between other things that lead through a thing",
        },
        lambda network: betweenness(plain_of(network)),
    ),
    "pagerank": Measure(
        {"zh": "PageRank", "en": "PageRank"},
        {
            "zh": "沿陈述方向随机行走时停在该事物的比例",
            "en": "the share of a random walk along the statements that is spent at a thing",
        },
        pagerank,
    ),
    "bridging": Measure(
        {"zh": "跨群度", "en": "bridging"},
        {
            "zh": "连接分布于各群组的均匀程度：0 为只在本群组之内",
            "en": "how evenly a thing's lines reach communities: 0 where they stay within its own",
        },
        _bridging,
    ),
}


def mark(network: Network, by: str) -> Network:
    """Return the network, its nodes marked with a measure, one of :data:`MEASURES`.

    Nodes get ``measured``: ``value``, ``share`` of the largest value (0 to 1), ``place`` (1 for the
    largest; equal values share one) and the number of the ``community``, as
    :func:`cppcc_graph.network.measure.communities` orders them. The network gets ``measure``: the
    ``code``, ``name`` and ``meaning`` of the measure, the ``method`` by which communities were
    found, the number of ``things`` measured and ``communities``: of each the ``size`` and the most
    connected thing, as ``first`` (an IRI) with its ``label``.
    """
    measure = MEASURES[by]
    values = measure.values(network)
    most = max(values.values(), default=0)
    places: dict[float, int] = {}
    for place, value in enumerate(sorted(values.values(), reverse=True), 1):
        places.setdefault(value, place)
    listed = []
    for number, group in enumerate(communities(plain_of(network)), 1):
        first = min(group, key=lambda node: (-network.degree(node), node))
        label = network.nodes[first]["label"]
        listed.append({"size": len(group), "first": first, "label": label})
        for node in group:
            network.nodes[node]["measured"] = {
                "value": values[node],
                "share": values[node] / most if most else 0.0,
                "place": places[values[node]],
                "community": number,
            }
    network.graph["measure"] = {
        "code": by,
        "name": measure.name,
        "meaning": measure.meaning,
        "method": method(),
        "things": len(network),
        "communities": listed,
    }
    return network
