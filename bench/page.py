"""The page of results, docs/benchmarks.md: written by the commands that measure, part by part."""

import os
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

PAGE: Final = Path(__file__).resolve().parents[1] / "docs" / "benchmarks.md"
_PARTS: Final = re.compile(r"(?m)^(?=## )")


def put(*parts: str, head: str = "") -> None:
    """Put parts, each with its heading of second level, in their place or at the end of the page.

    Each ends with the day and the load of the machine, since parts are measured at different times.
    """
    start, *old = _PARTS.split(PAGE.read_text("utf-8"))
    held = {_heading(part): part for part in old}
    busy = ", ".join(f"{load:.1f}" for load in os.getloadavg())
    told = f"Measured {datetime.now(UTC):%Y-%m-%d}, load {busy}."
    held |= {_heading(part): f"{part.rstrip()}\n\n{told}" for part in parts}
    text = "\n\n".join(part.rstrip() for part in (head or start, *held.values()))
    PAGE.write_text(text + "\n", "utf-8", newline="\n")


def _heading(part: str) -> str:
    """Return what tells a part: its heading, of a size but roughly, as data may grow a little."""
    line = part.split("\n", 1)[0]
    number = re.fullmatch(r"## ([\d,]+) quads", line)
    return f"## 10^{len(number[1].replace(',', ''))} quads" if number else line
