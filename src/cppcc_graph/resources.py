"""The folders that ship with the project: ontology, queries and data."""

from importlib.resources import files
from pathlib import Path

from cppcc_graph.errors import ResourceError


def folder(name: str) -> Path:
    """Return a shipped folder: the copy in the wheel, else the one at the checkout's root.

    An editable install does not see the folders that hatchling puts into the wheel.

    Raises:
        ResourceError: neither place has it.

    """
    for place in (
        Path(str(files("cppcc_graph"))) / name,
        Path(__file__).resolve().parents[2] / name,
    ):
        if place.is_dir():
            return place
    raise ResourceError(f"{name}: not shipped with this installation; reinstall cppcc-graph")
