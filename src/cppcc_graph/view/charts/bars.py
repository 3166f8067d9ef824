"""Bars: outcomes by degree of uptake, activities by type and function, figures by unit."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from cppcc_graph.view.charts.svg import LINE, Picture, bar, label, labels, lines_of, width_of

_NAMES: Final = 240
_BARS: Final = 420
_EDGE: Final = 20


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a bar: how much, in which colour, and what it is."""

    amount: float
    fill: str
    title: str


@dataclass(frozen=True, slots=True)
class Row:
    """A bar: its name, its parts, what stands behind it, and whether a new group begins."""

    name: str
    parts: tuple[Part, ...]
    behind: str
    heading: str = ""


def bars(
    rows: Sequence[Row],
    *,
    title: str,
    alt: str,
    table: tuple[tuple[str, ...], tuple[tuple[str, ...], ...]],
    legend: Sequence[tuple[str, str]] = (),
    notes: Sequence[str] = (),
) -> Picture:
    """Return bars on a common scale within each group; a heading begins a group.

    ``legend`` pairs a colour with its meaning; ``notes`` stand below it, a line each.
    """
    y, drawn, texts = 0.0, [], []
    if legend:
        x = float(_EDGE)
        for fill, meaning in legend:
            drawn += [bar(x, y, (12, 12), fill, meaning), label(x + 18, y + 11, meaning, "note")]
            x += 36 + width_of(meaning, 12)
            texts.append(meaning)
        y += 28
    for note in notes:
        lines = lines_of(note, _NAMES + _BARS)
        drawn.append(labels(_EDGE, y + 11, lines, "note"))
        texts.append(note)
        y += len(lines) * LINE + 2
    y += 8 if notes else 0
    most = 1.0
    for at, row in enumerate(rows):
        if row.heading or at == 0:
            group = [row, *takewhile(lambda later: not later.heading, rows[at + 1 :])]
            most = max(sum(part.amount for part in each.parts) for each in group) or 1.0
        if row.heading:
            drawn.append(label(_EDGE, y + 16, row.heading, "number"))
            texts.append(row.heading)
            y += 28
        names = lines_of(row.name, _NAMES)
        height = max(len(names) * LINE + 6, 24)
        drawn.append(labels(_EDGE, y + 15, names))
        x = _EDGE + _NAMES + 12.0
        for part in row.parts:
            size = max(part.amount / most * _BARS, 1.0) if part.amount else 0.0
            drawn.append(bar(x, y + 2, (size, 18), part.fill, part.title))
            x += size
        drawn.append(label(x + 6, y + 16, row.behind, "number"))
        texts += [row.name, row.behind]
        y += height + 4
    widest = max((width_of(row.behind) for row in rows), default=0)
    width = _EDGE + _NAMES + 12 + _BARS + 12 + widest + _EDGE
    columns, cells = table
    return Picture(title, alt, columns, cells, "".join(drawn), width, y + 12, tuple(texts))
