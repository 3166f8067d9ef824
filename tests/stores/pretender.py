"""A server that says what a test wants, on loopback, and remembers what it was asked."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit


@dataclass(frozen=True, slots=True)
class Asked:
    """One request: method, path with its query, headers in small letters, body."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def form(self) -> dict[str, str]:
        """The fields of a form, or of the query of the path."""
        text = self.body.decode("utf-8", "replace") or urlsplit(self.path).query
        fields = parse_qs(text, keep_blank_values=True)
        return {name: values[0] for name, values in fields.items()}


@dataclass(frozen=True, slots=True)
class Said:
    """One answer; ``cut`` leaves out so many bytes at its end, ``wait`` seconds pass before it."""

    body: bytes = b'{"head":{},"boolean":true}'
    kind: str = "application/sparql-results+json"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    cut: int = 0
    wait: float = 0.0


Speaker = Callable[[Asked], Said]


@contextmanager
def pretending(speak: Speaker) -> Iterator[tuple[str, list[Asked]]]:
    """Run the server; yield its URL and what it was asked so far."""
    seen: list[Asked] = []
    ended = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def answer(self) -> None:
            size = int(self.headers.get("Content-Length") or 0)
            headers = {name.lower(): value for name, value in self.headers.items()}
            asked = Asked(self.command, self.path, headers, self.rfile.read(size))
            seen.append(asked)
            said = speak(asked)
            ended.wait(said.wait)
            self.send_response_only(said.status)  # without a Server of its own
            for name, value in said.headers.items():
                self.send_header(name, value)
            if said.kind:
                self.send_header("Content-Type", said.kind)
            self.send_header("Content-Length", str(len(said.body)))
            self.end_headers()
            self.wfile.write(said.body[: len(said.body) - said.cut])
            if said.cut or said.headers.get("X-Then") == "close":
                self.close_connection = True

        do_GET = do_POST = do_PUT = do_DELETE = answer  # noqa: N815 - the names the class looks for

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/sparql", seen
    finally:
        ended.set()
        server.shutdown()
        server.server_close()
        thread.join()
