"""Answers of any length: in memory up to a size, then in a temporary file that has no name."""

import io
import tempfile
from collections.abc import Iterable
from typing import IO, Final

from cppcc_graph.errors import InputError

#: Bytes that are held in memory; what is longer goes to the folder for temporary files.
HELD: Final = 8 << 20


class Spool(io.RawIOBase):
    """Bytes to be read, and read again; what holds them goes with the last who knows of them."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        """Take in all pieces; what the iterable raises is passed on.

        Raises:
            InputError: there is no room for them.

        """
        self._file: IO[bytes] = io.BytesIO()
        size = 0
        for piece in pieces:
            size += len(piece)
            try:
                if size > HELD and isinstance(self._file, io.BytesIO):
                    held = self._file.getbuffer()
                    self._file = tempfile.TemporaryFile()  # noqa: SIM115 - closed by __del__
                    self._file.write(held)
                self._file.write(piece)
            except OSError as error:
                raise InputError(
                    f"{tempfile.gettempdir()}: {error.strerror}; a long answer is kept there until "
                    "it is whole: make room, or name another folder by TMPDIR"
                ) from error
        self._file.seek(0)

    def __del__(self) -> None:
        self._file.close()

    def read(self, size: int = -1, /) -> bytes:
        """Return the next bytes, at most ``size``; all that are left where it is negative."""
        return self._file.read(size)

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """Go to a place, as in any file."""
        return self._file.seek(offset, whence)
