"""``cppcc-graph bench``: data for benchmarks."""

import gzip
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import click

from cppcc_graph.errors import InputError


@click.group(name="bench")
def command() -> None:
    """Make data for benchmarks.

    \b
    Examples:
      cppcc-graph bench generate --committees 25 --years 7 --out million.nq
      cppcc-graph bench generate --committees 3 --years 1 | head
    """


@command.command(name="generate")
@click.option("--committees", type=click.IntRange(1, 10_000), default=10, show_default=True,
              help="How many committees, on four levels.")  # fmt: skip
@click.option("--years", type=click.IntRange(1, 90), default=5, show_default=True,
              help="How many years, from 2001; a term has five.")  # fmt: skip
@click.option(
    "--seed", type=int, default=1, show_default=True, help="Another seed, another country."
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, allow_dash=True, dir_okay=False),
    default="-",
    help="Where the N-Quads go: a file (.nq, .nq.gz) or -, standard output.",
)
def generate(committees: int, years: int, seed: int, out: Path) -> None:
    """Stream an invented country of committees as N-Quads.

    Divisions on four levels, committees that guide each other, terms, sectors, members, meetings,
    proposals through their life with merges, transfers and two-axis satisfaction, outcomes, figures
    and passages: checked by the shapes like any dataset, true of nothing. Every name of a place
    begins with 虚. A committee and year take about 5,500 quads. The same arguments give the same
    bytes.

    \b
    Examples:
      cppcc-graph bench generate --committees 25 --years 7 --out million.nq
      cppcc-graph bench generate --committees 180 --years 10 --seed 7 --out ten-million.nq.gz
      cppcc-graph bench generate --committees 3 --years 1 > small.nq
    """
    from cppcc_graph.resources import folder
    from cppcc_graph.synthetic.generate import generate as stream

    total, start = 0, time.monotonic()
    with _opened(out) as file:
        for block in stream(committees, years, seed=seed, ontology=folder("ontology")):
            file.write("".join(block).encode())
            total += len(block)
            if sys.stderr.isatty():
                rate = total / max(time.monotonic() - start, 0.001)
                click.echo(f"\r{total:,} quads, {rate:,.0f}/s ", err=True, nl=False)
    ending = "\r" if sys.stderr.isatty() else ""
    click.echo(f"{ending}wrote {out} ({total:,} quads)", err=True)


@contextmanager
def _opened(out: Path) -> Iterator[IO[bytes]]:
    """Open the output; a file gets its name when it is whole."""
    if str(out) == "-":
        yield sys.stdout.buffer
        return
    if not out.name.endswith((".nq", ".nq.gz")):
        raise InputError(f"{out}: N-Quads are written; end the name in .nq or .nq.gz")
    half = out.with_name(f".{out.name}.part")
    try:
        with half.open("wb") as file:
            if out.suffix == ".gz":
                # No name and no time in the head: the same arguments give the same bytes.
                with gzip.GzipFile("", "wb", 1, file, mtime=0) as packed:
                    yield packed  # type: ignore[misc]
            else:
                yield file
        half.replace(out)
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        raise InputError(f"{out}: {error.strerror}; name a place that can be written") from error
    finally:
        half.unlink(missing_ok=True)
