"""Data are opened by where they are."""

from pathlib import Path

import pytest
from pyoxigraph import Store as Oxigraph

from cppcc_graph.errors import InputError, ResourceError
from cppcc_graph.rdf import shipped
from cppcc_graph.rdf.disk import DiskStore
from cppcc_graph.rdf.endpoint import Endpoint
from cppcc_graph.rdf.load import Keep, Merge, load
from cppcc_graph.rdf.opening import open_store
from cppcc_graph.rdf.tables import select

COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.nt"
    path.write_text("<urn:a> <urn:p> <urn:b> .\n")
    return path


def test_without_a_place_it_is_the_shipped_dataset() -> None:
    assert int(select(open_store([]), COUNT).texts()[0][0]) > 10_000


def test_the_shipped_dataset_opens_from_its_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))

    assert isinstance(open_store([]), DiskStore)
    assert len(list((tmp_path / "cppcc-graph").iterdir())) == 1


def test_without_a_place_for_copies_the_shipped_dataset_is_in_memory(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "")

    assert isinstance(open_store([]), Oxigraph)


def test_files_are_one_dataset(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "b.ttl"
    other.write_text("<urn:a> <urn:p> 1 .")

    assert select(open_store([str(file), str(other)]), COUNT).texts() == (("2",),)


def test_a_folder_is_a_store_on_disk(file: Path, tmp_path: Path) -> None:
    place = tmp_path / "a.store"
    load([file], place, keep=Keep.NOTHING, merge=Merge.NEVER, report=lambda _: None)

    store = open_store([str(place)])

    assert isinstance(store, DiskStore)
    assert select(store, COUNT).texts() == (("1",),)


def test_a_url_is_an_endpoint() -> None:
    assert isinstance(open_store(["https://example.org/sparql"]), Endpoint)


def test_a_store_is_opened_alone(file: Path) -> None:
    with pytest.raises(InputError, match=r"https://example\.org/sparql: a store is asked alone"):
        open_store([str(file), "https://example.org/sparql"])


def test_a_missing_dataset_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shipped, "folder", lambda name: tmp_path)

    with pytest.raises(ResourceError, match="No such file or directory; reinstall cppcc-graph"):
        shipped.shipped_store()
