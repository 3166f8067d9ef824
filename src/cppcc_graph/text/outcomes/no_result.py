"""What stands where results are told and is none: statistics, headings, the committee's own work."""

import re
from typing import Final

from cppcc_graph.text.scan import skippable

#: What stands where results are told and is none.
_NO_RESULT: Final = re.compile(
    skippable(
        r"(?:解决|落实|计划|参考|解释|实施|说明|采纳|研究)(?!了其中)[^，]{0,6}的(?:有|为|是|共|占)?(?:[ABC]类)?(?:件|提案|建议)?\d+[件条项](?:、?[占为][^，]*)?$"
        r"|开展(?:办理)?(?:跟踪|问效|督办|督查|回头看)|(?:共同|联合|分别|协同|牵头|具体|负责|合力)(?:承办|办理)$|[ABC]类(?:件|提案)?(?:\d|（|提高|上升|占)|[ABC]类(?<![为成].类)(?:件|提案)?[有共]\d"
        r"|(?:委员|提案人|提案者|办理|答复)[^，]{0,14}满意率"
        r"|未(?:再)?发生[^，]{0,10}(?:违规|违纪|意识形态)"
        r"|(?:受到|得到|引起)了?(?:广大|全体|各级|各位|各界)?(?:政协)?(?:委员(?!会)|各参加单位)[^，]{0,20}(?:重视|关注|欢迎|好评)"
        r"|[主协会承接]办(?:的)?(?:[^，]{0,10}提案)?(?:有|共计|共有|共)?\d+件(?=$|（)"
        r"|(?:提案|政协|办理)工作[^，]{0,6}(?:列入|纳入|摆上|摆在|作为)|(?:提供|收集|征集)[^，]{0,10}信息\d"
        r"|产生了?(?:很?好|积极|重要|良好|较好)的?(?:效果|作用|影响)$"
        r"|提案质量|(?:基本|非常)满意|的效应$|运行以来$|实施以来$|编制阶段$|(?:反映|提出|报送|关注)的(?![^，]{2,8}(?:促|推动|解决)了?)[^，]{2,40}(?:信息|问题|社情民意|提案|建议)”?$|(?:得不到|未能|难以|没有)(?:得到)?(?:有效|根本)?(?:解决|落实)|提案办理[^，]{0,6}纳入|栏目$|(?:停滞|搁置|受阻|落空|夭折|未果)(?:不前)?$"
        r"|采纳(?:意见|建议)?后$|“三公”|(?:解决|采纳|落实|批示)率|委员(?:连续|长期|一直|持续|多年)[^，]{0,8}(?:关注|呼吁|追踪|跟踪)|(?:落实|办理|承办|答复)了?第\d{1,8}号提案$|(?:落地见效|落地生根|开花结果)$|所提的?(?:意见)?[建意][议见][\d一二三四五六七八九十百]{1,4}[余多]?条$|采用[篇条件]?[量率数]|(?:采纳|采用|落实|办理)情况$|(?:解决|破解|改进)[^，]{2,20}的(?:办法|途径|路径|对策|措施|方案)$|贡献了?(?:政协|委员)[^，]{0,2}(?:智慧|力量)|好评率|(?:点击|阅读|播放|浏览|访问)(?:量|率|人次)|(?:意见|建议)中$|付梓$|历史性突破$|所提的?[0-9]{1,4}条(?:意见)?建议$|哪些|是否(?!认)|履职(?:考核|档案|评价)|(?:批示|转办|办结|见面|公开|采用)率|批示件[^，]{0,8}[增减多少]|(?:召集|召开|主持)[^，]{0,14}会议?(?:推进|调度|督办)$|本版|整理[·：]|通讯员|记者|来源："
    )
)
_BEGINS_NO_RESULT: Final = re.compile(
    r"(?:等|这|上述)?(?:\d{1,4}|[一二两三四五六七八九十]{1,3})[余多]?[件篇份条个](?:重点|集体|联名|优秀|社情民意|调研){0,2}(?:提案|建议|信息|报告)$|占|等(?:一批|多件|\d+件)?提案的(?:办理|落实|办理落实)$|(?:推动|促进|帮助|切实)?解决了?(?:一[批些]|许多|大量)?实际(?:问题|困难)$|等(?:一批|多件)?提案，?(?:紧扣|紧紧|围绕|聚焦|关注|反映|着眼|选题|切合|贴近)|[权比]重[为占]|被要求|连续[^，]{1,4}年(?:获|被评|荣获)|分[一二两三四五六]期|(?:未|尚未|没有|暂未|不能)(?:得到|予以|能)?(?:解决|落实|办理|整改|采纳|完成|销号)的|[比较](?:上年|去年|上届|上一年)[^，]{0,4}[前后]移|因[^，]{2,30}(?:正在|仍在|尚在|有待)|其余\d{1,3}件|由于|因(?!此|地|势|城|校|人|村)[^，]{2,30}(?:不足|不够|所限|有限|达不到|不具备|不成熟|不符合|未[能到达获])|[是为约](?:上年|去年|上届|往年)|(?:共|已)?收到[^，]{0,6}(?:意见|建议|反馈|问卷)|其中(?:现金|20\d\d年\d)|全书|反映[^，]{2,24}的(?:[\d一二三四五六七八九十]{1,3}[条篇件])?(?:信息|社情民意)|待[^，]{2,24}后，?再|“[^”]{4,48}[。！？]”[^，。；]{0,24}(?:表态|说道?|直言|感慨|坦言|回应道)|(?:设立?|开设)[^，]{0,4}分会场|[\d一二三四五六七八九十]{1,4}[余多]?[件条份][^，]{2,30}(?:提案|建议|信息)(?:办理|办复|落实|报送|采纳)后$|(?:其余|剩余|尚有|还有)[^，]{0,10}(?:限期|逐步|计划|拟|将|年内|明年|预计|待)|要求|尽[快早]|务必|在[^，]{2,20}方面$|[\u4e00-\u9fff]{2,5}界(?:别|委员)|[、和及与]?“关于[^”]*(?:建议|提案|意见|议案)”$|(?:促进|推动|推进)[^，]{0,4}(?:提案办理|办理落实)|(?:发放|回收|收回)[^，]{0,8}(?:问卷|调查表|测评[表票]|评议表)|[\u4e00-\u9fff、]{2,24}(?:局|委员会|厅|办公室|公司)$|[^，]{0,6}二次办理|汇总|公开比例|分值|面积|(?:线路)?全长|预计|原则上|(?:帮助|协助)[^，]{0,4}(?:解决|协调)|现场解决|分别是"
    # 主要涉及交通、民生改善等方面: what the proposals are about.
    r"|(?:内容|主要|重点|广泛|多数|大多|分别|其中){0,2}(?:涉及|涵盖)到?[^，]{2,60}(?:方面|领域|内容|行业)$"
    r"|为了?(?:实施|推进|促进|加快|做好|落实|规范)(?!.*(?:献|参考|提供|作用|力量))[^，]*$"
)
#: What a member who leads a firm did himself: 董事长某某委员捐建水渠3公里.
_BY_MEMBER: Final = re.compile(
    r"(?=[^，]{2,34}委员)[^，]{2,26}(?:董事长|总经理|经理|理事长|厂长)[\u4e00-\u9fff·]{2,5}委员(?![的提建反关等])"
)
#: 被市政府及有关部门采纳的有86条 names who took them up, and is no class of proposals; 吸收了委员提出的27条建议.
_TAKEN_BY: Final = re.compile(
    r"(?:其中)?被[^，]{2,24}(?:采纳|吸收|吸纳)的(?:有|共)?\d+[条项]$"
    r"|[^，]{0,24}?(?:采纳|吸收|吸纳)了?[^，]{2,24}?(?:提出|反映)的[^，]{0,16}(?:建议|意见)$"
)


#: What those do who lead the committee is its own work: 分管副主席全力抓好落实.
_BY_LEADERS: Final = re.compile(
    r"(?:[省市县区州旗盟]政协)?(?:党组书记、|分管|联系|责任|牵头|各|有关|相关|和|及|、|主席|副主席|秘书长|会议|班子|成员){0,8}"
    r"(?:(?<=主席)|(?<=秘书长)|(?<=成员)|专委会|委室|专门委员会|提案委(?!员)|提案委员会)[^，。；《》\d]{0,16}(?:推动|推进|落实|跟进|跟踪|协调|谋划|把关)$"
)


def no_result(words: str) -> bool:
    """Tell whether what stands where results are told is none: a statistic, a heading, what is to be."""
    return (
        bool(_BEGINS_NO_RESULT.match(words))
        or ("委员" in words and bool(_BY_MEMBER.match(words)))
        or bool(_BY_LEADERS.match(words))
        or (bool(_NO_RESULT.search(words)) and not _TAKEN_BY.match(words))
    )


#: 批示31次，其中省领导批示6次: the second is a part of the first.
_NOTED: Final = re.compile(r"批示[\d×X*]{1,5}[^，。；]{0,3}，$")


def noted_in_part(text: str, start: int, words: str) -> bool:
    """Tell whether a clause only tells of a part of what the one before it has counted."""
    return (
        words.startswith("其中")
        and "批示" in words
        and bool(_NOTED.search(text, max(0, start - 14), start))
    )


_OWN_WORK: Final = re.compile(
    r"举办(?![^，]{0,8}(?:招聘|展销|博览|银企|用工|就业))|我们|委员工作室|委员之家|议事室|党支部|平台建设|培训(?!机构|基地|学校|市场|中心)|回头看|现场办公|评为|约谈|率队|带队|督办(?!下)|领办|主办|会办|承办$|共同承办|交办|提出|提交|报送|撰写|联名|围绕|召开|座谈|调研|视察|走访|协商(?!报告|建议)|当面沟通|面商|答复(?!已?[列纳]入|将|拟|称|表示|认为|因|受|待)|办复|立案(?![查侦调处])|并案|听取|邀请|组织委员|提案者|承办单位|会同|商[量议]|表示(?<!答复表示)|强调|指出|呼吁|踏勘|发现(?:问题|隐患|线索)|邀集|连议|议事(?!规则)|捐[款物]"
)
#: What a bureau does as well as the committee.
_OTHERS_TOO: Final = frozenset(["培训", "举办", "会同"])
_ANSWERS: Final = frozenset(["答复", "办复"])
#: It answers, and does something besides: 逐条答复并改造管网5公里, 答复后列入….
_BESIDES: Final = re.compile("[^，]{0,4}(?:并|后)[^，]")
#: A government meets on it: 县政府召开常务会专题研究.
_STUDIES: Final = re.compile("[^，协座]{0,8}会议?(?:专题|专门|集体|进行)?研究")
#: What an answer says, and what was noted on advice, is not what the committee did.
_SAID: Final = re.compile("(?<=批示)“[^”]*”|答复(?:已?[列纳]入|将|待).*")
_TITLES: Final = re.compile("《[^《》]*》")
#: A bureau as subject: 县人社局培训技工860人.
BY_OFFICE: Final = re.compile(
    r"(?:会后，?)?[省市县区州盟旗](?!政协)[^，。；\d]{1,14}?(?:局|厅|办|委(?!员)|公司|中心|大队|总队|联社|政府|办事处)(?!的)"
)


def own_work(words: str) -> bool:
    """Tell whether words tell of work of the committee itself: no bureau is said to have done it."""
    by_office: re.Match[str] | None = None
    told = _SAID.sub("", words) if "“" in words or "答复" in words else words
    told = _TITLES.sub("《》", told) if "《" in told else told  # 出台《…培训机构…办法》
    for own in _OWN_WORK.finditer(told):
        by_office = by_office or BY_OFFICE.match(words)
        if by_office is None:
            return True
        answers = own[0] in _ANSWERS and _BESIDES.match(told, own.end())
        studied = own[0] == "召开" and _STUDIES.match(told, own.end())
        if not (own[0] in _OTHERS_TOO or answers or studied):
            return True
    return False
