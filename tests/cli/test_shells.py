"""Completion in zsh and fish themselves: what stands in the line after the tabulator."""

import os
import pty
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

#: Seconds after which a shell that does not answer is given up.
PATIENCE = 120
LINES = {
    "cppcc-graph qu": "cppcc-graph query",
    "cppcc-graph ask 谁督办": "cppcc-graph ask who-supervised-key-proposals",
    "cppcc-graph ask activities --type=捐": "cppcc-graph ask activities --type=donation",
    "cppcc-graph why e:person-he": "cppcc-graph why e:person-he-guangzhong",
    "cppcc-graph ask who-supervised --proposal 贫困": (
        "cppcc-graph ask who-supervised --proposal 关于建立解决相对贫困长效机制的建议"
    ),
}
#: A label with a comma; zsh offers a second one, which stands in quotation marks, first.
SEVERAL = "cppcc-graph why 打造交通"
ENVIRONMENT = os.environ | {
    "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
    "LC_ALL": "C.UTF-8",
    "TERM": "xterm",
}


def shell(name: str) -> str:
    """Return the path of a shell; without one here, the test is passed over."""
    path = shutil.which(name)
    if path is None and not os.environ.get("CI"):
        pytest.skip(f"{name} is not installed")
    assert path, f"{name} is not installed"
    return path


def test_fish_completes() -> None:
    asked = "".join(f"complete -C '{line}' | head -1 | cut -f1\n" for line in (*LINES, SEVERAL))

    done = subprocess.run(
        [shell("fish"), "--no-config", "-c", f"cppcc-graph completion fish | source\n{asked}"],
        capture_output=True,
        env=ENVIRONMENT,
        check=True,
        timeout=PATIENCE,
    )

    words = [line.split(" ")[-1] for line in LINES.values()]
    assert done.stdout.decode().splitlines() == [*words, "打造交通新优势,培育荆州大产业"]


def test_zsh_completes_and_loses_nothing_that_was_typed(tmp_path: Path) -> None:
    # setsid gives the shell a terminal of its own, as a window does.
    program, seen = [shell("setsid"), "--ctty", shell("zsh"), "-f", "-i"], tmp_path / "seen"
    setup = (
        "autoload -Uz compinit; compinit -u -D; "
        'eval "$(cppcc-graph completion zsh)"; '
        f"keep() {{ print -r -- $BUFFER >> {seen}; BUFFER= }}; zle -N keep; bindkey '^X^P' keep\n"
    )
    terminal, inner = pty.openpty()
    os.set_blocking(terminal, False)
    try:
        with subprocess.Popen(
            program, stdin=inner, stdout=inner, stderr=inner, env=ENVIRONMENT
        ) as zsh:
            os.write(terminal, setup.encode())
            told = [
                _line(terminal, f"{line}\t\x18\x10", seen, number)
                for number, line in enumerate((*LINES, SEVERAL))
            ]
            zsh.kill()
    finally:
        os.close(inner)
        os.close(terminal)

    assert told[:-1] == list(LINES.values())
    assert "打造交通新优势,培育荆州大产业" in told[-1]


def _line(terminal: int, keys: str, seen: Path, number: int) -> str:
    """Type keys and return the line that the shell then has, as it kept it in a file."""
    os.write(terminal, keys.encode())
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        # What the shell shows is read away, or it would wait for its reader.
        try:
            while os.read(terminal, 65536):
                pass
        except BlockingIOError:
            pass
        lines = seen.read_text("utf-8").splitlines() if seen.exists() else []
        if len(lines) > number:
            return lines[number].strip()
        time.sleep(0.05)
    raise AssertionError(f"zsh did not answer {keys!r}")
