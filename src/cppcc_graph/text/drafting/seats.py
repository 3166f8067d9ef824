"""How many members, standing members and sectors a committee has, by the words around a number.

That 86 members did something, or that 8 were added, does not say how many there are.
"""

import re
from typing import Final

from cppcc_graph.text.candidate import Candidate

#: What a number of seats says: indicator, unit and what is counted.
MEMBERS: Final = ("memberCount", "count", "member")
STANDING: Final = ("standingMemberCount", "count", "member")
SECTORS: Final = ("sectorCount", "count", "sector")
#: How many signs before a number its clause may begin.
NEAR: Final = 32

_PEOPLE: Final = frozenset(["名", "位", "人"])
_CLAUSE: Final = re.compile(r"[^，,。；;：:（(\n]*$")
#: 目前, 九届县政协: who has the members. A group or a township that has some is another.
_WHO: Final = (
    r"^(?:目前|现在|如今|至此|截至\S{1,10}[底末日]|(?:增补|调整|换届)\S{0,6}[后])?"
    r"(?:\S{0,6}?[省市州盟县旗区]|本届|第?[一二三四五六七八九十\d]{1,3}届){0,4}(?:政协|委员会)?"
    r"(?:第?[一二三四五六七八九十\d]{1,3}届(?:委员会)?)?"
)
_HAS: Final = r"(?:[现实共]|现共|拥)有"
_AFTER_NOUN: Final = re.compile(
    rf"{_WHO}(?:{_HAS}(?:政协)?委员|(?:政协)?委员总(?:人)?数(?:已?(?:为|达到?|是|增至)|共)?)"
)
_BEFORE_NOUN: Final = re.compile(rf"{_WHO}{_HAS}")
_MADE_OF: Final = re.compile(rf"{_WHO}由\S{{0,16}}")
_ALL: Final = re.compile(r"全[省市州盟县旗区体]$")
_NOUN: Final = re.compile(r"(?:政协)?委员(?P<made>组成)?(?P<ends>[，,。；;、（(）)\s]|$)?")
_ENDS: Final = re.compile(r"[，,。；;、（(）)\s]|$")
_STANDING: Final = re.compile(r"(?:其中)?设?有?常(?:务委员|委)")
_STANDING_NOUN: Final = re.compile(r"常(?:务委员|委)(?:[，,。；;、（(）)\s]|$)")
_SECTORS: Final = re.compile(
    r"(?:分属|来自|分布[在于]|涉及|涵盖|设[有置立]?|分[为成]|划分为|由|共)$"
)


def seats(
    each: Candidate, before: str, after: str, *, counted: bool
) -> tuple[str, str, str] | None:
    """Return what a number of members, standing members or sectors says, None for any other.

    ``before`` and ``after`` are the words around it; ``counted``: members were in this passage. Only
    then standing members and sectors are those of the committee, not of some who came.
    """
    found = _CLAUSE.search(before[-NEAR:])
    clause = found[0].strip() if found else ""
    unit, ends = each.args.get("unit"), _ENDS.match(after)
    if unit in _PEOPLE:
        if noun := _NOUN.match(after):
            made = noun["made"] and _MADE_OF.fullmatch(clause)
            plain = noun["ends"] is not None and _BEFORE_NOUN.fullmatch(clause)
            return MEMBERS if made or plain or _ALL.search(clause) else None
        if ends and _AFTER_NOUN.fullmatch(clause):
            return MEMBERS
        behind = _STANDING_NOUN.match(after) and re.fullmatch("(?:其中)?设?有?", clause)
        last = clause.rpartition("、")[2]  # 共有委员213名、常委33名
        if counted and (behind or (ends and _STANDING.fullmatch(last))):
            return STANDING
    elif unit == "个" and counted and str(each.args.get("of", "")).endswith("界别"):
        return SECTORS if _SECTORS.search(clause) else None
    return None
