"""One fact that a rule proposes, and the line it is written as (docs/candidates.md)."""

import json
import sys
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from _hashlib import HASH

CONTEXT: Final = 32

Value = str | bool


# A report has hundreds of mentions, which every rule reads. With slots they are made and read faster
# than tuples with names; that nothing changes them, mypy sees.
class Mention:
    """What a rule found, in places of the normalised text."""

    __slots__ = ("args", "confidence", "end", "kind", "rule", "start")

    def __init__(
        self,
        kind: str,
        start: int,
        end: int,
        args: Mapping[str, Value],
        rule: str,
        confidence: float,
    ) -> None:
        """Make the mention of a stretch of text that is not empty."""
        if not 0 <= start < end:
            raise ValueError(f"{kind} from {start} to {end} is no stretch of text")
        self.kind: Final = kind
        self.start: Final = start
        self.end: Final = end
        self.args: Final = args
        self.rule: Final = rule
        self.confidence: Final = confidence

    def __repr__(self) -> str:
        where = f"{self.start}, {self.end}"
        return f"Mention({self.kind!r}, {where}, {dict(self.args)!r}, {self.rule!r}, {self.confidence})"

    def having(self, args: Mapping[str, Value]) -> "Mention":
        """Return the mention with other arguments."""
        return Mention(self.kind, self.start, self.end, args, self.rule, self.confidence)

    def of_kind(self, kind: str) -> "Mention":
        """Return the mention as one of another kind."""
        return Mention(kind, self.start, self.end, self.args, self.rule, self.confidence)

    def by(self, rule: str) -> "Mention":
        """Return the mention as another rule's."""
        return Mention(self.kind, self.start, self.end, self.args, rule, self.confidence)

    def at(self, start: int, end: int) -> "Mention":
        """Return the mention in another place."""
        return Mention(self.kind, start, end, self.args, self.rule, self.confidence)


@dataclass(frozen=True, slots=True)
class InOrder:
    """Mentions in the order of the text, found by place; behind the last start stands no other."""

    mentions: Sequence[Mention]
    starts: list[int]

    def within(self, start: int, end: int) -> Sequence[Mention]:
        """Return the mentions that begin in a stretch of text."""
        starts = self.starts
        low = bisect_left(starts, start)
        if starts[low] >= end:
            return ()  # as mostly
        return self.mentions[low : bisect_left(starts, end, low)]


def in_order(mentions: Sequence[Mention]) -> InOrder:
    """Return mentions so that those of a stretch of text are found fast."""
    ordered = sorted(mentions, key=_start)
    return InOrder(ordered, [*map(_start, ordered), sys.maxsize])


_start: Final = attrgetter("start")


class Candidate(NamedTuple):
    """A proposed fact: ``text[start:end] == quote``, counted in code points of the raw text."""

    id: str
    start: int
    end: int
    quote: str
    prefix: str
    suffix: str
    kind: str
    args: Mapping[str, Value]
    rule: str
    confidence: float
    status: str = "candidate"
    decided_by: str = ""
    note: str = ""
    resolved_by: str = ""
    evidence: tuple[int, int] | None = None

    def line(self) -> str:
        """Return the candidate as one line of JSON, without the line end."""
        more = {
            "resolved_by": self.resolved_by,
            "evidence": self.evidence,
            "decided_by": self.decided_by,
            "note": self.note,
        }
        return json.dumps(
            {
                "id": self.id,
                "start": self.start,
                "end": self.end,
                "quote": self.quote,
                "prefix": self.prefix,
                "suffix": self.suffix,
                "kind": self.kind,
                "args": dict(self.args),
                "rule": self.rule,
                "confidence": self.confidence,
                "status": self.status,
                **{name: value for name, value in more.items() if value},
            },
            ensure_ascii=False,
        )


@lru_cache(maxsize=256)  # candidates of a kind have the same arguments
def _said(names: tuple[str, ...]) -> tuple[str, Callable[[Mapping[str, Value]], object]]:
    """Return the form in which arguments go into an id, and what takes their values in its order."""
    order = sorted(names)
    form = "\x1f".join([name.replace("%", "%%") + "=%s" for name in order])
    return form, itemgetter(*order) if order else tuple


@lru_cache(maxsize=8)
def _begun(digest: str) -> "HASH":
    """Return the hash of what all ids of a text begin with: to go on from a copy is faster than to begin."""
    return sha256(_bytes(f"{digest}\x1f"))


def _bytes(words: str) -> bytes:
    return words.encode("utf-8", "surrogatepass")


def candidate(
    mention: Mention,
    *,
    raw: str,
    digest: str,
    span: tuple[int, int],
    resolved_by: str = "",
    evidence: tuple[int, int] | None = None,
) -> Candidate:
    """Return a mention as a candidate; ``span`` is its place in ``raw``, whose SHA-256 is ``digest``.

    The id depends on the text, the place, the kind and the arguments, and on nothing else.
    """
    start, end = span
    kind, args = mention.kind, mention.args
    if not all(args.values()):
        args = {name: value for name, value in args.items() if value != ""}
    form, values = _said(tuple(args))
    what = _begun(digest).copy()
    what.update(_bytes(f"{start}\x1f{end}\x1f{kind}\x1f{form % values(args)}"))
    fields = (
        what.hexdigest()[:16],
        start,
        end,
        raw[start:end],
        raw[start - CONTEXT if start > CONTEXT else 0 : start],
        raw[end : end + CONTEXT],
        kind,
        args,
        mention.rule,
        mention.confidence,
        "candidate",
        "",
        "",
        resolved_by,
        evidence,
    )
    return tuple.__new__(Candidate, fields)


def together(bodies: Sequence[Mention]) -> str:
    """Return the names of those who act together, joined by 、, each once."""
    return "、".join(dict.fromkeys([str(each.args["name"]) for each in bodies]))
