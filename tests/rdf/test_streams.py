"""Answers of any length: the engine's CSV made safe and short, and cut after some rows."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import (
    Literal,
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    Store,
    parse_query_results,
)

from cppcc_graph.rdf import streams
from cppcc_graph.rdf.identifiers import ENTITIES
from cppcc_graph.rdf.prefixes import PREFIXES
from cppcc_graph.rdf.streams import Sink, first, write_csv, write_engine
from cppcc_graph.rdf.tables import Table, Term, columns, results, rows, solutions
from cppcc_graph.view.tables import as_csv

XSD = PREFIXES["xsd"]
SIGNS = [
    '"',
    ",",
    "\n",
    "\r\n",
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
    "示例",
    "1",
    "a",
    "'",
    "1e5",
    "é",
    "<",
    ">",
    "\\",
]
LITERALS = st.lists(st.sampled_from(SIGNS), max_size=5).map("".join).map(Literal) | st.integers(
    -99, 99
).map(Literal)
IRIS = st.sampled_from(
    [
        ENTITIES + "body",
        ENTITIES + "a/b",
        ENTITIES,
        PREFIXES["cppcc"] + "Proposal",
        "urn:x,y",
        "urn:-x",
    ]
).map(NamedNode)
CELLS = LITERALS | IRIS | st.none()


def found(table: Table) -> object:
    """Return the table as an engine gives it."""
    lines = ["\t".join(f"?{name}" for name in table.columns)]
    lines += ["\t".join("" if term is None else str(term) for term in row) for row in table.rows]
    data = "".join(f"{line}\n" for line in lines).encode()
    return parse_query_results(data, QueryResultsFormat.TSV)


def written(table: Table) -> str:
    pieces: list[bytes] = []
    write_csv(found(table), pieces.append)  # type: ignore[arg-type]
    return b"".join(pieces).decode()


@given(st.lists(st.tuples(CELLS, CELLS, st.just(Literal("x"))), max_size=8), st.integers(8, 300))
def test_the_csv_of_the_engine_is_that_of_the_project(
    given_rows: list[tuple[Term, ...]], piece: int
) -> None:
    table = Table(("a", "b", "c"), tuple(given_rows))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(streams, "_PIECE", piece)
        theirs = list(csv.reader(io.StringIO(written(table), newline="")))

    ours = list(csv.reader(io.StringIO(as_csv(table.columns, table.texts()), newline="")))
    assert theirs == ours


def test_csv_is_short_for_people_and_safe_for_spreadsheets() -> None:
    table = Table(
        ("a", "b"),
        (
            (NamedNode(ENTITIES + "body"), Literal("=1+1")),
            (Literal("-5"), Literal('=say "hi"')),
            (Literal("a,b"), NamedNode(ENTITIES + "a/b")),
        ),
    )

    assert written(table) == (
        'a,b\ne:body,\'=1+1\n-5,"\'=say ""hi"""\n"a,b",https://w3id.org/cppcc-graph/id/a/b\n'
    )


@given(st.lists(st.tuples(CELLS, LITERALS), max_size=8), st.integers(0, 10))
def test_the_first_rows_are_those_of_the_answer(
    given_rows: list[tuple[Term, ...]], limit: int
) -> None:
    table = Table(("a", "b"), tuple(given_rows))

    cut = first(found(table), limit)  # type: ignore[arg-type]

    assert (columns(cut), tuple(rows(cut))) == (table.columns, table.rows[:limit])


def test_the_engine_stops_after_the_last_row_wanted(small: Store) -> None:
    product = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r }"

    assert len(list(first(small.query(product), 5))) == 5  # type: ignore[arg-type]


def test_a_long_answer_is_written_whole() -> None:
    table = Table(("n",), tuple((Literal(number),) for number in range(20_000)))

    assert written(table) == "n\n" + "".join(f"{number}\n" for number in range(20_000))


def test_json_is_what_the_recommendation_says(small: Store) -> None:
    table, truth = bytearray(), bytearray()
    found = solutions(small, 'SELECT ?a ?n { BIND(e:talk AS ?a) BIND("一"@zh AS ?n) }')
    asked = results(small, "ASK {}")
    assert isinstance(asked, QueryBoolean)

    write_engine(found, "json", table.extend)
    write_engine(asked, "json", truth.extend)

    assert json.loads(table) == {
        "head": {"vars": ["a", "n"]},
        "results": {
            "bindings": [
                {
                    "a": {"type": "uri", "value": f"{ENTITIES}talk"},
                    "n": {"type": "literal", "value": "一", "xml:lang": "zh"},
                }
            ]
        },
    }
    assert json.loads(truth) == {"head": {}, "boolean": True}


def test_a_sink_passes_on_and_keeps_nothing() -> None:
    taken: list[bytes] = []
    sink = Sink(taken.append)

    assert (sink.write(b"one"), taken) == (3, [b"one"])
    sink.flush()
