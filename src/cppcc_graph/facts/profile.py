"""What a facts file may say: keys, codes and kinds, as ``ontology/shapes.ttl`` defines them.

The profile is read from the ontology by :mod:`cppcc_graph.rdf.profile`; here it is plain data, so
that checking a facts file needs no RDF library.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum


class Language(Enum):
    """The language of the keys of a facts file."""

    EN = "en"
    ZH = "zh"


class Value(Enum):
    """What may stand behind a key."""

    TEXT = "text"  # words of a language: Chinese when not marked {zh: …, en: …}
    STRING = "string"  # words of no language, such as a proposal number
    INTEGER = "integer"
    DECIMAL = "decimal"
    BOOLEAN = "boolean"
    DATE = "date"  # YYYY-MM-DD
    CODE = "code"  # a concept of one scheme, by its code or Chinese label
    TERM = "term"  # a property of the profile itself, by its key
    THING = "thing"  # the id of a thing, or the thing itself written inline


@dataclass(frozen=True, slots=True)
class Name:
    """An IRI with its key in both key languages."""

    iri: str
    en: str
    zh: str

    def key(self, language: Language) -> str:
        """Return the key in the given language."""
        return self.en if language is Language.EN else self.zh


@dataclass(frozen=True, slots=True)
class Field:
    """One property of the profile.

    ``codes`` holds the concepts a CODE may name, empty for other values; ``classes`` the IRIs of
    the classes one of which a THING must have, empty when any thing will do.
    """

    name: Name
    value: Value
    codes: tuple[Name, ...] = ()
    classes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Kind:
    """One class of the profile.

    ``ancestors`` are the IRIs of the class itself and every class above it; ``fields``,
    ``required`` and ``single`` hold property IRIs and include what is inherited from those.
    """

    name: Name
    ancestors: frozenset[str]
    fields: frozenset[str]
    required: frozenset[str]
    single: frozenset[str]


@dataclass(frozen=True, slots=True)
class Profile:
    """All kinds and fields by IRI, and the prefixes that ids may use (prefix → IRI).

    ``inverses`` maps a property's IRI to that of its inverse, in both directions: a required
    property may be written from the other end.
    """

    kinds: Mapping[str, Kind]
    fields: Mapping[str, Field]
    prefixes: Mapping[str, str]
    inverses: Mapping[str, str] = field(default_factory=dict)

    def field_by_key(self, language: Language) -> dict[str, Field]:
        """Return the fields by their key in the given language."""
        return {field.name.key(language): field for field in self.fields.values()}

    def kind_by_key(self, language: Language) -> dict[str, Kind]:
        """Return the kinds by their key in the given language."""
        return {kind.name.key(language): kind for kind in self.kinds.values()}
