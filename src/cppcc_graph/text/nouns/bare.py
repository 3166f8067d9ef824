"""A noun without what tells how, who or which."""

import re
from typing import Final

from cppcc_graph.text.nouns.words import KEEP, LONGEST, MONEY, OWN, TIMES, headed

_OWN_NOUN: Final = re.compile(OWN)
_JUDGED: Final = frozenset(["优秀", "良好", "合格", "不合格", "称职"])
#: 湖南等省政协考察团: whose it is, where several are named together.
_ELSEWHERE: Final = re.compile("^(?:外?[省市县区州旗]){1,3}(?:政协|人大)(?=..)")
_GAVE: Final = re.compile("^[^作做]{0,12}(?:(?<![工合写创操协著])作|做)了?(?=..)")
#: What is done that is counted, behind whom or where: 为群众办|实事, 在联系点讲|党课, 第九辑收入|回忆录.
_DONE_BEFORE: Final = re.compile(
    "^.{0,16}(?:[办做](?=.{0,4}(?:实事|好事))|讲(?=.{0,4}党课))|^第.{1,4}[辑集卷册]收[入录](?=..)"
)
_TEACHES: Final = re.compile("^.{0,20}(?:专家|教授|学者|老师|工作者|医生|律师|骨干)(?=.{0,4}授课)")
_REGION: Final = re.compile("^.{2,16}地区(?=(?:学习)?(?:考察|调研|视察|招商|参观))")
_SPOKEN: Final = ("报告", "讲座", "辅导", "发言", "讲话", "点评", "辅导课")
_LED_GROUP: Final = ("团", "组", "队")
#: How no clean noun begins or ends, and the only nouns of one sign.
_JOINS: Final = frozenset("、和与及的")
_LOOSE: Final = frozenset("时后前里内于过被或拟达予约、和与及的“")
#: How something was done, cut off from its verb, and the book that is told of.
_HOW: Final = (
    "实际",
    "综合",
    "集中",
    "统一",
    "全面",
    "专项",
    "实地",
    "联合",
    "深入",
    "积极",
    "主动",
    "不断",
    "全程",
)
_BOOKS: Final = ("全书", "该书", "本书", "全志")
_SHORT: Final = frozenset("村镇乡县市省州字册")
#: 七届以来共立案提案: since when, before what is counted.
_SINCE: Final = re.compile("^[^，。；]{0,10}以来(?:共计?|累计|先后|总共)?(?=..)")
#: Nouns that begin with 后 themselves.
_LATER: Final = ("后勤", "后续", "后备", "后期", "后台")
#: Who puts money in, before 投资: 委员企业投资1.6亿元, but 工业企业投资.
_INVESTOR: Final = re.compile("^.*(?:委员企业|委员|公司|集团|商会|客商|协会|合作社)(?=投资$)")
_TO_EACH: Final = re.compile("每.{1,10}(?:资助|救助|奖励|捐助|发放|补偿)")
_OF_SESSION: Final = re.compile(
    "^第?[一二三四五六七八九十]{1,3}次(?:全体)?(?:会议|全会|大会)(?:期间)?(?=..)"
)
_PRODUCED: Final = re.compile("^(?:方式|方法|办法|形式|程序)?(?:共|共计|累计|最终)?产生了?(?=..)")


def bare(noun: str, unit: str) -> str:
    """Return a noun without what tells how, who or which: 作辅导报告 is 辅导报告; "" where nothing else is left."""
    if noun[:1] == "每" and len(noun) < 4:
        return ""  # 由每村5万元提高到8万元
    if noun.startswith("中") and noun[1:] in _JUDGED:
        noun = noun[1:]
    if noun.endswith(_LED_GROUP) and (led_by := noun.rfind("率")) >= 0:
        noun = noun[led_by + 1 :].removeprefix("领")
        noun = noun[2:] if noun[:1] in "我本全" else noun  # 主席率我县茶商代表团一行9人
    if noun == "所得":
        return ""  # 义卖所得4.6万元
    if noun.endswith(_SPOKEN):
        noun = _GAVE.sub("", noun)  # 专家作专题辅导报告3场
    if noun.startswith("沿") and noun.endswith("行程"):
        return "行程"  # 沿两条河行程600公里
    if noun.endswith("提案"):
        noun = _OF_SESSION.sub("", noun)  # 二次会议提案76件
    noun = _ELSEWHERE.sub("", noun)
    if "以来" in noun:
        noun = _SINCE.sub("", noun)
    if "办" in noun or "做" in noun or "讲" in noun or "辑" in noun or "册" in noun:
        noun = _DONE_BEFORE.sub("", noun)  # 为群众办实事310件, 到联系点讲党课9次
    if unit in TIMES and "地区" in noun:
        noun = _REGION.sub("", noun)  # 赴长三角地区考察2次
    if unit in TIMES and "进" in noun and noun.endswith("义诊"):
        return "义诊"  # 进社区、进学校义诊21次
    if unit in TIMES and noun.endswith("授课"):
        noun = _TEACHES.sub("", noun)  # 邀请专家授课9场
    if noun.endswith("中") and headed(noun[:-1]):
        noun = noun[:-1]  # 立案的提案中仍有7件
    if "产生" in noun:
        noun = _PRODUCED.sub("", noun)  # 选举产生常务委员7名, 以投票的方式共产生优秀提案10件
    if unit in MONEY and noun.endswith("资"):
        if noun.endswith("引资"):
            return "招商引资" if noun.endswith("招商引资") else "引资"  # 委员企业引资1.2亿元
        noun = _INVESTOR.sub("", noun)
    if unit in MONEY and _TO_EACH.fullmatch(noun):
        return ""  # 每名学生资助2000元
    if noun.endswith("会开"):
        noun = noun[:-1]  # 协商会开了9场
    if unit in TIMES and "会议研究" in noun:
        return ""  # 常委会会议研究政协工作9次
    if "中有" in noun:
        noun = noun.rpartition("中有")[2]  # 委员中有致富带头人43名
    if noun.startswith("后") and not noun.startswith(_LATER):
        return ""  # 并案后交办数
    return noun


def is_clean(noun: str) -> bool:
    """Tell whether a noun is no fragment: nothing is cut off at its ends, and it is not too long."""
    if len(noun) < 2:
        return noun in _SHORT
    begun = noun[0] not in _JOINS or bool(_OWN_NOUN.match(noun))
    loose = noun[-1] in _LOOSE and noun[-2:] not in KEEP  # 棉被
    if noun[-1] in "ABCDE":
        return False  # 评出A等112件
    whole = begun and not loose and len(noun) <= LONGEST
    if noun.endswith((*_HOW, "一次", "两次")) or noun.startswith(_BOOKS):
        return False
    return whole and ("“" in noun) == ("”" in noun)
