"""Tables as people read them: in the terminal, as CSV, Markdown and JSON."""

import csv
import io
import json
import re
from collections.abc import Sequence

from wcwidth import wcswidth, wcwidth

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_LINE_END = re.compile(r"\r\n|[\r\n]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def plain(columns: Sequence[str], rows: Sequence[Sequence[str]], *, width: int | None) -> str:
    """Return an aligned table; a Chinese character is two cells wide.

    Cells are wrapped where the table would be wider than ``width`` cells; nothing is cut off.
    """
    cells = [[_one_line(cell) for cell in row] for row in (columns, *rows)]
    widths = _widths(cells, width)
    lines = [line for row in cells for line in _lines(row, widths)]
    head = len(_lines(cells[0], widths))
    rule = "─┼─".join("─" * size for size in widths)
    return "\n".join([*lines[:head], rule, *lines[head:]])


def as_csv(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return CSV as RFC 4180 has it, but with lines ended by a line feed alone.

    A cell that a spreadsheet would run as a formula gets an apostrophe in front; numbers do not.
    """
    lines = [columns, *([_harmless(cell) for cell in row] for row in rows)]
    return "\n".join(_csv_line(line) for line in lines)


def as_markdown(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a Markdown table; pipes and line ends inside cells are escaped."""
    lines = ["| " + " | ".join(map(_escaped, row)) + " |" for row in (columns, *rows)]
    return "\n".join([lines[0], "|" + " --- |" * len(columns), *lines[1:]])


def as_json(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a JSON list with an object for each row; an empty cell is null."""
    objects = [
        {name: cell or None for name, cell in zip(columns, row, strict=True)} for row in rows
    ]
    return json.dumps(objects, ensure_ascii=False, indent=2)


def cells(text: str) -> int:
    """Return how many cells of a terminal the text takes.

    >>> cells("政协 a")
    6
    """
    wide = wcswidth(text)
    return wide if wide >= 0 else sum(max(wcwidth(sign), 0) for sign in text)


def _one_line(cell: str) -> str:
    # Tabs would shift the columns, and escape sequences would steer the terminal.
    return _CONTROL.sub(" ", cell)


def _harmless(cell: str) -> str:
    if not cell.startswith(_FORMULA):
        return cell
    try:
        float(cell)
    except ValueError:
        return f"'{cell}"
    return cell


def _csv_line(row: Sequence[str]) -> str:
    out = io.StringIO()
    # With both line ends here, a cell that holds either of them is put in quotes.
    csv.writer(out, lineterminator="\r\n").writerow(row)
    return out.getvalue().removesuffix("\r\n")


def _escaped(cell: str) -> str:
    return _LINE_END.sub("<br>", cell.replace("\\", "\\\\").replace("|", "\\|"))


def _widths(table: Sequence[Sequence[str]], width: int | None) -> list[int]:
    widths = [max(cells(cell) for cell in column) or 1 for column in zip(*table, strict=True)]
    if width is None:
        return widths
    # Take from the widest column until it fits; no column gets narrower than eight cells.
    room = width - 3 * (len(widths) - 1)
    while sum(widths) > room and max(widths) > 8:
        widths[widths.index(max(widths))] -= 1
    return widths


def _lines(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    wrapped = [_wrapped(cell, size) for cell, size in zip(row, widths, strict=True)]
    height = max((len(parts) for parts in wrapped), default=1)
    return [
        " │ ".join(
            _padded(parts[at] if at < len(parts) else "", size)
            for parts, size in zip(wrapped, widths, strict=True)
        ).rstrip()
        for at in range(height)
    ]


def _wrapped(cell: str, size: int) -> list[str]:
    parts, part = [], ""
    for sign in cell:
        if cells(part + sign) > size and part:
            if sign == " ":
                parts.append(part.rstrip())
                part = ""
                continue
            # Words of the Latin script stay whole where they can; Chinese may break anywhere.
            cut = part.rfind(" ") + 1 if part[-1].isascii() and sign.isascii() else 0
            parts.append(part[: cut or len(part)].rstrip())
            part = part[cut:] if cut else ""
        part += sign
    return [*parts, part]


def _padded(cell: str, size: int) -> str:
    return cell + " " * (size - cells(cell))
