"""Outcomes of titles that are told together: 《甲》《乙》被采纳 tells of both."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.outcomes.kinds import kind_of

#: What joins them: 、, 和, 、民建县支部提出的.
_AND: Final = re.compile(
    "(?:(?:、|和|与|及|以及)(?:[^，。；、《》“”被得获已由后推促]{2,24}(?:的|[会部委社联局界组盟员]))?)?"
)
_IN_TURN: Final = "分别"


def together(text: str, titles: Sequence[Mention]) -> Sequence[Mention]:
    """Return the titles that are told together with the first: 《甲》《乙》和《丙》被采纳."""
    for count, (title, following) in enumerate(pairwise(titles), 1):
        if not _AND.fullmatch(text, title.end, following.start):
            return titles[:count]
    return titles


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
