"""How long each pattern takes on lines made to slow it: ``python bench/hostile.py``.

A pattern that backtracks without bound would hold the table up for minutes, and no signal handler
of Python runs while it does. So each is searched in a process of its own, which the system ends
once it has used up ``LIMIT`` seconds of processor time on one line.
"""

import importlib
import inspect
import multiprocessing
import pkgutil
import re
import signal
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from re import _parser
from typing import Any, Final

from cppcc_graph import text
from cppcc_graph.text.rulebook import RULE_PACKS, rules_of
from cppcc_graph.text.rulecheck import HOSTILE, hostile_lines
from cppcc_graph.text.rulecheck import LIMIT as BAR
from cppcc_graph.text.scan import Sought

#: Seconds of processor time after which a search is given up.
LIMIT: Final = 0.25
#: A search that takes longer than ``CLEAR`` is tried again and the best counts, for the machine may
#: be at other things.
TRIES: Final = 3
CLEAR: Final = 0.025
#: What else hostile lines are made of, besides the units that the packs are checked with.
UNITS: Final = (
    *["《", "“", "1,", "1月", "委员", "关于", "第一", "副主席", "市委", "王", "a"],
    "。\n",
    "\t",
)
#: And the words of the pattern itself, which lead it on furthest: the first of them.
_WORD: Final = re.compile(r"[\u4e00-\u9fff]{1,4}")
_WORDS: Final = 40
#: How many of the ways through a pattern are tried.
_TURNS: Final = 8
#: A part of the line tells first whether the whole of it is worth a try.
_PART: Final = 5

_FORK: Final = multiprocessing.get_context("fork")


@dataclass(frozen=True, slots=True, order=True)
class Taken:
    """How long a pattern took on a line of one unit, in seconds of processor time."""

    seconds: float
    pattern: str
    unit: str

    def __str__(self) -> str:
        told = f"{self.seconds * 1000:8.1f} ms"
        if self.seconds >= LIMIT:
            told = f"  over {LIMIT * 1000:.0f} ms"
        return f"{told}  {self.pattern}  {self.unit!r}…"


def patterns() -> dict[str, re.Pattern[str]]:
    """Return the patterns that the modules hold or make, and those of the rule packs, by name."""
    found: dict[str, re.Pattern[str]] = {}
    for info in pkgutil.walk_packages(text.__path__, "cppcc_graph.text."):
        for name, value in vars(importlib.import_module(info.name)).items():
            where = f"{info.name.removeprefix('cppcc_graph.text.')}.{name}"
            own = getattr(value, "__module__", info.name) == info.name
            if own and hasattr(value, "cache_info") and not inspect.signature(value).parameters:
                found.update(_held(f"{where}()", value()))
            else:
                found.update(_held(where, value))
    for pack in RULE_PACKS:
        for rule in rules_of(pack):
            found.update({f"{rule.name} {key}": each for key, each in rule.patterns.items()})
    return found


def _held(where: str, value: object) -> Iterator[tuple[str, re.Pattern[str]]]:
    if isinstance(value, re.Pattern):
        # Those of bytes search the head of a file, and no line.
        if isinstance(value.pattern, str):
            yield where, value
    elif isinstance(value, Sought):
        yield where, value.pattern
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            yield from _held(f"{where}[{number}]", each)
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _held(f"{where}[{key}]", each)


def units(pattern: re.Pattern[str]) -> list[str]:
    """Return what the lines are made of that a pattern is tried on."""
    own = sorted(set(_WORD.findall(pattern.pattern)))
    return list(dict.fromkeys((*HOSTILE, *UNITS, *own[:_WORDS], *begun(pattern))))


def begun(pattern: re.Pattern[str]) -> Iterator[str]:
    """Yield half of what a pattern matches, and all but its last sign: so far it goes in vain."""
    parsed = _parser.parse(pattern.pattern, pattern.flags)
    for turn in range(_TURNS):
        word = _said(parsed, turn)
        yield from filter(None, (word[: len(word) // 2], word[:-1]))


def _said(parsed: Iterable[Any], turn: int) -> str:
    """Return what a parsed pattern matches, by another one of its branches and signs each turn."""
    return "".join(_signs(str(what), how, turn) for what, how in parsed)


def _signs(what: str, how: Any, turn: int) -> str:
    match what:
        case "LITERAL":
            return chr(how)
        case "RANGE":
            return chr(how[turn % 2])
        case "IN" if str(how[0][0]) != "NEGATE":
            return _said([how[turn % len(how)]], turn)
        case "CATEGORY":
            return {"CATEGORY_DIGIT": "1", "CATEGORY_SPACE": " "}.get(str(how), "一")
        case "BRANCH":
            return _said(how[1][turn % len(how[1])], turn)
        case "SUBPATTERN":
            return _said(how[-1], turn)
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            least, most, repeated = how
            return _said(repeated, turn) * max(int(least), min(int(most), turn % 3))
        case "IN" | "ANY" | "NOT_LITERAL":
            return "一"
    return ""  # what stands beside it


def taken(name: str, pattern: re.Pattern[str]) -> Iterator[Taken]:
    """Yield how long a pattern took on a line of each unit; ``LIMIT`` where it was ended."""
    left = units(pattern)
    while left:
        here, there = _FORK.Pipe(duplex=False)
        process = _FORK.Process(target=_search, args=(there, pattern, left))
        process.start()
        there.close()
        took: list[float] = []
        try:
            while len(took) < len(left):
                took.append(here.recv())
        except EOFError:
            took.append(LIMIT)
        process.join()
        yield from (Taken(each, name, unit) for each, unit in zip(took, left, strict=False))
        left = left[len(took) :]


def _search(there: Connection, pattern: re.Pattern[str], pieces: Sequence[str]) -> None:
    # The signal of this timer ends a process that does not expect it, whatever it is at.
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    for line in hostile_lines(pieces):
        signal.setitimer(signal.ITIMER_PROF, LIMIT)
        start = time.process_time()
        pattern.search(line[: len(line) // _PART])
        took = _PART * (time.process_time() - start)
        best: list[float] = []
        # Of what takes four times as long for a line twice as long the part takes a 25th.
        for _ in range(TRIES if took > CLEAR / _PART else 0):
            signal.setitimer(signal.ITIMER_PROF, LIMIT)
            start = time.process_time()
            pattern.search(line)
            best.append(time.process_time() - start)
            if best[-1] < CLEAR:
                break
        there.send(min(best, default=took))


def slowest() -> tuple[list[Taken], float]:
    """Return the worst line of each pattern, the slowest first, and the seconds that all took."""
    start = time.perf_counter()
    worst = (max(taken(name, each)) for name, each in patterns().items())
    return sorted(worst, reverse=True), time.perf_counter() - start


def main() -> None:
    """Print the patterns over the bar, the slowest first, and how long all of it took."""
    found, took = slowest()
    over = [each for each in found if each.seconds > BAR]
    print(f"{len(over)} of {len(found)} patterns over {BAR * 1000:.0f} ms; all took {took:.0f} s")
    for each in over:
        print(each)


if __name__ == "__main__":
    main()
