"""Datasets opened for questions."""

from pathlib import Path
from typing import Final, Protocol, TypeAlias

from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples, RdfFormat
from pyoxigraph import Store as Oxigraph

from cppcc_graph.errors import InputError
from cppcc_graph.rdf.published import ADDRESS, packaged

_FORMATS: Final = {
    ".nq": RdfFormat.N_QUADS,
    ".trig": RdfFormat.TRIG,
    ".ttl": RdfFormat.TURTLE,
    ".nt": RdfFormat.N_TRIPLES,
    ".jsonld": RdfFormat.JSON_LD,
    ".rdf": RdfFormat.RDF_XML,
}

Results: TypeAlias = QuerySolutions | QueryBoolean | QueryTriples


class Store(Protocol):
    """Whoever owns the data: Oxigraph in memory or on disk, or an endpoint. It is only asked."""

    def query(self, query: str, /) -> Results:
        """Return the answer to SPARQL 1.1; no prefix is declared for it."""


def open_dataset(*paths: Path) -> Oxigraph:
    """Return the datasets of files together, in memory; the ending of a name says its format.

    Raises:
        InputError: a file is missing, of no known format, or broken; the message says where.

    """
    store = Oxigraph()
    for path in paths:
        _load(store, path)
    return store


def opened(quads: bytes) -> Oxigraph:
    """Return the dataset of N-Quads that are known to be good, in memory."""
    store = Oxigraph()
    store.bulk_load(input=quads, format=RdfFormat.N_QUADS)
    return store


def _load(store: Oxigraph, path: Path) -> None:
    form = _FORMATS.get(path.suffix)
    if form is None:
        known = " ".join(_FORMATS)
        raise InputError(f"{path}: no RDF format ends in “{path.suffix}”; use one of {known}")
    try:
        data = path.read_bytes()
        if form is RdfFormat.JSON_LD and ADDRESS in data:
            # Data that names our published context by its address is read with the packaged one.
            data = packaged(data.decode("utf-8"), str(path))[0].encode("utf-8")
        store.bulk_load(input=data, format=form)
    except FileNotFoundError as error:
        mend = f"run “cppcc-graph build --out {path}” or name another dataset with --data"
        raise InputError(f"{path}: there is no such dataset; {mend}") from error
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}; name a dataset file with --data") from error
    except (SyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None)
        place = f"{path}:{line}" if line else f"{path}"
        detail = getattr(error, "msg", str(error))
        raise InputError(f"{place}: {detail}; mend the file or build it again") from error
