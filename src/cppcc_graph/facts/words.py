"""The words a facts file of one key language may use, and what to say of any other word."""

import difflib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from cppcc_graph.facts.profile import Field, Kind, Language, Name, Profile, Value
from cppcc_graph.facts.terms import CONTENTS, FACTS, ID, TYPE

_MAX_OFFERED: Final = 10
#: The command that prints docs/keys.md, for those who have no checkout.
_LISTING: Final = "“cppcc-graph check --keys”"
_LANGUAGE_NAMES: Final = {Language.EN: "English", Language.ZH: "Chinese"}


@dataclass(frozen=True, slots=True)
class Words:
    """Fields, kinds and codes by their key; ``codes`` by the IRI of the field, then by key."""

    language: Language
    fields: Mapping[str, Field]
    kinds: Mapping[str, Kind]
    codes: Mapping[str, Mapping[str, Name]]

    @property
    def id(self) -> str:
        """The key before an id."""
        return ID.key(self.language)

    @property
    def type(self) -> str:
        """The key before the kind of a thing."""
        return TYPE.key(self.language)

    @property
    def contents(self) -> str:
        """The key before what a file holds."""
        return CONTENTS.key(self.language)

    @property
    def facts(self) -> str:
        """The key before the facts of a fact graph."""
        return FACTS.key(self.language)

    def kind_names(self, classes: Iterable[str]) -> str:
        """Return the keys of the kinds of these classes, as in “Organization or AgentGroup”.

        A class that is no kind itself stands for the kinds right below it.
        """
        by_iri = {kind.name.iri: kind for kind in self.kinds.values()}
        names = []
        for iri in sorted(classes):
            below = [by_iri[iri]] if iri in by_iri else _below(iri, self.kinds.values())
            names += [kind.name.key(self.language) for kind in below]
        return any_of(names)

    def unknown_key(self, key: str) -> str:
        """Return what to say of a key that the profile does not have."""
        names = [field.name for field in self.fields.values()]
        return self._unknown(f"unknown key “{key}”", key, known=[ID, TYPE, CONTENTS, FACTS, *names])

    def unknown_kind(self, key: str) -> str:
        """Return what to say of a type that the profile does not have."""
        names = [kind.name for kind in self.kinds.values()]
        return self._unknown(f"unknown type “{key}”", key, known=names)

    def unknown_code(self, key: str, field: Field) -> str:
        """Return what to say of a code that the scheme of ``field`` does not have."""
        what = f"“{key}” is no code of {field.name.key(self.language)}"
        return self._unknown(what, key, known=field.codes)

    def _unknown(self, what: str, word: str, *, known: Sequence[Name]) -> str:
        other = Language.ZH if self.language is Language.EN else Language.EN
        for name in known:
            if name.key(other) == word:
                mine = _LANGUAGE_NAMES[self.language]
                return f"{what}; this file has {mine} keys: write “{name.key(self.language)}”"
        keys = sorted(name.key(self.language) for name in known)
        return f"{what}; {did_you_mean(word, keys) or _offer(keys)}"


def words_of(profile: Profile, language: Language) -> Words:
    """Return the words of a profile in one key language."""
    return Words(
        language=language,
        fields=profile.field_by_key(language),
        kinds=profile.kind_by_key(language),
        codes={
            iri: {code.key(language): code for code in field.codes}
            for iri, field in profile.fields.items()
        },
    )


def values_of(field: Field, language: Language) -> str:
    """Return the values a code or a boolean may have, nothing for all other fields."""
    if field.value is Value.BOOLEAN:
        return "true or false"
    # In the order of the words, as people look for them.
    keys = sorted(code.key(language) for code in field.codes)
    if len(keys) <= _MAX_OFFERED:
        return any_of(keys) if keys else ""
    return f"{_LISTING} lists its codes"


def did_you_mean(word: str, known: Sequence[str]) -> str:
    """Return the question after the word of ``known`` that is nearest, or nothing.

    >>> did_you_mean("cahs", ["cash", "goods"])
    'did you mean “cash”?'
    """
    # One wrong character of a Chinese word of two leaves half of it.
    cutoff = 0.7 if word.isascii() else 0.5
    near = difflib.get_close_matches(word, known, n=1, cutoff=cutoff)
    return f"did you mean “{near[0]}”?" if near else ""


def any_of(names: Sequence[str]) -> str:
    """Return the names as alternatives.

    >>> any_of(["a", "b", "c"])
    'a, b or c'
    """
    *most, last = names
    return f"{', '.join(most)} or {last}" if most else last


def _offer(keys: Sequence[str]) -> str:
    return (
        f"write {any_of(keys)}" if len(keys) <= _MAX_OFFERED else f"{_LISTING} lists all there are"
    )


def _below(iri: str, kinds: Iterable[Kind]) -> list[Kind]:
    """Return the kinds below a class of which no other kind below it is an ancestor."""
    below = [kind for kind in kinds if iri in kind.ancestors]
    iris = {kind.name.iri for kind in below}
    return [kind for kind in below if kind.ancestors & iris == {kind.name.iri}]
