"""A dataset as one HTML file that answers SPARQL by itself: the page of ``explore``.

The file holds the engine (Oxigraph in WebAssembly), the dataset and the viewer; sources of the
viewer are in ``web/``, what is shipped is built from them (docs/decisions/0019). The page may run
exactly the script and the styles whose digests its content security policy names; it starts its
worker from a block of itself and may load nothing.
"""

import base64
import hashlib
import html
import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, cast

from pyoxigraph import (
    CanonicalizationAlgorithm,
    Dataset,
    Literal,
    Quad,
    QuerySolutions,
)

from cppcc_graph.network.kinds import GROUPS
from cppcc_graph.network.overview import OTHER, Overview
from cppcc_graph.rdf.prefixes import PREFIXES, shortened
from cppcc_graph.rdf.questions import Question
from cppcc_graph.rdf.serialize import nquads
from cppcc_graph.rdf.store import Store
from cppcc_graph.rdf.tables import select, text
from cppcc_graph.rdf.whole import alone, graphs_filter
from cppcc_graph.view.palette import MARKS, Mark

_ASSETS: Final = Path(__file__).with_name("assets") / "explorer"
_OTHER: Final = Mark("#6B7280", "dot", "○")
_REPORTS: Final = "SELECT ?x ?name { ?x a cppcc:SourceReport OPTIONAL { ?x rdfs:label ?name } }"

_BLANK: Final = "isBlank(?s) || isBlank(?o)"


def render_explorer(
    store: Store,
    overview: Overview,
    *,
    title: Mapping[str, str],
    language: str,
    focus: str | None,
    questions: Sequence[Question],
) -> str:
    """Return the page: UTF-8 text that begins with the doctype and needs no other file.

    ``overview`` is that of the dataset in ``store``; ``focus`` the IRI of the thing that is shown
    when the page opens, else its overview is. The same dataset gives the same bytes.
    """
    data, whole, merged = _quads(store)
    index = {
        **_index(overview, questions),
        "title": dict(title),
        "language": language,
        "focus": focus,
        "reports": len(_reports(store)),
        "merge": merged,
        "whole": whole,
    }
    style = _asset("explorer.css").replace("@@signs@@", _signs())
    program = _asset("explorer.js")
    policy = "; ".join(
        [
            "default-src 'none'",
            f"script-src '{_digest(program)}' 'wasm-unsafe-eval'",
            f"style-src '{_digest(style)}'",
            "worker-src blob:",
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )
    parts = {
        "lang": "zh-CN" if language == "zh" else "en",
        "policy": policy,
        "title": html.escape(title[language]),
        "style": style,
        "index": _packed(_json(index)),
        "wasm": base64.b64encode((_ASSETS / "oxigraph.wasm.z").read_bytes()).decode("ascii"),
        "data": _packed(data),
        "worker": _asset("worker.js"),
        "program": program,
    }
    # Cut at the marks of the template alone: no mark inside a part can be taken for one.
    first, *others = _asset("page.html").split("@@")
    found = [parts[piece] if at % 2 == 0 else piece for at, piece in enumerate(others)]
    return first + "".join(found)


def title_of(store: Store) -> dict[str, str]:
    """Return the name of a dataset in zh and en: that of its reports, or how many there are."""
    names = _reports(store)
    if len(names) > 2:
        return {"zh": f"{len(names)}份报告", "en": f"{len(names)} reports"}
    labels = [name for _, name in sorted(names.items())]
    zh = " · ".join(name.get("zh") or name.get("en", "") for name in labels)
    en = " · ".join(name.get("en") or name.get("zh", "") for name in labels)
    return {"zh": zh or "cppcc-graph", "en": en or "cppcc-graph"}


def _reports(store: Store) -> dict[str, dict[str, str]]:
    """Return the names of each report by language; a report without a name has none."""
    names: dict[str, dict[str, str]] = {}
    for report, label in select(store, _REPORTS).rows:
        said = names.setdefault(text(report), {})
        if isinstance(label, Literal):
            said[label.language or "zh"] = label.value
    return names


def _quads(store: Store) -> tuple[bytes, int, bool]:
    """Return sorted N-Quads, those with blank nodes first, how many bytes these take, and more.

    The page loads the dataset in pieces, and a blank node is the same node in one piece only. The
    third is true where the default graph repeats every statement of the others: then the data leave
    it out, and the page merges again.
    """
    chosen = graphs_filter(store)
    graph = f"GRAPH ?g {{ ?s ?p ?o }} {chosen}"
    lacks = f"ASK {{ {graph} FILTER NOT EXISTS {{ ?s ?p ?o }} FILTER(!({_BLANK})) }}"
    default = frozenset(_asked(store, f"SELECT ?s ?p ?o WHERE {{ ?s ?p ?o FILTER({_BLANK}) }}"))
    named = frozenset(_asked(store, f"SELECT ?s ?p ?o ?g WHERE {{ {graph} FILTER({_BLANK}) }}"))
    left = None if store.query(lacks) else alone(default, named)
    merged = left is not None
    absent = f" FILTER NOT EXISTS {{ {graph} }}" if merged else ""
    lines = [
        " ".join(map(str, row)) + " .\n"
        for query in (
            f"SELECT ?s ?p ?o ?g WHERE {{ {graph} FILTER(!({_BLANK})) }}",
            f"SELECT ?s ?p ?o WHERE {{ ?s ?p ?o FILTER(!({_BLANK})){absent} }}",
        )
        for row in cast("QuerySolutions", store.query(query))
    ]
    # Engines name blank nodes by chance; canonical names are the same each time.
    nameless = Dataset(named | (default if left is None else left))
    nameless.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    first = nquads(nameless)
    return first + "".join(sorted(lines)).encode("utf-8"), len(first), merged


def _asked(store: Store, query: str) -> Iterator[Quad]:
    for row in cast("QuerySolutions", store.query(query)):
        yield Quad(*cast("Any", tuple(row)))


def _index(overview: Overview, questions: Sequence[Question]) -> dict[str, Any]:
    things = overview.things
    kinds = {kind: at for at, kind in enumerate(sorted({thing.kind for thing in things}))}
    names = overview.names
    return {
        "things": {
            "iri": [shortened(thing.iri) for thing in things],
            "zh": [thing.label["zh"] for thing in things],
            "en": [_other(thing.label) for thing in things],
            "also": [list(thing.also) or 0 for thing in things],
            "kind": [kinds[thing.kind] for thing in things],
            "group": [thing.group for thing in things],
            "degree": [thing.degree for thing in things],
            "community": [thing.community for thing in things],
        },
        "kinds": [{"iri": kind, **names.get(kind, {"zh": kind, "en": kind})} for kind in kinds],
        "names": {iri: [name["zh"], name["en"]] for iri, name in names.items()},
        "apart": overview.apart,
        "between": overview.between,
        "places": [
            [place.thing, place.parent, place.own, place.total] for place in overview.places
        ],
        "sourced": overview.sourced,
        "unsourced": overview.unsourced,
        "prefixes": PREFIXES,
        "groups": [
            {
                "code": group.code,
                "zh": group.zh,
                "en": group.en,
                "colour": mark.colour,
                "shape": mark.shape,
                "sign": mark.sign,
            }
            for group, mark in _marks()
        ],
        "questions": [_question(question) for question in questions],
    }


def _other(label: Mapping[str, str]) -> str | int:
    # Most names that are the same in both languages are long: 0 stands for “as in Chinese”.
    return label["en"] if label["en"] != label["zh"] else 0


def _question(question: Question) -> dict[str, Any]:
    return {
        "name": question.name,
        "zh": question.title.zh,
        "en": question.title.en,
        "group": question.group,
        "columns": [[name, words.zh, words.en] for name, words in question.columns],
        "params": [
            {"name": each.name, "zh": each.words.zh, "en": each.words.en, "kind": each.kind}
            for each in question.parameters
        ],
        "sparql": question.sparql,
    }


def _marks() -> list[tuple[Any, Mark]]:
    return [*((group, MARKS[group.code]) for group in GROUPS), (OTHER, _OTHER)]


def _signs() -> str:
    return "\n".join(
        f'.sign[data-group="{group.code}"] {{ color: {mark.colour}; }}' for group, mark in _marks()
    )


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def _packed(content: bytes) -> str:
    # zlib and not gzip: no header that could tell systems apart.
    return base64.b64encode(zlib.compress(content, 9)).decode("ascii")


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode()


def _asset(name: str) -> str:
    return (_ASSETS / name).read_text(encoding="utf-8")
