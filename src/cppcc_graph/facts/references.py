"""Rules about who is who: every thing is introduced once, and stands where its kind belongs."""

from collections.abc import Iterator
from typing import Final

from cppcc_graph.errors import Problem
from cppcc_graph.facts.document import Place
from cppcc_graph.facts.ids import ids_of
from cppcc_graph.facts.profile import Language, Profile, Value
from cppcc_graph.facts.things import Block, Statement, Things
from cppcc_graph.facts.words import Words, any_of, did_you_mean, words_of

_MAX_OFFERED: Final = 4


def reference_problems(things: Things, profile: Profile) -> Iterator[Problem]:
    """Yield what is wrong with introductions, ids, the keys of kinds and the kinds of values."""
    rules = _References(things, profile)
    for block in things.blocks:
        yield from rules.block(block)
    for statement in things.statements:
        if statement.field.value is Value.THING:
            yield from rules.statement(statement)


class _References:
    def __init__(self, things: Things, profile: Profile) -> None:
        self.things = things
        self.profile = profile
        self.words = {language: words_of(profile, language) for language in Language}
        self.concepts = {code.iri for field in profile.fields.values() for code in field.codes}

    def block(self, block: Block) -> Iterator[Problem]:
        words = self.words[block.place.document.language]
        first = self.things.introductions.get(block.iri)
        if block.iri in self.concepts:
            message = "a code is described in ontology/schemes; only name it as a value"
            yield block.id_place.problem(message)
        elif first is None:
            yield self.nameless(block.id_place, words)
        elif block.kinds is not None and first is not block:
            where = f"{first.place.document.path}:{first.place.line}"
            mend = "rename it"
            if words.type in block.place.entries():
                mend = f"leave out “{words.type}” if it is the same thing, rename it if not"
            message = f"“{block.id_place.value}” is introduced twice, first at {where}; {mend}"
            yield block.id_place.problem(message)
        yield from self.keys(block, words)

    def keys(self, block: Block, words: Words) -> Iterator[Problem]:
        kinds = self.things.kinds(block.iri)
        allowed = frozenset[str]().union(*(kind.fields for kind in kinds))
        for key, value in block.place.entries().items():
            if kinds and key in words.fields and words.fields[key].name.iri not in allowed:
                names = any_of([kind.name.key(words.language) for kind in kinds])
                message = f"“{key}” is not a property of {names}; {_owners(key, words)}"
                yield value.key_problem(message)

    def statement(self, statement: Statement) -> Iterator[Problem]:
        iri, wanted = str(statement.value), statement.field.classes
        if iri in self.concepts:
            if wanted:
                yield self.wrong_kind(statement, "a code")
        elif iri in self.things.introductions:
            kinds = self.things.kinds(iri)
            if kinds and wanted and not any(kind.ancestors & wanted for kind in kinds):
                language = statement.place.document.language
                yield self.wrong_kind(statement, any_of([k.name.key(language) for k in kinds]))
        elif isinstance(statement.place.value, str):
            # A thing written inline and introduced nowhere is reported as a block.
            yield self.dangling(statement.place)

    def wrong_kind(self, statement: Statement, found: str) -> Problem:
        place = statement.place
        words = self.words[place.document.language]
        key = statement.field.name.key(words.language)
        written = place.entries()[words.id].value if place.entries() else place.value
        wanted = words.kind_names(statement.field.classes)
        return place.problem(f"“{key}” must be {wanted}, but “{written}” is {found}; name another")

    def dangling(self, place: Place) -> Problem:
        mend = f"introduce it with “{self.words[place.document.language].type}”"
        return place.problem(f"nothing is called “{place.value}”; {self.question(place) or mend}")

    def nameless(self, place: Place, words: Words) -> Problem:
        question = self.question(place)
        mend = f"add “{words.type}” to introduce it" + (f", or {question}" if question else "")
        return place.problem(f"nothing is called “{place.value}”; {mend}")

    def question(self, place: Place) -> str:
        ids = ids_of(place.document, self.profile)
        known = {ids.written(iri) for iri in (*self.things.introductions, *self.concepts)}
        return did_you_mean(str(place.value), sorted(known - {""}))


def _owners(key: str, words: Words) -> str:
    iri = words.fields[key].name.iri
    owners = {kind.name.iri for kind in words.kinds.values() if iri in kind.fields}
    # Kinds below another owner have the key from there.
    names = [
        name
        for name, kind in sorted(words.kinds.items())
        if kind.ancestors & owners == {kind.name.iri}
    ]
    if 0 < len(names) <= _MAX_OFFERED:
        return f"it belongs to {any_of(names)}"
    return "see ontology/shapes.ttl for where it belongs"
