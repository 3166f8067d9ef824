"""The wheel works where the repository is not: installed alone, started from another folder."""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


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
