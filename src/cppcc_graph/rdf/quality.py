"""How good the ontology is, by rules kept as data: ``python -m cppcc_graph.rdf.quality``.

Three lists of rules stand beside this module: ``pitfalls.toml`` (the catalogue of OOPS!),
``fair.toml`` (the tests of FOOPS!) and ``own-terms.toml`` (declared, used, documented). A rule is
a SPARQL pattern for the things that break it, or says why it cannot be decided here. The command
prints docs/ontology-quality.md; it exits with 1 when it finds what is not kept on purpose.
"""

import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import Final

from pyoxigraph import NamedNode, Quad, QuerySolutions, RdfFormat, Store, parse

from cppcc_graph.rdf.identifiers import (
    REGISTERS,
    REPORTS,
    ROOT,
    SCHEMES,
    SHAPES,
    TERMS,
    local_name,
)
from cppcc_graph.rdf.ontology import ontology_quads, shape_quads
from cppcc_graph.rdf.prefixes import PROLOGUE
from cppcc_graph.resources import folder

#: The lists of rules: file, heading, what it is.
LISTS: Final = (
    ("own-terms", "Own terms", "What is declared is used and documented, and the other way round."),
    (
        "pitfalls",
        "Pitfalls",
        "The catalogue of [OOPS!](https://oops.linkeddata.es/), P01 to P41; our own queries.",
    ),
    (
        "fair",
        "FAIR",
        "The 24 tests of [FOOPS!](https://w3id.org/foops/); our own queries.",
    ),
)

_USES: Final = NamedNode(ROOT + "uses")
_KINDS: Final = {
    "classes": "owl:Class",
    "object properties": "owl:ObjectProperty",
    "datatype properties": "owl:DatatypeProperty",
    "annotation properties": "owl:AnnotationProperty",
    "code lists": "skos:ConceptScheme",
    "concepts": "skos:Concept",
}
_PREFIXES: Final = (
    "PREFIX vann: <http://purl.org/vocab/vann/> PREFIX dc: <http://purl.org/dc/elements/1.1/> "
    "PREFIX bibo: <http://purl.org/ontology/bibo/> PREFIX sh: <http://www.w3.org/ns/shacl#> "
)


class Verdict(Enum):
    """What the check of one rule came to."""

    PASSED = "passed"
    KEPT = "kept on purpose"
    FOUND = "FOUND"
    JUDGED = "not automatic"
    NETWORK = "needs the network"


@dataclass(frozen=True, slots=True)
class Finding:
    """The result of one rule: code, title, verdict, the names found (sorted) and a remark."""

    code: str
    title: str
    verdict: Verdict
    things: tuple[str, ...] = ()
    remark: str = ""


def quality_store(ontology: Path, dataset: Path) -> Store:
    """Return ontology and schemes in the default graph, their uses in two more.

    The shapes are one of these; examples and what the reports of ``dataset`` state are the other.

    Raises:
        ResourceError: a file of the ontology is missing or is not Turtle.

    """
    store = Store()
    store.extend(Quad(q.subject, q.predicate, q.object) for q in ontology_quads(ontology))
    store.extend(shape_quads(ontology))
    for path in sorted((ontology / "examples").rglob("*.ttl")):
        if "broken" not in path.parts:
            triples = parse(path.read_bytes(), RdfFormat.TURTLE, rename_blank_nodes=True)
            store.extend(Quad(t.subject, t.predicate, t.object, _USES) for t in triples)
    for quad in parse(dataset.read_bytes(), RdfFormat.N_QUADS):
        graph = quad.graph_name
        if isinstance(graph, NamedNode) and graph.value.startswith((REPORTS, REGISTERS)):
            store.add(Quad(quad.subject, quad.predicate, quad.object, _USES))
    return store


def findings(store: Store, rules: str) -> Iterator[Finding]:
    """Yield the result of every rule of a list, in the order of the list."""
    for code, rule in _rules(rules).items():
        yield _finding(code, rule, store)


def page(store: Store) -> str:
    """Return docs/ontology-quality.md: the size of the ontology and every rule with its result."""
    lines = [
        "# Quality of the ontology",
        "",
        "Made by `python -m cppcc_graph.rdf.quality > docs/ontology-quality.md`. Every rule of "
        "every list is shown with its result; what only the network or a reader can tell, says so.",
        "",
        "| | number |",
        "|---|---|",
        *(f"| {name} | {_count(store, kind)} |" for name, kind in _KINDS.items()),
    ]
    for name, heading, about in LISTS:
        lines += ["", f"## {heading}", "", about, "", "| | rule | result | |", "|---|---|---|---|"]
        lines += [_row(finding) for finding in findings(store, name)]
    return "\n".join(lines) + "\n"


def _count(store: Store, kind: str) -> int:
    own = f'FILTER(STRSTARTS(STR(?x), "{TERMS}") || STRSTARTS(STR(?x), "{SCHEMES}"))'
    return len(_things(store, f"?x a {kind} . {own}"))


def _row(finding: Finding) -> str:
    number = f" ({len(finding.things)})" if finding.things else ""
    names = ", ".join(f"`{thing}`" for thing in finding.things)
    told = ": ".join(part for part in (finding.remark, names) if part)
    return f"| {finding.code} | {finding.title} | {finding.verdict.value}{number} | {told} |"


def _finding(code: str, rule: dict[str, str], store: Store) -> Finding:
    title = rule["title"]
    for key, verdict in (("judged", Verdict.JUDGED), ("network", Verdict.NETWORK)):
        if key in rule:
            return Finding(code, title, verdict, remark=rule[key])
    things = _things(store, rule["find"])
    if not things:
        return Finding(code, title, Verdict.PASSED)
    if "kept" in rule:
        return Finding(code, title, Verdict.KEPT, things, rule["kept"])
    return Finding(code, title, Verdict.FOUND, things)


class _Pattern(Template):
    delimiter = "%"  # a dollar ends a regular expression


@cache
def _rules(name: str) -> dict[str, dict[str, str]]:
    text = (files("cppcc_graph.rdf") / f"{name}.toml").read_text(encoding="utf-8")
    rules: dict[str, dict[str, str]] = tomllib.loads(text)
    macros = {"terms": TERMS, "schemes": SCHEMES, "root": ROOT, "shapes": SHAPES}
    for key, pattern in rules.pop("macros").items():
        macros[key] = _Pattern(pattern).substitute(macros)
    for rule in rules.values():
        rule["find"] = _Pattern(rule.get("find", "")).substitute(macros)
    return rules


def _things(store: Store, pattern: str) -> tuple[str, ...]:
    found = store.query(f"{_PREFIXES}{PROLOGUE}SELECT DISTINCT ?x WHERE {{ {pattern} }}")
    if not isinstance(found, QuerySolutions):  # pragma: no cover
        raise TypeError("a SELECT query has solutions")
    return tuple(sorted({_name(solution["x"]) for solution in found}))


def _name(node: object) -> str:
    return local_name(node.value) if isinstance(node, NamedNode) else "an unnamed class"


def main(arguments: list[str]) -> int:
    """Print the page of the ontology in a folder, by default the shipped one.

    Returns the exit code: 1 when something is found that is not kept on purpose.
    """
    ontology = Path(arguments[0]) if arguments else folder("ontology")
    store = quality_store(ontology, folder("data") / "dataset.nq")
    sys.stdout.write(page(store))
    wrong = [f for name, _, _ in LISTS for f in findings(store, name) if f.verdict is Verdict.FOUND]
    return 1 if wrong else 0


if __name__ == "__main__":  # pragma: no cover
    sys.exit(main(sys.argv[1:]))
