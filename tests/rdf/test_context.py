"""The published contexts are what the profile says, and two processors read them alike."""

import json
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import RdfFormat, parse

from cppcc_graph.facts.profile import Language, Value
from cppcc_graph.rdf.context import FILES, KEYWORDS, context, context_text
from cppcc_graph.rdf.contexts import write_contexts
from cppcc_graph.rdf.profile import shipped_profile
from cppcc_graph.resources import folder

BASE = "https://w3id.org/cppcc-graph/report/shili-2020/"


def example(language: Language) -> dict[str, object]:
    """Return one small facts document whose keys and codes are of the given language."""
    profile = shipped_profile()
    keys = {field.name.en: field.name.key(language) for field in profile.fields.values()}
    keys |= {name.en: name.key(language) for name in KEYWORDS.values()}
    kinds = {kind.name.en: kind.name.key(language) for kind in profile.kinds.values()}
    codes = {
        (field.name.en, code.en): code.key(language)
        for field in profile.fields.values()
        for code in field.codes
    }

    def k(word: str) -> str:
        return keys[word]

    figure = {
        k("id"): "e:fig-1",
        k("type"): kinds["Figure"],
        k("value"): "343.5",
        k("unit"): codes["unit", "yuan"],
        k("verbatim"): "343.5元",
    }
    outcome = {
        k("id"): "e:out-1",
        k("type"): kinds["Outcome"],
        k("label"): {"zh": "成效", "en": "outcome"},
        k("uptakeDegree"): codes["uptakeDegree", "considered"],
        k("outcomeType"): [codes["outcomeType", "reference"], codes["outcomeType", "advice"]],
        k("hasFigure"): [figure],
    }
    gap = {k("id"): "e:gap-1", k("missingProperty"): [keys["proposer"], keys["label"]]}
    graph = {
        k("id"): "g-1-1",
        k("assertionMode"): codes["assertionMode", "stated"],
        k("facts"): [outcome, gap],
    }
    passage = {
        k("id"): "p-1-1",
        k("selector"): {k("id"): "s-1-1", k("start"): 3, k("end"): 9},
        k("hasFactGraph"): [graph],
    }
    return {
        "@context": context(profile, language),
        k("id"): "meta",
        k("contents"): [passage],
    }


@pytest.mark.parametrize("language", Language)
def test_the_published_context_is_the_generated_one(language: Language) -> None:
    published = (folder("ontology") / FILES[language]).read_text(encoding="utf-8")

    assert published == context_text(shipped_profile(), language)


def test_writing_contexts_gives_the_published_files(tmp_path: Path) -> None:
    shipped = folder("ontology")
    (tmp_path / "schemes").mkdir()
    for source in (*shipped.glob("*.ttl"), *shipped.glob("schemes/*.ttl")):
        (tmp_path / source.relative_to(shipped)).write_bytes(source.read_bytes())

    write_contexts(tmp_path)

    written = {name: (tmp_path / name).read_bytes() for name in FILES.values()}
    assert written == {name: (shipped / name).read_bytes() for name in FILES.values()}


def test_english_and_chinese_keys_mean_the_same() -> None:
    english, chinese = (
        set(parse(json.dumps(example(language)), RdfFormat.JSON_LD, base_iri=BASE))
        for language in Language
    )

    assert english == chinese


@pytest.mark.parametrize("language", Language)
def test_two_processors_read_the_same_quads(language: Language) -> None:
    text = json.dumps(example(language))
    dataset = rdflib.Dataset()

    dataset.parse(data=text, format="json-ld", publicID=BASE)

    by_rdflib = sorted(
        f"{s.n3()} {p.n3()} {o.n3()} <{g}> ." for s, p, o, g in dataset.quads((None,) * 4)
    )
    by_oxigraph = sorted(f"{q} ." for q in parse(text, RdfFormat.JSON_LD, base_iri=BASE))
    assert by_rdflib == by_oxigraph


def test_a_decimal_keeps_its_digits_and_a_code_names_its_concept() -> None:
    text = json.dumps(example(Language.EN))

    quads = {str(q) for q in parse(text, RdfFormat.JSON_LD, base_iri=BASE)}

    root = "https://w3id.org/cppcc-graph/"
    assert {q for q in quads if "fig-1> <http://purl" in q or "uptakeDegree" in q} == {
        f"<{root}id/fig-1> <http://purl.org/linked-data/sdmx/2009/measure#obsValue> "
        f'"343.5"^^<http://www.w3.org/2001/XMLSchema#decimal> <{BASE}g-1-1>',
        f"<{root}id/fig-1> <http://purl.org/linked-data/sdmx/2009/attribute#unitMeasure> "
        f"<{root}scheme/unit-yuan> <{BASE}g-1-1>",
        f"<{root}id/out-1> <{root}ns#uptakeDegree> <{root}scheme/uptake-considered> <{BASE}g-1-1>",
    }


def test_a_missing_property_is_named_by_its_key() -> None:
    text = json.dumps(example(Language.ZH))

    found = {
        q.object.value
        for q in parse(text, RdfFormat.JSON_LD, base_iri=BASE)
        if q.predicate.value.endswith("missingProperty")
    }

    assert found == {
        "https://w3id.org/cppcc-graph/ns#proposer",
        "http://www.w3.org/2000/01/rdf-schema#label",
    }


@pytest.mark.parametrize("language", Language)
def test_no_key_stands_for_two_things(language: Language) -> None:
    profile = shipped_profile()

    keys = [name.key(language) for name in KEYWORDS.values()]
    keys += [kind.name.key(language) for kind in profile.kinds.values()]
    keys += [field.name.key(language) for field in profile.fields.values()]

    assert sorted(keys) == sorted(set(keys))


def test_codes_of_one_property_are_told_apart_in_both_languages() -> None:
    fields = [f for f in shipped_profile().fields.values() if f.value is Value.CODE]

    doubled = {
        (field.name.en, code.key(language))
        for field in fields
        for language in Language
        for code in field.codes
        if [c.key(language) for c in field.codes].count(code.key(language)) > 1
    }

    assert doubled == set()
