"""Ratios against plain rdflib and raw pyoxigraph, measured in one run: ``python bench/run.py``."""

import re
import statistics
import time
from collections.abc import Callable, Sequence
from functools import partial
from itertools import count
from pathlib import Path

import rdflib
from hostile import slowest
from pyoxigraph import RdfFormat, Store

from cppcc_graph.collector import collect_rarely
from cppcc_graph.pipeline import build, shipped_sources
from cppcc_graph.rdf.store import open_dataset
from cppcc_graph.resources import folder
from cppcc_graph.text import extract as extraction
from cppcc_graph.text.extract import extract

ROUNDS = 5
REPORTS = Path(__file__).resolve().parents[1] / "tests" / "text" / "reports"
#: A report whose words may not be in the repository, where it is there.
REAL = Path(__file__).resolve().parents[2] / "shared" / "reports" / "jingzhou-2020.txt"
WORDS = re.compile(r"提案|委员|协商|视察|调研|\d+(?:\.\d+)?[件次名条万亿%]")
HOSTILE = [
    "一",
    "《",
    "“",
    "1",
    "1,",
    "委员",
    "关于",
    "市政协",
    " ",
    "第一",
    "副主席",
    "围绕",
    "1月",
    "被",
]
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


def print_speed(what: str, reports: Sequence[str]) -> None:
    """Print how long reports take, beside a bare scan, and how many of 4,000 signs fit a second."""
    # Each round reads texts that no round before has read: nothing that is kept for a text helps.
    rounds = count()
    mine = seconds(lambda: [extract(f"{report}\n{next(rounds)}\n") for report in reports])
    bare = seconds(lambda: [WORDS.findall(report) for report in reports])
    speed = sum(map(len, reports)) / 4000 / mine
    times = f"{mine:10.4f}{bare:10.4f}{mine / bare:10.0f} bare scans"
    print(f"extract {times}; {speed:.0f} reports/s ({what})")


def main() -> None:
    """Print a table of median processor times and ratios."""
    collect_rarely()  # as the command line does
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
    compiled = not str(extraction.__file__).endswith(".py")
    print(f"extract: {'compiled by mypyc' if compiled else 'plain Python'}")
    reports = [path.read_text("utf-8") for path in sorted(REPORTS.glob("*.txt"))]
    print_speed("the test reports", reports)
    if REAL.exists():
        print_speed("a real report, ten times", [REAL.read_text("utf-8")] * 10)
    found, took = slowest()
    print(f"{len(found)} patterns on hostile lines of 100,000 signs in {took:.0f} s, the slowest:")
    for each in found[:5]:
        print(f"  {each}")
    for piece in HOSTILE:
        half, whole = (
            seconds(partial(extract, piece * (n // len(piece)))) for n in (50_000, 100_000)
        )
        print(f"hostile {piece!r:10}{whole:10.4f}{whole / half:10.2f} times that of half the text")


if __name__ == "__main__":
    main()
