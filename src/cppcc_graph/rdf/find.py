"""Things by name: an IRI, an id such as ``e:cppcc-jingzhou``, a label, or part of one.

Codes of a scheme too, by the code itself or by its Chinese or English label.
"""

from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final, cast

from pyoxigraph import NamedNode

from cppcc_graph.errors import QuestionError
from cppcc_graph.rdf.identifiers import SCHEMES
from cppcc_graph.rdf.prefixes import expanded, shortened
from cppcc_graph.rdf.store import Store
from cppcc_graph.rdf.tables import select, text

_LABELS: Final = """SELECT DISTINCT ?thing ?label ?rank WHERE {
  #kind
  { ?thing rdfs:label ?label BIND(1 AS ?rank) }
  UNION { ?thing skos:prefLabel ?label BIND(1 AS ?rank) }
  UNION { ?thing skos:altLabel ?label BIND(2 AS ?rank) }
  UNION { ?thing dcterms:title ?label BIND(2 AS ?rank) }
} ORDER BY ?rank ?thing ?label"""
_CODES: Final = """SELECT DISTINCT ?code ?label WHERE {{
  ?code skos:prefLabel ?label FILTER(STRSTARTS(STR(?code), "{start}"))
}} ORDER BY ?code DESC(LANG(?label))"""


@dataclass(frozen=True, slots=True)
class Found:
    """A thing and the label under which it was found."""

    node: NamedNode
    label: str


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
    labels: dict[str, set[NamedNode]] = {}
    narrowed = _LABELS.replace("#kind", f"?thing a {kind} ." if kind else "")
    for thing, label, _ in select(store, narrowed).rows:
        if isinstance(thing, NamedNode):  # a blank node has no name to ask by
            labels.setdefault(text(label), set()).add(thing)
    wanted = name.strip().casefold()
    exact = {n: t for n, t in labels.items() if n.casefold() == wanted}
    partial = {n: t for n, t in labels.items() if wanted and wanted in n.casefold()}
    for found in (exact, partial):
        things = sorted({thing for group in found.values() for thing in group}, key=str)
        if len(things) == 1:
            named = next(n for n, group in found.items() if things[0] in group)
            return Found(things[0], named)
        if things:
            raise QuestionError(_several(name, found), sorted(found)[:3])
    nearest = get_close_matches(name, labels, 3, 0.3)
    hint = f"did you mean {' / '.join(nearest)}?" if nearest else "try part of its label"
    raise QuestionError(f"“{name}”: nothing is called so; {hint}", nearest)


def find_code(store: Store, name: str, *, scheme: str) -> NamedNode:
    """Return the concept of a scheme that has this code, or this preferred label in any language.

    Raises:
        QuestionError: there is none, or several; the message lists up to ten codes with labels,
            similar ones first, and ``.nearest`` holds three of them.

    """
    start = f"{SCHEMES}{scheme}-"
    labels: dict[NamedNode, list[str]] = {}
    for node, label in select(store, _CODES.format(start=start)).rows:
        labels.setdefault(cast("NamedNode", node), []).append(text(label))
    wanted = name.strip().removeprefix(f"code:{scheme}-").casefold()
    codes = {node: node.value.removeprefix(start) for node in labels}
    exact = [node for node in labels if codes[node].casefold() == wanted]
    named = [node for node in labels if wanted in map(str.casefold, labels[node])]
    for found in (exact, named):
        if len(found) == 1:
            return found[0]
    names = {node: [codes[node], *labels[node]] for node in named or labels}
    listed = sorted(names, key=lambda node: (not _similar(wanted, names[node]), codes[node]))
    lines = [f"  {codes[node]}  {' / '.join(labels[node])}" for node in listed]
    more = [f"  … and {len(lines) - 10} more"] if len(lines) > 10 else []
    problem = f"“{name}” is no code of the scheme {scheme}, nor the label of one"
    if named:
        problem = f"“{name}” is the label of several codes of the scheme {scheme}"
    message = "\n".join([f"{problem}; use one of these:", *lines[:10], *more])
    raise QuestionError(message, [codes[node] for node in listed[:3]])


def _similar(wanted: str, names: list[str]) -> bool:
    folded = [name.casefold() for name in names]
    return any(wanted in name for name in folded) or bool(get_close_matches(wanted, folded, 1))


def _by_iri(store: Store, iri: str, name: str) -> Found:
    try:
        node = NamedNode(iri)
    except ValueError as error:
        raise QuestionError(f"“{name}” is no IRI ({error}); check the spelling") from error
    if not store.query(f"ASK {{ {{ {node} ?p ?o }} UNION {{ GRAPH ?g {{ {node} ?p ?o }} }} }}"):
        raise QuestionError(f"“{name}”: the dataset says nothing about it; check the spelling")
    return Found(node, name)


def _several(name: str, found: dict[str, set[NamedNode]]) -> str:
    lines = [
        f"  {shortened(thing.value)}  {label}"
        for label, things in sorted(found.items())
        for thing in sorted(things, key=str)
    ]
    more = [f"  … and {len(lines) - 12} more"] if len(lines) > 12 else []
    return "\n".join([f"“{name}” names several things; use one of these ids:", *lines[:12], *more])
