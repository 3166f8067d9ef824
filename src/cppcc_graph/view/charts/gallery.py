"""The pictures by name: what each shows, in both languages, and how it is made from a dataset."""

from collections.abc import Callable, Mapping, Sequence
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
#: What is told as a series only: neither grey nor the colour of a function.
_WHOLE: Final = "#7A6A53"
_SERIES: Final = "ActivitySeries"
#: How exact a figure is, as a colour and a sign before its wording.
_EXACTNESS: Final = {
    "exact": ("#0072B2", "="), "approx": ("#E69F00", "≈"), "nearly": ("#D55E00", "≲"),
    "moreThan": ("#009E73", ">"), "atLeast": ("#56B4E9", "≥"), "atMost": ("#CC79A7", "≤"),
    "range": ("#882255", "–"), "several": ("#8A8F98", "?"),
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
        f"{advice}项建言与活动，报告述及{number}项成效，右侧按采纳程度归总。"
        if lang == "zh"
        else f"{advice} pieces of advice and activities, {number} outcomes told of them, gathered "
        "by uptake on the right."
    )
    columns = ("建言与活动", "成效", "采纳程度", "用词", "出处")
    if lang == "en":
        columns = ("advice or activity", "outcome", "uptake", "verb", "passage")
    return flow(rows, title=TITLES["flow"].of(lang), alt=alt, columns=columns)


def activities(store: Store, lang: str) -> Picture:
    """Return how many activities there are of each type, by the function they perform.

    A series counts as one: how often it was held, its figures tell.
    """
    rows = _some(series.done(store, lang), lang)
    held = [row for row in rows if row.kind != _SERIES]
    functions = sorted({row.function for row in held if row.function})
    unsaid = "未说明职能" if lang == "zh" else "function not stated"
    whole = "活动系列（各计一项）" if lang == "zh" else "series, counted as one each"
    fills = {**dict(zip(functions, _FUNCTIONS, strict=False)), unsaid: _UNSAID, whole: _WHOLE}
    parts: dict[str, dict[str, dict[str, str]]] = {}
    for row in rows:
        part = whole if row.kind == _SERIES else row.function or unsaid
        parts.setdefault(row.type, {}).setdefault(part, {}).setdefault(row.iri, row.name)
    # What has two functions is in two parts of its bar, but is one.
    totals = {kind: len(set().union(*mine.values())) for kind, mine in parts.items()}
    order = {part: at for at, part in enumerate(fills)}
    drawn, cells = [], []
    for kind in sorted(parts):
        mine = sorted(parts[kind].items(), key=lambda pair: order[pair[0]])
        cells += [(kind, part, str(len(names)), _joined(names)) for part, names in mine]
    for kind, total in sorted(totals.items(), key=lambda pair: (-pair[1], pair[0])):
        mine = sorted(parts[kind].items(), key=lambda pair: order[pair[0]])
        bar = tuple(
            Part(len(names), fills[part], f"{part} {len(names)} · {_joined(names)}")
            for part, names in mine
        )
        drawn.append(Row(kind, bar, str(total)))
    heads = ("活动类型", "职能", "项", "活动")
    if lang == "en":
        heads = ("type", "function", "activities", "which")
    used = {part for mine in parts.values() for part in mine}
    legend = [(fill, part) for part, fill in fills.items() if part in used]
    alt, title = _activities(rows, lang), TITLES["activities"].of(lang)
    return bars(drawn, title=title, alt=alt, table=(heads, tuple(cells)), legend=legend)


def _joined(names: Mapping[str, str]) -> str:
    return " · ".join(name for name in names.values() if name)


def _activities(rows: Sequence[series.Done], lang: str) -> str:
    """Return in a sentence how many there are, and how many stand in several places."""
    places: dict[str, int] = {}
    for row in rows:
        places[row.iri] = places.get(row.iri, 0) + 1
    types, several = len({row.type for row in rows}), sum(n > 1 for n in places.values())
    whole = len({row.iri for row in rows if row.kind == _SERIES})
    single = len(places) - whole
    if lang == "zh":
        more = f"其中{several}项有不止一种类型或职能，各处都计。" if several else ""
        return f"{single}项活动和{whole}个活动系列，{types}种类型。{more}"
    more = f" {several} have more than one type or function and count at each." if several else ""
    return f"{single} activities and {whole} series, of {types} types.{more}"


def figures(store: Store, lang: str) -> Picture:
    """Return the figures, on a scale of their own for each thing counted, with their exactness.

    Figures of several reports are not mixed: each says of which it is, by a number.
    """
    rows = _some(series.figures(store, lang), lang)
    reports = sorted({row.report for row in rows if row.report})
    marks = {report: f"[{number}]" for number, report in enumerate(reports, 1)}
    drawn, last = [], ("", "", "")
    for row in rows:
        group = (row.unit, row.counted, row.measure)
        heading = "" if group == last else f"{row.counted}（{row.measure or row.unit}）"
        fill, sign = _EXACTNESS.get(row.code, (_UNSAID, ""))
        part = Part(row.value, fill, f"{row.value:g} {row.unit} · {row.precision}")
        name = f"{row.name} {marks[row.report]}" if row.report else row.name
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
    notes = [f"{mark} {report}" for report, mark in marks.items()]
    title, table = TITLES["figures"].of(lang), (heads, cells)
    return bars(drawn, title=title, alt=alt, table=table, legend=legend, notes=notes)


def hierarchy(store: Store, lang: str) -> Picture:
    """Return the bodies below each other."""
    rows = _some(series.bodies(store, lang), lang)
    words = {
        "part": "属于、隶属、内设",
        "guidance": "指导（非隶属）",
        "alone": "未说明隶属的机构与群体",
    }
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
