"""The things of a facts file, wherever they stand in it."""

from collections.abc import Iterator
from typing import Any


def nodes_of(told: Any) -> Iterator[dict[str, Any]]:
    """Yield each thing of a facts file, those within others, too."""
    if isinstance(told, dict):
        if "id" in told:
            yield told
        for value in told.values():
            yield from nodes_of(value)
    elif isinstance(told, list):
        for value in told:
            yield from nodes_of(value)
