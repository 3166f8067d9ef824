"""Zstandard streams that notice when they were cut short; needs the extra ``zstd``."""

import io
from typing import IO, TYPE_CHECKING, Any, Final

from zstandard import ZstdDecompressor, ZstdError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_BLOCK: Final = 1 << 17


class Unpacked(io.RawIOBase):
    """The content of a file of one or more frames.

    The library's own reader takes the end of a file for the end of a frame: half a file would be
    loaded as a whole one. Here it is an ``EOFError``, and so is what is no frame.
    """

    def __init__(self, raw: IO[bytes]) -> None:
        self._raw = raw
        self._frame: Any = None
        self._packed = b""
        self._plain = memoryview(b"")

    def readable(self) -> bool:
        """Return True: this is read and never written."""
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        """Fill the buffer as far as one piece goes; 0 is the end of the file."""
        view = memoryview(buffer)
        while not self._plain:
            packed = self._packed or self._raw.read(_BLOCK)
            if not packed:
                if self._frame is not None:
                    raise EOFError("the packed file ends in the middle of a frame")
                return 0
            self._plain = memoryview(self._unpacked(packed))
        count = min(len(view), len(self._plain))
        view[:count] = self._plain[:count]
        self._plain = self._plain[count:]
        return count

    def _unpacked(self, packed: bytes) -> bytes:
        frame: Any = self._frame or ZstdDecompressor().decompressobj()
        try:
            plain = frame.decompress(packed)
        except ZstdError as error:
            raise EOFError(f"is not Zstandard ({error})") from error
        self._packed = frame.unused_data
        self._frame = None if frame.eof else frame
        return bytes(plain)
