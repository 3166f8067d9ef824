"""Where in a sentence the telling of what was done ends and that of what is to come begins."""

import re
from typing import Final

from cppcc_graph.text.scan import Sought
from cppcc_graph.text.structure import shall

#: After these words a sentence goes on with what is to come; 将14件提案退回 is none of them.
_WILL: Final = Sought(
    r"下一步|接下来|今后(?=将|要|还)|(?:强调|要求|指出|(?:会议|大会|全会)(?:提出|明确))，?[^，。；]{0,20}?要(?![求点素闻])|(?:会议|大会|全会)(?:提出|明确)，?将"
    r"|将(?:(?<=政协将)|(?<=人大将)|(?<=委员会将)|(?<=机关将)|(?<=我们将)|(?<=[还也年月]将)|(?<=[，。；：\n]将)(?=积极|继续|进一步|及时|认真|适时|根据|按照|会同|组织|开展|召开|举办|不断|着力|切实|大力|全力|努力|逐步|尽快|陆续|分批|充分|紧紧|围绕|坚持|深入|立足|联合))(?![\d一二三四五六七八九十]{1,4}[余多]?[件份条篇项个]|其|上述|全部|所有|立案|[^，。；]{2,40}(?:结合起来|相结合|有机结合|紧密结合|统一起来|衔接起来))"
    r"|待(?<![接招对期款善优看虐等]待)(?=[^，。；]{2,14}[后时]，)|条件成熟[时后]，|届时"
    r"|拟(?:于|在|遴选|组织|开展|召开|举办|安排|评选)|计划(?<![按照据]计划)(?<!(?:协商|工作|年度|监督|调研|视察|履职)计划)(?:于|在|遴选|组织|开展|召开|举办|安排|评选)"
)
#: A time to come at the head of a sentence; a month of it may be over when the report is given.
_TO_COME: Final = re.compile(
    r"\s{0,4}(?:到|在)?(?:(?:明|来|后)年(?!初以来)|下一?年度|新年度|新的一年|今后(?:[一二三四五六七八九十几\d]{0,2}年)?|未来[一二三四五六七八九十几\d]{0,2}年|(?P<year>20\d\d)年(?!\d{1,2}月|[上下]半年|来|以来|度))"
    "(?:[里中内底末]|期间|工作)?，?"
)
#: What it begins with, most often none of them.
_TO_COME_SIGNS: Final = frozenset(" \u3000\n下到在明来后新今未2")
#: What a clause holds before its verb that speaks of what is to come, and what those hold that do not.
_SHALL: Final = re.compile(
    "拟(?![定订写稿就任聘录])|原定|将|要(?<![主重首纪摘概紧纲必]要)(?![求素点闻务])|计划(?<![按照据]计划)(?<!(?:协商|工作|年度|监督|调研|视察|履职)计划)(?![的内])|力争|力求|争取|预计|打算|准备|应当|务必|确保"
)
_DONE: Final = re.compile("已|实际|了(?!解)|截至|目前|累计|一年来|年来|以来|去年|过去")


#: How far back the words stand that a sentence behind ； goes on with.
_REACH: Final = 300


def _begun(text: str, start: int) -> int:
    """Return where that begins which a sentence goes on with behind ；, else its own start.

    2022年的任务是：提高质量；强化协商: both are to come.
    """
    if text[start - 1 : start] != "；":
        return start
    low = max(0, start - _REACH)
    return max(low, text.rfind("。", low, start) + 1, text.rfind("\n", low, start) + 1)


#: What a meeting is to do: 会议议程为：听取和审议…；选举….
_AGENDA: Final = re.compile(r"[^。；\n]{0,60}?(?:议程|日程)(?:为|是|有|包括|主要有|主要是)?：")


def ahead_from(text: str, start: int, end: int, year: int | None) -> int:
    """Return from where on a sentence speaks of what is to come, in a report of a year; its end if it does not."""
    begun = _begun(text, start)
    head = _TO_COME.match(text, begun, end) if text[begun] in _TO_COME_SIGNS else None
    if head and (not head["year"] or (year is not None and int(head["year"]) > year)):
        return end if _DONE.search(text, head.end(), end) else start - 1
    if text.find("程", begun, end) >= 0 and (agenda := _AGENDA.match(text, begun, end)):
        return max(start - 1, agenda.end() - 1)
    for will in _WILL.each(text, start, end):
        # 县政协将养老服务列为年度课题
        taken = will[0] == "将" and not shall(text, will.start(), end)
        if not taken and not _of_past(text, start, will):
            return will.start()
    return end


_NUMBER: Final = r"(?:\d{1,4}|[一二三四五六七八九十]{1,3})[余多]?[项次件个期场篇批]"
#: 去年计划|开展…: a plan that was made for the year told of, or before.
_MADE_THEN: Final = re.compile(
    r"(?:去年度?|上一?年度?|前年|年初|此前|先前|原)[^，。；]{0,8}?(?:计划|安排|部署|确定|拟定|拟|定)$"
)
#: 计划|开展的6项协商: what was planned is named, and what became of it told behind it.
_NAMED: Final = re.compile(rf"[^，。；的]{{0,20}}的{_NUMBER}(?P<of>[^，。；\d]{{0,16}})")
_PLAN: Final = Sought("计划(?<!划计划)|安排|部署|确定|拟定")
_PLAN_REACH: Final = 16


def _of_past(text: str, start: int, will: re.Match[str]) -> bool:
    """Tell whether a word for what is to come says what once was to come."""
    if not will[0].startswith(("计划", "拟")):
        return False
    at = will.start() + (2 if will[0][0] == "计" else 1)
    low = max(start, at - _PLAN_REACH)
    return _MADE_THEN.search(text[low:at]) is not None or _NAMED.match(text, at) is not None


def names_plan(text: str, start: int, end: int) -> str | None:
    """Return what a clause names as once planned: 协商 of 去年计划开展的6项协商; None where it names no plan.

    It is "" where the plan is told by a verb: 上年计划办班4期.
    """
    for plan in _PLAN.each(text, start, end):
        named = _NAMED.match(text, plan.end(), end)
        if named:
            return named["of"]
        if _MADE_THEN.search(text[max(start, plan.end() - _PLAN_REACH) : plan.end()]):
            return ""
    return None


#: 完成5项, 实际举办3期, 只开展6次: how much of what was planned was done.
_OF_IT_DONE: Final = re.compile(
    r"\s{0,4}(?:但|现|目前|截至[^，。；]{1,10}|因[^，。；]{1,8}?|至今|最终){0,2}(?:实际|已经?|只|仅|均|全部|如期|按期|顺利|圆满|超额|共|累计){0,3}"
    rf"(?:完成|举办|举行|召开|开展|实施|组织|落实|兑现)了?(?:{_NUMBER}|$)"
)
#: 计划开展的10次协商全部完成.
_ALL_DONE: Final = re.compile(
    rf"(?:计划|安排|部署|确定|拟定)[^，。；的]{{0,20}}的{_NUMBER}[^，。；\d]{{1,20}}?(?:全部|均|都|已|如期|按期|顺利|圆满){{1,3}}(?:完成|落实|实施|兑现|举办|召开)$"
)


def done_of_plan(text: str, start: int, end: int) -> bool:
    """Tell whether a clause only says how much was done of what the clause before it names as planned."""
    return _OF_IT_DONE.fullmatch(text, start, end) is not None


def plan_met(text: str, start: int, end: int) -> bool:
    """Tell whether a clause says that what was planned was done: 计划开展的10次协商全部完成."""
    return _ALL_DONE.search(text, start, end) is not None


#: A clause that lays down what is to be done: 我们要加强培训，适时组织委员考察.
_LAYS_DOWN: Final = re.compile(
    r"(?:为此|今后)?(?:我们|政协|委员们?|大家)?(?:还|也|都|就|更|一定|始终)?(?:要(?![求点素闻务])|必须|应当|务必)"
)
_LAYS_DOWN_SIGNS: Final = frozenset("为今我政委大还也都就更一始要必应务")


def lays_down(text: str, start: int, end: int) -> bool:
    """Tell whether a clause begins as one does that lays down what is to be done."""
    return text[start] in _LAYS_DOWN_SIGNS and _LAYS_DOWN.match(text, start, end) is not None


def says_done(text: str, start: int, end: int) -> bool:
    """Tell whether a clause says by its words that something was done, whatever was to come before it."""
    return _DONE.search(text, start, end) is not None


def leads_ahead(text: str, start: int, end: int) -> bool:
    """Tell whether a clause with a planned activity has the words that its further clauses go on with.

    拟视察6次，培训2次: both are to come.
    """
    return _SHALL.search(text, start, end) is not None
