"""Those by whose word something is told, without a role: 据丁小川介绍."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.divisions import codes
from cppcc_graph.text.persons.names import is_name
from cppcc_graph.text.rulebook import signs

#: A name of three signs between the two words; 根据, 数据 lead to none.
_TELLS: Final = re.compile(
    r"据(?<![\u4e00-\u9fff]据)(?P<name>[\u4e00-\u9fff]{3})(?=(?:介绍|回忆|讲述|反映|透露)[，：,:。])"
)


def tellers(text: str) -> Iterator[Mention]:
    """Yield the names, with one of the common surnames, of those who are told to have told something."""
    if text.find("据") < 0:
        return
    for match in _TELLS.finditer(text):
        name = match["name"]
        place = any(name + level in codes() for level in "市县区")
        if name[0] in _surnames() and is_name(name) and not place:
            args: dict[str, str | bool] = {"name": name, "role": "", "body": ""}
            yield Mention(
                "person", match.start("name"), match.end(), args, "persons/teller@1", 0.55
            )


@cache
def _surnames() -> frozenset[str]:
    return frozenset(signs("persons", "common"))
