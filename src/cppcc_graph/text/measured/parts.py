"""Parts of what was counted before, and their shares: 其中集体提案38件，占12%."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.measured.divided import divided_by_share, divided_by_sum
from cppcc_graph.text.measured.told import REACH, WHO, Told, metric_of

#: Rates of the counts that they follow: 立案198件，占提案总数的91.7%.
_RATES: Final = {"filed": "filing-rate", "replied": "reply-rate"}
_SHARE: Final = re.compile(
    r"[，（、]?(?:占|约占|占比|占到)(?:比|收到提案|提案|立案|全部|收到|交办|办理|承办|办复|应办)*(?:提案|案)?(?:总数|总量|数|总件数)?(?:的)?(?:比例)?(?:为|达|约)*"
)


def share_of(text: str, told: Told, last: Mention) -> Mention | None:
    """Return the share that follows a count: A类326件，占57.4%."""
    if told.unit != "%" or last.args["unit"] == "%":
        return None
    between = text[last.end : told.figure.start]
    if len(between) > 24 or not _SHARE.fullmatch(between):
        return None
    metric = str(last.args["metric"])
    if metric.startswith("class"):
        begin = last.start
    elif metric in _RATES and last.args["base"] == "提案":
        metric, begin = _RATES[metric], told.figure.start - len(between.lstrip("，（、"))
    else:
        return None
    return metric_of(
        told.figure,
        begin,
        told.figure.end,
        metric=metric,
        base=str(last.args["base"]),
        rule="metrics/share@1",
        sure=0.97,
    )


#: The units of what may be a part, and those that go on from the figure before.
COUNTED: Final = frozenset({"件", "份"})
UNITS_COUNTED: Final = frozenset({"家", "个"})
PARTED: Final = frozenset({"received", "filed"})
#: 按内容分, 从提案主体看: what follows divides what the paragraph told last.
DIVIDED: Final = re.compile(
    r"按(?:照)?[^，。；\d]{1,10}(?:划分|分类|分)[，：]"
    r"|从(?:提案的?|提出的?)?(?:主体|内容|类[别型]|分类|提案[者人]|界别|领域|来源|形式|结构|构成|性质)(?:上|构成|结构|分布)?来?[看分][，：]"
)
_OF_FILED: Final = re.compile(r"(?:已?立案(?:的)?(?:提案)?|所立)(?:中|按|从|的提案中)")
#: 集体提案63件，占立案总数的21.1%.
_OF_FILED_TOO: Final = re.compile("[，（]占(?:全部|总)?立案(?:提案|的提案)?(?:总[数量]|数)?")
_OF_RECEIVED: Final = re.compile(
    r"(?:收到|征集|提交|全部|所有)(?:的)?(?:\d{1,5}件)?(?:提案)?(?:中|按)"
)


@dataclass(slots=True)
class Chain:
    """What a chain of statistics has told so far; it ends with its paragraph."""

    last: Mention | None = None
    figure: int = 0
    parts: str = ""
    #: How far what is told of the proposals of one body reaches: 民建县委会提交提案26件，立案24件.
    aside: int = -1
    #: The proposals that were received, or filed, as told last.
    whole: Decimal = Decimal(0)
    #: All that were told of so far in the text, and which of both they are.
    wholes: dict[Decimal, str] = field(default_factory=dict)
    #: Where the last of the counts begins that divide one of them, and which.
    listed: int = -1
    listing: str = ""

    def next_paragraph(self, parts: str) -> "Chain":
        """Return the chain of the paragraph behind, which knows what was counted."""
        return Chain(parts=parts, wholes=self.wholes)

    def divided(self, text: str, figures: Sequence[Mention], at: int) -> str:
        """Return what the numbers say that a count is a part of, "" where they say nothing."""
        figure = figures[at]
        if not self.wholes:
            return ""
        if figure.start > self.listed:
            self.listing, self.listed = divided_by_sum(text, figures, at, self.wholes)
        return self.listing or divided_by_share(text, figure, self.wholes)


#: What a part of the proposals is told by: who put it forward, when, and in which field.
_PART_REACH: Final = 60
_PART: Final = re.compile(
    r"(?=[^。；]{1,60}+$)(?:其中)?(?:，|：)?(?P<base>(?:[^，。；：\d]|\d(?=[A-Z])|(?<=[A-Za-z])\d|(?<=[A-Za-z]\d)\d){0,40}?(?:提案|方面|领域|类别|会议期间|大会期间|全会期间|闭会期间|会后|类(?:提案)?))(?:的)?(?:提案)?(?:共|有|为|计){0,9}$"
)
#: The same where the numbers say that it is one: 委员提出的50件.
_PART_SAID: Final = re.compile(
    r"(?:^|[，；、：。（])(?P<base>[^，。；：（）\d]{2,40}?)(?:的)?(?:共|有|为|计|达|约|是){0,3}$"
)
#: What looks like one by its number and is not: 满意的40件，占97.6%.
_NO_SUCH: Final = re.compile(
    "满意|解决|采纳|主办|会办|协办|落实|答复|办复|办结|立案(?!的?提案)|参考|计划|规划|意见|建议|网[上络]|线上|结转|遗留|[上去往今]年|信息|来信|并案|合并|退回|撤"
)
#: What is left of a count that is divided: 其他9件.
_REST: Final = re.compile(r"(?:，|；|^)(?P<base>其[他它])(?:类|方面)?(?:的)?(?:共|有|为)?$")
_NO_PART: Final = re.compile(
    r"重点|优秀|督办|办理|领办|协商|案例|示范|线索|表彰|抽查|[A-C]类|经办|承办|提[出交]提案"
)
PART_RULE: Final = "metrics/part@1"
#: 平时提出的12件: who put it forward or when, but not what.
_PUT: Final = ("提出", "提交", "递交", "撰写", "报送")
#: What leads to the name of a part, and is none of it.
_PART_LEAD: Final = re.compile(
    r"^\s*（?(?:(?:其中|内含|包含|包括|含|按[^，]{1,8}分|从[^，]{1,8}看)[，：]?)?"
    # 提案内容涉及城建环保方面的20件: the field is 城建环保方面.
    r"(?:(?:这些|上述|所有|全部|立案)?(?:提案)?(?:的)?内容(?:上)?(?=[有关涉围属反针]))?(?:(?:委员们?)?(?:聚焦|围绕|关注|紧扣|着眼)(?=.{3})|有关(?!部门|单位|方面)|关于|涉及到?|涉|围绕|属于?|反映|针对)?(?=..)"
)
#: 推进林草碳汇等围绕生态建设提案162件: the field is what it turns around.
_WITHIN: Final = re.compile("[^。；]{2,36}(?:等|，)(?:围绕|聚焦|针对)(?=[^。；]{3})")
#: Of a whole term what was done in each of its years: 立案1675件，其中2007年318件、2008年327件.
_OF_YEAR: Final = re.compile(r"(?:^|其中|，|、)(?:20|19)\d\d年(?:度)?$")


def part_of(told: Told, chain: Chain, *, begun: int, divided: str) -> Mention | None:
    """Return a part of the proposals received or filed: 其中集体提案38件, 经济建设方面213件.

    ``begun`` is where the figure before it ends, ``divided`` what it is a part of by its number.
    """
    text = told.text
    between = text[max(told.end - len(told.before), begun) : told.end].lstrip("、")
    if between.endswith("年") and chain.parts and chain.last and _OF_YEAR.search(between):
        start, end = told.figure.start, told.figure.end
        return metric_of(
            told.figure, start, end, metric=chain.parts, base="提案", rule=PART_RULE, sure=0.85
        )
    if (
        chain.parts == "transferred"
        and chain.last
        and told.figure.start - chain.last.end < _TAKEN_NEAR
    ):
        taken = _TAKEN_BY.fullmatch(between.lstrip("，；"))
        if taken:
            begin = told.figure.start - len(taken[0]) + (taken.start("base") - taken.start())
            return metric_of(
                told.figure,
                begin,
                told.figure.end,
                metric="transferred",
                base=taken["base"],
                rule=PART_RULE,
                sure=0.85,
            )
    rest = None if told.after or not chain.parts else _REST.search(between)
    found = rest or _PART.search(between, max(0, len(between) - _PART_REACH))
    if not found and divided and not told.after.startswith("的"):
        found = _PART_SAID.search(between)
        if found and (_NO_SUCH.search(found["base"]) or not _is_told(told, found[0], chain)):
            return None
    if not found or _NO_PART.search(found[0]) or not found["base"]:
        return None
    lead = text[told.sentence.start : told.figure.start]
    shared = _OF_FILED_TOO.match(text, told.figure.end)
    whole = divided or (
        "filed"
        if shared or _OF_FILED.search(lead)
        else "received"
        if _OF_RECEIVED.search(lead)
        else ""
    )
    # What follows a count in its sentence divides that count.
    near = bool(DIVIDED.search(lead)) or (
        chain.last is not None and told.figure.start - chain.last.end < 48
    )
    whole = whole or (chain.parts if near else "")
    if not whole or (not near and not divided and "提案" not in lead):
        return None
    base = _PART_LEAD.sub("", found["base"])
    if (within := _WITHIN.match(base)) is not None:
        base = base[within.end() :]
    if whole == "transferred" and not base.endswith("提案"):
        return None  # of what was handed over the fields are those of what was filed
    begin = told.end - (len(found.string) - found.start("base")) + len(found["base"]) - len(base)
    if begin >= told.figure.start or not base:
        return None
    base += "的提案" if base.endswith(_PUT) else ""
    return metric_of(
        told.figure,
        begin,
        told.figure.end,
        metric=whole,
        base=base,
        rule=PART_RULE,
        sure=0.85,
    )


_TAKEN_NEAR: Final = 24
#: Who took some of the proposals that were handed over: 其中县政府系统92件、党群系统13件.
_TAKEN_BY: Final = re.compile(
    r"(?:其中)?[，：、；]?(?:由|交)?(?P<base>[^，。；：、\d]{2,16}?(?:系统|部门|口|群团|机关|单位|乡镇|街道|（街道）))(?:承办|办理|主办)?(?:的)?(?:共|有|为)?$"
)


def is_handed_over(found: Mention) -> bool:
    """Tell whether a count is of proposals handed to their offices, which parts may follow."""
    return found.rule.startswith("metrics/assigned") and found.args["base"] == "提案"


#: A share alone may be of anything: 涉及水利的30件，占立案总数的24%.
_OF_PROPOSALS: Final = re.compile("提案|立案|涉及|有关|关于|反映|围绕|内容|提[出交]")
_SHARE_REACH: Final = 16


def _is_told(told: Told, said: str, chain: Chain) -> bool:
    """Tell whether a count that its number makes a part is told as one, or stands in a list that adds up."""
    end = told.figure.end
    return bool(chain.listing) or bool(
        _OF_PROPOSALS.search(said + told.text[end : end + _SHARE_REACH])
    )


_OF_UNITS: Final = re.compile(
    r"(?=[\s\S]{1,30}+$)[，、；]?(?:其中)?(?:包括|涉及|有(?!关)|：)?(?P<base>[^，；。\d]{0,20}?(?:系统|部门|单位|机构|机关|乡镇|街道|（街道）|直属机构|企业|院校))(?:共|有)?$"
)
_UNITS_REACH: Final = 30


def part_of_units(text: str, told: Told, last: Mention, begun: int) -> Mention | None:
    """Return a part of the units that handle proposals: 其中党委系统11个，政府系统49个."""
    if last.args["metric"] != "handling-units":
        return None
    between = text[max(last.end, begun) : told.figure.start]
    if len(between) > REACH or "。" in between:
        return None
    found = _OF_UNITS.search(between[-_UNITS_REACH:])
    if not found or "先进" in found["base"]:
        return None
    return metric_of(
        told.figure,
        told.figure.start - (len(found.string) - found.start("base")),
        told.figure.end,
        metric="handling-units",
        base=found["base"],
        rule="metrics/units@1",
        sure=0.75,
    )


#: What a count is a part by: 围绕生态建设方面提出提案36件. A field of several, 等方面, is that of the whole.
_FIELD: Final = re.compile("(?:围绕|关于|针对|涉及|就)?[^，。；：、等\\d]{2,24}(?:方面|领域)$")
#: The same for all that a sentence tells: 在改善民生方面，….
_IN_FIELD: Final = re.compile(
    "[-—－]{0,4}(?:如|此外，|另外，|其中，)?(?:在|(?=[^，。；：、等\\d]{2,24}，(?:围绕|聚焦|针对|就|关于|紧扣)))(?P<base>[^，。；：、等\\d]{2,24}(?:方面|领域))，"
)


def in_field(told: Told, start: int, found: Mention) -> Mention:
    """Return what counts the proposals of one field with that as its base, all else as it is."""
    if found.args["metric"] not in PARTED or found.args["base"] != "提案":
        return found
    by = _FIELD.search(told.text, max(start, found.start - WHO), found.start)
    if by is not None:
        return found.at(by.start(), found.end).having({**found.args, "base": by[0]})
    within = _IN_FIELD.match(told.text, told.sentence.start, found.start)
    return found.having({**found.args, "base": within["base"]}) if within else found
