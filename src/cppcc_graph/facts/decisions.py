"""What a person decided about a proposed fact, written so that no word of the report is in it.

A decision is one line of JSON (docs/review.md). It says where the fact stands, what became of it
and who decided; of the wording it holds digests only. An argument that is a stretch of the text is
written as its place and digest, so that whoever has the text has the argument, and nobody else.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Final, Protocol

#: Characters on either side of a quotation whose digest tells one place from another.
CONTEXT: Final = 8
#: A text longer than this is not searched through for words that moved.
_SEARCHED: Final = 2_000_000

Args = Mapping[str, Any]


class Status(Enum):
    """What became of a proposed fact; ``CANDIDATE`` takes a decision back."""

    CANDIDATE = "candidate"
    ACCEPTED = "accepted"
    EDITED = "edited"
    REJECTED = "rejected"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a text, in code points, and the fact's arguments, packed."""

    start: int
    end: int
    args: Args

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"[{self.start}, {self.end}) is no stretch of text")


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision; ``proposed`` is the fact as a rule has it, ``edit`` as the reader mended it.

    ``report`` is the file's name, ``text`` the SHA-256 of its text. ``quote``, ``before`` and
    ``after`` are digests of the wording and of what stands on either side; ``said`` is that of the
    arguments.
    """

    id: str
    report: str
    text: str
    kind: str
    proposed: Place
    quote: str
    before: str
    after: str
    said: str
    status: Status
    decided_by: str
    rule: str = ""
    confidence: float = 0.0
    note: str = ""
    edit: Place | None = field(default=None)

    def __post_init__(self) -> None:
        if (self.edit is not None) != (self.status is Status.EDITED):
            raise ValueError(f"{self.id}: only an edited fact has an edit, and it must have one")

    @property
    def final(self) -> Place:
        """The place and arguments that count: the mended ones, else the proposed ones."""
        return self.edit or self.proposed

    def line(self) -> str:
        """Return the decision as one line of JSON, without the line end."""
        said: dict[str, Any] = {
            "id": self.id,
            "start": self.proposed.start,
            "end": self.proposed.end,
            "kind": self.kind,
            "status": self.status.value,
            "decided_by": self.decided_by,
            "note": self.note,
            "quote_sha256": self.quote,
            "before_sha256": self.before,
            "after_sha256": self.after,
            "args_sha256": self.said,
            "args": dict(self.proposed.args),
            "rule": self.rule,
            "confidence": self.confidence,
            "report": self.report,
            "text_sha256": self.text,
        }
        if self.edit is not None:
            edit = self.edit
            said["edit"] = {"start": edit.start, "end": edit.end, "args": dict(edit.args)}
        return json.dumps(said, ensure_ascii=False)


def parse(line: str) -> Decision:
    """Return the decision of a line.

    Raises:
        ValueError: the line is none.

    """
    said = json.loads(line)
    try:
        edit = said.get("edit")
        return Decision(
            id=str(said["id"]),
            report=str(said["report"]),
            text=str(said["text_sha256"]),
            kind=str(said["kind"]),
            proposed=_place(said),
            quote=str(said["quote_sha256"]),
            before=str(said["before_sha256"]),
            after=str(said["after_sha256"]),
            said=str(said["args_sha256"]),
            status=Status(said["status"]),
            decided_by=str(said["decided_by"]),
            rule=str(said.get("rule", "")),
            confidence=float(said.get("confidence", 0)),
            note=str(said.get("note", "")),
            edit=_place(edit) if edit else None,
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"no decision: {error}") from error


def _place(said: Mapping[str, Any]) -> Place:
    return Place(int(said["start"]), int(said["end"]), dict(said["args"]))


def digest(words: str) -> str:
    """Return the SHA-256 of words as lower-case hexadecimal; lone surrogates do not stop it."""
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


def digest_of_args(args: Args) -> str:
    """Return the SHA-256 of arguments, whatever their order."""
    return digest(json.dumps(dict(args), ensure_ascii=False, sort_keys=True))


def around(raw: str, start: int, end: int) -> tuple[str, str]:
    """Return the digests of what stands before and after a stretch."""
    return digest(raw[max(0, start - CONTEXT) : start]), digest(raw[end : end + CONTEXT])


class View(Protocol):
    """A text and the easier one that rules read, with the way back."""

    @property
    def text(self) -> str:
        """The easier text."""

    @property
    def raw(self) -> str:
        """The text itself."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the place in the raw text of a stretch of the easier one."""


def packed(args: Args, view: View, start: int, end: int) -> dict[str, Any]:
    """Return arguments with every one that is a stretch of the text replaced by its place.

    Words that the text has in another script, width or with blanks count, too. Numbers, codes and
    dates, which are ASCII, stay; so does a name that the text does not have, such as the full one
    of a body that the text calls by a short one.
    """
    return {name: _packed(value, view, start, end) for name, value in args.items()}


def _packed(value: object, view: View, start: int, end: int) -> object:
    if not isinstance(value, str) or value.isascii():
        return value
    # Inside the fact, else the nearest before or after it.
    raw = view.raw
    around_it = (raw.rfind(value, 0, end), raw.find(value, start))
    places = [at for at in (raw.find(value, start, end), *around_it) if at >= 0]
    if places:
        at = min(places, key=lambda place: abs(place - start))
        return {"at": [at, at + len(value)], "sha256": digest(value)}
    at = view.text.find(value)
    if at < 0:
        return value
    first, last = view.span(at, at + len(value))
    return {"at": [first, last], "sha256": digest(raw[first:last]), "read": "normal"}


def unpacked(
    args: Args, raw: str, *, shift: int, read: Callable[[str], str]
) -> dict[str, Any] | None:
    """Return arguments with the words of the text put back, or None if the text lost some.

    ``shift`` is how far the fact has moved since it was decided on; ``read`` gives words as the
    rules read them.
    """
    found: dict[str, Any] = {}
    for name, value in args.items():
        if not isinstance(value, Mapping):
            found[name] = value
            continue
        try:
            start, end = (int(place) for place in value["at"])
            at = stretch(raw, str(value["sha256"]), start + shift, end - start)
        except (KeyError, TypeError, ValueError):
            return None
        if at is None:
            return None
        words = raw[at : at + end - start]
        found[name] = read(words) if value.get("read") else words
    return found


def stretch(raw: str, wanted: str, near: int, length: int) -> int | None:
    """Return the start of the stretch with that digest that is nearest to a place, else None."""
    return next((at for at in stretches(raw, near, length) if _is(raw, at, length, wanted)), None)


def _is(raw: str, at: int, length: int, wanted: str) -> bool:
    return digest(raw[at : at + length]) == wanted


def stretches(raw: str, near: int, length: int) -> Iterator[int]:
    """Yield the starts of all stretches of a length, the nearest to a place first."""
    last = len(raw) - length
    if length <= 0 or last < 0:
        return
    near = min(max(near, 0), last)
    yield near
    if len(raw) > _SEARCHED:
        return
    for step in range(1, last + 1):
        yield from (at for at in (near - step, near + step) if 0 <= at <= last)
