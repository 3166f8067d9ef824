"""Whether a clause says what is wanting: 民主监督还需加强 tells of no supervision, 视察停车位不足问题 of a visit."""

import re
from typing import Final

from cppcc_graph.text.activities.lexicon import lexicon

#: What leads to a matter that is dealt with: 就解决停车位不足召开协商会.
_MATTER_AHEAD: Final = re.compile(
    "就|围绕|针对|聚焦|紧扣|紧盯|瞄准|关注|解决|破解|关于|对|直面|抓住|查找|查摆|发现|反映|指出|补齐"
)
#: What calls it one: 视察停车位不足情况, 走访设施薄弱的社区.
_MATTER_BEHIND: Final = re.compile(
    "[^，。；]{0,8}?(?:问题|情况|现象|难题|难点|痛点|堵点|状况|现状|困境|矛盾|因素|原因|的)"
)
#: What is wanting is the matter of an event that is named after it: 开展停车位不足|专题调研, 召开公厕短板协商会.
_EVENT_OF: Final = re.compile(
    "(?:开展|组织|召开|举[办行]|进行|启动|完成|实施|承办|参加)了?(?=[^，。；、]{2,24}$)(?![^，。；]{0,20}(?:[工动]作|活动|力度|[调视监协][研察督商]|评议|督办|走访|座谈|学习|培训|会议)[^，。；]{0,6}$)"
)
#: Such an event, behind what is wanting, where the verb is one that only says that it was held.
_NAMES_EVENT: Final = re.compile(
    "等?(?:专题|专项|对口|界别|民主|联合|重点|跟踪)(?:协商|调研|视察|监督|评议|调查|考察|议政)(?:座谈会|讨论会|会|活动)?(?=$|[\\d一二三四五六七八九十])"
)
#: A side of the doing itself: 民主监督的力度还不够, 调研视察工作开展得较少.
_SIDES: Final = re.compile(
    "(?:的|了|得|力度|深度|广度|质量|水平|成效|实效性?|效果|能力|方式|形式|办法|手段|渠道|机制|意识|作用|工作|活动|开展|频次|覆盖面|成果|转化|方面|还|仍|也|尚|较|比较|相对|有些|有时){0,5}"
)


def is_wanting(text: str, begin: int, verb: tuple[int, int], end: int) -> bool:
    """Tell whether a clause with a verb says that something is wanting, and not what was done about that."""
    found = lexicon().wanting.search(text, begin, end)
    if found is None:
        return False
    at, after = verb
    if found.start() < at:
        return not (
            _MATTER_AHEAD.search(text, begin, found.start())
            or (
                text.find("、", found.end(), at) < 0
                and _EVENT_OF.search(text, begin, found.start())
            )
        )
    if _SIDES.fullmatch(text, after, found.start()):
        return True
    return not (
        _MATTER_BEHIND.match(text, found.end(), end)
        or _NAMES_EVENT.match(text, found.end(), end)
        or _MATTER_AHEAD.search(text, after, found.start())
    )
