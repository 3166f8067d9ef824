"""Parts of a network: around a thing, or of some kinds; nothing is added or lost on the way."""

import networkx as nx
import pytest
from pyoxigraph import Store

from cppcc_graph.errors import QuestionError
from cppcc_graph.network.project import Network, project
from cppcc_graph.network.select import main_story, neighbourhood, of_kinds
from cppcc_graph.rdf.identifiers import ENTITIES
from cppcc_graph.rdf.store import open_dataset
from cppcc_graph.resources import folder


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
        (2, ["body", "talk", "alone", "out", "out-2", "plan", "unnamed"]),
        (3, ["body", "talk", "alone", "out", "out-2", "plan", "unnamed", "later", "law"]),
        (9, ["body", "talk", "alone", "out", "out-2", "plan", "unnamed", "later", "law"]),
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
        # By name in both languages, whatever the case.
        (["文件"], ["law", "plan"]),
        (["Documents", "履职活动"], ["talk", "law", "plan"]),
        (["place"], []),
        ([], []),
    ],
)
def test_kinds_are_groups_or_classes(kinds: list[str], nodes: list[str], network: Network) -> None:
    part = of_kinds(network, kinds)

    assert names(part) == nodes
    assert nx.utils.graphs_equal(part, nx.MultiDiGraph(network.subgraph(part.nodes)))


def test_a_class_includes_those_below_it() -> None:
    network = project(open_dataset(folder("data") / "dataset.nq"))

    found = {data["kind"] for _, data in of_kinds(network, ["Proposal"]).nodes(data=True)}

    assert found == {"Proposal", "KeyProposal"}


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("proposal", ["提案", "提案与事项", "Proposals"]),
        ("mechanism", ["机制", "平台", "机制与平台"]),
    ],
)
def test_a_group_is_known_by_the_short_name_of_its_code(code: str, words: list[str]) -> None:
    network = project(open_dataset(folder("data") / "dataset.nq"))

    meant = names(of_kinds(network, [code]))

    assert {d["group"] for _, d in of_kinds(network, [code]).nodes(data=True)} == {code}
    assert [names(of_kinds(network, [word])) for word in words] == [meant] * len(words)


@pytest.mark.parametrize(
    ("kind", "nearest"),
    [("documnet", "document"), ("机构办", "机构"), ("Outcom", "outcome"), ("汽车票", "")],
)
def test_an_unknown_kind_is_refused_with_those_like_it(
    kind: str, nearest: str, network: Network
) -> None:
    with pytest.raises(QuestionError) as caught:
        of_kinds(network, ["body", kind])

    assert (caught.value.nearest or ("",))[0] == nearest
    hint = f"did you mean {' / '.join(caught.value.nearest)}? " if nearest else ""
    assert str(caught.value) == (
        f"“{kind}”: there is no such kind; {hint}groups are body 机构, people 群体与人物, "
        "activity 活动, proposal 提案与事项, outcome 成效, document 文件, mechanism 机制与平台, "
        "plan 计划任务, place 地点, honour 荣誉, gap 来源缺项"
    )


def test_the_story_is_outcomes_with_what_led_to_them_and_where_they_went() -> None:
    network = project(open_dataset(folder("data") / "dataset.nq"))

    story = main_story(network, limit=160)

    groups = [network.nodes[node]["group"] for node in story]
    assert groups.count("outcome") == 40
    assert {"gap", "place", "plan"} & set(groups) == set()
    assert story == [node for node in network if node in set(story)]
    assert ENTITIES + "person-he-guangzhong" in story
    assert ENTITIES + "cppcc-jingzhou" in story


def test_a_story_has_its_limit_and_begins_with_the_highest_degree() -> None:
    network = project(open_dataset(folder("data") / "dataset.nq"))

    story = main_story(network, limit=20)

    ranks = [
        network.nodes[n]["uptake"]["rank"] for n in story if network.nodes[n]["group"] == "outcome"
    ]
    assert len(story) == 20
    assert set(ranks) == {7, 6}


def test_a_small_network_is_its_own_story(network: Network) -> None:
    assert main_story(network, limit=100) == list(network)


def test_without_outcomes_the_best_connected_are_the_story() -> None:
    made: Network = nx.MultiDiGraph()
    for number in range(50):
        made.add_node(str(number), group="gap" if number % 2 else "document", kind="X")
        made.add_edge("0", str(number))

    story = main_story(made, limit=30)

    assert len(story) == 10
    assert "0" in story
    assert all(made.nodes[node]["group"] == "document" for node in story)
