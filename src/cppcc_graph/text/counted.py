"""What a figure counts: the noun behind it or before it, or what the figure before it counts.

Where no clean noun is found, nothing is told: a blank is honest, a fragment is not.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Final

from cppcc_graph.text.by_turn import told_by_turns
from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.nouns.bare import is_clean
from cppcc_graph.text.nouns.before import Nouns
from cppcc_graph.text.nouns.lack import CHANGED, NOTHING, PART, PREDICATED, SHARE, VERB, Lack
from cppcc_graph.text.nouns.words import (
    CLASS,
    CLOSES,
    EITHER,
    EVENTS,
    LED,
    MONEY,
    PERSONS,
    REACH,
    SPANS,
    SPELLS,
    TIMES,
    headed,
)
from cppcc_graph.text.rulebook import word_set
from cppcc_graph.text.scan import line_begin

#: What persons stand beside as a second figure of the same thing: 8批、120人, 36户96人.
_PEOPLED: Final = TIMES | PERSONS | {"户"}
_GROUPS: Final = ("团", "组", "队", "班")
_PROPOSERS: Final = ("界", "界别", "民盟", "民建", "民进", "民革", "农工党", "致公党", "九三学社")
_PICTURES: Final = frozenset("幅张帧")
_HANDLED: Final = frozenset("件条篇项份")
_ACTORS: Final = ("部门", "单位", "成员", "委员", "领导", "主席", "干部", "代表", "人员")
_SHORT: Final = 6
_WORTHS: Final = frozenset(["价值", "市值", "总值", "折合"])
#: How help is given, before the word for it.
_MANNERS: Final = frozenset(
    ["驻村", "结对", "定点", "对口", "联系", "挂钩", "包村", "入户", "上门"]
)
_FUNDS: Final = word_set("counted", "funds")
#: What was held is told before them, or not at all.
_HELD: Final = frozenset({"举办", "举行", "召开", "建设"})
#: What a place ends with that cannot be counted itself, as a reservoir can.
_DIVISIONS: Final = frozenset("省市县区州盟旗乡镇村")
_IN_PARTS: Final = ("分", "先后分", "共分")
_JUBILEE: Final = re.compile(
    r"(?=[^\n]{2,80}+$)(?:.*(?:是|庆祝|纪念|迎接|召开|筹备|筹办|组织|举[办行]了?|开展了?|喜迎|参加|出席|适逢|恰逢|隆重|办好|、))?(.{2,14})$"
)
#: What a book is long by: 18万字的《云岭茶事》.
_OF_BOOKS: Final = frozenset(["字", "余字", "页", "集", "分钟", "卷"])
#: Where pieces were printed tells not what they are: 其中省政协网站9篇.
_MEDIA: Final = (
    "平台",
    "网",
    "网站",
    "频道",
    "公众号",
    "客户端",
    "电视台",
    "融媒体",
    "报刊",
    "报纸",
    "媒体",
)
_PRINTED: Final = frozenset("篇条则件")
#: What may take or last so long; people and places do not.
_LASTING: Final = re.compile(
    "[时长限数期程开工龄][间长限段]?$|^(?:困扰|连续奋战|蹲点|驻村|坚守|值守|奋战|巡诊|采访|走访|调研|暴发|摄影)|展$|班$"
)
_PLACE_IN_ROW: Final = re.compile("第[\\d一二三四五六七八九十]{1,3}[、和至]$")
_ISSUES: Final = frozenset("期篇份本册集")
#: What is asked for so many times is not counted by them.
_OCCASIONS: Final = frozenset(["次", "场", "场次", "余次"])
_WHAT_WAS_SAID: Final = frozenset(["意见", "意见建议", "建议", "问题", "情况", "诉求"])
#: 满意率最低的为82.6% is one of several such rates.
_BEST: Final = re.compile("(?<=[率比例])最[高低]$")
#: Proposals by their classes, told in turn.
_CLASSES: Final = re.compile("[A-C]类(?:[、和][A-C]类){1,2}")
#: How things go that are counted.
_STATE: Final = re.compile(
    "(?<=..)(?:运行|运营|经营|使用|管理|落实|执行|实施|推进|整改|办理)(?:情况|状况|进展)$"
)
#: For whom or to whom something is done stands behind them, and who does it before.
_FOR: Final = frozenset("为给向对")
#: To whom something is given stands behind them.
_GIVEN_TO: Final = frozenset("向给")
#: Behind one of these stands who is dealt with: 干部与24户脱贫户结对.
_WITH: Final = _FOR | {"与"}
#: What is done with those who are counted.
_MET: Final = re.compile("(?<=..)(?:座谈交流|座谈|谈心谈话|谈心|面谈|访谈)$")
#: How those were judged who are counted.
_GRADES: Final = frozenset(
    ["优秀", "良好", "合格", "不合格", "称职", "基本称职", "不称职", "优等", "中优秀"]
)
#: When it was, told in front of how much.
_WHILE: Final = ("期间", "时期", "当天", "当日", "阶段")
#: What advice is written into is not counted by it.
_WRITINGS: Final = ("报告", "规划", "纲要", "决定", "方案", "计划", "文件", "条例", "意见")
_INTO: Final = re.compile("(?:写入|写进|载入|吸收进|吸纳到)[^，。；、]{2,16}$")
#: What all that was given is worth, told behind several things: 大米10吨、棉被80床，总价值6万元.
_WORTH_OF_ALL: Final = re.compile(
    "、[^，。；]{2,30}，(?:各类)?(?:物资|物品)?(?:合计|共计|累计)?(?:总价值|总值|价值|折合)(?:人民币)?(?:约|近|超|达){0,2}$"
)
_SHARED_OUT: Final = frozenset(["个", "路", "组", "片", "批", "队"])
_TREATED: Final = frozenset("对将把")
_WORTH: Final = re.compile("价值[约近超达为]?$")
_TITLE: Final = 40
#: By how much those are told apart that are counted.
_MEASURES: Final = frozenset("量率额数")
_MEASURED: Final = ("在", "达", "超", "为")
#: How far a rate may stand before its figure.
_FAR: Final = 24
#: How something was done so many times: 两次专题听取汇报.
#: Who set out so many times is not counted by them.
_SENT_OUT: Final = (*_ACTORS, "队", "组")
_SETS_OUT: Final = ("赴", "到", "深入", "前往", "带队", "率队")
#: How a gift was made, which is no gift.
_FREELY: Final = frozenset(["无偿", "免费"])
_WAYS: Final = frozenset(
    [
        "专题",
        "专门",
        "集中",
        "联合",
        "现场",
        "实地",
        "亲自",
        "公开",
        "统一",
        "无偿",
        "免费",
        "轮流",
        "分头",
    ]
)
#: 满意率连续六年达到98%: how long a rate was so stands between.
_FOR_YEARS: Final = re.compile(
    "(?<=率)(?:已|始终|一直)?连续[^，。；率]{1,3}年(?:以?来)?(?:均|都|始终|保持|稳定|实现|达到|达|为|在){0,4}$"
)
#: Several shares of several things, told in one row.
_IN_TURN: Final = re.compile("(?:分别|各)占$")
#: Bodies of which so many were judged, and by what: 9家单位总体满意度.
_JUDGED_BY: Final = re.compile("(?<=..)(?:的)?(?:总体|平均|综合)?(?:满意[度率]|得分|测评)")
_JUDGED: Final = ("满意度", "满意率", "得分", "测评")
#: What they met with who stand in one row with others: 8件办结、4件取得进展.
_REACHED: Final = ("取得", "达到", "完成", "进展", "尚", "仍", *("得到", "获", "被", "已", "正在"))
#: What is told so many times is not counted by them: 宣讲全会精神26场次.
_TOLD: Final = ("精神", "思想", "理论", "政策")
#: So far before 满意的301件 stands that they are proposals.
_SAID_BEFORE: Final = 60
_PREDICATE: Final = re.compile(r"(?=[^、]{2,80}+$)([^、]+)的(?:约|共|计|占|为|有)*$")
#: How much it was before, and until when it changed.
_SINCE: Final = re.compile(
    r"[由从](?:\d{4}年|[去上前今]年|上一?届|年初|[\d一二三四五六七八九十]{1,3}月)[底末初份]?$"
)
_UNTIL: Final = re.compile(
    r"[高升加大到降少低长短][到至](?:\d{4}年|[去今]年|本届|年底|目前|现在)[底末初]?$"
)
_MET_WITH: Final = (
    "正在",
    "转为",
    "列入",
    "纳入",
    "得以",
    "得到",
    "获",
    "被",
    "受到",
    "引起",
    "入选",
    "转化",
    "已",
    "达到",
    "取得",
)
#: 6条转化为县文旅局的工作举措: what it was turned into is not counted.
_TURNED: Final = "转化为"
_ASIDE: Final = re.compile(
    r"^(?:其中|另有|所提(?:问题|事项|意见建议|意见|建议)?|(?:委员|提案者|提案人)?对[^的]{2,12}?(?:表示)?(?=[不基满])|(?:提案)?办理(?:结果|情况|工作)?(?=[^的]{0,4}满意)|委员|提案者|提案人|表示|问题|得到|已?被)+"
)


_SORTS: Final = frozenset(["类", "大类", "方面", "大方面", "领域"])
#: To whom papers are sent, which are no papers: 转送有关单位36篇, 赠送学校800册.
_RECEIVERS: Final = ("部门", "单位", "机构", "机关", "领导", "学校", "作者")
_SENT: Final = frozenset("件条篇份册本")
#: Who handles proposals, counted in other units than these.
_HANDLERS: Final = re.compile(
    "提案(?:承办|办理|主办|会办|协办)(?:先进)?(?:大户|单位|部门|机构|人员|先进单位|工作者)"
)
#: What offices do with proposals.
_TAKEN_ON: Final = ("承办", "主办", "会办")
_TOLD_NEAR: Final = 120
#: Places of whose state is told right behind them.
_STATE_OF_PLACES: Final = re.compile(
    "(?:行政村|村|乡镇|镇|社区|街道|县区|部门|单位|企业|园区|小区)(?!级|委|支部|医|小|组|民|卫生)(?=[^、（]{2,12}(?:情况|状况|成效|进展)$)"
)
#: What money is counted in, behind its unit: 50万元港币.
_CURRENCY: Final = re.compile(
    "(?:港币|人民币|美元|美金|港元|新台币)(?!的?[^，。；、的]{0,2}(?:兑换|汇率))"
)
#: With whom so many talked or for whom something was done: 同界别委员谈心谈话210人次, 为山区群众义诊900人次.
_MET_PERSONS: Final = re.compile(
    "(?:[同与](?![志胞乡学业步时意])|[为给向](?![了民予以此人何首主期]))(?P<whom>[^，。；：、同与和各、\\d]{0,8}(?:委员|人士|干部|群众|代表|常委|党员|职工|青年|骨干|农民工|学生|老人|村民|居民|患者|教师|儿童|妇女))"
    "(?:开展|进行)?(?:谈心谈话|谈心交流|交流谈心|座谈交流|交流座谈|座谈|谈心|谈话|面谈|(?:免费|上门|送医)?(?:义诊|诊治|诊疗|体检|巡诊|问诊|培训|授课))(?:约|近|共|达|累计|超过?|逾|计){0,2}$"
)
#: What proposals are on, told without 的: 围绕建设水乡提案31件, and kinds of them that are called so.
_ABOUT: Final = re.compile(
    r"(?:[^，。；：]{0,12}?(?:围绕|聚焦|关于|针对|紧扣|着眼|瞄准)|建设)"
    r"(?![^，。；：]*(?:的|提出|提交|收到|征集|立案|遴选|确定|督办|撰写|办理|交办|承办|上报|形成|评))"
)
_KINDS: Final = tuple(
    f"{kind}提案"
    for kind in (
        "方面",
        "类",
        "领域",
        "集体",
        "委员",
        "个人",
        "联名",
        "联合",
        "党派",
        "团体",
        "界别",
    )
)


def with_counted(
    text: str,
    figures: Sequence[Mention],
    *,
    told: Iterable[Mention],
    named: Iterable[Mention],
    places: Iterable[Mention],
) -> Iterator[Mention]:
    """Yield the figures of a normalised text, each with what it counts as ``of`` where anything tells it.

    ``told`` are the metrics, whose base is counted where no noun stands; ``named`` are bodies and
    persons: they and places say whose it is, not what.
    """
    ends = set(map(_END, named))
    ends.update(end for end in map(_END, places) if text[end - 1] in _DIVISIONS)
    nouns = Nouns(text, ends)
    reader = _Reader(text, nouns, _bases(told))
    counting = []
    for figure in figures:
        of = reader.counted(figure)
        counting.append(figure.having({**figure.args, "of": of}) if of else figure)
    yield from told_by_turns(text, counting, nouns)


_END: Final = attrgetter("end")


def _bases(told: Iterable[Mention]) -> dict[int, Mention]:
    """Return the metrics by the end, and by the start as a negative number: a figure has either."""
    bases = {}
    for metric in told:
        bases[metric.end] = bases[-metric.start] = metric
    return bases


@dataclass(slots=True)
class _Reader:
    """Reads the figures of a text in order; what the last ones counted is kept for their paragraph."""

    text: str
    nouns: Nouns
    bases: dict[int, Mention]
    paragraph: int = -1
    last: str = ""
    last_unit: str = ""
    last_end: int = 0
    done: int = -1
    of_unit: dict[str, str] = field(default_factory=dict)

    def counted(self, figure: Mention) -> str:
        """Return what the next figure counts."""
        start, end = figure.start, figure.end
        if start > self.paragraph:
            stop = self.text.find("\n", start)
            self.paragraph = stop if stop >= 0 else len(self.text)
            self.last, self.last_end, self.of_unit = "", 0, {}
        unit = str(figure.args["unit"])
        if unit[-1:] == "）":
            unit = unit.partition("（")[0]
        self.done = end
        found = self._counted(figure, start, end, unit)
        if not found or not is_clean(found):
            self.last, self.last_end = "", self.done
            return ""
        self.last = found
        if not found.endswith(_PROPOSERS):  # 集体提案20件，其中科技界1件、民宗委2件
            told_of = found.endswith("的提案") or CLASS.match(f"{found}件")
            self.of_unit[unit] = "提案" if told_of else found
        self.last_unit = unit
        self.last_end = self.done
        return found

    def _counted(self, figure: Mention, start: int, end: int, unit: str) -> str:
        text = self.text
        if text[start - 1 : start] == "）":
            opened = text.rfind("（", max(0, start - 24), start)
            if opened >= 0:
                if (found := CLASS.match(text, opened + 1, start - 1)) is not None:
                    return found[0]
                start = opened
        floor = self.last_end if self.last_end > start - REACH else max(start - REACH, 0)
        if unit == "周年":
            jubilee = _JUBILEE.match(text, max(self.nouns.clause(start), floor), start)
            return jubilee[1] if jubilee else ""
        if unit in _OF_BOOKS and text.startswith("的《", end):
            closed = text.find("》", end, end + _TITLE)
            if closed > 0:
                self.done = closed + 1
                return text[end + 1 : closed + 1]
        if unit in MONEY and text[start - 2 : start] in _WORTHS and text.startswith("的", end):
            at, stop = self.nouns.behind(end, unit)
            part = text.find("、", at, stop)
            if 0 <= part < stop - _SHORT:
                stop = part  # 价值4万元的药品、某商会资助学生12名
            self.done = max(stop, end)
            return text[at:stop]  # 捐赠价值6万元的药品
        if unit in MONEY and (currency := _CURRENCY.match(text, end)) is not None:
            end = self.done = currency.end()
        if text[end : end + 3] == "全覆盖":
            return ""  # 实现两个全覆盖
        if text[start - 1] in "、和至" and _PLACE_IN_ROW.search(
            text, max(floor, start - 10), start
        ):
            return ""  # 第28、29辑
        if unit in _ISSUES and text.startswith("《", end):
            closed = text.find("》", end, end + _TITLE)
            if closed > 0:
                return text[end : closed + 1]  # 12期《建言专报》
        spelled = unit == "%" and text.find("连续", max(start - _FAR, 0), start) >= 0
        if spelled and (spell := _FOR_YEARS.search(text, max(start - _FAR, 0), start)):
            clause = self.nouns.clause(spell.start())
            return self.nouns.before(clause, spell.start(), unit)[0]
        if unit in PERSONS and (met := _MET_PERSONS.search(text, floor, start)) is not None:
            return met["whom"]
        noun, lack = self.nouns.before(floor, start, unit)
        if not noun and unit == "件" and text.endswith(_TAKEN_ON, 0, start):
            # 立案提案交41个单位办理，其中党群部门承办23件; nothing is said of what, without proposals told before.
            return "提案" if text.rfind("提案", max(start - _TOLD_NEAR, 0), start) >= 0 else ""
        if noun.endswith("提案") and self._is_theme(noun, start):
            return "提案"
        if noun.endswith("满意") and unit in _HANDLED:
            return self._content(noun, start, unit)
        if text[start - 1 : start] == "、" and text.startswith(_REACHED, end):
            return self.of_unit.get(unit, "")
        if text[start - 1] == "等" and unit in _SORTS:
            noun = ""  # 按经济、教育等9大类进行审查
        if text[start - 1 : start] == "分" and unit in _SHARED_OUT:
            noun = ""  # 领导分6个组
        if unit == "次" and noun.endswith(_SENT_OUT) and text.startswith(_SETS_OUT, end):
            return self.nouns.act(end)  # 招商小分队六次赴成都拜访客商
        if unit in _OCCASIONS and noun in _WHAT_WAS_SAID:
            return ""  # 征求意见590次
        if unit in TIMES and (noun.endswith(_TOLD) or text.endswith("连续", 0, start)):
            return ""
        if noun[:1] in ("A", "B", "C") and _CLASSES.fullmatch(noun):
            return "提案"  # A类、B类、C类分别为198件、104件、29件
        if noun in _GRADES:
            return self.of_unit.get(unit, "")  # 213名委员中优秀64名
        if noun.endswith(_WHILE):
            return self.of_unit.get(unit, "")  # 其中仅汛期期间就达90万元
        if noun.endswith(_WRITINGS) and _INTO.search(text, max(floor, start - 24), start):
            return self.of_unit.get(unit, "")  # 意见建议被写入政府工作报告12条
        if noun.endswith(_RECEIVERS) and unit in _SENT:
            return self.of_unit.get(unit, "")  # 转送有关单位36篇
        if noun.endswith("参考") and unit in _HANDLED:
            return self.of_unit.get(unit, "")  # 转有关部门作工作参考40件
        if noun.endswith(_MEDIA) and unit in _PRINTED:
            return self.of_unit.get(unit, "")
        if unit in PERSONS and (met := _MET.search(noun)):
            noun = noun[: met.start()]  # 与家长、教师座谈210人次
        if unit in SPANS and noun and not _LASTING.search(noun):
            noun = ""  # 困扰居民8年
        if unit in SPANS:
            self.done += text[end : end + 1] in ("内", "后", "前")
            if text[start - 2 : start] in SPELLS:
                return ""  # 为期两周的专题调研
        if end < len(text) and text[end] not in CLOSES and lack.why is not SHARE:
            if text[start - 1] in _FOR and unit in PERSONS:
                noun = ""  # 妇联界委员为43名女童发放助学金
            if rest := self._rest(start, end, unit, noun, lack):
                return rest
            people = unit in PERSONS and noun.endswith(_ACTORS)  # 委员230人次参加听证会
            if unit in TIMES and not people and (act := self.nouns.act(end)):
                return act
        return noun or self._inherited(figure, lack, start, unit)

    def _is_behind(self, noun: str, lack: Lack, rest: str, end: int, unit: str) -> bool:
        """Tell whether the noun behind a figure is counted, and not the one before it."""
        if noun in _FUNDS and unit in MONEY:
            return False  # 投资3200万元兴建的物流园
        if not noun:
            worth = lack.verb == "捐赠" and self.text.startswith("的", end) and not headed(rest)
            return worth or not (unit in MONEY and lack.verb in _FUNDS)
        if self.text.startswith("的", end):  # 规模5亿元的基金, but 村民2000人的饮水
            return unit in MONEY and noun.endswith("规模")
        return headed(rest) or not headed(noun)

    def _inherited(self, figure: Mention, lack: Lack, start: int, unit: str) -> str:
        """Return what a figure without a noun of its own counts, from what was told before."""
        why = lack.why
        metric = self.bases.get(figure.end) or self.bases.get(-figure.start)
        base = ""
        if metric is not None and metric.args["value"] == figure.args["value"]:
            base = str(metric.args["base"])
        if why is SHARE:
            apart = _IN_TURN.search(self.text, max(start - 3, 0), start)
            return "" if apart else self.last or base
        if why is CHANGED:
            ranked = unit in ("位", "位次") and self.last_unit != unit
            return "" if ranked else self.last  # 得分98.6分，较上年前移3位
        if why is PREDICATED:
            return self._predicate(start, base or self.of_unit.get(unit, ""), unit)
        if base:
            return base
        if unit in SPANS:
            return ""
        if why is NOTHING:
            return self._continued(figure.end, lack.at, start, unit)
        if why is VERB and unit in MONEY:
            return lack.verb if lack.verb in _FUNDS else ""
        if why is VERB and unit in TIMES and (lack.verb in EITHER or lack.verb in EVENTS):
            return lack.verb
        if why is VERB and lack.verb in _HELD:  # “月读”沙龙举办14场
            return self.nouns.before(max(self.last_end, lack.at - REACH, 0), lack.at, unit)[0]
        if why is VERB and unit in TIMES:
            return ""
        if unit in PERSONS and why is not PART:
            return ""
        if known := self.of_unit.get(unit, ""):
            return known
        if why is VERB and "：" in self.text[max(self.last_end, lack.at - 3, 0) : lack.at]:
            return ""  # 整改结果：已整改66个
        if why is VERB and lack.verb:  # 乡镇卫生院改造31所, but those who do it are not counted
            noun = self.nouns.before(max(self.last_end, lack.at - REACH, 0), lack.at, unit)[0]
            led = lack.at - len(noun)
            given_to = self.text[led - 1 : led] in _GIVEN_TO
            if noun in _MANNERS or (noun and given_to):
                return ""  # 驻村帮扶720户, 向社会赠阅2000册
            return "" if unit in _HANDLED and noun.endswith(_ACTORS) else noun
        return ""

    def _continued(self, end: int, at: int, start: int, unit: str) -> str:
        """Return what a second figure of the same thing counts: 31批、260人次, 走访农户，共120户."""
        text = self.text
        if unit in MONEY and _WORTH_OF_ALL.search(text, max(0, start - 44), start):
            return ""
        if unit == "字" and self.last_unit in _PICTURES:
            return ""  # 收录文章42篇、图片160幅，共32万字
        peopled = self.last_unit in _PEOPLED or self.last.endswith(_GROUPS)
        if unit in PERSONS and not peopled and at <= self.last_end + 1:
            return ""  # 12个村3.2万人
        if at == self.last_end or (text[at - 1] in "，（" and at - 1 == self.last_end):
            if end == len(text) or text[end] in CLOSES:
                return self.last
            # 收集信息90条，4条得到批示: what some of them met with.
            return self.of_unit.get(unit, "") if text.startswith(_MET_WITH, end) else ""
        if at == start or text[at - 1] != "，" or text.startswith(_IN_PARTS, at):
            return ""  # 严格程序，分两批次初审
        return self.nouns.before(max(self.last_end, at - REACH, 0), at - 1, unit)[0]

    def _is_theme(self, noun: str, start: int) -> bool:
        """Tell whether what stands before 提案 is what they are on, and no kind: 围绕建设水乡提案31件."""
        if len(noun) < _SHORT or noun.endswith(_KINDS):
            return False
        return _ABOUT.match(self.text, self.nouns.clause(start), start) is not None

    def _content(self, noun: str, start: int, unit: str) -> str:
        """Return what was judged so: 提案者满意的提案 of 满意96件, "" where no proposals are told of."""
        base = self.of_unit.get(unit, "")
        if not base and unit == "件":
            line = line_begin(self.text, start)
            told = self.text.find("提案", max(line, start - _SAID_BEFORE), start)
            base = "提案" if told >= 0 else ""
        return f"{_ASIDE.sub('', noun)}的{base}" if base == "提案" else ""

    def _predicate(self, start: int, base: str, unit: str) -> str:
        """Return things with what is said of them: 已解决的51件 are 已解决的提案."""
        if CLASS.match(base):
            base = "提案"
        found = _PREDICATE.search(self.text, max(self.nouns.clause(start), self.last_end), start)
        if not found:
            return base
        said = _ASIDE.sub("", found[1].lstrip())
        if said[0:1] in _TREATED:
            said = said[1:]  # 对内容相近的31件作并案处理
        if (since := _SINCE.search(said)) is not None:  # 满意率由2020年的94%提高到今年的99%
            stop = start - len(found[0]) + found[0].index(said) + since.start()
            return self.nouns.before(self.nouns.clause(stop), stop, unit)[0]
        if _UNTIL.search(said):
            return self.last or base
        if unit == "%" and (best := _BEST.search(said)):
            return said[: best.start()]  # 满意率最低的为82.6%
        if "和问题" in said or "或问题" in said:
            return base  # 所提建议被采纳和问题得到解决的202件
        if said.startswith("占"):
            return self.last or base
        if (kind := CLASS.search(said)) is not None:
            return kind[0]
        if said.endswith(("方面", "类", "学历", "学位", "职称")) or (
            unit == "%" and "满意" in said
        ):
            return said
        if "满意" in said and not base and unit == "件":
            line = line_begin(self.text, start)
            base = (
                "提案"
                if self.text.find("提案", max(line, start - _SAID_BEFORE), start) >= 0
                else ""
            )
        base = base.rpartition("的")[2].removeprefix(
            "立案"
        )  # 满意的139件、基本满意的3件 are of the same proposals
        return f"{said}的{base}" if base and 1 < len(said) < 11 and base not in said else base

    def _rest(self, start: int, end: int, unit: str, noun: str, lack: Lack) -> str:
        """Return the noun behind a figure if it is the one that is counted, else ""."""
        if self.text.startswith(_TURNED, end):
            return ""
        at, stop = self.nouns.behind(end, unit)
        rest = self.text[at:stop]
        if unit not in _HANDLED and (handlers := _HANDLERS.match(self.text, at)) is not None:
            self.done = handlers.end()
            return handlers[0]  # 12家提案承办大户
        if (state := _STATE_OF_PLACES.match(rest)) is not None:
            rest, stop = state[0], at + len(state[0])  # 14个村环境整治情况
        if rest and unit not in PERSONS:
            rest = LED.sub("", rest)
        worth = unit in MONEY and bool(_WORTH.search(self.text, max(start - 6, 0), start))
        if worth and self.text.startswith("的", end) and rest:
            self.done = stop
            return rest  # 价值10万元的种羊
        if (state := _STATE.search(rest)) is not None:
            rest = rest[: state.start()]  # 126个村级卫生室运行情况
            stop = at + len(rest)
        if (
            rest.endswith(_JUDGED)
            and (judged := _JUDGED_BY.search(rest))
            and headed(rest[: judged.start()])
        ):
            rest = rest[: judged.start()]
            stop = at + len(rest)
        if unit not in MONEY and rest[-1:] in _MEASURES and self.text.startswith(_MEASURED, stop):
            return ""  # 23家承办量在10件以上的单位
        put = self.text[start - 1 : start] in _WITH and unit not in MONEY
        spots = rest == "现场" and unit in ("处", "个")  # 察看水厂、泵站等5处现场
        if (
            not rest
            or (rest in _WAYS and not spots and (unit in TIMES or rest in _FREELY))
            or not (put or self._is_behind(noun, lack, rest, end, unit))
        ):
            return ""
        self.done = stop
        return rest
