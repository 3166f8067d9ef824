"""Statements as lines of N-Quads: in their graph, in the default graph, and with what follows.

The same layout as ``data/dataset.nq`` (docs/decisions/0002), but made line by line: what the
ontology entails is looked up in tables made once, because no store could hold a country.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from pyoxigraph import NamedNode, Quad

from cppcc_graph.rdf.identifiers import DERIVED_GRAPH, SCHEMES
from cppcc_graph.rdf.prefixes import PREFIXES

#: Where the invented things live: not below our own name.
BASE: Final = "https://example.org/country/"
TYPE: Final = f"<{PREFIXES['rdf']}type>"
_XSD: Final = PREFIXES["xsd"]
_RDFS: Final = PREFIXES["rdfs"]
_OWL: Final = PREFIXES["owl"]
DERIVED: Final = f"<{DERIVED_GRAPH}>"
Key = TypeVar("Key")


def term(name: str) -> str:
    """Return a prefixed name as a term of N-Quads.

    >>> term("code:level-county")
    '<https://w3id.org/cppcc-graph/scheme/level-county>'
    """
    prefix, _, local = name.partition(":")
    return f"<{PREFIXES[prefix]}{local}>"


def code(name: str) -> str:
    """Return the term of a concept, such as ``level-county``."""
    return f"<{SCHEMES}{name}>"


def thing(name: str) -> str:
    """Return the term of an invented thing."""
    return f"<{BASE}{name}>"


def zh(text: str) -> str:
    """Return a Chinese literal; the generator's texts hold nothing that has to be escaped."""
    return f'"{text}"@zh'


def en(text: str) -> str:
    """Return an English literal."""
    return f'"{text}"@en'


def typed(value: object, datatype: str) -> str:
    """Return a literal of an XML Schema datatype, given by its local name."""
    return f'"{value}"^^<{_XSD}{datatype}>'


def text(value: str) -> str:
    """Return a plain literal."""
    return f'"{value}"'


@dataclass(frozen=True, slots=True)
class Entailment:
    """What follows from one statement by the ontology: tables by predicate and by class.

    ``forward`` and ``backward`` hold the further predicates in the same and the other direction,
    ``domains`` and ``ranges`` the classes of subject and object, ``above`` the classes above one.
    """

    forward: Mapping[str, tuple[str, ...]]
    backward: Mapping[str, tuple[str, ...]]
    domains: Mapping[str, tuple[str, ...]]
    ranges: Mapping[str, tuple[str, ...]]
    above: Mapping[str, tuple[str, ...]]


def entailment(ontology: Iterable[Quad]) -> Entailment:
    """Return the tables of an ontology: sub-properties, inverses, domains, ranges, sub-classes."""
    facts: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for quad in ontology:
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode):
            facts[quad.predicate.value][str(quad.subject)].add(str(quad.object))
    above = _closed(facts[_RDFS + "subClassOf"])
    turns: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for lower, uppers in facts[_RDFS + "subPropertyOf"].items():
        for upper in uppers:
            turns["+", lower].add(("+", upper))
            turns["-", lower].add(("-", upper))
    for one, others in facts[_OWL + "inverseOf"].items():
        for other in others:
            for sign, turned in (("+", "-"), ("-", "+")):
                turns[sign, one].add((turned, other))
                turns[sign, other].add((turned, one))
    symmetric = f"<{_OWL}SymmetricProperty>"
    for one, kinds in facts[PREFIXES["rdf"] + "type"].items():
        if symmetric in kinds:
            turns["+", one].add(("-", one))
    signed = _closed(turns)
    predicates = {p for _, p in turns} | {*facts[_RDFS + "domain"], *facts[_RDFS + "range"]}
    reach = {p: {("+", p), *signed.get(("+", p), ())} for p in predicates}

    def classes(predicate: str, own: str, turned: str) -> tuple[str, ...]:
        found = {
            kind
            for sign, other in reach[predicate]
            for kind in facts[_RDFS + (own if sign == "+" else turned)][other]
        }
        return tuple(sorted(found.union(*(above.get(kind, ()) for kind in found))))

    return Entailment(
        forward={p: tuple(sorted(q for s, q in reach[p] if s == "+" and q != p)) for p in reach},
        backward={p: tuple(sorted(q for s, q in reach[p] if s == "-")) for p in reach},
        domains={p: classes(p, "domain", "range") for p in reach},
        ranges={p: classes(p, "range", "domain") for p in reach},
        above={kind: tuple(sorted(uppers)) for kind, uppers in above.items()},
    )


def _closed(steps: Mapping[Key, set[Key]]) -> dict[Key, set[Key]]:
    """Return for each key all that can be reached from it in one step or more."""
    found: dict[Key, set[Key]] = {}
    for start in steps:
        seen: set[Key] = set()
        queue = list(steps[start])
        while queue:
            key = queue.pop()
            if key not in seen:
                seen.add(key)
                queue += steps.get(key, ())
        found[start] = seen
    return found


class Scribe:
    """Takes statements and gives lines, block by block: each triple once in the default graph.

    What is said while ``lasting`` is known to all later blocks; what is said after ``passing()`` is
    forgotten at the next ``lasting()``, so that memory does not grow with the country.
    """

    def __init__(self, rules: Entailment, ontology: Iterable[Quad]) -> None:
        self.rules = rules
        types = (q.triple for q in ontology if q.predicate.value == TYPE[1:-1])
        self._kept = {hash(f"{t.subject} {t.predicate} {t.object}") for t in types}
        self._loose: set[int] = set()
        self._lasts = True
        self._nodes: set[str] = set()
        self._graph = ""
        self._stated: dict[str, str] = {}
        self._derived: dict[str, None] = {}

    def lasting(self) -> None:
        """Keep what follows in mind: any later block may speak of it."""
        self._loose.clear()
        self._lasts = True

    def passing(self) -> None:
        """Forget what follows at the next ``lasting()``."""
        self._lasts = False

    def into(self, graph: str) -> None:
        """Say what follows in this graph (a term)."""
        self._graph = graph

    def is_a(self, subject: str, *kinds: str) -> None:
        """Say what a thing is, by prefixed names of classes, before anything else of it."""
        if self._lasts:
            self._nodes.add(subject)
        for kind in kinds:
            name = term(kind)
            self._know(f"{subject} {TYPE} {name}", subject)
            self._stated[f"{subject} {TYPE} {name}"] = self._graph
            self._types(subject, self.rules.above.get(name, ()))

    def say(self, subject: str, predicate: str, *objects: str) -> None:
        """Say statements; the predicate is a prefixed name, subject and objects are terms."""
        name = term(predicate)
        for value in objects:
            self._stated[f"{subject} {name} {value}"] = self._graph
            self._follow(subject, name, value)

    def also(self, subject: str, predicate: str, value: str) -> None:
        """Say what follows by a chain of two properties, with all that follows from it."""
        name = term(predicate)
        self._derived[f"{subject} {name} {value}"] = None
        self._follow(subject, name, value)

    def block(self) -> list[str]:
        """Return the lines of all statements since the last block, each with its line feed."""
        lines = []
        for triple, graph in self._stated.items():
            lines.append(f"{triple} {graph} .\n")
            lines.append(f"{triple} .\n")
        for triple in self._derived:
            if triple not in self._stated:
                lines.append(f"{triple} {DERIVED} .\n")
                lines.append(f"{triple} .\n")
        self._stated.clear()
        self._derived.clear()
        return lines

    def _follow(self, subject: str, name: str, value: str) -> None:
        rules = self.rules
        for other in rules.forward.get(name, ()):
            self._derived[f"{subject} {other} {value}"] = None
        for other in rules.backward.get(name, ()):
            self._derived[f"{value} {other} {subject}"] = None
        self._types(subject, rules.domains.get(name, ()))
        if value[0] == "<":
            self._types(value, rules.ranges.get(name, ()))

    def _types(self, node: str, kinds: Iterable[str]) -> None:
        for kind in kinds:
            triple = f"{node} {TYPE} {kind}"
            if self._know(triple, node):
                self._derived[triple] = None

    def _know(self, triple: str, node: str) -> bool:
        """Remember the type of a node; tell whether it was unknown."""
        key = hash(triple)
        if key in self._kept or key in self._loose:
            return False
        (self._kept if node in self._nodes else self._loose).add(key)
        return True


def ontology_lines(quads: Sequence[Quad]) -> list[str]:
    """Return the ontology in its graphs and in the default graph, sorted."""
    lines = {f"{quad} .\n" for quad in quads} | {f"{quad.triple} .\n" for quad in quads}
    return sorted(lines)
