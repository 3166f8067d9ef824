"""``cppcc-graph extract`` for many reports; not a command of its own."""

import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cppcc_graph.errors import InputError

if TYPE_CHECKING:
    from cppcc_graph.text.batch import Batch, Workers


def many(
    reports: tuple[Path, ...],
    *,
    place: str,
    year: int | None,
    out: Path | None,
    facts: Path | None,
    past: tuple[Path, ...],
    jobs: int | None,
    dask: str | None,
) -> None:
    """Read reports into a folder; exit with 1 if some could not be read."""
    from cppcc_graph.rdf.serialize import write_bytes
    from cppcc_graph.text.batch import ENDINGS, Batch, Processes, processes_for, reports_in
    from cppcc_graph.text.confidence import read_records
    from cppcc_graph.text.twins import without_twins

    if out is None:
        if len(reports) > 1:
            raise click.UsageError("several reports need --out FOLDER for <digest>.jsonl of each")
        out = reports[0] / "candidates"
    if dask and jobs is not None:
        raise click.UsageError("--jobs is for this machine, --dask for a cluster; give one")
    paths = reports_in(reports, out=out)
    if not paths:
        raise InputError(
            f"{reports[0]}: holds no report ({' '.join(ENDINGS)}); name another folder"
        )
    paths, twins = without_twins(paths)
    for twin in twins:
        click.echo(f"{twin}", err=True)
    batch = Batch(
        out,
        write=write_bytes,
        place=place,
        year=year,
        facts=facts,
        past=read_records(past),
    )
    if dask:
        from cppcc_graph.text.cluster import Cluster

        with closing(Cluster(dask)) as cluster:
            failed = _run(batch, paths, cluster, out)
    else:
        failed = _run(batch, paths, Processes(jobs or processes_for(len(paths))), out)
    if failed:
        sys.exit(1)


def _run(batch: "Batch", paths: list[Path], workers: "Workers", out: Path) -> int:
    from cppcc_graph.cli.progress import Progress
    from cppcc_graph.text.index import INDEX

    failures = skipped = 0
    with Progress(len(paths), "reports") as progress:
        for outcome in batch.run(paths, workers):
            progress.step(worked=0 if outcome.skipped else 1)
            skipped += outcome.skipped
            if outcome.failure:
                failures += 1
                progress.say(outcome.failure)
    before = f" ({skipped:,} were there before)" if skipped else ""
    done = len(paths) - failures
    click.echo(f"{done:,} of {len(paths):,} reports in {out}{before}", err=True)
    if batch.facts is not None and done:
        click.echo(
            f"drafts of facts files in {batch.facts}, named by the digest of the text "
            f"({out / INDEX} says which); review them before you build",
            err=True,
        )
    return failures
