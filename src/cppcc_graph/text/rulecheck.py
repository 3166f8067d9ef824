"""Whether the rule packs do what they say: their examples run, their patterns timed."""

import re
import time
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from cppcc_graph.errors import InputError
from cppcc_graph.text.candidate import Candidate
from cppcc_graph.text.extract import extract
from cppcc_graph.text.rulebook import PACKS, RULE_PACKS, Rule, file_of, rules_in

#: What an example says besides its arguments.
RHETORIC: Final = "rhetoric"
_NOT_ARGS: Final = frozenset({"text", "quote", "kind"})
_PLACE: Final = "示例市"
_YEAR: Final = 2021
_LENGTH: Final = 100_000
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


def read_pack(path: Path) -> Mapping[str, Any]:
    """Return a pack as its file has it.

    Raises:
        InputError: there is no such file, or it is no TOML.

    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}; check the name") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: is no TOML ({error}); mend it") from error


def run() -> Tested:
    """Run every example and counter-example of the packs in use; the text is read as 示例市's."""
    examples = counters = 0
    faults: list[Fault] = []
    for name in PACKS:
        file = str(file_of(name))
        pack = read_pack(file_of(name))
        for rule, kind, example in _examples(name, pack):
            examples += 1
            faults += _missed(file, rule, kind, example)
        if name == RHETORIC:
            for each in rules_in(name, pack):
                examples += len(each.more.get("examples", ()))
                counters += len(each.more.get("counter", ()))
                faults += _rhetoric(file, each)
        for rule, kind, text in _counters(name, pack):
            counters += 1
            faults += _false(file, rule, kind, text)
    return Tested(examples, counters, tuple(faults))


def lint() -> tuple[Fault, ...]:
    """Return what is wrong with the packs in use before any example is run.

    Ids that are given twice, macros that are not there, rules without an example, patterns that do
    not compile or take longer than ``LIMIT`` for a hostile line of 100,000 characters.
    """
    faults: list[Fault] = []
    for name in PACKS:
        file = str(file_of(name))
        pack = read_pack(file_of(name))
        if "version" not in pack:
            faults.append(Fault(file, name, "has no version; give it one"))
        if name not in RULE_PACKS:
            if "example" not in pack:
                faults.append(Fault(file, name, "has no [[example]]; give it one"))
            continue
        try:
            rules = rules_in(name, pack)
        except InputError as error:
            where, _, what = str(error).partition(": ")
            faults.append(Fault(file, where, what))
            continue
        faults += _repeated(file, rules)
        for rule in rules:
            if not rule.more.get("examples"):
                faults.append(Fault(file, rule.name, "has no example; give it one"))
            if not rule.more.get("counter"):
                faults.append(Fault(file, rule.name, "has no counter-example; give it one"))
            faults += _slow(file, rule)
    return tuple(faults)


def seconds(pattern: re.Pattern[str], line: str) -> float:
    """Return the processor time that a search in a line takes, the best of two."""
    times = []
    for _ in range(2):
        start = time.process_time()
        pattern.search(line)
        times.append(time.process_time() - start)
        if times[-1] <= LIMIT:
            break
    return min(times)


def hostile_lines(pieces: Iterable[str] = HOSTILE) -> Iterator[str]:
    """Yield lines of 100,000 characters that make a careless pattern slow, one for each piece."""
    for piece in pieces:
        yield (piece * (_LENGTH // len(piece) + 1))[:_LENGTH]


def _repeated(file: str, rules: Sequence[Rule]) -> Iterator[Fault]:
    seen: set[str] = set()
    for rule in rules:
        if rule.id in seen:
            yield Fault(file, rule.name, "has the id of another rule; give it its own")
        seen.add(rule.id)


def _slow(file: str, rule: Rule) -> Iterator[Fault]:
    for key, pattern in rule.patterns.items():
        worst = max((seconds(pattern, line), line[:4]) for line in hostile_lines())
        if worst[0] > LIMIT:
            told = (
                f"“{key}” takes {worst[0] * 1000:.0f} ms for {_LENGTH:,} characters “{worst[1]}…”"
            )
            yield Fault(file, rule.name, f"{told}; bound its repetitions")


def _kind(pack: str) -> str:
    return {"metrics": "metric", "outcomes": "outcome"}[pack]


def _examples(name: str, pack: Mapping[str, Any]) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Yield rule, kind and table of each example; the rule of a word list is its pack."""
    if name in RULE_PACKS and name != RHETORIC:
        for rule in rules_in(name, pack):
            for example in rule.more.get("examples", ()):
                yield rule.name, _kind(name), example
    for example in pack.get("example", ()):
        yield name, str(example.get("kind", "")), example


def _counters(name: str, pack: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    if name in RULE_PACKS and name != RHETORIC:
        for rule in rules_in(name, pack):
            for text in rule.more.get("counter", ()):
                yield rule.name, _kind(name), str(text)
    for counter in pack.get("counter", ()):
        yield name, str(counter.get("kind", "")), str(counter.get("text", ""))


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
