"""Whose report an earlier facts file is of.

A file that was itself made with ``--after`` names its committee by id alone; another file has the name.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from cppcc_graph.text.registers import body_ids

Thing = Mapping[str, Any]

_COMMITTEES: Final = frozenset({"CPPCCCommittee", "政协委员会"})
_REPORTS: Final = frozenset({"SourceReport", "来源报告"})
_TERMS: Final = frozenset({"CommitteeTerm", "届"})
_PLANS: Final = frozenset({"PlannedTask", "计划任务"})
#: What leads from a unit or term to its committee, and from a report to who gives it.
_ABOVE: Final = ("unitOf", "内设于", "termOf", "所属政协")
_GIVEN_BY: Final = ("author", "作者", "duringTerm", "所在届次")
_DONE_BY: Final = ("organizer", "组织者")


@dataclass(frozen=True, slots=True)
class Owner:
    """What a file's committee is called, and the ids of those who report or act that no file introduces."""

    labels: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


def owners(files: Mapping[str, Sequence[Thing]]) -> dict[str, Owner]:
    """Return for each file, given with its things, whose report it is of.

    That is the committee of the report's author or term, or else who does what it plans, or what it
    tells as done; where a file tells none of these, any committee that it speaks of.
    """
    kinds: dict[str, frozenset[str]] = {}
    labels: dict[str, str] = {}
    above: dict[str, list[str]] = {}
    for thing in (thing for things in files.values() for thing in things):
        name = id_of(thing)
        if kinds_of(thing):
            kinds.setdefault(name, kinds_of(thing))
            labels.setdefault(name, label_of(thing))
        above.setdefault(name, []).extend(_named(thing, _ABOVE))
    for label, name in body_ids().items():
        if name not in kinds and label.startswith("政协"):
            kinds[name], labels[name] = _COMMITTEES, label
    return {path: _owner(things, kinds, labels, above) for path, things in files.items()}


def _owner(
    things: Sequence[Thing],
    kinds: Mapping[str, frozenset[str]],
    labels: Mapping[str, str],
    above: Mapping[str, Sequence[str]],
) -> Owner:
    first: list[str] = []
    planned: list[str] = []
    done: list[str] = []
    for thing in things:
        known = kinds.get(id_of(thing), frozenset())
        if known & _REPORTS:
            first += _named(thing, _GIVEN_BY)
        elif known & _TERMS:
            first.append(id_of(thing))
        else:
            (planned if known & _PLANS else done).extend(_named(thing, _DONE_BY))
    tops = list(dict.fromkeys(_tops(first or planned or done, above)))
    unknown = tuple(name for name in tops if name not in kinds)
    found = [name for name in tops if kinds.get(name, frozenset()) & _COMMITTEES]
    if not found and not unknown:
        spoken = dict.fromkeys(map(id_of, things))
        found = [name for name in spoken if kinds.get(name, frozenset()) & _COMMITTEES]
    return Owner(tuple(labels[name] for name in found if labels[name]), unknown)


def _tops(names: Sequence[str], above: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Yield what is above units and terms, each unit and term once."""
    seen: set[str] = set()
    left = list(reversed(names))
    while left:
        name = left.pop()
        if name not in seen:
            seen.add(name)
            higher = above.get(name, ())
            left.extend(higher)
            if not higher:
                yield name


def id_of(thing: Thing) -> str:
    """Return the id of a thing as its file writes it."""
    return str(thing.get("id", thing.get("编号")))


def kinds_of(thing: Thing) -> frozenset[str]:
    """Return the kinds that a thing is introduced with, none where more is said of it."""
    kinds = thing.get("type", thing.get("类型")) or ()
    return frozenset(kinds if isinstance(kinds, list) else [kinds] if kinds else [])


def label_of(thing: Thing) -> str:
    """Return the Chinese label of a thing, "" without one."""
    return chinese(thing.get("label", thing.get("名称")))


def chinese(words: object) -> str:
    """Return words as written in Chinese."""
    return str(words.get("zh", "") if isinstance(words, dict) else words or "")


def _named(thing: Thing, keys: Sequence[str]) -> list[str]:
    """Return the ids that stand behind keys, also those of things written there."""
    values = [value for key in keys if (value := thing.get(key)) is not None]
    each = [part for value in values for part in (value if isinstance(value, list) else [value])]
    return [id_of(part) if isinstance(part, dict) else str(part) for part in each]
