"""Rates that are told with their figures in turn: 办复率和满意率分别为100%和97.8%."""

import re
from typing import Final, NamedTuple

#: The rates by what they are called.
RATES: Final = {
    "reply-rate": re.compile("办复率|答复率|办结率"),
    "filing-rate": re.compile("立案率"),
    "satisfied-or-basically-satisfied-rate": re.compile(
        "满意率?(?:和|或者?|、|及|与|以及)基本满意率"
    ),
    "satisfaction-rate": re.compile("(?<!基本)(?<!非常)满意率(?!(?:和|或者?|、|及|与|以及)基本)"),
}
#: What stands before a figure of such a row: the names, and the figures before it.
_IN_TURN: Final = re.compile(
    r"分别(?:为|达到?|是|有|占|在|保持|稳定){0,2}(?P<told>(?:[\d.]{1,6}%(?:以上|左右)?[、和及与])*)$"
)
#: How many signs before 分别 may name what it is of, and how many at least.
_NAMES_WITHIN: Final = 40
_NAMES_FROM: Final = 4
_STOP: Final = re.compile("[，。；]")
_WHOSE: Final = re.compile("提案者|提案人|委员")
_OF_PROPOSALS: Final = re.compile("提案|委员|立案|办复|答复|办结|办理")
#: Of whom and of what a rate is, right before its name: 委员对办理态度和结果的满意率.
_OWN_WORDS: Final = re.compile(
    r"(?:提案者|提案人|委员|提案|按期|按时)?(?:对[^，。；]{2,14}?的?|办理(?:结果|态度|工作)?的?)?(?:综合)?$"
)


class InTurn(NamedTuple):
    """A rate that the figure before whose end a clause stops is one of; ``start`` is its place in the clause."""

    metric: str
    base: str
    start: int


def in_turn(clause: str) -> InTurn | None:
    """Return the rate that the figure behind a clause's words tells in turn, None where they tell none so."""
    row = _IN_TURN.search(clause)
    if row is None:
        return None
    names = _STOP.split(clause[max(0, row.start() - _NAMES_WITHIN) : row.start()])[-1]
    if len(names) < _NAMES_FROM:
        return None
    named = sorted(
        (name.start(), metric) for metric, known in RATES.items() for name in known.finditer(names)
    )
    others = names.count("率") - sum(
        name[0].count("率") for known in RATES.values() for name in known.finditer(names)
    )
    if others or not _OF_PROPOSALS.search(names):
        return None  # 入住率和群众满意率分别为90%和95%
    number = row["told"].count("%")
    # 对办理态度和结果的满意率分别达99%和96%: one rate, of two things.
    if len(named) == 1:
        number = 0
    if number >= len(named):
        return None
    place, metric = named[number]
    words = names[:place]
    own = _OWN_WORDS.search(words)
    start = own.start() if own else place
    whose = _WHOSE.search(words, start)
    base = whose[0] if whose and metric.startswith("satisf") else "提案"
    return InTurn(metric, base, row.start() - len(names) + start)
