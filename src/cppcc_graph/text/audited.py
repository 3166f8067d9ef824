"""What to audit: candidate lines, the text of a report, or a facts file, told apart by their ending."""

import json
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, Final

import yaml

from cppcc_graph.errors import InputError
from cppcc_graph.facts.document import maps
from cppcc_graph.text.audit import stated
from cppcc_graph.text.extract import extract
from cppcc_graph.text.parts import Stated
from cppcc_graph.text.reading import read_report
from cppcc_graph.text.score import read_lines

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


def numbers_of(path: Path) -> list[Stated]:
    """Return the numbers that a file states: .jsonl candidates, .yaml facts, else a report's text.

    Raises:
        InputError: the file is not there, or is not what its ending says.
        MissingExtraError: its format needs an extra.

    """
    ending = path.suffix.lower()
    if ending in (".jsonl", ".ndjson"):
        return stated(_lines(path))
    if ending in (".yaml", ".yml"):
        return list(_of_facts(path))
    found = extract(read_report(path).text)
    return stated([json.loads(each.line()) for each in found.candidates])


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


def _of_facts(path: Path) -> Iterator[Stated]:
    try:
        facts = yaml.safe_load(_read(path))
    except yaml.YAMLError as error:
        raise InputError(f"{path}: is no YAML ({error}); mend it") from error
    figures = [node for node in maps(facts) if "indicator" in node and "value" in node]
    for number, node in enumerate(figures):
        try:
            value = Decimal(str(node["value"]))
        except InvalidOperation:
            continue
        unit = "%" if node.get("unit") == "percent" else str(node.get("unit", ""))
        label = node.get("label", "")
        words = label.get("zh", "") if isinstance(label, dict) else str(label)
        # Facts have no place in the text here: their order is that of the file.
        yield Stated(
            value,
            unit,
            _INDICATORS.get(str(node.get("indicator")), ""),
            "提案",
            words or str(node.get("verbatim", value)),
            "",
            number * 100,
            number * 100 + 1,
            node.get("precision", "exact") == "exact",
        )
