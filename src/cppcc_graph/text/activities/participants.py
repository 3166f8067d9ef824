"""Who took part: persons and groups, in the clause of an activity or in one beside it."""

import re
from typing import Final

from cppcc_graph.text.candidate import InOrder, Mention
from cppcc_graph.text.persons.names import is_name
from cppcc_graph.text.persons.roles import role_ending_at
from cppcc_graph.text.scan import begin_signs

_HAN: Final = "\u4e00-\u9fff"
_DOES: Final = "交扎积认广主有踊听收聆清认下沿联专读结新巡驻“开参赴深视调协走学考到在义送进围就通介外实旁列担对向回来分观接捐投撰提授明察查踏勘暗现先前奔检督座评"
_GATHERS: Final = "中(?=学习|开展|培训|视察|调研|走访|研讨|观看|收看|轮训|督办|参观)"
#: Whom something was done with: people, up to what they did.
#: What they were brought together for begins with one of these words.
_FOR_WHAT: Final = rf"(?:扎实|积极|认真|广泛|主动|有序|踊跃)(?:开展|参[加与]|参政|撰写|提交|建言|学习|研[讨读]|听取|讨论|观看|收看|领会)|加强(?=[^，。；]{{0,24}}学习)|开展|召开|面对面|返乡|回乡|组建|成立|组团|筹[集措资]|募[集捐]|与(?=[^，。；]{{1,12}}(?:结(?:对|成)|互动))|集中或|参加|参与|下乡|下沉|赴|深入|沿|联合|联手|专题|读书|结对|新结|巡|驻|进驻|“|(?:为|给|向)(?=[^，。；]{{1,10}}捐)|累计(?=[^，。；]{{0,16}}捐)|认捐|视察|调研|协商|走访|学习|考察|到|在|义诊|送|进行|围绕|就|通报|介绍|外出|实地|旁听|列席|担任|对|向|回|来|分(?!委员|管)|观看|观摩|接受|捐|投身|撰写|提交|授课|交流|传达|听取|收看|聆听|清理|认领|认购|作(?=[专主辅报讲大口重])|任(?=[^，。；]{{0,6}}(?:书记|队长|组长))|集{_GATHERS}|专项|明察|暗访|现场|分组|分批|分别|先后|前往|奔赴|走进|调查|检查|察看|查看|踏[看勘查]|勘[察查]|督[查导办]|座谈|评议|参观"
_WITH: Final = re.compile(
    rf"(?:组织|邀请|选派|选送|委派|安排|动员|发动|率领|带领|引导|召集)(?:[和与]?(?:引导|动员|支持|鼓励|协调))?(?!好|力量|人力|精干|骨干力|召开|举办|了一|建设|机构|[、和与及的])(?:[一二两三四五六七八九十\d]{{1,3}}次)?(?=..(?:[^{_DOES}]{{0,18}}+(?:[{_DOES}]|$)|[^{_DOES}]{{0,18}}集{_GATHERS}))(?P<who>[{_HAN}\d、“”×X*]{{2,20}}?)"
    # Few signs begin one of them; the rest need not be tried.
    rf"(?=[{''.join(sorted(begin_signs(re.compile(_FOR_WHAT))))}\d×X*]|$)"
    rf"(?=(?:{_FOR_WHAT})|(?<!\d)(?<![员部者表众]、)[\d×X*]{{1,6}}[余多]?[人名位]|$)"
)
#: People who are the subject of a clause: 医卫界委员 | 到三个村义诊.
_OWN_GROUP: Final = re.compile(
    r"(?P<who>(?:(?:[\d×X*]{1,6}|[一二三四五六七八九十百]{1,4})[余多]?[名位家]|广大|全体|部分|主席会议|党组|[^界，。；、]{1,10}界别?(?:、[^界，。；、]{1,10}界别?){0,4})?(?:全?[省市县区州盟旗]?政协|党员|机关)?(?:(?:主席|领导|党组)?班子)?(?:委员企业家?|委员(?!会)|常委(?!会)|成员|老?干部|专家|医疗队|监督员))们?(?:分别|共|先后|带头|纷纷|积极|主动|累计|踊跃|全年|年内|一年来|还|也){0,2}$"
)
#: What such a group, or a word between it and what it does, ends with.
_GROUP_ENDS: Final = frozenset("员家业委部队们别共后头纷极动计跃年内来还也")
#: What leads to a group that is the subject, and is none of it: 其中, 随后由, 抽调, 分6个小组、.
_LEAD_TO: Final = re.compile(
    r"(?:[^，。；]{0,12}(?:发动|动员|号召)(?=(?:广大|全体)?(?:政协)?(?:委员|会员|企业|干部))|特别是|尤其是|其中|目前|现在|如今|至今|共?有(?=\d)|[^，。；]{0,10}收到(?=委员)|随后|由|同|[与和](?!会)|带领|带动|发动|动员|引导|引领|抽调|组织|号召|鼓励|倡导|力争|分\d{1,2}个[小分]?组、|(?:20)?\d\d年){1,2}"
)
#: What stands between the group and what it does: 港澳委员30名, 分别, 带头.
_TO_PREDICATE: Final = re.compile(
    r"们?(?:[\d×X*]{1,6}[余多]?(?:人次|[名位人]))?"
    "(?:分别|共同?|先后|带头|纷纷|积极|主动|累计|踊跃|全年|年内|一年来|一行|每人|人人){0,2}$"
)
_SUBJECTS: Final = ("委员", "常委", "成员", "组成人员", "负责人", "负责同志", "干部", "专家", "代表", "人士", "监督员", "联络员", "召集人", "专员", "学者", "师生", "志愿者", "医护人员", "会员", "企业", "企业家", "医疗队", "活动组", "小组", "界", "界别", "领导")  # fmt: skip
_ANY_LEADERS: Final = ("各级领导", "有关领导")
_LONGEST_SUBJECT: Final = 24
#: What no such subject holds, and none begins with.
_NO_SUBJECT: Final = re.compile(
    "[，。；：“”《》向给找]|[作做]出|带领|率领|^(?:[同与由带率抽组分力]|发动|动员|号召|引[导领]|鼓励|倡导|.{0,6}对)|(?:到会|到场)与"
)
#: Words for people.
PEOPLE: Final = re.compile(
    r"委员(?!会)|常委(?!会)|干部|党员|代表|人员|负责(?:人|同志)|专家|会员|群众|人士|学者|企业家|师生|学生|青年|职工|成员|医[生师护务]|律师|教授|记者|乡亲|[侨台]|界|团队|队员|小组|监督员|联络员|召集人|专员|志愿者|[\d×X*][余多]?[名位]|(?:[市县区旗州]{2}|[）地弟好边邻])政协$"
)


#: Whom somebody puts forward for an office or an honour: 推荐|5名委员|为市政协委员人选.
_PUT_FORWARD: Final = re.compile(
    rf"(?:向[^，。；]{{1,16}}?)?(?:择优|积极|依法|集中)?(?:推荐|提名|推举|举荐)了?(?P<who>[{_HAN}\d、“”×X*]{{2,30}}?)(?:作?为|担任|参评|参选)(?=[^，。；]{{2,30}})"
)
_PUT_SIGNS: Final = begin_signs(_PUT_FORWARD)


#: A group by its head acts with that person: 以副主席甲为组长的视察组.
_HEADED: Final = re.compile("[为任][^，。；、的]{0,10}(?:组长|团长|队长|召集人)的")


def participants_of(
    text: str, clause: int, subject: int, start: int, end: int, persons: InOrder
) -> str:
    """Return the persons that a clause names before what was done, else whom it was done with.

    ``subject`` is where the subject begins, before what was done or there if none stands before it.
    """
    people = [
        str(person.args["name"])
        for person in (persons.within(clause, start) if start > clause else ())
        # 由某某领衔的工作室挂牌, 委员某某|所在的医院驰援
        if ("的" not in text[person.end : start] or _HEADED.search(text, person.end, start))
        and not text.startswith("所在", person.end)
    ]
    if people:
        return "、".join(people)
    whole = _whole_subject(text, subject, start)
    if whole:
        often = _HOW_OFTEN.match(whole)
        return whole[often.end() :] if often else whole
    if start > clause and text[start - 1] in _GROUP_ENDS:
        group = _OWN_GROUP.search(text, max(clause, start - 16), start)
        if group:
            return group["who"]
    put = _PUT_FORWARD.match(text, start, end) if text[start] in _PUT_SIGNS else None
    if put:
        named = [str(person.args["name"]) for person in persons.within(put.start("who"), end)]
        return "、".join(named) or (put["who"] if PEOPLE.search(put["who"]) else "")
    crowd = _WITH.search(text, start, end)
    if not crowd or not PEOPLE.search(crowd["who"]):
        return ""
    event = _TOOK_PART_IN.search(crowd["who"])
    who = crowd["who"][: event.start()] if event else crowd["who"]
    if who.count("“") != who.count("”"):
        closes = text.find("”", crowd.end("who"), end)  # “青岛代表|交流团”
        who = text[crowd.start("who") : closes + 1] if closes >= 0 else ""
    return _sound(who)


_EVENTS: Final = ("活动", "会议")
#: How often, before who took part, and how they did, behind: 2次|委员, 全体委员|认真|到联系点走访.
_HOW_OFTEN: Final = re.compile(r"[\d一二三四五六七八九十]{1,3}[次场期批轮]")
_HOW: Final = re.compile(
    "(?:主要|重点|认真|分别|集中|积极|专门|多次|及时|先后|陆续|经常|定期|逐一|逐个|分期|分批|分组|共同|统一){1,3}$"
)
#: 组织|开展发挥委员作用跟踪: what was done stands where people should.
_NO_PEOPLE: Final = re.compile(
    "(?:开展|召开|举[办行]|进行|实施|承办|编[写印辑]|撰写|起草|征集|评选|编排|发挥)|[^，。；]{0,12}(?:达到?|超过)了?\\d|[^，。；、]{2,6}(?<!全)[区县镇乡]$"
)


def _sound(who: str) -> str:
    """Return people without words of how and how often they took part; "" for words that tell of none."""
    who = who.removeprefix("了").removeprefix("由").rstrip("、和及与")
    often = _HOW_OFTEN.match(who)
    who = _HOW.sub("", (who[often.end() :] if often else who).partition("完成")[0])
    # 组织了多项联系界别|活动
    return "" if who.endswith(_EVENTS) or _NO_PEOPLE.match(who) else who


def _whole_subject(text: str, start: int, end: int) -> str:
    """Return the group that is the subject: 驻县省政协委员 | 视察, 委员、专家和群众代表 | 座谈; "" for none."""
    if start >= end:
        return ""  # as mostly
    lead = _LEAD_TO.match(text, start, end)
    begin = lead.end() if lead else start
    behind = _TO_PREDICATE.search(text, begin, end)
    who = text[begin : behind.start()] if behind else ""
    is_one = who.endswith(_SUBJECTS) and not who.endswith(_ANY_LEADERS)
    return who if is_one and len(who) <= _LONGEST_SUBJECT and not _NO_SUBJECT.search(who) else ""


#: What they took part in: 组织委员 | 培训2期.
_TOOK_PART_IN: Final = re.compile(
    r"(?:集中|外出|业务|履职|专题|线上|网上|理论)?(?:培训|轮训|大会发言|口头发言|书面发言|体检|研讨|讨论|考试|测试)(?:班)?(?:[\d一二三四五六七八九十]{1,4}[余多]?[期次场人轮批篇]|$)(?<=[^的].)"
)


#: What a clause ends with that only tells who led what its neighbour tells.
LED: Final = ("带队", "率队", "牵头", "任组长", "为组长", "挂帅", "领队", "带领下", "率领下")
#: What one ends with that only tells who was brought together.
_GATHERED_END: Final = frozenset("员委部家者表人事工众协次名位组团")
#: Those who do what the next clause tells: 由3名副主席率领各界委员，对…进行视察.
_GATHERED: Final = re.compile(
    r"^由?(?P<lead>[^，。；：“《]{0,40}?)(?:带领|率领|率(?!领)|组织(?![部处科])|邀请|抽调|召集|动员|选派)"
    r"(?P<who>(?!全体|广大|各族|.{0,8}(?:参加|开展))[^，。；：“《]{0,28}?"
    r"(?:委员(?!会)|常委|干部|人员|专家|学者|代表|负责人|负责同志|党员|会员|职工|成员|企业家|群众|政协|(?:调研|检查|督查|视察|考察|监督|评议|工作)[组团])(?:共|等)?(?:[\d×X*]{1,6}[余多]?(?:人次|[名位人]))?)"
)
_LEADERS: Final = re.compile(
    r"(?P<who>(?:(?:[\d×X*]{1,3}|[一二两三四五六七八九]|各|全体|分管|几)[余多]?[名位]?)?(?:副主席|主席会议成员|班子成员|县级领导|党组成员))(?:分别|亲自|的)?(?:$|带队|率队|牵头|任组长|带领下|率领下)"
)


#: Who gives, told with how gladly, before the clause of the gift: 爱心企业慷慨解囊|，捐款30万元.
_GIVER: Final = re.compile(
    r"(?:其间|期间|会后|灾后|疫情期间)?"
    r"(?P<who>(?:全体|广大|各位|各级|各界别?|各|部分|多名|[\d一二三四五六七八九十]{1,4}[余多]?[名位家]|全?[省市县区州盟旗][内直]?|辖区|本地|我们|"
    r"(?:政协|工商联|侨联|民[革盟建进]|农工党|致公党|九三学社)(?:[\u4e00-\u9fff]{0,6}?(?:委会|支部|支社|总支|基层委员会))?|[\u4e00-\u9fff]{2,6}界|界别|民主党派|爱心|民营|非公|会员|委员|常委|港澳台?侨?|青年|女|机关){0,4}"
    r"(?:企业家|企业|商会|协会|人士|乡贤|委员(?!会|企业|履职|工作)|常委(?!会)|会员|成员|党员|干部职工|干部|职工|侨胞|同胞)们?)"
    r"(?![的、和与提一-鿿]{0,3}(?:工作|活动|座谈|培训|履职|代表|建议|提案))(?!.{0,20}(?:下|方面)$)(?:[^，。；：\d《“”的]|“[^“”，。；：\d]{1,4}”){2,20}"
)
_NAME: Final = 3
#: What a name may stand behind.
_BARE: Final = frozenset(
    ["委员", "常委", "企业家", "会员", "政协委员", "乡贤", "党员", "干部", "职工"]
)
#: What a gift begins with that those gave who are named in the clause before it.
_GIFT_BEGINS: Final = re.compile(
    "(?:共|累计|先后|合计|主动|自发|自愿|踊跃|纷纷|现场|当场|带头|一次性|共同|积极|又|还|并|再次|并且|为[^，。；]{1,16}?|向[^，。；]{1,16}?|给[^，。；]{1,16}?|义务|无偿|免费){0,4}"
)
_GIFTS: Final = frozenset(["donation", "volunteering"])
#: Others were made to give: 协调捐款, 组织企业捐款.
_MADE_GIVE: Final = re.compile(
    "协调|联系|动员|引导|争取|发动|引荐|牵线|组织|倡议|号召|邀请|接收|接受|管理|发放|转交|带动"
)


def giving(text: str, start: int, end: int, persons: InOrder) -> str:
    """Return those of whom a clause only tells how gladly they give, "" if it tells no such thing."""
    giver = _GIVER.fullmatch(text, start, end)
    if not giver:
        return ""
    named = persons.within(start, end)
    if named:
        return "、".join(str(person.args["name"]) for person in named)
    behind = giver.end("who")
    # 委员某某某…: somebody whom no rule knows by name.
    unknown = text[start:behind] in _BARE and is_name(text[behind : behind + _NAME])
    return "" if unknown else str(giver["who"])


def gave(text: str, act: Mention, begin: int) -> bool:
    """Tell whether an activity is a gift of those of whom the clause told that ends where its own begins."""
    return (
        act.args["type"] in _GIFTS
        and act.start >= begin
        and _GIFT_BEGINS.fullmatch(text, begin, act.start) is not None
        and _MADE_GIVE.match(text, act.start, act.end) is None
    )


_COUNT_BEGINS: Final = frozenset("0123456789×X*共先累")
#: 320名委员深入联系点，走访群众1800户.
_WENT: Final = re.compile(
    r"(?:共有?|先后有|累计)?(?P<who>[\d×X*]{1,6}[余多]?[名位][^，。；\d]{0,8}(?:委员|常委|干部|专家|人员|党员))(?:分别|先后|分组)?(?:深入|分赴|走进|来到|奔赴|前往)[^，。；\d]{1,16}"
)


def leading(text: str, start: int, end: int, persons: InOrder) -> str:
    """Return who led, or was brought together for, what a neighbour of the clause tells; "" for nobody."""
    if text.endswith(LED, start, end):
        people = [str(person.args["name"]) for person in persons.within(start, end)]
        lead = None if people else _LEADERS.search(text, start, end)
        return lead["who"] if lead else "、".join(people)
    went = _WENT.fullmatch(text, start, end) if text[start] in _COUNT_BEGINS else None
    if went:
        return went["who"]
    went_to = [each for each in persons.within(start, end) if text.find("率", each.end, end) >= 0]
    if went_to and _SETS_OUT.fullmatch(text, went_to[-1].end, end):
        return "、".join(str(each.args["name"]) for each in went_to)
    found = _GATHERED.fullmatch(text[start:end]) if text[end - 1] in _GATHERED_END else None
    if not found:
        return ""
    led = [str(person.args["name"]) for person in persons.within(start, start + found.end("lead"))]
    lead = _LEADERS.search(found["lead"])
    return "、".join([*(led or ([lead["who"]] if lead else [])), found["who"]])


#: What leads to somebody who does nothing there: 陪同市委书记甲，….
_TO_OTHERS: Final = re.compile(
    "[到赴在对向就为给与同和以把将请邀]|陪|会同|听取|根据|按照|采纳|感谢|走访|看望|慰问|接待|迎接|悼念|其中"
)
_LONGEST_OFFICES: Final = 40


def with_offices(text: str, start: int, end: int, persons: InOrder) -> str:
    """Return who is named at the end of a clause that holds nothing but their offices; "" for nobody."""
    people = persons.within(start, end)
    if not people or people[-1].end != end or not people[0].args["role"]:
        return ""
    begin = people[0].start
    if begin - start > _LONGEST_OFFICES or _TO_OTHERS.search(text, start, begin):
        return ""
    return (
        "、".join(str(person.args["name"]) for person in people)
        if role_ending_at(text, begin)
        else ""
    )


#: 带队深入青石镇, 率队赴杭州市: where somebody led others to.
_SETS_OUT: Final = re.compile(
    r"(?:带队|率队|率(?![先领])[^，。；]{2,16}?[组团委员队会])(?:先后|分别)?(?:深入|分赴|赴|到|走进|前往|来到)[^，。；\d看察访研]{2,20}(?:等\d{1,3}[余多]?个[^，。；\d]{1,8})?"
)


def sets_out(text: str, activity: Mention) -> bool:
    """Tell whether an activity is only that somebody led others to a place."""
    return (
        activity.args["type"] in ("other", "visit")
        and bool(activity.args["participants"])
        and _SETS_OUT.fullmatch(text, activity.start, activity.end) is not None
    )


def with_participants(activity: Mention, who: str) -> Mention:
    """Return an activity with those who took part, where none are known by its own clause."""
    if not who or activity.args["participants"]:
        return activity
    return activity.having({**activity.args, "participants": who})
