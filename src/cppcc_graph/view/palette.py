"""Colours and shapes of the groups: told apart without colour, and by colour-blind readers.

The colours are those of Okabe and Ito (2008) with lighter and darker neighbours. No two groups
share a shape, full or hollow, so that a picture can be read without any colour.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Mark:
    """How a group is drawn: a colour and one of vis-network's shapes without a label inside.

    ``fill`` is full or hollow; ``sign`` is a character that looks like it.
    """

    colour: str
    shape: str
    sign: str
    fill: str = "full"


#: Communities, the largest first; those beyond share the last colour.
COMMUNITIES: Final = (
    "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#7A5195", "#8C6D1F",
    "#8A8F98",
)  # fmt: skip

MARKS: Final = {
    "body": Mark("#0072B2", "dot", "●"),
    "people": Mark("#56B4E9", "dot", "○", "hollow"),
    "activity": Mark("#E69F00", "triangle", "▲"),
    "proposal": Mark("#D55E00", "square", "■"),
    "outcome": Mark("#009E73", "star", "★"),
    "document": Mark("#7A5195", "diamond", "◆"),
    "mechanism": Mark("#8C6D1F", "hexagon", "⬢"),
    "plan": Mark("#CC79A7", "triangleDown", "▼"),
    "place": Mark("#5F7F5F", "diamond", "◇", "hollow"),
    "honour": Mark("#B8860B", "star", "☆", "hollow"),
    "gap": Mark("#8A8F98", "square", "□", "hollow"),
}
