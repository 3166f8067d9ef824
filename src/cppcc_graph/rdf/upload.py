"""A dataset to an endpoint, graph by graph, by the SPARQL 1.1 Graph Store Protocol.

An endpoint cannot be replaced in one step as a directory can. Each graph is replaced by itself,
what has been sent is noted, and an upload that broke off goes on where it was.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, cast
from urllib.parse import urlencode

from pyoxigraph import DefaultGraph, Literal, NamedNode, QuerySolutions, RdfFormat, Store

from cppcc_graph.errors import InputError
from cppcc_graph.rdf.chunks import long_numbers, pieces
from cppcc_graph.rdf.endpoint import Endpoint, refusal
from cppcc_graph.rdf.engines import graph_store_of
from cppcc_graph.rdf.identifiers import MERGED_GRAPH, ROOT
from cppcc_graph.rdf.load import Keep, Progress

_PROBE: Final = ROOT + "graph/probe"
_SEEN: Final = f"ASK {{ <{_PROBE}> <{_PROBE}> ?o }}"
_OURS: Final = f"""SELECT ?g (COUNT(*) AS ?n) WHERE {{
  GRAPH ?g {{ ?s ?p ?o }} FILTER(STRSTARTS(STR(?g), "{ROOT}")) }} GROUP BY ?g"""
_COUNTS: Final = """SELECT ?g (COUNT(*) AS ?n) WHERE {
  GRAPH ?g { ?s ?p ?o } FILTER(isIRI(?g)) } GROUP BY ?g"""
_ANYTHING: Final = "ASK { ?s ?p ?o }"


@dataclass(frozen=True, slots=True)
class Uploaded:
    """What an upload did: triples and graphs sent now, graphs removed, and what was noticed.

    ``notes`` are sentences about what the endpoint changed, lacks or left out.
    """

    triples: int
    graphs: int
    removed: int
    notes: tuple[str, ...]


@dataclass(slots=True)
class Upload:
    """One upload; ``state`` is the file in which graphs that have arrived are noted."""

    endpoint: Endpoint
    graph_store: str
    keep: Keep
    state: Path
    folder: Path
    report: Callable[[Progress], None]
    notes: list[str] = field(default_factory=list)
    done: int = 0
    total: int = 0

    def run(self, store: Store) -> Uploaded:
        """Send the store's graphs and return what was done.

        Raises:
            InputError: the endpoint refuses, or its default graph holds the data of others.

        """
        counts = dict(_counts(store, _COUNTS))
        held = _merged_count(store)
        self.total = held + sum(counts.values())
        if self.total < len(store):
            left = len(store) - self.total
            self.notes.append(f"{left} statements of graphs without a name were left out of graphs")
        union = self._is_union()
        if not union:
            self._refuse_others(held)
        sent = self._noted()
        fresh = [graph for graph in sorted(counts) if graph not in sent]
        self.done = sum(count for graph, count in counts.items() if graph in sent)
        for graph in fresh:
            self._send(store, NamedNode(graph), {"graph": graph})
            self._note(graph)
        merged = {"graph": MERGED_GRAPH} if union else {"default": ""}
        if held and (not union or self._shows_named_graphs(counts)):
            self._send(store, DefaultGraph(), merged)
            counts |= {MERGED_GRAPH: held} if union else {}
        elif held:
            self.notes.append(
                "the endpoint shows no named graphs beside a chosen default graph: the merged "
                "statements were left out, and what several passages state counts several times"
            )
        removed = self._tidy(counts) if self.keep is Keep.NOTHING else 0
        self.state.unlink(missing_ok=True)
        return Uploaded(self.done, len(fresh), removed, tuple(self.notes))

    def _is_union(self) -> bool:
        """Return whether plain patterns see named graphs, tried with a graph of one statement."""
        triple = f"<{_PROBE}> <{_PROBE}> <{_PROBE}> .\n".encode()
        self._request("PUT", {"graph": _PROBE}, triple)
        try:
            return self.endpoint.ask(_SEEN, {})
        finally:
            self._delete(_PROBE)

    def _shows_named_graphs(self, counts: dict[str, int]) -> bool:
        if not counts:
            return True
        graph = min(counts)
        query = f"ASK {{ GRAPH ?g {{ ?s ?p ?o }} FILTER(?g = <{graph}>) }}"
        return self.endpoint.ask(query, {"default-graph-uri": MERGED_GRAPH})

    def _refuse_others(self, held: int) -> None:
        if self.keep is Keep.EVERYTHING or not held or not self.endpoint.ask(_ANYTHING, {}):
            return
        if not self._ours():
            raise InputError(
                f"{self.endpoint.url}: its default graph holds other data, which would be replaced;"
                " use --add, or empty it first"
            )

    def _send(self, store: Store, graph: NamedNode | DefaultGraph, place: dict[str, str]) -> None:
        path = self.folder / "graph.nt"
        store.dump(str(path), RdfFormat.N_TRIPLES, from_graph=graph)
        method = "PUT" if self.keep is Keep.NOTHING else "POST"
        for piece in pieces(path):
            self._request(method, place, piece)
            method = "POST"
            self.done += piece.count(b"\n")
            self.report(Progress("sending", self.done, self.total, self.done, 0.0))
            numbers = long_numbers(piece)
            if numbers and "virtuoso" in self.endpoint.client.server.lower():
                self.notes.append(f"Virtuoso does not keep such long numbers exactly: {numbers[0]}")

    def _tidy(self, counts: dict[str, int]) -> int:
        """Remove graphs of an earlier dataset, compare the others, and return how many went."""
        there = self._ours()
        old = sorted(set(there) - set(counts) - {_PROBE})
        for graph in old:
            self._delete(graph)
        for graph, count in sorted(counts.items()):
            found = there.get(graph, 0)
            if graph.startswith(ROOT) and found != count:
                self.notes.append(f"<{graph}>: {count} statements sent, {found} found there")
        return len(old)

    def _ours(self) -> dict[str, int]:
        return dict(_counts(self.endpoint, _OURS))

    def _delete(self, graph: str) -> None:
        with suppress(InputError):  # it may not be there, which engines answer in many ways
            self._request("DELETE", {"graph": graph}, b"")

    def _request(self, method: str, place: dict[str, str], body: bytes) -> None:
        # “?default” has no value (section 4.2 of the protocol).
        query = urlencode(place) if "graph" in place else "default"
        headers = {"Content-Type": "application/n-triples", "Accept": "*/*"}
        response = self.endpoint.client.send(method, f"{self.graph_store}?{query}", body, headers)
        if not 200 <= response.status < 300:
            said = refusal(self.graph_store, self.endpoint.client, response)
            raise _refused(self.graph_store, said)

    def _noted(self) -> set[str]:
        with suppress(FileNotFoundError):
            # The last line may have been cut short by what ended the upload.
            return set(self.state.read_text("utf-8").split("\n")[:-1])
        return set()

    def _note(self, graph: str) -> None:
        self.state.parent.mkdir(parents=True, exist_ok=True)
        with self.state.open("a", encoding="utf-8") as file:
            file.write(f"{graph}\n")


def upload(
    endpoint: Endpoint,
    store: Store,
    *,
    graph_store: str,
    keep: Keep,
    state: Path,
    folder: Path,
    report: Callable[[Progress], None],
) -> Uploaded:
    """Send a store to an endpoint and return what was done.

    ``graph_store`` is where graphs are taken, "" to find it; ``state`` the file that notes what has
    arrived, ``folder`` one for temporary files.

    Raises:
        InputError: the endpoint cannot be reached or refuses.

    """
    endpoint.ask(_ANYTHING, {})
    client = endpoint.client
    there = graph_store or graph_store_of(
        endpoint.url, client.server, with_password=client.has_password
    )
    return Upload(endpoint, there, keep, state, folder, report).run(store)


def state_name(url: str, paths: Sequence[Path]) -> str:
    """Return the name of the file that notes an upload: one for each URL and state of the files."""
    parts = [url]
    for path in paths:
        known = path.stat()
        parts.append(f"{path.resolve()} {known.st_size} {known.st_mtime_ns}")
    digest = hashlib.sha256("\n".join(parts).encode()).hexdigest()
    return f"upload-{digest[:16]}.txt"


def _counts(store: Store | Endpoint, query: str) -> Iterator[tuple[str, int]]:
    for graph, number in cast("QuerySolutions", store.query(query)):
        yield cast("NamedNode", graph).value, int(cast("Literal", number).value)


def _merged_count(store: Store) -> int:
    solutions = cast("QuerySolutions", store.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"))
    return int(cast("Literal", next(solutions)["n"]).value)


def _refused(url: str, error: Exception) -> InputError:
    if isinstance(error, InputError):
        return error
    return InputError(f"{url}: {error}; is it the address of a graph store?")
