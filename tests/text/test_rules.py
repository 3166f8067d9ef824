"""The rule packs: their examples are executed."""

import re
from importlib.resources import files
from typing import Any

import pytest

from cppcc_graph.text.extract import extract
from cppcc_graph.text.rulebook import book

METRICS = [(n, rule) for n, rule in enumerate(book("metrics")["rule"], 1) if "examples" in rule]


@pytest.mark.parametrize(
    ("number", "rule"), METRICS, ids=[f"{n}-{r['metric']}" for n, r in METRICS]
)
def test_a_metric_rule_finds_its_examples(number: int, rule: dict[str, Any]) -> None:
    for example in rule["examples"]:
        # The figure needs what stands around it in a report.
        text = f"示例市政协2021年提案工作情况\n提案交由承办单位办理，立案提案中，按提案者分，{example}。"
        found = [c.args["metric"] for c in extract(text).candidates if c.kind == "metric"]

        assert rule["metric"] in found


def test_every_pack_is_versioned() -> None:
    packs = [
        p.name
        for p in files("cppcc_graph.text").joinpath("rules").iterdir()
        if p.name.endswith(".toml")
    ]

    assert {
        name: book(name.removesuffix(".toml")).get("version") for name in packs
    } == dict.fromkeys(packs, 1)


def test_every_pattern_of_the_packs_compiles() -> None:
    patterns = [
        rule[key]
        for pack in ("metrics", "outcomes")
        for rule in book(pack)["rule"]
        for key in ("before", "after", "needs", "forbids", "units", "verb")
        if key in rule
    ]

    assert len([re.compile(pattern) for pattern in patterns]) > 40
