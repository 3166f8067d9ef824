"""What a figure counts: the noun behind it or before it, or what the figure before it counts."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.rulebook import word_set
from cppcc_graph.text.scan import beginnings, endings

_VERBS: Final = word_set("counted", "verbs")
_EITHER: Final = word_set("counted", "either")
_KEEP: Final = word_set("counted", "keep")
_TAILS: Final = word_set("counted", "tails")
_CHANGE: Final = word_set("counted", "change")
_LEADS: Final = word_set("counted", "leads")
_FOLLOWS: Final = word_set("counted", "follows")
_EVENTS: Final = word_set("counted", "events")
#: After these what is counted begins, whatever stands before: 就改造供水管网, 桥梁等工程.
_POINTERS: Final = frozenset("等的把将对向为由在从被给让使按较")
_BEFORE: Final = beginnings(_VERBS | _EITHER | _KEEP | _POINTERS)
_BEHIND: Final = beginnings(_VERBS | _EITHER | _KEEP | _FOLLOWS | {w for w in _CHANGE if len(w) > 1})
_ENDED: Final = endings(_TAILS | _CHANGE | _VERBS | _EITHER | _KEEP)
_PRODUCTS: Final = endings(word_set("counted", "products") | _EITHER)
_AIMS: Final = word_set("counted", "aims")
_SPELLS: Final = word_set("counted", "spells")
_RATE: Final = re.compile("(?:率|比例|占比)$")
_ATTEND: Final = frozenset(["参加", "参与", "列席", "出席", "旁听"])
_ACTORS: Final = re.compile("(?:委员|专家|人士|代表|常委|干部|同胞|学者)(?=..)")
_PARTS: Final = frozenset(["其中", "其中有", "其余", "另有", "中有", "里有", "就有", "有"])
_NOMINAL: Final = frozenset("项篇条")
_HEADS: Final = endings(word_set("counted", "heads"))
_ACTS: Final = beginnings(_EVENTS)
#: A verb before one of these names a rate or a sum: 提交率, 投放量.
_SUMS: Final = frozenset("率量额数者面值费")
_LONGEST_LEAD: Final = max(map(len, _LEADS))

_REACH: Final = 40
_CLAUSE: Final = re.compile(r"[^，。；：！？\n（）…—|【】●¶]*")
_NOUN: Final = re.compile(r"(?![、·])(?:[\u4e00-\u9fffA-Za-z“”·、]|（[市县区镇街道村社、]{1,5}）){1,22}")
_CLEAN: Final = re.compile(r"(?![、和与及的])(?:[\u4e00-\u9fffA-Za-z0-9“”·、《》—]|（[市县区镇街道村社、]{1,5}）){2,22}|[村镇乡县市省州字册]")
_CLASS: Final = re.compile(r"[ABC]类")
_PERSONS: Final = frozenset(["人", "名", "位", "人次"])
_TIMES: Final = frozenset(
    ["次", "场", "场次", "轮", "批", "批次", "回", "趟", "遍", "期", "人次", "件次", "篇次", "度"]
)
_MONEY: Final = frozenset(["元", "美元", "港元"])
_FUNDS: Final = frozenset(["投入", "投资", "出资", "捐资", "捐款", "拨款", "筹资", "融资", "授信", "捐赠"])
_SPANS: Final = frozenset(["年", "天", "个月", "小时", "周", "分钟", "个工作日", "工作日"])
_MANNED: Final = re.compile(r"(?:主要)?(?:负责人|负责同志|领导|同志)$")
_NUMERAL: Final = re.compile(r"[\d一二三四五六七八九十两几数百]")
_SHARE: Final = re.compile(r"(?:约|已|均|大约)?占[^，。；、]{0,14}$")
_JUBILEE: Final = re.compile(r"(?:.*(?:是|庆祝|纪念|迎接|喜迎|适逢|恰逢|隆重|、))?(.{2,14})$")
_END: Final = frozenset("，。；、：（）！？\n")


def with_counted(
    text: str, figures: Sequence[Mention], *, told: Iterable[Mention], named: Iterable[Mention]
) -> Iterator[Mention]:
    """Yield the figures of a normalised text, each with what it counts (``of``), "" if nothing tells it.

    ``told`` are the metrics, whose base is counted where no noun is; ``named`` are bodies, persons and
    places, which only say whose it is.
    """
    reader = _Reader(text, _bases(told), sorted({m.end for m in named}))
    for figure in figures:
        yield figure.having({**figure.args, "of": reader.counted(figure)})


def _headed(noun: str) -> bool:
    return bool(_HEADS.at(noun, len(noun)))


def _bases(told: Iterable[Mention]) -> dict[int, Mention]:
    bases = {}
    for metric in told:
        bases[metric.end] = metric
        bases[-metric.start] = metric
    return bases


@dataclass(slots=True)
class _Reader:
    text: str
    bases: dict[int, Mention]
    ends: list[int]
    paragraph: int = -1
    last: str = ""
    last_end: int = -1
    last_unit: str = ""
    of_unit: dict[str, str] = field(default_factory=dict)

    def counted(self, figure: Mention) -> str:
        if figure.start > self.paragraph:
            self.paragraph = self.text.find("\n", figure.start)
            if self.paragraph < 0:
                self.paragraph = len(self.text)
            self.last, self.last_end, self.of_unit = "", -1, {}
        found = self._found(figure)
        if found and not _CLEAN.fullmatch(found):
            found = ""
        if found.count("“") != found.count("”"):
            found = ""
        unit = str(figure.args["unit"])
        self.last, self.last_end, self.last_unit = found, figure.end, unit
        if found and unit:
            self.of_unit[unit] = found
        return found

    def _found(self, figure: Mention) -> str:
        text, start, end, unit = self.text, figure.start, figure.end, str(figure.args["unit"])
        if text[start - 1 : start] == "）":
            opened = text.rfind("（", max(0, start - 24), start)
            if opened >= 0:
                if _CLASS.match(text, opened + 1):
                    return text[opened + 1 : opened + 3]
                start = opened
        line = _CLAUSE.match(text[max(0, start - _REACH) : start][::-1])
        left = max(start - line.end(), self.last_end)  # type: ignore[union-attr]
        if unit == "周年":
            said = _JUBILEE.match(text[left:start])
            return said[1].rstrip("的") if said else ""
        lead, how = self._before(left, start, unit)
        closed = end == len(text) or text[end] in _END
        if lead in _SPELLS:
            lead, how = "", "spell"
        behind = "" if how == "share" else self._behind(end, unit)
        if behind and lead:
            if text.startswith("的", end):
                if unit not in _MONEY or not lead.endswith("规模"):
                    behind = ""
            elif _headed(lead) and not _headed(behind):
                behind = ""
        elif behind and how in _FUNDS and unit in _MONEY:
            return how
        if behind:
            return behind
        if unit in _TIMES and not closed and (event := self._event(end)):
            return event
        if lead:
            return lead
        metric = self.bases.get(end) or self.bases.get(-figure.start)
        base = ""
        if metric is not None and metric.args["value"] == figure.args["value"]:
            base = str(metric.args["base"])
        if how == "share":
            return self.last or base
        if how == "change":
            return self.last
        if how == "predicate":
            return self._predicate(left, start, base or self.of_unit.get(unit, ""))
        if base:
            return base
        if unit in _SPANS:
            return ""
        if how == "nothing":
            if left == self.last_end:
                return self.last if closed else ""
            if left < start and text[left - 1] == "，":
                line = _CLAUSE.match(text[max(0, left - 1 - _REACH) : left - 1][::-1])
                lead, how = self._before(max(left - 1 - line.end(), self.last_end), left - 1, unit)  # type: ignore[union-attr]
                return lead
            return ""
        if how == "part":
            return self.of_unit.get(unit, "")
        if unit in _MONEY:
            return how if how in _FUNDS else ""
        if unit in _TIMES:
            return how if how in _EITHER or how in _EVENTS else ""
        if unit in _PERSONS:
            return ""
        return self.of_unit.get(unit, "")

    def _predicate(self, left: int, start: int, base: str) -> str:
        return base

    def _event(self, end: int) -> str:
        line = _CLAUSE.match(self.text, end, end + 24)
        acts = _ACTS.each(self.text, end, line.end()) if line else ()
        return acts[0][0] if acts else ""

    def _before(self, left: int, stop: int, unit: str) -> tuple[str, str]:
        text, how = self.text, ""
        while left < stop and text[left] in "、和与及共计，":
            left += 1
        if "占" in text[left : left + 3] and _SHARE.match(text[left:stop]):
            return "", "share"
        while stop > left:
            word = _ENDED.at(text, stop)
            if not word or len(word) > stop - left:
                break
            if word in _CHANGE:
                how = "change"
            elif word not in _TAILS:
                break
            elif word == "的":
                how = "predicate"
            elif word in _PARTS:
                how = "part"
            stop -= len(word)
        if stop == left:
            return "", how or "nothing"
        if how == "change" and text[left] in "比较":
            return "", how
        if how == "predicate":
            return "", how
        at, verb = left, ""
        rate = _RATE.search(text, stop - 2, stop) is not None
        quoted = text.find("“", left, stop)
        unquoted = text.find("”", quoted, stop) if quoted >= 0 else -1
        for word, place in _BEFORE.each(text, left, stop):
            if word in _KEEP or quoted < place < unquoted:
                continue
            behind = place + len(word)
            if behind == stop:
                if word not in _EITHER or (unit not in _TIMES and unit not in _NOMINAL):
                    verb = word
                break
            if rate and word not in _AIMS:
                continue
            if word in _ATTEND and unit in _PERSONS and place - at > 1:
                stop = place
                break
            if text[behind] in _SUMS and behind + 1 == stop:
                continue
            if word in _EITHER:
                product = _PRODUCTS.at(text, stop)
                if product and len(product) <= stop - behind:
                    continue
            if stop - behind > 1:
                at = behind
        titled = text.rfind("》", at, stop)
        if titled >= 0:
            if titled < stop - 1 and not verb:
                at = titled + 1
            else:
                opened = text.rfind("《", max(0, stop - 24), stop)
                return (text[opened : titled + 1] if opened >= 0 else ""), ""
        here = bisect_left(self.ends, stop + 1) - 1
        if here >= 0 and at < self.ends[here] and not rate:
            if self.ends[here] == stop:
                return "", how or verb or "named"
            if text[self.ends[here]] not in "会成":
                at = self.ends[here]
        while at < stop:
            for length in range(min(_LONGEST_LEAD, stop - at), 0, -1):
                if text[at : at + length] in _LEADS:
                    at += length
                    break
            else:
                break
        if verb:
            return "", verb
        if unit in _TIMES and _PRODUCTS.at(text, stop) in _EITHER and (
            actor := _ACTORS.search(text, at, stop)
        ):
            at = actor.end()
        if text[at] == "“" and (unquoted := text.find("”", at, stop)) > 0:
            if stop - unquoted > 2 and not text.startswith(("活动", "企业", "和", "、"), unquoted + 1):
                at = unquoted + 1
        if stop - at < 2:
            return "", how or verb
        return text[at:stop], ""

    def _behind(self, start: int, unit: str) -> str:
        text = self.text
        if text.startswith("的", start):
            start += 1
        found = _NOUN.match(text, start, start + 22)
        if not found:
            return ""
        stop, end = found.end(), found.end()
        said = ""
        for word, place in _BEHIND.each(text, start, end):
            if word in _KEEP:
                continue
            behind = place + len(word)
            if word in _EITHER:
                product = _PRODUCTS.at(text, end)
                if place == start:
                    if product and len(product) <= end - behind:
                        continue
                    if unit in _TIMES:
                        continue
                elif unit in _TIMES or (behind < end and not self._headed(start, place)):
                    continue
            if behind < end and text[behind] in _SUMS:
                continue
            stop = place
            break
        at = start
        of = text.find("的", start + 1, min(end, start + 14))
        if of > start and (stop == start or of <= stop or not self._headed(start, stop)):
            if of <= stop and self._headed(start, of):
                stop = of
            else:
                tail = _NOUN.match(text, of + 1, of + 14)
                if not tail:
                    return ""
                at, stop = of + 1, tail.end()
                for word, place in _BEHIND.each(text, at, stop):
                    if word not in _KEEP:
                        stop = place
                        break
        if stop == at:
            return ""
        if unit in _PERSONS:
            stop = self._person(at, stop)
        parted = text.find("、", at, stop)
        while parted >= 0:
            if (parted + 1 < stop and text[parted + 1] in "市县区省州") or _NUMERAL.match(text, parted + 1):
                stop = parted
                break
            parted = text.find("、", parted + 1, stop)
        said = text[at:stop].rstrip("、和与及")
        if unit not in _PERSONS:
            said = _MANNED.sub("", said)
        return said

    def _headed(self, start: int, stop: int) -> bool:
        head = _HEADS.at(self.text, stop)
        return bool(head) and len(head) <= stop - start

    def _person(self, start: int, stop: int) -> int:
        """Return where the words for persons end: behind the first head that nothing goes on from."""
        text = self.text
        for at in range(start + 2, stop):
            if text[at] not in "代家们会和与、及长员团队组等人者" and self._headed(start, at) and not text.startswith(("代表",), at):
                return at if _HEADS.at(text, stop) == "" else stop
        return stop
