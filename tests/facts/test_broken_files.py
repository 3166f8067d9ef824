"""Each mistake of ``tests/cases/broken-facts.toml`` is reported as it says."""

import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from cppcc_graph.errors import FactsError
from cppcc_graph.facts.check import Checked

CASES = tomllib.loads(
    (Path(__file__).resolve().parents[1] / "cases" / "broken-facts.toml").read_text("utf-8")
)["case"]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_mistake_is_reported_with_its_place_and_mend(
    case: Mapping[str, Any],
    good: Mapping[str, str],
    checked: Callable[[Mapping[str, str]], Checked],
) -> None:
    assert case["old"] in good[case["file"]]
    broken = good[case["file"]].replace(case["old"], case["new"], 1)

    with pytest.raises(FactsError) as caught:
        checked({case["file"]: broken})

    assert [str(problem) for problem in caught.value.problems] == case["expected"]


def test_names_of_cases_are_used_once() -> None:
    names = [case["name"] for case in CASES]

    assert sorted(names) == sorted(set(names))
