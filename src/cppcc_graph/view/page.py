"""A network as one self-contained HTML page. The only module that knows pyvis.

pyvis would load scripts from the network, put labels into the page unescaped, look up every node
in a list and write the file in the locale's encoding (docs/decisions/0007). So it is handed nodes
and edges as they are, options once and last, and a template of ours; what it returns is a string.
The page may run exactly the two scripts whose digests its content security policy names, and may
load nothing. vis-network comes from inside pyvis and travels compressed: the page unpacks it.
"""

import base64
import hashlib
import json
import zlib
from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from pyvis.network import Network as PyvisNetwork

from cppcc_graph.network.layers import Layout
from cppcc_graph.network.layout import LAYOUTS
from cppcc_graph.network.project import Network
from cppcc_graph.network.select import STORY, main_story, part_of
from cppcc_graph.rdf.prefixes import PREFIXES
from cppcc_graph.view.data import PageData, codes, groups, measure, placed, reports
from cppcc_graph.view.fonts import STACK, font_face
from cppcc_graph.view.words import WORDS

_VIS: Final = "templates/lib/vis-9.1.2/vis-network.min.js"
_TEMPLATES: Final = Path(__file__).with_name("templates")
#: The program, in the order in which its parts need each other.
_PARTS: Final = (
    "inflate", "data", "state", "marks", "labels", "drawing", "passages", "search", "panel",
    "path", "legend", "list", "time", "picture", "main",
)  # fmt: skip
_OPTIONS: Final = {
    "physics": {
        "enabled": False,
        "barnesHut": {"avoidOverlap": 0.4, "springLength": 120},
        "stabilization": {"enabled": False},
    },
    "layout": {"improvedLayout": False, "randomSeed": 1},
    "interaction": {"hover": True, "multiselect": False, "hideEdgesOnDrag": False},
    "edges": {"smooth": False},
    "nodes": {"font": {"size": 0}},
}


def render(
    network: Network,
    *,
    title: Mapping[str, str],
    language: str,
    centre: str | None = None,
    story: Sequence[str] = (),
    layout: str = "",
    layouts: Mapping[str, Layout] | None = None,
    texts: Mapping[str, str] | None = None,
) -> str:
    """Return the page: UTF-8 text that begins with the doctype and needs no other file.

    ``title`` holds the heading in zh and en; ``language`` is the one shown first; ``centre`` is
    selected when the page opens; ``story`` are the nodes of the first view, by default the main
    story; ``layout`` is shown first, by its name in
    :data:`cppcc_graph.network.layout.LAYOUTS`, or one that suits the network. ``layouts`` are used
    instead of computing them; ``texts`` are the wordings of reports by their SHA-256, to quote
    from. The same network gives the same bytes.
    """
    data = PageData(network)
    story = list(story) or main_story(network, limit=STORY)
    own = {"hierarchy": _bodies(network, story), "timeline": _dated(network, story)}
    stories = {name: own.get(name, story) for name in LAYOUTS}
    made = layouts or {name: make(network) for name, make in LAYOUTS.items()}
    views = {"all": {name: placed(spots, data.numbers) for name, spots in made.items()}}
    if len(story) < len(data.nodes):
        views["story"] = {
            name: placed(LAYOUTS[name](part_of(network, stories[name])), data.numbers)
            for name in made
        }
    config = {
        **data.tables,
        "title": [title["zh"], title["en"]],
        "language": language,
        "centre": None if centre is None else data.numbers.get(centre),
        "layout": layout or _suitable(network, made, centre),
        "views": views,
        "groups": groups(),
        "uptake": codes(network.graph.get("uptake", ())),
        "modes": codes(network.graph.get("modes", ())),
        "reports": reports(network, texts or {}),
        "prefixes": PREFIXES,
        "measure": measure(network, data.numbers),
        "words": WORDS,
        "options": _OPTIONS,
        "fonts": STACK,
    }
    return _page(data, config, title=title[language], language=language)


def _bodies(network: Network, story: list[str]) -> list[str]:
    """Return bodies and people, of whom the hierarchy tells; the story where there are none."""
    found = [n for n, d in network.nodes(data=True) if d["group"] in ("body", "people")]
    return found[: 2 * STORY] or story


def _dated(network: Network, story: list[str]) -> list[str]:
    """Return what is dated, of which time tells, the nearest dates first; else the story."""
    dated = {node: data["when"] for node, data in network.nodes(data=True) if data["when"]}
    # A year says less about when than a month, and what is known of many things says little.
    chosen = sorted(dated, key=lambda node: (_days(*dated[node]), -network.degree(node), node))
    kept = set(chosen[: STORY + STORY // 2])
    return [node for node in network if node in kept] or story


def _days(first: str, last: str) -> int:
    """Return about how many days a period has; years of any number can be told."""
    days = [372 * int(y) + 31 * int(m) + int(d) for y, m, d in (first.split("-"), last.split("-"))]
    return days[1] - days[0]


def _suitable(network: Network, made: Mapping[str, Layout], centre: str | None) -> str:
    """Return the layout to begin with: flow, but for one thing in the middle and for measures."""
    told = (
        centre is None
        and "measure" not in network.graph
        and any(data["group"] == "outcome" for _, data in network.nodes(data=True))
    )
    return "flow" if told and "flow" in made else next(iter(made))


def _page(data: PageData, config: dict[str, Any], *, title: str, language: str) -> str:
    page = PyvisNetwork(directed=True, cdn_resources="in_line")
    # add_node looks an id up in a list and add_edge in another: a minute for 20,000 nodes.
    page.nodes, page.edges = data.nodes, data.edges
    page.set_options(json.dumps(_OPTIONS))
    page.set_template_dir(str(_TEMPLATES), "graph.html.j2")
    page.templateEnv.policies["json.dumps_kwargs"] = {
        "ensure_ascii": False,
        "separators": (",", ":"),
    }
    library = (files("pyvis") / _VIS).read_text(encoding="utf-8")
    program = "".join(_read(f"page/{part}.js") for part in _PARTS)
    program = f'"use strict";\n(() => {{\n{program}}})();\n'
    page.templateEnv.globals.update(
        title=title,
        language=language,
        style=_read("graph.css"),
        library=base64.b64encode(zlib.compress(library.encode("utf-8"), 9)).decode("ascii"),
        program=program,
        digests=[_digest(library), _digest(program)],
        config=config,
    )
    # The font holds the signs that stand in the page, so it comes last and into the first style.
    before, style, after = str(page.generate_html()).partition("<style>\n")
    return f"{before}{style}{font_face(''.join(set(before + after)))}\n{after}"


def _read(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")


def _digest(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii")
