"""Activities: what was done or is planned, clause by clause, with who, what, where and when."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from typing import Final

from cppcc_graph.text.activity_types import HELD, activity_type, by_sign
from cppcc_graph.text.candidate import InOrder, Mention, in_order
from cppcc_graph.text.negation import called_off, negated
from cppcc_graph.text.plan_items import announced, theme
from cppcc_graph.text.rulebook import book, word_set, words
from cppcc_graph.text.scan import Beginnings, any_of, beginnings, skippable, spotting
from cppcc_graph.text.structure import Line, Sentence, Structure, hoped

_HAN: Final = "\u4e00-\u9fff"
#: Words for a time that may stand anywhere in a clause.
_TIMES_WITHIN: Final = re.compile(
    "上半年|下半年|全年|年内|一季度|二季度|三季度|四季度|一年来|过去一年|今年|去年"
)
_TIME: Final = re.compile(
    r"^(?:\d{4}年|[零〇○一二三四五六七八九]{4}年|[去今]年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?"
    r"(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})日|[上中下]旬|底|初)?"
    r"(?:[至—-](?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:月(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})日)?|日))?|"
    + _TIMES_WITHIN.pattern
)
_TIME_ENDS: Final = frozenset("月份日旬底初年内度来")
#: What an object has at least that says something: 等, 了 and 工作 say nothing.
_NOTHING: Final = 2
#: Marks of a list and blanks, which may stand around the words of a clause.
_BESIDE: Final = " ●•◆■-*\u3000\n"
_MAY_END_TIME: Final = _TIME_ENDS | frozenset(_BESIDE)
_DOES: Final = "下沿联专读结新巡驻“开参赴深视调协走学考到在义送进围就通介外实旁列担对向回来分观接捐投撰提授明暗现先前奔检督座评"
_GATHERS: Final = "中(?=学习|开展|培训|视察|调研|走访|研讨|观看|收看|轮训|督办|参观)"
#: Whom something was done with: people, up to what they did.
_WITH: Final = re.compile(
    rf"(?:组织|邀请|选派|选送|委派|安排|动员|发动|率领|带领|引导|召集)(?!好)(?=..[^{_DOES}]{{0,18}}?(?:[{_DOES}]|集{_GATHERS}|$))(?P<who>[{_HAN}\d、“”×X*]{{2,20}}?)"
    rf"(?=开展|参加|参与|下乡|下沉|赴|深入|沿|联合|联手|专题|读书|结对|新结|巡|驻|进驻|“|[\d×X*]{{1,6}}[余多]?[人名位]|视察|调研|协商|走访|学习|考察|到|在|义诊|送|进行|围绕|就|通报|介绍|外出|实地|旁听|列席|担任|对|向|回|来|分|观看|观摩|接受|捐|投身|撰写|提交|授课|传达|集{_GATHERS}|专项|明察|暗访|现场|分组|分批|分别|先后|前往|奔赴|走进|调查|检查|督[查导办]|座谈|评议|参观|$)"
)
#: People who are the subject of a clause: 医卫界委员 | 到三个村义诊.
_OWN_GROUP: Final = re.compile(
    r"(?P<who>(?:(?:[\d×X*]{1,6}|[一二三四五六七八九十百]{1,4})[余多]?[名位]|广大|全体|部分|主席会议|党组|[^界，。；、]{1,10}界(?:、[^界，。；、]{1,10}界){0,4})?(?:[省市县区州盟旗]?政协|党员|机关)?(?:(?:主席|领导|党组)?班子)?(?:委员企业家?|委员(?!会)|常委(?!会)|成员|干部|专家|医疗队|监督员))们?(?:分别|共|先后|带头|纷纷|积极|主动|累计|踊跃){0,2}$"
)
#: What such a group, or a word between it and what it does, ends with.
_GROUP_ENDS: Final = frozenset("员家业委部队们别共后头纷极动计跃")
_WHO: Final = re.compile(
    r"委员(?!会)|常委(?!会)|干部|党员|代表|人员|专家|会员|群众|人士|学者|企业家|师生|学生|青年|职工|成员|医[生师护务]|律师|教授|记者|乡亲|[侨台]|界|团队|队员|小组|[\d×X*][余多]?[名位]"
)
_NOT_DONE: Final = re.compile(r"未|不|无法|难以|没有|尚|正在")
_SLOGAN: Final = re.compile(
    r"(?:要|必须)?(?:坚持|突出|强化|加强|着力|充分发挥|切实|不断|深入贯彻|全面贯彻|牢牢|牢固|始终|增强|提升|提高|凝聚|把握|紧紧|依靠|发挥|自觉接受|为使|做到|每次|做[深实优强细]|让|把好|明确|(?:紧扣|聚焦|围绕)(?!.{2,90}(?:开展|召开|举办|举行|组织|协商|视察|调研|专题|监督|议政|进行))|更好|积极(?!(?:参与|开展|组织|报送))|认真(?!(?:开展|组织|学习|办理)))"
)
_LEAD: Final = re.compile(
    r"^(?:坚持(?=走访|开展|组织|调研|视察|举办|邀请)|其中|同时|先后|并|还|又|已|共同|共|累计|首次|积极|认真|深入(?=开展|推进|学习|贯彻)|切实|全年|一年来|专题|集中|为此|会前|会后|会上|此外|期间|年内|继续|重点|计划|拟|将|精心|及时|主动|高质量|有序|扎实|广泛|大力|圆满|成功)+"
)


@dataclass(frozen=True, slots=True)
class _Rules:
    """The words and patterns of the rule book, made once.

    ``nouns`` and ``named`` are told by their first sign, ``verb`` is the longest where several begin.
    """

    verbs: Beginnings
    verb: re.Pattern[str]
    concrete: frozenset[str]
    nominal: frozenset[str]
    supervising: frozenset[str]
    alone: frozenset[str]
    last: frozenset[str]
    speak: frozenset[str]
    nouns: Mapping[str, tuple[str, ...]]
    named: Mapping[str, tuple[str, ...]]
    event: re.Pattern[str]
    lacking: re.Pattern[str]
    leads: re.Pattern[str]
    verbless: re.Pattern[str]


@cache
def _rules() -> _Rules:
    listed = [word for name in ("concrete", "weak", "last") for word in words("activities", name)]
    return _Rules(
        verbs=beginnings(listed),
        verb=re.compile(spotting(listed)),
        supervising=frozenset(verb for verb in listed if _BY_WHOM.search(verb)),
        concrete=word_set("activities", "concrete"),
        nominal=word_set("activities", "nominal"),
        alone=word_set("activities", "alone"),
        last=word_set("activities", "last"),
        speak=word_set("activities", "speak"),
        nouns=by_sign("nouns"),
        named=by_sign("named"),
        event=re.compile(
            rf"{any_of(words('activities', 'event'))}(?:\d|$|[，。；、“”（]|[^\u4e00-\u9fff]|等|后$)"
        ),
        lacking=re.compile(skippable(str(book("activities")["lacking"]))),
        leads=re.compile(any_of(words("activities", "leads"))),
        verbless=re.compile(rf"^.{{0,20}}{any_of(words('activities', 'verbless'))}[”）]?$"),
    )


def verbs(text: str, start: int, end: int) -> list[tuple[str, int]]:
    """Return the verbs in a stretch of text with their places, the longest at each place."""
    return _rules().verbs.each(text, start, end)


def activities(
    text: str,
    shape: Structure,
    bodies: Sequence[Mention],
    persons: Sequence[Mention],
    figures: Sequence[Mention],
) -> Iterator[Mention]:
    """Yield the activities of a normalised text in order.

    A plan (a section of plans, or 要, 拟, 将 before the verb) has the status ``planned``. The subject
    stays outside the span unless no body is it.
    """
    named, people, numbers = in_order(bodies), in_order(persons), in_order(figures)
    times = in_order([number for number in figures if number.args["unit"] in _TIMES])
    told = verbs(text, 0, len(text))
    spots = [at for _, at in told]
    kind, last = "", 0
    for sentence in shape.sentences:
        if shape.only_plans:
            kind = theme(text, sentence, kind)
            item = announced(text, sentence, kind, named)
            if item is not None:
                yield item
                continue
        # Where neither a verb nor a count of events is, nothing is told.
        first = bisect_left(spots, sentence.start, last)
        last = bisect_left(spots, sentence.end, first)
        if first == last and not times.within(sentence.start, sentence.end):
            continue
        if sentence.line is Line.HEADING or is_lead(text, sentence):
            continue
        when = led = ""
        held: list[Mention] = []
        will = _WILL.search(text, sentence.start, sentence.end)
        ahead = will.start() if will else sentence.end
        for start, end in sentence.clauses:
            if text[end - 1] in _MAY_END_TIME:
                words_of = text[start:end].strip(_BESIDE)
                if words_of[-1:] in _TIME_ENDS and _TIME.fullmatch(words_of):
                    when = words_of
            begun, first = first, bisect_left(spots, end, first, last)
            if begun == first and not times.within(start + 1, end):
                continue
            acts = list(
                _clause(
                    text,
                    start,
                    end,
                    planned=sentence.planned or start > ahead,
                    when=when,
                    told=told[begun:first],
                    bodies=named.within(start, end),
                    persons=people,
                    figures=numbers.within(start, end),
                    around=sentence,
                )
            )
            if acts:
                acts[0] = _with(acts[0], led)
                yield from held
                held, led = acts, ""
            elif text.endswith(_TAKE_PART, start, end):
                who = _taking_part(text, start, end, people)
                if held and held[-1].end > start - 2:
                    held[-1] = _with(held[-1], who)
                elif not text.endswith(_ATTEND, start, end):
                    led = who  # 主席甲带队，对10件提案逐一督查
        yield from held


#: After these words a sentence goes on with what is to come; 将14件提案退回 is none of them.
_WILL: Final = re.compile(
    r"下一步|接下来|将(?:(?<=政协将)|(?<=人大将)|(?<=委员会将)|(?<=机关将)|(?<=我们将)|(?<=[还也年月]将))(?![\d一二三四五六七八九十]{1,4}[余多]?[件份条篇项个]|其|上述|全部|所有|立案)"
    r"|拟(?:于|在|遴选|组织|开展|召开|举办|安排|评选)|计划(?:于|在|遴选|组织|开展|召开|举办|安排|评选)"
)
_ITS_MEMBERS: Final = re.compile(r"委员(?!会)")
#: The title of a report stands within so many characters.
_TITLE: Final = 60
_MARK: Final = re.compile(
    r"(?<!\s)\s{0,40}(?:（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、|[●•◆■▲★○◎]|[一二三四五六七八九十]是)"
)

#: A paragraph's first sentence that only says what it is about: 积极推进文史资料工作。
_THEME: Final = re.compile(
    r"(?:积极|切实|大力|不断|持续|着力|努力|认真|扎实)(?:推进|推动|加强|做好|深化|改进)[^，]{2,16}工作。"
)

#: What an entry of a report begins with that names it: ——专题议政性常委会会议“议大事”。
_ENTRY: Final = re.compile(r"——[^，。；：《\d]{4,20}。")
_HEADING: Final = 28
#: What no heading has.
_TELLS: Final = re.compile(r"\d|“|《")


def is_lead(text: str, sentence: Sentence) -> bool:
    """Tell whether a sentence is the heading that its paragraph begins with, as （三）推进民主监督."""
    if sentence.start and text[sentence.start - 1] != "\n":
        return False
    words_of = text[sentence.start : sentence.end]
    heading = words_of.strip()
    entry = not sentence.planned and _ENTRY.fullmatch(heading)
    return bool(entry and text[sentence.end : sentence.end + 1].strip()) or bool(
        len(heading) <= _HEADING
        and heading.endswith("。")
        and (_MARK.match(words_of) or _THEME.fullmatch(heading))
        and text[sentence.end : sentence.end + 8].split("\n")[0].strip()
        and not _TELLS.search(heading)
    )


def _clause(
    text: str,
    start: int,
    end: int,
    *,
    planned: bool,
    when: str,
    told: Sequence[tuple[str, int]],
    bodies: Sequence[Mention],
    persons: InOrder,
    figures: Sequence[Mention],
    around: Sentence,
) -> Iterator[Mention]:
    subject = _subject(text, start, bodies) if bodies else ()
    body = subject[-1] if subject else None
    begin = _opened(text, start, end) if text[start] in _OPENING_SIGNS else start
    if body:
        begin = _behind(text, begin, end, body, told)
    if text[begin : begin + 1] in _SEATED:
        begin = _past(_SEAT, text, begin, end)
    if text.startswith("：", end) and _LABEL.fullmatch(text, begin, end):
        return
    if told and told[0][1] < begin:
        told = verbs(text, begin, end)  # 联合|督办: a verb before it may hide another
    trigger = _trigger(text, begin, told, bodies) or _counted_event(text, begin, end, figures)
    if trigger is None or end - begin < 4:
        return
    verb, at, first = trigger
    if text[begin] in _NO_ACT_SIGNS and _NO_ACT.match(text, begin, end):
        return
    after = at + len(verb)
    if verb in _PEOPLE and _only_people(text, after, end, figures):
        return
    wish = not planned and hoped(text, start, end)
    if not _from(figures, begin):
        if _SLOGAN.match(text, begin, end):
            return
        if wish and not _rules().event.search(text[at:end]):
            return
    if at > start and (_NOT_DONE.search(text, max(start, at - 3), at) or negated(text, start, at)):
        return
    if called_off(text, start, end):
        return
    concrete = verb in _rules().concrete
    if not concrete or end - after <= _NOTHING:
        before = text[begin:at]
        if body and body.end == begin and _act_together(text, subject):
            before = f"联合{before}"
        counted = _from(figures, at)
        if not _carries(verb, text[after:end], before, counted=counted, planned=planned):
            return
    if _rules().lacking.search(text, begin, end):
        return
    told_from = _past_when(text, begin, first)
    begin = _predicate(text, told_from, first, verb, body, persons)
    if begin >= end:
        return  # a name was read where the verb stands: 副市长牛视察
    if verb == "参加" and begin > told_from:
        return  # who took part in what is told before: 46名委员参加学习
    begin = _past_when(text, begin, first)
    context = f"{text[:_TITLE]}\n{around.section}\n{text[around.start : around.end]}"
    time = _time(text, start, end, when)
    if verb in _rules().supervising and _OF_WHICH.match(text, after, end):
        end = after
    elif text[end - 1] in "作后":
        end = start + len(_TRAILING.sub("", text[start:end]))
    for piece_start, piece_end, said in _pieces(text, begin, end, verb, figures):
        args: dict[str, str | bool] = {
            "type": activity_type(
                text[piece_start:piece_end],
                said,
                context,
                clause=text[start:piece_end] if piece_start == begin else "",
            ),
            "status": "planned" if planned or wish else "done",
            "trigger": "" if said in _ALONE_EVENT else said,
            "organiser": "",
            "participants": _participants(text, start, piece_start, piece_end, persons),
            # Found once all activities are known: see circumstances.py.
            "topic": "",
            "place": "",
            "time": time,
        }
        if args["type"] == "donation" and _OTHERS_GIVE.match(text, piece_start, piece_end):
            args["participants"] = ""  # 协调企业捐赠: others gave
        sure = 0.75 if concrete else 0.6
        yield Mention("activity", piece_start, piece_end, args, "activities/clause@1", sure)


_OTHERS_GIVE: Final = re.compile(
    "(?:积极|主动|先后)?(?:协调|联系|动员|引导|争取|发动|引荐|牵线)(?=[^，。；]{2,20}?捐)"
)


def _opened(text: str, start: int, end: int) -> int:
    """Return where a clause begins behind marks of a list, words that join it to others, and a time."""
    begin = _past(_LISTED, text, start, end) if text[start] in _LIST_SIGNS else start
    # An indent is no mark of a list.
    if text[begin : begin + 1] in _LEAD_SIGNS and not text[start:begin].strip():
        begin = _past(_LEAD_AT, text, begin, end)
    if begin < end and text[begin] in _TIME_SIGNS:
        timed = _past(_TIME_AT, text, begin, end)
        return _past_lead(text, timed, end) if timed > begin else begin
    return begin


def _behind(text: str, begin: int, end: int, body: Mention, told: Sequence[tuple[str, int]]) -> int:
    """Return where a clause begins behind its subject and words such as 共同."""
    after = max(begin, body.end + text.startswith("、", body.end))
    if text.startswith(("和", "及"), after):
        after = max(begin, body.start)  # 各民主党派和无党派人士
    after = _past(_ITS_MEETING, text, after, end) if text.startswith("会", after) else after
    past = _past_lead(text, after, end)
    # 联合督办 is told by both words, and 集中学习 is a verb with its 集中.
    if end - past <= 3 or any(after == at < past for _, at in told):
        return after
    return past


#: A committee met: 县政协常委会 | 会议 | 围绕….
_ITS_MEETING: Final = re.compile(
    "会议(?=围绕|就|专题|听取|审议|协商|讨论|集体|学习|对口|先后|研究)"
)


def _time(text: str, start: int, end: int, when: str) -> str:
    """Return the time that a clause begins with, else that told before it, else what it names."""
    found = _TIME_AT.match(text, start, end) if text[start] in _TIME_SIGNS else None
    if found or when:
        return found[0] if found else when
    found = _TIMES_WITHIN.search(text, start, end)
    # 对去年的10件提案开展“回头看” tells of which they are.
    return found[0] if found and not text.startswith("的", found.end()) else ""


def _participants(text: str, clause: int, start: int, end: int, persons: InOrder) -> str:
    """Return the persons that a clause names before what was done, else whom it was done with."""
    people = [
        str(person.args["name"])
        for person in (persons.within(clause, start) if start > clause else ())
        if "的" not in text[person.end : start]  # 由某某领衔的工作室挂牌
    ]
    if people:
        return "、".join(people)
    if start > clause and text[start - 1] in _GROUP_ENDS:
        group = _OWN_GROUP.search(text, max(clause, start - 16), start)
        if group:
            return group["who"]
    crowd = _WITH.search(text, start, end)
    return crowd["who"] if crowd and _WHO.search(crowd["who"]) else ""


def _taking_part(text: str, start: int, end: int, persons: InOrder) -> str:
    """Return who took part or led, as a clause tells that says nothing else: 副主席甲、秘书长乙参加."""
    people = [str(person.args["name"]) for person in persons.within(start, end)]
    crowd = None if people else _COUNTED.search(text, start, end)
    return crowd["who"] if crowd else "、".join(people)


def _with(activity: Mention, who: str) -> Mention:
    """Return an activity with those who took part, where none are known by its own clause."""
    if not who or activity.args["participants"]:
        return activity
    return activity.having({**activity.args, "participants": who})


_ATTEND: Final = ("参加", "出席", "参与")
#: What a clause ends with that only tells who took part in what its neighbour tells.
_TAKE_PART: Final = (*_ATTEND, "带队", "率队", "牵头", "任组长", "为组长", "挂帅", "领队")
_COUNTED: Final = re.compile(
    r"(?P<who>[\d×X*]{1,6}[余多]?[名位][^，。；\d]{1,16}?)(?:应邀|分别|全程|集体)?(?:参加|出席|参与)"
)


def _act_together(text: str, subject: Sequence[Mention]) -> bool:
    """Tell whether a subject is more than one body; 市政协委员捐款: the members act, not the body."""
    several = len(subject) > 1 or "、" in str(subject[-1].args["name"])
    return several and not _ITS_MEMBERS.match(text, subject[-1].end)


#: Who supervises a proposal is part of what is told.
_BY_WHOM: Final = re.compile("督办|领办|领衔")


#: The proposal, told after who supervises it: 副主席甲督办的《…》, 由书记乙领办、丙党支部提出的《…》.
_OF_WHICH: Final = re.compile(r"的《|、[^，。；《]{2,24}(?:提出|提交|所提)的?《")
#: What a predicate begins with, before its verb.
_ADVERBIAL: Final = (
    r"就|围绕|聚焦|针对|对|在|赴|到|深入|走进|走村|与|会同|联合|同|向|为|以|历时|连续|先后|前后|[两三四五六七八九十多]次|首次|公开|创新|持续|依法|踊跃"
    r"|自觉|分头|分工|分赴|采取|通过|带队|率队|率|带|现场|实地|联手|分别|集中|专题|先后|上堤|分片|结对"
)
_GROUPS: Final = (
    r"委员们?|常委会会议|常委会议|主席会议|干部|班子成员|会议成员|组成人员|党组|中心组|机关|工作队|工作站|工作室|联络组|活动组|支社|支部|总支|议事室|委员会|[^常政党市县区省州]委|企业|商会|协会"
    r"|团体|专家|代表|队员|承办单位|领导|我们|企业家|[小组]组|会员|界|\d人"
)
#: The end of a subject that is no body: 医卫界委员 | 到…, 九个界别活动组 | 开展.
_GROUP: Final = re.compile(rf"(?:{_GROUPS})(?:带头|牵头|每人|人人|累计)?(?={_ADVERBIAL}|$)")
_NO_GROUP: Final = re.compile(
    r"[就围赴与会联向由为以经按依把从对在将安实引邀组配协把用到]|深入|走进|前往"
)
_GROUP_WIDTH: Final = 28
_MARKS: Final = re.compile(r"[，。；：《》“”]")
_LED: Final = re.compile(
    r"(?:等)?(?:副?主席|委员|代表|处长|同志|先生|女士|教授|博士|老师|领导)?(?:带头|牵头|每人|人人|累计)?"
)
_BEFORE_PERSON: Final = re.compile(
    r"围绕|聚焦|针对|就|在|赴|深入|与|会同|联合|向|由|为|以|把|将|从|依托|通过|组织|率|带领|邀请|[《“]"
)


#: When and how, which does not belong to what was done.
_WHEN: Final = re.compile(
    r"(?:力争|计划|拟)?于?(?:(?:\d{4}年)?(?:[上下]半年|(?:明年)?第?[一二三四]季度|\d{1,2}月(?:份|底|初|[上中下]旬)?)|去年[一二三四五六七八九十]{1,2}月|每年|全年|[五一](?:年间|年来)|一年中?"
    r"|[三四五六七八九]年|\d{1,2}年|五年(?=收集|围绕)|本届|首批|第一时间|随即|隆重|力争|联手(?=对)|主持(?=开展)|合作(?=开展)|(?:年[底末内初]|到20\d\d年[底末]?|(?<=[月年底末旬日初]))前|到20\d\d年[底末]?|要|研究(?=出台|制定)|从[^，]{0,8}提案中|全[市县区省州旗]已?|\d次)"
)


#: What it begins with, most often none of them.
_WHEN_SIGNS: Final = frozenset(
    "0123456789一二三四五六七八九力计拟于上下第去明每全本首随隆联主合前年到要研从"
)


def _past_when(text: str, start: int, end: int) -> int:
    """Return where the words end that say when and how, ``start`` if none are there."""
    return _past(_WHEN, text, start, end) if start < end and text[start] in _WHEN_SIGNS else start


#: Words at the end that say nothing more: 开展调研等有关工作.
_TRAILING: Final = re.compile(r"(?:的?(?:有关|相关)工作|(?<=[告议》])后)$")


#: What is complied with or was brought about, and clauses that only say when or in what.
_NO_ACT: Final = re.compile(
    r"(?:严格)?(?:落实|执行)[^，]{2,30}(?:制度|规定|要求|机制)$|(?:除|在|当)[^，]{3,32}+$(?:(?<=[外中时])|(?<=之际|以来|期间|方面)|(?<=[^网线以]上))|促成"
)
_NO_ACT_SIGNS: Final = frozenset("严落执除在当促")
_PEOPLE: Final = frozenset(["组织", "邀请", "动员", "发动", "率领", "带领", "引导"])


def _only_people(text: str, rest: int, end: int, figures: Sequence[Mention]) -> bool:
    """Tell whether what follows only says who was brought together; what for is told in the next clause."""
    return not (
        verbs(text, rest, end)
        or text.find("“", rest, end) >= 0
        or _rules().event.search(text[rest:end])
        or any(each.start >= rest and each.args["unit"] in _TIMES for each in figures)
    )


def _predicate(
    text: str, begin: int, stop: int, verb: str, body: Mention | None, persons: InOrder
) -> int:
    """Return where the predicate begins: behind a subject that is a person or a group."""
    if verb in _rules().supervising:
        by = text.rfind("由", begin, stop)
        if by >= 0:
            return by
        return body.start if body and body.end == begin and body.start >= begin - 20 else begin
    if verb in _rules().speak:
        return begin
    if stop <= begin:
        return begin
    people = persons.within(begin, stop)
    if people and not _BEFORE_PERSON.search(text, begin, people[0].start):
        last = people[0]
        for each in people[1:]:
            if _BEFORE_PERSON.search(text, last.end, each.start):
                break
            last = each
        begin = _past(_LED, text, last.end, stop)
        if begin >= stop or text[begin] in "率带":
            return begin
    if _NO_GROUP.match(text, begin, stop):
        return begin
    group = _GROUP.search(text, begin, min(stop, begin + _GROUP_WIDTH))
    cut = begin + _GROUP_WIDTH < stop and group is not None and group.end() >= begin + _GROUP_WIDTH
    if group is None or cut or _MARKS.search(text, begin, group.end()):
        return begin
    return group.end()


# The same within a text, where “^” is its first place.
_TIME_AT: Final = re.compile(_TIME.pattern.removeprefix("^"))
_LEAD_AT: Final = re.compile(_LEAD.pattern.removeprefix("^"))


#: The first signs of what these patterns know, which most clauses do not begin with.
_LIST_SIGNS: Final = frozenset(" ●•◆■▲-*—、\u3000（一二三四五六七八九十0123456789")
_LEAD_SIGNS: Final = frozenset(
    "坚其同先并还又已共累首积认深切全一为会此期年继重计拟将精及主高有扎广大圆成"
)
#: Behind a time or a subject also 专题 and 集中, which are else part of the verb.
_LINK_SIGNS: Final = _LEAD_SIGNS | {"专", "集"}
_TIME_SIGNS: Final = frozenset("0123456789零〇○一二三四五六七八九十去今上下全年过")
_OPENING_SIGNS: Final = _LIST_SIGNS | _LEAD_SIGNS | _TIME_SIGNS


def _past(pattern: re.Pattern[str], text: str, start: int, end: int) -> int:
    """Return where the words that a pattern knows end, ``start`` if none are there."""
    found = pattern.match(text, start, end)
    return found.end() if found else start


def _past_lead(text: str, start: int, end: int) -> int:
    """Return where the words end that join a clause to the one before it, ``start`` if none are there."""
    return _past(_LEAD_AT, text, start, end) if text[start : start + 1] in _LINK_SIGNS else start


#: Where a course was held stands before it: 在省社会主义学院举办….
_SEATED: Final = frozenset("依在")
_SEAT: Final = re.compile(r"(?:依托|在)[\u4e00-\u9fff]{2,14}(?:学院|党校|大学)(?=举办)")
_LISTED: Final = re.compile(
    r"[ ●•◆■▲\-*—、\u3000]{0,60}(?:(?:\d{1,2}[.、．]|（[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十]{1,3}、|[一二三四五六七八九][是要])[ \u3000]*)?"
)
_LABEL: Final = re.compile(
    r"[（）]{0,4}(?:承办|主办|会办|协办|办理|督办|领办|领衔|提案|责任|牵头|包案)[\u4e00-\u9fff]{0,6}"
)


def _carries(verb: str, rest: str, before: str, *, counted: bool, planned: bool) -> bool:
    """Tell whether a verb with what stands around it tells of an activity."""
    if verb in _ALONE_EVENT:
        return True
    if not rest and verb in HELD and _MEETING.search(before):
        return True
    if not rest or rest in ("等", "了", "工作"):
        alone = verb in _rules().alone
        if verb in _rules().last:
            return bool(_SPEAKERS.search(before))
        return alone and (bool(_rules().leads.search(before)) or (planned and len(before) > 1))
    if verb in _rules().concrete:
        return True
    if verb in _rules().last:
        return False
    if verb in ("围绕", "聚焦") and not planned and not counted:
        # Else it is only the topic of what the next clause tells.
        return bool(_ADVISES.search(rest))
    if verb in ("回收", "收回"):
        return bool(_FORMS.search(rest))
    if verb == "联系" and _OF_PLACES.match(rest):
        return True  # 主席会议成员分别联系甲县、乙乡
    if verb in (
        "坚持",
        "深化",
        "聚焦",
        "围绕",
        "推进",
        "推动",
        "支持",
        "服务",
        "完善",
        "健全",
        "规范",
    ):
        return (
            counted
            or "《" in rest
            or "“" in rest
            or bool(_rules().event.search(rest) and not planned)
        )
    return counted or "“" in rest or "《" in rest or bool(_rules().event.search(rest))


#: What is given out and comes back filled in.
_FORMS: Final = re.compile(r"问卷|[测评征调][^，]{1,6}表")
_OF_PLACES: Final = re.compile(r"(?!贫困)[\u4e00-\u9fff、]{2,30}[县市区旗乡镇村]$")
#: That a meeting was held, told with the meeting before the verb: 第一次会议召开, 在县城召开.
_MEETING: Final = re.compile(
    r"(?:[会议]|论坛|活动|仪式|[赛展])(?:[在于][^，]{2,18})?$|^在[^，]{2,16}$"
)
#: What is done about a topic, at the end of a clause.
_ADVISES: Final = re.compile(r"(?:建言|资政|议政|献[计策]|协商|研讨|讨论|座谈)[^，“”]{0,4}$")
#: Those who speak, counted, at the end of what is before the verb.
_SPEAKERS: Final = re.compile(r"\d[余多]?[名位][^，\d]{1,14}$")
_ALONE_EVENT: Final = frozenset({"次数"})


def _counted_event(
    text: str, start: int, end: int, figures: Sequence[Mention]
) -> tuple[str, int, int] | None:
    """Return the trigger of a clause without a verb, an event and how often: 常委会会议5次."""
    for figure in figures:
        if figure.start > start and figure.end >= end - 1:
            if figure.args["unit"] in _TIMES and _rules().verbless.match(
                text[start : figure.start]
            ):
                return "次数", start, start
            break
    return None


_TIMES: Final = frozenset(["次", "场", "场次", "期", "轮", "讲", "趟", "批", "批次", "届", "堂"])


def _subject(text: str, start: int, found: Sequence[Mention]) -> Sequence[Mention]:
    """Return the bodies that a clause begins with, after a time or a word such as 同时.

    They are more than one where all of them act: 市委办公室、市政协办公室联合召开.
    """
    body = found[0]
    if body.start > start:
        lead = text[start : body.start].strip(" ●•◆■-*\u3000").removeprefix("联合")
        if _TIME.sub("", _LEAD.sub("", lead)).strip("，"):
            return []
    if text.startswith(_NO_SUBJECT, body.end):
        return []
    subject = [body]
    for other in found[1:]:
        between = text[subject[-1].end : other.start]
        joined = between in ("、", "和", "与", "会同", "联合")
        goes_on = text[other.end : other.end + 1] == "、"
        if goes_on and not any(each.start == other.end + 1 for each in found):
            break  # 市委、市政府、有关部门
        if not joined:
            break
        if _POSSESSED.match(text, other.end):
            return [body]  # 会同县委、县政府督查部门
        subject.append(other)
    return subject


_NO_SUBJECT: Final = ("的", "提出", "提交", "《")
#: What makes a name part of another: 甲与乙的工作, 县委、县政府有关部门.
_POSSESSED: Final = re.compile(r"的|主要|[副主书秘]|等|及|督查|有关|相关|部门|负责")


#: What begins as a noun that verbs are part of (覆盖面) and is a thing of its own: 捐赠面粉, 进行量化考核.
_THINGS: Final = ("面粉", "面包", "量化", "网络", "网上", "网格", "人才", "比赛", "比武", "医疗")
_WRITES: Final = frozenset({"写出", "写成"})
_SHOWN: Final = frozenset(["协商", "监督", "专题协商", "民主监督"])


def _trigger(
    text: str, start: int, told: Sequence[tuple[str, int]], names: Sequence[Mention]
) -> tuple[str, int, int] | None:
    """Return the verb that tells of an activity, its place, and that of the first verb."""
    found = None
    rules = _rules()
    nouns, named = rules.nouns, rules.named
    for verb, at in told:
        after = at + len(verb)
        sign = text[after : after + 1]
        if (
            sign in nouns
            and text.startswith(nouns[sign], after)
            and not (verb == "征集" or text.startswith(_THINGS, after))
        ):
            continue
        if sign == "的" and not text.startswith("提案", after + 1):
            titled = text.startswith("《", after + 1)
            if not titled or not (verb in rules.supervising or verb in _WRITES):
                continue
        if sign in named and verb in rules.nominal and text.startswith(named[sign], after):
            continue
        if sign == "“" and verb in _SHOWN:
            continue  # 协商“议要事” is a heading
        if at > start and _within_marks(text, start, at):
            continue
        if names and any(start <= body.start <= at < body.end for body in names):
            continue  # 提案委员会 | 审查
        if verb == "列席" and text[at - 1] == "请":
            continue
        if verb == "参加" and text[at - 1] in "不未":
            continue  # 对长期不参加活动的委员取消资格
        if verb == "上报" and text[at - 1] in "以会网线":
            continue  # 以上报告
        if verb == "组织" and text[at - 1] in "协级党派的":
            continue  # 各级政协组织
        if verb in _ACROSS and text.startswith(_ACROSS[verb], at - 1):
            continue
        if verb in rules.concrete:
            return verb, at, found[1] if found else at
        found = found or (verb, at, at)
    return found


#: Verbs that other words hold across their border: 一起|草, 结合|办理.
_ACROSS: Final[Mapping[str, tuple[str, ...]]] = {
    "起草": ("一起草",),
    "合办": ("联合办理", "结合办理", "配合办理"),
    "组建": ("小组建",),
}


def _within_marks(text: str, start: int, at: int) -> bool:
    """Tell whether a title or a quotation is open at a place."""
    return text.rfind("“", start, at) > text.rfind("”", start, at) or text.rfind(
        "《", start, at
    ) > text.rfind("》", start, at)


def _from(figures: Sequence[Mention], start: int) -> bool:
    """Tell whether one of the figures of a clause, in order, begins at a place or behind it."""
    return bool(figures) and figures[-1].start >= start


_START: Final = attrgetter("start")


def _first_within(figures: Sequence[Mention], start: int, end: int) -> Mention | None:
    """Return the first of the figures of a clause, in order, that begins in a stretch of it."""
    at = bisect_left(figures, start, key=_START)
    if at == len(figures):
        return None
    first = figures[at]
    return first if first.start < end else None


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


def _pieces(
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
    if text.find("、", start, end) < 0 and text.find("和", start, end) < 0:
        return [(start, end, verb)]
    if not figures and text.find("》", start, end) < 0 and _BLANK_SIGNS.isdisjoint(text[start:end]):
        return [(start, end, verb)]
    pieces: list[tuple[int, int, str]] = []
    begun, said = start, verb
    counted = {figure.end for figure in figures}
    for sign in _ITEM.finditer(text, start, end):
        at = sign.start()
        if at <= begun or not (
            at in counted or text[at - 1] == "》" or _blank_before(text, begun, at)
        ):
            continue
        found = _rules().verb.match(text, at + 1, end)
        if found and not (found[0] in _rules().concrete or found[0] in _BUILDING):
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
    ends = count is not None and at + len(verb) == count.start and verb in _rules().concrete
    return verb if ends else ""


_BUILDING: Final = frozenset(["建成", "设立", "成立", "形成", "建立", "开设", "打造"])
_PAST_ITEM: Final = re.compile(r"[^、]{1,60}")


def _blank_before(text: str, start: int, at: int) -> bool:
    """Tell whether a number left blank and its unit end at a place."""
    near = text[max(start, at - 14) : at]
    if _BLANK_SIGNS.isdisjoint(near):
        return False
    return any(each.end() == len(near) for each in _BLANK.finditer(near))


def _counted_noun(text: str, start: int, end: int, figures: Sequence[Mention]) -> bool:
    """Tell whether an item is an event with a count: 优秀提案15件、先进单位8家 are one 表彰."""
    count = _first_within(figures, start + 1, end)
    if count and _rules().verbless.match(text[start : count.start]):
        return count.start - start > 2
    blank = _BLANK.search(text, start + 2, end)
    return blank is not None and bool(_rules().verbless.match(text[start : blank.start()]))
