"""The explorer's build tools, installed once for all tests that need them."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def viewer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of ``web/`` with its packages as the lock file names them.

    Needs Node, npm and its registry: without CI what is missing skips the tests that ask for it.
    """
    if shutil.which("npm") is None and not os.environ.get("CI"):
        pytest.skip("no npm here; apt-get install nodejs npm")
    place = tmp_path_factory.mktemp("viewer") / "web"
    shutil.copytree(ROOT / "web", place, ignore=shutil.ignore_patterns("node_modules"))
    done = subprocess.run(
        ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"],
        cwd=place,
        capture_output=True,
        text=True,
    )
    if done.returncode and not os.environ.get("CI"):
        pytest.skip(f"npm cannot install: {done.stderr[-200:]}")
    assert done.returncode == 0, done.stderr
    return place
