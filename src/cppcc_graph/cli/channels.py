"""What work says and where: bytes for standard output or for standard error."""

from collections.abc import Callable
from typing import Final

Say = Callable[[int, bytes], object]
Write = Callable[[bytes], object]

OUT: Final = 1
ERR: Final = 2
