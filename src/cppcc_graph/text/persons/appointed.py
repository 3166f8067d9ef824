"""Who is given an office or relieved of it, and who is recommended for one: 任命某某为市政协副秘书长."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.context import Context
from cppcc_graph.text.persons.names import is_name, name_pattern
from cppcc_graph.text.persons.roles import role_of
from cppcc_graph.text.persons.sounds import NAME_OF_SOUNDS
from cppcc_graph.text.rulebook import words
from cppcc_graph.text.scan import any_of, headed


def newly_appointed(text: str, about: Context, ends: Mapping[int, Mention]) -> Iterator[Mention]:
    """Yield who is given an office or relieved of it: 任命某某为市政协副秘书长."""
    for match in headed(text, _appointments()):
        role, body = role_of(text, match, ends, about)
        args: dict[str, str | bool] = {"name": match["name"], "role": role, "body": body}
        yield Mention("person", *match.span("name"), args, "persons/appointed@1", 0.95)
    for verb in headed(text, _LEAVES):
        alone = _alone().search(text, max(0, verb.start() - _ALONE_WITHIN), verb.start())
        left = _left().match(text, alone.start()) if alone and is_name(alone["name"]) else None
        if left:
            role, body = role_of(text, left, ends, about)
            args = {"name": left["name"], "role": role, "body": body}
            yield Mention("person", *left.span("name"), args, "persons/appointed@1", 0.95)


_HAN: Final = "\u4e00-\u9fff"


@cache
def _appointments() -> re.Pattern[str]:
    roles = any_of(words("persons", "roles"))
    return re.compile(
        rf"(?:任命|选举|补选|增选|推选|免去|接受|同意)(?P<name>{name_pattern()}|{NAME_OF_SOUNDS})(?:同志|委员)?(?:为|的|辞去|担任|(?:(?<=[免去接受同意].{{3}})(?<!的)|(?<=同志))(?=[省市县区州旗]|提案|经济|文[史化]|社会|教科|农业|民族|民宗|人口|联络|学习|港澳|委员|办公室|副?秘书长|副?主任|专门))"
        rf"(?P<lead>[{_HAN}]{{0,20}}?)(?P<role>{roles})(?=职务|的[请申]|资格|[，。；、]|$)"
    )


#: 钱某某不再担任县政协秘书长职务: one name, a mark before it, leaves an office.
_LEAVES: Final = re.compile("不再担任|请求辞去|辞去(?<!请求辞去)|卸任")
_ALONE_WITHIN: Final = 8


@cache
def _alone() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?<![{_HAN}、])|(?<=同意)|(?<=接受))(?P<name>{name_pattern()})(?:同志)?$"
    )


@cache
def _left() -> re.Pattern[str]:
    roles = any_of(words("persons", "roles"))
    return re.compile(
        rf"(?P<name>{name_pattern()})(?:同志)?(?:{_LEAVES.pattern})(?P<lead>[{_HAN}]{{0,20}}?)(?P<role>{roles})(?=职务|[，。；、]|$)"
    )


#: For what somebody is put forward; they have no such office yet.
_FOR: Final = (
    rf"(?:同志|委员|等(?:[\d一二三四五六七八九十]{{1,3}}[名位人](?:同志|委员)?)?)?(?:作?为|担任|参评|参选|当选)[{_HAN}、“”\d]{{2,30}}?"
    r"(?:人选|候选人|对象|推荐人选|代表|委员|常委|模范|先进个人|工作者|标兵|能手|监督员|陪审员|青年|个人|主任|副主任|会长|副会长|理事|监事|英雄|好人)"
)


@cache
def _recommendations() -> re.Pattern[str]:
    name = rf"(?:{name_pattern()}|{NAME_OF_SOUNDS})"
    return re.compile(
        rf"(?:推荐|推选|提名|推举|举荐|推送)了?(?P<names>{name}(?:同志|委员)?(?:[、和与及]{name}(?:同志|委员)?){{0,9}})(?={_FOR})"
    )


_PARTED: Final = re.compile("[、和与及]")


def recommended(text: str) -> Iterator[Mention]:
    """Yield who is recommended for something, without the office that they have not got yet."""
    for match in headed(text, _recommendations()):
        at = match.start("names")
        for said in _PARTED.split(match["names"]):
            name = said.removesuffix("同志").removesuffix("委员")
            if is_name(name):
                args: dict[str, str | bool] = {"name": name, "role": "", "body": ""}
                yield Mention("person", at, at + len(name), args, "persons/recommended@1", 0.75)
            at += len(said) + 1
