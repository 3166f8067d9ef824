"""What the words around a title say of a proposal: that it was not adopted, or signed by several."""

import re
from typing import Final

#: How many signs behind a title, or before it, may speak of it.
_NEAR: Final = 60
_END: Final = re.compile(r"[。；\n《]")
_NOT_ADOPTED: Final = re.compile(
    r"(?:未(?:予|获|被|能|得到|能够)?|暂不|不予|没有(?:被|得到|获得)?)[^\s，。；：《》\d]{0,12}?(?:采纳|采用)"
    # 未采纳的建议, 未采纳部分: some of what it asks for.
    r"(?!的?(?:建议|意见|部分|内容|事项|条款|有))"
)
#: Some of what it asks for, a case that may be, or another year.
_NOT_SO: Final = re.compile(
    r"[\d一二三四五六七八九十几两数多][条项个件]|部分|个别|有的|其中|之一|如|若|凡|是否|能否|曾|原先|此前|去年|上年"
)
_ADOPTED: Final = re.compile(
    r"(?<!未)(?<!不)(?<!未予)(?<!不予)(?<!未被)(?:被|获|得到|已)[^，。；]{0,8}(?:采纳|采用)"
)
_JOINTLY: Final = r"(?:委员|常委|等[\d一二三四五六七八九十余多]{1,4}[名位人])[^，。；《》]{0,4}联名"
_JOINT_BEFORE: Final = re.compile(rf"{_JOINTLY}[^，。；《》]{{0,10}}《?$")
_JOINT_AFTER: Final = re.compile(
    rf"》?（?(?:是|系)?由?[^，。；《》（）]{{0,16}}{_JOINTLY}(?:提出|提交|撰写)"
)
#: 甲等4名委员提出的《…》: one title, which they put forward together; of several each may be another's.
_SO_MANY: Final = r"等[\d一二三四五六七八九十]{1,3}[余多]?[名位](?:[\u4e00-\u9fff]{0,6}界别?的?)?[省市县区州旗]?(?:政协)?(?:委员|常委)(?:共同|联合)?"
_MANY_BEFORE: Final = re.compile(rf"{_SO_MANY}(?:提出|提交|撰写|递交)的?[^，。；《》]{{0,6}}《?$")
#: 甲等4名委员《…》, 甲等4名委员关于…的提案.
_MANY_RIGHT_BEFORE: Final = re.compile(rf"{_SO_MANY}的?[《“]?$")
#: 《…》（第77号），提案人：甲、乙等5名委员: an entry of a list.
_MANY_LISTED: Final = re.compile(
    rf"》?(?:（[^（）]{{1,12}}）)?[，,]提案[人者][：:][^，。；：《》]{{2,24}}?{_SO_MANY}(?=[，,。；;]|$)"
)
_MANY_AFTER: Final = re.compile(
    rf"》?（?(?:[是系]|是由|系)?由?[^，。；《》（）]{{0,20}}{_SO_MANY}(?:提出|提交|撰写|递交)"
)
_NEXT_TITLE: Final = re.compile("》?(?:[、和与及]|以及)?《|》?等")


def not_adopted(raw: str, end: int) -> bool:
    """Tell whether the clauses behind a title, which ends at ``end``, say that it was not adopted."""
    stop = _END.search(raw, end, end + _NEAR)
    said = raw[end : stop.start() if stop else end + _NEAR]
    found = _NOT_ADOPTED.search(said)
    if found is None:
        return False
    return not _NOT_SO.search(said[: found.end()]) and not _ADOPTED.search(said[found.end() :])


def joint(raw: str, start: int, end: int) -> bool:
    """Tell whether the words before or behind a title say that several members signed it."""
    before = raw[max(0, start - _NEAR) : start]
    if _JOINT_BEFORE.search(before) or _JOINT_AFTER.match(raw, end, end + _NEAR):
        return True
    if _NEXT_TITLE.match(raw, end, end + _NEAR) or before[-2:-1] == "》":
        return False
    if _MANY_BEFORE.search(before) or _MANY_RIGHT_BEFORE.search(before):
        return True
    return bool(
        _MANY_AFTER.match(raw, end, end + _NEAR) or _MANY_LISTED.match(raw, end, end + _NEAR)
    )
