"""Real servers for tests and benchmarks, on loopback, started and stopped here."""

import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

USER, PASSWORD = "dba", "dba"
#: Seconds after which a server that does not listen is given up.
START = 240
# Below those that Linux gives to connections; chance keeps several runs on one machine apart.
_PORTS = iter(range(10_000 + secrets.randbelow(10_000), 32_000))
INI = """[Database]
DatabaseFile={folder}/v.db
ErrorLogFile={folder}/v.log
LockFile={folder}/v.lck
TransactionFile={folder}/v.trx
xa_persistent_file={folder}/v.pxa
FileExtend=200
[TempDatabase]
DatabaseFile={folder}/t.db
TransactionFile={folder}/t.trx
[Parameters]
ServerPort=127.0.0.1:{sql}
DirsAllowed={folder}
NumberOfBuffers={buffers}
MaxDirtyBuffers={dirty}
CheckpointInterval=0
[HTTPServer]
ServerPort=127.0.0.1:{web}
ServerRoot={folder}
[SPARQL]
ResultSetMaxRows={rows}
{limit}"""
# Runs a server for as long as someone holds the other end of its standard input: who is killed
# cannot stop what he has started.
WATCH = """
import subprocess, sys, threading
server = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL)
def end():
    sys.stdin.buffer.read()
    server.terminate()
    try: server.wait(60)
    except subprocess.TimeoutExpired: server.kill()
threading.Thread(target=end).start()
sys.exit(server.wait())
"""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a Virtuoso may do: buffers of 8 kB, rows of an answer, seconds of a query (0: any)."""

    buffers: int = 10_000
    rows: int = 10_000
    seconds: int = 60

    def ini(self, folder: Path, *, web: int, sql: int) -> str:
        """Return the configuration of a server in a folder, listening on two ports."""
        return INI.format(
            folder=folder,
            web=web,
            sql=sql,
            buffers=self.buffers,
            dirty=self.buffers * 3 // 4,
            rows=self.rows,
            limit=f"MaxQueryExecutionTime={self.seconds}\n" if self.seconds else "",
        )


def free_port() -> int:
    """Return a port of loopback that nobody listens on, another each time.

    Not one that the system gives: between now and the start of the server it could give the same to
    any connection that goes out.
    """
    for port in _PORTS:
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
    raise AssertionError("no port is free")


@contextmanager
def started(command: list[str], port: int, log: Path) -> Iterator[None]:
    """Run a server until the block ends or this process does; it is there when its port answers."""
    watched = [sys.executable, "-c", WATCH, *command]
    with log.open("wb") as out:
        process = subprocess.Popen(watched, stdin=subprocess.PIPE, stdout=out, stderr=out)
    assert process.stdin is not None
    try:
        end = time.monotonic() + START
        while time.monotonic() < end:
            with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
            assert process.poll() is None, log.read_text("utf-8", "replace")
            time.sleep(0.1)
        else:
            raise AssertionError(f"{command[0]} does not listen")
        yield
    finally:
        process.stdin.close()
        process.wait(90)


@contextmanager
def oxigraph(folder: Path) -> Iterator[str]:
    """Run an empty Oxigraph server and yield the URL of its queries."""
    port = free_port()
    program = str(Path(sys.executable).with_name("oxigraph"))
    command = [program, "serve", "--location", str(folder / "db"), "--bind", f"127.0.0.1:{port}"]
    with started(command, port, folder / "log"):
        yield f"http://127.0.0.1:{port}/query"


@contextmanager
def virtuoso(folder: Path) -> Iterator[str]:
    """Run an empty Virtuoso and yield the URL of its queries."""
    if shutil.which("virtuoso-t") is None:
        if os.environ.get("CI"):
            pytest.fail("virtuoso-t is missing; .ci/run installs virtuoso-opensource")
        pytest.skip("virtuoso-t is not installed (Debian: virtuoso-opensource)")
    with virtuoso_ports(folder, Settings()) as (web, _):
        yield f"http://127.0.0.1:{web}/sparql"


@contextmanager
def virtuoso_ports(folder: Path, settings: Settings) -> Iterator[tuple[int, int]]:
    """Run an empty Virtuoso, which is installed, and yield its ports for HTTP and for SQL."""
    web, sql = free_port(), free_port()
    ini = folder / "virtuoso.ini"
    ini.write_text(settings.ini(folder, web=web, sql=sql), "utf-8")
    command = ["virtuoso-t", "+foreground", "+configfile", str(ini)]
    with started(command, web, folder / "out"):
        yield web, sql
