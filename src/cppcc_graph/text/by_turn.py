"""What each of several figures counts that are told behind 分别, in the order of what was named before them."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.nouns import Nouns, is_clean
from cppcc_graph.text.scan import skippable

_JOINT: Final = frozenset("、和与及")
_SIGN: Final = re.compile(skippable("分别"))
#: What stands between 分别 and the first of the figures.
_LEADS: Final = re.compile("分别[^，。；、\n]{0,14}$")
_PARTS: Final = re.compile("[、和与及]")
_ENDS: Final = re.compile("[，。；：\n]")
#: So far before the figures the things may be named.
_REACH: Final = 60
#: No more things than that are told behind one 分别.
_MOST: Final = 12
_RATES: Final = ("率", "比例", "占比")


def told_by_turns(text: str, figures: Sequence[Mention], nouns: Nouns) -> list[Mention]:
    """Return the figures, those behind 分别 with what they count: 出席率、到会率分别为93%和98%.

    Where the things named before are not as many as the figures, only a rate goes on (满意率分别为92%和95%).
    """
    told = list(figures)
    if not _SIGN.search(text):
        return told
    at = 0
    while at < len(told):
        last = at
        while last + 1 < len(told) and text[told[last].end : told[last + 1].start] in _JOINT:
            last += 1
        if last > at:
            start = told[at].start
            lead = _LEADS.search(text, max(0, start - 18), start)
            if lead and told[at].args.get("of") != "提案":
                row = _row(text, lead.start(), last - at + 1, nouns, told[max(0, at - _MOST) : at])
                first = str(told[at].args.get("of", ""))
                if row is None:
                    row = [first] + [first if first.endswith(_RATES) else ""] * (last - at)
                for place, of in enumerate(row, at):
                    told[place] = _counting(told[place], of)
        at = last + 1
    return told


def _counting(figure: Mention, of: str) -> Mention:
    rest = {key: value for key, value in figure.args.items() if key != "of"}
    return figure.having({**rest, "of": of} if of else rest)


def _row(
    text: str, stop: int, many: int, nouns: Nouns, before: Sequence[Mention]
) -> list[str] | None:
    """Return what stands before 分别 for each of so many figures, None where it is one thing or the sentence tells none."""
    floor = max(0, stop - _REACH)
    marks = [mark.end() for mark in _ENDS.finditer(text, floor, stop)]
    begin = marks[-1] if marks else floor
    if begin < stop:
        cuts = [cut.start() for cut in _PARTS.finditer(text, begin, stop)]
        if not cuts:
            return None
        if len(cuts) + 1 != many:
            return [""] * many
        edges = [begin - 1, *cuts, stop]
        named = [nouns.before(low + 1, high, "%")[0] for low, high in pairwise(edges)]
        whole = all(each and is_clean(each) for each in named)
        return named if whole else [""] * many
    given = before[-many:]
    alone = (
        len(given) == many
        and stop - given[-1].end == 1
        and not _ENDS.search(text, given[0].end, given[-1].start)
        and not (
            len(before) > many and not _ENDS.search(text, before[-many - 1].end, given[0].start)
        )
    )
    return [str(each.args.get("of", "")) for each in given] if alone else [""] * many
