"""A figure with what stands around it, which says what it tells of proposals."""

import re
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.structure import LONGEST, Sentence

#: How far before and after a figure its words may reach.
REACH: Final = 60
#: How far before its words stands who put them forward.
WHO: Final = 40
STOPS: Final = re.compile(r"[，。；\n]")


#: How far back a line is read: a rule's words are not told further from the figure.
_FAR: Final = 2 * LONGEST


class Told:
    """A figure with what stands around it in its sentence."""

    __slots__ = ("after", "before", "end", "figure", "sentence", "text", "unit")

    def __init__(
        self, text: str, figure: Mention, sentence: Sentence, before: str, end: int, after: str
    ) -> None:
        self.text: Final = text
        self.figure: Final = figure
        self.unit: Final = str(figure.args["unit"])
        self.sentence: Final = sentence
        self.before: Final = before
        self.end: Final = end
        self.after: Final = after

    def wide(self) -> str:
        """Return the words around the figure in its sentence."""
        start = max(self.sentence.start, self.figure.start - 70)
        return self.text[start : self.figure.end] + self.after

    def where(self) -> str:
        """Return its line, from not too far before, as far as its sentence goes, and the section."""
        low = max(0, self.figure.start - _FAR)
        start = self.text.rfind("\n", low, self.figure.start) + 1
        return self.text[max(start, low) : self.sentence.end] + self.sentence.section


def told_at(text: str, figure: Mention, sentence: Sentence, start: int) -> Told:
    """Return a figure with what stands around it in a sentence; ``start`` is that of its clause."""
    # No clause ends inside a title: 立案《关于甲，乙的建议》等3件.
    start = max(start, figure.start - REACH)
    before = text[start : figure.start]
    if not before and text.endswith(("：", "类，"), sentence.start, start):
        # 收到提案：216件 and A类，89件 read on over the mark, a label before a list does not.
        lead = text[max(sentence.start, start - 20) : start]
        before = STOPS.split(lead[:-1])[-1].rpartition("：")[2] + lead[-1]
    stop = min(sentence.end, figure.end + REACH)
    mark = STOPS.search(text, figure.end, stop)
    after = text[figure.end : mark.start() if mark else stop]
    kept = before.rstrip("：—")
    end = figure.start - len(before) + len(kept)
    return Told(text, figure, sentence, kept, end, after)


OWN_FIGURE: Final = re.compile(r"\d|百分之|成")


def metric_of(
    figure: Mention, begin: int, end: int, *, metric: str, base: str, rule: str, sure: float
) -> Mention:
    """Return what a figure says as a metric in its place."""
    args = {
        "metric": metric,
        "value": figure.args["value"],
        "unit": figure.args["unit"],
        "base": base,
    }
    return Mention("metric", begin, end, args, rule, sure)
