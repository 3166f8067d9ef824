"""Tables as people read them: in the terminal, as CSV, Markdown and JSON."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
# Signs of two cells: CJK punctuation and ideographs, full-width forms.
_WIDE = re.compile("[\u3001-\u3029\u4e00-\u9fff\uff01-\uff60]")
# These, and those of one cell: Latin, general punctuation, arrows, shapes.
_COMMON = re.compile(
    "[ -~\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2460-\u25fc"
    "\u3001-\u3029\u4e00-\u9fff\uff01-\uff60]*"
)
_LINE_END = re.compile(r"\r\n|[\r\n]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def written(
    columns: Sequence[str], rows: Sequence[Sequence[str]], form: str, *, width: int | None = None
) -> str:
    """Return the table as ``form`` has it: table, csv, json, md or html; without a last line end.

    ``width`` is that of the terminal, and only a table keeps to it.
    """
    if form == "table":
        return plain(columns, rows, width=width)
    if form == "html":
        from cppcc_graph.view.html import as_html  # the template engine is heavy

        return as_html(columns, rows)
    return {"csv": as_csv, "json": as_json, "md": as_markdown}[form](columns, rows)


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


def as_csv(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return CSV as RFC 4180 has it, but with lines ended by a line feed alone.

    A cell that a spreadsheet would run as a formula gets an apostrophe in front; numbers do not.
    """
    return "\n".join(csv_lines(columns, rows))


def csv_lines(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of :func:`as_csv` one by one, without their ends."""
    yield _csv_line(columns)
    for row in rows:
        yield _csv_line([_harmless(cell) for cell in row])


def as_markdown(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a Markdown table; pipes and line ends inside cells are escaped."""
    lines = ["| " + " | ".join(map(_escaped, row)) + " |" for row in (columns, *rows)]
    return "\n".join([lines[0], "|" + " --- |" * len(columns), *lines[1:]])


def as_json(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a JSON list with an object for each row; an empty cell is null."""
    objects = [
        {name: cell or None for name, cell in zip(columns, row, strict=True)} for row in rows
    ]
    import json  # each form loads only what it is written with

    return json.dumps(objects, ensure_ascii=False, indent=2)


@lru_cache(maxsize=8192)
def cells(text: str) -> int:
    """Return how many cells of a terminal the text takes.

    >>> cells("政协 a")
    6
    """
    # The table of all widths takes longer to load than most answers to print.
    if _COMMON.fullmatch(text):
        return len(text) + len(_WIDE.findall(text))
    return _cells(text)


def _cells(text: str) -> int:
    from wcwidth import wcswidth, wcwidth

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
    import csv
    import io

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
    if cells(cell) <= size:
        return [cell]
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
