"""GEXF 1.3 for Gephi: types, labels, colours and places, dates as the time that things exist.

Source: the GEXF 1.3 schema (gexf.net): data, viz and dynamics modules. networkx writes GEXF too,
but stamps it with today's date; a test reads ours with networkx and gets the same network.
"""

import math
from collections.abc import Iterable, Mapping
from typing import Final
from xml.etree import ElementTree as ET

from cppcc_graph.network.layout import places
from cppcc_graph.network.project import Network
from cppcc_graph.view.files.flat import EDGE_COLUMNS, NODE_COLUMNS, Value, edges, nodes
from cppcc_graph.view.palette import MARKS

_GEXF: Final = "http://gexf.net/1.3"
_VIZ: Final = "http://gexf.net/1.3/viz"
#: The shapes of GEXF nearest to those of the page.
_SHAPES: Final = {"dot": "disc", "triangleDown": "triangle"}
#: Columns that GEXF has places of its own for.
_BUILT_IN: Final = ("id", "label", "source", "target", "start", "end", "colour")


def gexf(network: Network, language: str) -> str:
    """Return the network as GEXF; the graph is dynamic when something in it is dated."""
    ET.register_namespace("", _GEXF)
    ET.register_namespace("viz", _VIZ)
    root = ET.Element(f"{{{_GEXF}}}gexf", version="1.3")
    meta = ET.SubElement(root, f"{{{_GEXF}}}meta")
    ET.SubElement(meta, f"{{{_GEXF}}}creator").text = "cppcc-graph"
    things, links = list(nodes(network, language)), list(edges(network, language))
    mode = "dynamic" if any(row["start"] for row in (*things, *links)) else "static"
    graph = ET.SubElement(
        root, f"{{{_GEXF}}}graph", defaultedgetype="directed", idtype="string", mode=mode
    )
    if mode == "dynamic":
        graph.set("timeformat", "date")
    _declared(graph, "node", NODE_COLUMNS)
    _declared(graph, "edge", EDGE_COLUMNS)
    spots = places(network)
    parent = ET.SubElement(graph, f"{{{_GEXF}}}nodes", count=str(len(things)))
    for row in things:
        element = ET.SubElement(parent, f"{{{_GEXF}}}node", id=_text(row["id"]))
        element.set("label", _text(row["label"]))
        _dated(element, row)
        _values(element, row, NODE_COLUMNS)
        mark = MARKS[_text(row["group"])]
        x, y = spots[_text(row["id"])]
        # Gephi's axis points up, the page's down.
        red, green, blue = (str(part) for part in bytes.fromhex(mark.colour[1:]))
        # Three numbers and no hexadecimal: readers of GEXF 1.2 know only these.
        _seen(element, "color", r=red, g=green, b=blue)
        _seen(element, "position", x=f"{x:.2f}", y=f"{-y:.2f}", z="0.0")
        _seen(element, "size", value=f"{_size(network, _text(row['id'])):.1f}")
        _seen(element, "shape", value=_SHAPES.get(mark.shape, mark.shape))
    parent = ET.SubElement(graph, f"{{{_GEXF}}}edges", count=str(len(links)))
    for row in links:
        element = ET.SubElement(parent, f"{{{_GEXF}}}edge", id=_text(row["id"]))
        element.set("source", _text(row["source"]))
        element.set("target", _text(row["target"]))
        element.set("label", _text(row["label"]))
        _dated(element, row)
        _values(element, row, EDGE_COLUMNS)
        _seen(element, "shape", value="dashed" if row["mode"] == "inferred" else "solid")
    ET.indent(root, "\t")
    return ET.tostring(root, "unicode", xml_declaration=False) + "\n"


def _declared(graph: ET.Element, kind: str, columns: Mapping[str, type]) -> None:
    attributes = ET.SubElement(graph, f"{{{_GEXF}}}attributes", {"class": kind})
    for name in _own(columns):
        form = "integer" if columns[name] is int else "string"
        ET.SubElement(attributes, f"{{{_GEXF}}}attribute", id=name, title=name, type=form)


def _values(element: ET.Element, row: Mapping[str, Value], columns: Mapping[str, type]) -> None:
    values = ET.SubElement(element, f"{{{_GEXF}}}attvalues")
    for name in _own(columns):
        if row[name] is not None:
            pair = {"for": name, "value": _text(row[name])}
            ET.SubElement(values, f"{{{_GEXF}}}attvalue", pair)


def _own(columns: Iterable[str]) -> list[str]:
    return [name for name in columns if name not in _BUILT_IN]


def _dated(element: ET.Element, row: Mapping[str, Value]) -> None:
    for name in ("start", "end"):
        if row[name] is not None:
            element.set(name, _text(row[name]))


def _seen(element: ET.Element, name: str, **attributes: str) -> None:
    ET.SubElement(element, f"{{{_VIZ}}}{name}", attributes)


def _size(network: Network, node: str) -> float:
    return 9 + 3 * math.sqrt(min(network.degree(node), 60))


def _text(value: Value) -> str:
    return "" if value is None else str(value)
