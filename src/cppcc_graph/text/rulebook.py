"""The word lists and patterns of the genre: data in ``rules/*.toml`` that an analyst can extend."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def book(name: str) -> dict[str, Any]:
    """Return a rule pack as its TOML file has it."""
    return tomllib.loads(
        files("cppcc_graph.text").joinpath(f"rules/{name}.toml").read_text("utf-8")
    )


def words(name: str, key: str) -> tuple[str, ...]:
    """Return a word list of a pack, written as one string with blanks or as a list."""
    value = book(name)[key]
    return tuple(value.split()) if isinstance(value, str) else tuple(value)
