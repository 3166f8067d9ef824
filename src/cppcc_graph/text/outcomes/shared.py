"""Outcomes of titles that are told together: 《甲》《乙》被采纳 tells of both."""

from collections.abc import Iterator, Sequence
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.outcomes.kinds import kind_of

_IN_TURN: Final = "分别"


def of_each(text: str, outcome: Mention, titles: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the outcome once for each title, or its parts in their order: 分别被采纳、得到批示."""
    parts = [outcome]
    if text.startswith(_IN_TURN, outcome.start - len(_IN_TURN)):
        parts = _parts(text, outcome)
    if len(parts) != len(titles):
        parts = [outcome] * len(titles)
    for part, title in zip(parts, titles, strict=True):
        yield part.having({**part.args, "of": title.args["title"]})


def _parts(text: str, outcome: Mention) -> list[Mention]:
    """Return the parts of a list, the whole where one of them tells no outcome by itself."""
    found, begun = [], outcome.start
    for words in text[outcome.start : outcome.end].split("、"):
        kind = kind_of(words)
        if not kind:
            return [outcome]
        found.append(outcome.at(begun, begun + len(words)).having({**outcome.args, **kind}))
        begun += len(words) + 1
    return found
