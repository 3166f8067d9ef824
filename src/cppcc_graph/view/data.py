"""What a page holds of a network: nodes and edges for pyvis, and tables of what many of them share.

Names of classes and relations, values, and places in texts are said once and referred to by their
number, or the page would be three times as large. The same statement read in several passages is
one edge with several places.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any, Final, TypeAlias

from cppcc_graph.network.kinds import GROUPS
from cppcc_graph.network.layers import Layout
from cppcc_graph.network.project import Network
from cppcc_graph.rdf.prefixes import shortened
from cppcc_graph.view.palette import COMMUNITIES, MARKS
from cppcc_graph.view.pinyin import initials

Json: TypeAlias = dict[str, Any]

_WHERE: Final = ("mode", "source", "locator", "start", "end", "quotation", "report")


class Table:
    """Values by number: each different one is kept once, in the order they came."""

    def __init__(self) -> None:
        self.values: list[Any] = []
        self._numbers: dict[Hashable, int] = {}

    def number(self, key: Hashable, make: Callable[[], Any]) -> int:
        """Return the number of the value known by ``key``, which is made where it is new."""
        found = self._numbers.get(key)
        if found is None:
            found = self._numbers[key] = len(self.values)
            self.values.append(make())
        return found


class PageData:
    """A network as the page reads it: ``nodes`` and ``edges``, and the ``tables`` they refer to."""

    def __init__(self, network: Network) -> None:
        self._texts, self._kinds, self._relations, self._places = (Table() for _ in range(4))
        self._known: dict[tuple[Any, ...], int] = {}
        self._sources = {iri: n for n, iri in enumerate(network.graph.get("reports", {}))}
        self.numbers = {node: number for number, node in enumerate(network)}
        self.nodes = [self._node(node, data) for node, data in network.nodes(data=True)]
        self.edges = self._edges(network)

    @property
    def tables(self) -> Json:
        """Return texts, kinds, relations and places, each a list in the order of its numbers."""
        return {
            "texts": self._texts.values,
            "kinds": self._kinds.values,
            "relations": self._relations.values,
            "places": self._places.values,
        }

    def _node(self, node: str, data: Json) -> Json:
        label = data["label"]
        plain: Json = {
            "id": self.numbers[node],
            "iri": shortened(node),
            "name": _words(label),
            "kind": self._kinds.number(
                (data["kind"], data["group"]),
                lambda: {
                    "name": _words(data["kindLabel"]),
                    "group": data["group"],
                    "code": data["kind"],
                },
            ),
            "place": self._place(data["evidence"]),
        }
        letters = initials(label["zh"])
        if letters:
            plain["initials"] = letters
        if data.get("aliases"):
            plain["aliases"] = data["aliases"]
        if data.get("when"):
            plain["when"] = data["when"]
        if data.get("uptake"):
            plain["uptake"] = self._text(data["uptake"]["label"])
            plain["rank"] = data["uptake"]["rank"]
        if data.get("measured"):
            # The share in thousandths, the figure, its place, the community.
            mark = data["measured"]
            figure = f"{mark['value']:.4g}"
            plain["measured"] = [
                round(1000 * mark["share"]),
                figure,
                mark["place"],
                mark["community"],
            ]
        if data["details"]:
            places = data.get("detailEvidence") or [data["evidence"]] * len(data["details"])
            plain["details"] = [
                [self._text(name), self._text(value), self._place(where)]
                for (name, value), where in zip(data["details"], places, strict=True)
            ]
        if data["figures"]:
            places = data.get("figureEvidence") or [data["evidence"]] * len(data["figures"])
            plain["figures"] = [
                [self._text(figure), self._place(where)]
                for figure, where in zip(data["figures"], places, strict=True)
            ]
        return plain

    def _edges(self, network: Network) -> list[Json]:
        found: dict[Hashable, Json] = {}
        for start, end, data in network.edges(data=True):
            thing = data.get("thing")
            label = data["label"]
            key = (start, end, data["predicate"], label["zh"], thing and thing["zh"])
            place = self._place(data["evidence"])
            edge = found.get(key)
            if edge is None:
                found[key] = self._edge(start, end, data) | {"places": [place]}
            elif place not in edge["places"]:
                edge["places"].append(place)
        return list(found.values())

    def _edge(self, start: str, end: str, data: Json) -> Json:
        label, predicate, thing = data["label"], data["predicate"], data.get("thing")
        # A line that stands for a thing, as a membership does, is known by its role as well.
        role = label["zh"] if thing else ""
        edge: Json = {
            "from": self.numbers[start],
            "to": self.numbers[end],
            "relation": self._relations.number(
                (predicate, role),
                lambda: {
                    "name": _words(label if thing else _without_degree(label)),
                    "iri": shortened(predicate),
                },
            ),
            "mode": data["mode"],
        }
        if data.get("rank") is not None:
            edge["rank"] = data["rank"]
        if thing:
            place = self._place(data["evidence"])
            edge["thing"] = _words(thing)
            edge["details"] = [
                [self._text(name), self._text(value), place] for name, value in thing["details"]
            ]
            edge["figures"] = [[self._text(f), place] for f in thing.get("figures", [])]
        return edge

    def _text(self, words: Mapping[str, str]) -> int:
        return self._texts.number((words["zh"], words["en"]), lambda: _words(words))

    def _place(self, where: Mapping[str, Any]) -> int:
        # Most places are asked for many times: equal ones are known before they are taken apart.
        said = tuple(where.items())
        number = self._known.get(said)
        if number is None:
            number = self._known[said] = self._new_place(where)
        return number

    def _new_place(self, where: Mapping[str, Any]) -> int:
        key = tuple(where.get(name, "") for name in _WHERE)
        mode, source, locator, start, end, quotation, report = key
        plain: Json = {"mode": mode}
        if locator or report:
            plain |= {"locator": locator, "start": start, "end": end}
            plain |= {"report": self._sources.get(source, report)}
        if quotation:
            plain["quotation"] = quotation
        return self._places.number(key, lambda: plain)


def reports(network: Network, texts: Mapping[str, str]) -> list[Json]:
    """Return the reports of a network with the digest of their text, and the text if it is known.

    ``texts`` maps digests to texts.
    """
    return [
        {"name": _words(report["label"]), "digest": report["digest"]}
        | ({"text": texts[report["digest"]]} if report["digest"] in texts else {})
        for report in network.graph.get("reports", {}).values()
    ]


def groups() -> list[Json]:
    """Return the groups in the order of the legend, each with its colour, shape and fill."""
    return [
        {
            "code": group.code,
            "name": [group.zh, group.en],
            "colour": MARKS[group.code].colour,
            "shape": MARKS[group.code].shape,
            "fill": MARKS[group.code].fill,
        }
        for group in GROUPS
    ]


def measure(network: Network, numbers: Mapping[str, int]) -> Json | None:
    """Return what nodes are sized by and the communities they are coloured by; None without.

    ``first`` is the number of the most connected thing of a community, if that is in the page.
    """
    said = network.graph.get("measure")
    if said is None:
        return None
    last = len(COMMUNITIES) - 1
    return {
        "name": _words(said["name"]),
        "meaning": _words(said["meaning"]),
        "method": said["method"],
        "things": said["things"],
        "rest": COMMUNITIES[-1],
        "communities": [
            {
                "size": group["size"],
                "first": numbers.get(group["first"]),
                "name": _words(group["label"]),
                "colour": COMMUNITIES[min(at, last)],
            }
            for at, group in enumerate(said["communities"])
        ],
    }


def codes(listed: Sequence[Json]) -> list[Json]:
    """Return degrees of uptake or modes with name and meaning."""
    return [
        {
            "code": code["code"],
            "name": _words(code["label"]),
            "meaning": _words(code["meaning"]),
            "rank": code["rank"],
        }
        for code in listed
    ]


def placed(layout: Layout, numbers: Mapping[str, int]) -> Json:
    """Return the places of a layout, number, x and y of each node in turn, and its headings."""
    spots: list[int] = []
    for node, (x, y) in layout.spots.items():
        spots += (numbers[node], round(x), round(y))
    headings = [[x, y, _words(words)] for x, y, words in layout.headings]
    return {"spots": spots, "headings": headings}


def _words(words: Mapping[str, str]) -> list[str]:
    """Return a name in Chinese and English, once where both are the same."""
    return [words["zh"]] if words["zh"] == words["en"] else [words["zh"], words["en"]]


def _without_degree(label: Mapping[str, str]) -> Mapping[str, str]:
    # The degree stands with the edge; the relation is one, whatever the degree.
    return {
        "zh": label["zh"].partition("（")[0],
        "en": label["en"].partition(" (")[0],
    }
