"""JSON of SPARQL results as Virtuoso writes it, read as the recommendation has it."""

import re
from typing import IO, Final

# Virtuoso's blank nodes have names that no blank node can have, its booleans are 0 and 1.
_NODE_ID: Final = re.compile(rb'("type":\s*"bnode",\s*"value":\s*")nodeID://')
_TRUTH: Final = re.compile(
    rb'("datatype":\s*"http://www\.w3\.org/2001/XMLSchema#boolean",\s*"value":\s*")([01])"'
)
_PIECE: Final = 1 << 16


class Corrected:
    """The file of an answer in JSON, corrected while it is read; a piece of it is held."""

    def __init__(self, file: IO[bytes]) -> None:
        """Read ``file`` from where it stands."""
        self._file = file
        self._held = b""  # what may be the beginning of a term
        self._ready = b""
        self._at = 0

    def read(self, size: int = -1, /) -> bytes:
        """Return the next bytes, at most ``size``; all that are left where it is negative."""
        if size < 0:
            return self._ready[self._at :] + b"".join(iter(self._next, b""))
        if self._at >= len(self._ready):
            self._ready, self._at = self._next(), 0
        found = self._ready[self._at : self._at + size]
        self._at += len(found)
        return found

    def _next(self) -> bytes:
        while piece := self._file.read(_PIECE):
            # A term is an object without another in it: nothing that is corrected holds a brace.
            whole = self._held + piece
            end = whole.rfind(b"{")
            self._held = whole[max(end, 0) :]
            if end > 0:
                return _corrected(whole[:end])
        last, self._held = self._held, b""
        return _corrected(last)


def _corrected(piece: bytes) -> bytes:
    if b"nodeID://" in piece:
        piece = _NODE_ID.sub(rb"\1", piece)
    if b"#boolean" in piece:
        piece = _TRUTH.sub(_truth, piece)
    return piece


def _truth(found: re.Match[bytes]) -> bytes:
    return found[1] + (b"true" if found[2] == b"1" else b"false") + b'"'
