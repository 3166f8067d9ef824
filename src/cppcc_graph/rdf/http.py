"""HTTP for endpoints: one connection kept, a time limit, basic and digest authentication."""

import http.client
import socket
import ssl
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import IO, Final, TypeAlias, cast
from urllib.parse import urlsplit

from cppcc_graph import __version__
from cppcc_graph.errors import InputError
from cppcc_graph.rdf.credentials import PASSWORD, USER, Credentials
from cppcc_graph.rdf.digest import digest_header
from cppcc_graph.rdf.spool import Spool

_AGENT: Final = f"cppcc-graph/{__version__}"
_PIECE: Final = 1 << 16
_LEFT: Final = (http.client.RemoteDisconnected, BrokenPipeError, ConnectionResetError)


@dataclass(frozen=True, slots=True)
class Response:
    """An answer: status, headers by their names in small letters, and the body as a file."""

    status: int
    headers: Mapping[str, str]
    body: IO[bytes] = field(repr=False)

    @property
    def kind(self) -> str:
        """The media type without its parameters, in small letters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


def whole(answer: http.client.HTTPResponse) -> IO[bytes]:
    """Return the body of an answer, read to its end; a long one is kept on disk.

    Raises:
        http.client.IncompleteRead: it broke off.

    """
    return cast("IO[bytes]", Spool(_pieces(answer)))


def as_it_comes(answer: http.client.HTTPResponse) -> IO[bytes]:
    """Return the body of an answer to be read from the network; then the client is closed."""
    return answer


Take: TypeAlias = Callable[[http.client.HTTPResponse], IO[bytes]]


class Client:
    """A connection to one host. Redirects are not followed: a password must not travel on."""

    def __init__(self, url: str, credentials: Credentials | None, *, timeout: float) -> None:
        """Check the URL; nothing is sent. ``timeout`` is in seconds, for each wait.

        Raises:
            InputError: the URL has no host or a password in it.

        """
        parts = urlsplit(url)
        if parts.username or parts.password:
            safe = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"
            raise InputError(
                f"{safe}: a name or password does not belong into a URL; set {USER} and {PASSWORD}"
            )
        try:
            port = parts.port
        except ValueError as error:
            raise InputError(f"{url}: {error}; check the URL") from error
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise InputError(f"{url}: is no http or https URL; write https://host/path")
        self.url = url
        #: What the server calls itself, once it has answered.
        self.server = ""
        self._credentials = credentials
        self._challenge = ""
        self._uses = 0
        self._fresh = True
        self._timeout = timeout
        if parts.scheme == "https":
            self._connection: http.client.HTTPConnection = http.client.HTTPSConnection(
                parts.hostname, port, timeout=timeout, context=ssl.create_default_context()
            )
        else:
            self._connection = http.client.HTTPConnection(parts.hostname, port, timeout=timeout)

    def __del__(self) -> None:
        if hasattr(self, "_connection"):  # else the URL was refused
            self._connection.close()

    @property
    def has_password(self) -> bool:
        """Whether there are credentials to send when they are asked for."""
        return self._credentials is not None

    def close(self) -> None:
        """Close the connection; the next request opens it again."""
        self._connection.close()
        self._fresh = True

    def send(
        self, method: str, url: str, body: bytes, headers: Mapping[str, str], take: Take = whole
    ) -> Response:
        """Return the answer to a request, after authentication where it is asked for.

        ``take`` says how the body of a success is read: :func:`whole` or :func:`as_it_comes`.

        Raises:
            InputError: the host cannot be reached, does not answer in time, or breaks off.

        """
        target = urlsplit(url)._replace(scheme="", netloc="", fragment="").geturl() or "/"
        response = self._once(method, target, body, headers, take)
        challenge = response.headers.get("www-authenticate", "")
        if response.status == 401 and self._credentials and challenge:
            self._challenge, self._uses = challenge, 0
            response = self._once(method, target, body, headers, take)
        return response

    def _once(
        self, method: str, target: str, body: bytes, headers: Mapping[str, str], take: Take
    ) -> Response:
        sent = {"User-Agent": _AGENT, "Accept-Encoding": "identity", **headers}
        authorization = self._authorization(method, target)
        if authorization:
            sent["Authorization"] = authorization
        try:
            return self._exchange(method, target, body, sent, take)
        except (OSError, http.client.HTTPException) as error:
            raise self.failed(error) from error

    def failed(self, error: Exception) -> InputError:
        """Close the connection, and return in words what went wrong with it."""
        self.close()
        match error:
            case TimeoutError():
                mend = "ask for less, or try again later"
                return InputError(f"{self.url}: no answer in {self._timeout:g} s; {mend}")
            case http.client.IncompleteRead():
                return InputError(f"{self.url}: the answer broke off in the middle; try again")
            case ssl.SSLError():
                return InputError(f"{self.url}: {error.reason or error}; check the certificate")
        return InputError(f"{self.url}: cannot be reached ({_reason(error)}); check it")

    def _exchange(
        self, method: str, target: str, body: bytes, headers: Mapping[str, str], take: Take
    ) -> Response:
        fresh, self._fresh = self._fresh, False
        try:
            self._connection.request(method, target, body, dict(headers))
            answer = self._connection.getresponse()
        except _LEFT:
            # A kept connection that the server has closed meanwhile is opened once more.
            self.close()
            if fresh:
                raise
            return self._exchange(method, target, body, headers, take)
        self.server = answer.headers.get("Server", self.server)
        found = take(answer) if answer.status == 200 else whole(answer)
        return Response(answer.status, {k.lower(): v for k, v in answer.getheaders()}, found)

    def _authorization(self, method: str, target: str) -> str:
        if not (self._challenge and self._credentials):
            return ""
        if self._challenge.lower().startswith("digest"):
            self._uses += 1
            return digest_header(
                self._challenge, self._credentials, (method, target), count=self._uses
            )
        pair = f"{self._credentials.user}:{self._credentials.password}".encode()
        return f"Basic {b64encode(pair).decode('ascii')}"


def _pieces(answer: http.client.HTTPResponse) -> Iterator[bytes]:
    while piece := answer.read(_PIECE):
        yield piece
    # Asked for pieces, the library does not say that there should have been more.
    if answer.length:
        raise http.client.IncompleteRead(b"", answer.length)


def _reason(error: Exception) -> str:
    if isinstance(error, socket.gaierror):
        return "there is no such host"
    return str(getattr(error, "strerror", None) or error or type(error).__name__)
