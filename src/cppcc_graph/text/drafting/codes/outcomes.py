"""What became of advice, by the words that tell it."""

import re
from typing import Final

from cppcc_graph.text.candidate import Candidate
from cppcc_graph.text.drafting.codes.tables import table

_NOTED: Final = re.compile("批示|签批|阅批|批转|圈阅")
_USED_ABOVE: Final = re.compile("采用|录用|选用|转发|推介|刊发|采编|编发")
#: Who is above a committee, by the sign its place ends with; a city may be one of a county's level.
_NATIONAL: Final = "全国|中央|国务院|国家|中办|国办|上级"
_PROVINCIAL: Final = f"{_NATIONAL}|省|自治区"
_ABOVE: Final = {
    **dict.fromkeys("省", re.compile(_NATIONAL)),
    **dict.fromkeys("市州盟", re.compile(_PROVINCIAL)),
    **dict.fromkeys("县区旗", re.compile(rf"{_PROVINCIAL}|[市州盟](?:委|政府|政协|级|领导)")),
}
#: What advice is written into, if no document is named: 纳入“十四五”规划.
_PLAN: Final = re.compile("规划|计划|方案|纲要|项目库|盘子|[列纳写编融]入|写进|上升为")

#: Verbs of those who take advice up, or note it; who answers, explains or values it does neither yet.
_TAKES_UP: Final = re.compile(
    "采纳|采用|录用|选用|吸收|吸纳|[纳列写融]入|写进|转化|上升|转发|推[广介开]|批|参考"
)

#: 设立2亿元产业引导基金, 设立家庭病床1300余张: money and places are no bodies.
_NO_BODY: Final = re.compile(
    r"(?:基金|资金|周转金|奖学金|助学金|补助金|病床|床位)(?:约|近|逾|共|达)?[\d.]{0,9}[余多]?[百千万亿]{0,2}[余多]?[元张个份名]?$"
)


def outcome_code(each: Candidate, place: str) -> str:
    """Return the code of an outcome's type by its words, "" for one that has none.

    Advice that was only 采纳 was taken up in no plan, 批示 has a code of its own, and so has use by
    who is above the committee of a ``place``.
    """
    kind = str(each.args["type"])
    if kind == "reference" and _NOTED.search(each.quote):
        return "instruction"
    level = "省" if place.endswith("自治区") else place[-1:]
    above = _ABOVE.get(level) if _USED_ABOVE.search(str(each.args.get("verb", ""))) else None
    if kind in ("reference", "plan-adoption") and above and above.search(each.quote):
        return "used"
    if kind == "plan-adoption" and "《" not in each.quote and not _PLAN.search(each.quote):
        kind = "reference"
    if kind == "institution" and _NO_BODY.search(each.quote):
        kind = "measure"
    return str(table("outcome").get(kind, ""))


def is_taken_up(kind: str, verb: str) -> bool:
    """Tell whether an outcome of a type is told of somebody who takes advice up or notes it."""
    of_advice = kind in ("instruction", "used", "reference", "planAdoption")
    return of_advice and _TAKES_UP.search(verb) is not None
