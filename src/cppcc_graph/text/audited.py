"""What to audit: candidate lines, the text of a report, or a facts file, told apart by their ending."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, Final, TypeAlias

from cppcc_graph.errors import InputError
from cppcc_graph.facts.strict_yaml import Json, Marks, Steps, read_yaml
from cppcc_graph.text.audit import Finding, stated
from cppcc_graph.text.extract import extract
from cppcc_graph.text.parts import Stated
from cppcc_graph.text.reading import read_report
from cppcc_graph.text.score import read_lines

_Map: TypeAlias = dict[str, Json]

#: Indicators of a facts file that the audit knows, by the metric they are.
_INDICATORS: Final = {
    "proposalsReceived": "received",
    "proposalsFiled": "filed",
    "proposalsMerged": "merged",
    "proposalsReturned": "returned",
    "proposalsNotFiled": "not-filed",
    "proposalsTransferred": "transferred",
    "proposalsReplied": "replied",
    "filingRate": "filing-rate",
    "replyRate": "reply-rate",
    "satisfactionRate": "satisfaction-rate",
    "satisfiedOrBasicallySatisfiedRate": "satisfied-or-basically-satisfied-rate",
    "classA": "class-a",
    "classB": "class-b",
    "classC": "class-c",
}


#: Numbers of a facts file are not told near each other: they stand this far apart.
_APART: Final = 100


@dataclass(frozen=True, slots=True)
class Written:
    """Where a number stands in a facts file: its line, and the offsets of its passage, -1 for none."""

    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers that a file states, and for a facts file where each is written, by its start."""

    stated: tuple[Stated, ...]
    written: Mapping[int, Written] = field(default_factory=dict)

    def place(self, found: Finding) -> str:
        """Return where a finding stands: in the text, or line of the facts file and passages."""
        if not self.written:
            return f"[{found.start}, {found.end})"
        ends = (found.start, found.end - 1)
        over = [place for at, place in self.written.items() if ends[0] <= at <= ends[1]]
        lines = sorted({place.line for place in over})
        told = f"line {lines[0]}" if len(lines) == 1 else f"lines {lines[0]}-{lines[-1]}"
        passages = [place for place in over if place.start >= 0]
        if not passages:
            return told
        first, last = min(p.start for p in passages), max(p.end for p in passages)
        return f"{told} [{first}, {last})"


def numbers_of(path: Path) -> Numbers:
    """Return the numbers that a file states: .jsonl candidates, .yaml facts, else a report's text.

    Raises:
        InputError: the file is not there, or is not what its ending says.
        MissingExtraError: its format needs an extra.

    """
    ending = path.suffix.lower()
    if ending in (".jsonl", ".ndjson"):
        return Numbers(tuple(stated(_lines(path))))
    if ending in (".yaml", ".yml"):
        return _of_facts(*read_yaml(_read(path), str(path)))
    found = extract(read_report(path).text)
    return Numbers(tuple(stated([json.loads(each.line()) for each in found.candidates])))


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}; check the name") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: is no UTF-8; save it as UTF-8") from error


def _lines(path: Path) -> list[dict[str, Any]]:
    text = _read(path)
    try:
        read_lines(text, str(path))
    except ValueError as error:
        raise InputError(str(error)) from error
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def _of_facts(data: Json, marks: Marks) -> Numbers:
    told: list[Stated] = []
    written: dict[int, Written] = {}
    for steps, node, passage in _figures(data, (), (-1, -1)):
        try:
            value = Decimal(str(node["value"]))
        except InvalidOperation:
            continue
        # Facts have no words between them: their order is that of the file.
        at = len(told) * _APART
        written[at] = Written(marks.values[steps][0], *passage)
        label = node.get("label", "")
        words = label.get("zh", "") if isinstance(label, dict) else label
        quote = words or node.get("verbatim", "") or value
        told.append(
            Stated(
                value,
                "%" if node.get("unit") == "percent" else str(node.get("unit", "")),
                _INDICATORS.get(str(node.get("indicator")), ""),
                "提案",
                str(quote),
                "",
                at,
                at + 1,
                node.get("precision", "exact") == "exact",
            )
        )
    return Numbers(tuple(told), written)


def _figures(
    data: Json, steps: Steps, passage: tuple[int, int]
) -> Iterator[tuple[Steps, _Map, tuple[int, int]]]:
    """Yield the figures in their order, with the steps to them and the offsets of their passage."""
    if isinstance(data, dict):
        passage = _offsets(data.get("selector")) or passage
        if "indicator" in data and "value" in data:
            yield steps, data, passage
        for key, each in data.items():
            yield from _figures(each, (*steps, key), passage)
    elif isinstance(data, list):
        for number, each in enumerate(data):
            yield from _figures(each, (*steps, number), passage)


def _offsets(selector: object) -> tuple[int, int] | None:
    if not isinstance(selector, dict):
        return None
    start, end = selector.get("start"), selector.get("end")
    return (start, end) if isinstance(start, int) and isinstance(end, int) else None
