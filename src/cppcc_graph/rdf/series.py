"""What static pictures show: rows of a dataset, in the order they are drawn in.

Only what fact graphs assert is counted: what follows by the ontology would count twice.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from cppcc_graph.rdf.labels import borrowing, by_report, report_of, told_apart
from cppcc_graph.rdf.prefixes import expanded
from cppcc_graph.rdf.store import Store
from cppcc_graph.rdf.tables import Table, select

_CAME: Final = """SELECT DISTINCT ?o ?advice ?outcome ?degree ?rank ?verb ?source ?start ?a {{
  ?o a cppcc:Outcome ; rdfs:label ?outcome ; cppcc:outcomeOf ?a ; cppcc:uptakeDegree ?code .
  ?a rdfs:label ?advice . ?code skos:prefLabel ?degree
  OPTIONAL {{ ?code cppcc:uptakeRank ?ranked }} BIND(COALESCE(?ranked, 0) AS ?rank)
  FILTER(LANG(?outcome) = ?lang) FILTER(LANG(?advice) = ?lang)
  FILTER(LANG(?degree) = "{language}")
  GRAPH ?g {{ ?o a cppcc:Outcome }} ?g cppcc:factGraphOf ?passage .
  ?passage cppcc:locator ?source ; oa:hasSelector/oa:start ?start .
  GRAPH ?h {{ {{ ?o cppcc:outcomeOf ?a }} UNION {{ ?a cppcc:hasOutcome ?o }} }}
  ?h cppcc:assertionMode ?mode FILTER(?mode != code:mode-derived)
  OPTIONAL {{ ?o cppcc:uptakeVerb ?taken }} OPTIONAL {{ ?o cppcc:resultVerb ?result }}
  BIND(COALESCE(?taken, ?result, "") AS ?verb)
}} ORDER BY ?start STR(?advice) STR(?outcome) STR(?a)"""
_DONE: Final = """SELECT DISTINCT ?a ?class ?type ?function ?name {{
  ?a a ?class ; cppcc:activityType ?t . VALUES ?class {{ cppcc:Activity cppcc:ActivitySeries }}
  ?t skos:prefLabel ?type FILTER(LANG(?type) = "{language}")
  OPTIONAL {{ ?a cppcc:performsFunction/skos:prefLabel ?function
    FILTER(LANG(?function) = "{language}") }}
  OPTIONAL {{ ?a rdfs:label ?name FILTER(LANG(?name) = ?lang) }}
}}"""
_STATED: Final = """SELECT DISTINCT ?f ?name ?value ?unit ?counted ?precision ?wording ?code
  ?c {{
  ?f a cppcc:Figure ; rdfs:label ?name ; sdmx-measure:obsValue ?value ; cppcc:verbatim ?wording ;
    sdmx-attribute:unitMeasure/skos:prefLabel ?unit ; cppcc:counts ?c ; cppcc:precision ?p .
  ?c skos:prefLabel ?counted . ?p skos:prefLabel ?precision ; skos:notation ?code
  FILTER(LANG(?name) = ?lang) FILTER(LANG(?unit) = "{language}")
  FILTER(LANG(?counted) = "{language}") FILTER(LANG(?precision) = "{language}")
}}"""
_PLACES: Final = """SELECT DISTINCT ?f ?source ?start {
  GRAPH ?g { ?f a cppcc:Figure }
  ?passage cppcc:hasFactGraph ?g ; cppcc:locator ?source ; oa:hasSelector/oa:start ?start .
} ORDER BY ?start"""
_TREE: Final = """SELECT DISTINCT ?body ?name ?above ?kind {{
  ?body a ?class ; rdfs:label ?name . VALUES ?class {{ org:Organization foaf:Group }}
  FILTER(LANG(?name) = ?lang)
  OPTIONAL {{ {{ ?body org:unitOf|org:subOrganizationOf|dcterms:isPartOf ?above
      BIND("part" AS ?kind) }}
    UNION {{ ?body cppcc:underGuidanceOf ?above BIND("guidance" AS ?kind) }} }}
}}"""
_REGISTERED: Final = """SELECT DISTINCT ?body {
  ?register cppcc:assertionMode code:mode-registered . GRAPH ?register { ?body a ?kind } }"""
_NAMED: Final = """SELECT DISTINCT ?body {
  ?register cppcc:assertionMode code:mode-registered . GRAPH ?register { ?body a ?kind }
  { GRAPH ?told { ?body ?says ?x } } UNION { GRAPH ?told { ?x ?says ?body } }
  ?passage cppcc:hasFactGraph ?told }"""
_TOLD_IN: Final = """SELECT DISTINCT ?body ?source ?start {{ VALUES ?body {{ {bodies} }}
  GRAPH ?g {{ ?body a ?kind }}
  ?passage cppcc:hasFactGraph ?g ; cppcc:locator ?source ; oa:hasSelector/oa:start ?start .
}} ORDER BY ?start"""
_REPORTED: Final = "SELECT ?passage { ?passage cppcc:hasFactGraph ?told } LIMIT 1"


_OTHER: Final = "code:counts-otherThing"
#: A number as reports write it, with what stands before it and how it is rounded.
_NUMBER: Final = re.compile(
    r"^.*[0-9０-９%％〇零一二两三四五六七八九十百千万亿几数余多来](?:以上|左右|上下)?"
)


@dataclass(frozen=True, slots=True)
class Came:
    """One outcome of one piece of advice: labels, the degree with its rank, the verb, the place.

    ``of`` is the IRI of the advice: two proposals may have one title. ``report`` is told where
    there are several.
    """

    iri: str
    advice: str
    outcome: str
    degree: str
    rank: int
    verb: str
    locator: str
    of: str
    report: str


@dataclass(frozen=True, slots=True)
class Done:
    """One activity or series (``kind`` is Activity or ActivitySeries), a type, and a function.

    What has no name has an empty one.
    """

    iri: str
    kind: str
    type: str
    function: str
    name: str


@dataclass(frozen=True, slots=True)
class Stated:
    """One figure: name, value in base units, unit, what it counts, exactness, short wording.

    ``precision`` is the label of the exactness, ``code`` its code; ``locator`` is where it is first
    told, ``report`` in which of several reports. ``measure`` is the measure word of what no code
    tells, such as 字 and 期: signs and issues stand on no common scale.
    """

    name: str
    value: float
    unit: str
    counted: str
    precision: str
    code: str
    wording: str
    locator: str
    report: str
    measure: str


@dataclass(frozen=True, slots=True)
class Body:
    """One body and what stands above it: ``kind`` is part or guidance, both empty at the top."""

    iri: str
    name: str
    above: str
    kind: str


def came_of_it(store: Store, language: str) -> list[Came]:
    """Return what became of advice, in the order of the text; once for each piece of advice."""
    found = []
    table = _placed(store, borrowing(_CAME.format(language=language), language), language)
    for row, report in table:
        i, a, o, d, rank, verb, at, _, of = row
        found.append(Came(i, a, o, d, int(rank), verb, at, of, report))
    return found


def done(store: Store, language: str) -> list[Done]:
    """Return the activities and series by type and function, then by IRI.

    What has two types or functions has a row for each; an unstated function is empty.
    """
    rows = _called(store, _DONE, language).texts()
    found = {Done(iri, c.removeprefix("cppcc:"), t, f, name) for iri, c, t, f, name in rows}
    return sorted(found, key=lambda row: (row.type, row.function, row.iri, row.name))


def figures(store: Store, language: str) -> list[Stated]:
    """Return the figures by unit, thing counted and measure word, by report, largest first."""
    places: dict[str, tuple[str, str]] = {}
    for (figure, at, _), report in _placed(store, _PLACES, language):
        places.setdefault(figure, (at, report))
    found = []
    for f, n, v, u, c, p, w, code, what in _called(store, _STATED, language).texts():
        at, report = places.get(f, ("", ""))
        measure = measure_of(w) if what == _OTHER else ""
        found.append(Stated(n, float(v), u, c, p, code, w, at, report, measure))
    return sorted(
        found,
        key=lambda f: (f.unit, f.counted, f.measure, f.report, -f.value, f.name, f.wording),
    )


def measure_of(wording: str) -> str:
    """Return what stands behind the number in the short wording of a figure.

    >>> [measure_of(wording) for wording in ("40余万字", "近百起", "312人次", "五条", "12.5")]
    ['字', '起', '人次', '条', '']
    """
    return _NUMBER.sub("", wording)


def bodies(store: Store, language: str) -> list[Body]:
    """Return the bodies with what stands above them, a row for each.

    Those of a register are told where a report names them or a body below them. Where there is no
    report, all of them are. Groups of one name in one body, with nothing below them, are told once;
    others that are called alike say of which report they are.
    """
    # Sorted here: stores do not agree on the order of words in a language.
    rows = [Body(*row) for row in _called(store, _TREE, language).texts()]
    rows.sort(key=lambda row: (row.name, row.kind, row.above, row.iri))
    if not _only(store, _REPORTED):
        return rows
    rows = _once(rows)
    unnamed = _only(store, _REGISTERED) - _only(store, _NAMED)
    above: dict[str, list[str]] = {}
    for row in rows:
        above.setdefault(row.iri, []).append(row.above)
    queue = [iri for iri in above if iri not in unnamed]
    told = set(queue)
    for iri in queue:
        fresh = [upper for upper in above.get(iri, ()) if upper not in told]
        told.update(fresh)
        queue += fresh
    return _named_apart(store, [row for row in rows if row.iri in told], language)


def _once(rows: Sequence[Body]) -> list[Body]:
    """Return the rows without those of groups that stand a second time below one body.

    Every report that speaks of 委员 has a group of its own for them.
    """
    upper = {row.above for row in rows}
    several = {iri for iri, number in Counter(row.iri for row in rows).items() if number > 1}
    seen = set()
    found = []
    for row in rows:
        place = (row.name, row.above, row.kind)
        if row.above and row.iri not in upper | several:
            if place in seen:
                continue
            seen.add(place)
        found.append(row)
    return found


def _named_apart(store: Store, rows: list[Body], language: str) -> list[Body]:
    called: dict[tuple[str, str], set[str]] = {}
    for row in rows:
        called.setdefault((row.name, row.above), set()).add(row.iri)
    alike = {iri for iris in called.values() if len(iris) > 1 for iri in iris}
    if not alike:
        return rows
    query = _TOLD_IN.format(bodies=" ".join(f"<{expanded(iri)}>" for iri in sorted(alike)))
    reports: dict[str, str] = {}
    for (body, *_), report in _placed(store, query, language):
        reports.setdefault(body, report)
    return [
        replace(row, name=f"{row.name}（{reports[row.iri]}）") if reports.get(row.iri) else row
        for row in rows
    ]


def _called(store: Store, query: str, language: str) -> Table:
    """Return the rows of a query; what has no name in the language is called as in another."""
    return select(store, borrowing(query.format(language=language), language))


def _placed(store: Store, query: str, language: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the rows of a query with a ``?source``, each with its report if there are several."""
    table = select(store, told_apart(store, query, language))
    at = table.columns.index("source")
    told = Table(table.columns, tuple(by_report(table.rows)))
    yield from zip(told.texts(), (report_of(row[at]) for row in table.rows), strict=True)


def _only(store: Store, query: str) -> set[str]:
    return {iri for (iri,) in select(store, query).texts()}
