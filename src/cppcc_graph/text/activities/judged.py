"""What is said of work that is looked back on: how it fared, in what steps it went, how long it took.

None of this tells of a deed: 在走访等方面取得了成绩, 评议工作分四个阶段, 历时半年的走访调研, 为家乡建设做了大量工作.
"""

import re
from collections.abc import Iterable
from typing import Final

_WORK: Final = (
    "协商|监督|视察|调研|考察|评议|督办|议政|走访|座谈|培训|学习|宣讲|调查|督查|检查|征集|征编"
)
#: 虽然在信息报送、委员培训等方面取得了一定成绩, 监督在选题上也有新突破: where it fared well.
_FARED: Final = re.compile(
    r"[^，。；\d]{0,24}?在[^，。；]{2,60}?(?:方面|[之其工活过][间作动程]?中|上|里)(?:也|都|均|还|又|已经?|共同|同样){0,2}"
    r"(?:取得|做出|作出|有|形成|创造|积累|收获|获得|实现|进行)了?(?:一定|一些|较[大好多为]|很[大好多]|明显|显著|可喜|积极|长足|新|许多|不少|良好|丰硕|优异|突出|有益|宝贵|大胆|初步|实质性|的){0,4}"
    r"(?:成绩|成效|成果|效果|实效|突破|进展|进步|经验|贡献|探索|尝试|起色|提升|提高|变化)$"
)
_FARED_ENDS: Final = frozenset("绩效果破展步验献索试色升高化")
#: 评议工作分为动员、走访、反馈三个步骤进行: in what steps it went; 分三个阶段开展民主评议 tells of it.
_IN_STEPS: Final = re.compile(
    r"(?!就|围绕|聚焦|对|组织|开展|召开|举)[^，。；\d《]{2,24}?(?:主要|大体|具体|总共|共){0,2}(?:划分|分)[为成]?[^，。；]{0,60}?"
    r"[一二三四五六七八九两\d]个?(?:大|小)?(?:阶段|步骤|环节|层次|步)(?:依次|有序|逐步|陆续|稳步|扎实)?(?:进行|实施|推进|开展|展开|走|组织)?$"
)
#: 为繁荣山城、建设家乡做了大量工作: that much was done, in no number.
_MUCH: Final = re.compile(
    r"(?![^，。；]*(?:开展|组织|召开|举[办行]|走访|视察|调研))[^，。；\d《“]{2,60}?[做作]了(?:大量|许多|很多|不少|一些|一定|有益|积极|扎实|富有成效|卓有成效|细致|艰苦|具体|的){1,4}[^，。；\d]{0,8}?(?:工作|努力|探索|尝试|好事|事情|贡献)$"
)
_MUCH_ENDS: Final = frozenset("作力索试事情献")
#: “山水夜话”协商会、委员讲堂等品牌影响力持续扩大: how known they are.
_KNOWN: Final = re.compile(
    r"(?!打造|推动|推进|擦亮|叫响|做[大强优]|开展|组织|促进)[^，。；]{4,110}?(?:品牌|名片|亮点|影响力?|知名度|美誉度|覆盖面)[^，。；\d]{0,8}?"
    r"(?:越来越|日益|日趋|更加|更为|愈发|不断|持续|逐步|进一步|显著|明显)[^，。；\d]{2,6}$"
)
_KNOWN_WORDS: Final = re.compile("品牌|名片|亮点|影响|知名度|美誉度|覆盖面")
#: 历时半年的入户走访调研: which the next clauses tell of.
_LASTED: Final = re.compile(
    rf"(?:历时|为期|长达|前后)[^，。；]{{1,8}}的[^，。；\d“《]{{0,16}}(?:{_WORK})(?:工作|活动)?(?:中|后|里)?$"
    # 前期的走访调查已基本结束: what was told before.
    rf"|(?:前期|此前|上述|前一阶段)的?[^，。；\d“《]{{0,16}}(?:{_WORK})(?:工作|活动)?(?:已|已经|都|均|现已|基本|全部|全面|圆满|顺利){{0,3}}(?:结束|完成)$"
)
_LASTED_SIGNS: Final = frozenset("历为长前此上")
#: 参加的7次督办调研也有力促进了办理: what it brought.
_FURTHERED: Final = re.compile(
    r"[^，。；]{4,50}?[也均都还](?:有力|有效|极大|大大|切实){1,2}地?(?:促进|推动|提升|增强|带动|提高|激发|调动)了[^，。；\d]{2,30}$"
)
#: 坚持以…为指导; 建设“和谐云溪”的工作中心, which goes on with what is rallied round; 打造交流新名片: mottoes.
_MOTTO: Final = re.compile(
    r"[^，。；《\d]{0,14}?以[^，。；]{2,30}为(?:导向|主线|抓手|切入点|着力点|落脚点|出发点|统领|遵循|目标)$"
    r"|[^，。；《\d]{0,14}?坚持以[^，。；]{2,60}为(?:指导|统领|遵循|指引|主线|核心|根本|引领|主题|己任|宗旨|抓手|重点|中心|目标|导向|基础|契机)$"
    r"|(?![^，。；]*(?:开展|组织|召开|举[办行]|走访|视察|调研|协商|报送|制定))[^，。；]{2,60}的(?:工作中心|中心工作|工作大局|发展大局|工作主线|总体目标|目标任务|战略部署|总体要求|发展战略)$"
    r"|(?:着力|倾力|全力|努力|精心|积极)?(?:打造|擦亮|叫响|树立)了?[^，。；\d“”]{2,20}(?:新?名片|高地|标杆|样板|新?标识|新?亮点|“?金字招牌|升级版|新?形象)$"
)
_MOTTO_ENDS: Final = frozenset(
    "导领循指引线核心本题己任宗旨抓手点中目标向础契机局务署求略片地杆板识牌版象"
)
#: 通过开展多种形式活动: by what means.
_MEANS: Final = re.compile(
    r"通过(?:开展|组织|举办|召开|实施)了?(?:多种|各种|各类|一系列|系列|形式多样|丰富多彩|经常性|不同|各项)[^，。；\d“《]{0,16}$"
    # 用于支持企业复工: what is meant for what.
    r"|用[于来以](?![^，。；]{0,20}(?:捐|\d))[^，。；\d]{2,60}$"
)
_MEANS_SIGNS: Final = frozenset("通用")
#: 本次交叉视察活动形式新颖: what an event was like.
_WAS_LIKE: Final = re.compile(
    rf"(?:本|此|这|该|整个)次?[^，。；\d“]{{0,14}}?(?:{_WORK}|活动|会议?|仪式)(?:工作|活动|班|组|团)?的?"
    r"(?:形[式势]|内容|意义|组织|安排|主题|气氛|氛围|准备|过程|效果|目的|程序|规模|特点|收获|课程)[^，。；\d、]{1,12}$"
)
_WAS_LIKE_SIGNS: Final = frozenset("本此这该整")
_PAPERS: Final = "报告|通报|汇报|说明|介绍|讲话"
#: 副市长甲关于救助体系建设情况的通报: what was heard, told by a verb before it.
_HEARD: Final = re.compile(
    rf"(?![^，。；]{{0,40}}(?:听取|审议|审定|通过|作|做|印发|下发|提出|提交|形成|报送|上报|讨论|学习|传达|通报|撰写|听|征求|协商|研究)了?[^，。；]{{0,30}}关于)[^，。；《]{{0,30}}关于[^，。；《》]{{2,80}}的(?:辅导|专题|书面|情况|工作)?(?:{_PAPERS})$"
)
#: 将几类公文整合为三种, 缩减报送范围, 找准建言的方向, 设置通报、发言两个环节: how the work is laid out.
_LAID_OUT: Final = re.compile(
    r"(?:[把将])?[^，。；]{2,60}?(?:整合|统一|归并|归集|优化|升格|细化|简化|调整)[为成](?![^，。；]*(?:委员会|联络|工作[室站]|小组))[^，。；]{2,40}$"
    r"|(?:适当|合理|逐步|进一步|严格|不断|大幅){0,2}(?:缩减|压缩|压减|精简|控制|扩大|缩小|减少|放宽|改进|改变|明确)了?[^，。；\d《“]{2,30}(?:范围|规模|数量|频次|环节|流程|方式|对象|比例|范畴|领域|时限)$"
    r"|(?:找准|把准|选准|明确|厘清|瞄准|把握|抓住)了?[^，。；\d《“]{2,30}(?:方向|重点|定位|切入点|着力点|结合点|角度|关键|环节|特点|规律|方位)(?:重点|和重点)?$"
    r"|[^，。；《“]{0,14}?(?:设置|设有|包括|涵盖|分设)了?[^，。；]{2,40}?(?:\d|[一二三四五六七八两])个(?:环节|阶段|板块|部分|单元|议程)$"
    r"|[^，。；《“]{0,40}?进行了?(?:合理|科学|认真|细致)?(?:分组|分工|编组|分类|归类)$"
)
_LAID_OUT_ENDS: Final = frozenset("围模量次节程式象例畴域限向点位度键律段块分元组工类")
#: 为落实…视察安排: to carry out what was ordered, whatever deeds that names.
_ORDERED: Final = re.compile(
    r"为了?(?:进一步|全面|认真|切实|深入|具体|更好地?|贯彻|、){0,3}(?:落实|贯彻|执行)好?[^，。；]{2,90}(?:安排|要求|精神|部署|规定|任务|意见|办法|计划|指示)$"
)
#: 带领第三评议组: who went, where the next clause tells what for.
_LED_GROUP: Final = re.compile(
    r"(?:带领|率领|率)[^，。；“《]{2,40}?(?:评议|调研|视察|考察|督查|检查|监督|走访|慰问|调查|工作|督导)(?:小)?[组团队](?:成员|一行)?$"
)
#: 这次调研确实起到了…的作用.
_SERVED: Final = re.compile(
    r"[^，。；\d《“]{2,24}?(?:真正|确实|也|都|充分|切实|较好地?)*(?:起到|发挥)了?[^，。；]{2,60}作用$"
)
#: 督办不是找茬挑刺, 而是双向奔赴: what work is, and not that it was done.
_IS: Final = re.compile(
    r"(?:而是|不是|更是|既是|也是|就是|都是|正是)[^，。；\d]{2,40}$"
    rf"|(?:{_WORK}|履职|提案|建言)[^，。；\d]{{0,6}}(?:不是|不只是|不仅是|不仅仅是|既是|就是|是为了)[^，。；\d]{{2,40}}$"
)
#: 包联村贫困发生率由14.8%降至0.3%: how a number changed.
_CHANGED: Final = re.compile(
    r"[^，。；《]{2,30}?(?:率|收入|产值|人数|数量|占比|比例)(?:已|也|均|都)?[由从][^，。；]{1,24}?(?:降|升|提|增|减|上升|下降|提高|增加|缩短|扩大)[至到为低]+了?[^，。；]{1,16}$"
)
#: 山货走进了千家万户, 在沟通上下实功: a picture of work, or of what it brought.
_PICTURED: Final = re.compile(
    r"[^，。；\d]{0,30}?(?:走进|飞入|走入|传遍|深入)了?[^，。；]{0,12}?(?:千家万户|寻常百姓家|百姓家|视野|人心)$"
    r"|[^，。；\d]{0,10}?在[^，。；\d]{2,30}上(?:下(?:足|真|实|苦|狠|大)?(?:功夫|实功|苦功|力气|气力)|做足?文章|求突破|见实效|出实招|用力|发力)$"
    r"|[^，。；\d]{0,16}?(?:懂政协、?会协商|会协商、?善议政)[^，。；\d]{0,8}$"
    r"|[^，。；\d《]{0,24}?由[^，。；\d]{2,24}向[^，。；\d]{2,24}(?:延伸|拓展|转变|转型|提升)$"
)
_PICTURED_ENDS: Final = frozenset("户家野心夫功气章破效招力政伸展变型升干")
_CHANGED_ENDS: Final = frozenset("0123456789%元人个户名倍天点右上")
#: 民主监督贵在真, 协商不打折扣, 督办手段偏软, 驿站重建设轻运行: what work is worth.
_VALUED: Final = re.compile(
    rf"[^，。；\d《]{{0,14}}?(?:{_WORK}|驿站|平台|履职|建言)[^，。；\d《]{{0,8}}?(?:"
    r"(?:贵|重|难|要|赢|胜|妙|关键)在[^，。；\d]{1,12}"
    r"|不(?:打折扣?|走过场|掉线|断档|断线|降温|缺席|停步|打烊|止步|松劲|走样|落空|见外|添乱|越位)|接地气|连民心|有(?:温度|力度|深度|广度|精度|态度)"
    r"|偏[软弱少低窄浅慢]|(?:还|仍|尚)?(?:不够|不足|不深|不实|不高|不多|不强|不力|不细)[^，。；\d]{0,4}|乏力|滞后|流于形式|走过场"
    r"|重[^，。；\d]{1,6}轻[^，。；\d]{1,6})$"
)
_VALUED_ENDS: Final = frozenset(
    "扣折场线档温席步烊止劲样空外乱位气心度软弱少低窄浅慢够足深实高多强力细后式"
)
#: 善于出主意、想办法: what people are like.
_CHARACTER: Final = re.compile(
    r"[^，。；\d《]{0,8}?(?:善于|敢于|勇于|乐于|勤于|精于)[^，。；\d《]{2,40}$"
)
#: 在一次次现场办公中得到化解: by what.
_SOLVED_IN: Final = re.compile(
    r"[^，。；\d]{0,20}?在[^，。；\d]{2,40}中(?:逐一|逐步|一一|及时|有效)?(?:得到|得以|予以)[^，。；\d]{2,6}$"
)
#: 架起沟通“连心桥”, 压实办理“责任链”, 打造“学习型、服务型”机关: mottoes in marks.
_MARKED: Final = re.compile(
    r"[^，。；\d“《]{2,10}“[^“”\d]{0,5}(?:桥|链|网|键|曲|棋|拳|方|针|线|尺|阀|剂|弦|卷|引擎|加速度|最强音|同心圆|公开栏|快车道|及时雨|稳定器|助推器|金钥匙)”$"
    r"|(?:着力|努力|持续|精心)?(?:打造|建设|创建|争创)[^，。；\d“]{0,6}“?[^，。；\d“”、]{1,4}型(?:[、和][^，。；\d“”、]{1,4}型){1,5}”?[^，。；\d]{0,10}$"
)
_MARKED_ENDS: Final = frozenset("”关伍构员会")
#: 委员反馈意见中，满意的121件: of what the next clause counts a part.
_AMONG: Final = re.compile(r"[^，。；\d]{0,24}(?:意见|结果|提案|建议|答复|样本|问卷|测评)中$")
#: No such clause is longer.
_WIDTH: Final = 150


def _by_sign(
    *tried: tuple[Iterable[str], re.Pattern[str]],
) -> dict[str, tuple[re.Pattern[str], ...]]:
    """Return the patterns that are tried where a sign stands, by that sign."""
    signs = dict.fromkeys(sign for each, _ in tried for sign in each)
    return {sign: tuple(pattern for each, pattern in tried if sign in each) for sign in signs}


#: What is tried by the first sign of a clause, by its last one, and by one that stands in it.
_BY_FIRST: Final = _by_sign(
    (_LASTED_SIGNS, _LASTED),
    (_MEANS_SIGNS, _MEANS),
    (_WAS_LIKE_SIGNS, _WAS_LIKE),
    ("带率", _LED_GROUP),
    ("为", _ORDERED),
)
_BY_LAST: Final = _by_sign(
    (_FARED_ENDS, _FARED),
    (_MUCH_ENDS, _MUCH),
    (_MOTTO_ENDS, _MOTTO),
    ("用", _SERVED),
    ("中", _AMONG),
    (_VALUED_ENDS, _VALUED),
    ("解决实善升复应", _SOLVED_IN),
    (_MARKED_ENDS, _MARKED),
    ("告报明绍话", _HEARD),
    (_LAID_OUT_ENDS, _LAID_OUT),
    (_PICTURED_ENDS, _PICTURED),
    (_CHANGED_ENDS, _CHANGED),
)
_BY_ANY: Final = (
    ("分", _IN_STEPS),
    ("为", _LAID_OUT),
    ("是", _IS),
    ("力", _FURTHERED),
    ("于", _CHARACTER),
    ("在", _VALUED),
    ("轻", _VALUED),
)


def is_judged(text: str, begin: int, end: int) -> bool:
    """Tell whether a clause, from behind its subject, only says how work fared, went on or is known."""
    if end - begin > _WIDTH:
        return False
    for pattern in _BY_LAST.get(text[end - 1], ()):
        if pattern.match(text, begin, end):
            return True
    for pattern in _BY_FIRST.get(text[begin], ()):
        if pattern.match(text, begin, end):
            return True
    for sign, pattern in _BY_ANY:
        if text.find(sign, begin, end) >= 0 and pattern.match(text, begin, end):
            return True
    known = _KNOWN_WORDS.search(text, begin, end)
    return known is not None and _KNOWN.match(text, begin, end) is not None
