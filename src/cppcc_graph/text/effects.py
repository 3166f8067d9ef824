"""What a report tells right after an activity as what came of it, where no advice has a title.

After a consultation or supervision of the same paragraph, 市政府制定整改措施22条 and 水质由Ⅳ类上升到Ⅲ类
are told as its outcomes. They are claims of the report, as all outcomes are, and what the committee
did itself is none.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cppcc_graph.text.activities import topic
from cppcc_graph.text.candidate import InOrder, Mention, in_order
from cppcc_graph.text.outcomes import items, outcome_of, received
from cppcc_graph.text.structure import Line, Structure, hoped

#: Activities that others act upon; study, training and publishing are for the committee itself.
_PROMPTING: Final = frozenset(
    [
        "consultation",
        "supervision",
        "investigation",
        "inspection",
        "visit",
        "seminar",
        "standing-committee-meeting",
        "chairpersons-meeting",
        "proposal-handling",
        "donation",
        "volunteering",
        "issuing",
        "other",
    ]
)
#: Those that a sentence tells as parts of the one before: 召开座谈会, 现场对接.
_GOING_ON: Final = frozenset(
    ["consultation", "issuing", "investigation", "supervision", "donation", "other"]
)
_CHANGED: Final = re.compile(
    r"由[^，]{1,24}(?:[提升上下降压缩增扩减调]|缩短)[^，]{0,4}[到至为]|提高|提升|上升|下降|降低|降至|升至|增长|缩减|缩短|压缩|节约|突破|达到|翻了?[一两]番"
    r"|惠及|受益|带动|吸纳|入驻|落户|签约|引资|利用外资|意向协议|增收|脱贫|告别|变身|圆了|治愈|追回|执结|执行到位|清偿|复绿|化解|纠正|破解|不再犯难|消除|集聚|覆盖率|满意度|整改率"
    r"|(?:推动|促成|督促|协调)[^，]{0,24}(?:解决|整改|建立|上线|落户|动工|拆除|关停|硬化|开放|取消|建成|签约|设立|项目|清理)"
)
_SOLVED: Final = re.compile(r"(?:解决|化解)了?[^，]{0,24}(?:问题|难题|纠纷|小事|债务|困难)")
#: What the committee has itself, and statistics of its own work.
_OURS: Final = re.compile(
    r"委员(?!会同|企业)|政协|界别|提案|信息|史料|稿件|书画|党支部|议事室|联系点|活动|会议|调研|视察|履职|课题|问卷|座谈|专栏|走访|义诊|机关|党员|代表|群众\d|建议\d|意见\d|包案"
)
_OWN_BODY: Final = re.compile(
    "政协|民主促进会|革命委员会|民主同盟|建国会|民主党|致公党|九三学社|工商业联合会|人民代表大会|统一战线|党组"
)
_BEFORE_BODY: Final = re.compile(
    r"[\s\u3000]{0,4}(?:会后|随后|其后|为此|据此|目前|年内|同时|并)?，?(?:\d{1,2}月(?:\d{1,2}日)?|[审协调视][^，]{0,12}后)?"
)
_DEED: Final = re.compile(
    r"(?:制定|出台|印发|下发|编制|投入|安排|新建|新增|改造|建成|拆除|关停|取缔|封堵|整改|压减|简化|设立|成立|组建|开通|增设|增配|加装|补装|配备|招聘|推行|推出|采纳|立案|修复|清理|拨付|拨款)"
)
_DEED_WIDTH: Final = 12
#: What looks like an outcome and is the committee's help, or goes on with a comparison.
_NO_EFFECT: Final = re.compile(
    r"(?:现场|帮助|协助|牵线促成|同比|比上年|比去年|“?三公|各级|中共党员|惠及群众)|[^，]{0,24}(?:人民政协|政协工作)"
)
_SPAN: Final = 240
#: Verbs whose activities, where they are of no type, are as well what others did.
_OTHERS: Final = frozenset(
    [
        "建成", "新建", "推出", "开设", "完成", "引进", "帮助", "协调", "解决", "设立", "成立", "推动", "推行",
        "制定", "出台", "印发", "开办", "增设", "上线", "整改", "牵线促成", "任免", "服务", "调整", "采购",
    ]
)  # fmt: skip


def effects(
    text: str,
    shape: Structure,
    activities: Sequence[Mention],
    bodies: Sequence[Mention],
    figures: Sequence[Mention],
    outcomes: Sequence[Mention],
) -> Iterator[Mention]:
    """Yield in order what followed activities, besides the outcomes found already."""
    acts, named, numbers, known = map(in_order, (activities, bodies, figures, outcomes))
    work: Mention | None = None
    about: Mention | None = None
    since = -1
    line_end = -1
    for sentence in shape.sentences:
        if sentence.planned or sentence.line is Line.HEADING:
            work = None
            continue
        if sentence.start > line_end:
            work, line_end = None, text.find("\n", sentence.start)
            line_end = len(text) if line_end < 0 else line_end
        here = acts.within(sentence.start, sentence.end)
        if work is None and not here:
            continue
        if not here and work is not None and sentence.start - work.end > _SPAN:
            continue
        told = known.within(sentence.start, sentence.end)
        theirs = False
        for start, end in shape.clauses(sentence):
            act = next((each for each in here if start <= each.start < end), None)
            if told and any(start <= each.start < end for each in told):
                theirs = True
                continue
            found = None
            if work is not None and start - work.end < _SPAN and not hoped(text, start, end):
                body = _other_body(text, start, end, named)
                theirs = theirs or body is not None
                if _follows(text, start, end, act, body, theirs, numbers):
                    direct = bool(received(text, start, end))
                    given = _GIVEN.search(text, start, end) if direct else None
                    found = outcome_of(
                        text,
                        start,
                        end,
                        given[1] if given else _subject(text, shape, about or work),
                        listed=False,
                        direct=direct,
                        figures=numbers,
                        bodies=named,
                    )
            if found is not None:
                yield from items(text, found, numbers)
            elif act is not None and act.args["type"] in _PROMPTING:
                deed = act.args["type"] == "other" and act.args["trigger"] in _OTHERS
                if not deed or work is None:
                    work, theirs = act, False
                # In a sentence a later activity without a topic goes on with that of the first.
                goes_on = since == sentence.start and act.args["type"] in _GOING_ON
                if not deed and (not goes_on or _topic(text, shape, act)):
                    about, since = act, sentence.start


def _other_body(text: str, start: int, end: int, bodies: InOrder) -> Mention | None:
    """Return the body that a clause begins with if it is none of the committee's, else None."""
    first = next(iter(bodies.within(start, end)), None)
    if first is None or _OWN_BODY.search(str(first.args["name"])):
        return None
    return first if _BEFORE_BODY.fullmatch(text, start, first.start) else None


def _follows(
    text: str,
    start: int,
    end: int,
    act: Mention | None,
    body: Mention | None,
    theirs: bool,  # noqa: FBT001
    figures: InOrder,
) -> bool:
    """Tell whether a clause says what came of the activity before it."""
    if act is not None and (
        act.args["type"] not in ("other", "issuing") or act.args["trigger"] not in _OTHERS
    ):
        return False
    if received(text, start, end):
        return True
    if _NO_EFFECT.match(text, body.end if body is not None else start, end):
        return False
    counted = bool(figures.within(start, end))
    if not counted and text.find("《", start, end) < 0 and not _SOLVED.search(text, start, end):
        return False
    if body is not None or theirs:
        place = body.end if body is not None else start
        told = counted or text.find("《", start, end) >= 0
        if told and _DEED.search(text, place, min(place + _DEED_WIDTH, end)):
            return body is not None or not _OURS.search(text, start, end)
    if _OURS.search(text, start, end):
        return False
    return bool((counted and _CHANGED.search(text, start, end)) or _SOLVED.search(text, start, end))


#: What a leader's written instruction is about: 就政协工作作出批示7次.
_GIVEN: Final = re.compile(
    r"[就对]([^，就对]{2,12}?)(?:[\d一二三四五六七八九十两多]次)?作出[^，]{0,4}批示"
)


def _topic(text: str, shape: Structure, work: Mention) -> str:
    told = str(work.args["topic"]) or topic(text, *shape.clause(work.start))
    quoted = None if told else re.search(r"“([^”]{2,30})”", text[work.start : work.end])
    return quoted[1] if quoted else told


def _subject(text: str, shape: Structure, work: Mention) -> str:
    """Return what an activity is about, as the outcomes of it name it: its topic, else its words."""
    return _topic(text, shape, work) or text[work.start : work.end]
