"""What kind of document a title is of."""

import re
from typing import Final

from cppcc_graph.text.candidate import Candidate
from cppcc_graph.text.drafting.codes.tables import coded


def document_code(title: str) -> str:
    """Return the code of a document's kind by the last words of its title, "" if they tell none."""
    return coded("document", title)


#: 社情民意信息《甲》, 《甲》社情民意信息, 《甲》等3篇社情民意; what stands between is another's.
_OPINION_BEFORE: Final = re.compile(r"社情民意(?:信息|专报)?(?:——|：)?[《“]?$")
_OPINION_BEHIND: Final = re.compile(r"[》”]?(?:等)?(?:\d{1,4}[篇条件份])?(?:的)?社情民意")


def opinion_code(raw: str, each: Candidate) -> str:
    """Return the code of public-opinion reports if a title is said to be one, "" if not."""
    before = _OPINION_BEFORE.search(raw, max(0, each.start - 12), each.start + 1)
    behind = _OPINION_BEHIND.match(raw, each.end - 1) or _OPINION_BEHIND.match(raw, each.end)
    return "opinionReport" if before or behind else ""


_PUBLISHED: Final = re.compile(
    r"出版(?:了|发行)?(?:文史)?(?:专辑|专著|图书|书籍|资料)?(?:集|选)?[《“]?$"
)


def book_code(raw: str, each: Candidate) -> str:
    """Return the code of a book if a title is said to be published as one, not a part of a series."""
    before = raw[max(0, each.start - 12) : each.start]
    return "book" if _PUBLISHED.search(before) and not raw.startswith("第", each.end) else ""
