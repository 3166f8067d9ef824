"""SPARQL 1.1 endpoints, asked by the protocol as every engine understands it.

Queries are sent as a form by POST: long ones do not fit into a URL, and Virtuoso hangs on a query
that is the body itself. ``docs/engines.md`` says what else differs between engines.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from http.client import HTTPException
from io import BytesIO
from typing import IO, Final, TypeAlias, cast
from urllib.parse import urlencode

from pyoxigraph import (
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    parse_query_results,
)
from pyoxigraph import Store as Oxigraph

from cppcc_graph.errors import InputError
from cppcc_graph.rdf import pages
from cppcc_graph.rdf.credentials import PASSWORD, USER, Credentials
from cppcc_graph.rdf.dialect import Corrected
from cppcc_graph.rdf.engines import own_graphs_of
from cppcc_graph.rdf.forms import Form, form_of
from cppcc_graph.rdf.http import Client, Response, Take, as_it_comes, whole
from cppcc_graph.rdf.identifiers import MERGED_GRAPH
from cppcc_graph.rdf.store import Results
from cppcc_graph.rdf.streams import Sink, first

#: Seconds to wait for an answer unless something else is said.
TIMEOUT: Final = 60.0
_JSON: Final = "application/sparql-results+json"
_JSONS: Final = (_JSON, "application/json")
_XML: Final = "application/sparql-results+xml"
_RESULTS: Final = {
    _JSON: QueryResultsFormat.JSON,
    "application/json": QueryResultsFormat.JSON,
    _XML: QueryResultsFormat.XML,
    "application/xml": QueryResultsFormat.XML,
    "text/xml": QueryResultsFormat.XML,
    "text/tab-separated-values": QueryResultsFormat.TSV,
}
_TRIPLES: Final = {
    "application/n-triples": RdfFormat.N_TRIPLES,
    "text/plain": RdfFormat.N_TRIPLES,
    "text/turtle": RdfFormat.TURTLE,
    "application/rdf+xml": RdfFormat.RDF_XML,
}
_TABLE: Final = f"{_JSON}, {_XML};q=0.5"
_GRAPH: Final = "application/n-triples, text/turtle;q=0.5"
# Virtuoso answers ASK by a table of one integer.
_VIRTUOSO_ASK: Final = "__ASK_RETVAL"
_ANYTHING: Final = "ASK { ?s ?p ?o }"
_MERGED: Final = f"ASK {{ GRAPH <{MERGED_GRAPH}> {{ ?s ?p ?o }} }}"
_OTHERS: Final = f"ASK {{ GRAPH ?g {{ ?s ?p ?o }} FILTER(STR(?g) != '{MERGED_GRAPH}') }}"
_UNWRITTEN: Final = re.compile(r"[^\x20-\x7e\x80-\U0010ffff]+")
#: Parameters of the protocol that say which graphs a query is about.
Dataset: TypeAlias = Mapping[str, str | list[str]]


@dataclass(frozen=True, slots=True)
class _Asked:
    """A query, its form, and what is sent beside it."""

    sparql: str
    form: Form
    dataset: Dataset


class Endpoint:
    """A SPARQL 1.1 endpoint as a store: asked over the network, and only asked.

    Where plain patterns see the union of all graphs, statements that several passages make would
    count several times. An upload by this project therefore brings a graph with every statement
    once; when the endpoint has it, every query is asked with that graph as its default graph.
    """

    def __init__(
        self, url: str, credentials: Credentials | None = None, *, timeout: float = TIMEOUT
    ) -> None:
        """Check the URL; nothing is sent before the first query.

        Raises:
            InputError: the URL has no host or a password in it.

        """
        self.client = Client(url, credentials, timeout=timeout)
        self.url = url
        self._dataset: Dataset | None = None

    def __repr__(self) -> str:
        return f"Endpoint({self.url!r})"

    def query(self, query: str, /) -> Results:
        """Return the answer to SPARQL 1.1; no prefix is declared for it.

        It is read to its end before the first row is given; a long one is kept in a temporary file
        meanwhile. An answer that the endpoint has cut is fetched page by page until it is whole.

        Raises:
            InputError: the endpoint cannot be reached, refuses, breaks off, or cuts an answer that
                cannot be fetched by pages.
            SyntaxError: the endpoint says that the query is not SPARQL.

        """
        return self._answer(self._asked(query))

    def first(self, query: str, rows: int) -> Results:
        """Return the first ``rows`` rows of a SELECT query; more are not read from the network.

        Raises:
            InputError, SyntaxError: as :meth:`query`.

        """
        asked = self._asked(query)
        if asked.form.word != "SELECT":
            return self._answer(asked)
        response = self._sent(asked, _TABLE, as_it_comes)
        try:
            if response.kind not in _RESULTS:
                raise self._wrong_kind(response)
            if rows <= int(response.headers.get("x-sparql-maxrows", rows)):
                return first(cast("QuerySolutions", _parsed(response)), rows)
        except (SyntaxError, ValueError) as error:
            # The traceback would keep what was found; it must not be dropped by another thread.
            raise self._broken(error) from error.with_traceback(None)
        except (OSError, HTTPException) as error:
            raise self.client.failed(error) from error.with_traceback(None)
        finally:
            self.client.close()
        return self._answer(asked)

    def _asked(self, query: str) -> _Asked:
        form = form_of(query)
        if self._dataset is None and form.dataset_is_free:
            self._dataset = self._probe()
        return _Asked(query, form, self._dataset_for(form))

    def ask(self, sparql: str, dataset: Dataset) -> bool:
        """Return the answer to ASK with the given parameters of the protocol."""
        return bool(self._answer(_Asked(sparql, form_of(sparql), dataset)))

    @property
    def own_graphs(self) -> str:
        """A condition on ``?g`` that graphs meet which the engine keeps for itself, "" for none."""
        if not self.client.server:
            self.query(_ANYTHING)
        return own_graphs_of(self.client.server)

    def _dataset_for(self, form: Form) -> Dataset:
        if not (self._dataset and form.dataset_is_free):
            return {}
        if not form.graphs:
            return self._dataset
        # With a default graph chosen, Virtuoso finds nothing in a graph named by its IRI, unless
        # that is chosen too; then a variable stands for chosen graphs only.
        if form.any_graph:
            raise InputError(
                f"{self.url}: cannot be asked for one graph by its IRI and for others by a variable"
                " in one query; write GRAPH ?g { … } FILTER(?g = <…>)"
            )
        return {**self._dataset, "named-graph-uri": list(form.graphs)}

    def _probe(self) -> Dataset:
        """Return the parameters that make plain patterns see every statement once."""
        chosen = {"default-graph-uri": MERGED_GRAPH}
        # An engine that takes the parameter to hide all named graphs cannot be asked that way.
        return chosen if self.ask(_MERGED, {}) and self.ask(_OTHERS, chosen) else {}

    def _answer(self, asked: _Asked) -> Results:
        triples = asked.form.word in ("CONSTRUCT", "DESCRIBE")
        response = self._sent(asked, _GRAPH if triples else _TABLE)
        if triples:
            return self._triples(response)
        if response.kind not in _RESULTS:
            raise self._wrong_kind(response)
        if "x-sparql-maxrows" in response.headers and asked.form.word == "SELECT":
            return self._paged(asked, response)
        return self._table(response)

    def _sent(self, asked: _Asked, accept: str, take: Take = whole) -> Response:
        body = urlencode({"query": asked.sparql, **asked.dataset}, doseq=True).encode("ascii")
        headers = {
            "Accept": accept,
            "Content-Type": "application/x-www-form-urlencoded",
        }
        response = self.client.send("POST", self.url, body, headers, take)
        if response.status != 200:
            raise refusal(self.url, self.client, response)
        return response

    def _table(self, response: Response) -> QuerySolutions | QueryBoolean:
        # Read through once, natively: a broken answer is to fail here and not in its middle.
        found: QuerySolutions | QueryBoolean | None = None
        try:
            found = _parsed(response)
            if isinstance(found, QueryBoolean):
                return found
            names = [variable.value for variable in found.variables]
            if names == [_VIRTUOSO_ASK]:
                return _boolean(any(getattr(row[0], "value", "") == "1" for row in found))
            found.serialize(cast("BytesIO", Sink(len)), QueryResultsFormat.TSV)
        except (SyntaxError, ValueError) as error:
            raise self._broken(error) from error.with_traceback(None)
        finally:
            found = None  # not kept by a traceback: it must not be dropped by another thread
        response.body.seek(0)
        return _parsed(response)

    def _broken(self, error: Exception) -> InputError:
        return InputError(
            f"{self.url}: broke off or sent what is no answer ({error}); has the query reached the "
            "time limit of the server?"
        )

    def _triples(self, response: Response) -> QueryTriples:
        form = _TRIPLES.get(response.kind)
        if form is None:
            raise self._wrong_kind(response)
        if "x-sparql-maxrows" in response.headers:
            raise self._cut(response)
        store = Oxigraph()
        try:
            store.bulk_load(input=response.body, format=form)
        except (SyntaxError, ValueError) as error:
            raise InputError(f"{self.url}: sent broken triples ({error}); try again") from error
        found = store.query("CONSTRUCT WHERE { ?s ?p ?o }")
        assert isinstance(found, QueryTriples)  # noqa: S101 - what CONSTRUCT gives
        return found

    def _paged(self, asked: _Asked, cut: Response) -> QuerySolutions:
        """Return all rows of an answer that was cut, counted by the endpoint itself."""
        if not (asked.form.dataset_is_free and cut.kind in _JSONS):
            raise self._cut(cut)
        query = pages.Query(asked.sparql[: asked.form.start], asked.sparql[asked.form.start :])

        def fetch(sparql: str) -> IO[bytes]:
            return _reader(self._sent(_Asked(sparql, asked.form, asked.dataset), _JSON))

        found = pages.collected(query, _reader(cut), fetch)
        if found is None:
            raise self._cut(cut)
        return cast("QuerySolutions", parse_query_results(found, QueryResultsFormat.JSON))

    def _cut(self, response: Response) -> InputError:
        rows = response.headers["x-sparql-maxrows"]
        return InputError(
            f"{self.url}: cuts answers at {rows} rows, and this one cannot be fetched by pages; "
            "narrow the query, or ask for parts of it with ORDER BY, LIMIT and OFFSET"
        )

    def _wrong_kind(self, response: Response) -> InputError:
        kind = response.kind or "nothing known"
        mend = "is this the address of a SPARQL endpoint, such as https://host/sparql?"
        return InputError(f"{self.url}: answered with {kind}, not with results; {mend}")


def _reader(response: Response) -> IO[bytes]:
    """Return what reads the body of a table."""
    return cast("IO[bytes]", Corrected(response.body)) if response.kind in _JSONS else response.body


def _parsed(response: Response) -> QuerySolutions | QueryBoolean:
    return parse_query_results(_reader(response), _RESULTS[response.kind])


def refusal(url: str, client: Client, response: Response) -> Exception:
    """Return what a status other than success means for whoever asked ``url`` by the client."""
    status = response.status
    said = _said(response)
    if status == 400 and said:
        return SyntaxError(f"the endpoint says: {said}")
    if status in (301, 302, 303, 307, 308):
        place = response.headers.get("location", "another place")
        return InputError(f"{url}: has moved to {place}; give that address")
    name = f"set {USER} and {PASSWORD}, or add the host to ~/.netrc"
    if client.has_password:
        name = f"the name or password is not accepted; check {USER} and {PASSWORD}, or ~/.netrc"
    mend = {
        401: name,
        403: "this user may not do that" if client.has_password else f"if it wants a name, {name}",
        404: "check the path; many endpoints end in /sparql or /query",
        405: "check the path; queries are sent there by POST",
        503: "it is busy or has a limit; try again later or ask for less",
    }.get(status, "try again, or ask who runs it")
    return InputError(f"{url}: answers {status}{f' ({said})' if said else ''}; {mend}")


def _said(response: Response) -> str:
    """Return the first words of a plain message; a page of HTML says nothing to a reader."""
    if response.kind in ("text/html", "application/xhtml+xml"):
        return ""
    text = response.body.read(2000).decode("utf-8", "replace").strip()
    return _UNWRITTEN.sub(" ", text.partition("\n")[0])[:200]


def _boolean(value: bool) -> QueryBoolean:  # noqa: FBT001 - it becomes the answer
    body = b'{"head":{},"boolean":%s}' % (b"true" if value else b"false")
    found = parse_query_results(body, QueryResultsFormat.JSON)
    assert isinstance(found, QueryBoolean)  # noqa: S101 - as written above
    return found
