"""What each of several figures counts that are told behind 分别, in the order of what was named before them."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.nouns.bare import is_clean
from cppcc_graph.text.nouns.before import Nouns
from cppcc_graph.text.scan import skippable

_JOINT: Final = frozenset("、和与及")
_SIGN: Final = re.compile(skippable("分别"))
#: What stands between 分别 and the first of the figures.
_LEADS: Final = re.compile("分别[^，。；、\n]{0,14}$")
_PARTS: Final = re.compile("[、和与及]")
_ENDS: Final = re.compile("[，。；：\n]")
#: So far before the figures the things may be named.
_REACH: Final = 60
_SENTENCE: Final = re.compile("[。；\n]")
#: What the figures behind are compared with is none of the things: 比上届分别增加85篇和16篇.
_COMPARED: Final = re.compile("[较比](?:上|去|前|往|同|届)[^，。；、]{0,6}")
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
            first = str(told[at].args.get("of", ""))
            # 分别领办重点提案3件和4件: one thing is told behind it, and who did it before.
            behind = bool(lead and first and text.find(first, lead.start() + 2, start) >= 0)
            if lead and not behind and first != "提案":
                here, before = told[at : last + 1], told[max(0, at - _MOST) : at]
                row = _row(text, lead.start(), here, before, nouns)
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
    text: str, stop: int, here: Sequence[Mention], before: Sequence[Mention], nouns: Nouns
) -> list[str] | None:
    """Return what stands before 分别 for each of so many figures, None where it is one thing or the sentence tells none."""
    many = len(here)
    floor = max(0, stop - _REACH)
    marks = [mark.end() for mark in _ENDS.finditer(text, floor, stop)]
    begin = marks[-1] if marks else floor
    if begin < stop and not _COMPARED.fullmatch(text, begin, stop):
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
    if (
        len(given) < many
        or begin - given[-1].end != 1
        or _SENTENCE.search(text, given[0].end, stop)
        or not all(map(_alike, given, here))
        or (len(before) > many and _goes_before(text, before[-many - 1], given[0]))
    ):
        return [""] * many
    return [str(each.args.get("of", "")) for each in given]


def _alike(given: Mention, here: Mention) -> bool:
    """Tell whether a figure may say how much another one changed, or which share it is."""
    return here.args["unit"] in ("%", "个百分点", "倍", given.args["unit"])


def _goes_before(text: str, other: Mention, first: Mention) -> bool:
    """Tell whether a figure stands in one row with the first of those that are meant."""
    alike = other.args["unit"] == first.args["unit"]
    return alike and not _SENTENCE.search(text, other.end, first.start)
