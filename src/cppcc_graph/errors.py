"""What can go wrong, sorted by what the caller does next.

::

    CppccGraphError
    ├── InputError          change the input: missing file, wrong encoding, digest differs
    │   └── FactsError      mend the facts file; ``.problems`` says where
    ├── DataInvalidError    the dataset breaks a shape; ``.violations`` says which
    ├── QuestionError       ask differently: unknown question or thing, ill-typed parameter
    ├── LimitError          ask for less, or allow more: time, memory, depth of a query
    ├── MissingExtraError   install the named extra
    └── ResourceError       reinstall

A message reads ``where: what is wrong; what to do``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar


class CppccGraphError(Exception):
    """Base of every error this project raises on purpose."""


class InputError(CppccGraphError):
    """The input has to change: a missing file, a wrong encoding, a digest that differs."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake in a file: ``line`` and ``column`` count from 1, ``message`` says the mend."""

    path: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.message}"


class FactsError(InputError):
    """Facts files have mistakes; ``problems`` lists all, in the order of the files."""

    SHOWN: ClassVar = 20

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        shown = [str(problem) for problem in self.problems[: self.SHOWN]]
        left = len(self.problems) - len(shown)
        super().__init__("\n".join([*shown, *([f"… and {left} more"] if left else [])]))


class DataInvalidError(CppccGraphError):
    """The dataset breaks the shapes; ``violations`` are sentences, each naming its place."""

    def __init__(self, violations: Sequence[str]) -> None:
        self.violations = tuple(violations)
        super().__init__("\n".join(self.violations))


class QuestionError(CppccGraphError):
    """Ask differently: unknown question or thing; ``nearest`` holds up to three similar names."""

    def __init__(self, message: str, nearest: Sequence[str] = ()) -> None:
        self.nearest = tuple(nearest)
        super().__init__(message)


class LimitError(CppccGraphError):
    """A query met a limit, of time, memory or depth: ask for less, or allow more.

    The command line exits with ``STATUS``, as the command ``timeout`` does.
    """

    STATUS: ClassVar = 124


class MissingExtraError(CppccGraphError):
    """An optional extra has to be installed; the message holds the command."""


class ResourceError(CppccGraphError):
    """A file that ships with the project is missing: reinstall."""
