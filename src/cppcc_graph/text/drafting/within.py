"""Which place contains which: the one that is named right before a narrower one."""

import re
from collections.abc import Iterable
from typing import Final

from cppcc_graph.text.context import Context
from cppcc_graph.text.drafting.codes.bodies import place_codes

#: Divisions from wide to narrow.
_BREADTHS: Final = ("provincial", "prefecture", "county", "township")
_VILLAGE: Final = re.compile(r".{1,40}[村寨屯]|.{1,40}社区")


def wholes(pairs: Iterable[tuple[str, str]], about: Context) -> dict[str, set[str]]:
    """Return the divisions that contain a place, from pairs of a place and what stands before it.

    A division contains what is narrower. 东县城关镇 and 西县城关镇 are two places of one name, which
    is left within neither.
    """
    found: dict[str, dict[int, set[str]]] = {}
    for name, whole in pairs:
        outer = _breadth(whole, about)
        if outer and _breadth(name, about) > outer:
            found.setdefault(name, {}).setdefault(outer, set()).add(whole)
    return {
        name: set().union(*by_breadth.values())
        for name, by_breadth in found.items()
        if all(len(same) == 1 for same in by_breadth.values())
    }


def _breadth(name: str, about: Context) -> int:
    """Return 1 for a province to 4 for a township, 5 for a village; 0 for what is none of these."""
    _, level = place_codes(name, about) if name else ("", "")
    if level:
        return _BREADTHS.index(level) + 1
    return len(_BREADTHS) + 1 if _VILLAGE.fullmatch(name) else 0
