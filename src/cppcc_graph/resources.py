"""The folders that ship with the project: ontology, queries and data."""

from pathlib import Path

from cppcc_graph.errors import ResourceError


def folder(name: str) -> Path:
    """Return a shipped folder: the copy in the wheel, else the one at the checkout's root.

    An editable install does not see the folders that hatchling puts into the wheel. Places are
    files: importlib.resources would do the same in ten times as long.

    Raises:
        ResourceError: neither place has it.

    """
    here = Path(__file__).resolve().parent
    for place in (here / name, here.parents[1] / name):
        if place.is_dir():
            return place
    raise ResourceError(f"{name}: not shipped with this installation; reinstall cppcc-graph")
