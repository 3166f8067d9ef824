"""What a plan announces without a verb: headings with a count, and items that are only a topic.

``（二）双月协商座谈会（5次）`` announces five meetings; below it ``3. “破解用工难”（2月）`` is one of them.
"""

import re
from typing import Final

from cppcc_graph.text.activity_types import OTHER, activity_type
from cppcc_graph.text.candidate import InOrder, Mention
from cppcc_graph.text.structure import Line, Sentence

_COUNTED: Final = re.compile(
    r"\s{0,9}+(?:（[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．])?\s{0,4}"
    r"(?P<what>[\u4e00-\u9fff]{2,24})（(?:共)?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[次项场期轮批]）\s{0,9}"
)
_ITEM: Final = re.compile(
    r"\s{0,9}+(?:\d{1,2}[.、．]|（\d{1,2}）|[-—●•]{1,2})\s{0,4}"
    r"(?P<what>“[^”]{2,40}”|[\u4e00-\u9fff、“”]{4,40})(?:（(?P<aside>[^）]{1,40})）)?[。；\s]{0,2}"
)
_MONTH: Final = re.compile(r"\d{1,2}月(?:[上中下]旬|底|初)?|[上下]半年|第?[一二三四]季度")
_BY: Final = re.compile(r"[。；，]?\s?由|（")
_RULE: Final = "activities/plan@1"


def theme(text: str, sentence: Sentence, before: str) -> str:
    """Return the type of the activities that stand below a heading, "" where it tells none.

    Below any other line it is what it was ``before``.
    """
    if sentence.line is not Line.HEADING:
        return before
    found = activity_type(text[sentence.start : sentence.end], "", "")
    return "" if found == OTHER else found


def announced(text: str, sentence: Sentence, kind: str, bodies: InOrder) -> Mention | None:
    """Return the activity that a line of a plan announces without a verb, None if it does not."""
    if sentence.line is Line.HEADING:
        found = _COUNTED.fullmatch(text, sentence.start, sentence.end)
        if found is None or not kind:
            return None
        end = sentence.start + len(text[sentence.start : sentence.end].rstrip())
        return _mention(found.start("what"), end, kind)
    found = _ITEM.match(text, sentence.start, sentence.end) if kind else None
    if found is None or found.end() < sentence.end:
        return None
    aside = found["aside"] or ""
    month = _MONTH.search(aside)
    by = _BY.search(text, found.end("what"), sentence.end + 2)
    hosts = bodies.within(by.end(), by.end() + 1) if by else ()
    if not (hosts or month):
        return None
    host = str(hosts[0].args["name"]) if hosts else ""
    time = month[0] if month else ""
    return _mention(*found.span("what"), kind, host, found["what"].strip("“”"), time)


def _mention(
    start: int, end: int, kind: str, host: str = "", topic: str = "", time: str = ""
) -> Mention:
    args: dict[str, str | bool] = {
        "type": kind,
        "status": "planned",
        "trigger": "",
        "organiser": host,
        "participants": "",
        "topic": topic,
        "place": "",
        "time": time,
    }
    return Mention("activity", start, end, args, _RULE, 0.67)
