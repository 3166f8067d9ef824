"""What a number says: its indicator, its unit and what is counted."""

import re
from typing import Final

from cppcc_graph.text.candidate import Candidate
from cppcc_graph.text.drafting.codes.tables import coded, table

#: The indicator of numbers that no other is for.
OTHER: Final = "otherNumber"
_NOT_FILED: Final = re.compile(r"(?:[不未]予?|没有|未获)立案")
_ASSIGNED: Final = re.compile("交由|交办|转办|分办|分送|承办|交[^，。；]{0,16}(?:承办|办理)")
_INFORMATION: Final = re.compile(r"信息|社情民意")


def metric_indicator(name: str, base: str, said: str) -> tuple[str, str] | None:
    """Return indicator and what is counted of a metric, None if it has none.

    It says no less than the words ``said``: who is basically satisfied is not among the satisfied,
    and reports on public opinion are no suggestions.
    """
    if name == "adopted" and _INFORMATION.search(base):
        return "opinionReportsUsed", "item"
    if name == "adopted" and base.endswith("提案"):
        return "adopted", "proposal"
    if name == "adopted" and base.endswith("报告"):
        return "adopted", "report"
    if name == "returned" and _NOT_FILED.search(said):
        return "proposalsNotFiled", "proposal"
    if name == "transferred" and _ASSIGNED.search(said):
        return OTHER, "proposal"  # handed to an office, and not turned into a letter
    if name == "satisfaction-rate":
        return coded("satisfaction", said) or "satisfactionRate", "share"
    known = table("metric").get(name)
    return (known[0], known[1]) if known else None


#: The count that a share is told behind: A类326件，占57.4%; C类（23件）占11.6%.
_COUNT_BEFORE_SHARE: Final = re.compile(
    r"(?:[是为有共计达：:约近]{0,3}[\d一二三四五六七八九十百千]+[余多]?[件条项]|[（(][^（()）]{0,8}\d+[余多]?[件条项][）)])[，,、；\s]?(?=[^\d]{0,12}占)"
)


def share_label(said: str) -> str:
    """Return the name of a share without the count that it is told behind.

    >>> share_label("A类件213件，占57.4%"), share_label("C类（23件）占11.6%")
    ('A类件占57.4%', 'C类占11.6%')
    """
    return _COUNT_BEFORE_SHARE.sub("", said, count=1)


WHOLES: Final = frozenset({"", "提案", "意见建议", "承办单位"})


def part_indicator(base: str) -> str:
    """Return the indicator of a part of the proposals, "" if it has none of its own."""
    return coded("part", base)


def bound_code(bound: str) -> str:
    """Return the code of how exact a number is."""
    return str(table("bound").get(bound, "exact"))


TIMES: Final = frozenset(["次", "场", "场次", "届"])
#: Numbers that are no count of proposals: what they count, their unit, and indicator, unit, counted.
_FIGURES: Final = (
    (r"重点提案$", r"件", ("keyProposals", "count", "proposal")),
    (r"批示$", r"件次?|次|条", ("instructionsReceived", "count", "instruction")),
    (r"大会(?:口头|书面)?发言$", r"篇|人次|人|件", ("speechesGiven", "count", "speech")),
    (r"^.+$", r"人次", ("participations", "count", "participation")),
)
#: Guests, patients and passengers take part in nothing: 接待游客突破400万人次.
_CROWD: Final = re.compile(
    "游客|旅客|乘客|客流|客运|患者|病人|门诊|就诊|诊治|义诊|巡诊|看病|体检|受益|惠及|住院|诊疗|读者|观众|顾客|访客|消费者|点击|浏览|阅读量|播放|观看量|旅游|接待(?!委员|代表|来访|群众|信访|选民)|就业|务工|转移劳动力"
)
#: Guests of the committee come to it, if no member does: 接待外地政协来访27批312人次.
_GUESTS: Final = re.compile(
    "接待[^，。；]{0,12}(?:来访|来[^，。；]{0,2}考察|考察团|参访|代表团|政协)"
)
#: Who takes some of the key proposals in hand: 县领导领办重点提案9件.
_SOMEBODYS: Final = re.compile(
    r"(?:领导|成员|主席|主任|书记|[省市县区州旗盟]长|委员会?|专委|部门|同志)[^，。；]{0,8}(?:领办|督办|领衔|牵头|包案)"
)
#: Reports on public opinion that were used, and that were handed up; those that came in are neither.
_REPORTS: Final = re.compile(r"社情民意(?:信息)?$")
_USED: Final = re.compile(r"采纳|采用|刊用|录用|选用|转化")
_SUBMITTED: Final = re.compile(
    r"报送|[上呈编转申专直整]报|编发|编印|反映|提交|提供|[报推]送|撰写|撰报|形成"
)


def figure_indicator(each: Candidate, holder: str, clause: str) -> tuple[str, str, str] | None:
    """Return indicator, unit and what is counted of a number, None if its unit has no code.

    ``holder`` is the kind of activity that it stands in, or "", ``clause`` the words around it.
    A number that no indicator is for is an ``otherNumber``: its name says what it counts.
    """
    of, unit = str(each.args.get("of", "")), str(each.args.get("unit", ""))
    if _REPORTS.search(of) and unit in ("条", "篇", "期", "件"):
        used, submitted = _USED.search(clause), _SUBMITTED.search(clause)
        code = "opinionReportsUsed" if used else "opinionReportsSubmitted" if submitted else OTHER
        return code, "count", "item"
    somebodys = of.endswith("重点提案") and unit not in _OFTEN
    if somebodys and _SOMEBODYS.search(clause.partition(each.quote)[0]):
        return OTHER, "count", "proposal"
    if unit == "人次" and _CROWD.search(clause.partition(each.quote)[0] + of):
        guests = _GUESTS.search(clause)
        return OTHER, "count", "participation" if guests else _things(of, unit, holder)
    for counted, units, said in _FIGURES:
        if re.search(counted, of) and re.fullmatch(units, unit):
            return said
    if not of or unit in _NO_UNIT or (unit in ("类", "级") and _GRADED.search(of)):
        return None
    return OTHER, str(table("unit-of-measure").get(unit, "count")), _things(of, unit, holder)


#: What has a grade and is not counted by it: 水质达到三类.
_GRADED: Final = re.compile(r"(?:达到?|优于|提升[到至]|等级)$|水质|空气质量")
_NO_UNIT: Final = frozenset(
    ["", "个百分点", "分", "倍", "岁", "个月", "分钟", "米", "公顷", "平方公里", "楼"]
)
_OFTEN: Final = frozenset(["次", "场", "场次", "轮", "批", "批次", "趟"])


def _things(of: str, unit: str, holder: str) -> str:
    """Return the code of what a number counts, by its unit and by what it is of."""
    counted_in = str(table("counted-in").get(unit, ""))
    if counted_in and unit != "人":
        return "member" if counted_in == "person" and of.endswith("委员") else counted_in
    if unit == "期" and holder in ("publication", "issuing"):
        return "issue"
    if unit in _OFTEN and holder:
        return "activity"
    return coded("counted", of) or counted_in or "otherThing"
