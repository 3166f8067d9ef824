"""The word lists and rules of the genre: data in ``rules/*.toml`` that an analyst can extend.

A rule has an id, patterns, and examples that ``cppcc-graph rules test`` runs. Patterns may hold
macros of their pack: ``{has}`` stands for the pattern of that name.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from cppcc_graph.errors import InputError

#: All packs, and those of them that hold rules; the others are word lists.
PACKS: Final = (
    "activities", "bodies", "circumstances", "fixed", "metrics", "outcomes", "persons", "places", "rhetoric", "units",
)  # fmt: skip
RULE_PACKS: Final = ("metrics", "outcomes", "rhetoric")
#: The keys of a rule that are patterns, and how each is anchored.
PATTERNS: Final = {
    "units": "{}",
    "before": "(?:{})$",
    "after": "{}",
    "needs": "{}",
    "near": "{}",
    "forbids": "{}",
    "verb": "{}",
    "pattern": "{}",
}
_MACRO: Final = re.compile(r"(?<!\\)\{([a-z][a-z-]*)\}")


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a pack: its patterns by key, and whatever else its table says."""

    pack: str
    id: str
    version: int
    patterns: Mapping[str, re.Pattern[str]]
    more: Mapping[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """``pack/id@version``, as candidates carry it."""
        return f"{self.pack}/{self.id}@{self.version}"

    @property
    def prior(self) -> float:
        """How often the rule is expected to be right."""
        return float(self.more.get("prior", 0.9))

    def pattern(self, key: str) -> re.Pattern[str]:
        """Return a pattern that the rule has."""
        return self.patterns[key]

    def text(self, key: str) -> str:
        """Return a word of the rule, "" if it has none of that key."""
        return str(self.more.get(key, ""))


#: A folder whose packs stand in for those that come with the project; see ``use``.
_OWN: list[Path] = []


def use(folder: Path) -> None:
    """Let packs of a folder stand in for those of the same name; call it before anything is read.

    Raises:
        InputError: the folder is none, or holds no pack.

    """
    if not any((folder / f"{name}.toml").is_file() for name in PACKS):
        raise InputError(
            f"{folder}: holds no pack; name a folder with one of {', '.join(PACKS)}.toml"
        )
    _OWN[:] = [folder]
    for read in (book, rules_of, words, word_set):
        read.cache_clear()


def file_of(name: str) -> Path:
    """Return the file of a pack."""
    for folder in _OWN:
        if (folder / f"{name}.toml").is_file():
            return folder / f"{name}.toml"
    return Path(str(files("cppcc_graph.text").joinpath(f"rules/{name}.toml")))


@cache
def book(name: str) -> dict[str, Any]:
    """Return a rule pack as its TOML file has it."""
    return tomllib.loads(file_of(name).read_text("utf-8"))


@cache
def rules_of(name: str) -> tuple[Rule, ...]:
    """Return the rules of a pack that comes with the project, in their order."""
    return rules_in(name, book(name))


def rules_in(name: str, pack: Mapping[str, Any]) -> tuple[Rule, ...]:
    """Return the rules of a pack in their order.

    Raises:
        InputError: a rule has no id, names a macro that is not there, or a pattern is none.

    """
    version = int(pack.get("version", 1))
    return tuple(
        _rule(name, version, number, each, pack.get("macros", {}))
        for number, each in enumerate(pack.get("rule", ()), 1)
    )


@cache
def words(name: str, key: str) -> tuple[str, ...]:
    """Return a word list of a pack, written as one string with blanks or as a list."""
    value = book(name)[key]
    return tuple(value.split()) if isinstance(value, str) else tuple(value)


@cache
def word_set(name: str, key: str) -> frozenset[str]:
    """Return a word list of a pack for tests of membership."""
    return frozenset(words(name, key))


def _rule(
    name: str, version: int, number: int, table: Mapping[str, Any], macros: Mapping[str, str]
) -> Rule:
    own = table.get("id", "")
    if not own:
        raise InputError(f"{name}: rule {number} has no id; give it one")
    where = f"{name}/{own}"
    patterns = {
        key: _pattern(PATTERNS[key].format(_expanded(table[key], macros, where)), where)
        for key in PATTERNS
        if key in table
    }
    more = {key: value for key, value in table.items() if key not in PATTERNS}
    return Rule(name, own, version, patterns, more)


def _expanded(pattern: str, macros: Mapping[str, str], where: str) -> str:
    def put(found: re.Match[str]) -> str:
        if found[1] not in macros:
            raise InputError(f"{where}: there is no macro {found[0]}; define it under [macros]")
        return f"(?:{macros[found[1]]})"

    return _MACRO.sub(put, pattern)


def _pattern(pattern: str, where: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern)
    except re.error as error:
        raise InputError(f"{where}: “{pattern}” is no pattern ({error}); mend it") from error
