"""The noun that begins behind a figure, and what was done so often."""

import re
from dataclasses import dataclass
from typing import Final

from cppcc_graph.text.nouns.words import (
    ATTEND,
    BUILDS,
    CHANGE,
    EITHER,
    EVENTS,
    KEEP,
    MADES,
    MAKERS,
    MONEY,
    NOMINAL,
    PEOPLE,
    PERSONS,
    REACH,
    SPANS,
    SUMS,
    TIMES,
    VERBS,
    headed,
)
from cppcc_graph.text.rulebook import word_set
from cppcc_graph.text.scan import any_of, beginnings

_IN_REST: Final = beginnings(
    VERBS | EITHER | KEEP | word_set("counted", "follows") | {w for w in CHANGE if len(w) > 1}
)
_PERSON: Final = re.compile(any_of(word_set("counted", "persons")))
#: What words for persons end with, and what a word for persons goes on with.
_PERSONAL: Final = frozenset("员者长师手民士人")
_FURTHER: Final = frozenset("代家们会和、及长员团队组等人者工户")
#: With the verbs, so that no event is read across two words: 召开会议 is no 开会.
_ACTS: Final = beginnings(
    EVENTS | KEEP | {"政协"} | {v for v in VERBS if not v.endswith(tuple(EVENTS))}
)
#: What something is made into, 海绵化.
_MADE_SO: Final = 3
_HANDS_OVER: Final = frozenset(["捐赠", "捐助", "资助", "慰问"])
_SIGN: Final = r"\u4e00-\u9fffA-Za-z“”·、"
#: 县（市、区）, 乡镇（街道）
_OR: Final = r"（[市县区镇街道村社、]{1,5}）"
_CLAUSE: Final = re.compile(r"[^，。；：！？\n（）…—|【】●]*")
_REST: Final = re.compile(
    rf"(?![、·里不未]|中(?![小学国央医共药心型青])|内(?![科蒙部外]))[{_SIGN}]{{1,22}}(?:{_OR}[{_SIGN}]{{0,8}})?"
)
#: What something is done to, or whom it is done for, stands behind them: no noun of a figure.
_HANDED: Final = frozenset("给予至")
#: What is said of members who were wanting: 3名连续两次无故缺席会议的委员.
_DENIED: Final = frozenset("不未没无")
_LAPSED: Final = re.compile("连续|多次|无故|长期|未|不")
_NEXT_OF_ROW: Final = re.compile("[和及与](?!地区)")
#: Divisions that are counted before what they have: 3个镇的粮食生产.
_DIVISION: Final = re.compile(
    "(?:省|市|地市|省市|市县|县|区|县区|乡|镇|乡镇|州|市州|盟|旗|苏木|嘎查|公社|大队|团场|[农林牧]场)"
    "(?:（[^（）\n]{1,6}）)?"
)
#: How long it took, which is nothing that is counted.
_SPAN_SIGNS: Final = frozenset("一二两三四五六七八九十半数几")
_SPAN: Final = re.compile("[一二两三四五六七八九十半数几]{1,3}个?(?:多月|月|年|天|周|小时|昼夜)")
_OBJECTED: Final = frozenset("对向就把将赴")
_GIVES: Final = re.compile("捐[款资]捐?物?(?!活动|仪式|箱|助学金)")
#: How something was done, behind who did it: 12个部门现场答复.
_MANNER: Final = re.compile(any_of(word_set("counted", "manner")))
#: A verb of one sign, told by what follows it: 12名评委打了分.
_ASPECT: Final = re.compile(r"[\u4e00-\u9fff]了(?!解)")
_PLACED: Final = re.compile(
    r"[、和及](?![市县区镇村街道、]{1,5}）)(?=[\d一二三四五六七八九十百两几数]|[市县区省州各]|十余|多名)"
)
#: Words that make a meeting the place where something was done: 8次在会议上交流.
_SCENE: Final = re.compile("[上中]|期间|精神|室")


@dataclass(frozen=True, slots=True)
class Behind:
    """Finds nouns behind figures; ``ends`` are where names end that say whose a thing is."""

    text: str
    ends: set[int]

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
            stop = last if verb in VERBS or verb in EITHER else stop
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
            if word not in KEEP and not self._goes_on(word, start, place, end, unit):
                return place
        return end

    def _goes_on(self, word: str, start: int, place: int, end: int, unit: str) -> bool:
        """Tell whether a verb behind a figure is part of the noun: 12个调研组, 9条整改意见."""
        text, behind = self.text, place + len(word)
        if text[behind : behind + 1] in _HANDED:
            return False  # 8000元书款捐赠给村小
        if word == "建设":
            # 投资3亿元建设物流园, but 3亿元建设资金
            built = unit in MONEY and place == start and BUILDS.match(text, place, end)
            return behind < end and not built
        if word in _HANDS_OVER and behind < end and not MADES.match(text, behind):
            return False  # 向4所小学捐赠图书
        if (
            word in ATTEND
            and unit not in TIMES
            and start < place
            and behind < end
            and text[behind] not in SUMS
            and text[behind] not in MAKERS
            and not MADES.match(text, behind)
        ):
            return False  # 12个村组参与抗洪
        if word in ATTEND and text[behind : behind + 1] == "“":
            return False  # 26支代表队参加“…”活动
        if behind < end and (text[behind] in SUMS or text[behind] in MAKERS):
            return True
        if word not in EITHER or (word in ATTEND and place == start):
            return False  # 选派24人次参加培训班
        if text[behind : behind + 1] == "了" or text[place - 1] == "）":
            return False  # 12幅作品参加了联展, 6个县（市）考察产业
        if unit == "人次" and place == start and not MADES.match(text, behind):
            return False  # 组织260人次参观考察果园
        if (
            unit in TIMES
            and behind < end
            and text.endswith("会议", start, place)
            and not MADES.match(text, behind)
        ):
            return False  # 召开4次会议研究提案工作
        if unit in TIMES or MADES.match(text, behind):
            return True
        alone = behind == end and unit not in NOMINAL
        return place > start and not alone and not headed(text[start:place])

    def _person(self, start: int, stop: int) -> int:
        """Return where the words for persons end: behind the first that goes on with nothing of them."""
        text = self.text
        if self._is_personal(stop):
            return stop
        for at in range(start + 2, stop):
            if text[at] in _FURTHER or not (person := PEOPLE.at(text, at)):
                continue
            if at - len(person) >= start and not _PERSON.match(text, at, stop):
                return at
        return stop

    def _is_personal(self, stop: int) -> bool:
        """Tell whether a word for persons ends at a place."""
        return self.text[stop - 1] in _PERSONAL or bool(PEOPLE.at(self.text, stop))

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
