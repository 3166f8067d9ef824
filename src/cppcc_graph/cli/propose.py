"""``cppcc-graph extract --propose``; not a command of its own."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cppcc_graph.errors import InputError

if TYPE_CHECKING:
    from cppcc_graph.text.candidate import Candidate
    from cppcc_graph.text.extract import Extraction
    from cppcc_graph.text.proposer import Cache

#: A key for the endpoint, if it asks for one.
KEY = "CPPCC_GRAPH_MODEL_KEY"


def propose_with(
    found: "Extraction", proposed: "list[Candidate]", *, address: str, model: str
) -> "list[Candidate]":
    """Return the proposals with what a model adds; say on standard error what it was worth."""
    from dataclasses import replace

    from cppcc_graph.cli.progress import Progress
    from cppcc_graph.text.chat import Endpoint, stays_here
    from cppcc_graph.text.proposer import propose

    if not stays_here(address):
        click.echo(f"warning: the report's text leaves this machine for {address}", err=True)
    endpoint = Endpoint(address, model, key=os.environ.get(KEY, ""))
    known = replace(found, candidates=tuple(proposed))
    with Progress(0, "blocks") as progress:
        more, told = propose(known, endpoint, _cache(), progress.at)
    for failure in told.failures:
        click.echo(f"{address}: no use for {failure}", err=True)
    if told.failures and not (told.counts["blocks asked"] or told.counts["blocks from the cache"]):
        raise InputError(f"{address}: {model} gave no answer that is of use; try another model")
    counts = ", ".join(f"{what}: {number}" for what, number in sorted(told.counts.items()))
    click.echo(f"{model}: {counts or 'nothing proposed'}", err=True)
    return more


def _cache() -> "Cache":
    """Return replies kept in the user's cache folder, where no report's repository is."""
    from cppcc_graph.rdf.serialize import write_bytes
    from cppcc_graph.text.proposer import Cache

    home = Path(os.environ.get("XDG_CACHE_HOME") or Path("~/.cache").expanduser())
    folder = home / "cppcc-graph" / "proposals"

    def get(key: str) -> str | None:
        try:
            return (folder / key).read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            return None

    def put(key: str, answer: str) -> None:
        # Replies hold words of the report: they are for this user only.
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_bytes(folder / key, answer.encode("utf-8", "surrogatepass"))

    return Cache(get, put)
