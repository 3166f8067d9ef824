"""The ontology folder as quads: every file in a named graph of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pyoxigraph import CanonicalizationAlgorithm, Dataset, NamedNode, Quad, RdfFormat, Store, parse

from cppcc_graph.errors import ResourceError
from cppcc_graph.rdf.identifiers import ONTOLOGY, SCHEMES, SHAPES


def ontology_quads(folder: Path) -> Iterator[Quad]:
    """Yield ``cppcc.ttl`` in the graph of the ontology's IRI and each scheme in that of its own.

    Blank nodes are named by RDF Dataset Canonicalization (RDFC-1.0): the same folder gives the
    same quads.

    Raises:
        ResourceError: a file is missing or is not Turtle.

    """
    quads = Dataset(_file(folder / "cppcc.ttl", ONTOLOGY))
    for path in sorted((folder / "schemes").glob("*.ttl")):
        for quad in _file(path, SCHEMES + path.stem):
            quads.add(quad)
    quads.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    yield from quads


def shape_quads(folder: Path) -> Iterator[Quad]:
    """Yield ``shapes.ttl`` in the graph of the profile's IRI.

    Raises:
        ResourceError: the file is missing or is not Turtle.

    """
    yield from _file(folder / "shapes.ttl", SHAPES)


def ontology_store(folder: Path) -> Store:
    """Return a store whose default graph holds the ontology, the schemes and the shapes.

    Raises:
        ResourceError: a file is missing or is not Turtle.

    """
    store = Store()
    # Read by the engine alone: who asks for terms has no use for lasting names of blank nodes.
    for path in (*_files(folder), folder / "shapes.ttl"):
        with _reading(path):
            store.load(input=path.read_bytes(), format=RdfFormat.TURTLE)
    return store


def _files(folder: Path) -> Iterator[Path]:
    yield folder / "cppcc.ttl"
    yield from sorted((folder / "schemes").glob("*.ttl"))


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, SyntaxError) as error:
        raise ResourceError(f"{path}: {error}; reinstall cppcc-graph or mend the file") from error


def _file(path: Path, graph: str) -> Iterator[Quad]:
    with _reading(path):
        triples = list(parse(path.read_bytes(), RdfFormat.TURTLE))
    name = NamedNode(graph)
    return (Quad(triple.subject, triple.predicate, triple.object, name) for triple in triples)
