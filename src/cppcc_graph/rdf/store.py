"""Datasets opened for questions: files in memory, a store on disk, or an endpoint by its URL."""

from pathlib import Path
from typing import Protocol, TypeAlias

from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples, RdfFormat
from pyoxigraph import Store as Oxigraph

Results: TypeAlias = QuerySolutions | QueryBoolean | QueryTriples


class Store(Protocol):
    """Whoever owns the data: Oxigraph in memory or on disk, or an endpoint. It is only asked."""

    def query(self, query: str, /) -> Results:
        """Return the answer to SPARQL 1.1; no prefix is declared for it."""


def open_dataset(*paths: Path) -> Oxigraph:
    """Return the datasets of files together, in memory; the ending of a name says its format.

    Raises:
        InputError: a file is missing, of no known format, or broken; the message says where.
        MissingExtraError: a file is packed with Zstandard and the extra is not installed.

    """
    # Unpacking costs time to import, which commands that read a store need not spend.
    from cppcc_graph.rdf.files import rdf_file, reading, stream

    store = Oxigraph()
    for path in paths:
        file = rdf_file(path)
        with reading(file), stream(file) as (source, _):
            store.bulk_load(input=source.read(), format=file.form)
    return store


def opened(quads: bytes) -> Oxigraph:
    """Return the dataset of N-Quads that are known to be good, in memory."""
    store = Oxigraph()
    store.bulk_load(input=quads, format=RdfFormat.N_QUADS)
    return store
