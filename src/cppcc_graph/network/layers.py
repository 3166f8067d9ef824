"""Layouts with a reading order: flow in columns, bodies as an outline, time from left to right."""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import networkx as nx

from cppcc_graph.network.kinds import GROUPS
from cppcc_graph.network.project import Network
from cppcc_graph.rdf.identifiers import local_name

Spots: TypeAlias = dict[str, tuple[float, float]]

#: The distance of columns and of rows: room for a name beside each node.
COLUMN: Final = 420.0
ROW: Final = 38.0
#: The columns of a time line, and the rows between two of its blocks.
_TIME_COLUMN: Final = 0.8 * COLUMN
_GAP: Final = 2
#: The screen that blocks of columns are folded for: how much wider than high.
_SCREEN: Final = 1.25
_GROUP_ORDER: Final = {group.code: number for number, group in enumerate(GROUPS)}
#: The steps of advice: who, does what, with which result, where it is found.
_STEPS: Final = (
    ({"zh": "机构与人", "en": "bodies and people"}, ("body", "people")),
    ({"zh": "活动、提案与机制", "en": "activities, proposals, mechanisms"},
     ("activity", "proposal", "mechanism", "plan")),
    ({"zh": "成效", "en": "outcomes"}, ("outcome", "honour")),
    ({"zh": "落在何处", "en": "where it is found"}, ("document", "place", "gap")),
)  # fmt: skip
#: Who is below whom; the value says which end of the edge is the upper one.
_ABOVE: Final = {
    "unitOf": 1,
    "organization": 1,
    "isPartOf": 1,
    "underGuidanceOf": 1,
    "underLeadershipOf": 1,
    "hasUnit": 0,
    "hasPart": 0,
}


@dataclass(frozen=True, slots=True)
class Layout:
    """Places of nodes, and headings with their place: what stands in a column or from when on."""

    spots: Spots
    headings: tuple[tuple[float, float, Mapping[str, str]], ...] = ()


def flow(network: Network) -> Layout:
    """Return columns from bodies over activities and proposals to outcomes and documents.

    Within a column, things stand near what they are joined with; a long column is folded.
    """
    plain = _plain(network)
    columns: list[list[str]] = [[] for _ in _STEPS]
    for node, data in network.nodes(data=True):
        columns[_step(network, node, data["group"])].append(node)
    heights = _ordered(plain, columns)
    spots: Spots = {}
    headings = []
    left = 0.0
    long = max(60, _rows([len(column) for column in columns], COLUMN))
    for (words, _), column in zip(_STEPS, columns, strict=True):
        if not column:
            continue
        column.sort(key=lambda node: (heights[node], node))
        folds = -(-len(column) // long)
        headings.append((left, -1.6 * ROW, words))
        if folds == 1:
            spots.update({node: (left, heights[node] * ROW) for node in column})
        for number, node in enumerate(column if folds > 1 else []):
            # Folded row by row, so that neighbours in the order stay at one height.
            spots[node] = (left + number % folds * COLUMN, number // folds * ROW)
        left += folds * COLUMN
    return _with_corner(Layout(spots, tuple(headings)))


def _step(network: Network, node: str, group: str) -> int:
    """Return the column of a node: what an outcome is realised in stands behind it.

    A document that something is an outcome of, such as a proposal of advice, stands before it.
    """
    last = len(_STEPS) - 1
    step = next((n for n, (_, groups) in enumerate(_STEPS) if group in groups), last)
    if group == "document" and _has_outcome(network, node):
        return 1
    if step > 1:
        return step
    before = {network.nodes[other]["group"] for other in network.pred[node]}
    after = {network.nodes[other]["group"] for other in network.succ[node]}
    realised = any(
        data["predicate"].endswith("realizedIn") for *_, data in network.in_edges(node, data=True)
    )
    acts = {*_STEPS[1][1]} & (before | after) if step == 0 else "outcome" in after
    return last if realised and not acts else step


def _has_outcome(network: Network, node: str) -> bool:
    led = (data["predicate"] for *_, data in network.out_edges(node, data=True))
    came = (data["predicate"] for *_, data in network.in_edges(node, data=True))
    return any(local_name(each) == "hasOutcome" for each in led) or any(
        local_name(each) == "outcomeOf" for each in came
    )


def _ordered(plain: "nx.Graph[str]", columns: Sequence[list[str]]) -> dict[str, float]:
    """Return the height of each node in rows: the mean of its neighbours', as far as there is room.

    The longest column is spaced evenly and the others follow it; a few sweeps to and fro settle
    the order.
    """
    where = {node: number for number, column in enumerate(columns) for node in column}
    heights = {node: float(row) for column in columns for row, node in enumerate(column)}

    def wish(node: str, side: int) -> float:
        others = [o for o in sorted(plain[node]) if (where[o] - where[node]) * side > 0]
        if not others:
            return heights[node]
        # Whoever has many neighbours says little about where each should stand.
        weights = [1 / len(plain[other]) for other in others]
        return sum(w * heights[o] for w, o in zip(weights, others, strict=True)) / sum(weights)

    for _ in range(8):
        # To the left by what is to the right, then to the right by what is to the left.
        for side, sweep in ((1, reversed(columns)), (-1, columns)):
            for column in sweep:
                wished = {node: wish(node, side) for node in column}
                column.sort(key=lambda node: (wished[node], node))
                middle = (len(column) - 1) / 2
                heights.update({node: row - middle for row, node in enumerate(column)})
    # The longest column stays as it is; outwards from it the others follow.
    longest = max(range(len(columns)), key=lambda number: (len(columns[number]), number))
    for number in sorted(range(len(columns)), key=lambda number: abs(number - longest)):
        if number != longest:
            column = columns[number]
            wished = {node: wish(node, 1 if number < longest else -1) for node in column}
            column.sort(key=lambda node: (wished[node], node))
            heights.update(zip(column, _apart([wished[node] for node in column]), strict=True))
    low = min(heights.values(), default=0.0)
    return {node: height - low for node, height in heights.items()}


def _apart(wishes: Sequence[float]) -> list[float]:
    """Return places at least one apart and as near to the wishes as can be (pooled violators)."""
    blocks: list[tuple[float, int]] = []
    for number, wish in enumerate(wishes):
        mean, size = wish - number, 1
        while blocks and blocks[-1][0] >= mean:
            before, count = blocks.pop()
            mean = (before * count + mean * size) / (count + size)
            size += count
        blocks.append((mean, size))
    flat = [mean for mean, size in blocks for _ in range(size)]
    return [mean + number for number, mean in enumerate(flat)]


def hierarchy(network: Network) -> Layout:
    """Return the bodies as an outline, each one step to the right of the body above it.

    Below a body stands what is nearest to it, in rows sorted by group. Bodies with nothing above
    and nothing below them follow in a block, and last comes what leads to no body.
    """
    plain = _plain(network)
    bodies = [n for n, d in network.nodes(data=True) if d["group"] == "body"]
    upper = _uppers(network, set(bodies))
    below: dict[str | None, list[str]] = {}
    for body in bodies:
        below.setdefault(upper.get(body), []).append(body)
    belongs = _nearest(plain, sorted(bodies, key=lambda body: (plain.degree(body), body)))
    members: dict[str | None, list[str]] = {}
    for node, data in network.nodes(data=True):
        if data["group"] != "body":
            members.setdefault(belongs.get(node), []).append(node)
    spots: Spots = {}
    row = 0.0

    def block(nodes: Iterable[str], left: float) -> None:
        nonlocal row
        ordered = sorted(nodes, key=lambda n: (_GROUP_ORDER[network.nodes[n]["group"]], n))
        # A few stand below each other like the bodies, many in a block that is wider than high.
        wide = max(1, round((len(ordered) / 3) ** 0.5))
        for number, node in enumerate(ordered):
            spots[node] = (left + number % wide * COLUMN * 0.8, row + number // wide * ROW)
        row += -(-len(ordered) // wide) * ROW + (ROW * 0.5 if ordered else 0)

    # The outline is walked with a stack: a chain of bodies may be longer than Python's.
    tops = sorted(below.get(None, []), reverse=True)
    alone = [body for body in tops if body not in below and body not in members]
    stack = [(body, 0) for body in tops if body in below or body in members]
    while stack:
        body, depth = stack.pop()
        spots[body] = (depth * COLUMN * 0.5, row)
        row += ROW * 1.1
        block(members.get(body, []), (depth + 0.5) * COLUMN * 0.5)
        stack += [(lower, depth + 1) for lower in sorted(below.get(body, []), reverse=True)]
    row += ROW if spots and alone else 0
    block(alone, 0.0)
    if members.get(None):
        row += ROW if spots else 0
        block(members[None], 0.0)
    return _with_corner(Layout(spots))


def _uppers(network: Network, bodies: set[str]) -> dict[str, str]:
    """Return the body above each, without circles: the first that is said holds."""
    upper: dict[str, str] = {}
    for start, end, data in network.edges(data=True):
        name = data["predicate"].rpartition("#")[2].rpartition("/")[2]
        if name not in _ABOVE or not {start, end} <= bodies or start == end:
            continue
        high, low = (end, start) if _ABOVE[name] else (start, end)
        seen, walk = {low}, high
        while walk in upper and walk not in seen:
            seen.add(walk)
            walk = upper[walk]
        if low not in upper and walk != low and walk not in seen:
            upper[low] = high
    return upper


def _nearest(plain: "nx.Graph[str]", bodies: Sequence[str]) -> dict[str, str]:
    """Return the nearest body of each node; of two as near the one with fewer neighbours."""
    found = {body: body for body in bodies}
    queue = deque(bodies)
    while queue:
        node = queue.popleft()
        for other in sorted(plain[node]):
            if other not in found:
                found[other] = found[node]
                queue.append(other)
    return found


def timeline(network: Network) -> Layout:
    """Return one block for each period, down one column after the other in the order of time.

    Each has its heading; what has no date comes last.
    """
    periods: dict[tuple[str, str], list[str]] = {}
    for node, data in network.nodes(data=True):
        first, last = data.get("when") or ("9999", "")
        # The longer of two periods that begin together stands before its parts.
        periods.setdefault((first, last), []).append(node)
    spans = sorted(periods, key=lambda span: (span[0], -_number(span[1])))
    sizes = [len(periods[span]) for span in spans]
    most = sum(sizes) + _GAP * len(sizes)
    # Two hundred tries are as good as all of them.
    tries = range(2, most + 3, most // 200 + 1)
    high = min(tries, key=lambda rows: (_extent(sizes, rows), rows))
    for nodes in periods.values():
        nodes.sort(key=lambda n: (_GROUP_ORDER[network.nodes[n]["group"]], n))
    spots: Spots = {}
    headings = []
    told: dict[int, int] = {}
    for piece in _pieces(sizes, high):
        first, last = spans[piece.block]
        words = _period(first, last) if last else {"zh": "无日期", "en": "no date"}
        done = told.get(piece.block, 0)
        told[piece.block] = done + piece.size
        left = piece.column * _TIME_COLUMN
        if done:
            words = {"zh": f"{words['zh']}（续）", "en": f"{words['en']} (cont.)"}
        headings.append((left, (piece.row - 1.25) * ROW, words))
        for number, node in enumerate(periods[first, last][done : done + piece.size]):
            spots[node] = (left, (piece.row + number) * ROW)
    return _with_corner(Layout(spots, tuple(headings)))


@dataclass(frozen=True, slots=True)
class Piece:
    """What of a block stands in one column: from which row on, and how many things."""

    block: int
    column: int
    row: int
    size: int


def _pieces(sizes: Sequence[int], high: int) -> list[Piece]:
    """Return the blocks below each other, in columns of so many rows.

    Between two blocks is room for a heading, and no heading stands at the foot of a column.
    """
    found = []
    column = row = 0
    for block, size in enumerate(sizes):
        row += _GAP if row else 0
        if row + min(size, 2) > high:
            column, row = column + 1, 0
        left = size
        while left:
            if row == high:
                column, row = column + 1, 0
            part = min(left, high - row)
            found.append(Piece(block, column, row, part))
            row, left = row + part, left - part
    return found


def _extent(sizes: Sequence[int], rows: int) -> float:
    """Return the longer side of a time line with so many rows."""
    last = max((piece.column for piece in _pieces(sizes, rows)), default=0)
    # The names of the last column stand in a margin that every screen keeps free for them.
    return max(last * _TIME_COLUMN, rows * ROW)


def _rows(counts: Sequence[int], column: float) -> int:
    """Return how many rows make blocks of these sizes, side by side, fill a screen best."""

    def size(rows: int) -> float:
        wide = sum(-(-count // rows) for count in counts) * column
        return max(wide, rows * ROW * _SCREEN)

    most = max(counts, default=0)
    # Two hundred tries are as good as all of them.
    return min(range(1, most + 2, most // 200 + 1), key=lambda rows: (size(rows), rows))


def _number(day: str) -> int:
    return int(day.replace("-", "") or 0)


def _period(first: str, last: str) -> dict[str, str]:
    """Return a period in words: a year or a month by its name, else its two days."""
    words = f"{first}–{last}" if first != last else first
    if first.endswith("-01-01") and last.endswith("-12-31"):
        years = sorted({first[:4], last[:4]})
        words = "–".join(years)
    elif first[:7] == last[:7] and first.endswith("-01") and last[8:] >= "28":
        words = first[:7]
    elif first.endswith("-01") and last[8:] >= "28":
        # From month to month; the year is said once.
        words = f"{first[:7]}–{last[5:7] if first[:4] == last[:4] else last[:7]}"
    elif first[:7] == last[:7] and first != last:
        words = f"{first}–{last[8:]}"
    elif first[:4] == last[:4] and first != last:
        words = f"{first}–{last[5:]}"
    return {"zh": words, "en": words}


def _plain(network: Network) -> "nx.Graph[str]":
    plain: nx.Graph[str] = nx.Graph()
    plain.add_nodes_from(network)
    plain.add_edges_from((a, b) for a, b in network.edges() if a != b)
    return plain


def _with_corner(layout: Layout) -> Layout:
    """Return the layout in whole units."""
    spots = {node: (float(round(x)), float(round(y))) for node, (x, y) in layout.spots.items()}
    return Layout(spots, tuple((round(x), round(y), words) for x, y, words in layout.headings))
