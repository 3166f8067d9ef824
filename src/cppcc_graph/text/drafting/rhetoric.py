"""Why a passage tells no fact, in the codes of a facts file."""

import re
from typing import Final

from cppcc_graph.text.coverage import rhetoric

_REASONS: Final = {
    "heading": "heading",
    "publication": "layout",
    # Numbers of pages and of proposals that stand alone; an address as short is told by its words.
    "fragment": "layout",
    "address": "address",
    "thanks": "praise",
    "shortcoming": "shortcoming",
    "guidance": "exhortation",
}
_ADDRESS: Final = re.compile("各位|同志|委员们|朋友们|谢谢")
#: 各位委员，让我们团结起来: behind the address stands what the sentence is for.
_ADDRESSED: Final = re.compile("(?:各位|同志们|委员们|朋友们)[^，。！：；]{0,20}[，！：]")
_CALL: Final = re.compile("让我们")
#: 2022年是换届之年: what a year was.
_YEAR: Final = re.compile(r"(?:过去的?|这)[一五]年，?是|\d{4}年，?是")
_WAS: Final = re.compile("年[。；，]?$")


def rhetoric_reason(said: str, reason: str) -> str:
    """Return the code for what a sentence of rhetoric is, by its words and the rule that knew it."""
    bare = said.strip()
    if reason in ("address", "fragment", "heading") and _ADDRESS.match(bare):
        behind = bare[opened.end() :] if (opened := _ADDRESSED.match(bare)) else ""
        rest = rhetoric(behind) or "slogan" if behind.strip() else "address"
        return rhetoric_reason(behind, rest) if rest not in ("fragment", "address") else "address"
    if _CALL.match(bare):
        return "exhortation"
    if reason in ("guidance", "slogan") and _YEAR.match(bare) and _WAS.search(bare):
        return "context"
    return _REASONS.get(reason, "slogan")
