"""What was not done, is left to do or is under way."""

import re
from collections.abc import Callable
from typing import Final

from cppcc_graph.text.negation import count_denied, may_deny, negated
from cppcc_graph.text.outcomes.kinds import rules

#: 多年未通车的断头路: what was not done then describes what something was done with.
_MODIFIES: Final = re.compile("[^，、]{0,8}(?:的|问题|难题|现象|情况)")
#: No clause denies more verbs than that; a longer search would be for nothing.
_DENIALS: Final = 6


def told_as_done(
    words: str, hit: re.Match[str] | None, search: Callable[..., re.Match[str] | None]
) -> tuple[re.Match[str] | None, int]:
    """Return the first hit from one on that is told as done, and where a verb before it is denied.

    The place is -1 where none is, or where it only describes something.
    """
    denied = -1
    for _ in range(_DENIALS):
        if hit is None:
            break
        at = hit.start(hit.lastindex or 0)
        if not negated(words, 0, at):
            return hit, denied
        if not _MODIFIES.match(words, hit.end()):
            denied = at
        hit = search(words, hit.end())
    return None, denied


#: The items of a list that tell what is left to do.
LEFT: Final = re.compile(
    r"(?=[\u4e00-\u9fff\d]{0,12}?(?:正在|在[建办改]|尚在|待[建改]))"
    r"(?:其余|另有?|还有)?(?:的)?[\u4e00-\u9fff]{0,3}?(?:[\d一二两三四五六七八九十]{1,4}[余多]?[\u4e00-\u9fff])?(?:正在|在建|在办|在改|尚在|待建|待改)(?!议)"
)


def is_undone(words: str) -> bool:
    """Tell whether an item of a list was not done: 采纳建议6条、未采纳2条, 加装40部、在建12部."""
    if LEFT.match(words):
        return True
    if not may_deny(words):
        return False
    for search, *_ in rules():
        hit = search(words)
        if hit:
            return negated(words, 0, hit.start(hit.lastindex or 0))
    return count_denied(words)


#: 3处正在拆除: what is under way has not been done.
UNDER_WAY: Final = re.compile(
    "正(?:在|组织|抓紧|加紧|有序|按计划|全力|积极|稳步|陆续)[^，、的已]{0,8}$"
)
#: What most clauses have none of, before the words are looked at closer.
MAY_BE_UNDER_WAY: Final = re.compile("正(?=在|组织|抓紧|加紧|有序|按计划|全力|积极|稳步|陆续)")
#: 新建泵站2座但尚未通水 tells of two deeds, of which one was done.
APART: Final = re.compile("[、但而却]")
