"""Names of places: learned from the text itself, because most are in no list."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.context import Context
from cppcc_graph.text.rulebook import words

_HAN: Final = "\u4e00-\u9fff"
_DIVISIONS: Final = "自治区|自治州|自治县|街道|社区|苏木|省|市|县|区|州|盟|旗|镇|乡|村"
#: A place may be a prefix of these, and then it is part of a body's name.
_UPPER: Final = "省市县区州盟旗"


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The places that a text names; ``names`` are whole names, longest first."""

    names: tuple[str, ...]

    @property
    def divisions(self) -> tuple[str, ...]:
        """The names of provinces, cities, counties and districts, which bodies are named after."""
        return tuple(name for name in self.names if name[-1] in _UPPER)


@cache
def _before() -> re.Pattern[str]:
    before = sorted(words("places", "before"), key=len, reverse=True)
    return re.compile(rf".*(?:{'|'.join(map(re.escape, before))})")


def gazetteer(text: str, about: Context) -> Gazetteer:
    """Return the places that a normalised text names."""
    found: Counter[str] = Counter()
    sure: set[str] = set()
    for start, end in _ends(text):
        name, certain = _name(text, start, end)
        if name:
            found[name] += 1
            if certain:
                sure.add(name)
    for name in (about.place, about.parent):
        if name:
            found[name] += 9
            sure.add(name)
    kept = {name: count for name, count in found.items() if name in sure or count > 2}
    return Gazetteer(tuple(sorted(_settled(kept), key=lambda name: (-len(name), name))))


def places(
    text: str, known: Gazetteer, about: Context, taken: Sequence[tuple[int, int]]
) -> Iterator[Mention]:
    """Yield the mentions of known places that are in none of the stretches ``taken``."""
    if not known.names:
        return
    alternatives = [re.escape(name) for name in known.names]
    if about.bare:
        # The bare name: 示例 for 示例市.
        alternatives.append(rf"{re.escape(about.bare)}(?!{'|'.join('省市县区州盟旗镇乡村')})")
    pattern = re.compile("|".join(alternatives))
    inside: set[int] = set()
    for start, end in taken:
        inside.update(range(start, end))
    for found in pattern.finditer(text):
        start = found.start()
        quoted = text.rfind("“", max(0, start - 20), start) > text.rfind(
            "”", max(0, start - 20), start
        )
        if start in inside or (quoted and found[0] == about.bare):
            continue
        yield Mention(
            "place",
            found.start(),
            found.end(),
            {"name": about.place if found[0] == about.bare else found[0]},
            "places/learned@1",
            0.8,
        )


@cache
def _ending() -> re.Pattern[str]:
    ends = [*words("places", "division"), *words("places", "natural"), *words("places", "site")]
    alternatives = "|".join(sorted(map(re.escape, ends), key=len, reverse=True))
    return re.compile(
        rf"(?:{alternatives})(?!长|级|域|场(?!镇)|情|际|直|容|值|志|史|林|体|水|岸|产|料|货|面|道(?!办))"
    )


_ODD: Final = frozenset({"群山", "渔港", "城区", "社区", "小区"})


@cache
def _none() -> re.Pattern[str]:
    none = sorted(words("places", "none"), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, none))})$")


def _ends(text: str) -> Iterator[tuple[int, int]]:
    for found in _ending().finditer(text):
        yield found.span()


def _name(text: str, start: int, stop: int) -> tuple[str, bool]:
    """Return the name that ends there, and whether what stands before it makes it certain."""
    suffix = text[start:stop]
    none = _none().search(text, max(0, stop - 7), stop)
    if (none and len(none[0]) > len(suffix)) or text[start - 1 : stop] in _ODD:
        return "", False
    lead = re.search(rf"[{_HAN}]{{0,6}}$", text[max(0, start - 6) : start])
    before = lead[0] if lead else ""
    # The name of a higher place ends where that of a lower one begins: 示例市青石县.
    upper = max((before.rfind(sign) for sign in _UPPER), default=-1)
    below = upper >= 2
    cut = before[upper + 1 :] if below else before
    clean = _before().sub("", cut)
    certain = below or len(clean) < len(before) or (start - len(before) > 0 and len(before) < 6)
    if len(clean) > 3:
        return clean[-2:] + suffix, False
    least = 1 if suffix in words("places", "natural") else 2
    return (clean + suffix, certain) if len(clean) >= least else ("", False)


def _settled(found: dict[str, int]) -> Iterator[str]:
    """Yield names; of two that end alike the shorter wins when it stands alone as often."""
    for name, count in found.items():
        shorter = [other for other in found if other != name and name.endswith(other)]
        if not any(found[other] >= count for other in shorter):
            yield name
