"""Statistics of the work on proposals: a figure and the words that say what it tells."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.differences import differs
from cppcc_graph.text.persons.names import is_name
from cppcc_graph.text.rates import RATES, in_turn
from cppcc_graph.text.rulebook import Rule, rules_of
from cppcc_graph.text.scan import skippable
from cppcc_graph.text.structure import Sentence, Structure, hoped

#: How far before and after a figure its words may reach.
_REACH: Final = 60
_STOPS: Final = re.compile(r"[，。；\n]")
#: Rates of the counts that they follow: 立案198件，占提案总数的91.7%.
_RATES: Final = {"filed": "filing-rate", "replied": "reply-rate"}
_SHARE: Final = re.compile(
    r"[，（、]?(?:占|约占|占比|占到)(?:比|收到提案|提案|立案|全部|收到|交办|办理|承办|办复|应办)*(?:提案|案)?(?:总数|总量|数|总件数)?(?:的)?(?:比例)?(?:为|达|约)*"
)
#: What a part of the proposals is told by: who put it forward, when, and in which field.
_PART_REACH: Final = 60
_PART: Final = re.compile(
    r"(?=[^。；]{1,60}+$)(?:其中|其他)?(?:，|：)?(?P<base>[^，。；：\d]{0,40}?(?:提案|方面|领域|类别|会议期间|大会期间|全会期间|闭会期间|会后|类(?:提案)?))(?:的)?(?:提案)?(?:共|有|为|计){0,9}$"
)
#: What is left of a count that is divided: 其他9件.
_REST: Final = re.compile(r"(?:，|；|^)(?P<base>其[他它])(?:类|方面)?(?:的)?(?:共|有|为)?$")
_NO_PART: Final = re.compile(
    r"重点|优秀|督办|办理|领办|协商|案例|示范|线索|表彰|抽查|[A-C]类|经办|承办|提[出交]提案"
)
_PART_RULE: Final = "metrics/part@1"
_PARTED: Final = frozenset({"received", "filed"})
#: The units of what may be a part, and those that go on from the figure before.
_COUNTED: Final = frozenset({"件", "份"})
_UNITS_COUNTED: Final = frozenset({"家", "个"})
#: What each does, or the one that does most, says nothing of the whole: 委员人均提交提案1件, 每家单位平均承办5件.
_EACH: Final = re.compile(skippable("每(?!一?件)|[人户年]均|平均|各界别|最[多少]"))
#: Where a count parts those who are counted: 承办10件以上的有9家.
_FROM_ON: Final = re.compile("的(?:有|共|单位|部门|承办|委员|界别|党派|就|仅|只)")
_LIMITS: Final = frozenset({"at-least", "at-most", "more-than"})
#: What a plan aims at.
_AIMS: Final = frozenset(
    [
        "received",
        "filed",
        "filing-rate",
        "reply-rate",
        "satisfaction-rate",
        "satisfied-or-basically-satisfied-rate",
        "class-a",
    ]
)
_AIMED: Final = frozenset({"%", "件"})
_CHAINED: Final = _COUNTED | {"%"}
#: 按内容分, 从提案主体看: what follows divides what the paragraph told last.
_DIVIDED: Final = re.compile(
    r"按(?:照)?[^，。；\d]{1,10}(?:划分|分类|分)[，：]"
    r"|从(?:提案的?|提出的?)?(?:主体|内容|类[别型]|分类|提案[者人]|界别|领域|来源|形式|结构|构成|性质)(?:上|构成|结构|分布)?来?[看分][，：]"
)
_OF_FILED: Final = re.compile(r"(?:已?立案(?:的)?(?:提案)?|所立)(?:中|按|从|的提案中)")
#: 集体提案63件，占立案总数的21.1%.
_OF_FILED_TOO: Final = re.compile("[，（]占(?:全部|总)?立案(?:提案|的提案)?(?:总[数量]|数)?")
_OF_RECEIVED: Final = re.compile(r"(?:收到|征集|提交|全部|所有)(?:的)?(?:提案)?(?:中|按)")


class _Told:
    """A figure with what stands around it in its sentence."""

    __slots__ = ("after", "before", "end", "figure", "sentence", "text", "unit")

    def __init__(
        self, text: str, figure: Mention, sentence: Sentence, before: str, end: int, after: str
    ) -> None:
        self.text: Final = text
        self.figure: Final = figure
        self.unit: Final = str(figure.args["unit"])
        self.sentence: Final = sentence
        self.before: Final = before
        self.end: Final = end
        self.after: Final = after

    def wide(self) -> str:
        """Return the words around the figure in its sentence."""
        start = max(self.sentence.start, self.figure.start - 70)
        return self.text[start : self.figure.end] + self.after

    def where(self) -> str:
        """Return its line as far as its sentence goes, and the section."""
        start = self.text.rfind("\n", 0, self.figure.start) + 1
        return self.text[start : self.sentence.end] + self.sentence.section


@dataclass(slots=True)
class _Chain:
    """What a chain of statistics has told so far; it ends with its paragraph."""

    last: Mention | None = None
    figure: int = 0
    parts: str = ""
    #: How far what is told of the proposals of one body reaches: 民建县委会提交提案26件，立案24件.
    aside: int = -1
    #: The proposals that were received, or filed, as told last.
    whole: Decimal = Decimal(0)


def metrics(text: str, figures: Sequence[Mention], shape: Structure) -> Iterator[Mention]:
    """Yield the metrics of a normalised text: each figure that a rule knows, with its words.

    A target has the status “planned”; what has none is told as reached. A count may be followed by its share, and by its parts: 其中委员提案163件.
    """
    chain, line_end = _Chain(), -1
    seen: set[tuple[object, object]] = set()
    for figure in figures:
        if figure.args["value"] == "1" and text[figure.start] == "一":
            continue  # 没有提交一件提案
        if figure.start > line_end:
            # A paragraph that begins with 按提案者分 divides what the one before it told.
            line = text[text.rfind("\n", 0, figure.start) + 1 : figure.start]
            goes_on = _DIVIDED.match(line.lstrip())
            chain = _Chain(parts=chain.parts if goes_on else "")
            line_end = _line_end(text, figure.start)
        begun, chain.figure = chain.figure, figure.end
        unit = str(figure.args["unit"])
        if unit not in _CHAINED and not _rules(unit):
            continue
        sentence = shape.at(figure.start)
        start, end = shape.clause(figure.start)
        planned = sentence.planned or hoped(text, start, end)
        planned = planned or (
            unit == "%"
            and (_aimed_before(text, sentence.start, start) or _set(text, start, figure.start, end))
        )
        if planned and unit not in _AIMED:
            continue
        if text[start] in _OTHER_TERM_SIGNS and _OTHER_TERM.match(text, start):
            continue
        told = _told(text, figure, sentence, start)
        if told.before.endswith(("由", "从")) and _RISEN.match(told.after):
            continue  # 由68%提升到83.5%: the second is what it is now
        if differs(told.before, text[max(sentence.start, start - _REACH) : start]):
            continue  # 较上年多立案15件: how many were filed is another number
        if _by_units(told) if unit == "%" else _of_each(told):
            continue
        if planned:
            yield from _aims(told)
            continue
        found = _share(text, told, chain.last) if chain.last else None
        if found is None and "分别" in told.before:
            found = _in_turn(told, chain.last)
            found = found or _class_in_turn(told)
        found = found or _first(told)
        if found is None and unit in _COUNTED:
            found = _part(text, told, chain, begun)
        if found is None and chain.last and unit in _UNITS_COUNTED:
            found = _unit_part(text, told, chain.last, begun)
        if found is not None and _looked_back(told, found):
            continue
        if found is not None:
            found = _in_field(told, start, found)
        if found is not None and (some := _put_by(text, start, found)):
            chain.aside = -1 if _MEMBERS.match(some) else figure.end + 1
            continue
        if found is not None and start == chain.aside and _OF_SOME.match(text, start - 1):
            continue
        if found is not None and _left_when_merged(text, found, chain.whole):
            continue
        if found is not None:
            if found.args["metric"] in _WHOLES and found.rule != _PART_RULE:
                chain.whole = Decimal(str(found.args["value"]))
            if not _restated(told, found, seen):
                yield from _shared(told, found)
                yield found
            seen.add((found.args["metric"], found.args["value"]))
            chain.last = found
            # 大会提案110件 is a part itself, beside which others are told: 平时提案13件.
            whole = str(found.args["base"]).endswith("提案") and found.args["metric"] in _PARTED
            if whole or found.rule == _PART_RULE:
                chain.parts = str(found.args["metric"])


_WHOLES: Final = frozenset(["received", "filed"])


def _left_when_merged(text: str, found: Mention, whole: Decimal) -> bool:
    """Tell whether 合并立案 counts what was filed once some were merged, and not those: 立案131件，合并立案119件.

    Of 立案131件，合并立案9件 those merged are told. More than half of the proposals never are.
    """
    filed = found.args["metric"] == "merged" and "立案" in text[found.start : found.end]
    return filed and whole > 0 and Decimal(str(found.args["value"])) * 2 > whole


def _aims(told: _Told) -> Iterator[Mention]:
    """Yield what a figure says shall be: of that only rates and the proposals of the year are told."""
    aim = _first(told)
    if (
        aim is not None
        and aim.args["metric"] in _AIMS
        and not aim.rule.startswith("metrics/solved")
    ):
        for each in (*_shared(told, aim), aim):
            yield each.having({**each.args, "status": "planned"})


#: What a count is a part by: 围绕生态建设方面提出提案36件. A field of several, 等方面, is that of the whole.
_FIELD: Final = re.compile("(?:围绕|关于|针对|涉及|就)?[^，。；：、等\\d]{2,24}(?:方面|领域)$")
#: The same for all that a sentence tells: 在改善民生方面，….
_IN_FIELD: Final = re.compile(
    "(?:如|此外，|另外，|其中，)?在(?P<base>[^，。；：、等\\d]{2,24}(?:方面|领域))，"
)


def _in_field(told: _Told, start: int, found: Mention) -> Mention:
    """Return what counts the proposals of one field with that as its base, all else as it is."""
    if found.args["metric"] not in _PARTED or found.args["base"] != "提案":
        return found
    by = _FIELD.search(told.text, max(start, found.start - _WHO), found.start)
    if by is not None:
        return found.at(by.start(), found.end).having({**found.args, "base": by[0]})
    within = _IN_FIELD.match(told.text, told.sentence.start, found.start)
    return found.having({**found.args, "base": within["base"]}) if within else found


#: What is looked at again of other years: 对近三年来的62件B类提案进行“回头看”，落实45件.
_BACK: Final = re.compile("“?回头看|跟踪督办|二次办理|再办理|再督办")
_BACK_SINCE: Final = re.compile(
    "(?:近[一二三四五两几]年|往年|历年|上年|去年|以往|前[一二三四五两几]年|上一?届)[^，。；]{0,24}$"
)


def _looked_back(told: _Told, found: Mention) -> bool:
    """Tell whether proposals of a class are those of other years that were looked at again."""
    if not str(found.args["metric"]).startswith("class"):
        return False
    if _BACK.search(told.after):
        return _BACK_SINCE.search(told.before) is not None
    before = told.text[told.sentence.start : told.figure.start - len(told.before)]
    return _BACK.search(before) is not None and (
        told.before.endswith(_SETTLED) or _SINCE.search(told.before) is not None
    )


#: 开展“回头看”，对2018年以来的B类提案64件进行梳理: those of other years.
_SINCE: Final = re.compile("对20[0-9][0-9]年以来[^，。；]{0,24}$")
#: What was reached with those.
_SETTLED: Final = ("落实", "解决", "兑现", "办结", "已落实", "已解决")
#: What earlier terms did is no number of this one: 上届政协共提交提案560件.
_OTHER_TERM: Final = re.compile("上一?届|往届|历届|前[一二三四五六七八九几]届")
_OTHER_TERM_SIGNS: Final = frozenset("上往历前")
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
_MEMBERS: Final = re.compile(r"[\d一二三四五六七八九十]")
#: What is told right behind them of the proposals of some.
_OF_SOME: Final = re.compile("，(?:其中)?(?:全部|均|都|已|获|被|经审查|予以|准予|确定){0,3}立案")
#: How far before its words stands who put them forward.
_WHO: Final = 40


def _put_by(text: str, start: int, found: Mention) -> str:
    """Return the one body, or the members, who are told to have put proposals forward, "" where they are all."""
    if found.args["metric"] != "received" or not text.startswith(_PUTS, found.start):
        return ""
    begin = max(start, found.start - _WHO)
    if above := _ABOVE.search(text, begin, found.start):
        return above[0]
    base = found.args["base"]
    if base != "提案" and (base != "集体提案" or _SEVERAL.search(text, begin, found.start)):
        return ""  # 各民主党派、工商联提交集体提案60件 are all there are
    some = _SOME.search(text, max(start, found.start - 24), found.start)
    return some[0] if some and (some["name"] is None or is_name(some["name"])) else ""


#: 要求办复率达到100%: what is ordered; 按要求办结，办复率100% was reached.
_ORDERED: Final = re.compile("(?<![按照据合达])(?:要求|规定)(?=[^，。；的]{0,14}率)")
#: 提出办复率不低于95%的目标; that of a goal that was reached is a result.
_GOAL: Final = re.compile(r"[^，。；]{0,24}?的(?:工作)?(?:目标|要求|指标|任务)")
_REACHED: Final = re.compile("实现|达到了|完成|兑现|超过|突破")
_GOAL_IS: Final = ("目标：", "任务：", "目标为：", "指标：")


def _set(text: str, start: int, figure: int, end: int) -> bool:
    """Tell whether a clause says that a rate was set or ordered, not that it was reached."""
    if text.endswith(_GOAL_IS, 0, start) or _ORDERED.search(text, start, figure):
        return True
    return bool(_GOAL.match(text, figure, end)) and not _REACHED.search(text, start, figure)


#: 力争办复率100%，满意率98%以上: the rates that follow one that is aimed at are aimed at too.
_AIMING: Final = re.compile(
    r"(?:力争|力求|争取|确保|目标[是为])[^，。；]{0,20}率[^，。；]{0,12}(?:%|百分之[^，。；]{1,8})[^，。；]{0,3}，(?:[^，。；]{0,16}率[^，。；]{0,12}%[^，。；]{0,3}，)*$"
)


def _aimed_before(text: str, start: int, clause: int) -> bool:
    """Tell whether only rates stand between a clause and one that says what is aimed at."""
    low = max(start, clause - _AIM_REACH)
    return text.rfind("率", low, clause) >= 0 and bool(_AIMING.search(text, low, clause))


_AIM_REACH: Final = 90


def _line_end(text: str, place: int) -> int:
    end = text.find("\n", place)
    return len(text) if end < 0 else end


def _of_each(told: _Told) -> bool:
    """Tell whether a count is that of each, or a limit that some of those counted pass."""
    if told.after.startswith("的") and told.figure.args["bound"] in _LIMITS:
        return _FROM_ON.match(told.after) is not None
    return _EACH.search(told.before) is not None


#: 满意率100%的有48家, 办复率达100%的承办单位有51家: what some of the units reached is no rate of all.
_REACHED_BY: Final = re.compile(
    "的(?:提案)?(?:承办|主办|办理)?(?:单位|部门)?(?:有|共|达|共有|为)[0-9一二三四五六七八九十百]{1,5}[余多]?[家个]"
)


def _by_units(told: _Told) -> bool:
    """Tell whether a rate only says which of several units are counted."""
    return told.after.startswith("的") and _REACHED_BY.match(told.after) is not None


_RISEN: Final = re.compile(r"[上提增下降升减][\u4e00-\u9fff]{0,2}[到至为]")


def _restated(told: _Told, found: Mention, seen: set[tuple[object, object]]) -> bool:
    """Tell whether a count is named again only to be divided: 立案的262件提案中."""
    again = (found.args["metric"], found.args["value"]) in seen
    if again and str(found.args["metric"]).startswith("class"):
        return bool(_CLASS_AGAIN.match(told.after))
    return again and found.args["metric"] in _PARTED and bool(_DIVIDING.match(told.after))


#: 109件B类提案的后续跟踪, 12件C类中: a class that was counted before.
_CLASS_AGAIN: Final = re.compile("“?[A-D]”?类")
_DIVIDING: Final = re.compile("(?:立案)?(?:的)?提案(?:当)?中(?!，?共?有)|中，")


def _told(text: str, figure: Mention, sentence: Sentence, start: int) -> _Told:
    """Return a figure with what stands around it in a sentence; ``start`` is that of its clause."""
    # No clause ends inside a title: 立案《关于甲，乙的建议》等3件.
    start = max(start, figure.start - _REACH)
    before = text[start : figure.start]
    if not before and text.endswith(("：", "类，"), sentence.start, start):
        # 收到提案：216件 and A类，89件 read on over the mark, a label before a list does not.
        lead = text[max(sentence.start, start - 20) : start]
        before = _STOPS.split(lead[:-1])[-1].rpartition("：")[2] + lead[-1]
    stop = min(sentence.end, figure.end + _REACH)
    mark = _STOPS.search(text, figure.end, stop)
    after = text[figure.end : mark.start() if mark else stop]
    kept = before.rstrip("：—")
    end = figure.start - len(before) + len(kept)
    return _Told(text, figure, sentence, kept, end, after)


_Look = Callable[[str], re.Match[str] | None]
#: Finds nothing, and looks at no sign for it.
_NOTHING: Final[_Look] = dict[str, re.Match[str]]().get


@cache
def _rules(unit: str) -> tuple[tuple[Rule, _Look, _Look], ...]:
    """Return the rules that a figure of this unit may fit, in their order, with what finds their words."""
    fitting = [rule for rule in rules_of("metrics") if rule.pattern("units").fullmatch(unit)]
    return tuple(
        (
            rule,
            rule.patterns["before"].search if "before" in rule.patterns else _NOTHING,
            rule.patterns["after"].match if "after" in rule.patterns else _NOTHING,
        )
        for rule in fitting
    )


def _first(told: _Told) -> Mention | None:
    """Return the metric of the first rule that fits."""
    ahead, behind = told.before, told.after
    for rule, before, after in _rules(told.unit):
        left = before(ahead)
        right = after(behind) if behind and not left else None
        if left or right:
            found = _fitting(told, rule, left and _nearest(told, left), right)
            if found is not None:
                return found
    return None


def _nearest(told: _Told, left: re.Match[str]) -> re.Match[str]:
    """Return the words before a figure as they stand after the last 、: figures in lists share a clause."""
    head, _, short = told.before.rpartition("、")
    # 因条件限制暂时不能解决、留作参考的12件 counts nothing before its mark.
    return (left.re.search(short) or left) if _OWN_FIGURE.search(head) else left


def _fitting(
    told: _Told, rule: Rule, left: re.Match[str] | None, right: re.Match[str] | None
) -> Mention | None:
    """Return the metric of a rule whose words stand before or behind a figure, None if others forbid it."""
    patterns, figure = rule.patterns, told.figure
    if "needs" in patterns and not patterns["needs"].search(told.where()):
        return None
    # “#” stands where the words of the rule begin: 从#164件立案提案.
    lead = told.before[: len(told.before) - len(left[0])] if left else told.before
    said = f"{lead[-8:]}#{left[0] if left else right[0] if right else ''}"
    if "near" in patterns and not patterns["near"].search(told.wide()):
        return None
    if "forbids" in patterns and patterns["forbids"].search(said):
        return None
    begin, end = figure.start, figure.end
    words: dict[str, str] = {}
    if left:
        words = left.groupdict("")
        at = left.start("q") if "q" in words else left.start()
        begin = told.end - (len(left.string) - at)
    elif right:
        words = right.groupdict("")
        end = figure.end + right.end()
    begin -= len(_ahead(told, begin, metric := rule.text("metric"), left))
    if left and "counts" in patterns:
        named = patterns["counts"].match(told.after, _past_of(told.after))
        end = figure.end + named.end() if named else end
    base = words.get("base") or _counted(told, rule) or rule.text("base") or "提案"
    if metric == "received" and words.get("said", "").endswith("提案"):
        base = _base(words["said"], told.after)
        if (about := _ABOUT.search(told.before)) and _SHARED.match(told.text, figure.end):
            # 围绕茶产业提出提案87件，占54.4%: a part of what was received, and of what it says.
            if len(about["topic"]) > _TOPIC_SIGNS or about["topic"].endswith("问题"):
                return None
            base = f"{about['topic']}提案"
    if metric == "satisfaction-rate" and figure.args["value"] == "100" and _basically(told):
        metric = "satisfied-or-basically-satisfied-rate"
    return _metric(figure, begin, end, metric=metric, base=base, rule=rule.name, sure=rule.prior)


#: What some of the proposals are about, and the share that tells that they are some.
_ABOUT: Final = re.compile(
    "(?:围绕|聚焦|针对|就)(?P<topic>[^，。；]{2,60}?)(?:等?方面)?的?，?共?提[出交]"
)
_SHARED: Final = re.compile("[，（]约?占")
_TOPIC_SIGNS: Final = 12
#: The words before a metric that belong to it: whom proposals are given to, and who adopted advice.
_GIVEN: Final = re.compile(
    r"(?:分别)?(?:(?<!提)交|交由|交给|送交|转交|移交|分送|分解到|落实到?|交办[到至]|经|由)$"
)
_HANDLED: Final = re.compile("[^，。；]{0,12}?(?:承办|办理)(?!单位|部门)")
_ADOPTER: Final = re.compile(
    r"(?=.{2,22}+$)(?!.{0,22}?(?:建议|意见|信息|提案|报告|的))[\u4e00-\u9fff、]{1,18}(?:府|局|厅|委|办|署|部门|中心|公司|以上)"
)


def _ahead(told: _Told, begin: int, metric: str, left: re.Match[str] | None) -> str:
    """Return the words right before a metric that belong to it, "" where there are none."""
    lead = told.before[: len(told.before) - (told.end - begin)] if left else told.before
    if metric == "handling-units":
        given = _GIVEN.search(lead)
        if given is None or (given[0] in "经由" and not _HANDLED.match(told.after)):
            return ""
        return given[0]
    if left is None:
        return ""
    if metric == "adopted" and left[0][0] in "采吸" and _ADOPTER.fullmatch(lead):
        return lead
    # 已经解决或采纳（A类）的298件: the letter stands behind what it means.
    if metric.startswith("class") and left[0].startswith("（") and not _OWN_FIGURE.search(lead):
        return lead.removeprefix("其中")
    return ""


#: A journal with the number of what it holds: 《政协简报》20余篇.
_COUNTED_TITLE: Final = re.compile(r"《([^《》]{2,20})》\d{1,4}[余多]?[篇条件则]")
_TITLED: Final = re.compile(r"《[^《》]{0,80}》")
#: What is left of a figure's clause before the thing it counts: 采纳了其中的六条意见.
_OF: Final = re.compile("的|其中的")


def _past_of(after: str) -> int:
    of = _OF.match(after)
    return of.end() if of else 0


def _counted(told: _Told, rule: Rule) -> str:
    """Return the last thing named that the rule says may be counted, or "": after the figure, then before it.

    What only a title names, 《社情民意》, counts where nothing else does.
    """
    if "counts" not in rule.patterns:
        return ""
    things = rule.pattern("counts")
    if after := things.match(told.after, _past_of(told.after)):
        return after[0]
    said = told.text[told.sentence.start : told.figure.start]
    counted = _COUNTED_TITLE.findall(said)
    if base := _last_of(things, said) or (str(counted[-1]) if counted else ""):
        return base
    # 编报社情民意信息120条。省政协采用8条: the sentence before names it.
    line = told.text.rfind("\n", 0, told.figure.start) + 1
    before = told.text.rfind("。", line, max(line, told.sentence.start - 1)) + 1
    return _last_of(things, told.text[max(line, before) : told.sentence.start])


def _last_of(things: re.Pattern[str], said: str) -> str:
    """Return the last of some things that words name, "" for none."""
    named = things.findall(_TITLED.sub("，", said)) or things.findall(said)
    return str(named[-1]) if named else ""


_JOINED: Final = re.compile("[、和与及]")
_OWN_FIGURE: Final = re.compile(r"\d|百分之|成")


def _shared(told: _Told, found: Mention) -> Iterator[Mention]:
    """Yield the other rates that one figure gives: 办复率、满意率均为100%."""
    if told.unit != "%" or found.rule == _IN_TURN or not _JOINED.search(told.before):
        return
    for metric, named in RATES.items():
        name = named.search(told.before) if metric != found.args["metric"] else None
        # 办复率100%、满意率99%: a rate with a figure of its own shares none.
        if name is not None and not _OWN_FIGURE.search(told.before, name.end()):
            begin = told.end - len(told.before) + name.start()
            yield _metric(
                told.figure,
                begin,
                told.figure.end,
                metric=metric,
                base=whose if (whose := str(found.args["base"])).endswith("提案") else "提案",
                rule="metrics/shared@1",
                sure=0.8,
            )


_IN_TURN: Final = "metrics/in-turn@1"
#: 被全国政协、省政协分别采用3篇、58篇.
_USED_IN_TURN: Final = re.compile("分别(?:采用|采纳|选用|录用|刊用)[^，。；]{1,30}[、和及]$")


def _in_turn(told: _Told, last: Mention | None) -> Mention | None:
    """Return the metric of a figure that is one of several told in turn, but for the first of counts."""
    rate = in_turn(told.before) if told.unit == "%" else None
    if rate is not None:
        begin = told.end - len(told.before) + rate.start
        return _metric(
            told.figure,
            begin,
            told.figure.end,
            metric=rate.metric,
            base=rate.base,
            rule=_IN_TURN,
            sure=0.8,
        )
    if (
        last is not None
        and last.args["metric"] == "adopted"
        and last.args["unit"] == told.unit
        and last.end > told.end - len(told.before)
        and _USED_IN_TURN.search(told.before)
    ):
        return last.at(last.start, told.figure.end).having(
            {**last.args, "value": told.figure.args["value"]}
        )
    return None


#: A类、B类、C类分别为198件、104件、29件.
_CLASSES: Final = re.compile(
    r"(?P<row>(?:[A-C]类(?:提案|件)?[、和]){1,2}[A-C]类)(?:提案|件)?分别(?:为|有|是|占|达)?(?P<told>(?:[\d.]{1,6}[件%][、和]){0,2})$"
)


_CLASS_LETTER: Final = re.compile("[A-C](?=类)")
_CLASS_TOLD: Final = re.compile("[件%]")


def _class_in_turn(told: _Told) -> Mention | None:
    """Return the class that a figure counts as one of several told in turn."""
    row = _CLASSES.search(told.before) if "类" in told.before else None
    if row is None:
        return None
    letters = _CLASS_LETTER.findall(row["row"])
    number = len(_CLASS_TOLD.findall(row["told"]))
    if number >= len(letters):
        return None
    begin = told.end - len(told.before) + row.start("row")
    return _metric(
        told.figure,
        begin,
        told.figure.end,
        metric=f"class-{letters[number].lower()}",
        base="提案",
        rule=_IN_TURN,
        sure=0.8,
    )


#: Of a whole term what was done in each of its years: 立案1675件，其中2007年318件、2008年327件.
_OF_YEAR: Final = re.compile(r"(?:^|其中|，|、)(?:20|19)\d\d年(?:度)?$")
_OF_UNITS: Final = re.compile(
    r"(?=[\s\S]{1,30}+$)[，、；]?(?:其中)?(?:包括|涉及|有|：)?(?P<base>[^，；。\d]{0,20}?(?:系统|部门|单位|机构|机关|乡镇|街道|（街道）|直属机构))(?:共|有)?$"
)


def _unit_part(text: str, told: _Told, last: Mention, begun: int) -> Mention | None:
    """Return a part of the units that handle proposals: 其中党委系统11个，政府系统49个."""
    if last.args["metric"] != "handling-units":
        return None
    between = text[max(last.end, begun) : told.figure.start]
    if len(between) > _REACH or "。" in between:
        return None
    found = _OF_UNITS.search(between[-_UNITS_REACH:])
    if not found or "先进" in found["base"]:
        return None
    return _metric(
        told.figure,
        told.figure.start - (len(found.string) - found.start("base")),
        told.figure.end,
        metric="handling-units",
        base=found["base"],
        rule="metrics/units@1",
        sure=0.75,
    )


_UNITS_REACH: Final = 30


#: 满意率达100%（满意136件，基本满意4件): all of them are satisfied only if those are counted in.
_BASICALLY: Final = re.compile("基本满意(?:的|为|有)?[1-9一二三四五六七八九十]")


def _basically(told: _Told) -> bool:
    """Tell whether the words around a figure count some who are only basically satisfied."""
    return bool(_BASICALLY.search(told.wide())) or bool(
        _BASICALLY.search(told.text, told.figure.end, min(told.sentence.end, told.figure.end + 40))
    )


#: 委员提案163件、集体提案21件: beside another kind this is one.
_BESIDE_IT: Final = re.compile("[，、和](?:[\u4e00-\u9fff]{0,6})(?:集体|团体|党派|界别|专委会)提案")


_KIND_OF_PROPOSALS: Final = re.compile(
    r"(?:大会|平时|闭会期间|集体|联名|个人|党派|团体|界别)(?:团体)?提案$"
)
_SEVERAL_KINDS: Final = re.compile("[、和与]")


def _base(said: str, after: str) -> str:
    """Return what a count is of: 大会提案 or 集体提案 are parts, all other words are not."""
    if said.endswith("委员提案") and _BESIDE_IT.match(after):
        return "委员提案"
    kind = _KIND_OF_PROPOSALS.search(said)
    return kind[0] if kind and not _SEVERAL_KINDS.search(said) else "提案"


def _metric(
    figure: Mention, begin: int, end: int, *, metric: str, base: str, rule: str, sure: float
) -> Mention:
    args = {
        "metric": metric,
        "value": figure.args["value"],
        "unit": figure.args["unit"],
        "base": base,
    }
    return Mention("metric", begin, end, args, rule, sure)


def _share(text: str, told: _Told, last: Mention) -> Mention | None:
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
    return _metric(
        told.figure,
        begin,
        told.figure.end,
        metric=metric,
        base=str(last.args["base"]),
        rule="metrics/share@1",
        sure=0.85,
    )


#: What leads to the name of a part, and is none of it.
_PART_LEAD: Final = re.compile(
    r"^\s*(?:（?(?:其中|内含|包含|包括|含|按[^，]{1,8}分|从[^，]{1,8}看)[，：]?)?"
)


def _part(text: str, told: _Told, chain: _Chain, begun: int) -> Mention | None:
    """Return a part of the proposals received or filed: 其中集体提案38件, 经济建设方面213件.

    ``begun`` is where the figure before it ends.
    """
    between = text[max(told.end - len(told.before), begun) : told.end].lstrip("、")
    if between.endswith("年") and chain.parts and chain.last and _OF_YEAR.search(between):
        start, end = told.figure.start, told.figure.end
        return _metric(
            told.figure, start, end, metric=chain.parts, base="提案", rule=_PART_RULE, sure=0.8
        )
    rest = None if told.after or not chain.parts else _REST.search(between)
    found = rest or _PART.search(between, max(0, len(between) - _PART_REACH))
    if not found or _NO_PART.search(found[0]) or not found["base"]:
        return None
    lead = text[told.sentence.start : told.figure.start]
    shared = _OF_FILED_TOO.match(text, told.figure.end)
    whole = (
        "filed"
        if shared or _OF_FILED.search(lead)
        else "received"
        if _OF_RECEIVED.search(lead)
        else ""
    )
    # What follows a count in its sentence divides that count.
    near = bool(_DIVIDED.search(lead)) or (
        chain.last is not None and told.figure.start - chain.last.end < 48
    )
    whole = whole or (chain.parts if near else "")
    if not whole or (not near and "提案" not in lead):
        return None
    base = _PART_LEAD.sub("", found["base"])
    begin = told.end - (len(found.string) - found.start("base")) + len(found["base"]) - len(base)
    if begin >= told.figure.start or not base:
        return None
    return _metric(
        told.figure,
        begin,
        told.figure.end,
        metric=whole,
        base=base,
        rule=_PART_RULE,
        sure=0.8,
    )
