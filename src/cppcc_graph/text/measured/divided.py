"""Whether counts divide what was counted before, by their sum or by the share that stands behind them.

A report may divide its proposals far from where it counts them, in a paragraph of its own and in any
words: 涉及经济建设的40件，占32%. The arithmetic tells what is divided where the words do not.
"""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

from cppcc_graph.text.candidate import Mention

#: The share of a count, right behind it: 40件，占立案总数的32%.
_SHARE: Final = re.compile(
    r"[，（]?约?占(?P<of>[^，。；\d]{0,14}?)(?:的)?(?:比例)?(?:为|达|约)?(?P<share>\d{1,2}(?:\.\d{1,2})?)%"
)
_FILED: Final = re.compile("立案|所立")
_RECEIVED: Final = re.compile("收到|征集|提交|提出")
#: How long the words of one part may be, and how many parts there may be.
_WORDS: Final = 44
_PARTS: Final = 16
_FEWEST: Final = 2
#: What a share is told in, and how many words lead to it.
_SHARES: Final = frozenset({"%", "成", ""})
_SHARE_WORDS: Final = 16
#: What is counted beside the parts of a whole, and ends the list of them.
_ENDS: Final = re.compile(
    r"\n|！|？|满意|解决|采纳|落实|立案(?!的|提案|总)|督办|表彰|办[理复结]|答复"
)


def divided_by_share(text: str, figure: Mention, wholes: Mapping[Decimal, str]) -> str:
    """Return what a count divides by the share behind it, "" where there is none or it does not fit."""
    found = _SHARE.match(text, figure.end)
    value = Decimal(str(figure.args["value"]))
    if found is None or not value:
        return ""
    share = Decimal(found["share"])
    # 32% may be cut off or rounded: less than one of its last digit apart.
    near = Decimal(1).scaleb(int(share.as_tuple().exponent))
    fitting = {
        metric
        for whole, metric in wholes.items()
        if value < whole and abs(value * 100 / whole - share) < near
    }
    if len(fitting) > 1:
        said = found["of"]
        return "filed" if _FILED.search(said) else "received" if _RECEIVED.search(said) else ""
    return fitting.pop() if fitting else ""


def divided_by_sum(
    text: str, figures: Sequence[Mention], at: int, wholes: Mapping[Decimal, str]
) -> tuple[str, int]:
    """Return what the counts from one on divide, and where the last begins; "" where their sum is none of the wholes."""
    first = figures[at]
    unit, total, end, parts = first.args["unit"], Decimal(0), first.start, 0
    highest = max(wholes, default=Decimal(0))
    for number in range(at, len(figures)):
        figure = figures[number]
        between = text[end : figure.start]
        if len(between) > _WORDS or _ENDS.search(between):
            break
        end = figure.end
        if figure.args["unit"] in _SHARES and len(between) < _SHARE_WORDS:
            continue  # 46件，约三成；教育医疗39件
        if figure.args["unit"] != unit:
            break
        total += Decimal(str(figure.args["value"]))
        parts += 1
        if total in wholes and parts >= _FEWEST:
            return wholes[total], figure.start
        if total > highest or parts == _PARTS:
            break
    return "", 0
