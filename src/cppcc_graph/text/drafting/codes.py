"""How what candidates say is coded in a facts file: classes and codes by the words of the report.

A word that decides nothing gives "": what it would code is left out.
"""

import re
from typing import Final

from cppcc_graph.text.candidate import Candidate
from cppcc_graph.text.context import Context
from cppcc_graph.text.divisions import codes

_ACTIVITIES: Final = {
    "plenary-session": "plenarySession",
    "standing-committee-meeting": "standingCommitteeMeeting",
    "chairpersons-meeting": "chairpersonsMeeting",
    "consultation": "consultationMeeting",
    "inspection": "inspectionTour",
    "investigation": "investigation",
    "supervision": "supervision",
    "seminar": "seminar",
    "training": "training",
    "study": "study",
    "visit": "visit",
    "donation": "donation",
    "publication": "publication",
    "volunteering": "volunteering",
    "proposal-handling": "proposalHandling",
    "issuing": "issuing",
}
#: Kinds of activities by words that name a narrower one, or one where the candidate names none.
_NARROWER: Final = {
    "consultation": (
        ("双月协商", "bimonthlyConsultation"),
        ("双周协商", "biweeklyConsultation"),
        ("提案办理协商", "proposalHandlingConsultation"),
        ("对口协商", "pairedConsultation"),
        ("界别协商", "sectoralConsultation"),
        ("专题协商", "specialConsultation"),
        ("远程协商", "remoteConsultation"),
        ("网络议政", "onlineDeliberation"),
        ("网络协商", "onlineDeliberation"),
        ("基层协商", "localConsultation"),
        ("微协商", "localConsultation"),
        ("有事好商量", "localConsultation"),
        ("专题议政", "thematicDeliberation"),
    ),
    "standing-committee-meeting": (
        ("议政性常委", "deliberativeStandingCommitteeMeeting"),
        ("议政性常务委", "deliberativeStandingCommitteeMeeting"),
        ("专题议政", "deliberativeStandingCommitteeMeeting"),
        ("协商议政", "deliberativeStandingCommitteeMeeting"),
        ("专题协商", "deliberativeStandingCommitteeMeeting"),
    ),
    "supervision": (
        ("民主评议", "democraticReview"),
        ("专项监督", "specialOversight"),
        ("民主监督", "democraticOversight"),
        ("监督性", "democraticOversight"),
        ("特约监督", "invitedSupervision"),
    ),
    "study": (("考察", "studyTour"), ("读书", "reading")),
    "visit": (("慰问", "condolence"), ("走访党派", "visitingParties")),
    "proposal-handling": (
        ("修订《", "revising"),
        ("制定《", "issuing"),
        ("交办会", "handoverMeeting"),
        ("推进会", "promotionMeeting"),
        ("办理协商", "proposalHandlingConsultation"),
        ("回头看", "lookBack"),
        ("督办", "proposalSupervision"),
        ("领办", "proposalSupervision"),
    ),
    "volunteering": (
        ("结对", "pairedAssistance"),
        ("结成", "pairedAssistance"),
        ("对口帮扶", "pairedAssistance"),
        ("帮扶", "assistance"),
        ("包扶", "assistance"),
    ),
    "issuing": (("修订《", "revising"), ("社情民意", "opinionReporting")),
    "publication": (("社情民意", "opinionReporting"),),
    "other": (
        ("推进会", "promotionMeeting"),
        ("情况通报", "briefing"),
        ("通报情况", "briefing"),
        ("党组会议", "partyGroupMeeting"),
        ("秘书长会议", "secretariesMeeting"),
        ("工作会议", "workConference"),
        ("报告会", "lecture"),
        ("宣讲", "lecture"),
        ("社情民意", "opinionReporting"),
        ("回头看", "lookBack"),
        ("评选表彰", "commendation"),
        ("结对", "pairedAssistance"),
        ("招商", "investmentPromotion"),
        ("倡议", "initiative"),
        ("慰问", "condolence"),
        ("会议", "meeting"),
    ),
}
_MEETINGS: Final = frozenset(
    [
        "plenarySession",
        "standingCommitteeMeeting",
        "deliberativeStandingCommitteeMeeting",
        "chairpersonsMeeting",
        "partyGroupMeeting",
        "secretariesMeeting",
        "seminar",
        "handoverMeeting",
        "promotionMeeting",
        "workConference",
        "briefing",
        "lecture",
        "meeting",
    ]
)
_CONSULTATIONS: Final = frozenset(code for _, code in _NARROWER["consultation"]) | {
    "consultationMeeting",
    "proposalHandlingConsultation",
}
_FIELD_STUDIES: Final = frozenset({"inspectionTour", "investigation", "studyTour"})


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
#: To collect and write is not to publish, and to write a report or hand it in is not to issue one.
_PUT_OUT: Final = re.compile(
    r"出[版刊]|发[表行]|刊[发登载播]|[编刊付]印|印[发制]|播[出放]|推送|开播|面世|公开|上线|登载|编[发报]|发布"
)
_COMPILED: Final = re.compile(
    r"史料|文史|征编|编[纂撰写修著]|初稿|统稿|定稿|组稿|书稿|文稿|采录|口述|点校|征集|搜集|抢救|整理"
)
_REPORT: Final = re.compile(r"报告|专报|建议|意见|对策|成果")
_WRITES: Final = re.compile(r"形成|完成|撰写|写[出成]|起草")
_HANDS_IN: Final = re.compile(r"报送|提交|[上呈转]报|呈送|递交|送[县市区省州旗盟]")
_ADVISED: Final = re.compile(r"提出|提交|建议|意见|对策|发言|建言|献策")
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
    r"[^，。；]{0,12}(?:协商|议事)[^，。；召开举行办]{0,10}?(?:[室厅亭点站]|平台|基地|中心|阵地)[约近逾]?[\d一二三四五六七八九十百千余多]+[余多]?[个处家间所]"
)
#: What goes on with something that was set up before it.
_BUILT_BEFORE: Final = re.compile(rf"(?:{_BUILT.pattern})[^，。；]{{0,60}}[、和及]$")
_HELD: Final = re.compile(r"召开|举[行办]|开展|组织|进行|座谈|协商会|会议")
#: 建立健全《学习制度》等制度12项: of what is made, the last word tells that it is a rule.
_RULES: Final = re.compile(
    r"^(?:进一步|不断|积极|逐步)?(?:建立|健全|完善|制定|修订|出台|形成)[^，。；]{0,60}(?:制度|机制|规则|办法|细则|规定|规程|规范)(?:[》”]|等|体系|\d|[一二三四五六七八九十]+[项个]|$)"
)


def activity(each: Candidate, before: str = "") -> str:
    """Return the code of an activity's kind, "" if none fits.

    ``before`` are the words of its sentence before it.
    """
    kind, said = str(each.args["type"]), each.quote
    if kind == "consultation" and _ROOMS.fullmatch(said):
        return "platformBuilding" if _BUILT.search(said) or _BUILT_BEFORE.search(before) else ""
    if kind == "consultation" and _BUILT.search(said) and _PLATFORM.search(said):
        kind = kind if _HELD.search(said) else "other"
    if kind == "publication" and re.search(r"召开[^，。；]{0,24}座谈会", said):
        return "seminar"
    if kind == "donation" and _FOUND.search(said) and not _GIVEN.search(said):
        return "assistance"
    if kind == "plenary-session" and not _SESSION.search(said):
        return ""
    if kind == "other" and _BUILT.search(said) and _PLATFORM.search(said):
        return "platformBuilding"
    if kind == "consultation" and _ADVISED.search(said):
        speaks = _SPEECH.search(said) and not _CONSULTED.search(_AT_MEETING.sub("", said))
        if speaks or not _TALKS.search(said):
            return "hearing" if _HEARD.search(said) else "advising"
    if kind == "visit" and _RECEIVED.search(said):
        return "hearing"
    if kind == "publication" and _COMPILED.search(said) and not _PUT_OUT.search(said):
        return "historicalMaterials"
    if kind == "issuing" and _REPORT.search(said) and "社情民意" not in said:
        if _HANDS_IN.search(said):
            return "advising"
        if _WRITES.search(said):
            return "topicStudy"
    if kind == "other" and _RULES.search(said):
        return "rulemaking"
    narrower = (code for word, code in _NARROWER.get(kind, ()) if word in said)
    return next(narrower, _ACTIVITIES.get(kind, ""))


def activity_class(code: str, said: str) -> str:
    """Return the class of an activity of a kind."""
    if code in _MEETINGS:
        return "Meeting"
    if code in _CONSULTATIONS:
        return "Consultation"
    if code in _FIELD_STUDIES or ("监督" in said and re.search(r"视察|调研|暗访|督查", said)):
        return "FieldStudy"
    return "Activity"


_ATTENDED: Final = re.compile("[^，。；]{0,16}?(?:参加|出席|列席)")
_MET: Final = re.compile(r"会(?![后前员同商上务计长])")


def counted(code: str, said: str) -> tuple[str, str, str] | None:
    """Return indicator, unit and what is counted of how often an activity took place, if known."""
    if _ATTENDED.match(said):
        return None  # 组织委员参加听证会26场次 held none
    kind = activity_class(code, said)
    # 开展协商活动11次: by calls, letters or visits as well.
    if kind == "Meeting" or (kind == "Consultation" and _MET.search(said)):
        return "meetingsHeld", "count", "meeting"
    return ("studiesMade", "count", "fieldStudy") if kind == "FieldStudy" else None


_GOODS: Final = re.compile(
    r"捐物|物资|物品|实物|折合|折价|折款|价值|市值|图书|书籍|衣物|衣被|器材|设备|药品|口罩|电脑|米面"
)
_CASH: Final = re.compile(r"捐款|善款|现金|现款|资金")
CASH_GIVEN: Final = ("donatedCash", "yuan", "money")
_SUM: Final = re.compile(r"共计|合计|总计|累计|总价值|共折|共价值")


def of_goods(said: str) -> bool:
    """Tell whether the words of a gift name goods, alone or with money."""
    return bool(_GOODS.search(said))


def gift(said: str, before: str) -> tuple[str, str, str] | None:
    """Return indicator, unit and what is counted of money in a gift, None if its kind is open.

    ``said`` are the words since the number before, ``before`` those of the gift up to there: a sum
    is of all of it. Money and goods together are neither of both.
    """
    whole = before + said if _SUM.search(said) else said
    if _GOODS.search(whole) and _CASH.search(whole):
        return None
    return of_gift(whole) or CASH_GIVEN


def of_gift(said: str) -> tuple[str, str, str] | None:
    """Return the same of words that name goods or else money, None if they name neither."""
    if _GOODS.search(said):
        return "donatedGoodsValue", "yuan", "goodsValue"
    return CASH_GIVEN if _CASH.search(said) else None


#: How many signs behind a gift what it is worth may begin.
WORTH_AFTER: Final = 14
_WORTH: Final = re.compile(
    r"[，,、（(；]?(?:总|合计|共计|累计|共)?(?:价值|市值|折合|折价|折款)(?:总计|合计|共计|累计|共)?(?:人民币)?(?:为|达|计)?"
)


def is_worth(words: str) -> bool:
    """Tell whether words between a gift and a number say that the number is what it is worth."""
    return bool(_WORTH.fullmatch(words))


OUTCOMES: Final = {
    "plan-adoption": "planAdoption",
    "policy-issued": "policyIssued",
    "institution": "institution",
    "measure": "programme",
    "effect": "objectiveMet",
    "reference": "reference",
}
_NOTED: Final = re.compile("批示|签批|阅批|批转|圈阅")
_USED_ABOVE: Final = re.compile("采用|录用|选用|转发|推介|刊发|采编|编发")
#: Who is above a committee, by the sign its place ends with; a city may be one of a county's level.
_NATIONAL: Final = "全国|中央|国务院|国家|中办|国办|上级"
_PROVINCIAL: Final = f"{_NATIONAL}|省|自治区"
_ABOVE: Final = {
    **dict.fromkeys("省", re.compile(_NATIONAL)),
    **dict.fromkeys("市州盟", re.compile(_PROVINCIAL)),
    **dict.fromkeys("县区旗", re.compile(rf"{_PROVINCIAL}|[市州盟](?:委|政府|政协|级|领导)")),
}
#: What advice is written into, if no document is named: 纳入“十四五”规划.
_PLAN: Final = re.compile("规划|计划|方案|纲要|项目库|盘子|[列纳写编融]入|写进|上升为")


def outcome(each: Candidate, place: str) -> str:
    """Return the code of an outcome's type by its words, "" for one that has none.

    Advice that was only 采纳 was taken up in no plan, 批示 has a code of its own, and so has use by
    who is above the committee of a ``place``.
    """
    kind = str(each.args["type"])
    if kind == "reference" and _NOTED.search(each.quote):
        return "instruction"
    level = "省" if place.endswith("自治区") else place[-1:]
    above = _ABOVE.get(level) if _USED_ABOVE.search(str(each.args.get("verb", ""))) else None
    if kind in ("reference", "plan-adoption") and above and above.search(each.quote):
        return "used"
    if kind == "plan-adoption" and "《" not in each.quote and not _PLAN.search(each.quote):
        return OUTCOMES["reference"]
    return OUTCOMES.get(kind, "")


#: The indicator of numbers that no other is for.
OTHER: Final = "otherNumber"
#: Metric: indicator and what is counted.
_METRICS: Final = {
    "received": ("proposalsReceived", "proposal"),
    "filed": ("proposalsFiled", "proposal"),
    "merged": ("proposalsMerged", "proposal"),
    "returned": ("proposalsReturned", "proposal"),
    "transferred": ("proposalsTransferred", "proposal"),
    "replied": ("proposalsReplied", "proposal"),
    "handling-units": ("handlingUnits", "unit"),
    "filing-rate": ("filingRate", "share"),
    "reply-rate": ("replyRate", "share"),
    "satisfaction-rate": ("satisfactionRate", "share"),
    "satisfied-or-basically-satisfied-rate": ("satisfiedOrBasicallySatisfiedRate", "share"),
    "adopted": ("adopted", "suggestion"),
    "class-a": ("classA", "reply"),
    "class-b": ("classB", "reply"),
    "class-c": ("classC", "reply"),
    "members": ("memberCount", "member"),
    "meetings": ("meetingsHeld", "meeting"),
    "opinions": ("suggestionsCollected", "suggestion"),
}
_NOT_FILED: Final = re.compile(r"(?:[不未]予?|没有|未获)立案")
_ASSIGNED: Final = re.compile("交由|交办|转办|分办|分送|承办|交[^，。；]{0,16}(?:承办|办理)")
_INFORMATION: Final = re.compile(r"信息|社情民意")
#: The first that fits: of both, of the basically satisfied alone, of result, of work.
_SATISFIED: Final = (
    (
        "satisfiedOrBasicallySatisfiedRate",
        re.compile(r"(?<!基本)满意.{0,16}基本满意|基本满意.{0,16}(?<!基本)满意"),
    ),
    (OTHER, re.compile(r"基本满意")),
    (
        "satisfactionWithResultRate",
        re.compile(r"对[^，。；]{0,8}(?:结果|成效|落实)[^，。；]{0,6}满意"),
    ),
    (
        "satisfactionWithWorkRate",
        re.compile(r"对[^，。；]{0,8}(?:工作|过程|态度)[^，。；]{0,6}满意"),
    ),
)


def metric(name: str, base: str, said: str) -> tuple[str, str] | None:
    """Return indicator and what is counted of a metric, None if it has none.

    It says no less than the words ``said``: who is basically satisfied is not among the satisfied,
    and reports on public opinion are no suggestions.
    """
    if name == "adopted" and _INFORMATION.search(base):
        return "opinionReportsUsed", "item"
    if name == "adopted" and base.endswith("提案"):
        return "adopted", "proposal"
    if name == "returned" and _NOT_FILED.search(said):
        return "proposalsNotFiled", "proposal"
    if name == "transferred" and _ASSIGNED.search(said):
        return OTHER, "proposal"  # handed to an office, and not turned into a letter
    if name == "satisfaction-rate":
        codes = (code for code, words in _SATISFIED if words.search(said))
        return next(codes, "satisfactionRate"), "share"
    return _METRICS.get(name)


#: The count that a share is told behind: A类326件，占57.4%; C类（23件）占11.6%.
_COUNT_BEFORE_SHARE: Final = re.compile(
    r"(?:[是为有共计达：:约近]{0,3}[\d一二三四五六七八九十百千]+[余多]?[件条项]|[（(][^（()）]{0,8}\d+[余多]?[件条项][）)])[，,、；\s]?(?=[^\d]{0,12}占)"
)


def share(said: str) -> str:
    """Return the name of a share without the count that it is told behind.

    >>> share("A类件213件，占57.4%"), share("C类（23件）占11.6%")
    ('A类件占57.4%', 'C类占11.6%')
    """
    return _COUNT_BEFORE_SHARE.sub("", said, count=1)


#: What a part of the proposals is called that an indicator of its own counts.
_PARTS: Final = (
    (re.compile(r"集体提案$"), "collectiveProposals"),
    (re.compile(r"委员(?:个人)?(?:或|和|及)?(?:联名)?提案$"), "individualProposals"),
    (re.compile(r"大会提案$"), "proposalsInSession"),
    (re.compile(r"平时提案$"), "proposalsBetweenSessions"),
)
WHOLES: Final = frozenset({"", "提案", "意见建议", "承办单位"})


def part(base: str) -> str:
    """Return the indicator of a part of the proposals, "" if it has none of its own."""
    return next((code for pattern, code in _PARTS if pattern.search(base)), "")


TIMES: Final = frozenset(["次", "场", "场次", "届"])
#: Numbers that are no count of proposals: what they count, their unit, and indicator, unit, counted.
_FIGURES: Final = (
    (r"重点提案$", r"件", ("keyProposals", "count", "proposal")),
    (r"批示$", r"件次?|次|条", ("instructionsReceived", "count", "instruction")),
    (r"大会(?:口头|书面)?发言$", r"篇|人次|人|件", ("speechesGiven", "count", "speech")),
    (r"^.+$", r"人次", ("participations", "count", "participation")),
)
#: Reports on public opinion that were used, and that were handed up; those that came in are neither.
_REPORTS: Final = re.compile(r"社情民意(?:信息)?$")
_USED: Final = re.compile(r"采纳|采用|刊用|录用|选用|转化")
_SUBMITTED: Final = re.compile(
    r"报送|[上呈编转申专直整]报|编发|编印|反映|提交|提供|[报推]送|撰写|撰报|形成"
)


def figure(each: Candidate, holder: str, clause: str) -> tuple[str, str, str] | None:
    """Return indicator, unit and what is counted of a number, None if its unit has no code.

    ``holder`` is the kind of activity that it stands in, or "", ``clause`` the words around it.
    A number that no indicator is for is an ``otherNumber``: its name says what it counts.
    """
    of, unit = str(each.args.get("of", "")), str(each.args.get("unit", ""))
    if _REPORTS.search(of) and unit in ("条", "篇", "期", "件"):
        used, submitted = _USED.search(clause), _SUBMITTED.search(clause)
        code = "opinionReportsUsed" if used else "opinionReportsSubmitted" if submitted else OTHER
        return code, "count", "item"
    for counted, units, said in _FIGURES:
        if re.search(counted, of) and re.fullmatch(units, unit):
            return said
    if not of or unit in _NO_UNIT or (unit in ("类", "级") and _GRADED.search(of)):
        return None
    return OTHER, _UNIT.get(unit, "count"), _things(of, unit, holder)


#: What has a grade and is not counted by it: 水质达到三类.
_GRADED: Final = re.compile(r"(?:达到?|优于|提升[到至]|水质|空气质量|等级)$")
_NO_UNIT: Final = frozenset(
    ["", "个百分点", "分", "倍", "岁", "个月", "分钟", "米", "公顷", "平方公里", "楼"]
)
_UNIT: Final = {
    "%": "percent",
    "元": "yuan",
    "亩": "mu",
    "公里": "kilometre",
    "千米": "kilometre",
    "吨": "tonne",
    "平方米": "squareMetre",
    "天": "day",
    "小时": "hour",
    "年": "year",
}
_COUNTED_IN: Final = {
    "%": "share",
    "元": "money",
    "天": "day",
    "人": "person",
    "名": "person",
    "位": "person",
}
_COUNTED_AS: Final = (
    (r"(?:建议|意见)$", "suggestion"),
    (r"提案$", "proposal"),
    (r"调研报告$|视察报告$", "report"),
    (r"(?:政协)?委员$", "member"),
    (r"社区$", "community"),
    (r"村$", "village"),
)
_OFTEN: Final = frozenset(["次", "场", "场次", "轮", "批", "批次", "趟"])


def _things(of: str, unit: str, holder: str) -> str:
    """Return the code of what a number counts, by its unit and by what it is of."""
    if unit in _COUNTED_IN and unit != "人":
        kind = _COUNTED_IN[unit]
        return "member" if kind == "person" and re.search(r"委员$", of) else kind
    if unit == "期" and holder in ("publication", "issuing"):
        return "issue"
    if unit in _OFTEN and holder:
        return "activity"
    named = (code for pattern, code in _COUNTED_AS if re.search(pattern, of))
    return next(named, _COUNTED_IN.get(unit, "otherThing"))


BOUNDS: Final = {
    "approx": "approx",
    "more-than": "moreThan",
    "at-least": "atLeast",
    "at-most": "atMost",
    "nearly": "nearly",
    "range": "range",
}

_DOCUMENTS: Final = (
    (r"建议案$", "formalRecommendation"),
    (r"调研报告$", "investigationReport"),
    (r"监督报告$", "oversightReport"),
    (r"工作报告$", "workReport"),
    (r"实施方案$|行动方案$", "implementationScheme"),
    (r"分工方案$", "divisionOfWorkScheme"),
    (r"倡议书$", "initiativeLetter"),
    (r"规划(?:（.*）)?$", "plan"),
    (r"办法(?:（.*）)?$", "measures"),
    (r"条例(?:（.*）)?$", "regulation"),
    (r"章程$", "charter"),
    (r"意见(?:（.*）)?$", "opinion"),
    (r"决定$", "decision"),
    (r"决议$", "resolution"),
    (r"法$", "law"),
    (r"日报$|政协报$|晚报$", "newspaper"),
    (r"选编$|汇编$", "compilation"),
    (r"社情民意|的(?:信息|反映)$", "opinionReport"),
)


def document(title: str) -> str:
    """Return the code of a document's kind by the last words of its title, "" if they tell none."""
    return next((code for pattern, code in _DOCUMENTS if re.search(pattern, title)), "")


#: 社情民意信息《甲》, 《甲》社情民意信息, 《甲》等3篇社情民意; what stands between is another's.
_OPINION_BEFORE: Final = re.compile(r"社情民意(?:信息|专报)?(?:——|：)?[《“]?$")
_OPINION_BEHIND: Final = re.compile(r"[》”]?(?:等)?(?:\d{1,4}[篇条件份])?(?:的)?社情民意")


def opinion(raw: str, each: Candidate) -> str:
    """Return the code of public-opinion reports if a title is said to be one."""
    before = _OPINION_BEFORE.search(raw, max(0, each.start - 12), each.start + 1)
    behind = _OPINION_BEHIND.match(raw, each.end - 1) or _OPINION_BEHIND.match(raw, each.end)
    return "opinionReport" if before or behind else ""


_PUBLISHED: Final = re.compile(
    r"出版(?:了|发行)?(?:文史)?(?:专辑|专著|图书|书籍|资料)?(?:集|选)?[《“]?$"
)


def book(raw: str, each: Candidate) -> str:
    """Return the code of a book if a title is said to be published as one, not a part of a series."""
    before = raw[max(0, each.start - 12) : each.start]
    return "book" if _PUBLISHED.search(before) and not raw.startswith("第", each.end) else ""


_ROLES: Final = (
    ("副主席", "viceChair"),
    ("主席", "chair"),
    ("副秘书长", "deputySecretaryGeneral"),
    ("秘书长", "secretaryGeneral"),
    ("副书记", ""),
    ("书记", "secretary"),
    ("副主任", "viceDirector"),
    ("主任委员", "director"),
    ("主任", "director"),
    ("召集人", "convener"),
    ("组长", "groupLeader"),
    ("负责人", "head"),
)


def role(words: str, body: str = "") -> str:
    """Return the code of the last office that a role names in a body, "" if it has none.

    县政协副主席、县工商联主席 names two offices, and that of the committee is the first.
    """
    if "政协" in body:
        own = [part for part in _AND_ROLE.split(words) if "政协" in part]
        words = own[-1] if own and not words.endswith(own[-1]) and _OTHER.search(words) else words
    return next((code for word, code in _ROLES if words.endswith(word)), "")


_SEAT: Final = re.compile(r"(?P<standing>常务委员|常委)|委员(?!会)")
#: The words of an office behind the name of its body: 县工商联主席田某.
_OFFICE: Final = re.compile(rf"(?:{'|'.join(word for word, _ in _ROLES)})")


def seat(behind: str, body: str = "") -> str:
    """Return the code of the seat or office that the words behind the name of a body tell, or "".

    >>> seat("常委、县中学校长江平"), seat("主席田文"), seat("")
    ('standingMember', 'chair', '')
    """
    if found := _SEAT.match(behind):
        return "standingMember" if found["standing"] else "member"
    found = _OFFICE.match(behind)
    return role(found[0], body) if found else ""


_AND_ROLE: Final = re.compile("、|兼")
#: A body of another kind that a role names too.
_OTHER: Final = re.compile(
    "工商联|联合会|公司|集团|协会|商会|医院|学校|[委局厅办]主任|总支|支部|市委|县委|区委"
)


_PLACE: Final = r".{1,40}?(?:省|自治区|市|自治州|州|盟|县|旗|区)"
_OF_COMMITTEE: Final = re.compile(rf"政协(?P<place>{_PLACE})委员会(?P<unit>.{{0,60}})")
_UNITS: Final = (
    (r"常务委员会$", "StandingCommittee", ""),
    (r"主席会议$", "ChairpersonsCouncil", ""),
    (r"提案(?:审查)?委员会$", "SpecialCommittee", "proposalCommittee"),
    (r"委员会$", "SpecialCommittee", ""),
    (r"机关党组$|分党组$", "OrganizationalUnit", "subPartyGroup"),
    (r"党组$", "OrganizationalUnit", "partyGroup"),
    (r"研究室$", "OrganizationalUnit", "researchOffice"),
    (r"办公室$|机关$", "OrganizationalUnit", "office"),
    (r"界(?:别)?$", "Sector", ""),
)
_CLASSES: Final = (
    (r"^中共.+委员会$", "partyCommittee"),
    (r"人民政府$", "government"),
    (r"人民代表大会(?:常务委员会)?$", "peoplesCongress"),
    (r"(?:中级|高级)?人民法院$", "court"),
    (r"人民检察院$", "procuratorate"),
    (r"纪律检查委员会|监察委员会$", "disciplineSupervision"),
    (r"^(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)", "democraticParty"),
    (r"工商业联合会$|工商联$", "federationIndustryCommerce"),
    (r"总工会$|妇女联合会$|共青团.*委员会$", "peoplesOrganization"),
    (r"[省市州县区旗].*(?:局|厅)$", "governmentDepartment"),
)


def body(name: str, about: Context) -> tuple[str, dict[str, str], str]:
    """Return the class of a body, the codes that its name tells, and the name it is a unit of, or ""."""
    if name in ("省政协", "市政协") and about.level in "县区旗市州盟":
        sure = name == "省政协" or about.level in "县区旗"
        if sure:
            level = "provincial" if name == "省政协" else "prefecture"
            return "CPPCCCommittee", {"administrativeLevel": level}, ""
    found = _OF_COMMITTEE.fullmatch(name)
    if found and not found["unit"]:
        at = level_of(found["place"], about)
        return (
            ("CPPCCCommittee", {"administrativeLevel": at}, "") if at else ("Organization", {}, "")
        )
    if found:
        for pattern, kind, code in _UNITS:
            if re.search(pattern, found["unit"]):
                said = {"classification": code} if code else {}
                return kind, said, f"政协{found['place']}委员会"
        return "OrganizationalUnit", {}, f"政协{found['place']}委员会"
    code = next((code for pattern, code in _CLASSES if re.search(pattern, name)), "")
    return "Organization", {"classification": code} if code else {}, ""


def level_of(place: str, about: Context) -> str:
    """Return the administrative level of a place by table, by name or as the report's own; or ""."""
    known = {
        "provincial" if each.endswith("0000") else "prefecture" if each.endswith("00") else "county"
        for each in codes().get(place, ())
    }
    if known:
        return known.pop() if len(known) == 1 else ""
    if place.endswith(("省", "自治区")):
        return "provincial"
    if place.endswith(("州", "盟")):
        return "prefecture"
    if place.endswith(("县", "旗")) or (place == about.place and place.endswith("区")):
        return "county"
    if place.endswith("市") and place == about.place:
        return "county" if about.parent.endswith(("市", "州", "盟")) else "prefecture"
    if place.endswith("市") and place == about.parent:
        return "prefecture"
    return ""


_MUNICIPALITIES: Final = frozenset(["北京市", "上海市", "天津市", "重庆市"])


def level_of_city(about: Context) -> str:
    """Return the level of what a report calls 市 (全市, 市委): its own place or the one above; or ""."""
    if about.level == "市":
        return level_of(about.place, about)
    if about.parent in _MUNICIPALITIES:
        return "provincial"
    # Of a district without its city, that may be a municipality.
    known = about.level in "县旗" or about.parent.endswith("市")
    return "prefecture" if about.level and known else ""


_TOWNSHIP: Final = re.compile(r".{1,40}(?:镇|乡|街道)")


def place(name: str, about: Context) -> tuple[str, str]:
    """Return the class of a place and its level, which places that are no divisions have not."""
    at = "township" if _TOWNSHIP.fullmatch(name) else level_of(name, about)
    return ("AdministrativeDivision", at) if at else ("Location", "")
