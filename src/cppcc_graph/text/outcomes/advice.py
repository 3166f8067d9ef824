"""The advice that a clause speaks of: told before it, beside it in a list, or named without a title."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from cppcc_graph.text.candidate import InOrder, Mention

_FIELDS_BETWEEN: Final = re.compile(
    r"\n[ \t\u3000]{0,20}(?:第一)?(?:提案|提出|承办|主办|会办|协办|办理单位|督办|领办|领衔|案号|编号|责任|牵头|联名|附议)[^\n：]{0,8}：[^\n]*(?=\n)"
)
_IN_LISTS: Final = ("titles/row", "titles/entry", "titles/label")
#: All those fields together are no longer; without a bound each sentence looked back to the last title.
_FAR: Final = 2000
#: A line after an empty one.
_NEW_MATTER: Final = re.compile(r"\n[^\S\n]*+\n[^\S\n]*+\S")


def advice_before(text: str, line_start: int, last: Mention) -> tuple[str, bool]:
    """Return the advice before a clause if it follows that, and whether the clause is an entry's own line."""
    if last.start >= line_start:
        return str(last.args["title"]), False
    # An entry of a list and what came of it stand in neighbouring lines, with labelled fields between.
    if not last.rule.startswith(_IN_LISTS) or line_start - last.end > _FAR:
        return "", False
    if "。" in text[last.end : max(last.end, text.find("\n", last.end, line_start))]:
        return "", False  # what came of it has been told in its own line
    between = _FIELDS_BETWEEN.sub("", text[last.end : line_start])
    if between.count("\n") <= 3 and len(between) < 120 and not _NEW_MATTER.search(between):
        return str(last.args["title"]), last.rule.startswith("titles/entry")
    return "", False


#: Which of two titles told before it a clause speaks of, counted from the last: 前者被采纳，后者….
_TURNS: Final = {"前者": 2, "后者": 1}


def by_turns(
    text: str, since: int, start: int, before: Sequence[Mention]
) -> tuple[str, int] | None:
    """Return the title that 前者 or 后者 means, and where what is told of it begins; None where none is meant.

    Either stands at the head of the clause that begins at ``start``, or before it ``since`` a place.
    """
    if len(before) < 2:
        return None
    turn = text[start : start + 2]
    if turn in _TURNS:
        return str(before[-_TURNS[turn]].args["title"]), start + 2
    since = max(since, before[-1].end)
    _, turn = max((text.rfind(word, since, start), word) for word in _TURNS)
    if text.find(turn, since, start) < 0:
        return None
    return str(before[-_TURNS[turn]].args["title"]), start


def reaches(advice: InOrder, line_start: int, end: int) -> bool:
    """Tell whether what comes before a place may be an outcome of advice before it."""
    at = bisect_left(advice.starts, end)
    last = advice.mentions[at - 1] if at else None
    return last is not None and (last.start >= line_start or last.rule.startswith(_IN_LISTS))


#: Words of which the second alone is found as taken up.
_PAIRS: Final = (("意见", "建议"), ("社情民意", "信息"))
_SAME: Final = re.compile(
    r"\s{0,3}“?(?:(?:这|该|此)?[件份]?(?:重点)?提案[里中]?的|(?:这一?|该|此)[件份]?(?:重点)?提案(?:[一提]经?提?交?出?后，)?(?:很快|立即|迅速|随即|也|已|还|就)?[得引受被获])"
)


_TITLE: Final = re.compile("《[^《》]{0,120}(?:》|$)")
#: A title of advice in the clause of what became of it, or in the one before.
_TITLED: Final = re.compile(
    "《(?P<title>[^《》]{0,60}?(?:提案|建议|信息|报告|专报|社情民意)[^《》]{0,12})》[^，。；《》]{0,24}(?:，[^，。；《》]{0,24})?$"
)


def advice_in_words(text: str, since: int, direct: re.Match[str], last: Mention | None) -> str:
    """Return the advice that words name without a title before they say that it was taken up."""
    if last is not None and _SAME.match(text, since):
        # “提案里的5条建议，采纳了4条” speaks of the proposal told last.
        return str(last.args["title"])
    given = _TAKEN_IN.search(direct[0])
    if given is not None:
        return _named_advice(given["np"])  # 《政府工作报告》采纳了委员提出的修改意见
    out_of = _OUT_OF.search(direct[0])
    if out_of is not None:
        return out_of["of"]
    within = _OF_THEM.match(text, _clause_start(text, since, direct.start()), direct.end())
    if within is not None:
        return (
            within["of"] or within["own"] or within["said"]
        )  # 建议案和提案办理完毕，提案中的许多建议被采纳
    before = text[since : direct.start()]
    if titled := _TITLED.search(before):
        return str(titled["title"])  # 编印《重要提案摘报》24期，获领导批示: that is its name
    before = _TITLE.sub("，", before)
    for first, second in _PAIRS:
        if before.endswith(first) and direct[0].startswith(second):
            before += second
    noun = _ADVICE_NOUN.search(direct[0].partition("提案")[0])
    return (
        _information(before, direct[0])
        or _named_advice(before)
        or (_named_advice(before + direct[0][: noun.end()]) if noun else "")
    )


def _clause_start(text: str, since: int, place: int) -> int:
    return max(since, *(text.rfind(mark, since, place) + 1 for mark in "，。；"))


#: 提案中的许多|意见建议被采纳: whose advice was taken up, said in the clause that tells of it.
_OF_THEM: Final = re.compile(
    r"(?:这些|上述|该|其中)?(?P<of>提案|建议案|社情民意信息|社情民意)(?:中|里|所提|提出|反映|内)[^，。；《》]{0,14}?(?:意见|建议|对策)"
    r"|[^，。；]{0,24}上的(?P<said>(?:大会|交流|书面)?发言)(?=[得被获受引])"
    r"|委员们?(?:所提|提出)?的(?P<own>意见建议|建议|意见)"
)
#: What a report or plan of the government has taken in stands behind the verb.
_TAKEN_IN: Final = re.compile(
    "(?:》|工作报告)中?(?:充分|直接|共)?(?:采纳|吸[收纳])了?(?P<np>[^，。；]{0,24}(?:意见|建议))$"
)
#: 县发改局采纳了提案中的3条建议: whose advice it was.
_OUT_OF: Final = re.compile("(?:采纳|采用|吸[收纳])了?(?P<of>提案|建议案)(?:中|里|所提|提出)")
_USED: Final = re.compile("采用|录用|批示")
_INFORMATION: Final = re.compile("社情民意信息|社情民意")


def _information(before: str, words: str) -> str:
    """Return the name of the information whose use words tell, "" where they tell another's."""
    if not _USED.search(words):
        return ""
    named = _INFORMATION.findall(before)
    return str(named[-1]) if named else ""


_ADVICE_NOUN: Final = re.compile(
    "意见建议|建议案?|信息(?![化员平系工])|报告(?![会团])|提案(?![人者委工线征审质培])|意见|成果|专报"
)
#: How many of them, and that they were made, names none.
_MANY: Final = re.compile(
    r"(?:其中)?有?(?:\d{1,4}[余多]?|[一二两三四五六七八九十]{1,3}|多|几|各)[条项件篇份个批]|许多|一些|不少|大量|所提(?:出的?)?|我们的"
)
#: 市领导3次在政协信息上批示.
_WHERE_TAKEN: Final = re.compile(
    r"(?=.{1,21}+$)(?:[^，]{0,12}(?:根据|结合)|[^，]{0,12}[将把](?=[^，]{0,8}$)|[^，]{0,12}[在对就于](?<!对(?=策))(?=[^在对就于]{0,8}$))|[^，]{0,8}(?:形成|报送|提交|撰写|编[发报印写辑]|完成|提出|上报|[收征采搜]集|整理|反映|转报|推送|刊发|征得|收到|采纳|吸收|吸纳)了?(?:各类|有效)?"
)
_BEFORE_NOUN: Final = re.compile(r"[^，。；、“”（）\s]{0,24}$")
_COUNTED: Final = re.compile(r"[\d一二三四五六七八九十][余多]?[条项件篇份个]")
#: What is longer has its beginning in the middle of something.
_LONGEST: Final = 10
#: Who put it forward: 张红霞委员提出的加强饮水安全管理的建议.
_PUT_BY: Final = re.compile("[^，]{0,24}(?:提出|提交|反映|撰写)的(?=.)")
#: 共收到提案, 提升提案质量: the work on proposals, no proposal.
_NO_ADVICE: Final = re.compile(
    r"(?:收到|提升|推进|加强|重视|做好|改进|推动|规范|围绕|立案的?)提案$|请示报告$"
)


#: 各民主党派召开提案办理推进会, 县水利局邀请提案人: who did something about proposals is no name of them.
_DONE_ABOUT: Final = re.compile(
    "[^，]{0,8}(?:召开|举[行办]|邀请|通过|审议|开展|组织|启动|参加|建立|推荐|评选|表彰|听取|督办|走访)[^，的]{0,6}(?:提案|报告|信息|意见|成果)$"
)


#: 关于发展林下经济的调研|报告: what is too long still says of which kind it is.
_OF_KIND: Final = re.compile("(?:调研|视察|考察|监督|评议|协商|专题|调查)$")


def _kind_of(about: str) -> str:
    kind = _OF_KIND.search(about)
    return kind[0] if kind else ""


def _named_advice(words: str) -> str:
    """Return the advice that words name without a title, "" where they only tell of work on it."""
    words = words.replace("政府工作报告", "")  # in which advice is taken up
    noun = _ADVICE_NOUN.search(words)
    lead = _BEFORE_NOUN.search(words, max(0, noun.start() - 24), noun.start()) if noun else None
    if noun is None or lead is None:
        return ""
    about, put = _PUT_BY.subn("", lead[0])
    counted = [] if put else [each.end() for each in _COUNTED.finditer(about)]
    about = about[counted[-1] :] if counted else about  # 对报送的12份调研|报告
    if not put:
        about = _kind_of(about) if len(about) > _LONGEST else about
    if about.endswith("等"):
        about = ""  # 改造公厕、修缮祠堂等|建议: the last of a row names it no better
    named = (_MANY.sub("", _WHERE_TAKEN.sub("", about)) + noun[0]).lstrip("》的了")
    if named == f"成{noun[0]}":
        named = noun[0]  # 整理成提案
    return "" if _NO_ADVICE.search(named) or _DONE_ABOUT.match(named) else named


#: What words call a title of advice: 所作的大会发言《…》, 社情民意信息《…》.
CALLED_ADVICE: Final = re.compile(r"(?:发言|建议|信息|社情民意|调研报告|建言)(?:材料)?《?$")
#: What comes out in issues is no advice, 《某县政协》信息36期, unless it is said to be used.
PERIODICAL: Final = re.compile(
    r"》(?:(?<=政协》)|(?<=简报》)|(?<=动态》)|(?<=通讯》)|(?<=政协信息》)|(?<=工作信息》))"
    r"(?:(?:信息|简报|杂志|内刊|会刊|网站)|(?:共|等)?[\d一二三四五六七八九十]{1,4}[余多]?期)"
    r"(?![^。\n]{0,40}(?:采用|录用|选用|批示|转发))"
)
#: What they call it behind the title: 《…》信息获市领导批示.
CALLED_BEHIND: Final = re.compile(
    r"》(?:等[^，。；《》]{0,5})?(?:的|一文|重点)?(?:社情民意|信息(?![化员平系])|专报|调研报告|建议(?!稿))"
)
#: Who reported it stands before it, whatever its last words: 委员甲反映的《…亟待整治》.
REPORTED: Final = re.compile(
    r"(?:反映|撰写|[报呈][送报]|[编上转]报|提[交出]|执笔)(?:[和与、](?:报送|提交|撰写))?的《$"
)
#: What is said behind it is said of what was sent up: 《…问题》虽未获批示, 《…》被省政协采用.
TAKEN_BEHIND: Final = re.compile(
    r"》(?:[虽已曾还也均]|先后|同时|分别){0,2}(?:未|没有)?(?:被|获|得到|引起|受到)[^，。；《》]{0,30}(?:采[用纳]|录用|批示|签批|转报)"
)
#: 编报了《…亟待整治》，获市长批示: reported, and told of in the next clause.
REPORTED_THEN: Final = re.compile("(?:反映|撰写|[报呈][送报]|[编上转]报|编发)了?《$")
TAKEN_THEN: Final = re.compile(
    r"》，(?:[已曾还也均]|先后|同时|分别){0,2}(?:被|获|得到|引起|受到)[^，。；《》]{0,30}(?:采[用纳]|录用|批示|签批|转报)"
)
#: 关于打通断头路的建议，县交通局充分吸纳: advice that a sentence begins with, in no marks and with commas in it.
_ABOUT: Final = re.compile(
    r"\s{0,4}(?:在[^，。；]{2,20}方面，)?(?:对于?|针对)?(?P<of>关于(?:[^。；：《》\n，]{2,40}，){0,3}[^。；：《》\n，]{2,40}?(?:的(?=提案|意见建议|建议案?)|(?P<etc>等(?:\d{1,3}[余多]?[条件项]|多[条件项])?的?))(?P<noun>提案|意见建议|建议案?|意见))，"
)


#: 县政协提出的开发青龙山的意见，县政府采纳: advice that a sentence begins with, by whom it was and in its own words.
_PUT_FIRST: Final = re.compile(
    r"\s{0,4}[^，。；：《》“”\n]{2,20}?(?:提出|反映|提交)的(?P<of>(?!关于)[^，。；：《》“”\n]{3,36}?的(?:意见建议|建议|意见))后?，(?=[省市县区州盟旗](?!政协)[^，。；]{1,10}?(?:委|府|局|厅)(?!员))"
)


def begun_with(text: str, start: int, end: int) -> tuple[str, int] | None:
    """Return the advice that a sentence begins with, and where what is told of it begins; None for none."""
    if text.find("关于", start, min(end, start + 32)) < 0:
        if text.find("的", start, min(end, start + 28)) < 0:
            return None
        put = _PUT_FIRST.match(text, start, end)
        return (put["of"], put.end()) if put else None
    about = _ABOUT.match(text, start, end)
    if about is None:
        return None
    return about["noun"] if about["etc"] else about["of"], about.end()


#: 从优化服务、引进人才等方面提出提案: work that is named by what was put forward.
_PUT_FORWARD: Final = re.compile("(?:提出|提交|运用)(?:了|关于[^，。；《》]{0,60}等)?提案$")


def put_forward(work: str) -> str:
    """Return the words of work, of what puts proposals forward only what they are called."""
    return "提案" if _PUT_FORWARD.search(work) else work


#: 改造公厕、修缮祠堂等建议，县住建局采纳: a row that says what advice the next clauses tell of.
ROW_OF_ADVICE: Final = re.compile(
    r"(?!提[出交]|形成|围绕|就)[^，。；、：]{2,40}(?:、[^，。；、]{2,40}){1,8}等(?:\d{1,4}[余多]?[件条项份]|一批|多[件条])?的?(?:重点|集体|优秀){0,2}(?P<of>提案|意见建议|建议|意见)(?:，|$)"
)
#: What is laid down, told of work or printed is no advice, even where it was welcomed.
LAID_DOWN_TITLE: Final = re.compile(
    r"(?:办法|规[划定范程]|方案|条例|细则|通知|计划|纲要|决[定议]|(?:实施|若干|指导)意见|措施|标准|指南|制度|公约|章程|要点|总结|工作(?:情况)?的?报告|[志史报刊集]|文史|年鉴|读本|故事)$"
)
#: What the title of a document of advice ends with.
ADVICE: Final = re.compile(
    r"(?:提案|建议案|(?<!工作)(?<!工作的)(?<!工作情况)(?<!工作情况的)报告|意见建议|建议|建议书|社情民意信息|社情民意|专报|信息|调查|思考|对策|反映|呼吁)$"
)
