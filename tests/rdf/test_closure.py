"""What follows from the ontology: rule by rule, and against an independent reasoner."""

import owlrl
import pytest
import rdflib
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse, serialize

from cppcc_graph.rdf.closure import derived_quads
from cppcc_graph.rdf.ontology import ontology_quads
from cppcc_graph.resources import folder

NS = "https://w3id.org/cppcc-graph/ns#"
E = "https://w3id.org/cppcc-graph/id/"
GRAPH = "https://w3id.org/cppcc-graph/graph/derived"
PREFIXES = f"""
@prefix : <{NS}> . @prefix e: <{E}> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
"""


def quads(turtle: str) -> frozenset[Quad]:
    return frozenset(parse(PREFIXES + turtle, RdfFormat.TURTLE))


@pytest.mark.parametrize(
    ("schema", "facts", "derived"),
    [
        (":a rdfs:subPropertyOf :b .", "e:x :a e:y .", "e:x :b e:y ."),
        (":a owl:inverseOf :b .", "e:x :a e:y .", "e:y :b e:x ."),
        (":a owl:inverseOf :b .", "e:x :b e:y .", "e:y :a e:x ."),
        (":a a owl:SymmetricProperty .", "e:x :a e:y .", "e:y :a e:x ."),
        (":a rdfs:domain :C .", "e:x :a e:y .", "e:x a :C ."),
        (":a rdfs:range :C .", "e:x :a e:y .", "e:y a :C ."),
        (":a rdfs:range :C .", 'e:x :a "word" .', ""),
        (":C rdfs:subClassOf :D . :D rdfs:subClassOf :F .", "e:x a :C .", "e:x a :D, :F ."),
        (":c owl:propertyChainAxiom (:a :b) .", "e:x :a e:y . e:y :b e:z .", "e:x :c e:z ."),
        (
            ":a rdfs:subPropertyOf :b . :b owl:inverseOf :c . :c rdfs:domain :C .",
            "e:x :a e:y .",
            "e:x :b e:y . e:y :c e:x . e:y a :C .",
        ),
    ],
)
def test_a_rule_gives_what_the_recommendation_says(schema: str, facts: str, derived: str) -> None:
    found = derived_quads(quads(facts), quads(schema))

    graph = NamedNode(GRAPH)
    expected = {Quad(q.subject, q.predicate, q.object, graph) for q in quads(derived)}
    mode = "https://w3id.org/cppcc-graph/scheme/mode-derived"
    if expected:
        expected.add(Quad(graph, NamedNode(NS + "assertionMode"), NamedNode(mode), graph))
    assert set(found) == expected


def test_nothing_is_derived_about_the_ontology_itself() -> None:
    schema = quads(":a rdfs:subPropertyOf :b . :C rdfs:subClassOf :D . :x a :C .")

    assert derived_quads(frozenset(), schema) == []


def test_the_closure_of_the_dataset_is_that_of_owlrl() -> None:
    schema = frozenset(ontology_quads(folder("ontology")))
    dataset = parse((folder("data") / "dataset.nq").read_bytes(), RdfFormat.N_QUADS)
    said = frozenset(
        quad
        for quad in dataset
        if isinstance(quad.graph_name, NamedNode) and "/re" in quad.graph_name.value
    )
    graph = rdflib.Graph()
    triples = {quad.triple for quad in (*said, *schema)}
    graph.parse(data=serialize(triples, format=RdfFormat.N_TRIPLES), format="nt")
    before = set(graph)

    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)

    things = {s for s, _, _ in before if str(s).startswith("https://w3id.org/cppcc-graph/")}
    schema_terms = {str(q.subject.value) for q in schema if isinstance(q.subject, NamedNode)}
    boring = ("http://www.w3.org/2002/07/owl#", "http://www.w3.org/2000/01/rdf-schema#")
    by_owlrl = {
        (str(s), str(p), str(o))
        for s, p, o in set(graph) - before
        if s in things
        and str(s) not in schema_terms
        and not str(p).startswith(boring)
        and not str(o).startswith(boring)
    }
    ours = {
        (q.subject.value, q.predicate.value, q.object.value)  # type: ignore[union-attr]
        for q in derived_quads(said, schema)
        if not isinstance(q.object, Literal) and q.subject.value not in (schema_terms | {GRAPH})  # type: ignore[union-attr]
    }
    assert ours == by_owlrl
