"""Formal names of bodies by the usual ones: 松溪县政协 is the 政协松溪县委员会."""

import re
from typing import Final

_PLACE: Final = r"(?P<place>[\u4e00-\u9fff]{1,16}(?:省|市|州|盟|县|旗|区))"
_COMMITTEE: Final = re.compile(rf"{_PLACE}政协(?P<unit>[\u4e00-\u9fff]{{0,24}})")
_OTHERS: Final = (
    (re.compile(rf"{_PLACE}委"), "中共{place}委员会"),
    (re.compile(rf"{_PLACE}政府"), "{place}人民政府"),
    (re.compile(rf"{_PLACE}人大常委会"), "{place}人民代表大会常务委员会"),
)
_UNITS: Final = {"常委会": "常务委员会", "常委": "常务委员会"}


def formal_name(name: str) -> str:
    """Return the formal name of a body that is called by its usual one, "" if the name is none.

    >>> formal_name("松溪县政协"), formal_name("松溪县政协提案委"), formal_name("松溪县委")
    ('政协松溪县委员会', '政协松溪县委员会提案委员会', '中共松溪县委员会')
    >>> formal_name("政协松溪县委员会")
    ''
    """
    found = _COMMITTEE.fullmatch(name)
    if found:
        unit = _UNITS.get(found["unit"], found["unit"])
        unit = f"{unit}员会" if unit.endswith("委") else unit
        return f"政协{found['place']}委员会{unit}"
    for usual, formal in _OTHERS:
        if (other := usual.fullmatch(name)) is not None:
            return formal.format(place=other["place"])
    return ""
