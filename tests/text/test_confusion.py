"""Whether confidence means something, and the page of what was taken for what."""

from pathlib import Path
from typing import Any

from click.testing import CliRunner

from cppcc_graph.cli.score import command
from cppcc_graph.text.confusion import Bin, ByRule, by_rule, calibration, page
from cppcc_graph.text.score import scores


def fact(
    start: int, kind: str, rule: str = "", confidence: float = 0.9, **args: str
) -> dict[str, Any]:
    line = {"start": start, "end": start + 4, "kind": kind, "args": args, "quote": f"<{start}>"}
    return {**line, "rule": rule, "confidence": confidence}


GOLD = [
    fact(0, "body", name="甲"),
    fact(10, "body", name="乙"),
    fact(20, "figure", value="1", unit="件", bound="exact"),
]
MINE = [
    fact(0, "body", "bodies/placed@1", 0.95, name="甲"),
    fact(10, "body", "bodies/other@1", 0.55, name="丙"),
    fact(20, "place", "places/learned@2", 0.85, name="丁"),
]


def test_confidence_is_compared_with_how_often_it_is_right() -> None:
    bins, error = calibration(GOLD, MINE)

    assert bins == [Bin(0.5, 1, 0.55, 0.0), Bin(0.8, 1, 0.85, 0.0), Bin(0.9, 1, 0.95, 1.0)]
    assert round(error, 3) == round((0.55 + 0.85 + 0.05) / 3, 3)


def test_nothing_predicted_has_no_error() -> None:
    assert calibration(GOLD, []) == ([], 0)


def test_each_rule_has_its_precision() -> None:
    rules = by_rule(GOLD, MINE)

    assert rules == [
        ByRule("bodies/other@1", 1, 0),
        ByRule("bodies/placed@1", 1, 1),
        ByRule("places/learned@2", 1, 0),
    ]
    assert rules[1].precision == 1


def test_the_page_shows_what_was_missed_and_asks_nobody() -> None:
    text = page(GOLD, MINE, title="甲 & 乙")

    assert "<title>甲 &amp; 乙</title>" in text
    assert "<tr><td>figure</td><td>place</td><td>1</td></tr>" in text
    assert "<h2>body: 1 missed, 1 false</h2>" in text
    assert "&lt;10&gt;" in text
    assert "http" not in text
    assert "<script" not in text


def test_the_command_writes_the_page(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text(
        '{"start": 0, "end": 4, "kind": "body", "args": {"name": "甲"}, "confidence": 0.9}\n',
        encoding="utf-8",
    )
    out = tmp_path / "page.html"

    done = CliRunner().invoke(
        command, [str(gold), str(gold), "--calibration", "--rules", "--page", str(out)]
    )

    assert (done.exit_code, done.stderr) == (0, f"wrote {out}\n")
    assert "expected calibration error: 0.100" in done.stdout
    assert out.read_text("utf-8").startswith("<!doctype html>")


def relation(start: int, predicate: str) -> dict[str, Any]:
    return fact(start, "relation", "r@1", subject="甲乙丙丁", predicate=predicate, object="戊己")


def test_a_reading_made_before_a_relation_was_defined_says_nothing_of_it() -> None:
    mine = [relation(0, "host"), relation(10, "about"), relation(20, "issuer")]
    before = [relation(0, "host")]
    since = [*before, relation(10, "about")]

    found = [(s.reference, s.predicted, s.hits) for r in (before, since) for s in scores(r, mine)]

    assert found == [(1, 2, 1), (2, 3, 2)]
    assert by_rule(before, mine) == [ByRule("r@1", 2, 1)]
    assert calibration(since, mine)[0] == [Bin(0.9, 3, 0.9, 2 / 3)]
