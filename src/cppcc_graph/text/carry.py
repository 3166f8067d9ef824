"""Decisions meet the candidates of a new extraction: by id, then by quotation and context.

A decision stays with the fact it was taken on. Where the text has moved, the same wording with the
same arguments and the same words beside it is the same fact. A fact that was accepted and that no rule
finds any more is kept and flagged; one whose words are gone from the text is told, and not used.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from cppcc_graph.facts.decisions import (
    Decision,
    Place,
    Status,
    around,
    digest,
    digest_of_args,
    packed,
    stretches,
    unpacked,
)
from cppcc_graph.text.candidate import Candidate, Mention, Value, candidate
from cppcc_graph.text.normal import normal

NO_RULE: Final = "no rule finds it any more"
_USED: Final = (Status.ACCEPTED, Status.EDITED)


@dataclass(frozen=True, slots=True)
class Item:
    """A proposed fact, the decision on it, if any, and whether a rule finds it today.

    ``fact`` is what counts: the proposal, or what the reader made of it.
    """

    proposal: Candidate
    fact: Candidate
    decision: Decision | None
    found: bool = True

    @property
    def status(self) -> Status:
        """What became of it."""
        return self.decision.status if self.decision else Status.CANDIDATE


@dataclass(frozen=True, slots=True)
class Carried:
    """All facts of a text with their decisions, in the order of the text.

    ``moved`` are decisions that were taken on an older text, each with what it was there; ``lost``
    those whose words this text does not have.
    """

    items: tuple[Item, ...]
    moved: tuple[tuple[Decision, Decision], ...]
    lost: tuple[Decision, ...]

    def lines(self) -> list[Candidate]:
        """Return the candidates as they are written: an edited one after what it supersedes."""
        return sorted(self._lines(), key=lambda each: (each.start, each.end, each.kind, each.id))

    def _lines(self) -> Iterator[Candidate]:
        for item in self.items:
            if item.status is Status.EDITED and item.fact.id != item.proposal.id:
                if item.found:
                    yield item.proposal._replace(status=Status.SUPERSEDED.value)
                yield item.fact
            else:
                yield item.fact

    def facts(self) -> list[Candidate]:
        """Return what a reader accepted or mended."""
        return [item.fact for item in self.items if item.status in _USED]


def decide(
    proposal: Candidate,
    status: Status,
    *,
    raw: str,
    text: str,
    report: str,
    by: str,
    note: str = "",
    edit: Candidate | None = None,
) -> Decision:
    """Return the decision on a proposal; ``text`` is the digest of ``raw``, ``report`` its file's name."""
    start, end = proposal.start, proposal.end
    before, after = around(raw, start, end)
    return Decision(
        id=proposal.id,
        report=report,
        text=text,
        kind=proposal.kind,
        proposed=_packed(proposal, raw),
        quote=digest(proposal.quote),
        before=before,
        after=after,
        said=digest_of_args(proposal.args),
        status=status,
        decided_by=by,
        rule=proposal.rule,
        confidence=proposal.confidence,
        note=note,
        edit=None if edit is None else _packed(edit, raw),
    )


#: The same text is read for each of some hundred decisions on it.
_view = lru_cache(maxsize=2)(normal)


def _read(words: str) -> str:
    return normal(words).text


def _packed(fact: Candidate, raw: str) -> Place:
    """Return the place of a fact, its arguments as places where these give the words back."""
    start, end = fact.start, fact.end
    args = packed(fact.args, _view(raw), start, end)
    if unpacked(args, raw, shift=0, read=_read) != fact.args:
        # Words that are read otherwise alone than in their sentence: these stay as they are.
        args = {
            name: value
            if unpacked({name: value}, raw, shift=0, read=_read) == {name: fact.args[name]}
            else fact.args[name]
            for name, value in args.items()
        }
    return Place(start, end, args)


def edited(
    proposal: Candidate, *, raw: str, text: str, place: tuple[int, int], args: Mapping[str, Value]
) -> Candidate:
    """Return a proposal with another place or other arguments; its id follows from these."""
    mention = Mention(proposal.kind, *place, args, proposal.rule, proposal.confidence)
    return candidate(mention, raw=raw, digest=text, span=place)


def carry(
    decisions: Iterable[Decision],
    candidates: Sequence[Candidate],
    *,
    raw: str,
    text: str,
    report: str,
) -> Carried:
    """Return the candidates with the decisions on them; ``text`` is the digest of ``raw``.

    Decisions on other reports in the same file are passed over.
    """
    return _Carrying(raw, text, report).run(list(decisions), candidates)


class _Carrying:
    def __init__(self, raw: str, text: str, report: str) -> None:
        self.raw = raw
        self.text = text
        self.report = report

    def run(self, decisions: list[Decision], candidates: Sequence[Candidate]) -> Carried:
        own = [d for d in decisions if d.report == self.report or d.text == self.text]
        own = [d for d in own if d.status not in (Status.CANDIDATE, Status.SUPERSEDED)]
        found = {each.id: each for each in candidates}
        taken = {d.id: d for d in own if d.id in found}
        moved = list(self._moved([d for d in own if d.id not in taken], candidates, taken))
        taken |= {now.id: now for _, now in moved}
        left = [d for d in own if d.id not in taken and d.id not in {was.id for was, _ in moved}]
        items = [self._item(each, taken.get(each.id)) for each in candidates]
        lost = []
        for decision in left:
            item = self._kept(decision)
            if item is not None and item.decision is not None:
                items.append(item)
                if decision.text != self.text:
                    moved.append((decision, item.decision))
            elif decision.status is not Status.REJECTED:
                lost.append(decision)
        # A mended fact that a rule has learnt to find is the same fact, not a second one.
        mended = {item.fact.id for item in items if item.fact.id != item.proposal.id}
        items = [item for item in items if item.decision or item.proposal.id not in mended]
        return Carried(tuple(sorted(items, key=_order)), tuple(moved), tuple(lost))

    def _moved(
        self,
        decisions: Iterable[Decision],
        candidates: Sequence[Candidate],
        taken: Mapping[str, Decision],
    ) -> Iterator[tuple[Decision, Decision]]:
        """Yield decisions on an older text with what they are in this one."""
        older = [d for d in decisions if d.text != self.text]
        if not older:
            return
        free = defaultdict(list)
        for each in candidates:
            if each.id not in taken:
                free[each.kind, digest(each.quote), digest_of_args(each.args)].append(each)
        for decision in sorted(older, key=lambda d: (d.proposed.start, d.id)):
            same = free[decision.kind, decision.quote, decision.said]
            fits = [(self._context(decision, each.start, each.end), each) for each in same]
            fits = [(score, each) for score, each in fits if score]
            if not fits:
                continue
            best = max(score for score, _ in fits)
            chosen = next(each for score, each in fits if score == best)
            now = self._onto(decision, chosen)
            if now is not None:
                same.remove(chosen)
                yield decision, now

    def _context(self, decision: Decision, start: int, end: int) -> int:
        before, after = around(self.raw, start, end)
        return (before == decision.before) + (after == decision.after)

    def _onto(self, decision: Decision, proposal: Candidate) -> Decision | None:
        edit = None
        if decision.edit is not None:
            edit = self._again(decision, proposal.start - decision.proposed.start)
            if edit is None:
                return None
        return self._decided(decision, proposal, edit)

    def _again(self, decision: Decision, shift: int) -> Candidate | None:
        """Return the fact of a decision in this text, moved by ``shift`` characters."""
        final = decision.final
        args = unpacked(final.args, self.raw, shift=shift, read=_read)
        start, end = final.start + shift, final.end + shift
        if args is None or not 0 <= start < end <= len(self.raw):
            return None
        mention = Mention(decision.kind, start, end, args, decision.rule, decision.confidence)
        return candidate(mention, raw=self.raw, digest=self.text, span=(start, end))

    def _item(self, proposal: Candidate, decision: Decision | None) -> Item:
        if decision is None:
            return Item(proposal, proposal, None)
        fact = self._again(decision, 0) if decision.edit else proposal
        # A line that someone mended by hand may point nowhere: then nothing was decided.
        return (
            Item(proposal, marked(fact, decision), decision) if fact else self._item(proposal, None)
        )

    def _kept(self, decision: Decision) -> Item | None:
        """Return a decided fact that no rule finds, or None if its words are gone."""
        if decision.status is Status.REJECTED:
            return None
        here = decision.text == self.text
        start = decision.proposed.start if here else self._place(decision)
        shift = 0 if start is None else start - decision.proposed.start
        fact = None if start is None else self._again(decision, shift)
        plain = replace(decision, status=Status.ACCEPTED, edit=None)
        proposal = None if fact is None else self._again(plain, shift)
        if fact is None or proposal is None:
            return None
        now = decision
        if here:
            proposal = proposal._replace(id=decision.id)
        else:
            now = self._decided(decision, proposal, fact if decision.edit else None)
        return Item(proposal, marked(fact, now, NO_RULE), now, found=False)

    def _place(self, decision: Decision) -> int | None:
        """Return where the words of a decision on an older text stand in this one."""
        near, length = decision.proposed.start, decision.proposed.end - decision.proposed.start
        for start in stretches(self.raw, near, length):
            if digest(self.raw[start : start + length]) == decision.quote and self._context(
                decision, start, start + length
            ):
                return start
        return None

    def _decided(self, was: Decision, proposal: Candidate, edit: Candidate | None) -> Decision:
        """Return a decision on an older text as one on this."""
        return decide(
            proposal,
            was.status,
            raw=self.raw,
            text=self.text,
            report=self.report,
            by=was.decided_by,
            note=was.note,
            edit=edit,
        )


def marked(fact: Candidate, decision: Decision, flag: str = "") -> Candidate:
    """Return a fact with what was decided on it, and a flag after the reader's note."""
    note = "; ".join(filter(None, (decision.note, flag)))
    return fact._replace(status=decision.status.value, decided_by=decision.decided_by, note=note)


def _order(item: Item) -> tuple[int, int, str, str]:
    proposal = item.proposal
    return proposal.start, proposal.end, proposal.kind, proposal.id
