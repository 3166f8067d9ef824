"""Who came to an event, told beside it: 县长甲到会听取意见, 参训委员130人次, 邀请专家授课.

Such a clause tells of no event of its own: it is said of the one before it.
"""

import re
import sys
from typing import Final

from cppcc_graph.text.activities.lexicon import lexicon
from cppcc_graph.text.activities.participants import PEOPLE
from cppcc_graph.text.candidate import InOrder, Mention
from cppcc_graph.text.scan import headed, skippable

#: One of these stands in each such clause.
_SIGN: Final = re.compile(
    skippable(
        "回应|答复|解答|回答|答疑|应询|应答|作答|通报|说明|介绍|参(?=[加与训会])|出席|到会|列席|与会|陪同|聆听|授课|讲课|主讲|辅导(?=[，。；课]|$)|讲座(?=[，。；]|$)|报告(?=[，。；]|$)|教学(?=[，。；]|$)|点评(?=[，。；]|$)|面对面|同台|交流(?=[，。；]|$)|对话(?=[，。；]|$)|沟通(?=[，。；]|$)|互动(?=[，。；]|$)"
    )
)
_COUNT: Final = r"[\d×X*一二三四五六七八九十百千万.]{1,8}[余多]?[万千]?[余多]?"
#: 参加视察的委员45人次, 参训委员达130人次, 到会120人.
_HOW_MANY: Final = re.compile(
    r"^(?:共有?|累计|合计|全年|先后|前后|其中){0,2}(?:参[加与训会]|出席|到会|与会)"
    r"(?P<who>(?:(?!提案)[^，。；、\d]){0,16}?)(?:人数)?(?:共?计|达到?|超过?|约|近|逾|突破|有|为){0,2}"
    rf"{_COUNT}(?:人次|[人名位])(?:以上|左右|次)?(?:（[^（）]{{1,30}}）)?"
)
_BEGINS_COUNT: Final = frozenset("0123456789×X*一二三四五六七八九十百约近逾超不上")
_OF_EVENT: Final = re.compile(
    r"^(?:.{1,10}的|活动(?=委员))?(?:人[员数]|者)?[拟将共计达到为有]{0,2}"
)
#: What a meeting or a way of work is called where its clause says no more of it.
_BARE: Final = (
    r"(?:本次|此次|这次|了|全程|相关|有关|上述|整个|集中|现场)?(?:会议|(?:庆祝|纪念|表彰|动员|总结)?大会|全会|座谈会|协商会|交办会|推进会|培训班|开[班幕][会式]?|闭幕[会式]|结业式|(?:茶话|团拜|研讨|恳谈|议政|通报|动员|报告|听证|联谊|评议|总结|现场|启动|汇报|见面|推介|发布|咨询|交流|年|例|论证)会|论坛|讲座|"
    r"[\u4e00-\u9fff]{0,4}仪式|活动|培训|学习|视察|调研|考察|交流|研讨|讨论|座谈|检查|评议|监督|督查|督办|走访慰问|看望慰问|走访|慰问|看望|听讲|协商|旁听)?"
)
#: What those who came did there.
_DID: Final = r"(?:作|致|发表|听取|通报|介绍|说明|回应|现场|当场|亲自|认真|充分|讲话|致辞|致词|指导|发言|应询|应答|互动|交流|答[复疑]|领办|认领|认办|在[^，。；\d]{0,8}就[坐座])[^，。；\d]{0,16}"
_THERE: Final = rf"(?:{_DID}|[与同和][^，。；\d]{{1,12}}(?:交流|互动|对话|协商|座谈)[^，。；\d]{{0,8}})?(?:[、并和与]{{1,2}}(?:{_DID}|(?:与|同|提出|对|就|予以|给予|责成|观看)[^，。；\d]{{0,16}})){{0,3}}"
#: 县长甲到会，听取意见: told of those who came in the clause before.
_ONLY_THERE: Final = re.compile(
    rf"(?:{_DID}|[与同和][^，。；\d]{{1,12}}(?:交流|互动|对话|协商|座谈)){_THERE}"
    r"|[还也又](?:多次|经常|数次|亲自)?(?:参加|出席|列席)了?[^，。；：“《\d]{0,14}(?:会议?|活动|调研|视察|协商)"
)
_CAME: Final = re.compile(
    rf"^(?P<who>[^，。；：“《]{{0,40}}?)(?:应邀|专程|亲自|分别|全程|集体|一同|共同|先后|也|均|都){{0,2}}"
    rf"(?:(?P<briefs>到会(?:通报|介绍|说明))[^，。；\d]{{0,24}}|(?:到会|出席|参加|列席|参会|参与|与会|参训|莅会|陪同|聆听)了?{_BARE}{_THERE})"
)
#: Leaders come to what the committee holds: 县委书记、县长多次参加政协活动.
_LEADERS_COME: Final = re.compile(
    r"(?P<who>(?![^，。；]{0,20}政协[^，。；]{0,12}(?:参加|出席|列席|参与))[^，。；：“《\d]{0,32}?(?:书记|[省市县区州旗盟镇乡]长|领导|负责同志|负责人)[\u4e00-\u9fff]{0,3}?)"
    r"(?:也|都|均|还|不仅|不但|先后|经常|亲自|带头|每年|多次|数次|积极){1,4}(?:参加|出席|列席|参与|到会)了?[^，。；：“《\d]{0,16}?(?:会议?|活动|调研|视察|协商|意见)(?:并[^，。；\d]{1,12})?"
)
#: Others are sent to what stands there, and counted visits are deeds: 组织委员参加培训, 列席会议3次.
_SENT: Final = re.compile(
    r"组织|动员(?!大?会|讲话)|发动|选派|选送|安排|推荐|委派|派(?=[员人出驻]|代表)|带领(?!.{2,40}部门)|引导|鼓励|支持|要求|不|未|没"
    r"|[\d×X*一二三四五六七八九十百千万余多](?:次|场|批|期|届|轮)"
)
_SENT_THERE: Final = re.compile("组织|动员|选派|安排|邀请|带领|率|陪同")
#: 邀请省委党校教授授课, 某某作专题辅导: a lesson is a part of the course, unless lessons are counted.
_TAUGHT: Final = re.compile(
    r"^(?!赴|前往|到|在)(?:特?邀请?|聘请|请|由)?(?P<who>[^，。；：“《\d]{2,30}?)(?<!开展)(?<!现场)(?<!进行)(?<!接受)(?<!举办)(?:应邀|到会|亲自|现场|集中|前来|分别){0,2}"
    r"(?:[作做](?:了)?(?:[^，。；\d]{0,6})(?:辅导|讲座|报告|点评|辅导课)|(?:专题|专门|现场|集中)?(?:授课|讲课|辅导|主讲|讲解|点评|教学)(?:指导|辅导)?(?:《[^》]{1,30}》)?)"
)
#: 15家企业负责人与6个部门面对面交流: who talked with whom at a meeting, where the clause tells of no other.
_FACED: Final = re.compile(
    r"(?<![\d\u4e00-\u9fff])(?=[\d\u4e00-\u9fff]{2})(?:其间|会上|会前|期间)?(?P<who>(?:(?!围绕|聚焦|针对|召开|开展|举办|就)[^，。；：“《与]){2,30})(?:与|同)(?P<whom>(?:(?!围绕|聚焦|针对|召开|开展|举办|就)[^，。；：“《与]){2,24}?)"
    r"(?:“?面对面”?|同台|同坐一堂|当面|现场|深入|充分|坦诚|互动|直接|零距离|广泛|热烈|进行){1,3}(?:的)?(?:交流|对话|沟通|互动|协商|座谈|讨论|恳谈|问答|对接|商讨|[、和]){1,4}"
)
#: 县民政局、县教育局现场回应委员关切: who was asked answered, and held nothing.
_ANSWERED: Final = re.compile(
    r"(?:会上|其间|期间|现场)?(?P<who>(?:(?!围绕|聚焦|针对|召开|开展|举办|举行|组织|邀请|约请|特邀|请|就|向)[^，。；：“《\d]){2,40}?)"
    r"(?:到会|在会上|在现场|会上|现场|当场|当面|逐一|一一|分别|集中|及时|认真|积极|详细|先后|共同|均|都|负责){0,4}"
    r"(?:(?:作出?|作了|给予|予以|进行)?了?(?:现场|积极|逐一|详细)?(?:回应|应询|应答|作答|解答|答疑)(?:解惑)?|回答|答复(?=[^，。；]{0,10}(?:提问|询问|问题|关切|疑问))|(?:通报|介绍|说明)了?(?:有关|相关)?(?:工作|具体)?情况|(?:作|作了)[^，。；\d]{0,6}(?:通报|说明|表态(?:发言)?))"
    r"(?P<what>[^，。；\d]{0,20})"
)
#: Offices whose heads sit there; the committee, its own bodies and members do otherwise.
_OFFICIALS: Final = re.compile(
    "[局委办厅院行站所](?:、|和|及|与|等|$|[一-鿿]{0,6}(?:负责|领导|分管|主要|同志))|部门|单位|[省市县区州旗盟镇乡]长|政府|负责(?:人|同志)|公司|银行|检察院"
)
_MEETINGS: Final = frozenset(
    {"consultation", "seminar", "standing-committee-meeting", "chairpersons-meeting", "briefing"}
)
#: Of several meetings nothing tells at which it was.
_SERIES: Final = re.compile(r"[\d×X*一二三四五六七八九十余多](?:次|场|批|期|轮)(?!会)")
#: 县政协与8个部门面对面协商: the committee holds what it is told to do.
_HOLDS: Final = re.compile("政协(?!委员)|专委会|委员会|工作组|小组")
_COURSES: Final = frozenset({"training", "study"})
#: What is told of some of those who came, or of what they said, is no event that others come to.
_SAYS: Final = re.compile("发言|建言|提出|发放|形成|报送|征集|印发")
_ASKED: Final = re.compile(
    "^(?:(?:平均)?每[次期场]|先后|分别|均?由|拟|将|还|并|特|同时){0,2}(?:邀请|请|吸引)?"
)
_ROLE_ONLY: Final = re.compile(
    rf"{PEOPLE.pattern}|部门|单位|领导|负责|[局委办院]$|主席|书记|[县市区省州旗镇乡]长"
)


def signs(text: str) -> list[int]:
    """Return the places of the words that each clause has which tells who came, and one behind all."""
    return [*(found.start() for found in headed(text, _SIGN)), sys.maxsize]


def attending(
    text: str, start: int, end: int, before: Mention | None, persons: InOrder
) -> str | None:
    """Return who came to the event ``before``, "" where nobody is named, None where a clause tells more.

    ``before`` is the last event of the sentence, None for none.
    """
    said = text[start:end]
    counted = _HOW_MANY.fullmatch(said)
    if counted:
        who = _OF_EVENT.sub("", said[counted.start("who") :])
        # 参与网络议政330人次 is a deed.
        known = who[:1] in _BEGINS_COUNT or PEOPLE.search(who)
        # 参加座谈会人数达400人次
        return who if known else ("" if "人数" in said else None)
    came = _CAME.fullmatch(said)
    if came and not _SENT.search(said):
        if came["briefs"] and before is None:
            return None  # 县长甲到会通报情况 tells of a briefing where nothing else does
        return _who(text, start, start + came.end("who"), persons)
    leaders = _LEADERS_COME.fullmatch(said)
    if leaders and not _SENT_THERE.search(said):
        return _who(text, start, start + leaders.end("who"), persons)
    answered = _ANSWERED.fullmatch(said)
    if answered and _answers(answered):
        return _who(text, start, start + answered.end("who"), persons)
    if before is not None and before.args["type"] in _MEETINGS:
        return _faced(text, start, end, before, persons)
    if before is None or before.args["type"] not in _COURSES:
        return None
    taught = _TAUGHT.fullmatch(said)
    if not taught:
        return None
    return _who(text, start + taught.start("who"), start + taught.end("who"), persons)


def _answers(told: re.Match[str]) -> bool:
    """Tell whether officials answer, and not the committee, and not a proposal."""
    return (
        _OFFICIALS.search(told["who"]) is not None
        and not _HOLDS.search(told["who"])
        and "提案" not in told[0]
        and "建议" not in told["what"]
    )


def _faced(text: str, start: int, end: int, before: Mention, persons: InOrder) -> str | None:
    """Return those who talked with each other at a single meeting, None where a clause tells no such thing."""
    faced = _FACED.fullmatch(text, start, end)
    if faced is None or _SENT.search(faced[0]) or _HOLDS.search(faced["who"]):
        return None
    if _SERIES.search(text, before.start, before.end):
        return None
    return _who(text, faced.start("who"), faced.end("whom"), persons)


def _who(text: str, start: int, end: int, persons: InOrder) -> str:
    people = [str(person.args["name"]) for person in persons.within(start, end)]
    said = _ASKED.sub("", text[start:end])
    return "、".join(people) or (said if _ROLE_ONLY.search(said) else "")


def goes_on(text: str, start: int, end: int) -> bool:
    """Tell whether a clause behind one of those who came says only what they did there."""
    return _ONLY_THERE.fullmatch(text, start, end) is not None


def event_of(acts: list[Mention]) -> int:
    """Return which of the activities told before others came to, -1 for none."""
    for at in range(len(acts) - 1, -1, -1):
        trigger = str(acts[at].args["trigger"])
        written = acts[at].args["type"] in ("issuing", "publication")
        if not (written or trigger in lexicon().speak or _SAYS.search(trigger)):
            return at
    return -1
