"""The items of a clause: 发放问卷2000份、走访企业300家 are two activities, each with a count of its own."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from cppcc_graph.text.activities.lexicon import lexicon, verbs
from cppcc_graph.text.activities.trigger import titled_report
from cppcc_graph.text.candidate import Mention

#: A number left blank, with its unit: ××次, ***篇.
_BLANK: Final = re.compile(r"(?:[×*]{1,8}|[Xx]{2,8}|若干)[余多]?[千万]?[余多]?(?:[一-鿿]{1,2})")
_BLANK_SIGNS: Final = frozenset("×*Xx若")
_ITEM: Final = re.compile(r"[、和]")
#: Proposals are chosen, and who supervises them is told with it: 选择8件重点提案由县领导领办.
_CHOOSES: Final = frozenset({"选择", "选定", "选准", "确定", "遴选", "精选", "筛选"})
_LED_BY: Final = re.compile(
    r"(?<=[案件])由[^，。；]{4,40}?(?P<verb>领衔督办|领办|督办)(?=$|[、和分])"
)
#: Each who leads is told of: 由县长领办、县政协主席督办.
_NEXT_LEADER: Final = re.compile(
    r"(?<=[领督]办)、(?=[^，。；、《和]{2,24}?(?P<verb>领衔督办|领办|督办)$)"
)
#: What was discussed was then sent on: 经主席会议审议后报送县政府.
_SENT_ON: Final = re.compile(
    r"(?<=[议论商过究])后(?=(?P<verb>报送|上报|呈报|提交|转送|送(?=[省市县区州旗盟]?委|[省市县区州旗盟]?政府)))"
)
#: Who gave something else: 、王大伟捐口罩5000只.
_NEXT_GIVER: Final = re.compile(
    r"(?!另|又|还|再|并|累计|共|合计|组织|动员|发动|引导|向|为|给|各界|协调|争取)(?:[\u4e00-\u9fff]{2,8}委员、[\u4e00-\u9fff]{3,16}?|[\u4e00-\u9fff\d]{2,16}?)"
    r"(?=(?:累计|共|还|也|个人)?(?:[向为给][^，。；、\d]{2,10}?)?(?P<verb>捐[款赠资物助献建]?|资助|出资|送去|赠送|认捐|援建)[\u4e00-\u9fff]{0,12}\d)(?<![款物资为并元套只件册])"
)
_MADE: Final = "形成的《"
_BUILDING: Final = frozenset(["建成", "设立", "成立", "形成", "建立", "开设", "打造"])
_PAST_ITEM: Final = re.compile(r"[^、]{1,60}")


def items_of(
    text: str, start: int, end: int, verb: str, figures: Sequence[Mention]
) -> list[tuple[int, int, str]]:
    """Return the clause with its verb, or its items where each is told with a count.

    全体会议1次、常委会会议5次 are two, and so are 发放问卷2000份、走访企业300家.
    """
    chosen = text[start : start + 2]
    by = _LED_BY.search(text, start, end) if chosen in _CHOOSES else None
    if by:
        return [(start, by.start(), chosen), (by.start(), end, by["verb"])]
    turn = _NEXT_LEADER.search(text, start, end) if text.find("办、", start, end) >= 0 else None
    if turn:
        return [(start, turn.start(), verb), (turn.end(), end, turn["verb"])]
    sent = _SENT_ON.search(text, start, end) if text.find("后", start, end) >= 0 else None
    if sent:
        return [(start, sent.start(), verb), (sent.end(), end, sent["verb"])]
    made = text.find(_MADE, start + 1, end) if text.find("形", start, end) >= 0 else -1
    report = titled_report(text, made + len(_MADE)) if made >= 0 else None
    if report and text.endswith(verb, start, made):
        # 经常委会会议协商|形成的《…》; 调研形成的《…》 tells of no other deed.
        met = [(start, made, verb)] if text[start] == "经" else []
        return [*met, (made, end if report["sent"] else report.end(), _MADE)]
    if text.find("、", start, end) < 0 and text.find("和", start, end) < 0:
        return [(start, end, verb)]
    if not figures and text.find("》", start, end) < 0 and _BLANK_SIGNS.isdisjoint(text[start:end]):
        return [(start, end, verb)]
    pieces: list[tuple[int, int, str]] = []
    begun, said = start, verb
    counted = {figure.end for figure in figures}
    for sign in _ITEM.finditer(text, start, end):
        at = sign.start()
        giver = _NEXT_GIVER.match(text, at + 1, end) if text[at] == "、" else None
        if giver and at > begun and _first_within(figures, begun, at):
            # 甲捐20万元、乙捐口罩5000只: each gave something of their own.
            pieces.append((begun, at, said))
            begun, said = giver.end(), giver["verb"]
            continue
        if at <= begun or not (
            at in counted or text[at - 1] == "》" or _blank_before(text, begun, at)
        ):
            continue
        found = lexicon().verb.match(text, at + 1, end)
        if found and not (found[0] in lexicon().concrete or found[0] in _BUILDING):
            found = None
        ahead = _PAST_ITEM.match(text, at + 1, end)
        told = ahead is not None and (
            "《" in ahead[0]
            or _first_within(figures, at + 2, ahead.end()) is not None
            or _BLANK.search(ahead[0])
        )
        if found and told and found.end() < end:
            pieces.append((begun, at, said))
            begun, said = at + 1, found[0]
        elif told and text[at - 1] != "》" and _counted_noun(text, at + 1, end, figures):
            pieces.append((begun, at, said))
            stop = ahead.end() if ahead else end
            begun, said = at + 1, _own_verb(text, at + 1, stop, figures) or said
    pieces.append((begun, end, said))
    return pieces


def _own_verb(text: str, start: int, end: int, figures: Sequence[Mention]) -> str:
    """Return the verb that an item ends with before its count: 专题视察 | 5次; "" for none."""
    count = _first_within(figures, start, end)
    told = verbs(text, start, count.start) if count else []
    verb, at = told[-1] if told else ("", 0)
    ends = count is not None and at + len(verb) == count.start and verb in lexicon().concrete
    return verb if ends else ""


def _blank_before(text: str, start: int, at: int) -> bool:
    """Tell whether a number left blank and its unit end at a place."""
    near = text[max(start, at - 14) : at]
    if _BLANK_SIGNS.isdisjoint(near):
        return False
    return any(each.end() == len(near) for each in _BLANK.finditer(near))


def _counted_noun(text: str, start: int, end: int, figures: Sequence[Mention]) -> bool:
    """Tell whether an item is an event with a count: 优秀提案15件、先进单位8家 are one 表彰."""
    count = _first_within(figures, start + 1, end)
    if count and lexicon().verbless.match(text[start : count.start]):
        return count.start - start > 2
    blank = _BLANK.search(text, start + 2, end)
    return blank is not None and bool(lexicon().verbless.match(text[start : blank.start()]))


_START: Final = attrgetter("start")


def _first_within(figures: Sequence[Mention], start: int, end: int) -> Mention | None:
    """Return the first of the figures of a clause, in order, that begins in a stretch of it."""
    at = bisect_left(figures, start, key=_START)
    if at == len(figures):
        return None
    first = figures[at]
    return first if first.start < end else None
