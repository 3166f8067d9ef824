"""What an activity is about, from the words around its verb, in the order of how plainly they say it."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from cppcc_graph.text.candidate import InOrder, Mention
from cppcc_graph.text.coordination import are_merged, joined_to
from cppcc_graph.text.going import WENT_TO
from cppcc_graph.text.rulebook import words
from cppcc_graph.text.scan import any_of
from cppcc_graph.text.structure import Structure
from cppcc_graph.text.surroundings import Surroundings, clauses_before

#: What leads to a matter. 就业, 造就, 面对 and 对口 are words of their own.
_ABOUT: Final = re.compile(
    r"围绕|聚焦|针对(?!性)|紧扣|紧盯|瞄准|就(?<![成造高俯迁牵就]就)(?!开始|着手|已经|可以|必须|一直|把|将|能)(?![业近读地餐是任职诊此]|医(?![保疗改药养共卫])|学(?![前校科习位]))|"
    r"对(?<![面针相应核校配反绝]对)(?![口接话外比标策于照象抗手称等])|以(?=[^，。；]{2,40}为(?:题|主题|课题|议题|重点|内容|主要内容))"
)
#: What may follow the matter: who does it with whom, how, and a verb that means no more than doing.
_THEN: Final = re.compile(
    r"为(?:题|主题|课题|议题|重点|内容|主要内容)|选[择定取]了?(?=[\d一二三四五六七八九十])|历时|与(?=[省市县区州盟旗][^，。；与“”]{1,12}[局委厅办](?:开展|进行|举行|召开|联合|面对面|对口|协商|座谈))|参加(?=[^，。；]{1,14}(?:会|活动|调研|视察))|开展|召开|举办|举行|组织|进行|展开(?!展)|作(?=了?(?:专题|大会|主题|重点|交流|典型|书面|口头|发言)|调研)|实施(?=“[^”]{1,8}”)|实[施行](?=了?(?:专项|专门|全程|全面|跟踪|集体){0,2}(?:民主)?(?:监督|评议|视察|调研))|提出|建言|献计|出谋|深入调研|深入协商|协商议政|专题议政|"
    r"协商交流|协商(?=$|\d)|面商|分组(?=讨论|审议|协商)|协商座谈|专题协商|对口协商|逐件|跟踪问效|跟踪(?=“)|座谈(?=$)|讨论(?=$|发言|建言)|发言|面对面|献策|给予|予以|调研(?=$|\d)|视察(?=$|\d|了)|监督(?=$|\d)|集体(?=[学研协讨调审座会提撰建])|恳谈|与(?=[^，。；与]{0,12}(?:领导|部门|负责人|负责同志|委员|代表|干部|群众)[^，。；]{0,4}(?:座谈|协商|交流|面对面|恳谈|对话|会商))|商量|商出|议出|商议(?!题|事)|协商建言|"
    rf"{WENT_TO}"
    r"(?=[^，。；到]{2,20}(?:蹲点|调研|视察|考察))|撰写|形成|提交|报送|"
    r"进行|赴(?=[^，。；赴]{2,20}(?:开展|蹲点|调研|视察|考察|进行))|在(?=[^，。；在]{0,3}[\d一二三四五六七八九十各][^，。；在]{1,14}(?:开展|调研|视察|考察|监督|进行))|达成(?=共识|一致|[^，。；]{0,6}(?:协议|意向))|取得(?=共识|一致)|交换意见|跟踪(?=视察|监督|调研|督办|协商)|对(?![外口接内])(?=[^，。；]{2,40}(?:开展|进行))|深入(?=[^，。；]{0,24}(?:[县市区旗乡镇村企校]|街道|社区|基层|一线))|连续|在(?<=”在)|议政(?<=”议政)|持续(?<!可持续)|连开|会同|联合|同政府|与政府|同有关|与有关|向[省市县区州旗]|邀请|深入(?=[^，]{0,10}(?:开展|调研|基层))|先后|分别|专题(?=研究|调研|协商)"
)
_TAIL: Final = re.compile(
    r"(?:等(?:[^，。、“”等]{0,8}?(?:专题|课题|问题|议题|工作|内容|方面|事项|项目|主题|领域|重点))?|(?:等|这一?)?(?:主题|议题|课题|专题)|有序地?|积极|广泛|充分|扎实|主动|务实|继续|持续|轮流|逐[个一件项]|每年|每季度|各|先后|多次|认真|联合|共同|分别|集中|深入|专题|，){1,4}$"
)
#: More than four such words take.
_TAIL_WIDTH: Final = 90
_TAIL_ENDS: Final = frozenset(
    "序地极泛分实动等题容作面项目域点续流个一件项后次真合同别中入，年度各"
)
#: How many matters were named: “养老服务”“农村饮水”2个 (议题).
_MANY_OF: Final = re.compile(
    r"等?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[余多]?[个项](?:重点|重大|重要|主要|专门)?$"
)
#: 产业路维修、垃圾收费等协商议题: what so many matters are called.
_MATTERS: Final = re.compile("等(?:协商|监督|调研|视察)(?:议题|课题|专题|事项|项目)$")
_MANY_ENDS: Final = frozenset("个项点大要门")
#: Whose concern it is, and no more: 县委中心工作, 全县工作大局, 县委关心、群众关注的问题.
_CONCERN: Final = (
    "中共|党中央|国务院|[省市县区州旗盟](?:委|政府|人民政府|域)|党委|党政|党和政府|政府|上级|地方|全[省市县区州旗盟国]|[我本][省市县区州旗盟]"
    "|年度|今年|当[前年]|阶段性|经济社会|改革|发展|稳定|工作|有关|重大|重要|各项|一?系列|主要|领导|人民|广大|群众|社会|百姓|各界|民生|委员"
    "|关[心注切]|反映|反响|呼声|较[高大多]|所[思想盼需急忧]|强烈|普遍|集中|高度|突出|热点|难点|焦点|堵点|痛点|急难愁盼|急需"
    "|问题|大事|要事|实事|中心|任务|大局|全局|重[点心]|决策|战略|部署|要求|[的和及与、]"
)
_THIS: Final = re.compile(
    r"(?:以下|如下)[^，。；]{0,8}$|“[^”]{4,24}”的?(?:奋斗|发展|总体)?(?:目标|定位|愿景)$|这|该|此|同一|上述|有关$|相关$|不同的?(?:主题|内容|领域|方面|侧重点?)?$|各自[^，。；]{0,6}$|[我本全][省市县区州旗盟]$|(?:党政)?中心(?:工作)?(?:$|[、，]|大局)|(?:服务)?大局(?:$|[、，])"
    r"|(?=[^，。；]{2,40}+$)(?=[^，。；]{0,30}(?:中心工作|中心任务|[大全]局|部署|部署要求|重点工作|重点任务|工作重[点心]|[大要]事|关[注心切]"
    r"|(?:[关集突热难焦堵痛][心注中出点]|反映强烈)的?(?:[热难焦堵痛]点|重点|突出)*(?:问题|大事|实事))$)"
    rf"(?:[\u4e00-\u9fff]{{2,5}}(?=[县市区]委))?(?:{_CONCERN}){{1,18}}$"
)
#: Only looking into a matter, hearing or judging it is done 对 it; 对优秀委员给予表彰 has no matter.
_LOOKED_INTO: Final = re.compile(
    r"监督|评议|视察|暗访|抽查|调研|调查|检查|询问|协商|考察|评估|回头看|问效|督办|督查|督导|论证|座谈|察看|测评|巡查|研究|审议"
)
#: Proposals that are looked at again are what that is done to, not a matter.
_AGAIN: Final = re.compile("回头看|督办|二次办理")
_ANY_PROPOSALS: Final = frozenset(["提案", "重点提案", "立案提案", "集体提案", "委员提案"])
_COUNTED: Final = re.compile(
    r"(?:[\d×X*]{1,6}(?:[至到—-]\d{1,4})?|[一二三四五六七八九十几]{1,3})[余多]?(?:个|家|项|名|件|位|条|处)"
)
#: 就重大事项向市委请示报告: that is reported, not what something is about.
_REPORTED: Final = re.compile(r"向[^，。；]{1,12}(?:请示|报告|汇报)")
#: Whose work is looked into: 对甲局等10个单位涉企审批….
_EXAMINED: Final = re.compile(
    r"^(?:.*等)?[\d一二三四五六七八九十]{1,4}[个家][^，、的]{0,6}(?:部门|单位|医院|企业|学校|机构|街道|乡镇|镇街|社区|县区|县市区|园区|小区|村)的?"
)
#: Whose report was heard, a title cut in two, and what else was done with it: no matter of its own.
_HEARD_ELSE: Final = re.compile("作的|^《[^》]*$|^[和并、]|的工作$")
_HEARD: Final = re.compile(
    r"听取(?:和审议|并审议|审议)?了?(?=[^，。；汇报通介说]{0,60}+[汇报通介说])(?=[^，。；]{2,68}?(?:汇报|报告|通报|介绍|说明))(?P<x>[^，。；]{2,60}?)(?:的)?(?:(?:专题|专项|综合|调研|视察|考察|监督|协商)(?:工作)?)?(?:汇报|报告|通报|介绍|说明)"
)
#: 听取副镇长甲汇报: who reports, and on what nothing tells.
_REPORTER: Final = re.compile(
    "(?:[省市县区州旗盟镇乡局厅部]长|书记|主席|主任)[\u4e00-\u9fff]{2,3}$"
)
#: The committee's own business, which is no matter that it hears or deliberates on.
_OWN_WORK: Final = re.compile(
    r"(?:年度|全年|上半年|有关)?(?:提案|人大|政协|政府|常委会|常务委员会|法院|检察院|“?两院”?|机关|党建|协商|民主监督)工作|.{0,6}中心工作"
)
#: 协商通过了《…办法》.
_PASSED: Final = re.compile("通过了?")
#: 每季度听取1次专委会工作汇报.
_HOW_OFTEN: Final = re.compile("^[一两三四\\d]{1,2}次")
#: Who reported, behind the name of the office: 听取县水利局局长某某的汇报.
_OFFICER: Final = re.compile(
    "(?:主要|分管|有关)?(?:负责人|负责同志|领导|副?(?:[省市县区州局厅部院校处]长|主任|书记|主席|秘书长))[\u4e00-\u9fff]{0,4}$"
)
#: What joins those who report: 听取县水利局、县教育局…汇报.
_NEXT: Final = frozenset(["", "、", "和", "及", "与"])
_OF_BODY: Final = re.compile(r"^.{0,24}?(?:关于|就)")
#: 甲局关于甲事、乙局关于乙事的汇报: who reports on the next matter.
_NEXT_OF: Final = re.compile("[、和及与][\u4e00-\u9fff]{2,14}[局委办厅院会]关于")
_NO_OBJECT: Final = re.compile(
    r"在(?=[^，。；]{2,30}(?:考察|调研|视察|走访|座谈|召开|举行|进行|开展))|论坛[、和及与]|情况(?=[^，。；]{0,10}(?:写成|形成|整理|汇总|综合|报送|上报|反馈))|(?:遴选|筛选|推荐|提出|制定|产生|拟定|拟订)(?=[出了]|[^，。；]{1,30}\d)|(?:制[定订]|出台|修[订改]|起草|印发)(?=《)|[”是](?=[^，。；]{0,12}[的是])|建言的|(?:研讨|交流|座谈|实践|宣讲)活动|督办(?!案)|评议[和、]|督促|问题[、和的]|撰写|做到|出(?![租口行版资生入境])|确定|评出|选出|有机|以及|单位|通知|形式|开展|召开|举办|组织(?=委员)|强烈|要求|解决|化解|破解|促成|均|已|如期|按期|按时|顺利|圆满|并(?![轨网购联])|全部|议题|审议|工作的|分[^，]{1,6}进行|时|等|讨论|部署|决定|项目点|点位|社情民意|常委会议|常委会会议|主席会议|[了过]?(?:[\d、，和组团活报意会成计座性的班调视考监协讨、及与后前]|中(?![小学医药心华国])|实践|委(?![员托派])|“?回头看|[一二三四五六七八九十]{1,4}[次场件批]|×|X{2}|\*|基地|作|制度|文章|手记|选题|课题|小组|工作[，。等]|问效|指导|处理|教育|中心组|平台|室|馆|行动|点|处|企业|委员|办理现场|示范|工作(?:计划|方案|规则|要点|办法|程序|流程|规程)|案例|专报|计划|方案|咨询|驿站|议事|议政|建议|员|机构|品牌|函|书|的|向|尚|于|小分队|队|转化|成果|借鉴|政协工作|不[少低]于|民主|也|再|办理|出台|部门|形成|覆盖|全覆盖)"
)
_NOT_THEME: Final = re.compile(
    r"(?:会|班|人士|负责人|户|企业|委员|顾问|监督员|联络员|信息员|宣讲员|基地|现场|报告|干部|群众|代表|人员|单位|部门|书籍|专家|工作会议|常委会?会议|主席会议|双向平台|成员|组|等活动|主题教育|学习教育|两院”?|(?:学习|交流|沟通|互动|展示)平台|局(?<![布格结]局)|厅|医院|公司|学校|市场|食堂|超市)$"
)
_LEADS_EVENT: Final = re.compile(
    r"(?:召开|举办|开展|组织开展|组织|承办|举行|筹办|主办|协办|参加|完成|启动|启动实施|联合开展|做好|探索|推行|办好|开好)(?:了|好)?(?:全[省市县区州旗]|首[届次]|第[一二三四五六七八九十\d]+[届次]|[\d一二三四五六七八九十]+[轮次场期])?"
)
_QUOTED: Final = re.compile(r"[“「](?P<q>[^”」]{2,40})[”」]")
_BRAND: Final = re.compile(
    r"(?:[\u4e00-\u9fff]{0,4}?(?:议事[厅堂室亭角点站廊坊会]|会客[厅室]|工作室|驿站|委员之家|茶[社座馆室]|书[院屋房]|讲[堂坛])|[港湾站号](?=协商|议事|委员|履职)|规划|期间|时期|专题教育|主题教育|学习教育|教育|平台|主题实践|品牌|主题活动|活动|实践活动|行动|机制|制度|工程|系统|栏目|专栏|专线|沙龙|视频座谈)"
)
#: A system by its name, which says how matters are talked over, where the meeting behind it is held far apart or on
#: a platform: “智慧政协”远程协商会, “数字云溪”远程协商会. “数字经济”远程协商会 has a matter.
_SYSTEM: Final = re.compile(
    r"(?:数字|智慧|云上?|掌上|网上|线上|指尖|移动)(?:政协|履职|协商|议政|议事|商量|委员|提案)(?:云|通|平台|在线)?|[\u4e00-\u9fff]{0,4}政协云|(?:委员|政协)(?:在线|云平台|直通车)"
    r"|(?:数字|智慧|云上?|掌上)(?!经济|乡村|农村|农业|政[府务]|社[会区]|城[市乡]|产业|转型|赋能|治理|技术|文[化旅]|教育|医[疗院保]|贸易|金融|人才|基建|鸿沟|生活|消费|交通|养老"
    r"|工厂|园区|校园|乡镇|中国|建设|制造|物流|旅游|健康|就业|改革|环保|水利|监管|法治|司法|应急|能源|消防|税务|企业|市场|服务|物业|停车|景区|课堂|图书|电商|计算|办公|托育|体育|气象|海洋|矿山|港口|公安|检察|电网|种业|农机|畜牧|林业|住建|城管|供水|供热|安防|门诊|药房|招聘)[\u4e00-\u9fff]{2}"
)
_APART: Final = re.compile(
    "远程|线上|在线|网络|网上|视频|云|协商(?:议政)?平台|履职平台|议政平台|平台"
)
#: How something is done: “零距离”协商.
_MANNERS: Final = frozenset(
    ["零距离", "面对面", "点对点", "心贴心", "一对一", "一站式", "沉浸式", "嵌入式", "回头看"]
)
_BRAND_TOO: Final = re.compile(r"平台|议事|品牌|室|机制|\d|$")
_EVENT_TOO: Final = re.compile(
    r"(?:委员|界别)?(?:专题|主题|(?![的式])等?[^，。“”]{0,4}(?=[展会监协视调])(?:(?<![开拓扩进发])展|会|监督|协商|视察|调研(?!报告)|调查))"
)
_SUPERVISED: Final = re.compile(r"督办|领办|领衔|督导|包案|包抓|会商")
_ITEM: Final = re.compile(r"(?P<x>[^，。；（“”]{4,40}|“[^”]{3,40}”)（")
_HELD_FOR: Final = re.compile(r"庆祝|纪念|学习贯彻|学习宣传|迎(?![春新])")
_LEAD_IN: Final = re.compile(
    r"^.{0,30}?(?:(?:开展|举办|召开|组织|主办|承办|举行|牵头)的|(?:开展|举办|召开)了?)(?:首[届次])?"
)
_NUMBERED: Final = re.compile(r"等\d{1,2}[项个]$")
_MANNER: Final = re.compile(r"(?<=.)“[^”]{1,8}”$")
_TIMES: Final = re.compile(r"(?:[一二三四五六七八九十百]{1,5}[余多]?[次场件批期项]|×{1,4}[次场]?)$")
_STOP: Final = re.compile("[，。；]")
_NEAR: Final = 40
_HELD: Final = re.compile(r"会议$|会$|全会")
_FAR: Final = 220


@cache
def _objects() -> re.Pattern[str]:
    return re.compile(f"{any_of(words('circumstances', 'objects'))}(?:了|过)?")


@cache
def _named_event() -> re.Pattern[str]:
    return re.compile(any_of(words("circumstances", "events")))


@cache
def _theme() -> re.Pattern[str]:
    return re.compile(f"{any_of(words('circumstances', 'themes'))}$")


@cache
def _not_about() -> re.Pattern[str]:
    return re.compile(any_of(words("circumstances", "not_about")))


def topics(
    text: str,
    shape: Structure,
    activities: Sequence[Mention],
    *,
    around: Sequence[Surroundings],
    bodies: InOrder,
    places: InOrder,
    proposals: InOrder,
) -> list[str]:
    """Return for each activity, in their order, what it is about, "" where the text does not say.

    ``around`` tells for each which words around it are its own.
    """
    found = [
        _of_proposal(text, shape, activity, proposals)
        or _said(text, shape, activity, near, bodies=bodies, places=places)
        for activity, near in zip(activities, around, strict=True)
    ]
    for number, (meeting, following) in enumerate(pairwise(activities)):
        # 召开常委会会议，专题协商湿地保护: the meeting is about what was discussed there.
        if (
            not found[number]
            and text[meeting.end : following.start] in _AND_THERE
            and _HELD.search(text, meeting.start, meeting.end)
            and _DISCUSSED.match(text, following.start, following.end)
        ):
            found[number] = found[number + 1]
    return found


_AND_THERE: Final = frozenset(["，", "，并", "，分别", "，会上"])
_DISCUSSED: Final = re.compile(r"围绕|就|专题|协商|聚焦")


def _said(
    text: str,
    shape: Structure,
    activity: Mention,
    near: Surroundings,
    *,
    bodies: InOrder,
    places: InOrder,
) -> str:
    start, end = activity.start, activity.end
    return (
        _about(text, near.begun, end)
        or _heard(text, start, end, bodies)
        or _object(text, start, end, bodies, places)
        or _clause_before(text, shape, activity, near)
        or _event_of(text, start, end)
        or _held(text, start, end)
        or _quoted(text, start, end)
        or _item(text, start, end, bodies)
    )


def _about(text: str, start: int, end: int) -> str:
    at = start
    while lead := _ABOUT.search(text, at, end):  # faster than finditer where mostly none is found
        at = lead.end()
        if _inside_quotes(text, start, lead.start()):
            continue
        stop = next(
            (
                then.start()
                for then in _THEN.finditer(text, at + 2, end)
                if not _inside_quotes(text, at, then.start())
                and text[then.start() - 1] not in "和与及、"
            ),
            -1,
        )
        if stop >= 0 and (whole := _WHOLE.match(text, stop, end)):
            stop = whole.end()  # 围绕支持乡镇|开展环境整治、道路建设等议题|召开
        comma = text.find("，", at, end)
        while comma >= 0 and _inside_quotes(text, at, comma):
            comma = text.find("，", comma + 1, end)
        if comma >= 0 and (stop < 0 or comma < stop):
            stop = comma
        if stop < 0:
            continue
        if lead[0] == "对" and not _LOOKED_INTO.search(text, stop, end):
            continue
        if lead[0] == "针对" and not _DISCUSSING.search(text, stop, end):
            continue
        if lead[0] == "以" and not text.startswith("为", stop):
            continue
        if _REPORTED.match(text, stop, end):
            continue
        words_of = _without_partners(text[at:stop])
        matter = _cut(_EXAMINED.sub("", words_of) if lead[0] == "对" else words_of)
        if lead[0] == "对":
            counted = _COUNTED.match(matter)
            matter = matter[counted.end() :] if counted else matter
            if (
                _NOT_THEME.search(matter)
                or (matter.endswith("提案") and _AGAIN.search(text, stop, end))
                or (matter in _ANY_PROPOSALS)
            ):
                continue
        if len(matter) > 1 and not _THIS.match(matter):
            return matter
    return ""


#: Where several matters end of which one holds a verb: what was done about them stands behind.
_WHOLE: Final = re.compile(
    r"[^，。；]{2,60}、[^，。；]{2,60}?等(?:方面|(?:\d{1,2}|[一二三四五六七八九十]{1,2})[余多]?[个项](?:方面)?)?[^，。；、]{0,4}(?:问题|议题|课题|专题|内容|工作|主题|方面|事项)(?=(?:[^，。；、]{0,6})(?:开展|进行|召开|举[办行]|组织))"
)
#: 就“金融支持小微企业”与县金融办、人民银行青禾县支行: with whom it is talked over is no part of the matter.
_OFFICE: Final = r"[^、和及与，。；“”]{1,18}?(?:办事处|[局委办厅院行站署]|部门|政府|中心|公司|集团|委员会|联合会|商会|协会|街道|总?工会|妇联|[大支]队|党校|学校)"
_PARTNERS: Final = re.compile(
    rf"(?:与|同|和|会同|联合)(?=[省市县区州盟旗](?![域乡城区])|有关|相关|各|街道|人民银行|国网|[一-鿿]{{2,6}}[省市县区州旗](?![域乡城区])){_OFFICE}(?:[、和及与]{_OFFICE}){{0,9}}(?:等[^，。；]{{0,8}}(?:部门|单位))?$"
)
_WITH: Final = re.compile("[与同和会联]")


def _without_partners(matter: str) -> str:
    """Return a matter without those with whom it was talked over, who stand behind it."""
    for lead in _WITH.finditer(matter, 2):
        if _PARTNERS.match(matter, lead.start()) and not _inside_quotes(matter, 0, lead.start()):
            return matter[: lead.start()]
    return matter


_OPENED: Final = re.compile("[“《「]")


def _inside_quotes(text: str, start: int, place: int) -> bool:
    if not _OPENED.search(text, start, place):
        return False  # as mostly
    count = text.count
    return (
        count("“", start, place) > count("”", start, place)
        or count("《", start, place) > count("》", start, place)
        or count("「", start, place) > count("」", start, place)
    )


#: How many there were of all, before the verb.
_IN_ALL: Final = ("一共", "共计", "累计", "共")


#: What was done about it: 围绕政府工作报告等|协商建言，….
_THEN_TALKED: Final = tuple(
    f"等{said}"
    for said in [
        "协商建言",
        "协商议政",
        "建言献策",
        "建言资政",
        "议政建言",
        "资政建言",
        "献计献策",
        "积极建言",
    ]
)


def _cut(matter: str) -> str:
    """Return a matter without the words that count or introduce what follows it."""
    matter = matter.strip(" ，：:").removeprefix("关于")
    for sum_of in _IN_ALL:
        matter = matter.removesuffix(sum_of)  # 围绕托育等议题共举办活动7次
    for talked in _THEN_TALKED:
        matter = matter.removesuffix(talked)
    if matter.endswith("精神活动"):
        matter = matter.removesuffix("活动")
    if matter[-1:] in _TAIL_ENDS:
        matter = matter[:-_TAIL_WIDTH] + _TAIL.sub("", matter[-_TAIL_WIDTH:])
    if matter[-1:] in _MANY_ENDS:
        matter = _MANY_OF.sub("", matter)
        matter = _MATTERS.sub("", matter)
    if matter[:1] in "“「" and matter.find("”") in (len(matter) - 1, -1):
        matter = matter.strip("“”「」")
    return matter


def _heard(text: str, start: int, end: int, bodies: InOrder) -> str:
    at = text.find("听取", start, end)
    heard = _HEARD.search(text, at, end) if at >= 0 else None
    if not heard or _HEARD_ELSE.search(heard["x"]):
        return ""
    matter, at = heard["x"], heard.start("x")
    of = _OF_BODY.match(matter)
    if of:
        return _cut(_NEXT_OF.sub("、", matter[of.end() :]))
    for body in bodies.within(at, heard.end("x")):
        if text[at : body.start] in _NEXT:
            at = body.end
            matter = text[at : heard.end("x")]
    matter = _HOW_OFTEN.sub("", matter)
    none = (
        len(matter) < 4
        or _OFFICER.match(matter)
        or matter.startswith("部门")
        or _NOT_THEME.search(matter)
        or _OWN_WORK.fullmatch(matter)
        or _REPORTER.search(matter)
    )
    return "" if none else _cut(matter)


def _event_of(text: str, start: int, end: int) -> str:
    at = start
    while lead := _LEADS_EVENT.search(text, at, end):
        at = lead.end()
        stop = _STOP.search(text, at, end)
        event = _named_event().search(text, at + 2, min(at + _NEAR, stop.start() if stop else end))
        if not event or text.startswith("治协商会议", event.start() - 1):
            continue
        matter = text[at : event.start()]
        quoted = _QUOTED.fullmatch(matter)
        if quoted:
            if _is_system(text, quoted["q"], event.start()):
                continue
            return quoted["q"]
        if matter.startswith("庆祝") and matter.endswith("周年"):
            continue  # an occasion, and no matter
        if _ROW_OF_EVENTS.search(matter):
            continue  # 举办书画联展、“春风”|摄影展
        if _HELD_FOR.match(matter):
            return matter
        matter = _cut(_LEAD_IN.sub("", matter))
        matter = _NUMBERED.sub("", matter)
        matter = _MANNER.sub("", matter)  # 农村供水保障“回头看”监督
        if matter.count("“") != matter.count("”"):
            continue
        if _theme().search(matter) and len(matter) > 3 and not _not_about().search(matter):
            return matter
    return ""


_ROW_OF_EVENTS: Final = re.compile(
    "展、(?<![开拓扩进发]展、)|会、(?<=[例年览大晚诗谈]会、)|活动、|比赛、|大赛、|讲座、|班、"
)
#: An event that is the subject of what tells of it: “一老一小”服务保障专题协商会召开.
_HELD_SIGNS: Final = frozenset("开行办幕后")
_KIND_OF_MEETING: Final = re.compile("(?:专题|界别|对口|民主|双月|双周|月度|季度)$")
_WAS_HELD: Final = re.compile("(?:顺利|成功|如期|隆重|正式)?(?:召开|举[行办]|开幕)后?$")
_WAS_HELD_WITHIN: Final = 5
_EVENT: Final = re.compile("(?:“[^“”]{2,30}”)?[^，。；：“”《》]{0,30}")


def _held(text: str, start: int, end: int) -> str:
    """Return the matter of an event that a clause begins with and says that it was held."""
    if text[end - 1] not in _HELD_SIGNS:
        return ""
    held = _WAS_HELD.search(text, max(start, end - _WAS_HELD_WITHIN), end)
    if held is None or not _EVENT.fullmatch(text, start, held.start()):
        return ""
    stop = held.start()
    for at in range(start + 2, stop - 1):
        event = _named_event().match(text, at, stop)
        if event and event.end() == stop and not _inside_quotes(text, start, at):
            matter = _KIND_OF_MEETING.sub("", text[start:at])
            quoted = _QUOTED.fullmatch(matter)
            if quoted:
                return "" if _is_system(text, quoted["q"], at) else quoted["q"]
            named = _theme().search(matter) and len(matter) > 3
            return matter if named and not _not_about().search(matter) else ""
    return ""


#: 视察|评议重点项目建设: the second verb of two is none of the matter. 视察监督岗 is one.
_ALSO_LOOKED: Final = re.compile(
    "^(?:评议|调研|考察|督查|检查|监督|视察)(?=[^，。；]{3})(?![、和与及的组团员]|机[制构]|[平岗站室点]|工作|活动|职能)"
)
#: 视察|督政活动近50次: what is counted is the event.
_HOW_MANY: Final = re.compile("(?:活动|会议|工作)?(?:近|约|超|超过|达|共|共计|累计)$")
#: No object of a verb is longer.
_OBJECT_WIDTH: Final = 300


def _object(text: str, start: int, end: int, bodies: InOrder, places: InOrder) -> str:
    at = start
    while verb := _objects().search(text, at, end):
        at = verb.end()
        if _inside_quotes(text, start, at) or _NO_OBJECT.match(text, at, end):
            continue
        if verb[0] == "议政" and text[verb.start() - 1] == "会":
            continue  # 第一次会议|政治决议
        if _ARRANGED.search(text, start, verb.start()) and _ORDER.search(text, at, end):
            continue  # 建立协商事项销号制度
        passed = _PASSED.match(text, at, end)
        stop = at = passed.end() if passed else at
        far = min(end, at + _OBJECT_WIDTH)
        while (
            stop < far
            and text[stop] not in "，。；（"
            and not (text[stop].isdigit() and not _OF_NAME.match(text, stop))
        ):
            if text[stop] in "“《":
                stop = text.find("”" if text[stop] == "“" else "》", stop, end)
                if stop < 0:
                    stop = end
                    break
            stop += 1
        matter = _cut(text[at : min(stop, end)])
        matter = _ALSO_LOOKED.sub("", _TIMES.sub("", matter))
        also = _ALSO_DONE.search(matter) or _MADE_OF_IT.search(matter)
        matter = matter[: also.start()] if also else matter
        if "研究" in verb[0] and _OWN_WORK.fullmatch(matter):
            continue
        if (
            len(matter) < 3
            or matter[-1] == "的"
            or _NOT_THEME.search(matter)
            or _THIS.match(matter)
            or _NO_MATTER.search(matter)
            or _HOW_MANY.search(matter)
        ):
            continue
        if verb[0] in _LOOKS_AT and len(matter) < 6 and text[stop : stop + 1].isdigit():
            continue  # 暗访排污口53个: how it was looked into
        rest = _unnamed(text, at, at + len(matter), bodies, places)
        if len(rest) < 2:
            continue
        return matter
    return ""


#: A number within what something is about: 学习2014年度工作要点, 庆祝成立60周年大会上的讲话.
_OF_NAME: Final = re.compile(r"\d{1,4}(?:年(?!来)度?|周年)[^，。；\d]")
#: What is set up for looking into matters, which is about none of them.
_ARRANGED: Final = re.compile("建立|健全|完善|构建|探索|推行|实行|形成|创新")
_ORDER: Final = re.compile("(?:制度|机制|模式|办法|体系|品牌)$")
#: What a sentence goes on with behind a noun that is also a verb: 民主监督评议情况进行了汇报, 协商形式和结果均表示满意.
_NO_MATTER: Final = re.compile(
    "^为(?!民|何|期)|^形式|^办案|(?:进行|作|作出|提出|取得|给予|予以|达成)了|表示|参加会议|出席|[会议]在(?!校|线)|负责人"
)
#: What else was done there, behind what something is about: 调研产业发展、送上慰问品.
_ALSO_DONE: Final = re.compile(
    "、(?:送上|送去|回购|购买|采购|慰问|看望|走访|捐赠|发放|收集|征求|征集|开展|听取|宣讲|召开)"
)
#: 把学习《…》列为必修课: what it was made.
_MADE_OF_IT: Final = re.compile("(?<=》)(?:列为|作为|列入|纳入|贯穿)")
#: What is done at places that are then counted.
_LOOKS_AT: Final = frozenset(["查看", "察看", "检查", "暗访", "抽查", "巡查", "走访", "踏勘"])


def _unnamed(text: str, start: int, end: int, bodies: InOrder, places: InOrder) -> str:
    """Return what is left of a stretch without the bodies and places that it names."""
    rest, at = [], start
    for each in sorted(
        (*bodies.within(start, end), *places.within(start, end)), key=lambda named: named.start
    ):
        rest.append(text[at : each.start])
        at = max(at, each.end)
    rest.append(text[at:end])
    return "".join(rest).strip("、和等各的")


def _quoted(text: str, start: int, end: int) -> str:
    after = start
    if text.find("“", start, end) < 0 and text.find("「", start, end) < 0:
        return ""  # as mostly
    while quoted := _QUOTED.search(text, after, end):
        after = quoted.end()
        if _BRAND.match(text, after) or text.rfind("《", start, after) > text.rfind(
            "》", start, after
        ):
            continue
        if quoted["q"] in _MANNERS or _is_system(text, quoted["q"], after):
            continue
        event = _named_event().match(text, after)
        if event and _BRAND_TOO.match(text, event.end()):
            continue
        if event or _EVENT_TOO.match(text, after):
            begin = quoted.start()
            while text[begin - 1] == "”" and (opened := text.rfind("“", start, begin)) >= 0:
                begin = opened  # “甲事”“乙事”等专题调研2次
            return quoted["q"] if begin == quoted.start() else text[begin:after]
    return ""


def _is_system(text: str, name: str, after: int) -> bool:
    """Tell whether a name in quotation marks, behind which a meeting is told, is that of a system or platform."""
    return _APART.match(text, after) is not None and _SYSTEM.fullmatch(name) is not None


def _clause_before(text: str, shape: Structure, activity: Mention, near: Surroundings) -> str:
    """Return the matter of a clause that says nothing else: 围绕湿地保护，…."""
    if not _DISCUSSING.search(text, activity.start, activity.end):
        return ""
    if text[activity.end : activity.end + 1] == "、" and text[activity.end - 1] in "次场期":
        return ""  # 紧扣…主题，全年召开常委会会议5次、主席会议14次: of the whole year
    for start, end in clauses_before(shape, activity, near):
        lead = _ABOUT.search(text, start, min(start + 12, end))
        if lead and _inside_quotes(text, start, lead.start()):
            continue  # 坚持“没有调研就没有提案”
        if lead and lead[0] != "对" and not _MORE.search(text, lead.end() + 2, end):
            matter = _cut(text[lead.end() : end])
            if lead[0] == "针对" and _STATE.search(matter):
                return ""  # 针对村集体收入偏低的实际: why, and no matter
            if (said := _STRATEGY.search(matter)) and said.start() < _PARTY_WITHIN:
                return ""  # 紧扣县委、县政府提出“三大战役”
            return "" if _THIS.match(matter) or len(matter) < 2 else matter
        if activity.start - start > 80:
            break
    return ""


_STATE: Final = re.compile("(?:特点|实际|实际情况|优势)$|的(?:实际|状况|现状|形势|局面|特点|情况)$")
#: What the party and the government mean to do, which is no matter that was looked into.
_STRATEGY: Final = re.compile(
    r"委(?<=[省市县区州旗盟党].)[^，。；“]{0,11}?(?:高[扬举]|提出|确定|部署|作出|确立|吹响|打响|明确)"
    r"|委(?<=[省市县区州旗盟党].)[^，。；“]{0,9}“[^”]{2,40}”[^，。；]{0,6}(?:战略|目标|思路|部署|布局|主线|定位|决策)$"
)
#: Within how many signs of the begin the party is named: 中共, the place and 市委.
_PARTY_WITHIN: Final = 10
#: What does more in such a clause than to name a matter.
_MORE: Final = re.compile(
    r"(?:协商议政|建言资政|建言献策|献计[献出]策|履职尽责)(?!的|工作|议题)|[抓做]了|开展|召开|举办|进行|组织|提出|选[择定取]了?(?=[\d一二三四五六七八九十])|(?:到|深入|赴)[^，]{2,30}(?:调研|视察|考察|走访)"
)
_DISCUSSING: Final = re.compile(
    r"监督|评议|视察|调研|调查|检查|协商|恳谈|议政|座谈|论坛|研讨|会(?:$|\d|议)|建言|考察|察看|活动"
)


def _item(text: str, start: int, end: int, bodies: InOrder) -> str:
    """Return the words of an item of a plan that names its matter and in brackets who answers for it."""
    if text[start] in "“「" and _QUOTED.fullmatch(text, start, end):
        return text[start + 1 : end - 1]
    if text.find("（", start, end + 1) < 0:
        return ""
    item = _ITEM.match(text, start, end + 1)
    if item and bodies.within(item.end(), item.end() + 1):
        return _cut(item["x"])
    return ""


def of_row(text: str, activity: Mention, topic: str, proposals: InOrder) -> list[str]:
    """Return the titles of proposals that stand beside the one which an activity is about, all in order.

    分别领办《一》《二》《三》 is about each of them. They are none where a topic is no such title.
    """
    near = proposals.within(activity.start - _FAR, activity.end + _FAR)
    at = max(
        (
            number
            for number, title in enumerate(near)
            if title.args["title"] == topic and title.start < activity.end
        ),
        default=-1,
    )
    row = joined_to(text, near, at) if at >= 0 else ()
    if len(row) > 1 and are_merged(text, row[-2], row[-1]):
        return []  # those merged are handled as the first
    return [str(title.args["title"]) for title in row]


def _of_proposal(text: str, shape: Structure, activity: Mention, proposals: InOrder) -> str:
    """Return the proposal that somebody supervises."""
    if not _SUPERVISED.search(text, activity.start, activity.end):
        return ""
    said = text[activity.start : activity.end]
    told = _TOLD_AFTER.match(text, activity.end)
    if told:  # 副主席甲督办的《…》
        return next(
            (str(each.args["title"]) for each in proposals.within(told.end() - 1, told.end() + 1)),
            "",
        )
    sentence = shape.at(activity.start)
    last = shape.at(sentence.start - 1) if sentence.start else sentence
    near = proposals.within(max(last.start, activity.start - _FAR), activity.end)
    if _MANY.search(said) and not any(each.start >= activity.start for each in near):
        return ""
    if near:
        meant = len(near) - 1
        while meant and are_merged(text, near[meant - 1], near[meant]):
            meant -= 1  # those merged are handled as the first
        return str(near[meant].args["title"])
    return ""  # 遴选重点提案12件，由县领导督办: of what matter, nothing tells


_TOLD_AFTER: Final = re.compile(
    r"(?=[^，。；《]{1,34}+《)(?:的|[^，。；《]{2,30}?(?:提出|提交|所提)的?|的[^，。；《]{2,24}(?:委会|支部|总支|工商联|支社|工委|基层委|委员|界别?))《|的(?=关于[^，。；《》]{2,40}的(?:提案|建议)(?:[，（]|$))"
)
#: More than one, told of by their number: no proposal before them is meant.
_MANY: Final = re.compile(
    r"(?:[\d×X*]{1,6}|[一二三四五六七八九十]{1,4})(?:[件轮]|次(?!到|赴|深入|现场|带队|带领|率|亲自|专题|登|上门|实地))|提案|建议(?!书)"
)
