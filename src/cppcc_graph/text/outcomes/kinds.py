"""The rules of outcomes: what finds the verb of one, and of which kind it is."""

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from cppcc_graph.text.rulebook import rules_of


class _Rule(NamedTuple):
    """A rule as outcomes need it: what finds its verb, and what it says of them."""

    search: Callable[..., re.Match[str] | None]
    name: str
    type: str
    uptake: str


@cache
def rules() -> tuple[_Rule, ...]:
    """Return the rules in their order."""
    return tuple(
        _Rule(rule.pattern("verb").search, rule.name, rule.text("type"), rule.text("uptake"))
        for rule in rules_of("outcomes")
    )


def kind_of(words: str) -> dict[str, str]:
    """Return type, uptake and verb of what words tell, nothing where no rule knows them."""
    for search, _, kind, uptake in rules():
        hit = search(words)
        if hit:
            return {"type": kind, "uptake": uptake, "verb": hit[hit.lastindex or 0]}
    return {}
