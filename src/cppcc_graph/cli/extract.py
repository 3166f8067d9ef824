"""``cppcc-graph extract``."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from cppcc_graph.cli.doubts import warn_of_committee, warn_of_place
from cppcc_graph.cli.options import (
    keep_text,
    past_option,
    rules_option,
    show,
    tell_unread,
    use_rules,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cppcc_graph.text.candidate import Candidate
    from cppcc_graph.text.carry import Carried
    from cppcc_graph.text.earlier import Earlier
    from cppcc_graph.text.extract import Extraction
    from cppcc_graph.text.reading import ReportText

#: Where a model is looked for if --propose names no address.
LOCAL_MODEL = "http://127.0.0.1:11434/v1"
#: How many signs of the text stand on either side of a number that is not understood.
_AROUND: Final = 12


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
    help="Also write a draft facts file for “build”; for several reports a folder of them.",
)
@click.option(
    "--after",
    type=click.Path(path_type=Path),
    multiple=True,
    help="The facts file of an earlier report, whose plans are looked for; may be given again.",
)
@past_option
@rules_option
@click.option(
    "--jobs",
    type=click.IntRange(1, 256),
    help="Processes for several reports, by default one for each 100 of them, at most one for each "
    "core: every one takes about a second to start.",
)
@click.option(
    "--dask", metavar="ADDRESS", help="An existing Dask scheduler, such as tcp://host:8786."
)
@click.option(
    "--propose",
    metavar="[URL]",
    is_flag=False,
    flag_value=LOCAL_MODEL,
    help=f"Let a model propose as well, at an OpenAI-compatible address ({LOCAL_MODEL}).",
)
@click.option("--model", default="", help="The model's name, for --propose.")
def command(
    reports: tuple[Path, ...],
    place: str,
    year: int | None,
    form: str,
    out: Path | None,
    facts: Path | None,
    after: tuple[Path, ...],
    past: tuple[Path, ...],
    own: Path | None,
    jobs: int | None,
    dask: str | None,
    propose: str | None,
    model: str,
) -> None:
    """Propose facts from the text of a report.

    REPORTS are files (.txt, .md, .html, .docx, .pdf), folders of such files, or - for standard
    input. Rules find figures, dates, bodies, persons, places, documents, proposals, metrics,
    activities, outcomes and relations, each with its place in the text (docs/candidates.md);
    nothing is asked of a network or a model, unless --propose says so. They are written to
    candidates.jsonl beside the text, or REPORT.candidates.jsonl if the former is that of another
    report, with what was decided on them before, and a table shows what was understood. A folder is
    read into FOLDER/candidates; what is there already is not done again, and a report that lies
    there in several formats is read once.

    \b
    Examples:
      cppcc-graph extract shili-2021.txt
      cppcc-graph extract shili-2021.txt --format jsonl | grep '"kind": "figure"'
      cppcc-graph extract shili-2021.txt --facts shili.yaml
      cppcc-graph extract shili-2021.txt --past shili-2020/decisions.jsonl --rules my-rules
      cppcc-graph extract reports/ --out candidates --jobs 4
      cppcc-graph extract reports/ --dask tcp://127.0.0.1:8786
      cppcc-graph extract shili-2021.txt --propose http://127.0.0.1:11434/v1 --model qwen3
      cat report.txt | cppcc-graph extract - --place 示例市 --year 2021 --format jsonl
    """
    use_rules(own)
    if len(reports) > 1 or reports[0].is_dir():
        from cppcc_graph.cli.many import many

        for name, given in (("--after", after), ("--propose", propose)):
            if given:
                raise click.UsageError(f"{name} works on one report at a time")
        if form == "jsonl":
            raise click.UsageError(
                "several reports are written to --out FOLDER; leave --format out"
            )
        many(reports, place=place, year=year, out=out, facts=facts, past=past, jobs=jobs, dask=dask)
        return
    if jobs is not None or dask:
        raise click.UsageError("--jobs and --dask are for several reports or a folder")
    from cppcc_graph.rdf.serialize import write_bytes
    from cppcc_graph.text.confidence import read_records, weighed
    from cppcc_graph.text.earlier import read_earlier
    from cppcc_graph.text.extract import extract

    _check_model(propose, model)
    report = _read(reports[0])
    earlier = read_earlier(after)
    found = extract(report.text, place=place, year=year)
    warn_of_place(found, place)
    warn_of_committee(found, earlier)
    proposed = weighed(_proposed(found, earlier, propose, model), read_records(past))
    carried = _carried(reports[0], found, proposed)
    lines = "".join(each.line() + "\n" for each in carried.lines())
    passages: Mapping[str, int] | None = None
    if facts is not None:
        from dataclasses import replace

        from cppcc_graph.text.draft import drafted

        # What was rejected is left out, and what was edited stands as the reader has it.
        kept = tuple(c for c in carried.lines() if c.status not in ("rejected", "superseded"))
        made = drafted(replace(found, candidates=kept), report.text, earlier=earlier)
        write_bytes(facts, made.yaml.encode("utf-8"))
        keep_text(reports[0], report)
        click.echo(f"wrote {facts}; review it before you build", err=True)
        tell_unread(facts, made.unread)
        passages = made.states
    if form == "jsonl":
        # UTF-8 whatever the console's encoding: it is a file format.
        sys.stdout.flush()
        sys.stdout.buffer.write(lines.encode("utf-8"))
        sys.stdout.buffer.flush()
        return
    target = out or _target(reports[0], report.text)
    write_bytes(target, lines.encode("utf-8"))
    _summary(found, carried, passages)
    click.echo(f"wrote {target} ({len(carried.lines()):,} candidates)", err=True)


def _read(path: Path) -> "ReportText":
    from cppcc_graph.text.reading import read_bytes, read_report

    return read_bytes(sys.stdin.buffer.read(), name="-") if str(path) == "-" else read_report(path)


def _target(path: Path, raw: str) -> Path:
    """Return where the candidates of a report go, so that those of no other report get lost."""
    from cppcc_graph.text.lines import CANDIDATES, candidates_of, check_free

    if str(path) != "-":
        return candidates_of(path, raw)
    check_free(Path(CANDIDATES), raw)
    return Path(CANDIDATES)


def _check_model(propose: str | None, model: str) -> None:
    if propose is None:
        if model:
            raise click.UsageError("--model goes with --propose")
        return
    if not propose.startswith(("http://", "https://")):
        raise click.UsageError(
            f"--propose takes the address of a model, http://…, not “{propose}”; "
            f"put it after the report to use {LOCAL_MODEL}"
        )
    if not model:
        raise click.UsageError("--propose needs --model NAME")


def _proposed(
    found: "Extraction", earlier: "Earlier", propose: str | None, model: str
) -> "list[Candidate]":
    """Return what the rules, earlier plans and, where asked, a model propose."""
    from cppcc_graph.text.earlier import proposed_after

    proposed = [*found.candidates, *proposed_after(earlier, found)]
    if propose is None:
        return proposed
    from cppcc_graph.cli.propose import propose_with

    return propose_with(found, proposed, address=propose, model=model)


def _carried(path: Path, found: "Extraction", proposed: "list[Candidate]") -> "Carried":
    """Return the candidates with the decisions that stand beside the text, if any do."""
    from cppcc_graph.facts.journal import read_decisions
    from cppcc_graph.text.carry import carry
    from cppcc_graph.text.reviewed import DECISIONS

    decisions = {} if str(path) == "-" else read_decisions(path.with_name(DECISIONS))
    return carry(
        decisions.values(), proposed, raw=found.normal.raw, text=found.digest, report=path.name
    )


def _summary(found: "Extraction", carried: "Carried", passages: "Mapping[str, int] | None") -> None:
    """Print what was understood; ``passages`` are those of the draft by their state, if there is one."""
    from collections import Counter

    from cppcc_graph.text.coverage import State, coverage, groups

    about = found.about
    click.echo(
        f"place: {about.place or 'unknown (--place)'}   year: {about.year or 'unknown (--year)'}\n"
    )
    kinds = Counter(item.fact.kind for item in carried.items)
    show(
        ("kind", "candidates"),
        [(kind, f"{count}") for kind, count in sorted(kinds.items())],
        "table",
    )
    read = coverage(found)
    click.echo()
    _states({state.value: read.count(state) for state in State}, passages)
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
        click.echo("\nnumbers not understood:")
        raw = found.normal.raw
        for start, end in read.unread[:10]:
            before = raw[max(0, start - _AROUND) : start].rpartition("\n")[2]
            after = raw[end : end + _AROUND].partition("\n")[0]
            click.echo(f"  [{start}, {end})  {before}{raw[start:end]}{after}")
        if len(read.unread) > 10:
            click.echo(f"  … {len(read.unread) - 10} more")
    decided = Counter(item.status.value for item in carried.items if item.decision)
    if decided:
        click.echo(
            "\ndecided: "
            + ", ".join(f"{number} {what}" for what, number in sorted(decided.items()))
        )
    if flagged := sum(not item.found for item in carried.items):
        click.echo(f"decided, and no rule finds it any more: {flagged} (kept)")
    if carried.lost:
        click.echo(f"decided, and the words are gone from the text: {len(carried.lost)}", err=True)


def _states(sentences: "Mapping[str, int]", passages: "Mapping[str, int] | None") -> None:
    """Print the sentences by their state, beside them the passages of the draft, if there is one."""
    if passages is None:
        rows = [(state, f"{number}") for state, number in sentences.items()]
        show(("sentences", "number"), rows, "table")
        return
    drafted = {"not understood": "unread"}
    both = [
        (state, f"{number}", f"{passages.get(drafted.get(state, state), 0)}")
        for state, number in sentences.items()
    ]
    show(("sentences", "number", "passages of the draft"), both, "table")
