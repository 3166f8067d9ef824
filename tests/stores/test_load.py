"""Files of every format into a store on disk: the same statements, merged, or a clear refusal."""

import gzip
import io
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
import zstandard
from pyoxigraph import BlankNode, DefaultGraph, Quad, RdfFormat, Store, parse, serialize

from cppcc_graph.errors import InputError, MissingExtraError
from cppcc_graph.rdf.load import Keep, Loaded, Merge, Progress, load
from cppcc_graph.rdf.store import open_dataset
from stores.conftest import DATASET, quiet

TRIG = """
@prefix e: <http://e.test/> .
e:g { e:a e:b "示例", 1 }
e:h { e:a e:b "示例" }
"""
NAMED = set(parse(TRIG, RdfFormat.TRIG))
MERGED = NAMED | {Quad(quad.subject, quad.predicate, quad.object) for quad in NAMED}
FORMS = {
    "nq": RdfFormat.N_QUADS,
    "trig": RdfFormat.TRIG,
    "jsonld": RdfFormat.JSON_LD,
    "nt": RdfFormat.N_TRIPLES,
    "ttl": RdfFormat.TURTLE,
    "rdf": RdfFormat.RDF_XML,
}


def packed(data: bytes, packing: str) -> bytes:
    return {
        "": data,
        ".gz": gzip.compress(data),
        # two frames, as files that were packed in pieces have
        ".zst": zstandard.compress(data[:50]) + zstandard.compress(data[50:]),
    }[packing]


def loaded(
    *files: Path, target: Path, keep: Keep = Keep.NOTHING, merge: Merge = Merge.AUTO
) -> Loaded:
    return load(files, target, keep=keep, merge=merge, report=quiet)


def content(target: Path) -> set[Quad]:
    return set(Store.read_only(str(target)))


@pytest.mark.parametrize("packing", ["", ".gz", ".zst"])
@pytest.mark.parametrize("ending", FORMS)
def test_every_format_is_loaded_with_its_merged_statements(
    ending: str, packing: str, tmp_path: Path
) -> None:
    form = FORMS[ending]
    quads = NAMED if form.supports_datasets else {quad.triple for quad in NAMED}
    path = tmp_path / f"data.{ending}{packing}"
    path.write_bytes(packed(serialize(quads, format=form) or b"", packing))

    done = loaded(path, target=tmp_path / "store")

    expected = MERGED if form.supports_datasets else MERGED - NAMED
    assert content(tmp_path / "store") == expected
    assert (done.quads, done.graphs) == (len(expected), 2 if form.supports_datasets else 0)
    assert set(open_dataset(path)) == (NAMED if form.supports_datasets else expected)


@pytest.mark.parametrize("merge", Merge)
def test_what_is_merged_already_is_left_so(merge: Merge, tmp_path: Path) -> None:
    loaded(DATASET, target=tmp_path / "store", merge=merge)

    assert named(content(tmp_path / "store")) == named(set(open_dataset(DATASET)))
    assert len(content(tmp_path / "store")) == len(set(open_dataset(DATASET)))


def named(quads: set[Quad]) -> set[Quad]:
    """Leave out statements with blank nodes, which have other names in every store."""
    nameless = (BlankNode,)
    return {
        quad
        for quad in quads
        if not isinstance(quad.subject, nameless) and not isinstance(quad.object, nameless)
    }


@pytest.mark.parametrize(("merge", "expected"), [(Merge.NEVER, NAMED), (Merge.ALWAYS, MERGED)])
def test_merging_is_done_as_it_is_told(merge: Merge, expected: set[Quad], tmp_path: Path) -> None:
    path = tmp_path / "data.trig"
    path.write_text(TRIG, "utf-8")

    loaded(path, target=tmp_path / "store", merge=merge)

    assert content(tmp_path / "store") == expected


def test_one_file_that_lacks_merged_statements_is_noticed_among_others(tmp_path: Path) -> None:
    path = tmp_path / "data.trig"
    path.write_text(TRIG, "utf-8")

    loaded(DATASET, path, target=tmp_path / "store")

    expected = MERGED | set(open_dataset(DATASET))
    assert named(content(tmp_path / "store")) == named(expected)


def test_statements_that_lack_behind_the_beginning_of_a_file_are_noticed(tmp_path: Path) -> None:
    line = "<http://e.test/{0}> <http://e.test/p> <http://e.test/o> {1}.\n"
    lines = [line.format(n, g) for n in range(9000) for g in ("", "<http://e.test/g> ")]
    lines += [line.format(f"x{n}", "<http://e.test/g> ") for n in range(1000)]
    path = tmp_path / "data.nq"
    path.write_text("".join(lines))

    assert loaded(path, target=tmp_path / "store").quads == 20_000


def test_a_single_statement_that_lacks_is_noticed(tmp_path: Path) -> None:
    line = "<http://e.test/{0}> <http://e.test/p> <http://e.test/o> {1}.\n"
    lines = [line.format(n, g) for n in range(9000) for g in ("", "<http://e.test/g> ")]
    lines += [line.format("x0", "<http://e.test/g> ")]  # behind the beginning, and in no sample
    path = tmp_path / "data.nq"
    path.write_text("".join(lines))

    assert loaded(path, target=tmp_path / "store").quads == 18_002


def test_statements_that_several_graphs_make_do_not_lack(tmp_path: Path) -> None:
    line = "<http://e.test/{0}> <http://e.test/p> <http://e.test/o> {1}.\n"
    graphs = ("", "<http://e.test/g> ", "<http://e.test/h> ")
    path = tmp_path / "data.nq"
    path.write_text("".join(line.format(n, g) for n in range(10) for g in graphs))

    assert loaded(path, target=tmp_path / "store").quads == 30


def test_a_load_replaces_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "data.trig"
    path.write_text(TRIG, "utf-8")
    loaded(DATASET, target=tmp_path / "store")

    loaded(path, target=tmp_path / "store")

    assert content(tmp_path / "store") == MERGED
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["data.trig", "store"]


@pytest.mark.parametrize("before", [True, False])
def test_adding_keeps_what_was_there(tmp_path: Path, before: bool) -> None:  # noqa: FBT001
    path = tmp_path / "data.trig"
    path.write_text(TRIG, "utf-8")
    more = tmp_path / "more.nt"
    more.write_text("<http://e.test/x> <http://e.test/y> <http://e.test/z> .\n")
    if before:
        loaded(more, target=tmp_path / "store")

    loaded(path, target=tmp_path / "store", keep=Keep.EVERYTHING)

    rest = set(parse(more.read_bytes(), RdfFormat.N_TRIPLES)) if before else set()
    assert content(tmp_path / "store") == MERGED | rest


def test_standard_input_is_read_as_nquads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = serialize(NAMED, format=RdfFormat.N_QUADS) or b""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))

    loaded(Path("-"), target=tmp_path / "new" / "store")

    assert content(tmp_path / "new" / "store") == MERGED


def test_what_is_no_nquads_on_standard_input_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TRIG.encode())))

    with pytest.raises(InputError) as caught:
        loaded(Path("-"), target=tmp_path / "store")

    assert str(caught.value).startswith("standard input:2: ")
    assert str(caught.value).endswith(
        "; it is read as plain N-Quads; name a file of another format"
    )


def broken(tmp_path: Path, name: str, data: bytes) -> str:
    """Return what is said of a broken file, and see that nothing else comes of it."""
    path = tmp_path / name
    path.write_bytes(data)
    target = tmp_path / "store"
    loaded(DATASET, target=target)
    with pytest.raises(InputError) as caught:
        loaded(path, target=target)
    assert len(content(target)) == len(set(open_dataset(DATASET)))
    assert sorted(entry.name for entry in tmp_path.iterdir()) == sorted([name, "store"])
    return str(caught.value).removeprefix(f"{path}")


LINE = b"<http://e.test/a> <http://e.test/b> <http://e.test/c> .\n"


def test_a_broken_line_is_named_and_the_old_data_stay(tmp_path: Path) -> None:
    assert broken(tmp_path, "data.nq", LINE * 3 + b"nonsense\n").startswith(":4: ")


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("data.nq.gz", b"no", ": Not a gzipped file (b'no')"),
        (
            "data.nq.gz",
            gzip.compress(LINE * 99, mtime=0)[:-9],
            ": Compressed file ended before the end-of",
        ),
        ("data.nq.gz", gzip.compress(LINE, mtime=0)[:-8] + b"12345678", ": CRC check failed"),
        ("data.nq.zst", zstandard.compress(LINE * 99)[:-3], ": the packed file ends in the middle"),
        ("data.nq.zst", b"nonsense", ": is not Zstandard ("),
    ],
)
def test_a_file_that_was_cut_is_not_loaded_in_part(
    name: str, data: bytes, message: str, tmp_path: Path
) -> None:
    said = broken(tmp_path, name, data)

    assert said.startswith(message)
    assert said.endswith("; pack or fetch the file again")


def test_a_missing_file_is_named_before_anything_is_made(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        loaded(tmp_path / "none.nq", target=tmp_path / "store")

    assert str(caught.value) == f"{tmp_path / 'none.nq'}: there is no such file; check the name"
    assert list(tmp_path.iterdir()) == []


def test_zstandard_without_its_extra_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "data.nq.zst"
    path.write_bytes(zstandard.compress(LINE))
    monkeypatch.delitem(sys.modules, "cppcc_graph.rdf.zstd", raising=False)
    monkeypatch.setitem(sys.modules, "zstandard", None)

    with pytest.raises(MissingExtraError) as caught:
        loaded(path, target=tmp_path / "store")

    assert str(caught.value) == (
        f"{path}: is packed with Zstandard; run “pip install 'cppcc-graph[zstd]'”"
    )


def test_an_empty_packed_file_holds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "data.nq.zst"
    path.write_bytes(b"")

    assert loaded(path, target=tmp_path / "store").quads == 0


def test_the_progress_counts_bytes_lines_and_statements(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [
        f"<http://e.test/{n}> <http://e.test/p> _:o <http://e.test/g> .\n" for n in range(9000)
    ]
    path = tmp_path / "data.nq"
    path.write_text("".join(lines))
    clock = iter(range(10_000))
    # Only the clock of the load: the one of Python is read by other threads too.
    monkeypatch.setattr(
        "cppcc_graph.rdf.load.time", SimpleNamespace(monotonic=lambda: float(next(clock)))
    )
    told: list[Progress] = []

    load([path], tmp_path / "store", keep=Keep.NOTHING, merge=Merge.AUTO, report=told.append)

    size = path.stat().st_size
    others = [each.step for each in told if each.step != "reading"]
    assert list(dict.fromkeys(others)) == ["sorting", "merging", "closing"]
    read = [each for each in told if each.step == "reading"]
    assert all(0 < each.done <= each.total == size for each in read)
    assert [each.done for each in read] == sorted(each.done for each in read)
    assert 0 < read[0].lines < read[-1].lines <= 9000
    assert told[-1].lines == 9000


def test_progress_is_not_told_more_often_than_it_is_seen(tmp_path: Path) -> None:
    told: list[Progress] = []

    load([DATASET], tmp_path / "store", keep=Keep.NOTHING, merge=Merge.AUTO, report=told.append)

    assert len(told) < 100


def test_statements_that_cannot_be_read_back_are_no_success(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Half:
        @staticmethod
        def read_only(_: str) -> "Half":
            return Half()

        def __len__(self) -> int:
            return 7

    monkeypatch.setattr(Store, "read_only", Half.read_only, raising=False)
    with pytest.raises(InputError) as caught:
        loaded(DATASET, target=tmp_path / "store")

    assert ": 7 quads can be read back of " in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_default_graph_is_what_is_not_named() -> None:
    assert {quad.graph_name for quad in MERGED - NAMED} == {DefaultGraph()}
    assert os.sep  # the paths above are of this system
