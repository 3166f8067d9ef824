"""docs/benchmarks.md, a section for each bench; writing one leaves the others as they are."""

import os
from datetime import UTC, datetime
from pathlib import Path

PAGE = Path(__file__).resolve().parents[1] / "docs" / "benchmarks.md"


def put(title: str, text: str, page: Path = PAGE) -> None:
    """Write a section, with the day and the load of the machine, in its old place or at the end."""
    parts = page.read_text("utf-8").split("\n## ")
    told = f"Measured {datetime.now(UTC):%Y-%m-%d}, load {busy()}."
    section = f"{title}\n\n{text.strip()}\n\n{told}\n"
    titles = [part.split("\n")[0] for part in parts]
    if title in titles[1:]:
        parts[titles.index(title, 1)] = section
    else:
        parts.append(section)
    page.write_text("\n## ".join(parts), "utf-8", newline="\n")


def begin(head: str, page: Path = PAGE) -> None:
    """Write what stands above the sections."""
    _, found, rest = page.read_text("utf-8").partition("\n## ")
    page.write_text(f"{head}{found}{rest}", "utf-8", newline="\n")


def busy() -> str:
    """Return the load of the machine over 1, 5 and 15 minutes."""
    return ", ".join(f"{load:.1f}" for load in os.getloadavg())
