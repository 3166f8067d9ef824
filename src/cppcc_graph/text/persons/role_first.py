"""Names behind a role, also in lists that share it, and between a role and its verb."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.context import Context
from cppcc_graph.text.persons.ends import may_end_in_list, trimmed
from cppcc_graph.text.persons.names import ACTS, NOT_GIVEN, begins_with_word, is_name, name_pattern
from cppcc_graph.text.persons.roles import role_of
from cppcc_graph.text.persons.sounds import NAME_OF_SOUNDS
from cppcc_graph.text.rulebook import signs, word_set, words
from cppcc_graph.text.scan import any_of, headed, matches_at

#: Who is called so more often stands before a verb than before a name.
_SOFT: Final = frozenset(
    [
        "群众", "台胞", "侨胞", "侨领", "乡贤", "市民", "居民", "村民", "网友", "职工", "家长", "农户", "干部", "学生", "会员", "歌手", "演员", "诗人", "艺术家", "民警", "护士", "工匠", "技师",
    ]
)  # fmt: skip
#: 市政协主席甲，副主席乙; 主席甲主持会议，副主席乙、秘书长丙出席.
_NEXT_LEADER: Final = re.compile(
    "(?:(?:出席|主持|参加|陪同|讲话|致辞|到会)[^，。；、]{0,10})?[、，及和]"
)
_DEPUTIES: Final = frozenset(["副主席", "秘书长", "副秘书长"])


def behind_roles(
    text: str,
    about: Context,
    ends: Mapping[int, Mention],
    taken: bytearray,
    heads: Iterable[int],
) -> Iterator[Mention]:
    """Yield the names that stand behind a role, and those of lists that share it: 副主席张明、李华."""
    last: Mention | None = None
    for match in matches_at(text, heads, _role_then_name()):
        start = match.start("name")
        if taken[start]:
            continue
        if _LONG_ROAD.match(text, start) or _HOMESTAY.match(text, start):
            continue
        name = trimmed(text, start, match.end("name"))
        # 群众代表, 新市民安居: after such words only a name of three signs is taken for one.
        if not name or (match["role"] in _SOFT and len(name) < 3):
            continue
        role, body = role_of(text, match, ends, about)
        beside = last is not None and match.start("role") == last.end + 1
        if (
            last is not None
            and role in _DEPUTIES
            and _NEXT_LEADER.fullmatch(text, last.end, match.start("role"))
        ):
            # 省政协主席甲、副主席乙: who is named beside somebody is of the same committee.
            chair = str(last.args["role"]).endswith(("主席", "秘书长"))
            body = str(last.args["body"]) if chair else body
        if (
            last is not None
            and not body
            and role[:1] == "副"
            and text[last.end] in "、，"
            and beside
        ):
            # 交通局局长甲，副局长乙: a deputy of the one named before.
            head = str(last.args["role"]).endswith(role[1:])
            body = str(last.args["body"]) if head else ""
        args: dict[str, str | bool] = {"name": name, "role": role, "body": body}
        last = Mention("person", start, start + len(name), args, "persons/role-name@1", 0.98)
        yield last
        for at, other in _sharing(text, last.end, taken):
            args = {"name": other, "role": role, "body": body}
            last = Mention("person", at, at + len(other), args, "persons/role-list@1", 0.95)
            yield last


#: 石家庄市长安路, 县长江路: a road called 长安 or 长江, and no mayor.
_LONG_ROAD: Final = re.compile(
    "[安江寿宁乐春征虹兴丰山岭沙水城青](?<=[省市县区州旗]长.)[\u4e00-\u9fff]?(?:路|街|大桥|桥|大道|道|镇|乡|岛)"
)


#: 全市|民宿发展: a house for guests behind a level.
_HOMESTAY: Final = re.compile(
    "宿(?<=[市县区州]民宿)(?:发展|经济|产业|集群|行业|服务|品牌|旅游|管理|建设|协会|[业村群类])"
)


def _sharing(text: str, at: int, taken: bytearray) -> Iterator[tuple[int, str]]:
    """Yield where the further names of a list begin, behind a first one, and the names."""
    while more := _next_by_sound().match(text, at) or _next().match(text, at):
        begin = more.start("name")
        sound = more.re is _next_by_sound()
        other = more["name"] if sound else trimmed(text, begin, more.end("name"))
        listed = other[:2] not in word_set("persons", "not_names") and (
            sound or may_end_in_list(text, begin + len(other))
        )
        if not other or taken[begin] or not listed:
            return
        yield begin, other
        at = begin + len(other)


_HAN: Final = "\u4e00-\u9fff"


@cache
def _role_then_name() -> re.Pattern[str]:
    roles = any_of(words("persons", "roles"))
    return re.compile(
        rf"(?<!各位)(?P<role>{roles}(?:(?:、|兼)[{_HAN}]{{0,6}}?{roles}){{0,6}})[：:·]?\s?(?P<name>{name_pattern()})"
    )


#: What may stand behind a name of a list, and what parts it from the next one.
_JOIN: Final = r"(?:（[^（）\n]{1,12}）)?[、和及与]"


@cache
def _next() -> re.Pattern[str]:
    return re.compile(rf"{_JOIN}(?P<name>{name_pattern()})")


@cache
def _next_by_sound() -> re.Pattern[str]:
    given = any_of(words("persons", "given"))
    return re.compile(
        rf"{_JOIN}(?P<name>{NAME_OF_SOUNDS}|{given}[{_HAN}]{{0,2}}?)(?=[、，。；（）等《和及与\s]|{ACTS}|$)"
    )


_LONG: Final = re.compile(
    r"(?P<role>(?:副)?(?:书记|县长|区长|市长|州长|主席|主任|局长|秘书长))(?P<name>[\u4e00-\u9fff]{2,4}?)"
    r"(?=负责|领衔|领办|督办|牵头|带队|出席|主持|到会|到场|率队|指出|强调|亲自|各领|分别|任组长|作(?:了)?(?:讲话|报告)|(?<=.{3})、(?P<next>[\u4e00-\u9fff]{3})(?:[、，。]|出席|分别|参加|带队|率队))"
)


@cache
def _of_seldom() -> re.Pattern[str]:
    """Return the pattern of a chair or head and a name with a surname that is mostly a word: 主席都兴华."""
    seldom, given = signs("persons", "seldom"), signs("persons", "given_pairs")
    return re.compile(
        r"(?P<role>(?:副)?(?:书记|县长|区长|市长|州长|主席|主任|局长|部长|秘书长))"
        rf"(?P<name>[{seldom}][{given}]{{2}})(?=同志|[，。；、（]|和|{ACTS}|主持|讲话|宣|致|作|代表|在|就|对|调研|视察|$)"
    )


#: What no such name holds: signs of offices, and of what is done.
_NOT_BEFORE_VERBS: Final = frozenset("会成办员长组领衔牵别分亲共带率队上到")


def before_verbs(
    text: str,
    about: Context,
    ends: Mapping[int, Mention],
    taken: bytearray,
    behind: Collection[int],
) -> Iterator[Mention]:
    """Yield names whose surnames are in no list: what stands between a role and its verb.

    ``behind`` is where names end: 某某某副主席跟踪督办 has a role whose holder stands before it.
    """
    for match in headed(text, _of_seldom()):
        start = match.start("name")
        if not taken[start] and match["name"][1:] not in word_set("persons", "after_pairs"):
            role, body = role_of(text, match, ends, about)
            seldom: dict[str, str | bool] = {"name": match["name"], "role": role, "body": body}
            yield Mention("person", start, match.end("name"), seldom, "persons/any@1", 0.5)
            for at, listed in _sharing(text, match.end("name"), taken):
                seldom = {"name": listed, "role": role, "body": body}
                yield Mention("person", at, at + len(listed), seldom, "persons/role-list@1", 0.6)
    for match in headed(text, _LONG):
        start, name = match.start("name"), match["name"]
        odd = set(name) & (NOT_GIVEN | _NOT_BEFORE_VERBS)
        other = name in word_set("persons", "after_pairs") or match.start() in behind
        alone = match["next"] and not (len(name) == 3 and is_name(match["next"]))
        if taken[start] or odd or other or begins_with_word(name) or alone:
            continue
        role, body = role_of(text, match, ends, about)
        args: dict[str, str | bool] = {"name": name, "role": role, "body": body}
        yield Mention("person", start, match.end("name"), args, "persons/any@1", 0.5)
        # 副主席占文斌、叶茂林: one whose surname is in a list tells that the other is a name too.
        for at, listed in _sharing(text, match.end("name"), taken) if match["next"] else ():
            args = {"name": listed, "role": role, "body": body}
            yield Mention("person", at, at + len(listed), args, "persons/role-list@1", 0.6)
