"""What a dataset holds by topic, year or place: advice given, work done, what came of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal

from cppcc_graph.rdf.questions import Words
from cppcc_graph.rdf.store import Store
from cppcc_graph.rdf.tables import Table, Term, select, text

# A matter or a digest entry is advice too: the source does not say how many proposals stand behind.
_COUNTS: Final = """(COUNT(DISTINCT ?proposal) AS ?advice) (COUNT(DISTINCT ?activity) AS ?work)
  (COUNT(DISTINCT ?outcome) AS ?results)"""
_BEST: Final = """OPTIONAL {{
    {{ SELECT ?key (MAX(?rank) AS ?best) {{
      {join} ?x cppcc:hasOutcome*/cppcc:uptakeDegree/cppcc:uptakeRank ?rank }} GROUP BY ?key }}
    ?degree cppcc:uptakeRank ?best ; skos:prefLabel ?uptake
    FILTER(LANG(?uptake) = "{language}") }}"""
_KINDS: Final = """{{ ?x a cppcc:AdvisoryOutput BIND(?x AS ?proposal) }}
    UNION {{ ?x a cppcc:DigestEntry BIND(?x AS ?proposal) }}
    UNION {{ ?x a cppcc:Activity BIND(?x AS ?activity) }}
    UNION {{ ?x a cppcc:Outcome BIND(?x AS ?outcome) }}
    UNION {{ ?x cppcc:hasOutcome ?outcome }}"""


# An outcome has the year of what it is of, too.
_NO_SINGLE: Final = """FILTER NOT EXISTS {
      ?x dcterms:temporal ?time . ?time dcat:startDate ?first ; dcat:endDate ?last
      FILTER(YEAR(?first) = YEAR(?last)) }
    FILTER NOT EXISTS {
      ?of cppcc:hasOutcome ?x ; dcterms:temporal ?when . ?when dcat:startDate ?begin ;
        dcat:endDate ?end FILTER(YEAR(?begin) = YEAR(?end)) }"""
_UNDATED: Final = f"""SELECT {_COUNTS} {{
    {{ ?x a cppcc:AdvisoryOutput BIND(?x AS ?proposal) }}
    UNION {{ ?x a cppcc:DigestEntry BIND(?x AS ?proposal) }}
    UNION {{ ?x a cppcc:Activity BIND(?x AS ?activity) }}
    UNION {{ ?x a cppcc:Outcome BIND(?x AS ?outcome) }}
    {_NO_SINGLE} }}"""
_BEST_UNDATED: Final = """SELECT ?uptake {{ ?x a cppcc:Outcome ; cppcc:uptakeDegree ?degree .
    ?degree cppcc:uptakeRank ?rank ; skos:prefLabel ?uptake FILTER(LANG(?uptake) = "{language}")
    {no_single} }} ORDER BY DESC(?rank) LIMIT 1"""
_NO_YEAR: Final = Words("无年份或跨年", "no single year")


@dataclass(frozen=True, slots=True)
class Overview:
    """What is counted: the pattern that joins a thing ?x to its ?key, and how keys are called."""

    words: Words
    join: str
    name: str


OVERVIEWS: Final = {
    "topics": Overview(
        Words("主题", "topic"),
        "?x dcterms:subject ?key . ?key a cppcc:Topic .",
        '?key rdfs:label ?name FILTER(LANG(?name) = "{language}")',
    ),
    "years": Overview(
        Words("年份", "year"),
        """?x dcterms:temporal ?time . ?time dcat:startDate ?first ; dcat:endDate ?last .
        BIND(YEAR(?first) AS ?key) FILTER(?key = YEAR(?last))""",
        "BIND(STR(?key) AS ?name)",
    ),
    "places": Overview(
        Words("地点", "place"),
        "?x prov:atLocation|dcterms:spatial ?key .",
        '?key rdfs:label ?name FILTER(LANG(?name) = "{language}")',
    ),
}
COLUMNS: Final = (
    Words("提案与条目", "proposals and entries"),
    Words("活动", "activities"),
    Words("成效", "outcomes"),
    Words("最高采纳程度", "highest uptake"),
)


def overview(store: Store, name: str, language: str) -> Table:
    """Return a row for each topic, year or place: its name, three counts and the highest uptake.

    Rows come in the order of outcomes, then activities, then names; years in their own order. A
    thing counts for a year when its whole period lies within; what has no single year comes last.

    Raises:
        KeyError: there is no overview of that name (a key of :data:`OVERVIEWS`).

    """
    wanted = OVERVIEWS[name]
    best = _BEST.format(join=wanted.join, language=language)
    order = "?name" if name == "years" else "DESC(?results) DESC(?work) ?name"
    query = f"""SELECT ?name ?advice ?work ?results ?uptake {{
      {{ SELECT ?key {_COUNTS} {{ {wanted.join} {_KINDS.format()} }} GROUP BY ?key }}
      {wanted.name.format(language=language)}
      {best}
    }} ORDER BY {order}"""
    table = select(store, query)
    if name != "years":
        return table
    return Table(table.columns, (*table.rows, *_undated(store, language)))


def _undated(store: Store, language: str) -> Iterator[tuple[Term, ...]]:
    """Yield the row of what has no single year: left out, it would seem to be nothing."""
    (counts,) = select(store, _UNDATED).rows
    if any(text(count) != "0" for count in counts):
        query = _BEST_UNDATED.format(no_single=_NO_SINGLE, language=language)
        best = select(store, query).rows
        yield (Literal(_NO_YEAR.of(language)), *counts, *(best[0] if best else [None]))
