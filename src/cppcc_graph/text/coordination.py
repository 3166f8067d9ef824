"""Titles that stand side by side, each perhaps with whom it is by: 《甲》、民建县支部提出的《乙》."""

import re
from collections.abc import Sequence
from typing import Final, Protocol, TypeVar


class Title(Protocol):
    """A title by its place in the text."""

    @property
    def start(self) -> int:
        """Where it starts."""
        ...

    @property
    def end(self) -> int:
        """Where it ends."""
        ...


_Title = TypeVar("_Title", bound=Title)

#: How far to each side titles are looked at that stand beside one, or in its sentence: no sentence
#: tells more of so many together, and without a bound each of a long row would look at all others.
MOST: Final = 50

#: 《甲》（第3号）、《乙》 stand beside each other as well.
_BRACKET: Final = "(?:（[^（）《》]{1,12}）)?"
#: 第3号《甲》和第27号《乙》.
_NUMBERED: Final = r"(?:第\d{1,8}号(?:(?:重点|集体|联名)?提案)?)?"
#: 《甲》《乙》2件重点提案和《丙》: what several titles are together, before one of another kind.
_TOGETHER: Final = r"(?:等?(?:\d{1,2}|[一二两三四五六七八九十]{1,2})[件个份](?:[^，。；《》“”]{0,8})?(?:提案|建议)(?=[、和及与以]))?"
_BESIDE: Final = re.compile(_BRACKET + _TOGETHER + "(?:[、和及与]|以及)?" + _NUMBERED)
_JOINS: Final = re.compile(
    _BRACKET
    + _TOGETHER
    + "(?:(?:、|和|与|及|以及)(?:[^，。；、《》“”被得获已由后推促]{2,24}(?:的|[会部委社联局界别组盟员])"
    # 《甲》和王建国、李秀英两位委员提出的《乙》
    "|[^，。；《》“”被得获已由后推促]{2,40}(?:提[出交]|撰写|联名)的)?)?" + _NUMBERED
)


def are_beside(text: str, title: Title, following: Title) -> bool:
    """Tell whether nothing but 、 or 和 and the number of the first stands between two titles."""
    return _BESIDE.fullmatch(text, title.end, following.start) is not None


#: 《甲》与县妇联《乙》并案办理.
_MERGED: Final = re.compile("[^，。；《》“”]{0,12}，?(?:并案|合并|整合)")


def are_merged(text: str, title: Title, following: Title) -> bool:
    """Tell whether two titles, each perhaps with whom it is by, are joined and said to be handled as one."""
    return (
        _JOINS.fullmatch(text, title.end, following.start) is not None
        and _MERGED.match(text, following.end) is not None
    )


def beside(text: str, titles: Sequence[_Title], number: int) -> Sequence[_Title]:
    """Return the titles that stand beside one of them, itself among them, in order: 《甲》《乙》."""
    return _row(_BESIDE, text, titles, number)


def joined_to(text: str, titles: Sequence[_Title], number: int) -> Sequence[_Title]:
    """Return those that 、 or 和 joins to one of them, each perhaps with whom it is by; -1 is the last."""
    return _row(_JOINS, text, titles, number % len(titles))


def merged_rows(text: str, titles: Sequence[_Title]) -> list[Sequence[_Title]]:
    """Return the titles that are said to be handled as one, each row in order: 《甲》《乙》《丙》并案办理."""
    rows = []
    for number in range(1, len(titles)):
        if are_merged(text, titles[number - 1], titles[number]):
            row = joined_to(text, titles[max(0, number - MOST) : number + 1], -1)
            rows.append(row)
    return rows


def _row(
    between: re.Pattern[str], text: str, titles: Sequence[_Title], number: int
) -> Sequence[_Title]:
    first = last = number
    low, high = max(0, number - MOST), min(len(titles), number + MOST)
    while first > low and between.fullmatch(text, titles[first - 1].end, titles[first].start):
        first -= 1
    while last + 1 < high and between.fullmatch(text, titles[last].end, titles[last + 1].start):
        last += 1
    return titles[first : last + 1]
