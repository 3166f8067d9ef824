"""Answers of an endpoint that are long: kept on disk, read as far as they are wanted."""

import errno
import io
import json
import tempfile
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import QueryBoolean, QuerySolutions, Store

from cppcc_graph.cli.answering import say_answer
from cppcc_graph.errors import InputError
from cppcc_graph.rdf import spool
from cppcc_graph.rdf.dialect import Corrected
from cppcc_graph.rdf.endpoint import Endpoint
from cppcc_graph.rdf.identifiers import MERGED_GRAPH
from cppcc_graph.rdf.spool import Spool
from stores.pretender import Asked, Said, pretending

QUERY = "SELECT ?n { ?s ?p ?n }"
NO = b'{"head":{},"boolean":false}'


def table(rows: int, end: bytes = b"]}}") -> bytes:
    terms = (b'{"n":{"type":"literal","value":"%d"}}' % n for n in range(rows))
    return b'{"head":{"vars":["n"]},"results":{"bindings":[' + b",".join(terms) + end


def values(found: object) -> list[str]:
    assert isinstance(found, QuerySolutions)
    return [row["n"].value for row in found]


def says(said: Said) -> object:
    return lambda asked: Said(NO) if MERGED_GRAPH in asked.form["query"] else said


@pytest.mark.parametrize("held", [10, 1000, 1 << 20])
def test_a_long_answer_is_the_same_from_disk(held: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spool, "HELD", held)
    with pretending(says(Said(table(5000)))) as (url, seen):  # type: ignore[arg-type]
        found = values(Endpoint(url).query(QUERY))

    assert found == [str(n) for n in range(5000)]
    assert [asked.form["query"] for asked in seen].count(QUERY) == 1


def test_a_long_answer_that_breaks_off_gives_no_row(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spool, "HELD", 1000)
    said = Said(table(5000, end=b", timeout"))
    with pretending(says(said)) as (url, _), pytest.raises(InputError) as caught:  # type: ignore[arg-type]
        Endpoint(url).query(QUERY)

    assert str(caught.value).startswith(f"{url}: broke off or sent what is no answer (")


def test_no_room_for_a_long_answer_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    class Full(io.BytesIO):
        def write(self, _: object) -> int:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(spool, "HELD", 1000)
    monkeypatch.setattr(tempfile, "TemporaryFile", Full)
    with pytest.raises(InputError) as caught:
        Spool([b"x" * 600, b"x" * 600])

    assert str(caught.value) == (
        f"{tempfile.gettempdir()}: No space left on device; a long answer is kept there until it is "
        "whole: make room, or name another folder by TMPDIR"
    )


def test_pages_are_kept_on_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spool, "HELD", 100)

    def cutting(asked: Asked) -> Said:
        query = asked.form["query"]
        if "COUNT" in query:
            return Said(table(1).replace(b'"0"', b'"95"').replace(b'"n"', b'"cppccRows"'))
        start = int(query.split("OFFSET ")[1].split()[0]) if "OFFSET" in query else 0
        rows = [{"n": {"type": "literal", "value": str(n)}} for n in range(start, 95)][:10]
        body = json.dumps({"head": {"vars": ["n"]}, "results": {"bindings": rows}}).encode()
        return Said(NO) if MERGED_GRAPH in query else Said(body, headers={"X-SPARQL-MaxRows": "10"})

    with pretending(cutting) as (url, _):
        endpoint = Endpoint(url)
        assert values(endpoint.query(QUERY)) == [str(n) for n in range(95)]
        # As many as come at once are not counted first; of more, the whole is made.
        assert values(endpoint.first(QUERY, 10)) == [str(n) for n in range(10)]
        assert values(endpoint.first(QUERY, 11))[:11] == [str(n) for n in range(11)]


# The first rows


@pytest.mark.parametrize("rows", [0, 1, 7, 20])
def test_the_first_rows_are_given(rows: int) -> None:
    with pretending(says(Said(table(7)))) as (url, _):  # type: ignore[arg-type]
        endpoint = Endpoint(url)
        assert values(endpoint.first(QUERY, rows)) == [str(n) for n in range(min(rows, 7))]
        assert values(endpoint.query(QUERY)) == [str(n) for n in range(7)]  # on a new connection


def test_what_comes_after_the_first_rows_is_not_waited_for() -> None:
    # An answer that never ends well: whoever wants three rows does not learn of it.
    said = Said(table(100_000, end=b", timeout"), cut=4)
    with pretending(says(said)) as (url, _):  # type: ignore[arg-type]
        assert values(Endpoint(url).first(QUERY, 3)) == ["0", "1", "2"]


@pytest.mark.parametrize(
    ("said", "message"),
    [
        (Said(table(3, end=b", timeout")), "broke off or sent what is no answer ("),
        (Said(table(3), cut=4), "broke off or sent what is no answer ("),
        (Said(b"<p>hi", "text/html"), "answered with text/html, not with results"),
    ],
)
def test_first_rows_that_are_not_there_are_refused(said: Said, message: str) -> None:
    with pretending(says(said)) as (url, _), pytest.raises(InputError) as caught:  # type: ignore[arg-type]
        Endpoint(url).first(QUERY, 5)

    assert str(caught.value).startswith(f"{url}: {message}")


def test_truth_has_no_rows_to_count() -> None:
    with pretending(lambda asked: Said(NO)) as (url, _):
        found = Endpoint(url).first("ASK {}", 5)

    assert isinstance(found, QueryBoolean)
    assert not found


def test_a_limit_asks_for_no_more_and_parquet_asks_once() -> None:
    said: list[bytes] = []
    with pretending(says(Said(table(9)))) as (url, seen):  # type: ignore[arg-type]
        for form in ("csv", "parquet"):
            say_answer(
                Endpoint(url), QUERY, lambda _, piece: said.append(piece),
                form=form, limit=2, width=None,
            )  # fmt: skip

    assert b"".join(said).startswith(b"n\n0\n1\nPAR1")
    assert sum(asked.form["query"].endswith(QUERY) for asked in seen) == 2


# A dialect, corrected while it is read

BODY = (
    b'{ "head": { "vars": ["a"] }, "results": { "bindings": [\n'
    b'{ "a": { "type": "bnode", "value": "nodeID://b1" }, "b": { "type": "typed-literal", "datatype": '
    b'"http://www.w3.org/2001/XMLSchema#boolean", "value": "1" } },\n'
    b'{ "a": { "type": "literal", "value": "a { brace, and \\"type\\": nodeID://" }, "b": { "type": '
    b'"typed-literal", "datatype": "http://www.w3.org/2001/XMLSchema#boolean", "value": "0" } } ] } }'
)
RIGHT = BODY.replace(b'"nodeID://b1', b'"b1').replace(b'"1" } }', b'"true" } }')
RIGHT = RIGHT.replace(b'"0" } }', b'"false" } }')


@given(sizes=st.lists(st.integers(1, 60), min_size=1), asked=st.integers(1, 60))
def test_pieces_of_any_size_are_corrected_alike(sizes: list[int], asked: int) -> None:
    class Pieces:
        """A file that gives as much as it likes."""

        def __init__(self) -> None:
            self.left, self.turn = BODY, 0

        def read(self, _: int) -> bytes:
            size = sizes[self.turn % len(sizes)]
            self.turn += 1
            found, self.left = self.left[:size], self.left[size:]
            return found

    corrected = Corrected(cast("io.BytesIO", Pieces()))

    assert b"".join(iter(lambda: corrected.read(asked), b"")) == RIGHT
    assert Corrected(cast("io.BytesIO", Pieces())).read() == RIGHT


def test_what_is_asked_of_a_file_is_all_of_it(tmp_path: Path) -> None:
    store = Store()
    said: list[bytes] = []
    say_answer(
        store, "SELECT (1 AS ?n) {}", lambda _, piece: said.append(piece),
        form="csv", limit=5, width=None,
    )  # fmt: skip

    assert b"".join(said) == b"n\n1\n"
