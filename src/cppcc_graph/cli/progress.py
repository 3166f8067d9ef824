"""How far a long run is, on a terminal and nowhere else."""

import sys
import time
from types import TracebackType
from typing import Final

import click

_EVERY: Final = 0.2


class Progress:
    """One line on standard error, with rate and time left; silent where that is no terminal."""

    def __init__(self, total: int, what: str) -> None:
        self._total = total
        self._what = what
        self._done = self._worked = 0
        self._began = self._told = time.monotonic()
        self._shown = sys.stderr.isatty()

    def __enter__(self) -> "Progress":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._shown:
            click.echo("\r\x1b[K", nl=False, err=True)

    def step(self, *, worked: int = 1) -> None:
        """Count one more; ``worked`` is 0 for what was done before, which tells no rate."""
        self._worked += worked
        self._tell(self._done + 1, self._total)

    def at(self, done: int, total: int) -> None:
        """Say how far it is; for a run that tells it itself."""
        self._worked = done
        self._tell(done, total)

    def _tell(self, done: int, total: int) -> None:
        self._done, self._total = done, total
        now = time.monotonic()
        if self._shown and (now - self._told >= _EVERY or self._done == self._total):
            self._told = now
            text = line(self._done, self._total, worked=self._worked, seconds=now - self._began)
            click.echo(f"\r\x1b[K{text} {self._what}", nl=False, err=True)

    def say(self, message: str) -> None:
        """Print a line above the progress."""
        click.echo(f"\r\x1b[K{message}" if self._shown else message, err=True)


def line(done: int, total: int, *, worked: int, seconds: float) -> str:
    """Return how far it is: share, rate and time left.

    >>> line(250, 1000, worked=200, seconds=4.0)
    '250/1,000  25%  50.0/s  0:15 left'
    """
    share = f"{done:,}/{total:,}  {done / max(total, 1):.0%}"
    if not worked or seconds <= 0:
        return share
    rate = worked / seconds
    left = round((total - done) / rate)
    hours, rest = divmod(left, 3600)
    clock = f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60}:{rest % 60:02}"
    return f"{share}  {rate:.1f}/s  {clock} left"
