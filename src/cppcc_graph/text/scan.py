"""Finding words fast: only where they can begin or end, not at every character of a text."""

import re
import sys
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final


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


def headed(text: str, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Yield what ``pattern.finditer`` yields in a text that many search, tried where its heads stand.

    The pattern has no flags, and matches no empty words.
    """
    return matches_at(text, places_of(text, heads_of(pattern.pattern)), pattern)


@dataclass(frozen=True, slots=True)
class Heads:
    """What matches begin with: two signs, or one where the second is not known."""

    pairs: frozenset[str]
    single: tuple[str, ...] = ()


def places_of(text: str, heads: Heads) -> list[int]:
    """Return in order where heads stand in a text; its pairs of signs are listed once for all who ask."""
    found = spotted(text, heads.single)
    pairs = _pairs(text)
    for pair in pairs.keys() & heads.pairs:
        found += pairs[pair]
    found.sort()
    return found


@lru_cache(maxsize=2)
def _pairs(text: str) -> dict[str, list[int]]:
    """Return where each two signs stand that follow each other in a text."""
    places: dict[str, list[int]] = {}
    for at in range(len(text) - 1):
        pair = text[at : at + 2]
        if pair in places:
            places[pair].append(at)
        else:
            places[pair] = [at]
    return places


class Sought:
    """A pattern that is sought in many stretches of a text: where it may begin is listed once for the text.

    One that may begin with any sign, as those of a pack of one's own may, is searched.
    """

    __slots__ = ("_ahead", "_heads", "pattern")

    def __init__(self, pattern: str) -> None:
        """Make it of a pattern."""
        self.pattern: Final = re.compile(pattern)
        self._heads: Final = _known_heads(pattern)
        self._ahead: tuple[str, list[int]] = ("", [])

    def search(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """Return what ``pattern.search`` returns."""
        if self._heads is None:
            return self.pattern.search(text, start, end)
        listed, ahead = self._ahead
        if listed is not text:
            ahead = self._list(text, self._heads)
        at = ahead[start]
        while at < end:
            if found := self.pattern.match(text, at, end):
                return found
            at = ahead[at + 1]
        return None

    def each(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Yield what ``pattern.finditer`` yields."""
        while found := self.search(text, start, end):
            yield found
            start = found.end()

    def _list(self, text: str, heads: Heads) -> list[int]:
        """Return for each place of a text the next one at which a match may begin."""
        ahead: list[int] = []
        for place in places_of(text, heads):
            ahead += [place] * (place + 1 - len(ahead))
        ahead += [sys.maxsize] * (len(text) + 1 - len(ahead))
        self._ahead = text, ahead
        return ahead


def _known_heads(pattern: str) -> Heads | None:
    try:
        return heads_of(pattern)
    except ValueError:
        return None


def matches_at(
    text: str, places: Iterable[int], pattern: re.Pattern[str]
) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern that begins at one of the places, in order, none within another."""
    done = 0
    for place in places:
        found = pattern.match(text, place) if place >= done else None
        if found:
            done = found.end()
            yield found


def spotted(text: str, words: Iterable[str]) -> list[int]:
    """Return in order where words begin in a text: for a few of them faster than a pattern's search."""
    found = []
    for word in words:
        at = text.find(word)
        while at >= 0:
            found.append(at)
            at = text.find(word, at + 1)
    found.sort()
    return found


@lru_cache(maxsize=4)
def _breaks(text: str) -> list[int]:
    return spotted(text, "\n")


def line_begin(text: str, place: int) -> int:
    r"""Return where the line before a place begins; its length takes no time, however far that is.

    >>> line_begin("甲\n乙丙", 4), line_begin("甲\n乙丙", 1)
    (2, 0)
    """
    breaks = _breaks(text)
    before = bisect_left(breaks, place)
    return breaks[before - 1] + 1 if before else 0


def line_end(text: str, place: int) -> int:
    r"""Return where the line at a place ends.

    >>> line_end("甲\n乙丙", 0), line_end("甲\n乙丙", 2)
    (1, 4)
    """
    breaks = _breaks(text)
    behind = bisect_left(breaks, place)
    return breaks[behind] if behind < len(breaks) else len(text)


def led(text: str, words: Iterable[str], pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Yield what ``pattern.finditer`` yields; each match begins with one of a few words."""
    return matches_at(text, spotted(text, words), pattern)


def may_label(text: str, signs: str) -> bool:
    """Tell whether a colon stands anywhere behind one of the signs, or behind a blank."""
    before = [text[at - 1] for at in spotted(text, "：:") if at]
    return any(sign in signs or sign.isspace() for sign in before)


#: No clause that is asked for as a whole is longer.
_CLAUSE: Final = 130


def of_clause(pattern: str) -> re.Pattern[str]:
    """Compile a pattern that ends where a clause does: on what is longer than any it fails at once.

    Without that it would try all ways to reach an end that is far away.

    >>> (of_clause("经[^，]+审[议查]$").match("经提案委审查") or "")[0]
    '经提案委审查'
    """
    return re.compile(f"(?!.{{{_CLAUSE + 1}}})(?:{pattern})")


def pass_over(pattern: re.Pattern[str], text: str, start: int, end: int) -> int:
    """Return where the words that a pattern knows end, ``start`` if none are there."""
    found = pattern.match(text, start, end)
    return found.end() if found else start


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
    '(?:建议|提案(?:委|))'
    """
    tails: dict[str, list[str]] = {}
    for word in sorted(set(words)):
        tails.setdefault(word[:1], []).append(word[1:])
    optional = "|" if tails.pop("", None) and tails else ""
    branches = [
        re.escape(head) + (any_of(rest) if rest != [""] else "") for head, rest in tails.items()
    ]
    if len(branches) == 1 and not optional:
        return branches[0]
    return f"(?:{'|'.join(branches)}{optional})"


def branched(pattern: str) -> str:
    """Return the same pattern with each group that is optional as one of two branches.

    ``re`` looks at the first sign of a branch before it goes into it, and goes into a group that may
    be left out in any case, which takes longer than most of what else is matched.

    >>> branched("(?:约|近)?[0-9]+(?P<unit>件|次)?")
    '(?:约|近|)[0-9]+(?:(?P<unit>件|次)|)'
    """
    written: list[str] = []
    opened: list[int] = []
    signs = [token[0] for token in _TOKEN.finditer(pattern)]
    for at, sign in enumerate(signs):
        if sign == "(":
            opened.append(len(written))
        written.append(sign)
        if sign != ")":
            continue
        begun = opened.pop()
        if _OPTIONAL.match("".join(signs[at + 1 : at + 3])):
            group = "".join(written[begun:])
            plain = group[3:-1] if group.startswith("(?:") else group
            written[begun:] = ["(?:", plain, "|", ")"]
            signs[at + 1] = ""
    return "".join(written)


#: What follows a group that may be left out, and is taken where it can be.
_OPTIONAL: Final = re.compile(r"\?(?![?+])")


def skippable(pattern: str) -> str:
    """Return the same pattern with all its branches beginning with a sign, where it can be so written.

    ``re`` skips fast over what begins no branch if each begins with a plain sign, and tries every
    branch at every place if one begins with a class or a group. A pattern that would become much
    longer stays as it is.

    >>> skippable("(?:推动|[促达]成)[^，]{0,9}解决|住进")
    '推动[^，]{0,9}解决|促成[^，]{0,9}解决|达成[^，]{0,9}解决|住进'
    """
    written = [branch for each in _branches(pattern) for branch in _led(each)]
    longer = sum(map(len, written)) > _LONGER * len(pattern)
    return pattern if longer or not all(map(_SIGN_FIRST.match, written)) else "|".join(written)


#: Any sign, where heads are told.
_ANY: Final = "\0"
#: Groups that look at what stands before, or must not follow; how others begin, and how often one may come.
_BESIDE: Final = ("(?<!", "(?<=", "(?!")
_GROUP: Final = re.compile(r"\((?:\?(?:[:=]|P<\w+>))?")
_OFTEN: Final = re.compile(r"(?:(?P<none>[?*]|\{0?,\d*\})|\+|\{[\d,]+\})[?+]?")
#: Classes that are not listed sign by sign.
_UNKNOWN: Final = re.compile(r"\\\w|\^|.-.")
#: How many times as long a pattern may become: more costs more to compile than a search saves.
_LONGER: Final = 3
#: A sign that stands for itself, once; and a class of such signs.
_SIGN_FIRST: Final = re.compile(r"(?:\\\W|[^\\.^$*+?{}\[\]|()])(?![*?{])")
_CLASS_FIRST: Final = re.compile(r"\[(?P<signs>[^\\\]^-]+)\](?![*+?{])")
_TOKEN: Final = re.compile(r"\\.|\[(?:\\.|[^\]\\])+\]|.", re.DOTALL)
#: Of these what groups and branches begin and end with, and what may hold a sign of those.
_STRUCTURE: Final = re.compile(r"\\.|\[(?:\\.|[^\]\\])+\]|[(|)]", re.DOTALL)


def _branches(pattern: str) -> list[str]:
    """Return the branches of a pattern, those within its groups left as they are."""
    found, begun, depth = [], 0, 0
    for token in _STRUCTURE.finditer(pattern):
        depth += (token[0] == "(") - (token[0] == ")")
        if token[0] == "|" and not depth:
            found.append(pattern[begun : token.start()])
            begun = token.end()
    return [*found, pattern[begun:]]


def _led(branch: str) -> Iterator[str]:
    """Yield the branches that one is the same as, written with a sign first if it can be."""
    signs = _CLASS_FIRST.match(branch)
    group = _group_end(branch) if branch.startswith("(?:") else 0
    rest = branch[signs.end() if signs else group :]
    if "(?P<" in rest or not (signs or group) or re.match("[*+?{]", rest):
        yield branch  # a name is given once; what is repeated is left as it is
    elif signs:
        yield from (re.escape(sign) + rest for sign in signs["signs"])
    else:
        for each in _branches(branch[3 : group - 1]):
            yield from _led(each + rest)


def _group_end(branch: str) -> int:
    """Return where the group ends that a branch begins with, 0 if it does not end."""
    depth = 0
    for token in _STRUCTURE.finditer(branch):
        depth += (token[0] == "(") - (token[0] == ")")
        if not depth:
            return token.end()
    return 0


def begin_signs(pattern: re.Pattern[str]) -> frozenset[str]:
    """Return the signs that matches begin with: where another stands, a pattern need not be tried."""
    heads = heads_of(pattern.pattern)
    return frozenset(head[0] for head in (*heads.pairs, *heads.single))


@cache
def heads_of(pattern: str) -> Heads:
    """Return what all that a pattern may match begins with.

    What stands before it, and what must not follow, is not looked at.

    >>> sorted(heads_of("(?<!全)[市县]区|常(?=务|委)|副?主席").pairs), heads_of("在|去.").single
    (['主席', '副主', '县区', '市区', '常务', '常委'], ('去', '在'))
    """
    heads = sorted({head.partition(_ANY)[0] for head in _heads(pattern, 2)})
    if "" in heads:
        raise ValueError(f"{pattern[:40]}: begins with what is not known")
    pairs = frozenset(head for head in heads if len(head) > 1)
    return Heads(pairs, tuple(head for head in heads if head not in pairs))


def _heads(pattern: str, length: int) -> set[str]:
    """Return the first signs of what a pattern matches, as many as asked for, or up to any sign."""
    return {head for branch in _branches(pattern) for head in _branch_heads(branch, length)}


@lru_cache(maxsize=64)  # behind each sign of a class the same may follow
def _branch_heads(branch: str, length: int) -> frozenset[str]:
    if not branch or not length:
        return frozenset({""})
    token = _TOKEN.match(branch)
    first = branch[: token.end() if token and token[0] != "(" else _group_end(branch)]
    often = _OFTEN.match(branch, len(first))
    rest = branch[often.end() if often else len(first) :]
    if first.startswith(_BESIDE):
        return _branch_heads(rest, length)
    more = f"(?:{first})?{rest}" if often and often[0][0] != "?" else rest
    heads = set(_branch_heads(rest, length)) if often and often["none"] else set()
    for head in _first_heads(first, length):
        if _ANY in head or (head and first.startswith("(?=")):
            heads.add(head)
        else:
            heads.update(head + tail for tail in _branch_heads(more, length - len(head)))
    return frozenset(heads)


def _first_heads(first: str, length: int) -> set[str]:
    """Return the first signs of a group, a class or a sign."""
    if group := _GROUP.match(first):
        if group[0] == "(" and first[1] == "?":
            return {_ANY}  # flags, and what else is not known
        return _heads(first[group.end() : -1], length)
    if first in {".", "$", "^"} or _UNKNOWN.match(first):
        return {_ANY}
    if first[0] != "[":
        return {first[-1]}
    return {_ANY} if _UNKNOWN.search(first) else set(first[1:-1].replace("\\", ""))


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

    heads: dict[str, tuple[str, ...]]
    single: frozenset[str]
    firsts: Heads

    def each(self, text: str, start: int, end: int) -> list[tuple[str, int]]:
        """Return the words in a stretch of text with their places: the longest at each, none in another."""
        return self._longest(text, range(start, end), end)

    def everywhere(self, text: str) -> list[tuple[str, int]]:
        """Return the same of a whole text that many ask about."""
        return self._longest(text, places_of(text, self.firsts), len(text))

    def _longest(self, text: str, places: Iterable[int], end: int) -> list[tuple[str, int]]:
        found: list[tuple[str, int]] = []
        heads, single, done = self.heads, self.single, 0
        for at in places:
            if at < done:
                continue
            listed: Iterable[str] | None = heads.get(text[at : at + 2])
            if listed is None:
                if not single or text[at] not in single:
                    continue  # as mostly
                listed = text[at]
            for word in listed:
                stop = at + len(word)
                if stop <= end and text[at:stop] == word:
                    found.append((word, at))
                    done = stop
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
    return Beginnings(heads, single, Heads(frozenset(heads), tuple(single)))
