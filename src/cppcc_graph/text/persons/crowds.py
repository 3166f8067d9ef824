"""Lists whose role stands behind them: 汤伯英、霍启明两位副主席."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.context import Context
from cppcc_graph.text.persons.names import (
    AFTER_SIGNS,
    MEMBERS_ACT,
    begins_with_word,
    is_odd,
    name_begins,
    name_pattern,
)
from cppcc_graph.text.persons.roles import of_formula, of_members
from cppcc_graph.text.persons.sounds import NAME_OF_SOUNDS
from cppcc_graph.text.rulebook import words
from cppcc_graph.text.scan import any_of, matches_at

#: What joins the names of a list; 和 before another such sign is the end of a name.
_BETWEEN: Final = re.compile("、|和(?=[^、和])")


def in_crowds(text: str, about: Context) -> Iterator[Mention]:
    """Yield lists whose role stands behind them: 汤伯英、霍启明两位副主席."""
    for match in matches_at(text, _lists(text), _crowd()):
        at = match.start("list")
        if of_formula(text, match):
            continue
        if match["role"] == "代表" and about.house != "人大":
            continue
        for part in _BETWEEN.split(match["list"]):
            role = match["role"].removeprefix("政协")
            named = not is_odd(part.removesuffix("和")) and part[-1] not in "界族"
            if not named or begins_with_word(part):
                at += len(part) + 1
                continue
            args: dict[str, str | bool] = {
                "name": part,
                "role": role,
                "body": of_members(role, about),
            }
            yield Mention("person", at, at + len(part), args, "persons/crowd@2", 0.85)
            at += len(part) + 1


_HAN: Final = "\u4e00-\u9fff"


@cache
def _crowd() -> re.Pattern[str]:
    name = rf"(?:{NAME_OF_SOUNDS}|{any_of(words('persons', 'given'))}(?=[、和等两三])|{name_pattern()})"
    return re.compile(
        rf"(?:(?<![{_HAN}])|(?<=[{AFTER_SIGNS}]))(?P<list>{name}(?:[、和]{name}){{0,9}})"
        rf"(?:(?:等?(?:[两二三四五六七八九十\d]+[位名])|等)(?:[{_HAN}]{{2,6}}界)?|(?=同志)|(?<=[、和][\u4e00-\u9fff]{{3}})(?=委员(?:{MEMBERS_ACT})))(?P<role>同志|(?:政协)?(?:副主席|委员(?!会)|常委(?!会)|副市长|副县长|副区长|代表))"
    )


_ROLE_OF_MANY: Final = (
    "(?<=同)志|(?<=[位名等])(?:[\u4e00-\u9fff]{2,6}界)?(?:政协)?"
    "(?:副主席|委员|常委|副市长|副县长|副区长|代表)"
)
_MANY: Final = re.compile(f"[同位名等](?:{_ROLE_OF_MANY})")
_OF_MANY: Final = re.compile(f"[同位名等委](?:{_ROLE_OF_MANY}|(?<=委)员(?={MEMBERS_ACT}))")
#: No list of names is longer, and none holds these signs.
_LIST: Final = 180
_NOT_LISTED: Final = "，。；：\n"


def _lists(text: str) -> Iterator[int]:
    """Yield where names begin between which and a role of many there may be nothing but names."""
    begins, _ = name_begins()
    done = 0
    for role in _OF_MANY.finditer(text) if _MANY.search(text) else ():
        at = role.start()
        low = max(done, at - _LIST)
        low = max(low, *(text.rfind(sign, low, at) for sign in _NOT_LISTED))
        for spot in begins.finditer(text, low, at):
            yield spot.start()
        done = at
