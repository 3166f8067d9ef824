"""The word lists and rules of the genre: data in ``rules/*.toml`` that an analyst can extend.

A pack of one's own that says ``adds = true`` stands beside the one that comes with the project: its
words are added, its rules are tried first. Without that it stands in for it. A rule has an id, patterns, and examples that ``cppcc-graph rules test`` runs. Patterns may hold
macros of their pack: ``{has}`` stands for the pattern of that name.
"""

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from cppcc_graph.errors import InputError
from cppcc_graph.text.forms import CODES, no_code
from cppcc_graph.text.scan import skippable

#: All packs, and those of them that hold rules; the others are word lists.
PACKS: Final = (
    "activities", "bodies", "circumstances", "counted", "fixed", "metrics", "outcomes", "persons", "places", "rhetoric", "units",
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
    "counts": "{}",
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


#: The folder of one's own packs; in the environment, so that worker processes have it too.
OWN: Final = "CPPCC_GRAPH_RULES"
#: The keys that a pack may have besides those that it has here.
_ALWAYS: Final = frozenset({"version", "adds", "macros", "rule", "example", "counter"})
#: What is one pattern, not a list of words.
PATTERN_KEYS: Final = frozenset({"lacking", "wanting"})


def use(folder: Path) -> None:
    """Let packs of a folder stand beside or in for those of the same name; call it before anything is read.

    Raises:
        InputError: the folder holds no pack or a file that is none, or a pack is no TOML, or has words
            that no pack of its name has.

    """
    if not folder.is_dir() or not any((folder / f"{name}.toml").is_file() for name in PACKS):
        raise InputError(
            f"{folder}: holds no pack; name a folder with one of {', '.join(PACKS)}.toml"
        )
    for file in sorted(folder.glob("*.toml")):
        if file.stem not in PACKS:
            raise InputError(f"{file}: is no pack; call it one of {', '.join(PACKS)}.toml")
        _check_keys(file, read_pack(file))
    os.environ[OWN] = str(folder)
    for read in (book, rules_of, words, word_set, signs):
        read.cache_clear()


def _check_keys(file: Path, pack: Mapping[str, Any]) -> None:
    shipped = read_pack(_shipped(file.stem))
    known = {*shipped, *_ALWAYS}
    if unknown := next((key for key in pack if key not in known), ""):
        lists = ", ".join(sorted(known - {"adds"}))
        raise InputError(
            f"{at_key(file, unknown)}: “{unknown}” stands in no pack of that name; it has {lists}"
        )
    keys = {key for rule in shipped.get("rule", ()) for key in rule} | {"prior", *PATTERNS}
    for rule in pack.get("rule", ()):
        if unknown := next((key for key in rule if key not in keys), ""):
            raise InputError(
                f"{at_key(file, unknown)}: “{unknown}” is no part of a rule; "
                f"it has {', '.join(sorted(keys))}"
            )
    _check_codes(file, pack)


def _check_codes(file: Path, pack: Mapping[str, Any]) -> None:
    """Refuse what a pack tells in other words than those of the candidates' format."""
    told = [("rule", file.stem.removesuffix("s"), rule) for rule in pack.get("rule", ())]
    if file.stem == "activities":
        told = [("type", "activity", {"type": each.get("name")}) for each in pack.get("type", ())]
    for number, (table, kind, said) in enumerate(told, 1):
        if wrong := no_code(kind, said):
            place = at_line(file, rf"\[\[{table}\]\]", number)
            codes = ", ".join(CODES[kind, wrong])
            raise InputError(
                f"{place}: “{said[wrong]}” is no {wrong} of {kind} candidates; use one of {codes}"
            )


def at_line(file: Path, start: str, number: int = 1) -> str:
    """Return ``file:line`` of the nth line that begins with a pattern, ``file`` if there is none."""
    found = 0
    for line, words_of in enumerate(file.read_text("utf-8").split("\n"), 1):
        found += bool(re.match(rf"\s*{start}", words_of))
        if found == number:
            return f"{file}:{line}"
    return f"{file}"


def at_key(file: Path, key: str) -> str:
    """Return ``file:line`` where a key first stands, at the begin of a line or inside one."""
    return at_line(file, rf"(?:.*[,{{]\s*)?{re.escape(key)}\s*=")


def files_of(name: str) -> tuple[Path, ...]:
    """Return the files of a pack: one's own before the one that comes with the project.

    Raises:
        InputError: the folder of one's own packs is gone, or the pack in it is no TOML.

    """
    folder = os.environ.get(OWN, "")
    if folder and not Path(folder).is_dir():
        raise InputError(f"{folder}: is no folder; set {OWN} to one with packs, or to nothing")
    own = Path(folder) / f"{name}.toml"
    if not folder or not own.is_file():
        return (_shipped(name),)
    return (own, _shipped(name)) if read_pack(own).get("adds") else (own,)


def _shipped(name: str) -> Path:
    return Path(str(files("cppcc_graph.text").joinpath(f"rules/{name}.toml")))


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
        line = re.search(r"line (\d+)", str(error))
        where = f"{path}:{line[1]}" if line else f"{path}"
        raise InputError(f"{where}: is no TOML ({error}); mend it") from error


@cache
def book(name: str) -> dict[str, Any]:
    """Return a pack, with what one's own adds to it."""
    first, *more = (dict(read_pack(file)) for file in files_of(name))
    for pack in more:
        first = {key: _added(key, first.get(key), pack.get(key)) for key in {**pack, **first}}
    return first


def _added(key: str, own: Any, shipped: Any) -> Any:
    """Return what a pack has under a key with one's own before it."""
    if own is None or shipped is None:
        return shipped if own is None else own
    if isinstance(shipped, str) and isinstance(own, str):
        return f"{own}|{shipped}" if key in PATTERN_KEYS else f"{own} {shipped}"
    if isinstance(shipped, dict) and isinstance(own, dict):
        # A name under which there is a list of words goes on; any other is given anew.
        lists = {k for k, v in shipped.items() if isinstance(v, str) and len(v.split()) > 1}
        return {
            **shipped,
            **{k: _added(k, v, shipped.get(k)) if k in lists else v for k, v in own.items()},
        }
    if isinstance(shipped, list) and isinstance(own, list):
        return [*own, *shipped]
    return own


@cache
def rules_of(name: str) -> tuple[Rule, ...]:
    """Return the rules of a pack in their order, one's own first.

    Raises:
        InputError: as ``rules_in``; the message begins with file and line.

    """
    macros = book(name).get("macros", {})
    found = [rules_in(name, read_pack(file), macros, file=file) for file in files_of(name)]
    return tuple(rule for rules in found for rule in rules)


def rules_in(
    name: str,
    pack: Mapping[str, Any],
    macros: Mapping[str, str] | None = None,
    *,
    file: Path | None = None,
) -> tuple[Rule, ...]:
    """Return the rules of a pack in their order, with its own macros if none are given.

    Raises:
        InputError: a rule has no id, names a macro that is not there, or a pattern is none; where a
            ``file`` is given, the message begins with it and the line of the rule.

    """
    version = int(pack.get("version", 1))
    known = pack.get("macros", {}) if macros is None else macros
    found = []
    for number, each in enumerate(pack.get("rule", ()), 1):
        try:
            found.append(_rule(name, version, number, each, known))
        except InputError as error:
            if file is None:
                raise
            place = at_line(file, r"\[\[rule\]\]", number)
            raise InputError(f"{place}: {error}") from error
    return tuple(found)


@cache
def words(name: str, key: str) -> tuple[str, ...]:
    """Return a word list of a pack, written as one string with blanks or as a list."""
    value = book(name)[key]
    return tuple(value.split()) if isinstance(value, str) else tuple(value)


@cache
def signs(name: str, key: str) -> str:
    """Return the signs of a word list of a pack, one behind the other."""
    return "".join(words(name, key))


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
        return re.compile(skippable(pattern))
    except re.error as error:
        raise InputError(f"{where}: “{pattern}” is no pattern ({error}); mend it") from error
