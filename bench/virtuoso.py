"""Debian's Virtuoso as an engine of :mod:`queries`: started on loopback, filled, asked, stopped.

Not the way users load (that is ``cppcc-graph load --store URL``, graph by graph, made to resume):
here the engine's own loader reads the file, and its limits of rows and seconds are lifted, so that
it shows what it can. ``virtuoso-opensource`` brings ``virtuoso-t`` and ``isql-vt``.
"""

import shutil
import subprocess
import sys
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import rows as compared
from pyoxigraph import RdfFormat, parse

from cppcc_graph.rdf.prefixes import PROLOGUE

sys.path.append(str(Path(__file__).resolve().parents[1] / "tests"))
from stores.servers import PASSWORD, USER, Settings, virtuoso_ports

#: The graph that takes the statements without one; plain patterns are asked of it.
MERGED: Final = "urn:bench:merged"
# Buffers have 8 kB: these take 1.4 GB, so that ten million quads need no disk.
SETTINGS: Final = Settings(buffers=170_000, rows=100_000_000, seconds=0)
# No transaction log (2 is its flag); 512 says N-Quads to the reader of Turtle.
LOAD: Final = """log_enable(2);
DB.DBA.TTLP(file_open('{path}'), '', '{merged}', 512);
checkpoint;
"""


@contextmanager
def serving(
    path: Path, folder: Path
) -> Iterator[tuple[Callable[[str], int], Callable[[str], compared.Answer], int]]:
    """Serve the N-Quads of a file; yield how to ask, what is compared, and the quads held."""
    client = shutil.which("isql-vt")
    if shutil.which("virtuoso-t") is None or client is None:
        sys.exit("virtuoso-t is not installed (Debian: virtuoso-opensource); see --engines")
    place = folder / "virtuoso"
    place.mkdir()
    source = place / "source.nq"
    shutil.copyfile(path, source)
    with virtuoso_ports(place, SETTINGS) as (web, sql):
        url = f"http://127.0.0.1:{web}/sparql"
        before = quads(url)
        done = subprocess.run(
            [client, f"127.0.0.1:{sql}", USER, PASSWORD, "ERRORS=STDOUT"],
            input=LOAD.format(path=source, merged=MERGED),
            capture_output=True,
            text=True,
            check=True,
        )
        if "*** Error" in done.stdout:
            sys.exit(f"virtuoso: {done.stdout}")
        yield lambda query: rows(url, query), lambda query: look(url, query), quads(url) - before


def rows(url: str, query: str) -> int:
    """Return the number of rows (or triples) of an answer, read to its last byte."""
    graph = query.startswith("CONSTRUCT")
    # N-Triples for a graph, one to a line; JSON for a table.
    data = answer(url, query, "text/plain" if graph else "application/sparql-results+json")
    if graph:
        return sum(1 for line in data.splitlines() if line.strip() and line[:1] != b"#")
    return data[data.find(b'"bindings"') :].count(b"\n    { ")


def look(url: str, query: str) -> compared.Answer:
    """Return what is compared of an answer."""
    if not query.startswith("CONSTRUCT"):
        return compared.of_json(answer(url, query, "application/sparql-results+json"))
    data = answer(url, query, "text/plain")
    triples = parse(data, RdfFormat.N_TRIPLES)
    return compared.of_terms((t.subject, t.predicate, t.object) for t in triples)


def quads(url: str) -> int:
    """Return how many statements all graphs hold."""
    data = answer(url, "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }", "text/csv", "")
    return int(data.split(b"\n")[1].strip(b'"\r'))


def answer(url: str, query: str, accept: str, graph: str = MERGED) -> bytes:
    """Return what the server answers; plain patterns look into ``graph``, or into all."""
    form = {"query": PROLOGUE + query} | ({"default-graph-uri": graph} if graph else {})
    request = urllib.request.Request(url, urllib.parse.urlencode(form).encode(), {"Accept": accept})
    with urllib.request.urlopen(request) as response:
        return bytes(response.read())
