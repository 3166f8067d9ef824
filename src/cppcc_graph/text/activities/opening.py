"""How a clause opens: marks of a list, words that join it to others, a time, behind which what was done is told."""

import re
from collections.abc import Sequence
from typing import Final

from cppcc_graph.text.activities.times import TIME_AT, TIME_SIGNS, past_at
from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.scan import pass_over

#: The first signs of what opens a clause, which most do not begin with.
_LIST_SIGNS: Final = frozenset(" ●•◆■▲-*—、\u3000（一二三四五六七八九十0123456789")
_LEAD_SIGNS: Final = frozenset(
    "以本坚其同先并还又已共累首积认深切全一为会此期年继重计拟将精及主高有扎广大圆成"
)
_OPENING_SIGNS: Final = _LIST_SIGNS | _LEAD_SIGNS | TIME_SIGNS | {"于", "在"}
#: Where a course was held stands before it: 在省社会主义学院举办….
_SEATED: Final = frozenset("依在")
_SEAT: Final = re.compile(r"(?:依托|在)[\u4e00-\u9fff]{2,14}(?:学院|党校|大学)(?=举办)")

#: With whom something was agreed: 与云河县政协|签订《合作协议》.
_OTHER_SIDE: Final = re.compile(r"与[^，。；《\d]{2,40}?(?=签[订署])")


def opening(
    text: str, start: int, end: int, subject: Mention | None, told: Sequence[tuple[str, int]]
) -> int:
    """Return where a clause begins behind its time, its subject and where something was held."""
    begin = _opened(text, start, end) if text[start] in _OPENING_SIGNS else start
    if subject:
        begin = _behind(text, begin, end, subject, told)
    if text[begin : begin + 1] in _SEATED:
        begin = pass_over(_SEAT, text, begin, end)
    if text[begin : begin + 1] == "与":
        begin = pass_over(_OTHER_SIDE, text, begin, end)
    return begin


#: Words that join a clause to those before it or say how something was done.
LEAD: Final = re.compile(
    r"^(?:以及(?=[^，。；]{2,24}\d)|本届(?!政协)|坚持(?=走访|开展|组织|调研|视察|举办|邀请)|其中|同时|先后|并|还|又|已经?|共同|共计?(?!青团)|累计|首次|积极|认真|深入(?=开展|推进|学习|贯彻)|切实|全年|一年来|专题|集中|为此|会前|会后|会上|此外|期间|年内|继续|重点|计划|拟(?![定订写稿])|将(?!(?:调研|视察|考察|评议|监督|协商|督办|走访|座谈|调查|征集)(?:到的?|中)?(?:情况|结果|成果|意见|建议|报告))|精心|及时|主动|高质量|有序|扎实|广泛|大力|圆满|成功)+"
)
# The same within a text, where “^” is its first place.
_LEAD_AT: Final = re.compile(LEAD.pattern.removeprefix("^"))
_LISTED: Final = re.compile(
    r"[ ●•◆■▲\-*—、\u3000]{0,60}(?:(?:\d{1,2} ?[.、．]|（[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十]{1,3}、|[一二三四五六七八九][是要])[ \u3000]*)?"
)


def _opened(text: str, start: int, end: int) -> int:
    """Return where a clause begins behind marks of a list, words that join it to others, and a time."""
    begin = pass_over(_LISTED, text, start, end) if text[start] in _LIST_SIGNS else start
    # An indent is no mark of a list.
    if text[begin : begin + 1] in _LEAD_SIGNS and not text[start:begin].strip():
        begin = pass_over(_LEAD_AT, text, begin, end)
    begin = past_at(text, begin)
    if begin < end and text[begin] in TIME_SIGNS:
        timed = pass_over(TIME_AT, text, begin, end)
        if timed > begin:
            return _past_lead(text, timed, end)
    return begin


#: A committee met: 县政协常委会 | 会议 | 围绕….
_ITS_MEETING: Final = re.compile(
    "会议(?=围绕|就|专题|听取|审议|协商|讨论|集体|学习|对口|先后|研究)"
)


def _behind(text: str, begin: int, end: int, body: Mention, told: Sequence[tuple[str, int]]) -> int:
    """Return where a clause begins behind its subject and words such as 共同."""
    after = max(begin, body.end + text.startswith("、", body.end))
    if text.startswith(("和", "及"), after):
        after = max(begin, body.start)  # 各民主党派和无党派人士
    after = pass_over(_ITS_MEETING, text, after, end) if text.startswith("会", after) else after
    timed = past_at(text, after)
    if text[timed : timed + 1] in TIME_SIGNS and TIME_AT.match(text, timed, end):
        after = pass_over(TIME_AT, text, timed, end)  # 县政协于3月10日召开
    past = _past_lead(text, after, end)
    # 联合督办 is told by both words, and 集中学习 is a verb with its 集中.
    if end - past <= 3 or any(after == at < past for _, at in told):
        return after
    return past


#: Behind a time or a subject also 专题 and 集中, which are else part of the verb.
_LINK_SIGNS: Final = _LEAD_SIGNS | {"专", "集"}


def _past_lead(text: str, start: int, end: int) -> int:
    """Return where the words end that join a clause to the one before it, ``start`` if none are there."""
    return (
        pass_over(_LEAD_AT, text, start, end) if text[start : start + 1] in _LINK_SIGNS else start
    )
