"""Which bodies persons are of: that of their office, of each office where several are told, and the committee besides."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cppcc_graph.text.candidate import InOrder, Mention
from cppcc_graph.text.context import Context
from cppcc_graph.text.persons.roles import body_before, of_members, role_ending_at
from cppcc_graph.text.persons.towns import party_besides
from cppcc_graph.text.relation import relation

#: How far before a name its offices may begin.
_REACH: Final = 60
_STOP: Final = re.compile("[。；！？\n]")
_SIGN: Final = re.compile("[，。；：（）《》“”\n]")


def members(
    text: str, persons: Sequence[Mention], bodies: InOrder, about: Context
) -> Iterator[Mention]:
    """Yield who is of which body, each once for a mention of a person."""
    last = 0
    for person in persons:
        if person.rule == "persons/again@1":
            continue
        if "tenure" in person.args:
            last = person.end
            continue  # who was relieved of an office, or is only to have it, is of no body by it
        named: set[str] = set()
        since, last = last, person.end
        for start, end, body, sure in _bodies_of(text, person, since, bodies, about):
            if body not in named:
                named.add(body)
                yield relation(start, end, person.args["name"], "member-of", body, sure)


def _bodies_of(
    text: str, person: Mention, since: int, bodies: InOrder, about: Context
) -> Iterator[tuple[int, int, str, float]]:
    """Yield start and end of what says so, the body, and how sure it is.

    ``since`` is where the name of the person before ends, whose offices are not this one's.
    """
    body = str(person.args["body"])
    near = bodies.within(person.start - _REACH, person.start)
    last = next((each for each in reversed(near) if 0 <= person.start - each.end <= 14), None)
    if last and str(last.args["name"]) != body and _SIGN.search(text, last.end, person.start):
        last = None  # 走访县教育局，委员甲…: of another clause
    elif last and _STOP.search(text, last.end, person.start):
        last = None
    if body:
        start, end = (last.start, person.end) if last else _with_role(text, person)
        yield start, end, body, 0.97
        government = _government(text, person, body)
        if government:
            yield start, end, government, 0.95
        party = party_besides(str(person.args["role"]))
        if party:
            yield start, end, party, 0.95
    beside = last is not None and last.end == person.start and person.rule == _OF_LISTS
    if last and (beside or _POST.fullmatch(text, last.end, person.start)):
        # 甲公司董事长乙委员 belongs to the company as well.
        yield last.start, person.end, str(last.args["name"]), 0.95
    yield from _other_offices(text, person, since, near, about)
    behind = _MEMBER.match(text, person.end)
    committee = of_members("委员", about) if behind else ""
    if behind and committee:
        yield person.start, behind.end(), committee, 0.97


#: 沧浪集团董事长某某委员: a member besides; 某某委员会客厅, 某某委员工作室 are rooms.
_MEMBER: Final = re.compile("(?:政协)?(?:委员(?![会们])|常委(?!会))")
#: 甲医院某某某、乙医院某某某等委员: each belongs to what stands before the name.
_OF_LISTS: Final = "persons/listed@1"
_POST: Final = re.compile(
    r"(?:党委|党组|党总支|党支部)?(?:(?:副?书记|副?董事长|副?总经理|总裁|副?院长|副?校长|园长|副?教授|研究员|(?:副?主任)?医师|副?主任|副?会长|负责人|总工程师|"
    r"副?馆长|副?团长|副?台长|副?社长|副?行长|副?所长|副?队长|主编|副?理事长|经理|副?处长|律师|副?秘书长|专家|教师|医生|站长)[、兼]?){1,3}"
)
_HEAD_TOO: Final = re.compile(
    r"(?:副?书记|常委)、(?:代|代理)?(?:常务)?副?(?P<level>[省市县区州旗])长$"
)
_PARTY: Final = re.compile(r"中共(?P<place>[^，。；]{1,20})委员会")


def _government(text: str, person: Mention, body: str) -> str:
    """Return the government that 市委副书记、市长张明远 heads besides his party post."""
    if not text.endswith("长", 0, person.start):
        return ""
    both = _HEAD_TOO.search(text, max(0, person.start - 12), person.start)
    party = _PARTY.fullmatch(body)
    return f"{party['place']}人民政府" if both and party else ""


#: Before members of whom the text says that there are several: 部分市政协委员、市教育局局长某某 are not one.
_SEVERAL: Final = re.compile("(?:[名位各]|部分|有关|相关|邀请|组织|会同|安排)$")


def _other_offices(
    text: str, person: Mention, since: int, near: Sequence[Mention], about: Context
) -> Iterator[tuple[int, int, str, float]]:
    """Yield the bodies of the offices before the last one: 市政协委员、某集团董事长张明远."""
    low = max(since, person.start - _REACH)
    if text.rfind("、", low, person.start) < 0 or not role_ending_at(text, person.start):
        return  # as mostly
    low = max((sign.end() for sign in _SIGN.finditer(text, low, person.start)), default=low)
    ends = {each.end: each for each in near}
    stop = person.start
    while stop > low and (role := role_ending_at(text, stop)):
        start = stop - len(role.removeprefix("政协").removeprefix("政府"))  # 市政协|委员
        body = body_before(text, start, ends)
        start = stop - len(role) if body is None else start
        begin = max(text.rfind("、", low, stop) + 1, low)
        if stop < person.start:
            several = _SEVERAL.search(text, low, body.start if body else start)
            if several and "委员" in role:
                return
            if body is not None:
                yield body.start, person.end, str(body.args["name"]), 0.95
            else:
                # 委员、某商会会长; 医卫界委员、某医院院长; 副县长、公安局局长
                member = "委员" in role and (start == begin or text[start - 1] == "界")
                alone = "委员" if member else role
                own = of_members(alone, about) if member or role[-1] == "长" else ""
                if own:
                    yield begin, person.end, own, 0.95
        elif body is not None:
            # 某集团董事长、市政协委员张明远: the first one is the person's body.
            yield body.start, person.end, str(body.args["name"]), 0.95
        if begin <= low:
            return
        stop = begin - 1


_CROWD: Final = re.compile(r"等?(?:[一二两三四五六七八九十\d]+[名位])?(?:政协)?")


def _with_role(text: str, person: Mention) -> tuple[int, int]:
    """Return the place of a name with the role right before or behind it."""
    role = str(person.args["role"])
    before = person.start - len(role)
    if role and before >= 0 and text.startswith(role, before):
        return before, person.end
    crowd = _CROWD.match(text, person.end)
    behind = crowd.end() if crowd else person.end
    if role and text.startswith(role, behind):
        return person.start, behind + len(role)
    return person.start, person.end
