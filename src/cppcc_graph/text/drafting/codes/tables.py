"""The tables of ``codes.toml``: which code words stand for."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final

_FILE: Final = "codes.toml"


@cache
def table(name: str) -> Mapping[str, Any]:
    """Return a table by its name; that of a table in another is written with a dot, as in TOML."""
    found: Mapping[str, Any] = _all()
    for part in name.split("."):
        found = found.get(part, {})
    return found


def coded(name: str, said: str) -> str:
    """Return the first code of a table whose pattern words hold, "" if none.

    >>> coded("document", "柳塘县湿地保护办法（试行）"), coded("document", "柳塘湖笔记")
    ('measures', '')
    """
    return next((code for code, pattern in _patterns(name) if pattern.search(said)), "")


@cache
def _patterns(name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((code, re.compile(pattern)) for code, pattern in table(name).items())


@cache
def _all() -> Mapping[str, Any]:
    return tomllib.loads(
        files("cppcc_graph.text.drafting.codes").joinpath(_FILE).read_text("utf-8")
    )
