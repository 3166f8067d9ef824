"""What follows from the ontology: the OWL 2 RL rules it needs, run to a fixpoint.

The ontology keeps to constructs whose rules stand here; a test refuses any other, and another
compares the result with the independent reasoner owlrl. The rule names are those of OWL 2 Web
Ontology Language Profiles, section 4.3 (tables 5, 7 and 9).
"""

from typing import Final

from pyoxigraph import NamedNode, Quad, Store

from cppcc_graph.rdf.identifiers import DERIVED_GRAPH, SCHEMES, TERMS

RULES: Final = {
    "prp-spo1": "?s ?super ?o WHERE { ?p rdfs:subPropertyOf ?super . ?s ?p ?o }",
    "prp-inv1": "?o ?q ?s WHERE { ?p owl:inverseOf ?q . ?s ?p ?o }",
    "prp-inv2": "?o ?p ?s WHERE { ?p owl:inverseOf ?q . ?s ?q ?o }",
    "prp-symp": "?o ?p ?s WHERE { ?p a owl:SymmetricProperty . ?s ?p ?o }",
    "prp-spo2": "?s ?p ?o WHERE { ?p owl:propertyChainAxiom ?list . "
    "?list rdf:first ?p1 ; rdf:rest ?tail . ?tail rdf:first ?p2 ; rdf:rest rdf:nil . "
    "?s ?p1 ?middle . ?middle ?p2 ?o }",
    "prp-dom": "?s a ?class WHERE { ?p rdfs:domain ?class . ?s ?p ?o }",
    "prp-rng": "?o a ?class WHERE { ?p rdfs:range ?class . ?s ?p ?o . FILTER(isIRI(?o)) }",
    "cax-sco": "?s a ?super WHERE { ?class rdfs:subClassOf ?super . ?s a ?class }",
}

_DERIVED: Final = NamedNode(SCHEMES + "mode-derived")
_PREFIXES: Final = (
    "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> "
    "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
    "PREFIX owl: <http://www.w3.org/2002/07/owl#> "
)


def derived_quads(quads: frozenset[Quad], schema: frozenset[Quad]) -> list[Quad]:
    """Return what follows from the triples of ``quads`` and ``schema`` and is in neither.

    Graphs are ignored on the way in; the result is in the graph for derived statements, sorted.
    When there is a result, the graph also says of itself that its mode is *derived*.
    Rules run over the individuals of ``quads`` only: nothing is derived about the schema itself.
    """
    store = Store()
    store.bulk_extend(Quad(q.subject, q.predicate, q.object) for q in (*quads, *schema))
    # Read back, not kept from before: Oxigraph rewrites some literals, such as every integer type.
    known = set(store)
    rules = [_PREFIXES + _insertion(rule) for rule in RULES.values()]
    size = -1
    while size != len(store):
        size = len(store)
        for rule in rules:
            store.update(rule)
    graph = NamedNode(DERIVED_GRAPH)
    things = {node for quad in quads for node in (quad.subject, quad.object)}
    found = {
        Quad(quad.subject, quad.predicate, quad.object, graph)
        for quad in set(store) - known
        if quad.subject in things
    }
    if found:
        found.add(Quad(graph, NamedNode(TERMS + "assertionMode"), _DERIVED, graph))
    return sorted(found, key=str)


def _insertion(rule: str) -> str:
    head, body = rule.split(" WHERE ", 1)
    return f"INSERT {{ {head} }} WHERE {body}"
