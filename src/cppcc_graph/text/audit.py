"""The arithmetic of a report against itself: shares, rates, parts, chains, and what is said twice.

Nothing is changed. A contradiction is a statement about the report: its numbers do not fit each
other, and it is not said which of them is wrong.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import Any, Final

from cppcc_graph.facts.wordings import unbroken
from cppcc_graph.text.parts import CLASSES, TOTALS, Stated, groups


class Result(Enum):
    """What a check showed."""

    AGREES = "agrees"
    ANOTHER = "agrees with another total"
    NO_TOTAL = "no total stated"
    CONTRADICTS = "contradicts"


@dataclass(frozen=True, slots=True)
class Finding:
    """One check: its kind, what it showed, the wording checked, and what it was checked against."""

    check: str
    result: Result
    start: int
    end: int
    quote: str
    against: str


#: Rates, with the count they are of and the totals they may be of, the usual one first.
_RATES: Final = {
    "filing-rate": ("filed", ("received",)),
    "reply-rate": ("replied", ("filed", "transferred")),
}
#: Wordings of a share that name its total.
_NAMED: Final = (
    (
        re.compile(r"占(?:收到|征集|提交|全部|所有)?(?:的)?提案(?:总数|总量)?|占总数|占收到"),
        "received",
    ),
    (re.compile(r"占(?:已)?立案"), "filed"),
    (re.compile(r"占(?:已)?(?:办复|办理|答复)"), "replied"),
)
_SHARE: Final = re.compile(r"(?:占|占比|占到|比例|比重)[^，。；、]{0,12}$")
_OTHER_YEAR: Final = re.compile(r"上年|去年|同比|上届|上一年|往年|同期|增加|减少|提高|下降")
#: What is told of several years: 五年来，市政协共收到提案612件.
_YEARS: Final = re.compile(r"[二两三四五六十]年[来间]|年以来|本届|届内|历年")
_SENTENCE: Final = re.compile("[。；\n]")
_YEAR: Final = re.compile(r"((?:19|20)\d\d)年")
#: Counts that lie this far before a share are its own.
_NEAR: Final = 26
_CLAUSE: Final = re.compile(r"[，。；,;\n]")
_COUNTED: Final = frozenset(
    {"received", "filed", "replied", "transferred", "merged", "returned", "not-filed"}
)


def stated(lines: Sequence[Mapping[str, Any]]) -> list[Stated]:
    """Return the numbers of candidate lines in order; a metric stands for its figure."""
    metrics = {}
    for line in lines:
        if line["kind"] == "metric" and line["args"].get("status") != "planned":
            metrics[(line["end"], str(line["args"].get("value")))] = line
    found = []
    used = set()
    for line in sorted(lines, key=lambda each: (each["start"], each["end"])):
        if line["kind"] != "figure":
            continue
        args = line["args"]
        owner = next(
            (
                metric
                for (_, value), metric in metrics.items()
                if value == str(args.get("value"))
                and metric["start"] <= line["start"]
                and line["end"] <= metric["end"] + 1
            ),
            None,
        )
        number = _number(args.get("value"))
        if number is None:
            continue
        told = owner["args"] if owner else {}
        if owner:
            used.add(id(owner))
        found.append(
            Stated(
                number,
                str(args.get("unit", "")),
                str(told.get("metric", "")),
                str(told.get("base", "")),
                unbroken(str((owner or line).get("quote", ""))),
                str(line.get("prefix", "")),
                int(line["start"]),
                int(line["end"]),
                str(args.get("bound", "exact")) == "exact",
            )
        )
    return found


def audit(numbers: Sequence[Stated]) -> list[Finding]:
    """Return the findings of all checks in the order of the text."""
    numbers = _of_one_year(
        [
            n
            for n in numbers
            if not _OTHER_YEAR.search(_CLAUSE.split(n.before)[-1])
            and not _YEARS.search(_SENTENCE.split(n.before)[-1])
        ]
    )
    found = [
        *_shares(numbers),
        *_rates(numbers),
        *_parts(numbers),
        *_chain(numbers),
        *_restated(numbers),
    ]
    return sorted(found, key=lambda each: (each.start, each.end, each.check))


def _of_one_year(numbers: Sequence[Stated]) -> list[Stated]:
    """Return the numbers without those of earlier years than the last one told: 2020年收到98件, 2021年126件."""
    told = [_YEAR.findall(_CLAUSE.split(each.before)[-1]) for each in numbers]
    last = max((year for years in told for year in years), default="")
    return [each for each, years in zip(numbers, told, strict=True) if not years or last in years]


def agrees(count: Decimal, total: Decimal, share: Decimal) -> bool:
    """Tell whether a share is that of a count in a total, within half a unit of its last digit.

    >>> agrees(Decimal(198), Decimal(216), Decimal("91.7"))
    True
    """
    if not total:
        return False
    digits = max(0, -int(share.as_tuple().exponent))
    half = Decimal(1).scaleb(-digits) / 2
    return abs(count * 100 / total - share) <= half


def _shares(numbers: Sequence[Stated]) -> Iterator[Finding]:
    """Yield the checks of counts with a share: 54件,占27.3%."""
    for at, share in enumerate(numbers):
        if share.unit != "%" or not share.exact or not _SHARE.search(share.before):
            continue
        count = next(
            (
                each
                for each in reversed(numbers[:at])
                if each.unit != "%" and 0 <= share.start - each.end <= _NEAR
            ),
            None,
        )
        if count is None or not count.exact:
            continue
        totals = [
            each
            for each in reversed(numbers[:at])
            if each.unit == count.unit and each.value >= count.value and each is not count
        ]
        if share.metric == "filing-rate":
            continue  # a rate of its own
        yield _against(share, count, totals, _named(share.before), "share")


def _named(before: str) -> str:
    """Return the metric that the words before a share name as its total, "" for none."""
    clause = re.split(r"[，。；、]", before)[-1]
    return next((metric for pattern, metric in _NAMED if pattern.search(clause)), "")


def _against(
    share: Stated, count: Stated, totals: Sequence[Stated], named: str, check: str
) -> Finding:
    """Return the finding for a share of a count against the totals stated before it."""
    own = [total for total in totals if named and total.metric == named]
    fitting = [total for total in totals if agrees(count.value, total.value, share.value)]
    meant = [total for total in own if total in fitting]
    if meant or (fitting and not own):
        total = (meant or fitting)[0]
        return _finding(check, Result.AGREES, share, _ratio(count, total))
    if fitting:
        return _finding(check, Result.ANOTHER, share, _ratio(count, fitting[0]))
    if not totals:
        return _finding(check, Result.NO_TOTAL, share, count.quote)
    near = (own or totals)[0]
    if not own and not count.metric:
        # 6个,占六成: of what is not said, and things of another sort share the measure word.
        return _finding(check, Result.NO_TOTAL, share, count.quote)
    return _finding(check, Result.CONTRADICTS, share, _ratio(count, near))


def _ratio(count: Stated, total: Stated) -> str:
    share = count.value * 100 / total.value
    return f"{count.quote} / {total.quote} = {share:.2f}%"


def _finding(check: str, result: Result, of: Stated, against: str) -> Finding:
    return Finding(check, result, of.start, of.end, of.quote, against)


def _rates(numbers: Sequence[Stated]) -> Iterator[Finding]:
    """Yield the checks of 立案率 and 办复率 against the counts they name."""
    for at, rate in enumerate(numbers):
        if rate.metric not in _RATES or rate.unit != "%" or not rate.exact:
            continue
        part, wholes = _RATES[rate.metric]
        near = [*reversed(numbers[:at]), *numbers[at + 1 :]]
        count = next((n for n in near if n.metric == part and n.base in TOTALS), None)
        if count is None:
            yield _finding("rate", Result.NO_TOTAL, rate, f"no count of {part}")
            continue
        totals = [n for n in near if n.metric in wholes and n.base in TOTALS]
        others = [
            n for n in near if n.unit == count.unit and n.value >= count.value and n is not count
        ]
        named = next((w for w in wholes if any(t.metric == w for t in totals)), "")
        yield _against(rate, count, [*totals, *others] if totals else others, named, "rate")


def _parts(numbers: Sequence[Stated]) -> Iterator[Finding]:
    """Yield the checks of parts against their whole: by proposer, time, field, and class."""
    for group in groups(numbers):
        parts = group.parts
        total = sum((each.value for each in parts), Decimal(0))
        first, last = parts[0], parts[-1]
        wholes = [
            n for n in numbers if n.metric in _COUNTED and n.base in TOTALS and n not in parts
        ]
        if group.whole is not None:
            wholes = [group.whole]
        words = " + ".join(f"{each.value}" for each in parts) + f" = {total}"
        whole = Stated(total, "", "", "", words, "", first.start, last.end)
        fitting = [n for n in wholes if n.value == total]
        meant = [n for n in fitting if n.metric == first.metric or first.metric in CLASSES]
        if fitting:
            result = Result.AGREES if meant else Result.ANOTHER
            yield _finding("parts and whole", result, whole, (meant or fitting)[0].quote)
        elif not wholes:
            yield _finding("parts and whole", Result.NO_TOTAL, whole, "")
        elif group.complete or total > max(n.value for n in wholes):
            near = next((n for n in wholes if n.metric == first.metric), wholes[0])
            yield _finding("parts and whole", Result.CONTRADICTS, whole, near.quote)
        else:
            yield _finding("parts and whole", Result.NO_TOTAL, whole, "the rest is not stated")


_LETTERS: Final = re.compile(r"来信|意见|建议|社情|信息|参阅|参考")
#: What may become of what was received; facts tell those not filed apart from those sent back.
_BECAME: Final = ("filed", "merged", "transferred", "returned", "not-filed")
_ORDER: Final = (("received", "filed"), ("filed", "replied"))


def _chain(numbers: Sequence[Stated]) -> Iterator[Finding]:
    """Yield the checks that received ≥ filed ≥ replied, and what became of those received."""
    first: dict[str, Stated] = {}
    for number in numbers:
        if number.metric in _COUNTED and number.base in TOTALS and number.unit != "%":
            first.setdefault(number.metric, number)
    for more, less in _ORDER:
        if more in first and less in first:
            fits = first[more].value >= first[less].value
            result = Result.AGREES if fits else Result.CONTRADICTS
            yield _finding("chain", result, first[less], first[more].quote)
    if "transferred" in first and not _LETTERS.search(first["transferred"].quote):
        del first["transferred"]  # handed to an office, not turned into a letter
    rest = [first[name] for name in _BECAME if name in first]
    if "received" in first and len(rest) > 1 and rest[0].metric == "filed":
        received = first["received"].value
        if sum((each.value for each in rest), Decimal(0)) > received:
            # 立案187件，其中并案9件: those merged may be among those filed.
            rest = [each for each in rest if each.metric != "merged"]
        total = sum((each.value for each in rest), Decimal(0))
        words = " + ".join(f"{each.value}" for each in rest) + f" = {total}"
        # 其中并案9件，立案187件: they are summed in the order of what becomes of proposals.
        start, end = min(each.start for each in rest), max(each.end for each in rest)
        told = Stated(total, "", "", "", words, "", start, end)
        # Part of those received may go untold; more than all of them cannot be.
        result = (
            Result.AGREES
            if total == received
            else Result.CONTRADICTS
            if total > received
            else Result.NO_TOTAL
        )
        yield _finding("chain", result, told, first["received"].quote)


#: What a report has one of; parts of the other counts are told one by one.
_ONCE: Final = frozenset({"received", "filed", "filing-rate", "reply-rate"})


def _restated(numbers: Sequence[Stated]) -> Iterator[Finding]:
    """Yield the checks of quantities that are stated more than once."""
    seen: dict[tuple[str, str], Stated] = {}
    for number in numbers:
        if number.metric not in _ONCE or not number.exact:
            continue
        if number.base not in TOTALS:
            continue
        before = seen.setdefault((number.metric, number.unit), number)
        if before is not number:
            same = before.value == number.value
            yield _finding(
                "restated", Result.AGREES if same else Result.CONTRADICTS, number, before.quote
            )


def _number(value: object) -> Decimal | None:
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return None
