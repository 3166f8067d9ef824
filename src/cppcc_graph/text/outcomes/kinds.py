"""The rules of outcomes: what finds the verb of one, and of which kind it is."""

import re
from collections.abc import Callable
from functools import cache
from typing import Final, NamedTuple

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
            return {"type": kind, "uptake": uptake, "verb": verb_of(hit)}
    return {}


def verb_of(hit: re.Match[str]) -> str:
    """Return the verb of what a rule found by itself: 提高 of 提高到, of a rate what it did, 招聘 of 聘.

    >>> verb_of(re.search("覆盖率", "覆盖率由41%提高到89.6%"))
    '提高'
    """
    group = hit.lastindex or 0
    verb, words = hit[group], hit.string
    if verb.endswith("率"):
        moved = _MOVED.search(words, hit.end(group))
        return moved[0] if moved else verb
    if turned := _TURNED.match(verb):
        return turned[turned.lastindex or 0]
    if verb == "聘" and words.startswith("招", hit.start(group) - 1):
        return "招聘"
    return verb


#: What a rate does.
_MOVED: Final = re.compile("提[高升]|上升|回升|上涨|升至?|增[加长]|达到?|稳定|保持|下降|降低?|控制")
#: A verb with what goes on with it: 提高到, 转化为, 解决了; a class or money is none of it.
_TURNED: Final = re.compile("(转为)[A-D]类$|(到位)资金$|(..+)[到至为了]$")
