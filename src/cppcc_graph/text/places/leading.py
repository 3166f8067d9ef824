"""Words that stand before the name of a place, and are no part of it."""

from typing import Final

from cppcc_graph.text.places.lists import leads

#: 环村, 古书院: one sign that tells of what kind a place is.
_OF_KIND: Final = frozenset("环绕通古老新旧全沿")
#: 上柳沟村 lies beside 柳沟村.
UPPER_LOWER: Final = frozenset("上下前后")


def without_lead(words_before: str, least: int) -> str:
    """Return what is left when words that may precede a name are cut off, "" if nothing is."""
    # 修通环村公路, 调查古书院: nothing but a word for a kind is left behind the verb.
    of_kind = len(words_before) > least > 1 and words_before[-1] in _OF_KIND
    verb = leads().at(words_before, len(words_before) - 1) if of_kind else ""
    if len(verb) > 1 or (verb and verb == words_before[:-1]):
        return ""
    last = leads().at(words_before, len(words_before))
    if last and (len(last) > 1 or least == 1 or len(words_before) <= least):
        return ""
    for at in range(len(words_before) - least, 0, -1):
        last = leads().at(words_before, at)
        if last and at == 1 and words_before[:2] in leads().words:
            return ""  # 建设路社区: no name begins within a word
        if last:
            return words_before[_begin(words_before, at) if len(last) == 1 else at :]
    return words_before


def _begin(words_before: str, at: int) -> int:
    """Return where a name begins before whose second sign one stands that leads to a name elsewhere.

    到三岔口镇, 包联的上柳沟, 走访会龙场乡: behind another such word it is part of the name.
    """
    if words_before[at:] in _GRADES:
        return at  # 三大河 are three
    begin = at - 1
    while begin > 0 and words_before[begin - 1] in _NUMERALS and words_before[begin] in _AFTER_ONE:
        begin -= 1  # 二十里铺, 五里河
    first, led = words_before[begin], leads().at(words_before, begin)
    if first in _BESIDE and len(words_before) - at == 1:
        own = led in ("", "在", "、") or led in _GOING  # 在外涂岛, 赴内屿岛
    elif not led:
        own = not begin and first in _FREE
    elif led in _GOING:
        own = first not in _NO_NAMES
    else:
        own = first in UPPER_LOWER or (first in _FREE and led != "第")
    return begin if own else at


_NUMERALS: Final = frozenset("一二三四五六七八九十")
_GRADES: Final = frozenset("大小主支")
_AFTER_ONE: Final = _NUMERALS | {"里"}
#: What a name may begin with at the beginning of a clause, or behind any such word: 三岔口镇.
_FREE: Final = frozenset("二三四五六七八九十两上下前后")
#: What tells one name from another, and is too little of a word before a single sign.
_BESIDE: Final = frozenset("外内")
#: Where somebody goes nothing but a name follows.
_GOING: Final = frozenset(
    [
        "到", "赴", "往", "来到", "前往", "深入", "深入到", "走进", "走访", "走访了", "视察", "视察了", "察看", "察看了",
        "看望", "慰问", "奔赴", "抵达", "进驻", "位于", "途经",
        "围绕", "聚焦", "针对",
    ]
)  # fmt: skip


def is_item(name: str) -> bool:
    """Tell whether three signs of a list of places are a name as a whole: 新安江 in 竹山镇、新安江镇."""
    return (
        len(name) == 3
        and (
            name[2] in ROADS  # 建设路社区
            or (
                name[0] not in _NO_NAMES | _VERBS
                and len(leads().at(name, 2)) < 2
                and name[1:] not in leads().words
            )
        )
    )


#: What a road is, called after which a quarter may be.
ROADS: Final = frozenset("路街巷")
_VERBS: Final = frozenset("到赴往送报呈请由经邀访游览入围助推进促创建打去回出")
#: What is no part of a name there either: 到原青石乡, 走访各村, 看望在青石镇务工的人.
_NO_NAMES: Final = frozenset(
    "全各本该每某我这那此其的了们个多余数几所之最很更越较已曾拟需须敢肯愿着得是有等原因但或且而因为在对与和及就把被将使让从于以给替驻住援邻"
)
