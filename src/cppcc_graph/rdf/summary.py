"""What a dataset holds, counted."""

from typing import Final, cast

from pyoxigraph import Literal, QuerySolutions

from cppcc_graph.rdf.store import Store

_PREFIXES: Final = (
    "PREFIX cppcc: <https://w3id.org/cppcc-graph/ns#> "
    "PREFIX dcterms: <http://purl.org/dc/terms/> "
    "PREFIX foaf: <http://xmlns.com/foaf/0.1/> "
    "PREFIX org: <http://www.w3.org/ns/org#> "
)

#: What is counted: Chinese, English, the pattern that binds ?thing.
COUNTED: Final = (
    ("机构", "bodies", "?thing a org:Organization"),
    ("群体", "groups", "?thing a cppcc:AgentGroup"),
    ("人物", "persons", "?thing a foaf:Person"),
    ("地点", "places", "?thing a dcterms:Location"),
    ("活动", "activities", "?thing a cppcc:Activity"),
    ("活动集合", "activity series", "?thing a cppcc:ActivitySeries"),
    ("提案", "proposals", "?thing a cppcc:Proposal"),
    ("提案组", "proposal groups", "?thing a cppcc:ProposalGroup"),
    ("答卷条目", "digest entries", "?thing a cppcc:DigestEntry"),
    ("事项", "matters", "?thing a cppcc:Matter"),
    ("成效", "outcomes", "?thing a cppcc:Outcome"),
    (
        "文件",
        "documents",
        "?thing a cppcc:Document "
        "MINUS { ?thing a cppcc:Proposal } MINUS { ?thing a cppcc:DigestEntry }",
    ),
    ("机制与平台", "mechanisms, platforms", "?thing a cppcc:Mechanism"),
    ("计划任务", "planned tasks", "?thing a cppcc:PlannedTask"),
    ("数据", "figures", "?thing a cppcc:Figure"),
    ("来源缺项", "gaps", "?thing a cppcc:Gap"),
    ("文段", "passages", "?thing a cppcc:Passage"),
)

#: What no report names, whatever it is.
REGISTERED: Final = ("只见于登记册", "in registers only")

#: A thing that the facts of a passage name; what only a register has is no fact of a report.
_TOLD: Final = (
    "?passage cppcc:hasFactGraph ?g . "
    "{ GRAPH ?g { ?thing ?said ?other } } UNION { GRAPH ?g { ?other ?said ?thing } }"
)
_PASSAGES: Final = "passages"

_STATEMENTS: Final = (
    "SELECT (COUNT(*) AS ?n) WHERE { "
    "SELECT DISTINCT ?s ?p ?o WHERE { ?passage cppcc:hasFactGraph ?g . GRAPH ?g { ?s ?p ?o } } }"
)


def summary(store: Store) -> list[tuple[str, str, int]]:
    """Return (Chinese, English, number) for each kind of thing, last the statements from reports.

    Counted is what reports name; what stands in registers only, such as the places of a province,
    has one number together, before the last. A statement is counted once however many passages make
    it; derived ones are not counted.
    """
    rows, registered = [], 0
    for zh, en, pattern in COUNTED:
        known = _things(store, pattern)
        told = (
            known if en == _PASSAGES else _things(store, f"{pattern} FILTER EXISTS {{ {_TOLD} }}")
        )
        rows.append((zh, en, told))
        registered += known - told
    statements = _number(store, _STATEMENTS)
    return [*rows, (*REGISTERED, registered), ("陈述", "statements", statements)]


def _things(store: Store, pattern: str) -> int:
    return _number(store, f"SELECT (COUNT(DISTINCT ?thing) AS ?n) WHERE {{ {pattern} }}")


def _number(store: Store, query: str) -> int:
    solutions = cast("QuerySolutions", store.query(_PREFIXES + query))
    return int(cast("Literal", next(iter(solutions))["n"]).value)


_ALIKE: Final = (
    "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
    "SELECT ?label (COUNT(DISTINCT ?report) AS ?n) WHERE { "
    "?report a cppcc:SourceReport ; rdfs:label ?label } GROUP BY ?label "
    "HAVING (COUNT(DISTINCT ?report) > 1)"
)


def called_alike(store: Store) -> list[tuple[str, int]]:
    """Return the names that several reports have, and how many have each: one report, perhaps."""
    found = cast("QuerySolutions", store.query(_PREFIXES + _ALIKE))
    rows = [(cast("Literal", row[0]).value, int(cast("Literal", row[1]).value)) for row in found]
    return sorted(rows)
