"""Where in a sentence the telling of what was done ends and that of what is to come begins."""

import re
from typing import Final

from cppcc_graph.text.scan import skippable
from cppcc_graph.text.structure import shall

#: After these words a sentence goes on with what is to come; 将14件提案退回 is none of them.
_WILL: Final = re.compile(
    skippable(
        r"下一步|接下来|(?:强调|要求|指出|(?:会议|大会|全会)(?:提出|明确))，?[^，。；]{0,20}?要(?![求点素闻])|(?:会议|大会|全会)(?:提出|明确)，?将"
        r"|将(?:(?<=政协将)|(?<=人大将)|(?<=委员会将)|(?<=机关将)|(?<=我们将)|(?<=[还也年月]将))(?![\d一二三四五六七八九十]{1,4}[余多]?[件份条篇项个]|其|上述|全部|所有|立案)"
        r"|待(?<![接招对期款善优看虐等]待)(?=[^，。；]{2,14}[后时]，)|条件成熟[时后]，|届时"
        r"|拟(?:于|在|遴选|组织|开展|召开|举办|安排|评选)|计划(?<![按照据]计划)(?:于|在|遴选|组织|开展|召开|举办|安排|评选)"
    )
)
#: A time to come at the head of a sentence; a month of it may be over when the report is given.
_TO_COME: Final = re.compile(
    r"\s{0,4}(?:到|在)?(?:(?:明|来|后)年(?!初以来)|新的一年|今后(?:[一二三四五六七八九十几\d]{0,2}年)?|未来[一二三四五六七八九十几\d]{0,2}年|(?P<year>20\d\d)年(?!\d{1,2}月|[上下]半年|来|以来|度))"
    "(?:[里中内底末]|期间|工作)?，?"
)
#: What it begins with, most often none of them.
_TO_COME_SIGNS: Final = frozenset(" \u3000\n到在明来后新今未2")
#: What a clause holds before its verb that speaks of what is to come, and what those hold that do not.
_SHALL: Final = re.compile(
    "拟(?![定订写稿就任聘录])|原定|将|要(?<![主重首纪摘概紧纲]要)(?![求素点闻务])|计划(?<![按照据]计划)|力争|力求|争取|预计|打算|准备|应当|务必|确保"
)
_DONE: Final = re.compile("已|实际|了(?!解)|截至|目前|累计|一年来|年来|以来|去年|过去")


def ahead_from(text: str, start: int, end: int, year: int | None) -> int:
    """Return from where on a sentence speaks of what is to come, in a report of a year; its end if it does not."""
    head = _TO_COME.match(text, start, end) if text[start] in _TO_COME_SIGNS else None
    if head and (not head["year"] or (year is not None and int(head["year"]) > year)):
        return end if _DONE.search(text, head.end(), end) else start - 1
    will = _WILL.search(text, start, end)
    while will and will[0] == "将" and not shall(text, will.start(), end):
        will = _WILL.search(text, will.end(), end)  # 县政协将养老服务列为年度课题
    return will.start() if will else end


#: A clause that lays down what is to be done: 我们要加强培训，适时组织委员考察.
_LAYS_DOWN: Final = re.compile(
    r"(?:为此|今后)?(?:我们|政协|委员们?|大家)?(?:还|也|都|就|更|一定|始终)?(?:要(?![求点素闻务])|必须|应当|务必)"
)
_LAYS_DOWN_SIGNS: Final = frozenset("为今我政委大还也都就更一始要必应务")


def lays_down(text: str, start: int, end: int) -> bool:
    """Tell whether a clause begins as one does that lays down what is to be done."""
    return text[start] in _LAYS_DOWN_SIGNS and _LAYS_DOWN.match(text, start, end) is not None


def says_done(text: str, start: int, end: int) -> bool:
    """Tell whether a clause says by its words that something was done, whatever was to come before it."""
    return _DONE.search(text, start, end) is not None


def leads_ahead(text: str, start: int, end: int) -> bool:
    """Tell whether a clause with a planned activity has the words that its further clauses go on with.

    拟视察6次，培训2次: both are to come.
    """
    return _SHALL.search(text, start, end) is not None
