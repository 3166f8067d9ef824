"""Whether a title is told to be written or to be out: 完成《甲》初稿, 《甲》完成征编并正式出版."""

import re
from typing import Final

#: What says of a book that it is written, which does not mean that it is out: 《甲》第三辑书稿完成统稿.
_MANUSCRIPT: Final = re.compile(
    r"(?:第[^，。；《》]{1,6}[辑卷期册集])?(?:一书)?(?:的)?(?:"
    r"(?:初稿|书稿|样稿|送审稿|清样|文稿|草稿)(?!件)"
    r"|(?:已|基本|全面|顺利|如期){0,3}(?:完成|形成|进入)(?:了)?(?:初稿|书稿|统稿|定稿|组稿|审稿|送审稿|样稿|征编|编纂|编撰|编写|编修|校对|撰写|撰稿))"
)
#: The work on a book: 启动《甲》编纂工作, 完成《甲》征编任务.
_WORK_ON_IT: Final = re.compile(
    r"(?:第[^，。；《》]{1,6}[辑卷期册集])?(?:一书)?(?:的)?(?:组稿|征稿|征编|编纂|编撰|编写|编修|编辑|征集|撰写|统稿|校对)(?P<work>工作|任务)?"
)
_WORKS_ON: Final = re.compile(
    r"(?:启动|开展|推进|推动|着手|筹备|完成|做好|抓好|承担|参与|加快|开始|组织|协助)(?:了|对)?[^，。；《》]{0,8}$"
)
_OUT: Final = re.compile(
    r"(?:[^，。；拟将待]{0,24}?[并后且]|)(?:正式|公开|联合)?(?:出版|发行|刊印|付印|付梓|面世|编印|印发)"
)


_BEGUN: Final = re.compile("启动|着手|筹备|开始|推[进动]|加快")


def book_state(text: str, end: int, clause: str, *, began: int) -> str:
    """Return whether what a title names is told to be written or to be out, "" if neither is.

    ``began`` is where the verb before the title stands in its clause, or -1.
    """
    told = _MANUSCRIPT.match(text, end)
    if not told:
        told = _WORK_ON_IT.match(text, end)
        if told and not told["work"] and not _WORKS_ON.search(clause, max(began, 0)):
            return ""
    if not told:
        return ""
    begun = _BEGUN.search(clause, max(began, 0))
    return "published" if _OUT.match(text, told.end()) and not begun else "drafted"
