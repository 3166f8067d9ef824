"""What the words around a title say of a proposal: that it was not adopted or done, or signed by several."""

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
#: What nobody could do, or did not for a reason; 尚未落实 alone may be under way.
_NOT_DONE: Final = r"(?:得到|予以|付诸)?(?:落实|解决|实施|办理)(?![的到])"
_UNABLE: Final = re.compile(
    rf"(?:未能够?|没能够?|无法|难以|(?<!能)不能){_NOT_DONE}"
    rf"|(?:因|由于|受)[^。；《]{{2,30}}?(?:[尚暂仍还]?未|没有|暂不){_NOT_DONE}"
)
#: What it tells of is no answer, and where something was done instead the report says what.
_TOLD_OF: Final = re.compile("反映|指出|针对|问题|现象|如|若|是否|曾|原先|此前")
_INSTEAD: Final = re.compile("但|将|拟|已[列纳完得]|最终")
#: A clause that says of advice that others did not take it up.
_REFUSED: Final = re.compile(
    r"(?:提案|建议案?|意见|报告|信息)[^，。；]{0,24}?"
    r"(?:未(?!来)|没有|没能|暂不|不予|无法|难以)[^，。；]{0,14}?(?:采纳|采用|落实|吸纳|采信)(?!的)"
)
#: 县政协建议新建停车场，目前尚未落实: of the advice of the clause before.
_REFUSED_THEN: Final = re.compile(
    r"(?:但|目前|至今|现|仍|尚|均|也|都|还|暂)*(?:未(?!来)|没有|没能|无法|难以)[^，。；]{0,14}?(?:采纳|采用|落实)$"
)
#: No sentence is read farther than that.
_LONG: Final = 2000
_ADVICE: Final = re.compile("建议|提案|意见")
_CLAUSES: Final = re.compile("[，。；\n]")
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


def handling_result(raw: str, end: int) -> str:
    """Return the code of what the words behind a title, which ends at ``end``, say of it undone, or ""."""
    if not_adopted(raw, end):
        return "notAdopted"
    stop = _END.search(raw, end, end + _NEAR)
    said = raw[end : stop.start() if stop else end + _NEAR]
    found = _UNABLE.search(said)
    if found is None or _INSTEAD.search(said, found.end()):
        return ""
    before = said[: found.end()]
    return "" if _NOT_SO.search(before) or _TOLD_OF.search(before) else "cannotNow"


#: Advice by what it is about, within a paragraph: 关于引入社会资本的建议，因条件不成熟，暂未采纳。
_ON_WHAT: Final = re.compile(
    r"(?<![^，。；：\s])(?:其中，?|但|而)?(?P<title>关于(?!以上|上述|这|该)[^，。；：《》“”\s]{3,44}?的(?:建议|意见))(?![案稿书汇反])"
)


def advice_undone(raw: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """Return the advice that a passage says was not taken up or done, with the code of the result.

    >>> advice_undone("关于修建渡口的建议因资金不足未能落实。", 0, 19)
    [(0, 9, 'cannotNow')]
    """
    if raw.find("关于", start, end) < 0:
        return []
    found = ((*each.span("title"), each.end()) for each in _ON_WHAT.finditer(raw, start, end))
    told = ((first, last, handling_result(raw, behind)) for first, last, behind in found)
    return [each for each in told if each[2]]


def refused(said: str) -> list[str]:
    """Return the clauses of a sentence that say of advice that it was not taken up."""
    if "未" not in said and "没" not in said and not _NO.search(said):
        return []
    told, advised = [], False
    for each in _CLAUSES.split(said[:_LONG]):
        if _REFUSED.search(each) or (advised and _REFUSED_THEN.match(each)):
            told.append(each)
        advised = advised or _ADVICE.search(each) is not None
    return told


_NO: Final = re.compile("暂不|不予|无法|难以")


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
