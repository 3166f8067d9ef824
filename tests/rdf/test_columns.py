"""Rows as columns: one kind each, wider when a later row wants it, exact where they are asked."""

import io
import sys
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pyarrow
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet
from pyoxigraph import BlankNode, Literal, NamedNode

from cppcc_graph.errors import MissingExtraError
from cppcc_graph.rdf.arrow import arrow_table, write_parquet
from cppcc_graph.rdf.columns import Batch, Kind, Value, Wider, batches, kind_of, kinds_of, value
from cppcc_graph.rdf.identifiers import ENTITIES
from cppcc_graph.rdf.prefixes import PREFIXES
from cppcc_graph.rdf.tables import Term

XSD = PREFIXES["xsd"]


def typed(words: str, kind: str) -> Literal:
    return Literal(words, datatype=NamedNode(XSD + kind))


@pytest.mark.parametrize(
    ("term", "kind", "exact"),
    [
        (None, Kind.EMPTY, None),
        (NamedNode(ENTITIES + "body"), Kind.TEXT, "e:body"),
        (BlankNode("b"), Kind.TEXT, "b"),
        (Literal("示例", language="zh"), Kind.TEXT, "示例"),
        (typed("12", "integer"), Kind.WHOLE, 12),
        (typed("7", "nonNegativeInteger"), Kind.WHOLE, 7),
        (typed(str(1 << 63), "integer"), Kind.TEXT, 1 << 63),
        (typed("three", "integer"), Kind.TEXT, "three"),
        (typed("343.5", "decimal"), Kind.NUMBER, Decimal("343.5")),
        (typed("1E3", "double"), Kind.NUMBER, 1000.0),
        (typed("2020-07-01", "date"), Kind.DAY, date(2020, 7, 1)),
        (typed("2020-07-01Z", "date"), Kind.TEXT, "2020-07-01Z"),
        (typed("2020", "gYear"), Kind.TEXT, "2020"),
        (typed("true", "boolean"), Kind.TRUTH, True),
        (typed("0", "boolean"), Kind.TRUTH, False),
        (typed("yes", "boolean"), Kind.TEXT, "yes"),
    ],
)
def test_a_cell_has_a_kind_and_an_exact_value(term: Term, kind: Kind, exact: Value) -> None:
    assert (kind_of(term), value(term)) == (kind, exact)


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        (Kind.EMPTY, Kind.DAY, Kind.DAY),
        (Kind.DAY, Kind.EMPTY, Kind.DAY),
        (Kind.WHOLE, Kind.WHOLE, Kind.WHOLE),
        (Kind.WHOLE, Kind.NUMBER, Kind.NUMBER),
        (Kind.NUMBER, Kind.WHOLE, Kind.NUMBER),
        (Kind.WHOLE, Kind.TRUTH, Kind.TEXT),
        (Kind.TEXT, Kind.DAY, Kind.TEXT),
    ],
)
def test_two_kinds_have_one_that_holds_both(one: Kind, other: Kind, both: Kind) -> None:
    assert one.with_kind(other) is both


ROWS: list[tuple[Term, ...]] = [
    (Literal(1), typed("2020-01-02", "date"), None),
    (Literal(2), None, Literal("x")),
    (typed("2.5", "decimal"), None, typed("true", "boolean")),
]


def test_batches_ask_to_begin_again_when_a_column_gets_wider() -> None:
    with pytest.raises(Wider) as caught:
        list(batches(3, iter(ROWS), size=2))

    assert caught.value.kinds == (Kind.NUMBER, Kind.DAY, Kind.TEXT)
    assert list(batches(3, iter(ROWS), caught.value.kinds, size=2)) == [
        Batch(caught.value.kinds, ([1.0, 2.0], [date(2020, 1, 2), None], [None, "x"])),
        Batch(caught.value.kinds, ([2.5], [None], ["true"])),
    ]


def test_no_rows_are_one_empty_batch() -> None:
    kinds = (Kind.EMPTY,)

    assert list(batches(1, iter([]))) == [Batch(kinds, ([],))]
    assert kinds_of(1, []) == kinds


def test_parquet_is_written_in_groups_of_rows_with_types() -> None:
    asked: list[int] = []

    def ask() -> Iterator[tuple[Term, ...]]:
        asked.append(1)
        return iter(ROWS)

    file = io.BytesIO()
    write_parquet(("a", "b", "c"), ask, file, size=2)
    read = parquet.ParquetFile(file)

    assert (len(asked), read.num_row_groups) == (2, 2)
    assert [str(each) for each in read.schema_arrow.types] == ["double", "date32[day]", "string"]
    assert read.read().to_pylist() == [
        {"a": 1.0, "b": date(2020, 1, 2), "c": None},
        {"a": 2.0, "b": None, "c": "x"},
        {"a": 2.5, "b": None, "c": "true"},
    ]


def test_the_same_rows_are_the_same_bytes() -> None:
    files = [io.BytesIO(), io.BytesIO()]
    for file in files:
        write_parquet(("a", "b", "c"), lambda: iter(ROWS), file)

    assert files[0].getvalue() == files[1].getvalue()


def test_an_arrow_table_has_the_kinds_of_all_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cppcc_graph.rdf.columns.BATCH", 2)
    table = arrow_table(("a", "b", "c"), lambda: iter(ROWS))

    assert isinstance(table, pyarrow.Table)
    assert table.column("a").to_pylist() == [1.0, 2.0, 2.5]


def test_a_late_wide_cell_is_held_by_an_arrow_table() -> None:
    rows = [(Literal(number),) for number in range(70_000)]

    table = arrow_table(("a",), lambda: iter([*rows, (Literal("x"),)]))

    assert table.column("a").to_pylist()[-2:] == ["69999", "x"]  # type: ignore[attr-defined]


def test_without_pyarrow_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)

    with pytest.raises(MissingExtraError, match=r"pip install 'cppcc-graph\[arrow\]'"):
        arrow_table(("a",), lambda: iter([]))


@given(st.lists(st.integers(-(1 << 70), 1 << 70)))
def test_whole_numbers_come_back_exactly(numbers: list[int]) -> None:
    table = arrow_table(("n",), lambda: iter([(Literal(number),) for number in numbers]))

    cells = table.column("n").to_pylist()  # type: ignore[attr-defined]
    assert [int(cell) for cell in cells] == numbers
