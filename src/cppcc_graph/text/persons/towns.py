"""Offices in towns, streets and villages, told with their place: 沙溪镇党委书记, 石桥乡乡长, 青山村党支部书记."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.rulebook import word_set
from cppcc_graph.text.scan import Endings, endings

#: The bodies that a town, a street or a village has, with the full name of each; "" where it has none.
_BODIES: Final = {
    "党委": "中共{}委员会",
    "党工委": "中共{}工作委员会",
    "纪委": "中共{}纪律检查委员会",
    "人大": "{}人民代表大会",
    "政府": "{}人民政府",
    "人民政府": "{}人民政府",
    "办事处": "{}办事处",
    "村委会": "{}村民委员会",
    "村民委员会": "{}村民委员会",
    "居委会": "{}居民委员会",
    "居民委员会": "{}居民委员会",
}
#: What is no body of theirs by a name that all know.
_CELLS: Final = ("党总支", "党支部", "总支", "支部")
_SEAT: Final = "(?:(?:第一|常务|专职)?副?(?:书记|主席|主任)|(?:组织|宣传|统战|政法|武装|纪检)?委员)"
_HEAD: Final = "(?:(?:代理?|副)?[镇乡]长|(?<=[镇乡])长)"
#: 镇|党委书记、镇长: what stands behind the place, with further offices of the same. 石桥镇委员甲 is a member of
#: the committee who lives there.
_OFFICE: Final = re.compile(
    rf"(?P<level>镇|乡|街道|村|社区|苏木|嘎查)"
    rf"(?:(?:{'|'.join(sorted([*_BODIES, *_CELLS], key=len, reverse=True))}){_SEAT}|(?:第一)?副?(?:书记|主任)|(?:政府)?{_HEAD})"
    rf"(?:、(?:(?:党委|人大|政府|村委会){_SEAT}|(?:组织|宣传|统战|政法|武装|纪检)委员|副?(?:书记|主任)|(?:政府)?{_HEAD})){{0,2}}"
)
_REACH: Final = 24
_LEVELS: Final = ("镇", "乡", "街道", "村", "社区", "苏木", "嘎查")


def towns(known: Iterable[str]) -> Endings:
    """Return the towns, streets and villages among the names of places that a text has."""
    return endings(name for name in known if name.endswith(_LEVELS))


def with_towns(text: str, persons: Iterable[Mention], names: Endings) -> Iterator[Mention]:
    """Yield persons, those in an office of a town with the place in their role: 沙溪镇党委书记."""
    last, town = -1, ""
    for person in persons:
        stop, role = person.start - text.endswith("：", 0, person.start), str(person.args["role"])
        office = _office(text, stop, names) if role and text.endswith(role, 0, stop) else None
        if office is None and town and stop - len(role) == last + 1 and text[last] == "、":
            # 石桥乡党委书记甲、乡长乙: both are of one town.
            same = role.removeprefix("副") == f"{town[-1]}长"
            yield person.having({**person.args, "body": f"{town}人民政府"}) if same else person
            last = person.end if same else -1
            continue
        if office is None:
            yield person
            continue
        said, body, town = office
        last = person.end
        # 县政协委员、沙溪镇党委书记 has the town in it already.
        yield person.having(
            {**person.args, "role": said if said.endswith(role) else role, "body": body}
        )


def party_besides(role: str) -> str:
    """Return the party committee of a town that somebody leads who heads its government: 沙溪镇党委书记、镇长."""
    both = _BOTH.fullmatch(role)
    return _BODIES["党委"].format(both["place"]) if both else ""


_BOTH: Final = re.compile(
    "(?:.{0,30}、)?(?P<place>[^、]{2,8}[镇乡])党委(?:副?书记|(?:组织|宣传|统战|政法)?委员)、(?:代理?|副)?[镇乡]长"
)


def _office(text: str, stop: int, names: Endings) -> tuple[str, str, str] | None:
    """Return the office that ends at a place of the text, its body and town; None where no town's does."""
    for found in _OFFICE.finditer(text, max(0, stop - _REACH), stop):
        level = found.end("level")
        if found.end() != stop:
            continue
        place = names.at(text, level)
        if not place and text[level] != "长":  # 陪同镇长
            place = _named_once(text, found.start(), found["level"])
        if place:
            bodies = [_body(office, place) for office in text[level:stop].split("、")]
            return text[level - len(place) : stop], bodies[-1] or bodies[0], place
    return None


def _named_once(text: str, at: int, level: str) -> str:
    """Return a place that only its office tells to be one, where nothing else stands before it; "" for none."""
    alone = _ALONE.search(text, max(0, at - _LONGEST), at)
    name = alone[0] if alone else ""
    if not name or name[0] in _WHICH or name in _LEADS or name in word_set("places", "before"):
        return ""
    return "" if name + level in _KINDS or name in word_set("places", "kinds") else name + level


_HAN: Final = "\u4e00-\u9fff"
_ALONE: Final = re.compile(rf"(?:(?<![{_HAN}])|(?<=[省市县区州旗镇乡]))[{_HAN}]{{2,3}}\Z")
_LONGEST: Final = 4
#: What no name of a place begins with, and what stands before a level besides names.
_WHICH: Final = frozenset("我该本各全两每某几多原任前现新老由经请向对与和及同到在")
_LEADS: Final = frozenset(
    ["所在", "当地", "联系", "挂点", "包联", "相关", "有关", "辖区", "所属", "时任", "受访", "驻点", "结对", "帮扶", "重点", "中心", "全体", "年轻", "优秀", "部分"]
)  # fmt: skip
_KINDS: Final = frozenset(["乡镇", "村镇", "城镇", "集镇", "农村", "乡村"])


def _body(office: str, place: str) -> str:
    """Return the body in which an office of a place is held, "" where nothing tells."""
    if office.endswith("长"):
        return f"{place}人民政府"
    of = next((name for name in _BODIES if office.startswith(name)), "")
    return _BODIES[of].format(place) if of else ""
