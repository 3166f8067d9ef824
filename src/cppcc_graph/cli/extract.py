"""``cppcc-graph extract``."""

import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cppcc_graph.cli.options import show
from cppcc_graph.errors import CppccGraphError

if TYPE_CHECKING:
    from cppcc_graph.text.extract import Extraction
    from cppcc_graph.text.reading import ReportText

_ENDINGS = (".txt", ".md", ".html", ".htm", ".docx", ".pdf")


@click.command(name="extract")
@click.argument(
    "reports", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True)
)
@click.option(
    "--place", default="", help="Whose committee reports, such as 示例市, if the text does not say."
)
@click.option("--year", type=click.IntRange(1949, 2100), help="The year the report tells of.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["summary", "jsonl"]),
    default="summary",
    show_default=True,
    help="jsonl prints the candidate lines to standard output and writes no file.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="Where the candidate lines go; for several reports a folder, with <digest>.jsonl for each.",
)
@click.option(
    "--facts",
    type=click.Path(path_type=Path),
    help="Also write a draft facts file for “build”, to be reviewed.",
)
@click.option(
    "--jobs",
    type=click.IntRange(1, 256),
    default=1,
    show_default=True,
    help="Processes for folders.",
)
def command(
    reports: tuple[Path, ...],
    place: str,
    year: int | None,
    form: str,
    out: Path | None,
    facts: Path | None,
    jobs: int,
) -> None:
    """Propose facts from the text of a report.

    REPORTS are files (.txt, .md, .html, .docx, .pdf), folders of such files, or - for standard
    input. Rules find figures, dates, bodies, persons, places, documents, proposals, metrics,
    activities, outcomes and relations, each with its place in the text (docs/candidates.md);
    nothing is asked of a network or a model. They are written to candidates.jsonl beside the
    text, and a table shows what was understood.

    \b
    Examples:
      cppcc-graph extract shili-2021.txt
      cppcc-graph extract shili-2021.txt --format jsonl | grep '"kind": "figure"'
      cppcc-graph extract shili-2021.txt --facts shili.yaml
      cppcc-graph extract reports/ --out candidates --jobs 4
      cat report.txt | cppcc-graph extract - --place 示例市 --year 2021 --format jsonl
    """
    several = len(reports) > 1 or reports[0].is_dir()
    if several:
        _many(reports, place=place, year=year, out=out, form=form, jobs=jobs)
        return
    from cppcc_graph.rdf.serialize import write_bytes
    from cppcc_graph.text.extract import extract

    report = _read(reports[0])
    found = extract(report.text, place=place, year=year)
    lines = "".join(each.line() + "\n" for each in found.candidates)
    if facts is not None:
        from cppcc_graph.text.draft import draft

        write_bytes(facts, draft(found, report.text).encode("utf-8"))
        click.echo(f"wrote {facts}; review it before you build", err=True)
    if form == "jsonl":
        sys.stdout.write(lines)
        return
    target = out or (
        Path("candidates.jsonl")
        if str(reports[0]) == "-"
        else reports[0].with_name("candidates.jsonl")
    )
    write_bytes(target, lines.encode("utf-8"))
    _summary(found)
    click.echo(f"wrote {target} ({len(found.candidates):,} candidates)", err=True)


def _read(path: Path) -> "ReportText":
    from cppcc_graph.text.reading import read_bytes, read_report

    return read_bytes(sys.stdin.buffer.read(), name="-") if str(path) == "-" else read_report(path)


def _summary(found: "Extraction") -> None:
    from collections import Counter

    from cppcc_graph.text.coverage import State, coverage, groups

    about = found.about
    click.echo(
        f"place: {about.place or 'unknown (--place)'}   year: {about.year or 'unknown (--year)'}\n"
    )
    kinds = Counter(each.kind for each in found.candidates)
    show(
        ("kind", "candidates"),
        [(kind, f"{count}") for kind, count in sorted(kinds.items())],
        "table",
    )
    read = coverage(found)
    click.echo()
    show(
        ("sentences", "number"), [(state.value, f"{read.count(state)}") for state in State], "table"
    )
    click.echo()
    show(
        ("numbers in", "number"),
        [(kind, f"{count}") for kind, count in read.numbers.items()],
        "table",
    )
    left = groups(found, read)
    if left:
        click.echo("\nnot understood, by verb:")
        for group in left[:20]:
            first = group.sentences[0]
            words = found.normal.raw[first.start : first.end].strip()
            shown = f"{words[:40]}{'…' if len(words) > 40 else ''}"
            click.echo(
                f"  {group.verb} ×{len(group.sentences)}  [{first.start}, {first.end})  {shown}"
            )
    if read.unread:
        places = ", ".join(f"[{start}, {end})" for start, end in read.unread[:10])
        click.echo(f"\nnumbers not understood: {places}{' …' if len(read.unread) > 10 else ''}")


def _many(
    reports: tuple[Path, ...],
    *,
    place: str,
    year: int | None,
    out: Path | None,
    form: str,
    jobs: int,
) -> None:
    if out is None or form == "jsonl":
        raise click.UsageError(
            "several reports need --out FOLDER, where <digest>.jsonl is written for each"
        )
    files = sorted({file for path in reports for file in _files(path)})
    out.mkdir(parents=True, exist_ok=True)
    tasks = [(file, out, place, year) for file in files]
    failed = 0
    with ProcessPoolExecutor(max_workers=jobs) as pool:
        with click.progressbar(
            pool.map(_one, tasks), length=len(tasks), file=sys.stderr, label="reports"
        ) as results:
            told = [result for result in results if result]
        for message in told:
            failed += 1
            click.echo(message, err=True)
    click.echo(f"{len(files) - failed} of {len(files)} reports in {out}", err=True)
    if failed:
        sys.exit(1)


def _files(path: Path) -> list[Path]:
    if path.is_dir():
        return [
            file for file in path.rglob("*") if file.suffix.lower() in _ENDINGS and file.is_file()
        ]
    return [path]


def _one(task: tuple[Path, Path, str, int | None]) -> str:
    """Extract one report into its file; return what went wrong, or nothing."""
    from cppcc_graph.rdf.serialize import write_bytes
    from cppcc_graph.text.extract import extract
    from cppcc_graph.text.reading import read_report

    path, out, place, year = task
    try:
        report = read_report(path)
        target = out / f"{report.digest}.jsonl"
        # What is there for the digest of the text is there: a run that was stopped goes on.
        if not target.exists():
            found = extract(report.text, place=place, year=year)
            write_bytes(
                target, "".join(each.line() + "\n" for each in found.candidates).encode("utf-8")
            )
    except CppccGraphError as error:
        return str(error)
    return ""
