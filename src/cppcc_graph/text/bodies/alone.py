"""Bodies whose name needs no place."""

import re
from collections.abc import Iterator
from functools import cache

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.rulebook import book
from cppcc_graph.text.scan import any_of, headed


@cache
def _alone_pattern() -> re.Pattern[str]:
    return re.compile(rf"{any_of(book('bodies')['alone'])}(?!门|署|分|队|长|系统)")


def standing_alone(text: str) -> Iterator[Mention]:
    """Yield the bodies of the list whose name is whole as it stands."""
    names: dict[str, str] = book("bodies")["alone"]
    for found in headed(text, _alone_pattern()):
        yield Mention(
            "body", found.start(), found.end(), {"name": names[found[0]]}, "bodies/alone@1", 0.8
        )
