"""Where roles begin, with which body they are held, and which of them are the committee's own."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.context import Context
from cppcc_graph.text.persons.names import first_signs
from cppcc_graph.text.rulebook import word_set, words
from cppcc_graph.text.scan import Endings, Heads, endings, places_of


def role_spots(text: str) -> Iterator[int]:
    """Yield where roles begin, each once, in order."""
    roles = _roles()
    seen = -1
    for place in places_of(text, _role_ends()):
        end = place + 2
        if not _behind_role().match(text, end):
            continue
        role = roles.at(text, end)
        if len(roles.at(text, end + 1)) > len(role):
            continue  # 副秘书|长周明, 理事|长: an office ends one sign on
        start = end - len(role)
        if role and start > seen:
            seen = start
            yield start


def role_ending_at(text: str, stop: int) -> str:
    """Return the longest role that ends at a place of the text, "" for none."""
    return _roles().at(text, stop)


@cache
def _roles() -> Endings:
    return endings(words("persons", "roles"))


_HAN: Final = "\u4e00-\u9fff"


@cache
def _role_ends() -> Heads:
    """Return the last two characters of roles; none has fewer."""
    return Heads(frozenset(role[-2:] for role in words("persons", "roles")))


@cache
def _behind_role() -> re.Pattern[str]:
    """Return the pattern of what stands behind a role that a name follows."""
    given = "".join(sorted({name[0] for name in words("persons", "given")}))
    name = rf"[：:·]?\s?(?:[{first_signs()}{given}]|[{_HAN}]{{1,7}}·)"
    return re.compile(f"[、兼]|{name}")


#: What somebody did for a text or a proposal: the office before it is not said to be theirs.
_LABELS: Final = frozenset(
    [
        "撰稿",
        "供稿",
        "整理",
        "摄影",
        "编辑",
        "责任编辑",
        "督办领导",
        "领办领导",
        "领衔督办领导",
        "督办人",
        "领办人",
        "牵头领导",
        "提案人",
        "提案者",
        "第一提案人",
        "联名人",
        "附议人",
        "提案委员",
        "发言人",
        "主讲人",
    ]
)
#: What somebody of no party is called.
_OF_NO_PARTY: Final = ("无党派人士", "无党派代表人士", "党外人士", "民主人士")
#: The office without a place is the committee's own.
_OWN_OFFICE: Final = re.compile(rf"(?:^|[^{_HAN}]|[由经和与])办公室$")
_APART: Final = re.compile(
    r"[，；：。（）《》“”\t\n对把将与和同由向请及等为被让在]|提[出交]|采纳|答复|吸收|回复|根据|落实|反馈|[主承会协]办|办理|邀请|约请|会同|组织|走访|联系|听取|回访|征求|推荐|提名|推举"
)


def role_of(
    text: str, match: re.Match[str], ends: Mapping[int, Mention], about: Context
) -> tuple[str, str]:
    """Return the role with its body as written, and the body's full name."""
    start, role = match.start("role"), match["role"]
    if role in _LABELS:
        return role, ""
    if role.startswith("政府副") and (government := ends.get(start + 2)) is not None:
        return text[government.start : start] + role, str(government.args["name"])
    party_group = ends.get(start + 2) if role.startswith("党组") else None
    if party_group is not None:
        return text[party_group.start : start] + role, str(party_group.args["name"]).removesuffix(
            "党组"
        )
    own = ends.get(start + 2) if role.startswith("政协") else None
    inside = next(
        (ends[at] for at in range(match.start("name") - 1, start + 2, -1) if at in ends), None
    )
    if role.startswith(_OF_NO_PARTY):
        # 九三学社某支社、无党派人士某某: what somebody is, and no body's post.
        name = str(inside.args["name"]) if inside is not None else ""
        return role, name or of_members(role.rpartition("、")[2], about)
    congress = _DELEGATE.search(text, max(0, start - 7), start) if role[:2] == "代表" else None
    if congress:
        role = text[congress.start() : start] + role  # 中共二十大代表、县政协委员
    if role.startswith(("委员、", "政协委员、")):
        # 县政协委员、某公司董事长: the firm is where the second office is held.
        own = own or ends.get(start)
        role = text[own.start : start] + role if own is not None else role
        if inside is not None:
            return role, str(inside.args["name"])
        return role, str(own.args["name"]) if own is not None else of_members("委员", about)
    if own is not None:
        # In a county's report 市政协委员 are those of the city.
        return text[own.start : start] + role, str((inside or own).args["name"])
    body = body_before(text, start, ends)
    if body is not None:
        name = str(body.args["name"])
        # 委员企业恒达公司董事长: what kind of firm it is, is no part of the office.
        begin = body.end - len(name) if text.endswith(name, body.start, body.end) else body.start
        return text[begin:start] + role, _of_last_office(role, name) or name
    if inside is not None:
        return role, str(inside.args["name"])  # 二十大代表、县政协委员
    if role in ("主任", "副主任") and _OWN_OFFICE.search(text, max(0, start - 4), start):
        return f"办公室{role}", f"政协{about.place}委员会" if about.place else ""
    if about.house == "人大" and about.place and text.endswith("常委会", 0, start):
        return f"常委会{role}", f"{about.place}人民代表大会常务委员会"
    if role.removeprefix("副") == "主席" and text.endswith("人大", 0, start):
        return f"人大{role}", ""  # 龙泉镇人大主席: of the town, whichever that is
    if role[0] == "副" and text.endswith("常务", 0, start):
        start, role = start - 2, f"常务{role}"
    elsewhere = _heads_elsewhere(text, start, role, about)
    if elsewhere is not None:
        return elsewhere
    if role in _CHAIRS and text.endswith("自治区", 0, start):
        above = (about.place, about.parent, about.province)
        region = next((place for place in above if place.endswith("自治区")), "")
        return f"自治区{role}", f"{region}人民政府" if region else ""
    if role.startswith("党组") and not "\u4e00" <= text[start - 1 : start] <= "\u9fff":
        # 党组副书记、副主席甲: in the report of a committee its own.
        return role, of_members("委员", about)
    return role, of_members(role, about)


#: 县委副书记、县长: the office right before the name.
_ALSO_HEADS: Final = re.compile(
    "[^、]{0,16}(?:书记|常委)、(?:常务)?副?(?P<level>[省市县区州旗盟])长"
)


def _of_last_office(role: str, committee: str) -> str:
    """Return the government that somebody heads who has a seat in the party's committee too, "" for no such."""
    heads = _ALSO_HEADS.fullmatch(role)
    place = committee.removeprefix("中共").removesuffix("委员会")
    if heads is None or len(place) + 5 != len(committee):
        return ""
    return f"{place}{'行政公署' if heads['level'] == '盟' else '人民政府'}"


#: A place that is named before who heads it, at the beginning of a clause or of an item.
_NAMED_PLACE: Final = re.compile(rf"(?:(?<![{_HAN}])|(?<=[和与及由]))[{_HAN}]{{2,6}}$")
_HEADS: Final = re.compile("(?:常务)?副?(?P<level>[省市县区州旗盟])长")


def _heads_elsewhere(text: str, start: int, role: str, about: Context) -> tuple[str, str] | None:
    """Return role and government of who heads a place that is named before: 青石县县长; None for others.

    Where it is not clear where the name of the place begins there is no government.
    """
    head = _HEADS.fullmatch(role)
    if head is None or text[start - 1 : start] != head["level"]:
        return None
    office = "行政公署" if head["level"] == "盟" else "人民政府"
    if about.own and text.endswith(about.own, 0, start):
        return f"{about.own}{role}", f"{about.place}{office}"
    named = _NAMED_PLACE.search(text, max(0, start - 8), start - 1)
    if named is None or text[start - 2] in "全本该我各外跨两":
        return role, ""
    place = _without_lead(named[0]) + head["level"]
    return place + role, place + office


def _without_lead(words_before: str) -> str:
    """Return a name without the word that leads to it: 引起青石, 由沧屿."""
    for at in range(len(words_before) - 2, 0, -1):
        lead = words_before[:at]
        if lead in _BY if at == 1 else lead in word_set("places", "before"):
            return words_before[at:]
    return words_before


_BY: Final = frozenset("由经请向对与和及")


#: Who is called so behind 自治区 heads its government.
_CHAIRS: Final = frozenset(["主席", "副主席"])


def body_before(text: str, start: int, ends: Mapping[int, Mention]) -> Mention | None:
    """Return the body that stands right before a role, or with 党组 or 原 between them."""
    for gap in range(4):
        body = ends.get(start - gap)
        # 省发改委会办，副省长某某: the body of another clause is not that of the role.
        # 县工商联、委员某某: what 、 parts from a role beside it acts itself.
        # 县工商联界别委员某某 is a member of the committee.
        if (
            body is not None
            and not _APART.search(text, body.end, start)
            and not text.startswith(("、", "界"), body.end)
        ):
            return body
    unit = _UNIT.search(text, max(0, start - _LONGEST_UNIT), start)
    if unit is None:
        return None
    # 县政协机关文印中心副主任: an office in the body, in which the post is held.
    within = (ends.get(at) for at in range(unit.start(), start - 3))
    return next(
        (each for each in within if each is not None and not _APART.search(text, each.end, start)),
        None,
    )


#: What is in a body, and has a head of its own: 县教育局基教科, 省委党校经济学教研部.
_UNIT: Final = re.compile(
    rf"[{_HAN}]{{3,8}}(?:中心|教研部|编辑部|科|室|处|股|队|系|站|分院|支部|车间|项目部|办公室)$"
)
_LONGEST_UNIT: Final = 11


def of_members(role: str, about: Context) -> str:
    """Return the committee for a plain member or chair: reports call no others so."""
    if not about.place:
        return ""
    if role.removeprefix("常务").removeprefix("副") in ("市长", "县长", "区长", "省长", "州长"):
        levels = (about.place, about.parent, about.province)
        place = next((place for place in levels if place.endswith(role[-2])), "")
        return f"{place}人民政府" if place else ""
    if role.removeprefix("副") in ("旗长", "盟长"):
        banner = role[-2] == "旗"
        if about.place[-1] != role[-2]:
            return ""
        return f"{about.place}{'人民政府' if banner else '行政公署'}"
    if role.removeprefix("副") == "检察长":
        return f"{about.place}人民检察院"
    if about.house == "人大":
        return f"{about.place}人民代表大会" if role == "代表" else ""
    own = role in (
        "委员",
        "政协委员",
        "政协常委",
        "常务委员",
        "主席",
        "副主席",
        "秘书长",
        "副秘书长",
        "常委",
    )
    return f"政协{about.place}委员会" if own else ""


_DELEGATE: Final = re.compile("(?:中共|党的|民[革盟建进])?[一二三四五六七八九十]{1,3}大$")
#: 以某某某同志为核心的党中央 names a body by its head, and nobody who acts in the report.
_FORMULA: Final = re.compile(r"为(?:核心|总书记|主要代表)")


def of_formula(text: str, match: re.Match[str]) -> bool:
    """Tell whether a name is part of what a body is called by: 以某某某同志为核心的党中央."""
    return match["role"] == "同志" and bool(_FORMULA.match(text, match.end()))
