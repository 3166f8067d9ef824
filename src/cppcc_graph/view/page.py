"""A network as one self-contained HTML page. The only module that knows pyvis.

pyvis would load scripts from the network, put labels into the page unescaped and write the file in
the locale's encoding (docs/decisions/0007). So it gets nodes and edges one by one, options once and
last, and a template of ours; what it returns is a string. The page may run exactly the two scripts
whose digests its content security policy names, and may load nothing.
"""

import base64
import hashlib
import json
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from pyvis.network import Network as PyvisNetwork

from cppcc_graph.network.kinds import GROUPS
from cppcc_graph.network.layout import places
from cppcc_graph.network.project import Network
from cppcc_graph.view.palette import MARKS
from cppcc_graph.view.words import WORDS

_VIS: Final = "templates/lib/vis-9.1.2/vis-network.min.js"
_TEMPLATES: Final = Path(__file__).with_name("templates")
_OPTIONS: Final = {
    "physics": {"enabled": False, "barnesHut": {"avoidOverlap": 0.3}},
    "layout": {"improvedLayout": False, "randomSeed": 1},
    "interaction": {"hover": True, "tooltipDelay": 150, "multiselect": False},
}


def render(
    network: Network, *, title: Mapping[str, str], language: str, centre: str | None = None
) -> str:
    """Return the page: UTF-8 text that begins with the doctype and needs no other file.

    ``title`` holds the heading in zh and en; ``language`` is the one shown first; ``centre`` is
    selected when the page opens. The same network gives the same bytes.
    """
    page = PyvisNetwork(directed=True, cdn_resources="in_line")
    spots = places(network)
    for node, data in network.nodes(data=True):
        x, y = spots[node]
        size = round(9 + 3 * min(network.degree(node), 60) ** 0.5, 1)
        page.add_node(node, label=data["label"]["zh"], x=x, y=y, size=size, data=_plain(data))
    for start, end, data in network.edges(data=True):
        page.add_edge(start, end, data=_plain(data))
    page.set_options(json.dumps(_OPTIONS))
    page.set_template_dir(str(_TEMPLATES), "graph.html.j2")
    library = (files("pyvis") / _VIS).read_text(encoding="utf-8").replace("</script", "<\\/script")
    program = (_TEMPLATES / "graph.js").read_text(encoding="utf-8")
    page.templateEnv.globals.update(
        title=title[language],
        language=language,
        style=(_TEMPLATES / "graph.css").read_text(encoding="utf-8"),
        library=library,
        program=program,
        digests=[_digest(library), _digest(program)],
        config=_config(title, language, centre),
    )
    return str(page.generate_html())


def _config(title: Mapping[str, str], language: str, centre: str | None) -> dict[str, Any]:
    groups = [
        {
            "code": group.code,
            "label": {"zh": group.zh, "en": group.en},
            "colour": MARKS[group.code].colour,
            "shape": MARKS[group.code].shape,
            "sign": MARKS[group.code].sign,
        }
        for group in GROUPS
    ]
    return {
        "title": dict(title),
        "language": language,
        "centre": centre,
        "groups": groups,
        "words": WORDS,
        "options": _OPTIONS,
    }


def _plain(data: dict[str, Any]) -> dict[str, Any]:
    # pyvis takes "label", "group" and the like for drawing options, so ours travel in one parcel.
    return {name: data[name] for name in sorted(data)}


def _digest(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii")
