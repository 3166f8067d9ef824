"""Ratios against plain rdflib and raw pyoxigraph, measured in one run: ``python bench/run.py``."""

import statistics
import time
from collections.abc import Callable
from pathlib import Path

import rdflib
from pyoxigraph import RdfFormat, Store

from cppcc_graph.pipeline import build, shipped_sources
from cppcc_graph.rdf.store import open_dataset
from cppcc_graph.resources import folder

ROUNDS = 5
QUERY = """
PREFIX cppcc: <https://w3id.org/cppcc-graph/ns#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?degree (COUNT(DISTINCT ?outcome) AS ?n) WHERE {
  ?outcome cppcc:uptakeDegree ?code . ?code skos:prefLabel ?degree . FILTER(LANG(?degree) = "en")
} GROUP BY ?degree ORDER BY ?degree
"""


def seconds(act: Callable[[], object]) -> float:
    """Return the median processor time of an act."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        act()
        times.append(time.process_time() - start)
    return statistics.median(times)


def with_rdflib(path: Path) -> rdflib.Graph:
    """Return the dataset's default graph as plain rdflib reads it."""
    return rdflib.Dataset().parse(path, format="nquads")


def with_pyoxigraph(path: Path) -> Store:
    """Return the dataset as raw pyoxigraph loads it."""
    store = Store()
    store.bulk_load(path=str(path), format=RdfFormat.N_QUADS)
    return store


def main() -> None:
    """Print a table of median processor times and ratios."""
    path = folder("data") / "dataset.nq"
    ours, raw, plain = open_dataset(path), with_pyoxigraph(path), with_rdflib(path)
    rows = [
        (
            "load",
            *(seconds(lambda f=f: f(path)) for f in (open_dataset, with_pyoxigraph, with_rdflib)),
        ),
        ("query", *(seconds(lambda s=s: list(s.query(QUERY))) for s in (ours, raw, plain))),
    ]
    print(f"{'':8}{'ours s':>10}{'raw s':>10}{'rdflib s':>10}{'ours/raw':>10}{'rdflib/ours':>13}")
    for name, mine, oxigraph, rdf in rows:
        times = f"{mine:10.4f}{oxigraph:10.4f}{rdf:10.4f}"
        print(f"{name:8}{times}{mine / oxigraph:10.2f}{rdf / mine:13.1f}")
    print(f"build   {seconds(lambda: build(shipped_sources())):10.4f}")


if __name__ == "__main__":
    main()
