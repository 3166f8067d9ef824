"""The little that a picture needs: texts that fit, bars and ribbons, and the file around them.

Widths are those of the shipped font near enough: a Chinese sign is one em wide, a Latin letter
0.56. All text of the data goes through :func:`escaped`.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Final
from zlib import crc32

from cppcc_graph.view.files.flat import clean
from cppcc_graph.view.fonts import STACK, font_face

#: Distance of two lines of text, in pixels at a size of 13.
LINE: Final = 18
#: What no line begins with (GB/T 15834, section 5.1.10): closing and pausing marks.
_NEVER_FIRST: Final = frozenset("，。、；：！？）》」』】”’…,.;:!?)]}%")
_STYLE: Final = """
text { font: 13px %s; fill: #1b1f24 }
.title { font-size: 18px; font-weight: 600 } .head, .note { fill: #57606a; font-size: 12px }
.on { fill: #fff } .number { font-weight: 600 } .axis { stroke: #d0d7de }
"""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: its heading, what it shows in a sentence, its table, and its drawing.

    ``body`` is SVG within ``width`` × ``height`` pixels below the heading; ``texts`` are all the
    words in it, for the font.
    """

    title: str
    alt: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    body: str
    width: float
    height: float
    texts: tuple[str, ...]


def svg(picture: Picture) -> str:
    """Return the picture as an SVG file with the signs it shows as a font inside."""
    words = "".join((picture.title, *picture.texts))
    style = font_face(words) + _STYLE % STACK
    width, height = round(picture.width), round(picture.height + 56)
    # Several pictures may stand in one page: names are their own.
    name = f"chart-{crc32(picture.body.encode('utf-8')):08x}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" role="img" aria-labelledby="{name}-title {name}-desc">'
        f'<title id="{name}-title">{escaped(picture.title)}</title>'
        f'<desc id="{name}-desc">{escaped(picture.alt)}</desc><style>{style}</style>'
        f'<rect width="{width}" height="{height}" fill="#fff"/>'
        f'<text class="title" x="20" y="34">{escaped(picture.title)}</text>'
        f'<g transform="translate(0 56)">{picture.body}</g></svg>\n'
    )


def escaped(text: str) -> str:
    """Return text for an element or an attribute: markup is shown, never read."""
    return escape(clean(text))


def width_of(text: str, size: float = 13) -> float:
    """Return the width of a text in pixels."""
    return sum(size * (1 if unicodedata.east_asian_width(s) in "WFA" else 0.56) for s in text)


def lines_of(text: str, limit: float) -> list[str]:
    """Return the text in lines of at most ``limit`` pixels, hung punctuation aside.

    >>> lines_of("建成社区食堂，受到好评", 80)
    ['建成社区食堂，', '受到好评']
    """
    whole = " ".join(text.split())
    if width_of(whole) <= limit:
        return [whole]
    lines: list[str] = []
    line = ""
    for sign in whole:
        if line and sign not in _NEVER_FIRST and width_of(line + sign) > limit:
            cut = line.rfind(" ") + 1 if sign.isascii() and line[-1].isascii() else 0
            cut = 0 if line[cut : cut + 1] in _NEVER_FIRST else cut  # aaa 。aa
            lines.append((line[:cut] or line).rstrip())
            line = line[cut:] if cut else ""
        line += sign
    return [*lines, line.rstrip()]


def label(x: float, y: float, text: str, kind: str = "") -> str:
    """Return one line of text whose base line begins at a point."""
    marked = f' class="{kind}"' if kind else ""
    return f'<text{marked} x="{x:g}" y="{y:g}">{escaped(text)}</text>'


def labels(x: float, y: float, lines: Sequence[str], kind: str = "") -> str:
    """Return lines of text, the first of which has its base line at ``y``."""
    return "".join(label(x, y + LINE * at, line, kind) for at, line in enumerate(lines))


def bar(x: float, y: float, size: tuple[float, float], fill: str, title: str) -> str:
    """Return a bar of a width and a height; its title is shown when a mouse rests on it."""
    width, height = size
    return (
        f'<rect x="{x:g}" y="{y:g}" width="{width:.1f}" height="{height:g}" rx="3" fill="{fill}">'
        f"<title>{escaped(title)}</title></rect>"
    )


def ribbon(start: tuple[float, float], end: tuple[float, float], thick: float, fill: str) -> str:
    """Return a curved band between two points, which are its upper corners."""
    (x, y), (right, below) = start, end
    bend = (x + right) / 2
    return (
        f'<path d="M{x:g},{y:.1f}C{bend:g},{y:.1f} {bend:g},{below:.1f} {right:g},{below:.1f}'
        f"v{thick:.1f}C{bend:g},{below + thick:.1f} {bend:g},{y + thick:.1f} {x:g},{y + thick:.1f}z"
        f'" fill="{fill}" fill-opacity=".45"/>'
    )
