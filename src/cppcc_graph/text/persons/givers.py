"""Givers who are named without a role, one after the other: …，王大伟捐口罩5000只, 其中李小明10万元."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.divisions import codes, short_names
from cppcc_graph.text.persons.names import TO_WHOM, is_name
from cppcc_graph.text.scan import headed

#: A name of three signs behind a mark, where a gift or a sum follows.
_GIVES: Final = re.compile(
    r"捐(?:(?<=[、，；。：\n中和][\u4e00-\u9fff]{3}捐)|(?<=[、，；。：\n中和][\u4e00-\u9fff]{3}个人捐))(?![款赠资助物献][活项行箱人单])"
    r"|中(?<=其中)(?=[\u4e00-\u9fff]{3}\d[\d.]{0,8}[万千]?元)"
)
_PARTS: Final = re.compile(r"(?:其中|[、，])(?P<name>[\u4e00-\u9fff]{3})\d[\d.]{0,8}[万千]?元")
_SIGNS: Final = 3


def givers(text: str) -> Iterator[Mention]:
    """Yield the names of those who are told to have given something, without a role."""
    if text.find("捐") < 0:
        return  # as mostly
    for match in headed(text, _GIVES):
        if match[0] == "捐":
            end = match.start() - 2 * text.startswith("个人", match.start() - 2)
            yield from _named(text, end - _SIGNS)
            continue
        at = match.start() - 1
        while part := _PARTS.match(text, at):
            yield from _named(text, part.start("name"))
            at = part.end()


def _named(text: str, start: int) -> Iterator[Mention]:
    name = text[start : start + _SIGNS]
    to_place = name[0] in TO_WHOM and name[1:] in short_names()  # 向湖北捐赠口罩
    if is_name(name) and not to_place and not any(name + level in codes() for level in "市县区"):
        args: dict[str, str | bool] = {"name": name, "role": "", "body": ""}
        yield Mention("person", start, start + _SIGNS, args, "persons/giver@1", 0.55)
