"""Debian's Virtuoso as an engine of :mod:`queries`: started on loopback, filled, asked, stopped.

Not the way users load (that is ``cppcc-graph load --store URL``, graph by graph, made to resume):
here the engine's own loader reads the file, and its limits of rows and seconds are lifted, so that
it shows what it can. ``virtuoso-opensource`` brings ``virtuoso-t`` and ``isql-vt``.
"""

import shutil
import socket
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from cppcc_graph.rdf.prefixes import PROLOGUE

#: The graph that takes the statements without one; plain patterns are asked of it.
MERGED: Final = "urn:bench:merged"
# Buffers have 8 kB: these take 1.4 GB, so that ten million quads need no disk.
INI: Final = """[Database]
DatabaseFile={folder}/v.db
ErrorLogFile={folder}/v.log
LockFile={folder}/v.lck
TransactionFile={folder}/v.trx
xa_persistent_file={folder}/v.pxa
[TempDatabase]
DatabaseFile={folder}/t.db
TransactionFile={folder}/t.trx
[Parameters]
ServerPort=127.0.0.1:{sql}
DirsAllowed={folder}
NumberOfBuffers=170000
MaxDirtyBuffers=130000
CheckpointInterval=0
[HTTPServer]
ServerPort=127.0.0.1:{web}
ServerRoot={folder}
[SPARQL]
ResultSetMaxRows=100000000
"""
# No transaction log (2 is its flag); 512 says N-Quads to the reader of Turtle.
LOAD: Final = """log_enable(2);
DB.DBA.TTLP(file_open('{path}'), '', '{merged}', 512);
checkpoint;
"""


@contextmanager
def serving(path: Path, folder: Path) -> Iterator[tuple[Callable[[str], int], int]]:
    """Serve the N-Quads of a file; yield how to ask for the number of rows, and the quads held."""
    program, client = shutil.which("virtuoso-t"), shutil.which("isql-vt")
    if program is None or client is None:
        sys.exit("virtuoso-t is not installed (Debian: virtuoso-opensource); see --engines")
    place = folder / "virtuoso"
    place.mkdir()
    web, sql = free_port(), free_port()
    ini = place / "virtuoso.ini"
    ini.write_text(INI.format(folder=place, web=web, sql=sql), "utf-8")
    source = place / "source.nq"
    shutil.copyfile(path, source)
    with (place / "out").open("wb") as out:
        server = subprocess.Popen(
            [program, "+foreground", "+configfile", str(ini)], stdout=out, stderr=out
        )
    try:
        wait_for(web, server)
        url = f"http://127.0.0.1:{web}/sparql"
        before = quads(url)
        done = subprocess.run(
            [client, f"127.0.0.1:{sql}", "dba", "dba", "ERRORS=STDOUT"],
            input=LOAD.format(path=source, merged=MERGED),
            capture_output=True,
            text=True,
            check=True,
        )
        if "*** Error" in done.stdout:
            sys.exit(f"virtuoso: {done.stdout}")
        yield lambda query: rows(url, query), quads(url) - before
    finally:
        server.terminate()
        with suppress(subprocess.TimeoutExpired):
            server.wait(60)
        server.kill()
        server.wait()


def rows(url: str, query: str) -> int:
    """Return the number of rows (or triples) of an answer, read to its last byte."""
    graph = query.startswith("CONSTRUCT")
    # N-Triples for a graph, one to a line; JSON for a table.
    data = answer(url, query, "text/plain" if graph else "application/sparql-results+json")
    if graph:
        return sum(1 for line in data.splitlines() if line.strip() and line[:1] != b"#")
    return data[data.find(b'"bindings"') :].count(b"\n    { ")


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


def free_port() -> int:
    """Return a port of loopback that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    """Wait until a server listens."""
    for _ in range(600):
        if server.poll() is not None:
            sys.exit("virtuoso-t ended at once; is another one using its port?")
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.1)
    sys.exit("virtuoso-t does not listen")
