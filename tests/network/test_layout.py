"""Equal networks look equal, whatever the order they were made in, and parts do not overlap."""

import json
import os
import subprocess
import sys
from itertools import pairwise
from random import Random

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cppcc_graph.network.layout import UNIT, places
from cppcc_graph.network.project import Network, project
from cppcc_graph.rdf.store import open_dataset
from cppcc_graph.resources import folder

NODES = st.sampled_from([f"n{number}" for number in range(12)])
EDGES = st.lists(st.tuples(NODES, NODES), max_size=20)


def network(nodes: list[str], edges: list[tuple[str, str]]) -> Network:
    made: Network = nx.MultiDiGraph()
    made.add_nodes_from(nodes)
    made.add_edges_from(edges)
    return made


def test_an_empty_network_has_no_places() -> None:
    assert places(network([], [])) == {}


def test_a_node_alone_stands_at_the_corner() -> None:
    assert places(network(["a"], [("a", "a")])) == {"a": (0, 0)}


@settings(deadline=None, max_examples=30)
@given(st.lists(NODES, unique=True), EDGES, st.randoms(use_true_random=False))
def test_the_order_of_nodes_and_edges_does_not_matter(
    nodes: list[str], edges: list[tuple[str, str]], random: Random
) -> None:
    one = network(nodes, edges)
    turned = [(end, start) if random.random() < 0.5 else (start, end) for start, end in edges]
    other = network(random.sample(sorted(one), len(one)), random.sample(turned, len(turned)))

    assert places(one) == places(other)


@settings(deadline=None, max_examples=30)
@given(st.lists(NODES, unique=True), EDGES)
def test_every_node_has_a_place_of_whole_units_below_the_corner(
    nodes: list[str], edges: list[tuple[str, str]]
) -> None:
    made = network(nodes, edges)

    spots = places(made)

    assert spots.keys() == set(made)
    assert all(x == int(x) >= 0 and y == int(y) >= 0 for x, y in spots.values())


def test_small_parts_stand_in_rows_below_the_largest() -> None:
    pairs = [(f"a{number}", f"b{number}") for number in range(12)]
    made = network(["z", "y"], [("m", "n"), ("n", "o"), *pairs])

    spots = places(made)

    bottom = max(spots[name][1] for name in "mno")
    rows = sorted({min(spots[a][1], spots[b][1]) for a, b in pairs})
    below = [spots[name] for pair in pairs for name in pair]
    assert all(y > bottom + UNIT for _, y in below)
    assert len(rows) > 1
    assert max(x for x, _ in below) <= 7 * UNIT
    assert min(spots["z"][1], spots["y"][1]) >= rows[-1]


def test_no_two_nodes_share_a_place() -> None:
    made = network(
        [str(number) for number in range(20)], [("0", str(number)) for number in range(9)]
    )

    spots = places(made)

    assert len(set(spots.values())) == len(made)


def test_nodes_without_neighbours_stand_apart_by_the_width_of_a_name() -> None:
    spots = places(network([f"n{number:02}" for number in range(34)], []))

    rows: dict[float, list[float]] = {}
    for x, y in spots.values():
        rows.setdefault(y, []).append(x)
    assert {len(row) for row in rows.values()} == {3, 1}
    assert all(b - a >= 2 * UNIT for row in rows.values() for a, b in pairwise(sorted(row)))
    assert all(b - a >= UNIT / 2 for a, b in pairwise(sorted(rows)))


def test_whoever_has_many_neighbours_does_not_draw_them_into_a_heap() -> None:
    few = places(network([], [("hub", f"n{number}") for number in range(20)]))
    many = places(network([], [("hub", f"n{number}") for number in range(60)]))

    width = {len(spots): max(x for x, _ in spots.values()) for spots in (few, many)}
    assert width[61] > width[21]


@pytest.fixture(scope="module")
def shipped() -> dict[str, tuple[float, float]]:
    return places(project(open_dataset(folder("data") / "dataset.nq")))


def test_the_shipped_network_looks_the_same_in_another_process(
    shipped: dict[str, tuple[float, float]],
) -> None:
    program = (
        "import json; from cppcc_graph.network.layout import places\n"
        "from cppcc_graph.network.project import project\n"
        "from cppcc_graph.rdf.store import open_dataset\n"
        "from cppcc_graph.resources import folder\n"
        "print(json.dumps(places(project(open_dataset(folder('data') / 'dataset.nq')))))"
    )

    run = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONHASHSEED": "7"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert json.loads(run.stdout) == {iri: list(spot) for iri, spot in shipped.items()}
