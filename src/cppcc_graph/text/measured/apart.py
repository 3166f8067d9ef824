"""Figures beside the numbers of the year: those of each, of some, of other years, aimed at, or told again."""

import re
from collections.abc import Set
from decimal import Decimal
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.measured.parts import PARTED
from cppcc_graph.text.measured.told import WHO, Told
from cppcc_graph.text.persons.names import is_name
from cppcc_graph.text.scan import skippable

_LIMITS: Final = frozenset({"at-least", "at-most", "more-than"})
#: Where a count parts those who are counted: 承办10件以上的有9家.
_FROM_ON: Final = re.compile("的(?:有|共|单位|部门|承办|委员|界别|党派|就|仅|只)")
#: What each does, or the one that does most, says nothing of the whole: 委员人均提交提案1件, 每家单位平均承办5件.
_EACH: Final = re.compile(skippable("每(?!一?件)|[人户年]均|平均|各界别|最[多少]"))


def is_of_each(told: Told) -> bool:
    """Tell whether a count is that of each, or a limit that some of those counted pass."""
    if told.after.startswith("的") and told.figure.args["bound"] in _LIMITS:
        return _FROM_ON.match(told.after) is not None
    return _EACH.search(told.before) is not None


#: 满意率100%的有48家, 办复率达100%的承办单位有51家: what some of the units reached is no rate of all.
_REACHED_BY: Final = re.compile(
    "的(?:提案)?(?:承办|主办|办理)?(?:单位|部门)?(?:有|共|达|共有|为)[0-9一二三四五六七八九十百]{1,5}[余多]?[家个]"
)


def is_by_units(told: Told) -> bool:
    """Tell whether a rate only says which of several units are counted."""
    return told.after.startswith("的") and _REACHED_BY.match(told.after) is not None


#: 要求办复率达到100%: what is ordered; 按要求办结，办复率100% was reached.
_ORDERED: Final = re.compile("(?<![按照据合达])(?:要求|规定)(?=[^，。；的]{0,14}率)")
#: 提出办复率不低于95%的目标; that of a goal that was reached is a result.
_GOAL: Final = re.compile(r"[^，。；]{0,24}?的(?:工作)?(?:目标|要求|指标|任务)")
_REACHED: Final = re.compile("实现|达到了|完成|兑现|超过|突破")
_GOAL_IS: Final = ("目标：", "任务：", "目标为：", "指标：")


def is_set_as_goal(text: str, start: int, figure: int, end: int) -> bool:
    """Tell whether a clause says that a rate was set or ordered, not that it was reached."""
    if text.endswith(_GOAL_IS, 0, start) or _ORDERED.search(text, start, figure):
        return True
    return bool(_GOAL.match(text, figure, end)) and not _REACHED.search(text, start, figure)


_AIM_REACH: Final = 90
#: 力争办复率100%，满意率98%以上: the rates that follow one that is aimed at are aimed at too.
_AIMING: Final = re.compile(
    r"(?:力争|力求|争取|确保|目标[是为])[^，。；]{0,20}率[^，。；]{0,12}(?:%|百分之[^，。；]{1,8})[^，。；]{0,3}，(?:[^，。；]{0,16}率[^，。；]{0,12}%[^，。；]{0,3}，)*$"
)


def is_aimed_before(text: str, start: int, clause: int) -> bool:
    """Tell whether only rates stand between a clause and one that says what is aimed at."""
    low = max(start, clause - _AIM_REACH)
    return text.rfind("率", low, clause) >= 0 and bool(_AIMING.search(text, low, clause))


#: What is looked at again of other years: 对近三年来的62件B类提案进行“回头看”，落实45件.
_BACK: Final = re.compile("“?回头看|跟踪督办|二次办理|再办理|再督办")
_BACK_SINCE: Final = re.compile(
    "(?:近[一二三四五两几]年|往年|历年|上年|去年|以往|前[一二三四五两几]年|上一?届)[^，。；]{0,24}$"
)
#: 对前一年B类提案46件跟踪问效, 梳理本届以来B类提案46件: what work is done on is no number of the year.
_OTHER_YEARS: Final = re.compile(
    "(?:对|就|将|把|从|[选抽]取|选择|筛选|梳理|聚焦|针对|围绕)[^，。；]{0,6}?"
    "(?:[上前][一两二三四五几]?(?:年度?|届)|去年度?|往年|历年|以往|近[一二三四五两几]年|本届|20[0-9][0-9]年(?:度|以来)?)[^，。；]{0,18}$"
)
#: 由党群系统承办的有57件，A类45件: what some offices reached is no number of all.
_OF_OFFICES: Final = re.compile(
    "由[^，。；]{2,16}(?:系统|部门|单位|口)(?:承办|办理)的(?:提案)?(?:有|共)?[0-9]{1,4}件"
)
_OFFICES_REACH: Final = 120
#: 上年结转的提案12件: what an earlier year left.
_CARRIED: Final = re.compile(
    "(?:(?:结转|遗留|滚存|跨年度)(?:的|到|至|来|办理|提案|[A-C]类|今年|本年度?|下来|共|有){0,5}|[上去往前历]一?年度?未(?:办结|办复|落实|解决)的?(?:提案|[A-C]类|共|有){0,4})$"
)


def is_carried(told: Told) -> bool:
    """Tell whether a count is of what an earlier year left to this one."""
    return _CARRIED.search(told.before) is not None


#: 开展“回头看”，对2018年以来的B类提案64件进行梳理: those of other years.
_SINCE: Final = re.compile("对20[0-9][0-9]年以来[^，。；]{0,24}$")
#: What was reached with those.
_SETTLED: Final = ("落实", "解决", "兑现", "办结", "已落实", "已解决")


def is_looked_back(told: Told, found: Mention) -> bool:
    """Tell whether proposals of a class are those of other years that were looked at again."""
    if not str(found.args["metric"]).startswith("class"):
        return False
    if _OTHER_YEARS.search(told.before):
        return True
    # A sentence may be told in several, which ； divides.
    low = max(0, told.figure.start - _OFFICES_REACH)
    low = max(told.text.rfind(mark, low, told.figure.start) for mark in "。\n") + 1 or low
    if _OF_OFFICES.search(told.text, low, told.figure.start):
        return True
    if _BACK.search(told.after):
        return _BACK_SINCE.search(told.before) is not None
    before = told.text[told.sentence.start : told.figure.start - len(told.before)]
    return _BACK.search(before) is not None and (
        told.before.endswith(_SETTLED) or _SINCE.search(told.before) is not None
    )


#: What earlier terms did is no number of this one: 上届政协共提交提案560件.
OTHER_TERM: Final = re.compile("上一?届|往届|历届|前[一二三四五六七八九几]届")
OTHER_TERM_SIGNS: Final = frozenset("上往历前")
#: Who put forward some of the proposals: 县工商联提交提案12件, 28名委员提交提案98件.
_SOME: Final = re.compile(
    r"(?:民[革盟建进]|农工党|致公党|九三学社|台盟|工商联|[支总]部|支社|总支|委会|妇联|共青团|团委|总工会|文联|科协|侨联|残联|联络[组委站]|活动小?组|专委会"
    r"|[^，。；、]{2,6}界(?:别)?(?:委员)?|[\d一二三四五六七八九十]{1,4}[余多]?[名位](?:[^，。；]{0,6})?委员|(?P<name>[\u4e00-\u9fff]{2,3})(?:委员|常委))"
    r"(?:共|累计|全年|先后|联名|联合|集体|个人|单独|年内|今年|一年来|五年来){0,2}$"
)
_SEVERAL: Final = re.compile("[各、和及与等]")
_PUTS: Final = ("提交", "提出", "递交", "撰写", "共提", "联名")
#: Who sits above puts forward there: 驻县市政协委员提交提案18件, 向全国政协提交提案24件.
_ABOVE: Final = re.compile(
    r"(?:[驻住][^，。；]{1,8}(?:全国|[省市州])政协委员|向全国政协)[^，。；]{0,20}$"
)
#: So many members may be all that put anything forward, one body is not.
MEMBERS: Final = re.compile(r"[\d一二三四五六七八九十]")
#: What is told right behind them of the proposals of some.
OF_SOME: Final = re.compile("，(?:其中)?(?:全部|均|都|已|获|被|经审查|予以|准予|确定){0,3}立案")


def put_by(text: str, start: int, found: Mention) -> str:
    """Return the one body, or the members, who are told to have put proposals forward, "" where they are all."""
    if found.args["metric"] != "received" or not text.startswith(_PUTS, found.start):
        return ""
    begin = max(start, found.start - WHO)
    if above := _ABOVE.search(text, begin, found.start):
        return above[0]
    base = found.args["base"]
    if base != "提案" and (base != "集体提案" or _SEVERAL.search(text, begin, found.start)):
        return ""  # 各民主党派、工商联提交集体提案60件 are all there are
    some = _SOME.search(text, max(start, found.start - 24), found.start)
    return some[0] if some and (some["name"] is None or is_name(some["name"])) else ""


def is_left_when_merged(text: str, found: Mention, whole: Decimal) -> bool:
    """Tell whether 合并立案 counts what was filed once some were merged, and not those: 立案131件，合并立案119件.

    Of 立案131件，合并立案9件 those merged are told. More than half of the proposals never are.
    """
    filed = found.args["metric"] == "merged" and "立案" in text[found.start : found.end]
    return filed and whole > 0 and Decimal(str(found.args["value"])) * 2 > whole


#: 收到提案1200件（其中截至3月收到700件）: in a bracket, how many it was at an earlier time.
_UNTIL: Final = re.compile(
    r"（(?:其中|至|截至|截止)?，?[^（），。；]{0,12}?(?:截至|截止|(?<=[（中])至|[—\-~～至]\d{4}年|\d{4}年|期间|月底?前|上半年|前三季度)[^（）。；]{0,24}$"
)


def is_of_less_time(text: str, told: Told, found: Mention, last: Mention | None) -> bool:
    """Tell whether a count in a bracket is what the one before it was at an earlier time, or in a part of its time."""
    if last is None or found.args["metric"] != last.args["metric"]:
        return False
    between = text[last.end : told.figure.start]
    return between.startswith("（") and _UNTIL.search(between) is not None


#: 109件B类提案的后续跟踪, 12件C类中: a class that was counted before.
_CLASS_AGAIN: Final = re.compile("“?[A-D]”?类")
_DIVIDING: Final = re.compile("(?:立案)?(?:的)?提案(?:当)?中(?!，?共?有)|中，")


def is_named_again(told: Told, found: Mention, seen: Set[tuple[object, object]]) -> bool:
    """Tell whether a count was told before and is named again to say what became of it: 立案的125件提案."""
    again = (found.args["metric"], found.args["value"]) in seen
    return again and found.args["metric"] in PARTED and told.before.endswith("的")


def is_restated(told: Told, found: Mention, seen: Set[tuple[object, object]]) -> bool:
    """Tell whether a count is named again only to be divided: 立案的262件提案中."""
    again = (found.args["metric"], found.args["value"]) in seen
    if again and str(found.args["metric"]).startswith("class"):
        return bool(_CLASS_AGAIN.match(told.after))
    return again and found.args["metric"] in PARTED and bool(_DIVIDING.match(told.after))
