"""What in a text may tell of outcomes: its advice, and the words that say that some was taken up or moved others."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from cppcc_graph.text.candidate import InOrder, Mention, in_order
from cppcc_graph.text.coordination import MOST, are_beside
from cppcc_graph.text.outcomes.advice import (
    ADVICE,
    CALLED_ADVICE,
    CALLED_BEHIND,
    LAID_DOWN_TITLE,
    PERIODICAL,
    REPORTED,
    REPORTED_THEN,
    TAKEN_BEHIND,
    TAKEN_THEN,
)
from cppcc_graph.text.outcomes.bullets import told_from
from cppcc_graph.text.outcomes.uptake import LAID_DOWN, MOVED, TAKEN
from cppcc_graph.text.points import begins_point, in_another
from cppcc_graph.text.problems import problem
from cppcc_graph.text.scan import headed, line_begin, line_end, may_label, pass_over
from cppcc_graph.text.structure import Line, Sentence, Structure
from cppcc_graph.text.tables import rows

_RESULT_LABEL: Final = re.compile(
    r"(?:成\s?效|办理结果|落实情况|办理情况|办理成效|结\s?果|办理进展|成果)\s?[:：]"
)
#: A sentence that turns to another matter than the one before it; how it begins, blanks and numbers aside.
_GATHERED: Final = re.compile(
    r"\s{0,9}+[^。；]{0,40}?(?:收到|征集到?|提交)(?:委员|各类|大会)?提案\d"
)
_ELSEWHERE: Final = re.compile(
    r"\s{0,9}+(?:针对(?:委员|代表|群众|社会)|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月[^。；]{0,30}(?:常委会|主席会议|常务委员会)"
    # 在改善民生方面，提案者…: of another field than the sentence before.
    r"|在[^，。；]{2,24}方面，"
    # What a committee answers and prints, and whom it receives: its own work, with no one told of who did it.
    r"|(?:共|还|全年|累计|及时|认真|先后){0,3}(?:(?:办理|回复|答复|受理|处理|接待|接收|转办)[^，。；]{0,8}(?:留言|来信|来访|信访|网帖|热线)|编[发报印写辑]|历时[^，。；]{1,8}[编征撰写]|慰问|看望|(?=对)[^，。；]{2,30}提案(?=[^，。；]{0,8}“?回头看)|接待(?=[^，。；]{0,12}(?:政协|考察[团组]))))"
)
_ELSEWHERE_SIGNS: Final = frozenset(
    "在针一二三四五六七八九十共还全累及认先办回答受处接转编历慰看对"
)
#: When, or under what, the sentence tells that something was done.
_WHEN: Final = re.compile(
    r"\s{0,9}+(?:面对[^，。；]{2,12}，|[^，。；：]{2,10}(?:期间|[之以]?后|时|以来|面前)，|一年来，|全年|积极|先后|还|同时，?)?"
)
#: What members, the office or the committee did for others, with no advice told: its own work.
_OWN_WORK: Final = re.compile(
    r"在(?=[^，。；]{4,32}+，)(?:“[^，。；”]{2,24}”|[^，。；“]{2,16})(?:主题|帮扶|结对)?(?:活动|行动)中，"
    r"|(?:广大|全体|各界|部分|各级|港澳|\d{1,4}[余多]?[名位]|全?[省市县区州旗])?(?:政协)?(?:各级组织|机关|党支部|(?:各?界别?|女|青年)?委员(?!会|工作室|之家))"
    r"(?=[^，。；]{0,24}(?:捐|资助|筹[集措资]|开展|走访|组织|帮扶|义诊|投身|参与|下沉|慰问|争取|协调|结对))"
    r"|(?:开展|组织)(?=“|(?:[\d余多名位]{1,6}|广大|机关)?(?:委员|干部|党员|义诊|志愿|送))|走访(?=慰问|困难|贫困|群众|企业|委员|农户|[^，。；]{0,10}\d)|选派|结对|义诊|捐[款资赠助]|资助|筹[集措]|争取(?:各类|项目|帮扶)?资金|协调(?:落实)?(?:项目)?资金|建[成立](?=[^，。；]{0,8}委员|[^，。；]{0,4}之家)|举办|召开|邀请"
)


@dataclass(frozen=True, slots=True)
class Signs:
    """The advice of a text in order, and where it speaks of results and of what advice moved.

    ``results`` are the cells of a table's column of results with the title of their row.
    """

    advice: Sequence[Mention]
    named: InOrder
    ends: list[int]
    labels: Sequence[re.Match[str]]
    labels_at: list[int]
    moved: Sequence[re.Match[str]]
    moved_at: list[int]
    results: Sequence[tuple[tuple[int, int], str]]
    results_at: list[int]

    def labelled(self, since: int, end: int) -> int:
        """Return where the first label of results in a stretch of text ends, -1 if there is none."""
        at = bisect_left(self.labels_at, since)
        stop = self.labels[at].end() if at < len(self.labels) else end + 1
        return stop if stop <= end else -1

    def row(self, place: int) -> str:
        """Return the title in whose row a place among the results stands, "" for none."""
        at = bisect_right(self.results_at, place) - 1
        if at < 0 or self.results[at][0][1] <= place:
            return ""
        return self.results[at][1]

    def before(self, place: int) -> Sequence[Mention]:
        """Return the advice that is told last before a place, in order."""
        stop = bisect_right(self.ends, place)
        return self.advice[max(0, stop - MOST) : stop]


class Telling:  # with slots, as a Mention
    """A sentence that may tell of outcomes.

    Its matter is told of ``since`` a place. ``labelled`` is where a label of results ends, -1 without
    one; ``taken`` whether words say that advice was taken up, ``moving`` those that say it moved others.
    """

    __slots__ = ("labelled", "moving", "sentence", "since", "taken")

    def __init__(
        self,
        sentence: Sentence,
        since: int,
        labelled: int,
        moving: Sequence[re.Match[str]],
        *,
        taken: bool,
    ) -> None:
        """Make it of what was found."""
        self.sentence: Final = sentence
        self.since: Final = since
        self.labelled: Final = labelled
        self.taken: Final = taken
        self.moving: Final = moving


def signs(text: str, titles: Sequence[Mention]) -> Signs:
    """Return what of a text may tell of outcomes, given its titles in order."""
    advice = _with_neighbours(
        text,
        titles,
        [
            title.kind == "proposal"
            or (not PERIODICAL.match(text, title.end - 1) and _is_advice(text, title))
            for title in titles
        ],
    )
    labels = list(_RESULT_LABEL.finditer(text)) if may_label(text, "效果况展") else []
    results = [
        (row.cells["result"], text[slice(*row.cells["title"])])
        for row in rows(text)
        if row.cell("result")
    ]
    moved = sorted((*headed(text, MOVED), *headed(text, LAID_DOWN)), key=lambda each: each.start())
    return Signs(
        advice=advice,
        named=in_order(advice),
        ends=[each.end for each in advice],
        labels=labels,
        labels_at=[each.start() for each in labels],
        moved=moved,
        moved_at=[*(each.start() for each in moved), len(text)],
        results=results,
        results_at=[low for (low, _), _ in results],
    )


def _with_neighbours(text: str, titles: Sequence[Mention], known: Sequence[bool]) -> list[Mention]:
    """Return the titles known as advice and those in a row before one: what 《甲》《乙》等信息 says of the last."""
    advice: list[Mention] = []
    following: Mention | None = None
    for title, told in zip(reversed(titles), reversed(known), strict=True):
        in_row = following is not None and are_beside(text, title, following)
        if told or (in_row and not LAID_DOWN_TITLE.search(str(title.args["title"]))):
            advice.append(title)
            called = in_row or CALLED_BEHIND.match(text, title.end - 1) is not None
            following = title if called else None
        else:
            following = None
    advice.reverse()
    return advice


def _is_advice(text: str, title: Mention) -> bool:
    """Tell whether a title is of advice, by its words or by those around it."""
    return (
        ADVICE.search(str(title.args["title"])) is not None
        or CALLED_ADVICE.search(text, max(0, title.start - 8), title.start + 1) is not None
        or CALLED_BEHIND.match(text, title.end - 1) is not None
        or _sent_up(text, title)
    )


def _sent_up(text: str, title: Mention) -> bool:
    """Tell whether a title is said to be reported, or taken up as a clause's own subject."""
    if LAID_DOWN_TITLE.search(str(title.args["title"])):
        return False
    return bool(
        REPORTED.search(text, max(0, title.start - 12), title.start + 1)
        or (
            text[title.start - 1 : title.start] in _HEADS
            and TAKEN_BEHIND.match(text, title.end - 1)
        )
        or (
            TAKEN_THEN.match(text, title.end - 1)
            and REPORTED_THEN.search(text, max(0, title.start - 12), title.start + 1)
        )
    )


#: What a clause begins behind.
_HEADS: Final = frozenset(["", "，", "。", "；", "\n", "：", "\u3000", " "])


def tellings(text: str, shape: Structure, known: Signs) -> Iterator[Telling]:
    """Yield the sentences that are no plan and no bare heading, in order."""
    line_start = last = turned = 0
    for sentence in shape.sentences:
        start, end = sentence.start, sentence.end
        if start >= last:
            line_start = told_from(text, line_begin(text, start + 1))
            last = line_end(text, start)
        if sentence.planned:
            continue
        named = known.named.within(start, end)
        if sentence.line is Line.HEADING and not named:
            continue
        if _turns(text, start, end) or (
            not named
            and (
                _OWN_WORK.match(text, pass_over(_WHEN, text, start, end), end)
                or problem(text, sentence) is not None
            )
        ):
            turned = start
        elif begins_point(text, start):
            before = known.before(start)
            if before and in_another(text, line_start, before[-1].start):
                turned = start
        since = max(turned, line_start)
        first = bisect_left(known.moved_at, start)
        yield Telling(
            sentence,
            since,
            known.labelled(since, end),
            known.moved[first : bisect_left(known.moved_at, end, first)],
            taken=TAKEN.search(text, start, end) is not None,
        )


def _turns(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence turns to another matter than the one before it."""
    sign = text[start]
    may = sign in _ELSEWHERE_SIGNS or sign.isspace() or sign.isdigit()
    if may and _ELSEWHERE.match(text, start, end):
        return True
    return text.find("提案", start, end) >= 0 and _GATHERED.match(text, start, end) is not None


def past_label(text: str, start: int, end: int) -> int:
    """Return where a label of results in a clause ends, its start if there is none."""
    label = _RESULT_LABEL.search(text, start, end)
    return label.end() if label else start
