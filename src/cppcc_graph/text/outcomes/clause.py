"""The outcome that one clause tells: by the rules, by its number, or as an entry of a list."""

import re
from typing import Final

from cppcc_graph.text.activities.lexicon import verbs
from cppcc_graph.text.candidate import InOrder, Mention
from cppcc_graph.text.negation import count_denied, may_deny
from cppcc_graph.text.outcomes.helped import helped_on
from cppcc_graph.text.outcomes.items import ANOTHER_DEED
from cppcc_graph.text.outcomes.kinds import rules, verb_of
from cppcc_graph.text.outcomes.no_result import (
    BY_OFFICE,
    no_result,
    noted_in_part,
    own_work,
    told_again,
)
from cppcc_graph.text.outcomes.sure import COUNTED, DIRECT, UNKNOWN, sure_apart
from cppcc_graph.text.outcomes.undone import APART, UNDER_WAY, told_as_done

#: What a bureau added or brought in is its deed; room for more people is what came of one.
_ADDED: Final = re.compile(r"(?:新增|引进)(?![^，]{0,8}(?:学位|托位|床位))")

#: 建议案报送后县委书记批示: that it was sent is told with what became of it; and how such words begin.
_SENT_BEGINS: Final = frozenset("建报信成该此这")
_SENT: Final = re.compile(
    r"(?:该|此|这一)?(?:建议案?|报告|信息|成果)(?:报送|上报|提交|呈报|转报)(?:县委|市委|区委|省委)?(?:、?[县市区省]政府)?后"
)
_OFFICE: Final = re.compile(
    "[省市县区州盟旗](?:住房|城乡|城市)?(?:和|与)?(?:城乡)?建设[一-鿿]{0,4}?[局委](?!员)"
)
#: Information is used by those who print and pass it on.
_PASSED_ON: Final = re.compile("[采录选刊编]用")
_INFORMATION: Final = re.compile("(?:信息|社情民意|专报|史料|稿件|文章)》?$")
#: What names its subject and the fact says all, however short: 大桥合龙.
_BY_FACT: Final = ("outcomes/came-about", "outcomes/became")
#: Marks that stand before the words of a clause: those of a list, and what is left of a bracket.
_LEADING: Final = " \u3000*）)（后，\n—●•◆■▪○"


def outcome_of(
    text: str,
    start: int,
    end: int,
    of: str,
    *,
    listed: bool,
    direct: bool,
    figures: InOrder,
    since: int = 0,
) -> Mention | None:
    """Return the outcome that a clause tells, ``of`` some advice or work; None if it tells none.

    Who did it stands before ``since``: 县住房和城乡建设局 has built nothing by its name.
    """
    words = _said(text, start, end)
    begin = end - len(words)
    told = words.rstrip()
    if text[begin - 1 : begin] == "，" and _AIMED.search(text, max(0, begin - 20), begin):
        return None  # 力争到2026年，种植面积达6万亩
    if words[:1] == "“" and text.endswith("批示：", 0, begin):
        return None  # the words of a note are told with it
    said_before = noted_in_part(text, start, words) or told_again(text, start, words)
    if len(told.lstrip()) < 3 or said_before or no_result(words):
        return None
    if not (listed or direct) and own_work(words):
        return None
    if words[:1] in ("较", "比") and _INFORMATION.search(of):
        return None  # 报送社情民意信息85篇，比上年增加9篇: nobody took anything up
    counted = bool(figures.within(begin, end))
    denying, denied = may_deny(words), -1
    pending = words.find("正在") >= 0
    office = _OFFICE.match(words)
    # 县住房和城乡建设局, 区建设交通委: no verb of a name tells anything.
    named = max(0, since - begin, office.end() if office else 0, _past_row(words))
    for search, rule, kind, uptake in rules():
        hit = search(words, named)
        if denying and hit:
            hit, place = told_as_done(words, hit, search)
            denied = max(denied, place)
        if hit and _in_note(words, hit.start()):
            hit = search(words, words.find("”", hit.start()))
        if not hit or _in_title(words, hit.start()):
            continue
        if pending and _named_under_way(words, hit.start()):
            continue  # “建立共享平台”正在招标
        if pending and UNDER_WAY.search(words, 0, hit.start(hit.lastindex or 0)):
            denied = max(denied, hit.start())
            continue
        if hit.end() <= denied and not APART.search(words, hit.end(), denied):
            continue  # 总投资2600万元的水闸暂未开工
        if kind in ("effect", "measure") and not (
            listed
            or direct
            or counted
            or "《" in words
            or len(words) > 6
            or rule.startswith(_BY_FACT)
        ):
            continue
        stop = begin + len(told)
        stop = stop - 1 if listed and told.endswith("等") else _with_note(text, stop)
        if kind == "effect" and _ADDED.match(words, hit.start()) and BY_OFFICE.match(words):
            kind, uptake = "measure", "implemented"
        elif kind == "plan-adoption" and _PASSED_ON.match(hit[0]) and _INFORMATION.search(of):
            kind = "reference"  # 社情民意信息被市委办采用12条 is in no plan
        kind, uptake, help_word = helped_on(words, kind, uptake, counted=counted)
        args: dict[str, str | bool] = {
            "of": of,
            "type": kind,
            "uptake": uptake,
            "verb": help_word or verb_of(hit),
        }
        begin = _past_when(text, begin, stop)
        if hit[0] == "促成" and hit.start() == 0 and ANOTHER_DEED.match(words, hit.end()):
            args["uptake"] = "contributed"  # 促成拆除违建31处 names nobody who did it
        sure = DIRECT if listed or direct else sure_apart(str(args["uptake"]))
        return Mention("outcome", begin, stop, args, rule, sure)
    undone = denied >= 0 or (denying and count_denied(words))
    if undone or not figures.within(begin, end):
        return _listed(begin, end, of) if listed else None
    return _counted(words, begin, end, of, listed=listed, figures=figures)


#: 建设驿站、保护古树等提案都得到落实: what the last words tell of, with verbs of their own.
_ROW_ENDS: Final = re.compile(
    r"等(?:\d{1,4}[余多]?[件条项份]|一批|多件|多条)?的?(?:重点|集体|优秀){0,2}(?:提案|意见建议|建议|意见|信息)(?=[都均已也被得获引受全先分])"
)


#: By when something is to be, before what is to be then.
_AIMED: Final = re.compile(r"(?:力争|争取|计划|预计|预期|确保|规划)[^，。；]{0,6}\d年(?:底|末)?，$")


def _past_row(words: str) -> int:
    """Return where the row of advice ends that words begin with, 0 for none."""
    row = _ROW_ENDS.search(words) if words.find("等") >= 0 else None
    return row.end() if row else 0


def _said(text: str, start: int, end: int) -> str:
    """Return the words of a clause without the marks before them, and without that something was sent."""
    # A report may end with the title of a proposal: behind it is no sign.
    sent = _SENT.match(text, start, end) if text[start : start + 1] in _SENT_BEGINS else None
    return text[sent.end() if sent else start : end].lstrip(_LEADING)


#: A note of a leader is not longer than that.
_NOTE: Final = 100


def _with_note(text: str, stop: int) -> int:
    """Return where the words of a note end that stand behind one: 批示：“请市政府研究”.

    A note of whole sentences is one of its own.
    """
    if not text.endswith("批示", 0, stop) or not text.startswith("：“", stop):
        return stop
    end = text.find("”", stop, stop + _NOTE)
    return end + 1 if end >= 0 and text[end - 1] != "。" else stop


def _listed(begin: int, end: int, of: str) -> Mention:
    """Return what stands as the result of an entry of a list and is told by nothing that is known."""
    args: dict[str, str | bool] = {"of": of, "type": "other", "uptake": "unstated", "verb": ""}
    return Mention("outcome", begin, end, args, "outcomes/listed@1", UNKNOWN)


#: A clause that begins with words, not with its number.
_IN_WORDS: Final = re.compile("[\u4e00-\u9fff]{2}")
#: How often something was done is no result of it.
_TIMES: Final = frozenset(["次", "番", "届", "号"])


def _counted(
    words: str, begin: int, end: int, of: str, *, listed: bool, figures: InOrder
) -> Mention | None:
    """Return the outcome of a clause that no rule knows, by its number: 增设公交站台6处."""
    counted = any(each.args["unit"] not in _TIMES for each in figures.within(begin, end))
    said = (each for each, _ in verbs(words, 0, len(words)) if len(each) > 1)
    verb = next(said, "") if counted else ""  # 运送职工800人次 is no 送
    args: dict[str, str | bool] = {"of": of, "type": "effect", "uptake": "effect", "verb": verb}
    if counted and not listed and _IN_WORDS.match(words):
        if BY_OFFICE.match(words) and not _FARED.search(words):
            args |= {"type": "measure", "uptake": "implemented"}
        stop = begin + len(words.rstrip())
        return Mention("outcome", begin, stop, args, "outcomes/counted@1", COUNTED)
    if counted and listed:
        args |= {"type": "measure", "uptake": "implemented"}
        return Mention("outcome", begin, end, args, "outcomes/listed@2", COUNTED)
    return _listed(begin, end, of) if listed else None


#: What a body has and did not do: 县医院药占比为28%.
_FARED: Final = re.compile("[率比占值量额数]|收入|[为至到]$|平均|人均|得到|获")
_LATELY: Final = re.compile(
    r"(?:会后|但(?=已转)|据此|目前|年内|年底前|(?=[^，并]{2,24}[督领]办)[^，并]{2,24}[督领]办并(?=[^，]{0,6}批示)|当年(?=新增)|全年(?=新引进)|并(?=争取|列入|被|在[^，]{2,14}上)|其中(?:大部分|\d+份)|\d{1,4}条(?:意见)?建议有(?=\d))"
)


def _past_when(text: str, begin: int, stop: int) -> int:
    """Return where an outcome begins behind the words for when; who did it belongs to it."""
    late = _LATELY.match(text, begin, stop)
    return late.end() if late else begin


#: What a leader wrote: 作出“请城建局吸纳”的批示.
_WRITTEN: Final = re.compile("”的?(?:重要|肯定性?|专门)?(?:批示|批语)")


_NOTES: Final = ("批示", "批示：", "批示要求", "签批", "批示指出：")


def _in_note(words: str, at: int) -> bool:
    """Tell whether a place is inside the words of a note: what is asked for there is not yet done."""
    opened = words.rfind("“", 0, at)
    if "”" not in words or opened <= words.rfind("”", 0, at):
        return False
    if words.endswith(_NOTES, 0, opened):
        return True  # 批示“请尽快转化”
    return _WRITTEN.match(words, words.find("”", at)) is not None


#: 关于促进贸易的调研报告被转发: a title that stands in no marks.
_UNMARKED: Final = re.compile(
    "关于[^，。；《》“”]{2,40}?的(?:集体|重点|调研|视察|考察|专题|监督){0,2}(?:提案|报告|建议案?|意见|信息)(?=[被获得受引])"
)


def _named_under_way(words: str, at: int) -> bool:
    """Tell whether a place is in the words of advice that is said to be under way."""
    closed = words.find("”", at)
    return words.rfind("“", 0, at) >= 0 and closed >= 0 and words.find("正在", closed) >= 0


def _in_title(words: str, at: int) -> bool:
    """Tell whether a place is inside a title: 《关于推进托育服务的提案》 has pushed nothing on yet."""
    if words.rfind("《", 0, at) > words.rfind("》", 0, at):
        return True
    about = words.find("关于", 0, at)
    named = _UNMARKED.match(words, about) if about >= 0 else None
    return named is not None and at < named.end()
