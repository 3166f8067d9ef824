"""The wheel works where the repository is not: installed alone, started from another folder."""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
#: Prints how its modules are loaded, and what is found in all reports of a folder.
EXTRACT = """
import hashlib, pathlib, sys
from cppcc_graph.text.extract import extract
modules = [module for name, module in sys.modules.items() if name.startswith("cppcc_graph.text.")]
print(*sorted({pathlib.Path(module.__file__).suffix for module in modules}))
reports = sorted(pathlib.Path(sys.argv[1]).glob("*.txt"))
found = [each for path in reports for each in extract(path.read_text("utf-8")).candidates]
lines = "\\n".join(each.line() for each in found)
print(len(reports), len(found), hashlib.sha256(lines.encode()).hexdigest())
"""


def run(*command: str | Path, cwd: Path, **settings: str) -> str:
    around = {**os.environ, **settings}
    done = subprocess.run(command, cwd=cwd, env=around, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def compiler() -> None:
    headers = Path(sysconfig.get_path("include")) / "Python.h"
    if not (shutil.which("cc") and headers.exists()) and not os.environ.get("CI"):
        pytest.skip("no compiler here; apt-get install gcc python3-dev")


def install(place: Path, wheel: Path) -> Path:
    """Make an environment with the wheel and its base dependencies; return its bin folder."""
    run(sys.executable, "-m", "venv", place, cwd=ROOT)
    bin_folder = place / "bin"
    constraints = ("--constraint", ROOT / "constraints.txt")
    uv = shutil.which("uv", path=str(Path(sys.executable).parent))
    if uv:
        run(uv, "pip", "install", "--python", bin_folder / "python", *constraints, wheel, cwd=ROOT)
    else:
        run(bin_folder / "pip", "install", *constraints, wheel, cwd=ROOT)
    return bin_folder


def test_the_wheel_answers_and_draws_from_an_empty_environment(tmp_path: Path) -> None:
    run(sys.executable, "-m", "build", "--wheel", "--outdir", tmp_path / "dist", ROOT, cwd=tmp_path)
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    bin_folder = install(tmp_path / "env", wheel)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    command = bin_folder / "cppcc-graph"

    run(command, "--help", cwd=elsewhere)
    run(command, "build", "--out", "mine.nq", cwd=elsewhere)
    names = run(
        command,
        "query",
        "SELECT (COUNT(*) AS ?n) WHERE { ?x a cppcc:DigestEntry }",
        "--format",
        "csv",
        cwd=elsewhere,
    )
    run(command, "draw", "--out", "page.html", cwd=elsewhere)

    assert names.split() == ["n", "15"]
    assert (elsewhere / "mine.nq").read_bytes() == (ROOT / "data" / "dataset.nq").read_bytes()
    assert (elsewhere / "page.html").read_text("utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.usefixtures("compiler")
def test_the_compiled_wheel_finds_the_same(tmp_path: Path) -> None:
    dist = tmp_path / "dist"
    build = (sys.executable, "-m", "build", "--wheel", "--outdir", dist, ROOT)
    run(*build, cwd=tmp_path, CPPCC_GRAPH_COMPILE="1")
    (wheel,) = dist.glob("*.whl")
    python = install(tmp_path / "env", wheel) / "python"
    reports = ROOT / "tests" / "text" / "reports"

    extract = ("-c", EXTRACT, reports)
    sources = str(ROOT / "src")
    plain = run(sys.executable, *extract, cwd=tmp_path, PYTHONPATH=sources).splitlines()
    compiled = run(python, "-I", *extract, cwd=tmp_path).splitlines()
    fails = "from cppcc_graph.text.candidate import Mention; Mention('body', 2, 2, {}, 'a/b@1', 1)"
    told = subprocess.run((python, "-I", "-c", fails), cwd=tmp_path, capture_output=True, text=True)

    assert not wheel.name.endswith("-none-any.whl")
    assert (plain[0], compiled[0]) == (".py", Path(EXTENSION_SUFFIXES[0]).suffix)
    assert compiled[1] == plain[1]
    assert re.search(r'File "cppcc_graph/text/candidate.py", line \d', told.stderr)
