"""YAML without its traps: no aliases, no tags, no keys twice, no words that turn into numbers.

Nodes are composed with PyYAML's plainest loader and turned into JSON-ready data by our own rules,
because ``no`` would become false, ``12:30`` 750, ``0123`` 83 and ``2020-07-01`` an object.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

import yaml

from cppcc_graph.errors import FactsError, Problem
from cppcc_graph.facts.syntax import Refusal, Spot, spot, syntax_problem

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | bool"
Steps: TypeAlias = tuple[str | int, ...]

# Wheels of PyYAML bring libyaml; a PyYAML built without a compiler does not.
_FAST: Final = getattr(yaml, "CBaseLoader", None)

MAX_BYTES: Final = 5_000_000
MAX_DEPTH: Final = 40

# Up to 18 digits: a longer one would lose digits in JSON-LD processors.
_INTEGER: Final = re.compile(r"0|-?[1-9][0-9]{0,17}")
_NULLS: Final = frozenset({"~", "null", "Null", "NULL"})
_CHINESE: Final = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
# A comment that follows with one blank; two or more are taken for a comment on purpose.
_COMMENT: Final = re.compile(r" #")
_SWALLOWED_KEY: Final = re.compile(r"[^\S\n]*(- )?[\w@]+[：:]\S")
_SURROGATE: Final = re.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Marks:
    """Line and column, from 1, of every value and of every key, by the steps that lead to it."""

    values: Mapping[Steps, Spot]
    keys: Mapping[Steps, Spot]


def read_yaml(text: str, path: str) -> tuple[Json, Marks]:
    """Return the data of a YAML document and where each part of it stands.

    Raises:
        FactsError: the text cannot be read, or uses what is refused here.

    """
    if len(text.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        message = f"the file is larger than {MAX_BYTES:,} bytes; split it"
        raise FactsError([Problem(path, 1, 1, message)])
    try:
        node = _composed(text)
    # PyYAML lets ValueError and OverflowError of chr() and int() through, as for "\\UFFFFFFFF".
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        raise FactsError([syntax_problem(error, text, path=path)]) from error
    if node is None:
        raise FactsError([Problem(path, 1, 1, "the file is empty; see docs/facts.md")])
    reading = _Reading(text, path)
    data = reading.plain(node, ())
    if reading.problems:
        raise FactsError(sorted(reading.problems))
    return data, Marks(reading.values, reading.keys)


def _composed(text: str) -> yaml.Node | None:
    """Return the node tree; libyaml is ten times as fast, PyYAML says better what is wrong."""
    if _FAST is not None:
        try:
            if _harmless(yaml.parse(text, Loader=_FAST)):
                return yaml.compose(text, Loader=_FAST)
        except (yaml.YAMLError, ValueError, OverflowError):
            pass  # PyYAML meets the same mistake below
    return yaml.compose(text, Loader=_Loader)


def _harmless(events: Iterable[yaml.Event]) -> bool:
    depth = 0
    for event in events:
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        refused = isinstance(event, yaml.NodeEvent) and event.anchor is not None
        if refused or getattr(event, "tag", None) is not None or depth >= MAX_DEPTH:
            return False
    return True


class _Loader(yaml.BaseLoader):
    """Composes plain nodes; refuses aliases before they can be expanded."""

    depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        event = self.peek_event()  # type: ignore[no-untyped-call]
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            message = "anchors (&x) and aliases (*x) are refused; write the value out or quote it"
            raise Refusal(message, event.start_mark)
        if event.tag is not None:
            raise Refusal("tags (!x) are refused; leave the tag out or quote it", event.start_mark)
        if self.depth == MAX_DEPTH:
            raise Refusal(f"nested deeper than {MAX_DEPTH}; write it flatter", event.start_mark)
        self.depth += 1
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node


class _Reading:
    """Collects plain data, marks and problems of one document."""

    def __init__(self, text: str, path: str) -> None:
        self.text = text
        self.path = path
        self.values: dict[Steps, Spot] = {}
        self.keys: dict[Steps, Spot] = {}
        self.problems: list[Problem] = []

    def plain(self, node: yaml.Node, steps: Steps) -> Json:
        self.values[steps] = spot(node.start_mark)
        if isinstance(node, yaml.ScalarNode):
            return self.scalar(node)
        if not node.value:
            self.refuse(node.start_mark, "nothing is in it; leave the key out")
        if isinstance(node, yaml.SequenceNode):
            return [self.plain(child, (*steps, place)) for place, child in enumerate(node.value)]
        return self.mapping(node, steps)

    def mapping(self, node: yaml.Node, steps: Steps) -> Json:
        result: dict[str, Json] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode) or not key.value:
                self.refuse(key.start_mark, "a key must be a word; see docs/facts.md")
                continue
            if key.value in result:
                self.refuse(key.start_mark, f"the key “{key.value}” stands twice; keep one")
                continue
            self.keys[(*steps, key.value)] = spot(key.start_mark)
            result[key.value] = self.plain(value, (*steps, key.value))
        return result

    def scalar(self, node: yaml.ScalarNode) -> str | int | bool:
        value: str = node.value
        if _SURROGATE.search(value):
            self.refuse(node.start_mark, "half a character (a surrogate); write the character")
        unquoted = not node.style  # PyYAML says None, libyaml the empty text
        if unquoted:
            self.check_unquoted(node)
        if not value.strip() or (unquoted and value in _NULLS):
            self.refuse(node.start_mark, "the value is empty; leave the key out")
        elif unquoted and value in ("true", "false"):
            return value == "true"
        elif unquoted and _INTEGER.fullmatch(value):
            return int(value)
        return value

    def check_unquoted(self, node: yaml.ScalarNode) -> None:
        start, end = node.start_mark, node.end_mark
        if _CHINESE.search(node.value) and _COMMENT.match(self.text, end.index):
            message = (
                "“ #” cuts the text here; put the text in quotes, or the comment on its own line "
                "or after two blanks"
            )
            self.problems.append(Problem(self.path, end.line + 1, end.column + 2, message))
        for line in self.text[start.index : end.index].split("\n")[1:]:
            if _SWALLOWED_KEY.match(line):
                message = (
                    f"“{line.strip()}” is read as more of this value; write “: ” (colon and blank) "
                    "after a key, or put the value in quotes"
                )
                self.refuse(start, message)

    def refuse(self, mark: yaml.Mark, message: str) -> None:
        self.problems.append(Problem(self.path, *spot(mark), message))
