"""Lines, sentences and clauses of a report, and which of them speak of what is yet to be done."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import Enum
from typing import Final

from cppcc_graph.text.scan import Sought, headed

_MARKDOWN: Final = re.compile(r"\s{0,40}+(#{1,6})\s{0,40}")
_NUMBER: Final = re.compile(
    r"(?<!\s)\s{0,40}(?:(?P<one>第[一二三四五六七八九十\d]+(?:部分|章|节)|[一二三四五六七八九十]{1,3}、)"
    r"|(?P<two>（[一二三四五六七八九十\d]{1,3}）)|(?P<three>\d{1,3}(?: (?=[、．]))?[.、．]\s{0,40}(?!\d)|[①-⑳]))"
)
#: What it begins with, blanks aside.
_NUMBER_SIGNS: Final = frozenset("第（一二三四五六七八九十0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
_SIGNS: Final = _NUMBER_SIGNS | frozenset("●•◆■▲★○◎-*—")
_BULLET: Final = re.compile(r"(?<!\s)\s{0,40}(?:[●•◆■▲★○◎]|[-*—]\s{1,40})\s{0,40}")
# One set of signs first: the search skips all others fast.
_SENTENCE: Final = re.compile(r"[。！？；\n\t|](?:(?<=[。！？；])[。！？；]*[”’）》]*)?")
_ENTRY: Final = re.compile(r"\s{0,4}【(?P<words>[^【】\n]{1,20})】(?=[^\n]*[。；])")
#: The same without marks: 常委会会议　3月12日，….
_SPACED: Final = re.compile(
    r"\s{0,4}(?P<words>[\u4e00-\u9fff]{2,8}(?:会议?|监督|视察|调研|评议|培训|活动|交流)) {0,4}"
    r"(?=\d{1,2}月\d{1,2}日(?:[至—-](?:\d{1,2}月)?\d{1,2}日)?，[^\n]*。)"
)
#: A heading of several clauses without mark or stop: 搭建协商平台，开展界别协商.
_UNMARKED: Final = re.compile(
    "[^，。；：！？|《“”（）\\d\\s]{3,20}(?:，[^，。；：！？|《“”（）\\d\\s]{3,20}){1,3}(?<![的和与及、出展织行开于对])"
)
_UNMARKED_MOST: Final = 40
#: So long is what stands below it, at least: a line that was cut where a page ends is as long as the next.
_PARAGRAPH: Final = 45
_ENDED: Final = ("。", "；", "！", "”", "：", "）")
_OPENED: Final = re.compile("[《“]")
_CLAUSE: Final = re.compile(r"[，。！？；：\n]")
_STOPS: Final = frozenset("，。！？；：\n")
_MARK: Final = re.compile(r"[《》“”（），。！？；：\n]")
_OPEN: Final = {"《": "》", "“": "”", "（": "）"}
_PLANNED: Final = re.compile(
    r"明年|下一步|下步|今后|来年|展望|任务(?<=(?:主要|重点|工作)任务)|工作的?(?:打算|安排|思路|计划|设想|建议)"
    r"|新的一年|努力方向|年(?<=[0-9〇○零一二三四五六七八九]{4}年)[^，。]{0,8}工作的?意见"
)
#: What a plan is announced with where no heading does: 县政协将…，重点做好以下几个方面的工作。
_ANNOUNCED: Final = re.compile(
    r"(?:做[好实]|抓[好实]|开展|完成)(?:以下|如下|[二三四五六七八九]个方面|[二三四五六七八九]项)[^。；：\n]{0,12}[。：]"
)
_AHEAD: Final = re.compile(r"将|(?<![主重首需])要(?![求点素])|建议|拟")
_BEHIND: Final = re.compile("年来|去年|过去|以来")
#: How far back the sentence that announces it may begin.
_ANNOUNCING: Final = 120
_TITLE: Final = 60
_ONLY_PLANS: Final = re.compile(
    r"(?:工作|协商|履职|监督|调研|视察|活动|提案)(?:工作)?(?:要点|计划|安排|打算|方案)"
)
#: A plan that the first sentence tells of is no title.
_TOLD_OF: Final = re.compile(
    rf"(?:{_ONLY_PLANS.pattern})(?:的?(?:安排|部署|要求))?(?:[，。；、]|的(?!通知|函))[^\n]{{0,9}}"
)
#: A plan that is named with what was done with it: 审议通过《2021年度协商计划》.
_NAMED: Final = re.compile(r"(?<=[\u4e00-\u9fff])《[^》\n]{0,60}(?:》|$)")
_REPORTS: Final = re.compile(r"报告|总结|回顾|情况|述评|综述|完成")
_PAST: Final = re.compile(r"回顾|过去(?:一|的)年|总结|完成情况|工作情况|主要(?:做法|成效|工作情况)")
_SHOULD: Final = Sought(
    r"(?:要(?<![主重首纪摘概紧纲必]要)|将(?!其[中余他]|[^，。；]{2,40}(?:结合起来|相结合|有机结合|紧密结合|统一起来|衔接起来)|(?:[^，。；的]{1,8}的)[^，。；]{1,40}?(?:形成|整理|梳理|汇总)|(?![继进在于从按把认加努坚切更深持不以向给为对同与再统集陆逐围组召开举]|完[成善]|实[施现]|启动|投[入资]|新[建增]|安排|建[成立]|打造|推[动进]|落实|出台|争取)[^，。；]{1,24}(?:[捐赠送交转移拨发寄运]{1,2}[给到至往予]|汇编成|编[印辑]成|整理成|装订成|制作?成|提高|调整|扩大|增加|降低|压[缩减降]|缩[短减]|延长|下[调放降]|上调|升[格级]|整合|合并|减少|吸收|纳入|写入|列入|交由|交给|转交|移交|送交|转为|列为|确定为|改[建造]?)[到至为进]?|(?![继进在于从按把认加努坚切更深持不以向给为对同与再统集陆逐围组召举]|编[印辑撰写]|走访|督办|邀请|赴|推[动进]|落实|完善|修订|制定|出台|搭建|建[立设]|新建|打造|做好|抓好|突出|提[高升]|开[展设]|重点|通过|利用|依托|充分)[^，。；]{1,24}?(?:报[送给]|上报|呈报|送[到往]|带到|开[到进在]|搬[到进]|办[到进在]|融入|编入|分[成为]|并案|作为|当作|视为|变[为成]|推荐[给为]|反馈[给到]|通报|刊登|印发|发布|用[于在]|投[入向]|捐[给往])|\d+[余多]?[件份条篇]|上述|这[一些项种个]|立案|全部|所有)|拟(?![定订写稿就任聘录])|定于(?<![审确商议决制固指]定于)|原定|原拟|有望|可望|预计|预期|如能|若能|建议(?=[省市县区州旗][\u4e00-\u9fff]{1,8}?[局委办厅府])(?![^，。；]{0,30}?(?:采|吸纳|落实|答复|办理))|计划(?<![按照据]计划)(?<!规划计划)(?<![列纳]入计划)(?<!入了计划)(?<![列纳]入[明来年下工][年度作]计划)(?<!(?:协商|工作|年度|监督|调研|视察|履职)计划)(?![的内]|提供了|(?:逐步)?(?:落实|采纳|实施|办理)的)|希望(?=各[位级承有]|全体|广大|大家|委员|有关|承办)|号召(?=(?:各|全体|广大)[^，。；\d]{2,24}(?:[，。；]|$))|明年(?!度?的)(?<![列纳]入明年)|继续|进一步(?<![就对绕焦何使]进一步)(?![\u4e00-\u9fff]{1,4}了(?!解))|着力|力争|力求|争取(?!到|了)(?=[^，。；率]{0,20}+率[^，。；]{0,6}[\d百])|争取(?=于|年内|年底|今年|明年|尽[早快]|全年)|打算(?=于|在|召开|开展|组织|举办|出台|成立|启动|实施|赴)|准备(?<![真分心密期极经]准备)(?=于|在|召开|开展|组织|举办|出台|成立|启动|实施|赴)|务必|必须|应当|确保)(?!求|素|点|闻|务|解决的)"
)


_GOES_ON: Final = re.compile(r"[。；！？，：|]")


#: How many signs of a clause such a word may follow, none of them one of these marks.
_BEFORE_SHOULD: Final = 8
_CUTS: Final = re.compile("[，。；《“（]")


class Line(Enum):
    """What a line is."""

    HEADING = "heading"
    BULLET = "bullet"
    TEXT = "text"


class Sentence:  # with slots, as a Mention
    """A sentence: its place, the kind of its line, whether it speaks of what is planned, its clauses."""

    __slots__ = ("clauses", "end", "line", "planned", "section", "start")

    def __init__(
        self,
        start: int,
        end: int,
        line: Line,
        clauses: list[tuple[int, int]],
        *,
        planned: bool,
        section: str,
    ) -> None:
        """Make a sentence of what was read."""
        self.start: Final = start
        self.end: Final = end
        self.line: Final = line
        self.clauses: Final = clauses
        self.planned: Final = planned
        self.section: Final = section


@dataclass(frozen=True, slots=True)
class Structure:
    """The sentences of a text in order; those without words are left out.

    ``parts`` are the clauses of all of them. ``only_plans`` tells that the whole text is a plan, of
    the year in its title.
    """

    text: str
    sentences: tuple[Sentence, ...]
    starts: tuple[int, ...]
    parts: list[tuple[int, int]]
    ends: list[int]
    only_plans: bool = False

    def at(self, place: int) -> Sentence:
        """Return the sentence that a place is in, or the one before it."""
        return self.sentences[(bisect_right(self.starts, place) or 1) - 1]

    def clauses(self, sentence: Sentence) -> list[tuple[int, int]]:
        """Return the clauses of one of the sentences."""
        return sentence.clauses

    def clause(self, place: int) -> tuple[int, int]:
        """Return the clause around a place, within its sentence; brackets and titles stay whole."""
        at = bisect_right(self.ends, place)
        if at < len(self.parts) and self.parts[at][0] <= place:
            return self.parts[at]
        sentence = self.at(place)
        return sentence.start, sentence.end


def structure(text: str) -> Structure:
    """Return the sentences of a normalised text, with the section each stands in."""
    # Where headings are marked up, a short line is none.
    marked = bool(re.search(r"^#{1,6} ", text, re.MULTILINE))
    found: list[Sentence] = []
    title = _NAMED.sub("", _titles(text))
    only_plans = bool(_ONLY_PLANS.search(title) and not _REPORTS.search(text[:_TITLE]))
    only_plans = only_plans and not _TOLD_OF.search(text, 0, _TITLE)
    # The title of a plan is above all its headings, so that none of them ends it.
    planned, style, section, at = only_plans, (0, 0) if only_plans else (9, 9), "", 0
    above, announced = (9, 9), _announced(text)
    lines, before = text.split("\n"), ""
    for number, line in enumerate(lines):
        words = line.strip()
        if words:
            level = _level(words)
            if marked and level[0] == 3:
                level = (0, 0)
            if level != (0, 0):
                if _PLANNED.search(words[:40]) and not _PAST.search(words[:40]):
                    planned, style = True, level if not planned else style
                # A plan ends with the next heading of its own style, or one above it.
                elif planned and level[0] == style[0] and level[1] <= style[1]:
                    planned = False
                section, above = words[:60], level
            since = 0 if planned or _plans_entry(line) else len(text)
            if announced and announced[0] < at + len(line):
                since = min(since, announced.pop(0))
                # The plan goes on as far as the section that it is announced in.
                planned, style = True, style if planned else above
            headed = _is_heading(words) or (level[0] == 2 and _is_heading(words.replace("，", "")))
            kind = Line.HEADING if level != (0, 0) and headed else _kind(line, words)
            if kind is Line.TEXT and _is_unmarked(words, before, lines, number):
                kind = Line.HEADING
            before = "" if kind is Line.HEADING else words
            found.extend(
                _sentences(text, at, at + len(line), kind=kind, plans=since, section=section)
            )
        at += len(line) + 1
    parts = [part for sentence in found for part in sentence.clauses]
    starts = tuple(sentence.start for sentence in found)
    return Structure(text, tuple(found), starts, parts, [end for _, end in parts], only_plans)


def _titles(text: str) -> str:
    """Return what the title of a text stands in: its first lines but for those that are sentences."""
    found, at = [], 0
    for line in text[: 4 * _TITLE].split("\n"):
        if at >= _TITLE:
            break
        # 我就县政协2021年主要工作及2022年工作安排作一通报。
        if "，" not in line or not (len(line) > _TITLE or line.rstrip().endswith(("。", "："))):
            found.append(line[: _TITLE - at])
        at += len(line) + 1
    return "\n".join(found)


def _plans_entry(line: str) -> bool:
    """Tell whether a line is an entry whose name says that it is of plans: 【2023年工作安排】."""
    entry = _ENTRY.match(line) if "【" in line else None
    return (
        entry is not None
        and _PLANNED.search(entry["words"]) is not None
        and not _PAST.search(entry["words"])
    )


def _announced(text: str) -> list[int]:
    """Return where the sentences begin that announce what is to be done."""
    found = []
    for hit in headed(text, _ANNOUNCED):
        low = max(0, hit.start() - _ANNOUNCING)
        begun = max(text.rfind(mark, low, hit.start()) for mark in "。\n") + 1
        if _AHEAD.search(text, begun, hit.start()) and not _BEHIND.search(text, begun, hit.start()):
            found.append(begun)
    return found


def clauses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the clauses of a stretch of text; none ends inside 《》, “” or （）."""
    if not _opens(text, start, end):
        return _plain_clauses(text, start, end)
    found, begun = [], start
    closing: list[str] = []
    for mark in _MARK.finditer(text, start, end):
        sign = mark[0]
        if sign in _OPEN:
            closing.append(_OPEN[sign])
        elif closing and sign == closing[-1]:
            closing.pop()
        elif not closing and sign in _STOPS:
            at = mark.start()
            if at > begun:
                found.append((begun, at))
            begun = at + 1
    if end > begun:
        found.append((begun, end))
    return found


def _opens(text: str, start: int, end: int) -> bool:
    """Tell whether a title, a quotation or a bracket begins in a stretch of text."""
    find = text.find
    return find("《", start, end) >= 0 or find("“", start, end) >= 0 or find("（", start, end) >= 0


def _plain_clauses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the clauses of a stretch in which nothing is opened."""
    found, begun = [], start
    for words in _CLAUSE.split(text[start:end]):
        stop = begun + len(words)
        if words:
            found.append((begun, stop))
        begun = stop + 1
    return found


def shall(text: str, at: int, end: int) -> bool:
    """Tell whether a word for what is to come stands at a place: 将召开, and not 将协商会开到田头."""
    return _SHOULD.pattern.match(text, at, end) is not None


def hoped(text: str, start: int, end: int) -> bool:
    """Tell whether a clause says what shall be done, not what was."""
    found = _SHOULD.search(text, start, end)
    if not found or found.start() > start + _BEFORE_SHOULD:
        return False
    # A clause within quotation marks may begin with them.
    return not _CUTS.search(text, start + 1, found.start())


def _level(words: str) -> tuple[int, int]:
    """Return the style and rank of the heading a line is or begins with; (0, 0) for none."""
    marked = _MARKDOWN.match(words) if words.startswith("#") else None
    if marked:
        return 1, len(marked[1])
    numbered = _NUMBER.match(words) if words[0] in _NUMBER_SIGNS else None
    if numbered and numbered["one"]:
        return 2, 1
    if numbered and numbered["two"]:
        return 2, 2
    if _is_heading(words) and not _BULLET.match(words) and not numbered:
        return 3, 1
    return 0, 0


def _is_heading(words: str) -> bool:
    return len(words) <= 40 and not _GOES_ON.search(words.rstrip("：*"))


def _is_unmarked(words: str, before: str, lines: list[str], number: int) -> bool:
    """Tell whether a line of several clauses is a heading: behind a whole one, above a paragraph, without stop."""
    if len(words) > _UNMARKED_MOST or "，" not in words or words.endswith(_ENDED):
        return False
    if (before and not before.endswith(_ENDED)) or not _UNMARKED.fullmatch(words):
        return False
    below = next((line.strip() for line in lines[number + 1 : number + 4] if line.strip()), "")
    return len(below) >= max(_PARAGRAPH, 2 * len(words)) and "。" in below


def _kind(line: str, words: str) -> Line:
    if words[0] in _SIGNS and (_BULLET.match(line) or _NUMBER.match(line)):
        return Line.BULLET
    return Line.TEXT


#: How a sentence begins that tells, in whatever words, what shall be done.
_NEXT: Final = re.compile(r"\s{0,4}(?:下一步|下步|接下来)，")
#: So many signs it takes at most up to 下.
_NEXT_WITHIN: Final = 6


def _tells_next(text: str, start: int, end: int) -> bool:
    return (
        text.find("下", start, start + _NEXT_WITHIN) >= 0
        and _NEXT.match(text, start, end) is not None
    )


def _sentences(
    text: str, start: int, end: int, *, kind: Line, plans: int, section: str
) -> list[Sentence]:
    """Return the sentences of a line; ``plans`` is where those begin that speak of what is planned."""
    found, begun = [], start
    # A yearbook's entry begins with its heading: 【视察活动】 6月8日，….
    headed = _ENTRY.match(text, start, end) if text.find("【", start, start + 4) >= 0 else None
    if text.find("月", start + 3, start + 16) > 0:
        headed = _SPACED.match(text, start, end) or headed
    if headed:
        begun, section = headed.end(), str(headed["words"])
        words_of = [(start, begun)]
        found.append(
            Sentence(start, begun, Line.HEADING, words_of, planned=start >= plans, section=section)
        )
    parts_of = clauses if _opens(text, begun, end) else _plain_clauses
    marked = _OPENED.search(text, begun, end) if parts_of is clauses else None
    for stop in _SENTENCE.finditer(text, start, end):
        at, after = stop.span()
        # No sentence ends inside a title or a quotation that is closed later.
        if (
            marked
            and at - begun < LONGEST
            and (
                text.count("《", begun, at) > text.count("》", begun, at)
                or (
                    # A stop within its marks closes what it ends: 坚持“不走过场。”组织委员视察….
                    text.count("“", begun, at) > text.count("”", begun, after)
                    and text.find("”", after, end) >= 0
                )
            )
        ):
            continue
        if not text[begun:after].isspace():
            planned = begun >= plans or _tells_next(text, begun, at)
            for low, high in _cut(text, begun, after):
                parts = parts_of(text, low, high)
                found.append(Sentence(low, high, kind, parts, planned=planned, section=section))
        begun = after
    if text[begun:end].strip():
        planned = begun >= plans or _tells_next(text, begun, end)
        for low, high in _cut(text, begun, end):
            parts = parts_of(text, low, high)
            found.append(Sentence(low, high, kind, parts, planned=planned, section=section))
    return found


#: No sentence is longer: each fact looks around in its own, so that one without an end would take
#: hours. A list of all members of a committee takes 1,500 signs.
LONGEST: Final = 2000
#: What a longer one is cut behind, as near its bound as it stands.
_CUT_BEHIND: Final = "，；、》”）"


def _cut(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return a sentence whole, as mostly, or cut behind marks so that no part is longer than any is."""
    found = []
    while end - start > LONGEST:
        high = start + LONGEST
        stop = max(text.rfind(mark, start, high) for mark in _CUT_BEHIND) + 1 or high
        found.append((start, stop))
        start = stop
    found.append((start, end))
    return found
