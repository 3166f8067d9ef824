"""Whether a clause with a verb carries an activity: no slogan, no wish, nothing denied, and no verb alone."""

import re
from collections.abc import Sequence
from typing import Final

from cppcc_graph.text.activities.counts import EVENT_UNITS, NO_VERB
from cppcc_graph.text.activities.lexicon import lexicon, verbs
from cppcc_graph.text.activity_types import HELD
from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.negation import negated
from cppcc_graph.text.scan import begin_signs

#: What is given out and comes back filled in.
_FORMS: Final = re.compile(r"问卷|[测评征调][^，]{1,6}表")
_OF_PLACES: Final = re.compile(r"(?!贫困)[\u4e00-\u9fff、]{2,30}[县市区旗乡镇村]$")
#: That a meeting was held, told with the meeting before the verb: 第一次会议召开, 在县城召开.
_MEETING: Final = re.compile(
    r"(?:[会议]|论坛|活动|仪式|[赛展])(?:[将定]?[在于][^，]{2,28})?$|^在[^，]{2,16}$"
)
#: What is done about a topic, at the end of a clause.
_ADVISES: Final = re.compile(r"(?:建言|资政|议政|献[计策]|协商|研讨|讨论|座谈)[^，“”]{0,4}$")
#: What leads to an event on a topic that stands before it: 围绕规划编制开展专项监督.
_HOLDS: Final = re.compile("开展|举办|组织")
#: Those who speak, counted, at the end of what is before the verb.
_SPEAKERS: Final = re.compile(r"\d[余多]?[名位][^，\d]{1,14}$")

#: What is taken up, which is told where it is named or counted.
_TAKES_UP: Final = frozenset(["选择", "选定", "选准", "选好"])

#: What is done about a matter: with a plan it tells of no event.
_FURTHERS: Final = frozenset(
    ["坚持", "深化", "聚焦", "围绕", "推进", "推动", "支持", "服务", "完善", "健全", "规范"]
)


#: Those who were brought together to learn what is named: 组织|委员认真学习政协章程.
_GATHERS: Final = frozenset(["组织", "带领", "发动", "召集", "动员"])
_LEARN: Final = re.compile(
    "[^，。；《“]{0,16}(?:委员|常委|干部|职工|党员|人员|成员|会员|人士|同志)们?(?:认真|深入|集中|系统|及时|专题|集体|原原本本|先后|重点|全面){0,3}(?:地)?(?:传达)?学习"
    "(?!型|贯彻|宣传|的|和|与|、|能力|活动)[^，。；]{0,60}(?:精神|文件|讲话|章程|党章|条例|理论|论述|知识|报告|意见|决定|决议|规定|宪法|民法典|法律法规|业务|党史)$"
)


def carries(verb: str, rest: str, before: str, *, counted: bool, planned: bool) -> bool:
    """Tell whether a verb with what stands around it tells of an activity."""
    if verb == NO_VERB:
        return True
    if not rest and verb in HELD and _MEETING.search(before):
        return True
    if not rest or rest in ("等", "了", "工作"):
        alone = verb in lexicon().alone
        if verb in lexicon().last:
            return bool(_SPEAKERS.search(before))
        return alone and (bool(lexicon().leads.search(before)) or (planned and len(before) > 1))
    if verb in lexicon().concrete:
        return True
    if verb in lexicon().last:
        return False
    if verb in ("围绕", "聚焦") and not planned and not counted:
        # Else it is only the topic of what the next clause tells.
        held = _HOLDS.search(rest)
        return bool(_ADVISES.search(rest) or (held and lexicon().event.search(rest, held.end())))
    if verb in _TAKES_UP and not counted:
        return "《" in rest or "“" in rest  # 选择全局性问题，深入调研
    if verb in _GATHERS and "学习" in rest and _LEARN.match(rest):
        return True
    if verb in ("回收", "收回"):
        return bool(_FORMS.search(rest))
    if verb == "组成" and rest.endswith("队"):
        return False  # 医卫界委员组成医疗队，…: who does what the next clause tells
    if verb == "联系" and _OF_PLACES.match(rest):
        return True  # 主席会议成员分别联系甲县、乙乡
    if verb in ("围绕", "聚焦") and (held := _HOLDS.search(rest)):
        return counted or bool(lexicon().event.search(rest, held.end()))
    if verb in _FURTHERS:
        return (
            counted
            or "《" in rest
            or "“" in rest
            or bool(lexicon().event.search(rest) and not planned)
        )
    return counted or "“" in rest or "《" in rest or bool(lexicon().event.search(rest))


#: What is complied with or was brought about, and clauses that only say when or in what.
_NO_ACT: Final = re.compile(
    r"(?:严格)?(?:落实|执行)[^，]{2,30}(?:制度|规定|要求|机制)$|(?:除|在|当)[^，]{3,32}+$(?:(?<=[外中时])|(?<=[^今然此其最往日][^今然此其最往日]后)|(?<=之际|以来|期间|方面)|(?<=[导领持督动力]下)|(?<=[^网线以]上))|促成|促使|从[^，]{2,20}看$"
    # 为推动《…》落地: what for, and no deed comes behind it.
    r"|为了?(?:进一步|切实|更好地?|深入|加紧|抓紧|有效|全面|扎实|不断|有力|及时|大力|着力|尽快|认真|持续|圆满|顺利){0,2}(?:推动|推进|促进|加强|确保|保证|做好|搞好|抓好|落实|提高|提升|强化|完善|健全|支持|服务|深化|规范|完成|开展好|办好)(?![^，]*(?:召开|举[办行]|开展|组织|邀请|进行|建立|成立|捐|视察|调研|走访|制定|出台|印发))[^，]*$"
    # 即参加一次视察、办一件实事: what is meant by a name.
    # 以座谈交流为基础: how; 应协会邀请: why; 比上年多资助28名: how many more.
    r"|以[^，]{3,60}为[^，、为]{2,4}$"
    r"|应[^，]{2,30}(?:邀请|之邀|邀约|要求)$"
    r"|(?:分别)?[比较](?:上|去|前|往)[^，]{1,40}$"
    r"|经[^，]{2,24}(?:推荐|提名)(?:[、，和][^，]{2,24})?$"
    r"|(?:商定|约定|议定)(?:今后|每[年季月半]|定期|轮流)[^，]{1,40}$"
    r"|每[逢当到][^，]{1,30}+$(?<=[前后时际间])"
    r"|即[^，。；即]{1,6}一[件次条个项份篇场回]"
    r"|为[^，]{2,24}(?:牵线搭桥|保驾护航|添砖加瓦|增光添彩|穿针引线|鼓与呼)$"
    # 与以往会议不同的是, 参与提案的委员达138人, 把调研作为主要形式: what is said of it.
    r"|与[^，]{2,16}不同的是$|参与(?:提出)?提案的委员[^，]*$|在各[^，]{1,6}[组团]$"
    r"|[把将][^，]{2,20}作为[^，]{2,24}(?:形式|途径|抓手|方式|载体|任务|要务)$"
    # 是委员听取群众意见的渠道, 拓宽沟通的渠道: what something is, and what for.
    r"|是(?![年日月次])[^，]+$"
    r"|(?:进一步|不断|持续)?(?:拓宽|畅通|拓展)[^，]{2,24}(?:渠道|途径|路径)$"
    r"|实现了?(?=[^，。；\d]{0,12}(?:网上|线上|在线|数字化|信息化))"
    # 通过组织收看、座谈交流等方式: how.
    r"|(?:通过|采取|采用|运用|利用|以)[^，]{3,40}(?:方式|形式|途径|办法|手段)$"
)
_NO_ACT_SIGNS: Final = frozenset(
    "严落执除在当促为通采运利以从即每实应比较分经商约议是进不持拓畅与参把将"
)
#: 助学行动中, 视察过程中: in what something else was done.
_AMID: Final = re.compile("(?<!在)(?:行动|行程|活动|过程|工作|期间|会议)中$")


#: 就加强协商，提出要求; 对协商结果表示满意; 负责人参加会议: what was spoken of, and that somebody came.
_SAID_OF: Final = re.compile(
    r"就(?:如何)?(?:进一步|切实)?(?:加强|做好|搞好|抓好|深化|提高|改进)(?:协商|监督|沟通|联系|学习|培训|调研|交流)$"
    r"|对[^，]{2,40}?(?:均|都|也)?(?:表示|感到)[^，]{0,6}(?:满意|感谢|赞同|肯定|认可)$"
    r"|(?:人|者|委员|代表|领导|同志|单位|部门|组长|主任|书记|主席|成员|人员|干部)(?:应邀|也|均|都)?(?:参加|出席|列席)会议$"
)
_SAID_ENDS: Final = frozenset("商督通系习训研流意谢同定可议")


def no_act(text: str, begin: int, end: int) -> bool:
    """Tell whether a clause says what was complied with, or only when or in what something was done."""
    if text[begin] in _NO_ACT_SIGNS and _NO_ACT.match(text, begin, end):
        return True
    last = text[end - 1]
    if last == "中":
        return _AMID.search(text, max(begin, end - 4), end) is not None
    return last in _SAID_ENDS and _SAID_OF.search(text, max(begin, end - 48), end) is not None


_SLOGAN: Final = re.compile(
    r"(?:我们)?(?:要|必须)?(?:进一步|继续){0,2}(?:坚持|突出|强化|加强|着力|充分发挥|切实|不断|深入贯彻|全面贯彻|牢牢|牢固|始终|增强|提升|提高|凝聚|把握|紧紧|依靠|发挥|自觉接受|为使|做到|每次|做[深实优强细]|让|把好|明确|(?:紧扣|聚焦|围绕)(?!.{2,90}(?:开展|召开|举办|举行|组织|协商|视察|调研|专题|监督|议政|进行))|更好|积极(?!(?:参与|开展|组织|报送))|认真(?!(?:开展|组织|学习|办理)))"
)
_SLOGAN_SIGNS: Final = begin_signs(_SLOGAN)


#: 拟出台《提案工作规则》, 拟修订《委员履职考核细则》: a rule for its own work is a task of the committee; what offices
#: mean to issue (拟出台《停车管理办法》) is told beside their answers and is none.
_OWN_RULE: Final = re.compile(
    r"(?:研究)?(?:出台|制[定订]|修[订改]|印发|发布|下发|起草|完善){1,2}(?:关于)?《(?=[^《》\n]{0,40}(?:政协|提案|委员(?!会)|界别|协商|社情民意|专门委员会|专委会|主席会议|常务?委员会(?:会议|工作)|民主监督|文史|履职))"
    r"[^《》\n]{2,50}(?:规则|细则|意见|办法|规程|规定|制度|条例|简则|方案|计划|要点|清单|指引|章程)(?:（[^《》（）]{1,8}）)?》"
)


def only_meant(text: str, begin: int, at: int, end: int, *, wish: bool) -> bool:
    """Tell whether a clause without a number is a slogan, or a wish whose verb leads to no event."""
    slogan = text[begin] in _SLOGAN_SIGNS and _SLOGAN.match(text, begin, end) is not None
    return slogan or (
        wish and not (lexicon().event.search(text[at:end]) or _OWN_RULE.match(text, at, end))
    )


_NOT_DONE: Final = re.compile(
    "未|不(?![足高强够广大多全畅平均实力齐深明清严便顺稳良]|规范|完善|到位|合理|健全|及时|文明)|无[法处从力须]|难以|没有|尚|正在"
)
#: What is not done within the matter that is dealt with: 针对工资未得到支付问题开展视察.
_MATTER: Final = re.compile(
    "(?:就|围绕|针对|聚焦|紧扣|关注)[^，。；]{2,40}?(?:问题|难题|情况|现象|现状)"
)
#: 正在研究制定, 正在抓紧组织实施: what stands before the verb of what is under way.
_UNDER_WAY: Final = re.compile(
    "正在?(?<![改修端校公纠更订真严]正)(?:抓紧|加紧|积极|着手|组织|牵头|研究|会同|按照){1,2}$"
)


def not_done(text: str, start: int, at: int) -> bool:
    """Tell whether what a verb says was not done, or is under way."""
    matter = _MATTER.search(text, start, at)
    start = matter.end() if matter else start
    return at > start and (
        bool(_NOT_DONE.search(text, max(start, at - 3), at))
        or _is_under_way(text, max(start, at - 6), at)
        or negated(text, start, at)
    )


def _is_under_way(text: str, start: int, at: int) -> bool:
    return text.find("正", start, at) >= 0 and _UNDER_WAY.search(text, start, at) is not None


_PEOPLE: Final = frozenset(["组织", "邀请", "动员", "发动", "率领", "带领", "引导"])


def only_people(text: str, verb: str, rest: int, end: int, figures: Sequence[Mention]) -> bool:
    """Tell whether a clause only says who was brought together; what for is told in the next one."""
    return verb in _PEOPLE and not (
        verbs(text, rest, end)
        or text.find("“", rest, end) >= 0
        or lexicon().event.search(text[rest:end])
        or (text.find("学习", rest, end) > 0 and _LEARN.match(text[rest:end]))
        or any(each.start >= rest and each.args["unit"] in EVENT_UNITS for each in figures)
    )
