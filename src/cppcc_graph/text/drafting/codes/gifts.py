"""What a number in a gift is of: money, or what goods are worth."""

import re
from typing import Final

_GOODS: Final = re.compile(
    r"捐物|物资|物品|实物|折合|折价|折款|价值|市值|图书|书籍|衣物|衣被|器材|设备|药品|口罩|电脑|米面"
)
_CASH: Final = re.compile(r"捐款|善款|现金|现款|资金")
CASH_GIVEN: Final = ("donatedCash", "yuan", "money")
_SUM: Final = re.compile(r"共计|合计|总计|累计|总价值|共折|共价值")


def names_goods(said: str) -> bool:
    """Tell whether the words of a gift name goods, alone or with money."""
    return bool(_GOODS.search(said))


def gift_indicator(said: str, before: str) -> tuple[str, str, str] | None:
    """Return indicator, unit and what is counted of money in a gift, None if its kind is open.

    ``said`` are the words since the number before, ``before`` those of the gift up to there: a sum
    is of all of it. Money and goods together are neither of both.
    """
    whole = before + said if _SUM.search(said) else said
    if _GOODS.search(whole) and _CASH.search(whole):
        return None
    return made_of(whole) or CASH_GIVEN


def made_of(said: str) -> tuple[str, str, str] | None:
    """Return the same of words that name goods or else money, None if they name neither."""
    if _GOODS.search(said):
        return "donatedGoodsValue", "yuan", "goodsValue"
    return CASH_GIVEN if _CASH.search(said) else None


#: How many signs behind a gift what it is worth may begin.
WORTH_AFTER: Final = 14
_WORTH: Final = re.compile(
    r"[，,、（(；]?(?:总|合计|共计|累计|共)?(?:价值|市值|折合|折价|折款)(?:总计|合计|共计|累计|共)?(?:人民币)?(?:为|达|计)?"
)


def is_worth(words: str) -> bool:
    """Tell whether words between a gift and a number say that the number is what it is worth."""
    return bool(_WORTH.fullmatch(words))
