"""Chance that is the same on every machine and in every version of Python."""

import random
from collections.abc import Sequence
from typing import TypeVar

Item = TypeVar("Item")


class Dice:
    """Draws from a seed by ``random()`` alone, whose sequence Python promises to keep."""

    def __init__(self, *seed: object) -> None:
        self._random = random.Random("/".join(map(str, seed))).random  # noqa: S311 - no secret

    def below(self, end: int) -> int:
        """Return a whole number from 0 up to, but without, ``end``."""
        return int(self._random() * end)

    def between(self, low: int, high: int) -> int:
        """Return a whole number from ``low`` to ``high``, both included."""
        return low + self.below(high - low + 1)

    def pick(self, items: Sequence[Item]) -> Item:
        """Return one of the items."""
        return items[self.below(len(items))]

    def happens(self, share: float) -> bool:
        """Tell whether something happens that happens in this share of cases."""
        return self._random() < share
