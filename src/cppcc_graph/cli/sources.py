"""The options that say which data a command works on: ``--data`` and ``--store``."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from cppcc_graph.rdf.endpoint import Endpoint
    from cppcc_graph.rdf.store import Store


@dataclass(frozen=True, slots=True)
class Source:
    """The data that a command works on: files, else a store by path or URL, else the shipped one.

    It can be sent to another process and opened there.
    """

    data: tuple[Path, ...] = ()
    store: str = ""

    def open(self) -> "Store":
        """Return the data, opened to be asked.

        Raises:
            InputError: they cannot be opened; the message says why.

        """
        if self.data:
            from cppcc_graph.rdf.store import open_dataset

            return open_dataset(*self.data)
        if is_url(self.store):
            return endpoint(self.store)
        if self.store:
            return _on_disk(Path(self.store))
        from cppcc_graph.rdf.shipped import cache_folder, shipped_store

        return shipped_store(cache_folder())


def source_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--data`` and ``--store``; the command gets both as ``source``, a :class:`Source`."""

    @click.option(
        "--data",
        type=click.Path(path_type=Path),
        multiple=True,
        help="A dataset (.nq, .trig, .ttl, …, also .gz and .zst), by default the one that comes "
        "with the project; give it again to ask several together.",
    )
    @click.option(
        "--store",
        default="",
        metavar="PATH|URL",
        help="A store instead: the folder that “cppcc-graph load” made, or the URL of a SPARQL "
        "endpoint; name and password come from CPPCC_GRAPH_USER and CPPCC_GRAPH_PASSWORD, or "
        "from ~/.netrc.",
    )
    @wraps(command)
    def with_source(*, data: tuple[Path, ...], store: str, **others: object) -> object:
        if data and store:
            raise click.UsageError("--data and --store are two sources; give one of them")
        return command(source=Source(data, store), **others)

    return with_source


def is_url(place: str) -> bool:
    """Return whether a place is an endpoint's URL rather than a path."""
    return place.startswith(("http://", "https://"))


def endpoint(url: str) -> "Endpoint":
    """Return the endpoint at a URL, with the credentials that the environment or netrc gives."""
    from cppcc_graph.rdf.credentials import credentials_for
    from cppcc_graph.rdf.endpoint import Endpoint

    return Endpoint(url, credentials_for(url, os.environ))


def _on_disk(path: Path) -> "Store":
    from cppcc_graph.rdf.disk import open_on_disk
    from cppcc_graph.rdf.places import being_written

    store = open_on_disk(path)
    if being_written(path):
        told = "another process holds its write lock; what it writes from now on is not seen"
        click.echo(f"{path}: {told}", err=True)
    return store
