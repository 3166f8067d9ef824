"""What was given: money and the worth of goods, by whom, and what is part of a sum."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Final

from cppcc_graph.text.candidate import Candidate
from cppcc_graph.text.drafting import subjects
from cppcc_graph.text.drafting.codes.activities import activity_code
from cppcc_graph.text.drafting.codes.figures import OTHER
from cppcc_graph.text.drafting.codes.gifts import (
    CASH_GIVEN,
    WORTH_AFTER,
    gift_indicator,
    is_worth,
    made_of,
    names_goods,
)
from cppcc_graph.text.drafting.figures import Figures
from cppcc_graph.text.drafting.nodes import Node, short, text
from cppcc_graph.text.scan import line_begin

#: 李某捐款20万元、周某捐款10万元: one who is named between two numbers gave the second.
_ANOTHERS: Final = re.compile(
    r"[、，；]\s?(?!并|另|又|还|再|累计|共|合计|同时|其中|组织|动员|向|为|给|价值)[\u4e00-\u9fff\d]{2,16}?(?:捐|出资|资助|送去|赠)"
)
#: How much each of several gave is not what they gave.
_EACH: Final = re.compile(
    r"(?:各|每人|人均|每户|每家|分别)(?:自)?(?:捐[款资赠献助]?|拿出|出资|资助|投入|筹[资集]|认捐|赠送)?$"
)
#: What follows is no part of what was told before 其中.
_APART: Final = re.compile(r"[。；\n]|另|还|此外|同时|并")
#: A part that is told without a verb, and those that follow it: 其中现金52万元、物资折价66万元.
_PART: Final = re.compile(r"其中(?:[，,：:有]|包括)?(?P<of>[\u4e00-\u9fff]{1,14})$")
_NEXT_PART: Final = re.compile(
    r"[，,、；;和](?P<of>(?!另|还|此外|同时|并|又|再)[\u4e00-\u9fff]{1,14})"
)
#: A part that says what it is for, or who gave it; what it is made of is told by its codes.
_FOR: Final = re.compile(r"用于|用来|投入")

#: Money and goods in one number.
_OPEN: Final = (OTHER, "yuan", "money")


class Gifts(Figures):
    """The numbers of a report with those that were given."""

    def _given(self, each: Candidate, identity: str, donors: Mapping[str, str]) -> None:
        """State money and the worth of goods that were given, also where the worth stands behind.

        ``donors`` is the key of those who gave, as it is stated of the gift.
        """
        figures = [c for c in self._local if c.kind == "figure" and c.start >= each.start]
        alone = sum(c.end <= each.end or self._worth(each, c) for c in figures) == 1
        done, whole, parted, shared = each.start, _OPEN, False, False
        for figure in figures:
            if figure.start >= each.end and self._begun_between(each.end, figure):
                return  # what follows is told of another gift
            between = self.raw[done : figure.start]
            shared = shared or _EACH.search(between) is not None
            if shared and figure.args.get("unit") == "元":
                self._leave(figure)
                self._others.add(figure.id)
                done = figure.end
                continue
            part = _PART.search(between) or (_NEXT_PART.fullmatch(between) if parted else None)
            if done > each.start and _ANOTHERS.search(between):
                self._leave(figure)
                self._others.add(figure.id)
            elif part and self._untold(done, figure):
                parted = True
                self._part_given(figure, part["of"], identity, whole, donors)
                if done == each.start:
                    continue  # 捐款捐物（其中现金5万元）12万元: the sum is still to come
            elif figure.end <= each.end or self._worth(each, figure):
                said = gift_indicator(between, self.raw[each.start : done])
                if figure.end > each.end and whole == CASH_GIVEN and between[0] in "，,":
                    said = None  # 捐款18万元、棉被600床，折合24万元: of both, or of the goods
                if figure.args.get("unit") == "元":
                    whole = said or _OPEN
                    if said:
                        self._figure(each if alone else figure, figure, about=identity, said=said)
            else:
                return
            done = figure.end

    def _worth(self, each: Candidate, figure: Candidate) -> bool:
        """Tell whether a number behind a gift says what it is worth."""
        near = each.end <= figure.start < each.end + WORTH_AFTER
        return near and is_worth(self.raw[each.end : figure.start])

    def _begun_between(self, start: int, figure: Candidate) -> bool:
        """Tell whether another gift begins between a place and a figure."""
        return any(
            c.kind == "activity"
            and start <= c.start <= figure.start
            and str(c.args["type"]) == "donation"
            for c in self._local
        )

    def _untold(self, start: int, figure: Candidate) -> bool:
        """Tell whether no activity that begins behind a place has a number."""
        return not any(
            c.kind == "activity" and start < c.start < figure.end <= c.end for c in self._local
        )

    def _part_given(
        self,
        figure: Candidate,
        of: str,
        gift: str,
        whole: tuple[str, str, str],
        donors: Mapping[str, str],
    ) -> None:
        """State a part of a gift that no verb tells: by what it is of, else it is of the whole's kind."""
        if figure.args.get("unit") != "元":
            return
        material = made_of(of)
        crowd = subjects.crowd(of)
        given_by = self._named.get(of)
        if crowd:
            donors = {"participant": self._group(crowd, figure.start)}
        elif given_by is not None and self._here(of):
            donors = {"participant": self._agent(of)}
        elif not material and not _FOR.match(of):
            donors = {}
        identity = f"{self.key}-gift-{figure.start}"
        keys = {
            "label": text(short(f"其中{of}{figure.quote}")),
            "activityType": "donation",
            "eventStatus": "held",
            "partOf": gift,
        }
        self._state(identity, "Activity", {**keys, **donors})
        self._now.inherited.append(Node(identity, keys={"during": self._period_of(figure)}))
        self._figure(figure, figure, about=identity, said=material or whole)

    def _whole(self, each: Candidate) -> str:
        """Return the id of the gift that another is told to be a part of: 捐款50万元，其中…捐款8万元."""
        at = self.raw.rfind("其中", self._place.start, each.start)
        if at < 0 or _APART.search(self.raw, at, each.start + 2) or not self._money(each):
            return ""
        gifts = [
            self.ids[f"activity:{c.start}"]
            for c in self._before_part(at)
            if c.kind == "activity"
            and self.ids.get(f"activity:{c.start}") in self.introduced
            and activity_code(c) == "donation"
            and self._money(c)
            # Goods are no part of what was given in money.
            and names_goods(c.quote) >= names_goods(each.quote)
        ]
        return gifts[-1] if gifts else ""

    def _before_part(self, at: int) -> Sequence[Candidate]:
        """Return what is told before a part: of its sentence, or where that begins with it of the one before.

        全县委员捐款80万元。其中，非公经济界委员捐款50万元.
        """
        start = self._place.start
        told = [c for c in self._local if c.end <= at]
        if any(c.kind in ("activity", "figure") for c in told) or self.raw[start:at].strip():
            return told
        low = max(self.raw.rfind(mark, 0, start - 1) for mark in "。；;\n") + 1
        low = max(low, line_begin(self.raw, start))
        return [
            c
            for c in self._candidates[
                bisect_left(self._starts, low) : bisect_left(self._starts, start)
            ]
            if c.end <= start
        ]

    def _money(self, each: Candidate) -> bool:
        low, high = bisect_left(self._starts, each.start), bisect_left(self._starts, each.end)
        return any(
            c.kind == "figure" and c.args.get("unit") == "元" and c.end <= each.end
            for c in self._candidates[low:high]
        )
