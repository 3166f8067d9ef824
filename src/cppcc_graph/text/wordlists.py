"""The word lists of the packs, and what each is for: the comment above it says so."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from cppcc_graph.errors import InputError
from cppcc_graph.text.rulebook import PACKS, PATTERN_KEYS, book, files_of, words

_LISTS: Final = re.compile(r"((?:^#.*\n)*)^(\w+) = \"", re.MULTILINE)
_NOT_LISTS: Final = PATTERN_KEYS | {"version"}


@dataclass(frozen=True, slots=True)
class WordList:
    """A list of a pack: its words in their order, those of one's own pack first, and its purpose."""

    name: str
    words: tuple[str, ...]
    purpose: str


def word_lists() -> tuple[WordList, ...]:
    """Return the lists of all packs in use, by pack and as their files have them; ``name`` is PACK.LIST."""
    return tuple(each for pack in PACKS for each in _of(pack))


def word_list(name: str) -> WordList:
    """Return the list that is called so.

    Raises:
        InputError: there is none; the message lists the lists of that pack, or those of all packs.

    """
    lists = {each.name: each for each in word_lists()}
    if name in lists:
        return lists[name]
    pack = name.partition(".")[0]
    there = [each for each in lists if each.partition(".")[0] == pack]
    if there:
        raise InputError(f"“{name}” is no list of words; there is {', '.join(there)}")
    lines = [
        f"  {', '.join(each for each in lists if each.partition('.')[0] == one)}" for one in PACKS
    ]
    every = "\n".join(line for line in lines if line.strip())
    raise InputError(f"“{name}” is no list of words; these are, as PACK.LIST:\n{every}")


def _of(pack: str) -> Iterator[WordList]:
    # The last file is the one that comes with the project, which has all lists and their comments.
    shipped = files_of(pack)[-1].read_text("utf-8")
    # What stands below the first table belongs to it.
    top = re.split(r"^\[", shipped, maxsplit=1, flags=re.MULTILINE)[0]
    for comment, key in _LISTS.findall(top):
        if key in book(pack) and key not in _NOT_LISTS:
            purpose = " ".join(line.lstrip("# ") for line in comment.splitlines())
            yield WordList(f"{pack}.{key}", words(pack, key), purpose)
