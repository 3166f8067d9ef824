"""Each graph file read back by another program's reader is the network that was written."""

import csv
import io
import json
import os
import shutil
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
import xmlschema
from hypothesis import given, settings
from hypothesis import strategies as st

from cppcc_graph.network.project import Network, project
from cppcc_graph.rdf.store import open_dataset
from cppcc_graph.resources import folder
from cppcc_graph.view.files.dot import dot
from cppcc_graph.view.files.flat import clean
from cppcc_graph.view.files.formats import FOLDERS, WRITERS, flattened
from cppcc_graph.view.files.gexf import gexf

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def jingzhou() -> Network:
    return project(open_dataset(folder("data") / "dataset.nq"))


def one(label: str) -> Network:
    """Two things, joined by an inferred line, with this label everywhere."""
    words = {"zh": label, "en": label}
    evidence = {
        "mode": "inferred", "locator": label, "start": 1, "end": 2, "report": label,
        "quotation": label,
    }  # fmt: skip
    network: Network = nx.MultiDiGraph()
    for node in ("https://example.org/a", "https://example.org/b"):
        network.add_node(
            node, label=words, kind="Activity", kindLabel=words, group="activity", details=[],
            figures=[words], evidence=evidence, when=("2020-04-11", "2020-04-20"), uptake=None,
        )  # fmt: skip
    network.add_edge(
        *network, predicate="https://w3id.org/cppcc-graph/ns#leadHandler", label=words,
        mode="inferred", rank=3, thing=None, evidence=evidence,
    )  # fmt: skip
    return network


def content(graph: Any) -> tuple[dict[str, Any], list[Any]]:
    edges = [(a, b, k, sorted(d.items())) for a, b, k, d in graph.edges(keys=True, data=True)]
    return dict(graph.nodes(data=True)), sorted(edges)


def test_node_link_and_graphml_read_back_whole(jingzhou: Network) -> None:
    flat = content(flattened(jingzhou, "zh"))

    linked = nx.node_link_graph(json.loads(WRITERS["node-link"](jingzhou, "zh")), edges="edges")
    marked = nx.parse_graphml(WRITERS["graphml"](jingzhou, "zh"), force_multigraph=True)

    assert content(linked) == flat
    nodes, edges = content(marked)
    # networkx keeps the name of an edge as its key, and as an attribute too.
    assert nodes == flat[0]
    assert [(a, b, [i for i in d if i[0] != "id"]) for a, b, _, d in edges] == [
        (a, b, d) for a, b, _, d in flat[1]
    ]


def test_gexf_reads_back_with_labels_colours_and_dates(jingzhou: Network) -> None:
    written = gexf(jingzhou, "en")

    read = nx.read_gexf(io.BytesIO(written.encode()), version="1.3")

    assert list(read.nodes) == list(jingzhou.nodes)
    assert {n: d["label"] for n, d in read.nodes(data=True)} == {
        n: d["label"]["en"] for n, d in jingzhou.nodes(data=True)
    }
    assert {n: d["kind"] for n, d in read.nodes(data=True)} == {
        n: d["kind"] for n, d in jingzhou.nodes(data=True)
    }
    assert sorted((a, b) for a, b, *_ in read.edges) == sorted(
        (a, b) for a, b, *_ in jingzhou.edges
    )
    assert all("viz" in d for _, d in read.nodes(data=True))


def test_gexf_keeps_to_its_schema(jingzhou: Network) -> None:
    schema = xmlschema.XMLSchema(HERE / "gexf.xsd")

    for network in (jingzhou, one("座谈会"), nx.MultiDiGraph()):
        assert list(schema.iter_errors(gexf(network, "zh"))) == []


def test_the_schema_of_the_test_has_teeth() -> None:
    schema = xmlschema.XMLSchema(HERE / "gexf.xsd")
    good = gexf(one("甲"), "zh")
    for fault in (
        good.replace('mode="dynamic"', 'mode="moving"'),
        good.replace('start="2020-04-11"', 'start="April"', 1),
        good.replace('source="https://example.org/a"', 'source="https://example.org/z"'),
        good.replace('value="dashed"', 'value="wavy"'),
        good.replace("<nodes", "<knots").replace("</nodes", "</knots"),
    ):
        assert fault != good
        assert not schema.is_valid(fault)


def test_dates_are_the_time_of_things() -> None:
    network = one("甲")
    read = nx.read_gexf(io.BytesIO(gexf(network, "zh").encode()), version="1.3")

    assert read.graph["mode"] == "dynamic"
    assert [(d["start"], d["end"]) for _, d in read.nodes(data=True)] == [
        ("2020-04-11", "2020-04-20")
    ] * 2


def test_cytoscape_names_every_end(jingzhou: Network) -> None:
    elements = json.loads(WRITERS["cytoscape"](jingzhou, "zh"))["elements"]

    known = {node["data"]["id"] for node in elements["nodes"]}
    assert known == set(jingzhou)
    assert len(elements["edges"]) == jingzhou.number_of_edges()
    assert {
        edge["data"][end] for edge in elements["edges"] for end in ("source", "target")
    } <= known


def test_cytoscape_is_read_by_networkx(jingzhou: Network) -> None:
    read = nx.cytoscape_graph(json.loads(WRITERS["cytoscape"](jingzhou, "zh")))

    assert isinstance(read, nx.MultiDiGraph)
    assert Counter(read.edges()) == Counter(jingzhou.edges())
    assert {n: d["name"] for n, d in read.nodes(data=True)} == {
        n: d["label"]["zh"] for n, d in jingzhou.nodes(data=True)
    }


def by_graphviz(source: str) -> dict[str, Any]:
    """Return what Graphviz understands; its program is there in CI and may be missing elsewhere."""
    program = shutil.which("dot")
    if program is None and not os.environ.get("CI"):
        pytest.skip("no Graphviz here; apt-get install graphviz")
    # The quickest layout: only what is read counts here.
    command = [program or "dot", "-Kosage", "-Tdot_json"]
    done = subprocess.run(command, input=source.encode(), capture_output=True, check=True)
    return dict(json.loads(done.stdout))


def test_dot_reads_back(jingzhou: Network) -> None:
    read = by_graphviz(dot(jingzhou, "zh"))

    labels = {node["name"]: node["label"] for node in read["objects"]}
    assert labels == {n: d["label"]["zh"] for n, d in jingzhou.nodes(data=True)}
    names = [node["name"] for node in read["objects"]]
    ends = [(names[edge["tail"]], names[edge["head"]]) for edge in read["edges"]]
    assert sorted(ends) == sorted((a, b) for a, b, *_ in jingzhou.edges)


def test_neo4j_types_and_columns() -> None:
    tables = FOLDERS["neo4j"](one("=1+1"), "zh")

    nodes = list(csv.DictReader(io.StringIO(tables["nodes.csv"])))
    (edge,) = csv.DictReader(io.StringIO(tables["relationships.csv"]))
    assert nodes[0][":LABEL"] == "Activity;Activity"
    assert nodes[0]["start:date"] == "2020-04-11"
    assert nodes[0]["label"] == "=1+1"
    assert (edge[":TYPE"], edge["uptake_rank:int"]) == ("LEAD_HANDLER", "3")
    assert (edge[":START_ID"], edge[":END_ID"]) == (
        "https://example.org/a",
        "https://example.org/b",
    )


def test_the_tables_of_spreadsheets_run_no_formula() -> None:
    tables = FOLDERS["csv"](one("=1+1"), "zh")

    first = next(csv.DictReader(io.StringIO(tables["nodes.csv"])))
    assert (first["Id"], first["Label"]) == ("https://example.org/a", "'=1+1")


def shown(label: str) -> str:
    """Return how Graphviz keeps a label: without control signs, white space as single blanks."""
    return " ".join(clean(label).split()).replace("\\", "\\\\")


@settings(max_examples=60)
@given(st.text(max_size=30))
def test_any_label_stays_text_in_every_format(label: str) -> None:
    network = one(label)
    schema = xmlschema.XMLSchema(HERE / "gexf.xsd")

    assert schema.is_valid(gexf(network, "zh"))
    marked = nx.parse_graphml(WRITERS["graphml"](network, "zh"), force_multigraph=True)
    linked = nx.node_link_graph(json.loads(WRITERS["node-link"](network, "zh")), edges="edges")
    assert len(marked) == len(linked) == 2
    read = by_graphviz(dot(network, "zh"))
    assert {node["label"] for node in read["objects"]} == {shown(label)}
    assert len(list(csv.reader(io.StringIO(FOLDERS["neo4j"](network, "zh")["nodes.csv"])))) == 3


def test_the_same_network_gives_the_same_bytes(jingzhou: Network) -> None:
    for write in WRITERS.values():
        assert write(jingzhou, "zh") == write(jingzhou, "zh")
