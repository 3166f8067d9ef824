"""Outcomes: what the source says became of a proposal or other advice. Always claims, never causes."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from cppcc_graph.text.activities.lexicon import verbs
from cppcc_graph.text.candidate import InOrder, Mention, in_order
from cppcc_graph.text.negation import count_denied, may_deny, negated
from cppcc_graph.text.problems import problem
from cppcc_graph.text.rulebook import rules_of
from cppcc_graph.text.scan import skippable
from cppcc_graph.text.structure import Line, Sentence, Structure, hoped
from cppcc_graph.text.tables import rows

_ADVICE: Final = re.compile(
    r"(?:提案|建议案|报告|意见建议|建议|建议书|社情民意信息|社情民意|专报|信息|调查|思考|对策)$"
)
_RECEIVED: Final = re.compile(
    skippable(
        r"(?:(?:建议|意见|报告|信息|提案)[^，。；]{0,24}?(?:进入[^，。；]{0,6}决策|写入|列入|纳入|吸收|采纳|采用|转化为|写进)|(?:被|获|引起|获得|得到|得到了|受到|经)(?=[^，。；采吸批重肯回关好录落推转选响]{0,30}+[采吸批重肯回关好录落推转选响])[^，。；]{0,30}?(?:采纳|采用|选用|吸收|吸纳|批示|批转|重视|肯定|回应|响应|关注|好评|录用|落实|推介|推广|转发)|(?:采纳|采用|选用|录用)(?:了)?(?:我们|政协)?[^，。；]{0,10}\d+[条项篇件期]|(?:书记|[市县区省盟州旗]长|领导)[^，。；]{0,6}(?:批转|签批)|领导批示\d+|批示(?:\d|[×*X]{2})|作出(?:重要|专门)?批示(?!的)|[次件份]在[^，]{2,14}上作出批示|(?:成果|共识|经验|做法|条|\d[份篇])[^，。；]{0,24}?(?:写入|列入|纳入|转化为|吸收|采纳|推广|推介)|得到[^，。；]{0,4}采纳|(?:政府|行署|[省市县区州盟旗]委|[局厅]|部门)(?:已|均|都|全部|悉数|全盘|逐条|逐项|充分|当即|很快|随即){1,3}(?:予以|加以|给予)?(?:采纳|采用|吸收|吸纳))"
    )
)
#: What every one of them says; most clauses do not.
_TAKEN: Final = re.compile(
    r"写入|进入|写进|列入|纳入|吸[收纳]|采[纳用]|转化为|批示|重视|肯定|回应|关注|好评|录用|选用|落实|推[广介]|响应|转发|批转|批批|签转|签批"
)


def received(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the words that say that advice was taken up, None if there are none."""
    return _RECEIVED.search(text, start, end) if _TAKEN.search(text, start, end) else None


# 推动建成: what was done was done by others.
_HELPED: Final = re.compile(r"推动|助力|助推|促进")
_OWN_WORK: Final = re.compile(
    r"举办|我们|委员工作室|委员之家|议事室|党支部|平台建设|培训(?!机构|基地|学校|市场|中心)|回头看|现场办公|评为|约谈|率队|带队|督办(?!下)|领办|主办|会办|承办$|共同承办|交办|提出|提交|报送|撰写|联名|围绕|召开|座谈|调研|视察|走访|协商(?!报告|建议)|当面沟通|面商|答复(?!列入|纳入|将|拟|称|表示|认为|因|受)|办复|立案|并案|听取|邀请|组织委员|提案者|承办单位|(?<![局厅院办])(?<![健改建信农交教]委)会同|(?<!答复)表示|强调|指出|呼吁|踏勘"
)
#: What begins a clause that goes on with what came of the one before.
PROMPTED: Final = re.compile(
    r"\s{0,20}+(?:促成|促使|推动(?:解决|建成|出台|完成|新增)?|助推|督促|协调解决|会后|据此|随后)"
)
#: What a bureau does as well as the committee, and a bureau as subject: 县人社局培训技工860人.
_OTHERS_TOO: Final = frozenset(["培训", "举办"])
_BY_OFFICE: Final = re.compile(
    r"(?:会后，?)?[省市县区州盟旗][^，。；\d]{1,14}?(?:局|厅|办|委(?!员)|公司|中心|大队|总队|联社|政府|办事处)(?!的)"
)
#: What a bureau added or brought in is its deed; room for more people is what came of one.
_ADDED: Final = re.compile(r"(?:新增|引进)(?![^，]{0,8}(?:学位|托位|床位))")
_RESULT_LABEL: Final = re.compile(
    r"(?:成\s?效|办理结果|落实情况|办理情况|办理成效|结\s?果|办理进展|成果)\s?[:：]"
)


class _Rule(NamedTuple):
    """A rule as outcomes need it: what finds its verb, and what it says of them."""

    search: Callable[..., re.Match[str] | None]
    name: str
    type: str
    uptake: str


@cache
def _rules() -> tuple[_Rule, ...]:
    """Return the rules in their order."""
    return tuple(
        _Rule(rule.pattern("verb").search, rule.name, rule.text("type"), rule.text("uptake"))
        for rule in rules_of("outcomes")
    )


def outcomes(
    text: str,
    shape: Structure,
    titles: Sequence[Mention],
    figures: Sequence[Mention],
) -> Iterator[Mention]:
    """Yield outcomes in order, each with the advice it is said to come from.

    An outcome needs advice before it in the same line, or in the line above for entries of a list.
    """
    advice = [
        title
        for title in titles
        if title.kind == "proposal" or _ADVICE.search(str(title.args["title"]))
    ]
    results = {
        row.cells["result"]: text[slice(*row.cells["title"])]
        for row in rows(text)
        if row.cell("result")
    }
    seen = 0
    carried, carried_to = "", 0
    places, numbers = in_order(advice), in_order(figures)
    ends = [each.end for each in advice]
    labels = list(_RESULT_LABEL.finditer(text))
    line_start = line_end = turned = 0
    for sentence in shape.sentences:
        if sentence.start >= line_end:
            line_start = text.rfind("\n", 0, sentence.start + 1) + 1
            line_end = text.find("\n", sentence.start)
            line_end = len(text) if line_end < 0 else line_end
        if sentence.planned:
            continue
        if sentence.line is Line.HEADING and not places.within(sentence.start, sentence.end):
            continue
        if _ELSEWHERE.match(text, sentence.start, sentence.end) or (
            not places.within(sentence.start, sentence.end) and problem(text, sentence)
        ):
            turned = sentence.start
        since = turned if turned > line_start else line_start
        labelled = None
        for each in labels:
            if since <= each.start() and each.end() <= sentence.end:
                labelled = each
                break
        taken = _TAKEN.search(text, sentence.start, sentence.end)
        if not (
            taken
            or labelled
            or results
            or sentence.start < carried_to
            or _reaches(places, since, sentence.end)
        ):
            continue  # most sentences tell of no outcome
        for start, end in _joined(text, sentence):
            if hoped(text, start, end):
                continue
            begin = start
            label = _RESULT_LABEL.search(text, start, end) if labelled else None
            if label:
                begin = label.end()
            last = bisect_right(ends, begin)
            of, listed = _advice(text, since, advice[last - 1]) if last else ("", False)
            if labelled and begin >= labelled.end():
                listed = True
            inside = places.within(start, end)
            if inside:
                begin, of = inside[0].end, str(inside[0].args["title"])
                named = _NAMED_BY.match(text, begin, end)
                begin = named.end() if named else begin
            direct = received(text, begin, end) if taken else None
            for (low, high), title in results.items():
                if low <= start < high:
                    of, listed = title, True
                    grade = re.match(r"\s*[ABC]类[。；，]?", text[begin:end])
                    begin += grade.end() if grade else 0
            if not of and direct:
                before = text[since : direct.start()]
                # “提案里的5条建议，采纳了4条” speaks of the proposal told last.
                same = last and _SAME.match(text, since)
                of = (
                    (str(advice[last - 1].args["title"]) if same else "")
                    or _information(before, direct[0])
                    or _named_advice(before)
                    or _named_advice(direct[0].partition("提案")[0])
                )
                if "批示" not in direct[0]:
                    carried, carried_to = of, text.find("\n", end)
            if not of and start < carried_to:
                of = carried
            if not of:
                continue
            mention = outcome_of(
                text,
                begin,
                end,
                of,
                listed=listed,
                direct=bool(direct),
                figures=numbers,
            )
            if mention is not None and mention.start >= seen:
                seen = mention.end
                yield from items(text, mention, numbers)


#: 批示31次，其中省领导批示6次: the second is a part of the first.
_NOTED: Final = re.compile(r"批示[\d×X*]{1,5}[^，。；]{0,3}，$")
#: How often something was done is no result of it.
_TIMES: Final = frozenset(["次", "番", "届", "号"])
_TAKEN_THEN: Final = re.compile(r"(?:采纳|吸收)后(?=[^，、]{4})")
_ADOPTED: Final = re.compile(r"[^、，]{0,14}(?:采用|录用|采纳)[^、，]{0,6}")


def items(text: str, mention: Mention, figures: InOrder) -> Iterator[Mention]:
    """Yield an outcome, or the items of its list where each has a verb and a count of its own.

    被全国政协采用2条、省政协采用17条 are two, and so are 硬化道路12公里、新建暖棚64座;
    新建小学3所、扩建5所 are one deed.
    """
    begun = mention.start
    taken = _TAKEN_THEN.search(text, begun, mention.end)
    if taken and told_with_count(text, taken.end(), mention.end, figures):
        # 市城管局采纳后整改隐患300处 tells of two.
        yield mention.at(begun, taken.end() - 1)
        begun = taken.end()
        mention = mention.having({**mention.args, **_kind(text[begun : mention.end])})
        mention = mention.at(begun, mention.end)
    if text.find("、", begun, mention.end) < 0:
        yield mention
        return
    for sign in re.finditer("、", text[mention.start : mention.end]):
        at = mention.start + sign.start()
        ahead = text.find("、", at + 1, mention.end)
        stop = ahead if ahead > 0 else mention.end
        deed = _ANOTHER_DEED.match(text, at + 1, stop)
        adopted = _ADOPTED.search(text, begun, at) and _ADOPTED.search(text, at + 1, stop)
        if not (deed or adopted or _LEFT.match(text, at + 1, stop)):
            continue
        if told_with_count(text, begun, at, figures) and told_with_count(
            text, at + 1, stop, figures
        ):
            piece = text[begun:at]
            if not _undone(piece):
                told = mention.at(begun, at)
                # What the whole was known by may be told in a later item only.
                known = str(mention.args["verb"]) in piece
                yield told if known else told.having({**told.args, **_kind(piece)})
            begun = at + 1
            if deed:
                mention = mention.having({**mention.args, **_kind(text[begun:stop])})
    if begun == mention.start:
        yield mention
    elif not _undone(text[begun : mention.end]):
        yield mention.at(begun, mention.end)


#: An item that has a verb and an object of its own.
_ANOTHER_DEED: Final = re.compile(
    r"(?:新[建增辟装植]|改[建造]|扩建|改扩建|硬化|铺设|架设|拆除|关停|取缔|封堵|整治|截流|复绿|清淤|疏浚|加装|更换|安装|修[复建缮]|建成|拓宽|投放|设置|施划|栽植|种植|补植|清[退理]|配备|招[聘录]|引进|开[通设]|增[设配]|培训|交流|打造|恢复|组建|设立|补种|打(?![印造])|修(?![订理])|挖|架(?!子)|栽|砌)[\u4e00-\u9fff]{2,14}?(?:[\d×X*]|若干)"
)


def _kind(words: str) -> dict[str, str]:
    """Return type, uptake and verb of what words tell, nothing where no rule knows them."""
    for search, _, kind, uptake in _rules():
        hit = search(words)
        if hit:
            return {"type": kind, "uptake": uptake, "verb": hit[hit.lastindex or 0]}
    return {}


_BLANK: Final = re.compile(r"×|\*|XX|Xx|xX|xx|若干")


def told_with_count(text: str, start: int, end: int, figures: InOrder) -> bool:
    """Tell whether a stretch of text holds a number, also one left blank."""
    return bool(figures.within(start, end)) or bool(_BLANK.search(text, start, end))


def _mediated(words: str, kind: str) -> str:
    """Return the uptake of what was done with help: of a deed without its doer the help is told."""
    if kind == "effect":
        return "contributed" if words.startswith("助") else "effect"
    return "contributed" if _HELPED_DEED.match(words) else "implemented"


_HELPED_DEED: Final = re.compile(
    r"(?:推动|助力|助推|促进)(?:建成|新建|出台|完成|新增|建立|设立|打造|[^，]{0,20}取消|[^，]{0,20}建成)|助"
)
_LATELY: Final = re.compile(
    r"(?:会后|据此|目前|年内|年底前|当年(?=新增)|全年(?=新引进)|并(?=争取|列入|被)|其中(?:大部分|\d+份))"
)


def _past_when(text: str, begin: int, stop: int) -> int:
    """Return where an outcome begins behind the words for when; who did it belongs to it."""
    late = _LATELY.match(text, begin, stop)
    return late.end() if late else begin


#: What stands behind the words of a proposal: “…”的提案被市水利局采纳.
_NAMED_BY: Final = re.compile("的?(?:重点)?提案(?=[被获得引受])")
_USED: Final = re.compile("采用|录用")
_INFORMATION: Final = re.compile("社情民意信息|社情民意")


def _information(before: str, words: str) -> str:
    """Return the name of the information whose use words tell, "" where they tell another's."""
    if not _USED.search(words):
        return ""
    named = _INFORMATION.findall(before)
    return str(named[-1]) if named else ""


def _reaches(advice: InOrder, line_start: int, end: int) -> bool:
    """Tell whether what comes before a place may be an outcome of advice before it."""
    at = bisect_left(advice.starts, end)
    last = advice.mentions[at - 1] if at else None
    return last is not None and (last.start >= line_start or last.rule.startswith(_IN_LISTS))


def _named_advice(words: str) -> str:
    """Return the advice that words name without a title, "" where they only tell of work on it."""
    noun = _ADVICE_NOUN.search(words)
    lead = _BEFORE_NOUN.search(words, max(0, noun.start() - 10), noun.start()) if noun else None
    if noun is None or lead is None:
        return ""
    named = (_WHERE_TAKEN.sub("", lead[0]) + noun[0]).lstrip("的了")
    return "" if _NO_ADVICE.search(named) else named


_ADVICE_NOUN: Final = re.compile("建议|信息|报告|提案|意见|成果|专报")
#: 市领导3次在政协信息上批示.
_WHERE_TAKEN: Final = re.compile(
    r"[^，]{0,12}[在对就于](?=[^在对就于]{0,8}$)|[^，]{0,8}(?:形成|报送|提交|撰写|编[发报印写辑]|完成|提出|上报|[收征采搜]集|整理|反映|转报|推送|刊发|征得|收到)了?(?:各类|有效)?"
)
_BEFORE_NOUN: Final = re.compile(r"[^，。；、“”\s]{0,10}$")
_SAME: Final = re.compile(r"\s{0,3}“?(?:这|该|此)?[件份]?(?:重点)?提案[里中]?的")
#: 共收到提案, 提升提案质量: the work on proposals, no proposal.
_NO_ADVICE: Final = re.compile(
    r"(?:收到|提升|推进|加强|重视|做好|改进|推动|规范|围绕|立案的?)提案$|请示报告$"
)
#: A sentence that turns to another matter than the one before it.
_ELSEWHERE: Final = re.compile(
    r"\s{0,9}+(?:针对(?:委员|代表|群众|社会)|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月[^。；]{0,30}(?:常委会|主席会议|常务委员会)"
    # What a committee answers and prints, and whom it receives: its own work, with no one told of who did it.
    r"|(?:共|还|全年|累计|及时|认真|先后){0,3}(?:(?:办理|回复|答复|受理|处理|接待|接收|转办)[^，。；]{0,8}(?:留言|来信|来访|信访|网帖|热线)|编[发报印写辑]|慰问|看望|接待(?=[^，。；]{0,12}(?:政协|考察[团组]))))"
)


_FIELDS_BETWEEN: Final = re.compile(
    r"\n[ \t\u3000]{0,20}(?:第一)?(?:提案|提出|承办|主办|会办|协办|办理单位|督办|领办|领衔|案号|编号|责任|牵头|联名|附议)[^\n：]{0,8}：[^\n]*(?=\n)"
)
#: What stands in a list of results and is none.
_NO_RESULT: Final = re.compile(
    skippable(
        r"(?:解决|落实|计划|参考|解释|实施|说明|采纳|研究)(?!了其中)[^，]{0,6}的(?:有|为|是|共|占)?(?:[ABC]类)?(?:件|提案|建议)?\d+[件条项](?:、?[占为][^，]*)?$"
        r"|[ABC]类(?:件|提案)?(?:\d|（|提高|上升|占)"
        r"|(?:委员|提案人|提案者|办理|答复)[^，]{0,14}满意率"
        r"|提案质量|基本满意率|的效应$|运行以来$|实施以来$|编制阶段$|(?:反映|提出|报送|关注)的[^，]{2,40}(?:信息|问题|社情民意|提案|建议)”?$|(?:得不到|未能|难以|没有)(?:得到)?(?:有效|根本)?(?:解决|落实)|提案办理[^，]{0,6}纳入|栏目$|(?:停滞|搁置|受阻|落空|夭折|未果)(?:不前)?$"
        r"|采纳(?:意见|建议)?后$|“三公”|(?:解决|采纳|落实)率|委员(?:连续|长期|一直|持续|多年)[^，]{0,8}(?:关注|呼吁|追踪|跟踪)|(?:落实|办理|承办|答复)了?第\d{1,8}号提案$|(?:落地见效|落地生根|开花结果)$|本版|整理[·：]|通讯员|记者|来源："
    )
)
_BEGINS_NO_RESULT: Final = re.compile(
    r"占|要求|(?:发放|回收|收回)[^，]{0,8}(?:问卷|调查表|测评[表票]|评议表)|[\u4e00-\u9fff、]{2,24}(?:局|委员会|厅|办公室|公司)$|[^，]{0,6}二次办理|汇总|公开比例|分值|面积|(?:线路)?全长|预计|(?:帮助|协助)[^，]{0,4}(?:解决|协调)|现场解决|分别是"
    r"|为了?(?:实施|推进|促进|加快|做好|落实|规范)(?!.*(?:献|参考|提供|作用|力量))[^，]*$"
)


#: 被市政府及有关部门采纳的有86条 names who took them up, and is no class of proposals.
_TAKEN_BY: Final = re.compile(r"(?:其中)?被[^，]{2,24}(?:采纳|吸收|吸纳)的(?:有|共)?\d+[条项]$")


_LASTS: Final = re.compile(r"(?:机制|体系|制度|模式|格局)[”’]?$")
_FOR: Final = re.compile(r"[\s　]{0,9}为[^，]*$")
_FULL_STOP: Final = re.compile("[。；]")
_SERVES: Final = re.compile(r"提供[^，]{0,8}(?:参考|依据|借鉴|支撑)")


def _joined(text: str, sentence: Sentence) -> Iterable[tuple[int, int]]:
    """Return clauses; one that begins a purpose goes on in the next: 为实施甲，打造乙提供参考."""
    serves = text.find("为", sentence.start, sentence.end) >= 0
    return _with_purposes(text, sentence.clauses) if serves else sentence.clauses


def _with_purposes(text: str, parts: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    held = -1
    for start, end in parts:
        if (
            held < 0
            and text.find("为", start, start + 10) >= 0
            and _FOR.fullmatch(text, start, end)
            and _SERVES.search(_FULL_STOP.split(text[end : end + 60])[0])
            and not _SERVES.search(text, start, end)
        ):
            held = start
            continue
        yield (held if held >= 0 else start), end
        held = -1
    if held >= 0:
        yield held, parts[-1][1]


_IN_LISTS: Final = ("titles/row", "titles/entry", "titles/label")


def _advice(text: str, line_start: int, last: Mention) -> tuple[str, bool]:
    """Return the advice before a clause if it follows that, and whether the clause is an entry's own line."""
    if last.start >= line_start:
        return str(last.args["title"]), False
    # An entry of a list and what came of it stand in neighbouring lines, with labelled fields between.
    if not last.rule.startswith(_IN_LISTS):
        return "", False
    between = _FIELDS_BETWEEN.sub("", text[last.end : line_start])
    if between.count("\n") <= 3 and len(between) < 120 and not _NEW_MATTER.search(between):
        return str(last.args["title"]), last.rule.startswith("titles/entry")
    return "", False


#: A line after an empty one.
_NEW_MATTER: Final = re.compile(r"\n\s*\n\s*\S")


def _in_title(words: str, at: int) -> bool:
    """Tell whether a place is inside a title: 《关于推进托育服务的提案》 has pushed nothing on yet."""
    return words.rfind("《", 0, at) > words.rfind("》", 0, at)


#: 多年未通车的断头路: what was not done then describes what something was done with.
_MODIFIES: Final = re.compile("[^，、]{0,8}(?:的|问题|难题|现象|情况)")
#: 新建泵站2座但尚未通水 tells of two deeds, of which one was done.
_APART: Final = re.compile("[、但而却]")


def _undone(words: str) -> bool:
    """Tell whether an item of a list was not done: 采纳建议6条、未采纳2条, 加装40部、在建12部."""
    if _LEFT.match(words):
        return True
    if not may_deny(words):
        return False
    for search, *_ in _rules():
        hit = search(words)
        if hit:
            return negated(words, 0, hit.start(hit.lastindex or 0))
    return count_denied(words)


#: 3处正在拆除: what is under way has not been done.
_UNDER_WAY: Final = re.compile("正在[^，、的已]{0,8}$")
#: The items of a list that tell what is left to do.
_LEFT: Final = re.compile(
    r"(?=[\u4e00-\u9fff\d]{0,12}?(?:正在|在[建办改]|尚在|待[建改]))"
    r"(?:其余|另有?|还有)?(?:的)?[\u4e00-\u9fff]{0,3}?(?:[\d一二两三四五六七八九十]{1,4}[余多]?[\u4e00-\u9fff])?(?:正在|在建|在办|在改|尚在|待建|待改)(?!议)"
)
#: No clause denies more verbs than that; a longer search would be for nothing.
_DENIALS: Final = 6


def _told_as_done(
    words: str, hit: re.Match[str] | None, search: Callable[..., re.Match[str] | None]
) -> tuple[re.Match[str] | None, int]:
    """Return the first hit from one on that is told as done, and where a verb before it is denied.

    The place is -1 where none is, or where it only describes something.
    """
    denied = -1
    for _ in range(_DENIALS):
        if hit is None:
            break
        at = hit.start(hit.lastindex or 0)
        if not negated(words, 0, at):
            return hit, denied
        if not _MODIFIES.match(words, hit.end()):
            denied = at
        hit = search(words, hit.end())
    return None, denied


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
    words = text[start:end].lstrip(" 　*）)（后，\n")
    begin = end - len(words)
    told = words.rstrip()
    if len(told.lstrip()) < 3 or _BEGINS_NO_RESULT.match(words):
        return None
    if (
        words.startswith("其中")
        and "批示" in words
        and _NOTED.search(text, max(0, start - 14), start)
    ):
        return None
    if _NO_RESULT.search(words) and not _TAKEN_BY.match(words):
        return None
    own = None if listed or direct else _OWN_WORK.search(words)
    if own and not (own[0] in _OTHERS_TOO and _BY_OFFICE.match(words)):
        return None
    counted = bool(figures.within(begin, end))
    denying, denied = may_deny(words), -1
    pending = words.find("正在") >= 0
    named = max(0, since - begin)
    for search, rule, kind, uptake in _rules():
        hit = search(words, named)
        if denying and hit:
            hit, place = _told_as_done(words, hit, search)
            denied = max(denied, place)
        if not hit or _in_title(words, hit.start()):
            continue
        if pending and _UNDER_WAY.search(words, 0, hit.start(hit.lastindex or 0)):
            denied = max(denied, hit.start())
            continue
        if hit.end() <= denied and not _APART.search(words, hit.end(), denied):
            continue  # 总投资2600万元的水闸暂未开工
        if kind in ("effect", "measure") and not (
            listed or direct or counted or "《" in words or len(words) > 6
        ):
            continue
        if kind == "effect" and _ADDED.match(words, hit.start()) and _BY_OFFICE.match(words):
            kind, uptake = "measure", "implemented"
        stop = begin + len(told)
        if listed and told.endswith("等"):
            stop -= 1
        helped = _HELPED.match(words)
        mediated = helped and uptake in ("implemented", "effect", "contributed")
        if mediated and not counted:
            kind = "institution" if _LASTS.search(words) else "effect"
        if mediated and kind != "institution":
            uptake = _mediated(words, kind)
        elif mediated:
            uptake = "contributed"
        args: dict[str, str | bool] = {
            "of": of,
            "type": kind,
            "uptake": uptake,
            "verb": helped[0] if helped and mediated else hit[hit.lastindex or 0],
        }
        begin = _past_when(text, begin, stop)
        if hit[0] == "促成" and hit.start() == 0 and _ANOTHER_DEED.match(words, hit.end()):
            args["uptake"] = "contributed"  # 促成拆除违建31处 names nobody who did it
        sure = 0.8 if listed or direct else 0.6
        return Mention("outcome", begin, stop, args, rule, sure)
    if denied >= 0 or (denying and count_denied(words)):
        if not listed:
            return None
        args = {"of": of, "type": "other", "uptake": "unstated", "verb": ""}
        return Mention("outcome", begin, end, args, "outcomes/listed@1", 0.4)
    counted = any(each.args["unit"] not in _TIMES for each in figures.within(begin, end))
    verb = next((each for each, _ in verbs(words, 0, len(words))), "") if counted else ""
    if counted and not listed and re.match("[\u4e00-\u9fff]{2}", words):
        args = {"of": of, "type": "effect", "uptake": "effect", "verb": verb}
        return Mention("outcome", begin, begin + len(told), args, "outcomes/counted@1", 0.5)
    if listed and counted:
        args = {"of": of, "type": "measure", "uptake": "implemented", "verb": verb}
        return Mention("outcome", begin, end, args, "outcomes/listed@2", 0.5)
    if listed:
        args = {"of": of, "type": "other", "uptake": "unstated", "verb": ""}
        return Mention("outcome", begin, end, args, "outcomes/listed@1", 0.4)
    return None
