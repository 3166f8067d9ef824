"""What kind of activity is told: its code, its class, and how often it took place."""

import re
from collections.abc import Callable
from typing import Final

from cppcc_graph.text.candidate import Candidate
from cppcc_graph.text.drafting.codes.tables import coded, table
from cppcc_graph.text.scan import of_clause

#: Money that is found or put in for someone, and the words of a gift, beside which it is one.
_FOUND: Final = re.compile(
    r"协调|争取|投入|落实|引进|引资|引导|撬动|整合|筹措|筹集|吸纳|采购|帮扶|帮销|消费"
)
_GIVEN: Final = re.compile(r"捐|赠|募|善款|善举|慰问|资助|助学|奖学|出资|爱心|慈善|[送献]|自掏")
#: Consultation is also what suggests and speaks, where no word names a meeting: 提出建议12条.
_TALKS: Final = re.compile(r"协商|座谈|议政|面商|恳谈|沟通|会(?!后|前|员|同)|面对面")
_HEARD: Final = re.compile(r"征集|征求|收集|听取")
#: Who speaks at a meeting does not hold it: 12名委员在全会上作大会发言.
_SPEECH: Final = re.compile(r"发言")
_CONSULTED: Final = re.compile(r"召开|举[行办]|召集|协商|座谈|议政|恳谈|面商|对话")
_AT_MEETING: Final = re.compile(r"在[^，。；在]{1,24}[会议]上")
#: Who comes with a complaint is heard, and not visited.
_RECEIVED: Final = re.compile(r"接[待访].{0,8}(?:群众|来信|信访|上访|居民|村民|选民|市民|农民)")
_CONVENED: Final = re.compile(r"召开[^，。；]{0,24}座谈会")
#: To collect and write is not to publish, and to write a report or hand it in is not to issue one.
_PUT_OUT: Final = re.compile(
    r"出[版刊]|发[表行]|刊[发登载播]|[编刊付]印|印[发制]|播[出放]|推送|开播|面世|公开|上线|登载|编[发报]|发布"
)
_COMPILED: Final = re.compile(
    r"史料|文史|征编|编[纂撰写修著]|初稿|统稿|定稿|组稿|书稿|文稿|采录|口述|点校|征集|搜集|抢救|整理"
)
_REPORT: Final = re.compile(r"报告|专报|建议|意见|对策|成果")
#: 举办提案撰写培训班3期: who is taught to write has issued nothing.
_TRAINS: Final = re.compile(
    r"(?:举办|开办|组织|开展)[^，。；《》]{0,24}(?:培训|研修|学习)班[\d.余多]{0,6}[期次场个]?$"
)
#: 开通心理援助热线: help that is offered to all is no gift.
_LINE_OPENED: Final = re.compile(r"开[通设][^，。；]{0,16}(?:热线|专线)")
#: What is issued, revised or handed in; 形成品牌 issues nothing.
_PAPER: Final = re.compile(
    r"《|报告|意见|建议|办法|方案|制度|机制|细则|规定|规则|规范|标准|规程|文件|纪要|信息|稿|文章|成果|材料|资料|提纲|清单|通知|倡议|通报|公报|简报|专报|快报|要点|计划|规划|条例|章程|指南|手册|协议|决[定议]|议程|课题|题目|目录|书|册|辑|篇|期|份|件|表|函|卡|证|台账|档案|政策|措施|举措|对策"
)
_INFORMATION: Final = re.compile(r"信息(?!化|公开|平台|系统|员|工作)")
_WRITES: Final = re.compile(r"形成|完成|撰写|写[出成]|起草")
_HANDS_IN: Final = re.compile(r"报送|提交|[上呈转]报|呈送|递交|送[县市区省州旗盟]")
_ADVISED: Final = re.compile(r"提出|提交|建议|意见|对策|发言|建言|献策")
#: What is put forward to those who are overseen, told by itself.
_ADVISES: Final = re.compile(
    "提出了?(?:整改|监督|改进|批评|审议|督办|纠正|具体|合理化|[和与、性的]){0,6}(?:意见|建议)[^，。；]{0,60}$"
)
_OVERSEEN: Final = re.compile(
    "监督(?!意见|建议|员|小?组)|检查|评议|视察|调研|督[查导办]|暗访|巡查|抽查|走访|听证|约谈|回头看"
)
#: A session elects and co-opts (补选常委3名); without its name that is no meeting.
_SESSION: Final = re.compile(r"会议|全会|大会|[次届]会")
_BUILT: Final = re.compile(
    r"建[成起好]|建[立设](?!议)|新建|共建|打造|设立|成立|创建|搭建|开设|挂牌|揭牌|建有|推出"
)
#: 委员之家, 协商议事室: where members work and meet people.
_PLATFORM: Final = re.compile(
    r"(?:委员|政协|界别|协商|议事|有事好商量|社情民意|履职)[^，。；]{0,12}"
    r"(?:之家|工作室|会客厅|议事[室厅亭点]|协商[室厅]|书屋|书院|联系点|联络[站点]|驿站|工作站|活动室|活动站|平台|基地|中心|阵地|直通车)"
)
#: 协商议事室45个: where people consult is no consultation.
_ROOMS: Final = re.compile(
    r"^[^，。；]{0,12}(?:协商|议事)[^，。；召开举行办]{0,10}?(?:[室厅亭点站]|平台|基地|中心|阵地)[约近逾]?[\d一二三四五六七八九十百千余多]{1,9}[个处家间所]"
)
#: What goes on with something that was set up before it.
_BUILT_BEFORE: Final = re.compile(rf"(?:{_BUILT.pattern})[^，。；]{{0,60}}[、和及]$")
_HELD: Final = re.compile(r"召开|举[行办]|开展|组织|进行|座谈|协商会|会议")
#: 建立健全《学习制度》等制度12项: of what is made, the last word tells that it is a rule.
_RULES: Final = re.compile(
    r"^(?:(?:与|同|会同|联合|携手)[^，。；]{1,30}?)?(?:进一步|不断|积极|逐步|探索|创新|共同|联合){0,2}(?:建立|健全|完善|制定|修订|出台|形成)[^，。；]{0,60}(?:制度|机制|规则|办法|细则|规定|规程|规范)(?:[》”]|等|体系|\d|[一二三四五六七八九十]+[项个]|$)"
)
#: 到会通报全县项目建设情况, 向委员通报经济社会发展情况: those who tell the members of it consult nobody.
_BRIEFED: Final = re.compile(
    r"(?:专程|亲自)?(?:到会|(?:到会)?向(?:全体|广大|与会|部分)?[^，。；]{0,6}(?:委员|常委|政协)[^，。；]{0,6})(?:通报|介绍|说明)了?[^，。；]{1,30}情况$"
)
#: 会议决定任命某某为…: what a meeting decides of offices is no meeting.
_APPOINTS: Final = re.compile(
    r"[^，。；]{0,24}?(?:任命|任免|免去|罢免|选举|补选|增选|增补|推选|推举|提名|聘任|撤销|辞去)"
)
_CONVENES: Final = re.compile(r"召开|举[行办]|召集|开展|组织")
#: 第四次会议开幕: only sessions of the whole committee are opened.
_SESSION_OPENS: Final = of_clause(
    r"(?!.{0,12}(?:常委|主席|党组|主任|秘书长))[^，。；]{0,16}[次届](?:全体)?(?:会议|全会)(?:在[^，。；]{2,12})?(?:胜利|隆重|顺利|圆满)?[开闭]幕$"
)
#: 组建民主监督小组5个: who is to oversee has overseen nothing yet.
_GROUPS_SET_UP: Final = re.compile(
    r"(?:组建|成立|组成|设立|建立|选聘|聘任)了?[^，。；]{0,16}监督(?:小?组|队伍?|员)(?:[\d一二三四五六七八九十]{1,4}[余多]?[个支名人位])?$"
)
RULEMAKING: Final = "rulemaking"
#: Types of what is done again and again by a rule, and once by a deed.
_HELD_BY_RULE: Final = frozenset(
    ["consultation", "supervision", "proposal-handling", "visit", "seminar", "study", "inspection", "investigation"]
)  # fmt: skip
_SETS_UP: Final = re.compile(
    r"^(?:(?:与|同|会同|联合|携手)[^，。；]{1,30}?)?(?:进一步|不断|积极|逐步|探索|创新|共同|联合){0,2}(?:建立|构建|健全|完善)(?:健全|和?完善)?[^，。；\d《]{2,60}(?:制度|机制)$"
)
#: Meetings of bodies within a committee that the standing committee does not hold for them.
OF_OTHERS: Final = frozenset({"chairpersonsMeeting", "partyGroupMeeting", "secretariesMeeting"})
#: Meetings of bodies that are part of no other activity.
OF_BODIES: Final = OF_OTHERS | {
    "plenarySession",
    "standingCommitteeMeeting",
    "deliberativeStandingCommitteeMeeting",
}


def activity_code(each: Candidate, before: str = "") -> str:
    """Return the code of an activity's kind, "" if none fits.

    ``before`` are the words of its sentence before it.
    """
    kind, said = str(each.args["type"]), each.quote
    decides = _DECIDES.get(kind)
    code = decides(said, before) if decides else None
    if code is not None:
        return code
    # 建立提案办理协商会议机制 holds no meeting.
    if kind in _HELD_BY_RULE and _SETS_UP.search(said) and not _CONVENES.search(said):
        return RULEMAKING
    return coded(f"activity.{kind}", said) or str(table("activity-type").get(kind, ""))


# Each returns the code that the words of one type decide, None where they leave it to the tables.


def _plenary(said: str, _: str) -> str | None:
    return None if _SESSION.search(said) else ""


def _consultation(said: str, before: str) -> str | None:
    if _BRIEFED.match(said):
        return "briefing"
    if _ROOMS.fullmatch(said):
        return "platformBuilding" if _BUILT.search(said) or _BUILT_BEFORE.search(before) else ""
    if _BUILT.search(said) and _PLATFORM.search(said) and not _HELD.search(said):
        return "platformBuilding"
    if _ADVISED.search(said):
        speaks = _SPEECH.search(said) and not _CONSULTED.search(_AT_MEETING.sub("", said))
        if speaks or not _TALKS.search(said):
            return "hearing" if _HEARD.search(said) else "advising"
    return None


def _supervision(said: str, _: str) -> str | None:
    if _GROUPS_SET_UP.match(said):
        return ""
    advises = _ADVISES.search(said) if "提出" in said else None
    # 就管网改造提出整改意见6条 gives advice; 开展专项监督并提出意见 is oversight.
    return "advising" if advises and not _OVERSEEN.search(said, 0, advises.start()) else None


def _visit(said: str, _: str) -> str | None:
    return "hearing" if _RECEIVED.search(said) else None


def _donation(said: str, _: str) -> str | None:
    if _LINE_OPENED.match(said) and not _GIVEN.search(said):
        return ""
    return "assistance" if _FOUND.search(said) and not _GIVEN.search(said) else None


def _publication(said: str, _: str) -> str | None:
    if _CONVENED.search(said):
        return "seminar"
    return "historicalMaterials" if _COMPILED.search(said) and not _PUT_OUT.search(said) else None


def _issuing(said: str, _: str) -> str | None:
    if _TRAINS.search(said):
        return "training"
    if "社情民意" in said:
        return None
    if not _PAPER.search(said):
        return "advising" if _HANDS_IN.search(said) else ""
    if not _REPORT.search(said):
        tells = _INFORMATION.search(said) and (_WRITES.search(said) or _HANDS_IN.search(said))
        return "opinionReporting" if tells else None
    if _HANDS_IN.search(said):
        return "advising"
    return "topicStudy" if _WRITES.search(said) else None


def _other(said: str, before: str) -> str | None:
    if _SESSION_OPENS.match(said):
        return "plenarySession"
    if _BRIEFED.match(said):
        return "briefing"
    if _APPOINTS.match(said) and not _CONVENES.search(said):
        return ""
    if _BUILT.search(said) and _PLATFORM.search(said):
        return "platformBuilding"
    if _ROOMS.fullmatch(said) and _BUILT_BEFORE.search(before):
        return "platformBuilding"
    return RULEMAKING if _RULES.search(said) else None


_DECIDES: Final[dict[str, Callable[[str, str], str | None]]] = {
    "plenary-session": _plenary,
    "consultation": _consultation,
    "supervision": _supervision,
    "visit": _visit,
    "donation": _donation,
    "publication": _publication,
    "issuing": _issuing,
    "other": _other,
}


def activity_class(code: str, said: str) -> str:
    """Return the class of an activity of a kind."""
    if code in table("activity.consultation"):
        return "Consultation"
    classes = (name for name, kinds in table("activity-class").items() if code in kinds.split())
    overseen = "FieldStudy" if "监督" in said and _ON_SITE.search(said) else "Activity"
    return next(classes, overseen)


_ON_SITE: Final = re.compile(r"视察|调研|暗访|督查")
_ATTENDED: Final = re.compile("[^，。；]{0,16}?(?:参加|出席|列席)")
_MET: Final = re.compile(r"会(?![后前员同商上务计长])")


def times_held(code: str, said: str) -> tuple[str, str, str] | None:
    """Return indicator, unit and what is counted of how often an activity took place, if known."""
    if _ATTENDED.match(said):
        return None  # 组织委员参加听证会26场次 held none
    kind = activity_class(code, said)
    # 开展协商活动11次: by calls, letters or visits as well.
    if kind == "Meeting" or (kind == "Consultation" and _MET.search(said)):
        return "meetingsHeld", "count", "meeting"
    return ("studiesMade", "count", "fieldStudy") if kind == "FieldStudy" else None
