"""Full names of places, and the words of the pack that names of bodies are made of."""

from functools import cache
from typing import Final

from cppcc_graph.text.context import Context
from cppcc_graph.text.rulebook import book


@cache
def suffixes() -> dict[str, str]:
    """Return the suffixes of bodies, each with its full name where N stands for the place."""
    names: dict[str, str] = book("bodies")["place"]
    return names


def words_of(section: str) -> tuple[str, ...]:
    """Return the names of a section of the pack."""
    return tuple(book("bodies")[section]["names"].split())


def words_in(section: str, key: str) -> tuple[str, ...]:
    """Return a word list of a section of the pack."""
    return tuple(book("bodies")[section][key].split())


def full_name(place: str, about: Context) -> str:
    """Return the full name of a place: a bare level word is the report's own or the one above."""
    own = place == about.level or place in about.names
    if about.place and (own or (len(place) > 2 and about.place.endswith(place))):
        return about.place
    if len(place) > 1 and place != "自治区":
        return place
    if not about.place:
        return place
    if place == about.level:
        return about.place
    for above in (about.parent, about.province):
        if above and (place == above[-1] or above.endswith(place)):
            return above
    return place


NOT_IN_NAME: Final = "的了在和与及对为由把将向以被等是有到赴据、"
IN_WORDS: Final = frozenset(
    "两二三四五六七八九十老牧农灾库矿疫郊营城都上超夜股各全本我该两跨闹门地辖社园景小乡村片校"
)


def national_name(name: str) -> str:
    """Return the full name of a national body from its template, where N stands for the place."""
    return name.replace("政协N委员会", "中国人民政治协商会议全国委员会").replace("N", "全国")
