"""Who wrote a document, told right before its title: 甲、乙两位委员撰写的《…》, 经济委员会《…》."""

import re
from typing import Final

from cppcc_graph.text.candidate import InOrder, Mention
from cppcc_graph.text.structure import Structure

#: What stands between the last of those who wrote and the title.
_WRITTEN: Final = re.compile(
    r"(?:等?[两二三四五六七八九十\d]{1,2}[位名个])?(?:政协)?(?:委员|常委|同志|教授|副?主席|主委|代表)?(?:在[^，。；《》]{0,10}会上)?"
    r"(?:(?:联合|联名|共同|负责|所)?(?:撰写|反映|报送|上报|提交|提出|合写|执笔|起草|编写|呈报|作)的?(?:题为|社情民意信息|信息|建议|稿件|发言|报告|文章)?)?"
)
_JOINED: Final = frozenset(["、", "和", "与", "及", "委员、", "委员和"])
#: To whom something goes, or where it stands: 报市委《…》, 在县政协《…》上.
_TOWARD: Final = frozenset("报送交给向呈至对为请在被由据到寄发于")
#: How far before a title its author ends.
_NEAR: Final = 40


def authors(
    text: str, shape: Structure, title: Mention, *, bodies: InOrder, persons: InOrder
) -> tuple[Mention, ...]:
    """Return the bodies or persons right before a title as who wrote it, in their order."""
    start, _ = shape.clause(title.start)
    low = max(start, title.start - _NEAR)
    named = sorted(
        (
            each
            for each in (*bodies.within(low, title.start), *persons.within(low, title.start))
            if each.end <= title.start
        ),
        key=lambda each: each.end,
    )
    if not named or not _WRITTEN.fullmatch(text, named[-1].end, title.start):
        return ()
    row = [named[-1]]
    for each in reversed(named[:-1]):
        if text[each.end : row[0].start] not in _JOINED:
            break
        row.insert(0, each)
    return () if text[row[0].start - 1 : row[0].start] in _TOWARD else tuple(row)
