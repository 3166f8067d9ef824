"""Labels kept ready by load: found at once, and the same as without."""

from pathlib import Path

from cppcc_graph.rdf.disk import open_on_disk
from cppcc_graph.rdf.label_index import FILE
from cppcc_graph.resources import folder

from .conftest import Run


def test_load_keeps_labels_ready_and_they_are_used(run: Run, tmp_path: Path) -> None:
    store = tmp_path / "a.store"
    data = folder("data") / "dataset.nq"

    plain = run("load", data, "--store", store)
    without = (plain.status, open_on_disk(store).labels)
    done = run("load", data, "--store", store, "--labels")
    index = open_on_disk(store).labels
    found = run("ask", "who-supervised", "--proposal", "贫困", "--store", store)

    assert without == (0, None)
    assert f"wrote {store / FILE} (" in done.err
    assert index is not None
    assert [label for _, label in index.search("何光", kind=None, limit=9)] == ["何光中"]
    assert found == run("ask", "who-supervised", "--proposal", "贫困")


def test_a_later_load_leaves_no_index_of_older_labels(run: Run, tmp_path: Path) -> None:
    store, more = tmp_path / "a.store", tmp_path / "more.nt"
    more.write_text('<urn:x> <http://www.w3.org/2000/01/rdf-schema#label> "甲乙"@zh .\n')
    run("load", more, "--store", store, "--labels")

    run("load", more, "--store", store, "--add")

    assert open_on_disk(store).labels is None


def test_an_endpoint_keeps_its_own_labels(run: Run, tmp_path: Path) -> None:
    done = run("load", "a.nq", "--store", "http://127.0.0.1:1/sparql", "--labels")

    assert (done.status, "--labels goes with a store on disk" in done.err) == (2, True)
