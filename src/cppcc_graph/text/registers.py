"""What the registers of the project know: ids of bodies, and places that no table of divisions has."""

from functools import cache
from typing import Any, Final

import yaml

from cppcc_graph.resources import folder

_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def body_ids() -> dict[str, str]:
    """Return the id of each registered body by its full name in Chinese."""
    return {name: str(node["id"]) for node in _nodes("bodies") for name in _names(node)}


@cache
def places_of(place: str) -> tuple[str, ...]:
    """Return the registered places that are no divisions, if the register knows the place itself."""
    nodes = _nodes("places")
    if not any(place in _names(node) for node in nodes):
        return ()
    kinds = [node for node in nodes if node.get("type") == "Location"]
    return tuple(name for node in kinds for name in _names(node))


def _names(node: dict[str, Any]) -> list[str]:
    label = node.get("label", {})
    name = label.get("zh", "") if isinstance(label, dict) else str(label)
    return [name] if name else []


@cache
def _nodes(name: str) -> tuple[dict[str, Any], ...]:
    """Return the nodes of a register."""
    text = (folder("data") / "registers" / f"{name}.yaml").read_text(encoding="utf-8")
    read = yaml.load(text, Loader=_LOADER)  # noqa: S506
    return tuple(node for graph in read["contents"] for node in graph.get("facts", ()))
