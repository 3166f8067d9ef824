"""``load`` and ``--store`` as a user meets them."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from cli.conftest import Run
from cppcc_graph.cli.meter import Meter
from cppcc_graph.rdf.load import Progress
from stores.pretender import Asked, Said, pretending

LINE = "<http://e.test/a> <http://e.test/b> <http://e.test/c> .\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    path = tmp_path / "data.nt"
    path.write_text(LINE)
    return path


def test_a_dataset_is_loaded_and_asked(run: Run, data: Path, tmp_path: Path) -> None:
    store = tmp_path / "reports.store"

    done = run("load", data, "--store", store)
    asked = run("query", "SELECT ?o { ?s ?p ?o }", "--store", store, "--format", "csv")

    assert (done.status, done.out) == (0, "")
    assert done.err.startswith(f"wrote {store} (1 quads, 0 named graphs; ")
    assert (asked.status, asked.out.split()) == (0, ["o", "http://e.test/c"])


def test_more_is_added(run: Run, data: Path, tmp_path: Path) -> None:
    more = tmp_path / "more.nt"
    more.write_text(LINE.replace("/c", "/d"))
    run("load", data, "--store", tmp_path / "store")

    added = run("load", more, "--store", tmp_path / "store", "--add")
    replaced = run("load", more, "--store", tmp_path / "store")

    assert "(2 quads" in added.err
    assert "(1 quads" in replaced.err


def test_data_and_store_are_two_sources(run: Run, data: Path) -> None:
    done = run("query", "ASK {}", "--data", data, "--store", "somewhere")

    assert done.status == 2
    assert "--data and --store are two sources; give one of them" in done.err


@pytest.mark.parametrize("command", [["ask", "donations"], ["why", "x"], ["query", "ASK {}"]])
def test_a_store_that_is_not_there_is_a_message(run: Run, command: list[str]) -> None:
    done = run(*command, "--store", "none.store")

    assert (done.status, done.out) == (1, "")
    assert done.err == (
        "cppcc-graph: none.store: there is no such store; load one with “cppcc-graph load FILE "
        "--store none.store”\n"
    )


def test_a_password_in_a_url_is_refused_and_not_repeated(run: Run, data: Path) -> None:
    done = run("load", data, "--store", "https://me:secret@e.test/sparql")

    assert done.status == 1
    assert "does not belong into a URL" in done.err
    assert "secret" not in done.err


def test_a_graph_store_goes_with_an_endpoint(run: Run, data: Path) -> None:
    done = run("load", data, "--store", "here", "--graph-store", "http://e.test/")

    assert done.status == 2


def test_an_upload_says_what_it_did(
    run: Run, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def speak(asked: Asked) -> Said:
        if asked.path.startswith("/sparql") and "SELECT" in asked.body.decode():
            return Said(b'{"head":{"vars":["g","n"]},"results":{"bindings":[]}}')
        return Said(b'{"head":{},"boolean":false}')

    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    with pretending(speak) as (url, seen):
        graphs = url.replace("/sparql", "/graphs")
        done = run("load", data, "--store", url, "--graph-store", graphs)

    assert done.status == 0
    assert done.err == f"loaded into {url} (1 statements, 0 named graphs sent now)\n"
    assert [each.method for each in seen if each.path.endswith("?default")] == ["PUT"]
    assert seen[-2].body.decode() == LINE or LINE in [each.body.decode() for each in seen]


def test_check_looks_at_a_store(run: Run, data: Path, tmp_path: Path) -> None:
    run("load", data, "--store", tmp_path / "store")

    done = run("check", "--store", tmp_path / "store")
    both = run("check", data, "--store", tmp_path / "store")

    assert (done.status, done.err) == (0, "no mistakes found\n")
    assert "named graphs" in done.out
    assert both.status == 2


def test_progress_is_one_line_that_is_wiped(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = iter([1.0, 2.0, 2.1, 3.0, 4.0])
    # Only the clock of the meter: the one of Python is read by other threads too.
    monkeypatch.setattr(
        "cppcc_graph.cli.meter.time", SimpleNamespace(monotonic=lambda: next(clock))
    )
    with Meter() as meter:
        meter.show(Progress("reading", 5_000_000, 0, 0, 1.0))
        meter.show(Progress("reading", 10_000_000, 0, 0, 2.0))
        meter.show(Progress("reading", 11_000_000, 0, 0, 2.1))
        meter.show(Progress("closing", 0, 0, 0, 3.0))

    shown = capsys.readouterr().err
    assert "reading 10 MB · 10.0 MB/s" in shown
    assert "11 MB" not in shown
    assert shown.endswith("\r")
    assert "closing" in shown


def test_a_load_shows_its_progress_when_told(run: Run, data: Path, tmp_path: Path) -> None:
    done = run("load", data, "--store", tmp_path / "store", "--progress")

    assert "\rclosing" in done.err
