"""Many reports: how fast, and in how much memory: ``python bench/many.py 10000 [--jobs 2]``.

The reports are one invented report with changed numbers, made in a temporary folder.
"""

import argparse
import itertools
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

REPORT = Path(__file__).resolve().parents[1] / "tests" / "text" / "reports" / "county-1.txt"


def main() -> None:
    """Make the reports, extract them, and do it again, when nothing is left to do."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("number", type=int, nargs="?", default=1_000)
    parser.add_argument("--jobs", default="2")
    chosen = parser.parse_args()
    text = REPORT.read_text("utf-8")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in range(chosen.number):
            count = itertools.count(number)
            changed = re.sub(r"\d+(?=[件次名条])", lambda _, c=count: f"{next(c) + 2}", text)
            (folder / f"{number:06}.txt").write_text(changed, "utf-8")
        for turn in ("first", "again"):
            command = [sys.executable, "-m", "cppcc_graph", "extract", name, "--jobs", chosen.jobs]
            began = time.perf_counter()
            subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
            seconds = time.perf_counter() - began
            used = resource.getrusage(resource.RUSAGE_CHILDREN)
            print(
                f"{turn}: {chosen.number:,} reports of {len(text):,} characters with {chosen.jobs} "
                f"jobs in {seconds:.1f} s: {chosen.number / seconds:.1f} a second; "
                f"CPU {used.ru_utime + used.ru_stime:.0f} s in all; "
                f"largest process {used.ru_maxrss / 1024:.0f} MB"
            )
        made = sum(1 for _ in (folder / "candidates").glob("*.jsonl"))
        print(f"{made:,} files of candidates")


if __name__ == "__main__":
    main()
