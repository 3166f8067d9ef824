"""Datasets at real servers: replaced, added to, gone on with; and servers that refuse."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store, parse

from cppcc_graph.errors import InputError
from cppcc_graph.rdf.chunks import long_numbers, pieces
from cppcc_graph.rdf.credentials import Credentials
from cppcc_graph.rdf.endpoint import Endpoint
from cppcc_graph.rdf.engines import graph_store_of
from cppcc_graph.rdf.identifiers import MERGED_GRAPH
from cppcc_graph.rdf.load import Keep, Progress
from cppcc_graph.rdf.tables import run, select
from cppcc_graph.rdf.upload import Uploaded, state_name, upload
from stores.conftest import DATASET, quiet, sent
from stores.pretender import Asked, Said, pretending
from stores.servers import PASSWORD, USER, oxigraph, virtuoso

ROOT = "https://w3id.org/cppcc-graph/"
FIRST = f"""
@prefix e: <{ROOT}id/> .
<{ROOT}report/one> {{ e:a e:b "一"@zh, "1"@en . e:a e:c e:d }}
<{ROOT}report/two> {{ e:a e:b "一"@zh }}
"""
SECOND = f"""
@prefix e: <{ROOT}id/> .
<{ROOT}report/two> {{ e:a e:b "二"@zh }}
"""


def small(folder: Path, text: str) -> Path:
    path = folder / "small.trig"
    path.write_text(text, "utf-8")
    return path


@pytest.fixture(scope="module", params=["oxigraph", "virtuoso"])
def empty(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """Return the URL of a server for uploads only."""
    place = tmp_path_factory.mktemp("server")
    with {"oxigraph": oxigraph, "virtuoso": virtuoso}[request.param](place) as url:
        yield url


@pytest.fixture
def writer(empty: str, tmp_path: Path) -> Endpoint:
    """Return the server as one who may write, with nothing of ours in it."""
    endpoint = Endpoint(empty, Credentials(USER, PASSWORD))
    nothing = tmp_path / "nothing.trig"
    nothing.write_text(f"<{ROOT}report/none> {{ <{ROOT}x> <{ROOT}x> <{ROOT}x> }}")
    sent(endpoint, tmp_path, dataset=nothing)
    return endpoint


def held(url: str) -> list[tuple[str, ...]]:
    """Return the statements of ours in named graphs, as anyone sees them."""
    query = f"""SELECT ?g ?s ?o {{ GRAPH ?g {{ ?s <{ROOT}id/b> ?o }}
      FILTER(?g != <{MERGED_GRAPH}>) }} ORDER BY ?g ?s STR(?o)"""
    return list(select(Endpoint(url), query).texts())


def test_an_upload_takes_the_place_of_an_earlier_one(
    writer: Endpoint, empty: str, tmp_path: Path
) -> None:
    first = sent(writer, tmp_path, dataset=small(tmp_path, FIRST))
    before = held(empty)
    second = sent(writer, tmp_path, dataset=small(tmp_path, SECOND))

    assert (first.triples, first.graphs, first.removed, first.notes) == (7, 2, 1, ())
    assert [row[0::2] for row in before] == [
        ("report:one", "1"), ("report:one", "一"), ("report:two", "一")
    ]  # fmt: skip
    assert (second.triples, second.graphs, second.removed, second.notes) == (2, 1, 1, ())
    assert [row[0::2] for row in held(empty)] == [("report:two", "二")]
    # Plain patterns see each statement once, here as everywhere.
    count = f"SELECT (COUNT(*) AS ?n) {{ ?s <{ROOT}id/b> ?o }}"
    assert select(Endpoint(empty), count).texts() == (("1",),)


def test_an_upload_can_add(writer: Endpoint, empty: str, tmp_path: Path) -> None:
    sent(writer, tmp_path, dataset=small(tmp_path, FIRST))

    done = sent(writer, tmp_path, dataset=small(tmp_path, SECOND), keep=Keep.EVERYTHING)

    assert done.removed == 0
    assert [row[2] for row in held(empty)] == ["1", "一", "一", "二"]
    count = f"SELECT (COUNT(*) AS ?n) {{ ?s <{ROOT}id/b> ?o }}"
    assert select(Endpoint(empty), count).texts() == (("3",),)


def test_a_graph_of_several_pieces_arrives_whole(
    writer: Endpoint, empty: str, tmp_path: Path
) -> None:
    lines = [f'e:x{n} e:b "{n}" .' for n in range(25_000)]
    text = f"@prefix e: <{ROOT}id/> . <{ROOT}report/big> {{ {' '.join(lines)} }}"

    done = sent(writer, tmp_path, dataset=small(tmp_path, text))

    assert done.triples == 50_000
    assert done.notes == ()
    query = f"SELECT (COUNT(*) AS ?n) {{ GRAPH <{ROOT}report/big> {{ ?s ?p ?o }} }}"
    assert select(Endpoint(empty), query).texts() == (("25000",),)


def test_long_numbers_are_reported_where_they_are_not_kept(
    writer: Endpoint, empty: str, tmp_path: Path
) -> None:
    text = f"<{ROOT}report/n> {{ <{ROOT}x> <{ROOT}y> 12345678901234567890123 }}"

    notes = sent(writer, tmp_path, dataset=small(tmp_path, text)).notes

    virtuoso_runs = "Virtuoso" in writer.client.server
    assert [note.startswith("Virtuoso does not keep such long numbers exactly: <https://")
            for note in notes] == [True, True] * virtuoso_runs  # fmt: skip
    assert run(Endpoint(empty), "ASK { ?s ?p ?o }") is True


def test_a_wrong_password_is_refused(empty: str, tmp_path: Path) -> None:
    endpoint = Endpoint(empty, Credentials(USER, "wrong"))
    if "oxigraph" in tmp_path.name or not is_virtuoso(empty):
        pytest.skip("Oxigraph's server asks for no password")

    with pytest.raises(InputError) as caught:
        sent(endpoint, tmp_path, dataset=small(tmp_path, FIRST))

    assert "answers 401" in str(caught.value)


def is_virtuoso(url: str) -> bool:
    endpoint = Endpoint(url)
    endpoint.ask("ASK { ?s ?p ?o }", {})
    return "Virtuoso" in endpoint.client.server


# A server that breaks off, as none of the real ones does when told to


class Server:
    """A graph store in memory, with plain patterns over the unnamed graph or over all."""

    def __init__(self, *, union: str = "", server: str = "Oxigraph") -> None:
        self.graphs: dict[str, str] = {}
        self.union = union
        self.server = server
        self.refuse = 0

    def __call__(self, asked: Asked) -> Said:
        if asked.path.startswith("/store"):
            return self.change(asked)
        query, chosen = asked.form["query"], asked.form.get("default-graph-uri")
        if query.startswith("ASK"):
            return self.truth(query, chosen)
        rows = [
            {"g": {"type": "uri", "value": graph}, "n": {"type": "literal", "value": str(lines)}}
            for graph, text in self.graphs.items()
            if graph and (lines := text.count("\n"))
        ]
        body = str({"head": {"vars": ["g", "n"]}, "results": {"bindings": rows}})
        return Said(body.replace("'", '"').encode(), headers=self.names())

    def truth(self, query: str, chosen: str | None) -> Said:
        if "graph/probe" in query:
            found = bool(self.union) and f"{ROOT}graph/probe" in self.graphs
        elif chosen:
            found = self.union == "keeps named graphs"
        elif "GRAPH" in query:
            found = MERGED_GRAPH in self.graphs
        else:
            found = bool(self.graphs.get("")) or bool(self.union and self.graphs)
        return Said(b'{"head":{},"boolean":%s}' % (b"true" if found else b"false"),
                    headers=self.names())  # fmt: skip

    def change(self, asked: Asked) -> Said:
        graph = asked.form.get("graph", "") if "graph=" in asked.path else ""
        graph = __import__("urllib.parse").parse.parse_qs(
            asked.path.partition("?")[2]
        ).get("graph", [""])[0]  # fmt: skip
        if asked.method == "DELETE":
            known = self.graphs.pop(graph, None)
            return Said(b"", "", 204 if known else 404)
        if self.refuse and len(self.graphs) >= self.refuse:
            return Said(b"out of space", "text/plain", 507)
        old = self.graphs.get(graph, "") if asked.method == "POST" else ""
        self.graphs[graph] = old + asked.body.decode()
        return Said(b"", "", 204)

    def names(self) -> dict[str, str]:
        return {"Server": self.server} if self.server else {}


def uploaded(url: str, folder: Path, text: str, **others: object) -> Uploaded:
    store = Store()
    store.extend(parse(text, RdfFormat.TRIG))
    chosen: dict[str, object] = {
        "graph_store": url.replace("/sparql", "/store"),
        "keep": Keep.NOTHING,
        "state": folder / "notes" / "state.txt",
        "folder": folder,
        "report": quiet,
    } | others
    return upload(Endpoint(url), store, **chosen)  # type: ignore[arg-type]


BOTH = FIRST + f"<{ROOT}id/a> <{ROOT}id/b> 'merged' ."


def test_an_upload_that_broke_off_goes_on_where_it_was(tmp_path: Path) -> None:
    server = Server()
    server.refuse = 1
    told: list[Progress] = []
    with pretending(server) as (url, seen):
        with pytest.raises(InputError) as caught:
            uploaded(url, tmp_path, BOTH)
        noted = (tmp_path / "notes" / "state.txt").read_text("utf-8")
        server.refuse = 0
        before = len(seen)
        done = uploaded(url, tmp_path, BOTH, report=told.append)

    assert "answers 507 (out of space)" in str(caught.value)
    assert noted == f"{ROOT}report/one\n"
    puts = [each.path.partition("?")[2] for each in seen[before:] if each.method == "PUT"]
    assert [put.rpartition("%2F")[2] for put in puts] == ["probe", "two", "default"]
    assert (done.triples, done.graphs) == (5, 1)
    assert [(each.done, each.total) for each in told] == [(4, 5), (5, 5)]
    assert not (tmp_path / "notes" / "state.txt").exists()


def test_the_note_that_was_cut_short_does_not_count(tmp_path: Path) -> None:
    server = Server()
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "state.txt").write_text(f"{ROOT}report/one\n{ROOT}report/tw")
    with pretending(server) as (url, _):
        uploaded(url, tmp_path, BOTH)

    assert set(server.graphs) == {f"{ROOT}report/two", ""}


def test_the_default_graph_of_others_is_not_replaced(tmp_path: Path) -> None:
    server = Server()
    server.graphs[""] = "<http://e.test/a> <http://e.test/b> <http://e.test/c> .\n"
    with pretending(server) as (url, _):
        with pytest.raises(InputError) as caught:
            uploaded(url, tmp_path, BOTH)
        uploaded(url, tmp_path, BOTH, keep=Keep.EVERYTHING)

    assert str(caught.value) == (
        f"{url}: its default graph holds other data, which would be replaced; use --add, or empty "
        "it first"
    )
    assert server.graphs[""].count("\n") == 2


@pytest.mark.parametrize("union", ["keeps named graphs", "hides named graphs"])
def test_where_all_graphs_are_one_the_merged_statements_get_a_name(
    union: str, tmp_path: Path
) -> None:
    server = Server(union=union)
    with pretending(server) as (url, _):
        done = uploaded(url, tmp_path, BOTH)

    keeps = union.startswith("keeps")
    assert (MERGED_GRAPH in server.graphs) is keeps
    assert "" not in server.graphs
    assert len(done.notes) == (0 if keeps else 1)


def test_a_dataset_without_named_graphs_has_its_merged_ones_only(tmp_path: Path) -> None:
    server = Server(union="hides named graphs")
    with pretending(server) as (url, _):
        done = uploaded(url, tmp_path, f"<{ROOT}id/a> <{ROOT}id/b> 'merged' .")

    assert set(server.graphs) == {MERGED_GRAPH}
    assert done.notes == ()


def test_graphs_that_lost_statements_are_reported(tmp_path: Path) -> None:
    class Losing(Server):
        def change(self, asked: Asked) -> Said:
            said = super().change(asked)
            self.graphs = {
                graph: text.split("\n")[0] + "\n" if graph.endswith("one") else text
                for graph, text in self.graphs.items()
            }
            return said

    server = Losing()
    with pretending(server) as (url, _):
        done = uploaded(url, tmp_path, FIRST)

    assert done.notes == (f"<{ROOT}report/one>: 3 statements sent, 1 found there",)


def test_what_is_no_graph_store_is_refused(tmp_path: Path) -> None:
    def speak(asked: Asked) -> Said:
        return Said() if asked.path == "/sparql" else Said(b"no such thing", "text/plain", 400)

    with pretending(speak) as (url, _), pytest.raises(InputError) as caught:
        uploaded(url, tmp_path, FIRST)

    assert str(caught.value).endswith(
        "/store: the endpoint says: no such thing; is it the address of a graph store?"
    )


@pytest.mark.parametrize(
    ("url", "server", "there"),
    [
        ("http://e.test:8890/sparql", "Virtuoso/07.20", "http://e.test:8890/sparql-graph-crud"),
        ("http://e.test/query", "oxigraph/0.5", "http://e.test/store"),
        ("http://e.test/sparql?a=b", "Oxigraph/0.5", "http://e.test/store"),
        (
            "http://e.test/repositories/r",
            "GraphDB",
            "http://e.test/repositories/r/rdf-graphs/service",
        ),
        ("http://e.test/ds/sparql", "Apache", "http://e.test/ds/data"),
        ("http://e.test/ds/query/", "", "http://e.test/ds/data"),
    ],
)
def test_where_graphs_are_taken_is_known_of_some_engines(url: str, server: str, there: str) -> None:
    assert graph_store_of(url, server, with_password=False) == there


def test_virtuoso_takes_passwords_at_another_address() -> None:
    found = graph_store_of("https://e.test/sparql", "Virtuoso/07.20", with_password=True)

    assert found == "https://e.test/sparql-graph-crud-auth"


@pytest.mark.parametrize(("server", "called"), [("", "nothing known"), ("Own/1", "Own/1")])
def test_of_other_engines_one_has_to_say_it(server: str, called: str) -> None:
    with pytest.raises(InputError) as caught:
        graph_store_of("https://e.test/", server, with_password=True)

    assert str(caught.value) == (
        f"https://e.test/: calls itself {called}, and where it takes graphs is not known; say it "
        "with --graph-store URL (docs/engines.md)"
    )


def test_nameless_nodes_stay_in_one_piece(tmp_path: Path) -> None:
    lines = [b"<http://e.test/a> <http://e.test/b> <http://e.test/%d> .\n" % n for n in range(5)]
    nameless = [b"_:x <http://e.test/b> _:y .\n", b"<http://e.test/a> <http://e.test/b> _:x .\n"]
    path = tmp_path / "graph.nt"
    path.write_bytes(b"".join([*lines[:3], nameless[0], *lines[3:], nameless[1]]))

    assert list(pieces(path, 3)) == [
        b"".join([*nameless, lines[0]]), b"".join(lines[1:4]), lines[4]
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "is_long"),
    [
        ('"123456789012345678"^^<http://www.w3.org/2001/XMLSchema#integer>', False),
        ('"1234567890123456789"^^<http://www.w3.org/2001/XMLSchema#integer>', True),
        ('"0.1234567890123456"^^<http://www.w3.org/2001/XMLSchema#decimal>', True),
        ('"0.12345"^^<http://www.w3.org/2001/XMLSchema#decimal>', False),
        ('"1234567890123456789012"', False),
    ],
)
def test_long_numbers_are_told_from_others(value: str, is_long: bool) -> None:  # noqa: FBT001
    line = f"<http://e.test/a> <http://e.test/b> {value} .\n".encode()

    assert bool(long_numbers(line)) is is_long


def test_another_state_of_a_file_is_another_upload(tmp_path: Path) -> None:
    path = small(tmp_path, FIRST)
    names = {state_name("http://e.test/a", [path]), state_name("http://e.test/b", [path])}
    path.write_text(SECOND, "utf-8")
    names.add(state_name("http://e.test/a", [path]))

    assert len(names) == 3
    assert DATASET.exists()
