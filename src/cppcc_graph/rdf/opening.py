"""Data opened by where they are: files, the folder of a store, the URL of an endpoint."""

import os
from collections.abc import Sequence
from pathlib import Path

from cppcc_graph.errors import InputError
from cppcc_graph.rdf.shipped import cache_folder, shipped_store
from cppcc_graph.rdf.store import Store, open_dataset


def open_store(places: Sequence[str]) -> Store:
    """Return the store at the given places; without any, the shipped dataset.

    Several files are one dataset, in memory. A folder and a URL stand alone.

    Raises:
        InputError: a place is missing, cannot be read, or does not go with the others.
        ResourceError: the shipped dataset is missing.

    """
    if not places:
        return shipped_store(cache_folder())
    alone = [place for place in places if _is_url(place) or Path(place).is_dir()]
    if not alone:
        return open_dataset(*map(Path, places))
    if len(places) > 1:
        raise InputError(f"{alone[0]}: a store is asked alone; open it without other places")
    return _endpoint(alone[0]) if _is_url(alone[0]) else _on_disk(Path(alone[0]))


def _is_url(place: str) -> bool:
    return place.startswith(("http://", "https://"))


def _endpoint(url: str) -> Store:
    from cppcc_graph.rdf.credentials import credentials_for
    from cppcc_graph.rdf.endpoint import Endpoint  # only who asks an endpoint loads the client

    return Endpoint(url, credentials_for(url, os.environ))


def _on_disk(path: Path) -> Store:
    from cppcc_graph.rdf.disk import open_on_disk

    return open_on_disk(path)
