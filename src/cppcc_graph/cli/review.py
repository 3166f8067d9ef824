"""``cppcc-graph review``."""

import secrets
import sys
import webbrowser
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cppcc_graph.cli.doubts import warn_of_committee, warn_of_place
from cppcc_graph.cli.options import (
    keep_text,
    language_option,
    past_option,
    rules_option,
    show,
    tell_unread,
    use_rules,
)
from cppcc_graph.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cppcc_graph.text.candidate import Candidate
    from cppcc_graph.text.reviewed import Reviewed
    from cppcc_graph.text.session import Session

#: How many facts that a draft has no form for are listed, and how many signs of each.
_LISTED = 20
_SIGNS = 28


@click.command(name="review")
@click.argument("report", type=click.Path(path_type=Path))
@click.option(
    "--text",
    type=click.Path(path_type=Path),
    help="The report's text, if REPORT is a file of candidates and it is not beside it.",
)
@click.option("--place", default="", help="Whose committee reports, if the text does not say.")
@click.option("--year", type=click.IntRange(1949, 2100), help="The year the report tells of.")
@click.option(
    "--decisions",
    type=click.Path(path_type=Path),
    help="Where decisions are kept, by default decisions.jsonl beside the text.",
)
@click.option("--by", default="", help="Who decides, by default the name you are logged in with.")
@click.option(
    "--accept-above",
    type=click.FloatRange(0, 1),
    help="Accept all that is undecided and at least so sure, without a page.",
)
@click.option("--status", is_flag=True, help="Print how far the review is, without a page.")
@click.option(
    "--facts",
    type=click.Path(path_type=Path),
    help="Write what was accepted or edited as a facts file for “build”, without a page; - is "
    "standard output.",
)
@click.option(
    "--after",
    type=click.Path(path_type=Path),
    multiple=True,
    help="The facts file of an earlier report of the same committee, whose committee and periods "
    "are used again and whose plans are looked for; give it again for several.",
)
@past_option
@rules_option
@click.option(
    "--port", type=click.IntRange(0, 65535), default=0, help="The port; 0 is any free one."
)
@click.option("--no-browser", is_flag=True, help="Print the address and open no browser.")
@language_option
def command(
    report: Path,
    text: Path | None,
    place: str,
    year: int | None,
    decisions: Path | None,
    by: str,
    accept_above: float | None,
    status: bool,  # noqa: FBT001
    facts: Path | None,
    after: tuple[Path, ...],
    past: tuple[Path, ...],
    own: Path | None,
    port: int,
    no_browser: bool,  # noqa: FBT001
    lang: str,
) -> None:
    """Decide on proposed facts, one key each.

    REPORT is a report's text, or the file of candidates that “extract” wrote beside it. A page
    opens that only this machine can reach: the text on the left, the facts on the right; a accepts,
    e edits, r rejects, u takes back. Each decision is saved at once in decisions.jsonl beside the
    text and outlives a new extraction (docs/review.md). End with Ctrl+C.

    \b
    Examples:
      cppcc-graph review shili-2021.txt
      cppcc-graph review shili-2021.txt --no-browser --port 8765
      cppcc-graph review shili-2021.txt --accept-above 0.9 --by policy-2026
      cppcc-graph review shili-2021.txt --accept-above 0.95 --past shili-2020/decisions.jsonl
      cppcc-graph review shili-2021.txt --status
      cppcc-graph review shili-2021.txt --facts shili.yaml
    """
    use_rules(own)
    from cppcc_graph.text.reviewed import to_review

    reviewed = to_review(
        report, text=text, place=place, year=year, after=after, decisions=decisions, past=past
    )
    warn_of_place(reviewed.found, place)
    warn_of_committee(reviewed.found, reviewed.earlier)
    if status or facts is not None or accept_above is not None:
        if accept_above is not None:
            _accept(reviewed, accept_above, by or _login())
        if facts is not None:
            _write(reviewed, facts)
        if status:
            _status(reviewed)
        return
    with reviewed.open() as session:
        _serve(session, by=by or _login(), port=port, lang=lang, browse=not no_browser)


def _login() -> str:
    import getpass

    try:
        return getpass.getuser()
    # Without a name in the environment or the password file: KeyError, from Python 3.13 OSError.
    except (KeyError, OSError, ImportError):
        return "reviewer"


def _accept(reviewed: "Reviewed", confidence: float, name: str) -> None:
    with reviewed.open() as session:
        number = session.accept_above(confidence, by=f"{name} (accept-above {confidence:g})")
    click.echo(f"accepted {number:,} facts into {reviewed.decisions}", err=True)


def _write(reviewed: "Reviewed", facts: Path) -> None:
    from cppcc_graph.rdf.serialize import write_bytes

    written = reviewed.facts()
    if not written.accepted:
        raise InputError(
            f"{reviewed.decisions}: no fact is accepted yet; review first, or --accept-above 0.9"
        )
    if str(facts) == "-":
        sys.stdout.buffer.write(written.yaml.encode("utf-8"))
    else:
        write_bytes(facts, written.yaml.encode("utf-8"))
    keep_text(reviewed.source, reviewed.report)
    click.echo(
        f"wrote {facts}: {written.used:,} of {written.accepted:,} accepted facts "
        f"(left out as undecided: {written.undecided:,})",
        err=True,
    )
    if written.undecided_outcomes:
        click.echo(
            f"{written.undecided_outcomes:,} of them say what became of something; until these are "
            "decided, “no outcome” in an answer means none that was accepted",
            err=True,
        )
    if written.left_out:
        _tell_left_out(written.left_out)
    tell_unread(facts, written.unread)
    _tell_lost(len(written.lost))


def _tell_left_out(facts: "Sequence[Candidate]") -> None:
    """Say which accepted facts a draft has no form for, and where each stands in the text."""
    counts = Counter(each.kind for each in facts)
    kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(counts.items()))
    click.echo(
        f"accepted, but without a form of their own in a draft, or part of what is undecided: "
        f"{kinds}",
        err=True,
    )
    # Dates come last: most of them say what the period of the report says already.
    for each in sorted(facts, key=lambda fact: (fact.kind == "date", fact.start))[:_LISTED]:
        kind, said = each.kind, each.quote
        if kind == "relation":
            kind, said = f"relation {each.args.get('predicate', '')}", str(each.args.get("object"))
        said = " ".join(said.split())
        said = said if len(said) <= _SIGNS else f"{said[:_SIGNS]}…"
        click.echo(f"  [{each.start}, {each.end})  {kind} “{said}”", err=True)
    if len(facts) > _LISTED:
        click.echo(f"  … and {len(facts) - _LISTED} more", err=True)


def _status(reviewed: "Reviewed") -> None:
    carried = reviewed.carried()
    states = ("candidate", "accepted", "edited", "rejected")
    counts = Counter((item.proposal.kind, item.status.value) for item in carried.items)
    kinds = sorted({kind for kind, _ in counts})
    rows = [[kind, *(f"{counts[kind, state]}" for state in states)] for kind in kinds]
    sums = [sum(counts[kind, state] for kind in kinds) for state in states]
    rows.append(["all", *map(str, sums)])
    show(("kind", "undecided", "accepted", "edited", "rejected"), rows, "table")
    total, decided = sum(sums), sum(sums[1:])
    click.echo(f"\n{decided} of {total} decided ({decided / total:.0%})" if total else "\nno facts")
    flagged = sum(not item.found for item in carried.items)
    if flagged:
        click.echo(f"{flagged} decided facts that no rule finds any more")
    changes = Counter(reviewed.changes.values())
    if changes:
        click.echo(
            f"since the last extraction rules, or --place, --year or --after, changed: "
            f"{changes['added']} facts added, {changes['removed']} removed"
        )
    _tell_lost(len(carried.lost))


def _tell_lost(number: int) -> None:
    if number:
        click.echo(f"{number} accepted facts whose words are gone from the text", err=True)


def _serve(session: "Session", *, by: str, port: int, lang: str, browse: bool) -> None:
    import signal
    import threading

    from cppcc_graph.view.review import ReviewServer

    server = ReviewServer(
        session, port=port, token=secrets.token_urlsafe(24), reviewer=by, language=lang
    )
    # kill ends a review as Ctrl+C does: the decisions are sorted and the lock is given back.
    with suppress(ValueError):
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        click.echo(server.address)
        sys.stdout.flush()
        click.echo("Ctrl+C ends the review; every decision is saved at once.", err=True)
        if browse:
            webbrowser.open(server.address)
        thread.join()
    except KeyboardInterrupt:
        click.echo("", err=True)
    finally:
        server.shutdown()
        server.server_close()
        click.echo(f"saved in {session.saved_in}", err=True)
