"""A table as one HTML page that needs no other file and no network, and can be sorted."""

import base64
import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader

_TEMPLATES: Final = Path(__file__).with_name("templates")


def as_html(
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    title: str = "cppcc-graph",
    language: str = "zh",
) -> str:
    """Return the page; every label is shown as text, whatever signs are in it.

    A column whose cells are all numbers is sorted as such. The page may run one script, whose
    digest its content security policy names, and may load nothing.
    """
    script = (_TEMPLATES / "table.js").read_text("utf-8")
    page = _environment().get_template("table.html.j2")
    return page.render(
        title=title,
        language=language,
        columns=columns,
        rows=rows,
        script=script,
        style=(_TEMPLATES / "table.css").read_text("utf-8"),
        digest=base64.b64encode(hashlib.sha256(script.encode()).digest()).decode("ascii"),
    ).rstrip("\n")


def fragment(
    columns: Sequence[str], rows: Sequence[Sequence[str]], *, notes: Sequence[str] = ()
) -> str:
    """Return the table alone, without script or style, for a page of someone else's."""
    return (
        _environment()
        .get_template("fragment.html.j2")
        .render(columns=columns, rows=rows, notes=notes)
        .rstrip("\n")
    )


def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_TEMPLATES), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
