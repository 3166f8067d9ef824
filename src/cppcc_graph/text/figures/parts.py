"""Shares and vague numbers: 百分之五, 三分之二, 两成, 数百人."""

import re
from decimal import Decimal

from cppcc_graph.text.figures.bounds import bounded
from cppcc_graph.text.figures.numerals import DIGIT, numeral


def in_parts(
    found: re.Match[str], *, unit: str, bound: str
) -> tuple[Decimal | None, Decimal | None, str, str]:
    """Return value, no upper end, unit and bound of what is a share, or vague: 百分之五, 两成, 数百人."""
    if found["vague"]:
        bound = "at-least" if found["vague"] == "上" else "approx"
        return numeral(found["vs"]) if unit else None, None, unit, bound
    bound = bounded(bound, found["pca"] or found["parta"] or found["tentha"] or "")
    if found["pc"]:
        return numeral(found["pc"]), None, "%", bound
    if found["part"]:
        whole, part = numeral(found["part"]), numeral(found["of"])
        return (part / whole if whole and part else None), None, "", bound
    tens = Decimal(DIGIT[found["tenth"]] * 10)
    half = found["half"]
    return tens + (5 if half == "半" else DIGIT[half] if half else 0), None, "%", bound
