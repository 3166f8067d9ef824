"""The things that facts files speak of, and what is said of each."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from cppcc_graph.facts.document import Place
from cppcc_graph.facts.profile import Field, Kind
from cppcc_graph.facts.terms import ID

#: The id of the graph that describes a file's passages and fact graphs.
META: Final = "meta"


@dataclass(frozen=True, slots=True)
class Block:
    """A place where a thing is written with its keys.

    ``kinds`` is None where the thing is only written again, and empty where one of its types is
    misspelt. ``graph`` is the IRI of the fact graph around the block, or empty; ``fields`` are the
    IRIs of its keys.
    """

    iri: str
    place: Place
    kinds: tuple[Kind, ...] | None
    graph: str
    fields: frozenset[str]

    @property
    def id_place(self) -> Place:
        """The place of the id."""
        return self.place.entries()[ID.key(self.place.document.language)]


@dataclass(frozen=True, slots=True)
class Statement:
    """A value said of a thing: equal meanings are equal values, a thing's is its IRI.

    ``graph`` is the IRI of the fact graph around it, or empty.
    """

    subject: str
    field: Field
    value: str | int | bool
    place: Place
    graph: str


@dataclass(frozen=True, slots=True)
class Things:
    """All blocks and statements of some files, in the order of the files.

    ``introductions`` holds the block of each thing where it is first written with its type;
    ``said`` the statements by thing and by field.
    """

    blocks: tuple[Block, ...]
    statements: tuple[Statement, ...]
    introductions: Mapping[str, Block]
    said: Mapping[str, Mapping[str, list[Statement]]]

    def kinds(self, iri: str) -> tuple[Kind, ...]:
        """Return the kinds of a thing, none if it has no introduction or a misspelt one."""
        block = self.introductions.get(iri)
        return (block.kinds or ()) if block else ()

    def values(self, iri: str, field: str) -> list[Statement]:
        """Return the statements about a thing with one field, each given by its IRI."""
        return self.said.get(iri, {}).get(field, [])


def things_of(blocks: Iterable[Block], statements: Iterable[Statement]) -> Things:
    """Return the blocks and statements with their indexes."""
    blocks, statements = tuple(blocks), tuple(statements)
    introductions: dict[str, Block] = {}
    for block in blocks:
        if block.kinds is not None:
            introductions.setdefault(block.iri, block)
    said: dict[str, dict[str, list[Statement]]] = {}
    for statement in statements:
        fields = said.setdefault(statement.subject, {})
        fields.setdefault(statement.field.name.iri, []).append(statement)
    return Things(blocks, statements, introductions, said)
