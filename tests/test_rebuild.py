"""The committed dataset is what the committed facts say, byte by byte."""

import hashlib
import os
import subprocess
import sys

from cppcc_graph.pipeline import build, shipped_sources
from cppcc_graph.resources import folder


def test_the_committed_dataset_is_rebuilt_byte_for_byte() -> None:
    committed = (folder("data") / "dataset.nq").read_bytes()

    rebuilt = build(shipped_sources())

    assert hashlib.sha256(rebuilt).hexdigest() == hashlib.sha256(committed).hexdigest()


def test_the_bytes_do_not_depend_on_hash_randomisation() -> None:
    program = (
        "import hashlib; from cppcc_graph.pipeline import build, shipped_sources\n"
        "print(hashlib.sha256(build(shipped_sources())).hexdigest())"
    )

    digests = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }

    assert len(digests) == 1
