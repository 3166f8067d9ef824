"""The shipped dataset in all four kinds of stores."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Store as Oxigraph

from cppcc_graph.rdf.credentials import Credentials
from cppcc_graph.rdf.disk import open_on_disk
from cppcc_graph.rdf.endpoint import Endpoint
from cppcc_graph.rdf.load import Keep, Merge, load
from cppcc_graph.rdf.store import Store, open_dataset
from cppcc_graph.rdf.upload import Uploaded, upload
from cppcc_graph.resources import folder
from stores.servers import PASSWORD, USER, oxigraph, virtuoso

DATASET = folder("data") / "dataset.nq"


def quiet(_: object) -> None:
    """Take no notice of the progress."""


def sent(
    endpoint: Endpoint, place: Path, *, dataset: Path = DATASET, keep: Keep = Keep.NOTHING
) -> Uploaded:
    """Load a dataset into an endpoint, with what is temporary in ``place``."""
    load([dataset], place / "store", keep=Keep.NOTHING, merge=Merge.AUTO, report=quiet)
    return upload(
        endpoint,
        Oxigraph.read_only(str(place / "store")),
        graph_store="",
        keep=keep,
        state=place / "state.txt",
        folder=place,
        report=quiet,
    )


@pytest.fixture(scope="session")
def memory() -> Store:
    """Return the shipped dataset in memory: what the other stores are compared with."""
    return open_dataset(DATASET)


@pytest.fixture(scope="session")
def oxigraph_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return an Oxigraph server that holds the shipped dataset."""
    place = tmp_path_factory.mktemp("oxigraph")
    with oxigraph(place) as url:
        sent(Endpoint(url), place)
        yield url


@pytest.fixture(scope="session")
def virtuoso_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return a Virtuoso that holds the shipped dataset."""
    place = tmp_path_factory.mktemp("virtuoso")
    with virtuoso(place) as url:
        sent(Endpoint(url, Credentials(USER, PASSWORD)), place)
        yield url


@pytest.fixture(scope="session", params=["disk", "oxigraph", "virtuoso"])
def place(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return what ``--store`` is given: a path or a URL."""
    if request.param == "disk":
        target = tmp_path_factory.mktemp("disk") / "jingzhou.store"
        load([DATASET], target, keep=Keep.NOTHING, merge=Merge.AUTO, report=quiet)
        return str(target)
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture(scope="session")
def store(place: str) -> Store:
    """Return the store at that place."""
    return Endpoint(place) if place.startswith("http") else open_on_disk(Path(place))
