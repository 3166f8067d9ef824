"""From advice to what became of it: advice, its outcomes, and how far it was taken up."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from cppcc_graph.rdf.series import Came
from cppcc_graph.view.charts.svg import LINE, Picture, bar, label, labels, lines_of, ribbon

#: Colours of the degrees of uptake by rank, from pale to strong; they also differ in lightness.
UPTAKE: Final = (
    "#8A8F98", "#B8C4CE", "#9CC3D5", "#6FA8C7", "#E0A84B", "#C97A2B", "#2E8B57", "#14603A",
)  # fmt: skip
_LEFT, _MIDDLE, _RIGHT = 20, 330, 860
_WIDE: Final = (250, 310, 170)
_BAND: Final = 14.0


def flow(
    rows: Sequence[Came], *, title: str, alt: str, columns: tuple[str, str, str, str, str]
) -> Picture:
    """Return the flow; pieces of advice are drawn in the order of their first row.

    Two of one name are two, each with its report where that is told.
    """
    first_of: dict[str, Came] = {}
    for row in rows:
        first_of.setdefault(row.of, row)
    namesakes = Counter(row.advice for row in first_of.values())
    drawn, ribbons, texts = [], [], [*columns[:3]]
    heads = zip((_LEFT, _MIDDLE, _RIGHT), columns, strict=False)
    drawn += [label(x, 10, name, "head") for x, name in heads]
    y, middles = 26.0, []
    for of, told in first_of.items():
        mine = [row for row in rows if row.of == of]
        apart = namesakes[told.advice] > 1 and told.report
        advice = f"{told.advice} · {told.report}" if apart else told.advice
        top, ends = y, []
        for row in mine:
            words = lines_of(row.outcome, _WIDE[1] - 16)
            tall = len(words) * LINE + 10
            drawn.append(bar(_MIDDLE, y, (_WIDE[1], tall), "#eef4ef", row.outcome))
            drawn.append(labels(_MIDDLE + 8, y + 18, words))
            ends.append(y + tall / 2)
            y += tall + 6
        words = lines_of(advice, _WIDE[0] - 16)
        tall = len(words) * LINE + 10
        y = max(y, top + tall + 6)
        place = (top + y - 6 - tall) / 2
        drawn.append(bar(_LEFT, place, (_WIDE[0], tall), "#fbeee6", advice))
        drawn.append(labels(_LEFT + 8, place + 18, words))
        first = place + tall / 2 - _BAND * len(mine) / 2
        for at, (row, end) in enumerate(zip(mine, ends, strict=True)):
            start = (float(_LEFT + _WIDE[0]), first + at * _BAND)
            goal = (float(_MIDDLE), end - _BAND / 2)
            ribbons.append(ribbon(start, goal, _BAND, UPTAKE[row.rank]))
            middles.append((row, end))
            texts += [row.outcome]
        texts.append(advice)
        y += 8
    drawn += _degrees(middles, y, ribbons, texts)
    cells = tuple((row.advice, row.outcome, row.degree, row.verb, row.locator) for row in rows)
    body = "".join([*ribbons, *drawn])
    return Picture(title, alt, columns, cells, body, _RIGHT + _WIDE[2] + 20, y + 12, tuple(texts))


def _degrees(
    middles: Sequence[tuple[Came, float]], height: float, ribbons: list[str], texts: list[str]
) -> list[str]:
    """Return the blocks of the degrees, as tall as they are frequent, and lead ribbons to them."""
    degrees = sorted({(row.rank, row.degree) for row, _ in middles}, reverse=True)
    gap = max((height - 26 - _BAND * len(middles)) / (len(degrees) + 1), 8)
    drawn, y = [], 26 + gap / 2
    for rank, degree in degrees:
        mine = [(row, middle) for row, middle in middles if row.degree == degree]
        tall = max(_BAND * len(mine), 24)
        # An outcome of two pieces of advice is one outcome.
        name = f"{degree} {len({row.iri for row, _ in mine})}"
        drawn.append(bar(_RIGHT, y, (16, tall), UPTAKE[rank], name))
        drawn.append(label(_RIGHT + 24, y + tall / 2 + 5, name, "number"))
        texts.append(name)
        for at, (_, middle) in enumerate(mine):
            start = (float(_MIDDLE + _WIDE[1]), middle - _BAND / 2)
            ribbons.append(ribbon(start, (float(_RIGHT), y + at * _BAND), _BAND, UPTAKE[rank]))
        y += tall + gap
    return drawn
