"""How long each pattern takes on lines made to slow it: ``python bench/hostile.py``.

A pattern counts as it is used (``used.py``): one that is only tried at places is tried at as many
of the line, one that is given sentences or clauses is given stretches as long as a sentence may be.
What was not seen in use is gone through from end to end.

A pattern that backtracks without bound would hold the table up for minutes, and no signal handler
of Python runs while it does. So each is tried in a process of its own, which the system ends
once it has used up ``LIMIT`` seconds of processor time on one line.
"""

import importlib
import inspect
import json
import multiprocessing
import pkgutil
import random
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from re import _parser
from typing import Any, Final

from used import WAYS

from cppcc_graph import text
from cppcc_graph.text.rulebook import RULE_PACKS, rules_of
from cppcc_graph.text.rulecheck import HOSTILE, LENGTH, hostile_lines
from cppcc_graph.text.rulecheck import LIMIT as BAR
from cppcc_graph.text.scan import Sought
from cppcc_graph.text.structure import LONGEST

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
#: How many of the ways through a pattern are tried, how often at most a part of it comes where it
#: may come more often, and how long what is cut out of its middle is.
_TURNS: Final = 30
_TIMES: Final = 30
_CUT: Final = 4
#: What stands where a pattern takes nearly any sign, and how often that is not 一.
_OTHERS: Final = "1、“《（a 的"
_OTHER: Final = 0.4
#: A part of the line tells first whether the whole of it is worth a try.
_PART: Final = 5

_FORK: Final = multiprocessing.get_context("fork")


@dataclass(frozen=True, slots=True, order=True)
class Use:
    """In which way a pattern is used, on stretches of what length, at how many places."""

    way: str
    stretch: int
    places: int

    def make(self, pattern: re.Pattern[str], line: str, unit: int) -> None:
        """Use a pattern so on a line made of a unit of that length."""
        if self.way == "matched":
            # Where a unit begins, for there it goes on furthest.
            step = max(len(line) // self.places // unit, 1) * unit
            for at in range(0, len(line), step):
                pattern.match(line, at, min(at + self.stretch, len(line)))
            return
        for at in range(0, len(line), self.stretch):
            end = min(at + self.stretch, len(line))
            if self.way == "searched":
                pattern.search(line, at, end)
            else:
                for _ in pattern.finditer(line, at, end):
                    pass


#: A pattern used so often shows how long its stretches are.
_MANY: Final = 200
#: What is told of a pattern that was not seen in use.
UNSEEN: Final = Use("walked", LENGTH, 1)
REPORTS: Final = Path(__file__).parents[1] / "tests" / "text" / "reports"


def uses() -> dict[str, Use]:
    """Return how patterns are used, by what they are made of."""
    done = subprocess.run(
        [sys.executable, Path(__file__).with_name("used.py"), *sorted(REPORTS.glob("*.txt"))],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    told = json.loads(done.stdout)
    return {
        pattern: _use(WAYS[way], longest, times, times / told["signs"], given / told["signs"])
        for pattern, (way, longest, times, given) in told["used"].items()
    }


def _use(way: str, longest: int, times: int, often: float, given: float) -> Use:
    # What was given few stretches may be given one as long as any sentence, what is always given a
    # few signs before a place may not.
    stretch = (
        LENGTH if longest > LONGEST else LONGEST if times < _MANY else min(2 * longest, LONGEST)
    )
    return Use(way, stretch, max(1, int(min(often * LENGTH, given * LENGTH / stretch))))


@dataclass(frozen=True, slots=True, order=True)
class Taken:
    """How long a pattern took on a line of one unit, in seconds of processor time."""

    seconds: float
    pattern: str
    unit: str
    use: Use = UNSEEN

    def __str__(self) -> str:
        told = f"{self.seconds * 1000:8.1f} ms"
        if self.seconds >= LIMIT:
            told = f"  over {LIMIT * 1000:.0f} ms"
        return f"{told}  {self.pattern}  {self.unit!r}…  {self.use.way} in {self.use.stretch}"


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
    """Yield beginnings of what a pattern matches, all but its last sign, and some of its middle.

    So far it goes in vain. Which of its branches and signs they take is drawn, the same each time.
    """
    parsed = _parser.parse(pattern.pattern, pattern.flags)
    draw = random.Random(pattern.pattern)
    for _ in range(_TURNS):
        word = _said(parsed, draw)
        cut = draw.randint(1, max(len(word), 1))
        yield from filter(None, (word[:cut], word[:-1], word[cut : cut + _CUT]))


def _said(parsed: Iterable[Any], draw: random.Random) -> str:
    """Return what a parsed pattern matches."""
    return "".join(_signs(str(what), how, draw) for what, how in parsed)


def _signs(what: str, how: Any, draw: random.Random) -> str:
    match what:
        case "LITERAL":
            return chr(how)
        case "RANGE":
            return chr(draw.choice(how))
        case "IN" if str(how[0][0]) != "NEGATE":
            return _said([draw.choice(how)], draw)
        case "CATEGORY":
            return {"CATEGORY_DIGIT": "1", "CATEGORY_SPACE": " "}.get(str(how), "一")
        case "BRANCH":
            return _said(draw.choice(how[1]), draw)
        case "SUBPATTERN":
            return _said(how[-1], draw)
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            least, most, repeated = how
            times = min(int(least) + draw.choice((0, 0, 1, 1, 2)), int(most), max(_TIMES, least))
            return "".join(_said(repeated, draw) for _ in range(times))
        case "IN" | "ANY" | "NOT_LITERAL":
            signs = set(draw.sample(_OTHERS, len(_OTHERS)))
            if what == "IN":
                signs -= {chr(sign) for kind, sign in how if str(kind) == "LITERAL"}
            return draw.choice(sorted(signs)) if draw.random() < _OTHER else "一"
    return ""  # what stands beside it


def taken(name: str, pattern: re.Pattern[str], use: Use) -> Iterator[Taken]:
    """Yield how long a pattern took on a line of each unit; ``LIMIT`` where it was ended."""
    left = units(pattern)
    while left:
        here, there = _FORK.Pipe(duplex=False)
        process = _FORK.Process(target=_try, args=(there, pattern, use, left))
        process.start()
        there.close()
        took: list[float] = []
        try:
            while len(took) < len(left):
                took.append(here.recv())
        except EOFError:
            took.append(LIMIT)
        process.join()
        yield from (Taken(each, name, unit, use) for each, unit in zip(took, left, strict=False))
        left = left[len(took) :]


def _try(there: Connection, pattern: re.Pattern[str], use: Use, pieces: Sequence[str]) -> None:
    # The signal of this timer ends a process that does not expect it, whatever it is at.
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    for piece, line in zip(pieces, hostile_lines(pieces), strict=True):
        signal.setitimer(signal.ITIMER_PROF, LIMIT)
        start = time.process_time()
        use.make(pattern, line[: len(line) // _PART], len(piece))
        took = _PART * (time.process_time() - start)
        best: list[float] = []
        # Of what takes four times as long for a line twice as long the part takes a 25th.
        for _ in range(TRIES if took > CLEAR / _PART else 0):
            signal.setitimer(signal.ITIMER_PROF, LIMIT)
            start = time.process_time()
            use.make(pattern, line, len(piece))
            best.append(time.process_time() - start)
            if best[-1] < CLEAR:
                break
        there.send(min(best, default=took))


def slowest() -> tuple[list[Taken], float]:
    """Return the worst line of each pattern, the slowest first, and the seconds that all took."""
    start = time.perf_counter()
    known = uses()
    worst = (
        max(taken(name, each, known.get(each.pattern, UNSEEN))) for name, each in patterns().items()
    )
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
