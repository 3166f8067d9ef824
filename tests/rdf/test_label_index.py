"""Labels kept ready: what is found is what a plain look through all labels finds."""

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Store

from cppcc_graph.errors import InputError, QuestionError
from cppcc_graph.rdf import label_index
from cppcc_graph.rdf.find import Found, find
from cppcc_graph.rdf.identifiers import ENTITIES
from cppcc_graph.rdf.label_index import FILE, LabelIndex, build, index_in
from cppcc_graph.rdf.prefixes import PREFIXES
from cppcc_graph.rdf.store import Results

LABEL, TYPE = NamedNode(PREFIXES["rdfs"] + "label"), NamedNode(PREFIXES["rdf"] + "type")
PERSON = NamedNode(PREFIXES["foaf"] + "Person")
SIGNS = "民进贫困治理的aB 1\"'“”*().-𠀀"


class Indexed:
    """A store with its labels kept ready, as ``load`` leaves it."""

    def __init__(self, store: Store, labels: LabelIndex) -> None:
        self.store, self.labels = store, labels

    def query(self, query: str, /) -> Results:
        return self.store.query(query)


def indexed(store: Store, folder: Path) -> LabelIndex:
    build(store, folder / FILE)
    return LabelIndex(folder / FILE)


@pytest.fixture
def people(tmp_path: Path) -> LabelIndex:
    store = Store()
    names = ["李明", "李明亮", "王李", "王小明", "李 明", "Li Ming", "李", "𠀀明"]
    for number, name in enumerate(names):
        thing = NamedNode(f"{ENTITIES}p{number}")
        store.add(Quad(thing, LABEL, Literal(name, language="zh")))
        store.add(Quad(thing, TYPE, PERSON))
    group = NamedNode(ENTITIES + "group")
    store.add(Quad(group, LABEL, Literal("李明工作室", language="zh")))
    store.add(Quad(group, NamedNode(PREFIXES["skos"] + "altLabel"), Literal("工作室")))
    store.add(Quad(BlankNode(), LABEL, Literal("李明")))
    return indexed(store, tmp_path)


@pytest.mark.parametrize(
    ("part", "found"),
    [
        ("李明", ["李明", "李明亮", "李明工作室"]),
        ("明", ["李明", "𠀀明", "李明亮", "王小明", "李 明", "李明工作室"]),
        ("李", ["李", "李明", "王李", "李明亮", "李 明", "李明工作室"]),
        ("li mi", ["Li Ming"]),
        (" LI ", ["Li Ming"]),
        ("𠀀", ["𠀀明"]),
        ("𠀀明", ["𠀀明"]),
        ("工作", ["工作室", "李明工作室"]),
        ("明李", []),
        ("", []),
        ('"', []),
        ("明*", []),
    ],
)
def test_a_part_of_a_name_of_any_length_is_found(
    part: str, found: list[str], people: LabelIndex
) -> None:
    hits = people.search(part, kind=None, limit=20)

    assert [label for _, label in hits] == found


def test_only_things_of_the_class_are_found(people: LabelIndex) -> None:
    found = people.search("李明", kind=PERSON.value, limit=20)

    assert [label for _, label in found] == ["李明", "李明亮"]
    assert people.search("李明", kind=ENTITIES + "nothing", limit=20) == []


def test_no_more_are_found_than_asked_for(people: LabelIndex) -> None:
    assert people.search("李", kind=None, limit=2) == [
        (f"{ENTITIES}p6", "李"),
        (f"{ENTITIES}p0", "李明"),
    ]


@given(
    labels=st.lists(st.text(SIGNS, min_size=1, max_size=8), min_size=1, max_size=12),
    part=st.text(SIGNS, max_size=4),
)
def test_the_index_finds_what_a_look_through_all_finds(
    labels: list[str], part: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    store = Store()
    for number, label in enumerate(labels):
        store.add(Quad(NamedNode(f"{ENTITIES}n{number}"), LABEL, Literal(label)))
    index = indexed(store, tmp_path_factory.mktemp("labels"))

    found = {label for _, label in index.search(part, kind=None, limit=100)}

    wanted = part.strip().casefold()
    index.close()
    assert found == {each for each in labels if wanted and wanted in each.casefold()}


def test_find_answers_the_same_with_an_index_and_without(small: Store, tmp_path: Path) -> None:
    ready = Indexed(small, indexed(small, tmp_path))

    for name in ("样例座谈会", "例座谈", "SAMPLE Talk", "cppcc", "样例", "恳谈", "样例恳谈会", "z"):
        assert outcome(ready, name) == outcome(small, name)


def outcome(store: Store | Indexed, name: str) -> Found | str:
    try:
        return find(store, name)
    except QuestionError as error:
        return str(error)


def test_many_labels_are_read_in_batches(
    small: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(label_index, "_BATCH", 3)

    assert build(small, tmp_path / FILE) == 22


def test_the_index_in_a_folder_is_opened_if_it_can_be(small: Store, tmp_path: Path) -> None:
    assert index_in(tmp_path) is None
    (tmp_path / FILE).write_text("no database")
    assert index_in(tmp_path) is None
    build(small, tmp_path / FILE)
    index = index_in(tmp_path)
    assert index is not None
    assert len(index.search("样例", kind=None, limit=50)) == 5


def test_an_index_of_another_form_is_refused(tmp_path: Path) -> None:
    path = tmp_path / FILE
    with sqlite3.connect(path) as file:
        file.execute("PRAGMA user_version = 99")
    file.close()

    with pytest.raises(InputError, match="is a label index of form 99; load the store again"):
        LabelIndex(path)


def test_an_index_that_cannot_be_written_leaves_nothing(small: Store, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="name a file that can be written"):
        build(small, tmp_path / "nowhere" / FILE)


def test_an_index_that_fails_leaves_nothing(
    small: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(label_index, "_KINDS", "SELECT")

    with pytest.raises(QuestionError):
        build(small, tmp_path / FILE)

    assert list(tmp_path.iterdir()) == []
