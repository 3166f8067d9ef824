"""A bare word means a body, a place or a year because of other words: which, and where."""

from pathlib import Path

import pytest

from cppcc_graph.text.extract import extract
from cppcc_graph.text.lines import read_candidates

TEXT = (
    "政协青禾市委员会2021年工作报告\n　　一、工作回顾\n　　3月，市政协召开协商会2次。"
    "2020年10月以来，7月视察1次，省政协指导。青禾市教育局答复提案3件，本会满意。\n"
)


def reasons(text: str, **given: str | int) -> list[tuple[str, str, str]]:
    """Return wording, rule and evidence of what was resolved, in the order of the text."""
    found = extract(text, **given).candidates  # type: ignore[arg-type]
    return [
        (each.quote, each.resolved_by, text[slice(*each.evidence)] if each.evidence else "")
        for each in found
        if each.resolved_by
    ]


def test_each_bare_word_has_the_place_that_explains_it() -> None:
    assert reasons(TEXT) == [
        ("3月", "context/year@1", "2021年"),
        ("市政协", "context/place@1", "青禾市"),
        ("7月", "context/line@1", "2020年"),
        ("本会", "context/place@1", "青禾市"),
    ]


def test_what_the_user_gave_needs_no_evidence() -> None:
    text = "市政协3月召开协商会2次。"

    assert reasons(text, place="示例市", year=2021) == [
        ("市政协", "given/place@1", ""),
        ("3月", "given/year@1", ""),
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("政协荆州市委员会2020年工作报告\n省政协来调研1次。", ("省政协", "divisions/above@1", "")),
        (
            "政协青禾县委员会2020年工作报告\n云泽市政协指导。市政协视察2次，云泽市政府答复。",
            ("市政协", "context/above@1", "云泽市"),
        ),
    ],
)
def test_the_place_above_is_known_by_the_table_or_the_text(
    text: str, reason: tuple[str, str, str]
) -> None:
    assert reason in reasons(text)


def test_reasons_are_read_back_and_leave_the_id_alone(tmp_path: Path) -> None:
    found = extract(TEXT).candidates
    path = tmp_path / "candidates.jsonl"
    path.write_text("\n".join(each.line() for each in found), "utf-8")

    assert read_candidates(path) == list(found)
    given = {each.quote: each.id for each in extract(TEXT, place="青禾市").candidates}
    assert {each.quote: each.id for each in found} == given
