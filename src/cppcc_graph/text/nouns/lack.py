"""Why no noun stands before a figure."""

from enum import Enum, auto
from typing import Final


class Why(Enum):
    """What stands before a figure that has no noun there."""

    NOUN = auto()
    NOTHING = auto()  # 31批、260人次
    SHARE = auto()  # 41件，占28.9%
    CHANGE = auto()  # 由2860元增加到3950元
    PART = auto()  # 14条建议，其中9条
    PREDICATE = auto()  # 已解决的51件
    NAMED = auto()  # 县教育局17件
    VERB = auto()  # 立案142件


# Looking up a member of an Enum takes longer than most that is done with it here.
NOTHING, SHARE, CHANGED = Why.NOTHING, Why.SHARE, Why.CHANGE
PART, PREDICATED, VERB = Why.PART, Why.PREDICATE, Why.VERB


class Lack:  # with slots, as a Mention
    """Why no noun stands before a figure, the verb in its place, and where the words before these end."""

    __slots__ = ("at", "verb", "why")

    def __init__(self, why: Why, verb: str = "", at: int = -1) -> None:
        """Make it of what was found."""
        self.why: Final = why
        self.verb: Final = verb
        self.at: Final = at
