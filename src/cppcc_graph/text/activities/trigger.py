"""Which verb of a clause tells of an activity, and which only stands in a name, a noun or a quotation."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from cppcc_graph.text.activities.lexicon import lexicon
from cppcc_graph.text.activity_types import CHOSEN, HELD, UPON
from cppcc_graph.text.candidate import Mention

#: What begins as a noun that verbs are part of (覆盖面) and is a thing of its own: 捐赠面粉, 进行量化考核.
_THINGS: Final = (
    "面粉",
    "面包",
    "量化",
    "网络",
    "网上",
    "网格",
    "人才",
    "比赛",
    "比武",
    "选题参考",
    "选题目录",
    "选题指南",
    "医疗",
)
#: 明察暗访单位41个.
_COUNTED_THING: Final = re.compile(r"(?:单位|部门)\d")
#: 考核委员视察、发言等情况: what is looked at.
_ONE_OF: Final = re.compile(
    "(?:、[^，。；、]{2,6}){1,5}等(?:(?:方面|有关)?(?:的?情况|表现)(?=[，。；]|$)|(?:各个?|工作|全部|重要|关键|相关){0,2}(?:环节|流程|程序|步骤))"
)
#: The rest of the title of a proposal that stands in no marks, behind a verb within it.
_UNMARKED: Final = re.compile(
    "[^，。；《》的]{0,24}的(?:集体|重点)?(?:提案|建议案?)(?![工委督办会征选参交审建线])"
)
_PARTED: Final = re.compile("的(?:集体|重点)?(?:提案|建议)|[，。；]")
#: 把协商会开到村里 tells of a meeting.
_HELD_AS: Final = frozenset("会活座")
#: 书记甲领办的乙党支部《…》: whose proposal it is stands between.
_OF_OTHERS: Final = re.compile(
    "的[^，。；《》]{2,24}(?:委会|支部|总支|工商联|支社|工委|基层委|委员|界别?)(?:提出的?|提交的?)?《"
)
#: What stands right before these, behind what something is about, is a part of that.
_LIGHT: Final = re.compile("开展|进行")
_LIGHT_SIGNS: Final = frozenset("开进")
_TOPIC: Final = re.compile("就(?!业|学|医|地|诊|近)|围绕|聚焦|针对|对(?!口|接|话)")
_PRAISED: Final = re.compile(
    "[^，。；：、时后在给予表]{0,16}+(?:给予|予以|表示)了?(?:充分|高度|一致|较高|积极)?的?(?:肯定|好评|评价|赞扬|认可|赞许)(?=[，。；\n]|$)"
)
#: What was found or written in it is told of, and not that it was held.
_BY_IT: Final = re.compile("(?:形成|达成|提出|收集|梳理|反映|反馈|发现)的(?!《)")
_IN_IT: Final = re.compile("中(?:发现|提出|反映|指出)的")
_BY_IT_SIGNS: Final = frozenset("形达提收梳反发")
#: Those who are helped: villages and households, but 帮扶村民12名.
_HELPED: Final = re.compile("村(?![民组级里])|户(?!均)|对象")
_WRITES: Final = frozenset({"写出", "写成"})
#: What was brought by it, who does it, where it is done: none of these tells of the doing.
_BROUGHT: Final = frozenset("来到上过好出完成")
_ATTRIBUTE: Final = re.compile("(?:上?来|到|过|好|出|完|成)的(?![《“])")
_WHO_CAME: Final = ("单位", "人数", "人员", "部门")
_COMES: Final = frozenset({"参加", "出席", "列席", "参与", "参训"})
_THOSE_WHO: Final = re.compile(
    r"[^，。；：“《\d的]{1,10}的(?:各|有关|全体|广大){0,2}(?:(?:委员|人员|同志|人数|代表)们?(?:[越更普都均也纷一热积多明比较]|$)|民主党派|人民团体|党派|团体|单位|界别)"
)
_HELPS: Final = frozenset("帮联包的")
_WHO_WERE: Final = re.compile(
    r"(?:帮扶|联系|包联|包扶)?的\d[^，。；]{0,16}?(?:实现|脱贫|已|全部|均|都|稳定|年)"
)
_ON_THE_SPOT: Final = re.compile("现场(?=$|[，、。和])")
_NEAR: Final = 18
_SAID_THEN: Final = re.compile("[^，。；、]{0,16}?时的(?:重要|系列)?(?:讲话|指示|批示|要求)")
#: 来我省考察重要讲话精神: the same in short.
_SAID_ON_IT: Final = re.compile(
    "[^，。；、对就听]{0,8}?(?:期间|时)?(?:系列)?重要(?:讲话|指示|批示|论述)"
)
_VISITS: Final = frozenset(["考察", "视察", "调研", "走访", "看望", "参加", "出席"])
_CANNOT: Final = re.compile("不[到了成起上出来完](?!位)")
_SHOWN: Final = frozenset(["协商", "监督", "专题协商", "民主监督"])
#: Signs before a verb that make another word of it.
_NOT_BEHIND: Final[Mapping[str, str]] = {
    "列席": "请",
    "察民情": "体",
    "领学": "带率引统",
    "领读": "带率引统",
    "参加": "不未",  # 对长期不参加活动的委员取消资格
    "上报": "以会网线",  # 以上报告
    "组织": "协级党派的",  # 各级政协组织
    # 为政策的制定提供参考
    "制定": "的",
    "修订": "的",
    "出台": "的",
    "印发": "的",
    "发布": "的",
    "完善": "的",
    "建立": "的",
    "设立": "的",
    "成立": "的",
    "实施": "的",
}
#: Signs behind one that do: 拟定于明年召开.
_NOT_BEFORE: Final[Mapping[str, str]] = {
    "拟定": "于",
    "组成": "员人",
    "研究": "员生院所",
    "入户": "路道门管",
    "展出": "谋力",  # 为发展出谋划策
    "会审": "议",  # 常委会审议
    "安置": "区点房",
    "出版": "界社商",
}
#: 市政协指导下的做法: by whose leave others did something.
_UNDER: Final = re.compile("下(?=的|[，。；、]|$)")
#: Verbs that other words hold across their border: 一起|草, 结合|办理.
_ACROSS: Final[Mapping[str, tuple[str, ...]]] = {
    "协商": ("治协商会议",),  # 中国人民政治协商会议章程
    "协商会": ("治协商会议",),
    "政治协商": ("民政治协商会议",),
    "起草": ("一起草",),
    "组成": ("小组成立", "班组成立"),
    "出版": ("闻出版",),  # 新闻出版等界别
    "入企": ("深入企", "引入企", "纳入企", "投入企", "融入企"),
    "合拍": ("结合拍", "组合拍", "不合拍"),
    "合办": ("联合办理", "联合办复", "联合办案", "结合办理", "配合办理"),
    "组建": ("小组建",),
    "委派": (
        "监委派",
        "纪委派",
        "工委派",
        "党委派",
        "县委派",
        "市委派",
        "区委派",
        "省委派",
        "州委派",
    ),
}


def telling_verb(
    text: str, start: int, told: Sequence[tuple[str, int]], names: Sequence[Mention]
) -> tuple[str, int, int] | None:
    """Return the verb that tells of an activity, its place, and that of the first verb."""
    found = None
    about = text.find("关于", start, told[-1][1]) if told else -1
    upon = UPON.search(text, start, told[-1][1]) if told else None
    rules = lexicon()
    nouns, named = rules.nouns, rules.named
    for verb, at in told:
        after = at + len(verb)
        sign = text[after : after + 1]
        if (
            sign in nouns
            and text.startswith(nouns[sign], after)
            and not (
                verb == "征集"
                or text.startswith(_THINGS, after)
                or (verb[-1] != "办" and _COUNTED_THING.match(text, after))
            )
        ):
            continue
        if sign in _BROUGHT and _ATTRIBUTE.match(text, after):
            continue  # 网上征集来的线索
        if verb in _COMES and (text.startswith(_WHO_CAME, after) or _THOSE_WHO.match(text, after)):
            continue  # 参加活动的委员多了, 参加单位40家
        if verb == "协商" and text.startswith(CHOSEN, after):
            continue  # 协商遴选出重点提案8件
        if (
            sign
            and sign.isdecimal()
            and verb == "征求意见"
            and not text.startswith(("次", "场"), after + 1)
        ):
            continue  # 办理文件征求意见40件
        if sign == "中" and text[at - 1] == "在" and verb in rules.nominal:
            continue  # 在协商中增进共识
        if sign == "时" and text.startswith("时的", after):
            continue  # 主席甲在乡镇调研时的讲话精神
        if text.find("时的", after, after + _NEAR) > 0 and _SAID_THEN.match(text, after):
            continue  # 主席甲考察青石镇时的讲话精神
        if (
            verb in _VISITS
            and text.find("重要", after, after + 12) > 0
            and _SAID_ON_IT.match(text, after)
        ):
            continue  # 学习来陕考察重要讲话精神
        if sign in _HELPS and _WHO_WERE.match(text, after):
            continue  # 结对帮扶的56户全部脱贫
        if sign == "不" and _CANNOT.match(text, after):
            continue  # 采购不到口罩
        if sign == "现" and _ON_THE_SPOT.match(text, after):
            continue  # 深入讨论现场
        if sign == "的" and not (
            (verb in rules.supervising or verb in HELD) and text.startswith("提案", after + 1)
        ):
            titled = text.startswith(("《", "关于"), after + 1) or _OF_OTHERS.match(text, after)
            if not titled or not (verb in rules.supervising or verb in _WRITES):
                continue
        if sign == "下" and verb not in rules.supervising and _UNDER.match(text, after):
            continue
        if (
            sign in named
            and verb in rules.nominal
            and text.startswith(named[sign], after)
            and not text.startswith("民主党派", after)
        ):
            continue
        if text[at - 1] == "把" and verb in rules.nominal and sign not in _HELD_AS:
            continue  # 把协商搬到村口
        if sign == "中" and _IN_IT.match(text, after) and text.startswith("针对", start):
            continue  # 针对调研中发现的超载问题
        if sign in _BY_IT_SIGNS and _BY_IT.match(text, after):
            continue  # 协商形成的9份建议案
        if verb == "帮扶" and _HELPED.match(text, after):
            continue  # 6个帮扶村中
        if sign == "、" and _ONE_OF.match(text, after):
            continue
        if sign in _LIGHT_SIGNS and _LIGHT.match(text, after) and _TOPIC.match(text, start, at):
            continue  # 就养老设施布局|开展协商
        if text.rfind("对", start, at) >= 0 and _PRAISED.match(text, after):
            continue  # 对协商平台建设给予充分肯定
        if upon is not None and upon.start() <= at < upon.end():
            continue  # 根据视察意见修订办法
        if sign == "“" and verb in _SHOWN:
            continue  # 协商“议要事” is a heading
        if at > start and _within_marks(text, start, at):
            continue
        if 0 <= about < at and _UNMARKED.match(text, after) and not _PARTED.search(text, about, at):
            continue  # 关于打造柑橘品牌的提案
        if names and any(start <= body.start <= at < body.end for body in names):
            continue  # 提案委员会 | 审查
        if verb in _NOT_BEHIND and text[at - 1] in _NOT_BEHIND[verb]:
            continue
        if sign and sign in _NOT_BEFORE.get(verb, ""):
            continue
        if verb in _ACROSS and text.startswith(_ACROSS[verb], at - 1):
            continue
        if verb in _HANDED_IN and not titled_report(text, after):
            continue
        if verb in rules.concrete:
            return verb, at, found[1] if found else at
        found = found or (verb, at, at)
    return found


_HANDED_IN: Final = frozenset(
    ["提交的《", "提交《", "提交了《", "形成的《", "撰写的《", "报送的《", "呈报的《", "上报的《", "呈送的《", "拿出的《"]
)  # fmt: skip
#: 提交的《关于…的调研报告》: written and handed in; what members ask for (《…的提案》) is told of as a proposal.
_REPORT: Final = re.compile(
    r"[^《》]{2,60}+》(?:(?<=(?:报告|议案|议书)》)|(?<=(?:若干|对策|意见)建议》)|(?<=的信息》)|(?<=专报》))(?P<sent>(?:正式|及时|专题)?(?:报送|呈报|上报|转交|送交|呈送|报)(?=[省市县区州旗盟]?(?:委|政府|政协|人大)))?"
)


def titled_report(text: str, at: int) -> re.Match[str] | None:
    """Return the rest of the title of a report or formal advice that begins at a place, with where it was sent."""
    return _REPORT.match(text, at)


def _within_marks(text: str, start: int, at: int) -> bool:
    """Tell whether a title or a quotation is open at a place."""
    return text.rfind("“", start, at) > text.rfind("”", start, at) or text.rfind(
        "《", start, at
    ) > text.rfind("》", start, at)
