"""Whose a clause is: the bodies, persons or groups that it begins with, and where its predicate begins."""

import re
from collections.abc import Sequence
from typing import Final

from cppcc_graph.text.activities.lexicon import lexicon
from cppcc_graph.text.activities.opening import LEAD
from cppcc_graph.text.activities.times import TIME
from cppcc_graph.text.candidate import InOrder, Mention
from cppcc_graph.text.scan import pass_over

_NO_SUBJECT: Final = ("的", "提出", "提交", "《")
_HEADS_OF: Final = re.compile("(?:主要|有关|相关|分管)?(?:负责人|负责同志)")
#: The next of a row of sectors: 民革、致公党、无党派界别委员 are the members of a row, and no party.
NEXT_SECTOR: Final = "(?:[、和及与](?!部分|全体|有关|相关|各|广大)[^，。；、和及与]{2,6})"
_SECTORS: Final = re.compile(rf"{NEXT_SECTOR}{{1,6}}界别?委员(?!会)")
#: What makes a name part of another: 甲与乙的工作, 县委、县政府有关部门.
_POSSESSED: Final = re.compile(r"的|主要|[副主书秘]|等|及|督查|有关|相关|部门|负责")


def is_unit_of(text: str, whole: Mention, part: Mention) -> bool:
    """Tell whether a body named right behind another acts for it: 县政协|各专委会, 区政协|青竹街道联络组."""
    return part.start == whole.end and (
        text.startswith("各", part.start) or part.rule == "bodies/room@1"
    )


def subject_of(text: str, start: int, found: Sequence[Mention]) -> Sequence[Mention]:
    """Return the bodies that a clause begins with, after a time or a word such as 同时.

    They are more than one where all of them act: 市委办公室、市政协办公室联合召开.
    """
    body = found[0]
    if body.start > start:
        lead = text[start : body.start].strip(" ●•◆■-*\u3000").removeprefix("联合")
        if TIME.sub("", LEAD.sub("", lead)).strip("，"):
            return []
    if text.startswith(_NO_SUBJECT, body.end) or _SECTORS.match(text, body.end):
        return []
    subject = [body]
    for other in found[1:]:
        between = text[subject[-1].end : other.start]
        if is_unit_of(text, subject[-1], other):
            subject[-1] = other
            continue
        joined = between in ("、", "和", "与", "会同", "联合")
        goes_on = text[other.end : other.end + 1] == "、"
        if goes_on and not any(each.start == other.end + 1 for each in found):
            break  # 市委、市政府、有关部门
        if not joined:
            break
        if _HEADS_OF.match(text, other.end):
            return []  # 提案委、经济委负责人: people act
        if _POSSESSED.match(text, other.end):
            return [body]  # 会同县委、县政府督查部门
        subject.append(other)
    return subject


_ITS_MEMBERS: Final = re.compile(r"委员(?!会)")


def act_together(text: str, subject: Sequence[Mention]) -> bool:
    """Tell whether a subject is more than one body; 市政协委员捐款: the members act, not the body."""
    several = len(subject) > 1 or "、" in str(subject[-1].args["name"])
    return several and not _ITS_MEMBERS.match(text, subject[-1].end)


#: What a predicate begins with, before its verb.
_ADVERBIAL: Final = (
    r"就|围绕|聚焦|针对|对|在|赴|到|深入|走进|走村|与|会同|联合|同|向|为|以|历时|连续|先后|前后|[两三四五六七八九十多]次|首次|公开|创新|持续|依法|踊跃"
    r"|自觉|分头|分工|分赴|采取|通过|带队|率队|率|带|现场|实地|联手|分别|集中|专题|先后|上堤|分片|结对"
)
_GROUPS: Final = (
    r"委员们?|常委会会议|常委会议|主席会议|干部|班子成员|会议成员|组成人员|(?<=党组)成员|党组|中心组|机关|工作队|工作站|工作室|联络组|活动组|支社|支部|总支|议事室|委员会|[^常政党市县区省州]委|常委(?!会)|人士|监督员|联络员|召集人|专员|志愿者|师生|企业|商会|协会"
    r"|负责人|负责同志|团体|专家|代表|(?:与会|党员|机关)同志|队员|承办单位|领导|我们|企业家|[小组]组|会员|界|\d人"
)
#: The end of a subject that is no body: 医卫界委员 | 到…, 九个界别活动组 | 开展.
_GROUP: Final = re.compile(
    rf"(?:{_GROUPS})(?:还|也|均|都)?(?:带头|牵头|每人|人人|(?:全年|年内|一年来)?(?:累计|积极|主动|共)?)(?={_ADVERBIAL}|$)"
)
_NO_GROUP: Final = re.compile(
    # 加强委员|培训: whom the deed is done to.
    r"(?:我们)?(?:还|也)?[要将应]?(?:进一步|继续|切实|不断|持续|大力){0,2}(?:加强|强化|抓好|抓实|注重|重视|加大|规范|改进|深化)|"
    r"(?:立即|及时|随即|马上|专门|迅速|曾)?(?:[两三四五六七八九十\d多]次)?(?:经(?!济|贸|信|科|营)|[就围赴会联向由为以按依把从对在将安实引邀组配协把用到给]|与(?!会)|深入|走进|前往)"
)
_GROUP_WIDTH: Final = 28
_MARKS: Final = re.compile(r"[，。；：《》“”]")
_LED: Final = re.compile(
    r"(?:等|一行)?(?:\d{1,2}人)?(?:副?主席|副?秘书长|委员|代表|处长|同志|先生|女士|教授|博士|老师|领导)?(?:带头|牵头|每人|人人|累计|(?:[两三四五多\d]次|先后|分别)(?=率(?![先领队])|到[省市县区州盟旗]政协))?"
)
_BEFORE_PERSON: Final = re.compile(
    r"围绕|聚焦|针对|就|对(?!口|接|话)|在|赴|深入|与|会同|联合|向|由|为|以|把|将|从|依托|通过|组织|率|带领|邀请|[《“]"
)


_LEADERS_OF: Final = ("领导", "分管", "主要", "有关")


def predicate_of(
    text: str, begin: int, stop: int, verb: str, subject: Sequence[Mention], persons: InOrder
) -> int:
    """Return where the predicate begins: behind a subject that is a person or a group."""
    if verb in lexicon().supervising:
        by = text.rfind("由", begin, stop)
        if by >= 0:
            return by
        if not subject or subject[-1].end != begin:
            return begin
        if len(subject) > 1:
            # 市委、市政府领导领办 is told of their leaders.
            return subject[0].start if text.startswith(_LEADERS_OF, begin) else begin
        return subject[0].start if subject[0].start >= begin - 20 else begin
    if verb in lexicon().speak:
        return begin
    if stop <= begin:
        return begin
    people = persons.within(begin, stop)
    # 由办公室主任吕某某驻村蹲点: who does it stands behind 由.
    since = begin + text.startswith("由", begin)
    if people and not _BEFORE_PERSON.search(text, since, people[0].start):
        last = people[0]
        for each in people[1:]:
            if _BEFORE_PERSON.search(text, last.end, each.start):
                break
            last = each
        begin = pass_over(_LED, text, last.end, stop)
        if begin >= stop or text[begin] in "率带":
            return begin
    if _NO_GROUP.match(text, begin, stop):
        return begin
    group = _GROUP.search(text, begin, min(stop, begin + _GROUP_WIDTH))
    cut = begin + _GROUP_WIDTH < stop and group is not None and group.end() >= begin + _GROUP_WIDTH
    if group is None or cut or _MARKS.search(text, begin, group.end()):
        return begin
    if text.find("接受", begin, group.end()) >= 0:
        return begin  # 县水务局接受委员|评议
    return group.end()
