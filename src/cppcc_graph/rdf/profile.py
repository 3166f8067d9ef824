"""The application profile, read from ``ontology/shapes.ttl``, the ontology and the schemes.

Conventions of the shapes file (stated at its head): a named property shape describes one property;
``sh:node shape:Code-x`` makes it a code of the scheme x; ``sh:node shape:Term`` a property of the
profile; the key is ``sh:name``, or for an own term its local name and Chinese label.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Final, TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Store

from cppcc_graph.errors import ResourceError
from cppcc_graph.facts.profile import Field, Kind, Name, Profile, Value
from cppcc_graph.rdf.identifiers import ID_PREFIXES, SCHEMES, SHAPES, TERMS, code_of, local_name
from cppcc_graph.rdf.ontology import ontology_store
from cppcc_graph.resources import folder

_SH: Final = "http://www.w3.org/ns/shacl#"
_RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
_OWL: Final = "http://www.w3.org/2002/07/owl#"
_SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
_XSD: Final = "http://www.w3.org/2001/XMLSchema#"

_DATATYPES: Final = {
    _RDF + "langString": Value.TEXT,
    _XSD + "string": Value.STRING,
    _XSD + "integer": Value.INTEGER,
    _XSD + "nonNegativeInteger": Value.INTEGER,
    _XSD + "decimal": Value.DECIMAL,
    _XSD + "boolean": Value.BOOLEAN,
    _XSD + "date": Value.DATE,
}

_Subject: TypeAlias = NamedNode | BlankNode


@cache
def shipped_profile() -> Profile:
    """Return the profile of the shipped ontology."""
    return read_profile(folder("ontology"))


def read_profile(ontology: Path) -> Profile:
    """Return the profile that an ontology folder defines.

    Raises:
        ResourceError: a shape has no name in both languages, or names nothing that exists.

    """
    return _Reader(ontology_store(ontology)).profile()


class _Reader:
    def __init__(self, store: Store) -> None:
        self.store = store

    def profile(self) -> Profile:
        shapes = [
            shape
            for shape in self._subjects(_RDF + "type", _SH + "PropertyShape")
            if isinstance(shape, NamedNode)
        ]
        by_shape = {shape.value: self._field(shape) for shape in shapes}
        fields = {field.name.iri: field for field in by_shape.values()}
        targets = {
            target.value: shape
            for shape in self._subjects(_RDF + "type", _SH + "NodeShape")
            for target in self._objects(shape, _SH + "targetClass")
        }
        kinds = {iri: self._kind(iri, targets) for iri in targets}
        return Profile(
            kinds=dict(sorted(kinds.items())),
            fields=dict(sorted(fields.items())),
            prefixes=dict(ID_PREFIXES),
            inverses=self._inverses(),
        )

    def _field(self, shape: NamedNode) -> Field:
        path = self._objects(shape, _SH + "path")[0].value
        name = self._name(path, shape)
        node = next((n.value for n in self._objects(shape, _SH + "node")), "")
        if node == SHAPES + "Term":
            return Field(name, Value.TERM)
        if node.startswith(SHAPES + "Code-"):
            return Field(name, Value.CODE, codes=self._codes(node.removeprefix(SHAPES + "Code-")))
        for datatype in self._objects(shape, _SH + "datatype"):
            return Field(name, _DATATYPES[datatype.value])
        return Field(name, Value.THING, classes=frozenset(self._classes(shape, node)))

    def _classes(self, shape: _Subject, node: str) -> Iterator[str]:
        for place in (shape, *([NamedNode(node)] if node else [])):
            yield from (c.value for c in self._objects(place, _SH + "class"))
            for head in self._objects(place, _SH + "or"):
                for member in self._list(head):
                    yield from (c.value for c in self._objects(member, _SH + "class"))

    def _kind(self, iri: str, targets: dict[str, _Subject]) -> Kind:
        ancestors = frozenset(self._ancestors(iri))
        fields: set[str] = set()
        required: set[str] = set()
        single: set[str] = set()
        for ancestor in ancestors & targets.keys():
            for shape in self._objects(targets[ancestor], _SH + "property"):
                path = self._objects(shape, _SH + "path")[0].value
                fields.add(path)
                if self._has(shape, _SH + "minCount"):
                    required.add(path)
                if self._has(shape, _SH + "maxCount"):
                    single.add(path)
        name = self._name(iri, targets[iri])
        return Kind(name, ancestors, frozenset(fields), frozenset(required), frozenset(single))

    def _ancestors(self, iri: str) -> Iterator[str]:
        yield iri
        for parent in self._objects(NamedNode(iri), _RDFS + "subClassOf"):
            yield from self._ancestors(parent.value)

    def _name(self, iri: str, shape: _Subject) -> Name:
        names = self._texts(shape, _SH + "name")
        if iri.startswith(TERMS):
            names = {"en": local_name(iri), "zh": self._label(iri, _RDFS + "label")} | names
        if not {"en", "zh"} <= names.keys():
            raise ResourceError(f"shapes.ttl: {iri} lacks sh:name in en or zh; add it")
        return Name(iri, names["en"], names["zh"])

    def _codes(self, scheme: str) -> tuple[Name, ...]:
        concepts = sorted(
            concept.value for concept in self._subjects(_SKOS + "inScheme", SCHEMES + scheme)
        )
        if not concepts:
            raise ResourceError(f"schemes/{scheme}.ttl: no concepts; shapes.ttl asks for them")
        return tuple(Name(c, code_of(c), self._label(c, _SKOS + "prefLabel")) for c in concepts)

    def _inverses(self) -> dict[str, str]:
        inverses: dict[str, str] = {}
        for quad in self.store.quads_for_pattern(None, NamedNode(_OWL + "inverseOf"), None, None):
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode):
                inverses[quad.subject.value] = quad.object.value
                inverses[quad.object.value] = quad.subject.value
        return dict(sorted(inverses.items()))

    def _label(self, iri: str, predicate: str) -> str:
        label = self._texts(NamedNode(iri), predicate).get("zh")
        if label is None:
            raise ResourceError(f"ontology: {iri} has no Chinese label; add it")
        return label

    def _texts(self, subject: _Subject, predicate: str) -> dict[str, str]:
        quads = self.store.quads_for_pattern(subject, NamedNode(predicate), None, None)
        return {
            quad.object.language: quad.object.value
            for quad in quads
            if isinstance(quad.object, Literal) and quad.object.language
        }

    def _objects(self, subject: _Subject, predicate: str) -> list[_Subject]:
        quads = self.store.quads_for_pattern(subject, NamedNode(predicate), None, None)
        return [quad.object for quad in quads if isinstance(quad.object, NamedNode | BlankNode)]

    def _has(self, subject: _Subject, predicate: str) -> bool:
        quads = self.store.quads_for_pattern(subject, NamedNode(predicate), None, None)
        return next(quads, None) is not None

    def _subjects(self, predicate: str, value: str) -> Iterable[_Subject]:
        quads = self.store.quads_for_pattern(None, NamedNode(predicate), NamedNode(value), None)
        return [quad.subject for quad in quads if isinstance(quad.subject, NamedNode | BlankNode)]

    def _list(self, head: _Subject) -> Iterator[_Subject]:
        while head.value != _RDF + "nil":
            yield self._objects(head, _RDF + "first")[0]
            head = self._objects(head, _RDF + "rest")[0]
