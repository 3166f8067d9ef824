"""How far what is said of a proposal goes on behind its title."""

import re
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.scan import line_begin, line_end
from cppcc_graph.text.structure import Structure

#: Sentences that turn to another matter: 谷梁栋委员就窨井盖连续两年提交提案.
_ANOTHER: Final = re.compile(
    r"(?:又如|再如|此外|另外|还有|另有|同时|(?=[^，。；提反建呼]{0,50}+[提反建呼])[^，。；]{2,14}?(?:委员(?!会)|界别|总支|支部|市委会|县委会|工委|支社|工商联)[^，。；]{0,32}?(?:提交提案|提案|反映|建议|呼吁)|[^，。；提案就围聚针对]{0,12}+(?:就|围绕|聚焦|针?对)[^，。；提案开组召举]{2,24}+(?:开展|组织|召开|举行)[^，。；]{0,8}(?:监督|视察|调研|协商|评议|座谈))"
)
_SAME: Final = re.compile(
    r"[^，。；]{0,8}(?:该|这|此|上述|其)(?:件|份|条|项|提案|建议)|提案(?:送|交|转|由|经|立案|办理|提交)|提案人|提案者"
)
#: How far an entry of a list tells of the proposal that it begins with.
_ENTRY_REACH: Final = 240


def told_until(
    text: str, shape: Structure, proposal: Mention, following: Mention | None
) -> tuple[int, int]:
    """Return how far its line, and how far what is said of a proposal goes on behind it."""
    sentence = shape.at(proposal.start)
    reach = proposal.end + (_ENTRY_REACH if is_entry(text, proposal) else 120)
    limit = min(line_end(text, proposal.end), max(sentence.end, reach))
    stop = limit
    if following and following.start < limit:
        # The sentence of the next title speaks of that one.
        opened = shape.at(following.start).start
        stop = opened if opened > proposal.end else following.start
    stop = _to_reported(text, proposal.end, stop)
    at = sentence.end
    if not text[proposal.end : at].strip("。"):
        at = shape.at(at).end  # 《…》。 has all that is said of it in the next sentence
    while at < stop:
        if _ANOTHER.match(text, at, stop) and not _SAME.match(text, at, stop):
            return limit, at
        nextly = shape.at(at)
        at = nextly.end if nextly.end > at else stop
    return limit, stop


#: A clause whose subject is another title, reported by somebody: 。委员甲反映的《…亟待整治》被采用.
_REPORTED_NEXT: Final = re.compile("[，。；][^，。；《》]{0,30}(?:反映|撰写|[报上编]报|报送)的$")
#: How far before such a title its clause begins at most.
_CLAUSE: Final = 36


def _to_reported(text: str, start: int, stop: int) -> int:
    """Return where a clause between two places begins that tells of another, reported title; else the second."""
    at = text.find("的《", start, stop)
    while at >= 0:
        told = _REPORTED_NEXT.search(text, max(start, at - _CLAUSE), at + 1)
        if told:
            return told.start() + 1
        at = text.find("的《", at + 1, stop)
    return stop


_ENTRY: Final = re.compile(
    r"[\s\u3000]{0,6}(?:(?:\d{1,2}[.、）]|[①-⑳]|——|（?[一二三四五六七八九十]{1,3}[）、])[^，。；《“]{0,16})?"
)


def is_entry(text: str, proposal: Mention) -> bool:
    """Tell whether a line begins with a proposal, after a mark of a list with whom it is by."""
    head = line_begin(text, proposal.start)
    return proposal.start - head < 30 and bool(_ENTRY.fullmatch(text, head, proposal.start))
