from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cppcc_graph.errors import QuestionError
from cppcc_graph.network import measure
from cppcc_graph.network.marked import MEASURES, mark
from cppcc_graph.network.measure import Measured, communities, measured, pagerank, plain_of
from cppcc_graph.network.project import Network, project
from cppcc_graph.network.relation import ways
from cppcc_graph.network.together import Pair, pairs
from cppcc_graph.rdf.store import open_dataset
from cppcc_graph.resources import folder

edges = st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")), max_size=30)


def network(*lines: str, groups: dict[str, str] | None = None) -> Network:
    """Return a network of lines such as ``a>b``; things are of the group document by default."""
    graph: Network = nx.MultiDiGraph()
    for line in lines:
        for node in line.split(">"):
            label = {"zh": node, "en": node}
            graph.add_node(node, label=label, group=(groups or {}).get(node, "document"))
        if ">" in line:
            start, end = line.split(">")
            graph.add_edge(start, end, label={"zh": line, "en": line}, evidence={"locator": line})
    return graph


def of(figures: list[Measured], node: str) -> Measured:
    return next(each for each in figures if each.node == node)


@pytest.fixture(params=["Leiden", "Louvain"])
def either(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(measure, "method", lambda: request.param)
    return str(request.param)


def test_two_triangles_joined_by_one_thing(either: str) -> None:
    figures = measured(
        network("a>b", "b>c", "c>a", "x>y", "y>z", "z>x", "c>m", "m>x", "a>b", "alone")
    )

    middle = of(figures, "m")
    assert max(figures, key=lambda each: each.betweenness).node == "m"
    assert (middle.degree, middle.indegree, middle.outdegree) == (2, 1, 1)
    assert of(figures, "a").degree == 3
    assert of(figures, "a").community == of(figures, "b").community == of(figures, "c").community
    assert of(figures, "x").community != of(figures, "a").community
    assert of(figures, "a").bridging == 0
    bridge = next(each for each in figures if each.reached > 1)
    assert bridge.bridging == pytest.approx(
        {2: 0.5, 3: 4 / 9}[bridge.degree if bridge.node == "m" else 3]
    )
    alone = of(figures, "alone")
    assert (alone.degree, alone.betweenness, alone.bridging, alone.reached) == (0, 0, 0, 0)


@given(edges)
def test_every_thing_is_in_one_community_and_the_order_of_lines_is_of_no_matter(
    lines: list[tuple[str, str]],
) -> None:
    one = network(*(f"{a}>{b}" for a, b in lines))
    other = network(*(f"{a}>{b}" for a, b in reversed(lines)))

    found = communities(plain_of(one))

    assert sorted(node for group in found for node in group) == sorted(one)
    assert [len(group) for group in found] == sorted(map(len, found), reverse=True)
    assert found == communities(plain_of(other))


@given(edges)
def test_pagerank_is_that_of_networkx(lines: list[tuple[str, str]]) -> None:
    graph = network(*(f"{a}>{b}" for a, b in lines))

    ours = pagerank(graph)

    theirs = nx.pagerank(graph, tol=1e-12, max_iter=1000) if len(graph) else {}
    assert ours == pytest.approx(theirs, abs=1e-8)


@given(edges)
def test_both_libraries_give_the_same_figures(lines: list[tuple[str, str]]) -> None:
    graph = plain_of(network(*(f"{a}>{b}" for a, b in lines)))

    assert measure.betweenness(graph) == pytest.approx(dict(nx.betweenness_centrality(graph)))


def test_a_large_network_is_estimated_near_the_truth(monkeypatch: pytest.MonkeyPatch) -> None:
    graph: nx.Graph[str] = nx.relabel_nodes(nx.barabasi_albert_graph(120, 2, seed=3), str)
    exact = measure.betweenness(graph)
    monkeypatch.setattr(measure, "find_spec", lambda _: None)
    assert measure.betweenness(graph) == pytest.approx(exact)
    monkeypatch.setattr(measure, "EXACT", 100)
    monkeypatch.setattr(measure, "SAMPLED", 40)

    quick = measure.betweenness(graph)

    assert quick == measure.betweenness(graph) != exact
    best = sorted(exact, key=exact.__getitem__)[-3:]
    assert all(quick[node] == pytest.approx(exact[node], rel=0.35) for node in best)


def test_leiden_is_used_where_it_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert measure.method() == "Leiden"
    monkeypatch.setattr(measure, "find_spec", lambda _: None)
    assert measure.method() == "Louvain"


def test_ways_are_the_shortest_and_name_their_statements() -> None:
    graph = network("a>b", "c>b", "b>c", "a>x", "x>d", "c>d", "a>y", "y>d", "far")

    found = ways(graph, "a", "d")

    assert [[(step[0].start, step[0].goal) for step in way] for way in found] == [
        [("a", "x"), ("x", "d")],
        [("a", "y"), ("y", "d")],
    ]
    longer = ways(graph, "a", "d", without=["x", "y"])
    assert [[[s.label["zh"] for s in step] for step in way] for way in longer] == [
        [["a>b"], ["b>c", "c>b"], ["c>d"]]
    ]
    back = ways(graph, "d", "a", most=1)
    assert [[s.label["zh"] for s in step] for step in back[0]] == [["x>d"], ["a>x"]]
    assert ways(graph, "a", "far") == []
    # The ends themselves may be led over, whatever else may not.
    assert ways(graph, "a", "b", without=["a", "b"]) != []


def test_ways_need_two_known_things() -> None:
    graph = network("a>b")

    with pytest.raises(QuestionError, match="nobody: is not drawn"):
        ways(graph, "a", "nobody")
    with pytest.raises(QuestionError, match="name two things"):
        ways(graph, "a", "a")


def test_pairs_share_activities() -> None:
    graph = network(
        "talk>one", "two>talk", "visit>one", "visit>two", "visit>three", "talk>paper",
        groups={"talk": "activity", "visit": "activity", "one": "body", "two": "body", "three": "people"},
    )  # fmt: skip

    assert pairs(graph) == [
        Pair("one", "two", ("talk", "visit")),
        Pair("one", "three", ("visit",)),
        Pair("three", "two", ("visit",)),
    ]


def test_the_first_report() -> None:
    graph = project(open_dataset(folder("data") / "dataset.nq"))

    figures = measured(graph)

    labels: dict[str, Any] = {node: data["label"]["zh"] for node, data in graph.nodes(data=True)}
    assert labels[max(figures, key=lambda each: each.betweenness).node] == "政协荆州市委员会"
    assert sum(each.pagerank for each in figures) == pytest.approx(1)
    assert [each.node for each in figures] == list(graph)
    exact = nx.betweenness_centrality(plain_of(graph))
    assert {each.node: each.betweenness for each in figures} == pytest.approx(exact, abs=1e-9)


def test_things_are_marked_with_share_place_and_community() -> None:
    marked = mark(network("a>b", "b>c", "c>a", "alone"), "degree")

    assert marked.nodes["a"]["measured"] == {"value": 2, "share": 1.0, "place": 1, "community": 1}
    assert marked.nodes["alone"]["measured"] == {
        "value": 0,
        "share": 0.0,
        "place": 4,
        "community": 2,
    }
    said = marked.graph["measure"]
    assert (said["code"], said["things"]) == ("degree", 4)
    assert [(one["size"], one["first"]) for one in said["communities"]] == [(3, "a"), (1, "alone")]


@pytest.mark.parametrize("by", MEASURES)
def test_marks_are_the_figures_of_the_table(by: str) -> None:
    lines = ("a>b", "b>c", "c>a", "c>d", "d>e", "e>f", "f>d")

    marked = mark(network(*lines), by)

    figures = {each.node: getattr(each, by) for each in measured(network(*lines))}
    assert {node: data["measured"]["value"] for node, data in marked.nodes(data=True)} == figures


@pytest.mark.parametrize("by", MEASURES)
def test_a_thing_alone_is_marked(by: str) -> None:
    share = mark(network("alone"), by).nodes["alone"]["measured"]["share"]

    assert share == (1.0 if by == "pagerank" else 0.0)
