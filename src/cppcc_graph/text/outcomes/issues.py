"""What is told behind what comes out in issues: 《社情民意》20期，建立信息员制度 is the committee's own work."""

import re
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.outcomes.no_result import BY_OFFICE

#: What the title of such a paper ends with; of one paper on one matter it begins with 关于 or tells it.
_PAPER: Final = re.compile(
    "(?:[^关于的]{0,8})(?:社情民意(?:信息)?|信息|专报|简报|摘报|快报|直报|内参|参阅|参考|要情|要报|建言|通讯|动态|之声)(?:专刊|专报|摘编|》)?$"
)
#: 刊发《甲》《乙》等20期: a title that only one of the issues has.
_IN_ISSUES: Final = re.compile(
    r"(?:[、和]?《[^《》]{2,40}》){0,6}等?(?:\d{1,4}|[一二三四五六七八九十]{1,3})[余多]?期"
)
#: What is done after advice, and not of it.
_MADE: Final = frozenset(["measure", "institution", "effect", "other"])
#: What leads from what was printed to what others did.
_MOVED: Final = re.compile(
    "推动|促成|促使|促进|推进|带动|督促|批示|采[纳用]|吸[纳收]|转办|交办|重视|关注|反馈|根据|据此|有关部门|相关部门|责任单位"
)


def is_own(text: str, paper: Mention, outcome: Mention) -> bool:
    """Tell whether a clause behind a paper that comes out in issues tells of no one who acted on it."""
    if outcome.args["type"] not in _MADE or not (
        _PAPER.fullmatch(str(paper.args["title"])) or _IN_ISSUES.match(text, paper.end)
    ):
        return False
    return (
        _MOVED.search(text, paper.end, outcome.end) is None
        and BY_OFFICE.match(text, outcome.start, outcome.end) is None
    )


#: A paper with how many of it came out: 编发《建议摘报》15期.
_ISSUES: Final = re.compile(
    r"《[^《》]{2,24}》(?:刊物|专报|简报)?(?:共|等)?(?:\d{1,4}|[一二三四五六七八九十]{1,3})[余多]?[期辑]"
)


def in_issues(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch of text tells of a paper that comes out in issues."""
    return text.find("《", start, end) >= 0 and _ISSUES.search(text, start, end) is not None
