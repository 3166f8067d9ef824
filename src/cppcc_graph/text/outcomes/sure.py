"""How sure an outcome is: the share that was right of those in reports that the rules had not seen.

What stands in a list of titles or right behind its advice was right in 91 of 100, what a clause tells
apart from it in 85, but in 63 where it is advice taken up and in 52 where a number is all that tells
it (docs/rules.md). On the reports of the tests, which rules were made with, each is right more often.
"""

from typing import Final

#: Told as an entry of a list, or right behind the advice that it came of.
DIRECT: Final = 0.9
#: Told by its number only.
COUNTED: Final = 0.57
#: What no rule knows, where a list has results.
UNKNOWN: Final = 0.4
_APART: Final = {
    "issued": 0.85,
    "implemented": 0.85,
    "effect": 0.85,
    "considered": 0.75,
    "absorbed": 0.68,
    "contributed": 0.57,
}


def sure_apart(uptake: str) -> float:
    """Return how sure an outcome of that uptake is which stands apart from its advice."""
    return _APART.get(uptake, COUNTED)
