"""A picture as a file: SVG, PNG, or a page with the table beside it."""

from importlib.util import find_spec
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Final

from jinja2 import Environment, FileSystemLoader, select_autoescape

from cppcc_graph.errors import InputError, MissingExtraError
from cppcc_graph.view.charts.svg import Picture, svg
from cppcc_graph.view.fonts import covered, opentype

_TEMPLATES: Final = Path(__file__).parents[1] / "templates"
#: Pixels of a PNG for each pixel of the SVG: sharp on paper and on dense screens.
_SCALE: Final = 2
#: Where systems keep fonts for signs that the shipped one lacks.
_SYSTEM_FONTS: Final = tuple(
    Path(place).expanduser()
    for place in (
        "/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts",
        "/Library/Fonts", "/System/Library/Fonts", "C:/Windows/Fonts",
    )
)  # fmt: skip


def page(picture: Picture, language: str) -> str:
    """Return a page that holds the picture, what it shows in words, and its table."""
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES), autoescape=select_autoescape(("html", "j2"))
    )
    drawn = svg(picture)
    return environment.get_template("chart.html.j2").render(
        picture=picture,
        language="zh-CN" if language == "zh" else "en",
        table="数据表" if language == "zh" else "the data",
        svg=drawn,
        style=(_TEMPLATES / "chart.css").read_text(encoding="utf-8"),
    )


def png(picture: Picture) -> bytes:
    """Return the picture as PNG, twice as large as the SVG, in the shipped font.

    Raises:
        MissingExtraError: the renderer is not installed.
        InputError: signs of the picture are in no font at hand.

    """
    if find_spec("resvg_py") is None:
        raise MissingExtraError("PNG needs the extra png: pip install 'cppcc-graph[png]'")
    import resvg_py

    words = "".join((picture.title, *picture.texts))
    lacking = sorted(set(words) - set(covered(words)) - set(" \t\n"))
    if lacking and not any(place.is_dir() for place in _SYSTEM_FONTS):
        raise InputError(
            f"the shipped font lacks {''.join(lacking)}; install a Chinese font, as with "
            "“apt-get install fonts-noto-cjk”, or write SVG"
        )
    with NamedTemporaryFile(suffix=".otf") as font:
        font.write(opentype(words))
        font.flush()
        # The renderer takes no font out of the picture: it is given the same one as a file. Where
        # that lacks a sign, the system's fonts draw all, so that one line is of one hand.
        data = resvg_py.svg_to_bytes(
            svg_string=svg(picture),
            zoom=_SCALE,
            font_files=[] if lacking else [font.name],
            skip_system_fonts=not lacking,
        )
    return bytes(data)
