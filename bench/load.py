"""Loading against raw pyoxigraph, in one run: ``python bench/load.py [QUADS …] [--write]``.

For each size an invented country is generated (``cppcc-graph bench generate``), or a file is taken
with ``--file``. It is loaded by ``cppcc-graph load`` and by a bare ``Store.bulk_load`` in turns,
each in a process of its own; times are medians of the rounds. The quads that both stores hold are
compared, so that a fast load of less is seen. Memory is the peak of the process.
"""

import argparse
import gzip
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import page

#: A committee and year take about 5,500 quads.
PER_YEAR = 5500
RAW = """
import gzip, sys
from pyoxigraph import RdfFormat, Store
store = Store(sys.argv[2])
with (gzip.open if sys.argv[1].endswith(".gz") else open)(sys.argv[1], "rb") as file:
    store.bulk_load(input=file, format=RdfFormat.N_QUADS)
store.flush()
"""
OURS = """
import sys
from cppcc_graph.cli import main
sys.argv = ["cppcc-graph", "load", sys.argv[1], "--store", sys.argv[2]]
main()
"""
# The peak of a process that was started from a large one would be that of the large one; so a
# process in between starts the load and reports on it.
WATCH = """
import json, resource, subprocess, sys, time
start = time.monotonic()
subprocess.run([sys.executable, "-c", *sys.argv[1:]], check=True, stderr=subprocess.DEVNULL)
seconds = time.monotonic() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024]))
"""
COUNT = """
import sys
from pyoxigraph import Store
print(len(Store.read_only(sys.argv[1])))
"""


def measured(code: str, source: Path, store: Path) -> tuple[float, float, float, int]:
    """Return seconds of the wall and of the processor, peak MiB, and the quads then held."""
    shutil.rmtree(store, ignore_errors=True)
    command = [sys.executable, "-c", WATCH, code, str(source), str(store)]
    wall, cpu, peak = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    counted = [sys.executable, "-c", COUNT, str(store)]
    held = int(subprocess.run(counted, check=True, capture_output=True).stdout)
    shutil.rmtree(store)
    return wall, cpu, peak, held


def generated(quads: int, folder: Path) -> Path:
    """Return a file of about so many quads."""
    pairs = max(1, round(quads / PER_YEAR))
    years = min(10, pairs)
    path = folder / f"{quads}.nq"
    command = [sys.executable, "-m", "cppcc_graph", "bench", "generate", "--out", str(path)]
    committees = str(max(1, round(pairs / years)))
    subprocess.run([*command, "--committees", committees, "--years", str(years)], check=True)
    return path


def compared(source: Path, folder: Path, rounds: int) -> str:
    """Return the line of the table for a file; stores that hold different quads end the run."""
    ours, raw = [], []
    for _ in range(rounds):  # in turns, so that both meet the same load of the machine
        raw.append(measured(RAW, source, folder / "raw"))
        ours.append(measured(OURS, source, folder / "ours"))
    held = {each[3] for each in (*ours, *raw)}
    if len(held) > 1:
        sys.exit(f"{source.name}: the stores do not hold the same quads: {sorted(held)}")
    quads = ours[0][3]
    mine, bare = (statistics.median(each[0] for each in runs) for runs in (ours, raw))
    mine_cpu, bare_cpu = (statistics.median(each[1] for each in runs) for runs in (ours, raw))
    peaks = f"{max(each[2] for each in ours):,.0f} | {max(each[2] for each in raw):,.0f}"
    rates = f"{quads / mine:,.0f} | {quads / bare:,.0f}"
    ratios = f"{bare / mine:.2f} | {bare_cpu / mine_cpu:.2f}"
    line = f"| {quads:,}{source.suffix} | {rates} | {ratios} | {peaks} |"
    print(line, flush=True)
    return line


def packed(source: Path) -> Path:
    """Return the same file, packed with gzip."""
    path = source.with_name(f"{source.name}.gz")
    with source.open("rb") as plain, gzip.open(path, "wb", compresslevel=4) as file:
        shutil.copyfileobj(plain, file, 1 << 20)
    return path


def main() -> None:
    """Print a table, or put it into docs/benchmarks.md."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("quads", type=int, nargs="*", help="sizes, by default 100000 and 1000000")
    parser.add_argument("--file", type=Path, action="append", default=[], help="take this file")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--gz", action="store_true", help="measure packed files as well")
    parser.add_argument("--write", action="store_true", help="put it into docs/benchmarks.md")
    chosen = parser.parse_args()
    sizes = chosen.quads or ([] if chosen.file else [100_000, 1_000_000])
    lines = [
        "## Loading to disk",
        "",
        "Written by `python bench/load.py --write`. The same N-Quads by `cppcc-graph load` and",
        "by a bare `Store.bulk_load` in turns, processes of their own, from start to end: quads",
        f"a second by the clock (median of {chosen.rounds}), ours to raw by the clock and by the",
        "processor, peak MiB.",
        "",
        "| quads | ours/s | raw/s | clock | CPU | ours, MiB | raw, MiB |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    print("\n".join(lines))
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for source in (*chosen.file, *(generated(size, folder) for size in sizes)):
            lines.append(compared(source, folder, chosen.rounds))
            if chosen.gz:
                lines.append(compared(packed(source), folder, chosen.rounds))
    if chosen.write:
        page.put("\n".join([*lines, ""]))


if __name__ == "__main__":
    main()
