"""A dataset is opened by the ending of its name, and a broken one is refused at its line."""

from pathlib import Path

import pytest
from pyoxigraph import RdfFormat

from cppcc_graph.errors import InputError
from cppcc_graph.rdf.store import open_dataset, opened

GOOD = '<http://example.org/a> <http://example.org/b> "示例" .\n'
FORMS = {
    "nq": RdfFormat.N_QUADS,
    "nt": RdfFormat.N_TRIPLES,
    "ttl": RdfFormat.TURTLE,
    "trig": RdfFormat.TRIG,
    "jsonld": RdfFormat.JSON_LD,
    "rdf": RdfFormat.RDF_XML,
}


def saved(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    return path


@pytest.mark.parametrize("ending", FORMS)
def test_every_format_is_read_by_the_ending_of_the_name(ending: str, tmp_path: Path) -> None:
    first = open_dataset(saved(tmp_path, "first.nt", GOOD))
    graph = None if FORMS[ending].supports_datasets else next(iter(first)).graph_name
    path = tmp_path / f"second.{ending}"
    path.write_bytes(first.dump(format=FORMS[ending], from_graph=graph) or b"")

    second = open_dataset(path)

    assert set(second) == set(first)


def test_several_files_are_one_dataset(tmp_path: Path) -> None:
    one = saved(tmp_path, "one.nt", GOOD)
    two = saved(tmp_path, "two.nq", GOOD + GOOD.replace("示例", "另一示例"))

    store = open_dataset(one, two)

    assert {getattr(quad.object, "value", "") for quad in store} == {"示例", "另一示例"}


def test_quads_in_memory_are_opened(tmp_path: Path) -> None:
    assert set(opened(GOOD.encode())) == set(open_dataset(saved(tmp_path, "one.nq", GOOD)))


@pytest.mark.parametrize("line", [1, 2, 7])
@pytest.mark.parametrize(
    "broken",
    [
        '<http://example.org/a> <http://example.org/b "示例" .\n',
        "示例\n",
        '<http://example.org/a> <http://example.org/b> "\udcff" .\n',
        '"示例" <http://example.org/b> "示例" .\n',
    ],
)
@pytest.mark.parametrize("ending", ["nq", "nt"])
def test_a_broken_line_is_named(ending: str, broken: str, line: int, tmp_path: Path) -> None:
    text = GOOD * (line - 1) + broken + GOOD
    path = saved(tmp_path, f"broken.{ending}", text)

    with pytest.raises(InputError) as caught:
        open_dataset(path)

    assert str(caught.value).startswith(f"{path}:{line}: ")
    assert str(caught.value).endswith("; mend the file or build it again")


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("a.ttl", "@prefix e: <http://example.org/> .\ne:a e:b [ .\n", ":2: "),
        ("a.ttl", "\n\ne:a e:b e:c .\n", ":3: "),
        ("a.trig", "<http://example.org/g> {\n}\n\nfoo", ":4: "),
        ("a.jsonld", '{\n"@id": \n}', ":3: "),
        ("a.jsonld", '{"@context": "https://example.org/context", "a": 1}', ": "),
        ("a.rdf", "<a>", ": "),
    ],
)
def test_other_formats_are_refused_where_their_parser_stops(
    name: str, text: str, place: str, tmp_path: Path
) -> None:
    path = saved(tmp_path, name, text)

    with pytest.raises(InputError) as caught:
        open_dataset(path)

    assert str(caught.value).startswith(f"{path}{place}")


@pytest.mark.parametrize("name", ["facts.xlsx", "facts"])
def test_an_unknown_ending_is_refused_with_those_known(name: str, tmp_path: Path) -> None:
    path = saved(tmp_path, name, GOOD)

    with pytest.raises(InputError) as caught:
        open_dataset(path)

    assert str(caught.value) == (
        f"{path}: no RDF format ends in “{path.suffix}”; use one of .nq .trig .ttl .nt .jsonld .rdf"
    )


def test_a_missing_dataset_is_refused_with_the_command_that_makes_it(tmp_path: Path) -> None:
    path = tmp_path / "none.nq"

    with pytest.raises(InputError) as caught:
        open_dataset(path)

    assert str(caught.value) == (
        f"{path}: there is no such dataset; run “cppcc-graph build --out {path}” or name another "
        "dataset with --data"
    )


def test_a_folder_is_no_dataset(tmp_path: Path) -> None:
    path = tmp_path / "folder.nq"
    path.mkdir()

    with pytest.raises(InputError) as caught:
        open_dataset(path)

    assert str(caught.value) == f"{path}: Is a directory; name a dataset file with --data"


def test_a_folder_that_may_be_a_store_is_sent_to_its_option(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is a folder; if it is a store, give it with --store"):
        open_dataset(tmp_path)
