"""Options that keep a query within bounds."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from cppcc_graph.rdf.limits import Limits

Command = TypeVar("Command", bound=Callable[..., Any])


def limit_options(command: Command) -> Command:
    """Add ``--limit ROWS``, ``--timeout SECONDS`` and ``--memory GIB``."""
    above = click.FloatRange(min=0, min_open=True)
    command = click.option(
        "--memory",
        type=above,
        default=4.0,
        show_default=True,
        metavar="GIB",
        help="Stop the query when it needs more memory than this, the store not counted.",
    )(command)
    command = click.option(
        "--timeout",
        type=above,
        metavar="SECONDS",
        help="Stop the query after this time; without it, it may take as long as it takes.",
    )(command)
    return click.option(
        "--limit",
        type=click.IntRange(min=0),
        metavar="ROWS",
        help="Give the first rows or triples only.",
    )(command)


def limits_of(timeout: float | None, memory: float) -> "Limits":
    """Return the limits that the options name."""
    from cppcc_graph.rdf.limits import Limits

    return Limits(timeout, max(1, int(memory * (1 << 30))))
