"""The shipped dataset is opened from a copy, which may be missing, old or broken."""

import os
from pathlib import Path

import pytest
from pyoxigraph import Store as Oxigraph

from cppcc_graph.errors import ResourceError
from cppcc_graph.rdf import shipped
from cppcc_graph.rdf.disk import DiskStore
from cppcc_graph.rdf.shipped import shipped_store
from cppcc_graph.rdf.store import Store, open_dataset
from cppcc_graph.rdf.tables import select
from cppcc_graph.resources import folder

DATASET = folder("data") / "dataset.nq"
COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"


def count(store: Store) -> str:
    return select(store, COUNT).texts()[0][0]


EXPECTED = count(open_dataset(DATASET))


def test_a_copy_is_made_once_and_opened_from_then_on(tmp_path: Path) -> None:
    cache = tmp_path / "cache" / "cppcc-graph"

    first, again = shipped_store(cache), shipped_store(cache)

    assert isinstance(first, DiskStore)
    assert (count(first), count(again)) == (EXPECTED, EXPECTED)
    assert len(list(cache.iterdir())) == 1


def test_a_changed_dataset_makes_a_new_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "dataset.nq").write_text("<http://e.test/a> <http://e.test/b> <http://e.test/c> .\n")
    monkeypatch.setattr(shipped, "folder", lambda _: data)
    counts = [count(shipped_store(tmp_path / "cache"))]
    with (data / "dataset.nq").open("a") as file:
        file.write("<http://e.test/a> <http://e.test/b> <http://e.test/d> .\n")

    counts.append(count(shipped_store(tmp_path / "cache")))

    assert counts == ["1", "2"]
    assert len(list((tmp_path / "cache").iterdir())) == 1


def test_without_a_cache_it_is_in_memory() -> None:
    store = shipped_store(None)

    assert isinstance(store, Oxigraph)
    assert count(store) == EXPECTED


@pytest.mark.parametrize("broken", ["file", "copy"])
def test_a_copy_that_cannot_be_made_or_opened_is_done_without(broken: str, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    if broken == "file":
        cache.write_text("in the way")
    else:
        shipped_store(cache)
        (next(cache.iterdir()) / "CURRENT").write_text("nonsense")

    assert count(shipped_store(cache)) == EXPECTED
    assert os.sep


def test_a_missing_dataset_is_a_matter_of_installation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shipped, "folder", lambda _: tmp_path)

    with pytest.raises(ResourceError) as caught:
        shipped_store(tmp_path / "cache")

    assert str(caught.value) == (
        f"{tmp_path / 'dataset.nq'}: No such file or directory; reinstall cppcc-graph"
    )
