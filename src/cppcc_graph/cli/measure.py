"""``cppcc-graph measure``."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from cppcc_graph.cli.asking import complete_kinds
from cppcc_graph.cli.options import format_option, language_option, show
from cppcc_graph.cli.sources import Source, source_options

if TYPE_CHECKING:
    from cppcc_graph.network.project import Network
    from cppcc_graph.rdf.store import Store

_WHAT: Final = ("things", "bridges", "communities", "together", "topics", "years", "places")
#: What is a figure of each thing, so that a page can show it.
_DRAWN: Final = ("things", "bridges", "communities")
_SORT: Final = ("degree", "indegree", "outdegree", "betweenness", "pagerank", "bridging")
Table = tuple[list[str], list[list[str]]]


@click.command(name="measure")
@click.argument("what", type=click.Choice([*_WHAT, "path"]), default="things")
@click.argument("things", nargs=-1)
@click.option("--top", type=click.IntRange(0), default=20, show_default=True,
              help="How many rows; 0 for all.")  # fmt: skip
@click.option("--by", type=click.Choice(_SORT), default="betweenness", show_default=True,
              help="What things are sorted by, largest first.")  # fmt: skip
@click.option("--kinds", metavar="A,B", shell_complete=complete_kinds,
              help="These groups or classes only, as in draw.")  # fmt: skip
@click.option("--without", metavar="THING", multiple=True,
              help="For path: a thing that no way may lead over; may be given again.")  # fmt: skip
@click.option("--draw", "page", metavar="FILE.html",
              type=click.Path(path_type=Path, dir_okay=False),
              help="Also write a page in which things are as large as --by says and have the "
              "colour of their community.")  # fmt: skip
@language_option
@format_option("table", "csv", "json", "md")
@source_options
def command(
    what: str,
    things: tuple[str, ...],
    top: int,
    by: str,
    kinds: str | None,
    without: tuple[str, ...],
    page: Path | None,
    lang: str,
    form: str,
    source: Source,
) -> None:
    """Measure the network: who is central, what belongs together.

    \b
    WHAT is one of
      things       degree, betweenness, PageRank, community and bridging of each thing (default)
      bridges      bodies and people whose lines reach several communities
      communities  the communities, with their most connected things
      together     who takes part in the same activities
      topics, years, places   advice, work and outcomes by topic, year or place
      path A B     how A is related to B, with the passage of each step

    Betweenness is exact up to 2,000 things and estimated from 500 of them beyond. Communities are
    found by the method of Leiden with the extra leiden, by that of Louvain otherwise.

    \b
    Examples:
      cppcc-graph measure
      cppcc-graph measure things --by pagerank --kinds body --top 5
      cppcc-graph measure path 何光中 小龙虾交易服务平台上线 --without 政协荆州市委员会
      cppcc-graph measure --by pagerank --draw ranks.html
      cppcc-graph measure topics --format csv > topics.csv
    """
    if (what == "path") != (len(things) == 2):
        raise click.UsageError(
            "path takes two things, as in: measure path 何光中 荆州市; others none"
        )
    if without and what != "path":
        raise click.UsageError("--without goes with path")
    if page is not None and what not in _DRAWN:
        raise click.UsageError(f"--draw goes with {', '.join(_DRAWN)}")
    if page is not None and str(page) == "-":
        raise click.UsageError("--draw names a file: the table goes to standard output")
    store = source.open()
    if what in ("topics", "years", "places"):
        heads, rows = _overview(store, what, lang)
    else:
        chosen = tuple(kind.strip() for kind in re.split("[,，、]", kinds or "") if kind.strip())
        if page is not None:
            _draw(store, page, chosen, "bridging" if what == "bridges" else by, lang)
        heads, rows = _measured(store, what, (things, without), chosen, by, lang)
    if not rows:
        click.echo("没有结果。" if lang == "zh" else "No rows.", err=form != "table")
        return
    shown = rows if not top or what == "path" else rows[:top]
    show(heads, shown, form)
    if len(shown) < len(rows):
        more = f"… {len(rows) - len(shown):,} more; --top 0 shows all"
        click.echo(more, err=True)


def _draw(store: "Store", page: Path, kinds: Sequence[str], by: str, lang: str) -> None:
    from cppcc_graph.pipeline import draw
    from cppcc_graph.rdf.serialize import write_bytes
    from cppcc_graph.view.page import render

    drawing = draw(store, focus=None, radius=0, kinds=kinds, title=None, measure=by)
    html = render(drawing.network, title=drawing.title, language=lang, story=drawing.story)
    write_bytes(page, html.encode("utf-8"))
    size = f"{drawing.network.number_of_nodes()} nodes, {drawing.network.number_of_edges()} edges"
    click.echo(f"wrote {page} ({size})", err=True)


def _measured(
    store: "Store",
    what: str,
    ends: tuple[Sequence[str], Sequence[str]],
    kinds: Sequence[str],
    by: str,
    lang: str,
) -> Table:
    from cppcc_graph.network.select import of_kinds
    from cppcc_graph.pipeline import draw

    network = draw(store, focus=None, radius=0, kinds=(), title=None).network
    if what == "path":
        return _path(store, network, ends, lang)
    if what == "together":
        return _together(network, lang)
    if what == "communities":
        return _communities(network, lang)
    # The figures are those of the whole network; kinds only choose what is shown.
    wanted = set(of_kinds(network, kinds)) if kinds else set(network)
    if what == "bridges":
        groups = {node: data["group"] for node, data in network.nodes(data=True)}
        wanted &= {node for node in network if groups[node] in ("body", "people")}
        return _things(network, wanted, "bridging", lang)
    return _things(network, wanted, by, lang)


def _things(network: "Network", wanted: set[str], by: str, lang: str) -> Table:
    from cppcc_graph.network.measure import measured

    heads = ["事物", "类型", "连接", "入", "出", "中介度", "PageRank", "群组", "跨群度", "所及群组"]
    if lang == "en":
        heads = [
            "thing", "class", "degree", "in", "out", "betweenness", "PageRank", "community",
            "bridging", "communities reached",
        ]  # fmt: skip
    found = [each for each in measured(network) if each.node in wanted]
    if by == "bridging":
        # Who reaches more communities bridges more, however evenly.
        found = sorted(found, key=lambda m: (-m.reached, -m.bridging, m.node))
        found = [each for each in found if each.reached > 1]
    else:
        found = sorted(found, key=lambda m: (-getattr(m, by), m.node))
    rows = [
        [
            *_named(network, m.node, lang),
            str(m.degree), str(m.indegree), str(m.outdegree),
            f"{m.betweenness:.4f}", f"{m.pagerank:.4f}", str(m.community),
            f"{m.bridging:.2f}", str(m.reached),
        ]
        for m in found
    ]  # fmt: skip
    return heads, rows


def _communities(network: "Network", lang: str) -> Table:
    from cppcc_graph.network.measure import communities, method, plain_of

    heads = ["群组", "事物数", f"连接最多的事物（{method()}）"]
    if lang == "en":
        heads = ["community", "things", f"most connected ({method()})"]
    rows = []
    for number, group in enumerate(communities(plain_of(network)), 1):
        first = sorted(group, key=lambda node: (-network.degree(node), node))[:5]
        names = [network.nodes[node]["label"][lang] for node in first]
        rows.append([str(number), str(len(group)), " · ".join(names)])
    return heads, rows


def _together(network: "Network", lang: str) -> Table:
    from cppcc_graph.network.together import pairs

    heads = ["一方", "另一方", "共同活动", "活动"]
    if lang == "en":
        heads = ["one", "other", "in common", "activities"]
    rows = [
        [
            network.nodes[pair.one]["label"][lang],
            network.nodes[pair.other]["label"][lang],
            str(len(pair.activities)),
            " · ".join(network.nodes[each]["label"][lang] for each in pair.activities),
        ]
        for pair in pairs(network)
    ]
    return heads, rows


def _path(
    store: "Store", network: "Network", ends: tuple[Sequence[str], Sequence[str]], lang: str
) -> Table:
    from cppcc_graph.network.relation import ways
    from cppcc_graph.rdf.find import find

    heads = ["路径", "步", "从", "关系", "到", "方式", "出处", "起", "止"]
    if lang == "en":
        heads = ["way", "step", "from", "relation", "to", "mode", "passage", "start", "end"]
    one, other = (find(store, name).node.value for name in ends[0])
    barred = {find(store, name).node.value for name in ends[1]}
    modes = {mode["code"]: mode["label"][lang] for mode in network.graph["modes"]}
    reports = network.graph["reports"]
    rows = []
    for number, way in enumerate(ways(network, one, other, without=barred), 1):
        for at, statements in enumerate(way, 1):
            for step in statements:
                arrow = "→" if step.source == step.start else "←"
                where = step.evidence
                passage = where["locator"]
                if passage and len(reports) > 1:
                    # Places of two reports are called alike: each begins with its report.
                    passage = f"{reports[where['source']]['label'][lang]} · {passage}"
                place = [str(where["start"]), str(where["end"])] if where["locator"] else ["", ""]
                rows.append([
                    str(number), str(at), network.nodes[step.start]["label"][lang],
                    f"{arrow} {step.label[lang]}", network.nodes[step.goal]["label"][lang],
                    modes.get(where["mode"], where["mode"]), passage, *place,
                ])  # fmt: skip
    return heads, rows


def _overview(store: "Store", name: str, lang: str) -> Table:
    from cppcc_graph.rdf.overviews import COLUMNS, OVERVIEWS, overview

    heads = [words.of(lang) for words in (OVERVIEWS[name].words, *COLUMNS)]
    return heads, [list(row) for row in overview(store, name, lang).texts()]


def _named(network: "Network", node: str, lang: str) -> list[str]:
    data = network.nodes[node]
    return [data["label"][lang], data["kindLabel"][lang]]
