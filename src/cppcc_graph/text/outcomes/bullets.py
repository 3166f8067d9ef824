"""Items of a list that go on with the item above them: ——报送《甲》 / ——12条建议被采纳."""

import re
from typing import Final

_MARKS: Final = "—●•◆■▪○-"
_MARK: Final = r"[ \t\u3000]{0,20}[-—●•◆■▪○]{1,2}[ \t]{0,4}"
#: What is said of advice that the item does not name: 所提12条建议, 领导批示27件.
_OF_IT: Final = re.compile(
    _MARK
    + r"(?:(?:其中|上述|有关|相关)?(?:所提|提出的)?(?:[\d一二三四五六七八九十]{1,4}[余多]?[条项](?:意见|建议|对策)|意见建议|建议案?(?=[^，。；\n]{0,8}[被获得经采])|报告(?=[被获得经]))"
    r"|[^，。；\n]{0,12}领导(?:同志)?(?:先后)?(?:作出)?批示[\d一二三四五六七八九十])"
)
_ITEM: Final = re.compile(_MARK)


def told_from(text: str, line: int) -> int:
    """Return where the item begins that a line goes on with, the line itself where it is no such item."""
    if text[line : line + 24].lstrip(" \t\u3000")[:1] not in tuple(_MARKS):
        return line  # as mostly
    above = text.rfind("\n", 0, max(line - 1, 0)) + 1
    return above if _OF_IT.match(text, line) and _ITEM.match(text, above) else line
