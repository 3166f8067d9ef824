"""Persons: a role and a name beside it, in lists too; no name without a role."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.context import Context
from cppcc_graph.text.rulebook import book, words

_HAN: Final = "\u4e00-\u9fff"
_NOT_GIVEN: Final = frozenset(
    "的了在和与及等为是有对从以将把被让向们我各全本这那要能可没就都也还又再已更最很，。县市区省局办室第委员席督监提、"
)
_SURE_AFTER: Final = re.compile(r"[，。；：、）（》”\s等和及的与同在]|$")


@cache
def _names() -> str:
    """Return the pattern of a name: a surname and one or two given characters."""
    surnames = "".join(book("persons")["surnames"].split())
    compounds = "|".join(words("persons", "compound"))
    return rf"(?:(?:{compounds})[{_HAN}]{{1,2}}|[{surnames}][{_HAN}]{{1,2}})"


@cache
def _before() -> re.Pattern[str]:
    roles = "|".join(sorted(words("persons", "roles"), key=len, reverse=True))
    return re.compile(
        rf"(?P<role>(?:{roles})(?:(?:、|兼)[{_HAN}]{{0,6}}?(?:{roles}))*)[：:·]?\s?(?P<name>{_names()})"
    )


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?<![{_HAN}])|(?<=[和与及由以请对向被经])|(?<=学习))(?P<name>{_names()})(?P<role>总书记|同志|(?:政协)?委员|等(?=\d+[名位]委员)|(?:副)?主席|(?:副)?书记|教授|律师|(?:副)?会长|(?:副)?主委|(?:副)?局长)(?![会员长])"
    )


_LONG: Final = re.compile(
    r"(?P<role>(?:副)?(?:书记|县长|区长|市长|州长|主席|主任|局长|秘书长))(?P<name>[\u4e00-\u9fff]{2,4}?)"
    r"(?=负责|领衔|领办|督办|牵头|带队|出席|主持|到会|到场|率队|指出|强调|亲自|各领|分别|任组长|作(?:了)?(?:讲话|报告))"
)


@cache
def _next() -> re.Pattern[str]:
    return re.compile(rf"[、和及与](?P<name>{_names()})")


def persons(text: str, about: Context, bodies: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the persons named in a normalised text in order, with role and the role's body."""
    found: dict[int, Mention] = {}
    ends = {body.end: body for body in bodies}
    covered = {at for body in bodies for at in range(body.start, body.end)}
    for match in _before().finditer(text):
        start = match.start("name")
        if start in covered:
            continue
        name = _trimmed(text, start, match.end("name"))
        if not name:
            continue
        role, body = _role(text, match, ends, about)
        args: dict[str, str | bool] = {"name": name, "role": role, "body": body}
        found[start] = Mention(
            "person", start, start + len(name), args, "persons/role-name@1", 0.85
        )
        at = start + len(name)
        # 副主席张明、李华: the rest of the list shares the role.
        while more := _next().match(text, at):
            begin = more.start("name")
            other = _trimmed(text, begin, more.end("name"))
            if not other or begin in covered or not _listed(text, begin + len(other)):
                break
            args = {"name": other, "role": role, "body": body}
            found[begin] = Mention(
                "person", begin, begin + len(other), args, "persons/role-list@1", 0.7
            )
            at = begin + len(other)
    for match in _behind().finditer(text):
        start = match.start("name")
        if (
            start in found
            or start in covered
            or set(match["name"]) & _NOT_GIVEN
            or match["name"][:2] in words("persons", "not_names")
            or match["name"][-1] in "镇村乡州旗界组等站名位件"
        ):
            continue
        role = "委员" if match["role"] in ("等", "政协委员") else match["role"]
        args = {"name": match["name"], "role": role, "body": _of_members(role, about)}
        found[start] = Mention("person", start, match.end("name"), args, "persons/name-role@1", 0.7)
    for match in _LONG.finditer(text):
        # Names whose surnames are in no list: what stands between a role and its verb.
        start, name = match.start("name"), match["name"]
        odd = set(name) & (_NOT_GIVEN | set("会成办员长组"))
        if start in found or start in covered or odd or name[:2] in words("persons", "not_names"):
            continue
        args = {"name": name, "role": match["role"], "body": _of_members(match["role"], about)}
        found[start] = Mention("person", start, match.end("name"), args, "persons/any@1", 0.5)
    names = {str(mention.args["name"]): mention for mention in found.values()}
    yield from sorted((*found.values(), *_again(text, names, found)), key=lambda m: m.start)


def _again(text: str, names: dict[str, Mention], found: dict[int, Mention]) -> Iterator[Mention]:
    """Yield further mentions of a name of three characters that was found with its role."""
    for name, first in names.items():
        if len(name) < 3:
            continue
        for match in re.finditer(re.escape(name), text):
            if match.start() not in found:
                args = {"name": name, "role": first.args["role"], "body": first.args["body"]}
                yield Mention("person", match.start(), match.end(), args, "persons/again@1", 0.7)


def _trimmed(text: str, start: int, end: int) -> str:
    """Return the name that begins there, with the number of characters that what follows allows."""
    name = text[start:end]
    if name[:2] in words("persons", "not_names"):
        return ""
    least = 3 if name[:2] in words("persons", "compound") else 2
    after = words("persons", "after")
    while len(name) >= least:
        follows = text[start + len(name) : start + len(name) + 1]
        given = name[least - 1 :]
        if not set(given) & _NOT_GIVEN and (
            not follows.strip() or follows in after or not "\u4e00" <= follows <= "\u9fff"
        ):
            shorter = text[start + len(name) - 1]
            # 张明在…: the shorter name wins only where its next character cannot be a given one.
            if (
                len(name) > least
                and shorter in "等和及与的在同率带督领为"
                and len(name) == end - start
            ):
                name = name[:-1]
                continue
            return name
        name = name[:-1]
    return ""


def _listed(text: str, at: int) -> bool:
    return bool(_SURE_AFTER.match(text, at)) or text[at : at + 1] in words("persons", "after")


def _of_members(role: str, about: Context) -> str:
    """Return the committee for a plain member or chair: reports call no others so."""
    if not about.place:
        return ""
    if role.removeprefix("副") in ("市长", "县长", "区长", "省长", "州长"):
        return f"{about.place}人民政府" if role[-2] == about.level else ""
    own = role in ("委员", "政协委员", "主席", "副主席", "秘书长", "副秘书长", "常委")
    return f"政协{about.place}委员会" if own else ""


def _role(
    text: str, match: re.Match[str], ends: dict[int, Mention], about: Context
) -> tuple[str, str]:
    """Return the role with its body as written, and the body's full name."""
    start, role = match.start("role"), match["role"]
    # A body may stand right before the role, or with 党组 or 原 between them.
    for gap in range(4):
        body = ends.get(start - gap)
        if body is not None:
            return text[body.start : start] + role, str(body.args["name"])
    return role, _of_members(role, about)
