"""Real servers for tests, on loopback, started and stopped here."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

USER, PASSWORD = "dba", "dba"
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
NumberOfBuffers=10000
MaxDirtyBuffers=6000
CheckpointInterval=0
[HTTPServer]
ServerPort=127.0.0.1:{web}
ServerRoot={folder}
[SPARQL]
ResultSetMaxRows=10000
MaxQueryExecutionTime=60
"""


def free_port() -> int:
    """Return a port of loopback that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def started(command: list[str], port: int, log: Path) -> Iterator[None]:
    """Run a server until the block ends; it is there when its port answers."""
    with log.open("wb") as out:
        process = subprocess.Popen(command, stdout=out, stderr=out)
    try:
        for _ in range(600):
            with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
            assert process.poll() is None, log.read_text("utf-8", "replace")
            time.sleep(0.1)
        else:
            raise AssertionError(f"{command[0]} does not listen")
        yield
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(20)


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
    program = shutil.which("virtuoso-t")
    if program is None:
        if os.environ.get("CI"):
            pytest.fail("virtuoso-t is missing; .ci/run installs virtuoso-opensource")
        pytest.skip("virtuoso-t is not installed (Debian: virtuoso-opensource)")
    web = free_port()
    ini = folder / "virtuoso.ini"
    ini.write_text(INI.format(folder=folder, web=web, sql=free_port()), "utf-8")
    command = [program, "+foreground", "+configfile", str(ini)]
    with started(command, web, folder / "out"):
        yield f"http://127.0.0.1:{web}/sparql"
