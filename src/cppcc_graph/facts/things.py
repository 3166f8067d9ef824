"""The things of facts files and what is said of each, found by walking through the files."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from cppcc_graph.errors import Problem
from cppcc_graph.facts.document import Document, Place
from cppcc_graph.facts.ids import Ids, ids_of
from cppcc_graph.facts.profile import Field, Kind, Profile, Value
from cppcc_graph.facts.terms import FACT_GRAPH, HAS_FACT_GRAPH
from cppcc_graph.facts.values import UnfitError, meaning, texts
from cppcc_graph.facts.words import Words, words_of

#: The id of the graph that describes a file's passages and fact graphs.
META: Final = "meta"
_CODE_PREFIX: Final = "code:"


@dataclass(frozen=True, slots=True)
class Block:
    """One place where a thing is written with its keys.

    ``kinds`` is None where the thing is only written again. It is empty where its kinds are
    misspelt. ``graph`` is the IRI of the fact graph around the block, or empty.
    """

    iri: str
    place: Place
    kinds: tuple[Kind, ...] | None
    graph: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One value said of a thing: equal meanings are equal values, a thing's is its IRI."""

    subject: str
    field: Field
    value: str | int | bool
    place: Place


@dataclass(frozen=True, slots=True)
class Things:
    """All blocks and statements of some files, in the order of the files.

    ``introductions`` holds the first block of each thing that is written with its type;
    ``concepts`` the IRIs of all codes.
    """

    blocks: Sequence[Block]
    statements: Sequence[Statement]
    introductions: Mapping[str, Block]
    concepts: frozenset[str]

    def kinds(self, iri: str) -> tuple[Kind, ...]:
        """Return the kinds of a thing, none if it has no introduction or a misspelt one."""
        block = self.introductions.get(iri)
        return (block.kinds or ()) if block else ()

    def said(self, iri: str, field: str) -> list[Statement]:
        """Return the statements about a thing with one field."""
        return [s for s in self.statements if s.subject == iri and s.field.name.iri == field]


def read_things(documents: Sequence[Document], profile: Profile) -> tuple[Things, list[Problem]]:
    """Return what the files say, and the problems of structure and single values in them."""
    walks = [_Walk(document, profile) for document in documents]
    for walk in walks:
        walk.file()
    blocks = [block for walk in walks for block in walk.blocks]
    introductions: dict[str, Block] = {}
    for block in blocks:
        if block.kinds is not None:
            introductions.setdefault(block.iri, block)
    things = Things(
        blocks=blocks,
        statements=[statement for walk in walks for statement in walk.statements],
        introductions=introductions,
        concepts=frozenset(code.iri for f in profile.fields.values() for code in f.codes),
    )
    return things, [problem for walk in walks for problem in walk.problems]


class _Walk:
    """Walks through one file and collects its blocks, statements and problems."""

    def __init__(self, document: Document, profile: Profile) -> None:
        self.top: Place = document.top
        self.profile = profile
        self.words: Words = words_of(profile, document.language)
        self.ids: Ids = ids_of(document, profile)
        self.blocks: list[Block] = []
        self.statements: list[Statement] = []
        self.problems: list[Problem] = []

    def file(self) -> None:
        words, data = self.words, self.top.document.data
        for key in data:
            if key not in ("@context", words.id, words.contents):
                known = f"“{words.id}” and “{words.contents}”"
                message = f"“{key}” does not belong here; a file has “@context”, {known} only"
                self.problems.append(self.top.to(key).key_problem(message))
        if words.id not in data:
            self.problems.append(self.top.problem(f"the file lacks “{words.id}: {META}”; add it"))
        elif data[words.id] != META:
            message = f"the id of a file is its graph of descriptions; write “{META}”"
            self.problems.append(self.top.to(words.id).problem(message))
        if words.contents not in data:
            self.problems.append(self.top.problem(f"the file lacks “{words.contents}”; add it"))
        else:
            self.members(self.top.to(words.contents), self.content)

    def members(self, place: Place, read: Callable[[Place], object]) -> None:
        """Read each map of a list."""
        if not isinstance(place.value, list):
            self.problems.append(place.problem("a list belongs here; begin each thing with “- ”"))
            return
        for item in place.items():
            if isinstance(item.value, dict):
                read(item)
            else:
                self.problems.append(item.problem("a thing belongs here; write its keys"))

    def content(self, place: Place) -> None:
        value = place.value
        if isinstance(value, dict) and self.words.type not in value and self.words.facts in value:
            self.fact_graph(place)
        else:
            self.thing(place)

    def thing(self, place: Place, graph: str = "") -> str | None:
        """Read a thing written with its keys; return its IRI, or None if it has no good id."""
        kinds = self.kinds(place)
        facts = self.facts_of(place)
        if facts:
            message = f"“{self.words.facts}” stands only in a fact graph; write the thing instead"
            self.problems.append(facts.key_problem(message))
        return self.block(place, kinds, graph=graph)

    def fact_graph(self, place: Place) -> str | None:
        """Read a fact graph and its facts; return its IRI, or None if it has no good id."""
        words = self.words
        keys = place.value
        if isinstance(keys, dict) and words.type in keys:
            message = f"a fact graph is written without “{words.type}”; leave it out"
            self.problems.append(place.to(words.type).key_problem(message))
        graph = self.block(place, (self.profile.kinds[FACT_GRAPH],), graph="")
        facts = self.facts_of(place)
        if facts:
            self.members(facts, lambda fact: self.thing(fact, graph or ""))
        else:
            message = f"a fact graph lacks “{words.facts}”; add them, or leave the graph out"
            self.problems.append(place.problem(message))
        return graph

    def facts_of(self, place: Place) -> Place | None:
        value = place.value
        has = isinstance(value, dict) and self.words.facts in value
        return place.to(self.words.facts) if has else None

    def kinds(self, place: Place) -> tuple[Kind, ...] | None:
        value = place.value
        if not isinstance(value, dict) or self.words.type not in value:
            return None
        kinds = []
        for item in place.to(self.words.type).items():
            name = item.value
            if not isinstance(name, str):
                self.problems.append(item.problem("a type is a word or a list of words; write it"))
            elif name not in self.words.kinds:
                self.problems.append(item.problem(self.words.unknown_kind(name)))
            else:
                kinds.append(self.words.kinds[name])
        return tuple(kinds)

    def block(
        self, place: Place, kinds: tuple[Kind, ...] | None, *, graph: str
    ) -> str | None:
        words, value = self.words, place.value
        keys = list(value) if isinstance(value, dict) else []
        iri = None
        if words.id in keys:
            iri = self.iri(place.to(words.id))
            if iri in self.
        else:
            self.problems.append(place.problem(f"a thing has an “{words.id}”; give it one"))
        if iri is not None:
            self.blocks.append(Block(iri, place, kinds, graph))
        for key in keys:
            if key in (words.id, words.type, words.facts):
                continue
            if key not in words.fields:
                self.problems.append(place.to(key).key_problem(words.unknown_key(key)))
                continue
            field = words.fields[key]
            for item, meant in self.values(place.to(key), field, graph=graph):
                if iri is not None:
                    self.statements.append(Statement(iri, field, meant, item))
        return iri
