"""DOT for Graphviz: labels, colours, shapes and links."""

from collections.abc import Mapping
from typing import Final

from cppcc_graph.network.project import Network
from cppcc_graph.view.files.flat import edges, nodes
from cppcc_graph.view.palette import MARKS

#: The shapes of Graphviz nearest to those of the page.
_SHAPES: Final = {
    "dot": "ellipse",
    "square": "box",
    "triangleDown": "invtriangle",
}


def dot(network: Network, language: str) -> str:
    """Return the network in the DOT language; every text is a quoted string, never HTML."""
    lines = [
        "digraph cppcc {",
        '  graph [charset="UTF-8", overlap=false, splines=true];',
        '  node [style=filled, fontcolor=black, fontname="Noto Sans CJK SC"];',
        '  edge [fontsize=10, fontname="Noto Sans CJK SC"];',
    ]
    for row in nodes(network, language):
        mark = MARKS[str(row["group"])]
        look = {
            "label": str(row["label"]),
            "shape": _SHAPES.get(mark.shape, mark.shape),
            "fillcolor": f"{mark.colour}40",
            "color": mark.colour,
            "tooltip": f"{row['kind_zh']} {row['locator'] or ''}".strip(),
            "URL": str(row["id"]),
        }
        lines.append(f"  {_quoted(str(row['id']))} {_listed(look)};")
    for row in edges(network, language):
        look = {"label": str(row["label"])}
        if row["mode"] == "inferred":
            look["style"] = "dashed"
        ends = f"{_quoted(str(row['source']))} -> {_quoted(str(row['target']))}"
        lines.append(f"  {ends} {_listed(look)};")
    return "\n".join([*lines, "}", ""])


def _listed(look: Mapping[str, str]) -> str:
    return "[" + ", ".join(f"{name}={_quoted(value)}" for name, value in look.items()) + "]"


def _quoted(text: str) -> str:
    # Graphviz reads \N, \L and the like in labels: a backslash is doubled to stay one.
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + " ".join(escaped.split()) + '"'
