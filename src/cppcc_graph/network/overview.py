"""A dataset seen from afar: its things, who belongs together, and the tree of places with counts.

The explorer shows this first; what lies beneath is asked for in the browser. Everything here is in
a fixed order and without chance: the same dataset gives the same overview.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Final

import networkx as nx
from pyoxigraph import Literal, NamedNode

from cppcc_graph.network.kinds import FOREIGN, GROUP_OF, GROUPS, Group
from cppcc_graph.network.reading import Reading, read
from cppcc_graph.network.registers import unused
from cppcc_graph.network.sources import Text
from cppcc_graph.rdf.identifiers import TERMS, local_name
from cppcc_graph.rdf.profile import shipped_profile
from cppcc_graph.rdf.store import Store
from cppcc_graph.rdf.wording import name_of, standard_names

#: The group of things that ``draw`` shows as details only, such as topics: here they are found too.
OTHER: Final = Group("other", "主题与其他", "topics and others")

_ALSO: Final = (
    "http://www.w3.org/2004/02/skos/core#altLabel",
    "http://purl.org/dc/terms/title",
)
_PERIOD: Final = "http://purl.org/dc/terms/PeriodOfTime"
#: How many steps a thing may be from the place it counts at: its body, and the body's seat.
_STEPS: Final = 2
_PART_OF: Final = "http://purl.org/dc/terms/isPartOf"
_GROUP_NUMBER: Final = {group.code: at for at, group in enumerate((*GROUPS, OTHER))}


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing: ``also`` holds its other names, ``group`` is a number in GROUPS and then OTHER.

    ``kind`` is the IRI of its class, ``degree`` the number of asserted links, ``community`` the
    number of its community.
    """

    iri: str
    label: Text
    also: tuple[str, ...]
    kind: str
    group: int
    degree: int
    community: int


@dataclass(frozen=True, slots=True)
class Place:
    """An administrative or other place in the tree: numbers of things, and of those below too.

    ``thing`` and ``parent`` are numbers of things; a place at the top has no parent.
    """

    thing: int
    parent: int | None
    own: int
    total: int


@dataclass(frozen=True, slots=True)
class Overview:
    """What the explorer knows before it asks anything.

    Things are sorted by IRI; ``communities`` has the members of each, the best linked first, the
    largest community first; ``apart`` is the number of the one, the last, whose members no link but
    to a year joins, and ``between`` the number of links between two communities. ``names``
    has what predicates, classes and codes are called. ``sourced`` and ``unsourced`` tell whether
    statements stand in graphs of passages or registers, and whether some stand in none.
    """

    things: tuple[Thing, ...]
    communities: tuple[tuple[int, ...], ...]
    apart: int | None
    between: tuple[tuple[int, int, int], ...]
    places: tuple[Place, ...]
    names: Mapping[str, Text]
    sourced: bool
    unsourced: bool


def overview(store: Store, *, also: str | None = None) -> Overview:
    """Return the overview of a dataset; a dataset without things has an empty one.

    What stands in registers only, and no report leads to, has a name here but is no thing; the
    thing with the IRI ``also`` is one wherever it stands.
    """
    reading = read(store)
    left_out = unused(reading) - {also}
    numbers = _things(reading, left_out)
    links = _links(reading, numbers)
    degrees = Counter(end for pair in links for end in pair)
    # A year joins everything that happened in it: that makes no community.
    years = {number for iri, number in numbers.items() if reading.kinds[iri] == _PERIOD}
    bonds = [pair for pair in links if years.isdisjoint(pair)]
    communities = _communities(len(numbers), bonds, degrees)
    community_of = {thing: at for at, group in enumerate(communities) for thing in group}
    aliases = _also(reading, numbers)
    things = tuple(
        Thing(
            iri=iri,
            label=_name(reading, iri),
            also=tuple(aliases.get(iri, ())),
            kind=reading.kinds[iri],
            group=_GROUP_NUMBER[group_of(reading, reading.kinds[iri]) or OTHER.code],
            degree=degrees[number],
            community=community_of[number],
        )
        for iri, number in numbers.items()
    )
    between = Counter(
        (min(pair), max(pair))
        for pair in ((community_of[a], community_of[b]) for a, b in bonds)
        if pair[0] != pair[1]
    )
    return Overview(
        things=things,
        communities=communities,
        apart=_apart(communities, bonds),
        between=tuple((a, b, count) for (a, b), count in sorted(between.items())),
        places=_places(reading, things, numbers, links),
        names=_names(reading, numbers, left_out),
        sourced=any(s.evidence.mode != "unsourced" for s in reading.statements),
        unsourced=any(s.evidence.mode == "unsourced" for s in reading.statements),
    )


def group_of(reading: Reading, kind: str) -> str | None:
    """Return the code of the group of a class: its own, or that of a class above one of others."""
    group = GROUP_OF.get(local_name(kind))
    if group or kind.startswith(TERMS):
        return group
    above = (GROUP_OF.get(local_name(upper)) for upper in reading.supers.get(kind, ()))
    return next((found for found in above if found), None)


def _things(reading: Reading, left_out: Set[str]) -> dict[str, int]:
    """Return the number of each thing that has a name and is neither a badge nor hidden."""
    shown = sorted(
        iri
        for iri, kind in reading.kinds.items()
        if iri in reading.names
        and iri not in left_out
        and reading.roles.get(kind) not in ("badge", "hidden")
    )
    return {iri: number for number, iri in enumerate(shown)}


def _links(reading: Reading, numbers: Mapping[str, int]) -> list[tuple[int, int]]:
    """Return the pairs of things that some statement joins, the smaller number first, sorted."""
    found = set()
    for statement in reading.statements:
        if isinstance(statement.object, NamedNode):
            a, b = numbers.get(statement.subject), numbers.get(statement.object.value)
            if a is not None and b is not None and a != b:
                found.add((min(a, b), max(a, b)))
    return sorted(found)


def _communities(
    size: int, links: Sequence[tuple[int, int]], degrees: Mapping[int, int]
) -> tuple[tuple[int, ...], ...]:
    """Return Louvain communities; things without links stand together in the last one."""
    network: nx.Graph[int] = nx.Graph()
    network.add_edges_from(links)
    found = nx.community.louvain_communities(network, seed=1) if links else []
    # Numbers are sorted by IRI, so that ties do not depend on the order of the algorithm.
    groups = [tuple(sorted(group, key=lambda n: (-degrees[n], n))) for group in found]
    alone = tuple(number for number in range(size) if number not in network)
    return (*sorted(groups, key=lambda group: (-len(group), group)), *([alone] if alone else []))


def _apart(communities: Sequence[tuple[int, ...]], links: Iterable[tuple[int, int]]) -> int | None:
    """Return the number of the community of things without links, if there are any."""
    linked = {end for pair in links for end in pair}
    return next((at for at, group in enumerate(communities) if linked.isdisjoint(group)), None)


def _also(reading: Reading, numbers: Mapping[str, int]) -> dict[str, list[str]]:
    names: dict[str, list[str]] = {}
    for statement in reading.statements:
        if statement.predicate in _ALSO and isinstance(statement.object, Literal):
            said = names.setdefault(statement.subject, [])
            word = statement.object.value
            if word not in said and word not in reading.names.get(statement.subject, {}).values():
                said.append(word)
    return {iri: sorted(said) for iri, said in names.items() if iri in numbers}


def _places(
    reading: Reading,
    things: Sequence[Thing],
    numbers: Mapping[str, int],
    links: Iterable[tuple[int, int]],
) -> tuple[Place, ...]:
    """Return the tree of places; a thing counts at the places it is linked to in fewest steps.

    More than two steps are too many. Topics and years lead nowhere: they would join everything.
    Of places equally near each counts, but one that another of them lies in does not. Above them
    a thing counts once.
    """
    of_place = {at for at, thing in enumerate(things) if thing.group == _GROUP_NUMBER["place"]}
    parents = _parents(reading, numbers, of_place)
    above = {place: _above(place, parents) for place in of_place}
    near: dict[int, list[int]] = {}
    for a, b in links:
        near.setdefault(a, []).append(b)
        near.setdefault(b, []).append(a)
    nearest = {place: frozenset({place}) for place in of_place}
    edge = list(of_place)
    for _ in range(_STEPS):
        found: dict[int, frozenset[int]] = {}
        for here in edge:
            if things[here].group == _GROUP_NUMBER[OTHER.code]:
                continue
            for other in near.get(here, ()):
                if other not in nearest:
                    found[other] = found.get(other, frozenset()) | nearest[here]
        nearest |= found
        edge = list(found)
    # Many things share few sets of places: each set is walked once.
    sets = Counter(places for thing, places in nearest.items() if thing not in of_place)
    own, total = Counter[int](), Counter[int]()
    for places, count in sets.items():
        uppers = {upper for place in places for upper in above[place]}
        for place in places - uppers:
            own[place] += count
        for place in places | uppers:
            total[place] += count
    return tuple(Place(p, parents.get(p), own[p], total[p]) for p in sorted(of_place))


def _parents(reading: Reading, numbers: Mapping[str, int], of_place: set[int]) -> dict[int, int]:
    parents: dict[int, int] = {}
    for statement in reading.statements:
        if statement.predicate == _PART_OF and isinstance(statement.object, NamedNode):
            place = numbers.get(statement.subject)
            upper = numbers.get(statement.object.value)
            if place in of_place and upper in of_place and place is not None and upper is not None:
                parents.setdefault(place, upper)
    for place in sorted(parents):
        # A faulty register may lead round in a circle: such a place stands at the top.
        if place in _above(place, parents):
            del parents[place]
    return parents


def _above(place: int, parents: Mapping[int, int]) -> list[int]:
    found: list[int] = []
    while (upper := parents.get(place)) is not None and upper not in found:
        found.append(upper)
        place = upper
    return found


def _names(reading: Reading, numbers: Mapping[str, int], left_out: Set[str]) -> dict[str, Text]:
    fields = shipped_profile().fields
    zh, en = standard_names("zh"), standard_names("en")
    iris = {s.predicate for s in reading.statements} | set(reading.kinds.values())
    iris |= {iri for iri in reading.names if iri not in numbers and iri not in reading.kinds}
    iris |= left_out & reading.names.keys()
    names = {}
    for iri in sorted(iris):
        field = fields.get(iri)
        known = {"zh": field.name.zh, "en": name_of(field.name, "en")} if field else {}
        if not known and iri in zh:
            known = {"zh": zh[iri], "en": en[iri]}
        if known or iri in reading.names or iri in FOREIGN:
            names[iri] = _name(reading, iri, known)
    return names


def _name(reading: Reading, iri: str, known: Mapping[str, str] | None = None) -> Text:
    names = {**FOREIGN.get(iri, {}), **(known or {}), **reading.names.get(iri, {})}
    zh = names.get("zh") or names.get("en") or min(names.values(), default=local_name(iri))
    return {"zh": zh, "en": names.get("en") or zh}
