"""When something was done: the time that a clause says, and the words for it that belong to no activity."""

import re
from typing import Final

from cppcc_graph.text.dates import BY
from cppcc_graph.text.scan import pass_over, skippable

#: Words for a time that may stand anywhere in a clause.
_TIMES_WITHIN: Final = re.compile(
    skippable(
        r"[明今去]年[上下]半年|上半年|下半年|全年|年内(?<![半数多一二两三四五六七八九十\d]年内)|一季度|二季度|三季度|四季度|一年来|过去一年|今年(?:前(?:(?:1[01]|[2-9两二三四五六七八九十])个月|[两二三23]个?季度))?|去年(?:前(?:(?:1[01]|[2-9两二三四五六七八九十])个月|[两二三23]个?季度))?|前(?<![以之提目会]前)(?:(?:1[01]|[2-9两二三四五六七八九十])个月|[两二三23]个?季度)|[2346789两三四六七八九]年[来间]"
    )
)
#: A time that a clause or what leads to its subject begins with; the part of a day is no date.
TIME: Final = re.compile(
    r"^(?P<time>(?:(?:\d{4}|[今去])?年[底末]|(?:\d{1,2}日?[至到~～—-])?\d{1,2}日(?=$|，|[上下]午|中午|晚|凌晨)|(?:\d{4}年|[零〇○一二三四五六七八九]{4}年|[去今明]年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?"
    r"(?:(?:\d{1,2}[至到~～—-])?(?:\d{1,2}|[一二三四五六七八九十]{1,3})日|[上中下]旬|底|初)?"
    r"(?:[至到~～—-](?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:月(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})日|[上中下]旬|底|初)?|日)|(?:[、和]\d{1,2}月份?(?!\d)){1,4})?|"
    rf"(?:(?:20|19)\d\d年|[明今去]年)(?:第?[一二三四]季度|[上下]半年)|{_TIMES_WITHIN.pattern}|(?:(?:20|19)\d\d|[明次])年(?![上下前第一二三四度底末初以间来内里会级度\d至到—~～-]))(?:前后|{BY.pattern})?)(?:(?<=日)(?:上午|中午|下午|晚上?|凌晨))?"
)
_TIME_ENDS: Final = frozenset("月份日旬底初年内度来间午晚上晨前后期际")
#: What went on then, behind a time: 3月疫情防控|期间, 7月防汛关键|时期.
_MEANWHILE: Final = re.compile(r"[\u4e00-\u9fff“”]{1,14}(?:期间|时期|汛期|之际|前后)")
#: Marks of a list and blanks, which may stand around the words of a clause.
_BESIDE: Final = " ●•◆■-*\u3000\n"
_MAY_END_TIME: Final = _TIME_ENDS | frozenset(_BESIDE)


def time_alone(text: str, start: int, end: int) -> str:
    """Return the time that a clause says and nothing else, "" for none."""
    if text[end - 1] not in _MAY_END_TIME:
        return ""
    said = text[start:end].strip(_BESIDE)
    found = TIME.match(said) if said[-1:] in _TIME_ENDS else None
    if found is None or (found.end() < len(said) and not _MEANWHILE.fullmatch(said, found.end())):
        return ""
    # 6月、10月，: at which of them each was done that follows, nothing tells.
    return found["time"] if "、" not in found["time"] else ""


# The same within a text, where “^” is its first place.
TIME_AT: Final = re.compile(TIME.pattern.removeprefix("^"))
#: What a time begins with.
TIME_SIGNS: Final = frozenset("0123456789零〇○一二两三四五六七八九十去今上下全年过前明次")


def past_at(text: str, at: int) -> int:
    """Return where a time may begin behind 于, which is part of a name in 于都县."""
    sign = text[at : at + 1]
    if sign == "在":
        return at + (_MONTH.match(text, at + 1) is not None)  # 在11月召开
    return at + (sign == "于" and text[at + 1 : at + 2] in TIME_SIGNS)


_MONTH: Final = re.compile(
    r"(?:(?:\d{4}|[今明去])年)?\d{1,2}月(?:\d{1,2}日|[上中下]旬|底|初)?前?(?=召开|举[办行]|组织|开展|完成|启动)"
)


_BLANKS: Final = frozenset(" \u3000\n")


#: What ends so is told of a time that is its own.
_MATTERS: Final = ("情况", "工作", "任务", "成效", "进展", "工作总结", "工作报告")


#: What stands before the time of what is meant to be done.
_MEANT: Final = re.compile(
    r"\s{0,4}(?:我们|今后|下一步)?(?:还|也|并|初步|原则上){0,2}(?:计划|拟定?|打算|预计|力争|争取|确保|将|要|安排)(?:在|到|从)?(?=[\d〇零一二三四五六七八九十去今明年上下])"
)


def time_of(text: str, start: int, between: tuple[int, int], end: int, when: str) -> str:
    """Return the time that a clause begins with, else that told before it, else what it names.

    ``between`` are the places where its subject ends and its verb begins: 县政协将于3月10日召开….
    """
    subject, verb = between
    by = text.rfind("于", subject, verb)
    meant = _MEANT.match(text, subject, verb)  # 计划|2023年6月底前召开
    behind = meant.end() if meant else start
    for at in dict.fromkeys((start, subject, by if by >= 0 else start, behind)):
        while text[at : at + 1] in _BLANKS:
            at += 1
        at = past_at(text, at)
        found = TIME_AT.match(text, at, end) if text[at : at + 1] in TIME_SIGNS else None
        if found:
            return found["time"]
    if when:
        return when
    found = _TIMES_WITHIN.search(text, start, end)
    # 对去年的10件提案开展“回头看” tells of which they are.
    if not found or text.startswith("的", found.end()):
        return ""
    if found.start() > verb and text.endswith(_MATTERS, start, end):
        return ""  # 通报上半年工作情况
    # 听取关于上半年经济运行情况的通报: that is the time of what was heard.
    return "" if text.find("关于", start, found.start()) >= 0 else found[0]


#: When and how, which does not belong to what was done.
_WHEN: Final = re.compile(
    r"(?:力争|计划|拟)?于?(?:(?:\d{4}年|[明今去]年)?(?:[上下]半年|(?:明年)?第?[一二三四]季度|\d{1,2}月(?:\d{1,2}日(?:[上下]午|晚上?|凌晨)?|份|底|初|[上中下]旬)?)|去年[一二三四五六七八九十]{1,2}月|每年|全年|[五一5](?:年间|年来)|一年中?"
    r"|[三四五六七八九]年|\d{1,2}年|五年(?=收集|围绕)|本届|首批|第一时间|随即|隆重|力争|联手(?=对)|主持(?=开展)|合作(?=开展)|(?:年[底末内初]|到20\d\d年[底末]?|(?<=[月年底末旬日初]))前|到20\d\d年[底末]?|截[至止](?:目前|今年底?|年底)共?|(?:换届|年初|成立|开年)?以来共?|要|研究(?=出台|制定)|从[^，]{0,8}提案中|全[市县区省州旗]已?|\d次)"
)
#: What it begins with, most often none of them.
_WHEN_SIGNS: Final = frozenset(
    "0123456789一二三四五六七八九力计拟于上下第去明每全本首随隆联主合前年到截以换成开要研从"
)


def past_when(text: str, start: int, end: int) -> int:
    """Return where the words end that say when and how, ``start`` if none are there."""
    return (
        pass_over(_WHEN, text, start, end) if start < end and text[start] in _WHEN_SIGNS else start
    )
