"""Where a pattern of a rule says with which signs it begins, these leave none of its words out."""

import re
from pathlib import Path

import pytest

from cppcc_graph.text.rulebook import RULE_PACKS, rules_of

_REPORTS = sorted((Path(__file__).parent / "reports").glob("*.txt"))
_SIGNS = re.compile(r"^((?:\(\?:)?)\(\?=\[[^\]]+\]\)")
_GUARDED = {
    f"{rule.name}:{key}": pattern
    for pack in RULE_PACKS
    for rule in rules_of(pack)
    for key, pattern in rule.patterns.items()
    if _SIGNS.match(pattern.pattern)
}


@pytest.mark.parametrize("name", _GUARDED)
def test_a_search_by_signs_finds_what_a_search_without_them_finds(name: str) -> None:
    guarded = _GUARDED[name]
    plain = re.compile(_SIGNS.sub(r"\1", guarded.pattern))
    clauses = {
        words
        for report in _REPORTS
        for clause in re.split("[，。；\n]", report.read_text("utf-8"))
        for words in (clause, *(clause[: digit.start()] for digit in re.finditer(r"\d+", clause)))
    }

    different = {words for words in clauses if _span(guarded, words) != _span(plain, words)}

    assert different == set()


def _span(pattern: re.Pattern[str], words: str) -> tuple[int, int] | None:
    found = pattern.search(words)
    return found.span() if found else None
