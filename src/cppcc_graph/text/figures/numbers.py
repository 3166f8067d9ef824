"""Where numbers are in a text; dates are passed over."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_graph.text.figures.bounds import QUALIFIER_ENDS, qualifier
from cppcc_graph.text.figures.shapes import IN_DIGITS, IN_WORDS, UNIT_SIGNS
from cppcc_graph.text.rulebook import words

_SIGN: Final = r"[\d零〇一二两三四五六七八九十百千万亿数几上]"
# A search for one sign and more of them is faster than one for many.
_SIGNS: Final = re.compile(f"{_SIGN}{_SIGN}*+")
#: What one sign in words must be followed by to be a number: a unit, or more of the number.
_GO_ON: Final = frozenset(UNIT_SIGNS + " 分成点多余几来至到左上以及之万亿")
#: 好 and 成 begin a number only in 好几 and 成百.
_ALSO_BEGUN: Final = frozenset({"好几", "成百", "成千"})
#: Units of dates and ordinals: numbers with one of them count nothing.
CALENDAR: Final = frozenset(["月", "日", "号", "届", "时"])
#: What says right after digits that they are a date: 2023年, 6月. No longer unit may begin so.
_DATE_SIGNS: Final = (CALENDAR | {"年"}) - {u[0] for u in words("units", "unit") if len(u) > 1}
_DATED: Final = re.compile(r"(?:[^年]|(?<=\d{4})年)(?![（/])")


def numbers_in(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield what may be a number behind what qualifies it, from left to right, none within another.

    Nothing is tried but where its signs are, and no single sign such as 一 that nothing makes a number.
    """
    done = 0
    for signs in _SIGNS.finditer(text):
        at, stop = signs.span()
        if at < done:
            at = done
        behind = text[stop : stop + 1]
        if stop - at == 1 and behind not in _GO_ON and not text[at].isascii():
            continue  # 进一步, 统一: no number without a unit, as most of these signs
        if (
            behind in _DATE_SIGNS
            and text[at:stop].isdecimal()
            and (behind != "年" or stop - at == 4)
            and _DATED.match(text, stop)
        ):
            continue
        if at > done and text[at - 1 : at + 1] in _ALSO_BEGUN:
            at -= 1
        while at < stop:
            found = IN_DIGITS.match(text, at) if text[at].isdecimal() else None
            found = found or IN_WORDS.match(text, at)
            if found:
                qualified = text[at - 1 : at] in QUALIFIER_ENDS
                yield (qualifier(text, done, at) if qualified else ""), found
                done = at = found.end()
            else:
                at += 1
