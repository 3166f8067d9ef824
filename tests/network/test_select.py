"""Parts of a network: around a thing, or of some kinds; nothing is added or lost on the way."""

import networkx as nx
import pytest
from pyoxigraph import Store

from cppcc_graph.errors import QuestionError
from cppcc_graph.network.project import Network, project
from cppcc_graph.network.select import neighbourhood, of_kinds
from cppcc_graph.rdf.identifiers import ENTITIES


@pytest.fixture(scope="module")
def network(tiny: Store) -> Network:
    return project(tiny)


def names(network: Network) -> list[str]:
    return [iri.removeprefix(ENTITIES) for iri in network]


@pytest.mark.parametrize(
    ("radius", "nodes"),
    [
        (0, ["body"]),
        (1, ["body", "talk"]),
        (2, ["body", "talk", "alone", "law", "plan", "unnamed"]),
        (3, ["body", "talk", "alone", "law", "plan", "unnamed", "later"]),
        (9, ["body", "talk", "alone", "law", "plan", "unnamed", "later"]),
    ],
)
def test_a_neighbourhood_grows_with_its_radius(
    radius: int, nodes: list[str], network: Network
) -> None:
    part = neighbourhood(network, ENTITIES + "body", radius=radius)

    assert names(part) == nodes


def test_a_part_keeps_attributes_and_all_edges_inside_it(network: Network) -> None:
    part = neighbourhood(network, ENTITIES + "plan", radius=2)

    induced = network.subgraph(part.nodes)
    assert nx.utils.graphs_equal(part, nx.MultiDiGraph(induced))
    assert {iri: part.nodes[iri] for iri in part} == {iri: network.nodes[iri] for iri in part}


def test_a_thing_that_is_no_node_is_refused_with_those_like_it(network: Network) -> None:
    with pytest.raises(QuestionError) as caught:
        neighbourhood(network, ENTITIES + "talks", radius=1)

    assert str(caught.value) == f"{ENTITIES}talks: is not drawn as a node; choose another thing"
    assert caught.value.nearest[0] == ENTITIES + "talk"


@pytest.mark.parametrize(
    ("kinds", "nodes"),
    [
        (["document"], ["law", "plan"]),
        (["Document", "body"], ["body", "law", "plan"]),
        (["activity", "Document"], ["talk", "law", "plan"]),
        (["place"], []),
        ([], []),
    ],
)
def test_kinds_are_groups_or_classes(kinds: list[str], nodes: list[str], network: Network) -> None:
    part = of_kinds(network, kinds)

    assert names(part) == nodes
    assert nx.utils.graphs_equal(part, nx.MultiDiGraph(network.subgraph(part.nodes)))


def test_an_unknown_kind_is_refused_with_those_like_it(network: Network) -> None:
    with pytest.raises(QuestionError) as caught:
        of_kinds(network, ["body", "documents"])

    assert caught.value.nearest[:2] == ("document", "Document")
    assert str(caught.value) == (
        "“documents”: there is no such kind; groups are body, people, activity, proposal, outcome, "
        "document, mechanism, plan, place, honour, gap"
    )
