"""What kind of document a title is of."""

import re
from collections.abc import Sequence
from typing import Final

from cppcc_graph.text.candidate import Candidate
from cppcc_graph.text.drafting.codes.tables import coded
from cppcc_graph.text.outcomes.advice import LAID_DOWN_TITLE, REPORTED, TAKEN_BEHIND


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
    return "opinionReport" if before or behind or _is_one_of_them(raw, each) else ""


#: 编报社情民意信息134期: of what a paragraph goes on to tell single ones.
_COUNTED: Final = re.compile(r"社情民意(?:信息|专报)?(?:共|累计|达|计)?\d{1,4}[余多]?[条篇期件份]")
#: （四）社情民意渠道畅通: the heading that a paragraph stands below, or begins with.
_HEADING: Final = re.compile(
    r"[\s\u3000#*]{0,8}[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、.．]"
)
_OF_OPINIONS: Final = re.compile("社情民意|信息(?:工作|报送|直报|渠道)")
#: What else single ones are told of.
_OF_OTHERS: Final = re.compile("提案|调研|视察|协商|建议案|大会发言|文史")
#: 由市政协转报省税务局: what is passed on was reported.
_PASSED_ON: Final = re.compile(
    "》(?:已|先后)?(?:由|经|被)[^，。；《》]{2,12}(?:[转上]报|编报|刊发)"
)
#: How far before a title its paragraph and its heading are looked for, and how long a heading is at most.
_PARAGRAPH: Final = 600
_HEADING_LENGTH: Final = 40
_LINES_ABOVE: Final = 3


def _is_one_of_them(raw: str, each: Candidate) -> bool:
    """Tell whether a title that is reported or taken up is told of public-opinion reports."""
    if LAID_DOWN_TITLE.search(str(each.args["title"])) or not (
        REPORTED.search(raw, max(0, each.start - 12), each.start + 1)
        or TAKEN_BEHIND.match(raw, each.end - 1)
        or _PASSED_ON.match(raw, each.end - 1)
    ):
        return False
    line = raw.rfind("\n", max(0, each.start - _PARAGRAPH), each.start) + 1
    line = line or max(0, each.start - _PARAGRAPH)
    counted = [found.end() for found in _COUNTED.finditer(raw, line, each.start)]
    if not counted and not _OF_OPINIONS.search(_heading(raw, line)):
        return False
    begun = counted[-1] if counted else line
    return _OF_OTHERS.search(_TITLES.sub("", raw[begun : each.start])) is None


_TITLES: Final = re.compile("《[^《》]{1,60}》")


def _heading(raw: str, line: int) -> str:
    """Return the heading that a line begins with, or else one of the lines right above it is."""
    for _ in range(_LINES_ABOVE):
        end = raw.find("\n", line)
        words = raw[line : end if end >= 0 else len(raw)]
        if _HEADING.match(words):
            return words[:_HEADING_LENGTH].partition("。")[0]
        if not line:
            break
        line = raw.rfind("\n", 0, line - 1) + 1
    return ""


#: Who reported it: 委员甲反映的《…》, 委员甲、乙撰写的社情民意信息《…》.
_REPORTED_BY: Final = re.compile(
    r"(?:委员|常委|等[^，。；《》、]{0,8})?(?:联名|共同|及时)?(?:反映|撰写|[报呈][送报]|[编上转]报|提[交出]|执笔|的)?的?"
    r"(?:社情民意(?:信息|专报)?|信息)?(?:——|：)?[《“]?"
)
_JOINED: Final = re.compile("(?:委员|常委)?[、和与及](?:委员|常委)?")


def reported_by(raw: str, each: Candidate, agents: Sequence[Candidate]) -> list[str]:
    """Return who is said right before a title to have reported it, of persons and bodies in order."""
    before = [agent for agent in agents if agent.end <= each.start]
    found: list[str] = []
    link, at = _REPORTED_BY, each.start
    for agent in reversed(before):
        if not link.fullmatch(raw, agent.end, at):
            break
        found.insert(0, str(agent.args["name"]))
        link, at = _JOINED, agent.start
        role = raw.rfind("委员", max(0, at - 3), at)
        at = role if role >= 0 else at
    return found


#: How a volume of a series is told behind its title: 《青禾文史》第十六辑; several of them are none.
_VOLUME: Final = re.compile(
    r"(?:\s|（)?(?P<volume>第(?:[一二三四五六七八九十百]{1,4}|\d{1,3})[辑集卷册])(?![至—-]|[、和与](?:第|[一二三四五六七八九十\d]))"
)
_PUBLISHED: Final = re.compile(
    r"出版(?:了|发行)?(?:文史)?(?:专辑|专著|图书|书籍|资料)?(?:集|选)?(?:第[一二三四五六七八九十百\d]{1,4}[辑集卷册])?"
    # 出版《甲》《乙》: each of a row.
    r"(?:《[^《》]{1,40}》(?:第[一二三四五六七八九十百\d]{1,4}[辑集卷册])?[、和及]?){0,6}[《“]?$"
)
_PUBLISHED_AFTER: Final = re.compile(
    r"》?(?:第[一二三四五六七八九十百\d]{1,4}[辑集卷册])?(?:一书|专辑|专著)?(?:已|已经|正式|顺利|公开|编辑|编纂|付梓){0,3}出版(?!社|工作|座谈|计划|经费)"
)
#: How far before a title the words are looked for that it was published.
_ROW: Final = 160


def volume_of(raw: str, each: Candidate) -> str:
    """Return the volume of a series that the words behind a title name, "" for none.

    >>> from types import SimpleNamespace as Named
    >>> volume_of("《青禾文史》第十六辑", Named(end=6)), volume_of("《青禾文史》3期", Named(end=6))
    ('第十六辑', '')
    """
    found = _VOLUME.match(raw, each.end)
    return found["volume"] if found else ""


def book_code(raw: str, each: Candidate) -> str:
    """Return the code of a book if a title or a volume is said to be published, not an issue of a periodical."""
    before = raw[max(0, each.start - _ROW) : each.start]
    published = _PUBLISHED.search(before) or _PUBLISHED_AFTER.match(raw, each.end)
    issue = raw.startswith("第", each.end) and not volume_of(raw, each)
    return "book" if published and not issue else ""
