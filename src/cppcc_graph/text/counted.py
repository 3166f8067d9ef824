"""What a figure counts: the noun behind it or before it, or what the figure before it counts.

Where no clean noun is found, nothing is told: a blank is honest, a fragment is not.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Final, NamedTuple

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.rulebook import word_set
from cppcc_graph.text.scan import any_of, beginnings, endings

_VERBS: Final = word_set("counted", "verbs")
_EITHER: Final = word_set("counted", "either")
_KEEP: Final = word_set("counted", "keep")
_TAILS: Final = word_set("counted", "tails")
_CHANGE: Final = word_set("counted", "change")
_LEADS: Final = word_set("counted", "leads")
_EVENTS: Final = word_set("counted", "events")
_AIMS: Final = word_set("counted", "aims")
_SPELLS: Final = word_set("counted", "spells")
_FUNDS: Final = word_set("counted", "funds")
_MADE: Final = word_set("counted", "products")
#: What is counted begins behind them, whatever stands before: 桥梁等工程, 将办复率提高到.
_POINTERS: Final = frozenset("等的把将对向为由在从被给让使按较已就与")
#: What is passed over without a look inside.
_PASSED: Final = (_KEEP | word_set("counted", "heads")) - _VERBS - _EITHER
_IN_LEAD: Final = endings(_VERBS | _EITHER | _PASSED | _POINTERS | {"占"})
_IN_REST: Final = beginnings(
    _VERBS | _EITHER | _KEEP | word_set("counted", "follows") | {w for w in _CHANGE if len(w) > 1}
)
_ENDED: Final = endings(_TAILS | _CHANGE | _VERBS | _EITHER | _KEEP)
_PRODUCTS: Final = endings(_MADE | _EITHER)
_HEADS: Final = endings(word_set("counted", "heads"))
_WHOLES: Final = endings(word_set("counted", "wholes"))
#: The last signs of words that are looked for at the end, and the first of those at the beginning: most nouns have neither.
_ENDING: Final = frozenset(word[-1] for word in _TAILS | _CHANGE)
_DONE: Final = frozenset(word[-1] for word in _EITHER)
_WHOLE: Final = frozenset(word[-1] for word in _WHOLES.words)
_BEGUN: Final = frozenset(word[0] for word in _LEADS) | frozenset(
    "捐讲打收解聘有获配送创“年月日ABC"
)
_ACTS: Final = beginnings(_EVENTS)
_LEADING: Final = re.compile(f"{any_of(_LEADS)}+")
_MADES: Final = re.compile(any_of(_MADE))

_PERSONS: Final = frozenset(["人", "名", "位", "人次"])
_TIMES: Final = frozenset(
    ["次", "场", "场次", "轮", "批", "批次", "回", "趟", "遍", "期", "人次", "件次", "篇次", "度"]
)
#: Units of what is said and done as well as of things: 大会发言16篇, 专题调研14项.
_NOMINAL: Final = _TIMES | frozenset("项篇条")
_MONEY: Final = frozenset(["元", "美元", "港元"])
_SPANS: Final = frozenset(["年", "天", "个月", "小时", "周", "分钟", "个工作日", "工作日"])
_CLOSES: Final = frozenset("，。；、：（）！？\n")
#: What a noun cannot go on over, read backwards; digits and quotations it can.
_STOPS: Final = frozenset("，。；：（）！？\n《》”“…—|【】● \t/0123456789×*＊□")
#: The single signs that end what is read backwards, or are one of the words.
_SPECIAL: Final = _STOPS | {word for word in _IN_LEAD.words if len(word) == 1}
#: A verb before one of these names a rate, a sum or a person: 提交率, 投放量, 管护员.
_SUMS: Final = frozenset("率量额数面值费")
#: What a place ends with that cannot be counted itself, as a reservoir can.
_DIVISIONS: Final = frozenset("省市县区州盟旗乡镇村")
_MAKERS: Final = frozenset("员者厂站性化式型")
_ATTEND: Final = frozenset(["参加", "参与", "列席", "出席", "旁听"])

_REACH: Final = 40
_LONGEST: Final = 22
_SIGN: Final = r"\u4e00-\u9fffA-Za-z“”·、"
#: 县（市、区）, 乡镇（街道）
_OR: Final = r"（[市县区镇街道村社、]{1,5}）"
_CLAUSE: Final = re.compile(r"[^，。；：！？\n（）…—|【】●]*")
_REST: Final = re.compile(
    rf"(?![、·里不未]|中(?![小学国央医共药心型青])|内(?![科蒙部外]))[{_SIGN}]{{1,22}}(?:{_OR}[{_SIGN}]{{0,8}})?"
)
#: How no clean noun begins or ends, and the only nouns of one sign.
_JOINS: Final = frozenset("、和与及的")
_LOOSE: Final = frozenset("时后前里内于过被或拟达予约、和与及的“")
_SHORT: Final = frozenset("村镇乡县市省州字册")
_CLASS: Final = re.compile(r"[ABC]类(?=件?$)")
_RATES: Final = ("率", "比例", "占比")
_RATED: Final = frozenset("率例比")
_JUBILEE: Final = re.compile(r"(?:.*(?:是|庆祝|纪念|迎接|喜迎|适逢|恰逢|隆重|办好|、))?(.{2,14})$")
_DATED: Final = re.compile(r"(?:年度?|月|日)(?:底|初|末|前|间|以来|[上中下]旬)*")
_VOLUMES: Final = frozenset("辑卷期册集下")
_VOLUME: Final = re.compile(r"(?<=》)(?:第[^》]{1,7}[辑卷期册集]|[上中下、]+)$")
_PREDICATE: Final = re.compile(r"([^、]+)的(?:约|共|计|占|为|有)*$")
_ASIDE: Final = re.compile(
    r"^(?:其中|另有|所提(?:问题|事项|意见建议|意见|建议)?|(?:委员|提案者|提案人)?对[^的]{2,12}(?:表示)?(?=[不基满])|委员|提案者|提案人|表示|问题|得到|已?被)+"
)
_SINGLE: Final = re.compile(
    r"(?:捐(?![款资赠物助建])|讲(?![座堂师解])|打(?![工击])|收(?![入费益])|解(?![放说困])|聘(?!用)|有(?![关效限机色线害])|获(?!奖)|配(?![套送电备])|送(?![医教法达])|创(?![业新意投收作]))(?=..)"
)
_ACTORS: Final = re.compile("(?:委员|专家|人士|代表|常委|干部|同胞|学者)(?=..)")
_LED: Final = re.compile(r"(?:主要)?(?:负责人|负责同志|领导|同志)$|(?<=委员)资格$|(?<![高初])中$")
_PLACED: Final = re.compile(
    r"[、和及](?![市县区镇村街道、]{1,5}）)(?=[\d一二三四五六七八九十百两几数]|[市县区省州各]|十余|多名)"
)


class _Why(Enum):
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
_NOTHING, _SHARE, _CHANGED = _Why.NOTHING, _Why.SHARE, _Why.CHANGE
_PART, _PREDICATED, _VERB = _Why.PART, _Why.PREDICATE, _Why.VERB


class _Lack(NamedTuple):
    """Why no noun stands before a figure, the verb in its place, and where the words before these end."""

    why: _Why
    verb: str = ""
    at: int = -1


_FOUND: Final = _Lack(_Why.NOUN)
_SHARED: Final = _Lack(_SHARE)
_NAMED: Final = _Lack(_Why.NAMED)
_UNNAMED: Final = _Lack(_VERB)


_TELLING: Final = {
    "的": _PREDICATED,
    "占": _SHARE,
    **dict.fromkeys(["其中", "其中有", "其余", "另有", "中有", "里有", "就有", "有"], _PART),
}


def with_counted(
    text: str, figures: Sequence[Mention], *, told: Iterable[Mention], named: Iterable[Mention]
) -> Iterator[Mention]:
    """Yield the figures of a normalised text, each with what it counts as ``of`` where anything tells it.

    ``told`` are the metrics, whose base is counted where no noun stands; ``named`` are bodies, persons
    and places: they say whose it is, not what.
    """
    ends = {each.end for each in named if each.kind != "place" or text[each.end - 1] in _DIVISIONS}
    reader = _Reader(text, _bases(told), ends)
    for figure in figures:
        of = reader.counted(figure)
        yield figure.having({**figure.args, "of": of}) if of else figure


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
    bases: dict[int, Mention]
    ends: set[int]
    paragraph: int = -1
    last: str = ""
    last_end: int = 0
    done: int = -1
    of_unit: dict[str, str] = field(default_factory=dict)

    def counted(self, figure: Mention) -> str:
        """Return what the next figure counts."""
        _, start, end, args, _, _ = figure
        if start > self.paragraph:
            stop = self.text.find("\n", start)
            self.paragraph = stop if stop >= 0 else len(self.text)
            self.last, self.last_end, self.of_unit = "", 0, {}
        unit: str = args["unit"]  # type: ignore[assignment]
        if unit[-1:] == "）":
            unit = unit.partition("（")[0]
        self.done = end
        found = self._counted(figure, start, end, unit)
        if not found or not _is_clean(found):
            self.last, self.last_end = "", self.done
            return ""
        self.of_unit[unit] = self.last = found
        self.last_end = self.done
        return found

    def _counted(self, figure: Mention, start: int, end: int, unit: str) -> str:
        text = self.text
        if text[start - 1 : start] == "）":
            opened = text.rfind("（", max(0, start - 24), start)
            if opened >= 0:
                if (found := _CLASS.match(text, opened + 1, start - 1)) is not None:
                    return found[0]
                start = opened
        floor = self.last_end if self.last_end > start - _REACH else max(start - _REACH, 0)
        if unit == "周年":
            jubilee = _JUBILEE.match(text, max(self._clause(start), floor), start)
            return jubilee[1] if jubilee else ""
        noun, lack = self._lead(floor, start, unit)
        if unit in _SPANS:
            self.done += text[end : end + 1] in ("内", "后", "前")
            if text[start - 2 : start] in _SPELLS:
                noun = ""
        if end < len(text) and text[end] not in _CLOSES and lack.why is not _SHARE:
            if rest := self._rest(end, unit, noun, lack):
                return rest
            if unit in _TIMES and (act := self._act(end)):
                return act
        return noun or self._inherited(figure, lack, start, unit)

    def _is_behind(self, noun: str, lack: _Lack, rest: str, end: int, unit: str) -> bool:
        """Tell whether the noun behind a figure is counted, and not the one before it."""
        if not noun:
            return not (unit in _MONEY and lack.verb in _FUNDS)
        if self.text.startswith("的", end):  # 规模5亿元的基金, but 村民2000人的饮水
            return unit in _MONEY and noun.endswith("规模")
        return _headed(rest) or not _headed(noun)

    def _clause(self, stop: int) -> int:
        """Return where the clause begins that ends at a place, or how far words may reach."""
        before = self.text[stop - _REACH if stop > _REACH else 0 : stop][::-1]
        return stop - _CLAUSE.match(before).end()  # type: ignore[union-attr]

    def _inherited(self, figure: Mention, lack: _Lack, start: int, unit: str) -> str:
        """Return what a figure without a noun of its own counts, from what was told before."""
        why = lack.why
        metric = self.bases.get(figure.end) or self.bases.get(-figure.start)
        base = ""
        if metric is not None and metric.args["value"] == figure.args["value"]:
            base = str(metric.args["base"])
        if why is _SHARE:
            return self.last or base
        if why is _CHANGED:
            return self.last
        if why is _PREDICATED:
            return self._predicate(start, base or self.of_unit.get(unit, ""))
        if base:
            return base
        if unit in _SPANS:
            return ""
        if why is _NOTHING:
            return self._continued(figure.end, lack.at, start, unit)
        if why is _VERB and unit in _MONEY:
            return lack.verb if lack.verb in _FUNDS else ""
        if why is _VERB and unit in _TIMES:
            return lack.verb if lack.verb in _EITHER or lack.verb in _EVENTS else ""
        if unit in _PERSONS and why is not _PART:
            return ""
        if known := self.of_unit.get(unit, ""):
            return known
        if why is _VERB and lack.verb:  # 乡镇卫生院改造31所
            return self._lead(max(self.last_end, lack.at - _REACH, 0), lack.at, unit)[0]
        return ""

    def _continued(self, end: int, at: int, start: int, unit: str) -> str:
        """Return what a second figure of the same thing counts: 31批、260人次, 走访农户，共120户."""
        text = self.text
        if at == self.last_end or (text[at - 1] in "，（" and at - 1 == self.last_end):
            return self.last if end == len(text) or text[end] in _CLOSES else ""
        if at == start or text[at - 1] != "，":
            return ""
        return self._lead(max(self.last_end, at - _REACH, 0), at - 1, unit)[0]

    def _predicate(self, start: int, base: str) -> str:
        """Return things with what is said of them: 已解决的51件 are 已解决的提案."""
        if _CLASS.match(base):
            base = "提案"
        found = _PREDICATE.search(self.text, max(self._clause(start), self.last_end), start)
        if not found:
            return base
        said = _ASIDE.sub("", found[1])
        if said.startswith("占"):
            return self.last or base
        if (kind := _CLASS.search(said)) is not None:
            return kind[0]
        if said.endswith(("方面", "类")) or (not base and "满意" in said):
            return said
        return f"{said}的{base}" if base and 1 < len(said) < 11 and base not in said else base

    def _act(self, end: int) -> str:
        """Return what was done so many times, behind the figure: 三次到现场督办."""
        line = _CLAUSE.match(self.text, end, end + 24)
        acts = _ACTS.each(self.text, end, line.end()) if line else ()
        return acts[0][0] if acts else ""

    def _lead(self, floor: int, stop: int, unit: str) -> tuple[str, _Lack]:
        """Return the noun that ends at a place of the text, or "" and why there is none."""
        text = self.text
        why = _NOTHING
        if text[stop - 1] in _ENDING:
            stop, why = self._trimmed(floor, stop)
        last = text[stop - 1] if stop > floor else "，"
        if last in _CLOSES or why is _PREDICATED:
            return "", _Lack(why, "", stop)
        if last in _VOLUMES and (volume := _VOLUME.search(text, floor, stop)):
            stop, last = volume.start(), "》"
        if last == "》":
            return self._titled(floor, stop, unit)
        if last in _WHOLE and (whole := _WHOLES.at(text, stop)) and len(whole) <= stop - floor:
            return whole, _FOUND
        at, stop, verb = self._cut(floor, stop, unit, why)
        if verb:
            if verb == "占":
                return "", _SHARED
            if text[stop - len(verb) - 1] == "》":
                return self._titled(floor, stop - len(verb), unit)
            return "", _Lack(_VERB, verb, stop - len(verb))
        if at == stop:
            return "", _NAMED
        if why is _CHANGED and (text[at] in "比较" or stop - at < 2):
            return "", _Lack(why)
        if text[at] in _BEGUN:
            at = self._begin(at, stop)
        if last in _DONE and unit in _TIMES and _PRODUCTS.at(text, stop) in _EITHER:
            actor = _ACTORS.search(text, at, stop)
            at = actor.end() if actor else at
        noun = text[at:stop]
        if noun[0] in "ABC" and (kind := _CLASS.match(noun)):
            return kind[0], _FOUND
        if unit in _PERSONS and noun.endswith("资格"):
            noun = _LED.sub("", noun)
        return ("", _UNNAMED) if noun in _SPELLS or len(noun) < 2 else (noun, _FOUND)

    def _titled(self, floor: int, stop: int, unit: str) -> tuple[str, _Lack]:
        """Return what a title is of, else the title: 专题片《柳河》5集 counts 专题片."""
        opened = self.text.rfind("《", max(floor, stop - 24), stop)
        if opened < 0:
            return "", _UNNAMED
        return self._lead(floor, opened, unit)[0] or self.text[opened:stop], _FOUND

    def _trimmed(self, floor: int, stop: int) -> tuple[int, _Why]:
        """Return where words end without those that tell nothing of the thing, and what these tell."""
        text, why = self.text, _NOTHING
        while stop > floor:
            word = _ENDED.at(text, stop)
            if not word or len(word) > stop - floor:
                break
            if word in _TAILS:
                if word in _TELLING:
                    why = _TELLING[word]
            elif word in _CHANGE:
                why = _CHANGED
            else:
                break
            stop -= len(word)
        return stop, why

    def _cut(self, floor: int, stop: int, unit: str, why: _Why) -> tuple[int, int, str]:
        """Return where a noun begins and ends behind the last verb or name, and a verb in its place."""
        text, at = self.text, stop
        low = max(floor, stop - _LONGEST)
        rate = text[stop - 1] in _RATED and text.endswith(_RATES, low, stop)
        words, lengths = _IN_LEAD.words, _IN_LEAD.lengths.get
        ends = () if rate else self.ends
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
                if not self._is_nominal(word, unit, why, at):
                    return at, stop, word
            elif word == "占":
                return at, stop, word
            elif word in _ATTEND and unit in _PERSONS and not _headed(text[behind:stop]):
                stop = at
            elif stop - behind > 1 and not self._is_part(word, behind, stop):
                at = behind
                break
        return at, stop, ""

    def _is_nominal(self, word: str, unit: str, why: _Why, at: int) -> bool:
        """Tell whether a verb before a figure is what is counted: 专题协商5次, 每部电梯补助15万元."""
        if word not in _EITHER:
            return False
        if unit in _TIMES:
            return True
        told = unit in _NOMINAL or unit in _MONEY or why is _CHANGED
        return told and self.text[at - 1] not in _STOPS and at != self.last_end

    def _is_part(self, word: str, behind: int, stop: int) -> bool:
        """Tell whether a verb is part of the noun that goes on behind it: 调研报告, 管护员."""
        text = self.text
        if text[behind] in _SUMS and behind + 1 == stop:
            return True
        if text[behind] in _MAKERS and not text.startswith("员工", behind):
            return True
        if word not in _EITHER:
            return False
        if _MADES.match(text, behind):
            return True
        product = _PRODUCTS.at(text, stop)
        room = stop - behind
        return bool(product) and len(product) <= room and (room < 6 or product in _EITHER)

    def _begin(self, at: int, stop: int) -> int:
        """Return where a noun begins without when, how many kinds, and which by name."""
        text = self.text
        if (
            text[at] in "年月日"
            and text[at - 1].isdigit()
            and (dated := _DATED.match(text, at, stop - 1))
        ):
            at = dated.end()
        if (led := _LEADING.match(text, at, stop - 1)) is not None:
            at = led.end()
        if (single := _SINGLE.match(text, at, stop)) is not None:
            at = single.end()
        if text[at] != "“":
            return at
        closed = text.find("”", at, stop)
        if closed < 0:
            return at + 1
        # “同心圆”恳谈 is 恳谈, but “三公”经费 and “送法”活动 are told by their names.
        named = closed - at < 4 or text.endswith((*_RATES, "活动", "企业"), closed, stop)
        return at if named or stop - closed < 3 or text[closed + 1] in "、和" else closed + 1

    def _rest(self, end: int, unit: str, noun: str, lack: _Lack) -> str:
        """Return the noun behind a figure if it is the one that is counted, else ""."""
        at, stop = self._behind(end, unit)
        rest = self.text[at:stop]
        if rest and unit not in _PERSONS:
            rest = _LED.sub("", rest)
        if not rest or not self._is_behind(noun, lack, rest, end, unit):
            return ""
        self.done = stop
        return rest

    def _behind(self, start: int, unit: str) -> tuple[int, int]:
        """Return where the noun behind a figure begins and ends; both are the same if there is none."""
        text = self.text
        of = text.startswith("的", start)
        if unit in _SPANS and not of:
            return start, start
        start += of
        found = _REST.match(text, start)
        if found is None:
            return start, start
        at, stop = start, self._ended(start, found.end(), unit)
        relative = text.find("的", start + 1, min(found.end(), start + 14))
        if relative > 0 and relative <= stop and _headed(text[start:relative]):
            stop = relative
        elif relative > 0 and (relative <= stop or stop == start):
            # 6名长期缺席的委员: what is said of them stands before them.
            found = _REST.match(text, relative + 1)
            if found is None:
                return start, start
            at, stop = relative + 1, self._ended(relative + 1, found.end(), unit)
        if stop == at:
            return start, start
        if (parted := _PLACED.search(text, at, stop)) is not None:
            stop = parted.start()
        if unit in _PERSONS:
            stop = self._person(at, stop)
        while text[stop - 1] in "、和及":
            stop -= 1
        return at, stop

    def _ended(self, start: int, end: int, unit: str) -> int:
        """Return where a noun ends that begins at a place: before what is done or said."""
        text, heads, done = self.text, _IN_REST.heads.get, start
        for spot in _IN_REST.spots.finditer(text, start, end):
            place = spot.start()
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
        if behind < end and (text[behind] in _SUMS or text[behind] in _MAKERS):
            return True
        if word not in _EITHER:
            return False
        if unit in _TIMES or _MADES.match(text, behind):
            return True
        alone = behind == end and unit not in _NOMINAL
        return place > start and not alone and not _headed(text[start:place])

    def _person(self, start: int, stop: int) -> int:
        """Return where the words for persons end: behind the first that goes on with nothing of them."""
        text = self.text
        if _HEADS.at(text, stop):
            return stop
        for at in range(start + 2, stop):
            if text[at] not in "代家们会和、及长员团队组等人者工户" and _headed(text[start:at]):
                return at
        return stop


def _is_clean(noun: str) -> bool:
    """Tell whether a noun is no fragment: nothing is cut off at its ends, and it is not too long."""
    if len(noun) < 2:
        return noun in _SHORT
    whole = noun[0] not in _JOINS and noun[-1] not in _LOOSE and len(noun) <= _LONGEST
    return whole and ("“" in noun) == ("”" in noun)


def _headed(noun: str) -> bool:
    """Tell whether a noun ends with one of those that figures count most."""
    return bool(_HEADS.at(noun, len(noun)))
