"""Numbers of a report: of the committee, or of the activity or outcome that they stand in."""

import re
from collections.abc import Sequence
from decimal import Decimal

from cppcc_graph.facts.wordings import MAX_LENGTH, number_in
from cppcc_graph.text.candidate import Candidate
from cppcc_graph.text.drafting import codes
from cppcc_graph.text.drafting.names import Names
from cppcc_graph.text.drafting.nodes import Node, short, text


class Figures(Names):
    """The names of a report and its numbers."""

    def _metric(self, each: Candidate) -> None:
        name, base = str(each.args["metric"]), str(each.args.get("base", ""))
        figure = next(
            (c for c in self._inside(each, "figure") if c.args["value"] == each.args["value"]), None
        )
        # A target is no number of the year that is told of.
        aim = each.args.get("status") == "planned"
        if aim or figure is None or not self.own or name not in codes.METRICS:
            self._leave(each)
            return
        indicator, counts = codes.METRICS[name]
        of = ""
        if name in ("filed", "received") and base not in codes.WHOLES:
            # A part is told by its name; of what whole it is, by the base.
            of, indicator = name, codes.part(base) or codes.OTHER
        unit = "percent" if each.args["unit"] == "%" else "count"
        self.drawn.add(each.id)
        said = (indicator, unit, counts)
        self._figure(each, figure, about=self._committee(), said=said, base=of)

    def _counted(self, each: Candidate) -> None:
        """State how often an activity took place, or how much was given, if it says one number."""
        figures = self._inside(each, "figure")
        if len(figures) != 1 or self._inside(each, "metric"):
            return
        (figure,) = figures
        kind, unit = str(each.args["type"]), str(figure.args.get("unit", ""))
        often = codes.counted(codes.activity(each), each.quote)
        if kind == "donation" and unit == "元":
            about = self._id(each, str(each.start))
            goods = re.search(r"捐物|物资|物品|折合|折价|价值", each.quote)
            if goods and re.search(r"捐款|善款|现金|资金", each.quote):
                return  # money and goods together are neither
            said = ("donatedCash", "yuan", "money")
            if goods:
                said = ("donatedGoodsValue", "yuan", "goodsValue")
        elif often and unit in codes.TIMES and self._ours(each):
            about, said = self._committee(), often
        else:
            return
        self._figure(each, figure, about=about, said=said)

    def _ours(self, each: Candidate) -> bool:
        """Tell whether the committee acts: it is named, or no one is, as the genre has it."""
        return bool(self.own) and each.args.get("organiser", "") in ("", self.own)

    def _figures(self, inside: Sequence[Candidate]) -> None:
        """State the numbers that stand in no metric and count no activity, where they have a code."""
        for each in inside:
            if each.kind != "figure" or each.id in self.drawn:
                continue
            around = [c for c in inside if c.start <= each.start and each.end <= c.end]
            if any(c.kind == "metric" and c.id in self.drawn for c in around):
                self.drawn.add(each.id)
                continue
            holder = next(
                (c for kind in ("outcome", "activity") for c in around if c.kind == kind), None
            )
            before = self.raw[max(0, each.start - 4) : each.start]
            kind = str(holder.args["type"]) if holder and holder.kind == "activity" else ""
            said = codes.figure(each, before, kind)
            planned = self._place.planned or (
                holder is not None and holder.args.get("status") == "planned"
            )
            about = ""
            if holder is not None and holder.id in self.drawn:
                about = self.ids[f"{holder.kind}:{holder.start}"]
            if said and said[0] in ("memberCount", "keyProposals", "opinionReportsSubmitted"):
                about = self._committee() if self.own else ""
            if planned or said is None or not about:
                self._leave(each)
                continue
            self._figure(each, each, about=about, said=said)

    def _figure(
        self,
        each: Candidate,
        figure: Candidate,
        *,
        about: str,
        said: tuple[str, str, str],
        base: str = "",
    ) -> None:
        """State a figure about a thing; ``said`` are indicator, unit and what is counted.

        ``base`` is the code of what a part is a part of.
        """
        indicator, unit, counts = said
        verbatim, value = figure.quote.strip(), Decimal(str(figure.args["value"]))
        spelled = number_in(verbatim)
        if len(verbatim) > MAX_LENGTH or (unit != "mu" and spelled not in (None, value)):
            self._leave(figure)  # a reader has to say which of both is right
            return
        label = each.quote if each.kind != "figure" else f"{each.args.get('of', '')}{each.quote}"
        self.drawn.add(figure.id)
        node = Node(
            f"{self.key}-figure-{each.start}-{each.end}",
            "Figure",
            {
                "label": text(short(label)),
                "indicator": indicator,
                "value": str(value),
                "unit": unit,
                "counts": counts,
                **({"base": base} if base else {}),
                "precision": codes.BOUNDS.get(str(figure.args["bound"]), "exact"),
                "period": self.period,
                "verbatim": text(verbatim),
            },
        )
        self._now.stated.append(Node(about, keys={"hasFigure": node}))
