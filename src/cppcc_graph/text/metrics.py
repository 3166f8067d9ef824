"""Statistics of the work on proposals: a figure and the words that say what it tells."""

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.differences import differs
from cppcc_graph.text.measured.apart import (
    MEMBERS,
    OF_SOME,
    OTHER_TERM,
    OTHER_TERM_SIGNS,
    is_aimed_before,
    is_by_units,
    is_carried,
    is_left_when_merged,
    is_looked_back,
    is_named_again,
    is_of_each,
    is_of_less_time,
    is_restated,
    is_set_as_goal,
    put_by,
)
from cppcc_graph.text.measured.in_turn import class_in_turn, sharing, told_in_turn
from cppcc_graph.text.measured.parts import (
    COUNTED,
    DIVIDED,
    PART_RULE,
    PARTED,
    UNITS_COUNTED,
    Chain,
    in_field,
    is_handed_over,
    part_of,
    part_of_units,
    share_of,
)
from cppcc_graph.text.measured.told import OWN_FIGURE, REACH, Told, metric_of, told_at
from cppcc_graph.text.rulebook import Rule, rules_of
from cppcc_graph.text.scan import line_begin, line_end
from cppcc_graph.text.structure import LONGEST, Structure, hoped

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
_CHAINED: Final = COUNTED | {"%"}


def metrics(text: str, figures: Sequence[Mention], shape: Structure) -> Iterator[Mention]:
    """Yield the metrics of a normalised text: each figure that a rule knows, with its words.

    A target has the status “planned”; what has none is told as reached. A count may be followed by its share, and by its parts: 其中委员提案163件.
    """
    chain, last = Chain(), -1
    seen: set[tuple[object, object]] = set()
    for at, figure in enumerate(figures):
        if figure.args["value"] == "1" and text[figure.start] == "一":
            continue  # 没有提交一件提案
        if figure.start > last:
            # A paragraph that begins with 按提案者分 divides what the one before it told.
            line = text[line_begin(text, figure.start) : figure.start]
            goes_on = DIVIDED.match(line.lstrip())
            chain = chain.next_paragraph(chain.parts if goes_on else "")
            last = line_end(text, figure.start)
        begun, chain.figure = chain.figure, figure.end
        unit = str(figure.args["unit"])
        if unit not in _CHAINED and not _rules(unit):
            continue
        sentence = shape.at(figure.start)
        start, end = shape.clause(figure.start)
        planned = sentence.planned or hoped(text, start, end)
        planned = planned or (
            unit == "%"
            and (
                is_aimed_before(text, sentence.start, start)
                or is_set_as_goal(text, start, figure.start, end)
            )
        )
        if planned and unit not in _AIMED:
            continue
        if text[start] in OTHER_TERM_SIGNS and OTHER_TERM.match(text, start):
            continue
        told = told_at(text, figure, sentence, start)
        if told.before.endswith(("由", "从")) and _RISEN.match(told.after):
            continue  # 由68%提升到83.5%: the second is what it is now
        if differs(told.before, text[max(sentence.start, start - REACH) : start]):
            continue  # 较上年多立案15件: how many were filed is another number
        if is_by_units(told) if unit == "%" else is_of_each(told):
            continue
        if planned:
            yield from _aims(told)
            continue
        found = share_of(text, told, chain.last) if chain.last else None
        if found is None and "分别" in told.before:
            found = told_in_turn(told, chain.last)
            found = found or class_in_turn(told)
        found = found or _first(told)
        if found is not None and is_named_again(told, found, seen):
            found = _first(told, beside=str(found.args["metric"]))  # 立案的125件提案全部办复
        if found is None and unit in COUNTED:
            divided = chain.divided(text, figures, at)
            found = part_of(told, chain, begun=begun, divided=divided)
        if found is None and chain.last and unit in UNITS_COUNTED:
            found = part_of_units(text, told, chain.last, begun)
        if found is not None and found.args["metric"] == "replied" and found.args["value"] == "1":
            continue  # 会后提出的1件提案已办结 is one of them
        if found is not None and (is_looked_back(told, found) or is_carried(told)):
            continue
        if found is not None:
            found = in_field(told, start, found)
        if found is not None and (some := put_by(text, start, found)):
            chain.aside = -1 if MEMBERS.match(some) else figure.end + 1
            continue
        if found is not None and start == chain.aside and OF_SOME.match(text, start - 1):
            continue
        if found is not None and is_left_when_merged(text, found, chain.whole):
            found = found.having({**found.args, "metric": "filed"}).by(_FILED_RULE)
        if found is not None and is_of_less_time(text, told, found, chain.last):
            continue
        if found is not None:
            if found.args["metric"] in _WHOLES and found.rule != PART_RULE:
                chain.whole = Decimal(str(found.args["value"]))
                if not _KIND_OF_PROPOSALS.search(str(found.args["base"])):
                    chain.wholes[chain.whole] = str(found.args["metric"])
            if not is_restated(told, found, seen):
                yield from sharing(told, found)
                yield found
            seen.add((found.args["metric"], found.args["value"]))
            chain.last = found
            # 大会提案110件 is a part itself, beside which others are told: 平时提案13件.
            whole = str(found.args["base"]).endswith("提案") and found.args["metric"] in PARTED
            if whole or found.rule == PART_RULE or (not chain.parts and is_handed_over(found)):
                chain.parts = str(found.args["metric"])


_WHOLES: Final = frozenset(["received", "filed"])
#: 合并立案174件 is read by the words for what was merged and tells what was filed then.
_FILED_RULE: Final = "metrics/filed@2"


def _aims(told: Told) -> Iterator[Mention]:
    """Yield what a figure says shall be: of that only rates and the proposals of the year are told."""
    aim = _first(told)
    if (
        aim is not None
        and aim.args["metric"] in _AIMS
        and not aim.rule.startswith("metrics/solved")
    ):
        for each in (*sharing(told, aim), aim):
            yield each.having({**each.args, "status": "planned"})


_RISEN: Final = re.compile(r"[上提增下降升减][\u4e00-\u9fff]{0,2}[到至为]")
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


def _first(told: Told, *, beside: str = "") -> Mention | None:
    """Return the metric of the first rule that fits, other than one ``beside``."""
    ahead, behind = told.before, told.after
    for rule, before, after in _rules(told.unit):
        if rule.text("metric") == beside:
            continue
        left = before(ahead)
        right = after(behind) if behind and not left else None
        if left or right:
            found = _fitting(told, rule, left and _nearest(told, left), right)
            if found is not None:
                return found
    return None


def _nearest(told: Told, left: re.Match[str]) -> re.Match[str]:
    """Return the words before a figure as they stand after the last 、: figures in lists share a clause."""
    head, _, short = told.before.rpartition("、")
    # 因条件限制暂时不能解决、留作参考的12件 counts nothing before its mark.
    return (left.re.search(short) or left) if OWN_FIGURE.search(head) else left


def _fitting(
    told: Told, rule: Rule, left: re.Match[str] | None, right: re.Match[str] | None
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
        elif base == "提案" and _OF_WHOLE.match(told.text, figure.end):
            return None  # of which field stands too far before
    if metric == "satisfaction-rate" and figure.args["value"] == "100" and _basically(told):
        metric = "satisfied-or-basically-satisfied-rate"
    return metric_of(figure, begin, end, metric=metric, base=base, rule=rule.name, sure=rule.prior)


#: What some of the proposals are about, and the share that tells that they are some.
_ABOUT: Final = re.compile(
    "(?:围绕|聚焦|针对|就)(?P<topic>[^，。；]{2,60}?)(?:等?方面)?的?，?共?提[出交]"
)
_SHARED: Final = re.compile("[，（]约?占")
_OF_WHOLE: Final = re.compile(
    "[，（]约?占(?:全部|全年|总)?(?:立案|提案)(?:提案|的提案)?(?:总[数量件]|数)"
)
_TOPIC_SIGNS: Final = 12
#: The words before a metric that belong to it: whom proposals are given to, and who adopted advice.
_GIVEN: Final = re.compile(
    r"(?:分别)?(?:(?<!提)交|交由|交给|送交|转交|移交|分送|分解到|落实到?|交办[到至]|经|由)$"
)
_HANDLED: Final = re.compile("[^，。；]{0,12}?(?:承办|办理)(?!单位|部门)")
_ADOPTER: Final = re.compile(
    r"(?=.{2,22}+$)(?!.{0,22}?(?:建议|意见|信息|提案|报告|的))[\u4e00-\u9fff、]{1,18}(?:府|局|厅|委|办|署|部门|中心|公司|以上)"
)


#: 县发改局将其中的26条写进规划: who took them.
_TAKEN: Final = frozenset("写吸列纳")
_TAKES: Final = re.compile(
    "[\u4e00-\u9fff、]{1,18}(?:府|局|厅|委|办|署|部门|中心|公司)(?:将|把)其中的?"
)


def _ahead(told: Told, begin: int, metric: str, left: re.Match[str] | None) -> str:
    """Return the words right before a metric that belong to it, "" where there are none."""
    lead = told.before[: len(told.before) - (told.end - begin)] if left else told.before
    if metric == "handling-units":
        given = _GIVEN.search(lead)
        if given is None or (given[0] in "经由" and not _HANDLED.match(told.after)):
            return ""
        return given[0]
    if left is None:
        takes = told.after[:1] in _TAKEN and metric == "adopted"
        return lead if takes and _TAKES.fullmatch(lead) else ""
    if metric == "adopted" and left[0][0] in "采吸" and _ADOPTER.fullmatch(lead):
        return lead
    # 已经解决或采纳（A类）的298件: the letter stands behind what it means.
    if metric.startswith("class") and left[0].startswith("（") and not OWN_FIGURE.search(lead):
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


def _counted(told: Told, rule: Rule) -> str:
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
    low = max(0, told.sentence.start - LONGEST)
    line = told.text.rfind("\n", low, told.figure.start) + 1 or low
    before = told.text.rfind("。", line, max(line, told.sentence.start - 1)) + 1
    return _last_of(things, told.text[max(line, before) : told.sentence.start])


def _last_of(things: re.Pattern[str], said: str) -> str:
    """Return the last of some things that words name, "" for none."""
    named = things.findall(_TITLED.sub("，", said)) or things.findall(said)
    return str(named[-1]) if named else ""


#: 满意率达100%（满意136件，基本满意4件): all of them are satisfied only if those are counted in.
_BASICALLY: Final = re.compile("基本满意(?:的|为|有)?[1-9一二三四五六七八九十]")


def _basically(told: Told) -> bool:
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
