"""The overview for newcomers: a dozen classes in three rows, joined by the properties that matter.

Where each class stands is drawn by hand; what stands there is looked up. A class or property that
the ontology no longer has is left out, and a test says so.
"""

import html
from typing import Final

from cppcc_graph.rdf.prefixes import expanded
from cppcc_graph.site.picture import Drawer, svg
from cppcc_graph.site.terms import Vocabulary

#: Class, column and row.
PLACES: Final = (
    ("cppcc:CommitteeTerm", 0, 0),
    ("cppcc:CPPCCCommittee", 1, 0),
    ("org:Organization", 2, 0),
    ("foaf:Person", 3, 0),
    ("dcterms:PeriodOfTime", 0, 1),
    ("cppcc:Activity", 1, 1),
    ("cppcc:HandlingStep", 2, 1),
    ("cppcc:Proposal", 3, 1),
    ("cppcc:Document", 0, 2),
    ("cppcc:Matter", 1, 2),
    ("cppcc:Figure", 2, 2),
    ("cppcc:Outcome", 3, 2),
    ("cppcc:SourceReport", 0, 3),
    ("cppcc:Passage", 1, 3),
    ("cppcc:FactGraph", 2, 3),
    ("cppcc:Gap", 3, 3),
)
#: From, property, to; neighbours in a row or a column.
LINES: Final = (
    ("cppcc:CommitteeTerm", "cppcc:termOf", "cppcc:CPPCCCommittee"),
    ("cppcc:Activity", "cppcc:organizer", "cppcc:CPPCCCommittee"),
    ("cppcc:Activity", "dcterms:temporal", "dcterms:PeriodOfTime"),
    ("cppcc:HandlingStep", "cppcc:organizer", "org:Organization"),
    ("cppcc:HandlingStep", "cppcc:stepOf", "cppcc:Proposal"),
    ("cppcc:Proposal", "cppcc:proposer", "foaf:Person"),
    ("cppcc:Proposal", "cppcc:hasOutcome", "cppcc:Outcome"),
    ("cppcc:Activity", "cppcc:inMatter", "cppcc:Matter"),
    ("cppcc:Document", "cppcc:inMatter", "cppcc:Matter"),
    ("cppcc:Outcome", "cppcc:hasFigure", "cppcc:Figure"),
    ("cppcc:Passage", "oa:hasSource", "cppcc:SourceReport"),
    ("cppcc:Passage", "cppcc:hasFactGraph", "cppcc:FactGraph"),
    ("cppcc:Gap", "cppcc:gapAbout", "cppcc:Outcome"),
)
#: What each row is about, in Chinese and English.
ROWS: Final = (
    ("谁", "who"),
    ("做了什么", "what was done"),
    ("结果如何", "what came of it"),
    ("出自哪句话", "which sentence says so"),
)

_WIDE: Final = 168
_HIGH: Final = 46
_ACROSS: Final = 258
_DOWN: Final = 112
_LEFT: Final = 8
_TOP: Final = 34


def overview(vocabulary: Vocabulary, drawer: Drawer, *, title: str, language: str) -> str:
    """Return the overview as SVG; every box and every label is a link."""
    known = {expanded(name): (column, row) for name, column, row in PLACES}
    known = {iri: at for iri, at in known.items() if iri in vocabulary.by_iri}
    parts = []
    for number, (zh, en) in enumerate(ROWS):
        y = _TOP + number * _DOWN
        words = zh if language == "zh" else en
        parts.append(
            f'<rect class="band" x="0" y="{y - 28}" width="{_LEFT * 2 + 3 * _ACROSS + _WIDE}" '
            f'height="{_DOWN - 14}" rx="8"/>'
            f'<text class="row" x="{_LEFT}" y="{y - 10}">{html.escape(words)}</text>'
        )
    for start, path, end in LINES:
        parts.append(_line(known, tuple(map(expanded, (start, path, end))), vocabulary, drawer))
    for iri, (column, row) in known.items():
        x, y = _LEFT + column * _ACROSS, _TOP + row * _DOWN
        name, short = drawer.name(iri), vocabulary.by_iri[iri].short
        body = (
            f'<rect class="box side" x="{x}" y="{y}" rx="6" width="{_WIDE}" height="{_HIGH}"/>'
            f'<text class="name" text-anchor="middle" x="{x + _WIDE / 2:.0f}" y="{y + 20}">'
            f'{html.escape(name)}</text><text class="short" text-anchor="middle" '
            f'x="{x + _WIDE / 2:.0f}" y="{y + 36}">{html.escape(short)}</text>'
        )
        label = html.escape(f"{name} ({short})", quote=True)
        parts.append(f'<a href="{html.escape(drawer.link(iri))}" aria-label="{label}">{body}</a>')
    return svg(
        _LEFT * 2 + 3 * _ACROSS + _WIDE, _TOP + 3 * _DOWN + _HIGH + 26, title, filter(None, parts)
    )


def _line(
    known: dict[str, tuple[int, int]],
    statement: tuple[str, ...],
    vocabulary: Vocabulary,
    drawer: Drawer,
) -> str:
    start, path, end = statement
    if start not in known or end not in known or path not in vocabulary.by_iri:
        return ""
    (column, row), (to_column, to_row) = known[start], known[end]
    name = drawer.name(path)
    if row == to_row:
        right = to_column > column
        x = float(_LEFT + column * _ACROSS + (_WIDE if right else 0))
        to_x = _LEFT + to_column * _ACROSS + (0 if right else _WIDE)
        y = _TOP + row * _DOWN + _HIGH / 2
        tip = to_x + (-4 if right else 4)
        line, at, anchor = f"M{x} {y:.0f} L{tip} {y:.0f}", ((x + to_x) / 2, y - 6), "middle"
    else:
        down = to_row > row
        x = _LEFT + column * _ACROSS + _WIDE / 2
        y = _TOP + row * _DOWN + (_HIGH if down else 0)
        to_y = _TOP + to_row * _DOWN + (0 if down else _HIGH)
        tip = to_y + (-4 if down else 4)
        line, at, anchor = (
            f"M{x:.0f} {y} L{x:.0f} {tip}",
            (x + 8, y + 17 if down else y - 10),
            "start",
        )
    text = (
        f'<text class="edge" text-anchor="{anchor}" x="{at[0]:.0f}" y="{at[1]:.0f}">'
        f"{html.escape(name)}</text>"
    )
    return (
        f'<path class="line" marker-end="url(#tip)" d="{line}"/>'
        f'<a href="{html.escape(drawer.link(path))}">{text}</a>'
    )
