"""What kind of body a name is of, and at which level it or a place stands."""

import re
from typing import Final

from cppcc_graph.text.context import Context
from cppcc_graph.text.divisions import codes as divisions
from cppcc_graph.text.drafting.codes.tables import coded

_PLACE: Final = r".{1,40}?(?:省|自治区|市|自治州|州|盟|县|旗|区)"
_NATIONAL: Final = "中国人民政治协商会议全国委员会"
_OF_COMMITTEE: Final = re.compile(rf"政协(?P<place>{_PLACE})委员会(?P<unit>.{{0,60}})")


def body_codes(name: str, about: Context) -> tuple[str, dict[str, str], str]:
    """Return the class of a body, the codes that its name tells, and the name it is a unit of, or ""."""
    if name in ("省政协", "市政协") and about.level in "县区旗市州盟":
        sure = name == "省政协" or about.level in "县区旗"
        if sure:
            level = "provincial" if name == "省政协" else "prefecture"
            return "CPPCCCommittee", {"administrativeLevel": level}, ""
    if name == _NATIONAL:
        return "CPPCCCommittee", {"administrativeLevel": "national"}, ""
    found = _OF_COMMITTEE.fullmatch(name)
    if found and not found["unit"]:
        at = level_of(found["place"], about)
        return (
            ("CPPCCCommittee", {"administrativeLevel": at}, "") if at else ("Organization", {}, "")
        )
    if found:
        kind = coded("unit.class", found["unit"]) or "OrganizationalUnit"
        return (
            kind,
            _classified("unit.classification", found["unit"]),
            f"政协{found['place']}委员会",
        )
    return "Organization", _classified("body", name), ""


def _classified(table: str, name: str) -> dict[str, str]:
    code = coded(table, name)
    return {"classification": code} if code else {}


def level_of(place: str, about: Context) -> str:
    """Return the administrative level of a place by table, by name or as the report's own; or ""."""
    known = {
        "provincial" if each.endswith("0000") else "prefecture" if each.endswith("00") else "county"
        for each in divisions().get(place, ())
    }
    if known:
        return known.pop() if len(known) == 1 else ""
    if place.endswith(("省", "自治区")):
        return "provincial"
    if place.endswith(("州", "盟")):
        return "prefecture"
    if place.endswith(("县", "旗")) or (place == about.place and place.endswith("区")):
        return "county"
    if place.endswith("市") and place == about.place:
        return "county" if about.parent.endswith(("市", "州", "盟")) else "prefecture"
    if place.endswith("市") and place == about.parent:
        return "prefecture"
    return ""


_MUNICIPALITIES: Final = frozenset(["北京市", "上海市", "天津市", "重庆市"])


def level_of_city(about: Context) -> str:
    """Return the level of what a report calls 市 (全市, 市委): its own place or the one above; or ""."""
    if about.level == "市":
        return level_of(about.place, about)
    if about.parent in _MUNICIPALITIES:
        return "provincial"
    # Of a district without its city, that may be a municipality.
    known = about.level in "县旗" or about.parent.endswith("市")
    return "prefecture" if about.level and known else ""


def level_of_district(about: Context) -> str:
    """Return the level of what a report calls 区 (区委): of a district, or of an autonomous region."""
    return "provincial" if about.place.endswith("自治区") else "county"


_TOWNSHIP: Final = re.compile(r".{1,40}(?:镇|乡|街道)")


def place_codes(name: str, about: Context) -> tuple[str, str]:
    """Return the class of a place and its level, which places that are no divisions have not."""
    at = "township" if _TOWNSHIP.fullmatch(name) else level_of(name, about)
    return ("AdministrativeDivision", at) if at else ("Location", "")
