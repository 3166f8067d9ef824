"""What the default graph repeats of nameless things, whatever these are called there."""

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad, Store

from cppcc_graph.rdf.identifiers import MERGED_GRAPH
from cppcc_graph.rdf.whole import alone, graphs_filter, reunited

P, Q, X = (NamedNode(f"http://e.test/{name}") for name in "pqx")
G = NamedNode("http://e.test/g")
A, B, C = (BlankNode(name) for name in "abc")
NAMED = Quad(X, P, X, G)


def plain(*quads: Quad) -> set[Quad]:
    return {Quad(quad.subject, quad.predicate, quad.object) for quad in quads}


def test_what_is_repeated_by_the_same_names_is_left_out() -> None:
    named = {Quad(X, P, A, G), Quad(A, Q, X, G)}

    assert alone(plain(*named), named) == frozenset()
    assert alone(plain(*named, Quad(B, Q, X)), named) == frozenset({Quad(B, Q, X)})


def test_what_is_repeated_by_other_names_is_left_out() -> None:
    named = {Quad(X, P, A, G), Quad(A, Q, X, G)}

    assert alone({Quad(X, P, B), Quad(B, Q, X)}, named) == frozenset()


def test_what_is_not_repeated_is_told() -> None:
    named = {Quad(X, P, A, G), Quad(A, Q, X, G)}

    assert alone({Quad(X, P, B), Quad(C, Q, X)}, named) is None  # two things, not one
    assert alone({Quad(X, P, B)}, named) is None
    assert alone(set(), named) is None
    assert alone({Quad(X, P, B)}, set()) == frozenset({Quad(X, P, B)})


def test_the_default_graph_speaks_of_the_same_things_again() -> None:
    quads = [NAMED, *plain(NAMED), Quad(X, P, A, G), Quad(X, P, B)]

    assert set(reunited(quads)) == {NAMED, *plain(NAMED), Quad(X, P, A, G), Quad(X, P, A)}


def test_a_default_graph_of_its_own_stays_as_it_is() -> None:
    quads = [NAMED, Quad(X, P, A, G), Quad(X, Q, B)]

    assert reunited(quads) == quads


def test_the_merged_statements_are_no_graph_of_the_dataset() -> None:
    store = Store()
    store.extend([Quad(X, P, X, NamedNode(MERGED_GRAPH)), NAMED, Quad(X, P, X, DefaultGraph())])

    found = store.query(f"SELECT ?g {{ GRAPH ?g {{ ?s ?p ?o }} {graphs_filter(store)} }}")

    assert [row[0] for row in found] == [G]  # type: ignore[union-attr]
