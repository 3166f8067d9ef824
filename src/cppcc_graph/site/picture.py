"""Diagrams as SVG: a term among its neighbours, and the whole at a glance.

Boxes are links. Widths follow the signs (a Chinese one is twice as wide), so no text runs out of
its box; colours come from the style sheet, so that the dark mode has its own.
"""

import html
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from cppcc_graph.facts.profile import Kind
from cppcc_graph.rdf.identifiers import SCHEMES, scheme_of
from cppcc_graph.rdf.prefixes import shortened
from cppcc_graph.site.terms import Term, Vocabulary

_UNIT: Final = 7.2
_HEIGHT: Final = 40
_GAP: Final = 12
_MOST: Final = 9
_WIDEST: Final = 190

Named = Callable[[str], str]
Linked = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Drawer:
    """How things are named and linked on the page: by IRI, in the page's language."""

    name: Named
    link: Linked


@dataclass(frozen=True, slots=True)
class _Box:
    x: float
    y: float
    width: float
    text: str
    under: str
    link: str
    style: str

    @property
    def middle(self) -> float:
        return self.y + _HEIGHT / 2


def width_of(text: str) -> float:
    """Return the width of a text of 13 pixels: a Chinese sign counts two."""
    wide = sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)
    return wide * _UNIT


def neighbours(term: Term, vocabulary: Vocabulary, drawer: Drawer, *, title: str) -> str:
    """Return the diagram of a term: what leads to it on the left, what it leads to on the right."""
    if term.kind == "class":
        left, right = _around_class(term, vocabulary)
    else:
        left, right = _around_property(term, vocabulary)
    up = list(term.parents)
    down = [other.iri for other in vocabulary.terms if term.iri in other.parents]
    return _drawn(term, drawer, sides=(left, right), levels=(up, down), title=title)


def _around_class(term: Term, vocabulary: Vocabulary) -> tuple[list[tuple[str, str]], ...]:
    fields = vocabulary.profile.fields
    kind = vocabulary.profile.kinds.get(term.iri)
    right: list[tuple[str, str]] = []
    if kind:
        # Own properties before those every kind of thing has; what must be there comes first.
        above = {p for a in kind.ancestors - {term.iri} if a in vocabulary.profile.kinds
                 for p in vocabulary.profile.kinds[a].fields}  # fmt: skip
        ordered = sorted(
            kind.fields, key=lambda p: (p in above, p not in kind.required, shortened(p))
        )
        for path in ordered:
            field = fields.get(path)
            if field and (field.classes or field.codes):
                target = min(field.classes) if field.classes else _scheme(field.codes[0].iri)
                right.append((path, target))
    wider = kind.ancestors if kind else frozenset([term.iri])
    left = [
        (field.name.iri, owner.name.iri)
        for field in fields.values()
        if field.classes & wider and term.iri in field.classes
        for owner in _owners(field.name.iri, vocabulary)[:1]
    ]
    return left, right


def _around_property(term: Term, vocabulary: Vocabulary) -> tuple[list[tuple[str, str]], ...]:
    field = vocabulary.profile.fields.get(term.iri)
    owners = [owner.name.iri for owner in _owners(term.iri, vocabulary)] or list(term.domains)
    if field and field.codes:
        targets = [_scheme(field.codes[0].iri)]
    else:
        targets = sorted(field.classes) if field and field.classes else list(term.ranges)
    return [("", owner) for owner in owners], [("", target) for target in targets]


def _owners(path: str, vocabulary: Vocabulary) -> list[Kind]:
    """Return the most general kinds that may have a property."""
    kinds = [kind for kind in vocabulary.profile.kinds.values() if path in kind.fields]
    iris = {kind.name.iri for kind in kinds}
    return [kind for kind in kinds if kind.ancestors & iris == {kind.name.iri}]


def _scheme(concept: str) -> str:
    # Names of schemes have no hyphen: …/scheme/uptake-absorbed is in …/scheme/uptake.
    return SCHEMES + scheme_of(concept)


def _drawn(
    term: Term,
    drawer: Drawer,
    *,
    sides: tuple[list[tuple[str, str]], ...],
    levels: tuple[list[str], list[str]],
    title: str,
) -> str:
    left, right = (side[:_MOST] for side in sides)
    up, down = (level[:5] for level in levels)
    centre_width = max(width_of(drawer.name(term.iri)), width_of(term.short)) + 28
    column = 178
    rows = max(len(left), len(right), 1)
    top = (_HEIGHT + 34) if up else 8
    height = top + rows * (_HEIGHT + _GAP) + ((_HEIGHT + 34) if down else 4)
    left_at, left_edge = 4, 4 + (column if left else 0)
    link_room = 150
    centre_at = left_edge + (link_room if left else 0)
    level_width = max((_level_width(level, drawer) for level in (up, down)), default=0)
    centre_space = max(centre_width, level_width)
    right_at = centre_at + centre_space + link_room
    total = right_at + column + 4 if right else centre_at + centre_space + 4
    middle = top + (rows * (_HEIGHT + _GAP) - _GAP) / 2 - _HEIGHT / 2
    centre = _Box(
        centre_at + (centre_space - centre_width) / 2, middle, centre_width,
        drawer.name(term.iri), term.short, "", "centre",
    )  # fmt: skip
    parts: list[str] = []
    for side, at, towards in ((left, left_at, "in"), (right, right_at, "out")):
        offset = top + (rows - len(side)) * (_HEIGHT + _GAP) / 2
        for number, (path, iri) in enumerate(side):
            y = offset + number * (_HEIGHT + _GAP)
            box = _Box(at, y, column, drawer.name(iri), shortened(iri), drawer.link(iri), "side")
            parts += [_arrow(box, centre, towards, path, drawer), _box(box)]
    for level, y, style in ((up, 4.0, "up"), (down, height - _HEIGHT - 4, "down")):
        x = centre.x + centre.width / 2 - _level_width(level, drawer) / 2
        for iri in level:
            width = min(max(width_of(drawer.name(iri)), width_of(shortened(iri))) + 20, _WIDEST)
            box = _Box(x, y, width, drawer.name(iri), shortened(iri), drawer.link(iri), style)
            parts += [_rise(box, centre, style), _box(box)]
            x += width + 10
    parts.append(_box(centre))
    return svg(total, height, title, parts)


def _level_width(level: Sequence[str], drawer: Drawer) -> float:
    widths = [max(width_of(drawer.name(i)), width_of(shortened(i))) + 20 for i in level]
    return sum(min(width, _WIDEST) + 10 for width in widths) - 10 if widths else 0


def _arrow(box: _Box, centre: _Box, towards: str, path: str, drawer: Drawer) -> str:
    inward = towards == "in"
    start, end = (box.x + box.width, centre.x) if inward else (centre.x + centre.width, box.x)
    begin, finish = (box.middle, centre.middle) if inward else (centre.middle, box.middle)
    bend = 40 if inward else max(start, end - 150)
    near = start + bend if inward else bend
    line = (
        f'<path class="line" marker-end="url(#tip)" d="M{start:.0f} {begin:.0f}'
        f' C{near:.0f} {begin:.0f} {end - 60:.0f} {finish:.0f} {end - 3:.0f} {finish:.0f}"/>'
    )
    if not path:
        return line
    # The label keeps to the side of the outer box, where the lines are apart.
    at = box.x + box.width + 6 if inward else box.x - 8
    anchor = "start" if inward else "end"
    words = _cut(drawer.name(path), 132)
    text = (
        f'<text class="edge" text-anchor="{anchor}" x="{at:.0f}" y="{box.middle - 5:.0f}">'
        f"{html.escape(words)}</text>"
    )
    href = drawer.link(path)
    return line + (f'<a href="{html.escape(href)}">{text}</a>' if href else text)


def _rise(box: _Box, centre: _Box, style: str) -> str:
    x, middle = box.x + box.width / 2, centre.x + centre.width / 2
    start, end = (centre.y, box.y + _HEIGHT) if style == "up" else (box.y, centre.y + _HEIGHT)
    from_x, to_x = (middle, x) if style == "up" else (x, middle)
    return (
        f'<path class="line kind" marker-end="url(#hollow)" '
        f'd="M{from_x:.0f} {start:.0f} L{to_x:.0f} {end + 9:.0f}"/>'
    )


def _box(box: _Box) -> str:
    name = html.escape(_cut(box.text, box.width - 14))
    under = html.escape(_cut(box.under, box.width - 14, 0.86))
    middle = box.x + box.width / 2
    body = (
        f'<rect class="box {box.style}" x="{box.x:.0f}" y="{box.y:.0f}" rx="6" '
        f'width="{box.width:.0f}" height="{_HEIGHT}"/>'
        f'<text class="name" text-anchor="middle" x="{middle:.0f}" y="{box.y + 17:.0f}">{name}'
        f'</text><text class="short" text-anchor="middle" x="{middle:.0f}" y="{box.y + 32:.0f}">'
        f"{under}</text>"
    )
    if not box.link:
        return body
    label = html.escape(f"{box.text} ({box.under})", quote=True)
    return f'<a href="{html.escape(box.link, quote=True)}" aria-label="{label}">{body}</a>'


def _cut(text: str, room: float, scale: float = 1.0) -> str:
    if width_of(text) * scale <= room:
        return text
    while text and width_of(text + "…") * scale > room:
        text = text[:-1]
    return text + "…"


def svg(width: float, height: float, title: str, parts: Iterable[str]) -> str:
    """Return the SVG of these parts with the tips of their arrows; ``title`` is read aloud."""
    tips = (
        '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" '
        'markerHeight="8" orient="auto"><path class="tip" d="M0 0 L8 4 L0 8 z"/></marker>'
        '<marker id="hollow" viewBox="0 0 12 12" refX="1" refY="6" markerWidth="12" '
        'markerHeight="12" orient="auto"><path class="hollow" d="M1 1 L11 6 L1 11 z"/></marker>'
        "</defs>"
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" '
        f'width="{width:.0f}" height="{height:.0f}" role="group" '
        f'aria-label="{html.escape(title, quote=True)}">{tips}{"".join(parts)}</svg>'
    )
