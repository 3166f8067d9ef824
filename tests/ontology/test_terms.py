"""Own terms: what is used is declared, what is declared is used, named in both languages, shown."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from cppcc_graph.rdf.closure import derived_quads
from cppcc_graph.rdf.identifiers import REGISTERS, REPORTS, SCHEMES, TERMS, scheme_of
from cppcc_graph.rdf.ontology import ontology_quads, shape_quads
from cppcc_graph.rdf.validate import violations
from cppcc_graph.resources import folder

ONTOLOGY = folder("ontology")
SHAPES = ONTOLOGY / "shapes.ttl"
EXAMPLES = sorted(
    path for path in (ONTOLOGY / "examples").rglob("*.ttl") if "broken" not in path.parts
)
SOURCES = Path(__file__).resolve().parents[2] / "src" / "cppcc_graph"

RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
PROPERTIES = ("ObjectProperty", "DatatypeProperty", "AnnotationProperty", "SymmetricProperty")
KINDS = {
    "Class": "class",
    "Concept": "concept",
    "ConceptScheme": "scheme",
    **dict.fromkeys(PROPERTIES, "property"),
}
#: Of which kind the value of a property must be; of other values the name tells.
VALUES = {
    RDF_TYPE: "class",
    **dict.fromkeys(("subClassOf", "domain", "range", "class", "targetClass"), "class"),
    **dict.fromkeys(("path", "subPropertyOf", "inverseOf", "missingProperty"), "property"),
    **dict.fromkeys(("edgeLabel", "edgeSource", "edgeTarget"), "property"),
    **dict.fromkeys(("inScheme", "topConceptOf"), "scheme"),
}

#: What every class, property and concept says of itself in both languages, beside its name.
TEXTS = ("definition", "example", "labelSource")

Use = tuple[str, str]  # a kind and the IRI of a term


def iri(node: object) -> str:
    return node.value if isinstance(node, NamedNode) else ""


def own(node: object) -> str:
    """Return the IRI of an own term, or nothing."""
    return iri(node) if iri(node).startswith((TERMS, SCHEMES)) else ""


def local(term: str) -> str:
    return re.split(r"[#/]", term)[-1]


def kind_by_name(term: str) -> str:
    if term.startswith(SCHEMES):
        return "concept" if "-" in local(term) else "scheme"
    return "class" if local(term)[0].isupper() else "property"


@cache
def ontology() -> frozenset[Quad]:
    return frozenset(ontology_quads(ONTOLOGY))


@cache
def declared() -> frozenset[Use]:
    return frozenset(
        (KINDS[local(iri(quad.object))], own(quad.subject))
        for quad in ontology()
        if own(quad.subject) and iri(quad.predicate) == RDF_TYPE
    )


@cache
def data() -> list[Quad]:
    return list(parse((folder("data") / "dataset.nq").read_bytes(), RdfFormat.N_QUADS))


def triples(turtle: str) -> list[Quad]:
    return list(parse(turtle, RdfFormat.TURTLE))


def examples() -> list[Quad]:
    return [quad for path in EXAMPLES for quad in triples(path.read_text("utf-8"))]


def uses_in_quads(quads: Iterable[Quad]) -> Iterator[Use]:
    for quad in quads:
        predicate = quad.predicate.value
        kinds = ("", "property", VALUES.get(predicate) or VALUES.get(local(predicate), ""))
        terms = (own(quad.subject), own(quad.predicate), own(quad.object))
        for kind, term in zip(kinds, terms, strict=True):
            if term:
                yield kind or kind_by_name(term), term


def uses_in_context(name: str) -> Iterator[Use]:
    text = (ONTOLOGY / name).read_text("utf-8")
    for key, term in re.findall(rf'"([^"]+)": "((?:{TERMS}|{SCHEMES})\w[^"]*)"', text):
        yield ("property" if key == "@id" else kind_by_name(term)), term


def uses_in_text(paths: Iterable[Path]) -> Iterator[Use]:
    for path in paths:
        text = path.read_text("utf-8")
        for after, name in re.findall(r"((?<![?\w])a )?\bcppcc:(\w+)", text):
            yield ("class" if after else kind_by_name(TERMS + name)), TERMS + name
        for code in re.findall(r"\bcode:(\w+(?:-\w+)?)\b(?!-)", text):
            yield kind_by_name(SCHEMES + code), SCHEMES + code


USES: dict[str, Callable[[], Iterator[Use]]] = {
    "data": lambda: uses_in_quads(data()),
    "shapes": lambda: uses_in_quads(shape_quads(ONTOLOGY)),
    "examples": lambda: uses_in_quads(examples()),
    "English context": lambda: uses_in_context("context.jsonld"),
    "Chinese context": lambda: uses_in_context("context.zh.jsonld"),
    "queries": lambda: uses_in_text(folder("queries").glob("*.rq")),
    "code": lambda: uses_in_text(SOURCES.rglob("*.py")),
}


@pytest.mark.parametrize("where", USES)
def test_every_own_term_in_use_is_declared_as_what_it_is_used_for(where: str) -> None:
    used = set(USES[where]())

    assert used, where
    assert used - declared() == set()


def test_a_term_is_of_one_kind_and_its_name_tells_which() -> None:
    assert {(kind_by_name(term), term) for _, term in declared()} == declared()


def test_every_concept_is_in_the_scheme_it_is_named_after() -> None:
    concepts = {term for kind, term in declared() if kind == "concept"}
    placed = {
        (own(quad.subject), own(quad.object))
        for quad in ontology()
        if own(quad.subject) and local(quad.predicate.value) == "inScheme"
    }

    assert placed == {(concept, SCHEMES + scheme_of(concept)) for concept in concepts}
    assert {scheme for _, scheme in placed} == {
        term for kind, term in declared() if kind == "scheme"
    }


def test_every_term_is_used_by_the_reports_or_shown_by_an_example() -> None:
    stated = [quad for quad in data() if iri(quad.graph_name).startswith((REPORTS, REGISTERS))]
    shown = {term for _, term in uses_in_quads([*stated, *examples()])}

    assert {term for kind, term in declared() if kind != "scheme"} - shown == set()


def test_every_term_has_one_name_definition_example_and_source_in_each_language() -> None:
    texts = sorted(
        (own(quad.subject), local(quad.predicate.value), quad.object.language or "")
        for quad in ontology()
        if own(quad.subject) and isinstance(quad.object, Literal) and quad.object.value.strip()
        if local(quad.predicate.value) in {*TEXTS, "label", "prefLabel"}
    )
    names = {
        "class": ["label", *TEXTS],
        "property": ["label", *TEXTS],
        "concept": ["prefLabel", *TEXTS],
        "scheme": ["label", "prefLabel", "definition"],
    }

    assert texts == sorted(
        (term, text, language)
        for kind, term in declared()
        for text in names[kind]
        for language in ("en", "zh")
    )


def breaches(turtle: str) -> set[tuple[str, str]]:
    found = violations([*triples(turtle), *ontology()], SHAPES)
    return {(local(violation.path), violation.constraint) for violation in found}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_says_what_it_shows_and_conforms_also_when_closed(path: Path) -> None:
    turtle = path.read_text("utf-8")
    plain = frozenset(Quad(q.subject, q.predicate, q.object) for q in triples(turtle))
    derived = derived_quads(plain, ontology())

    assert turtle.startswith("# ")
    assert breaches(turtle) == set()
    assert violations([*plain, *ontology(), *derived], SHAPES) == []


BROKEN = [
    ("bodies", "cppcc:guides shili:cppcc-county", "cppcc:guides shili:city", "guides", "Class"),
    ("bodies", "  org:unitOf shili:cppcc-county ;\n", "", "unitOf", "MinCount"),
    ("members", "code:role-layoutEditor", "code:act-donation", "role", "Node"),
    ("members", "shili:post-chair ;", "shili:newspaper ;", "holds", "Class"),
    ("activities", "cppcc:runningNumber 15", 'cppcc:runningNumber "十五"@zh', "runningNumber", "Datatype"),
    ("proposal-life-cycle", "  cppcc:stage code:stage-filed ;\n", "", "stage", "MinCount"),
    ("proposal-life-cycle", "shili:civil-affairs ;\n  cppcc:coH", "shili:finance, shili:civil-affairs ;\n  cppcc:coH", "leadHandler", "MaxCount"),
    ("proposals-other-ways", "cppcc:stepOf shili:merged-proposals", "cppcc:stepOf shili:cppcc", "stepOf", "Or"),
    ("codes", ', "A类：已解决"@zh', "", "prefLabel", "MinCount"),
    ("statistics", "obsValue 92.5", "obsValue -92.5", "obsValue", "MinInclusive"),
    ("documents", '  cppcc:uptakeVerb "吸收"@zh ;\n  cppcc:resultVerb "出台"@zh ;\n', "", "", "Or"),
    ("reading", "cppcc:confidence 0.7", "cppcc:confidence 1.7", "confidence", "MaxInclusive"),
    ("reading", '"9f86d081', '"9F86D081', "textDigest", "Pattern"),
    ("own-classes", '"5月委员接待日"@zh', '"5月委员接待日"@zh, "接待日"@zh', "label", "UniqueLang"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "path", "constraint"), BROKEN)
def test_a_broken_twin_of_an_example_is_found(
    name: str, old: str, new: str, path: str, constraint: str
) -> None:
    good = (ONTOLOGY / "examples" / f"{name}.ttl").read_text("utf-8")
    assert good.count(old) == 1, old

    assert breaches(good.replace(old, new)) == {(path, constraint)}
