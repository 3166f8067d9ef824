"""All statements of a dataset, the same from whatever store it lies in.

An endpoint gets graph by graph, so what has no name is another thing in each graph there, and what
the default graph repeats can no longer be told by its terms. Engines also keep graphs of their own.
"""

from collections.abc import Set as AbstractSet
from typing import TypeAlias

from pyoxigraph import (
    BlankNode,
    CanonicalizationAlgorithm,
    Dataset,
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    Triple,
)

from cppcc_graph.rdf.identifiers import MERGED_GRAPH
from cppcc_graph.rdf.store import Store

Value: TypeAlias = NamedNode | BlankNode | Literal | Triple


def graphs_filter(store: Store) -> str:
    """Return the FILTER that leaves to ``?g`` the graphs of a dataset itself.

    Left out are the merged statements, which an endpoint may have as a graph, and what an engine
    keeps in graphs of its own.
    """
    own: str = getattr(store, "own_graphs", "")
    return f"FILTER(?g != <{MERGED_GRAPH}>{f' && !({own})' if own else ''})"


def alone(default: AbstractSet[Quad], named: AbstractSet[Quad]) -> frozenset[Quad] | None:
    """Return what the default graph says of nameless things and no named graph does.

    Both are quads with blank nodes. None is returned where the default graph does not repeat all
    that named graphs say. Where names differ, graphs repeat each other when they are the same but
    for the names (RDFC-1.0).
    """
    repeated = {Quad(q.subject, q.predicate, q.object) for q in named}
    if repeated <= default:
        return frozenset(default - repeated)
    return frozenset() if _canonical(repeated) == _canonical(default) else None


def nameless(quad: Quad) -> bool:
    """Return whether a statement is about something that has no name."""
    return isinstance(quad.subject, BlankNode) or is_blank(quad.object)


def is_blank(value: Value) -> bool:
    """Return whether a term is a blank node or holds one."""
    if isinstance(value, Triple):
        return isinstance(value.subject, BlankNode) or is_blank(value.object)
    return isinstance(value, BlankNode)


def reunited(quads: list[Quad]) -> list[Quad]:
    """Return quads with the nameless things of the default graph being those of named graphs.

    That is where it repeats them; else the quads are returned as they are.
    """
    about = {quad for quad in quads if nameless(quad)}
    default = {quad for quad in about if isinstance(quad.graph_name, DefaultGraph)}
    named = about - default
    left = alone(default, named)
    if left is None:
        return quads
    repeated = (Quad(q.subject, q.predicate, q.object) for q in named)
    return [*(quad for quad in quads if quad not in default), *left, *repeated]


def _canonical(quads: AbstractSet[Quad]) -> Dataset:
    found = Dataset(quads)
    found.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return found
