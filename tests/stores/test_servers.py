"""Servers that the tests and benchmarks start do not stay behind."""

import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PROGRAM = """
import sys, time
from pathlib import Path
from stores.servers import oxigraph
with oxigraph(Path(sys.argv[1])) as url:
    print(url, flush=True)
    time.sleep(600)
"""


def test_a_server_ends_with_who_started_it(tmp_path: Path) -> None:
    command = [sys.executable, "-c", PROGRAM, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdout is not None
        port = int(process.stdout.readline().split(b":")[2].split(b"/")[0])
        socket.create_connection(("127.0.0.1", port), 5).close()

        process.send_signal(signal.SIGKILL)

    end = time.monotonic() + 240
    there = True
    while there and time.monotonic() < end:
        there = False
        with suppress(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", port), 5).close()
            there = True
            time.sleep(0.1)
    assert not there
