"""The parts of a count that a report tells one by one, and what they are parts of."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from cppcc_graph.facts.wordings import unbroken


@dataclass(frozen=True, slots=True)
class Stated:
    """A number that a report states, with what it tells; ``metric`` is "" for a plain figure.

    ``before`` are the words before it, ``start`` and ``end`` its place, -1 where it has none.
    """

    value: Decimal
    unit: str
    metric: str
    base: str
    quote: str
    before: str
    start: int
    end: int
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Group:
    """Parts of one kind in the order of the text.

    ``complete`` says that they are told as all there are; ``whole`` is the part that they are parts
    of, None where they are parts of all proposals.
    """

    parts: tuple[Stated, ...]
    complete: bool
    whole: Stated | None = None


CLASSES: Final = ("class-a", "class-b", "class-c")
#: What counts of all proposals are of.
TOTALS: Final = ("提案", "")
_KINDS: Final = (
    ("proposer", re.compile(r"委员|集体|党派|团体|界别|专委|专门委员会|联名|个人|联络")),
    ("time", re.compile(r"大会|平时|会议期间|闭会")),
    ("field", re.compile(r"方面|类|领域")),
)
_REST: Final = ("其他", "其它")
#: Parts further apart are not told together.
_NEAR: Final = 40

#: What says that the counts behind it are parts of one before, and where that ends.
_NAMED: Final = re.compile(r"(?P<name>[^，。；、：（）\d]{2,12})中[，：]?")
_IN_IT: Final = "其中"
_ENDS: Final = {
    "named": re.compile("。"),
    "in it": re.compile("[；;。）)]"),
    "brackets": re.compile("[。）)]"),
}


def groups(numbers: Sequence[Stated]) -> Iterator[Group]:
    """Yield the parts that are told of one whole: by class, by proposer, by time, by field."""
    classes = [n for n in numbers if n.metric in CLASSES and n.unit != "%"]
    firsts = [next((n for n in classes if n.metric == name), None) for name in CLASSES]
    if all(firsts):
        yield Group(tuple(n for n in firsts if n is not None), complete=True)
    within = _wholes(numbers)
    for _, pattern in _KINDS:
        yield from _runs(numbers, pattern, within)
        yield from _breakdowns(numbers, pattern, within)


@dataclass(frozen=True, slots=True)
class _Within:
    """The part that a count is told to be a part of, and by what sign."""

    whole: Stated
    sign: str


def _wholes(numbers: Sequence[Stated]) -> Mapping[int, _Within]:
    """Return what counts are told to be parts of, by their index, where that is itself a part.

    集体提案45件。集体提案中，党派提案28件，界别提案17件: these are no parts beside the 45.
    """
    found: dict[int, _Within] = {}
    now: _Within | None = None
    for at, number in enumerate(numbers[1:], 1):
        gap = number.start - numbers[at - 1].end
        words = unbroken(number.before[-gap:]) if gap > 0 else ""
        if now and _ENDS[now.sign].search(words):
            now = None
        told = [n for n in numbers[:at] if n.metric in ("received", "filed") and n.unit != "%"]
        sign, whole = _sign(words, told)
        if sign:
            now = _Within(whole, sign) if whole and whole.base not in TOTALS else None
        if now:
            found[at] = now
    return found


def _sign(words: str, told: Sequence[Stated]) -> tuple[str, Stated | None]:
    """Return the sign that words before a count have, "" for none, and what it is a part of."""
    last = told[-1] if told else None
    if _IN_IT in words:
        return "in it", last
    if max(words.rfind("（"), words.rfind("(")) > max(words.rfind("）"), words.rfind(")")):
        return "brackets", last
    for found in _NAMED.finditer(words):
        whole = next((n for n in reversed(told) if n.base and found["name"].endswith(n.base)), None)
        if whole:
            return "named", whole
    return "", None


def _runs(
    numbers: Sequence[Stated], pattern: re.Pattern[str], within: Mapping[int, _Within]
) -> Iterator[Group]:
    """Yield runs of parts of one kind that are parts of all proposals."""
    run: list[Stated] = []
    end, sure = 0, True
    for at, number in enumerate([*numbers, None]):
        if at in within and run:
            end = numbers[at].end
            # 委员提案163件，其中联名20件，集体提案35件: the last may be one of them again.
            sure = sure and within[at].sign != "in it"
            continue
        part = number is not None and _is_part(number, pattern, told=bool(run))
        goes_on = number is not None and (
            not run
            or (number.start - max(run[-1].end, end) < _NEAR and number.metric == run[-1].metric)
        )
        if part and number is not None and goes_on:
            run.append(number)
            continue
        if number is not None and number.unit == "%":
            continue
        if len(run) > 1:
            yield Group(tuple(run), sure and not run[-1].before.rstrip().endswith("等"))
        run = [number] if part and number is not None else []
        end, sure = 0, True


def _breakdowns(
    numbers: Sequence[Stated], pattern: re.Pattern[str], within: Mapping[int, _Within]
) -> Iterator[Group]:
    """Yield the parts of one kind of each part: some may go untold."""
    told: dict[int, list[Stated]] = {}
    wholes: dict[int, Stated] = {}
    for at, inner in within.items():
        if _is_part(numbers[at], pattern, told=id(inner.whole) in told):
            wholes[id(inner.whole)] = inner.whole
            told.setdefault(id(inner.whole), []).append(numbers[at])
    for key, parts in told.items():
        if len(parts) > 1:
            yield Group(tuple(parts), complete=False, whole=wholes[key])


def _is_part(number: Stated, pattern: re.Pattern[str], *, told: bool) -> bool:
    """Tell whether a number counts a part of the proposals; what is left is one where others are told."""
    return (
        number.metric in ("received", "filed")
        and number.base not in TOTALS
        and (bool(pattern.search(number.base)) or (told and number.base in _REST))
    )
