"""Halves: 半小时, 两个半小时, 半数以上, 过半."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.figures.bounds import BOUNDS
from cppcc_graph.text.figures.numerals import numeral, plain


def half_figures(text: str) -> Iterator[Mention]:
    """Yield what is counted by halves, in order: 半小时, 两个半小时, 半数以上."""
    for found in _half_told(text):
        if found["u"]:
            value, unit = (
                ((numeral(found["n"]) if found["n"] else None) or Decimal(0)) + Decimal("0.5"),
                found["u"],
            )
            unit = "个月" if unit == "月" else unit
            bound = BOUNDS.get(found["q"] or "", "exact")
        else:
            value, unit = Decimal("0.5"), ""
            bound = "more-than" if found["over"] else "at-least" if found["more"] else "exact"
        args: dict[str, str | bool] = {"value": plain(value), "unit": unit, "bound": bound}
        yield Mention("figure", found.start(), found.end(), args, "figures/half@1", 0.8)


#: 半小时, 两个半小时, 半数以上, 过半.
_HALF: Final = re.compile(
    r"(?P<q>约|近|不到)?(?:(?P<n>[一两二三四五六]|(?<![\d.])\d{1,2})个)?半个?(?P<u>小时|分钟|月|(?<![老大]半)天(?!空|后|前))|(?P<all>半数)(?P<more>以上)?|(?P<over>(?<![已要双])过半)(?!年)"
)
#: So many signs may stand before 半 in them.
_BEFORE_HALF: Final = 5


def _half_told(text: str) -> Iterator[re.Match[str]]:
    """Yield the same as ``_HALF.finditer``, tried only around 半."""
    done, half = 0, text.find("半")
    while half >= 0:
        for at in range(max(done, half - _BEFORE_HALF), half + 1):
            found = _HALF.match(text, at)
            if found:
                done = found.end()
                yield found
                break
        half = text.find("半", max(half + 1, done))
