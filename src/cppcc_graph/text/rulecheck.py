"""Whether the rule packs do what they say: their examples run, their patterns timed."""

import re
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from cppcc_graph.errors import InputError
from cppcc_graph.text.candidate import Candidate
from cppcc_graph.text.extract import extract
from cppcc_graph.text.rulebook import (
    PACKS,
    PATTERN_KEYS,
    RULE_PACKS,
    Rule,
    at_key,
    at_line,
    book,
    files_of,
    read_pack,
    rules_in,
)

#: What an example says besides its arguments.
RHETORIC: Final = "rhetoric"
_NOT_ARGS: Final = frozenset({"text", "quote", "kind"})
_PLACE: Final = "示例市"
_YEAR: Final = 2021
LENGTH: Final = 100_000
#: The longest that one pattern may take for a line of that length, in seconds.
LIMIT: Final = 0.05
#: What hostile lines are made of: one sign or word again and again.
HOSTILE: Final = (
    "一",
    "1",
    "的",
    "提案",
    "市政协",
    "A类",
    "（",
    "立案",
    "正在",
    " ",
    "转",
    "收到",
    "，",
    "满意",
)


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """What is wrong with a rule: the pack's file, the rule or example, and the mend."""

    file: str
    rule: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}: {self.rule}: {self.message}"


@dataclass(frozen=True, slots=True)
class Tested:
    """How many examples and counter-examples were run, and the faults they showed."""

    examples: int
    counters: int
    faults: tuple[Fault, ...]


def run() -> Tested:
    """Run every example and counter-example of the packs in use; the text is read as 示例市's."""
    examples = counters = 0
    faults: list[Fault] = []
    for name in PACKS:
        for file in files_of(name):
            pack = read_pack(file)
            rules = _rules(name, pack, file)
            for where, rule, kind, example in _examples(name, pack, rules, file):
                examples += 1
                faults += _missed(where, rule, kind, example)
            if name == RHETORIC:
                for where, each in rules:
                    examples += len(each.more.get("examples", ()))
                    counters += len(each.more.get("counter", ()))
                    faults += _rhetoric(where, each)
            for where, rule, kind, text in _counters(name, pack, rules, file):
                counters += 1
                faults += _false(where, rule, kind, text)
    return Tested(examples, counters, tuple(faults))


def lint() -> tuple[Fault, ...]:
    """Return what is wrong with the packs in use before any example is run.

    Words and ids that are given twice, macros that are not there, rules without an example, patterns that do
    not compile or take longer than ``LIMIT`` for a hostile line of 100,000 characters.
    """
    faults: list[Fault] = []
    for name in PACKS:
        seen: set[str] = set()
        # The rules that come with the project keep their ids: whose are first is at fault otherwise.
        for file in reversed(files_of(name)):
            faults += _lint(name, file, seen)
    return tuple(faults)


def _lint(name: str, file: Path, seen: set[str]) -> Iterator[Fault]:
    pack = read_pack(file)
    if "version" not in pack:
        yield Fault(f"{file}", name, "has no version; give it one")
    yield from _twice(name, pack, file)
    if name not in RULE_PACKS:
        if "example" not in pack:
            yield Fault(f"{file}", name, "has no [[example]]; give it one")
        return
    try:
        rules = _rules(name, pack, file)
    except InputError as error:
        where, named, what = str(error).split(": ", 2)
        yield Fault(where, named, what)
        return
    for where, rule in rules:
        if rule.id in seen:
            yield Fault(where, rule.name, "has the id of another rule; give it its own")
        seen.add(rule.id)
        if not rule.more.get("examples"):
            yield Fault(where, rule.name, "has no example; give it one")
        if not rule.more.get("counter"):
            yield Fault(where, rule.name, "has no counter-example; give it one")
        yield from _kept_groups(where, rule)
        yield from _slow(where, rule)


def _twice(name: str, pack: Mapping[str, Any], file: Path) -> Iterator[Fault]:
    for key, value in pack.items():
        if isinstance(value, str) and key not in PATTERN_KEYS:
            for word, times in Counter(value.split()).items():
                if times > 1:
                    message = f"“{word}” stands twice in “{key}”; take one out"
                    yield Fault(at_key(file, key), name, message)


def _rules(name: str, pack: Mapping[str, Any], file: Path) -> list[tuple[str, Rule]]:
    """Return the rules of a file, each with the file and line that it begins in."""
    if name not in RULE_PACKS:
        return []
    rules = rules_in(name, pack, book(name).get("macros", {}), file=file)
    return [(at_line(file, r"\[\[rule\]\]", number), rule) for number, rule in enumerate(rules, 1)]


#: A group that is repeated possessively or atomic.
_KEPT: Final = re.compile(r"(?<!\\)\)(?:[*+?]|\{[\d,]*\})\+|\(\?>")


def kept_group(pattern: str) -> str:
    """Return the first repetition in a pattern that gives back nothing of a group, or "".

    Python before 3.11.5 matches such a group wrongly (CPython issue 106052): a report would have
    other facts on another Python. A sign or a set of signs repeated so is read rightly.
    """
    found = _KEPT.search(pattern)
    return found.group() if found else ""


def _kept_groups(file: str, rule: Rule) -> Iterator[Fault]:
    for key, pattern in rule.patterns.items():
        if kept := kept_group(pattern.pattern):
            told = f"“{key}” has “{kept}”, which Python before 3.11.5 reads wrongly"
            yield Fault(file, rule.name, f"{told}; let the group give back")


def seconds(pattern: re.Pattern[str], line: str) -> float:
    """Return the processor time that a search in a line takes, the best of six.

    Once it keeps the limit it is not tried again; a machine at other things may need more tries.
    """
    times = []
    for _ in range(6):
        start = time.process_time()
        pattern.search(line)
        times.append(time.process_time() - start)
        if times[-1] <= LIMIT:
            break
    return min(times)


def hostile_lines(pieces: Iterable[str] = HOSTILE) -> Iterator[str]:
    """Yield lines of 100,000 characters that make a careless pattern slow, one for each piece."""
    for piece in pieces:
        yield (piece * (LENGTH // len(piece) + 1))[:LENGTH]


def _slow(file: str, rule: Rule) -> Iterator[Fault]:
    for key, pattern in rule.patterns.items():
        worst = max((seconds(pattern, line), line[:4]) for line in hostile_lines())
        if worst[0] > LIMIT:
            told = f"“{key}” takes {worst[0] * 1000:.0f} ms for {LENGTH:,} characters “{worst[1]}…”"
            yield Fault(file, rule.name, f"{told}; bound its repetitions")


def _kind(pack: str) -> str:
    return {"metrics": "metric", "outcomes": "outcome"}[pack]


def _examples(
    name: str, pack: Mapping[str, Any], rules: Sequence[tuple[str, Rule]], file: Path
) -> Iterator[tuple[str, str, str, Mapping[str, Any]]]:
    """Yield place, rule, kind and table of each example; the rule of a word list is its pack."""
    if name != RHETORIC:
        for where, rule in rules:
            for example in rule.more.get("examples", ()):
                yield where, rule.name, _kind(name), example
    for number, example in enumerate(pack.get("example", ()), 1):
        where = at_line(file, r"\[\[example\]\]", number)
        yield where, name, str(example.get("kind", "")), example


def _counters(
    name: str, pack: Mapping[str, Any], rules: Sequence[tuple[str, Rule]], file: Path
) -> Iterator[tuple[str, str, str, str]]:
    if name != RHETORIC:
        for where, rule in rules:
            for text in rule.more.get("counter", ()):
                yield where, rule.name, _kind(name), str(text)
    for number, counter in enumerate(pack.get("counter", ()), 1):
        where = at_line(file, r"\[\[counter\]\]", number)
        yield where, name, str(counter.get("kind", "")), str(counter.get("text", ""))


def _rhetoric(file: str, rule: Rule) -> Iterator[Fault]:
    """Rules of rhetoric are about whole sentences: the pattern alone is run."""
    for text in rule.more.get("examples", ()):
        if not rule.pattern("pattern").search(text):
            yield Fault(file, rule.name, f"does not find “{text}”; mend one of them")
    for text in rule.more.get("counter", ()):
        if rule.pattern("pattern").search(text):
            yield Fault(file, rule.name, f"finds its counter-example “{text}”; mend one of them")


def _found(text: str, kind: str) -> list[Candidate]:
    read = extract(text, place=_PLACE, year=_YEAR).candidates
    return [each for each in read if each.kind == kind]


def _missed(file: str, rule: str, kind: str, example: Mapping[str, Any]) -> Iterator[Fault]:
    quote = str(example.get("quote", ""))
    wanted = {key: str(value) for key, value in example.items() if key not in _NOT_ARGS}
    found = [each for each in _found(str(example.get("text", "")), kind) if each.quote == quote]
    if "@" in rule:
        found = [each for each in found if each.rule == rule]
    if not found:
        yield Fault(file, rule, f"does not find “{quote}” in its example; mend one of them")
    elif not any(
        all(str(each.args.get(key, "")) == value for key, value in wanted.items()) for each in found
    ):
        yield Fault(file, rule, f"reads “{quote}” as {dict(found[0].args)}; mend one of them")


def _false(file: str, rule: str, kind: str, text: str) -> Iterator[Fault]:
    for each in _found(text, kind):
        if each.rule == rule or "@" not in rule:
            yield Fault(
                file, rule, f"finds “{each.quote}” in its counter-example; mend one of them"
            )
