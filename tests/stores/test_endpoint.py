"""What an endpoint may answer, and what is made of it."""

import json
import socket
import threading
from collections.abc import Callable

import pytest
from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples

from cppcc_graph.errors import InputError
from cppcc_graph.rdf.credentials import Credentials
from cppcc_graph.rdf.endpoint import Endpoint
from cppcc_graph.rdf.forms import Form, form_of
from cppcc_graph.rdf.identifiers import MERGED_GRAPH
from stores.pretender import Asked, Said, Speaker, pretending

NO = b'{"head":{},"boolean":false}'
QUERY = "SELECT ?n { ?s ?p ?n }"


def table(*values: str, variable: str = "n") -> bytes:
    rows = [{variable: {"type": "literal", "value": value}} for value in values]
    return json.dumps({"head": {"vars": [variable]}, "results": {"bindings": rows}}).encode()


def plain(said: Said) -> Speaker:
    """Answer the questions about merged statements with no, and all others with the same."""
    return lambda asked: (
        Said(NO)
        if MERGED_GRAPH in asked.body.decode() or (MERGED_GRAPH in asked.form.get("query", ""))
        else said
    )


def refused(said: Said, query: str = QUERY) -> str:
    with pretending(plain(said)) as (url, _), pytest.raises(InputError) as caught:
        Endpoint(url).query(query)
    return str(caught.value).removeprefix(f"{url}: ")


def test_a_query_is_sent_as_a_form_with_what_may_come_back() -> None:
    with pretending(plain(Said(table("1", "2")))) as (url, seen):
        found = Endpoint(url).query(QUERY)

    asked = seen[-1]
    assert isinstance(found, QuerySolutions)
    assert [row["n"].value for row in found] == ["1", "2"]
    assert (asked.method, asked.path, asked.form) == ("POST", "/sparql", {"query": QUERY})
    assert asked.headers["content-type"] == "application/x-www-form-urlencoded"
    assert asked.headers["accept"].startswith("application/sparql-results+json")


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b'{"head":{},"boolean":true}', "application/sparql-results+json; charset=utf-8"),
        (
            b'<?xml version="1.0"?><sparql xmlns="http://www.w3.org/2005/sparql-results#">'
            b"<head/><boolean>true</boolean></sparql>",
            "application/sparql-results+xml",
        ),
        (table("1", variable="__ASK_RETVAL"), "application/sparql-results+json"),
    ],
)
def test_yes_is_understood_in_every_form(body: bytes, kind: str) -> None:
    with pretending(plain(Said(body, kind))) as (url, _):
        found = Endpoint(url).query("ASK { ?s ?p ?o }")

    assert isinstance(found, QueryBoolean)
    assert bool(found)


@pytest.mark.parametrize("rows", [(), ("0",)])
def test_virtuoso_says_no_by_a_table(rows: tuple[str, ...]) -> None:
    with pretending(plain(Said(table(*rows, variable="__ASK_RETVAL")))) as (url, _):
        assert not bool(Endpoint(url).query("ASK { ?s ?p ?o }"))


def test_virtuoso_writes_nameless_nodes_and_truth_in_its_own_way() -> None:
    boolean = "http://www.w3.org/2001/XMLSchema#boolean"
    row = {
        "a": {"type": "bnode", "value": "nodeID://b10"},
        "b": {"type": "typed-literal", "datatype": boolean, "value": "0"},
        "c": {"type": "typed-literal", "datatype": boolean, "value": "1"},
        "d": {"type": "literal", "value": "nodeID://b10"},
    }
    body = json.dumps({"head": {"vars": list("abcd")}, "results": {"bindings": [row]}}).encode()
    with pretending(plain(Said(body))) as (url, _):
        found = Endpoint(url).query("SELECT * { ?a ?b ?c }")

    assert isinstance(found, QuerySolutions)
    values = [getattr(term, "value", "") for term in next(found)]
    assert values == ["b10", "false", "true", "nodeID://b10"]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"<http://e.test/a> <http://e.test/b> 'c' .", "text/turtle"),
        (b'<http://e.test/a> <http://e.test/b> "c" .\n', "application/n-triples"),
        (b'<http://e.test/a>\t<http://e.test/b>\t"c" .\n', "text/plain;charset=utf-8"),
    ],
)
def test_triples_come_back_as_triples(body: bytes, kind: str) -> None:
    with pretending(plain(Said(body, kind))) as (url, seen):
        found = Endpoint(url).query("PREFIX e: <http://e.test/> DESCRIBE e:a")

    assert isinstance(found, QueryTriples)
    assert [str(triple) for triple in found] == ['<http://e.test/a> <http://e.test/b> "c"']
    assert seen[-1].headers["accept"].startswith("application/n-triples")


ENDPOINT_HINT = "is this the address of a SPARQL endpoint, such as https://host/sparql?"


@pytest.mark.parametrize(
    ("said", "message"),
    [
        (
            Said(b"<!DOCTYPE html><p>welcome", "text/html; charset=utf-8"),
            f"answered with text/html, not with results; {ENDPOINT_HINT}",
        ),
        (Said(b"", ""), f"answered with nothing known, not with results; {ENDPOINT_HINT}"),
        (
            Said(b"<p>no", "text/html", 401),
            "answers 401; set CPPCC_GRAPH_USER and CPPCC_GRAPH_PASSWORD, or add the host to "
            "~/.netrc",
        ),
        (
            Said(b"not here\nat all", "text/plain", 404),
            "answers 404 (not here); check the path; many endpoints end in /sparql or /query",
        ),
        (
            Said(b"", "text/plain", 302, {"Location": "https://e.test/sparql"}),
            "has moved to https://e.test/sparql; give that address",
        ),
        (Said(b"", "", 307), "has moved to another place; give that address"),
        (Said(b"", "", 418), "answers 418; try again, or ask who runs it"),
        (
            Said(b"\x1b[31mbusy", "text/plain", 503),
            "answers 503 ( [31mbusy); it is busy or has a limit; try again later or ask for less",
        ),
        (Said(table("1"), cut=5), "the answer broke off in the middle; try again"),
    ],
)
def test_what_is_no_answer_is_refused_with_a_reason(said: Said, message: str) -> None:
    assert refused(said) == message


@pytest.mark.parametrize(
    "body", [b'{"head":{"vars":["n"]},"results":{"bindings":[{"n": timeout', b"[]", b"", b"{}"]
)
def test_an_answer_that_breaks_off_is_no_short_answer(body: bytes) -> None:
    assert refused(Said(body)).startswith("broke off or sent what is no answer (")


@pytest.mark.parametrize(
    ("status", "known", "mend"),
    [
        (401, False, "set CPPCC_GRAPH_USER and CPPCC_GRAPH_PASSWORD, or add the host to ~/.netrc"),
        (
            401,
            True,
            "the name or password is not accepted; "
            "check CPPCC_GRAPH_USER and CPPCC_GRAPH_PASSWORD, or ~/.netrc",
        ),
        (
            403,
            False,
            "if it wants a name, set CPPCC_GRAPH_USER and CPPCC_GRAPH_PASSWORD, "
            "or add the host to ~/.netrc",
        ),
        (403, True, "this user may not do that"),
    ],
)
def test_who_is_refused_learns_whether_a_name_was_sent(
    status: int,
    known: bool,  # noqa: FBT001
    mend: str,
) -> None:
    credentials = Credentials("me", "secret") if known else None
    with pretending(plain(Said(b"", "", status))) as (url, _), pytest.raises(InputError) as caught:
        Endpoint(url, credentials).query(QUERY)

    assert str(caught.value) == f"{url}: answers {status}; {mend}"


def test_broken_triples_are_refused() -> None:
    said = Said(b"<http://e.test/a> <http://e.test/b> ", "text/turtle")

    assert refused(said, "CONSTRUCT WHERE { ?s ?p ?o }").startswith("sent broken triples (")


def test_rows_are_no_triples() -> None:
    said = Said(table("1"))

    assert refused(said, "DESCRIBE <http://e.test/a>").startswith("answered with application/spa")


def test_what_is_not_sparql_is_told_in_the_words_of_the_endpoint() -> None:
    said = Said(b"line 1: syntax error\nmore", "text/plain", 400)
    with pretending(plain(said)) as (url, _), pytest.raises(SyntaxError) as caught:
        Endpoint(url).query(QUERY)

    assert str(caught.value) == "the endpoint says: line 1: syntax error"


def test_a_bad_request_without_words_is_refused() -> None:
    assert refused(Said(b"", "", 400)) == "answers 400; try again, or ask who runs it"


def test_an_answer_that_does_not_come_is_not_waited_for() -> None:
    with pretending(lambda asked: Said(wait=600)) as (url, _), pytest.raises(InputError) as caught:
        Endpoint(url, timeout=0.2).query(QUERY)

    assert str(caught.value) == f"{url}: no answer in 0.2 s; ask for less, or try again later"


def test_a_host_that_is_not_there_is_named() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{unused.getsockname()[1]}/sparql"
        with pytest.raises(InputError) as caught:
            Endpoint(url).query(QUERY)

    assert str(caught.value) == f"{url}: cannot be reached (Connection refused); check it"


def test_a_server_that_hangs_up_is_named() -> None:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        url = f"http://127.0.0.1:{listening.getsockname()[1]}/sparql"
        hanging_up = threading.Thread(target=lambda: listening.accept()[0].close())
        hanging_up.start()
        with pytest.raises(InputError) as caught:
            Endpoint(url).query(QUERY)
        hanging_up.join()

    assert f"{url}: cannot be reached (" in str(caught.value)


def test_what_is_no_query_has_no_form() -> None:
    assert form_of("INSERT DATA { }") == Form("", 0, dataset_is_free=True)


def test_a_name_that_no_host_has_is_named() -> None:
    with pytest.raises(InputError) as caught:
        Endpoint("http://no-host.invalid/sparql").query(QUERY)

    assert "cannot be reached (there is no such host)" in str(caught.value)


def test_a_server_without_encryption_is_told_apart() -> None:
    with pretending(plain(Said())) as (url, _), pytest.raises(InputError) as caught:
        Endpoint(url.replace("http:", "https:")).query(QUERY)

    assert str(caught.value).endswith("; check the certificate")


@pytest.mark.parametrize(
    ("url", "message"),
    [
        (
            "https://me:secret@e.test/sparql",
            "https://e.test/sparql: a name or password does not belong into a URL; set "
            "CPPCC_GRAPH_USER and CPPCC_GRAPH_PASSWORD",
        ),
        ("http:///sparql", "http:///sparql: is no http or https URL; write https://host/path"),
        ("ftp://e.test/", "ftp://e.test/: is no http or https URL; write https://host/path"),
        (
            "http://e.test:port/",
            "http://e.test:port/: Port could not be cast to integer value as 'port'; check the URL",
        ),
    ],
)
def test_a_url_is_checked_before_anything_is_sent(url: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        Endpoint(url)

    assert str(caught.value) == message


def test_a_kept_connection_that_was_closed_is_opened_again() -> None:
    with pretending(plain(Said(table("1"), headers={"X-Then": "close"}))) as (url, _):
        endpoint = Endpoint(url)
        answers = [list(endpoint.query(QUERY)) for _ in range(3)]  # type: ignore[arg-type]

    assert answers[0] == answers[1] == answers[2]


# Rows that are cut


class Cutting:
    """An endpoint that has so many rows, gives some at a time, and says so as Virtuoso does."""

    def __init__(self, rows: int, size: int, change: Callable[[list[str]], list[str]]) -> None:
        self.rows = [str(number) for number in range(rows)]
        self.size = size
        self.change = change

    def __call__(self, asked: Asked) -> Said:
        query = asked.form["query"]
        if MERGED_GRAPH in query:
            return Said(NO)
        if "COUNT" in query:
            return Said(table(str(len(self.rows)), variable="cppccRows"))
        rows = self.rows
        if "OFFSET" in query:
            start = int(query.split("OFFSET ")[1].split()[0])
            rows = self.change(rows[start:])
        return Said(table(*rows[: self.size]), headers={"X-SPARQL-MaxRows": str(self.size)})


def same(rows: list[str]) -> list[str]:
    return rows


@pytest.mark.parametrize("rows", [9, 10, 11, 35])
def test_rows_that_were_cut_are_fetched_page_by_page(rows: int) -> None:
    with pretending(Cutting(rows, 10, same)) as (url, seen):
        found = Endpoint(url).query("PREFIX e: <http://e.test/> SELECT ?n { ?s e:p ?n }")

    assert isinstance(found, QuerySolutions)
    assert [row["n"].value for row in found] == [str(n) for n in range(rows)]
    if rows == 35:
        assert seen[-1].form["query"] == (
            "PREFIX e: <http://e.test/> SELECT ?n WHERE { { SELECT ?n { ?s e:p ?n }\n} } "
            "OFFSET 30 LIMIT 10"
        )


@pytest.mark.parametrize(
    "change", [lambda rows: rows[::-1], lambda rows: rows if rows[0] == "0" else []]
)
def test_pages_that_do_not_make_a_whole_are_refused(
    change: Callable[[list[str]], list[str]],
) -> None:
    with pretending(Cutting(35, 10, change)) as (url, _), pytest.raises(InputError) as caught:
        Endpoint(url).query(QUERY)

    assert str(caught.value).startswith(f"{url}: cuts answers at 10 rows, and this one cannot be")


def test_more_rows_than_were_counted_are_refused() -> None:
    speaker = Cutting(35, 10, same)

    def grown(asked: Asked) -> Said:
        said = speaker(asked)
        return Said(table("34", variable="cppccRows")) if b"COUNT" in asked.body else said

    with pretending(grown) as (url, _), pytest.raises(InputError):
        Endpoint(url).query(QUERY)


@pytest.mark.parametrize("kind", ["application/sparql-results+json", "application/xml"])
def test_what_cannot_be_paged_is_refused(kind: str) -> None:
    query = "SELECT ?n FROM <http://e.test/g> { ?s ?p ?n }" if "json" in kind else QUERY
    said = Said(table("1"), kind, headers={"X-SPARQL-MaxRows": "1"})

    assert refused(said, query).startswith("cuts answers at 1 rows")


def test_triples_that_were_cut_are_refused() -> None:
    said = Said(b"", "application/n-triples", headers={"X-SPARQL-MaxRows": "5"})

    assert refused(said, "CONSTRUCT WHERE { ?s ?p ?o }").startswith("cuts answers at 5 rows")


# Which graphs plain patterns see


@pytest.mark.parametrize(
    ("has_merged", "shows_others", "sent"),
    [(True, True, MERGED_GRAPH), (True, False, None), (False, True, None)],
)
def test_every_statement_is_seen_once(
    has_merged: bool,  # noqa: FBT001
    shows_others: bool,  # noqa: FBT001
    sent: str | None,
) -> None:
    def speak(asked: Asked) -> Said:
        query = asked.form["query"]
        if MERGED_GRAPH not in query:
            return Said(table("1"))
        return Said() if (shows_others if "FILTER" in query else has_merged) else Said(NO)

    with pretending(speak) as (url, seen):
        endpoint = Endpoint(url)
        endpoint.query(QUERY)
        endpoint.query(QUERY)
        endpoint.query("SELECT ?n FROM <http://e.test/g> { ?s ?p ?n }")

    asked = [each.form for each in seen if MERGED_GRAPH not in each.form["query"]]
    assert [each.get("default-graph-uri") for each in asked] == [sent, sent, None]
    # The endpoint is asked once how it is.
    assert len(seen) - len(asked) == (2 if has_merged else 1)


def test_graphs_by_iri_and_by_variable_do_not_go_together_everywhere() -> None:
    query = "SELECT * { GRAPH <http://e.test/g> { ?s ?p ?n } GRAPH ?g { ?s ?p 'GRAPH <x>' } }"
    with pretending(lambda _: Said()) as (url, _), pytest.raises(InputError) as caught:
        Endpoint(url).query(query)

    assert "; write GRAPH ?g { … } FILTER(?g = <…>)" in str(caught.value)


def test_a_graph_by_its_iri_is_chosen_as_well() -> None:
    query = "SELECT ?n { GRAPH <http://e.test/g> { ?s ?p ?n } }"
    with pretending(lambda asked: Said() if "ASK" in asked.body.decode() else Said(table("1"))) as (
        url,
        seen,
    ):
        Endpoint(url).query(query)

    assert seen[-1].form["named-graph-uri"] == "http://e.test/g"
