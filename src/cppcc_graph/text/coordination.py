"""Titles that stand side by side, each perhaps with whom it is by: 《甲》、民建县支部提出的《乙》."""

import re
from collections.abc import Sequence
from typing import Final

from cppcc_graph.text.candidate import Mention

#: 《甲》（第3号）、《乙》 stand beside each other as well.
_BRACKET: Final = "(?:（[^（）《》]{1,12}）)?"
_JOINS: Final = re.compile(
    _BRACKET
    + "(?:(?:、|和|与|及|以及)(?:[^，。；、《》“”被得获已由后推促]{2,24}(?:的|[会部委社联局界别组盟员]))?)?"
)


_BESIDE: Final = re.compile(_BRACKET + "[、和及与]?")


def beside(text: str, title: Mention, following: Mention) -> bool:
    """Tell whether nothing but 、 or 和 and the number of the first stands between two titles."""
    return _BESIDE.fullmatch(text, title.end, following.start) is not None


def joined(text: str, title: Mention, following: Mention) -> bool:
    """Tell whether nothing but 、, 和 and whom it is by stands between a title and the next."""
    return _JOINS.fullmatch(text, title.end, following.start) is not None


def joined_to(text: str, titles: Sequence[Mention], number: int) -> Sequence[Mention]:
    """Return the titles that stand side by side with one of them, itself among them, in order; -1 is the last."""
    first = last = number % len(titles)
    while first and joined(text, titles[first - 1], titles[first]):
        first -= 1
    while last + 1 < len(titles) and joined(text, titles[last], titles[last + 1]):
        last += 1
    return titles[first : last + 1]
