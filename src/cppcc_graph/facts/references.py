"""Rules about who is who: each thing is introduced once, and stands where its kind belongs."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from cppcc_graph.errors import Problem
from cppcc_graph.facts.document import Place
from cppcc_graph.facts.ids import ids_of
from cppcc_graph.facts.periods import difference, is_period_of_two_files
from cppcc_graph.facts.profile import Language, Profile, Value
from cppcc_graph.facts.things import Block, Statement, Things
from cppcc_graph.facts.words import Words, any_of, did_you_mean, words_of

_MAX_OFFERED: Final = 4
#: How a draft of “extract” calls its things: all by the digest of one report.
_OF_DRAFT: Final = re.compile(r"e:d[0-9a-f]{8}-")
_NAMED: Final = 3


def reference_problems(things: Things, profile: Profile) -> Iterator[Problem]:
    """Yield what is wrong with introductions, ids, the keys of kinds and the kinds of values."""
    rules = _References(things, profile)
    for block in things.blocks:
        yield from rules.block(block)
    for statement in things.statements:
        if statement.field.value is Value.THING:
            yield from rules.statement(statement)
    yield from rules.unknown()


class _References:
    def __init__(self, things: Things, profile: Profile) -> None:
        self.things = things
        self.profile = profile
        self.words = {language: words_of(profile, language) for language in Language}
        self.concepts = {code.iri for field in profile.fields.values() for code in field.codes}
        self.strange: dict[tuple[str, str], list[Problem]] = {}

    def block(self, block: Block) -> Iterator[Problem]:
        words = self.words[block.place.document.language]
        first = self.things.introductions.get(block.iri)
        if block.iri in self.concepts:
            message = "a code is described in ontology/schemes; only name it as a value"
            yield block.id_place.problem(message)
        elif first is None:
            self.miss(block.id_place, self.nameless(block.id_place, words))
        elif block.kinds is not None and first is not block:
            yield from self.again(block, first, words)
        yield from self.keys(block, words)

    def again(self, block: Block, first: Block, words: Words) -> Iterator[Problem]:
        where = f"{first.place.document.path}:{first.place.line}"
        mend = "rename it"
        if is_period_of_two_files(first, block):
            other = difference(first, block, self.things)
            if not other:
                return
            where += f" with {other}"
            mend = "write the same, or rename it"
        elif words.type in block.place.entries():
            mend = f"leave out “{words.type}” if it is the same thing, rename it if not"
        message = f"“{block.id_place.value}” is introduced twice, first at {where}; {mend}"
        yield block.id_place.problem(message)

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
            self.miss(statement.place, self.dangling(statement.place))

    def miss(self, place: Place, problem: Problem) -> None:
        self.strange.setdefault((place.document.path, str(place.value)), []).append(problem)

    def unknown(self) -> Iterator[Problem]:
        """Yield each thing that nothing introduces once for its file, with how often it is named.

        A draft made with “--after” names things of the report before: given alone, it lacks that
        one file and not as many introductions.
        """
        known = self.drafts()
        files: dict[str, list[tuple[str, Problem]]] = {}
        for (path, name), problems in self.strange.items():
            first = min(problems)
            more = len(problems) - 1
            if more:
                often = f"{more} more place{'s' if more > 1 else ''}"
                first = replace(first, message=f"{first.message} (named in {often})")
            files.setdefault(path, []).append((name, first))
        for missing in files.values():
            foreign = [
                name
                for name, _ in missing
                if (draft := _OF_DRAFT.match(name)) and draft[0] not in known
            ]
            if foreign:
                names = [*foreign, *(name for name, _ in missing if name not in foreign)]
                rest = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
                message = (
                    f"no file given introduces {', '.join(names[:_NAMED])}{rest}, which this one "
                    "names; they are of the facts file of another report (--after): give it, too"
                )
                yield replace(min(problem for _, problem in missing), message=message)
            else:
                yield from (problem for _, problem in missing)

    def drafts(self) -> set[str]:
        """Return how the drafts among the files call their things."""
        written = {str(block.id_place.value) for block in self.things.introductions.values()}
        return {found[0] for name in written if (found := _OF_DRAFT.match(name))}

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
