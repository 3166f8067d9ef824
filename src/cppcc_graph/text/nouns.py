"""Nouns as reports write them: the one that ends before a figure, or begins behind it.

Verbs, names, times and kinds around a noun are told by the words of ``rules/counted.toml``.
"""

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from cppcc_graph.text.rulebook import word_set
from cppcc_graph.text.scan import any_of, beginnings, endings

_VERBS: Final = word_set("counted", "verbs")
EITHER: Final = word_set("counted", "either")
_KEEP: Final = word_set("counted", "keep")
_TAILS: Final = word_set("counted", "tails")
_CHANGE: Final = word_set("counted", "change")
_LEADS: Final = word_set("counted", "leads")
EVENTS: Final = word_set("counted", "events")
_AIMS: Final = word_set("counted", "aims")
SPELLS: Final = word_set("counted", "spells")
_MADE: Final = word_set("counted", "products")
#: What is counted begins behind them, whatever stands before: 桥梁等工程, 将办复率提高到.
_POINTERS: Final = frozenset("等的把将对向为由在从被给让使按较已就与")
#: What is passed over without a look inside.
_PASSED: Final = (_KEEP | word_set("counted", "heads")) - _VERBS - EITHER
_IN_LEAD: Final = endings(_VERBS | EITHER | _PASSED | _POINTERS | {"占"})
_IN_REST: Final = beginnings(
    _VERBS | EITHER | _KEEP | word_set("counted", "follows") | {w for w in _CHANGE if len(w) > 1}
)
_ENDED: Final = endings(_TAILS | _CHANGE | _VERBS | EITHER | _KEEP)
_PEOPLE: Final = endings(word_set("counted", "persons"))
_PERSON: Final = re.compile(any_of(word_set("counted", "persons")))
#: What words for persons end with, and what a word for persons goes on with.
_PERSONAL: Final = frozenset("员者长师手民士人")
_FURTHER: Final = frozenset("代家们会和、及长员团队组等人者工户")
_PRODUCTS: Final = endings(_MADE | EITHER)
_HEADS: Final = endings(word_set("counted", "heads"))
_WHOLES: Final = endings(word_set("counted", "wholes"))
#: The last signs of words that are looked for at the end, and the first of those at the beginning: most nouns have neither.
_ENDING: Final = frozenset(word[-1] for word in _TAILS | _CHANGE)
_DONE: Final = frozenset(word[-1] for word in EITHER)
_WHOLE: Final = frozenset(word[-1] for word in _WHOLES.words)
_BEGUN: Final = frozenset(word[0] for word in _LEADS) | frozenset(
    "捐讲打收解聘有获配送创作派办设修建“年月日ABC"
)
#: With the verbs, so that no event is read across two words: 召开会议 is no 开会.
_ACTS: Final = beginnings(
    EVENTS | _KEEP | {"政协"} | {v for v in _VERBS if not v.endswith(tuple(EVENTS))}
)
#: 及时雨, 和谐小区, 被褥: a noun begins with the sign.
_OWN: Final = any_of(
    word
    for word in _KEEP
    if (word[0] in _LEADS and len(word) > 1) or (word[:2] in _LEADS and len(word) > 2)
)
_OWN_NOUN: Final = re.compile(_OWN)
_LEADING: Final = re.compile(f"(?:(?!{_OWN}){any_of(_LEADS)}){{1,8}}")
_LONG_LEAD: Final = re.compile(any_of(word for word in _LEADS if len(word) > 1))
#: They join nouns, so that none is one behind a verb: 评选和谐家庭.
_JOINING: Final = frozenset("和与及等共被")
_JOINED: Final = _VERBS | EITHER | word_set("counted", "heads")
_JOINED_LENGTHS: Final = sorted({len(word) for word in _JOINED})
_MADES: Final = re.compile(any_of(_MADE))
#: What a verb before it was done with, though it ends as products do: 捐赠图书, but 意见书.
_OBJECTS: Final = word_set("counted", "objects") - _MADE

PERSONS: Final = frozenset(["人", "名", "位", "人次"])
TIMES: Final = frozenset(
    ["次", "场", "场次", "轮", "批", "批次", "回", "趟", "遍", "期", "人次", "件次", "篇次", "度"]
)
#: Units of what is said and done as well as of things: 大会发言16篇, 专题调研14项.
_NOMINAL: Final = TIMES | frozenset("项篇条")
MONEY: Final = frozenset(["元", "美元", "港元"])
SPANS: Final = frozenset(["年", "天", "个月", "小时", "周", "分钟", "个工作日", "工作日"])
CLOSES: Final = frozenset("，。；、：（）！？\n")
#: What a noun cannot go on over, read backwards; digits and quotations it can.
_STOPS: Final = frozenset("，。；：（）！？\n《》”“…—|【】● \t/0123456789×*＊□")
#: The single signs that end what is read backwards, or are one of the words.
_SPECIAL: Final = _STOPS | {word for word in _IN_LEAD.words if len(word) == 1}
#: A verb before one of these names a rate, a sum or a person: 提交率, 投放量, 管护员.
_SUMS: Final = frozenset("率量额数面值费权")
_MAKERS: Final = frozenset("员者厂站性化式型")
_THEIRS: Final = (
    "员工",
    "站台",
    "站点",
    "厂房",
    "厂区",
    "化肥",
    "化工",
    "化纤",
    "型材",
    "权益",
    "权威",
)
#: So long a product of a verb is at most that makes a noun with it: 参与率, 参加人员.
_A_WORD: Final = 3
#: What something is made into, 海绵化.
_MADE_SO: Final = 3
_HANDS_OVER: Final = frozenset(["捐赠", "捐助", "资助", "慰问"])
_ATTEND: Final = frozenset(["参加", "参与", "列席", "出席", "旁听"])

REACH: Final = 40
_LONGEST: Final = 22
#: What a row of fields ends with, how long its last one may be, and what stands before that.
_FIELDS: Final = ("方面", "方面提案", "方面的提案")
_LONGEST_FIELD: Final = 16
_FIELDS_REACH: Final = 32
_BEFORE_FIELD: Final = re.compile(
    "(?:[，。；：\n](?:其中)?(?:涉及|关于|围绕|有关)?|涉及|关于|围绕|有关|其中)(?P<row>(?:[\u4e00-\u9fff]{1,6}(?:[、和与]|及(?<!涉及))){1,8})$"
)
#: What a share is of, and how far before it the word for that stands.
_SUM_OF: Final = frozenset(["总数", "总量", "总件数"])
_SHARED_BY: Final = 8
#: What is a share without a word of whose: 委员提案310件，占比77.5%.
_PORTIONS: Final = frozenset(["占比", "所占比例", "所占比重", "所占份额"])
_SIGN: Final = r"\u4e00-\u9fffA-Za-z“”·、"
#: 县（市、区）, 乡镇（街道）
_OR: Final = r"（[市县区镇街道村社、]{1,5}）"
_CLAUSE: Final = re.compile(r"[^，。；：！？\n（）…—|【】●]*")
_REST: Final = re.compile(
    rf"(?![、·里不未]|中(?![小学国央医共药心型青])|内(?![科蒙部外]))[{_SIGN}]{{1,22}}(?:{_OR}[{_SIGN}]{{0,8}})?"
)
#: What something is done to, or whom it is done for, stands behind them: no noun of a figure.
_HANDED: Final = frozenset("给予至")
_JUDGED: Final = frozenset(["优秀", "良好", "合格", "不合格", "称职"])
#: What is said of members who were wanting: 3名连续两次无故缺席会议的委员.
_DENIED: Final = frozenset("不未没无")
_LAPSED: Final = re.compile("连续|多次|无故|长期|未|不")
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
_NEXT_OF_ROW: Final = re.compile("[和及与](?!地区)")
#: What makes a noun of a verb: 检查组成员, 采集点.
_MAKERS_TOO: Final = frozenset("组团队员者室所站点机厂场面率量会性化式型器车册本品物证")
#: Kinds and rates are told by their whole names: 征地拆迁类, 抽检合格率.
_SORTED: Final = (
    "类",
    "方面",
    "领域",
    "界别",
    "率",
    "比例",
    "占比",
    "数",
    "数量",
    "总量",
    "额",
    "值",
    "量",
)
#: What a verb of two signs ends with that a clause begins with, and nouns that do so too.
_DONE_SO: Final = frozenset(
    "出到成好通掉上下起回去来进齐清准满给修建设装栽植购聘派拆铺架迁撤增赠捐筹拨审评推荐录编印刊播摄绘写改置洽访谈检验测治护聚引传送转投缴付填签约换补扩减降控禁查收征采挖"
)
_NO_DEED: Final = re.compile(
    "党派|城建|政治|集装|财政|行政|法治|综治|社保|基建|党建|民建|民革|国控|省控|市控|住建|外引|包装|服装|工装|西装|海报|电报|简报|报刊|书刊|期刊|线索|特征|远征|水利|口腔|医护|监护|海防|国防|消防|边防|空置|闲置|[网线水马以路海年岸晚早地空](?:上)|[线地城乡树水月床]下|交通|普通|卡通|流通|直通|联通|互通|往来|外来|未来|本来|过去|先进|民进|演出|支出|输出|杰出|友好|良好|美好|爱好|一起|收到|组成|合成|生成|现成|满意|完成|分成|会上|港澳|直达|晋升"
)
#: Divisions that are counted before what they have: 3个镇的粮食生产.
_DIVISION: Final = re.compile(
    "(?:省|市|地市|省市|市县|县|区|县区|乡|镇|乡镇|州|市州|盟|旗|苏木|嘎查|公社|大队|团场|[农林牧]场)"
    "(?:（[^（）\n]{1,6}）)?"
)
#: What joins a second noun to one that is also a verb.
_ROWED: Final = frozenset("、和与及")
#: How long it took, which is nothing that is counted.
_SPAN_SIGNS: Final = frozenset("一二两三四五六七八九十半数几")
_SPAN: Final = re.compile("[一二两三四五六七八九十半数几]{1,3}个?(?:多月|月|年|天|周|小时|昼夜)")
_OBJECTED: Final = frozenset("对向就把将赴")
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
CLASS: Final = re.compile(r"[ABC]类(?=件?$)")
_RATES: Final = ("率", "比例", "占比")
_RATED: Final = frozenset("率例比")
_PROPORTIONS: Final = ("比重", "比例", "份额")
#: 县政府系统及有关单位: what stands behind a name and goes on it.
_OF_NAME: Final = re.compile("(?:系统|部门|机关)?[及和](?:有关|相关|其他|所属)(?=..)")
#: 七届以来共立案提案: since when, before what is counted.
_SINCE: Final = re.compile("^[^，。；]{0,10}以来(?:共计?|累计|先后|总共)?(?=..)")
#: What is gone to before what was done there: 深入少数民族聚居地调研.
_GONE: Final = re.compile("(?:深入|前往|走进|分赴|奔赴|赴)[^，。；]{0,30}$")
#: What the words for a place end with.
_WHERE: Final = frozenset("地区村镇乡县市社企校线点")
#: What stands in a row behind a name, and what is put to those named is none of it.
_JOINED_TO: Final = re.compile("[^、和与及提]{1,20}[、和与及]")
#: What is told by the name in quotation marks before it.
_BY_NAME: Final = (*_RATES, "活动", "企业", "沙龙", "直播")
_DATED: Final = re.compile(r"(?:年度?|月|日)(?:底|初|末|前|间|以来|[上中下]旬)*")
_EACH: Final = re.compile("(?:平均)?每(?![年月季周天日逢到当百千万])")
#: What newspapers and journals print, and that they do.
_PIECES: Final = frozenset("篇条则件幅")
_PRINTS: Final = frozenset(["刊发", "刊登", "刊载", "登载", "发表", "采用", "选用", "采编"])
_PAPER: Final = re.compile("(?<![简专通摘情])报》$")
_VOLUMES: Final = frozenset("辑卷期册集下")
_VOLUME: Final = re.compile(r"(?<=》)(?:第[^》]{1,7}[辑卷期册集]|[上中下、]+)$")
#: Verbs of one sign are cut off only before the whole of a known noun: 捐图书, but 打印机, 有声读物.
_SINGLE: Final = re.compile(
    "[捐讲打收解聘有获配送创作派办]|设(?![施备计置立])|修(?![改订理缮建复养])|建(?![议设筑档制材言成立起好造])"
)
_NAMED_OBJECT: Final = any_of(
    word_set("counted", "objects") | word_set("counted", "heads") | word_set("counted", "persons")
)
_OBJECT: Final = re.compile(
    r"(?=.{2,60}+$)(?:(?:国家|省|市|县|区|部)级|爱心|优秀|各类|专业|农业|科技|科普|廉政|法治|生活|防疫){0,2}"
    rf"{_NAMED_OBJECT}{{1,3}}(?:[、和及].{{1,20}})?$"
)
#: Few nouns begin with these verbs, so that the end of one is enough: 聘法律顾问.
_GIVEN: Final = re.compile(
    rf"[捐聘获](?![赠款资物助建献用期书奖益批评得知悉]).{{1,8}}{_NAMED_OBJECT}$"
)
#: The closed class of what has something, of which nouns are made: 有轨设备, 有声读物.
_HAVING: Final = re.compile(any_of(word for word in _KEEP if word[0] == "有"))
_ACTORS: Final = re.compile("(?:委员|专家|人士|代表|常委|干部|同胞|学者|中心组(?=集中))(?=..)")
LED: Final = re.compile(r"(?:主要)?(?:负责人|负责同志|领导|同志)$|(?<=委员)资格$|(?<![高初])中$")
#: Nouns that begin with 后 themselves.
_LATER: Final = ("后勤", "后续", "后备", "后期", "后台")
#: What says more of things than their kind, so that the word before is a verb.
_SAID_OF: Final = re.compile(
    "(?:重[点大]|窗口|各类|有关|相关|主要|承办|人事|民生|基层|困难|先进|优秀|特色|示范|在建|企业|扶贫|农业|骨干|受灾|界别|联系|挂钩|包联)(?=..)"
)
_CAME: Final = re.compile(
    "来(?:[\u4e00-\u9fff]{1,4}?(?=考察|调研|学习|参观|视察|交流|访问|观摩)|(?=考察|调研|学习|参观|视察|交流))"
)
_BUILDS: Final = re.compile(
    "建设(?!用地|者|资金|项目|工程|单位|规划|标准|局|委|银行|内容|任务|进度|成果|方案|领域|情况|成效|意见|建议|提案|类|方面|年|期|面积|目标|规模|投资|经费|成本|水平|质量|指标).{3,}"
)
#: With whom or how something is built that stands behind 建设.
_HELPS: Final = frozenset(
    [
        "帮助",
        "协助",
        "协调",
        "支持",
        "援助",
        "资助",
        "扶持",
        "帮扶",
        "助力",
        "参与",
        "捐助",
        "争取",
        "推动",
        "推进",
        "促成",
        "筹资",
        "集资",
        "出资",
        "捐资",
        "投资",
        "投入",
        "规划",
        "开工",
        "启动",
        "牵头",
        "指导",
        "引导",
        "发动",
    ]
)
#: Whom money is given to stands behind them.
_HELPED: Final = frozenset(["资助", "救助", "奖励", "援助", "捐助", "慰问", "帮扶", "扶持", "支援"])
#: What 捐 makes a word with.
_GIFTS: Final = frozenset("赠款资助物建献书")
#: 向有关单位提意见18条 counts 意见.
_PUT: Final = re.compile("提(?=[意建批][见议评])")
_GIVES: Final = re.compile("捐[款资]捐?物?(?!活动|仪式|箱|助学金)")
#: How something was done, behind who did it: 12个部门现场答复.
_MANNER: Final = re.compile(any_of(word_set("counted", "manner")))
#: A verb of one sign, told by what follows it: 12名评委打了分.
_ASPECT: Final = re.compile(r"[\u4e00-\u9fff]了(?!解)")
_PLACED: Final = re.compile(
    r"[、和及](?![市县区镇村街道、]{1,5}）)(?=[\d一二三四五六七八九十百两几数]|[市县区省州各]|十余|多名)"
)


#: Who puts money in, before 投资: 委员企业投资1.6亿元, but 工业企业投资.
_INVESTOR: Final = re.compile("^.*(?:委员企业|委员|公司|集团|商会|客商|协会|合作社)(?=投资$)")
_TO_EACH: Final = re.compile("每.{1,10}(?:资助|救助|奖励|捐助|发放|补偿)")
_OF_SESSION: Final = re.compile(
    "^第?[一二三四五六七八九十]{1,3}次(?:全体)?(?:会议|全会|大会)(?:期间)?(?=..)"
)
_PRODUCED: Final = re.compile("^(?:方式|方法|办法|形式|程序)?(?:共|共计|累计|最终)?产生了?(?=..)")


#: Words that make a meeting the place where something was done: 8次在会议上交流.
_SCENE: Final = re.compile("[上中]|期间|精神|室")


class Why(Enum):
    """What stands before a figure that has no noun there."""

    NOUN = auto()
    NOTHING = auto()  # 31批、260人次
    SHARE = auto()  # 41件，占28.9%
    CHANGE = auto()  # 由2860元增加到3950元
    PART = auto()  # 14条建议，其中9条
    PREDICATE = auto()  # 已解决的51件
    NAMED = auto()  # 县教育局17件
    VERB = auto()  # 立案142件


# Looking up a member of an Enum takes longer than most that is done with it here.
NOTHING, SHARE, CHANGED = Why.NOTHING, Why.SHARE, Why.CHANGE
PART, PREDICATED, VERB = Why.PART, Why.PREDICATE, Why.VERB


class Lack:  # with slots, as a Mention
    """Why no noun stands before a figure, the verb in its place, and where the words before these end."""

    __slots__ = ("at", "verb", "why")

    def __init__(self, why: Why, verb: str = "", at: int = -1) -> None:
        """Make it of what was found."""
        self.why: Final = why
        self.verb: Final = verb
        self.at: Final = at


_FOUND: Final = Lack(Why.NOUN)
_SHARED: Final = Lack(SHARE)
_NAMED: Final = Lack(Why.NAMED)
_UNNAMED: Final = Lack(VERB)


_TELLING: Final = {
    "的": PREDICATED,
    "占": SHARE,
    **dict.fromkeys(["其中", "其中有", "其余", "另有", "中有", "里有", "就有", "有"], PART),
    **dict.fromkeys(["已有", "剩余", "余下", "剩下", "当中", "这当中"], PART),
}


@dataclass(frozen=True, slots=True)
class Nouns:
    """Finds the nouns of a text; ``ends`` are where names end that say whose a thing is."""

    text: str
    ends: set[int]

    def before(self, floor: int, stop: int, unit: str) -> tuple[str, Lack]:
        """Return the noun that ends at a place of the text, or "" and why there is none."""
        text = self.text
        why = NOTHING
        if text[stop - 1] in _ENDING:
            stop, why = self._trimmed(floor, stop)
        last = text[stop - 1] if stop > floor else "，"
        if last in CLOSES or why is PREDICATED:
            return "", Lack(why, "", stop)
        if last in _VOLUMES and (volume := _VOLUME.search(text, floor, stop)):
            stop, last = volume.start(), "》"
        if last in "》”" and text[stop] == "等":
            return "", Lack(PART, "", stop)  # “甲”“乙”等16条 counts what was told before
        if last == "》":
            return self._titled(floor, stop, unit)
        if last in _WHOLE and (whole := _WHOLES.at(text, stop)) and len(whole) <= stop - floor:
            return whole, _FOUND
        at, stop, verb = self._cut(floor, stop, unit, why)
        if verb:
            if verb == "占":
                return "", _SHARED
            if text[stop - len(verb) - 1] == "》":
                return self._titled(floor, stop - len(verb), unit, verb)
            return "", Lack(VERB, verb, stop - len(verb))
        if at == stop or self._is_rowed(floor, at, stop, unit):
            return "", _NAMED
        if why is CHANGED and (text[at] in "比较" or stop - at < 2):
            return "", Lack(why)
        if why is CHANGED and text[at - 1] in "比较" and text[at - 2] not in CLOSES:
            return self.before(floor, at - 1, unit)  # 收费较市场价低800元
        if stop - at < _LONGEST_FIELD and text.endswith(_FIELDS, at, stop):
            at = self._row_of_fields(floor, at)
        each = text[at - 2 : at] == "每个" or (text[at] in "平每" and _EACH.match(text, at, stop))
        if each and unit not in MONEY:  # 平均每个部门13件 counts no 部门
            return "", _UNNAMED
        at = self._begun(at, stop, unit)
        if at == stop or (unit in MONEY and text[at - 2 : at] in _HELPED):
            return "", _UNNAMED  # 资助敬老院8万元 counts no home
        noun = self._cleaned(at, stop, unit)
        if noun in _SUM_OF and text.rfind("占", max(floor, at - _SHARED_BY), at) >= 0:
            return "", _SHARED  # 占立案总数11.7%
        if noun in _PORTIONS:
            return "", _SHARED
        told = (
            len(noun) > 1
            and noun not in SPELLS
            and noun not in _LEADS
            and not noun.endswith("个月")
        )
        return (noun, _FOUND) if told else ("", _UNNAMED)

    def _row_of_fields(self, floor: int, at: int) -> int:
        """Return where a row of fields begins whose last one begins at a place: 科技、教育、文化方面."""
        begun = at + (self.text[at] in _ROWED)
        row = _BEFORE_FIELD.search(self.text, max(0, floor - 1, at - _FIELDS_REACH), begun)
        return row.start("row") if row else at

    def _begun(self, at: int, stop: int, unit: str) -> int:
        """Return where a noun begins behind words that are none of it, its end if there is nothing else."""
        text = self.text
        if text[at] in _BEGUN:
            at = self._begin(at, stop)
        if (
            text[stop - 1] in _DONE
            and unit in TIMES
            and (done := _PRODUCTS.at(text, stop)) in EITHER
        ):
            actor = _ACTORS.search(text, at, stop)
            at = actor.end() if actor else at
            place = stop - len(done)
            gone = place - at > 2 and text[place - 1] in _WHERE
            if gone and _GONE.search(text, max(0, at - REACH), at):
                at = place
        if "提" in text[at:stop] and (put := _PUT.search(text, at, stop)):
            at = put.end()
        if "捐" in text[at:stop]:
            # 李小明捐20万元 tells who gave, and 王大伟捐口罩5000只 what.
            given = text.rfind("捐", at, stop) + 1
            at = given if text[given : given + 1] not in _GIFTS else at
        if at == stop:
            return stop
        if text[at] == "来" and (came := _CAME.match(text, at, stop)):
            return came.end()  # 外地政协来青林考察28批
        if text[at] == "建" and text[at - 1] in CLOSES and _BUILDS.match(text, at, stop):
            return at + 2  # 建设茶产业园区2个
        return at

    def _cleaned(self, at: int, stop: int, unit: str) -> str:
        """Return what stands in a place without what is said of it: 划出车位 is 车位."""
        text = self.text
        noun = text[at:stop]
        if noun.startswith(("A", "B", "C")) and (kind := CLASS.match(noun)):
            return kind[0]
        if unit in PERSONS and noun.endswith("资格"):
            noun = LED.sub("", noun)
        if (
            len(noun) > 3
            and unit not in TIMES
            and noun[1] in _DONE_SO
            and noun[0] != "“"
            and noun[2] not in _MAKERS_TOO
            and (text[at - 1] in CLOSES or at in self.ends)
            and not _NO_DEED.match(noun)
            and not noun.endswith(_SORTED)
            and not any(noun[:length] in _KEEP for length in (2, 3, 4, 5))
        ):
            noun = noun[2:]  # 划出车位40个
        noun = _bare(noun, unit)
        if unit in PERSONS and noun.endswith("委员") and len(noun) > 5:
            noun = noun.removeprefix("组织")  # 县政协组织驻县委员60余人
        return _OF_NAME.sub("", noun) if at in self.ends else noun

    def _is_rowed(self, floor: int, at: int, stop: int, unit: str) -> bool:
        """Tell whether what stands at a place goes on a row of names: 各民主党派、工商联和无党派人士通报会."""
        text = self.text
        if text[at] not in _ROWED or at not in self.ends:
            return False
        return bool(_JOINED_TO.match(text, at + 1, stop)) or (
            unit in TIMES and text.find("、", max(floor, at - _LONGEST), at) >= 0
        )

    def _titled(self, floor: int, stop: int, unit: str, verb: str = "") -> tuple[str, Lack]:
        """Return what a title is of, else the title: 专题片《柳河》5集 counts 专题片.

        Of what a journal prints, 《政协简报》采用3篇, it is not the title.
        """
        opened = self.text.rfind("《", max(floor, stop - 24), stop)
        if opened < 0:
            return "", _UNNAMED
        if noun := self.before(floor, opened, unit)[0]:
            return noun, _FOUND
        if unit in _PIECES and (verb in _PRINTS or _PAPER.search(self.text, opened, stop)):
            return "", _UNNAMED
        return self.text[opened:stop], _FOUND

    def _trimmed(self, floor: int, stop: int) -> tuple[int, Why]:
        """Return where words end without those that tell nothing of the thing, and what these tell."""
        text, why = self.text, NOTHING
        while stop > floor:
            word = _ENDED.at(text, stop)
            if not word or len(word) > stop - floor:
                break
            if word in _TAILS:
                if word in _TELLING:
                    why = _TELLING[word]
            elif word in _CHANGE:
                why = CHANGED
            else:
                break
            stop -= len(word)
        return stop, why

    def _cut(self, floor: int, stop: int, unit: str, why: Why) -> tuple[int, int, str]:
        """Return where a noun begins and ends behind the last verb or name, and a verb in its place."""
        text, at = self.text, stop
        low = max(floor, stop - _LONGEST)
        rate = text[stop - 1] in _RATED and text.endswith(_RATES, low, stop)
        words, lengths = _IN_LEAD.words, _IN_LEAD.lengths.get
        ends = () if rate else self.ends
        attended = False
        if stop in ends:
            return stop, stop, ""
        while at > low:
            if at in ends and stop - at > 1 and text[at] not in "会成籍":
                break
            word = ""
            if found := lengths(text[at - 2 : at]):
                for length in found:
                    if text[at - length : at] in words and length <= at - low:
                        word = text[at - length : at]
                        break
            if not word:
                word = text[at - 1]
                if word not in _SPECIAL:
                    at -= 1  # as mostly
                    continue
                if word in _STOPS:
                    if word == "”" and (opened := text.rfind("“", low, at)) >= 0:
                        at = opened
                        if text.startswith("建设", at - 2, at):
                            break  # 建设“板凳”议事室: as often a noun, but no name follows that
                        continue
                    if not word.isdigit() or (at < stop and text[at] in "年月日"):
                        break
                    at -= 1
                    continue
            behind = at
            at -= len(word)
            if word in _PASSED or (rate and word not in _AIMS):
                continue
            if behind == stop:
                if not self._is_nominal(word, unit, why, at, floor):
                    return at, stop, word
            elif word == "占":
                if text.endswith(_PROPORTIONS, behind, stop):
                    continue  # 物流费用占生产总值比重
                return at, stop, word
            elif word in _ATTEND and unit in PERSONS and not headed(text[behind:stop]):
                stop, attended = at, True
                if stop in ends:
                    return stop, stop, ""  # 县政协机关参加听证会26人次
            elif stop - behind > 1 and not self._is_part(word, behind, stop, unit):
                at = behind
                break
        if attended and not _PEOPLE.at(text, stop):
            return stop, stop, ""  # 克服困难参加听证会26人次
        return at, stop, ""

    def _is_nominal(self, word: str, unit: str, why: Why, at: int, floor: int) -> bool:
        """Tell whether a verb before a figure is what is counted: 专题协商5次, 每部电梯补助15万元."""
        if word not in EITHER:
            return False
        if unit in TIMES:
            return True
        if word == "办理" and _IN_LEAD.at(self.text, at) in _VERBS:
            return False  # 批转办理37条
        told = unit in _NOMINAL or unit in MONEY or why is CHANGED
        return told and self.text[at - 1] not in _STOPS and at != floor

    def _is_part(self, word: str, behind: int, stop: int, unit: str) -> bool:
        """Tell whether a verb is part of the noun that goes on behind it: 调研报告, 管护员."""
        text = self.text
        if text[behind] in _SUMS and behind + 1 == stop:
            return True
        if text[behind] in _MAKERS and not text.startswith(_THEIRS, behind):
            return True
        if word == "建设" and text[behind - 3] not in CLOSES:
            # 项目建设任务, but 建设棚圈40座 and 帮助建设棚圈40座
            helped = text[behind - 3] == "元" or _IN_LEAD.at(text, behind - 2) in _HELPS
            return not (helped and _BUILDS.match(text, behind - 2, stop))
        if word not in EITHER or (word in _ATTEND and stop - behind > _A_WORD):
            return False  # 参加案件评查
        if _SAID_OF.match(text, behind, stop):
            return False  # 视察重点项目12个, 县政协先后审议人事事项3项
        if text[behind:stop] in _OBJECTS or text[behind] == "“":
            return False
        if unit in PERSONS and text[behind:stop] == "代表":
            return False  # 培训代表380人次
        if _MADES.match(text, behind):
            return True
        if unit in PERSONS and self._is_personal(stop) and not text.endswith("人员", behind, stop):
            return False  # 服务患者1300人次, but 调研人员12名
        product = _PRODUCTS.at(text, stop)
        if text[behind] in _ROWED and unit in TIMES and product:
            return True  # 行风评议和案件听证130次
        room = stop - behind
        if word in _ATTEND and product in EITHER:
            return False  # 参与行风评议 counts what was taken part in
        return bool(product) and len(product) <= room and (room < 6 or product in EITHER)

    def _begin(self, at: int, stop: int) -> int:
        """Return where a noun begins without when, how many kinds, and which by name."""
        text = self.text
        if text[at:stop] in _KEEP:
            return at  # 共产党, whose 共 counts nothing
        if (
            text[at] in "年月日"
            and text[at - 1].isdigit()
            and (dated := _DATED.match(text, at, stop - 1))
        ):
            at = dated.end()
        led = _LEADING.match(text, at, stop - 1)
        if led is not None and not self._is_own(at, stop):
            at = led.end()
        if _SINGLE.match(text, at, stop) and self._is_single(at, stop):
            at += 1
        if text[at] != "“":
            return at
        closed = text.find("”", at, stop)
        if closed < 0:
            return at + 1
        # “同心圆”恳谈 is 恳谈, but “三公”经费 and “送法”活动 are told by their names.
        named = closed - at < 4 or text.endswith(_BY_NAME, closed, stop)
        return at if named or stop - closed < 3 or text[closed + 1] in "、和" else closed + 1

    def _is_single(self, at: int, stop: int) -> bool:
        """Tell whether a verb of one sign stands before a noun; what has a thing follows no verb."""
        text = self.text
        if _OBJECT.match(text, at + 1, stop) or _GIVEN.match(text, at, stop):
            return True
        had = text[at] == "有" and stop - at > 3 and not _HAVING.match(text, at)
        return had and _IN_LEAD.at(text, at) not in _VERBS

    def _is_own(self, at: int, stop: int) -> bool:
        """Tell whether a noun itself begins with a sign that joins nouns elsewhere."""
        text = self.text
        if text[at] not in _JOINING or _IN_LEAD.at(text, at) not in _VERBS:
            return False
        rest = text[at + 1 : stop]
        joined = any(rest[:length] in _JOINED for length in _JOINED_LENGTHS)
        return not joined and not _LONG_LEAD.match(text, at, stop)

    def behind(self, start: int, unit: str) -> tuple[int, int]:
        """Return where the noun behind a figure begins and ends; both are the same if there is none."""
        text = self.text
        of = text.startswith("的", start)
        if unit in SPANS and not of:
            return start, start
        start += of
        found = _REST.match(text, start)
        if found is None:
            return start, start
        if text[start] in _SPAN_SIGNS and not of and _SPAN.match(text, start):
            return start, start  # 首印5000册一个月内发完
        if text[start] in _OBJECTED and not of and not text.startswith("对口", start):
            return start, start  # 一行6人对县医院的提案落实情况进行检查
        at, stop = start, self._ended(start, found.end(), unit)
        relative = text.find("的", start + 1, min(found.end(), start + 20))
        if relative > 0 and _DIVISION.fullmatch(text, start, relative):
            return start, relative
        if relative > start + 13 and not _LAPSED.match(text, start):
            relative = -1
        row = _NEXT_OF_ROW.search(text, start + 2, relative) if relative > 0 else None
        if row and headed(text[start : row.start()]):
            stop, relative = min(stop, row.start()), -1  # 6个乡镇和邻市的茶陵县
        if (
            relative > 0
            and relative <= stop
            and headed(text[start:relative])
            and not _LAPSED.match(text, start)
        ):
            stop = relative
        elif relative > 0 and (
            relative <= stop
            or stop == start
            or _LAPSED.match(text, start)
            or text[stop - 1] in _DENIED
        ):
            # 6名长期缺席的委员: what is said of them stands before them.
            found = _REST.match(text, relative + 1)
            if found is None:
                return start, start
            at, stop = relative + 1, self._ended(relative + 1, found.end(), unit)
            if unit in PERSONS and _PERSON.match(text, start) and not self._is_personal(stop):
                at, stop = start, relative  # 300名村民涉水的历史
        if stop == at:
            return start, start
        if (parted := _PLACED.search(text, at, stop)) is not None:
            stop = parted.start()
        if (done := _ASPECT.search(text, at + 1, stop)) is not None:
            stop = done.start()
        if (where := _MANNER.search(text, at + 2, stop)) and headed(text[at : where.start()]):
            stop = where.start()
        if (gift := _GIVES.search(text, at + 2, stop)) is not None:
            stop = gift.start()  # 60家委员企业捐款捐物
        if unit in PERSONS or not unit:
            stop = self._person(at, stop)
        if stop in self.ends:  # 12个单位和刘海燕等30名委员
            named = _NEXT_OF_ROW.search(text, at + 2, stop)
            stop = named.start() if named else stop
        if text[stop : stop + 1].isdigit() and (last := text.rfind("、", at, stop)) >= 0:
            # 反映信息1条、参加调研1次: the verb of the next.
            verb = text[last + 1 : stop]
            stop = last if verb in _VERBS or verb in EITHER else stop
        if text[stop - 1] == "化" and headed(text[at : stop - _MADE_SO]):
            stop -= _MADE_SO  # 7个片区海绵化改造
        while text[stop - 1] in "、和及除":
            stop -= 1
        return at, stop

    def _ended(self, start: int, end: int, unit: str) -> int:
        """Return where a noun ends that begins at a place: before what is done or said."""
        text, heads, done = self.text, _IN_REST.heads.get, start
        for place in range(start, end):
            if place < done:
                continue
            pair = text[place : place + 2]
            for word in heads(pair) or (pair[:1] if pair[:1] in _IN_REST.single else ""):
                if text.startswith(word, place, end):
                    break
            else:
                continue
            done = place + len(word)
            if word not in _KEEP and not self._goes_on(word, start, place, end, unit):
                return place
        return end

    def _goes_on(self, word: str, start: int, place: int, end: int, unit: str) -> bool:
        """Tell whether a verb behind a figure is part of the noun: 12个调研组, 9条整改意见."""
        text, behind = self.text, place + len(word)
        if text[behind : behind + 1] in _HANDED:
            return False  # 8000元书款捐赠给村小
        if word == "建设":
            # 投资3亿元建设物流园, but 3亿元建设资金
            built = unit in MONEY and place == start and _BUILDS.match(text, place, end)
            return behind < end and not built
        if word in _HANDS_OVER and behind < end and not _MADES.match(text, behind):
            return False  # 向4所小学捐赠图书
        if (
            word in _ATTEND
            and unit not in TIMES
            and start < place
            and behind < end
            and text[behind] not in _SUMS
            and text[behind] not in _MAKERS
            and not _MADES.match(text, behind)
        ):
            return False  # 12个村组参与抗洪
        if word in _ATTEND and text[behind : behind + 1] == "“":
            return False  # 26支代表队参加“…”活动
        if behind < end and (text[behind] in _SUMS or text[behind] in _MAKERS):
            return True
        if word not in EITHER or (word in _ATTEND and place == start):
            return False  # 选派24人次参加培训班
        if text[behind : behind + 1] == "了" or text[place - 1] == "）":
            return False  # 12幅作品参加了联展, 6个县（市）考察产业
        if unit == "人次" and place == start and not _MADES.match(text, behind):
            return False  # 组织260人次参观考察果园
        if (
            unit in TIMES
            and behind < end
            and text.endswith("会议", start, place)
            and not _MADES.match(text, behind)
        ):
            return False  # 召开4次会议研究提案工作
        if unit in TIMES or _MADES.match(text, behind):
            return True
        alone = behind == end and unit not in _NOMINAL
        return place > start and not alone and not headed(text[start:place])

    def _person(self, start: int, stop: int) -> int:
        """Return where the words for persons end: behind the first that goes on with nothing of them."""
        text = self.text
        if self._is_personal(stop):
            return stop
        for at in range(start + 2, stop):
            if text[at] in _FURTHER or not (person := _PEOPLE.at(text, at)):
                continue
            if at - len(person) >= start and not _PERSON.match(text, at, stop):
                return at
        return stop

    def _is_personal(self, stop: int) -> bool:
        """Tell whether a word for persons ends at a place."""
        return self.text[stop - 1] in _PERSONAL or bool(_PEOPLE.at(self.text, stop))

    def act(self, end: int) -> str:
        """Return what was done so many times, behind the figure: 三次到现场督办."""
        line = _CLAUSE.match(self.text, end, end + 24)
        acts = _ACTS.each(self.text, end, line.end()) if line else ()
        return next(
            (
                word
                for word, at in acts
                if (word in EVENTS or word.endswith("会议"))
                and not _SCENE.match(self.text, at + len(word))
            ),
            "",
        )

    def clause(self, stop: int) -> int:
        """Return where the clause begins that ends at a place, or how far words may reach."""
        before = self.text[stop - REACH if stop > REACH else 0 : stop][::-1]
        return stop - _CLAUSE.match(before).end()  # type: ignore[union-attr]


def _bare(noun: str, unit: str) -> str:
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
    loose = noun[-1] in _LOOSE and noun[-2:] not in _KEEP  # 棉被
    if noun[-1] in "ABCDE":
        return False  # 评出A等112件
    whole = begun and not loose and len(noun) <= _LONGEST
    if noun.endswith((*_HOW, "一次", "两次")) or noun.startswith(_BOOKS):
        return False
    return whole and ("“" in noun) == ("”" in noun)


def headed(noun: str) -> bool:
    """Tell whether a noun ends with one of those that figures count most."""
    return bool(_HEADS.at(noun, len(noun)))
