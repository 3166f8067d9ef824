"""Things by name: an IRI, an id such as ``e:cppcc-jingzhou``, a label, or part of one.

Codes of a scheme too, by the code itself or by its Chinese or English label.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Protocol, cast

from pyoxigraph import Literal, NamedNode

from cppcc_graph.errors import QuestionError
from cppcc_graph.rdf.identifiers import SCHEMES
from cppcc_graph.rdf.prefixes import PROLOGUE, expanded, shortened
from cppcc_graph.rdf.store import Store
from cppcc_graph.rdf.tables import select, text
from cppcc_graph.rdf.usual_names import formal_name

#: How many of several things are listed.
_LISTED: Final = 12
#: How many things of one name are asked of at once.
_NAMESAKES: Final = 200
#: How many labels are read to tell what a name may have meant.
_READ: Final = 2000
#: How many things of other classes are told where none of the class that is asked for is called so.
_OTHERS: Final = 4
# What is called exactly so comes first, so that the limit never cuts it off.
_NAMED: Final = """SELECT DISTINCT ?thing ?label WHERE {{
  {{ SELECT DISTINCT ?thing ?label ?rank ?longer WHERE {{
    {kind}
    {{ ?thing rdfs:label|skos:prefLabel ?label BIND(1 AS ?rank) }}
    UNION {{ ?thing skos:altLabel|dcterms:title ?label BIND(2 AS ?rank) }}
    FILTER(isIRI(?thing) && CONTAINS(LCASE(STR(?label)), {part}))
    BIND(LCASE(STR(?label)) != {part} AS ?longer)
  }} ORDER BY ?longer ?rank ?thing ?label LIMIT {limit} }}
}}"""
_LIKE: Final = """SELECT DISTINCT ?label WHERE {{
  {kind} ?thing rdfs:label|skos:prefLabel|skos:altLabel|dcterms:title ?label FILTER({one_of})
}} LIMIT {limit}"""
_TOPICS: Final = "SELECT ?thing WHERE {{ VALUES ?thing {{ {things} }} ?thing a cppcc:Topic }}"
_OF: Final = """SELECT DISTINCT ?thing ?report WHERE {{
  VALUES ?thing {{ {things} }} GRAPH ?graph {{ ?thing a ?kind }}
  ?passage cppcc:hasFactGraph ?graph ; oa:hasSource/rdfs:label ?report
}} ORDER BY ?thing ?report"""
_ONE: Final = """ASK {{
  VALUES ?one {{ {things} }} VALUES ?other {{ {things} }}
  GRAPH ?graph {{ ?one cppcc:possiblySameAs ?other }}
}}"""
_BEGUN: Final = """SELECT ?thing (MIN(STR(?label)) AS ?name) WHERE {{
  ?thing rdfs:label|skos:prefLabel ?label FILTER(STRSTARTS(STR(?thing), {start}))
}} GROUP BY ?thing ORDER BY ?thing LIMIT 60"""
_CODES: Final = """SELECT DISTINCT ?code ?label WHERE {{
  ?code skos:prefLabel ?label FILTER(STRSTARTS(STR(?code), "{start}"))
}} ORDER BY ?code DESC(LANG(?label))"""


@dataclass(frozen=True, slots=True)
class Found:
    """A thing and the label under which it was found."""

    node: NamedNode
    label: str


class Labels(Protocol):
    """Labels kept ready beside a store, as its attribute ``labels`` (see ``label_index``)."""

    def search(self, part: str, *, kind: str | None, limit: int) -> list[tuple[str, str]]:
        """Return (IRI, label) of what is called so in part, exact and preferred labels first."""


def find(store: Store, name: str, *, kind: str | None = None) -> Found:
    """Return the thing of that name, of the class ``kind`` (a prefixed name) when one is given.

    An IRI or id is taken as it is when the dataset speaks of it; then exact labels count, then
    parts of labels. Labels of all languages, alternative labels and titles are looked at.

    Raises:
        QuestionError: there is no such thing (``.nearest`` holds similar labels), or several.

    """
    iri = expanded(name)
    if "://" in iri or iri.startswith("urn:"):
        return _by_iri(store, iri, name)
    for found in _by_label(store, name, kind):
        things = sorted({thing for group in found.values() for thing in group}, key=str)
        if 1 < len(things) <= _LISTED:
            things = _told(store, things)
        if len(things) == 1:
            named = next(label for label, group in found.items() if things[0] in group)
            return Found(things[0], named)
        if things:
            raise QuestionError(_several(store, name, found), sorted(found)[:3])
    from difflib import get_close_matches  # slow to load, and only a misspelt name needs it

    nearest = get_close_matches(name, _like(store, name, kind), 3, 0.3)
    hint = f"did you mean {' / '.join(nearest)}?" if nearest else "try part of its label"
    others = dict(called(store, name, kind=None, limit=_OTHERS)) if kind else {}
    if others:
        # 停车 is asked of proposals, and is in the name of an activity.
        told = (f"{shortened(thing.value)} {label}" for thing, label in others.items())
        hint = f"{hint if nearest else ''} of another class there are {', '.join(told)}".strip()
    raise QuestionError(f"“{name}”: nothing is called so; {hint}", nearest)


def find_namesakes(store: Store, name: str, *, kind: str | None = None) -> list[NamedNode]:
    """Return the thing of that name, or the one that each report knows by one label, sorted.

    Reports write down the same town each for itself; a register may have it, too. Two things that
    one report (or that registers) call alike are two.

    Raises:
        QuestionError: as :func:`find`.

    """
    if "://" not in expanded(name):
        for found in _by_label(store, name, kind):
            things = sorted({thing for group in found.values() for thing in group}, key=str)
            if len(found) == 1 and 1 < len(things) <= _NAMESAKES and _each_apart(store, things):
                return things
            if things:
                break
    return [find(store, name, kind=kind).node]


def _each_apart(store: Store, things: list[NamedNode]) -> bool:
    """Tell whether no report introduces two of the things, and at most one is of no report."""
    reports: dict[NamedNode, set[object]] = {thing: set() for thing in things}
    for thing, report in select(store, _OF.format(things=" ".join(map(str, things)))).rows:
        reports[cast("NamedNode", thing)].add(report)
    every = [report for each in reports.values() for report in each or {None}]
    return len(every) == len(set(every))


def _by_label(store: Store, name: str, kind: str | None) -> Iterator[dict[str, set[NamedNode]]]:
    """Yield the things by label: called exactly so, then by a usual name, then so in part."""
    labels = _labels(store, name, kind)
    yield _exactly(labels, name)
    # 松溪县政协 is no part of the name 政协松溪县委员会, but it may be one of that of its office.
    if formal := formal_name(name.strip()):
        yield _exactly(_labels(store, formal, kind), formal)
    yield labels


def _labels(store: Store, name: str, kind: str | None) -> dict[str, set[NamedNode]]:
    """Return the things with a name in a label, by that label."""
    labels: dict[str, set[NamedNode]] = {}
    for thing, label in called(store, name, kind=kind, limit=_READ):
        labels.setdefault(label, set()).add(thing)
    return labels


def _exactly(labels: dict[str, set[NamedNode]], name: str) -> dict[str, set[NamedNode]]:
    wanted = name.strip().casefold()
    return {label: things for label, things in labels.items() if label.casefold() == wanted}


def _told(store: Store, things: list[NamedNode]) -> list[NamedNode]:
    """Return the one thing that is no topic, where there is one; a topic is called after it."""
    query = _TOPICS.format(things=" ".join(map(str, things)))
    topics = {thing for (thing,) in select(store, query).rows}
    others = [thing for thing in things if thing not in topics]
    return others if len(others) == 1 else things


def called(store: Store, part: str, *, kind: str | None, limit: int) -> list[tuple[NamedNode, str]]:
    """Return the things with ``part`` in a label, and that label: at most ``limit``, exact first.

    Letters large or small make no difference; nothing is in an empty name. A store with labels
    kept ready answers from them, any other looks through the labels it has.
    """
    wanted = part.strip()
    if not wanted:
        return []
    ready: Labels | None = getattr(store, "labels", None)
    if ready is not None:
        hits = ready.search(wanted, kind=expanded(kind) if kind else None, limit=limit)
        return [(NamedNode(iri), label) for iri, label in hits]
    try:
        # The engine writes the term, so that no name can change the query.
        term = str(Literal(wanted.lower()))
    except ValueError:
        return []
    query = _NAMED.format(kind=f"?thing a {kind} ." if kind else "", part=term, limit=limit)
    return [(cast("NamedNode", thing), text(label)) for thing, label in select(store, query).rows]


def _like(store: Store, name: str, kind: str | None) -> list[str]:
    """Return the labels that share two signs in a row with a name, to choose the nearest from."""
    signs = name.strip().lower()
    pairs = dict.fromkeys(a + b for a, b in pairwise(signs) if (a + b).strip())
    few = list(pairs)[:12]
    ready: Labels | None = getattr(store, "labels", None)
    if ready is not None:
        shared = [called(store, pair, kind=kind, limit=200) for pair in few]
        return sorted({label for hits in shared for _, label in hits})
    try:
        terms = [str(Literal(pair)) for pair in few]
    except ValueError:
        return []
    one_of = " || ".join(f"CONTAINS(LCASE(STR(?label)), {term})" for term in terms) or "false"
    query = _LIKE.format(kind=f"?thing a {kind} ." if kind else "", one_of=one_of, limit=_READ)
    return sorted(text(label) for (label,) in select(store, query).rows)


def begun(store: Store, start: str) -> list[tuple[str, str]]:
    """Return the ids that begin like ``start`` (such as ``e:cp``) with a label, at most 60."""
    iri = expanded(start)
    if iri == start:
        return []
    query = _BEGUN.format(start=str(Literal(iri)))
    return [(text(thing), text(label)) for thing, label in select(store, query).rows]


def codes(store: Store, *, scheme: str) -> list[tuple[NamedNode, str, list[str]]]:
    """Return the concepts of a scheme: IRI, code, and preferred labels, Chinese before English."""
    start = f"{SCHEMES}{scheme}-"
    labels: dict[NamedNode, list[str]] = {}
    for node, label in select(store, _CODES.format(start=start)).rows:
        labels.setdefault(cast("NamedNode", node), []).append(text(label))
    return [(node, node.value.removeprefix(start), names) for node, names in labels.items()]


def find_code(store: Store, name: str, *, scheme: str) -> NamedNode:
    """Return the concept of a scheme that has this code, or this preferred label in any language.

    Raises:
        QuestionError: there is none, or several; the message lists all codes with labels, ten on
            lines of their own, similar ones first, and ``.nearest`` holds three of them.

    """
    found_codes = codes(store, scheme=scheme)
    labels = {node: names for node, _, names in found_codes}
    wanted = name.strip().removeprefix(f"code:{scheme}-").casefold()
    code = {node: code for node, code, _ in found_codes}
    exact = [node for node in labels if code[node].casefold() == wanted]
    named = [node for node in labels if wanted in map(str.casefold, labels[node])]
    for found in (exact, named):
        if len(found) == 1:
            return found[0]
    names = {node: [code[node], *labels[node]] for node in named or labels}
    listed = sorted(names, key=lambda node: (not _similar(wanted, names[node]), code[node]))
    lines = [f"  {code[node]}  {' / '.join(labels[node])}" for node in listed]
    # A scheme may have a hundred codes: the others in one paragraph, by code and first label.
    others = ", ".join(f"{code[node]} {labels[node][0]}" for node in listed[10:])
    more = [f"  others: {others}"] if others else []
    problem = f"“{name}” is no code of the scheme {scheme}, nor the label of one"
    if named:
        problem = f"“{name}” is the label of several codes of the scheme {scheme}"
    message = "\n".join([f"{problem}; use one of these:", *lines[:10], *more])
    raise QuestionError(message, [code[node] for node in listed[:3]])


def _similar(wanted: str, names: list[str]) -> bool:
    from difflib import get_close_matches

    folded = [name.casefold() for name in names]
    return any(wanted in name for name in folded) or bool(get_close_matches(wanted, folded, 1))


def _by_iri(store: Store, iri: str, name: str) -> Found:
    try:
        node = NamedNode(iri)
    except ValueError as error:
        raise QuestionError(f"“{name}” is no IRI ({error}); check the spelling") from error
    said = f"{node} ?p ?o"
    if not store.query(f"ASK {{ {{ {said} }} UNION {{ GRAPH ?graph {{ {said} }} }} }}"):
        raise QuestionError(f"“{name}”: the dataset says nothing about it; check the spelling")
    return Found(node, name)


def _reports(store: Store, things: list[NamedNode]) -> dict[NamedNode, str]:
    """Return in which report each thing is introduced, where the things are of several reports."""
    told: dict[NamedNode, str] = {}
    for thing, report in select(store, _OF.format(things=" ".join(map(str, things)))).rows:
        told.setdefault(cast("NamedNode", thing), f" ({text(report)})")
    return told if len(set(told.values())) > 1 else {}


def _one_perhaps(store: Store, things: list[NamedNode]) -> bool:
    """Tell whether a reader found that two of these things may be one."""
    return bool(store.query(f"{PROLOGUE}{_ONE.format(things=' '.join(map(str, things)))}"))


def _several(store: Store, name: str, found: dict[str, set[NamedNode]]) -> str:
    hits = [
        (thing, label) for label, group in sorted(found.items()) for thing in sorted(group, key=str)
    ]
    told = _reports(store, [thing for thing, _ in hits[:_LISTED]])
    hits[:_LISTED] = sorted(hits[:_LISTED], key=lambda hit: (hit[1], told.get(hit[0], "")))
    lines = [f"  {shortened(thing.value)}  {label}{told.get(thing, '')}" for thing, label in hits]
    # Where reading stopped at the limit there may be more than were counted.
    least = "at least " if len(lines) >= _READ else ""
    more = [f"  … and {least}{len(lines) - _LISTED} more"] if len(lines) > _LISTED else []
    head = f"“{name}” names several things; use one of these ids:"
    if told:
        head = f"“{name}” names several things, in several reports; ask of each by its id:"
    if told and _one_perhaps(store, [thing for thing, _ in hits[:_LISTED]]):
        more.append(
            "Some of them may be one (ask possibly-the-same); each has only what its report says."
        )
    return "\n".join([head, *lines[:_LISTED], *more])
