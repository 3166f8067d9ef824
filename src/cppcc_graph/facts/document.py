"""A facts file as plain data that knows the line and column of each of its parts."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from cppcc_graph.errors import FactsError, Problem
from cppcc_graph.facts.profile import Language
from cppcc_graph.facts.strict_yaml import Json, Marks, Steps, read_yaml

#: What ``@context`` may be, and the key language it stands for.
CONTEXTS: Final = {"context.jsonld": Language.EN, "context.zh.jsonld": Language.ZH}
_SHOWN: Final = 5
#: The keys of a facts file, besides its context: one that has none of them is something else.
_PARTS: Final = frozenset({"id", "编号", "contents", "内容"})


@dataclass(frozen=True, slots=True)
class Document:
    """A facts file: ``data`` is ready for JSON, ``language`` is that of its keys."""

    path: str
    language: Language
    data: dict[str, Json]
    marks: Marks

    @property
    def top(self) -> "Place":
        """The place of the whole file."""
        return Place(self, (), self.data)


@dataclass(frozen=True, slots=True)
class Place:
    """A part of a facts file: ``steps`` are the keys and list positions that lead to ``value``."""

    document: Document
    steps: Steps
    value: Json

    @property
    def line(self) -> int:
        """The line where the value begins, from 1."""
        return self.document.marks.values[self.steps][0]

    def entries(self) -> dict[str, "Place"]:
        """Return the values of a map by their key; empty where no map stands."""
        value = self.value if isinstance(self.value, dict) else {}
        return {key: Place(self.document, (*self.steps, key), item) for key, item in value.items()}

    def items(self) -> Iterator["Place"]:
        """Yield the members of a list, or the one value that stands there instead of a list."""
        if isinstance(self.value, list):
            for number, item in enumerate(self.value):
                yield Place(self.document, (*self.steps, number), item)
        else:
            yield self

    def problem(self, message: str) -> Problem:
        """Return a problem that points at the value."""
        return Problem(self.document.path, *self.document.marks.values[self.steps], message)

    def key_problem(self, message: str) -> Problem:
        """Return a problem that points at the key before the value."""
        return Problem(self.document.path, *self.document.marks.keys[self.steps], message)


def read_document(text: str, path: str) -> Document:
    """Return the facts file; ``path`` is how messages call it.

    Whole numbers of up to 18 digits become int, ``true`` and ``false`` bool; all else stays text,
    so that a decimal keeps its digits.

    Raises:
        FactsError: the text is no strict YAML, or no map, or its ``@context`` is unknown.

    """
    data, marks = read_yaml(text, path)
    if not isinstance(data, dict):
        raise _error(path, marks, (), message="a facts file is a map; write @context, id, contents")
    context = data.get("@context")
    names = " or ".join(f"“{name}”" for name in CONTEXTS)
    if context is None and not _PARTS & data.keys():
        has = ", ".join([f"“{key}”" for key in data][:_SHOWN]) or "nothing"
        message = (
            f"is no facts file: it has {has}, and not @context, id and contents (docs/facts.md); "
            "name another file"
        )
        raise _error(path, marks, (), message=message)
    if context is None:
        message = f"“@context” is missing; write {names} (English or Chinese keys)"
        raise _error(path, marks, (), message=message)
    if not isinstance(context, str) or context not in CONTEXTS:
        message = f"“@context” names no context we know; write {names}"
        raise _error(path, marks, ("@context",), message=message)
    return Document(path, CONTEXTS[context], data, marks)


def maps(value: object) -> Iterator[dict[str, Any]]:
    """Yield each map of plain data, the outer before those within it."""
    if isinstance(value, dict):
        yield value
        for each in value.values():
            yield from maps(each)
    elif isinstance(value, list):
        for each in value:
            yield from maps(each)


def _error(path: str, marks: Marks, steps: Steps, *, message: str) -> FactsError:
    return FactsError([Problem(path, *marks.values[steps], message)])
