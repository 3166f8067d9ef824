"""Start-up times of whole processes, for :mod:`queries`; alone: ``python bench/cold.py [--write]``.

A process in between starts each one and reports on it: the peak of one that was started from a
large process would be that of the large one.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

import page

WATCH: Final = """
import json, resource, subprocess, sys, time
start = time.monotonic()
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
seconds = time.monotonic() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024]))
"""
FLOOR: Final = 'python -c "import pyoxigraph, click"'
#: What a user starts, on the shipped report; the first line is what the others are divided by.
STARTED: Final = {
    FLOOR: ["-c", "import pyoxigraph, click"],
    "cppcc-graph --help": ["-m", "cppcc_graph", "--help"],
    "cppcc-graph ask who-supervised-key-proposals": [
        *("-m", "cppcc_graph", "ask"),
        "who-supervised-key-proposals",
    ],
    "cppcc-graph query 'ASK {}'": ["-m", "cppcc_graph", "query", "ASK {}"],
    "cppcc-graph why 何光中": ["-m", "cppcc_graph", "why", "何光中"],
}


def watched(arguments: list[str], home: Path) -> tuple[float, float, float]:
    """Return seconds of the wall and of the processor, and the peak in MiB, of one process."""
    given = {**os.environ, "XDG_CACHE_HOME": str(home)}
    command = [sys.executable, "-c", WATCH, sys.executable, *arguments]
    done = subprocess.run(command, check=True, capture_output=True, env=given)
    wall, cpu, peak = json.loads(done.stdout)
    return wall, cpu, peak


def start_ups(folder: Path, rounds: int) -> str:
    """Return a table of start-up times, from a cold process to its last line."""
    runs: dict[str, list[tuple[float, float, float]]] = {name: [] for name in STARTED}
    for arguments in STARTED.values():
        watched(arguments, folder)  # the first makes the copy of the shipped dataset
    for _ in range(max(rounds, 11)):  # in turns; processor time is counted in steps of 10 ms
        for name, arguments in STARTED.items():
            runs[name].append(watched(arguments, folder))
    floor = statistics.mean(cpu for _, cpu, _ in runs[FLOOR])
    lines = [
        "## From a cold process to the last line",
        "",
        "| on the shipped report | CPU ms, mean | to the first | wall ms, median | MiB |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    for name, each in runs.items():
        cpu = statistics.mean(run[1] for run in each)
        wall = statistics.median(run[0] for run in each)
        peak = max(run[2] for run in each)
        lines.append(
            f"| `{name}` | {cpu * 1000:.0f} | {cpu / floor:.2f} | {wall * 1000:.0f} | {peak:.0f} |"
        )
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as home:
        table = start_ups(Path(home), 21)
    print(table)
    if sys.argv[1:] == ["--write"]:
        page.put(table)
