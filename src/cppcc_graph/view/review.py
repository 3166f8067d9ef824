"""The review page's server: on this machine only, and only for whoever has the address.

It listens on 127.0.0.1. The address holds a random token; ``Host`` and ``Origin`` are checked too,
so that no page of the web, not even through a name that resolves to this machine, can read the text
or decide anything. The page loads nothing from anywhere else.
"""

import hmac
import json
import sys
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final, cast

from cppcc_graph.errors import InputError, QuestionError
from cppcc_graph.facts.decisions import Status
from cppcc_graph.text.carry import Item
from cppcc_graph.text.forms import CODES
from cppcc_graph.text.session import FORMS, Session, shown

_TEMPLATES: Final = Path(__file__).with_name("templates")
_FILES: Final = {
    "": ("review.html", "text/html; charset=utf-8"),
    "review.css": ("review.css", "text/css; charset=utf-8"),
    "review.js": ("review.js", "text/javascript; charset=utf-8"),
    "review-words.js": ("review-words.js", "text/javascript; charset=utf-8"),
}
_HEADERS: Final = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; "
    "connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_MAX_BODY: Final = 1_000_000
#: As JSON can have them: the key of an argument is its kind and name.
_CODES: Final = {f"{kind} {name}": dict(codes) for (kind, name), codes in CODES.items()}
_MAX_WORDS: Final = 10_000


class ReviewServer(ThreadingHTTPServer):
    """Serves one review; ``address`` is what the browser opens.

    Raises on opening:
        InputError: the port is taken or not allowed.
    """

    daemon_threads = True

    def __init__(
        self, session: Session, *, port: int, token: str, reviewer: str, language: str
    ) -> None:
        self.session = session
        self.token = token
        self.reviewer = reviewer
        self.language = language
        try:
            super().__init__(("127.0.0.1", port), _Handler)
        except OSError as error:
            raise InputError(
                f"port {port}: {error.strerror}; choose another with --port, or 0 for any"
            ) from error
        self.address = f"http://127.0.0.1:{self.server_port}/{token}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Pass over a browser that has gone before its answer came."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)

    def state(self) -> dict[str, Any]:
        """Return everything the page shows when it is loaded."""
        session = self.session
        return {
            "report": session.report,
            "text": session.raw,
            "reviewer": self.reviewer,
            "language": self.language,
            "forms": FORMS,
            "codes": _CODES,
            "items": [shown(i, session.changes.get(i.proposal.id, "")) for i in session.items],
            "lost": [
                {"kind": d.kind, "start": d.proposed.start, "end": d.proposed.end,
                 "status": d.status.value, "by": d.decided_by}
                for d in session.lost
            ],
        }  # fmt: skip


class _RefusedError(Exception):
    def __init__(self, status: int, message: str) -> None:
        self.status = status
        super().__init__(message)


class _Handler(BaseHTTPRequestHandler):
    server_version = "cppcc-graph"
    sys_version = ""
    protocol_version = "HTTP/1.1"
    timeout = 60

    @property
    def review(self) -> ReviewServer:
        return cast(ReviewServer, self.server)

    def do_GET(self) -> None:
        self._answer(self._get)

    def do_POST(self) -> None:
        self._answer(self._post)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the terminal belongs to the reviewer."""

    def _answer(self, work: Any) -> None:
        try:
            status, kind, data = work()
        except _RefusedError as refused:
            # What is left of the request is not read, so the connection cannot go on.
            self.close_connection = True
            status, kind, data = refused.status, "application/json", _json({"error": str(refused)})
        self.send_response(status)
        for name, value in _HEADERS.items():
            self.send_header(name, value)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(data)

    def _name(self) -> str:
        """Return what is asked for below the token, after all checks."""
        hosts = {f"{name}:{self.review.server_port}" for name in ("127.0.0.1", "localhost")}
        if self.headers.get("Host", "") not in hosts:
            raise _RefusedError(403, "another host was meant; open the address that was printed")
        origin = self.headers.get("Origin")
        if origin is not None and origin not in {f"http://{host}" for host in hosts}:
            raise _RefusedError(403, "another page asks; open the address that was printed")
        if self.headers.get("Sec-Fetch-Site", "none") not in ("none", "same-origin"):
            raise _RefusedError(403, "another page asks; open the address that was printed")
        token, _, name = self.path.partition("?")[0].lstrip("/").partition("/")
        if not hmac.compare_digest(token.encode(), self.review.token.encode()):
            raise _RefusedError(403, "the token is missing; open the address that was printed")
        return name

    def _get(self) -> tuple[int, str, bytes]:
        name = self._name()
        if name == "state":
            return 200, "application/json", _json(self.review.state())
        if name not in _FILES:
            raise _RefusedError(404, f"{name}: there is no such page")
        file, kind = _FILES[name]
        return 200, kind, (_TEMPLATES / file).read_bytes()

    def _post(self) -> tuple[int, str, bytes]:
        name = self._name()
        asked = self._body()
        session = self.review.session
        try:
            item: Item | None
            if name == "undo":
                item = session.undo()
            elif name == "add":
                item = session.add(
                    str(asked.get("kind")),
                    by=self.review.reviewer,
                    note=_words(asked.get("note", "")),
                    place=_place(asked) or (0, 0),
                    quote=asked.get("quote"),
                    args=_args(asked.get("args")) or {},
                )
            elif name == "decide":
                item = session.decide(
                    str(asked.get("id")),
                    _status(asked),
                    by=self.review.reviewer,
                    note=_words(asked.get("note", "")),
                    place=_place(asked),
                    quote=asked.get("quote"),
                    args=_args(asked.get("args")),
                )
            else:
                raise _RefusedError(404, f"{name}: there is no such action")
        except QuestionError as error:
            return 409, "application/json", _json({"error": str(error)})
        except InputError as error:
            return 507, "application/json", _json({"error": str(error)})
        change = session.changes.get(item.proposal.id, "") if item else ""
        return 200, "application/json", _json({"item": item and shown(item, change)})

    def _body(self) -> Mapping[str, Any]:
        if self.headers.get("Content-Type", "").partition(";")[0] != "application/json":
            raise _RefusedError(415, "send JSON")
        length = self.headers.get("Content-Length", "")
        if not length.isdecimal():
            raise _RefusedError(411, "the request has no length")
        if int(length) > _MAX_BODY:
            # Who is still sending hears nothing; so some of it is read and thrown away.
            self.rfile.read(min(int(length), 10 * _MAX_BODY))
            raise _RefusedError(413, "the request is too long")
        try:
            asked = json.loads(self.rfile.read(int(length)))
        except ValueError as error:
            raise _RefusedError(400, f"no JSON: {error}") from error
        if not isinstance(asked, dict):
            raise _RefusedError(400, "send an object")
        return asked


def _json(value: object) -> bytes:
    return json.dumps(value).encode("ascii")


def _status(asked: Mapping[str, Any]) -> Status:
    try:
        status = Status(asked.get("status"))
    except ValueError as error:
        raise _RefusedError(400, str(error)) from error
    if status is Status.SUPERSEDED:
        raise _RefusedError(400, "superseded is not for a reader to say")
    return status


def _words(value: object) -> str:
    if not isinstance(value, str) or len(value) > _MAX_WORDS:
        raise _RefusedError(400, "a note or argument is no text or too long")
    return value.strip()


def _place(asked: Mapping[str, Any]) -> tuple[int, int] | None:
    start, end = asked.get("start"), asked.get("end")
    if start is None or end is None:
        return None
    if type(start) is not int or type(end) is not int:
        raise _RefusedError(400, "start and end are whole numbers")
    return start, end


def _args(value: object) -> dict[str, str | bool] | None:
    if value is None:
        return None
    if not isinstance(value, dict) or len(value) > 50:
        raise _RefusedError(400, "arguments are an object")
    return {
        str(name).strip(): each if isinstance(each, bool) else _words(each)
        for name, each in value.items()
        if str(name).strip()
    }
