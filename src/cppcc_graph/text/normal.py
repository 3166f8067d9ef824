"""A second text that is easier to match, with the way back to the first.

Widths, quotation marks, punctuation and traditional characters are made one; line breaks inside a
sentence, blanks between Chinese characters, pinyin in brackets and doubled commas are left out.
Matches are made in the second text and reported in the first: no offset is ever guessed.
"""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain, pairwise
from typing import Final

from cppcc_graph.text.frame import around
from cppcc_graph.text.scan import led

_WIDE: Final = {chr(sign): chr(sign - 0xFEE0) for sign in range(0xFF10, 0xFF5B)} | {
    "％": "%",
    "．": ".",
    "－": "-",
    "　": " ",
    "\u00a0": " ",
    "「": "“",
    "」": "”",
    "『": "‘",
    "』": "’",
    "﹪": "%",
    # Pages of a traditional encoding have the small forms: 佔34%﹔政治建設方面76件.
    "﹐": "，",
    "﹑": "、",
    "﹔": "；",
    "﹕": "：",
    "﹖": "？",
    "﹗": "！",
    "﹙": "（",
    "﹚": "）",
    "～": "~",
    "〔": "（",
    "〕": "）",
    "〈": "《",
    "〉": "》",
}
_MARKS: Final = {
    ",": "，",
    ";": "；",
    ":": "：",
    "?": "？",
    "!": "！",
    "(": "（",
    ")": "）",
    "．": ".",
}
_HAN: Final = "\u3400-\u4dbf\u4e00-\u9fff\u3007"
# Each begins with the sign that it looks for: the search skips all others fast.
_PINYIN: Final = re.compile(
    rf"[（(](?<=[{_HAN}].)\s{{0,9}}[a-zA-ZāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜüńňÀ-ÿ'’ \n]{{1,80}}[)）]"
)
#: Before an hour a blank stays: 2022-01-20 10:22.
_BLANK: Final = re.compile(
    rf"[ \u3000\u00a0](?<=[{_HAN}，。；：、“”《》（）\d%].)[ \u3000\u00a0]*(?=[{_HAN}\d%])(?!\d{{1,2}}[:：]\d\d)"
)
_DOUBLES: Final = ("，，", "。。", "；；", "、、")
_DOUBLED: Final = re.compile("，，+|。。+|；；+|、、+")
_THOUSANDS: Final = re.compile(r"[，,](?<=\d.)(?=\d{3}(?!\d))")
_BEGINS: Final = re.compile(
    r"(?<!\s)\s{0,60}(?:[●•◆■▲★·○◎\-—*#>|]|[（(]?[一二三四五六七八九十\d]{1,3}(?:[）)、]|[.．](?!\d))|第[一二三四五六七八九十\d]+[条项章节]|——|(?P<label>[\u4e00-\u9fff]{2,10}\s?[：:]))"
)
_ENDS: Final = re.compile(r"[。！？；!?;][”》）]?\s{0,40}$")
_WIDTH: Final = 60
#: So many lines of one width, give or take as many characters, were broken at that width.
_FULL: Final = 2
#: How the title of a report ends: the line it stands in is whole, however short the next one is.
_TITLE: Final = re.compile(r"(?:报告|解读|总结|要点|计划|安排|方案|综述|通报|情况)[)）]?\s{0,40}$")


@dataclass(frozen=True, slots=True)
class Normal:
    """The text to match in, and for each of its characters the place in the raw text."""

    text: str
    places: tuple[int, ...]
    raw: str

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the place in the raw text of a stretch that is not empty."""
        return self.places[start], self.places[end - 1] + 1

    def words(self, start: int, end: int) -> str:
        """Return the words of a stretch with the raw text's punctuation, in simplified characters."""
        begin, finish = self.span(start, end)
        plain = self.text[start:end]
        if self.raw[begin:finish] == plain:
            return plain
        return "".join(
            sign if "\u3400" <= sign <= "\u9fff" else self.raw[self.places[start + at]]
            for at, sign in enumerate(plain)
        )

    def quote(self, start: int, end: int) -> str:
        """Return the wording of a stretch as the raw text has it."""
        begin, finish = self.span(start, end)
        return self.raw[begin:finish]


@cache
def _table() -> dict[str, str]:
    """Return what stands for each sign of another width or script."""
    return {**traditional(), **_WIDE}


@cache
def _others() -> re.Pattern[str]:
    """Return the pattern of a sign that the table replaces."""
    return re.compile(f"[{''.join(map(re.escape, _table()))}]")


def normal(raw: str) -> Normal:
    """Return the text to match in; every character stands for exactly one of the raw text."""
    kept = list(_kept(raw))
    places = tuple(chain.from_iterable(range(start, end) for start, end in kept))
    text = "".join([raw[start:end] for start, end in kept])
    table = _table()
    worded = _words()
    if any(sign in text for sign in worded.signs):
        text = worded.pattern.sub(lambda word: worded.simple[word[0]], text)
    text = _others().sub(lambda sign: table[sign[0]], text)
    if '"' in text:
        # Straight marks open and close by turns.
        signs = text.split('"')
        text = signs[0] + "".join(
            ("”" if at % 2 else "“") + part for at, part in enumerate(signs[1:])
        )
    thousands = [found.start() for found in _THOUSANDS.finditer(text)]
    for sign, mark in _MARKS.items():
        text = text.replace(sign, mark)
    if thousands:
        signs = list(text)
        for at in thousands:
            signs[at] = ","
        text = "".join(signs)
    return Normal(text, places, raw)


@cache
def traditional() -> dict[str, str]:
    """Return the simplified character for each traditional one, where it does not depend on the word."""
    return {pair[0]: pair[1] for pair in _listed() if len(pair) == 2 and pair[0] > "\u3000"}


@dataclass(frozen=True, slots=True)
class _Words:
    """Traditional words with simplified ones as long, and the characters that only these make clear."""

    simple: Mapping[str, str]
    pattern: re.Pattern[str]
    signs: frozenset[str]


@cache
def _words() -> _Words:
    simple = dict(pair.split("=") for pair in _listed() if "=" in pair)
    known = traditional()
    unclear = frozenset(
        old
        for word, plain in simple.items()
        for old, new in zip(word, plain, strict=True)
        if known.get(old, old) != new
    )
    longest = sorted(simple, key=len, reverse=True)
    return _Words(simple, re.compile("|".join(longest)), unclear)


def _listed() -> list[str]:
    data = files("cppcc_graph.text").joinpath("rules/traditional.txt").read_text("utf-8")
    return [word for line in data.split("\n") if not line.startswith("#") for word in line.split()]


def _kept(raw: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of the raw text that are not left out."""
    done = 0
    for start, end in sorted(_left_out(raw)):
        if start > done:
            yield done, start
        done = max(done, end)
    if done < len(raw):
        yield done, len(raw)


def _left_out(raw: str) -> Iterator[tuple[int, int]]:
    noise = [found.span() for found in led(raw, "（(", _PINYIN)]
    noise += [(found.start() + 1, found.end()) for found in led(raw, _DOUBLES, _DOUBLED)]
    yield from noise
    for found in _BLANK.finditer(raw):
        yield found.span()
    pages, frame = _furniture(raw), list(around(raw))
    yield from pages.items()
    yield from frame
    left = {*pages, *chain.from_iterable(_lines(raw, *each) for each in frame)}
    yield from _inner_breaks(raw, left, _width if noise else len)


def _lines(raw: str, start: int, end: int) -> Iterator[int]:
    """Yield where the lines begin that are whole in a stretch."""
    at = start if not start or raw[start - 1] == "\n" else raw.find("\n", start, end) + 1 or end
    while at < end:
        yield at
        at = raw.find("\n", at, end) + 1 or end


#: A line with the number of its page: － 3 －, 第3页 共20页.
_PAGE: Final = re.compile(
    r"^[ \t\u3000]{0,40}(?:[-－—–]{1,2}[ \u3000]{0,4}[\d０-９]{1,4}[ \u3000]{0,4}[-－—–]{1,2}"
    r"|第[ \u3000]?\d{1,4}[ \u3000]?[页頁](?:[ \u3000]{0,3}共[ \u3000]?\d{1,4}[ \u3000]?[页頁])?)[ \t\u3000]{0,40}\r?$\n?",
    re.MULTILINE,
)
_PAGE_ENDS: Final = re.compile(r"[-－—–页頁][ \t\u3000]{0,40}\r?$", re.MULTILINE)
_HEAD: Final = 40


def _furniture(raw: str) -> dict[int, int]:
    """Return start and end of the lines that pages have of their own: numbers, and heads beside them."""
    if len(list(led(raw, "-－—–页頁", _PAGE_ENDS))) < 2:
        return {}  # as mostly
    pages = [found.span() for found in _PAGE.finditer(raw)]
    if len(pages) < 2:
        return {}
    beside = []
    for start, end in pages:
        above = raw.rfind("\n", 0, max(0, start - 1)) + 1
        beside.append((above, start))
        below = raw.find("\n", end)
        beside.append((end, below + 1 if below >= 0 else len(raw)))
    # A head comes back with every page.
    said = Counter(raw[start:end].strip() for start, end in beside)
    heads = [
        (start, end)
        for start, end in beside
        if start < end
        and 0 < len(raw[start:end].strip()) <= _HEAD
        and said[raw[start:end].strip()] > 1
    ]
    return dict(sorted((*pages, *heads)))


#: The day on which a report was given is a line of its own: （2006年2月18日）, ——2006年2月18日在…会议上.
_DAY: Final = re.compile(
    r"[（(][^（）()年]{4}年[^（）()]{1,60}[）)]|[—–-]{1,2}[^（）()年]{4}年[^（）()，。；]{1,60}会议?上?"
)


def _inner_breaks(
    raw: str, left: Collection[int], width_of: Callable[[str], int]
) -> Iterator[tuple[int, int]]:
    """Yield the line breaks, with the blanks around them, that a line width made.

    The lines that begin at the places ``left`` are none of the report's.
    Lines of one paragraph are all short, none but the last ends a sentence, and the last does.
    """
    run: list[tuple[int, str]] = []
    at, first = 0, True
    for line in raw.splitlines(keepends=True):
        if at in left:
            at += len(line)
            continue  # what stands before and after the edge of a page is one paragraph
        words = line.strip()
        titled = bool(words) and first and bool(_TITLE.search(words))
        first = first and not words
        titled = titled or (words[:1] in "（(—–-" and bool(_DAY.fullmatch(words)))
        goes_on = (
            bool(run) and not _begins(line, run, width_of) and not line.startswith(("\u3000", "  "))
        )
        width = width_of(words)
        if not goes_on or not words or width > _WIDTH or titled:
            run = []
        if words and width <= _WIDTH and "\t" not in line and not titled:
            run.append((at, line))
            if _ENDS.search(words):
                yield from _joined(run, width_of)
                run = []
            elif line.rstrip("\r\n").endswith("  "):
                run = []  # two blanks before the break are Markdown for a break that is meant
        at += len(line)


def _begins(line: str, run: Sequence[tuple[int, str]], width_of: Callable[[str], int]) -> bool:
    """Tell whether a line is one of its own by its signs; below full lines no words are a label."""
    begins = _BEGINS.match(line)
    if not begins or not begins["label"] or len(run) < _FULL:
        return bool(begins)
    widths = [width_of(words.strip()) for _, words in run]
    return max(widths) - min(widths) > _FULL


_NOISE: Final = re.compile(r"[（(，。；、](?:(?<=[（(])|(?=[，。；、]))")


def _width(words: str) -> int:
    """Return how wide a line was before noise was put into it."""
    if not _NOISE.search(words):
        return len(words)
    noise = sum(len(found[0]) for found in _PINYIN.finditer(words))
    noise += sum(len(found[0]) - 1 for found in _DOUBLED.finditer(words))
    return len(words) - noise


def _joined(
    run: list[tuple[int, str]], width_of: Callable[[str], int]
) -> Iterator[tuple[int, int]]:
    widest = max(width_of(line.strip()) for _, line in run)
    for (start, line), (after, following) in pairwise(run):
        words = line.rstrip()
        if width_of(words.strip()) >= max(12, widest - 10):
            yield start + len(words), start + len(line)
            yield after, after + len(following) - len(following.lstrip())
