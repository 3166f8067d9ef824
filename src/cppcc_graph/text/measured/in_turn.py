"""Rates and counts that one list of names and one of figures tell in turn, or that share a figure."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.measured.told import OWN_FIGURE, Told, metric_of
from cppcc_graph.text.rates import RATES, in_turn

_JOINED: Final = re.compile("[、和与及]")


def sharing(told: Told, found: Mention) -> Iterator[Mention]:
    """Yield the other rates that one figure gives: 办复率、满意率均为100%."""
    if told.unit != "%" or found.rule == _IN_TURN or not _JOINED.search(told.before):
        return
    for metric, named in RATES.items():
        name = named.search(told.before) if metric != found.args["metric"] else None
        # 办复率100%、满意率99%: a rate with a figure of its own shares none.
        if name is not None and not OWN_FIGURE.search(told.before, name.end()):
            begin = told.end - len(told.before) + name.start()
            yield metric_of(
                told.figure,
                begin,
                told.figure.end,
                metric=metric,
                base=whose if (whose := str(found.args["base"])).endswith("提案") else "提案",
                rule="metrics/shared@1",
                sure=0.8,
            )


_IN_TURN: Final = "metrics/in-turn@1"
#: 被全国政协、省政协分别采用3篇、58篇.
_USED_IN_TURN: Final = re.compile("分别(?:采用|采纳|选用|录用|刊用)[^，。；]{1,30}[、和及]$")


def told_in_turn(told: Told, last: Mention | None) -> Mention | None:
    """Return the metric of a figure that is one of several told in turn, but for the first of counts."""
    rate = in_turn(told.before) if told.unit == "%" else None
    if rate is not None:
        begin = told.end - len(told.before) + rate.start
        return metric_of(
            told.figure,
            begin,
            told.figure.end,
            metric=rate.metric,
            base=rate.base,
            rule=_IN_TURN,
            sure=0.8,
        )
    if (
        last is not None
        and last.args["metric"] == "adopted"
        and last.args["unit"] == told.unit
        and last.end > told.end - len(told.before)
        and _USED_IN_TURN.search(told.before)
    ):
        return last.at(last.start, told.figure.end).having(
            {**last.args, "value": told.figure.args["value"]}
        )
    return None


#: A类、B类、C类分别为198件、104件、29件.
_CLASSES: Final = re.compile(
    r"(?P<row>(?:[A-C]类(?:提案|件)?[、和]){1,2}[A-C]类)(?:提案|件)?分别(?:为|有|是|占|达)?(?P<told>(?:[\d.]{1,6}[件%][、和]){0,2})$"
)
_CLASS_LETTER: Final = re.compile("[A-C](?=类)")
_CLASS_TOLD: Final = re.compile("[件%]")


def class_in_turn(told: Told) -> Mention | None:
    """Return the class that a figure counts as one of several told in turn."""
    row = _CLASSES.search(told.before) if "类" in told.before else None
    if row is None:
        return None
    letters = _CLASS_LETTER.findall(row["row"])
    number = len(_CLASS_TOLD.findall(row["told"]))
    if number >= len(letters):
        return None
    begin = told.end - len(told.before) + row.start("row")
    return metric_of(
        told.figure,
        begin,
        told.figure.end,
        metric=f"class-{letters[number].lower()}",
        base="提案",
        rule=_IN_TURN,
        sure=0.8,
    )
