"""A dataset as a network that can be looked at: things as nodes, statements as edges.

The ontology says how n-ary classes are drawn (``viewRole``, ``edgeSource``, ``edgeTarget``,
``edgeLabel``): a figure is a badge of what it measures, and a thing of an edge class stands in the
line from its source to its target. Outcomes and handling steps are looked for and counted, so they
are nodes in that line; a membership is the line itself (docs/decisions/0009). Only asserted
statements are drawn: what follows by the ontology would double every edge.
"""

from collections.abc import Callable, Iterator
from dataclasses import asdict
from typing import Any, Final, TypeAlias

import networkx as nx
from pyoxigraph import Literal, NamedNode

from cppcc_graph.network.dates import spans
from cppcc_graph.network.kinds import FOREIGN, GROUP_OF
from cppcc_graph.network.reading import Reading, Statement, own, read
from cppcc_graph.network.registers import unused
from cppcc_graph.network.sources import Text
from cppcc_graph.rdf.identifiers import SCHEMES, TERMS, local_name
from cppcc_graph.rdf.profile import shipped_profile
from cppcc_graph.rdf.store import Store
from cppcc_graph.rdf.wording import name_of

Network: TypeAlias = "nx.MultiDiGraph[str]"

_SKIPPED: Final = {
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
    "http://www.w3.org/2000/01/rdf-schema#label",
}
#: What things are called besides their label.
_NAMING: Final = (
    "http://www.w3.org/2004/02/skos/core#altLabel",
    "http://purl.org/dc/terms/title",
)
#: The properties of the line that most things do not stand in.
_NO_LINE: Final = ("", "", "")


def project(store: Store, *, also: str | None = None) -> Network:
    """Return the network of a dataset; nodes and edges come in the order of the text.

    Things of registers that no report speaks of are left out, but for the thing ``also``.

    Nodes are keyed by IRI and have ``label`` ({zh, en}), ``kind`` (local name of the class),
    ``kindLabel``, ``group`` (see :mod:`cppcc_graph.network.kinds`), ``details`` (pairs of texts),
    ``figures`` (texts) and ``evidence`` (where the thing is introduced); ``detailEvidence`` and
    ``figureEvidence`` say where each of these was read. ``aliases`` are other names to search by,
    ``when`` the first and the last day of what is dated, or None (see
    :mod:`cppcc_graph.network.dates`), ``uptake`` the ``label`` and ``rank`` of an outcome's degree,
    or None. Edges have ``predicate``, ``label``, ``mode``, ``rank`` (of uptake, or None), ``thing``
    (the thing that the edge stands for, or None) and ``evidence``.

    The network has ``classes``: of each class that is drawn, by its local name, the ``label`` and
    the local names of those ``above`` it; ``reports``: of each report, by its IRI, the ``label``
    and the ``digest`` of its text; ``uptake`` and ``modes``: degrees of uptake in their order and
    modes of assertion, each with ``code``, ``label`` and ``meaning``.
    """
    return _Projection(read(store), also).network()


class _Projection:
    def __init__(self, reading: Reading, also: str | None) -> None:
        self.reading = reading
        self.fields = shipped_profile().fields
        self.graph: Network = nx.MultiDiGraph()
        left_out = unused(reading) - {also}
        kinds = {t: k for t, k in reading.kinds.items() if t not in left_out}
        named = {t for t, kind in kinds.items() if local_name(kind) in GROUP_OF}
        #: Things that are drawn as edges, and those that are drawn as nodes.
        self.edges = {t for t, k in kinds.items() if t not in named and self._is_edge(t, k)}
        self.nodes = {t for t, k in kinds.items() if self._group(k) and t not in self.edges}
        # What joins no two nodes is drawn as a node itself, if it has a group.
        lost = {thing for thing in self.edges if not self._ends(thing)}
        self.nodes |= {thing for thing in lost if self._group(kinds[thing])}
        self.edges -= lost
        #: What edges say of the thing they stand for, by that thing.
        self.things: dict[str, list[dict[str, Any]]] = {}
        self.spans = spans(reading.statements)
        #: The statements of each thing, in their order.
        self.said: dict[str, list[Statement]] = {}
        for statement in reading.statements:
            self.said.setdefault(statement.subject, []).append(statement)

    def network(self) -> Network:
        self.graph.graph["classes"] = self._classes()
        self.graph.graph["reports"] = {
            iri: {"label": _both(source.label), "digest": source.digest}
            for iri, source in sorted(self.reading.sources.items())
        }
        ranks = self.reading.ranks
        self.graph.graph["uptake"] = self._codes("uptake", lambda code: ranks.get(code, 0))
        self.graph.graph["modes"] = self._codes("mode", lambda _: 0)
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

    def _codes(self, scheme: str, rank: Callable[[str], int]) -> list[dict[str, Any]]:
        start = f"{SCHEMES}{scheme}-"
        meanings = self.reading.meanings
        codes = sorted((c for c in meanings if c.startswith(start)), key=lambda c: (rank(c), c))
        return [
            {
                "code": code.removeprefix(start),
                "label": self._name(code),
                "meaning": _both(meanings[code]),
                "rank": rank(code),
            }
            for code in codes
        ]

    def _group(self, kind: str) -> str | None:
        """Return the group of a class: its own, or that of a class above a class of others."""
        group = GROUP_OF.get(local_name(kind))
        if group or kind.startswith(TERMS) or self.reading.roles.get(kind) in ("badge", "hidden"):
            return group
        above = (GROUP_OF.get(local_name(upper)) for upper in self.reading.supers.get(kind, ()))
        return next((group for group in above if group), None)

    def _classes(self) -> dict[str, dict[str, Any]]:
        kinds = {*self.reading.kinds.values(), *self.reading.supers, *FOREIGN}
        return {
            local_name(kind): {
                "label": self._name(kind),
                "above": [local_name(upper) for upper in self.reading.supers.get(kind, ())],
            }
            for kind in sorted(kinds)
            if self._group(kind)
        }

    def _is_edge(self, thing: str, kind: str) -> bool:
        if self.reading.roles.get(kind) != "edge" or kind not in self.reading.ends:
            return False
        source, target, _ = self.reading.ends[kind]
        return bool(self.reading.values(thing, source) and self.reading.values(thing, target))

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
            group=self._group(kind),
            details=[],
            detailEvidence=[],
            figures=[],
            figureEvidence=[],
            aliases=list(self._aliases(thing)),
            when=self.spans.get(thing),
            uptake=self._uptake(thing),
            evidence=asdict(statement.evidence),
        )

    def _aliases(self, thing: str) -> Iterator[str]:
        name = self._name(thing).values()
        for predicate in _NAMING:
            for said in self.reading.texts.get((thing, predicate), {}).values():
                yield from (words for words in said if words not in name)

    def _uptake(self, thing: str) -> dict[str, Any] | None:
        _, _, mark = self._line(thing)
        codes = self.reading.values(thing, mark) if mark else ()
        if not codes or not codes[0].startswith(f"{SCHEMES}uptake-"):
            return None
        return {"label": self._name(codes[0]), "rank": self.reading.ranks.get(codes[0])}

    def _statement(self, statement: Statement) -> None:
        subject, value = statement.subject, statement.object
        if statement.predicate in _SKIPPED or subject not in self.nodes:
            return
        if isinstance(value, NamedNode) and value.value in self.nodes:
            self._edge(statement, value.value)
        elif not self._is_drawn(value):
            detail = self._detail(statement)
            node = self.graph.nodes[subject]
            # The name stands above the details already.
            if detail not in node["details"] and not _says(node["label"], detail[1]):
                node["details"].append(detail)
                node["detailEvidence"].append(asdict(statement.evidence))

    def _detail(self, statement: Statement) -> list[Text]:
        words = self._value(statement.object)
        if isinstance(statement.object, Literal) and statement.object.language:
            # One text in two languages is one detail.
            key = (statement.subject, statement.predicate)
            texts = self.reading.texts.get(key, {})
            if set(texts) == {"zh", "en"} and all(len(said) == 1 for said in texts.values()):
                words = {"zh": texts["zh"][0], "en": texts["en"][0]}
        return [self._predicate(statement.predicate), words]

    def _is_drawn(self, value: NamedNode | Literal) -> bool:
        """Tell whether something else stands for the value: an edge, or a badge."""
        if isinstance(value, Literal):
            return False
        role = self.reading.roles.get(self.reading.kinds.get(value.value, ""), "node")
        return value.value in self.edges or role in ("badge", "hidden")

    def _edge(self, statement: Statement, other: str) -> None:
        start, end, predicate = statement.subject, other, statement.predicate
        source, _, _ = self._line(start)
        turned = self.reading.inverses.get(predicate)
        if predicate == source and turned:
            # The line runs from the source through the thing, whichever of them says so.
            start, end, predicate = end, start, turned
        label, rank = self._predicate(predicate), None
        _, target, mark = self._line(statement.subject)
        codes = self.reading.values(statement.subject, mark) if predicate == target else ()
        if codes:
            said = self._name(codes[0])
            label = {
                "zh": f"{label['zh']}（{said['zh']}）",
                "en": f"{label['en']} ({said['en']})",
            }
            rank = self.reading.ranks.get(codes[0])
        self.graph.add_edge(
            start,
            end,
            predicate=predicate,
            label=label,
            mode=statement.evidence.mode,
            rank=rank,
            thing=None,
            evidence=asdict(statement.evidence),
        )

    def _line(self, thing: str) -> tuple[str, str, str]:
        """Return the properties of the line that a thing stands in; empty if it stands in none."""
        kind = self.reading.kinds[thing]
        is_edge = self.reading.roles.get(kind) == "edge"
        return self.reading.ends.get(kind, _NO_LINE) if is_edge else _NO_LINE

    def _collapsed(self, thing: str) -> None:
        kind = self.reading.kinds[thing]
        _, _, label = self.reading.ends[kind]
        codes = self.reading.values(thing, label)
        # 市长 has no code of its own: a post is called by its name.
        named = codes[0] if codes else thing if thing in self.reading.names else kind
        for start, end in self._ends(thing):
            statement = self._tie(start, thing)
            words: dict[str, Any] = {**self._name(thing), "details": self._words_of(thing)}
            self.things.setdefault(thing, []).append(words)
            self.graph.add_edge(
                start,
                end,
                predicate=kind,
                label=self._name(named),
                mode=statement.evidence.mode,
                rank=self.reading.ranks.get(codes[0]) if codes else None,
                thing=words,
                evidence=asdict(statement.evidence),
            )

    def _tie(self, start: str, thing: str) -> Statement:
        """Return the statement that says so of who stands at the start, else the thing's first.

        Several people may hold one post, each told of in a passage of their own.
        """
        ties = (
            s
            for s in self.said.get(start, ())
            if isinstance(s.object, NamedNode) and s.object.value == thing
        )
        return next(ties, self.said[thing][0])

    def _words_of(self, thing: str) -> list[list[Text]]:
        return [
            self._detail(s)
            for s in self.said[thing]
            if s.predicate not in _SKIPPED and not self._is_drawn(s.object)
        ]

    def _badge(self, thing: str) -> None:
        badge = {"zh": " ".join(self._badge_words(thing, "zh")), "en": ""}
        badge["en"] = " ".join(self._badge_words(thing, "en"))
        where = next(s.evidence for s in self.said[thing])
        for owner in self.reading.values(thing, own("figureOf")):
            if owner in self.graph:
                self.graph.nodes[owner]["figures"].append(badge)
                self.graph.nodes[owner]["figureEvidence"].append(asdict(where))
                continue
            for words in self.things.get(owner, []):
                words.setdefault("figures", []).append(badge)

    def _badge_words(self, thing: str, language: str) -> Iterator[str]:
        said = {s.predicate: s.object for s in self.said[thing]}
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
            return {language: name_of(field.name, language) for language in ("zh", "en")}
        return {"zh": local_name(iri), "en": local_name(iri)}

    def _value(self, value: NamedNode | Literal) -> Text:
        if isinstance(value, Literal):
            return {"zh": value.value, "en": value.value}
        return self._name(value.value)

    def _name(self, iri: str) -> Text:
        names = {**FOREIGN.get(iri, {}), **self.reading.names.get(iri, {})}
        zh = names.get("zh") or names.get("en") or local_name(iri)
        return {"zh": zh, "en": names.get("en") or zh}


def _both(words: Text) -> Text:
    zh = words.get("zh") or words.get("en") or next(iter(words.values()), "")
    return {"zh": zh, "en": words.get("en") or zh}


def _says(label: Text, words: Text) -> bool:
    return words["zh"] in label.values() and words["en"] in label.values()
