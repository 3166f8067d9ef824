"""Which advice a clause tells of: named in it, told before it, beside its cell, or in words without a title."""

import re
from collections.abc import Sequence
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.coordination import are_merged, joined_to
from cppcc_graph.text.outcomes.advice import advice_before, by_turns
from cppcc_graph.text.outcomes.signs import Signs, Telling, past_label
from cppcc_graph.text.outcomes.spoken_of import spoken_of
from cppcc_graph.text.outcomes.uptake import received
from cppcc_graph.text.structure import hoped

#: So many titles stand side by side at most.
_SIDE: Final = 5
#: What stands behind the words of proposals: “…”的提案被市水利局采纳, 《…》《…》等7件提案分别被采纳.
_NAMED_BY: Final = re.compile(
    r"中的(?=[\d一二三四五六七八九十]{1,4}[余多]?[条项](?:意见|建议|对策){1,2}[^，。；]{0,8}(?:写[入进]|采纳|吸[收纳]|转化|落实|[列纳]入|进入|被|得到))"
    r"|的?等?(?:(?:\d{1,4}[余多]?|[一二两三四五六七八九十多]{1,3})?[件篇份条项批])?的?(?:重点|优秀|集体)?"
    "(?:提案(?:建议)?|社情民意信息|信息|报告|建议案|建议)?(?:分别|先后|全部|均|都|已){0,2}(?=[被获得引受])"
)
#: 《…》（第6号）列入, “…”（第19号）得到重视: its number is no part of what became of it.
_NUMBER: Final = re.compile("[”》]?（[^（），。；《》]{1,24}）")
_ON_IT: Final = re.compile("[上中](?:先后)?(?:作出|作了)?(?:重要)?(?:批示|签批|批语)")
_GRADE: Final = re.compile(r"\s*[ABC]类[。；，]?")


class Whose:  # with slots, as a Mention
    """The title of the advice that a clause tells of, "" if no title is told.

    What became of it stands from ``begin`` on; ``listed`` tells that it is an entry of a list. ``titles``
    are those in the clause, of each of which it is told. ``spoken`` is where the title begins that the
    words of the clause named among several beside each other, the place before if they named none.
    """

    __slots__ = ("begin", "listed", "spoken", "title", "titles")

    def __init__(
        self, title: str, begin: int, titles: Sequence[Mention], spoken: int, *, listed: bool
    ) -> None:
        """Make it of what was found."""
        self.title: Final = title
        self.begin: Final = begin
        self.titles: Final = titles
        self.spoken: Final = spoken
        self.listed: Final = listed


def whose(
    text: str, known: Signs, told: Telling, start: int, end: int, *, spoken: int
) -> Whose | None:
    """Return which advice a clause of a sentence tells of, None if it only says what is to be done.

    Titles beside each other are spoken of in their order, none before ``spoken``.
    """
    of = _before(text, known, told, start, end, spoken)
    inside = known.named.within(start, end)
    if inside:
        inside = joined_to(text, inside, 0)
        number = _NUMBER.match(text, inside[-1].end, end)
        begin = number.end() if number else inside[-1].end
        named = _NAMED_BY.match(text, begin, end)
        begin = named.end() if named else begin
        if text.startswith("在", inside[0].start - 1) and _ON_IT.match(text, begin, end):
            begin = start  # 市长甲在《…》上批示
        if hoped(text, begin, end):
            return None  # 《…》将列入下年计划
        of = Whose(str(inside[0].args["title"]), begin, inside, of.spoken, listed=of.listed)
    if known.results and (title := known.row(start)):
        grade = _GRADE.match(text, of.begin, end)
        begin = grade.end() if grade else of.begin
        of = Whose(title, begin, of.titles, of.spoken, listed=True)
    return of


def _before(text: str, known: Signs, told: Telling, start: int, end: int, spoken: int) -> Whose:
    begin = past_label(text, start, end) if told.labelled >= 0 else start
    listed = 0 <= told.labelled <= begin
    before = known.before(begin)
    if not before:
        return Whose("", begin, (), spoken, listed=listed)
    title, entry = advice_before(text, told.since, before[-1])
    listed = listed or entry
    turn = by_turns(text, told.sentence.start, start, before[-2:]) if title else None
    if turn:
        return Whose(turn[0], turn[1], (), spoken, listed=listed)
    if title and len(before) > 1:
        side = joined_to(text, before[-_SIDE:], -1)
        meant = spoken_of(text[begin:end], side) if len(side) > 1 else None
        if len(side) > 1 and are_merged(text, side[-2], side[-1]):
            first = meant or side[0]
            return Whose(str(first.args["title"]), begin, (), spoken, listed=listed)
        if meant and meant.start >= spoken:
            return Whose(str(meant.args["title"]), begin, (), meant.start, listed=listed)
        if _of_more(text, side[-1].end, begin, end):
            return Whose("", begin, (), spoken, listed=listed)
        if (
            len(side) > 1
            and not listed
            and (
                (told.taken and received(text, begin, end))
                or _row_helped(text, side[-1], begin, end)
            )
        ):
            # 《甲》《乙》两件提案，得到采纳 tells of both.
            return Whose(title, begin, side, spoken, listed=listed)
    return Whose(title, begin, (), spoken, listed=listed)


#: 《甲》《乙》等一批提案的办理落实，: a row that is the subject of the next clause, and how that begins.
_ROW: Final = re.compile(
    r"[”》]?(?:（[^（），。；《》]{1,24}）)?等?(?:一批|(?:\d{1,4}|[一二两三四五六七八九十]{1,3})[余多]?[件条篇份])?(?:重点|集体|优秀|高质量)?(?:提案|建议|信息|报告)(?:的(?:办理|落实|采纳|实施){1,2})?，"
)
_HELPS: Final = re.compile(
    "(?:有力|有效|直接|积极|切实)?(?:促进|推动|推进|助推|促成|促使)|为(?!了)"
)


def _row_helped(text: str, last: Mention, begin: int, end: int) -> bool:
    """Tell whether a clause says what the row of titles helped on that the clause before it only names."""
    row = _ROW.match(text, last.end)
    return row is not None and row.end() == begin and _HELPS.match(text, begin, end) is not None


#: 《甲》《乙》等12条信息: titles as examples of what is counted.
_EXAMPLES: Final = re.compile(r"[”》]?等(?:\d{1,4}|[一二三四五六七八九十]{1,3})[余多]?[条篇件份期]")
#: 26条信息被采纳: what a clause counts itself.
_OF_ITS_OWN: Final = re.compile(
    r"(?:另有|还有|其他|共有?)?(?:\d{1,4}|[一二三四五六七八九十]{1,3})[余多]?[条篇件份期](?:社情民意)?(?:信息|建议|意见|提案|成果|报告)"
)


def _of_more(text: str, titled: int, begin: int, end: int) -> bool:
    """Tell whether a clause counts other advice than the titles before it are examples of."""
    return (
        _OF_ITS_OWN.match(text, begin, end) is not None
        and _EXAMPLES.match(text, titled) is not None
    )
