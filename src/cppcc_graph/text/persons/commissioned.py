"""Who speaks for a committee, told without an office: 何晓楠受县政协常委会委托，向大会报告工作."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.persons.names import is_name
from cppcc_graph.text.scan import headed, skippable

#: What is said right behind the name, of a committee and of its plenary.
_SPEAKS_FOR: Final = re.compile(
    skippable(
        "(?:受|代表)(?=(?:中国人民政治协商会议|第?[一二三四五六七八九十]{1,3}届|[省市县区州旗盟]|政协))"
        "[^，。；《]{0,40}?(?:委托，?|，)?向(?:大会|全会|会议)(?:报告|作)"
    )
)
_BEGINS: Final = frozenset("，。；：\n\u3000 ")


def commissioned(text: str) -> Iterator[Mention]:
    """Yield the names that a clause begins with and goes on with for whom they speak."""
    for told in headed(text, _SPEAKS_FOR):
        end = told.start() - (2 if text.endswith("同志", 0, told.start()) else 0)
        for length in (3, 2, 4):
            start = end - length
            if start >= 0 and (not start or text[start - 1] in _BEGINS):
                if is_name(text[start:end]):
                    args: dict[str, str | bool] = {"name": text[start:end], "role": "", "body": ""}
                    yield Mention("person", start, end, args, "persons/commissioned@1", 0.75)
                break
