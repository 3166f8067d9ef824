"""A dataset as a network that can be looked at: things as nodes, statements as edges.

The ontology says how n-ary classes are drawn (``viewRole``, ``edgeSource``, ``edgeTarget``,
``edgeLabel``): an outcome becomes an edge from the advice to what it is realised in, a figure a
badge of what it measures. Only asserted statements are drawn: what follows by the ontology would
double every edge.
"""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any, Final, TypeAlias

import networkx as nx
from pyoxigraph import Literal, NamedNode, Store

from cppcc_graph.network.kinds import GROUP_OF
from cppcc_graph.network.reading import Reading, Statement, Text, own, read
from cppcc_graph.rdf.identifiers import local_name
from cppcc_graph.rdf.profile import shipped_profile

Network: TypeAlias = "nx.MultiDiGraph[str]"

_SKIPPED: Final = {
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
    "http://www.w3.org/2000/01/rdf-schema#label",
}


def project(store: Store) -> Network:
    """Return the network of a dataset; nodes and edges come in the order of the text.

    Nodes are keyed by IRI and have ``label`` ({zh, en}), ``kind`` (local name of the class),
    ``kindLabel``, ``group`` (see :mod:`cppcc_graph.network.kinds`), ``details`` (pairs of texts),
    ``figures`` (texts) and ``evidence`` (where the thing is introduced). Edges have ``predicate``,
    ``label``, ``mode``, ``rank`` (of uptake, or None), ``outcome`` (text or None) and ``evidence``.
    """
    return _Projection(read(store)).network()


class _Projection:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.fields = shipped_profile().fields
        self.graph: Network = nx.MultiDiGraph()
        #: Things that are drawn as edges, and those that are drawn as nodes.
        self.edges = {t for t, k in reading.kinds.items() if self._is_edge(t, k)}
        self.nodes = self._drawn()
        # What joins no two nodes, as the outcome of an outcome, is drawn as a node itself.
        self.edges = {thing for thing in self.edges if self._ends(thing)}
        self.nodes = self._drawn()
        #: What edges say of the outcome they stand for, by the outcome.
        self.outcomes: dict[str, list[dict[str, Any]]] = {}

    def network(self) -> Network:
        for statement in self.reading.statements:
            if statement.subject in self.nodes:
                self._node(statement)
        for statement in self.reading.statements:
            self._statement(statement)
        for thing in sorted(self.edges):
            self._collapsed(thing)
        for thing, kind in sorted(self.reading.kinds.items()):
            if self.reading.roles.get(kind) == "badge":
                self._badge(thing)
        return self.graph

    def _is_edge(self, thing: str, kind: str) -> bool:
        if self.reading.roles.get(kind) != "edge" or kind not in self.reading.ends:
            return False
        source, target, _ = self.reading.ends[kind]
        return bool(self.reading.values(thing, source) and self.reading.values(thing, target))

    def _drawn(self) -> set[str]:
        kinds = self.reading.kinds.items()
        return {t for t, kind in kinds if local_name(kind) in GROUP_OF and t not in self.edges}

    def _ends(self, thing: str) -> list[tuple[str, str]]:
        """Return the pairs of nodes that a thing joins."""
        source, target, _ = self.reading.ends[self.reading.kinds[thing]]
        return [
            (start, end)
            for start in self.reading.values(thing, source)
            for end in self.reading.values(thing, target)
            if start in self.nodes and end in self.nodes
        ]

    def _node(self, statement: Statement) -> None:
        thing = statement.subject
        if thing in self.graph:
            return
        kind = self.reading.kinds[thing]
        self.graph.add_node(
            thing,
            label=self._name(thing),
            kind=local_name(kind),
            kindLabel=self._name(kind),
            group=GROUP_OF[local_name(kind)],
            details=[],
            figures=[],
            evidence=asdict(statement.evidence),
        )

    def _statement(self, statement: Statement) -> None:
        subject, value = statement.subject, statement.object
        if statement.predicate in _SKIPPED or subject not in self.nodes:
            return
        if isinstance(value, NamedNode) and value.value in self.nodes:
            self._edge(subject, value.value, statement, self._predicate(statement.predicate))
        elif not self._is_drawn(value):
            detail = [self._predicate(statement.predicate), self._value(value)]
            if detail not in self.graph.nodes[subject]["details"]:
                self.graph.nodes[subject]["details"].append(detail)

    def _is_drawn(self, value: NamedNode | Literal) -> bool:
        """Tell whether something else stands for the value: an edge, or a badge."""
        if isinstance(value, Literal):
            return False
        role = self.reading.roles.get(self.reading.kinds.get(value.value, ""), "node")
        return value.value in self.edges or role in ("badge", "hidden")

    def _edge(self, start: str, end: str, statement: Statement, label: Text) -> None:
        self.graph.add_edge(
            start,
            end,
            predicate=statement.predicate,
            label=label,
            mode=statement.evidence.mode,
            rank=None,
            outcome=None,
            evidence=asdict(statement.evidence),
        )

    def _collapsed(self, thing: str) -> None:
        kind = self.reading.kinds[thing]
        _, _, label = self.reading.ends[kind]
        statement = next(s for s in self.reading.statements if s.subject == thing)
        codes = self.reading.values(thing, label)
        for start, end in self._ends(thing):
            outcome: dict[str, Any] = {**self._name(thing), "details": self._words_of(thing)}
            self.outcomes.setdefault(thing, []).append(outcome)
            self.graph.add_edge(
                start,
                end,
                predicate=kind,
                label=self._name(codes[0]) if codes else self._name(kind),
                mode=statement.evidence.mode,
                rank=self.reading.ranks.get(codes[0]) if codes else None,
                outcome=outcome,
                evidence=asdict(statement.evidence),
            )

    def _words_of(self, thing: str) -> list[list[Text]]:
        return [
            [self._predicate(s.predicate), self._value(s.object)]
            for s in self.reading.statements
            if s.subject == thing and s.predicate not in _SKIPPED and not self._is_drawn(s.object)
        ]

    def _badge(self, thing: str) -> None:
        badge = {"zh": " ".join(self._badge_words(thing, "zh")), "en": ""}
        badge["en"] = " ".join(self._badge_words(thing, "en"))
        for owner in self.reading.values(thing, own("figureOf")):
            for place in self._holders(owner):
                place.append(badge)

    def _holders(self, owner: str) -> Iterator[list[Any]]:
        if owner in self.graph:
            yield self.graph.nodes[owner]["figures"]
            return
        for outcome in self.outcomes.get(owner, []):
            yield outcome.setdefault("figures", [])

    def _badge_words(self, thing: str, language: str) -> Iterator[str]:
        said = {s.predicate: s.object for s in self.reading.statements if s.subject == thing}
        for name in ("indicator", "verbatim", "precision"):
            value = said.get(own(name))
            if value is not None:
                words = self._value(value)
                yield f"({words[language]})" if name == "precision" else words[language]

    def _predicate(self, iri: str) -> Text:
        field = self.fields.get(iri)
        label = self.reading.names.get(iri)
        if label and {"zh", "en"} <= label.keys():
            return {"zh": label["zh"], "en": label["en"]}
        if field:
            return {"zh": field.name.zh, "en": field.name.en}
        return {"zh": local_name(iri), "en": local_name(iri)}

    def _value(self, value: NamedNode | Literal) -> Text:
        if isinstance(value, Literal):
            return {"zh": value.value, "en": value.value}
        return self._name(value.value)

    def _name(self, iri: str) -> Text:
        names = self.reading.names.get(iri, {})
        zh = names.get("zh") or names.get("en") or local_name(iri)
        return {"zh": zh, "en": names.get("en") or zh}
