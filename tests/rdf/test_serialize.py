"""Equal datasets are equal bytes, and a file is written whole or not at all."""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, parse

from cppcc_graph.errors import InputError
from cppcc_graph.rdf.serialize import nquads, write_bytes

NODES = st.sampled_from([NamedNode(f"http://example.org/{name}") for name in "abc"])
WORDS = st.text(st.characters(exclude_categories=["Cs"])) | st.sampled_from(["\x85", "\u2028\n"])
LITERALS = st.builds(Literal, WORDS) | st.builds(lambda w: Literal(w, language="zh"), WORDS)
GRAPHS = NODES | st.just(DefaultGraph())
QUADS = st.lists(st.builds(Quad, NODES, NODES, NODES | LITERALS, GRAPHS), max_size=8)


@given(QUADS)
def test_the_quads_come_back_whatever_their_words(quads: list[Quad]) -> None:
    data = nquads(quads)

    assert set(parse(data, RdfFormat.N_QUADS)) == set(quads)


@given(QUADS.flatmap(lambda quads: st.tuples(st.just(quads), st.permutations(quads))))
def test_order_and_repetition_do_not_change_the_bytes(quads: tuple[list[Quad], list[Quad]]) -> None:
    original, shuffled = quads

    assert nquads([*shuffled, *shuffled]) == nquads(original)


def test_lines_are_sorted_and_each_is_ended() -> None:
    a, b = NamedNode("http://example.org/a"), NamedNode("http://example.org/b")

    data = nquads([Quad(b, a, b), Quad(a, a, Literal("一\u2028二")), Quad(a, a, b, a)])

    assert data.decode() == (
        '<http://example.org/a> <http://example.org/a> "一\u2028二" .\n'
        "<http://example.org/a> <http://example.org/a> <http://example.org/b> <http://example.org/a> .\n"
        "<http://example.org/b> <http://example.org/a> <http://example.org/b> .\n"
    )


def test_no_quads_are_no_bytes() -> None:
    assert nquads([]) == b""


def test_a_file_is_written_into_folders_that_are_made_for_it(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "dataset.nq"

    write_bytes(path, b"data\n")

    assert path.read_bytes() == b"data\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o644
    assert [other.name for other in path.parent.iterdir()] == ["dataset.nq"]


def test_an_old_file_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "dataset.nq"
    path.write_bytes(b"an old and longer text\n")

    write_bytes(path, b"new\n")

    assert path.read_bytes() == b"new\n"


def full_disk(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def interrupted(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize("step", ["chmod", "replace"])
@pytest.mark.parametrize(
    ("failure", "error"), [(full_disk, InputError), (interrupted, KeyboardInterrupt)]
)
def test_the_old_file_stays_when_writing_fails(
    step: str,
    failure: Callable[..., None],
    error: type[BaseException],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "dataset.nq"
    path.write_bytes(b"old\n")
    monkeypatch.setattr(Path, step, failure)

    with pytest.raises(error):
        write_bytes(path, b"new\n")

    assert {other.name: other.read_bytes() for other in tmp_path.iterdir()} == {
        "dataset.nq": b"old\n"
    }


def test_the_old_file_stays_when_the_new_one_has_a_folder_in_its_way(tmp_path: Path) -> None:
    path = tmp_path / "dataset.nq"
    path.mkdir()

    with pytest.raises(InputError) as caught:
        write_bytes(path, b"new\n")

    assert str(caught.value) == f"{path}: is a folder; name a file in it"
    assert [other.name for other in tmp_path.iterdir()] == ["dataset.nq"]


def test_what_cannot_be_written_is_told_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    (tmp_path / "file").write_bytes(b"")
    messages = []

    for name in ("file/dataset.nq", "file/folder/dataset.nq", "dataset.nq"):
        if name == "dataset.nq":
            monkeypatch.setattr("tempfile.mkstemp", forbidden)
        with pytest.raises(InputError) as caught:
            write_bytes(tmp_path / name, b"new\n")
        messages.append(str(caught.value).removeprefix(f"{tmp_path}/"))

    assert messages == [
        "file/dataset.nq: a file stands where its folder should be; rename one",
        "file/folder/dataset.nq: a file stands where its folder should be; rename one",
        "dataset.nq: Permission denied; name a file that can be written",
    ]


def test_a_device_is_written_to_and_not_replaced() -> None:
    write_bytes(Path(os.devnull), b"data\n")

    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


def test_nothing_is_left_when_the_data_are_no_bytes(tmp_path: Path) -> None:
    path = tmp_path / "dataset.nq"

    with pytest.raises(TypeError):
        write_bytes(path, "text")  # type: ignore[arg-type]

    assert list(tmp_path.iterdir()) == []
