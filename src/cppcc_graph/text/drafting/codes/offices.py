"""Which office or seat in a body words tell."""

import re
from typing import Final

from cppcc_graph.text.drafting.codes.tables import table

_AND_ROLE: Final = re.compile("、|兼")
#: A body of another kind that a role names too.
_OTHER: Final = re.compile(
    "工商联|联合会|公司|集团|协会|商会|医院|学校|[委局厅办]主任|总支|支部|市委|县委|区委"
)
_SEAT: Final = re.compile(r"(?P<standing>常务委员|常委)|委员(?!会)")


def role_code(words: str, body: str = "") -> str:
    """Return the code of the last office that a role names in a body, "" if it has none.

    县政协副主席、县工商联主席 names two offices, and that of the committee is the first.
    """
    if "政协" in body:
        own = [part for part in _AND_ROLE.split(words) if "政协" in part]
        words = own[-1] if own and not words.endswith(own[-1]) and _OTHER.search(words) else words
    offices = table("office").items()
    return next((code for code, office in offices if re.search(f"(?:{office})$", words)), "")


def seat_code(behind: str, body: str = "") -> str:
    """Return the code of the seat or office that the words behind the name of a body tell, or "".

    >>> seat_code("常委、县中学校长江平"), seat_code("主席田文"), seat_code("")
    ('standingMember', 'chair', '')
    """
    if found := _SEAT.match(behind):
        return "standingMember" if found["standing"] else "member"
    office = re.match("|".join(table("office").values()), behind)
    return role_code(office[0], body) if office else ""


#: A seat in the committee before another office, or behind a name.
_TOLD: Final = re.compile(
    r"(?:^|[界、，协])(?P<before>委员|常委|常务委员)、|(?P<behind>委员|常委|常务委员)$"
)


def seat_told(words: str) -> str:
    """Return the code of the seat in a committee that words tell which do not name it, or "".

    >>> seat_told("医卫界委员、县人民医院副院长江平"), seat_told("恒达公司董事长江平委员"), seat_told("江平")
    ('member', 'member', '')
    """
    found = _TOLD.search(words)
    if not found:
        return ""
    return "member" if (found["before"] or found["behind"]) == "委员" else "standingMember"
