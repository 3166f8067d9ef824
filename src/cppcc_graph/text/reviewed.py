"""A report with its candidates and the decisions on them: what ``review`` shows and ``build`` gets."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from cppcc_graph.errors import InputError
from cppcc_graph.facts.decisions import Decision, Status
from cppcc_graph.facts.journal import Journal, read_decisions
from cppcc_graph.text.candidate import Candidate
from cppcc_graph.text.carry import Carried, carry
from cppcc_graph.text.confidence import read_records, weighed
from cppcc_graph.text.draft import drafted
from cppcc_graph.text.earlier import Earlier, proposed_after, read_earlier
from cppcc_graph.text.extract import Extraction, extract
from cppcc_graph.text.lines import belong, candidates_of, read_candidates, text_of
from cppcc_graph.text.reading import ReportText, read_report
from cppcc_graph.text.session import Session, compared

DECISIONS = "decisions.jsonl"


@dataclass(frozen=True, slots=True)
class Facts:
    """A facts file made from decisions, and what of the decided facts it could not hold.

    ``left_out`` are the accepted facts that a facts file has no form for; ``lost`` are
    decisions whose words are gone from the text; ``unread`` is how many passages are unread.
    """

    yaml: str
    accepted: int
    used: int
    undecided: int
    undecided_outcomes: int
    left_out: tuple[Candidate, ...]
    lost: tuple[Decision, ...]
    unread: int


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A report, what is proposed on it, and where its decisions are kept.

    ``changes`` says which proposals the rules added or removed since candidates.jsonl was written.
    """

    name: str
    source: Path
    report: ReportText
    found: Extraction
    proposals: tuple[Candidate, ...]
    changes: Mapping[str, str]
    decisions: Path
    earlier: Earlier

    @contextmanager
    def open(self) -> Iterator[Session]:
        """Open the decisions for writing, for as long as the review goes on.

        Raises:
            InputError: another review has them open, or they cannot be read or written.

        """
        with Journal(self.decisions) as journal:
            yield Session(
                self.report.text,
                text=self.found.digest,
                report=self.name,
                proposals=self.proposals,
                journal=journal,
                changes=self.changes,
            )

    def carried(self) -> Carried:
        """Return all facts with the decisions on them; nothing is written.

        Raises:
            InputError: the decisions cannot be read.

        """
        return carry(
            read_decisions(self.decisions).values(),
            self.proposals,
            raw=self.report.text,
            text=self.found.digest,
            report=self.name,
        )

    def facts(self) -> Facts:
        """Return the facts file of what was accepted or edited, and of nothing else.

        A figure or proposal that an accepted fact is made of comes with it, unless it was rejected.
        """
        carried = self.carried()
        accepted = carried.facts()
        held = _held(accepted, carried)
        made = drafted(replace(self.found, candidates=held), self.report.text, earlier=self.earlier)
        left_out = tuple(each for each in accepted if each.id not in made.drawn)
        return Facts(
            made.yaml,
            accepted=len(accepted),
            used=len(accepted) - len(left_out),
            undecided=sum(item.status is Status.CANDIDATE for item in carried.items),
            undecided_outcomes=sum(
                item.status is Status.CANDIDATE and item.fact.kind == "outcome"
                for item in carried.items
            ),
            left_out=left_out,
            lost=carried.lost,
            unread=made.unread,
        )


def to_review(
    path: Path,
    *,
    text: Path | None = None,
    place: str = "",
    year: int | None = None,
    after: Sequence[Path] = (),
    decisions: Path | None = None,
    past: Sequence[Path] = (),
) -> Reviewed:
    """Return the review of a report's text or of its file of candidates.

    ``past`` are the decisions of earlier reviews, from which it follows how sure a candidate is.

    Raises:
        InputError: a file cannot be read, or the text of the candidates is not found.

    """
    if path.suffix.lower() in (".jsonl", ".ndjson"):
        before = read_candidates(path)
        source, report = (text, read_report(text)) if text else text_of(path, before)
        if not belong(before, report.text):
            raise InputError(
                f"{path}: was found in another text than {source}; give that one, or extract again"
            )
    else:
        if text is not None:
            raise InputError(f"{path}: is itself taken for the text; leave --text out")
        source, report = path, read_report(path)
        before = _beside(candidates_of(path, report.text), report.text)
    earlier = read_earlier(after)
    found = extract(report.text, place=place, year=year)
    now = weighed([*found.candidates, *proposed_after(earlier, found)], read_records(past))
    proposals, changes = compared(before, now) if before else (now, {})
    return Reviewed(
        name=source.name,
        source=source,
        report=report,
        found=found,
        proposals=tuple(proposals),
        changes=changes,
        decisions=decisions or source.with_name(DECISIONS),
        earlier=earlier,
    )


def _beside(path: Path, raw: str) -> list[Candidate]:
    """Return the candidates of the extraction before, if the file is of this text."""
    if not path.exists():
        return []
    before = read_candidates(path)
    return before if belong(before, raw) else []


def _held(accepted: Sequence[Candidate], carried: Carried) -> tuple[Candidate, ...]:
    """Return accepted facts with the undecided ones that they are made of.

    Those are numbers in what is counted, titles that something came of or that a relation is about,
    the ends of relations, and the dates that activities and headings of plans name.
    """
    undecided = [i.fact for i in carried.items if i.status is Status.CANDIDATE]
    titles = {each.args.get("of") for each in accepted if each.kind == "outcome"}
    titles |= {each.args.get("subject") for each in accepted if each.kind == "relation"}
    acts = any(each.kind == "activity" for each in accepted)
    counted = ("metric", "activity", "outcome")
    parts = []
    for each in undecided:
        inside = [a for a in accepted if a.start <= each.start and each.end <= a.end]
        if (
            (each.kind == "figure" and any(a.kind in counted for a in inside))
            or (each.kind in ("proposal", "document") and each.args.get("title") in titles)
            or (each.kind == "date" and acts)
            or any(a.kind == "relation" and _is_end(each, a) for a in inside)
        ):
            parts.append(each)
    return tuple(sorted((*accepted, *parts), key=lambda c: (c.start, c.end, c.kind, c.id)))


def _is_end(each: Candidate, relation: Candidate) -> bool:
    """Tell whether a relation says something of a fact that stands in it."""
    ends = (relation.args.get("subject"), relation.args.get("object"))
    if each.kind == "activity":
        planned = "subject_id" in relation.args and each.start == relation.start
        return planned or each.quote in ends
    if each.kind == "outcome":
        return each.quote == relation.args.get("object")
    return each.kind in ("person", "body") and each.args.get("name") in ends
