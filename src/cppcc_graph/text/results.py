"""Which of what looks like a result is one, and what is told as a result or statistic and is no activity besides."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from cppcc_graph.text.candidate import InOrder, Mention
from cppcc_graph.text.due import is_due
from cppcc_graph.text.effects import OWN_BODY, SET_RIGHT
from cppcc_graph.text.outcomes.sure import DIRECT
from cppcc_graph.text.rulebook import word_set
from cppcc_graph.text.scan import covered

_OF_ALL: Final = frozenset(
    [
        "filing-rate",
        "reply-rate",
        "satisfaction-rate",
        "satisfied-or-basically-satisfied-rate",
        "class-a",
        "class-b",
        "class-c",
    ]
)


def true_results(
    text: str,
    results: Iterable[Mention],
    *,
    told: Sequence[Mention],
    done: InOrder,
    bodies: InOrder,
    year: int | None,
) -> list[Mention]:
    """Return the results that others brought about and that no statistic says; ``told`` are those.

    ``year`` is that of the report where the text speaks of later ones, else None.
    """
    # What a statistic of all proposals says is no result of one: 部分采纳或列入计划的（B类）146件.
    # 回头看 that turns 64件 into class A is one.
    stated = covered(
        text,
        (
            (each.start, each.end)
            for each in told
            if each.args["metric"] in _OF_ALL and text.find("转为", each.start, each.end) < 0
        ),
    )
    kept: list[Mention] = []
    for each in results:
        if (
            stated.find(1, each.start, each.end) < 0
            and not _refused(text, each)
            and (
                (bool(kept) and _follows(text, kept[-1], each, done))
                or not _own_work(text, each, done, bodies)
            )
            and not _by_itself(each, bodies)
            and not is_due(text, each.start, each.end, year)
        ):
            kept.append(each)
    return kept


#: When, or in all, before what a clause counts.
_WHEN: Final = re.compile("，(?:全年|当年|年内|累计|先后|目前|至今|共)?")


#: What others do as well: 全年诊疗1.9万头次, 累计送货1.2万单.
_OF_ANYBODY: Final = frozenset(["volunteering", "other"])


def _follows(text: str, before: Mention, result: Mention, done: InOrder) -> bool:
    """Tell whether a clause goes on with what others did by the one before it: 购置诊疗车3辆，全年诊疗1.9万头次."""
    return (
        result.args["of"] == before.args["of"]
        and before.args["type"] in ("measure", "institution", "effect")
        and _WHEN.fullmatch(text, before.end, result.start) is not None
        and all(act.args["type"] in _OF_ANYBODY for act in done.within(result.start, result.end))
    )


#: 未予采纳，已向委员作了解释: what explains a refusal is part of it, and a refusal is no outcome.
_REFUSED: Final = re.compile(
    "(?:未|没有|不)(?:予以?|能|被|再)?(?:采纳|列入|纳入|立项|实施)(?!的)|(?:无法|难以)(?:予以|得到)?(?:解决|落实|办理|采纳|实施)(?!的)"
)
_SENTENCE: Final = 80


def _refused(text: str, result: Mention) -> bool:
    """Tell whether what looks like a result explains why advice was not taken up."""
    if result.rule != _ANSWERED or str(result.args["verb"]).startswith("转"):
        return False  # 未被采纳，但已转县林业局研究
    low = max(0, result.start - _SENTENCE)
    begun = max(text.rfind(mark, low, result.start) for mark in "。；\n")
    return _REFUSED.search(text, max(begun, low), result.end) is not None


_ANSWERED: Final = "outcomes/answered@2"
#: What only the committee does.
_OWN_KINDS: Final = frozenset(
    ["consultation", "supervision", "inspection", "investigation", "volunteering", "study"]
)
#: What the committee brought about was done by others: 促成12个县开展试点.
_BROUGHT_ABOUT: Final = frozenset(["促成", "促使"])
#: What hospitals do in a year; members treat patients at one place.
_HOSPITALS: Final = re.compile("累计诊疗(?:患者|病人)")
_LONG_CLAUSE: Final = 200


#: What is told by its number only.
_COUNTED: Final = ("outcomes/counted", "effects/counted")
#: 经县市场监管局办理，检查商户410家: those who handled a proposal did what the next clause tells.
_HANDLED: Final = re.compile("[由经][^，。；]{2,30}(?:办理|承办|主办|落实|牵头)，$")
_CLAUSE: Final = 40


def _own_work(text: str, result: Mention, done: InOrder, bodies: InOrder) -> bool:
    """Tell whether what looks like a result is what the committee did itself."""
    if result.args["verb"] in _BROUGHT_ABOUT or _HOSPITALS.match(text, result.start, result.end):
        return False
    before = text[max(0, result.start - _CLAUSE) : result.start]
    if before.endswith(("办，", "理，", "实，", "头，")) and _HANDLED.search(before):
        return False
    doers = bodies.within(result.start, min(result.end, result.start + _CLAUSE))
    if (
        doers
        and doers[0].start == result.start
        and not any(OWN_BODY.search(str(body.args["name"])) for body in doers)
    ):
        return False  # 县科技局举办技术集市6场
    sure = result.rule.startswith(_COUNTED)
    if not sure and result.confidence >= DIRECT:
        return False
    return any(
        result.start < each.end
        and not _of_others(text, each)
        and (
            sure
            or (
                each.args["trigger"] not in SET_RIGHT
                and (
                    each.args["trigger"] in word_set("activities", "own")
                    or each.args["type"] in _OWN_KINDS
                )
            )
        )
        for each in done.within(result.start - _LONG_CLAUSE, result.end)
    )


def _of_others(text: str, act: Mention) -> bool:
    """Tell whether a bureau is said to have done what is no work of the committee."""
    host = str(act.args.get("organiser", ""))
    if _FAIR.match(text, act.start, act.end):
        return True
    return bool(host) and not OWN_BODY.search(host)


#: What only offices hold.
_FAIR: Final = re.compile("(?:先后|全年|共)?举办[^，。；]{0,8}(?:招聘|展销|银企|用工)")


def _by_itself(result: Mention, bodies: InOrder) -> bool:
    """Tell whether the committee or a part of it is said to have done what looks like a result."""
    counted = result.rule.startswith(_COUNTED)
    if result.args["type"] not in ("measure", "institution") and not counted:
        return False  # 省政协采用12条
    doers = bodies.within(result.start, result.start + 1)
    return any(OWN_BODY.search(str(body.args["name"])) for body in doers)


_STATISTICS: Final = frozenset(
    [
        "received",
        "filed",
        "merged",
        "returned",
        "transferred",
        "replied",
        "filing-rate",
        "reply-rate",
        "satisfaction-rate",
        "satisfied-or-basically-satisfied-rate",
        "class-a",
        "class-b",
        "class-c",
    ]
)
#: Titles that are a line or a cell of their own.
_ENTRIES: Final = ("titles/entry", "titles/row", "titles/table", "titles/label")


def no_activities(
    text: str,
    *,
    results: Sequence[Mention],
    told: Sequence[Mention],
    works: Sequence[Mention],
) -> bytearray:
    """Return a 1 for each place of a text where an activity would be told besides something else.

    What is told as the result of advice is no activity of the committee besides. Nor is a statistic of
    the proposals, or the clause that says who put a proposal forward.
    """
    statistics = (
        each
        for each in told
        if each.args["metric"] in _STATISTICS
        and "status" not in each.args
        and not _LOOKED_AT.match(text, each.end)
    )
    proposals = (
        work
        for work in works
        if work.kind == "proposal" and (work.rule.startswith(_ENTRIES) or _put_forward(text, work))
    )
    others = (*results, *statistics, *proposals)
    spans = [(each.start, each.end) for each in others]
    if "登门" in text:
        spans += [answer.span() for answer in _ANSWERED_AT_HOME.finditer(text)]
    return covered(text, spans)


#: 登门向委员作了解释 visits nobody.
_ANSWERED_AT_HOME: Final = re.compile("登门[^，。；]{0,12}(?:解释|说明|答复|致歉)")


#: 对2019年列入规划解决的27件提案开展“回头看”: that they are looked at again is a deed.
_LOOKED_AT: Final = re.compile(
    "的?提案(?:再次|重新|逐[件一])?(?:开展|进行|组织)(?:了|再次)?[“”一-鿿]{0,6}(?:回头看|跟踪|督办|评议|检查)"
)
_PUT_FORWARD: Final = re.compile(r"(?:提出|提交|递交|撰写|建议)(?:了|的)?(?:重点提案|提案)?[《“]?$")


#: 督办《一》和王小明委员提出的《二》: both are supervised, whoever put the second forward.
_LED_TOO: Final = re.compile(
    r"(?:督办|领办)[^，。；《》]{0,12}《[^，。；]{1,120}》[、和及与][^，。；《》]{1,40}$"
)
_CLAUSE_WIDTH: Final = 200


def _put_forward(text: str, proposal: Mention) -> bool:
    """Tell whether the words before a proposal only say whose it is."""
    at = proposal.start
    if not _PUT_FORWARD.search(text[max(0, at - 10) : at + 1]):
        return False
    low = max(0, at - _CLAUSE_WIDTH)
    return text.find("》", low, at) < 0 or _LED_TOO.search(text, low, at) is None
