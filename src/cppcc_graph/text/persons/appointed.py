"""Who is given an office or relieved of it: 任命某某为市政协副秘书长."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.context import Context
from cppcc_graph.text.persons.names import name_pattern
from cppcc_graph.text.persons.roles import role_of
from cppcc_graph.text.persons.sounds import NAME_OF_SOUNDS
from cppcc_graph.text.rulebook import words
from cppcc_graph.text.scan import any_of


def newly_appointed(text: str, about: Context, ends: Mapping[int, Mention]) -> Iterator[Mention]:
    """Yield who is given an office or relieved of it: 任命某某为市政协副秘书长."""
    for match in _appointments().finditer(text):
        role, body = role_of(text, match, ends, about)
        args: dict[str, str | bool] = {"name": match["name"], "role": role, "body": body}
        yield Mention("person", *match.span("name"), args, "persons/appointed@1", 0.85)


_HAN: Final = "\u4e00-\u9fff"


@cache
def _appointments() -> re.Pattern[str]:
    roles = any_of(words("persons", "roles"))
    return re.compile(
        rf"(?:任命|选举|补选|增选|推选|免去|接受|同意)(?P<name>{name_pattern()}|{NAME_OF_SOUNDS})(?:同志|委员)?(?:为|的|辞去|担任|(?:(?<=[免去接受同意].{{3}})|(?<=同志))(?=[省市县区州旗]))"
        rf"(?P<lead>[{_HAN}]{{0,20}}?)(?P<role>{roles})(?=职务|的[请申]|资格|[，。；、]|$)"
    )
