from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cppcc_graph.cli import cli
from cppcc_graph.cli.chart import _NAMES
from cppcc_graph.view.charts.gallery import CHARTS


def run(*words: str) -> Result:
    return CliRunner().invoke(cli, ["chart", *words])


@pytest.mark.parametrize(
    ("ending", "start"), [("svg", b"<svg "), ("png", b"\x89PNG"), ("html", b"<!DOCTYPE html>")]
)
def test_the_ending_says_the_format(ending: str, start: bytes, tmp_path: Path) -> None:
    out = tmp_path / f"uptake.{ending}"

    done = run("uptake", "--lang", "en", "--out", str(out))

    assert (done.exit_code, done.stderr) == (0, f"wrote {out} ({out.stat().st_size:,} bytes)\n")
    assert out.read_bytes().startswith(start)


def test_a_pipe_gets_the_bytes() -> None:
    done = run("flow", "--format", "svg", "--out", "-")

    assert done.stdout.startswith("<svg ")
    assert len(done.stdout_bytes) < 150_000


def test_names_and_formats_are_known() -> None:
    assert set(_NAMES) == set(CHARTS)
    assert run("weather", "--out", "-").exit_code == 2
    assert "end the name in .svg, .png or .html" in run("flow", "--out", "flow.gif").output
