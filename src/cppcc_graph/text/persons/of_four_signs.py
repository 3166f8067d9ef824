"""Names of four signs beside 委员: a surname and three given signs, as many peoples of the south write them, 吴妹银花."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.context import Context
from cppcc_graph.text.persons.names import AFTER_SIGNS, begins_with_word, surnames
from cppcc_graph.text.persons.roles import of_members
from cppcc_graph.text.rulebook import signs
from cppcc_graph.text.scan import headed

#: The signs such given names are written with, and those of which one is among them at least.
_GIVEN: Final = signs("persons", "given_signs")
_GIVEN_SIGNS: Final = frozenset(_GIVEN)
_TELLING: Final = frozenset(signs("persons", "telling_signs"))
_LENGTH: Final = 4
#: The last sign of one before its role, and 委员 before one.
_ENDS: Final = re.compile(
    f"[{_GIVEN}](?=(?:政协)?委员(?!会)|等[0-9两三四五六七八九十]{{1,3}}[名位](?:政协)?委员)"
)
_ROLE: Final = re.compile(
    f"委员(?=[\u4e00-\u9fff][{_GIVEN}]{{3}}(?:[、，。；）等《]|提|反映|建议|呼吁|领衔|联名|的))"
)
_HAN: Final = re.compile(f"[\u4e00-\u9fff](?<![{AFTER_SIGNS}])")


def of_four_signs(text: str, about: Context) -> Iterator[Mention]:
    """Yield the members whose names have four signs."""
    starts = {found.start() - _LENGTH + 1 for found in headed(text, _ENDS)}
    before = {found.end() for found in _ROLE.finditer(text)}
    for start in sorted(starts | before):
        name = text[start : start + _LENGTH] if start >= 0 else ""
        if (
            name
            and name[0] in surnames()
            and _GIVEN_SIGNS.issuperset(name[1:])
            and not _TELLING.isdisjoint(name[1:])
            and not begins_with_word(name)
            and (start in before or not start or not _HAN.match(text, start - 1))
        ):
            args = {"name": name, "role": "委员", "body": of_members("委员", about)}
            yield Mention("person", start, start + _LENGTH, args, "persons/four-signs@1", 0.7)
