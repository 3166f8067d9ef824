"""Finding words fast: only where they can begin or end, not at every character of a text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


def begun(text: str, starts: re.Pattern[str], pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Yield what ``pattern.finditer`` yields, tried only where ``starts`` finds a beginning.

    ``starts`` takes one character, so that no place is missed; whatever it leaves out must be a
    place where the pattern cannot begin.
    """
    match, done = pattern.match, 0
    for spot in starts.finditer(text):
        at = spot.start()
        if at >= done and (found := match(text, at)):
            done = found.end()
            yield found


def covered(text: str, stretches: Iterable[tuple[int, int]]) -> bytearray:
    """Return a 1 for each place of the text that is in one of the stretches, else a 0."""
    inside = bytearray(len(text))
    for start, end in stretches:
        inside[start:end] = b"\1" * (end - start)
    return inside


def any_of(words: Iterable[str]) -> str:
    """Return the pattern of any of the words, the longest where several begin at a place.

    Words with the same beginning share it, so that few of them are tried.

    >>> any_of(["提案", "提案委", "建议"])
    '(?:建议|提案(?:委)?)'
    """
    tails: dict[str, list[str]] = {}
    for word in sorted(set(words)):
        tails.setdefault(word[:1], []).append(word[1:])
    optional = "?" if tails.pop("", None) and tails else ""
    branches = [
        re.escape(head) + (any_of(rest) if rest != [""] else "") for head, rest in tails.items()
    ]
    if len(branches) == 1 and not optional:
        return branches[0]
    return f"(?:{'|'.join(branches)}){optional}"


def branches(words: str, rest: str) -> str:
    """Return the pattern of any of the words with the same rest, each word a branch of its own.

    A search passes fast over the signs that begin no branch, if each begins with a sign and no group.

    >>> branches("推动 促成", "[^，]{0,9}解决")
    '推动[^，]{0,9}解决|促成[^，]{0,9}解决'
    """
    return "|".join(word + rest for word in words.split())


def spotting(words: Iterable[str]) -> str:
    """Return the pattern ``any_of`` the words, tried only where two signs may begin one.

    It is the faster one for long lists that are searched in a whole text.
    """
    listed = sorted(set(words))
    first, second, single = (
        "".join(map(re.escape, sorted(set(signs))))
        for signs in (
            (word[0] for word in listed),
            (word[1] for word in listed if len(word) > 1),
            (word for word in listed if len(word) == 1),
        )
    )
    follows = f".[{second}]|[{single}]" if single else f".[{second}]"
    return f"(?=[{first}])(?={follows}){any_of(listed)}"


@dataclass(frozen=True, slots=True)
class Endings:
    """Words, found by where they end; ``lengths`` are those of the words that end in two signs."""

    words: frozenset[str]
    lengths: dict[str, tuple[int, ...]]
    single: frozenset[str]

    def at(self, text: str, stop: int) -> str:
        """Return the longest of the words that ends at a place of the text, or ""."""
        for length in self.lengths.get(text[stop - 2 : stop], ()) if stop > 1 else ():
            word = text[stop - length : stop] if length <= stop else ""
            if word in self.words:
                return word
        return text[stop - 1] if self.single and stop and text[stop - 1] in self.single else ""


def endings(words: Iterable[str]) -> Endings:
    """Return words so that the one that ends at a place is found with few looks."""
    listed = frozenset(words) - {""}
    lengths: dict[str, set[int]] = {}
    for word in listed:
        if len(word) > 1:
            lengths.setdefault(word[-2:], set()).add(len(word))
    longest_first = {tail: tuple(sorted(found, reverse=True)) for tail, found in lengths.items()}
    return Endings(listed, longest_first, frozenset(word for word in listed if len(word) == 1))


@dataclass(frozen=True, slots=True)
class Beginnings:
    """Words, found by the two signs they begin with; ``heads`` has the longest of each pair first."""

    spots: re.Pattern[str]
    heads: dict[str, tuple[str, ...]]
    single: frozenset[str]

    def each(self, text: str, start: int, end: int) -> list[tuple[str, int]]:
        """Return the words in a stretch of text with their places: the longest at each, none in another."""
        found: list[tuple[str, int]] = []
        heads, single, done = self.heads, self.single, start
        for spot in self.spots.finditer(text, start, end):
            at = spot.start()
            pair = text[at : at + 2]
            listed = heads.get(pair) or (pair[0] if pair[0] in single else "")
            if not listed or at < done:
                continue  # as mostly
            for word in listed:
                if text.startswith(word, at, end):
                    found.append((word, at))
                    done = at + len(word)
                    break
        return found


def beginnings(words: Iterable[str]) -> Beginnings:
    """Return words so that those of a text are found where two signs may begin one."""
    listed = sorted(set(words) - {""}, key=lambda word: (-len(word), word))
    single = frozenset(word for word in listed if len(word) == 1)
    heads: dict[str, tuple[str, ...]] = {}
    for word in listed:
        if len(word) > 1:
            heads[word[:2]] = (*heads.get(word[:2], ()), word)
    heads = {pair: (*found, *(single & {pair[0]})) for pair, found in heads.items()}
    first = "".join(sorted({re.escape(pair[0]) for pair in heads} | {*map(re.escape, single)}))
    second = "".join(sorted({re.escape(pair[1]) for pair in heads}))
    alone = f"(?<=[{''.join(sorted(map(re.escape, single)))}])"
    follows = f"(?=[{second}])" if heads else ""
    return Beginnings(
        re.compile(
            f"[{first}](?:{'|'.join(part for part in (follows, alone if single else '') if part)})"
        ),
        heads,
        single,
    )
