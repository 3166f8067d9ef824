"""Eighteen questions put to several engines in one run: ``python bench/queries.py --help``.

Every engine answers over the same file; the numbers of quads, the numbers of rows and a digest of
the rows (:mod:`rows`) must agree, so a fast wrong answer stops the run. Figures are medians; the
last lines are geometric means of the ratios.
"""

import argparse
import gc
import importlib.metadata
import json
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from multiprocessing import active_children, get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

import cold
import page
import rows as compared
from pyoxigraph import QueryResultsFormat, QueryTriples, RdfFormat, Store

from cppcc_graph.rdf.prefixes import PROLOGUE

ROUNDS: Final = 5
QUESTIONS: Final = Path(__file__).with_name("country.rq")
#: Plain rdflib is measured up to this size: beyond it takes hours.
RDFLIB_MOST: Final = 2_000_000
#: An answer in less is asked for again.
SHORT: Final = 0.02
COMMAND: Final = (sys.executable, "-m", "cppcc_graph")
#: Asks a query and returns the number of rows; the time it takes is measured.
Ask = Callable[[str], int]
#: Asks a query and returns what is compared between engines.
Look = Callable[[str], compared.Answer]


def questions() -> list[tuple[str, str]]:
    """Return the name and SPARQL of each question."""
    parts = QUESTIONS.read_text("utf-8").split("\n## ")[1:]
    return [(part.split("\n", 1)[0], part.split("\n", 1)[1].strip()) for part in parts]


def raw(store: Store) -> Ask:
    """Return how pyoxigraph itself answers, down to the bytes of JSON."""

    def ask(query: str) -> int:
        results = store.query(PROLOGUE + query)
        if isinstance(results, QueryTriples):
            return sum(1 for _ in results)
        data = results.serialize(format=QueryResultsFormat.JSON) or b""
        return data.count(b"},{") + (b"[{" in data)

    return ask


def seen(store: Store) -> Look:
    """Return what is compared of what pyoxigraph answers."""

    def look(query: str) -> compared.Answer:
        results = store.query(PROLOGUE + query)
        if isinstance(results, QueryTriples):
            return compared.of_terms((t.subject, t.predicate, t.object) for t in results)
        return compared.of_json(results.serialize(format=QueryResultsFormat.JSON) or b"")

    return look


def in_json(store: Store, query: str) -> bytes:
    """Return an answer in rows as our commands write it."""
    from cppcc_graph.rdf.streams import write_engine
    from cppcc_graph.rdf.tables import solutions

    written = bytearray()
    write_engine(solutions(store, query), "json", written.extend)
    return bytes(written)


def seen_by_us(store: Store) -> Look:
    """Return what is compared of what our commands answer."""
    from cppcc_graph.rdf.tables import Triples, run

    def look(query: str) -> compared.Answer:
        if query.startswith("CONSTRUCT"):
            result = run(store, query)
            assert isinstance(result, Triples)
            return compared.of_terms((t.subject, t.predicate, t.object) for t in result.triples)
        return compared.of_json(in_json(store, query))

    return look


def ours(store: Store) -> Ask:
    """Return how our commands answer."""
    from cppcc_graph.rdf.tables import Triples, run

    def ask(query: str) -> int:
        if query.startswith("CONSTRUCT"):
            result = run(store, query)
            assert isinstance(result, Triples)
            return len(result.triples)
        data = in_json(store, query)
        return data.count(b"},{") + (b"[{" in data)

    return ask


def rdflib(path: Path, kind: str) -> tuple[Ask, Look, int]:
    """Return how rdflib answers, on its own store or on Oxigraph (oxrdflib), and its size."""
    import rdflib as library

    if kind == "oxrdflib":
        dataset = library.Dataset(store="Oxigraph")
        dataset.parse(path, format="ox-nq")
    else:
        dataset = library.Dataset()
        dataset.parse(path, format="nquads")
    size = sum(1 for _ in dataset.quads((None, None, None, None)))

    def ask(query: str) -> int:
        result = dataset.query(PROLOGUE + query)
        return sum(1 for _ in result)

    def look(query: str) -> compared.Answer:
        return compared.of_terms(dataset.query(PROLOGUE + query))

    return ask, look, size


@contextmanager
def engine(name: str, path: Path, folder: Path) -> Iterator[tuple[Ask, Look, int]]:
    """Yield how an engine answers over a file, what is compared of it, and the quads it holds."""
    if name == "raw":
        store = Store()
        store.bulk_load(path=str(path), format=RdfFormat.N_QUADS)
        yield raw(store), seen(store), len(store)
    elif name == "ours":
        from cppcc_graph.rdf.store import open_dataset

        store = open_dataset(path)
        yield ours(store), seen_by_us(store), len(store)
    elif name == "disk":
        place = folder / "store"
        command = [*COMMAND, "load", str(path), "--store", str(place)]
        subprocess.run(command, check=True, capture_output=True)
        store = Store.read_only(str(place))
        yield ours(store), seen_by_us(store), len(store)
    elif name == "virtuoso":
        from virtuoso import serving

        with serving(path, folder) as found:
            yield found
    else:
        yield rdflib(path, name)


def clock(name: str) -> Callable[[], float]:
    """Return the clock of an engine: that of the processor, of a server that of the wall."""
    return time.perf_counter if name == "virtuoso" else time.process_time


def work(name: str, path: Path, folder: Path, rounds: int, pipe: Connection) -> None:
    """Load as a process of its own, say so, then answer each query that comes through the pipe."""
    now = clock(name)
    start = now()
    with engine(name, path, folder) as (ask, look, size):
        took = now() - start
        children = resource.getrusage(resource.RUSAGE_CHILDREN)
        if name != "virtuoso":
            took += children.ru_utime + children.ru_stime
        peak = max(children.ru_maxrss, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
        pipe.send((took, size, peak / 1024))
        gc.collect()
        gc.freeze()  # else the collector walks through the millions of objects of rdflib
        while query := pipe.recv():
            found = look(query)  # the first answer is compared, and not measured
            took = statistics.median(seconds(ask, query, now) for _ in range(rounds))
            if ask(query) != found.rows:
                sys.exit(f"{name}: what is measured has other rows than what is compared: {query}")
            pipe.send((took, found))


def seconds(ask: Ask, query: str, now: Callable[[], float]) -> float:
    """Return the seconds of an answer: of a short one the mean of several."""
    start = now()
    ask(query)
    once = now() - start
    if once >= SHORT:
        return once
    repeats = min(20, max(1, int(SHORT / max(once, 1e-6))))
    start = now()
    for _ in range(repeats):
        ask(query)
    return (now() - start) / repeats


def measure(path: Path, chosen: list[str], rounds: int) -> dict[str, object]:
    """Return seconds and rows by engine and question, and what each engine holds."""
    found: dict[str, dict[str, tuple[float, compared.Answer]]] = {name: {} for name in chosen}
    processes = get_context("spawn")
    pipes = {}
    with tempfile.TemporaryDirectory() as temporary:
        for name in chosen:
            pipes[name], theirs = processes.Pipe()
            given = (name, path, Path(temporary), rounds, theirs)
            processes.Process(target=work, args=given, daemon=name != "virtuoso").start()
            theirs.close()
        told = {name: pipe.recv() for name, pipe in pipes.items()}
        loads = {name: (took, size) for name, (took, size, _) in told.items()}
        sizes = {name: size for name, (_, size) in loads.items()}
        if len(set(sizes.values())) > 1:
            sys.exit(f"the engines do not hold the same quads: {sizes}")
        for title, query in questions():
            for name, pipe in pipes.items():
                pipe.send(query)
                found[name][title] = pipe.recv()
                print(f"{name:10} {found[name][title][0] * 1000:12.3f} ms  {title}",
                      file=sys.stderr)  # fmt: skip
            told_by = {name: found[name][title][1] for name in pipes}
            if len(set(told_by.values())) > 1:
                sys.exit(f"{title}: the engines disagree on the rows: {told_by}")
        for pipe in pipes.values():
            pipe.send("")
        for process in active_children():
            process.join()
    memory = {name: peak for name, (*_, peak) in told.items() if name != "virtuoso"}
    return {"questions": found, "loads": loads, "memory": memory}


def report(results: dict[str, object]) -> str:
    """Return the Markdown of a run."""
    found: dict[str, dict[str, tuple[float, compared.Answer]]] = results["questions"]  # type: ignore[assignment]
    loads: dict[str, tuple[float, int]] = results["loads"]  # type: ignore[assignment]
    names = list(found)
    size = next(iter(loads.values()))[1]
    lines = [
        f"## {size:,} quads",
        "",
        "| milliseconds, median | rows | " + " | ".join(names) + " |",
        "| --- | ---: |" + " ---: |" * len(names),
        "| load, s | | " + " | ".join(f"{loads[n][0]:.1f}" for n in names) + " |",
    ]
    for title, _ in questions():
        times = " | ".join(f"{found[n][title][0] * 1000:.2f}" for n in names)
        lines.append(f"| {title} | {found[names[0]][title][1].rows:,} | {times} |")
    memory: dict[str, float] = results["memory"]  # type: ignore[assignment]
    lines.append(
        "| memory, MiB (peak) | | "
        + " | ".join(f"{memory[n]:,.0f}" if n in memory else "–" for n in names)
        + " |"
    )
    if "raw" in found:
        means = []
        for name in names:
            ratios = [found[name][t][0] / found["raw"][t][0] for t, _ in questions()]
            means.append(f"{statistics.geometric_mean(ratios):.2f}")
        lines.append("| **geometric mean, raw = 1** | | " + " | ".join(means) + " |")
    if {"ours", "rdflib"} <= found.keys():
        ratios = [found["rdflib"][t][0] / found["ours"][t][0] for t, _ in questions()]
        times = statistics.geometric_mean(ratios)
        lines += ["", f"Plain rdflib takes {times:.0f} times as long as ours (geometric mean)."]
    return "\n".join([*lines, ""])


def head() -> str:
    """Return the head of the page: when, on what, with which versions."""
    versions = {
        name: importlib.metadata.version(name) for name in ("pyoxigraph", "rdflib", "oxrdflib")
    }
    told = ", ".join(f"{name} {version}" for name, version in versions.items())
    if program := shutil.which("virtuoso-t"):
        said = subprocess.run([program, "-?"], capture_output=True, text=True, check=False)
        if number := re.search(r"Version ([\d.]+)", said.stdout + said.stderr):
            told += f", Virtuoso {number[1]}"
    python = ".".join(map(str, sys.version_info[:3]))
    busy = ", ".join(f"{load:.1f}" for load in os.getloadavg())
    return (
        "# Benchmarks\n\n"
        "Written by `python bench/queries.py --write`. Read ratios, not milliseconds: the engines\n"
        "of a table were measured in one run on one machine that had other work. Times are those\n"
        "of the processor (loads with all threads, and of the commands they start); Virtuoso, a\n"
        "server, is measured by the clock, with HTTP. All held as many quads and gave the same\n"
        "rows (by a digest of them), else there were no page. *raw* is pyoxigraph in memory,\n"
        "*ours* what the commands ask (in memory), *disk* a store that `cppcc-graph load` made,\n"
        "*oxrdflib* rdflib on Oxigraph. Memory is the peak of the process that loads.\n\n"
        f"{datetime.now(UTC):%Y-%m-%d} · Python {python} · {told} · "
        f"{os.cpu_count()} cores, load {busy}\n"
    )


def quads(path: Path) -> int:
    """Return the number of lines of a file, a quad each."""
    with path.open("rb") as file:
        return sum(1 for _ in file)


def main() -> None:
    """Measure and print, or write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", action="append", metavar="COMMITTEES×YEARS",
                        help="for example 25x7 (1M quads); may be given again")  # fmt: skip
    parser.add_argument("--engines", default="raw,ours,disk,rdflib,oxrdflib,virtuoso")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--write", action="store_true",
                        help="put the tables in their places in docs/benchmarks.md")  # fmt: skip
    parser.add_argument("--json", type=Path, help="also keep the figures here")
    given = parser.parse_args()
    pages, kept = [head()], []
    with tempfile.TemporaryDirectory() as folder:
        pages.append(cold.start_ups(Path(folder), given.rounds))
    print(pages[-1])
    for size in given.size or ["3x5", "25x7"]:
        committees, years = size.split("x")
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "country.nq"
            subprocess.run(
                [sys.executable, "-m", "cppcc_graph", "bench", "generate", "--committees",
                 committees, "--years", years, "--out", str(path)],
                check=True,
            )  # fmt: skip
            chosen = given.engines.split(",")
            if quads(path) > RDFLIB_MOST and "rdflib" in chosen:
                chosen.remove("rdflib")
            results = measure(path, chosen, given.rounds)
        kept.append({"size": size, **results})
        pages.append(report(results))
        print(pages[-1])
    if given.json:
        given.json.write_text(json.dumps(kept, ensure_ascii=False, indent=1), "utf-8")
    if given.write:
        page.put(*pages[1:], head=pages[0])


if __name__ == "__main__":
    main()
