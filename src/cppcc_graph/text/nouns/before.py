"""The noun that ends before a figure."""

import re
from dataclasses import dataclass
from typing import Final

from cppcc_graph.text.nouns.bare import bare
from cppcc_graph.text.nouns.behind import Behind
from cppcc_graph.text.nouns.lack import CHANGED, NOTHING, PART, PREDICATED, SHARE, VERB, Lack, Why
from cppcc_graph.text.nouns.words import (
    ATTEND,
    BUILDS,
    CHANGE,
    CLASS,
    CLOSES,
    EITHER,
    KEEP,
    LEADS,
    LED,
    LONGEST,
    MADE,
    MADES,
    MAKERS,
    MONEY,
    NOMINAL,
    OWN,
    PEOPLE,
    PERSONS,
    REACH,
    SPELLS,
    SUMS,
    TIMES,
    VERBS,
    headed,
)
from cppcc_graph.text.rulebook import word_set
from cppcc_graph.text.scan import any_of, endings

_TAILS: Final = word_set("counted", "tails")
_AIMS: Final = word_set("counted", "aims")
#: What is counted begins behind them, whatever stands before: 桥梁等工程, 将办复率提高到.
_POINTERS: Final = frozenset("等的把将对向为由在从被给让使按较已就与")
#: What is passed over without a look inside.
_PASSED: Final = (KEEP | word_set("counted", "heads")) - VERBS - EITHER
_IN_LEAD: Final = endings(VERBS | EITHER | _PASSED | _POINTERS | {"占"})
_ENDED: Final = endings(_TAILS | CHANGE | VERBS | EITHER | KEEP)
_PRODUCTS: Final = endings(MADE | EITHER)
_WHOLES: Final = endings(word_set("counted", "wholes"))
#: The last signs of words that are looked for at the end, and the first of those at the beginning: most nouns have neither.
_ENDING: Final = frozenset(word[-1] for word in _TAILS | CHANGE)
_DONE: Final = frozenset(word[-1] for word in EITHER)
_WHOLE: Final = frozenset(word[-1] for word in _WHOLES.words)
_BEGUN: Final = frozenset(word[0] for word in LEADS) | frozenset(
    "捐讲打收解聘有获配送创作派办设修建“年月日ABC"
)
_LEADING: Final = re.compile(f"(?:(?!{OWN}){any_of(LEADS)}){{1,8}}")
_LONG_LEAD: Final = re.compile(any_of(word for word in LEADS if len(word) > 1))
#: They join nouns, so that none is one behind a verb: 评选和谐家庭.
_JOINING: Final = frozenset("和与及等共被")
_JOINED: Final = VERBS | EITHER | word_set("counted", "heads")
_JOINED_LENGTHS: Final = sorted({len(word) for word in _JOINED})
#: What a verb before it was done with, though it ends as products do: 捐赠图书, but 意见书.
_OBJECTS: Final = word_set("counted", "objects") - MADE
#: What a noun cannot go on over, read backwards; digits and quotations it can.
_STOPS: Final = frozenset("，。；：（）！？\n《》”“…—|【】● \t/0123456789×*＊□")
#: The single signs that end what is read backwards, or are one of the words.
_SPECIAL: Final = _STOPS | {word for word in _IN_LEAD.words if len(word) == 1}
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
#: What joins a second noun to one that is also a verb.
_ROWED: Final = frozenset("、和与及")
_RATES: Final = ("率", "比例", "占比")
_RATED: Final = frozenset("率例比")
_PROPORTIONS: Final = ("比重", "比例", "份额")
#: 县政府系统及有关单位: what stands behind a name and goes on it.
_OF_NAME: Final = re.compile("(?:系统|部门|机关)?[及和](?:有关|相关|其他|所属)(?=..)")
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
_HAVING: Final = re.compile(any_of(word for word in KEEP if word[0] == "有"))
_ACTORS: Final = re.compile("(?:委员|专家|人士|代表|常委|干部|同胞|学者|中心组(?=集中))(?=..)")
#: What says more of things than their kind, so that the word before is a verb.
_SAID_OF: Final = re.compile(
    "(?:重[点大]|窗口|各类|有关|相关|主要|承办|人事|民生|基层|困难|先进|优秀|特色|示范|在建|企业|扶贫|农业|骨干|受灾|界别|联系|挂钩|包联)(?=..)"
)
_CAME: Final = re.compile(
    "来(?:[\u4e00-\u9fff]{1,4}?(?=考察|调研|学习|参观|视察|交流|访问|观摩)|(?=考察|调研|学习|参观|视察|交流))"
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
class Nouns(Behind):
    """Finds the nouns of a text, before figures and behind them."""

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
            len(noun) > 1 and noun not in SPELLS and noun not in LEADS and not noun.endswith("个月")
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
        if text[at] == "建" and text[at - 1] in CLOSES and BUILDS.match(text, at, stop):
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
            and not any(noun[:length] in KEEP for length in (2, 3, 4, 5))
        ):
            noun = noun[2:]  # 划出车位40个
        noun = bare(noun, unit)
        if unit in PERSONS and noun.endswith("委员") and len(noun) > 5:
            noun = noun.removeprefix("组织")  # 县政协组织驻县委员60余人
        return _OF_NAME.sub("", noun) if at in self.ends else noun

    def _is_rowed(self, floor: int, at: int, stop: int, unit: str) -> bool:
        """Tell whether what stands at a place goes on a row of names: 各民主党派、工商联和无党派人士通报会."""
        text = self.text
        if text[at] not in _ROWED or at not in self.ends:
            return False
        return bool(_JOINED_TO.match(text, at + 1, stop)) or (
            unit in TIMES and text.find("、", max(floor, at - LONGEST), at) >= 0
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
            elif word in CHANGE:
                why = CHANGED
            else:
                break
            stop -= len(word)
        return stop, why

    def _cut(self, floor: int, stop: int, unit: str, why: Why) -> tuple[int, int, str]:
        """Return where a noun begins and ends behind the last verb or name, and a verb in its place."""
        text, at = self.text, stop
        low = max(floor, stop - LONGEST)
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
            elif word in ATTEND and unit in PERSONS and not headed(text[behind:stop]):
                stop, attended = at, True
                if stop in ends:
                    return stop, stop, ""  # 县政协机关参加听证会26人次
            elif stop - behind > 1 and not self._is_part(word, behind, stop, unit):
                at = behind
                break
        if attended and not PEOPLE.at(text, stop):
            return stop, stop, ""  # 克服困难参加听证会26人次
        return at, stop, ""

    def _is_nominal(self, word: str, unit: str, why: Why, at: int, floor: int) -> bool:
        """Tell whether a verb before a figure is what is counted: 专题协商5次, 每部电梯补助15万元."""
        if word not in EITHER:
            return False
        if unit in TIMES:
            return True
        if word == "办理" and _IN_LEAD.at(self.text, at) in VERBS:
            return False  # 批转办理37条
        told = unit in NOMINAL or unit in MONEY or why is CHANGED
        return told and self.text[at - 1] not in _STOPS and at != floor

    def _is_part(self, word: str, behind: int, stop: int, unit: str) -> bool:
        """Tell whether a verb is part of the noun that goes on behind it: 调研报告, 管护员."""
        text = self.text
        if text[behind] in SUMS and behind + 1 == stop:
            return True
        if text[behind] in MAKERS and not text.startswith(_THEIRS, behind):
            return True
        if word == "建设" and text[behind - 3] not in CLOSES:
            # 项目建设任务, but 建设棚圈40座 and 帮助建设棚圈40座
            helped = text[behind - 3] == "元" or _IN_LEAD.at(text, behind - 2) in _HELPS
            return not (helped and BUILDS.match(text, behind - 2, stop))
        if word not in EITHER or (word in ATTEND and stop - behind > _A_WORD):
            return False  # 参加案件评查
        if _SAID_OF.match(text, behind, stop):
            return False  # 视察重点项目12个, 县政协先后审议人事事项3项
        if text[behind:stop] in _OBJECTS or text[behind] == "“":
            return False
        if unit in PERSONS and text[behind:stop] == "代表":
            return False  # 培训代表380人次
        if MADES.match(text, behind):
            return True
        if unit in PERSONS and self._is_personal(stop) and not text.endswith("人员", behind, stop):
            return False  # 服务患者1300人次, but 调研人员12名
        product = _PRODUCTS.at(text, stop)
        if text[behind] in _ROWED and unit in TIMES and product:
            return True  # 行风评议和案件听证130次
        room = stop - behind
        if word in ATTEND and product in EITHER:
            return False  # 参与行风评议 counts what was taken part in
        return bool(product) and len(product) <= room and (room < 6 or product in EITHER)

    def _begin(self, at: int, stop: int) -> int:
        """Return where a noun begins without when, how many kinds, and which by name."""
        text = self.text
        if text[at:stop] in KEEP:
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
        return had and _IN_LEAD.at(text, at) not in VERBS

    def _is_own(self, at: int, stop: int) -> bool:
        """Tell whether a noun itself begins with a sign that joins nouns elsewhere."""
        text = self.text
        if text[at] not in _JOINING or _IN_LEAD.at(text, at) not in VERBS:
            return False
        rest = text[at + 1 : stop]
        joined = any(rest[:length] in _JOINED for length in _JOINED_LENGTHS)
        return not joined and not _LONG_LEAD.match(text, at, stop)
