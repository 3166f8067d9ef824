"""Activities: what was done or is planned, clause by clause, with who, what, where and when."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from cppcc_graph.text.activities.clause import in_clause
from cppcc_graph.text.activities.counts import EVENT_UNITS
from cppcc_graph.text.activities.headings import is_lead
from cppcc_graph.text.activities.lexicon import verbs
from cppcc_graph.text.activities.participants import taking_part, with_participants
from cppcc_graph.text.activities.times import time_alone
from cppcc_graph.text.candidate import Mention, in_order
from cppcc_graph.text.plan_items import announced, theme
from cppcc_graph.text.scan import skippable
from cppcc_graph.text.structure import Line, Structure

#: After these words a sentence goes on with what is to come; 将14件提案退回 is none of them.
_WILL: Final = re.compile(
    skippable(
        r"下一步|接下来|(?:强调|要求|指出|(?:会议|大会|全会)(?:提出|明确))，?[^，。；]{0,20}?要(?![求点素闻])|(?:会议|大会|全会)(?:(?:提出|明确)，?将|号召|希望|呼吁|倡议)"
        r"|承诺(?=[，：])|建议(?<![\u4e00-\u9fff，、“”]建议)(?=(?:[省市县区州旗][\u4e00-\u9fff]{0,8}?[局委办厅府]|有关|相关|各)(?![^。；]{0,60}(?:采纳|，[省市县区州旗][^，。；]{0,8}[局委办府厅])))|希望(?=各[位级承有]|全体|广大|大家)|将(?:(?<=政协将)|(?<=人大将)|(?<=委员会将)|(?<=机关将)|(?<=我们将)|(?<=[还也年月]将))(?![\d一二三四五六七八九十]{1,4}[余多]?[件份条篇项个]|其|上述|全部|所有|立案)"
        r"|拟(?:于|在|遴选|组织|开展|召开|举办|安排|评选)|计划(?:于|在|遴选|组织|开展|召开|举办|安排|评选)"
    )
)
#: Who attends is told of what stands before it.
_ATTEND: Final = ("参加", "出席", "参与")
#: What a clause ends with that only tells who took part in what its neighbour tells.
_TAKE_PART: Final = (*_ATTEND, "带队", "率队", "牵头", "任组长", "为组长", "挂帅", "领队")


def activities(
    text: str,
    shape: Structure,
    bodies: Sequence[Mention],
    persons: Sequence[Mention],
    figures: Sequence[Mention],
) -> Iterator[Mention]:
    """Yield the activities of a normalised text in order.

    A plan (a section of plans, or 要, 拟, 将 before the verb) has the status ``planned``. The subject
    stays outside the span unless no body is it.
    """
    named, people, numbers = in_order(bodies), in_order(persons), in_order(figures)
    times = in_order([number for number in figures if number.args["unit"] in EVENT_UNITS])
    told = verbs(text, 0, len(text))
    spots = [at for _, at in told]
    kind, last = "", 0
    for sentence in shape.sentences:
        if shape.only_plans:
            kind = theme(text, sentence, kind)
            item = announced(text, sentence, kind, named)
            if item is not None:
                yield item
                continue
        # Where neither a verb nor a count of events is, nothing is told.
        first = bisect_left(spots, sentence.start, last)
        last = bisect_left(spots, sentence.end, first)
        if first == last and not times.within(sentence.start, sentence.end):
            continue
        if sentence.line is Line.HEADING or is_lead(text, sentence):
            continue
        when = led = ""
        held: list[Mention] = []
        will = _WILL.search(text, sentence.start, sentence.end)
        ahead = will.start() if will else sentence.end
        for start, end in sentence.clauses:
            when = time_alone(text, start, end) or when
            begun, first = first, bisect_left(spots, end, first, last)
            if begun == first and not times.within(start + 1, end):
                continue
            acts = list(
                in_clause(
                    text,
                    start,
                    end,
                    planned=sentence.planned or start > ahead,
                    when=when,
                    told=told[begun:first],
                    bodies=named.within(start, end),
                    persons=people,
                    figures=numbers.within(start, end),
                    around=sentence,
                )
            )
            if acts:
                acts[0] = with_participants(acts[0], led)
                yield from held
                held, led = acts, ""
            elif text.endswith(_TAKE_PART, start, end):
                who = taking_part(text, start, end, people)
                if held and held[-1].end > start - 2:
                    held[-1] = with_participants(held[-1], who)
                elif not text.endswith(_ATTEND, start, end):
                    led = who  # 主席甲带队，对10件提案逐一督查
        yield from held
