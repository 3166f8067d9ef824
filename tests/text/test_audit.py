"""The arithmetic of invented sentences against themselves."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner

from cppcc_graph.cli.check import command
from cppcc_graph.errors import InputError
from cppcc_graph.text.audit import Result, agrees, audit, stated
from cppcc_graph.text.audited import numbers_of
from cppcc_graph.text.extract import extract

CASES = {
    # A share of the filed, not of the received: which total is meant is found.
    "市政协收到提案216件，立案198件，立案率91.7%，其中经济类54件，占27.3%。": [
        ("chain", Result.AGREES),
        ("rate", Result.AGREES),
        ("share", Result.AGREES),
    ],
    "市政协收到提案216件，立案198件，立案率92.7%。": [
        ("chain", Result.AGREES),
        ("rate", Result.CONTRADICTS),
    ],
    "市政协收到提案216件，立案198件。其中经济类54件，占提案总数的27.3%。": [
        ("chain", Result.AGREES),
        ("share", Result.ANOTHER),
    ],
    "市政协收到提案198件，立案216件。": [("chain", Result.CONTRADICTS)],
    "市政协立案提案中，委员提案163件、集体提案38件，立案201件。": [
        ("parts and whole", Result.AGREES),
    ],
    "市政协立案提案201件，其中委员提案163件、集体提案48件。": [
        ("parts and whole", Result.CONTRADICTS),
    ],
    # What is left of a count is a part, too.
    "市政协立案提案201件，其中经济类54件，社会类99件，其他类48件。": [
        ("parts and whole", Result.AGREES),
    ],
    # Parts of a part are none of the whole, whatever says so.
    "市政协立案提案190件，委员个人提案98件；委员联名提案47件；集体提案45件。集体提案\n中，党派团体提案28件，"
    "界别提案12件，专门委员会提案5件。": [
        ("parts and whole", Result.AGREES),
        ("parts and whole", Result.AGREES),
    ],
    "市政协立案提案190件，委员提案145件；集体提案45件。集体提案中，党派团体提案28件，界别提案19件。": [
        ("parts and whole", Result.AGREES),
        ("parts and whole", Result.CONTRADICTS),
    ],
    "市政协立案提案198件，其中委员提案163件（个人提案120件、联名提案43件），集体提案35件。": [
        ("parts and whole", Result.AGREES),
        ("parts and whole", Result.AGREES),
    ],
    "市政协立案提案198件，委员提案163件，其中联名提案20件；集体提案35件。": [
        ("parts and whole", Result.AGREES),
    ],
    # The last may be told beside the first or within it.
    "市政协立案提案198件，委员提案151件，其中联名提案20件，集体提案35件，界别提案12件。": [
        ("parts and whole", Result.NO_TOTAL),
    ],
    "市政协提案办复率100%。": [("rate", Result.NO_TOTAL)],
    "市政协收到提案723件，立案668件，并案34件，转为意见建议21件。": [
        ("chain", Result.AGREES),
        ("chain", Result.AGREES),
    ],
    "市政协收到提案216件。会后统计，收到提案218件。": [("restated", Result.CONTRADICTS)],
    "提案办理结果为A类97件、B类35件、C类9件，141件提案已全部办复。": [
        ("parts and whole", Result.AGREES),
    ],
    # Other years are no second telling of this one.
    "市政协2020年收到提案98件，2021年收到提案126件。": [],
    "五年来，市政协共收到提案612件。2021年收到提案126件。": [],
    "天气晴朗。": [],
}


def lines(text: str) -> list[dict[str, object]]:
    found = extract(text, place="示例市", year=2021)
    return [json.loads(each.line()) for each in found.candidates]


@pytest.mark.parametrize("text", CASES)
def test_a_report_is_checked_against_itself(text: str) -> None:
    found = audit(stated(lines(text)))

    assert [(each.check, each.result) for each in found] == CASES[text]


def test_a_share_agrees_within_half_of_its_last_digit() -> None:
    assert agrees(Decimal(198), Decimal(216), Decimal("91.7"))
    assert not agrees(Decimal(198), Decimal(216), Decimal("91.8"))
    assert agrees(Decimal(198), Decimal(216), Decimal(92))
    assert not agrees(Decimal(1), Decimal(0), Decimal(1))


def test_candidates_and_the_text_give_the_same_findings(tmp_path: Path) -> None:
    text = "示例市政协收到提案216件，立案198件，立案率91.7%。"
    report, candidates = tmp_path / "r.txt", tmp_path / "candidates.jsonl"
    report.write_text(text, encoding="utf-8")
    candidates.write_text(
        "".join(each.line() + "\n" for each in extract(text).candidates), encoding="utf-8"
    )

    assert audit(numbers_of(candidates).stated) == audit(numbers_of(report).stated)


FACTS = """
contents:
  - hasFigure:
      - {indicator: proposalsReceived, value: 216, unit: count, label: 收到提案216件}
      - {indicator: proposalsFiled, value: 198, unit: count, label: {zh: 立案198件}}
      - {indicator: filingRate, value: 91.7, unit: percent, verbatim: 91.7%}
      - {indicator: classA, value: many, unit: count}
"""


def test_facts_are_checked_too(tmp_path: Path) -> None:
    facts = tmp_path / "facts.yaml"
    facts.write_text(FACTS, encoding="utf-8")

    found = audit(numbers_of(facts).stated)

    assert [(each.check, each.result, each.against) for each in found] == [
        ("chain", Result.AGREES, "收到提案216件"),
        ("rate", Result.AGREES, "立案198件 / 收到提案216件 = 91.67%"),
    ]


PASSAGES = """"@context": context.jsonld
id: meta
contents:
  - id: p-1
    selector: {id: s-1, start: 0, end: 12}
    hasFactGraph:
      - facts:
          - hasFigure:
              - {indicator: proposalsReceived, value: 216, label: 收到提案216件}
  - id: p-2
    selector: {id: s-2, start: 12, end: 40}
    hasFactGraph:
      - facts:
          - hasFigure:
              - indicator: proposalsFiled
                value: 198
                label: {zh: 立案198件}
              - {indicator: classA, value: 100, label: A类100件}
              - {indicator: classB, value: 90, label: B类90件}
  - facts:
      - hasFigure:
          - {indicator: classC, value: 8, label: C类8件}
          - {indicator: filingRate, value: 95.7, unit: percent, verbatim: 95.7%}
"""


def test_a_finding_of_a_facts_file_has_its_line_and_the_place_of_its_passage(
    tmp_path: Path,
) -> None:
    facts = tmp_path / "facts.yaml"
    facts.write_text(PASSAGES, encoding="utf-8")

    done = CliRunner().invoke(command, ["--audit", str(facts), "--format", "csv"])

    assert done.stdout.splitlines() == [
        "file,check,result,place,stated,against",
        f'{facts},chain,agrees,"line 15 [12, 40)",立案198件,收到提案216件',
        f'{facts},parts and whole,agrees,"lines 18-22 [12, 40)",100 + 90 + 8 = 198,立案198件',
        f"{facts},rate,contradicts,line 23,95.7%,立案198件 / 收到提案216件 = 91.67%",
    ]


def test_a_sum_stands_from_its_first_part_in_the_text_to_its_last() -> None:
    text = "市政协收到提案723件，并案34件，转为意见建议21件，立案668件。"

    found = audit(stated(lines(text)))

    assert [text[each.start : each.end] for each in found] == [
        "34件，转为意见建议21件，立案668件",
        "668件",
    ]


def test_what_facts_say_was_not_filed_is_counted(tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    said = {"Received": 186, "Filed": 163, "Transferred": 15, "NotFiled": 8}
    figures = (
        f"{{indicator: proposals{name}, value: {n}, label: 转意见{n}}}" for name, n in said.items()
    )
    path.write_text(f"hasFigure: [{', '.join(figures)}]", encoding="utf-8")

    found = audit(numbers_of(path).stated)

    assert [(each.result, each.quote) for each in found] == [
        (Result.AGREES, "转意见163"),
        (Result.AGREES, "163 + 15 + 8 = 186"),
    ]


def test_how_many_more_than_last_year_is_no_second_telling() -> None:
    text = "市政协收到提案203件，立案178件，较上年多立案15件，同比多收到17件。"

    found = audit(stated(lines(text)))

    assert [(each.check, each.result) for each in found] == [("chain", Result.AGREES)]


@pytest.mark.parametrize(
    ("name", "content"),
    [("facts.yaml", b"a: ["), ("c.jsonl", b"{}"), ("c.jsonl", b"\xff"), ("none.jsonl", None)],
)
def test_files_that_are_none_are_refused(tmp_path: Path, name: str, content: bytes | None) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(InputError, match=name):
        numbers_of(path)


def test_the_command_prints_a_table_and_a_sum(tmp_path: Path) -> None:
    report = tmp_path / "r.txt"
    report.write_text("示例市政协收到提案216件，立案198件，立案率92.7%。", encoding="utf-8")

    done = CliRunner().invoke(command, ["--audit", str(report), "--format", "csv"])

    assert done.exit_code == 0
    assert done.stdout.splitlines()[1:] == [
        f'{report},chain,agrees,"[16, 20)",立案198件,收到提案216件',
        f'{report},rate,contradicts,"[24, 29)",立案率92.7%,立案198件 / 收到提案216件 = 91.67%',
    ]
    assert done.stderr == "1 agrees, 1 contradicts\n"


def test_every_file_after_the_option_is_audited_and_no_other_option_is_ignored(
    tmp_path: Path,
) -> None:
    reports = [tmp_path / name for name in ("first.txt", "second.txt", "third.txt")]
    for report in reports:
        report.write_text("示例市政协收到提案216件，立案198件，立案率92.7%。", encoding="utf-8")
    first, second, third = map(str, reports)

    several = CliRunner().invoke(command, ["--audit", first, second, "--audit", third])
    refused = CliRunner().invoke(command, ["--audit", first, "--text", second])

    assert [name in several.stdout for name in (first, second, third)] == [True] * 3
    assert several.stderr == "3 agrees, 3 contradicts\n"
    assert (refused.exit_code, "--audit checks files by themselves" in refused.stderr) == (2, True)
