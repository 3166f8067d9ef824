"""The profile is what the shapes, the ontology and the schemes say, and a shape without is refused."""

from pathlib import Path

import pytest

from cppcc_graph.errors import ResourceError
from cppcc_graph.facts.profile import Field, Kind, Name, Profile, Value
from cppcc_graph.rdf.identifiers import ID_PREFIXES
from cppcc_graph.rdf.profile import read_profile, shipped_profile

NS = "https://w3id.org/cppcc-graph/ns#"
CODE = "https://w3id.org/cppcc-graph/scheme/"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
EX = "http://example.org/"

PREFIXES = f"""
@prefix : <{NS}> . @prefix code: <{CODE}> . @prefix ex: <{EX}> . @prefix rdfs: <{RDFS}> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix shape: <https://w3id.org/cppcc-graph/shape/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""
ONTOLOGY = """
:Meeting rdfs:label "会议"@zh, "meeting"@en ; rdfs:subClassOf :Activity .
:Activity rdfs:label "活动"@zh ; rdfs:subClassOf ex:Event .
:kind rdfs:label "类型"@zh . :number rdfs:label "次别"@zh . :by rdfs:label "组织者"@zh .
:byOther rdfs:label "其他组织者"@zh . :missing rdfs:label "缺失属性"@zh . :of rdfs:label "所属"@zh .
:of owl:inverseOf :has . [] owl:inverseOf :by . :by owl:inverseOf [] .
"""
SHAPES = """
shape:Agent sh:or ( [ sh:class ex:Body ] [ sh:class ex:Person ] ) .
shape:label a sh:PropertyShape ; sh:path rdfs:label ; sh:name "label"@en, "名称"@zh ; sh:datatype rdf:langString .
shape:kind a sh:PropertyShape ; sh:path :kind ; sh:node shape:Code-act .
shape:number a sh:PropertyShape ; sh:path :number ; sh:name "ordinal"@en ; sh:datatype xsd:nonNegativeInteger .
shape:by a sh:PropertyShape ; sh:path :by ; sh:node shape:Agent .
shape:byOther a sh:PropertyShape ; sh:path :byOther ; sh:or ( [ sh:class ex:Body ] [ sh:nodeKind sh:IRI ] ) .
shape:missing a sh:PropertyShape ; sh:path :missing ; sh:node shape:Term .
shape:of a sh:PropertyShape ; sh:path :of ; sh:class ex:Event .
[] a sh:PropertyShape ; sh:path ex:unnamed .
shape:Activity a sh:NodeShape ; sh:targetClass :Activity ; sh:property shape:kind, [ sh:path rdfs:label ; sh:minCount 1 ] .
shape:Meeting a sh:NodeShape ; sh:targetClass :Meeting ;
  sh:property shape:number, [ sh:path :by ; sh:minCount 1 ; sh:maxCount 1 ] .
"""
SCHEME = """
code:act-visit skos:inScheme code:act ; skos:prefLabel "走访"@zh, "visit"@en .
code:act-talk skos:inScheme code:act ; skos:prefLabel "座谈"@zh, "talk"@en ; skos:notation "talk" .
"""


def ontology(
    folder: Path, *, terms: str = ONTOLOGY, shapes: str = SHAPES, scheme: str = SCHEME
) -> Path:
    (folder / "schemes").mkdir()
    for name, text in (("cppcc.ttl", terms), ("shapes.ttl", shapes), ("schemes/act.ttl", scheme)):
        (folder / name).write_text(PREFIXES + text, encoding="utf-8")
    return folder


def test_a_profile_is_read_whole(tmp_path: Path) -> None:
    profile = read_profile(ontology(tmp_path))

    activity = frozenset({NS + "Activity", EX + "Event"})
    codes = (Name(CODE + "act-talk", "talk", "座谈"), Name(CODE + "act-visit", "visit", "走访"))
    fields = [
        Field(Name(RDFS + "label", "label", "名称"), Value.TEXT),
        Field(
            Name(NS + "by", "by", "组织者"),
            Value.THING,
            (),
            frozenset({EX + "Body", EX + "Person"}),
        ),
        Field(
            Name(NS + "byOther", "byOther", "其他组织者"), Value.THING, (), frozenset({EX + "Body"})
        ),
        Field(Name(NS + "kind", "kind", "类型"), Value.CODE, codes),
        Field(Name(NS + "missing", "missing", "缺失属性"), Value.TERM),
        Field(Name(NS + "number", "ordinal", "次别"), Value.INTEGER),
        Field(Name(NS + "of", "of", "所属"), Value.THING, (), frozenset({EX + "Event"})),
    ]
    above = frozenset({RDFS + "label", NS + "kind"})
    kinds = [
        Kind(
            name=Name(NS + "Activity", "Activity", "活动"),
            ancestors=activity,
            fields=above,
            required=frozenset({RDFS + "label"}),
            single=frozenset(),
        ),
        Kind(
            name=Name(NS + "Meeting", "Meeting", "会议"),
            ancestors=activity | {NS + "Meeting"},
            fields=above | {NS + "number", NS + "by"},
            required=frozenset({RDFS + "label", NS + "by"}),
            single=frozenset({NS + "by"}),
        ),
    ]
    assert profile == Profile(
        kinds={kind.name.iri: kind for kind in kinds},
        fields={field.name.iri: field for field in fields},
        prefixes=ID_PREFIXES,
        inverses={NS + "has": NS + "of", NS + "of": NS + "has"},
    )
    assert list(profile.fields) == sorted(profile.fields)


@pytest.mark.parametrize(
    ("part", "old", "new", "message"),
    [
        ("shapes", '"label"@en, "名称"@zh', '"label"@en', f"shapes.ttl: {RDFS}label lacks sh:name in en or zh; add it"),
        ("shapes", '"label"@en, "名称"@zh', '"label"@en, "nom"@fr', f"shapes.ttl: {RDFS}label lacks sh:name in en or zh; add it"),
        ("shapes", '"label"@en, "名称"@zh', '"label", "名称"', f"shapes.ttl: {RDFS}label lacks sh:name in en or zh; add it"),
        ("terms", ':kind rdfs:label "类型"@zh .', "", f"ontology: {NS}kind has no Chinese label; add it"),
        ("scheme", '"走访"@zh, ', "", f"ontology: {CODE}act-visit has no Chinese label; add it"),
        ("scheme", SCHEME, "", "schemes/act.ttl: no concepts; shapes.ttl asks for them"),
    ],
)  # fmt: skip
def test_what_has_no_name_is_an_error_that_says_so(
    part: str, old: str, new: str, message: str, tmp_path: Path
) -> None:
    parts = {"terms": ONTOLOGY, "shapes": SHAPES, "scheme": SCHEME}
    assert parts[part].count(old) == 1
    parts[part] = parts[part].replace(old, new)

    with pytest.raises(ResourceError) as caught:
        read_profile(ontology(tmp_path, **parts))

    assert str(caught.value) == message


def test_the_shipped_profile_is_whole() -> None:
    profile = shipped_profile()

    kinds, fields = profile.kinds.values(), profile.fields.values()
    assert {field for kind in kinds for field in kind.fields} - profile.fields.keys() == set()
    assert [kind.name.en for kind in kinds if not kind.required | kind.single <= kind.fields] == []
    assert [
        field.name.en for field in fields if (field.value is Value.CODE) != bool(field.codes)
    ] == []
    assert {profile.inverses[profile.inverses[iri]] == iri for iri in profile.inverses} == {True}
    assert shipped_profile() is profile
