"""Layouts with a reading order, and forces for large networks."""

from itertools import pairwise
from random import Random

import networkx as nx
import pytest

from cppcc_graph.network.forces import PAIRS
from cppcc_graph.network.layers import ROW, flow, hierarchy, timeline
from cppcc_graph.network.layout import LAYOUTS, places
from cppcc_graph.network.project import Network, project
from cppcc_graph.rdf.store import open_dataset
from cppcc_graph.resources import folder

NS = "https://w3id.org/cppcc-graph/ns#"
ORG = "http://www.w3.org/ns/org#"


def network(groups: dict[str, str], edges: list[tuple[str, str, str]]) -> Network:
    made: Network = nx.MultiDiGraph()
    for node, group in groups.items():
        made.add_node(node, group=group, when=None)
    for start, predicate, end in edges:
        made.add_edge(start, end, predicate=predicate)
    return made


@pytest.fixture(scope="module")
def shipped() -> Network:
    return project(open_dataset(folder("data") / "dataset.nq"))


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_layout_places_every_node_alone(name: str, shipped: Network) -> None:
    spots = LAYOUTS[name](shipped).spots

    assert spots.keys() == set(shipped)
    assert len(set(spots.values())) > 0.98 * len(spots)


@pytest.mark.parametrize("name", LAYOUTS)
def test_nothing_is_placed_of_nothing(name: str) -> None:
    assert LAYOUTS[name](nx.MultiDiGraph()).spots == {}


def test_flow_has_a_column_for_each_step_and_straight_lines_where_it_can() -> None:
    made = network(
        {"b": "body", "p": "proposal", "q": "proposal", "x": "outcome", "y": "outcome", "d": "mechanism"},
        [("p", NS + "addressedTo", "b"), ("q", NS + "hasOutcome", "y"), ("p", NS + "hasOutcome", "x"),
         ("x", NS + "realizedIn", "d")],
    )  # fmt: skip

    layout = flow(made)

    across = {node: x for node, (x, _) in layout.spots.items()}
    down = {node: y for node, (_, y) in layout.spots.items()}
    assert across["b"] < across["p"] == across["q"] < across["x"] == across["y"] < across["d"]
    assert down["p"] == down["x"] == down["d"] == down["b"]
    assert down["q"] == down["y"]
    assert [words["en"] for *_, words in layout.headings] == [
        "bodies and people", "activities, proposals, mechanisms", "outcomes", "where it is found",
    ]  # fmt: skip


def test_a_document_that_something_came_of_stands_before_it_and_others_behind() -> None:
    made = network(
        {"p": "proposal", "x": "outcome", "y": "outcome", "advice": "document", "letter": "document",
         "plan": "document"},
        [("advice", NS + "hasOutcome", "x"), ("y", NS + "outcomeOf", "letter"),
         ("p", NS + "hasOutcome", "x"), ("x", NS + "realizedIn", "plan")],
    )  # fmt: skip

    layout = flow(made)

    columns = sorted({x for x, _ in layout.spots.values()})
    assert {node: columns.index(x) for node, (x, _) in layout.spots.items()} == {
        "p": 0, "advice": 0, "letter": 0, "x": 1, "y": 1, "plan": 2,
    }  # fmt: skip


def test_outcomes_of_one_proposal_stand_together() -> None:
    made = network(
        {f"{kind}{n}": {"p": "proposal", "o": "outcome"}[kind] for n in range(9) for kind in "po"},
        [(f"p{n % 3}", NS + "hasOutcome", f"o{n}") for n in range(9)],
    )

    spots = flow(made).spots

    order = sorted((y, int(node[1:]) % 3) for node, (_, y) in spots.items() if node[0] == "o")
    assert sum(a != b for (_, a), (_, b) in pairwise(order)) == 2


def test_rows_of_a_column_are_apart() -> None:
    made = network({f"o{n}": "outcome" for n in range(30)} | {"p": "proposal"},
                   [("p", NS + "hasOutcome", f"o{n}") for n in range(30)])  # fmt: skip

    heights = sorted(y for node, (_, y) in flow(made).spots.items() if node != "p")

    assert all(b - a >= ROW - 1 for a, b in pairwise(heights))


def test_bodies_stand_below_and_right_of_the_body_above_them() -> None:
    made = network(
        {"province": "body", "city": "body", "office": "body", "talk": "activity", "alone": "gap"},
        [("city", NS + "underGuidanceOf", "province"), ("office", ORG + "unitOf", "city"),
         ("talk", NS + "organizer", "office")],
    )  # fmt: skip

    spots = hierarchy(made).spots

    chain = [spots[node] for node in ("province", "city", "office")]
    assert chain == sorted(chain)
    assert len({x for x, _ in chain}) == 3
    assert spots["talk"][1] > spots["office"][1]
    assert spots["alone"][1] == max(y for _, y in spots.values())


def test_bodies_above_each_other_do_not_run_in_a_circle() -> None:
    made = network(
        {"a": "body", "b": "body", "c": "body"},
        [("a", ORG + "unitOf", "b"), ("b", ORG + "unitOf", "c"), ("c", ORG + "unitOf", "a"), ("a", ORG + "unitOf", "a")],
    )  # fmt: skip

    assert hierarchy(made).spots.keys() == {"a", "b", "c"}


def test_a_long_chain_of_bodies_is_walked() -> None:
    made = network(
        {f"b{n:04}": "body" for n in range(3000)},
        [(f"b{n:04}", ORG + "unitOf", f"b{n - 1:04}") for n in range(1, 3000)],
    )

    assert len(hierarchy(made).spots) == 3000


def test_bodies_without_anything_above_or_below_follow_in_a_block() -> None:
    made = network(
        {"aa": "body", "city": "body", "office": "body"} | {f"b{n}": "body" for n in range(11)},
        [("office", ORG + "unitOf", "city")],
    )

    spots = hierarchy(made).spots

    order = sorted(spots, key=lambda node: spots[node][::-1])
    assert order == ["city", "office", "aa", *sorted(f"b{n}" for n in range(11))]
    assert [len({spots[node][side] for node in order[2:]}) for side in (0, 1)] == [2, 6]


def test_time_runs_from_left_to_right_and_the_undated_come_last() -> None:
    made = network({"n": "gap", "y": "activity", "m": "activity", "l": "outcome"}, [])
    for node, when in {
        "y": ["2020-01-01", "2020-12-31"], "m": ["2020-07-01", "2020-07-31"], "l": ["2021-03-05", "2021-03-05"],
    }.items():  # fmt: skip
        made.nodes[node]["when"] = when

    layout = timeline(made)

    assert sorted(layout.spots, key=layout.spots.__getitem__) == ["y", "m", "l", "n"]
    assert [words["en"] for *_, words in layout.headings] == [
        "2020", "2020-07", "2021-03-05", "no date",
    ]  # fmt: skip


def test_a_long_time_goes_on_in_the_next_column_under_its_heading() -> None:
    made = network({f"a{n:02}": "activity" for n in range(30)} | {"b": "plan"}, [])
    for node in made:
        made.nodes[node]["when"] = ["2021-01-01", "2021-12-31"] if node == "b" else ["2020-01-01", "2020-12-31"]  # fmt: skip

    layout = timeline(made)

    columns = sorted({x for x, _ in layout.spots.values()})
    assert [(columns.index(x), words["zh"]) for x, _, words in layout.headings] == [
        (0, "2020"), (1, "2020（续）"), (1, "2021"),
    ]  # fmt: skip
    assert sorted(layout.spots, key=layout.spots.__getitem__) == sorted(made)
    # A heading has room between the last row of a block and the first of the next.
    assert layout.spots["b"][1] - layout.spots["a29"][1] == 3 * ROW
    assert layout.spots["a29"][1] + ROW < layout.headings[-1][1] < layout.spots["b"][1] - ROW


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2025-04-01", "2025-08-31", "2025-04–08"),
        ("2025-11-01", "2026-02-28", "2025-11–2026-02"),
        ("2025-04-11", "2025-04-20", "2025-04-11–20"),
        ("2025-04-11", "2025-05-03", "2025-04-11–05-03"),
        ("2025-12-30", "2026-01-02", "2025-12-30–2026-01-02"),
        ("2024-01-01", "2025-12-31", "2024–2025"),
        ("2025-02-01", "2025-02-28", "2025-02"),
        ("2025-02-07", "2025-02-07", "2025-02-07"),
    ],
)
def test_a_period_is_told_as_short_as_can_be(first: str, last: str, words: str) -> None:
    made = network({"a": "activity"}, [])
    made.nodes["a"]["when"] = [first, last]

    assert [said["zh"] for *_, said in timeline(made).headings] == [words]


def made_up(size: int, shuffle: int = 0) -> Network:
    random = Random(3)
    pairs = [(f"n{n}", f"n{int(n * random.random())}") for n in range(1, size)]
    if shuffle:
        Random(shuffle).shuffle(pairs)
    made: Network = nx.MultiDiGraph()
    made.add_edges_from(pairs)
    return made


@pytest.mark.parametrize("size", [PAIRS, PAIRS + 1])
def test_neighbours_are_nearer_than_others(size: int) -> None:
    made = made_up(size)
    spots = places(made)
    nodes = sorted(spots)
    random = Random(5)

    def far(a: str, b: str) -> float:
        return float(((spots[a][0] - spots[b][0]) ** 2 + (spots[a][1] - spots[b][1]) ** 2) ** 0.5)

    near = sorted(far(a, b) for a, b in made.edges())
    any_two = sorted(far(random.choice(nodes), random.choice(nodes)) for _ in range(2000))
    assert near[len(near) // 2] < any_two[len(any_two) // 2] / 4
    assert len(set(spots.values())) > 0.95 * size


def test_a_large_network_looks_the_same_in_any_order() -> None:
    assert places(made_up(PAIRS + 50)) == places(made_up(PAIRS + 50, shuffle=9))
