"""Bodies below each other: what is part of a body, and with a dashed line whom it guides."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from cppcc_graph.rdf.series import Body
from cppcc_graph.view.charts.svg import Picture, label, width_of

_STEP: Final = 34
_ROW: Final = 26


def tree(rows: Sequence[Body], *, title: str, alt: str, columns: tuple[str, str, str],
         words: Mapping[str, str]) -> Picture:  # fmt: skip
    """Return the tree; a body that stands below several is drawn below the first of its rows.

    Bodies with nothing above and nothing below them come last, in columns. ``words`` maps part,
    guidance and alone to their names.
    """
    above: dict[str, Body] = {}
    for row in rows:
        above.setdefault(row.iri, row)
    below: dict[str, list[Body]] = {}
    for row in above.values():
        below.setdefault(row.above if row.above in above else "", []).append(row)
    tops = [row for row in below.get("", []) if row.iri in below]
    alone = [row for row in below.get("", []) if row.iri not in below]
    drawn, texts, widest, last = [], [*words.values()], 0.0, 0
    for at, (depth, parent, row) in enumerate(_walk(tops, below)):
        y, x = at * _ROW + 40, 20 + depth * _STEP
        if depth:
            dash = ' stroke-dasharray="5 4"' if row.kind == "guidance" else ""
            path = f"M{x - _STEP + 6},{parent * _ROW + 46}V{y - 4}H{x - 6}"
            drawn.append(f'<path d="{path}" fill="none" stroke="#57606a"{dash}/>')
        drawn.append(label(x, y, row.name))
        texts.append(row.name)
        widest, last = max(widest, x + width_of(row.name)), at + 1
    y = last * _ROW + 60
    drawn.append(_legend(words))
    width = max(widest + 20, 720)
    if alone:
        drawn.append(label(20, y, words["alone"], "number"))
        columns_of = _packed([row.name for row in alone], width - 40)
        drawn += [label(20 + x, y + 26 + line * 22, name) for x, line, name in columns_of]
        texts += [row.name for row in alone]
        y += 26 + (max(line for _, line, _ in columns_of) + 1) * 22
    cells = tuple(
        (row.name, above[row.above].name if row.above in above else "", words.get(row.kind, ""))
        for row in rows
    )
    return Picture(title, alt, columns, cells, "".join(drawn), width, y, tuple(texts))


def _walk(
    tops: Sequence[Body], below: Mapping[str, Sequence[Body]]
) -> Iterator[tuple[int, int, Body]]:
    """Yield each body with its depth and the place of the one above, parents first."""
    place, seen = -1, set()
    stack = [(0, 0, row) for row in reversed(tops)]
    while stack:
        depth, parent, row = stack.pop()
        if row.iri in seen:
            continue  # a circle in the data ends here
        seen.add(row.iri)
        place += 1
        yield depth, parent, row
        stack += [(depth + 1, place, each) for each in reversed(below.get(row.iri, ()))]


def _legend(words: Mapping[str, str]) -> str:
    x = 20
    parts = []
    for kind, dash in (("part", ""), ("guidance", ' stroke-dasharray="5 4"')):
        parts.append(f'<path d="M{x},6h34" stroke="#57606a"{dash}/>')
        parts.append(label(x + 42, 10, words[kind], "note"))
        x += round(70 + width_of(words[kind], 12))
    return "".join(parts)


def _packed(names: Sequence[str], width: float) -> list[tuple[float, int, str]]:
    """Return where each name goes when lines are filled from left to right: x, line, name."""
    found, x, line = [], 0.0, 0
    for name in names:
        size = width_of(name) + 26
        if x and x + size > width:
            x, line = 0.0, line + 1
        found.append((x, line, name))
        x += size
    return found
