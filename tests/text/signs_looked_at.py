"""Run as a script: which patterns look at every sign of a text, and at how many of them.

``python signs_looked_at.py REPORT...`` extracts the reports and prints a line of JSON for each pattern
that ``re`` cannot skip ahead for (see docs/decisions/0045-patterns-begin-with-signs.md): signs looked at
for each sign of the texts, where the pattern is made, and how it begins.
"""

import importlib
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

#: Inside of ``re``, the same in Python 3.11 to 3.14: what it begins a search with.
compiler: Any = importlib.import_module("re._compiler")
parser: Any = importlib.import_module("re._parser")
_compile = re.compile
_SEARCHES = {"search": 0, "finditer": 0, "findall": 0, "split": 0, "sub": 1, "subn": 1}


class Found:
    """A match that says it is of the counted pattern."""

    def __init__(self, match: re.Match[str], pattern: object) -> None:
        self._match, self.re = match, pattern

    def __getattr__(self, name: str) -> Any:
        return getattr(self._match, name)

    def __getitem__(self, group: int | str) -> Any:
        return self._match[group]


class Counted:
    """A pattern that counts the signs of the texts that it is searched in."""

    def __init__(self, pattern: re.Pattern[str], where: str) -> None:
        self._pattern, self.where, self.looked_at = pattern, where, 0

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._pattern, name)
        if not callable(method):
            return method

        def called(*args: Any) -> Any:
            if name in _SEARCHES:
                text, *span = args[_SEARCHES[name] :]
                stretch = span if name in ("search", "finditer", "findall") else []
                self.looked_at += len(range(len(text))[slice(*stretch or [None])])
            found = method(*args)
            if name == "finditer":
                return (Found(each, self) for each in found)
            return Found(found, self) if isinstance(found, re.Match) else found

        return called


def counted(made: list[Counted]) -> Callable[..., Counted]:
    """Return what compiles patterns as ``re.compile`` does and lists them."""

    def compiled(pattern: Any, flags: int = 0) -> Counted:
        if isinstance(pattern, Counted):
            return pattern
        caller = sys._getframe(1)
        file = Path(caller.f_code.co_filename)
        where = f"{file.parent.name}/{file.name}:{caller.f_lineno}"
        made.append(Counted(_compile(pattern, flags), where))
        return made[-1]

    return compiled


def skips(pattern: Any) -> bool:
    """Tell whether ``re`` can skip what begins no match, or looks at one place only."""
    flags = pattern.flags & (re.IGNORECASE | re.MULTILINE | re.DOTALL | re.VERBOSE)
    parsed = parser.parse(pattern.pattern, flags)
    if parsed.data and parsed.data[0][0] is parser.AT:
        return True
    literal = compiler._get_literal_prefix(parsed, pattern.flags)
    return bool(literal[0] or compiler._get_charset_prefix(parsed, pattern.flags))


def main(names: list[str]) -> None:
    made: list[Counted] = []
    vars(re)["compile"] = counted(made)
    from cppcc_graph.text.extract import extract

    texts = [Path(name).read_text("utf-8") for name in names]
    extract(texts[0])  # else what reads the rule book were counted
    for each in made:
        each.looked_at = 0
    for text in texts:
        extract(text)
    signs = sum(map(len, texts))
    for each in made:
        if each.looked_at and not skips(each):
            told = (each.looked_at / signs, each.where, each.pattern[:60])
            sys.stdout.write(f"{json.dumps(told, ensure_ascii=False)}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
