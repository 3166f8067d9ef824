"""Names before their role: 张明委员, 李华副主席."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.context import Context
from cppcc_graph.text.divisions import codes
from cppcc_graph.text.persons.ends import is_word
from cppcc_graph.text.persons.names import (
    AFTER_SIGNS,
    LEADS,
    before_role,
    is_odd,
    name_begins,
    name_pattern,
)
from cppcc_graph.text.persons.roles import of_formula, of_members
from cppcc_graph.text.rulebook import word_set
from cppcc_graph.text.scan import matches_at

#: They tell of a person, and not what that person is.
_HONORIFICS: Final = frozenset(["先生", "女士"])


def before_roles(text: str, about: Context, taken: bytearray) -> Iterator[Mention]:
    """Yield the names that stand before a role: 张明委员, 李华副主席."""
    _, begins = name_begins()
    places = [at for at in before_role(text) if begins.match(text, at)]
    for match in matches_at(text, places, _name_then_role()):
        start = match.start("name")
        if (
            of_formula(text, match)
            or taken[start]
            or text.startswith("及时", start - 1)
            or is_odd(match["name"])
            or match["name"][:2] in word_set("persons", "not_names")
            or is_word(match["name"])
            or match["name"][-1] in "镇村乡州旗界组等站名位件族科室"
            or (len(match["name"]) < 3 and _of_place(text, match["name"], match["role"]))
            or (match["role"] == "代表" and about.house != "人大")
            or (match["name"][2:] in ("作", "代") and _SPEAKS.match(text, match.end()))
        ):
            continue
        role = "委员" if match["role"] in ("等", "政协委员") else match["role"]
        role = "" if role in _HONORIFICS else role
        args: dict[str, str | bool] = {
            "name": match["name"],
            "role": role,
            "body": of_members(role, about),
        }
        yield Mention("person", start, match.end("name"), args, "persons/name-role@1", 0.98)


#: 何楠作委员发言, 何楠代主席主持: what is done begins within the sign before the office.
_SPEAKS: Final = re.compile("发言|讲话|主持|致辞|报告")
_HAN: Final = "\u4e00-\u9fff"
#: Offices of a place, and of what may be called by two signs: 成都市长, 法院院长 are no persons.
_OFFICES: Final = "省长|市长|县长|区长|州长|旗长|院长|校长|主任|秘书长|处长|部长|厅长|检察长"


@cache
def _name_then_role() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?<![{_HAN}\d])|(?<=[{AFTER_SIGNS}])|(?<=(?:{LEADS})))(?P<name>{name_pattern()})(?<!副)(?P<role>总书记|同志|(?:政协)?委员|等(?=\d+[名位]委员)|(?:副)?主席|(?:副)?书记|教授|律师|(?:副)?会长|(?:副)?主委|(?:副)?局长|常委(?!会)|董事长|总经理|先生|女士|代表(?=提出|反映|呼吁|领衔|的|等|建议|联名)|(?:副)?(?:{_OFFICES}))(?![会员长])"
    )


_OFFICE_OF: Final = re.compile("副?(?:(?P<level>[省市县区州旗])长|[院校处部厅]长)")


def _of_place(text: str, name: str, role: str) -> bool:
    """Tell whether two signs before an office may be what it is of, and no name of a person."""
    office = _OFFICE_OF.match(role)
    if not office or not office["level"]:
        return bool(office)
    place = name + office["level"]
    return place in codes() or text.count(place) > text.count(f"{place}长")
