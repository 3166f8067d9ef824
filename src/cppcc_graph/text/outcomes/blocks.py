"""Results behind a label below a title or a topic: 《甲》 / 承办单位：… / 办理结果：建成…, lines that are one entry."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from cppcc_graph.text.candidate import InOrder, Mention
from cppcc_graph.text.outcomes.clause import outcome_of
from cppcc_graph.text.outcomes.items import items_of
from cppcc_graph.text.outcomes.purposes import with_purposes
from cppcc_graph.text.outcomes.sure import DIRECT
from cppcc_graph.text.scan import headed, line_begin, line_end, may_label
from cppcc_graph.text.structure import Sentence, hoped

#: Marks of a list that a line may begin with.
_MARK: Final = r"[ \t\u3000]{0,12}+(?:[-—●•◆■▪○*]{1,2}[ \t]{0,4})?"
_MARKED: Final = re.compile(_MARK)
_RESULTS: Final = re.compile(
    r"(?:(?:办理|落实|采纳|处理|转化|整改|监督|协商|主要|工作|提案办理|成果转化|采纳落实|办理落实)(?:结果|情况|成效|成果|进展|效果)|成果转化|成[ \u3000]?效|结[ \u3000]?果|成果|落实情况)[ \t]?[:：]"
)
#: A line of an entry that says what its words are: 承办单位：县水利局.
_FIELD: Final = re.compile(_MARK + r"[\u4e00-\u9fff（][\u4e00-\u9fff \u3000（）]{1,9}[:：]")
#: What the entry is about, where it has no title.
_TOPIC: Final = re.compile(
    _MARK
    + r"(?:(?:监督|视察|协商|调研|评议|议政|考察|商量|议事)(?:议题|主题|课题|题目|内容|事项|项目)|议题|主题|课题)[ \t]?[:：][ \t\u3000]{0,4}(?P<of>[^\n。；;：:]{2,40})"
)
#: A further line that belongs to what the label begins.
_GOES_ON: Final = re.compile(r"[ \t\u3000]{0,12}+[-—●•◆■▪○*①-⑳]")
#: So many fields stand between a title and its results at most.
_FIELDS: Final = 10


class Block(NamedTuple):
    """A stretch of text that tells the results of one title or topic.

    ``listed`` tells that it is an entry of a list of titles: all that stands there others did.
    """

    start: int
    end: int
    of: str
    listed: bool


def blocks(text: str, advice: InOrder) -> list[Block]:
    """Return the stretches behind the labels of results that stand below a title or a topic, in order."""
    if not may_label(text, "果况效展化"):
        return []
    found = []
    for label in headed(text, _RESULTS):
        line = line_begin(text, label.start())
        if not (line and _MARKED.fullmatch(text, line, label.start())):
            continue
        of, listed = _entry(text, line, advice)
        if of:
            found.append(Block(label.end(), _end(text, label.end(), advice), of, listed))
    return found


def _entry(text: str, line: int, advice: InOrder) -> tuple[str, bool]:
    """Return the topic, else the title, of the entry that a line is a field of, and whether it is a title."""
    topic = ""
    for _ in range(_FIELDS):
        end = line - 1
        line = line_begin(text, end) if end > 0 else 0
        titled = advice.within(line, end)
        if titled and not topic and _heads(text, end, titled[-1]):
            return str(titled[-1].args["title"]), True
        if titled:
            break  # a title amid prose has no fields below it
        if end <= line or not _FIELD.match(text, line, end):
            break
        told = None if topic else _TOPIC.match(text, line, end)
        topic = told["of"].strip() if told else topic
    return topic, False


#: What may stand between a title and the end of its line: its number, whom it is by.
_BEHIND_TITLE: Final = re.compile(
    r"[》”]?(?:[（(][^（）()\n]{1,40}[）)]|第?\d{1,8}号(?:提案)?)?[ \t\u3000：:。]{0,4}"
)


def _heads(text: str, end: int, title: Mention) -> bool:
    """Tell whether a line ends with a title and perhaps its number."""
    return _BEHIND_TITLE.fullmatch(text, title.end, end) is not None


def _end(text: str, start: int, advice: InOrder) -> int:
    """Return where a label's line ends, or the items of a list below it."""
    end = line_end(text, start)
    while end < len(text) and _GOES_ON.match(text, end + 1) and not _FIELD.match(text, end + 1):
        following = line_end(text, end + 1)
        if advice.within(end, following):
            break  # the next entry
        end = following
    return end


def block_of(found: Sequence[Block], sentence: Sentence) -> Block | None:
    """Return the block that a sentence tells of, at least from its label on; None where it is in none."""
    at = bisect_right(found, (sentence.end,)) - 1
    return found[at] if at >= 0 and found[at].end > sentence.start else None


def told_in_block(
    text: str, sentence: Sentence, block: Block, figures: InOrder
) -> Iterator[Mention]:
    """Yield the outcomes of the clauses of a sentence that stand in a block, those that a rule knows."""
    for start, end in with_purposes(text, sentence):
        begin = max(start, block.start)
        if end <= begin or hoped(text, begin, end):
            continue
        told = outcome_of(
            text, begin, end, block.of, listed=block.listed, direct=False, figures=figures
        )
        if told is not None and told.args["uptake"] != "unstated":
            sure = Mention(told.kind, told.start, told.end, told.args, told.rule, DIRECT)
            yield from items_of(text, sure, figures)
