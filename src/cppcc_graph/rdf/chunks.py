"""Graphs in pieces that any engine takes, as N-Triples."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

#: Triples in a piece: small enough for a request, large enough that requests do not count.
LINES: Final = 20_000
_NAMELESS: Final = re.compile(rb"^_:|^<[^>]*> <[^>]*> _:")
_LONG: Final = re.compile(
    rb'^(\S+ \S+ "[-+]?(?:\d{19,}"\^\^<http://www\.w3\.org/2001/XMLSchema#integer>'
    rb'|[\d.]{17,}"\^\^<http://www\.w3\.org/2001/XMLSchema#decimal>))'
)


def pieces(path: Path, size: int = LINES) -> Iterator[bytes]:
    """Yield an N-Triples file in pieces of ``size`` triples.

    Statements about blank nodes come first and together, however many there are: a blank node is
    known within one piece only.
    """
    with path.open("rb") as file:
        piece = [line for line in file if _NAMELESS.match(line)]
        file.seek(0)
        for line in file:
            if _NAMELESS.match(line):
                continue
            if len(piece) >= size:
                yield b"".join(piece)
                piece = []
            piece.append(line)
    yield b"".join(piece)


def long_numbers(piece: bytes) -> list[str]:
    """Return the statements with numbers that 64 bits or 15 digits do not hold, as Virtuoso has.

    >>> long_numbers(b'<http://x.test/a> <http://x.test/b> "7" .')
    []
    """
    found = (_LONG.match(line) for line in piece.split(b"\n"))
    return [match[1].decode("utf-8", "replace") for match in found if match]
