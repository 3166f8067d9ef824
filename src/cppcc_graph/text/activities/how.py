"""Whether a clause only says how the work is done or looks: 专题协商突出实效 tells of no talks, 改进视察工作 of no visit."""

import re
from typing import Final

from cppcc_graph.text.scan import skippable

#: Kinds of work, as the subject of such a clause.
_WORK: Final = "协商|监督|视察|调研|考察|评议|督办|提案办理|办理|议政|走访|座谈|培训|学习|宣讲|监督员|活动|发言"
#: What is said of it in general; 加强, 坚持 may have a matter, so they need a way of working behind them.
_LOOKS: Final = (
    "(?:更加|更为|日益|日趋|越来越|逐步|不断|力求|讲求|追求|讲究|注重|体现|彰显|凸显|突显|突出(?!问题|的?环境|矛盾|隐患|困难|短板|贡献)"
    "|(?:坚持|强化|加强|做到|实行|做细|做实)(?=[^，。；]{0,10}(?:沟通|协调|协作|配合|联动|互动|统筹|跟踪|实效|成效|质量|导向|为[先本要]|为主|并重|调查研究|结合|有[的度序据效力]|衔接)))"
)
#: The whole of such a clause, from behind its subject.
_OF_WORK: Final = re.compile(
    rf"(?!(?:开展|组织|召开|举|进行|邀请|就|围绕|聚焦|针对|对(?!口)|赴|到|深入))[^，。；、“《\d]{{0,6}}?(?:{_WORK})(?:工作|活动)?(?:始终|都|均|也)?{_LOOKS}[^，。；“《\d]{{1,24}}$"
)
#: How it went: 协商议事有实效, 调研选题准.
_WENT: Final = re.compile(
    rf"(?!(?:开展|组织|召开|举|进行|邀请|就|围绕|聚焦|针对|对(?!口)|赴|到|深入))[^，。；“《\d]{{0,12}}?(?:{_WORK})(?:工作|活动|报告|选题|议事|过程|形式|内容|成果|质量|成效|效果|开展得?|讨论|客观|扎实|更加|较为|比较|日益|、){{0,4}}"
    r"(?:有(?:实效|特色|深度|成效|力|序|声有色|亮点)|[准深]|认真|有力|到位|及时|细致|热烈|踊跃|充分|深入|公正|务实|有序|严格|明显|显著|扎实|活跃|规范|红火|频繁|丰富多彩|凸显|良好)$"
)
_WENT_ENDS: Final = frozenset("真位时致烈分入正格效色度力序点准深显著实跃范火繁彩好")
#: What grew of it: 形成老委员有新作为.
_GREW: Final = re.compile(
    r"形成了?[^，。；\d《“]{2,20}(?:有新[^，。；\d]{1,4}|的(?:良好|浓厚|生动|强大)?(?:局面|氛围|格局|合力|态势))$"
    r"|(?:我们)?(?:十分|更加|高度|非常|也|还){0,2}(?:注重|重视)[^，。；\d“]{2,40}$"
)
#: What is shown by it: 彰显监督优势; what it is spread to: 推动协商向村组延伸; where nothing is told: 打通监督“最后一公里”.
_SHOWS: Final = re.compile(
    r"(?:充分|着力|有力|有效|进一步|更好地?|不断|积极){0,2}(?:彰显|凸显|突显|突出|展现|展示|体现|放大)了?[^，。；\d]{2,24}(?:特色|优势|效能|风采|作为|力量|担当|价值|作用|重点|特点|成效)$"
    r"|(?:更加|始终|坚持|十分){0,2}(?:注重|讲求|追求|力求|突出)[^，。；\d“]{0,12}(?:实效性?|成效|质量|效果|时效|深度)$"
    r"|(?:有效|着力|全力|切实|进一步|真正|全面){0,2}打通了?[^，。；\d]{2,30}$"
    r"|(?:推动|推进|促进|实现|促使)了?[^，。；\d“]{2,20}[向往][^，。；\d“]{2,14}(?:延伸|拓展|下沉|覆盖|转变|迈进)$"
)
#: How the work shall be done from now on, which names no deed: 改进调研工作, 探索网上评议的路子.
_BETTER: Final = re.compile(
    r"(?:不断|积极|进一步|着力|努力|持续|大胆){0,2}(?:改进|创新|优化|改善|丰富)了?[^，。；\d“《]{2,24}(?:工作|方式|方法|形式|内容|程序|手段|途径|作风)$"
    r"|(?:不断|积极|进一步|着力|努力|持续|大胆){0,2}(?:探索|摸索)了?[^，。；\d“《]{3,30}的(?:[^，。；\d“《]{0,4})(?:模式|路子|路径|办法|做法|方法|方式|途径|形式)$"
)
#: That a meeting will go well, and an event that is only named: 确保大会顺利召开; 此次视察活动，….
_NAMED: Final = re.compile(
    r"(?:确保|保证|保障)了?[^，。；\d]{2,30}(?:召开|举行|进行|开展|成功)$"
    r"|(?:统筹|精心|科学|认真|周密){1,2}(?:部署|安排|谋划|组织实施)了?[^，。；\d“]{2,24}(?:工作|任务)$"
    r"|(?:此次|本次|这次|该次)[^，。；\d]{0,10}(?:活动|会议|视察|调研|协商|考察|评议|监督|走访|座谈会?|培训班?)$"
    r"|(?:创造性地?|较好地?|有序|有效|圆满|顺利|深入|扎实|全面|统筹|协同|合力|齐心协力|抓好|抓实|做好|推进|推动|落实|开展|完成|自身建设|党的建设|机关|政协|筹备|全年|年度|了){1,5}各项(?:重点|筹备|准备)?工作$"
)
#: By what means something was done: 利用主席会议、座谈会，组织学习.
_BY_MEANS: Final = re.compile(
    r"(?:充分|积极|有效|注重){0,2}(?:利用|借助|依托|运用|借力|发挥)(?![^，。；]{0,40}(?:开展|召开|举[办行]|组织|进行|开设|建立))[^，。；\d]{2,40}(?:会议?|活动|平台|机会|载体|视察|调研|协商|座谈|学习|培训|走访|作用|优势|形式|方式|手段)$"
    r"|利用[^，。；\d]{2,40}等(?:形式|方式|手段|途径|渠道|时机)$"
    r"|通过[^，。；\d]{3,60}等(?:多?个)?(?:方面|环节|手段)$"
    r"|[为给向][^，。；\d]{2,20}送[去上来]了?(?:健康|温暖|欢乐|希望|关怀|爱心|祝福|福音|清凉|光明)$"
    r"|通过[^，。；\d]{2,24}(?:查看|察看|视察|走访|座谈|听取[^，。；\d]{0,8}|问卷|调研|交流|查阅[^，。；\d]{0,8}|介绍)$"
)
#: What the work became or is: 成为联系委员的桥梁, 也是以学习促调研的尝试.
_BECAME: Final = re.compile(
    r"[^，。；\d“]{0,24}?(?:已经?|逐[步渐]|正|日益)?成为了?[^，。；\d]{2,40}$"
    r"|(?:也|这|既|更|又|都|便|就|正){1,2}是(?![年日月次])[^，。；\d]{4,40}$"
    r"|[^，。；\d]{2,40}?(?:都|均)是[^，。；\d]{2,40}$"
    r"|(?:具体|专门|主要)?负责[^，。；\d]{4,40}$|使(?!用)[^，。；\d]{4,60}$"
    r"|[^，。；\d]{2,60}?越来越[^，。；\d]{1,6}$"
    r"|(?:[^，。；\d“、]{2,8}[、与和]){1,4}[^，。；\d“、]{2,8}(?:相互|互相)(?:贯通|衔接|促进|补充|融合|结合|支撑)$"
)
#: Rooms for talks are everywhere, which tells of none: 48个社区议事厅全覆盖.
_EVERYWHERE: Final = re.compile(
    r"(?!实现|新?建|设立|打造|组织|开展)[^，。；]{0,24}(?:驿站|议事[厅室点堂亭]|协商[室点]|工作[室站]|联络[室站]|会客厅|服务站|平台|网络)[^，。；\d]{0,8}全覆盖$"
)
#: While something else was done: 边视察边思考.
_WHILE: Final = re.compile(
    r"边[^，。；边\d]{1,6}、?边[^，。；边\d]{1,6}(?:、?边[^，。；边\d]{1,6})?$"
)
#: What comes first or is taken to heart: 把学习摆在首位, 将协商纳入重要日程.
_PUT: Final = re.compile(
    skippable(
        r"放[在到][^，。；\d]{0,8}(?:首位|位置|前面|前列|心上)$|摆[在上到][^，。；\d]{0,8}(?:首位|位置|前面|前列|日程|桌面)$|置于[^，。；\d]{0,8}(?:首位|位置|前列)$|挺在[^，。；\d]{0,6}前面$"
    )
)
_PUT_ENDS: Final = frozenset("位置面列上程")


#: Each with words of which a clause has one where it matches: these are found faster than it fails.
_HOWS: Final = (
    (
        "更[加为]|日[益趋]|越来越|逐步|不断|力求|讲[求究]|追求|注重|体现|彰显|凸显|突[显出]|坚持|强化|加强|做[到细实]|实行",
        _OF_WORK,
    ),
    ("形成|注重|重视", _GREW),
    ("[彰凸突]显|突出|展[现示]|体现|放大|注重|讲求|追求|力求|打通|[向往]", _SHOWS),
    ("改[进善]|创新|优化|丰富|[探摸]索", _BETTER),
    ("确保|保[证障]|部署|安排|谋划|实施|[此本这该]次|各项", _NAMED),
    ("利用|借[助力]|依托|运用|发挥|通过|送", _BY_MEANS),
    ("成为|是|负责|使|越来越|相互|互相", _BECAME),
)
_WORDS: Final = tuple((re.compile(skippable(words)), how) for words, how in _HOWS)
#: Most clauses have none of them.
_ANY_WORDS: Final = re.compile(skippable("|".join(words for words, _ in _HOWS)))

#: So far behind the beginning of a clause its subject ends, where no rule knows it.
_FAR: Final = 20


def says_how(text: str, begin: int, end: int) -> bool:
    """Tell whether a clause, from behind its subject, only says how the work is done, or how it looks."""
    last = text[end - 1]
    if last in _PUT_ENDS and _PUT.search(text, begin, end):
        return True
    if last == "盖" and _EVERYWHERE.match(text, begin, end):
        return True
    at = text.find("利用", begin, min(end, begin + _FAR))
    if at > begin and _BY_MEANS.match(text, at, end):
        return True
    at = text.find("边", begin, end)
    if at >= 0 and _WHILE.match(text, at, end):
        return True
    if last in _WENT_ENDS and _WENT.match(text, begin, end):
        return True
    return _ANY_WORDS.search(text, begin, end) is not None and any(
        words.search(text, begin, end) and how.match(text, begin, end) for words, how in _WORDS
    )
