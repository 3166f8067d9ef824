"""The command line as a user meets it: arguments in, status and both streams out."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from cppcc_graph.cli import main

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Done:
    status: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs the command in this process."""

    def run_command(*arguments: str | Path) -> Done:
        monkeypatch.setattr("sys.argv", ["cppcc-graph", *map(str, arguments)])
        capsys.readouterr()
        with pytest.raises(SystemExit) as left:
            main()
        printed = capsys.readouterr()
        code = left.value.code
        return Done(code if isinstance(code, int) else 1, printed.out, printed.err)

    return run_command


@pytest.fixture
def shili(tmp_path: Path) -> Path:
    """Return a folder with the small reports of README (shili) and docs/facts.md (shili-2023)."""
    for page in (ROOT / "README.md", ROOT / "docs" / "facts.md"):
        for name, content in re.findall(
            r"^```\w+ (shili\S*)\n(.*?)^```$", page.read_text("utf-8"), re.M | re.S
        ):
            (tmp_path / name).write_text(content, "utf-8")
    return tmp_path
