"""Every command block of the README and the tutorials is run as a reader would, and says the same.

The pages are ``README.md`` and ``docs/tutorials/*.md``; each section starts in an empty folder.

A block that opens with ``console`` holds commands after ``$`` and below them their output. A block
whose opening names a file, as in ```` ```yaml shili.yaml ````, is written to that file first.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.M | re.S)


def sections() -> Iterator[tuple[str, list[tuple[str, str, str]]]]:
    """Yield each heading of a page with its blocks: language, file name or "", content."""
    for page in (ROOT / "README.md", *sorted((ROOT / "docs" / "tutorials").glob("*.md"))):
        parts = re.split(r"^##? (.+)$", page.read_text("utf-8"), flags=re.M)
        for title, body in zip(parts[1::2], parts[2::2], strict=True):
            blocks = BLOCK.findall(body)
            if blocks:
                yield f"{page.stem}: {title}", blocks


def commands(block: str) -> Iterator[tuple[str, str]]:
    """Yield each command of a console block with the output written below it."""
    for part in re.split(r"^\$ ", block, flags=re.M)[1:]:
        lines = part.split("\n")
        count = 1
        # A command goes on where a line ends with a backslash or a quotation is open.
        while lines[count - 1].endswith("\\") or "\n".join(lines[:count]).count("'") % 2:
            count += 1
        yield "\n".join(lines[:count]), "\n".join(lines[count:]).strip("\n")


def run(command: str, folder: Path) -> str:
    """Return what a command prints, or fail with what it complains about."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "COLUMNS": "120", "VENV": str(Path(sys.prefix))}
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", command],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, f"$ {command}\n{done.stdout}{done.stderr}"
    return "\n".join(line.rstrip() for line in done.stdout.rstrip("\n").split("\n"))


@pytest.mark.parametrize(("title", "blocks"), [pytest.param(*s, id=s[0]) for s in sections()])
def test_a_section_does_what_it_shows(
    title: str, blocks: list[tuple[str, str, str]], tmp_path: Path
) -> None:
    for language, name, content in blocks:
        if name:
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(content, "utf-8")
        if language != "console":
            continue
        for command, expected in commands(content):
            # make works in the checkout; `make test` is what runs this, so it is only looked up.
            if command.startswith("make "):
                run(command.replace("make ", "make --dry-run ", 1), ROOT)
                continue
            printed = run(command, tmp_path)
            assert printed == expected or not expected, f"{title}: $ {command}\n{printed}"


def test_make_demo_builds_answers_and_draws(tmp_path: Path) -> None:
    page = ROOT / "out" / "jingzhou-2020.html"
    page.unlink(missing_ok=True)

    printed = run("make demo", ROOT)

    assert "何光中" in printed
    assert page.read_text("utf-8").startswith("<!DOCTYPE html>")
