"""Clauses that say on what ground, to what end or how something was done, or what proposals were of.

None of them tells of a deed: 提案委根据《…条例》的规定, 为进一步摸清底数, 选题好、调研深, 围绕经济建设的提案30件.
"""

import re
from typing import Final

from cppcc_graph.text.scan import of_clause

#: What is done, where such a clause goes on to tell it: 按照县委要求开展大走访.
_DEEDS: Final = (
    "开展|召开|举[办行]|组织|制[定订]|印发|出台|修订|修改|起草|形成|提出|编制|拟定|征求|征集|审议|通过|确定|邀请|成立|设立|建立|走访|视察|听取|报送|遴选"
    "|调[研整]了|完成|赴|前往|慰问|捐|推荐|选派|聘[请任]|交办"
)
#: 提案委按照《…》的规定, 文史委根据主席会议安排: on what ground, to the end of the clause.
_ON_GROUND: Final = of_clause(
    r"[^，。；\d“《]{0,20}?(?:严格|认真|主要|分别|也|都|还|均){0,2}(?:根据|按照|依据|依照|遵照|遵循|对照|参照|遵从)"
    rf"(?![^，。；]{{0,80}}?(?:{_DEEDS})了?[^，。；的》]{{1,40}}$)[^，。；]{{2,90}}"
    "(?:规定|精神|要求|安排|部署|原则|条例|办法|规则|章程|职责|分工|指示|决定|程序|标准|通知|意见|计划|方案|实际|需要|特点|情况|》)$"
)
#: 为进一步摸清底数, 为做好下半年调研工作: to what end.
_TO_END: Final = of_clause(
    r"为了?(?:进一步|切实|更好地?|深入|加紧|抓紧|有效|全面|扎实|不断|有力|及时|大力|着力|尽快|认真|持续|圆满|顺利|准确|充分|真正|、){0,3}"
    r"(?:了解|掌握|摸清|弄清|查清|探索|把握|学习|贯彻|落实|做好|搞好|抓好|办好|推动|推进|促进|加强|加快|确保|保证|提高|提升|强化|完善|健全|深化|规范|解决|破解|缓解|改善|发挥|增强|营造|适应|配合|支持|服务|建设|构建|谱写|开创|迎接|庆祝|纪念|隆重纪念|扩大|拓展|丰富|密切|巩固|发展|助力|助推|打造)"
    rf"(?![^，。；]{{0,60}}?(?:(?:{_DEEDS})|到[^，。；]{{2,16}}(?:调研|视察|走访)))[^，。；]{{2,60}}$"
    # 为做好下半年调研视察工作: which work, and not that it was done.
    r"|为了?(?:进一步|切实|更好地?|加紧|抓紧|扎实|圆满|顺利|有序|认真){0,3}(?:做好|搞好|抓好|办好|推进|推动|加强|改进|规范|服务)[^，。；]{0,16}?(?:调研|视察|走访|协商|监督|座谈|考察|评议|督办|学习|培训|征集|筹备|换届|议政|审查|、|和){1,5}(?:工作|活动)$"
)
#: 围绕生态建设的提案30件: how many proposals were of what.
_OF_WHAT: Final = of_clause(
    r"(?:[^，。；\d“《]{0,12}?)(?:围绕|聚焦|针对|关于|有关|涉及)[^，。；《》]{2,90}?(?:提出|提交|撰写)?了?的?(?:各类|集体|委员|个人|联名|党派|界别|平时)?提案[\d一二三四五六七八九十百]{1,5}[余多]?件$"
)
#: 作为委员来信转有关部门处理, 对类同的提案予以归并: what became of proposals that were not filed, or of several at once.
_SORTED: Final = of_clause(
    r"作为[^，。；\d]{2,16}?(?:转交|移交|转送|送交|转给|转|交由|交|送)[^，。；\d]{2,24}?(?:处理|参考|研究|办理|阅处|参阅|解决)$"
    r"|[对将把][^，。；]{2,90}?提案[^，。；]{0,20}(?:归并|合并|并案)(?:为|成|处理|办理|[\d一二三四五六七八九十])?[^，。；]{0,8}$"
)
_SORTED_SIGNS: Final = frozenset("作对将把")
#: 经提案委员会认真审查: whose leave it had. What a meeting took up is told as its deed.
_BY_LEAVE: Final = of_clause(
    r"经(?![^，。；]{0,16}(?:常委|主席|党组|全体|全会|会议))[^，。；《“\d]{0,20}?(?:委员会|委|室|办公室|小组)(?:初步|认真|严格|仔细|逐件|反复|集体|全面|会同[^，。；]{2,16}){0,2}(?:审查|审核|初审|复审|审定|研究|把关|筛选|甄别|评审|梳理|整理)(?:把关|确定|后)?$"
)
_FIT: Final = "[好深透准实新高强大广全细严快精活多优佳足]"
#: 选题好、调研深、分析透: how good something is.
_HOW_GOOD: Final = of_clause(
    rf"[\u4e00-\u9fff]{{0,10}}?(?:[\u4e00-\u9fff]{{2,4}}{_FIT}、){{1,5}}[\u4e00-\u9fff]{{2,4}}{_FIT}$"
)
#: 统一领导、分工协作、上下联动: a row of four signs each, which says how.
_FOURS: Final = re.compile(r"[\u4e00-\u9fff]{4}、[\u4e00-\u9fff]{4}(?:、[\u4e00-\u9fff]{4}){1,5}$")
#: 委员认真撰写提案、积极建言献策: that all did their best, on no matter and in no number.
_AT_BEST: Final = of_clause(
    r"(?:[^，。；\d“《]{0,24}?)(?:积极|踊跃|认真|主动|广泛|竭诚|充分|努力){1,2}(?:建言献策|建言资政|资政建言|参政议政|建言|议政|献计献策|献策|献计出力|履职尽责|履行职[能责]|发挥作用)$"
)
_AT_BEST_NOT: Final = re.compile("围绕|聚焦|针对|就|对")
#: 提案是参政议政的形式, 就具体工作作了部署: that a meeting gave orders, and who led what is told before.
_ORDERS: Final = of_clause(
    r"(?:[^，。；\d“《]{0,30}?)(?:作|做|进行)了?(?:全面|具体|详细|专题|明确|周密|统一|再次|进一步){0,2}(?:的)?(?:安排部署|部署安排|工作部署|工作安排|安排|部署|动员部署)$"
    r"|(?<!次)(?:本次|此次|这次|该项?)?(?:调研|走访|视察|督办|考察|评议|慰问|活动|督查|检查|监督|座谈会?)[^，。；\d]{0,6}?(?:分别)?由[^，。；]{2,40}?(?:分别|亲自|共同|各自){0,2}(?:带队|率队|牵头|负责|带领|任组长|担任组长)$"
)
#: 祝贺大会召开, 预祝会议成功.
_CONGRATULATES: Final = of_clause(
    r"(?:[^，。；\d]{0,10}?)(?:表示)?(?:热烈|衷心|谨)?(?:祝贺|预祝|热烈庆祝)[^，。；\d《]{0,20}(?:召开|举行|开幕|成功|成立|圆满)[^，。；\d]{0,6}$"
)
#: 鼓励支持委员将发言转为信息: what others are to do.
_URGES: Final = of_clause(
    r"(?:大力|积极|热情|始终|充分)?(?:支持|鼓励|激励|调动|倡导|号召|督促){1,2}(?:和(?:支持|鼓励|引导))?(?:广大|政协|全体|各界|各界别)?委员[^，。；\d“《]{2,40}$"
)
#: What the district strives for: 积极推进“三区”建设; the committee's own work has words of it in its name.
_CAUSE: Final = re.compile(
    r"(?:积极|全力|大力|深入|扎实|统筹|协同|强力|持续|不断|着力|加快|强势|有力){0,2}(?:推进|推动|助力|助推|服务|深化|支持|参与|投身|促进|加快|做好|抓好|落实|打好|打赢)了?[^，。；\d“”]{0,12}“(?![^”]{0,16}(?:委员|政协|协商|界别|提案|书香|履职|议事|数字|智慧|监督|社情|进[乡村社企校]|百|千|万|在行动)|[^”]{0,15}[院室厅站点家堂社馆屋角廊吧群网号台园]”)[^”]{1,16}”"
    r"(?:的)?(?:建设|发展|战略|工程|格局|布局|目标|规划|实施|进程|落地|改革|大局|决策|部署|攻坚战?|行动计划|工作|任务|政策|要求){1,2}$"
)
#: 探索创新文史工作新机制, 健全协商机制: for good and by no name.
_FOR_GOOD: Final = of_clause(
    r"(?:不断|进一步|积极|努力|大胆|持续|着力|还|也){0,3}(?:探索|摸索|创新|健全|完善|建立|建立健全|健全完善|优化|规范){1,2}了?(?:和完善|和创新)?"
    r"(?:[^，。；\d“《]{2,16}的(?:内容|机制|程序|形式|方式|制度|规则|环节|流程|平台|载体|渠道)(?:[、和与及](?:内容|机制|程序|形式|方式|制度|规则|环节|流程|平台|载体|渠道)){0,3}|[^，。；\d“《、]{0,14}(?:新机制|新途径|新方法|新路径|新模式|新方式|新载体|新路子|新渠道|新形式)"
    r"|(?:协商|监督|提案|委员|信息|界别|文史|履职|工作|调研|视察|服务|议政|学习|联络|联系|沟通|管理|督办|办理|政协|协商民主|民主监督|政治协商|提案办理|提案工作){1,2}(?:工作|活动)?的?(?:运行|保障|长效|各项|相关|有关)?(?:制度|机制|体系|体制机制|方式方法)(?:建设)?)$"
)
#: 记者从县政协了解到, 提案内容涉及…, 与有关团体的沟通和联系, 至三月五日提交发言截止日: told beside.
_BESIDE: Final = of_clause(
    # 由承办单位、督查室、提案者，到实地察看; 进行监督的平台; 通过视察考察; 围绕党组部署开展工作; 高度重视走访工作.
    r"由[^，。；《]{2,60}(?:者|媒体|[^，。；]室|单位|部门|领导|人员|委员|代表|同志|负责人|专家)$"
    r"|(?:进行|开展|参与|履行|实现|发挥)[^，。；\d“]{2,24}的(?:重要|有效|主要|基本|基础|必要|独特){0,2}(?:平台|渠道|形式|载体|途径|方式|阵地|环节|内容|职能|保证|保障|手段|窗口)$"
    r"|通过(?:视察|考察|调研|座谈|走访|学习|协商|监督|培训|评议|督办|交流|活动|、|和|与){1,6}$"
    r"|[^，。；\d“]{0,20}?(?:高度|十分|非常|更加|历来)重视[^，。；\d“]{2,40}$|实现了?[^，。；]{2,90}目标$"
    r"|(?:主要)?(?:围绕|聚焦)[^，。；\d“《]{2,24}(?:开展|做好|推进|展开)(?:各项)?(?:工作|履职)$|"
    r"如[^，。；]{2,60}等[^，。；]{0,8}$|[^，。；\d“《]{0,14}?(?:积极|大力|全力|主动)?(?:支持(?:和|、|与)?配合|配合(?:和|、|与)?支持|理解(?:和|、)?支持)[^，。；\d“《]{2,30}工作$|"
    r"(?:圆满|较好地?|全面|顺利|按时|高质量|出色地?|认真){0,2}完成了?[^，。；\d“《]{0,24}(?:交办|分配|下达|交给|布置|安排|确定)(?:的)[^，。；\d“《]{0,16}(?:工作|任务|事项)$|"
    r"[^，。；\d]{0,20}要把[^，。；\d“《]{2,40}$|"
    r"(?:现在?|下面|现由|由)?我(?:代表|受|就|向|将|把|简要|通报|汇报|报告|作)[^，。；]{2,60}$|"
    r"(?:本报|本台)?记者[^，。；]{0,40}(?:了解到|获悉|看到|采访(?:到|时)?|得知|解到)"
    r"|(?:提案|建议|主要)?的?内容[^，。；]{0,6}(?:涉及|包括|涵盖|围绕|集中|覆盖)"
    r"|(?!开展|组织|进行|举)[^，。；\d]{2,30}的(?:沟通|联系|交流|合作|协作|配合|对接|互动|协调)(?:[和与、]?(?:沟通|联系|交流|合作|协作|配合|对接|互动|协调)){0,3}$"
    r"|至[^，。；]{2,30}(?:截止日期?|截止时间|截止期|为止)$"
)
_BESIDE_SIGNS: Final = frozenset(
    "记本提建主的内容至我现下由如积大全支配理圆较顺按高出认完各进开参履实发通围聚十非更历"
)
#: 搭建平台、完善制度; 形成以全会为龙头、常委会为重点, 以界别协商为常态的格局; 把工作重点放在协商上: how the work is shaped.
_SHAPES: Final = of_clause(
    r"(?:积极|不断|努力|着力){0,2}(?:(?:搭建|完善|健全|创新|拓展|畅通|丰富|优化|规范|建立|改进|拓宽|强化|夯实|延伸|建强|用好)(?:平台|制度|机制|载体|渠道|方式|形式|内容|途径|领域|程序|阵地|手段|体系|举措|触角|基础|服务|管理)[、和与]?){1,5}$"
    r"|(?:逐步|初步|基本|已经?|着力|努力){0,2}(?:形成|构建|建立|完善|健全|探索)[了起]?以[^，。；]{2,60}为(?:龙头|重点|主体|基础|主导|核心|常态|补充|支撑|抓手|依托|骨干|纽带)[^，。；]{0,40}$"
    r"|以[^，。；]{2,40}为(?:龙头|重点|主体|基础|主导|核心|常态|补充|支撑|抓手|依托|骨干|纽带)[^，。；]{0,14}(?:格局|体系|机制|模式|网络|局面|布局)$"
    r"|[把将](?:工作|主要|履职)?(?:的)?(?:重[点心]|着力点|精力|主要精力)(?:放|集中|聚焦|用)(?:在|到|于)[^，。；]{2,60}$"
    r"|(?:我们)?(?:一方面|另一方面)?(?:认真|扎实|切实)?(?:做好|抓好)(?:日常|经常性?|平时)的?[^，。；\d]{2,30}(?:工作|事务)$"
)
_SHAPES_SIGNS: Final = frozenset(
    "积不努着搭完健创拓畅丰优规建改强夯延用逐初基已形构探以把将我一另认扎切做抓"
)
#: A head that runs into what is told, with its year: 视察调查 1962年.
_RUN_IN: Final = of_clause(
    r"[\u4e00-\u9fff、]{2,12}[ \u3000]{0,4}(?<![自从到至在于])\d{4}年[\d年月日~～至、-]{0,12}$"
)
#: No such clause is longer.
_WIDTH: Final = 130
#: Each with what a clause ends with where it matches.
_BY_END: Final = {
    **dict.fromkeys("定神求排署则例法章责工示序准知见划案际要点况》", (_ON_GROUND,)),
    **dict.fromkeys("件", (_OF_WHAT,)),
}
_ENDS_BEST: Final = frozenset("策政言力责能用")
_ENDS_YEAR: Final = frozenset("年月日0123456789")
_ENDS_ORDER: Final = frozenset("排署队头责领长")
_ENDS_GOOD: Final = frozenset("好深透准实新高强大广全细严快精活多优佳足")
_ENDS_FOR_GOOD: Final = frozenset("制度系法径式体子道设容序则节程台")


def is_ground(text: str, begin: int, end: int) -> bool:
    """Tell whether a clause, from behind its subject, says only on what ground, to what end or how it was done."""
    if end - begin > _WIDTH:
        return False
    first, last = text[begin], text[end - 1]
    if first == "为" and _TO_END.match(text, begin, end):
        return True
    if (first in _BESIDE_SIGNS or last in "通系流作合接动调务项标") and _BESIDE.match(
        text, begin, end
    ):
        return True
    if first == "经" and _BY_LEAVE.match(text, begin, end):
        return True
    if first in _SORTED_SIGNS and _SORTED.match(text, begin, end):
        return True
    if any(each.match(text, begin, end) for each in _BY_END.get(last, ())):
        return True
    if last in _ENDS_GOOD and _HOW_GOOD.match(text, begin, end):
        return True
    if last in _ENDS_ORDER and _ORDERS.match(text, begin, end):
        return True
    if first in _SHAPES_SIGNS and _SHAPES.match(text, begin, end):
        return True
    if last in _ENDS_FOR_GOOD and _FOR_GOOD.match(text, begin, end):
        return True
    if text.find("”", begin, end) > 0 and _CAUSE.match(text, begin, end):
        return True
    if text.find("祝", begin, end) >= 0 and _CONGRATULATES.match(text, begin, end):
        return True
    if text.find("委员", begin, end) > 0 and _URGES.match(text, begin, end):
        return True
    if text[begin + 4 : begin + 5] == "、" and _FOURS.match(text, begin, end):
        return True
    if last in _ENDS_YEAR and _RUN_IN.match(text, begin, end):
        return True
    return (
        last in _ENDS_BEST
        and _AT_BEST.match(text, begin, end) is not None
        and not _AT_BEST_NOT.search(text, begin, end)
    )
