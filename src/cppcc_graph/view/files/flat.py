"""A network as two flat tables, nodes and edges, which every graph file format can hold.

Texts lose the control characters that XML 1.0 and terminals cannot hold; nothing else is changed.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, TypeAlias

from cppcc_graph.network.project import Network
from cppcc_graph.view.palette import MARKS

#: One value of a node or edge; None where nothing is said.
Value: TypeAlias = str | int | None

#: When something was, and where it is said: the last columns of nodes and edges.
_TOLD: Final[Mapping[str, type]] = {
    "start": str,
    "end": str,
    "mode": str,
    "report": str,
    "locator": str,
    "text_start": int,
    "text_end": int,
    "quotation": str,
}
#: The columns of nodes in their order, with the type of their values.
NODE_COLUMNS: Final[Mapping[str, type]] = {
    "id": str,
    "label": str,
    "label_zh": str,
    "label_en": str,
    "kind": str,
    "kind_zh": str,
    "kind_en": str,
    "group": str,
    "colour": str,
    "figures": str,
    "uptake": str,
    "uptake_rank": int,
    **_TOLD,
}
#: The columns of edges in their order.
EDGE_COLUMNS: Final[Mapping[str, type]] = {
    "id": str,
    "source": str,
    "target": str,
    "predicate": str,
    "label": str,
    "label_zh": str,
    "label_en": str,
    "uptake_rank": int,
    **_TOLD,
}
# What XML 1.0, section 2.2, does not allow, and half of a surrogate pair.
_FORBIDDEN: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def nodes(network: Network, language: str) -> Iterator[dict[str, Value]]:
    """Yield a row of :data:`NODE_COLUMNS` for each node, in the network's order.

    ``label`` is in ``language``; ``start`` and ``end`` are ISO days, or None for what is undated.
    """
    for node, data in network.nodes(data=True):
        uptake = data.get("uptake") or {}
        yield {
            "id": node,
            **_labels(data["label"], language),
            "kind": data["kind"],
            "kind_zh": clean(data["kindLabel"]["zh"]),
            "kind_en": clean(data["kindLabel"]["en"]),
            "group": data["group"],
            "colour": MARKS[data["group"]].colour,
            "figures": clean("; ".join(figure[language] for figure in data["figures"])) or None,
            "uptake": uptake["label"][language] if uptake else None,
            "uptake_rank": uptake.get("rank"),
            **_span(data),
            **_evidence(data["evidence"]),
        }


def edges(network: Network, language: str) -> Iterator[dict[str, Value]]:
    """Yield a row of :data:`EDGE_COLUMNS` for each edge; ``id`` counts from e0."""
    for number, (source, target, data) in enumerate(network.edges(data=True)):
        yield {
            "id": f"e{number}",
            "source": source,
            "target": target,
            "predicate": data["predicate"],
            **_labels(data["label"], language),
            "uptake_rank": data["rank"],
            **_span(data),
            **_evidence(data["evidence"]),
        }


def clean(text: str) -> str:
    """Return the text without what XML cannot hold.

    >>> clean("a" + chr(0) + "b")
    'ab'
    """
    return _FORBIDDEN.sub("", text)


def said(row: Mapping[str, Value]) -> dict[str, str | int]:
    """Return what a row says: its columns without those that are empty."""
    return {name: value for name, value in row.items() if value is not None}


def _labels(label: Mapping[str, str], language: str) -> dict[str, Value]:
    return {
        "label": clean(label[language]),
        "label_zh": clean(label["zh"]),
        "label_en": clean(label["en"]),
    }


def _span(data: Mapping[str, Any]) -> dict[str, Value]:
    start, end = data.get("when") or (None, None)
    return {"start": start, "end": end}


def _evidence(evidence: Mapping[str, Any]) -> dict[str, Value]:
    has_place = bool(evidence["locator"])
    return {
        "mode": evidence["mode"],
        "report": clean(evidence["report"]) or None,
        "locator": clean(evidence["locator"]) or None,
        "text_start": evidence["start"] if has_place else None,
        "text_end": evidence["end"] if has_place else None,
        "quotation": clean(evidence["quotation"]) or None,
    }
