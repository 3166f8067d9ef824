"""A load that is killed at any moment leaves the old data or the new, never something between."""

import random
import signal
import subprocess
import sys
import time
from itertools import count
from pathlib import Path

import pytest
from pyoxigraph import Store

from cppcc_graph.rdf.disk import open_on_disk
from cppcc_graph.rdf.load import Keep, Merge, load
from stores.conftest import DATASET, quiet

TRIALS = 60
OLD = 5
# Only what loading needs is imported, so that most of the time is spent loading.
PROGRAM = """
import sys
from pathlib import Path
from cppcc_graph.rdf.load import Keep, Merge, load
print("ready", flush=True)
load([Path(sys.argv[1])], Path(sys.argv[2]), keep=Keep(sys.argv[3]), merge=Merge.AUTO,
     report=lambda progress: None)
print("done", flush=True)
"""


def a_load(target: Path, keep: Keep) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", PROGRAM, str(DATASET), str(target), keep.value]
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"ready\n"
    return process


def finished(process: subprocess.Popen[bytes]) -> bool:
    """Wait for the end and return whether the load came to its own."""
    out, _ = process.communicate()
    return out == b"done\n"


@pytest.mark.parametrize("keep", [Keep.NOTHING, Keep.EVERYTHING])
def test_a_killed_load_leaves_the_old_data_or_the_new(keep: Keep, tmp_path: Path) -> None:
    target = tmp_path / "reports.store"
    old = tmp_path / "old.nt"
    old.write_text(
        "".join(f"<http://e.test/{n}> <http://e.test/p> <http://e.test/o> .\n" for n in range(OLD))
    )
    start = time.monotonic()
    assert finished(a_load(tmp_path / "whole.store", Keep.NOTHING))
    whole = len(open_on_disk(tmp_path / "whole.store"))
    longest = time.monotonic() - start
    chance = random.Random(20)
    ends: list[int] = []
    for trial in count():
        # A machine that has got slower needs later moments to meet the new end too, one that has
        # got faster earlier ones to meet the old.
        if trial >= TRIALS // 2:
            if len(set(ends)) > 1 or trial >= 3 * TRIALS:
                break
            longest *= 1.1 if OLD in ends else 0.8
        load([old], target, keep=Keep.NOTHING, merge=Merge.AUTO, report=quiet)

        process = a_load(target, keep)
        # Half of the moments are near the end, where the directories change places.
        time.sleep(chance.uniform(0, longest) if trial % 2 else longest * chance.gauss(0.55, 0.15))
        process.send_signal(signal.SIGKILL)
        finished(process)

        quads = len(open_on_disk(target))
        new = whole + (OLD if keep is Keep.EVERYTHING else 0)
        assert quads in (OLD, new)
        assert quads == len(Store(str(target)))  # it can be written to as well
        ends.append(quads)
    left = [path for path in tmp_path.iterdir() if "loading" in path.name]
    load([old], target, keep=Keep.NOTHING, merge=Merge.AUTO, report=quiet)
    names = sorted(path.name for path in tmp_path.iterdir())
    # Both ends were met, and what killed loads left behind is cleaned away.
    assert set(ends) == {OLD, new}
    assert len(left) <= 1
    assert names == ["old.nt", "reports.store", "whole.store"]
