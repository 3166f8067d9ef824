"""Advice that has no title, by the words that name it where it is told what became of it."""

import re
from dataclasses import dataclass
from typing import Final

_NOUN: Final = (
    "(?P<noun>意见和?建议|对策建议|建议案|建议|意见|对策|(?:调研|调查|考察|监督|评议)报告)"
)
_NUMBER: Final = r"(?P<number>\d{1,4}[余多]?|[一二两三四五六七八九十]{1,3}[余多]?)[条项份篇件]"
_QUOTED: Final = "(?:“[^“”《》\n]{2,40}”、?){1,5}等?"
#: 委员们提出的“…”等11条建议, 形成的调研报告, 提出的关于安全出行的建议: who made it is part of how it is called.
_MADE: Final = re.compile(
    r"(?P<who>[^，。；：、“”《》\d\s]{0,12}?)(?:所提(?:出?的)?|(?:提出|形成|撰写|提交|反馈)的)"
    # 会议提出的加装电梯、增设车位等9条建议
    rf"(?P<words>(?:{_QUOTED}|[^，。；：“”《》\d]{{2,40}}?等(?=\d))?(?:{_NUMBER})?(?:关于)?[^，。；：“”《》\d]{{0,16}}?{_NOUN})(?![书稿人者箱])"
)
#: 提出建议18条, 提出18条整改意见.
_GIVEN: Final = re.compile(
    r"(?:提出|形成|反馈|收集|征集|梳理|归纳|汇总)(?:了|出|各类)?"
    rf"(?P<words>[^，。；：“”《》\d]{{0,8}}?{_NOUN}{_NUMBER})"
)
_GIVEN_FIRST: Final = re.compile(
    r"(?:提出|形成|反馈|收集|征集|梳理|归纳|汇总)(?:了|出)?"
    rf"(?P<words>{_NUMBER}[^，。；：“”《》\d]{{0,8}}?{_NOUN})(?![书稿人者箱])"
)
#: So far before what is told of it.
_FAR: Final = 160
_SHAPES: Final = (_MADE, _GIVEN, _GIVEN_FIRST)
#: Which kind of document its noun is.
_KINDS: Final = (
    ("建议案", "formalRecommendation"),
    ("监督报告", "oversightReport"),
    ("评议报告", "oversightReport"),
    ("报告", "investigationReport"),
)


@dataclass(frozen=True, slots=True)
class Advice:
    """Advice as words of a passage call it: from where to where, its kind, and whether it is several."""

    start: int
    end: int
    kind: str
    several: bool


def advice_named(raw: str, start: int, end: int, noun: str) -> Advice | None:
    """Return the last advice that a stretch of a passage names with a noun, None for none.

    >>> advice_named("委员们提出的“建平台”等11条建议被写入规划", 0, 22, "建议")
    Advice(start=0, end=17, kind='suggestion', several=True)
    """
    found = [
        each
        for shape in _SHAPES
        for each in shape.finditer(raw, max(start, end - _FAR), end)
        if each["noun"].endswith(noun) or noun.endswith(each["noun"])
    ]
    if not found:
        return None
    last = max(found, key=lambda each: each.end())
    kind = next((code for ends, code in _KINDS if last["noun"].endswith(ends)), "suggestion")
    begin = last.start() if last.re is _MADE else last.start("words")
    many = (last["number"] or "一") not in ("1", "一") or last["words"].startswith("“")
    return Advice(begin, last.end(), kind, many)
