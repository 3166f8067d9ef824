"""What numbers of proposals are parts: of which matters they were, who took them, who was satisfied."""

import re
from typing import Final

from cppcc_graph.text.candidate import Candidate

#: 经济建设类62件, 社会事业方面提案60件.
_CLASS: Final = re.compile(r"[\u4e00-\u9fff、]{2,16}(?:类|方面|领域)(?:的?提案)?")
#: That it is proposals that are counted stands before it, and what else may be.
_PROPOSALS: Final = re.compile("提案(?!委|工委)")
_OTHERS: Final = re.compile("信息|社情民意|案件|稿件|史料|事项|纠纷|诉求|信访|线索|问题\\d")
#: So far before a number.
_FAR: Final = 160
#: 委员反馈满意|187件, 表示满意的|187件, 不满意|2件.
_VERDICT: Final = re.compile("(?:非常|很|基本|比较|不|较)?满意(?:的?提案)?")
#: Who took so many: 交由51个单位办理，其中县教育局26件.
_TAKEN: Final = re.compile("承办|交[由办]|办理|分办|主办")
_LIST: Final = re.compile("[^。；]*$")


def is_class(each: Candidate, before: str) -> bool:
    """Tell whether a number or share is that of the proposals of a class, by the words before it."""
    of, unit = str(each.args.get("of", "")), each.args.get("unit")
    if unit not in ("件", "%") or not _CLASS.fullmatch(of):
        return False
    near = before[-_FAR:]
    return _PROPOSALS.search(near) is not None and _OTHERS.search(near) is None


def is_verdict(each: Candidate) -> bool:
    """Tell whether a number is that of the proposals whose proposers were satisfied, or were not."""
    verdict = _VERDICT.fullmatch(str(each.args.get("of", "")))
    return verdict is not None and each.args.get("unit") == "件"


def is_taken(each: Candidate, before: str) -> bool:
    """Tell whether a number right behind a body's name is that of the proposals which it took."""
    said = _LIST.search(before)
    return (
        each.args.get("unit") == "件"
        and said is not None
        and _TAKEN.search(said[0]) is not None
        and str(each.args.get("of", "提案")).endswith("提案")
    )
