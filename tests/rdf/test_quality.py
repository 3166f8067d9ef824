"""The ontology keeps the rules, and every rule that can be decided bites on a seeded fault."""

from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import Quad, Store

from cppcc_graph.rdf.prefixes import PROLOGUE
from cppcc_graph.rdf.quality import LISTS, Verdict, findings, main, page, quality_store
from cppcc_graph.resources import folder

ROOT = Path(__file__).resolve().parents[2]
LISTED = [name for name, _, _ in LISTS]
MORE = (
    "PREFIX vann: <http://purl.org/vocab/vann/> PREFIX dc: <http://purl.org/dc/elements/1.1/> "
    "PREFIX bibo: <http://purl.org/ontology/bibo/> PREFIX x: <https://w3id.org/cppcc-graph/ns.owl#> "
    "PREFIX o: <https://w3id.org/cppcc-graph/> "
)
ONTOLOGY = "<https://w3id.org/cppcc-graph/ns>"


def without(term: str) -> str:
    return f"DELETE WHERE {{ {ONTOLOGY} {term} ?v }}"


#: What is done to the ontology, and the rules that must then report something new: code → its names.
FAULTS: dict[str, tuple[str, dict[str, set[str]]]] = {
    "a shape uses a term that is not declared": (
        "INSERT DATA { GRAPH o:shape { o:s <http://www.w3.org/ns/shacl#path> cppcc:colour } }",
        {"T1": {"colour"}},
    ),
    "a term that nothing uses": (
        'INSERT DATA { cppcc:idle a owl:AnnotationProperty ; rdfs:label "idle"@en, "闲"@zh ; '
        'skos:definition "x"@en, "y"@zh ; skos:example "xx"@en, "yy"@zh ; cppcc:labelSource "o"@en, "o"@zh }',
        {"T2": {"idle"}, "T4": {"idle"}},
    ),
    "a concept without its Chinese name": (
        "DELETE WHERE { code:stage-filed skos:prefLabel ?l }",
        {"T3": {"stage-filed"}, "P08": {"stage-filed"}},
    ),
    "a definition in one language only": (
        'DELETE WHERE { cppcc:Matter skos:definition ?d } ; INSERT DATA { cppcc:Matter skos:definition "d"@en }',
        {"T3": {"Matter"}, "P08": {"Matter"}},
    ),
    "a class and a property without shape": (
        "DELETE WHERE { GRAPH ?g { ?s <http://www.w3.org/ns/shacl#path> cppcc:stage } }",
        {"T4": {"stage"}},
    ),
    "deprecated, nothing said of a replacement": (
        "INSERT DATA { cppcc:target owl:deprecated true }",
        {"T5": {"target"}},
    ),
    "a concept moved to another list": (
        "DELETE DATA { code:stage-filed skos:inScheme code:stage } ; "
        "INSERT DATA { code:stage-filed skos:inScheme code:act }",
        {"T6": {"stage-filed"}},
    ),
    "two classes for one thing": (
        "INSERT DATA { cppcc:Gap owl:equivalentClass cppcc:Passage }",
        {"P02": {"Gap"}},
    ),
    "a relation called isA": (
        "INSERT DATA { cppcc:isA a owl:ObjectProperty }",
        {"P03": {"isA"}, "T2": {"isA"}, "T3": {"isA"}, "T4": {"isA"}, "P08": {"isA"}, "P11": {"isA"}, "P13": {"isA"}, "VOC3": {"isA"}, "VOC4": {"isA"}},
    ),
    "a class that hangs in the air": (
        "DELETE WHERE { cppcc:Matter rdfs:subClassOf ?c } ; DELETE WHERE { ?p rdfs:range cppcc:Matter } ; "
        "DELETE WHERE { ?p rdfs:domain cppcc:Matter }",
        {"P04": {"Matter"}},
    ),
    "an inverse turned the wrong way round": (
        "INSERT DATA { cppcc:executes rdfs:domain cppcc:Passage }",
        {"P05": {"executes"}},
    ),
    "a circle of classes": (
        "INSERT DATA { cppcc:Activity rdfs:subClassOf cppcc:Meeting }",
        {"P06": {"Activity", "Meeting"}},
    ),
    "two concepts in one class": (
        'INSERT DATA { cppcc:MeetingOrVisit a owl:Class ; rdfs:subClassOf cppcc:Activity }',
        {"P07": {"MeetingOrVisit"}, **{c: {"MeetingOrVisit"} for c in ("P08", "T2", "T3", "T4", "VOC3", "VOC4")}},
    ),
    "no class disjoint with another": (
        "DELETE { ?d a owl:AllDisjointClasses } WHERE { ?d a owl:AllDisjointClasses }",
        {"P10": {"ns"}},
    ),
    "a property without a range": (
        "DELETE WHERE { cppcc:stage rdfs:range ?r }",
        {"P11": {"stage"}, "P13": {"stage"}},
    ),
    "two properties of one name": (
        "INSERT { cppcc:leader rdfs:label ?l } WHERE { cppcc:organizer rdfs:label ?l }",
        {"P12": {"leader"}},
    ),
    "an inverse taken away": (
        "DELETE DATA { cppcc:hasReply owl:inverseOf cppcc:replyTo }",
        {"P11": {"hasReply"}, "P13": {"hasReply", "replyTo"}},
    ),
    "allValuesFrom": ("INSERT DATA { cppcc:Gap rdfs:subClassOf [ owl:allValuesFrom cppcc:Gap ] }", {"P14": {"an unnamed class"}}),
    "complementOf": ("INSERT DATA { cppcc:Gap owl:complementOf cppcc:Matter }", {"P15": {"Gap"}}),
    "defined by a restriction": ("INSERT DATA { cppcc:Gap owl:equivalentClass [ owl:hasValue 1 ] }", {"P16": {"Gap"}}),
    "two domains": (
        "INSERT DATA { cppcc:gapAbout rdfs:domain cppcc:Passage }",
        {"P19": {"gapAbout"}},
    ),
    "a definition that only repeats the name": (
        'DELETE WHERE { cppcc:Gap skos:definition ?d } ; INSERT { cppcc:Gap skos:definition ?l } WHERE { cppcc:Gap rdfs:label ?l }',
        {"P20": {"Gap"}},
    ),
    "a class for the rest": (
        "INSERT DATA { cppcc:OtherThing a owl:Class ; rdfs:subClassOf cppcc:Activity }",
        {"P21": {"OtherThing"}, **{c: {"OtherThing"} for c in ("P08", "T2", "T3", "T4", "VOC3", "VOC4")}},
    ),
    "a property named like a class": (
        "INSERT DATA { cppcc:Has_Step a owl:ObjectProperty }",
        {"P22": {"Has_Step"}, **{c: {"Has_Step"} for c in ("P08", "P11", "P13", "T2", "T3", "T4", "VOC3", "VOC4")}},
    ),
    "a class for dates": (
        "INSERT DATA { cppcc:Date a owl:Class ; rdfs:subClassOf dcterms:PeriodOfTime }",
        {"P23": {"Date"}, **{c: {"Date"} for c in ("P08", "T2", "T3", "T4", "VOC3", "VOC4")}},
    ),
    "a class below itself": (
        "INSERT DATA { cppcc:Gap rdfs:subClassOf cppcc:Gap }",
        {"P24": {"Gap"}, "P06": {"Gap"}},
    ),
    "inverse to itself": ("INSERT DATA { cppcc:stepOf owl:inverseOf cppcc:stepOf }", {"P25": {"stepOf"}}),
    "a symmetric relation with an inverse": (
        "INSERT DATA { cppcc:possiblySameAs owl:inverseOf cppcc:target }",
        {"P26": {"possiblySameAs"}},
    ),
    "a relation equal to an attribute": (
        "INSERT DATA { cppcc:stage owl:equivalentProperty cppcc:ordinal }",
        {"P27": {"stage"}},
    ),
    "symmetric between two kinds": ("INSERT DATA { cppcc:schemeOf a owl:SymmetricProperty }", {"P28": {"schemeOf"}}),
    "transitive between two kinds": ("INSERT DATA { cppcc:schemeOf a owl:TransitiveProperty }", {"P29": {"schemeOf"}}),
    "two classes defined alike": (
        "DELETE WHERE { cppcc:Matter skos:definition ?d } ; INSERT { cppcc:Matter skos:definition ?d } WHERE { cppcc:Gap skos:definition ?d }",
        {"P30": {"Gap"}},
    ),
    "equal to a subclass": (
        "INSERT DATA { cppcc:Meeting owl:equivalentClass cppcc:Activity }",
        {"P31": {"Meeting"}, "P02": {"Activity"}},
    ),
    "two classes of one name": (
        "DELETE WHERE { cppcc:Matter rdfs:label ?d } ; INSERT { cppcc:Matter rdfs:label ?d } WHERE { cppcc:Gap rdfs:label ?d }",
        {"P32": {"Gap"}},
    ),
    "a chain of one": (
        "INSERT DATA { cppcc:target owl:propertyChainAxiom ( cppcc:stage ) }",
        {"P33": {"target"}},
    ),
    "a range that is no class": ("INSERT DATA { cppcc:realizedIn rdfs:range o:Nowhere }", {"P34": {"Nowhere"}}),
    "a super-property that is none": ("INSERT DATA { cppcc:stage rdfs:subPropertyOf o:nowhere }", {"P35": {"nowhere"}}),
    "a file ending in the IRI": ("INSERT DATA { x:Thing a owl:Class }", {"P36": {"Thing"}}),
    "no ontology": (
        f"DELETE WHERE {{ {ONTOLOGY} ?p ?v }}",
        {"P38": {"Ontology"}, "P39": {"preferredNamespaceUri"}, "RDF1": {"Ontology"},
         "OM1": {"title", "description", "license", "versionIRI", "creator", "preferredNamespaceUri"},
         "OM2": {"preferredNamespacePrefix", "versionInfo", "created", "bibliographicCitation", "contributor"},
         "OM3": {"abstract", "issued", "modified", "priorVersion", "backwardCompatibleWith", "status", "source", "publisher", "rights"},
         "OM4.1": {"license"}, "OM5.1": {"creator", "created"}, "OM5.2": {"publisher", "issued"}, "FIND1": {"preferredNamespacePrefix"}},
    ),
    "a foreign term given a name here": ('INSERT DATA { foaf:Person rdfs:label "person"@en }', {"P40": {"Person"}}),
    "a list without licence": ("DELETE WHERE { code:act dcterms:license ?l }", {"P41": {"act"}}),
    "an IRI of no persistent service": (
        "INSERT DATA { <http://example.org/ns> a owl:Ontology }",
        {"PURL1": {"ns"}, "URI2": {"ns"}, "VER1": {"ns"}, "HTTP1": {"ns"}, "P41": {"ns"}},
    ),
    "metadata by a word of our own": (
        f"INSERT DATA {{ {ONTOLOGY} cppcc:labelSource 'x' }}",
        {"VOC1": {"labelSource"}},
    ),
    "nothing reused": (
        "DELETE { ?a ?p ?b } WHERE { VALUES ?p { rdfs:subClassOf rdfs:subPropertyOf } ?a ?p ?b "
        "FILTER(STRSTARTS(STR(?a), STR(cppcc:)) && !STRSTARTS(STR(?b), STR(cppcc:))) }",
        {"VOC2": {"Ontology"}},
    ),
}  # fmt: skip


@cache
def quads() -> tuple[Quad, ...]:
    return tuple(quality_store(folder("ontology"), folder("data") / "dataset.nq"))


def store() -> Store:
    made = Store()
    made.bulk_extend(quads())
    return made


def found(where: Store) -> dict[str, set[str]]:
    return {
        finding.code: set(finding.things)
        for name in LISTED
        for finding in findings(where, name)
        if finding.things
    }


@cache
def found_before() -> dict[str, set[str]]:
    return found(store())


def test_nothing_is_found_that_is_not_kept_on_purpose() -> None:
    results = {f.code: f for name in LISTED for f in findings(store(), name)}

    assert {c: f.things for c, f in results.items() if f.verdict is Verdict.FOUND} == {}
    kept = {code for code, finding in results.items() if finding.verdict is Verdict.KEPT}
    assert kept == {"T4", "P11", "P13", "OM3"}
    assert all(f.remark for f in results.values() if f.verdict is not Verdict.PASSED)


def test_every_entry_of_both_catalogues_is_listed() -> None:
    codes = {name: {f.code for f in findings(store(), name)} for name in LISTED}

    assert codes["pitfalls"] == {f"P{number:02}" for number in range(1, 42)}
    foops = (
        "CN1 DOC1 FIND1 FIND2 FIND3 FIND_3_BIS HTTP1 OM1 OM2 OM3 OM4.1 OM4.2 OM5.1 OM5.2 PURL1 RDF1"
    )
    foops += " URI1 URI2 VER1 VER2 VOC1 VOC2 VOC3 VOC4"
    assert codes["fair"] == set(foops.split())


@pytest.mark.parametrize("fault", FAULTS)
def test_a_seeded_fault_is_caught(fault: str) -> None:
    update, expected = FAULTS[fault]
    before = found_before()
    seeded = store()

    seeded.update(f"{MORE}{PROLOGUE}{update}")

    after = {code: things - before.get(code, set()) for code, things in found(seeded).items()}
    new = {code: things for code, things in after.items() if things}
    missing = {code: names - new.get(code, set()) for code, names in expected.items()}
    assert {code: names for code, names in missing.items() if names} == {}, new


def test_every_rule_that_can_be_decided_is_shown_to_bite() -> None:
    decided = {
        finding.code
        for name in LISTED
        for finding in findings(store(), name)
        if finding.verdict in (Verdict.PASSED, Verdict.KEPT, Verdict.FOUND)
    }

    assert decided - {code for _, expected in FAULTS.values() for code in expected} == set()


def test_the_page_is_current() -> None:
    shown = (ROOT / "docs" / "ontology-quality.md").read_text("utf-8")

    assert page(store()) == shown, (
        "run: python -m cppcc_graph.rdf.quality > docs/ontology-quality.md"
    )


def test_the_command_prints_the_page_and_fails_on_a_finding(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([]) == 0
    assert capsys.readouterr().out == page(store())

    source = folder("ontology")
    (tmp_path / "schemes").mkdir()
    for path in (*source.glob("*.ttl"), *source.glob("schemes/*.ttl")):
        (tmp_path / path.relative_to(source)).write_bytes(path.read_bytes())
    assert main([str(tmp_path)]) == 1  # without its examples, many a term is unused
    assert (
        "| T2 | Declared, and used neither by an example nor by a report | FOUND ("
        in capsys.readouterr().out
    )


def test_the_seeded_faults_are_listed_in_the_documentation() -> None:
    text = (ROOT / "docs" / "ontology.md").read_text("utf-8")

    rows = {f"| {fault} | {', '.join(sorted(caught))} |" for fault, (_, caught) in FAULTS.items()}
    assert rows - set(text.splitlines()) == set()
