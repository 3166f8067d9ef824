"""A store on disk as it is opened, replaced and refused."""

import fcntl
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pyoxigraph import Store

from cppcc_graph.errors import InputError
from cppcc_graph.rdf import disk, places, swap
from cppcc_graph.rdf.disk import DiskStore, open_on_disk
from cppcc_graph.rdf.load import Keep, Merge, load
from cppcc_graph.rdf.tables import run
from stores.conftest import DATASET, quiet


def few(path: Path, count: int) -> Path:
    path.write_text(
        "".join(
            f"<http://e.test/{n}> <http://e.test/p> <http://e.test/o> .\n" for n in range(count)
        )
    )
    return path


def loaded(target: Path, count: int, keep: Keep = Keep.NOTHING) -> Path:
    source = few(target.parent / "few.nt", count)
    load([source], target, keep=keep, merge=Merge.AUTO, report=quiet)
    source.unlink()
    return target


@contextmanager
def other_process(code: str, *arguments: str) -> Iterator[None]:
    """Run code in another process until the block ends; it says when it is ready."""
    program = f"import sys\n{code}\nprint('ready', flush=True)\nsys.stdin.read()\n"
    process = subprocess.Popen(
        [sys.executable, "-c", program, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"ready\n"
    try:
        yield
    finally:
        process.communicate(b"")


WRITER = "import pyoxigraph\nstore = pyoxigraph.Store(sys.argv[1])"


def refusal(target: Path, count: int = 1) -> str:
    source = few(target.parent / "few.nt", count)
    with pytest.raises(InputError) as caught:
        load([source], target, keep=Keep.NOTHING, merge=Merge.AUTO, report=quiet)
    source.unlink()
    return str(caught.value).removeprefix(f"{target}: ")


def test_a_store_is_opened_read_only(tmp_path: Path) -> None:
    store = open_on_disk(loaded(tmp_path / "store", 3))

    assert len(store) == 3
    assert run(store, "ASK { <http://e.test/1> ?p ?o }") is True


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("none", "there is no such store; load one with “cppcc-graph load FILE --store {path}”"),
        ("few.nt", "is a file, not a store; give a dataset file with --data"),
        ("folder", "is a folder but no store; name the folder that load has made"),
    ],
)
def test_what_is_no_store_is_refused(name: str, message: str, tmp_path: Path) -> None:
    few(tmp_path / "few.nt", 1)
    (tmp_path / "folder").mkdir()
    path = tmp_path / name

    with pytest.raises(InputError) as caught:
        open_on_disk(path)

    assert str(caught.value) == f"{path}: {message.format(path=path)}"


def test_a_damaged_store_is_refused(tmp_path: Path) -> None:
    target = loaded(tmp_path / "store", 3)
    (target / "CURRENT").write_text("nonsense\n")

    with pytest.raises(InputError) as caught:
        open_on_disk(target)

    assert str(caught.value).startswith(f"{target}: cannot be opened as a store (")
    assert str(caught.value).endswith(
        "; load the files again (cppcc-graph load), or look at the disk"
    )


def test_a_store_of_another_version_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = loaded(tmp_path / "store", 3)

    class Older:
        @staticmethod
        def read_only(_: str) -> None:
            raise OSError("The database is using the outdated encoding version 0")

    monkeypatch.setattr(disk, "Oxigraph", Older)
    with pytest.raises(InputError) as caught:
        DiskStore(target)

    assert str(caught.value) == (
        f"{target}: cannot be opened as a store (The database is using the outdated encoding "
        "version 0); load the files again with this version of pyoxigraph"
    )


def test_on_other_systems_a_store_is_opened_by_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = loaded(tmp_path / "store", 3)
    monkeypatch.setattr(sys, "platform", "darwin")

    assert len(open_on_disk(target)) == 3


def test_a_reader_keeps_the_data_that_it_opened(tmp_path: Path) -> None:
    store = open_on_disk(loaded(tmp_path / "store", 2000))

    loaded(tmp_path / "store", 5)

    assert len(run(store, "SELECT ?s { ?s ?p ?o }").rows) == 2000  # type: ignore[union-attr]
    assert len(open_on_disk(tmp_path / "store")) == 5
    del store
    loaded(tmp_path / "store", 6)
    assert [entry.name for entry in tmp_path.iterdir()] == ["store"]


def test_another_writer_keeps_a_load_out(tmp_path: Path) -> None:
    target = loaded(tmp_path / "store", 3)

    with other_process(WRITER, str(target)):
        assert places.being_written(target)
        assert refusal(target) == (
            "another process holds its write lock; stop it (is it “oxigraph serve”?), or load into "
            "another place"
        )

    assert not places.being_written(target)
    assert len(open_on_disk(target)) == 3
    assert [entry.name for entry in tmp_path.iterdir()] == ["store"]


def test_what_was_never_written_to_is_not_being_written(tmp_path: Path) -> None:
    assert not places.being_written(tmp_path / "none")


def test_one_load_at_a_time(tmp_path: Path) -> None:
    target = loaded(tmp_path / "store", 3)

    with (tmp_path / ".store.lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        assert refusal(target) == "another load into it is running; wait until it has ended"

    loaded(target, 4)
    assert [entry.name for entry in tmp_path.iterdir()] == ["store"]


def test_a_lock_that_was_removed_meanwhile_is_taken_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, calls = fcntl.flock, []

    def removing(file: object, how: int) -> None:
        real(file, how)  # type: ignore[arg-type]
        calls.append(how)
        if len(calls) == 1:
            (tmp_path / ".store.lock").unlink()
        if len(calls) == 2:
            (tmp_path / ".store.lock").unlink()
            (tmp_path / ".store.lock").touch()

    monkeypatch.setattr(fcntl, "flock", removing)
    loaded(tmp_path / "store", 3)

    assert calls[:3] == [fcntl.LOCK_EX | fcntl.LOCK_NB] * 3
    assert [entry.name for entry in tmp_path.iterdir()] == ["store"]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("file", "is a file, not a store; name a place for the store"),
        ("folder", "is a folder but no store; name a new place for the store"),
        ("file/store", "a file stands where its folder should be"),
    ],
)
def test_what_stands_there_is_not_overwritten(name: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "thesis.txt").touch()
    source = few(tmp_path / "few.nt", 1)

    with pytest.raises(InputError) as caught:
        load([source], tmp_path / name, keep=Keep.NOTHING, merge=Merge.AUTO, report=quiet)

    assert message in str(caught.value)
    assert (tmp_path / "folder" / "thesis.txt").exists()


def test_an_empty_folder_becomes_a_store(tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()

    assert len(open_on_disk(loaded(tmp_path / "store", 3))) == 3


def test_a_full_disk_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(swap, "_swap", full)
    assert refusal(tmp_path / "store") == (
        "No space left on device; name a place that can be written and has room"
    )


# Where directories cannot be exchanged


@pytest.fixture
def no_exchange(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swap, "_exchange", lambda *_: False)


@pytest.mark.usefixtures("no_exchange")
def test_without_exchange_the_store_is_replaced_in_two_steps(tmp_path: Path) -> None:
    loaded(tmp_path / "store", 3)

    loaded(tmp_path / "store", 4)

    assert len(open_on_disk(tmp_path / "store")) == 4
    assert [entry.name for entry in tmp_path.iterdir()] == ["store"]


@pytest.mark.usefixtures("no_exchange")
def test_between_the_two_steps_the_old_store_is_found(tmp_path: Path) -> None:
    target = loaded(tmp_path / "store", 3)
    target.rename(tmp_path / ".store.old")

    assert len(open_on_disk(target)) == 3
    loaded(target, 4, Keep.EVERYTHING)
    assert len(open_on_disk(target)) == 4
    assert [entry.name for entry in tmp_path.iterdir()] == ["store"]


@pytest.mark.parametrize("name", ["renamex_np", "nothing"])
def test_other_systems_exchange_in_their_own_way(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Library:
        def renamex_np(self, one: bytes, other: bytes, how: int) -> int:
            assert how == 2
            os.rename(one, other)  # noqa: PTH104 - bytes, as the system gets them
            return 0

    library = Library() if name == "renamex_np" else object()
    monkeypatch.setattr("ctypes.CDLL", lambda *_, **__: library)
    (tmp_path / "one").touch()

    assert swap._exchange(tmp_path / "one", tmp_path / "other") is (name == "renamex_np")


def test_links_that_cannot_be_made_are_copies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = loaded(tmp_path / "store", 3)

    def unlinked(*_: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", unlinked)
    loaded(target, 5, Keep.EVERYTHING)

    assert len(Store.read_only(str(target))) == 5
    assert DATASET.exists()
