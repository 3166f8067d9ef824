"""Nodes and edges as CSV: for spreadsheets and Gephi, and as ``neo4j-admin database import`` reads.

Cells of the spreadsheet's tables that would run as formulas get an apostrophe in front (as all CSV
of this project); Neo4j's do not, for a database runs no formulas and would keep the apostrophe.
"""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from cppcc_graph.network.project import Network
from cppcc_graph.rdf.identifiers import local_name
from cppcc_graph.view.files.flat import EDGE_COLUMNS, NODE_COLUMNS, Value, edges, nodes
from cppcc_graph.view.tables import as_csv

_GEPHI: Final = {"id": "Id", "source": "Source", "target": "Target", "label": "Label"}


def graph_tables(network: Network, language: str) -> dict[str, str]:
    """Return ``nodes.csv`` and ``edges.csv``, with the headings that Gephi knows."""
    return {
        "nodes.csv": _sheet(NODE_COLUMNS, nodes(network, language)),
        "edges.csv": _sheet(EDGE_COLUMNS, edges(network, language)),
    }


def neo4j_tables(network: Network, language: str) -> dict[str, str]:
    """Return ``nodes.csv`` and ``relationships.csv`` with the header fields of Neo4j's importer.

    A node has the labels of its class and group; the type of a relationship is the local name of
    its predicate in capitals.
    """
    things = [
        {**row, "labels": f"{row['kind']};{str(row['group']).title()}"}
        for row in nodes(network, language)
    ]
    links = [{**row, "type": _type(str(row["predicate"]))} for row in edges(network, language)]
    node_heads = {"id": "id:ID", **_typed(NODE_COLUMNS, ("id",)), "labels": ":LABEL"}
    edge_heads = {
        "source": ":START_ID",
        "target": ":END_ID",
        "type": ":TYPE",
        **_typed(EDGE_COLUMNS, ("source", "target")),
    }
    return {
        "nodes.csv": _imported(node_heads, things),
        "relationships.csv": _imported(edge_heads, links),
    }


def _typed(columns: Mapping[str, type], without: Sequence[str]) -> dict[str, str]:
    dates = {"start": "start:date", "end": "end:date"}
    return {
        name: dates.get(name, f"{name}:int" if form is int else name)
        for name, form in columns.items()
        if name not in without
    }


def _type(predicate: str) -> str:
    """Return a relationship type: ``leadHandler`` becomes LEAD_HANDLER.

    >>> _type("https://w3id.org/cppcc-graph/ns#leadHandler")
    'LEAD_HANDLER'
    """
    name = local_name(predicate)
    return "".join(f"_{sign}" if sign.isupper() else sign for sign in name).upper().lstrip("_")


def _sheet(columns: Mapping[str, type], rows: Iterable[Mapping[str, Value]]) -> str:
    cells = [[_cell(row[name]) for name in columns] for row in rows]
    return as_csv([_GEPHI.get(name, name) for name in columns], cells) + "\n"


def _imported(heads: Mapping[str, str], rows: Iterable[Mapping[str, Value]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(heads.values())
    # The importer takes a line end for the end of a row, quoted or not, unless told otherwise.
    writer.writerows([" ".join(_cell(row[name]).split()) for name in heads] for row in rows)
    return out.getvalue()


def _cell(value: Value) -> str:
    return "" if value is None else str(value)
