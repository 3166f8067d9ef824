"""What is dated, in the order of time: a bar from the first to the last day that may be meant."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from cppcc_graph.view.charts.svg import Picture, bar, label, lines_of

_LEFT: Final = 330
_WIDE: Final = 560
_ROW: Final = 26


@dataclass(frozen=True, slots=True)
class Dated:
    """A thing with its name, colour, class, first and last day (ISO)."""

    name: str
    kind: str
    fill: str
    first: str
    last: str


def timeline(
    things: Sequence[Dated], *, title: str, alt: str, columns: tuple[str, str, str, str], note: str
) -> Picture:
    """Return the time line; ``note`` is written below, for what is not drawn."""
    ordered = sorted(things, key=lambda t: (t.first, t.last, t.name))
    days = [date.fromisoformat(day) for t in ordered for day in (t.first, t.last)]
    begin = date(min(days).year, 1, 1)
    end = date(max(days).year, 12, 31)
    scale = _WIDE / ((end - begin).days + 1)
    drawn, texts = [], [note]
    bottom = 30 + len(ordered) * _ROW
    for mark, name in _marks(begin, end):
        x = _LEFT + (mark - begin).days * scale
        drawn.append(f'<path class="axis" d="M{x:.1f},16V{bottom}"/>')
        drawn.append(label(round(x + 3, 1), 12, name, "head"))
        texts.append(name)
    for at, thing in enumerate(ordered):
        first, last = date.fromisoformat(thing.first), date.fromisoformat(thing.last)
        y = 30 + at * _ROW
        x = _LEFT + (first - begin).days * scale
        size = max(((last - first).days + 1) * scale, 4)
        span = thing.first if thing.first == thing.last else f"{thing.first} – {thing.last}"
        # One line a thing: what does not fit stands in the title and in the table.
        first_line, *rest = lines_of(thing.name, _LEFT - 40)
        shown = first_line + ("…" if rest else "")
        drawn += [
            label(20, y + 14, shown),
            bar(x, y, (size, 18), thing.fill, f"{thing.name} {span}"),
        ]
        texts.append(shown)
    drawn.append(label(20, bottom + 22, note, "note"))
    cells = tuple((t.name, t.kind, t.first, t.last) for t in ordered)
    return Picture(
        title, alt, columns, cells, "".join(drawn), _LEFT + _WIDE + 20, bottom + 36, tuple(texts)
    )


def _marks(begin: date, end: date) -> list[tuple[date, str]]:
    years = end.year - begin.year + 1
    if years <= 2:
        months = (1, 3, 5, 7, 9, 11) if years == 1 else (1, 7)
        return [
            (date(y, m, 1), f"{y}-{m:02}") for y in range(begin.year, end.year + 1) for m in months
        ]
    step = max(years // 12, 1)
    return [(date(y, 1, 1), str(y)) for y in range(begin.year, end.year + 1, step)]
