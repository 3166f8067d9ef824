"""What was advised, asked for or thought: words of somebody, which tell of nothing that was done.

委员们建议新建停车场3处 has built none. What is advised goes on through the clauses that follow, up to
one that says by its words, or by another subject, that something was done.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import Final

from cppcc_graph.text.activities.ahead import says_done
from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.outcomes.no_result import BY_OFFICE
from cppcc_graph.text.scan import headed, led, skippable
from cppcc_graph.text.structure import Sentence, Structure

#: What the places of a text are marked with: advice and opinions, what a meeting or a leader orders, and
#: what is promised, which is an outcome of advice all the same.
ADVICE: Final = 1
ORDER: Final = 2
PROMISE: Final = 3
_UNSAID: Final = b"\0"

_VERB: Final = re.compile(
    "建议|承诺|答应|允诺|表示(?=将)|呼吁|倡议|号召|希望|认为|要求|强调|指出|提出(?=[，：])(?:(?<=会议提出)|(?<=[告案息》们]提出))"
)
_ORDERS: Final = frozenset(["要求", "强调", "指出", "提出"])
#: How documents and those who advise end: what 《…提案》提出 and 委员们提出， tell of is advised; 某某委员提出， says
#: whose a proposal is.
_OF_WRITING: Final = frozenset("》案告息们")
#: What shall be done again and again: 原则上每年视察6次, 规定委员每年提交提案1件.
_NORM: Final = re.compile(
    skippable(
        r"(?:原则上|规定|明确)[^，。；]{0,12}每(?=[年季月名人位])|每(?:年|季度?|月|半年|名|人)[^，。；\d]{0,8}(?:至少|不少于|不低于)"
    )
)
#: Those whose words end with their own clause: what follows is what came of the call.
_CALLS: Final = frozenset(["倡议", "号召"])
#: What is promised is to come.
_PROMISES: Final = frozenset(["承诺", "答应", "允诺", "表示"])
#: Who speaks, at the head of a clause.
_SPEAKER: Final = re.compile(
    r"[\s\u3000]{0,4}(?:(?:并|还|也|同时|为此|因此|据此|会上|会议)，?)?"
    "(?:[^，。；：]{0,16}(?:委员们?|会议|大家|代表们?|专家|[一-鿿]组|报告|提案|信息|建议案|政协|我们|[他她]们?|[一-鿿]者|企业家?|公司|商会|协会|[局厅委办]|人员|人士|同志|主席|书记|[省市县区州旗局]长|主任|”|》)(?:中|里)?)?"
    "(?:就是|还|也|均|都|一致|普遍|积极|多次|联名|强烈|郑重|同时|并|明确|严肃|当场|进一步|在会上|殷切)?"
)
#: A name alone before what somebody said: 王大勇强调，.
_NAME: Final = re.compile("[一-鿿]{2,4}")
#: What makes a noun of such a word: 采纳委员建议, 按照上级要求.
_AS_NOUN: Final = re.compile(
    "采纳|吸收|吸纳|根据|按照?|依据|收到|接到|收集|征集|听取|梳理|整理|汇总|落实|履行|兑现|办理|答复|结合|针对|围绕|对照|形成|反映|报送|提出|提交|关于|[将把以]|就(?!是)|通过|参考|综合|重视|回应|符合|达到|贯彻|满足|响应|寄予|发出|对|意见|的$|条$|项$|[务作标新总]$"
)
#: What stands behind them as nouns, or as parts of other words.
_NOUN_ENDS: Final = re.compile(
    r"[，。：；、被案书得是的类及和与等”》\d]|中(?![小学医央心])|意见|采纳|由|已|小学|中学|工程|学校|之|成效|内容|办理|答复|质量|[写列纳]入|按期|不|过|人$|[^，。；]{0,8}率"
)
#: Who acts next, once somebody has spoken.
_ANOTHER: Final = re.compile(
    r"[省市县区州盟旗]?(?:委、)?(?:[省市县区州盟旗]?政府|党委|政协)|[有相]关部门|对[^，。；]{2,20}[0-9][余多]?[名位]委员(?:进行|予以|给予)|承办单位|主管部门|目前|会后|随后|之后|为此|我们|委员|\d+[余多]?[名位]|(?:会上|现场|共|先后){0,2}提出的?(?:意见|建议|\d)"
)


#: What an office did upon what was thought or advised: 县交通局随即增开班车.
_AT_ONCE: Final = re.compile(f"{BY_OFFICE.pattern}(?:会后)?(?:随即|随后|当即|旋即|很快|据此|连夜)")


#: What somebody said should be, a sentence in marks of its own: “改造不能只刷墙，管子更要紧。”.
_SPEECH: Final = re.compile(
    r"“(?<=[\n。！？；：，”\u3000]“)[^“”\n。]{0,80}(?:不能|不要|不该|必须|应该|应当|一定要|早晚要|还得)[^“”\n。]{0,80}[。！？]”"
)


def advised(text: str, shape: Structure) -> bytearray:
    """Return for each place of a normalised text whether it stands in such words: ADVICE, ORDER, PROMISE or 0."""
    marks = bytearray(len(text))
    norms = led(text, ("原则上", "规定", "明确", "每"), _NORM)
    for found in (*headed(text, _VERB), *norms):
        sentence = shape.at(found.start())
        number = bisect_right(sentence.clauses, (found.start(), len(text))) - 1
        # In a plan it goes without saying: 建议新一届县政协着重抓好以下工作.
        if marks[found.start()] or number < 0 or sentence.planned:
            continue
        mark, stop = _told(text, shape, sentence, number, found)
        marks[found.start() : stop] = bytes([mark]) * (stop - found.start())
    for found in headed(text, _SPEECH):
        marks[found.start() : found.end()] = bytes([ADVICE]) * (found.end() - found.start())
    return marks


def _told(
    text: str, shape: Structure, sentence: Sentence, number: int, found: re.Match[str]
) -> tuple[int, int]:
    """Return what words mark and up to where; up to themselves if they mark nothing."""
    start, end = sentence.clauses[number]
    nothing = 0, found.start()
    if found.start() >= end:
        return nothing
    if found.re is _NORM:
        return ADVICE, _up_to_another(text, sentence, number)
    written = text[found.start() - 1 : found.start()] in _OF_WRITING
    if _before_words(text, start, end, found):
        mark = ORDER if found[0] in _ORDERS and not written else ADVICE
        mark = PROMISE if found[0] in _PROMISES else mark
        return mark, _all_of(text, shape, sentence, number, opinion=mark == ADVICE)
    if not _within_clause(text, start, end, found):
        return nothing
    mark = PROMISE if found[0] in _PROMISES else ADVICE
    # What a committee calls for itself may be done at once, what a meeting calls for is not.
    called = found[0] in _CALLS and text[found.start() - 2 : found.start()] != "会议"
    if called:
        return mark, end
    return mark, _with_items(text, shape, sentence, _up_to_another(text, sentence, number))


def not_only_said(told: Iterable[Mention], said: bytearray) -> list[Mention]:
    """Return activities or metrics without those that are only advised; what is ordered or promised is ``planned``."""
    kept = []
    for act in told:
        marks = said[act.start : act.end].strip(_UNSAID)
        if not marks:
            kept.append(act)  # as mostly
        elif ORDER in marks or PROMISE in marks:
            kept.append(act.having({**act.args, "status": "planned"}))
    return kept


def done_as_told(outcomes: Iterable[Mention], said: bytearray) -> list[Mention]:
    """Return outcomes without those that somebody only spoke of."""
    kept = []
    for each in outcomes:
        marks = said[each.start : each.end].strip(_UNSAID)
        if not (ADVICE in marks or ORDER in marks):
            kept.append(each)
    return kept


def _before_words(text: str, start: int, end: int, verb: re.Match[str]) -> bool:
    """Tell whether a clause only says that somebody speaks: 会议要求，."""
    if verb.end() != end or text[end : end + 1] not in ("，", "："):
        return False
    if verb[0] in ("强调", "指出"):
        return True
    lead = _lead(text, start, verb)
    if _AS_NOUN.search(lead):
        return False
    return bool(_SPEAKER.fullmatch(lead) if lead else text[end] == "：") or (
        verb[0] == "要求" and bool(_NAME.fullmatch(lead))
    )


def _within_clause(text: str, start: int, end: int, verb: re.Match[str]) -> bool:
    """Tell whether a clause says who speaks and what: 委员们建议新建停车场3处."""
    lead = _lead(text, start, verb)
    return (
        verb.end() < end
        and verb[0] not in ("强调", "指出", "提出")
        and not _NOUN_ENDS.match(text, verb.end())
        and not says_done(text, verb.end(), end)
        and not _AS_NOUN.search(lead)
        and _SPEAKER.fullmatch(lead) is not None
    )


def _with_items(text: str, shape: Structure, sentence: Sentence, stop: int) -> int:
    """Return where advice ends that is told in items: 委员们建议，一要…；二要…；三要…."""
    while stop == sentence.end and text[stop - 1 : stop] == "；" and _NEXT_ITEM.match(text, stop):
        following = shape.at(stop)
        if following.end <= stop:
            break
        sentence, stop = following, following.end
    return stop


#: How the next item of what is advised begins.
_NEXT_ITEM: Final = re.compile("[二三四五六七八九](?:是?要|是(?!在|对))")


def _lead(text: str, start: int, verb: re.Match[str]) -> str:
    """Return what stands before a verb in its clause, of a title only its end: 》."""
    close = text.rfind("》", start, verb.start())
    opened = text.find("《", start, close) if close >= 0 else -1
    return (
        text[start:opened] + text[close : verb.start()]
        if opened >= 0
        else text[start : verb.start()]
    )


#: 指出问题多，并就完善机制提出6点建议: what was said goes no further than that.
_PROPOSES: Final = re.compile("(?:并|还|同时)?(?:就|对|围绕|针对)[^，。；]{2,30}提出[0-9]")


def _all_of(text: str, shape: Structure, sentence: Sentence, number: int, *, opinion: bool) -> int:
    """Return where the words end that a clause leads to: with the sentence, behind ： with the last of a list."""
    listed = text[sentence.clauses[number][1]] == "："
    for start, end in sentence.clauses[number + 1 :]:
        if (
            _PROPOSES.match(text, start, end)
            or says_done(text, start, end)
            or (opinion and _AT_ONCE.match(text, start, end))
        ):
            return start
    stop = sentence.end
    if not listed:
        return _with_items(text, shape, sentence, stop)
    while text[stop - 1 : stop] == "；":
        following = shape.at(stop)
        if following.end <= stop:
            break
        stop = following.end
    return stop


def _up_to_another(text: str, sentence: Sentence, number: int) -> int:
    """Return where the words end that a clause begins: before whoever acts next, or what is said to be done."""
    for start, end in sentence.clauses[number + 1 :]:
        if (
            BY_OFFICE.match(text, start, end)
            or _ANOTHER.match(text, start, end)
            or says_done(text, start, end)
            or _DATED.match(text, start, end)
        ):
            return start
    return sentence.end


#: 建议加密航线，直航班轮于11月8日首航: what came about on a day was not said.
_DATED: Final = re.compile(
    r"[^，。；于]{2,20}已?于(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?(?:正式|顺利|全面|如期)?[^，。；前底\d]{2,8}$"
)
