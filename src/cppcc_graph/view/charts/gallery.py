"""The pictures by name: what each shows, in both languages, and how it is made from a dataset."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeVar

from cppcc_graph.errors import QuestionError
from cppcc_graph.network.project import project
from cppcc_graph.rdf import series
from cppcc_graph.rdf.questions import Words
from cppcc_graph.rdf.store import Store
from cppcc_graph.view.charts.bars import Part, Row, bars
from cppcc_graph.view.charts.flow import UPTAKE, flow
from cppcc_graph.view.charts.svg import Picture
from cppcc_graph.view.charts.timeline import Dated, timeline
from cppcc_graph.view.charts.tree import tree
from cppcc_graph.view.palette import MARKS

Item = TypeVar("Item")

#: Colours of the four functions, told apart by colour-blind readers too; grey is unstated.
_FUNCTIONS: Final = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9")
_UNSAID: Final = "#B8BEC6"
#: How exact a figure is, as a colour and a sign before its wording.
_EXACTNESS: Final = {
    "exact": ("#0072B2", "="), "approx": ("#E69F00", "≈"), "nearly": ("#E69F00", "≲"),
    "moreThan": ("#009E73", ">"), "atLeast": ("#009E73", "≥"), "atMost": ("#CC79A7", "≤"),
    "range": ("#CC79A7", "–"), "several": ("#8A8F98", "?"),
}  # fmt: skip


def uptake(store: Store, lang: str) -> Picture:
    """Return how many outcomes there are of each degree of uptake, the lowest degree first."""
    rows = {row.iri: row for row in _some(series.came_of_it(store, lang), lang)}.values()
    degrees = sorted({(row.rank, row.degree) for row in rows})
    drawn, cells = [], []
    for rank, degree in degrees:
        mine = [row.outcome for row in rows if row.degree == degree]
        part = Part(len(mine), UPTAKE[rank], " · ".join(mine))
        drawn.append(Row(degree, (part,), str(len(mine))))
        cells.append((degree, str(len(mine)), " · ".join(mine)))
    heads = ("采纳程度", "成效数", "成效") if lang == "zh" else ("uptake", "outcomes", "which")
    said = "，".join(f"{d}{n}项" for d, n, _ in cells)
    told = ", ".join(f"{d} {n}" for d, n, _ in cells)
    alt = (
        f"{len(rows)}项成效按采纳程度：{said}。"
        if lang == "zh"
        else f"{len(rows)} outcomes: {told}."
    )
    return bars(drawn, title=TITLES["uptake"].of(lang), alt=alt, table=(heads, tuple(cells)))


def outcomes(store: Store, lang: str) -> Picture:
    """Return the flow from advice over outcomes to degrees of uptake."""
    rows = _some(series.came_of_it(store, lang), lang)
    advice, number = len({row.of for row in rows}), len({row.iri for row in rows})
    alt = (
        f"{advice}条建言产生{number}项成效，右侧按采纳程度归总。"
        if lang == "zh"
        else f"{advice} pieces of advice led to {number} outcomes, gathered by uptake on the right."
    )
    columns = ("建言", "成效", "采纳程度", "用词", "出处")
    if lang == "en":
        columns = ("advice", "outcome", "uptake", "verb", "passage")
    return flow(rows, title=TITLES["flow"].of(lang), alt=alt, columns=columns)


def activities(store: Store, lang: str) -> Picture:
    """Return how many activities there are of each type, by the function they perform."""
    rows = _some(series.done(store, lang), lang)
    functions = sorted({function for _, function, _ in rows if function})
    fills = {"": _UNSAID, **dict(zip(functions, _FUNCTIONS, strict=False))}
    unsaid = "未说明职能" if lang == "zh" else "function not stated"
    totals: dict[str, int] = {}
    for kind, _, number in rows:
        totals[kind] = totals.get(kind, 0) + number
    drawn = [
        Row(
            kind,
            tuple(
                Part(number, fills[function], f"{function or unsaid} {number}")
                for other, function, number in rows
                if other == kind
            ),
            str(total),
        )
        for kind, total in sorted(totals.items(), key=lambda pair: (-pair[1], pair[0]))
    ]
    cells = tuple((kind, function or unsaid, str(number)) for kind, function, number in rows)
    heads = ("活动类型", "职能", "项") if lang == "zh" else ("type", "function", "activities")
    alt = (
        f"{sum(totals.values())}项活动，{len(totals)}种类型。"
        if lang == "zh"
        else f"{sum(totals.values())} activities of {len(totals)} types."
    )
    legend = [(fills[function], function or unsaid) for function in (*functions, "")]
    return bars(
        drawn, title=TITLES["activities"].of(lang), alt=alt, table=(heads, cells), legend=legend
    )


def figures(store: Store, lang: str) -> Picture:
    """Return the figures, on a scale of their own for each thing counted, with their exactness.

    Figures of several reports are not mixed: each says of which it is.
    """
    rows = _some(series.figures(store, lang), lang)
    drawn, last = [], ("", "")
    for row in rows:
        group = (row.unit, row.counted)
        heading = "" if group == last else f"{row.counted}（{row.unit}）"
        fill, sign = _EXACTNESS.get(row.code, (_UNSAID, ""))
        part = Part(row.value, fill, f"{row.value:g} {row.unit} · {row.precision}")
        name = f"{row.name} · {row.report}" if row.report else row.name
        drawn.append(Row(name, (part,), f"{sign} {row.wording} · {row.precision}", heading))
        last = group
    cells = tuple(
        (row.name, f"{row.value:f}".rstrip("0").rstrip("."), row.unit, row.counted, row.precision,
         row.wording, row.locator)
        for row in rows
    )  # fmt: skip
    heads = ("数据", "数值", "单位", "计数对象", "精度", "原文", "出处")
    if lang == "en":
        heads = ("figure", "value", "unit", "counts", "exactness", "wording", "passage")
    inexact = sum(row.code != "exact" for row in rows)
    alt = (
        f"{len(rows)}个数据，其中{inexact}个不是确数。"
        if lang == "zh"
        else f"{len(rows)} figures, {inexact} of them not exact."
    )
    codes = {row.code: row.precision for row in rows}
    legend = [(_EXACTNESS.get(c, (_UNSAID, ""))[0], codes[c]) for c in sorted(codes)]
    return bars(
        drawn, title=TITLES["figures"].of(lang), alt=alt, table=(heads, cells), legend=legend
    )


def hierarchy(store: Store, lang: str) -> Picture:
    """Return the bodies below each other."""
    rows = _some(series.bodies(store, lang), lang)
    words = {"part": "隶属、内设", "guidance": "指导（非隶属）", "alone": "未说明隶属的机构与群体"}
    columns = ("机构", "上级", "关系")
    if lang == "en":
        words = {"part": "part of", "guidance": "guidance, not subordination",
                 "alone": "bodies and groups whose superiors are not stated"}  # fmt: skip
        columns = ("body", "above", "relation")
    number = len({row.iri for row in rows})
    alt = f"{number}个机构与群体及其上下关系。" if lang == "zh" else f"{number} bodies and groups."
    return tree(rows, title=TITLES["bodies"].of(lang), alt=alt, columns=columns, words=words)


def dates(store: Store, lang: str) -> Picture:
    """Return what is dated more exactly than by a whole year, in the order of time."""
    network = project(store)
    dated, whole, undated = [], 0, 0
    for _, data in network.nodes(data=True):
        if data["group"] in ("body", "people", "place", "gap"):
            continue
        if not data["when"]:
            undated += 1
        elif data["when"][0].endswith("-01-01") and data["when"][1].endswith("-12-31"):
            whole += 1
        else:
            fill = MARKS[data["group"]].colour
            dated.append(Dated(data["label"][lang], data["kindLabel"][lang], fill, *data["when"]))
    columns = ("事物", "类型", "起", "止") if lang == "zh" else ("thing", "class", "first", "last")
    note = f"另有{whole}项只知年份，{undated}项未注明时间。"
    alt = f"{len(dated)}项注明了日期或月份。{note}"
    if lang == "en":
        note = f"{whole} more are known by year only, {undated} are not dated."
        alt = f"{len(dated)} things are dated to a day, month or part of a year. {note}"
    title = TITLES["timeline"].of(lang)
    return timeline(_some(dated, lang), title=title, alt=alt, columns=columns, note=note)


def _some(rows: list[Item], lang: str) -> list[Item]:
    if not rows:
        said = "数据中没有可画的内容" if lang == "zh" else "the dataset holds nothing of the kind"
        raise QuestionError(f"nothing to draw: {said}; choose another chart or dataset")
    return rows


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture that can be made: its title, and how."""

    title: Words
    make: Callable[[Store, str], Picture]


TITLES: Final = {
    "uptake": Words("成效与采纳程度", "Outcomes by degree of uptake"),
    "flow": Words("建言、成效与采纳程度", "From advice to outcomes and uptake"),
    "activities": Words("履职活动：类型与职能", "Activities by type and function"),
    "figures": Words("数据及其精度", "Figures and how exact they are"),
    "timeline": Words("时间线", "Time line"),
    "bodies": Words("机构层级", "Bodies and their order"),
}
_MAKERS: Final = {
    "uptake": uptake,
    "flow": outcomes,
    "activities": activities,
    "figures": figures,
    "timeline": dates,
    "bodies": hierarchy,
}
#: The pictures by name.
CHARTS: Final = {name: Chart(title, _MAKERS[name]) for name, title in TITLES.items()}
