"""What a report is about as a whole: whose it is and which year it tells of."""

import re
from dataclasses import dataclass, field
from typing import Final

from cppcc_graph.text.context.above import ABOVE, next_above, province_above
from cppcc_graph.text.context.whose import reporting_place
from cppcc_graph.text.context.years import OPENING, TITLE, given_on, year_told
from cppcc_graph.text.divisions import PEOPLES


@dataclass(frozen=True, slots=True)
class Context:
    """Whose committee reports, and of which year; "" and None if unknown.

    ``parent`` is the next place above, ``province`` the one above that for counties and districts.
    ``year`` is the one told of, ``now`` the one in which the report is given: 今年 of a report given
    in January is not the year it tells of.
    """

    place: str
    parent: str
    year: int | None
    now: int | None = None
    province: str = ""
    #: Whose report it is by its kind: 政协, or 人大 for that of a People's Congress.
    house: str = "政协"

    #: The word for the level of the place: 省, 市, 县, 区, 州, 盟 or 旗.
    level: str = field(init=False)
    #: The name without its level and without the places above it: 示例 for 示例市.
    bare: str = field(init=False)
    #: The short names of the place: 示例, 青石县, 示例市.
    names: frozenset[str] = field(init=False)
    #: The name without the places above it: 青石县 for 示例市青石县.
    own: str = field(init=False)

    def __post_init__(self) -> None:
        own = ABOVE.sub("", self.place)
        bare = _LEVEL.sub("", own)
        level = "地区" if self.place.endswith("地区") else self.place[-1:]
        object.__setattr__(self, "level", level)
        object.__setattr__(self, "own", own)
        bare = bare if len(bare) > 1 else ""
        short = bare + level if bare else ""
        object.__setattr__(self, "bare", bare)
        object.__setattr__(self, "names", frozenset((bare, own, short)) - {""})


_LEVEL: Final = re.compile(
    rf"(?:(?:{'|'.join(PEOPLES)}|满族|畲族|土族|水族|仡佬族|鄂温克族|达斡尔族|锡伯族){{0,4}}自治)?(?:地区|[省市县区州盟旗])$"
)


def context(text: str, *, place: str = "", year: int | None = None) -> Context:
    """Return what the text says of itself; ``place`` and ``year`` given by the user win."""
    found = place or reporting_place(text)
    given = given_on(text)
    told = year or year_told(text, given)
    now = given[0] if given and (told is None or 0 <= given[0] - told <= 1) else None
    parent = next_above(text, found)
    province = "" if parent.endswith(("省", "自治区")) else province_above(text, found)
    if not parent and (found.endswith(("市", "州", "盟", "地区"))):
        parent, province = province, ""
    return Context(found, parent, told, now or told, province, _house(text))


_CONGRESS: Final = re.compile("人大常委会|人民代表大会常务委员会|各位代表")


def _house(text: str) -> str:
    """Return 人大 for the report of a People's Congress, else 政协."""
    head = text[:OPENING]
    of_congress = _CONGRESS.search(head) and "政协" not in head[: 2 * TITLE]
    return "人大" if of_congress and text.count("人大") > text.count("政协") else "政协"
