"""YAML syntax errors in words a curator can act on."""

import re
from typing import Final, TypeAlias

import yaml

from cppcc_graph.errors import Problem

#: Line and column, both from 1.
Spot: TypeAlias = tuple[int, int]

_LINE_BREAK: Final = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_WIDE_COLON: Final = re.compile(r"\s*(?:- )*\w+(：)")
# An id in a list is no key without its blank.
_TIGHT_COLON: Final = re.compile(r"\s*(?:- )*(?!(?:e|report|code):)[\w@\"]+(:)[^\s/]")
_BRACKET: Final = re.compile(r"while parsing a flow (mapping|sequence)")
_CUT: Final = re.compile(r"[^\s#] #")

_QUOTE: Final = "put it in quotes"


class Refusal(yaml.MarkedYAMLError):
    """YAML that is well formed and refused all the same."""

    def __init__(self, message: str, mark: yaml.Mark) -> None:
        super().__init__(problem=message, problem_mark=mark)


def spot(mark: yaml.Mark) -> Spot:
    """Return the line and column of a mark, from 1."""
    return mark.line + 1, mark.column + 1


def syntax_problem(error: Exception, text: str, *, path: str) -> Problem:
    """Return the one problem that an error of PyYAML stands for, with its mend."""
    if isinstance(error, yaml.reader.ReaderError):
        lines = _LINE_BREAK.split(text[: error.position])
        message = "a character that text cannot hold; delete it"
        return Problem(path, len(lines), len(lines[-1]) + 1, message)
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        # chr() and int() inside PyYAML do not say where.
        message = "cannot be read as YAML; look for an escape such as \\U that is no character"
        return Problem(path, 1, 1, message)
    here = spot(error.problem_mark)
    opened = spot(error.context_mark) if error.context_mark else here
    where, message = _mend(error, _LINE_BREAK.split(text), here=here, opened=opened)
    return Problem(path, *where, message)


def _mend(
    error: yaml.MarkedYAMLError, lines: list[str], *, here: Spot, opened: Spot
) -> tuple[Spot, str]:
    problem, context = error.problem or "", error.context or ""
    if isinstance(error, Refusal):
        return here, problem
    if problem == "but found another document":
        return here, "a second document begins; keep one document a file, without “---”"
    if "'\\t'" in problem:
        return here, "a tab; indent with blanks"
    if "cannot start any token" in problem:
        return here, f"a word cannot begin with “{lines[here[0] - 1][here[1] - 1]}”; {_QUOTE}"
    if "while scanning a" in context and "end of stream" in problem:
        return opened, "the quote that opens here is not closed; close it"
    colon = _colon(lines, here=here, opened=opened)
    if colon is not None:
        return colon
    if bracket := _BRACKET.match(context):
        return opened, _unclosed("{" if bracket[1] == "mapping" else "[", lines[opened[0] - 1])
    if problem == "mapping values are not allowed here":
        return here, f"a second “: ” in one value, or wrong indentation; {_QUOTE} or align the line"
    if "but found '<scalar>'" in problem:
        return here, "text goes on after a closed quote; put the whole in quotes of another sort"
    if "expected <block end>" in problem:
        return here, "the line does not stand under those it belongs to; align it with them"
    return here, f"cannot be read as YAML ({problem}); {_QUOTE} or mend the line"


def _colon(lines: list[str], *, here: Spot, opened: Spot) -> tuple[Spot, str] | None:
    """Return the place of a key without “: ” in the lines an error speaks of, or before them."""
    for number in sorted({here[0], opened[0], here[0] - 1} - {0}):
        line = lines[number - 1] if number <= len(lines) else ""
        if wide := _WIDE_COLON.match(line):
            return (number, wide.start(1) + 1), "“：” is a full-width colon; write “: ” after a key"
        if tight := _TIGHT_COLON.match(line):
            return (number, tight.start(1) + 1), "a blank is missing after “:”; write “: ”"
    return None


def _unclosed(bracket: str, line: str) -> str:
    message = f"the “{bracket}” that opens here is not closed, or a comma is missing in it; mend it"
    if _CUT.search(line):
        message += "; “ #” in this line begins a comment, quote it if it is text"
    return message
