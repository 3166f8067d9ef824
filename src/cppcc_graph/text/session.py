"""A review while it goes on: the facts of one text, decided one by one, each decision saved at once."""

import re
import threading
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from cppcc_graph.errors import QuestionError
from cppcc_graph.facts.decisions import Decision, Status
from cppcc_graph.facts.journal import Journal
from cppcc_graph.text.candidate import Candidate, Mention, Value, candidate
from cppcc_graph.text.carry import Carried, Item, carry, decide, edited, marked
from cppcc_graph.text.forms import ARGUMENTS, CODES, no_code

ADDED: Final = "added"
REMOVED: Final = "removed"
#: What rules look up, or need seldom: a reader who adds a fact is not asked for it.
_RULES_OWN: Final = frozenset(
    {"max", "id", "tenure", "code", "key", "trigger", "subject_id", "object_id"}
)
#: What a reader may add, and the arguments that are asked for.
FORMS: Final = {
    kind: tuple(name for name in names if name not in _RULES_OWN)
    for kind, names in ARGUMENTS.items()
}
READER: Final = "reader/added@1"
_NUMBER: Final = re.compile(r"\d{1,18}(\.\d{1,9})?", re.ASCII)


class Session:
    """The facts of a text under review; safe to use from several threads.

    ``changes`` says of the ids that a rule change added or removed which of the two it was.
    """

    def __init__(
        self,
        raw: str,
        *,
        text: str,
        report: str,
        proposals: Sequence[Candidate],
        journal: Journal,
        changes: Mapping[str, str] | None = None,
    ) -> None:
        self.raw = raw
        self.text = text
        self.report = report
        self.changes = dict(changes or {})
        self._journal = journal
        self._lock = threading.Lock()
        carried = carry(journal.decisions.values(), proposals, raw=raw, text=text, report=report)
        if carried.moved:
            # Written for the text of today; that of before goes.
            journal.record(now for _, now in carried.moved)
            journal.record(
                replace(was, status=Status.SUPERSEDED, edit=None)
                for was, now in carried.moved
                if was.id != now.id
            )
        self.lost = carried.lost
        self._items = {item.proposal.id: item for item in carried.items}
        self._undo: list[tuple[str, Decision | None]] = []

    @property
    def items(self) -> tuple[Item, ...]:
        """The facts in the order of the text."""
        with self._lock:
            return tuple(self._items.values())

    @property
    def saved_in(self) -> Path:
        """The file of the decisions."""
        return self._journal.path

    @property
    def carried(self) -> Carried:
        """The facts as they are written and built."""
        return Carried(self.items, (), self.lost)

    def decide(
        self,
        identity: str,
        status: Status,
        *,
        by: str,
        note: str = "",
        place: tuple[int, int] | None = None,
        quote: str | None = None,
        args: Mapping[str, Value] | None = None,
    ) -> Item:
        """Save a decision and return the fact as it is now; it is on the disk when this returns.

        For ``EDITED``, ``place`` and ``args`` say what the fact is, and ``quote`` the wording that
        whoever edits sees at that place.

        Raises:
            QuestionError: there is no such fact, or the wording does not stand at the place.
            InputError: it could not be saved.

        """
        with self._lock:
            item = self._item(identity)
            edit = None
            if status is Status.EDITED:
                edit = self._edit(item, place, quote, args)
                if (edit.id, note) == (item.proposal.id, ""):
                    status, edit = Status.ACCEPTED, None  # nothing was changed
            return self._save(item, self._decision(item, status, by=by, note=note, edit=edit))

    def accept_above(self, confidence: float, *, by: str) -> int:
        """Accept what is undecided and at least so sure; return how many facts that was.

        What a rule change has taken away is left to a reader.
        """
        with self._lock:
            chosen = [
                item
                for item in self._items.values()
                if item.status is Status.CANDIDATE
                and item.proposal.confidence >= confidence
                and self.changes.get(item.proposal.id) != REMOVED
            ]
            decisions = [
                self._decision(item, Status.ACCEPTED, by=by, note="", edit=None) for item in chosen
            ]
            self._journal.record(decisions)
            for item, decision in zip(chosen, decisions, strict=True):
                self._put(item, decision)
        return len(chosen)

    def add(
        self,
        kind: str,
        *,
        by: str,
        place: tuple[int, int],
        args: Mapping[str, Value],
        quote: str | None = None,
        note: str = "",
    ) -> Item:
        """Save a fact that no rule found as accepted, and return it.

        Raises:
            QuestionError: the kind is unknown, or the wording does not stand at the place.
            InputError: it could not be saved.

        """
        if kind not in FORMS:
            raise QuestionError(f"{kind}: is no kind of fact; use one of {' '.join(FORMS)}")
        with self._lock:
            said = self._checked(kind, place, quote, args)
            mention = Mention(kind, *place, said, READER, 1.0)
            fact = candidate(mention, raw=self.raw, digest=self.text, span=place)
            item = self._items.get(fact.id) or Item(fact, fact, None, found=False)
            self._items[fact.id] = item
            decision = self._decision(item, Status.ACCEPTED, by=by, note=note, edit=None)
            return self._save(item, decision)

    def undo(self) -> Item | None:
        """Take the last decision of this session back; return the fact, or None if there is none."""
        with self._lock:
            if not self._undo:
                return None
            identity, before = self._undo[-1]
            item = self._items[identity]
            after = before or self._decision(item, Status.CANDIDATE, by="", note="", edit=None)
            self._journal.record([after])
            self._undo.pop()
            return self._put(item, before)

    def _item(self, identity: str) -> Item:
        try:
            return self._items[identity]
        except KeyError:
            raise QuestionError(
                f"{identity}: is no fact of this review; load the page again"
            ) from None

    def _decision(
        self, item: Item, status: Status, *, by: str, note: str, edit: Candidate | None
    ) -> Decision:
        return decide(
            item.proposal,
            status,
            raw=self.raw,
            text=self.text,
            report=self.report,
            by=by,
            note=note,
            edit=edit,
        )

    def _edit(
        self,
        item: Item,
        place: tuple[int, int] | None,
        quote: str | None,
        args: Mapping[str, Value] | None,
    ) -> Candidate:
        start, end = place or (item.fact.start, item.fact.end)
        said = self._checked(
            item.proposal.kind, (start, end), quote, item.fact.args if args is None else args
        )
        return edited(item.proposal, raw=self.raw, text=self.text, place=(start, end), args=said)

    def _checked(
        self, kind: str, place: tuple[int, int], quote: str | None, args: Mapping[str, Value]
    ) -> dict[str, Value]:
        """Return what a reader said of a stretch, after comparing it with the text."""
        start, end = place
        if not 0 <= start < end <= len(self.raw):
            raise QuestionError(
                f"[{start}, {end}): is no stretch of the text; choose the words again"
            )
        if quote is not None and self.raw[start:end] != quote:
            raise QuestionError(
                f"[{start}, {end}): has other words in the text than on the page; load it again"
            )
        said = {name: value for name, value in args.items() if value != ""}
        for name in ("value", "max"):
            if name in said and not _NUMBER.fullmatch(str(said[name])):
                raise QuestionError(
                    f"{name}: “{said[name]}” is no number; write digits, as 3430000"
                )
        if wrong := no_code(kind, said):
            codes = ", ".join(CODES[kind, wrong])
            raise QuestionError(
                f"{wrong}: “{said[wrong]}” is none of its codes; use one of {codes}"
            )
        return said

    def _save(self, item: Item, decision: Decision) -> Item:
        self._journal.record([decision])
        self._undo.append((item.proposal.id, item.decision))
        return self._put(item, decision)

    def _put(self, item: Item, decision: Decision | None) -> Item:
        proposal = item.proposal
        if decision is None or decision.status is Status.CANDIDATE:
            now = replace(item, fact=proposal, decision=None)
        else:
            fact = proposal
            if decision.edit is not None:
                again = carry(
                    [decision], [proposal], raw=self.raw, text=self.text, report=self.report
                )
                fact = again.items[0].fact
            now = replace(item, fact=marked(fact, decision), decision=decision)
        self._items[proposal.id] = now
        return now


def compared(
    before: Iterable[Candidate], now: Sequence[Candidate]
) -> tuple[list[Candidate], dict[str, str]]:
    """Return the candidates of two extractions together, and which of them are only in one.

    What a model proposed before stays: no rule can find it again.
    """
    found = {each.id: each for each in now}
    old = {each.id: each for each in before}
    gone = [each for each in old.values() if each.id not in found]
    changes = {each.id: REMOVED for each in gone if not each.rule.startswith("model/")}
    changes |= {each.id: ADDED for each in now if each.id not in old}
    both = sorted((*now, *gone), key=lambda each: (each.start, each.end, each.kind, each.id))
    return both, changes


def shown(item: Item, change: str = "") -> dict[str, Any]:
    """Return a fact as the page has it: plain values for JSON."""
    fact = item.fact
    return {
        "id": item.proposal.id,
        "kind": fact.kind,
        "start": fact.start,
        "end": fact.end,
        "args": dict(fact.args),
        "rule": fact.rule,
        "confidence": fact.confidence,
        "resolved": {"by": item.proposal.resolved_by, "at": item.proposal.evidence},
        "status": item.status.value,
        "by": fact.decided_by,
        "note": item.decision.note if item.decision else "",
        "found": item.found,
        "change": change,
        "proposed": {
            "start": item.proposal.start,
            "end": item.proposal.end,
            "args": dict(item.proposal.args),
        },
    }
