"""From a facts file to its things: keys, ids, types and single values are checked on the way."""

from collections.abc import Callable, Iterator, Sequence

from cppcc_graph.errors import Problem
from cppcc_graph.facts.document import Document, Place
from cppcc_graph.facts.ids import ids_of
from cppcc_graph.facts.profile import Field, Kind, Profile, Value
from cppcc_graph.facts.terms import FACT_GRAPH, HAS_FACT_GRAPH
from cppcc_graph.facts.things import META, Block, Statement, Things, things_of
from cppcc_graph.facts.values import UnfitError, meaning, texts
from cppcc_graph.facts.words import words_of


def read_things(documents: Sequence[Document], profile: Profile) -> tuple[Things, list[Problem]]:
    """Return what the files say, and the problems found while walking through each of them."""
    walks = [_Walk(document, profile) for document in documents]
    for walk in walks:
        walk.file()
    things = things_of(
        (block for walk in walks for block in walk.blocks),
        (statement for walk in walks for statement in walk.statements),
    )
    return things, [problem for walk in walks for problem in walk.problems]


class _Walk:
    """Walks through one file and collects its blocks, statements and problems."""

    def __init__(self, document: Document, profile: Profile) -> None:
        self.document = document
        self.words = words_of(profile, document.language)
        self.ids = ids_of(document, profile)
        self.fact_graph_kind = profile.kinds[FACT_GRAPH]
        self.blocks: list[Block] = []
        self.statements: list[Statement] = []
        self.problems: list[Problem] = []

    def file(self) -> None:
        words, top = self.words, self.document.top
        entries = top.entries()
        for key, place in entries.items():
            if key not in ("@context", words.id, words.contents):
                known = f"“@context”, “{words.id}” and “{words.contents}”"
                self.refuse_key(place, f"“{key}” does not belong here; a file has {known} only")
        if words.id not in entries:
            self.refuse(top, f"the file lacks “{words.id}”; write “{words.id}: {META}”")
        elif entries[words.id].value != META:
            message = f"the id of a file is that of its graph of descriptions; write “{META}”"
            self.refuse(entries[words.id], message)
        if words.contents in entries:
            self.members(entries[words.contents], self.content)
        else:
            self.refuse(top, f"the file lacks “{words.contents}”; list what it holds there")

    def members(self, place: Place, read: Callable[[Place], object]) -> None:
        if not isinstance(place.value, list):
            self.refuse(place, "a list belongs here; begin each thing with “- ”")
            return
        for item in place.items():
            if isinstance(item.value, dict):
                read(item)
            else:
                self.refuse(item, "a thing belongs here; write its keys")

    def content(self, place: Place) -> None:
        entries = place.entries()
        if self.words.facts in entries and self.words.type not in entries:
            self.fact_graph(place)
        else:
            self.thing(place)

    def thing(self, place: Place, graph: str = "") -> str | None:
        """Return the IRI of a thing written with its keys, None if it has no good id."""
        facts = place.entries().get(self.words.facts)
        if facts:
            message = f"“{self.words.facts}” stands only in a fact graph; see docs/facts.md"
            self.refuse_key(facts, message)
        return self.block(place, self.kinds(place), graph=graph)

    def fact_graph(self, place: Place) -> str | None:
        """Return the IRI of a fact graph written with its facts, None if it has no good id."""
        words, entries = self.words, place.entries()
        if words.type in entries:
            message = f"a fact graph is written without “{words.type}”; leave it out"
            self.refuse_key(entries[words.type], message)
        iri = self.block(place, (self.fact_graph_kind,), graph="")
        if words.facts in entries:
            self.members(entries[words.facts], lambda fact: self.thing(fact, iri or ""))
        else:
            message = f"a fact graph lacks “{words.facts}”; write them, or leave the graph out"
            self.refuse(place, message)
        return iri

    def kinds(self, place: Place) -> tuple[Kind, ...] | None:
        types = place.entries().get(self.words.type)
        if types is None:
            return None
        kinds, written = [], list(types.items())
        for item in written:
            if not isinstance(item.value, str):
                self.refuse(item, "a type is a word, or a list of words; write its name")
            elif item.value not in self.words.kinds:
                self.refuse(item, self.words.unknown_kind(item.value))
            else:
                kinds.append(self.words.kinds[item.value])
        return tuple(kinds) if len(kinds) == len(written) else ()

    def block(self, place: Place, kinds: tuple[Kind, ...] | None, *, graph: str) -> str | None:
        words, entries = self.words, place.entries()
        iri = None
        if words.id in entries:
            iri = self.iri(entries[words.id])
        else:
            self.refuse(place, f"a thing lacks “{words.id}”; give it one")
        if iri is not None:
            fields = frozenset(words.fields[k].name.iri for k in entries if k in words.fields)
            self.blocks.append(Block(iri, place, kinds, graph, fields))
        for key, value in entries.items():
            if key in words.fields:
                for item, meant in self.meanings(value, words.fields[key], graph=graph):
                    # What is said of a thing without a good id is checked, and then left.
                    if iri is not None:
                        said = Statement(iri, words.fields[key], meant, item, graph)
                        self.statements.append(said)
            elif key not in (words.id, words.type, words.facts):
                self.refuse_key(value, words.unknown_key(key))
        return iri

    def meanings(
        self, place: Place, field: Field, *, graph: str
    ) -> Iterator[tuple[Place, str | int | bool]]:
        try:
            if field.value is Value.TEXT:
                yield from texts(place)
                return
        except UnfitError as error:
            self.refuse(error.place, str(error))
            return
        for item in place.items():
            if field.value is Value.THING:
                iri = self.reference(item, field, graph=graph)
                if iri is not None:
                    yield item, iri
                continue
            try:
                yield item, meaning(item, field, self.words)
            except UnfitError as error:
                self.refuse(item, str(error))

    def reference(self, place: Place, field: Field, *, graph: str) -> str | None:
        if not isinstance(place.value, dict):
            return self.iri(place)
        if field.name.iri == HAS_FACT_GRAPH:
            return self.fact_graph(place)
        return self.thing(place, graph)

    def iri(self, place: Place) -> str | None:
        if not isinstance(place.value, str):
            self.refuse(place, "the id of a thing belongs here; write it as docs/facts.md says")
            return None
        fault = self.ids.fault(place.value)
        if fault:
            self.refuse(place, fault)
            return None
        return self.ids.iri(place.value)

    def refuse(self, place: Place, message: str) -> None:
        self.problems.append(place.problem(message))

    def refuse_key(self, place: Place, message: str) -> None:
        self.problems.append(place.key_problem(message))
