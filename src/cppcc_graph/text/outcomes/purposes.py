"""Clauses that begin a purpose and go on in the next one: 为实施甲，打造乙提供参考."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from cppcc_graph.text.structure import Sentence


def with_purposes(text: str, sentence: Sentence) -> Iterable[tuple[int, int]]:
    """Return clauses; one that begins a purpose goes on in the next: 为实施甲，打造乙提供参考."""
    serves = text.find("为", sentence.start, sentence.end) >= 0
    return _put_together(text, sentence.clauses) if serves else sentence.clauses


_FOR: Final = re.compile(r"[\s　]{0,9}为[^，]*$")
_FULL_STOP: Final = re.compile("[。；]")
_SERVES: Final = re.compile(
    r"提供[^，]{0,8}(?:参考|依据|借鉴|支撑)|(?:发挥|起到)[了着]?[^，]{0,12}作用|(?:奠定|打下)了?[^，]{0,8}基础|[作做]出了?[^，]{0,8}贡献|贡献了?[^，]{0,6}(?:智慧|力量)"
)


def _put_together(text: str, parts: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    held = -1
    for start, end in parts:
        if (
            held < 0
            and text.find("为", start, start + 10) >= 0
            and _FOR.fullmatch(text, start, end)
            and _SERVES.search(_FULL_STOP.split(text[end : end + 60])[0])
            and not _SERVES.search(text, start, end)
        ):
            held = start
            continue
        yield (held if held >= 0 else start), end
        held = -1
    if held >= 0:
        yield held, parts[-1][1]
