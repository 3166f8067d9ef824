"""How far a long command is, on one line of stderr."""

import time
from typing import TYPE_CHECKING, Final, Self

import click

if TYPE_CHECKING:
    from cppcc_graph.rdf.load import Progress

_EVERY: Final = 0.2


class Quiet:
    """No progress: for pipes and logs."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Leave nothing behind."""

    def show(self, progress: "Progress") -> None:
        """Show nothing."""


class Meter:
    """One line that is written over: step, amount, rate and time left."""

    def __init__(self) -> None:
        self._step = ""
        self._start = self._last = 0.0
        self._width = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Wipe the line."""
        if self._width:
            click.echo(f"\r{' ' * self._width}\r", nl=False, err=True)

    def show(self, progress: "Progress") -> None:
        """Show how far it is, at most five times a second."""
        now = time.monotonic()
        if progress.step != self._step:
            self._step, self._start, self._last = progress.step, now, 0.0
        if now - self._last < _EVERY:
            return
        self._last = now
        line = line_of(progress, now - self._start)
        click.echo(f"\r{line:<{self._width}}", nl=False, err=True)
        self._width = max(self._width, len(line))


def line_of(progress: "Progress", seconds: float) -> str:
    """Return what is shown; ``seconds`` is the time since the step began.

    >>> from cppcc_graph.rdf.load import Progress
    >>> line_of(Progress("reading", 50_000_000, 200_000_000, 250_000, 2.0), 2.0)
    'reading 50 of 200 MB · 250,000 quads · 125,000 quads/s · 0:06 left'
    >>> line_of(Progress("merging", 10, 40, 250_000, 9.0), 1.0)
    'merging 10 of 40 statements · 10 statements/s · 0:03 left'
    >>> line_of(Progress("closing", 0, 0, 0, 9.0), 0.0)
    'closing'
    """
    done, total = progress.done, progress.total
    if not done:
        return progress.step
    if progress.step == "reading":
        amount = f"{done / 1e6:.0f} of {total / 1e6:.0f} MB" if total else f"{done / 1e6:.0f} MB"
        parts = [f"{progress.step} {amount}"]
        if progress.lines:
            parts.append(f"{progress.lines:,} quads")
            parts.append(f"{progress.lines / max(seconds, 0.001):,.0f} quads/s")
        else:
            parts.append(f"{done / 1e6 / max(seconds, 0.001):.1f} MB/s")
    else:
        rate = done / max(seconds, 0.001)
        parts = [f"{progress.step} {done:,} of {total:,} statements", f"{rate:,.0f} statements/s"]
    if total > done:
        left = round(seconds * (total - done) / done)
        parts.append(f"{left // 60}:{left % 60:02} left")
    return " · ".join(parts)
