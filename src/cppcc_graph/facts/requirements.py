"""Rules about what a thing must have, and what it may have once; all its blocks count together."""

from collections.abc import Iterator, Mapping

from cppcc_graph.errors import Problem
from cppcc_graph.facts.profile import Profile, Value
from cppcc_graph.facts.things import Block, Statement, Things
from cppcc_graph.facts.words import values_of


def requirement_problems(things: Things, profile: Profile) -> Iterator[Problem]:
    """Yield what each thing lacks, and what it has more than once and may not."""
    mirrored = _mirrored(things, profile)
    # By key and not by statement: a value that does not fit is no missing value.
    written: dict[str, set[str]] = {}
    for block in things.blocks:
        written.setdefault(block.iri, set()).update(block.fields)
    for iri, block in things.introductions.items():
        kinds = things.kinds(iri)
        told = mirrored.get(iri, {})
        for field in sorted(frozenset[str]().union(*(kind.required for kind in kinds))):
            if field not in written[iri] and field not in told:
                yield _lacking(block, field, profile=profile)
        for field in sorted(frozenset[str]().union(*(kind.single for kind in kinds))):
            said = [*things.values(iri, field), *told.get(field, ())]
            yield from _repeated(said, field, profile=profile)


def _mirrored(things: Things, profile: Profile) -> Mapping[str, Mapping[str, list[Statement]]]:
    """Return what is said of each thing from the other end, by thing and by field."""
    told: dict[str, dict[str, list[Statement]]] = {}
    for statement in things.statements:
        inverse = profile.inverses.get(statement.field.name.iri, "")
        if inverse in profile.fields and statement.field.value is Value.THING:
            mirrored = Statement(
                subject=str(statement.value),
                field=profile.fields[inverse],
                value=statement.subject,
                place=statement.place,
                graph=statement.graph,
            )
            told.setdefault(mirrored.subject, {}).setdefault(inverse, []).append(mirrored)
    return told


def _lacking(block: Block, field: str, *, profile: Profile) -> Problem:
    language = block.place.document.language
    kind = " ".join(k.name.key(language) for k in block.kinds or () if field in k.required)
    key = profile.fields[field].name.key(language)
    inverse = profile.fields.get(profile.inverses.get(field, ""))
    under = f", or write it under “{inverse.name.key(language)}”" if inverse else ""
    choice = values_of(profile.fields[field], language)
    offer = f": {choice}" if choice else ""
    return block.place.problem(f"{kind} lacks “{key}”; add it{under}{offer}")


def _repeated(said: list[Statement], field: str, *, profile: Profile) -> Iterator[Problem]:
    values: set[str | int | bool] = set()
    for statement in said:
        if values and statement.value not in values:
            first = said[0].place
            key = profile.fields[field].name.key(statement.place.document.language)
            where = f"{first.document.path}:{first.line}"
            message = f"“{key}” may be given once, another value stands at {where}; keep one"
            yield statement.place.problem(message)
        values.add(statement.value)
