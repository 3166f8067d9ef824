"""How patterns are used: ``python bench/used.py REPORT...`` reads reports and prints it as JSON.

A pattern that is only tried at a place need not be fast in a search, and one that is searched in
clauses never sees a line of 100,000 signs. What is told is what was seen, by the pattern's own
words: whether it was only tried at places (``matched``), searched, or gone through up to the end
(``walked``); the longest stretch it was given; how often it was used and how many signs it was
given in all. The reports are read as they are, then all as one line without an
end of a sentence, and as one without a mark, so that what has no bound shows.
"""

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

_compile = re.compile
#: What a method does, the least first, and which of its arguments is the text.
WAYS = ("matched", "searched", "walked")
_KINDS = {
    "match": ("matched", 0),
    "fullmatch": ("matched", 0),
    "search": ("searched", 0),
    "finditer": ("walked", 0),
    "findall": ("walked", 0),
    "split": ("walked", 0),
    "sub": ("walked", 1),
    "subn": ("walked", 1),
}
#: These take the places between which they look.
_OF_PLACES = ("match", "fullmatch", "search", "finditer", "findall")
#: What these of this module try at places they try at all where a match may begin.
_SCAN = "cppcc_graph.text.scan"
_AT_ALL = ("begun", "matches_at", "search")
#: What becomes of ends of sentences in a line without them, and of marks in one without clauses.
_ENDLESS = str.maketrans(dict.fromkeys("\n。；！？", "，"))
#: Of these only so many reports are made.
_EACH = 3
_BARE = str.maketrans("", "", "\n。；！？，：")


class Found:
    """A match that says it is of the pattern that was used."""

    def __init__(self, match: re.Match[str], pattern: object) -> None:
        self._match, self.re = match, pattern

    def __getattr__(self, name: str) -> Any:
        return getattr(self._match, name)

    def __getitem__(self, group: int | str) -> Any:
        return self._match[group]


class Seen:
    """A pattern that keeps in which way it was used, on how long a stretch, and how often."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._pattern = pattern
        self.way = self.longest = self.times = self.signs = 0

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._pattern, name)
        if name not in _KINDS:
            return method
        kind, first = _KINDS[name]

        def called(*args: Any, **named: Any) -> Any:
            text, *span = args[first:]
            low, high = (*span, *(0, len(text))[len(span) :]) if name in _OF_PLACES else (0, None)
            stretch = range(len(text))[low:high]
            used = kind
            caller = sys._getframe(1)
            if (
                name == "match"
                and caller.f_globals["__name__"] == _SCAN
                and caller.f_code.co_name in _AT_ALL
            ):
                used = "walked"
            self.way = max(self.way, WAYS.index(used))
            self.longest = max(self.longest, len(stretch))
            self.times += 1
            self.signs += len(stretch)
            found = method(*args, **named)
            if name == "finditer":
                return (Found(each, self) for each in found)
            return Found(found, self) if isinstance(found, re.Match) else found

        return called


def seen(made: list[Seen]) -> Callable[..., Any]:
    """Return what compiles patterns as ``re.compile`` does and lists them."""

    def compiled(pattern: Any, flags: int = 0) -> Any:
        if isinstance(pattern, Seen):
            return pattern
        if isinstance(pattern, bytes):
            return _compile(pattern, flags)
        made.append(Seen(_compile(pattern, flags)))
        return made[-1]

    return compiled


def main(names: list[str]) -> None:
    """Print for each pattern what was seen, a line of JSON for all."""
    made: list[Seen] = []
    vars(re)["compile"] = seen(made)
    from cppcc_graph.text.coverage import coverage
    from cppcc_graph.text.draft import draft
    from cppcc_graph.text.extract import extract

    texts = [Path(name).read_text("utf-8") for name in names]
    for text in texts:
        found = extract(text)
        coverage(found)
        draft(found, text)
    whole = "".join(texts[::_EACH])
    for text in (whole.translate(_ENDLESS), whole.translate(_BARE)):
        extract(text)
        texts.append(text)
    told: dict[str, tuple[int, int, int, int]] = {}
    for each in made:
        if each.times:
            way, longest, times, given = told.get(each.pattern, (0, 0, 0, 0))
            way, longest = max(way, each.way), max(longest, each.longest)
            told[each.pattern] = way, longest, times + each.times, given + each.signs
    signs = sum(map(len, texts))
    sys.stdout.write(json.dumps({"signs": signs, "used": told}, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1:])
