"""The formats of graph files, by name and by the ending of a file's name."""

import io
import json
from collections.abc import Callable
from typing import Any, Final

import networkx as nx

from cppcc_graph.network.project import Network
from cppcc_graph.view.files.dot import dot
from cppcc_graph.view.files.flat import edges, nodes, said
from cppcc_graph.view.files.gexf import gexf
from cppcc_graph.view.files.tables import graph_tables, neo4j_tables


def graphml(network: Network, language: str) -> str:
    """Return the network as GraphML 1.0, as networkx writes it."""
    out = io.BytesIO()
    # The writer of the standard library and not lxml's, which is another where it is installed.
    nx.write_graphml_xml(flattened(network, language), out, named_key_ids=True)
    return out.getvalue().decode("utf-8") + "\n"


def node_link(network: Network, language: str) -> str:
    """Return the network as node-link JSON, which ``networkx.node_link_graph`` reads."""
    return _json(nx.node_link_data(flattened(network, language), edges="edges"))


def cytoscape(network: Network, language: str) -> str:
    """Return the network as Cytoscape's JSON (.cyjs): ``elements`` with ``nodes`` and ``edges``.

    ``networkx.cytoscape_graph`` reads it too: ``name``, ``value`` and ``key`` are what it asks for.
    """
    elements = {
        "nodes": [
            {"data": {**said(row), "name": row["label"], "value": row["id"]}}
            for row in nodes(network, language)
        ],
        "edges": [
            {"data": {**said(row), "interaction": row["label"], "key": row["id"]}}
            for row in edges(network, language)
        ],
    }
    head = {"data": {"name": "cppcc-graph"}, "directed": True, "multigraph": True}
    return _json({**head, "elements": elements})


def flattened(network: Network, language: str) -> "nx.MultiDiGraph[str]":
    """Return the network with flat attributes, nothing but text and whole numbers."""
    flat: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for row in nodes(network, language):
        flat.add_node(str(row["id"]), **{k: v for k, v in said(row).items() if k != "id"})
    for row in edges(network, language):
        ends = ("id", "source", "target")
        data: dict[str, Any] = {k: v for k, v in said(row).items() if k not in ends}
        flat.add_edge(str(row["source"]), str(row["target"]), key=str(row["id"]), **data)
    return flat


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


#: Formats of one file, by name.
WRITERS: Final[dict[str, Callable[[Network, str], str]]] = {
    "gexf": gexf,
    "graphml": graphml,
    "cytoscape": cytoscape,
    "node-link": node_link,
    "dot": dot,
}
#: Formats of several files in a folder, by name: each file's name with its content.
FOLDERS: Final[dict[str, Callable[[Network, str], dict[str, str]]]] = {
    "csv": graph_tables,
    "neo4j": neo4j_tables,
}
#: What the ending of a file's name says.
ENDINGS: Final = {
    ".gexf": "gexf",
    ".graphml": "graphml",
    ".cyjs": "cytoscape",
    ".json": "node-link",
    ".dot": "dot",
    ".gv": "dot",
}
